#include "ui/wording/online_words.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/paper_words.h"

namespace rekam::ui {

namespace {

struct RejectionRow
{
    const char* title;
    const char* sentence; // %1: the register number
};

const RejectionRow& rowOf(OnlineRejection reason)
{
    static constexpr RejectionRow kRows[] = {
        {QT_TR_NOOP("Berkas tidak terbaca"),
         QT_TR_NOOP("Permohonan %1 belum dapat diproses: berkas tidak terbaca. Foto ulang dan kirim lagi.")},
        {QT_TR_NOOP("Berkas kurang"),
         QT_TR_NOOP("Permohonan %1 belum dapat diproses: berkas kurang. Lengkapi dan kirim lagi.")},
        {QT_TR_NOOP("Data berbeda dengan register"),
         QT_TR_NOOP("Permohonan %1 ditolak: data yang ditulis berbeda dengan data kependudukan.")},
        {QT_TR_NOOP("Layanan salah pilih"),
         QT_TR_NOOP(
             "Permohonan %1 ditolak: layanan yang dipilih tidak sesuai. Ajukan dengan layanan yang benar.")},
        {QT_TR_NOOP("Tinggal di kabupaten lain"),
         QT_TR_NOOP("Permohonan %1 ditolak: ajukan ke Dinas Dukcapil tempat tinggal Anda.")},
        {QT_TR_NOOP("Belum berhak atau masih diproses"),
         QT_TR_NOOP("Permohonan %1 ditolak: syarat belum terpenuhi atau kartu masih diproses.")},
        {QT_TR_NOOP("Alasan lain"), QT_TR_NOOP("Permohonan %1 ditolak.")}};
    return kRows[static_cast<std::size_t>(reason) - 1];
}

} // namespace

QString onlineStateWord(OnlineState state)
{
    switch (state) {
    case OnlineState::Arrived:
        return tr("menunggu keputusan");
    case OnlineState::Verified:
        return tr("disetujui, menunggu kartu");
    case OnlineState::Ready:
        return tr("siap diambil");
    case OnlineState::HandedOver:
        return tr("sudah diserahkan");
    case OnlineState::Rejected:
        return tr("ditolak");
    case OnlineState::Invited:
        return tr("diundang datang");
    case OnlineState::Elsewhere:
        return tr("diputuskan kantor lain");
    }
    return {};
}

QString onlineStateWordOf(const QString& name)
{
    const auto known = onlineStateFrom(name);
    return known ? onlineStateWord(*known) : name;
}

QString clockText(const OnlineClock& clock)
{
    switch (clock.reading) {
    case ClockReading::InTime:
        return tr("%1 hari kerja lagi").arg(clock.workingDays);
    case ClockReading::DueToday:
        return tr("terakhir hari ini");
    case ClockReading::Late:
        return clock.workingDays == 0 ? tr("terlambat") : tr("terlambat %1 hari").arg(clock.workingDays);
    case ClockReading::Stopped:
        break;
    }
    return {};
}

QString rejectionTitle(OnlineRejection reason) { return tr(rowOf(reason).title); }

QString onlinePaperTitle(const QString& kind)
{
    const auto known = paperFrom(kind);
    return known ? paperTitle(*known) : kind;
}

QString rejectionSentence(OnlineRejection reason, const QString& number, const QString& detail)
{
    const PaperWords indonesian;
    const QString sentence = tr(rowOf(reason).sentence).arg(number);
    return detail.trimmed().isEmpty() ? sentence : sentence + QLatin1Char(' ') + detail.trimmed();
}

QString elsewhereSentence(const QString& office, const QString& state)
{
    return tr("%1 memutuskan lebih dulu: %2. Keputusan dari sini tidak berlaku, dan pemohon tidak diberi "
              "tahu.")
        .arg(office.isEmpty() ? tr("Kantor lain") : office, onlineStateWordOf(state));
}

QString invitationSentence(const QString& number, QDate day, const QString& office)
{
    const PaperWords indonesian;
    return tr("Permohonan %1: datanglah ke %2 pada %3 dengan berkas asli dan bukti pendaftaran.")
        .arg(number, office, dayText(day));
}

} // namespace rekam::ui
