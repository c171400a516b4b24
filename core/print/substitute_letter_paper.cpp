#include "core/print/substitute_letter_paper.h"

#include "core/print/indonesian_date.h"
#include "core/print/slip_parts.h"

namespace rekam {
namespace {

constexpr double kPageHeightMm = 210;
constexpr double kCodeMm = 27;
constexpr double kLabelShare = 0.34;

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

QString addressOf(const Address& address)
{
    return QStringLiteral("%1 RT %2 RW %3, %4, %5")
        .arg(address.street, address.rt, address.rw, address.villageName, address.districtName);
}

void addHolder(SheetFlow& sheet, const Applicant& holder)
{
    const auto fact = [&](const QString& label, const QString& value, Weight weight = Weight::Normal) {
        addFact(sheet, label, orDash(value), weight, kLabelShare);
    };
    sheet.rule(0.4);
    fact(QStringLiteral("Nama"), holder.name.upperCase(), Weight::Bold);
    fact(QStringLiteral("NIK"), holder.nik.text(), Weight::Bold);
    fact(QStringLiteral("Tempat, tgl. lahir"),
         QStringLiteral("%1, %2").arg(holder.birthPlace, longDate(holder.birthDate)));
    fact(QStringLiteral("Alamat"), addressOf(holder.address));
    fact(QStringLiteral("Kabupaten/kota"), holder.address.regencyName);
    sheet.rule(0.4);
}

} // namespace

Result<Paper> substituteLetterPaper(const SubstituteLetterPaper& letter)
{
    REKAM_CHECK(needs(!letter.number.isEmpty(), "number"));
    REKAM_CHECK(needs(letter.issuedAt.isValid(), "issuedAt"));
    REKAM_CHECK(needs(letter.validUntil.isValid(), "validUntil"));
    REKAM_CHECK(needsOffice(letter.office));
    SheetFlow sheet(
        {.widthMm = 148, .marginMm = 13, .topMm = 10, .bodyMm = 3.4, .smallMm = 2.9, .titleMm = 4.8});
    const double body = sheet.style().bodyMm;
    addHead(sheet, letter.office, letter.marking);
    addTitle(sheet, QStringLiteral("SURAT KETERANGAN PENGGANTI KTP-EL"));
    addFact(sheet, QStringLiteral("Nomor"), letter.number, Weight::Bold, kLabelShare);
    sheet.gap(1.5);
    sheet.text(QStringLiteral("Yang bertanda tangan di bawah ini menerangkan bahwa:"), body);
    sheet.gap(1);
    addHolder(sheet, letter.holder);
    sheet.gap(1.5);
    sheet.text(QStringLiteral("sudah direkam untuk KTP-el. Kartunya belum dapat dicetak karena %1. Surat ini "
                              "berlaku sebagai pengganti KTP-el sampai:")
                   .arg(letter.cause),
               body);
    sheet.gap(1);
    sheet.text(longDate(letter.validUntil), sheet.style().titleMm, Weight::Bold, TextAlign::Centre);
    sheet.gap(1.5);
    sheet.text(QStringLiteral("Pemegang surat ini dipanggil saat blangko tersedia, surat yang paling lama "
                              "didahulukan. Surat ini dikembalikan saat kartu diserahkan."),
               body);
    sheet.gap(3);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas"), letter.operatorAccount);
    if (!letter.sealText.isEmpty()) {
        REKAM_TRY(const QrCode code, QrCode::of(letter.sealText));
        sheet.gap(2);
        sheet.codeBeside(
            code, kCodeMm, QStringLiteral("Bertanda tangan digital"),
            QStringLiteral("Pindai kode ini untuk memastikan nomor dan tanggal surat ini asli."));
    }
    if (!letter.shortWord.isEmpty())
        sheet.text(letter.shortWord, sheet.style().smallMm, Weight::Bold, TextAlign::Right);
    addFoot(sheet, letter.office);
    return paperOf(std::move(sheet), QStringLiteral("Surat keterangan %1").arg(letter.number),
                   letter.issuedAt, kPageHeightMm);
}

} // namespace rekam
