// Every paper with the longest content that the register can give: nothing is cut, nothing lies over
// something else.
#include "core/print/slips.h"

#include "core/print/pdf_document.h"
#include "core/print/reference_number.h"
#include "tests/unit/print/print_samples.h"

#include <QPainter>
#include <QRegularExpression>
#include <functional>

using namespace rekam;
using namespace rekam::test;

namespace {

const QString kLongestName = QStringLiteral("Raden Ajeng Kusumawardhani Puspaningtyas Adiwijaya Hadikusum");

IssuingOffice longOffice()
{
    return {QStringLiteral("Kabupaten Kepulauan Siau Tagulandang Biaro Utara"),
            QStringLiteral("Kecamatan Pangkalan Koto Baru Selatan Jaya"),
            QStringLiteral("Loket Pelayanan 12"),
            QStringLiteral("1500537 (Halo Dukcapil), WhatsApp 0811 1900 0000"), TimeZoneWord::Wita};
}

PersonName longName() { return *PersonName::parse(kLongestName); }

ProofOfRecording longProof()
{
    ProofOfRecording proof = madeUpProof();
    proof.office = longOffice();
    proof.name = longName();
    proof.operatorAccount = QStringLiteral("operator.pelayanan.keliling.kepulauan.12");
    proof.parts = {true, false, true, 6, 3, 1, 1};
    return proof;
}

StatusSlip longStatus()
{
    StatusSlip slip = madeUpStatus();
    slip.office = longOffice();
    slip.name = longName();
    slip.word = QStringLiteral("ENROLL_FAILURE_AT_REGIONAL_WITH_A_WORD_NOBODY_KNOWS_YET");
    slip.nextStep =
        QStringLiteral("Ajukan hapus duplikat dan pilih satu NIK; bila pindah, urus pindah datang "
                       "dahulu.");
    return slip;
}

TicketSlip longTicket()
{
    TicketSlip slip = madeUpTicket();
    slip.office = longOffice();
    slip.number = QStringLiteral("PRIORITAS-1024");
    slip.serviceClass = QStringLiteral("Perekaman baru, lansia, penyandang disabilitas, ibu hamil");
    slip.peopleBefore = 214;
    slip.estimatedWait = std::chrono::minutes(755);
    slip.notice = QStringLiteral("Pencetakan terhenti: blangko habis. Perekaman tetap berjalan.");
    return slip;
}

CardReceiptSlip longReceipt()
{
    CardReceiptSlip slip = madeUpReceipt();
    slip.office = longOffice();
    slip.holder = longName();
    slip.proof.collector->name = longName().text();
    slip.proof.receipt = CardReceipt::NotAsked;
    slip.operatorAccount = QStringLiteral("operator.pelayanan.keliling.kepulauan.12");
    return slip;
}

SummonsStamp longStamp()
{
    SummonsStamp stamp = madeUpStamp();
    stamp.office = longOffice();
    stamp.letterNumber = QStringLiteral("470/00118/KEC.PKBSJ/DISDUKCAPIL/UND/VII/2026");
    stamp.operatorAccount = QStringLiteral("operator.pelayanan.keliling.kepulauan.12");
    return stamp;
}

CorrectionLetter longLetter()
{
    CorrectionLetter letter = madeUpLetter();
    letter.office = longOffice();
    letter.name = longName();
    letter.differences.push_back({QStringLiteral("Alamat"), QString(44, u'W'),
                                  QStringLiteral("Perumahan Griya Permata Hijau Lestari Blok AA No. 123"),
                                  QStringLiteral("Surat keterangan pindah")});
    letter.note = QStringLiteral("Pemohon membawa dua akta kelahiran dengan tanggal yang berbeda.");
    return letter;
}

struct NamedPaper
{
    const char* name;
    std::function<Result<Paper>()> make;
};

std::vector<NamedPaper> allPapers()
{
    return {{"proof", [] { return proofOfRecordingPaper(madeUpProof()); }},
            {"proof-longest", [] { return proofOfRecordingPaper(longProof()); }},
            {"status", [] { return statusSlipPaper(madeUpStatus()); }},
            {"status-longest", [] { return statusSlipPaper(longStatus()); }},
            {"ticket", [] { return ticketPaper(madeUpTicket()); }},
            {"ticket-longest", [] { return ticketPaper(longTicket()); }},
            {"receipt", [] { return cardReceiptPaper(madeUpReceipt()); }},
            {"receipt-longest", [] { return cardReceiptPaper(longReceipt()); }},
            {"stamp", [] { return summonsStampPaper(madeUpStamp()); }},
            {"stamp-longest", [] { return summonsStampPaper(longStamp()); }},
            {"letter", [] { return correctionLetterPaper(madeUpLetter()); }},
            {"letter-longest", [] { return correctionLetterPaper(longLetter()); }}};
}

bool isInside(const QRectF& outer, const QRectF& inner)
{
    constexpr double kSlack = 0.02;
    return outer.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(inner);
}

// Overlaps of more than a hair, in both directions.
bool collide(const QRectF& one, const QRectF& other)
{
    const QRectF common = one.intersected(other);
    return common.width() > 0.05 && common.height() > 0.05;
}

// Dark pixels outside the margins of the painted page.
int inkInMargins(const QImage& image, double pixelsPerMm, double marginMm)
{
    const int margin = static_cast<int>(marginMm * pixelsPerMm);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const bool isMargin = x < margin || x >= image.width() - margin;
            dark += isMargin && qGray(image.pixel(x, y)) < 200 ? 1 : 0;
        }
    return dark;
}

} // namespace

TEST_CASE("every text of every paper stays in its own room, and every room on the paper")
{
    for (const NamedPaper& named : allPapers()) {
        INFO(named.name);
        const auto paper = named.make();
        REQUIRE(paper);
        const auto pdf = writePdf(*paper);
        REQUIRE(pdf);
        keepForLooking(QLatin1String(named.name) + QStringLiteral(".pdf"), *pdf);
        const QRectF page(QPointF(0, 0), paper->sizeMm);
        REQUIRE(paper->texts.size() > 5);
        for (const TextBox& box : paper->texts) {
            INFO(qPrintable(box.text));
            CHECK(isInside(box.roomMm, box.inkMm));
            CHECK(isInside(page.adjusted(3.9, 3, -3.9, -3), box.roomMm));
        }
        for (size_t one = 0; one < paper->texts.size(); ++one)
            for (size_t other = one + 1; other < paper->texts.size(); ++other) {
                INFO(qPrintable(paper->texts[one].text));
                INFO(qPrintable(paper->texts[other].text));
                CHECK_FALSE(collide(paper->texts[one].inkMm, paper->texts[other].inkMm));
            }
    }
}

TEST_CASE("what is painted keeps the margins too, and no character of the content is lost")
{
    for (const NamedPaper& named : allPapers()) {
        INFO(named.name);
        const auto paper = named.make();
        REQUIRE(paper);
        const auto picture = picturePaper(*paper, 150);
        REQUIRE(picture);
        CHECK(inkInMargins(picture->image, 150 / 25.4, 3.5) == 0);
        CHECK(picture->text.contains(QStringLiteral("GRATIS"))); // UU 24/2013 pasal 79A: on every slip
        const QString onPaper = textOf(*writePdf(*paper)).remove(QRegularExpression(QStringLiteral("\\s")));
        for (const TextBox& box : paper->texts) {
            INFO(qPrintable(box.text));
            CHECK(onPaper.contains(QString(box.text).remove(u' ')));
        }
    }
}

TEST_CASE("a name of sixty characters without a blank is broken, not cut")
{
    ProofOfRecording proof = madeUpProof();
    proof.name = *PersonName::fromRegister(QString(60, u'W'));

    const auto paper = proofOfRecordingPaper(proof);

    REQUIRE(paper);
    const QString text = textOf(*writePdf(*paper)).remove(QRegularExpression(QStringLiteral("\\s")));
    CHECK(text.contains(QString(60, u'W')));
}

TEST_CASE("a letter stays on A5 while it fits, then takes A4, and keeps its foot in any case")
{
    CorrectionLetter letter = madeUpLetter();
    const auto shortOne = correctionLetterPaper(letter);
    for (int more = 0; more < 10; ++more)
        letter.differences.push_back(letter.differences.front());
    const auto longer = correctionLetterPaper(letter);
    for (int more = 0; more < 60; ++more)
        letter.differences.push_back(letter.differences.front());
    const auto beyond = correctionLetterPaper(letter);

    REQUIRE(shortOne);
    REQUIRE(longer);
    REQUIRE(beyond);
    CHECK(shortOne->sizeMm == QSizeF(148, 210));
    CHECK(longer->sizeMm == QSizeF(210, 297));
    CHECK(beyond->sizeMm.height() > 297);
    CHECK(textOf(*writePdf(*beyond)).contains(QStringLiteral("GRATIS")));
}

TEST_CASE("the picture on a screen has the shape of the paper and its words")
{
    const auto paper = ticketPaper(madeUpTicket());
    REQUIRE(paper);

    const auto picture = picturePaper(*paper, 200);

    REQUIRE(picture);
    CHECK(picture->image.width() == 630);
    CHECK(picture->image.height() == Approx(paper->sizeMm.height() / 25.4 * 200).margin(1));
    CHECK(picture->text.contains(QStringLiteral("A-012")));
    CHECK(picture->title == QStringLiteral("Nomor antrean"));
}
