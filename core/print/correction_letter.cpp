#include "core/print/correction_letter.h"

#include "core/print/pdf_document.h"
#include "core/print/slip_parts.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr QSizeF kA5Mm(148, 210);
constexpr double kElementShare = 0.24;
constexpr double kValueShare = 0.27;

Status checkComplete(const CorrectionLetter& letter)
{
    const char* missing = nullptr;
    if (!letter.issuedAt.isValid()) {
        missing = "issuedAt";
    } else if (letter.office.regency.isEmpty() || letter.office.place.isEmpty()) {
        missing = "office";
    } else if (letter.differences.empty()) {
        missing = "differences";
    } else if (!letter.recordAgainOn.isValid()) {
        missing = "recordAgainOn";
    }
    if (missing)
        return Unexpected(Errc::PrintFailed, {{"missing", QLatin1String(missing)}});
    return {};
}

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

void addDifferences(SheetFlow& sheet, const std::vector<DataDifference>& differences)
{
    const double paperShare = 1 - kElementShare - 2 * kValueShare;
    const auto addRow = [&](const QString& element, const QString& old, const QString& wanted,
                            const QString& paper, Weight weight) {
        sheet.row({{element, kElementShare, Weight::Bold},
                   {old, kValueShare, weight},
                   {wanted, kValueShare, weight},
                   {paper, paperShare, weight}},
                  sheet.style().bodyMm);
    };
    sheet.rule();
    addRow(QStringLiteral("Elemen data"), QStringLiteral("Tercatat"), QStringLiteral("Seharusnya"),
           QStringLiteral("Bukti"), Weight::Bold);
    sheet.rule();
    for (const DataDifference& difference : differences) {
        addRow(difference.element, orDash(difference.inRegister), orDash(difference.onPaper),
               orDash(difference.paper), Weight::Normal);
    }
    sheet.rule();
}

void addFact(SheetFlow& sheet, const QString& label, const QString& value)
{
    sheet.row({{label, kElementShare, Weight::Normal}, {value, 1 - kElementShare, Weight::Bold}},
              sheet.style().bodyMm);
}

} // namespace

Result<QByteArray> correctionLetterPdf(const CorrectionLetter& letter)
{
    REKAM_CHECK(checkComplete(letter));

    SheetStyle style;
    style.widthMm = kA5Mm.width();
    style.marginMm = 13;
    style.topMm = 11;
    style.bodyMm = 3.4;
    style.smallMm = 2.9;
    style.titleMm = 4.8;
    SheetFlow sheet(style);
    addHead(sheet, letter.office, letter.marking, TextAlign::Centre);
    addTitle(sheet, QStringLiteral("SURAT PENGANTAR PERBAIKAN DATA"), TextAlign::Centre);
    addFact(sheet, QStringLiteral("Nama"), letter.name.upperCase());
    addFact(sheet, QStringLiteral("NIK"), letter.nik.masked());
    addFact(sheet, QStringLiteral("No. antrean"), letter.ticket);
    addFact(sheet, QStringLiteral("Tanggal"),
            longDate(localTime(letter.issuedAt, letter.office.zone).date()));
    sheet.gap(2);
    sheet.text(
        QStringLiteral("Data berikut berbeda antara register kependudukan dan dokumen yang dibawa. Mohon "
                       "diperbaiki di layanan pemutakhiran Kartu Keluarga sebelum perekaman diulang."),
        style.bodyMm);
    sheet.gap(1);
    addDifferences(sheet, letter.differences);
    sheet.gap(1.5);
    sheet.boxed(QStringLiteral("Perekaman ulang"), longDate(letter.recordAgainOn), 6);
    sheet.gap(1.5);
    sheet.text(QStringLiteral("Pada tanggal itu bawalah surat ini, Kartu Keluarga yang sudah diperbaiki, "
                              "dan dokumen bukti."),
               style.bodyMm);
    sheet.gap(4);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas"), letter.operatorAccount);
    addFoot(sheet, letter.office);

    const QSizeF size(kA5Mm.width(), std::max(kA5Mm.height(), sheet.heightMm()));
    return writePdf(
        {QStringLiteral("Surat pengantar perbaikan data"), letter.issuedAt, size, {[&](QPainter& painter) {
             sheet.paint(painter);
         }}});
}

} // namespace rekam
