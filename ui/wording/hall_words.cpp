#include "ui/wording/hall_words.h"

#include "ui/language/language.h"

namespace rekam::ui {

NoticeWords noticeWords(ServiceNotice notice)
{
    switch (notice) {
    case ServiceNotice::CentreAway:
        return {tr("Sambungan ke pusat sedang terganggu."),
                tr("Pelayanan tetap berjalan, tetapi lebih lambat. Nomor Anda tetap berlaku.")};
    case ServiceNotice::BlanksOut:
        return {tr("Blangko KTP-el sedang habis."),
                tr("Perekaman tetap dilayani. Kartu dicetak setelah blangko tiba.")};
    case ServiceNotice::DeviceOut:
        return {tr("Salah satu alat sedang diperbaiki."),
                tr("Mohon menunggu sebentar. Nomor Anda tetap berlaku.")};
    case ServiceNotice::Break:
        return {tr("Istirahat."), tr("Pemanggilan dilanjutkan setelah istirahat.")};
    case ServiceNotice::Closed:
        return {tr("Pelayanan hari ini sudah selesai."),
                tr("Silakan datang kembali pada hari kerja berikutnya.")};
    }
    return {};
}

} // namespace rekam::ui
