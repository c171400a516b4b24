#include "core/print/correction_letter.h"

#include "core/print/slip_parts.h"

#include <array>

namespace rekam {
namespace {

constexpr double kElementShare = 0.24;
constexpr double kValueShare = 0.27;

struct Format
{
    QSizeF sizeMm;
    SheetStyle style;
};

// Tried in this order.
const std::array<Format, 2>& formats()
{
    static const std::array<Format, 2> all{
        Format{{148, 210},
               {.widthMm = 148, .marginMm = 13, .topMm = 10, .bodyMm = 3.4, .smallMm = 2.9, .titleMm = 4.8}},
        Format{{210, 297},
               {.widthMm = 210, .marginMm = 22, .topMm = 16, .bodyMm = 3.7, .smallMm = 3.1, .titleMm = 5.2}}};
    return all;
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
    sheet.rule(0.4);
    addRow(QStringLiteral("Elemen data"), QStringLiteral("Di register"), QStringLiteral("Di dokumen"),
           QStringLiteral("Dokumen"), Weight::Bold);
    sheet.rule();
    for (const DataDifference& difference : differences) {
        addRow(difference.element, orDash(difference.inRegister), orDash(difference.onPaper),
               orDash(difference.paper), Weight::Normal);
    }
    sheet.rule(0.4);
}

void addWhy(SheetFlow& sheet, const CorrectionLetter& letter)
{
    const bool hasDifferences = !letter.differences.empty();
    sheet.text(hasDifferences ? QStringLiteral("Data kependudukan berikut berbeda dari dokumen yang dibawa, "
                                               "sehingga perekaman KTP-el belum dapat dilakukan.")
                              : QStringLiteral("Perekaman KTP-el belum dapat dilakukan. Hal pada catatan di "
                                               "bawah ini perlu dibereskan lebih dahulu."),
               sheet.style().bodyMm);
    sheet.gap(0.6);
    if (hasDifferences)
        addDifferences(sheet, letter.differences);
}

void addWhereToGo(SheetFlow& sheet, const CorrectionLetter& letter)
{
    const double body = sheet.style().bodyMm;
    const bool hasDifferences = !letter.differences.empty();
    const QString office = letter.goTo.isEmpty()
                               ? QStringLiteral("layanan Kartu Keluarga, Dinas Kependudukan dan Pencatatan "
                                                "Sipil ") +
                                     letter.office.regency
                               : letter.goTo;
    sheet.numbered(1, QStringLiteral("Bawa surat ini dan dokumen asli ke %1.").arg(office), body);
    sheet.numbered(2,
                   hasDifferences
                       ? QStringLiteral("Minta data di atas diperbaiki dan Kartu Keluarga dicetak ulang.")
                       : QStringLiteral("Minta hal pada catatan dibereskan."),
                   body);
    sheet.numbered(3,
                   QStringLiteral("Datang untuk direkam ke %1 pada tanggal di bawah. Anda dilayani lebih "
                                  "dahulu.")
                       .arg(letter.office.place),
                   body);
}

SheetFlow written(const CorrectionLetter& letter, const SheetStyle& style)
{
    SheetFlow sheet(style);
    const auto fact = [&](const QString& label, const QString& value, Weight weight) {
        addFact(sheet, label, value, weight, kElementShare);
    };
    addHead(sheet, letter.office, letter.marking);
    addTitle(sheet, QStringLiteral("SURAT PENGANTAR PERBAIKAN DATA"));
    fact(QStringLiteral("Nama"), letter.name.upperCase(), Weight::Bold);
    fact(QStringLiteral("NIK"), letter.nik.masked(), Weight::Normal);
    fact(QStringLiteral("No. antrean"), letter.ticket, Weight::Normal);
    fact(QStringLiteral("Tanggal"), longDate(dayAt(letter.issuedAt, letter.office)), Weight::Normal);
    sheet.gap(2);
    addWhy(sheet, letter);
    if (!letter.note.isEmpty()) {
        fact(QStringLiteral("Catatan"), letter.note, Weight::Normal);
        sheet.gap(1);
    }
    addWhereToGo(sheet, letter);
    sheet.gap(1);
    sheet.boxed(QStringLiteral("Perekaman ulang"), longDate(letter.recordAgainOn), style.titleMm * 1.2);
    sheet.gap(3);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas"), letter.operatorAccount);
    addFoot(sheet, letter.office);
    return sheet;
}

} // namespace

Result<Paper> correctionLetterPaper(const CorrectionLetter& letter)
{
    REKAM_CHECK(needs(letter.issuedAt.isValid(), "issuedAt"));
    REKAM_CHECK(needsOffice(letter.office));
    REKAM_CHECK(needs(!letter.differences.empty() || !letter.note.isEmpty(), "differences"));
    REKAM_CHECK(needs(letter.recordAgainOn.isValid(), "recordAgainOn"));

    const QString title = QStringLiteral("Surat pengantar perbaikan data");
    for (const Format& format : formats()) {
        SheetFlow sheet = written(letter, format.style);
        if (sheet.heightMm() <= format.sizeMm.height())
            return paperOf(std::move(sheet), title, letter.issuedAt, format.sizeMm.height());
    }
    // Longer than the list of elements can make it: rather a long page than a letter without its foot.
    return paperOf(written(letter, formats().back().style), title, letter.issuedAt);
}

Result<QByteArray> correctionLetterPdf(const CorrectionLetter& letter)
{
    return pdfOf(correctionLetterPaper(letter));
}

} // namespace rekam
