#include "ui/wording/day_words.h"

#include "core/base/error.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/element_words.h"
#include "ui/wording/status_words.h"

namespace rekam::ui {

namespace {

QString withReason(const QString& cause, const QString& reason)
{
    return reason.isEmpty() ? cause : cause + QStringLiteral(": ") + reason;
}

} // namespace

QString dayStageTitle(DayStage stage)
{
    switch (stage) {
    case DayStage::Arrived:
        return tr("Datang");
    case DayStage::Served:
        return tr("Dilayani");
    case DayStage::Recorded:
        return tr("Direkam");
    case DayStage::Sealed:
        return tr("Tersegel");
    case DayStage::Sent:
        return tr("Terkirim");
    case DayStage::Received:
        return tr("Diterima pusat");
    case DayStage::PrintReady:
        return tr("Siap cetak");
    case DayStage::Printed:
        return tr("Dicetak");
    case DayStage::HandedOver:
        return tr("Diserahkan");
    }
    return {};
}

QString dayStepTitle(DayStage reached)
{
    switch (reached) {
    case DayStage::Arrived:
        return tr("Antrean");
    case DayStage::Served:
        return tr("Perekaman");
    case DayStage::Recorded:
        return tr("Pengesahan");
    case DayStage::Sealed:
        return tr("Kirim");
    case DayStage::Sent:
    case DayStage::Received:
        return tr("Pusat");
    case DayStage::PrintReady:
        return tr("Cetak");
    case DayStage::Printed:
        return tr("Penyerahan");
    case DayStage::HandedOver:
        return tr("Selesai");
    }
    return {};
}

QString dayCause(const DayPerson& person)
{
    switch (person.stop) {
    case DayStop::Waiting:
        return tr("Menunggu dipanggil");
    case DayStop::Called:
        return tr("Sedang dipanggil");
    case DayStop::BeingServed:
        return tr("Sedang dilayani");
    case DayStop::AwaitsApproval:
        return tr("Menunggu pengesahan pemohon");
    case DayStop::AwaitsSealing:
        return tr("Disahkan, belum disegel");
    case DayStop::AwaitsSending:
        return tr("Menunggu dikirim");
    case DayStop::SendingDelayed:
        return tr("Pengiriman dicoba lagi (%1)").arg(person.word);
    case DayStop::AwaitsCentre:
        return person.word.isEmpty() ? tr("Menunggu kabar pusat") : statusWords(person.word).meaning;
    case DayStop::AwaitsCard:
        return tr("Tunggal; data kartu menyusul");
    case DayStop::AwaitsPrint:
        return tr("Menunggu dicetak");
    case DayStop::Printing:
        return tr("Sedang dicetak");
    case DayStop::AwaitsHandover:
        return tr("Kartu menunggu diambil");
    case DayStop::Distributed:
        return withReason(tr("Dibagikan lewat daftar"), person.reason);
    case DayStop::Complete:
        return tr("Kartu sudah diserahkan");
    case DayStop::ServedOnly:
        return tr("Selesai di loket, tanpa kartu");
    case DayStop::NoShow:
        return tr("Tidak datang ketika dipanggil");
    case DayStop::Parked:
        return withReason(tr("Ditunda"), person.reason);
    case DayStop::DataDiffers:
        return withReason(tr("Data berbeda"),
                          person.differing.empty() ? person.reason : elementNames(person.differing));
    case DayStop::Cancelled:
        return withReason(tr("Dibatalkan"), person.reason);
    case DayStop::RecordDamaged:
        return tr("Rekamannya tidak terbaca");
    case DayStop::OwesCountersignature:
        return tr("Pengecualian belum ditandatangani orang kedua");
    case DayStop::SendingParked:
        return tr("Pengiriman berhenti (%1)").arg(person.word);
    case DayStop::CentreRefused:
        return person.word;
    case DayStop::BlankSpoiled:
        return withReason(tr("Blangko rusak"), person.reason);
    case DayStop::AwaitsReview:
        return tr("Ditahan sampai ditinjau");
    case DayStop::SentBack:
        return withReason(tr("Dikembalikan peninjau"), person.reason);
    case DayStop::Rejected:
        return withReason(tr("Ditolak peninjau"), person.reason);
    }
    return {};
}

NextStep dayNextStep(const DayPerson& person)
{
    switch (person.stop) {
    case DayStop::Waiting:
        return {tr("panggil"), Urgency::Routine};
    case DayStop::Called:
    case DayStop::BeingServed:
        return {tr("lanjutkan di loket"), Urgency::Routine};
    case DayStop::AwaitsApproval:
        return {tr("sahkan di loket"), Urgency::Routine};
    case DayStop::AwaitsSealing:
        return {tr("segel di loket"), Urgency::Routine};
    case DayStop::AwaitsSending:
    case DayStop::AwaitsCentre:
    case DayStop::AwaitsCard:
    case DayStop::Printing:
        return {tr("tunggu"), Urgency::None};
    case DayStop::SendingDelayed:
        return {tr("periksa sambungan"), Urgency::Soon};
    case DayStop::AwaitsPrint:
        return {tr("cetak"), Urgency::Routine};
    case DayStop::AwaitsHandover:
        return {tr("serahkan"), Urgency::Routine};
    case DayStop::Distributed:
        return {tr("padankan jari kelak"), Urgency::Routine};
    case DayStop::Complete:
    case DayStop::ServedOnly:
        return {tr("selesai"), Urgency::None};
    case DayStop::NoShow:
        return {tr("panggil bila datang"), Urgency::Routine};
    case DayStop::Parked:
        return {tr("ambil lagi"), Urgency::Soon};
    case DayStop::DataDiffers:
        return {person.comeBackOn.isValid() ? tr("rekam ulang %1").arg(shortDayText(person.comeBackOn))
                                            : tr("tetapkan tanggal"),
                Urgency::Soon};
    case DayStop::Cancelled:
        return {tr("tidak ada"), Urgency::None};
    case DayStop::RecordDamaged:
        return {tr("panggil teknisi"), Urgency::Now};
    case DayStop::OwesCountersignature:
        return {tr("tandatangani berdua"), Urgency::Now};
    case DayStop::SendingParked:
        return {tr("kirim ulang"), Urgency::Now};
    case DayStop::CentreRefused:
        return {person.word == QLatin1String("DUPLICATE_RECORD")    ? tr("ajukan hapus duplikat")
                : person.word == QLatin1String("ADJUDICATE_RECORD") ? tr("ajukan ajudikasi")
                : person.word.startsWith(QLatin1String("ENROLL_"))  ? tr("hapus, rekam ulang")
                                                                    : tr("hubungi Dinas"),
                Urgency::Now};
    case DayStop::BlankSpoiled:
        return {tr("cetak ulang"), Urgency::Soon};
    case DayStop::AwaitsReview:
        return {tr("tinjau"), Urgency::Now};
    case DayStop::SentBack:
        return {person.comeBackOn.isValid() ? tr("rekam ulang %1").arg(shortDayText(person.comeBackOn))
                                            : tr("tetapkan tanggal"),
                Urgency::Soon};
    case DayStop::Rejected:
        return {tr("tidak ada"), Urgency::None};
    }
    return {};
}

QString periodText(Period period, QDate first, QDate last)
{
    switch (period) {
    case Period::Day:
        return longDayText(first);
    case Period::Week:
        return tr("minggu %1 – %2").arg(shortDayText(first), shortDayText(last));
    case Period::Month:
        return screenLocale().toString(first, QStringLiteral("MMMM yyyy"));
    }
    return {};
}

QString longDayText(QDate day) { return screenLocale().toString(day, QStringLiteral("dddd, d MMMM yyyy")); }
QString shortDayText(QDate day) { return screenLocale().toString(day, QStringLiteral("d MMM")); }

} // namespace rekam::ui
