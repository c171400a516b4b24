#include "core/print/card_receipt.h"

#include "core/print/slip_parts.h"

namespace rekam {
namespace {

QString maskedOrDash(const QString& nik)
{
    const Result<Nik> parsed = Nik::parse(nik);
    return parsed ? parsed->masked() : QStringLiteral("-");
}

void addCollector(SheetFlow& sheet, const CardCollector& collector)
{
    addFact(sheet, QStringLiteral("Diterima oleh"), collector.name.toUpper(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK penerima"), maskedOrDash(collector.nik));
    const QString relation = relationText(collector.relation);
    addFact(sheet, QStringLiteral("Sebagai"),
            relation.isEmpty() ? QStringLiteral("penerima kuasa")
                               : QStringLiteral("penerima kuasa, ") + relation);
    addFact(sheet, QStringLiteral("Dasar"),
            QStringLiteral("Surat kuasa tanggal %1").arg(longDate(collector.authorisedOn)));
}

void addHolder(SheetFlow& sheet, const CardReceiptSlip& slip)
{
    addFact(sheet, QStringLiteral("Diterima oleh"), slip.holder.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("Sebagai"), QStringLiteral("pemilik kartu"));
    addFact(sheet, QStringLiteral("Dasar"), QStringLiteral("Sidik jari cocok dengan rekaman"));
}

QString receiptText(const HandoverProof& proof)
{
    switch (proof.receipt) {
    case CardReceipt::Signed:
        return QStringLiteral("Ditandatangani di alat dan disimpan bersama data kartu.");
    case CardReceipt::ByWord:
        return proof.collector ? QStringLiteral("Penerima tidak bisa menulis.")
                               : QStringLiteral("Penerima tidak bisa menulis; sidik jari menggantikannya.");
    case CardReceipt::NotAsked:
        break;
    }
    return {};
}

} // namespace

QString relationText(CollectorRelation relation)
{
    switch (relation) {
    case CollectorRelation::Unsaid:
        return {};
    case CollectorRelation::Family:
        return QStringLiteral("anggota satu KK");
    case CollectorRelation::Relative:
        return QStringLiteral("kerabat di luar KK");
    case CollectorRelation::Other:
        return QStringLiteral("bukan kerabat");
    }
    return {};
}

Result<Paper> cardReceiptPaper(const CardReceiptSlip& slip)
{
    const HandoverProof& proof = slip.proof;
    REKAM_CHECK(needs(!slip.serial.isEmpty(), "serial"));
    REKAM_CHECK(needs(proof.at.isValid(), "at"));
    REKAM_CHECK(needsOffice(slip.office));
    if (proof.collector) {
        REKAM_CHECK(needs(!proof.collector->name.isEmpty(), "collector"));
        REKAM_CHECK(needs(proof.collector->authorisedOn.isValid(), "authorisedOn"));
    }

    SheetFlow sheet{SheetStyle()};
    addHead(sheet, slip.office, slip.marking);
    addTitle(sheet, QStringLiteral("TANDA TERIMA KTP-EL"));
    addFact(sheet, QStringLiteral("Pemilik"), slip.holder.upperCase(), Weight::Bold);
    addFact(sheet, QStringLiteral("NIK"), slip.nik.masked());
    addFact(sheet, QStringLiteral("Blangko"), slip.serial, Weight::Bold);
    addFact(sheet, QStringLiteral("Diserahkan"), dayAndTime(proof.at, slip.office));
    if (proof.oldCardWithdrawn)
        addFact(sheet, QStringLiteral("KTP-el lama"), QStringLiteral("ditarik"));
    sheet.dashedRule();
    if (proof.collector)
        addCollector(sheet, *proof.collector);
    else
        addHolder(sheet, slip);
    const QString receipt = receiptText(proof);
    if (!receipt.isEmpty())
        addFact(sheet, QStringLiteral("Tanda tangan"), receipt);
    sheet.dashedRule();
    if (proof.collector) {
        sheet.text(QStringLiteral("Sidik jari pemilik belum dicocokkan; dicocokkan bila ia datang sendiri."),
                   sheet.style().bodyMm);
        sheet.gap(1.5);
    }
    const bool signsHere = proof.receipt == CardReceipt::NotAsked;
    sheet.stampAndSignature(
        QStringLiteral("Stempel"),
        signsHere ? QStringLiteral("Yang menerima") : QStringLiteral("Yang menyerahkan"),
        signsHere ? (proof.collector ? proof.collector->name.toUpper() : slip.holder.upperCase())
                  : slip.operatorAccount);
    if (signsHere)
        addFact(sheet, QStringLiteral("Petugas"), slip.operatorAccount);
    addFoot(sheet, slip.office);
    return paperOf(std::move(sheet), QStringLiteral("Tanda terima KTP-el"), proof.at);
}

Result<QByteArray> cardReceiptPdf(const CardReceiptSlip& slip) { return pdfOf(cardReceiptPaper(slip)); }

} // namespace rekam
