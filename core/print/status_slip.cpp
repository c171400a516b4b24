#include "core/print/status_slip.h"

#include "core/print/reference_number.h"
#include "core/print/slip_parts.h"

namespace rekam {

Result<Paper> statusSlipPaper(const StatusSlip& slip)
{
    REKAM_CHECK(needs(slip.printedAt.isValid(), "printedAt"));
    REKAM_CHECK(needsOffice(slip.office));
    REKAM_CHECK(needs(!slip.meaning.isEmpty(), "meaning"));

    SheetFlow sheet{SheetStyle()};
    const SheetStyle& style = sheet.style();
    addHead(sheet, slip.office, slip.marking);
    addTitle(sheet, QStringLiteral("STATUS PEREKAMAN KTP-EL"));
    if (!slip.record.isNull()) {
        sheet.boxed(QStringLiteral("Nomor referensi"), referenceNumber(slip.record), 6.4);
        sheet.gap(2.2);
    }
    addFact(sheet, QStringLiteral("Nama"), slip.name.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK"), slip.nik.masked());
    sheet.dashedRule();
    sheet.text(QStringLiteral("Keadaan sekarang"), style.smallMm);
    sheet.gap(0.4);
    sheet.text(slip.meaning, style.bodyMm * 1.15, Weight::Bold);
    sheet.gap(1);
    if (slip.since.isValid())
        addFact(sheet, QStringLiteral("Sejak"), longDate(dayAt(slip.since, slip.office)));
    addFact(sheet, QStringLiteral("Kode pusat"), slip.word);
    if (!slip.nextStep.isEmpty() || !slip.whoActs.isEmpty())
        sheet.dashedRule();
    if (!slip.nextStep.isEmpty())
        addFact(sheet, QStringLiteral("Selanjutnya"), slip.nextStep);
    if (!slip.whoActs.isEmpty())
        addFact(sheet, QStringLiteral("Oleh"), slip.whoActs, Weight::Bold);
    sheet.dashedRule();
    sheet.text(QStringLiteral("Dicetak %1.").arg(dayAndTime(slip.printedAt, slip.office)), style.smallMm);
    addFoot(sheet, slip.office);
    return paperOf(std::move(sheet), QStringLiteral("Status perekaman KTP-el"), slip.printedAt);
}

Result<QByteArray> statusSlipPdf(const StatusSlip& slip) { return pdfOf(statusSlipPaper(slip)); }

} // namespace rekam
