#include "core/print/summons_stamp.h"

#include "core/print/reference_number.h"
#include "core/print/slip_parts.h"

namespace rekam {

Result<Paper> summonsStampPaper(const SummonsStamp& stamp)
{
    REKAM_CHECK(needs(!stamp.record.isNull(), "record"));
    REKAM_CHECK(needs(stamp.recordedAt.isValid(), "recordedAt"));
    REKAM_CHECK(needsOffice(stamp.office));

    SheetFlow sheet{SheetStyle()};
    addHead(sheet, stamp.office, stamp.marking);
    addTitle(sheet, QStringLiteral("TELAH DIREKAM"));
    addFact(sheet, QStringLiteral("Tanggal"), longDate(dayAt(stamp.recordedAt, stamp.office)));
    addFact(sheet, QStringLiteral("Pukul"), clockText(stamp.recordedAt, stamp.office.zone));
    addFact(sheet, QStringLiteral("Referensi"), referenceNumber(stamp.record), Weight::Bold);
    if (!stamp.letterNumber.isEmpty())
        addFact(sheet, QStringLiteral("No. surat"), stamp.letterNumber);
    if (!stamp.ticket.isEmpty())
        addFact(sheet, QStringLiteral("No. antrean"), stamp.ticket);
    sheet.gap(1);
    sheet.text(QStringLiteral("Pas foto, tanda tangan, sidik jari, dan iris pemegang surat ini telah "
                              "direkam."),
               sheet.style().smallMm);
    sheet.gap(2);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas perekaman"),
                            stamp.operatorAccount);
    sheet.gap(1.5);
    sheet.text(QStringLiteral("GRATIS. Tidak dipungut biaya (UU 24/2013 pasal 79A)."), sheet.style().smallMm,
               Weight::Bold, TextAlign::Centre);
    return paperOf(std::move(sheet), QStringLiteral("Keterangan telah direkam"), stamp.recordedAt);
}

Result<QByteArray> summonsStampPdf(const SummonsStamp& stamp) { return pdfOf(summonsStampPaper(stamp)); }

} // namespace rekam
