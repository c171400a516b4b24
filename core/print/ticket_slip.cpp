#include "core/print/ticket_slip.h"

#include "core/print/slip_parts.h"

namespace rekam {
namespace {

constexpr double kNumberMm = 21;
constexpr double kLabelShare = 0.42;
// Nobody can promise a single minute.
constexpr int kRoundToMinutes = 5;

QString peopleText(int people)
{
    return people > 0 ? QStringLiteral("%1 orang").arg(people) : QStringLiteral("tidak ada, Anda berikutnya");
}

} // namespace

QString waitText(std::optional<std::chrono::minutes> wait)
{
    if (!wait)
        return QStringLiteral("belum cukup data");
    const int minutes = static_cast<int>(wait->count());
    if (minutes < kRoundToMinutes)
        return QStringLiteral("kurang dari %1 menit").arg(kRoundToMinutes);
    const int rounded = (minutes + kRoundToMinutes - 1) / kRoundToMinutes * kRoundToMinutes;
    if (rounded < 60)
        return QStringLiteral("sekitar %1 menit").arg(rounded);
    if (rounded % 60 == 0)
        return QStringLiteral("sekitar %1 jam").arg(rounded / 60);
    return QStringLiteral("sekitar %1 jam %2 menit").arg(rounded / 60).arg(rounded % 60);
}

Result<Paper> ticketPaper(const TicketSlip& slip)
{
    REKAM_CHECK(needs(!slip.number.isEmpty(), "number"));
    REKAM_CHECK(needs(slip.issuedAt.isValid(), "issuedAt"));
    REKAM_CHECK(needsOffice(slip.office));

    SheetFlow sheet{SheetStyle()};
    const SheetStyle& style = sheet.style();
    IssuingOffice office = slip.office;
    office.counter.clear();
    addHead(sheet, office, slip.marking);
    sheet.gap(0.8);
    sheet.text(QStringLiteral("NOMOR ANTREAN"), style.bodyMm, Weight::Normal, TextAlign::Centre);
    sheet.large(slip.number, kNumberMm);
    if (!slip.serviceClass.isEmpty())
        sheet.text(slip.serviceClass, style.titleMm, Weight::Bold, TextAlign::Centre);
    if (slip.people > 1)
        sheet.text(QStringLiteral("Satu nomor untuk %1 orang sekeluarga").arg(slip.people), style.bodyMm,
                   Weight::Bold, TextAlign::Centre);
    sheet.dashedRule();
    if (!slip.isForCard) {
        addFact(sheet, QStringLiteral("Di depan Anda"), peopleText(slip.peopleBefore), Weight::Bold,
                kLabelShare);
        addFact(sheet, QStringLiteral("Perkiraan tunggu"), waitText(slip.estimatedWait), Weight::Bold,
                kLabelShare);
    }
    addFact(sheet, QStringLiteral("Tanggal"), longDate(dayAt(slip.issuedAt, office)), Weight::Normal,
            kLabelShare);
    addFact(sheet, QStringLiteral("Pukul"), clockText(slip.issuedAt, office.zone), Weight::Normal,
            kLabelShare);
    sheet.dashedRule();
    if (!slip.notice.isEmpty()) {
        sheet.text(slip.notice, style.bodyMm, Weight::Bold);
        sheet.gap(1);
    }
    sheet.text(slip.isForCard
                   ? QStringLiteral("Tunggu di loket pengambilan sampai nomor ini dipanggil. Siapkan bukti "
                                    "pendaftaran dan KTP-el lama.")
                   : QStringLiteral("Tunggu sampai nomor ini tampil di layar dan dipanggil. Nomor yang "
                                    "terlewat dipanggil lagi; lapor kepada petugas."),
               style.bodyMm);
    addFoot(sheet, office);
    return paperOf(std::move(sheet), QStringLiteral("Nomor antrean"), slip.issuedAt);
}

Result<QByteArray> ticketPdf(const TicketSlip& slip) { return pdfOf(ticketPaper(slip)); }

} // namespace rekam
