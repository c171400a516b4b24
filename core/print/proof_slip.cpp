#include "core/print/proof_slip.h"

#include "core/print/reference_number.h"
#include "core/print/slip_parts.h"

namespace rekam {
namespace {

constexpr double kCodeMm = 36;

QString partText(bool taken, bool excepted)
{
    if (taken)
        return QStringLiteral("direkam");
    return excepted ? QStringLiteral("dikecualikan") : QStringLiteral("belum direkam");
}

QString countText(int taken, int excepted, int whole, const QString& noun)
{
    QString text = taken == whole ? QStringLiteral("%1 %2").arg(taken).arg(noun)
                                  : QStringLiteral("%1 dari %2 %3").arg(taken).arg(whole).arg(noun);
    if (excepted > 0)
        text += QStringLiteral(", %1 dikecualikan").arg(excepted);
    const int later = whole - taken - excepted;
    if (later > 0)
        text += QStringLiteral(", %1 belum direkam").arg(later);
    return text;
}

void addRecorded(SheetFlow& sheet, const RecordedParts& parts)
{
    sheet.text(QStringLiteral("Yang direkam"), sheet.style().bodyMm, Weight::Bold);
    sheet.gap(0.6);
    addFact(sheet, QStringLiteral("Pas foto"), partText(parts.portrait, false));
    addFact(sheet, QStringLiteral("Tanda tangan"), partText(parts.signature, parts.signatureExcepted));
    addFact(sheet, QStringLiteral("Sidik jari"), fingersText(parts));
    addFact(sheet, QStringLiteral("Iris"), irisesText(parts));
}

void addNextSteps(SheetFlow& sheet, const ProofOfRecording& proof)
{
    const double body = sheet.style().bodyMm;
    sheet.text(QStringLiteral("Langkah berikutnya"), body, Weight::Bold);
    sheet.gap(0.6);
    sheet.numbered(1, QStringLiteral("Pusat data memeriksa bahwa Anda hanya terekam satu kali."), body);
    if (proof.cardFrom) {
        sheet.numbered(
            2,
            QStringLiteral("KTP-el Anda dicetak setelah Anda berusia 17 tahun. Datanglah mulai %1 ke %2.")
                .arg(longDate(*proof.cardFrom), proof.office.place),
            body);
    } else {
        sheet.numbered(2,
                       QStringLiteral("KTP-el siap paling lambat %1. Ambil di %2.")
                           .arg(longDate(proof.cardBy), proof.office.place),
                       body);
    }
    sheet.numbered(
        3,
        proof.mayBeCollected
            ? QStringLiteral("Datanglah dengan bukti ini; sidik jari Anda dicocokkan saat kartu diserahkan. "
                             "Yang mewakili membawa surat kuasa, bukti ini dan KTP-nya, lalu "
                             "menandatangani tanda terima.")
            : QStringLiteral("Datanglah sendiri dengan bukti ini. Sidik jari Anda dicocokkan saat kartu "
                             "diserahkan, jadi kartu tidak dapat diwakilkan."),
        body);
}

Status addSeal(SheetFlow& sheet, const QString& sealText)
{
    if (sealText.isEmpty())
        return {};
    REKAM_TRY(const QrCode code, QrCode::of(sealText));
    sheet.dashedRule();
    sheet.codeBeside(code, kCodeMm, QStringLiteral("Bertanda tangan digital"),
                     QStringLiteral("Petugas memindai kode ini untuk memastikan bukti ini asli dan tidak "
                                    "diubah. Jangan dilipat pada kode."));
    return {};
}

} // namespace

QString fingersText(const RecordedParts& parts)
{
    return countText(parts.fingers, parts.fingersExcepted, 10, QStringLiteral("jari"));
}

QString irisesText(const RecordedParts& parts)
{
    return countText(parts.irises, parts.irisesExcepted, 2, QStringLiteral("mata"));
}

Result<Paper> proofOfRecordingPaper(const ProofOfRecording& proof)
{
    REKAM_CHECK(needs(!proof.record.isNull(), "record"));
    REKAM_CHECK(needs(proof.recordedAt.isValid(), "recordedAt"));
    REKAM_CHECK(needsOffice(proof.office));
    REKAM_CHECK(needs(proof.cardFrom ? proof.cardFrom->isValid() : proof.cardBy.isValid(), "cardBy"));

    SheetFlow sheet{SheetStyle()};
    addHead(sheet, proof.office, proof.marking);
    addTitle(sheet, QStringLiteral("BUKTI PEREKAMAN KTP-EL"));
    sheet.boxed(QStringLiteral("Nomor referensi"), referenceNumber(proof.record), 6.4);
    sheet.gap(2.2);
    addFact(sheet, QStringLiteral("Nama"), proof.name.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK"), proof.nik.masked());
    addFact(sheet, QStringLiteral("No. antrean"), proof.ticket);
    addFact(sheet, QStringLiteral("Tanggal"), longDate(dayAt(proof.recordedAt, proof.office)));
    addFact(sheet, QStringLiteral("Pukul"), clockText(proof.recordedAt, proof.office.zone));
    sheet.dashedRule();
    addRecorded(sheet, proof.parts);
    sheet.dashedRule();
    addNextSteps(sheet, proof);
    REKAM_CHECK(addSeal(sheet, proof.sealText));
    sheet.dashedRule();
    sheet.text(QStringLiteral("Perekaman selesai."), sheet.style().bodyMm, Weight::Bold);
    sheet.gap(1.5);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas perekaman"),
                            proof.operatorAccount);
    addFoot(sheet, proof.office);
    return paperOf(std::move(sheet), QStringLiteral("Bukti perekaman KTP-el"), proof.recordedAt);
}

Result<QByteArray> proofOfRecordingPdf(const ProofOfRecording& proof)
{
    return pdfOf(proofOfRecordingPaper(proof));
}

} // namespace rekam
