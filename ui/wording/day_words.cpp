#include "ui/wording/day_words.h"

#include "core/base/error.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/status_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace rekam::ui {

namespace {

QLocale indonesian() { return QLocale(QLocale::Indonesian, QLocale::Indonesia); }

QString withReason(const QString& cause, const QString& reason)
{
    return reason.isEmpty() ? cause : cause + QStringLiteral(": ") + reason;
}

} // namespace

QString dayStageTitle(DayStage stage)
{
    switch (stage) {
    case DayStage::Arrived:
        return QCoreApplication::translate("Day", "Datang");
    case DayStage::Served:
        return QCoreApplication::translate("Day", "Dilayani");
    case DayStage::Recorded:
        return QCoreApplication::translate("Day", "Direkam");
    case DayStage::Sealed:
        return QCoreApplication::translate("Day", "Tersegel");
    case DayStage::Sent:
        return QCoreApplication::translate("Day", "Terkirim");
    case DayStage::Received:
        return QCoreApplication::translate("Day", "Diterima pusat");
    case DayStage::PrintReady:
        return QCoreApplication::translate("Day", "Siap cetak");
    case DayStage::Printed:
        return QCoreApplication::translate("Day", "Dicetak");
    case DayStage::HandedOver:
        return QCoreApplication::translate("Day", "Diserahkan");
    }
    return {};
}

QString dayStepTitle(DayStage reached)
{
    switch (reached) {
    case DayStage::Arrived:
        return QCoreApplication::translate("Day", "Antrean");
    case DayStage::Served:
        return QCoreApplication::translate("Day", "Perekaman");
    case DayStage::Recorded:
        return QCoreApplication::translate("Day", "Pengesahan");
    case DayStage::Sealed:
        return QCoreApplication::translate("Day", "Kirim");
    case DayStage::Sent:
    case DayStage::Received:
        return QCoreApplication::translate("Day", "Pusat");
    case DayStage::PrintReady:
        return QCoreApplication::translate("Day", "Cetak");
    case DayStage::Printed:
        return QCoreApplication::translate("Day", "Penyerahan");
    case DayStage::HandedOver:
        return QCoreApplication::translate("Day", "Selesai");
    }
    return {};
}

QString dayCause(const DayPerson& person)
{
    switch (person.stop) {
    case DayStop::Waiting:
        return QCoreApplication::translate("Day", "Menunggu dipanggil");
    case DayStop::Called:
        return QCoreApplication::translate("Day", "Sedang dipanggil");
    case DayStop::BeingServed:
        return QCoreApplication::translate("Day", "Sedang dilayani");
    case DayStop::AwaitsApproval:
        return QCoreApplication::translate("Day", "Menunggu pengesahan pemohon");
    case DayStop::AwaitsSealing:
        return QCoreApplication::translate("Day", "Disahkan, belum disegel");
    case DayStop::AwaitsSending:
        return QCoreApplication::translate("Day", "Menunggu dikirim");
    case DayStop::SendingDelayed:
        return QCoreApplication::translate("Day", "Pengiriman dicoba lagi (%1)").arg(person.word);
    case DayStop::AwaitsCentre:
        return person.word.isEmpty() ? QCoreApplication::translate("Day", "Menunggu kabar pusat")
                                     : statusWords(person.word).meaning;
    case DayStop::AwaitsCard:
        return QCoreApplication::translate("Day", "Tunggal; data kartu menyusul");
    case DayStop::AwaitsPrint:
        return QCoreApplication::translate("Day", "Menunggu dicetak");
    case DayStop::Printing:
        return QCoreApplication::translate("Day", "Sedang dicetak");
    case DayStop::AwaitsHandover:
        return QCoreApplication::translate("Day", "Kartu menunggu diambil");
    case DayStop::Distributed:
        return withReason(QCoreApplication::translate("Day", "Dibagikan lewat daftar"), person.reason);
    case DayStop::Complete:
        return QCoreApplication::translate("Day", "Kartu sudah diserahkan");
    case DayStop::ServedOnly:
        return QCoreApplication::translate("Day", "Selesai di loket, tanpa kartu");
    case DayStop::NoShow:
        return QCoreApplication::translate("Day", "Tidak datang ketika dipanggil");
    case DayStop::Parked:
        return withReason(QCoreApplication::translate("Day", "Ditunda"), person.reason);
    case DayStop::DataDiffers:
        return withReason(QCoreApplication::translate("Day", "Data berbeda"), person.reason);
    case DayStop::Cancelled:
        return withReason(QCoreApplication::translate("Day", "Dibatalkan"), person.reason);
    case DayStop::RecordDamaged:
        return QCoreApplication::translate("Day", "Rekamannya tidak terbaca");
    case DayStop::OwesCountersignature:
        return QCoreApplication::translate("Day", "Pengecualian belum ditandatangani orang kedua");
    case DayStop::SendingParked:
        return QCoreApplication::translate("Day", "Pengiriman berhenti (%1)").arg(person.word);
    case DayStop::CentreRefused:
        return person.word;
    case DayStop::BlankSpoiled:
        return withReason(QCoreApplication::translate("Day", "Blangko rusak"), person.reason);
    }
    return {};
}

NextStep dayNextStep(const DayPerson& person)
{
    switch (person.stop) {
    case DayStop::Waiting:
        return {QCoreApplication::translate("Day", "panggil"), Urgency::Routine};
    case DayStop::Called:
    case DayStop::BeingServed:
        return {QCoreApplication::translate("Day", "lanjutkan di loket"), Urgency::Routine};
    case DayStop::AwaitsApproval:
        return {QCoreApplication::translate("Day", "sahkan di loket"), Urgency::Routine};
    case DayStop::AwaitsSealing:
        return {QCoreApplication::translate("Day", "segel di loket"), Urgency::Routine};
    case DayStop::AwaitsSending:
    case DayStop::AwaitsCentre:
    case DayStop::AwaitsCard:
    case DayStop::Printing:
        return {QCoreApplication::translate("Day", "tunggu"), Urgency::None};
    case DayStop::SendingDelayed:
        return {QCoreApplication::translate("Day", "periksa sambungan"), Urgency::Soon};
    case DayStop::AwaitsPrint:
        return {QCoreApplication::translate("Day", "cetak"), Urgency::Routine};
    case DayStop::AwaitsHandover:
        return {QCoreApplication::translate("Day", "serahkan"), Urgency::Routine};
    case DayStop::Distributed:
        return {QCoreApplication::translate("Day", "padankan jari kelak"), Urgency::Routine};
    case DayStop::Complete:
    case DayStop::ServedOnly:
        return {QCoreApplication::translate("Day", "selesai"), Urgency::None};
    case DayStop::NoShow:
        return {QCoreApplication::translate("Day", "panggil bila datang"), Urgency::Routine};
    case DayStop::Parked:
        return {QCoreApplication::translate("Day", "ambil lagi"), Urgency::Soon};
    case DayStop::DataDiffers:
        return {
            person.comeBackOn.isValid()
                ? QCoreApplication::translate("Day", "rekam ulang %1").arg(shortDayText(person.comeBackOn))
                : QCoreApplication::translate("Day", "tetapkan tanggal"),
            Urgency::Soon};
    case DayStop::Cancelled:
        return {QCoreApplication::translate("Day", "tidak ada"), Urgency::None};
    case DayStop::RecordDamaged:
        return {QCoreApplication::translate("Day", "panggil teknisi"), Urgency::Now};
    case DayStop::OwesCountersignature:
        return {QCoreApplication::translate("Day", "tandatangani berdua"), Urgency::Now};
    case DayStop::SendingParked:
        return {QCoreApplication::translate("Day", "kirim ulang"), Urgency::Now};
    case DayStop::CentreRefused:
        return {person.word == QLatin1String("DUPLICATE_RECORD")
                    ? QCoreApplication::translate("Day", "ajukan hapus duplikat")
                : person.word == QLatin1String("ADJUDICATE_RECORD")
                    ? QCoreApplication::translate("Day", "ajukan ajudikasi")
                : person.word.startsWith(QLatin1String("ENROLL_"))
                    ? QCoreApplication::translate("Day", "hapus, rekam ulang")
                    : QCoreApplication::translate("Day", "hubungi Dinas"),
                Urgency::Now};
    case DayStop::BlankSpoiled:
        return {QCoreApplication::translate("Day", "cetak ulang"), Urgency::Soon};
    }
    return {};
}

QString longDayText(QDate day) { return indonesian().toString(day, QStringLiteral("dddd, d MMMM yyyy")); }
QString shortDayText(QDate day) { return indonesian().toString(day, QStringLiteral("d MMM")); }

} // namespace rekam::ui
