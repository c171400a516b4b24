#include "ui/wording/status_words.h"

#include <QCoreApplication>

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

#define T(text) QT_TRANSLATE_NOOP("Status", text)
constexpr Row kRows[] = {
    {"UNREGISTERED", StatusPhase::Ready, T("NIK ada di data kependudukan dan belum pernah direkam."),
     T("Operator"), T("Anda dapat direkam hari ini."), T("Mulai perekaman.")},
    {"BIO_CAPTURED", StatusPhase::Waiting,
     T("Foto, sidik jari, iris, dan tanda tangan sudah diambil, belum dikirim."), T("Operator"),
     T("Rekaman Anda tersimpan dan akan dikirim."), T("Kirim; bila lama tertahan, periksa kiriman.")},
    {"PROCESSING", StatusPhase::Waiting, T("Rekaman sedang disiapkan untuk dikirim."), T("Pusat"),
     T("Rekaman Anda sedang diproses."), T("Tunggu dan periksa kiriman.")},
    {"SENT_FOR_ENROLLMENT", StatusPhase::Waiting, T("Rekaman sudah dikirim ke pusat dan menunggu diperiksa."),
     T("Pusat"), T("Rekaman Anda sedang diperiksa pusat; dapat beberapa hari."), T("Pantau saja.")},
    {"RECEIVED_AT_CENTRAL", StatusPhase::Waiting, T("Rekaman sudah tiba di pusat."), T("Pusat"),
     T("Rekaman Anda sudah diterima pusat."), T("Tunggu hasil penunggalan.")},
    {"SENT_FOR_DEDUP", StatusPhase::Waiting, T("Pusat sedang memeriksa ketunggalan."), T("Pusat"),
     T("Rekaman Anda sedang diperiksa pusat."), T("Tunggu hasil penunggalan.")},
    {"PACKET_RETRY", StatusPhase::Waiting,
     T("Pusat meminta paket dikirim ulang; Rekam melakukannya sendiri."), T("Pusat"),
     T("Rekaman Anda sedang diproses."), T("Tunggu.")},
    {"ENROLL_FAILURE_AT_CENTRAL", StatusPhase::Problem,
     T("Biometrik di pusat tidak lengkap atau tidak terbaca."), T("Dinas"),
     T("Rekaman Anda perlu diulang; kami hubungi."),
     T("Minta pusat menghapus berdasarkan NIK, lalu kirim atau rekam ulang.")},
    {"ENROLL_FAILURE_AT_REGIONAL", StatusPhase::Problem,
     T("Biometrik di kabupaten atau kota tidak lengkap atau tidak terbaca."), T("Dinas"),
     T("Rekaman Anda perlu diulang; kami hubungi."),
     T("Minta pusat menghapus berdasarkan NIK, lalu kirim atau rekam ulang.")},
    {"SEARCH_FAILURE_AT_CENTRAL", StatusPhase::Problem, T("Pencarian di pusat gagal."), T("Pusat"),
     T("Pemeriksaan di pusat diulang; mohon menunggu."),
     T("Tunggu atau kirim ulang; laporkan bila lebih dari tiga hari.")},
    {"ADJUDICATE_RECORD", StatusPhase::Problem, T("Sidik jari mirip orang lain; ahli di pusat memutuskan."),
     T("Dinas"), T("Rekaman Anda diperiksa ahli; kami hubungi."),
     T("Dinas mengajukan permohonan ajudikasi.")},
    {"REQUEST_VALIDATION", StatusPhase::Problem, T("Pusat meminta data divalidasi."), T("Dinas"),
     T("Data Anda sedang dipastikan; kami hubungi."), T("Dinas memvalidasi data.")},
    {"DUPLICATE_RECORD", StatusPhase::Problem,
     T("Orang ini sudah pernah direkam; kartu tidak dapat dicetak."), T("Dinas"),
     T("Anda sudah pernah direkam; datanya perlu dirapikan lebih dahulu."),
     T("Ajukan hapus duplikat dan pilih satu NIK; bila pindah, urus pindah datang dahulu.")},
    {"PRINT_READY_RECORD", StatusPhase::Ready, T("Tunggal: rekaman unik dan siap dicetak."), T("Operator"),
     T("KTP-el Anda siap dicetak."), T("Cetak bila ada blangko dan umur sudah 17 tahun.")},
    {"SENT_FOR_CARD_PRINTING", StatusPhase::Waiting, T("Kartu sedang disiapkan untuk dicetak."),
     T("Operator"), T("KTP-el Anda sedang dicetak."), T("Tunggu pencetakan.")},
    {"CARD_PRINTED", StatusPhase::Ready, T("Kartu sudah dicetak."), T("Operator"),
     T("KTP-el Anda dapat diambil."), T("Serahkan dengan pemadanan sidik jari.")},
    {"CARD_SHIPPED", StatusPhase::Waiting, T("Kartu sedang dikirim ke daerah."), T("Pusat"),
     T("KTP-el Anda sedang dikirim."), T("Tunggu kartu tiba.")},
    {"CARD_ISSUED", StatusPhase::Done, T("Kartu sudah diserahkan dan aktif."), T("Operator"),
     T("KTP-el Anda sudah aktif."), T("Tidak ada.")},
};
#undef T

QString translated(const char* text) { return QCoreApplication::translate("Status", text); }

} // namespace

StatusWords statusWords(const QString& word)
{
    for (const Row& row : kRows) {
        if (word == QLatin1String(row.word)) {
            return {word,
                    translated(row.meaning),
                    translated(row.who),
                    translated(row.tell),
                    translated(row.next),
                    row.phase};
        }
    }
    return {word,
            QCoreApplication::translate("Status",
                                        "Kata status ini belum dikenal; ditampilkan seperti dari pusat."),
            QCoreApplication::translate("Status", "Dinas"),
            QCoreApplication::translate("Status", "Rekaman Anda sedang diproses pusat."),
            QCoreApplication::translate("Status", "Tanyakan artinya kepada Dinas."),
            StatusPhase::Unknown};
}

bool isKnownStatus(const QString& word)
{
    for (const Row& row : kRows) {
        if (word == QLatin1String(row.word))
            return true;
    }
    return false;
}

} // namespace rekam::ui
