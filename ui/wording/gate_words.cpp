#include "ui/wording/gate_words.h"

#include "core/print/indonesian_date.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/status_words.h"

#include <array>

namespace rekam::ui {

namespace {

struct Row
{
    GateFinding finding;
    const char* title;
    const char* meaning; // of a word of the register: in statusWords()
    const char* nextStep;
    const char* tell; // as meaning
};

// In the order of GateFinding.
constexpr std::array<Row, static_cast<std::size_t>(kLastGateFinding)> kRows = {{
    {GateFinding::MayRecord, QT_TR_NOOP("Boleh direkam"), QT_TR_NOOP("NIK ini belum pernah direkam."),
     QT_TR_NOOP("Cocokkan setiap baris dengan dokumen, lalu tekan Enter."),
     QT_TR_NOOP("Anda dapat direkam hari ini.")},
    {GateFinding::MayRecordBeforeCard, QT_TR_NOOP("Boleh direkam, kartu dicetak pada umur 17"),
     QT_TR_NOOP("Umur sudah 16 tahun; perekaman boleh, pencetakan menunggu umur 17."),
     QT_TR_NOOP("Cocokkan setiap baris dengan dokumen, lalu tekan Enter."),
     QT_TR_NOOP("Anda dapat direkam hari ini.")},
    {GateFinding::MayServeCard, QT_TR_NOOP("Layanan kartu, tanpa perekaman"),
     QT_TR_NOOP("Orang ini sudah direkam dan tunggal; tidak direkam lagi."),
     QT_TR_NOOP("Cocokkan setiap baris dengan dokumen; Enter meminta kartu dari pusat."),
     QT_TR_NOOP("Permohonan kartu Anda diterima; kartu dicetak setelah ada perintah cetak dari pusat.")},
    {GateFinding::TooYoung, QT_TR_NOOP("Belum cukup umur"),
     QT_TR_NOOP("Perekaman mulai umur 16 tahun, atau bila sudah atau pernah kawin."),
     QT_TR_NOOP("Cetak slip status dan minta datang lagi mulai %1."),
     QT_TR_NOOP("Anda dapat direkam mulai %1.")},
    {GateFinding::BirthDateUnusable, QT_TR_NOOP("Tanggal lahir di register tidak dapat dipakai"),
     QT_TR_NOOP("Register tidak memuat tanggal lahir yang benar."),
     QT_TR_NOOP("Tetapkan tanggal kembali; data diperbaiki melalui layanan KK."),
     QT_TR_NOOP("Tanggal lahir Anda di register perlu diperbaiki lebih dahulu.")},
    {GateFinding::StayPermitOver, QT_TR_NOOP("ITAP tidak berlaku"),
     QT_TR_NOOP("Orang asing direkam hanya selama izin tinggal tetapnya berlaku."),
     QT_TR_NOOP("Tetapkan tanggal kembali setelah izin diperpanjang."),
     QT_TR_NOOP("Perpanjang izin tinggal tetap Anda, lalu datang lagi.")},
    {GateFinding::OtherService, QT_TR_NOOP("Layanannya tidak sesuai kewarganegaraan"),
     QT_TR_NOOP("Nomor ini diambil untuk layanan kewarganegaraan yang lain."),
     QT_TR_NOOP("Ubah layanan kunjungan ini, lalu lanjutkan; nomornya tetap."),
     QT_TR_NOOP("Layanan Anda disesuaikan.")},
    {GateFinding::Inactive, QT_TR_NOOP("NIK nonaktif"), QT_TR_NOOP("NIK ini dinonaktifkan di register."),
     QT_TR_NOOP("Arahkan ke Dinas untuk diaktifkan; tetapkan tanggal kembali atau cetak slip status."),
     QT_TR_NOOP("NIK Anda nonaktif; mintalah Dinas mengaktifkannya.")},
    {GateFinding::OpenHere, QT_TR_NOOP("Perekamannya sudah dimulai di sini"),
     QT_TR_NOOP("Kunjungan lain dengan NIK ini belum selesai di komputer ini."),
     QT_TR_NOOP("Selesaikan nomor ini, lalu layani lagi yang ditunda dari antrean (F10)."),
     QT_TR_NOOP("Perekaman Anda dilanjutkan dengan nomor yang terdahulu.")},
    {GateFinding::SealedHere, QT_TR_NOOP("Sudah direkam di sini, belum terkirim"),
     QT_TR_NOOP("Rekamannya tersegel di komputer ini dan menunggu dikirim."),
     QT_TR_NOOP("Jangan merekam lagi; periksa Kiriman dan berikan slip status."),
     QT_TR_NOOP("Rekaman Anda tersimpan dan akan dikirim.")},
    {GateFinding::SentFromHere, QT_TR_NOOP("Sudah direkam di sini, sudah terkirim"),
     QT_TR_NOOP("Pusat sudah menerima rekamannya; register belum diperbarui."),
     QT_TR_NOOP("Jangan merekam lagi; berikan slip status."),
     QT_TR_NOOP("Rekaman Anda sudah diterima pusat.")},
    {GateFinding::OnTheWay, QT_TR_NOOP("Sudah direkam, menunggu pusat"), "",
     QT_TR_NOOP("Jangan merekam lagi; berikan slip status."), ""},
    {GateFinding::Unreadable, QT_TR_NOOP("Rekaman lama tidak terbaca di pusat"), "",
     QT_TR_NOOP("Dinas meminta pusat menghapusnya dahulu; tetapkan tanggal kembali."), ""},
    {GateFinding::SearchFailed, QT_TR_NOOP("Pemeriksaan di pusat diulang"), "",
     QT_TR_NOOP("Jangan merekam lagi; berikan slip status."), ""},
    {GateFinding::UnderAdjudication, QT_TR_NOOP("Rekaman diperiksa ahli"), "",
     QT_TR_NOOP("Berikan slip status; Dinas mengajukan permohonan ajudikasi."), ""},
    {GateFinding::UnderValidation, QT_TR_NOOP("Pusat meminta validasi"), "",
     QT_TR_NOOP("Berikan slip status; Dinas memvalidasi datanya."), ""},
    {GateFinding::Duplicate, QT_TR_NOOP("Rekaman ganda"), "",
     QT_TR_NOOP("Arahkan ke Dinas untuk hapus duplikat; tetapkan tanggal kembali atau cetak slip status."),
     ""},
    {GateFinding::PrintReady, QT_TR_NOOP("Sudah direkam, siap cetak"), "",
     QT_TR_NOOP("Jangan merekam lagi; Enter meminta kartunya dari pusat."), ""},
    {GateFinding::BeingPrinted, QT_TR_NOOP("Kartu sedang dicetak"), "",
     QT_TR_NOOP("Berikan slip status; kartu diambil setelah dicetak."), ""},
    {GateFinding::CardPrinted, QT_TR_NOOP("Kartu sudah dicetak"), "",
     QT_TR_NOOP("Selesaikan kunjungan, lalu serahkan dari layar Penyerahan (F7)."), ""},
    {GateFinding::CardShipped, QT_TR_NOOP("Kartu sedang dikirim"), "",
     QT_TR_NOOP("Berikan slip status; kartu diambil setelah tiba."), ""},
    {GateFinding::CardIssued, QT_TR_NOOP("Sudah memiliki KTP-el"), "",
     QT_TR_NOOP("Rusak, hilang, pindah, atau berubah data: ubah menjadi layanan kartu."), ""},
    {GateFinding::NeverRecorded, QT_TR_NOOP("Belum pernah direkam"),
     QT_TR_NOOP("Kunjungan ini untuk kartu, tetapi NIK ini belum pernah direkam."),
     QT_TR_NOOP("Ubah menjadi layanan perekaman; nomornya tetap."),
     QT_TR_NOOP("Anda perlu direkam lebih dahulu.")},
    {GateFinding::OutsideDomicile, QT_TR_NOOP("Domisilinya di kabupaten lain"),
     QT_TR_NOOP("Di luar domisili hanya kartu baru, rusak, atau hilang, tanpa perubahan data."),
     QT_TR_NOOP("Ubah layanan bila kartunya rusak atau hilang; selain itu arahkan ke Dinas asal."),
     QT_TR_NOOP("Perubahan data dan pindah datang diurus di Dinas asal Anda.")},
    {GateFinding::ForeignersElsewhere, QT_TR_NOOP("Orang asing dilayani di Dinas"),
     QT_TR_NOOP("Kantor ini tidak melayani KTP-el orang asing."),
     QT_TR_NOOP("Arahkan ke Dinas kabupaten atau kota; berikan slip status."),
     QT_TR_NOOP("KTP-el orang asing diurus di Dinas kabupaten atau kota.")},
    {GateFinding::CardAwaited, QT_TR_NOOP("Kartunya sudah diminta di sini"),
     QT_TR_NOOP("Kunjungan lain dengan NIK ini menunggu kartunya di kantor ini."),
     QT_TR_NOOP("Selesaikan kunjungan ini, lalu cetak (F6) atau serahkan (F7)."),
     QT_TR_NOOP("KTP-el Anda sudah diminta dan diserahkan dengan nomor yang terdahulu.")},
    {GateFinding::UnknownWord, QT_TR_NOOP("Status belum dikenal"), "",
     QT_TR_NOOP("Jangan merekam; tanyakan artinya kepada Dinas dan berikan slip status."), ""},
}};

enum class Said : quint8
{
    OnScreen, // in the language of the screens
    OnPaper   // Indonesian
};

QString said(const char* text, Said where)
{
    return where == Said::OnPaper ? QString::fromUtf8(text) : tr(text);
}

const char* whoActsText(WhoActs who)
{
    switch (who) {
    case WhoActs::Operator:
        return QT_TR_NOOP("Petugas");
    case WhoActs::Resident:
        return QT_TR_NOOP("Pemohon");
    case WhoActs::Dinas:
        return QT_TR_NOOP("Dinas");
    case WhoActs::Centre:
        return QT_TR_NOOP("Pusat");
    }
    return "";
}

GateWords wordsOf(const GateVerdict& verdict, Said where)
{
    const Row& row = kRows[static_cast<std::size_t>(verdict.finding) - 1];
    const StatusWords status =
        where == Said::OnPaper ? statusWordsOnPaper(verdict.word) : statusWords(verdict.word);
    GateWords words;
    words.title = said(row.title, where);
    words.meaning = *row.meaning == '\0' ? status.meaning : said(row.meaning, where);
    words.nextStep = said(row.nextStep, where);
    words.whoActs = said(whoActsText(gateRow(verdict.finding).who), where);
    words.tell = *row.tell == '\0' ? status.tellResident : said(row.tell, where);
    if (verdict.finding == GateFinding::TooYoung) {
        const QString day =
            where == Said::OnPaper ? longDate(verdict.mayRecordFrom) : dayText(verdict.mayRecordFrom);
        words.nextStep = words.nextStep.arg(day);
        words.tell = words.tell.arg(day);
    }
    return words;
}

} // namespace

QString dinasRequestWord(DinasRequest request)
{
    switch (request) {
    case DinasRequest::Reactivate:
        return tr("Dinas diminta memeriksa dan mengaktifkan NIK ini.");
    case DinasRequest::EraseAndResend:
        return tr(
            "Dinas diminta menghapus rekaman yang tidak terbaca, lalu rekaman dikirim atau diambil ulang.");
    case DinasRequest::LookIntoSearch:
        return tr("Dinas diminta meneruskan ke pusat bahwa pencariannya gagal.");
    case DinasRequest::Adjudicate:
        return tr("Dinas diminta mengajukan ajudikasi.");
    case DinasRequest::Validate:
        return tr("Dinas diminta memvalidasi data ini.");
    case DinasRequest::EraseDuplicate:
        return tr("Dinas diminta mengajukan hapus duplikat dan memilih satu NIK.");
    case DinasRequest::ExplainWord:
        return tr("Dinas diminta menjelaskan kata status ini.");
    }
    return {};
}

QString whoActsWord(WhoActs who) { return tr(whoActsText(who)); }
GateWords gateWords(const GateVerdict& verdict) { return wordsOf(verdict, Said::OnScreen); }
GateWords gateWordsOnPaper(const GateVerdict& verdict) { return wordsOf(verdict, Said::OnPaper); }

} // namespace rekam::ui
