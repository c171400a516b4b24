#include "core/print/approval_sheet.h"

#include "core/print/reference_number.h"
#include "core/print/slip_parts.h"

#include <QPainter>

namespace rekam {
namespace {

constexpr QSizeF kA4Mm(210, 297);
constexpr double kLabelShare = 0.26;
constexpr QSizeF kPortraitMm(24, 32);
constexpr QSizeF kSignatureMm(70, 22);

SheetStyle styleOfSheet()
{
    return {
        .widthMm = kA4Mm.width(), .marginMm = 20, .topMm = 10, .bodyMm = 3.1, .smallMm = 2.6, .titleMm = 4.8};
}

// Where the next line will stand: an empty sheet is as high as its two margins.
double penY(const SheetFlow& sheet)
{
    const double lowerMargin = SheetFlow(sheet.style()).heightMm() - sheet.style().topMm;
    return sheet.heightMm() - lowerMargin;
}

QString lineOf(const Address& address)
{
    return QStringLiteral("%1 RT %2/RW %3").arg(address.street, address.rt, address.rw);
}

void fact(SheetFlow& sheet, const QString& label, const QString& value, Weight weight = Weight::Normal)
{
    addFact(sheet, label, value.isEmpty() ? QStringLiteral("-") : value, weight, kLabelShare);
}

void addData(SheetFlow& sheet, const Applicant& person)
{
    fact(sheet, QStringLiteral("NIK"), person.nik.text(), Weight::Bold);
    fact(sheet, QStringLiteral("Nama"), person.name.upperCase(), Weight::Bold);
    fact(sheet, QStringLiteral("Tempat, tanggal lahir"),
         person.birthPlace.toUpper() + QStringLiteral(", ") + shortDate(person.birthDate));
    fact(sheet, QStringLiteral("Jenis kelamin"), cardText(person.sex));
    fact(sheet, QStringLiteral("Golongan darah"), cardText(person.blood));
    fact(sheet, QStringLiteral("Alamat"), lineOf(person.address));
    fact(sheet, QStringLiteral("Kel/Desa, Kecamatan"),
         person.address.villageName.toUpper() + QStringLiteral(", ") + person.address.districtName.toUpper());
    fact(sheet, QStringLiteral("Agama"), cardText(person.religion));
    fact(sheet, QStringLiteral("Status perkawinan"), cardText(person.maritalStatus));
    fact(sheet, QStringLiteral("Pekerjaan"), cardText(person.occupation));
    fact(sheet, QStringLiteral("Kewarganegaraan"), cardText(person.citizenship));
}

void heading(SheetFlow& sheet, const QString& text)
{
    sheet.gap(1.2);
    sheet.rule();
    sheet.text(text, sheet.style().bodyMm, Weight::Bold);
    sheet.gap(0.6);
}

QString portraitText(const RecordedParts& parts)
{
    return parts.portrait ? QStringLiteral("direkam") : QStringLiteral("tidak direkam");
}

QString signatureText(const RecordedParts& parts)
{
    if (parts.signature)
        return QStringLiteral("direkam");
    return parts.signatureExcepted ? QStringLiteral("dikecualikan") : QStringLiteral("tidak direkam");
}

void addLines(SheetFlow& sheet, const QString& title, const std::vector<SheetLine>& lines)
{
    if (lines.empty())
        return;
    heading(sheet, title);
    constexpr size_t kMostOfTheirOwn = 4; // more of them flow, so that the sheet stays one page
    if (lines.size() <= kMostOfTheirOwn) {
        for (const SheetLine& line : lines)
            fact(sheet, line.what, line.how);
        return;
    }
    QStringList flowing;
    for (const SheetLine& line : lines)
        flowing.append(QStringLiteral("%1: %2").arg(line.what, line.how));
    sheet.text(flowing.join(QStringLiteral("; ")) + u'.', sheet.style().bodyMm);
}

void drawInto(QPainter& painter, const QRectF& box, const QImage& image)
{
    const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(box.topLeft(), size), image);
}

} // namespace

Result<Paper> approvalSheetPaper(const ApprovalSheet& approval)
{
    REKAM_CHECK(needs(!approval.record.isNull(), "record"));
    REKAM_CHECK(needs(approval.approvedAt.isValid(), "approvedAt"));
    REKAM_CHECK(needsOffice(approval.office));

    SheetFlow sheet(styleOfSheet());
    addHead(sheet, approval.office, approval.marking);
    addTitle(sheet, QStringLiteral("PERSETUJUAN DATA DAN HASIL PEREKAMAN"));
    fact(sheet, QStringLiteral("Nomor referensi"), referenceNumber(approval.record), Weight::Bold);
    fact(sheet, QStringLiteral("No. antrean"), approval.ticket);
    fact(sheet, QStringLiteral("Waktu"), dayAndTime(approval.approvedAt, approval.office));

    heading(sheet, QStringLiteral("Data pemohon"));
    addData(sheet, approval.applicant);
    heading(sheet, QStringLiteral("Yang direkam"));
    const double portraitTop = penY(sheet);
    fact(sheet, QStringLiteral("Pas foto"), portraitText(approval.parts));
    fact(sheet, QStringLiteral("Tanda tangan"), signatureText(approval.parts));
    fact(sheet, QStringLiteral("Sidik jari"), fingersText(approval.parts));
    fact(sheet, QStringLiteral("Iris"), irisesText(approval.parts));
    if (!approval.portrait.isNull())
        sheet.gap(std::max(0.0, portraitTop + kPortraitMm.height() + 2 - penY(sheet)));
    addLines(sheet, QStringLiteral("Pengecualian"), approval.exceptions);
    addLines(sheet, QStringLiteral("Jari untuk cip, dipindai ulang"), approval.rescans);

    heading(sheet, QStringLiteral("Pernyataan"));
    const bool isSigned = !approval.signature.isNull();
    sheet.text(isSigned
                   ? QStringLiteral("Saya telah membaca data dan melihat hasil perekaman di atas. Semuanya "
                                    "benar, dan saya setuju dikirim ke pusat data kependudukan.")
                   : QStringLiteral("Data dan hasil perekaman di atas dibacakan kepada pemohon. Pemohon "
                                    "tidak dapat menulis dan menyatakan setuju secara lisan di depan "
                                    "petugas."),
               sheet.style().bodyMm);
    sheet.gap(1);
    const double signatureTop = penY(sheet);
    if (isSigned)
        sheet.gap(kSignatureMm.height() + 1);
    sheet.text(approval.applicant.name.upperCase(), sheet.style().bodyMm, Weight::Bold);
    if (isSigned && !approval.signatureDigest.isEmpty())
        sheet.text(QStringLiteral("Intisari tanda tangan (BLAKE2b-256): ") + approval.signatureDigest,
                   sheet.style().smallMm);
    sheet.text(QStringLiteral("Petugas perekaman: ") + approval.operatorAccount, sheet.style().smallMm);
    addFoot(sheet, approval.office);

    const double margin = sheet.style().marginMm;
    const QRectF portraitBox({kA4Mm.width() - margin - kPortraitMm.width(), portraitTop}, kPortraitMm);
    const QRectF signatureBox({margin, signatureTop}, kSignatureMm);
    Paper paper = paperOf(std::move(sheet), QStringLiteral("Persetujuan perekaman KTP-el"),
                          approval.approvedAt, kA4Mm.height());
    paper.pages.front() = [drawn = paper.pages.front(), portrait = approval.portrait,
                           signature = approval.signature, portraitBox, signatureBox](QPainter& painter) {
        drawn(painter);
        drawInto(painter, portraitBox, portrait);
        drawInto(painter, signatureBox, signature);
    };
    return paper;
}

Result<QByteArray> approvalSheetPdf(const ApprovalSheet& sheet) { return pdfOf(approvalSheetPaper(sheet)); }

} // namespace rekam
