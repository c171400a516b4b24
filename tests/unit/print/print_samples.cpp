#include "tests/unit/print/print_samples.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QRadialGradient>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace rekam::test {
namespace {

QImage drawnPortrait()
{
    QImage image(480, 640, QImage::Format_RGB32);
    image.fill(QColor(0xDB, 0x15, 0x14));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2B, 0x3A, 0x55));
    painter.drawEllipse(QRectF(40, 460, 400, 360));
    painter.setBrush(QColor(0xB9, 0x86, 0x63));
    painter.drawRect(QRectF(195, 380, 90, 120));
    painter.setBrush(QColor(0x1B, 0x17, 0x16));
    painter.drawEllipse(QRectF(125, 95, 230, 260));
    QRadialGradient skin(240, 270, 180);
    skin.setColorAt(0, QColor(0xD8, 0xA5, 0x80));
    skin.setColorAt(1, QColor(0xB4, 0x80, 0x5C));
    painter.setBrush(skin);
    painter.drawEllipse(QRectF(142, 150, 196, 270));
    painter.setBrush(QColor(0x20, 0x18, 0x14));
    painter.drawEllipse(QRectF(184, 262, 26, 14));
    painter.drawEllipse(QRectF(270, 262, 26, 14));
    painter.setBrush(QColor(0x96, 0x4A, 0x44));
    painter.drawEllipse(QRectF(208, 352, 64, 14));
    return image;
}

QImage drawnSignature()
{
    QImage image(600, 240, QImage::Format_Grayscale8);
    image.fill(255);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path(QPointF(90, 150));
    path.cubicTo(130, 20, 210, 30, 170, 130);
    path.cubicTo(140, 220, 90, 190, 160, 120);
    path.cubicTo(230, 60, 250, 190, 290, 120);
    path.cubicTo(320, 70, 340, 190, 380, 110);
    path.cubicTo(420, 60, 440, 170, 530, 90);
    path.moveTo(120, 195);
    path.lineTo(500, 165);
    painter.drawPath(path);
    return image;
}

QByteArray runOn(const QByteArray& pdf, const QString& program, const QStringList& options)
{
    QProcess process;
    process.start(program, options);
    REQUIRE(process.waitForStarted());
    process.write(pdf);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

// pdffonts and pdfinfo do not read from a pipe everywhere.
QByteArray runOnFile(const QByteArray& pdf, const QString& program, const QStringList& before)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    return runOn({}, program, before + QStringList{path});
}

IssuingOffice madeUpOffice()
{
    return {QStringLiteral("Kabupaten Grobogan"), QStringLiteral("Kecamatan Grobogan"),
            QStringLiteral("Loket 2"), QStringLiteral("0292 000 000"), TimeZoneWord::Wib};
}

QDateTime morning() { return QDateTime(QDate(2026, 7, 14), QTime(2, 41), Qt::UTC); }

// As long as a real one (docs/protocol/slip.md).
QString madeUpSeal()
{
    QString text = QStringLiteral("RKM1:");
    for (int at = 0; at < 275; ++at)
        text += QLatin1Char("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[at * 7 % 45]);
    return text;
}

RecordId madeUpRecord() { return RecordId::fromText(QStringLiteral("6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506")); }

} // namespace

Applicant madeUpApplicant()
{
    const RegionCode village = *RegionCode::parse(QStringLiteral("33.15.13.2004"));
    return {*Nik::parse(QStringLiteral("3315135408950003")),
            *KkNumber::parse(QStringLiteral("3315131203140007")),
            *PersonName::parse(QStringLiteral("Siti Rahmawati Kusumaningrum")),
            QStringLiteral("Grobogan"),
            QDate(1995, 8, 14),
            Sex::Female,
            BloodType::O,
            Religion::Islam,
            MaritalStatus::Married,
            *Occupation::fromCode(65),
            Citizenship::Wni,
            {QStringLiteral("Jl. Gajah Mada No. 12"), QStringLiteral("003"), QStringLiteral("007"), village,
             QStringLiteral("Karangrejo"), QStringLiteral("Grobogan"), QStringLiteral("Grobogan"),
             QStringLiteral("Jawa Tengah"), false},
            {},
            {}};
}

CardFace madeUpFace()
{
    return {madeUpApplicant(),          drawnPortrait(),    drawnSignature(),
            QStringLiteral("Grobogan"), QDate(2026, 7, 14), Marking::Specimen};
}

ProofOfRecording madeUpProof()
{
    const Applicant person = madeUpApplicant();
    ProofOfRecording proof{madeUpOffice(),
                           QStringLiteral("A-012"),
                           madeUpRecord(),
                           morning(),
                           person.name,
                           person.nik,
                           {},
                           QDate(2026, 7, 15),
                           std::nullopt,
                           QStringLiteral("operator.2"),
                           madeUpSeal(),
                           Marking::Specimen};
    proof.parts = {true, true, false, 9, 1, 2, 0};
    return proof;
}

CardReceiptSlip madeUpReceipt()
{
    const Applicant person = madeUpApplicant();
    HandoverProof proof{.at = morning(), .receipt = CardReceipt::Signed};
    proof.collector = CardCollector{QStringLiteral("Budi Santoso"), QStringLiteral("3315011708850001"),
                                    QDate(2026, 7, 13), CollectorRelation::Family};
    return {madeUpOffice(), person.name,
            person.nik,     QStringLiteral("BLK00001"),
            proof,          QStringLiteral("operator.2")};
}

StatusSlip madeUpStatus()
{
    const Applicant person = madeUpApplicant();
    return {madeUpOffice(),
            madeUpRecord(),
            morning(),
            person.name,
            person.nik,
            QStringLiteral("SENT_FOR_ENROLLMENT"),
            QStringLiteral("Rekaman Anda sudah dikirim ke pusat dan menunggu diperiksa."),
            morning().addSecs(-3600),
            QStringLiteral("Tanyakan lagi setelah 15 Juli 2026 dengan nomor referensi di atas."),
            QStringLiteral("Pusat"),
            Marking::Specimen};
}

CorrectionLetter madeUpLetter()
{
    const Applicant person = madeUpApplicant();
    return {madeUpOffice(),
            QStringLiteral("A-012"),
            RequestId::fromText(QStringLiteral("0b7d3a52-93c1-4f6e-a0d4-1f2e3d4c5b6a")),
            morning(),
            person.name,
            person.nik,
            {{QStringLiteral("Tanggal lahir"), QStringLiteral("14-08-1995"), QStringLiteral("14-08-1996"),
              QStringLiteral("Akta kelahiran")},
             {QStringLiteral("Pekerjaan"), {}, QStringLiteral("GURU"), {}}},
            {},
            {},
            QDate(2026, 7, 21),
            QStringLiteral("operator.2"),
            Marking::Specimen};
}

TicketSlip madeUpTicket()
{
    return {madeUpOffice(),
            QStringLiteral("A-012"),
            QStringLiteral("Perekaman baru"),
            morning(),
            1,
            4,
            false,
            std::chrono::minutes(23),
            {},
            Marking::Specimen};
}

SummonsStamp madeUpStamp()
{
    return {madeUpOffice(),          madeUpRecord(), QStringLiteral("470/118/VII/2026"),
            QStringLiteral("A-012"), morning(),      QStringLiteral("operator.2"),
            Marking::Specimen};
}

QString textOf(const QByteArray& pdf)
{
    return QString::fromUtf8(runOn(pdf, QStringLiteral("pdftotext"),
                                   {QStringLiteral("-raw"), QStringLiteral("-"), QStringLiteral("-")}));
}

QString fontsOf(const QByteArray& pdf)
{
    return QString::fromUtf8(runOnFile(pdf, QStringLiteral("pdffonts"), {}));
}

QString factsOf(const QByteArray& pdf)
{
    return QString::fromUtf8(runOnFile(pdf, QStringLiteral("pdfinfo"), {}));
}

QSizeF pageSizeMm(const QByteArray& pdf)
{
    const QRegularExpression box(
        QStringLiteral("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*\\]"));
    const QRegularExpressionMatch match = box.match(QString::fromLatin1(pdf));
    REQUIRE(match.hasMatch());
    return {match.captured(1).toDouble() / 72 * 25.4, match.captured(2).toDouble() / 72 * 25.4};
}

QImage pageImage(const QByteArray& pdf, int page, int dpi)
{
    const QString number = QString::number(page);
    return QImage::fromData(runOn(pdf, QStringLiteral("pdftoppm"),
                                  {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"), number,
                                   QStringLiteral("-l"), number, QStringLiteral("-")}),
                            "PPM");
}

QString scannedCode(const QByteArray& pdf, int dpi)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.png"));
    REQUIRE(pageImage(pdf, 1, dpi).save(path));
    QProcess process;
    process.start(QStringLiteral("zbarimg"),
                  {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                   QStringLiteral("-Sqrcode.enable"), path});
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished());
    QString text = QString::fromLatin1(process.readAllStandardOutput());
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

void keepForLooking(const QString& name, const QByteArray& pdf)
{
    const QString folder = qEnvironmentVariable("REKAM_PAPERS");
    if (folder.isEmpty())
        return;
    QFile file(folder + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
}

} // namespace rekam::test
