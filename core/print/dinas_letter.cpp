#include "core/print/dinas_letter.h"

#include "core/print/slip_parts.h"

#include <vector>

namespace rekam {
namespace {

constexpr double kPageHeightMm = 210;
constexpr double kLabelShare = 0.38;

struct Wanted
{
    const char* subject;
    const char* asked;
    std::vector<const char*> openFields; // written by hand
};

Wanted wantedOf(DinasRequest request)
{
    switch (request) {
    case DinasRequest::Reactivate:
        return {"Permohonan aktivasi NIK",
                "NIK di bawah ini nonaktif di register, sedangkan pemegangnya hadir di kantor kami. Mohon "
                "diperiksa dan diaktifkan kembali.",
                {"Bukti diri yang dilihat"}};
    case DinasRequest::EraseAndResend:
        return {"Permohonan hapus rekaman yang tidak terbaca",
                "Rekaman di pusat tidak lengkap atau tidak terbaca. Mohon dimintakan penghapusan berdasarkan "
                "NIK, agar rekaman dapat dikirim atau diambil ulang.",
                {"Tanggal dan tempat perekaman lama"}};
    case DinasRequest::LookIntoSearch:
        return {"Laporan pencarian yang gagal di pusat",
                "Pencarian ketunggalan di pusat gagal. Mohon diteruskan agar dicari ulang.",
                {"Sudah menunggu sejak"}};
    case DinasRequest::Adjudicate:
        return {"Permohonan ajudikasi (adjudicate record)",
                "Sidik jari mirip milik orang lain dan menunggu putusan ahli. Mohon diajukan ajudikasi.",
                {"NIK / nama yang dikira mirip", "NIK / nama petugas rekam"}};
    case DinasRequest::Validate:
        return {"Permohonan validasi data",
                "Pusat meminta data berikut divalidasi. Mohon divalidasi dan dijawab ke pusat.",
                {"Dokumen yang dilampirkan"}};
    case DinasRequest::EraseDuplicate:
        return {"Permohonan hapus duplicate",
                "Orang ini pernah direkam, dan kartunya tidak dapat dicetak. Mohon diajukan hapus duplicate "
                "dengan memilih satu NIK. Bila pindah, pindah datang diurus lebih dahulu.",
                {"NIK / nama pada rekaman yang lain", "NIK yang dipilih", "NIK / nama petugas rekam"}};
    case DinasRequest::ExplainWord:
        return {
            "Pertanyaan tentang kata status",
            "Kata status di bawah ini tidak kami kenal. Mohon penjelasan apa artinya dan siapa yang harus "
            "bertindak.",
            {}};
    }
    return {};
}

SheetFlow written(const DinasLetter& letter)
{
    SheetFlow sheet(
        {.widthMm = 148, .marginMm = 13, .topMm = 10, .bodyMm = 3.4, .smallMm = 2.9, .titleMm = 4.8});
    const double body = sheet.style().bodyMm;
    const auto fact = [&](const QString& label, const QString& value, Weight weight = Weight::Normal) {
        addFact(sheet, label, value, weight, kLabelShare);
    };
    const Wanted wanted = wantedOf(letter.request);
    addHead(sheet, letter.office, letter.marking);
    addTitle(sheet, QStringLiteral("SURAT PERMOHONAN KE DINAS"));
    fact(QStringLiteral("Perihal"), QString::fromUtf8(wanted.subject), Weight::Bold);
    fact(QStringLiteral("Kepada"),
         QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil ") + letter.office.regency);
    fact(QStringLiteral("Tanggal"), longDate(dayAt(letter.writtenAt, letter.office)));
    fact(QStringLiteral("No. antrean"), letter.ticket);
    sheet.gap(2);
    sheet.text(QString::fromUtf8(wanted.asked), body);
    sheet.gap(1.5);
    sheet.rule(0.4);
    fact(QStringLiteral("Nama"), letter.name.upperCase(), Weight::Bold);
    fact(QStringLiteral("NIK"), letter.nik.text(), Weight::Bold);
    fact(QStringLiteral("Kata status"), letter.word.isEmpty() ? QStringLiteral("-") : letter.word);
    if (letter.recordedAt.isValid())
        fact(QStringLiteral("Direkam"), longDate(dayAt(letter.recordedAt, letter.office)));
    for (const char* field : wanted.openFields)
        fact(QString::fromUtf8(field), QString(34, u'.'));
    sheet.rule(0.4);
    sheet.gap(3);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas"), letter.operatorAccount);
    addFoot(sheet, letter.office);
    return sheet;
}

} // namespace

Result<Paper> dinasLetterPaper(const DinasLetter& letter)
{
    REKAM_CHECK(needs(letter.writtenAt.isValid(), "writtenAt"));
    REKAM_CHECK(needsOffice(letter.office));
    return paperOf(written(letter), QStringLiteral("Surat permohonan ke Dinas"), letter.writtenAt,
                   kPageHeightMm);
}

Result<QByteArray> dinasLetterPdf(const DinasLetter& letter) { return pdfOf(dinasLetterPaper(letter)); }

} // namespace rekam
