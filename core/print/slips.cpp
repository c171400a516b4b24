#include "core/print/slips.h"

#include "core/print/reference_number.h"
#include "core/print/slip_parts.h"

namespace rekam {
namespace {

constexpr double kLabelShare = 0.30;

void addFact(SheetFlow& sheet, const QString& label, const QString& value, Weight weight = Weight::Normal)
{
    sheet.row({{label, kLabelShare, Weight::Normal}, {value, 1 - kLabelShare, weight}}, sheet.style().bodyMm);
}

Status needs(bool isThere, const char* what)
{
    if (!isThere)
        return Unexpected(Errc::PrintFailed, {{"missing", QLatin1String(what)}});
    return {};
}

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
    const double body = sheet.style().bodyMm;
    sheet.text(QStringLiteral("Yang direkam"), body, Weight::Bold);
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
    sheet.numbered(3,
                   QStringLiteral("Datanglah sendiri dengan bukti ini. Sidik jari Anda dicocokkan saat kartu "
                                  "diserahkan, jadi kartu tidak dapat diwakilkan."),
                   body);
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

Result<QByteArray> proofOfRecordingPdf(const ProofOfRecording& proof)
{
    REKAM_CHECK(needs(!proof.record.isNull(), "record"));
    REKAM_CHECK(needs(proof.recordedAt.isValid(), "recordedAt"));
    REKAM_CHECK(needs(!proof.office.regency.isEmpty() && !proof.office.place.isEmpty(), "office"));
    REKAM_CHECK(needs(proof.cardFrom ? proof.cardFrom->isValid() : proof.cardBy.isValid(), "cardBy"));

    SheetFlow sheet{SheetStyle()};
    const SheetStyle& style = sheet.style();
    addHead(sheet, proof.office, proof.marking, TextAlign::Centre);
    addTitle(sheet, QStringLiteral("BUKTI PEREKAMAN KTP-EL"), TextAlign::Centre);
    sheet.boxed(QStringLiteral("Nomor referensi"), referenceNumber(proof.record), 6.4);
    sheet.gap(2.2);
    addFact(sheet, QStringLiteral("Nama"), proof.name.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK"), proof.nik.masked());
    addFact(sheet, QStringLiteral("No. antrean"), proof.ticket);
    addFact(sheet, QStringLiteral("Tanggal"),
            longDate(localTime(proof.recordedAt, proof.office.zone).date()));
    addFact(sheet, QStringLiteral("Pukul"), clockText(proof.recordedAt, proof.office.zone));
    sheet.dashedRule();
    addRecorded(sheet, proof.parts);
    sheet.dashedRule();
    addNextSteps(sheet, proof);
    sheet.gap(2);
    sheet.text(QStringLiteral("Perekaman selesai."), style.bodyMm, Weight::Bold);
    sheet.gap(1.5);
    sheet.stampAndSignature(QStringLiteral("Stempel"), QStringLiteral("Petugas perekaman"),
                            proof.operatorAccount);
    addFoot(sheet, proof.office);
    return slipPdf(sheet, QStringLiteral("Bukti perekaman KTP-el"), proof.recordedAt);
}

Result<QByteArray> statusSlipPdf(const StatusSlip& slip)
{
    REKAM_CHECK(needs(!slip.record.isNull(), "record"));
    REKAM_CHECK(needs(slip.printedAt.isValid(), "printedAt"));
    REKAM_CHECK(needs(!slip.office.regency.isEmpty() && !slip.office.place.isEmpty(), "office"));

    SheetFlow sheet{SheetStyle()};
    const SheetStyle& style = sheet.style();
    addHead(sheet, slip.office, slip.marking, TextAlign::Centre);
    addTitle(sheet, QStringLiteral("STATUS PEREKAMAN KTP-EL"), TextAlign::Centre);
    sheet.boxed(QStringLiteral("Nomor referensi"), referenceNumber(slip.record), 6.4);
    sheet.gap(2.2);
    addFact(sheet, QStringLiteral("Nama"), slip.name.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK"), slip.nik.masked());
    sheet.dashedRule();
    sheet.text(slip.meaning, style.bodyMm, Weight::Bold);
    sheet.gap(0.8);
    addFact(sheet, QStringLiteral("Kode pusat"), slip.word);
    if (slip.since.isValid()) {
        addFact(sheet, QStringLiteral("Sejak"),
                shortDate(localTime(slip.since, slip.office.zone).date()) + QStringLiteral(" pukul ") +
                    clockText(slip.since, slip.office.zone));
    }
    if (!slip.nextStep.isEmpty())
        addFact(sheet, QStringLiteral("Selanjutnya"), slip.nextStep);
    sheet.dashedRule();
    sheet.text(QStringLiteral("Dicetak %1 pukul %2.")
                   .arg(longDate(localTime(slip.printedAt, slip.office.zone).date()),
                        clockText(slip.printedAt, slip.office.zone)),
               style.smallMm);
    addFoot(sheet, slip.office);
    return slipPdf(sheet, QStringLiteral("Status perekaman KTP-el"), slip.printedAt);
}

} // namespace rekam
