#include "ui/wording/status_words.h"

#include "ui/language/language.h"

namespace rekam::ui {

namespace {

struct Row
{
    const char* word;
    StatusPhase phase;
    const char* meaning;
    const char* who;
    const char* tell;
    const char* next;
};

constexpr Row kRows[] = {
    {"UNREGISTERED", StatusPhase::Ready, QT_TR_NOOP("NIK ada di data kependudukan dan belum pernah direkam."),
     QT_TR_NOOP("Operator"), QT_TR_NOOP("Anda dapat direkam hari ini."), QT_TR_NOOP("Mulai perekaman.")},
    {"BIO_CAPTURED", StatusPhase::Waiting,
     QT_TR_NOOP("Foto, sidik jari, iris, dan tanda tangan sudah diambil, belum dikirim."),
     QT_TR_NOOP("Operator"), QT_TR_NOOP("Rekaman Anda tersimpan dan akan dikirim."),
     QT_TR_NOOP("Kirim; bila lama tertahan, periksa kiriman.")},
    {"PROCESSING", StatusPhase::Waiting, QT_TR_NOOP("Rekaman sedang disiapkan untuk dikirim."),
     QT_TR_NOOP("Pusat"), QT_TR_NOOP("Rekaman Anda sedang diproses."),
     QT_TR_NOOP("Tunggu dan periksa kiriman.")},
    {"SENT_FOR_ENROLLMENT", StatusPhase::Waiting,
     QT_TR_NOOP("Rekaman sudah dikirim ke pusat dan menunggu diperiksa."), QT_TR_NOOP("Pusat"),
     QT_TR_NOOP("Rekaman Anda sedang diperiksa pusat; dapat beberapa hari."), QT_TR_NOOP("Pantau saja.")},
    {"RECEIVED_AT_CENTRAL", StatusPhase::Waiting, QT_TR_NOOP("Rekaman sudah tiba di pusat."),
     QT_TR_NOOP("Pusat"), QT_TR_NOOP("Rekaman Anda sudah diterima pusat."),
     QT_TR_NOOP("Tunggu hasil penunggalan.")},
    {"SENT_FOR_DEDUP", StatusPhase::Waiting, QT_TR_NOOP("Pusat sedang memeriksa ketunggalan."),
     QT_TR_NOOP("Pusat"), QT_TR_NOOP("Rekaman Anda sedang diperiksa pusat."),
     QT_TR_NOOP("Tunggu hasil penunggalan.")},
    {"PACKET_RETRY", StatusPhase::Waiting,
     QT_TR_NOOP("Pusat meminta paket dikirim ulang; Rekam melakukannya sendiri."), QT_TR_NOOP("Pusat"),
     QT_TR_NOOP("Rekaman Anda sedang diproses."), QT_TR_NOOP("Tunggu.")},
    {"ENROLL_FAILURE_AT_CENTRAL", StatusPhase::Problem,
     QT_TR_NOOP("Biometrik di pusat tidak lengkap atau tidak terbaca."), QT_TR_NOOP("Dinas"),
     QT_TR_NOOP("Rekaman Anda perlu diulang; kami hubungi."),
     QT_TR_NOOP("Minta pusat menghapus berdasarkan NIK, lalu kirim atau rekam ulang.")},
    {"ENROLL_FAILURE_AT_REGIONAL", StatusPhase::Problem,
     QT_TR_NOOP("Biometrik di kabupaten atau kota tidak lengkap atau tidak terbaca."), QT_TR_NOOP("Dinas"),
     QT_TR_NOOP("Rekaman Anda perlu diulang; kami hubungi."),
     QT_TR_NOOP("Minta pusat menghapus berdasarkan NIK, lalu kirim atau rekam ulang.")},
    {"SEARCH_FAILURE_AT_CENTRAL", StatusPhase::Problem, QT_TR_NOOP("Pencarian di pusat gagal."),
     QT_TR_NOOP("Pusat"), QT_TR_NOOP("Pemeriksaan di pusat diulang; mohon menunggu."),
     QT_TR_NOOP("Tunggu atau kirim ulang; laporkan bila lebih dari tiga hari.")},
    {"ADJUDICATE_RECORD", StatusPhase::Problem,
     QT_TR_NOOP("Sidik jari mirip orang lain; ahli di pusat memutuskan."), QT_TR_NOOP("Dinas"),
     QT_TR_NOOP("Rekaman Anda diperiksa ahli; kami hubungi."),
     QT_TR_NOOP("Dinas mengajukan permohonan ajudikasi.")},
    {"REQUEST_VALIDATION", StatusPhase::Problem, QT_TR_NOOP("Pusat meminta data divalidasi."),
     QT_TR_NOOP("Dinas"), QT_TR_NOOP("Data Anda sedang dipastikan; kami hubungi."),
     QT_TR_NOOP("Dinas memvalidasi data.")},
    {"DUPLICATE_RECORD", StatusPhase::Problem,
     QT_TR_NOOP("Orang ini sudah pernah direkam; kartu tidak dapat dicetak."), QT_TR_NOOP("Dinas"),
     QT_TR_NOOP("Anda sudah pernah direkam; datanya perlu dirapikan lebih dahulu."),
     QT_TR_NOOP("Ajukan hapus duplikat dan pilih satu NIK; bila pindah, urus pindah datang dahulu.")},
    {"PRINT_READY_RECORD", StatusPhase::Ready, QT_TR_NOOP("Tunggal: rekaman unik dan siap dicetak."),
     QT_TR_NOOP("Operator"), QT_TR_NOOP("KTP-el Anda siap dicetak."),
     QT_TR_NOOP("Cetak bila ada blangko dan umur sudah 17 tahun.")},
    {"SENT_FOR_CARD_PRINTING", StatusPhase::Waiting, QT_TR_NOOP("Kartu sedang disiapkan untuk dicetak."),
     QT_TR_NOOP("Operator"), QT_TR_NOOP("KTP-el Anda sedang dicetak."), QT_TR_NOOP("Tunggu pencetakan.")},
    {"CARD_PRINTED", StatusPhase::Ready, QT_TR_NOOP("Kartu sudah dicetak."), QT_TR_NOOP("Operator"),
     QT_TR_NOOP("KTP-el Anda dapat diambil."), QT_TR_NOOP("Serahkan dengan pemadanan sidik jari.")},
    {"CARD_SHIPPED", StatusPhase::Waiting, QT_TR_NOOP("Kartu sedang dikirim ke daerah."), QT_TR_NOOP("Pusat"),
     QT_TR_NOOP("KTP-el Anda sedang dikirim."), QT_TR_NOOP("Tunggu kartu tiba.")},
    {"CARD_ISSUED", StatusPhase::Done, QT_TR_NOOP("Kartu sudah diserahkan dan aktif."),
     QT_TR_NOOP("Operator"), QT_TR_NOOP("KTP-el Anda sudah aktif."), QT_TR_NOOP("Tidak ada.")},
};

constexpr Row kUnknown = {"",
                          StatusPhase::Unknown,
                          QT_TR_NOOP("Kata status ini belum dikenal; ditampilkan seperti dari pusat."),
                          QT_TR_NOOP("Dinas"),
                          QT_TR_NOOP("Rekaman Anda sedang diproses pusat."),
                          QT_TR_NOOP("Tanyakan artinya kepada Dinas.")};

const Row& rowOf(const QString& word)
{
    for (const Row& row : kRows) {
        if (word == QLatin1String(row.word))
            return row;
    }
    return kUnknown;
}

} // namespace

StatusWords statusWords(const QString& word)
{
    const Row& row = rowOf(word);
    return {word, tr(row.meaning), tr(row.who), tr(row.tell), tr(row.next), row.phase};
}

StatusWords statusWordsOnPaper(const QString& word)
{
    const Row& row = rowOf(word);
    const auto text = [](const char* indonesian) { return QString::fromUtf8(indonesian); };
    return {word, text(row.meaning), text(row.who), text(row.tell), text(row.next), row.phase};
}

bool isKnownStatus(const QString& word) { return &rowOf(word) != &kUnknown; }

} // namespace rekam::ui
