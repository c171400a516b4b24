// Audit rows in words. The trail itself stays in its own words: these are for the screen.
#include "core/base/error.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/gate_words.h"
#include "ui/wording/slot_words.h"

namespace rekam::ui {

namespace {

struct TrailRow
{
    const char* what;
    const char* sentence;
    const char* fact = nullptr; // stands behind the sentence where the row has it
};

constexpr TrailRow kRows[] = {
    {"ticket-issued", QT_TR_NOOP("Nomor diambil")},
    {"ticket-called", QT_TR_NOOP("Dipanggil")},
    {"ticket-called-again", QT_TR_NOOP("Dipanggil ulang")},
    {"ticket-no-show", QT_TR_NOOP("Tidak datang")},
    {"ticket-skipped", QT_TR_NOOP("Nomor dilewati")},
    {"ticket-transferred", QT_TR_NOOP("Dipindah ke loket lain"), "counter"},
    {"called-out-of-turn", QT_TR_NOOP("Dipanggil di luar urutan")},
    {"queue-reordered", QT_TR_NOOP("Urutan antrean diubah")},
    {"visit-moved", QT_TR_NOOP("Layanan dipindah")},
    {"service-finished", QT_TR_NOOP("Layanan di loket selesai")},
    {"serving-started", QT_TR_NOOP("Mulai dilayani")},
    {"gate-told", QT_TR_NOOP("Pintu status"), "finding"},
    {"elements-marked", QT_TR_NOOP("Elemen yang berbeda"), "count"},
    {"differences-noted", QT_TR_NOOP("Perbedaan data disimpan")},
    {"service-changed", QT_TR_NOOP("Layanan diubah")},
    {"status-slip-printed", QT_TR_NOOP("Slip status dicetak")},
    {"correction-ordered", QT_TR_NOOP("Disuruh membetulkan data")},
    {"return-fixed", QT_TR_NOOP("Tanggal kembali"), "due"},
    {"letter-printed-again", QT_TR_NOOP("Surat perbaikan dicetak lagi")},
    {"visit-parked", QT_TR_NOOP("Layanan ditunda")},
    {"visit-taken-up", QT_TR_NOOP("Layanan diambil lagi")},
    {"intake-changed", QT_TR_NOOP("Catatan penerimaan diubah")},
    {"visit-came-back", QT_TR_NOOP("Datang kembali; janjinya"), "due"},
    {"visit-cancelled", QT_TR_NOOP("Layanan dibatalkan")},
    {"visit-waits-for-centre", QT_TR_NOOP("Menunggu pusat")},
    {"visit-closed", QT_TR_NOOP("Layanan selesai")},
    {"ikd-begun", QT_TR_NOOP("Aktivasi IKD dimulai")},
    {"ikd-face-compared", QT_TR_NOOP("Wajah dicocokkan untuk IKD")},
    {"ikd-face-sealed", QT_TR_NOOP("Wajah untuk IKD disegel untuk pusat")},
    {"ikd-face-taken", QT_TR_NOOP("Wajah untuk IKD diterima pusat")},
    {"ikd-face-not-compared", QT_TR_NOOP("Wajah untuk IKD tidak dapat dibandingkan pusat")},
    {"ikd-code-given", QT_TR_NOOP("Kode IKD diminta")},
    {"ikd-centre-said", QT_TR_NOOP("Jawaban pusat tentang IKD"), "state"},
    {"ikd-cancelled", QT_TR_NOOP("Aktivasi IKD dibatalkan")},
    {"online-arrived", QT_TR_NOOP("Permohonan daring datang"), "requests"},
    {"online-paper-kept", QT_TR_NOOP("Berkas daring diambil"), "number"},
    {"online-verified", QT_TR_NOOP("Permohonan daring disetujui")},
    {"handover-number-printed", QT_TR_NOOP("Nomor pengambilan kartu dicetak")},
    {"online-rejected", QT_TR_NOOP("Permohonan daring ditolak"), "reason"},
    {"online-invited", QT_TR_NOOP("Pemohon daring diundang datang")},
    {"online-noted", QT_TR_NOOP("Catatan permohonan daring diubah")},
    {"online-requests-purged", QT_TR_NOOP("Permohonan daring lama dihapus"), "count"},
    {"cases-purged", QT_TR_NOOP("Urusan loket yang sudah lama selesai dihapus"), "count"},
    {"outreach-opened", QT_TR_NOOP("Sesi jemput bola dibuka"), "number"},
    {"outreach-roster", QT_TR_NOOP("Daftar jemput bola diubah"), "added"},
    {"outreach-prepared", QT_TR_NOOP("Data register disalin untuk jemput bola"), "people"},
    {"outreach-refused", QT_TR_NOOP("Tidak mau direkam di jemput bola")},
    {"outreach-refusal-taken-back", QT_TR_NOOP("Penolakan dicabut")},
    {"outreach-visit", QT_TR_NOOP("Datang di jemput bola")},
    {"outreach-closed", QT_TR_NOOP("Sesi jemput bola ditutup"), "number"},
    {"substitute-letter-issued", QT_TR_NOOP("Suket diterbitkan"), "number"},
    {"substitute-letter-called", QT_TR_NOOP("Pemegang suket dipanggil"), "number"},
    {"substitute-letter-renewed", QT_TR_NOOP("Suket diperpanjang"), "number"},
    {"substitute-letter-withdrawn", QT_TR_NOOP("Suket dibatalkan"), "number"},
    {"recording-started", QT_TR_NOOP("Data sesuai; perekaman mulai")},
    {"recording-resumed", QT_TR_NOOP("Perekaman dilanjutkan")},
    {"recording-suspended", QT_TR_NOOP("Perekaman ditunda")},
    {"recording-cancelled", QT_TR_NOOP("Perekaman dibatalkan")},
    {"draft-exported", QT_TR_NOOP("Isi perekaman diekspor")},
    {"step-opened", QT_TR_NOOP("Langkah dibuka"), "step"},
    {"step-deferred", QT_TR_NOOP("Langkah ditunda"), "step"},
    {"attempt-sealed", QT_TR_NOOP("Gambar diambil"), "target"},
    {"backdrop-copy-sealed", QT_TR_NOOP("Salinan foto dengan latar lain dibuat")},
    {"officer-templates-kept", QT_TR_NOOP("Jari petugas disimpan"), "fingers"},
    {"attempt-chosen", QT_TR_NOOP("Gambar lain dipilih"), "target"},
    {"capture-repeated", QT_TR_NOOP("Diulangi"), "target"},
    {"candidate-accepted", QT_TR_NOOP("Diterima"), "target"},
    {"excepted", QT_TR_NOOP("Dikecualikan")},
    {"exception-proof", QT_TR_NOOP("Foto bukti pengecualian diambil")},
    {"exception-proof-waived", QT_TR_NOOP("Foto bukti tidak diminta")},
    {"exception-withdrawn", QT_TR_NOOP("Pengecualian dicabut")},
    {"exceptions-witnessed", QT_TR_NOOP("Pengecualian disaksikan orang kedua")},
    {"finger-rescanned", QT_TR_NOOP("Jari chip dipindai ulang")},
    {"chip-finger-replaced", QT_TR_NOOP("Jari chip diganti")},
    {"rescan-overridden", QT_TR_NOOP("Pemindaian ulang dilewati berdua")},
    {"second-person-answered", QT_TR_NOOP("Orang kedua ikut menjawab")},
    {"countersignature-owed", QT_TR_NOOP("Tanda tangan kedua masih ditunggu")},
    {"packet-held", QT_TR_NOOP("Ditahan untuk ditinjau"), "doubts"},
    {"packet-not-held", QT_TR_NOOP("Tidak ditahan: tidak ada peninjau lain"), "doubts"},
    {"review-accepted", QT_TR_NOOP("Ditinjau dan diterima")},
    {"review-sent-back", QT_TR_NOOP("Ditinjau dan dikembalikan")},
    {"review-rejected", QT_TR_NOOP("Ditinjau dan ditolak")},
    {"card-paper-signed", QT_TR_NOOP("Surat tentang kartu ditandatangani")},
    {"fingers-one-by-one", QT_TR_NOOP("Jari diambil satu per satu")},
    {"who-is-who-checked", QT_TR_NOOP("Penjaga siapa-itu-siapa memeriksa")},
    {"finding-overridden", QT_TR_NOOP("Temuan penjaga diteruskan")},
    {"complaint-received", QT_TR_NOOP("Aduan diterima")},
    {"complaint-answered", QT_TR_NOOP("Aduan dijawab")},
    {"incident-listed", QT_TR_NOOP("Daftar insiden dibuka"), "rows"},
    {"report-exported", QT_TR_NOOP("Laporan disimpan"), "rows"},
    {"countersigned", QT_TR_NOOP("Ditandatangani orang kedua")},
    {"slip-signed", QT_TR_NOOP("Kode bukti perekaman ditandatangani")},
    {"card-data-purged", QT_TR_NOOP("Data kartu yang tidak diambil dihapus dari komputer ini")},
    {"extract-purged", QT_TR_NOOP("Data pemohon dihapus dari komputer ini")},
    {"review-opened", QT_TR_NOOP("Ditinjau")},
    {"resident-approved", QT_TR_NOOP("Disetujui pemohon dengan tanda tangan")},
    {"resident-approved-by-word", QT_TR_NOOP("Disetujui pemohon secara lisan")},
    {"signed-off", QT_TR_NOOP("Disahkan petugas")},
    {"recording-sealed", QT_TR_NOOP("Rekaman disegel")},
    {"packet-sealed", QT_TR_NOOP("Paket tersimpan di cakram")},
    {"slip-signed", QT_TR_NOOP("Bukti perekaman dibuat")},
    {"packet-uploaded", QT_TR_NOOP("Paket terunggah")},
    {"packet-delayed", QT_TR_NOOP("Pengiriman gagal, dicoba lagi"), "code"},
    {"packet-parked", QT_TR_NOOP("Pengiriman dihentikan"), "code"},
    {"packet-purged", QT_TR_NOOP("Paket dihapus dari komputer ini")},
    {"packet-file-missing", QT_TR_NOOP("Berkas paket hilang")},
    {"receipt-verified", QT_TR_NOOP("Tanda terima pusat sah")},
    {"receipt-forged", QT_TR_NOOP("Tanda terima palsu ditolak")},
    {"receipt-other", QT_TR_NOOP("Tanda terima untuk paket lain ditolak")},
    {"news-taken", QT_TR_NOOP("Kabar pusat dibuka")},
    {"centre-status", QT_TR_NOOP("Kata pusat"), "word"},
    {"card-job-arrived", QT_TR_NOOP("Data kartu tiba")},
    {"dinas-letter-printed", QT_TR_NOOP("Surat ke Dinas dicetak"), "request"},
    {"form-printed", QT_TR_NOOP("F-1.02 dicetak")},
    {"card-requested", QT_TR_NOOP("Kartu diminta dari pusat")},
    {"card-finger-refused", QT_TR_NOOP("Jari bukan pemilik kartu: ditolak")},
    {"old-card-withdrawn", QT_TR_NOOP("Kartu lama ditarik")},
    {"loss-letter-seen", QT_TR_NOOP("Surat kehilangan dilihat")},
    {"card-ready", QT_TR_NOOP("Kartu siap dicetak")},
    {"card-print-started", QT_TR_NOOP("Kartu mulai dicetak")},
    {"card-printed", QT_TR_NOOP("Kartu dicetak")},
    {"card-print-repeated", QT_TR_NOOP("Kartu dicetak sekali lagi")},
    {"card-spoiled", QT_TR_NOOP("Blangko rusak")},
    {"card-put-away", QT_TR_NOOP("Kartu disimpan di rak")},
    {"card-ready-again", QT_TR_NOOP("Siap dicetak ulang")},
    {"card-handed-over", QT_TR_NOOP("Kartu diserahkan")},
    {"handover-refused", QT_TR_NOOP("Penyerahan ditolak: jari tidak cocok")},
    {"device-lost", QT_TR_NOOP("Alat terputus"), "code"},
    {"device-ready", QT_TR_NOOP("Alat siap")},
    {"device-absent", QT_TR_NOOP("Alat tidak ditemukan")},
    {"device-disabled", QT_TR_NOOP("Alat dimatikan setelah gagal berulang")},
    {"device-swapped", QT_TR_NOOP("Adaptor diganti"), "adapter"},
    {"device-restarted", QT_TR_NOOP("Alat dinyalakan ulang")},
    {"device-tested", QT_TR_NOOP("Alat diuji")},
    {"chip-read", QT_TR_NOOP("Chip kartu dibaca")},
    {"cards-came-back", QT_TR_NOOP("Daftar kartu kembali"), "count"},
    {"card-came-back", QT_TR_NOOP("Kartu kembali dari daftar")},
    {"blank-picture-filed", QT_TR_NOOP("Blangko rusak dipotret")},
    {"timeline-viewed", QT_TR_NOOP("Riwayat dilihat")},
};

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
    if (qstrcmp(key, "finding") == 0) {
        for (int i = 1; i <= static_cast<int>(kLastGateFinding); ++i) {
            GateVerdict told;
            told.finding = static_cast<GateFinding>(i);
            if (value == QLatin1String(gateRow(told.finding).name))
                return gateWords(told).title.toLower();
        }
    }
    if (qstrcmp(key, "due") == 0)
        return cardDate(QDate::fromString(value, Qt::ISODate));
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
    QString sentence = tr(row->sentence);
    if (event.topic == TimelineTopic::Device) {
        const QString slot = slotWord(event.subject);
        sentence = slot.left(1).toUpper() + slot.mid(1) + QStringLiteral(" · ") + sentence;
    }
    const QString value = row->fact ? factOf(event.facts, row->fact) : QString();
    return value.isEmpty() ? sentence : sentence + QStringLiteral(" · ") + factText(row->fact, value);
}

} // namespace rekam::ui
