// Audit rows in words. The trail itself stays in its own words: these are for the screen.
#include "core/base/error.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/slot_words.h"

#include <QCoreApplication>

namespace rekam::ui {

namespace {

struct TrailRow
{
    const char* what;
    const char* sentence;
    const char* fact = nullptr; // stands behind the sentence where the row has it
};

#define T(text) QT_TRANSLATE_NOOP("Trail", text)
constexpr TrailRow kRows[] = {
    {"ticket-issued", T("Nomor diambil")},
    {"ticket-called", T("Dipanggil")},
    {"ticket-called-again", T("Dipanggil ulang")},
    {"ticket-no-show", T("Tidak datang")},
    {"ticket-skipped", T("Nomor dilewati")},
    {"ticket-transferred", T("Dipindah ke loket lain"), "counter"},
    {"called-out-of-turn", T("Dipanggil di luar urutan")},
    {"queue-reordered", T("Urutan antrean diubah")},
    {"visit-moved", T("Layanan dipindah")},
    {"service-finished", T("Layanan di loket selesai")},
    {"serving-started", T("Mulai dilayani")},
    {"correction-ordered", T("Data berbeda; diminta membetulkan")},
    {"visit-parked", T("Layanan ditunda")},
    {"visit-taken-up", T("Layanan diambil lagi")},
    {"visit-cancelled", T("Layanan dibatalkan")},
    {"visit-waits-for-centre", T("Menunggu pusat")},
    {"visit-closed", T("Layanan selesai")},
    {"recording-started", T("Data sesuai; perekaman mulai")},
    {"recording-resumed", T("Perekaman dilanjutkan")},
    {"recording-suspended", T("Perekaman ditunda")},
    {"recording-cancelled", T("Perekaman dibatalkan")},
    {"step-opened", T("Langkah dibuka"), "step"},
    {"step-deferred", T("Langkah ditunda"), "step"},
    {"attempt-sealed", T("Gambar diambil"), "target"},
    {"attempt-chosen", T("Gambar lain dipilih"), "target"},
    {"capture-repeated", T("Diulangi"), "target"},
    {"candidate-accepted", T("Diterima"), "target"},
    {"excepted", T("Dikecualikan")},
    {"exception-proof", T("Foto bukti pengecualian diambil")},
    {"exception-proof-waived", T("Foto bukti tidak diminta")},
    {"exception-withdrawn", T("Pengecualian dicabut")},
    {"exceptions-witnessed", T("Pengecualian disaksikan orang kedua")},
    {"finger-rescanned", T("Jari chip dipindai ulang")},
    {"chip-finger-replaced", T("Jari chip diganti")},
    {"rescan-overridden", T("Pemindaian ulang dilewati berdua")},
    {"second-person-answered", T("Orang kedua ikut menjawab")},
    {"countersignature-owed", T("Tanda tangan kedua masih ditunggu")},
    {"countersigned", T("Ditandatangani orang kedua")},
    {"slip-signed", T("Kode bukti perekaman ditandatangani")},
    {"extract-purged", T("Data pemohon dihapus dari komputer ini")},
    {"review-opened", T("Ditinjau")},
    {"resident-approved", T("Disetujui pemohon dengan tanda tangan")},
    {"resident-approved-by-word", T("Disetujui pemohon secara lisan")},
    {"signed-off", T("Disahkan petugas")},
    {"recording-sealed", T("Rekaman disegel")},
    {"packet-sealed", T("Paket tersimpan di cakram")},
    {"slip-signed", T("Bukti perekaman dibuat")},
    {"packet-uploaded", T("Paket terunggah")},
    {"packet-delayed", T("Pengiriman gagal, dicoba lagi"), "code"},
    {"packet-parked", T("Pengiriman dihentikan"), "code"},
    {"packet-purged", T("Paket dihapus dari komputer ini")},
    {"packet-file-missing", T("Berkas paket hilang")},
    {"receipt-verified", T("Tanda terima pusat sah")},
    {"receipt-forged", T("Tanda terima palsu ditolak")},
    {"receipt-other", T("Tanda terima untuk paket lain ditolak")},
    {"news-taken", T("Kabar pusat dibuka")},
    {"centre-status", T("Kata pusat"), "word"},
    {"card-job-arrived", T("Data kartu tiba")},
    {"card-ready", T("Kartu siap dicetak")},
    {"card-print-started", T("Kartu mulai dicetak")},
    {"card-printed", T("Kartu dicetak")},
    {"card-spoiled", T("Blangko rusak")},
    {"card-ready-again", T("Siap dicetak ulang")},
    {"card-handed-over", T("Kartu diserahkan")},
    {"handover-refused", T("Penyerahan ditolak: jari tidak cocok")},
    {"device-lost", T("Alat terputus"), "code"},
    {"device-ready", T("Alat siap")},
    {"device-absent", T("Alat tidak ditemukan")},
    {"device-disabled", T("Alat dimatikan setelah gagal berulang")},
    {"device-swapped", T("Adaptor diganti"), "adapter"},
    {"device-restarted", T("Alat dinyalakan ulang")},
    {"device-tested", T("Alat diuji")},
    {"timeline-viewed", T("Riwayat dilihat")},
};
#undef T

const TrailRow* rowOf(const QString& what)
{
    for (const TrailRow& row : kRows) {
        if (what == QLatin1String(row.what))
            return &row;
    }
    return nullptr;
}

QString factText(const char* key, const QString& value)
{
    if (qstrcmp(key, "step") == 0) {
        if (const auto step = stepFrom(value))
            return stepTitle(*step).toLower();
    }
    if (qstrcmp(key, "target") == 0) {
        bool isNumber = false;
        const int code = value.toInt(&isNumber);
        const auto target = isNumber ? captureTargetFrom(code) : std::nullopt;
        if (target)
            return targetTitle(*target);
    }
    return value;
}

} // namespace

bool isKnownTrailWord(const QString& what) { return rowOf(what) != nullptr; }

QString trailSentence(const TimelineEvent& event)
{
    const TrailRow* row = rowOf(event.what);
    if (!row)
        return event.what;
    QString sentence = QCoreApplication::translate("Trail", row->sentence);
    if (event.topic == TimelineTopic::Device) {
        const QString slot = slotWord(event.subject);
        sentence = slot.left(1).toUpper() + slot.mid(1) + QStringLiteral(" · ") + sentence;
    }
    const QString value = row->fact ? factOf(event.facts, row->fact) : QString();
    return value.isEmpty() ? sentence : sentence + QStringLiteral(" · ") + factText(row->fact, value);
}

} // namespace rekam::ui
