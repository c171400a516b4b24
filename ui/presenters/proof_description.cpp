#include "ui/presenters/proof_description.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/online_words.h"

namespace rekam::ui {

namespace {

// How far it is, and what happens next.
struct ProofWords
{
    QString title;
    QString next;
    Tone tone = Tone::Fair;
};

QString dayOf(const QDateTime& utc) { return cardDate(utc.toLocalTime().date()); }

ProofWords wordsOfRequest(const ProofSnapshot& proof)
{
    const OnlineRequest& request = *proof.request;
    const QString& channel = request.applicant.channel;
    switch (request.state) {
    case OnlineState::Arrived:
        return {tr("Belum diputuskan"),
                tr("Petugas memutuskannya di Permohonan daring (Ctrl+O). Pemohon lalu diberi tahu lewat %1.")
                    .arg(channel),
                Tone::Now};
    case OnlineState::Verified:
        return {tr("Disetujui, kartunya belum dicetak"),
                tr("Pemohon diberi tahu lewat %1 begitu kartu siap diambil.").arg(channel), Tone::Now};
    case OnlineState::Ready:
        return {tr("Kartunya siap diambil"),
                proof.isCardHere()
                    ? tr("Enter mencetak nomor %1 untuk antrean pengambilan.").arg(proof.ticket.text())
                    : tr("Serahkan di halaman Penyerahan (F7)."),
                Tone::Good};
    case OnlineState::HandedOver:
        return {tr("Kartunya sudah diserahkan"), tr("Diserahkan %1.").arg(dayOf(request.stateSince)),
                Tone::Neutral};
    case OnlineState::Rejected:
        return {request.rejection ? tr("Ditolak: %1").arg(rejectionTitle(*request.rejection)) : tr("Ditolak"),
                request.told, Tone::Bad};
    case OnlineState::Invited:
        return {tr("Diundang datang pada %1").arg(dayText(request.comesOn)), request.told, Tone::Now};
    case OnlineState::Elsewhere:
        break;
    }
    return {};
}

ProofWords wordsOf(const ProofSnapshot& proof)
{
    switch (proof.stage) {
    case ProofStage::None:
        break;
    case ProofStage::Asking:
        return {tr("Mencari permohonan %1…").arg(proof.number), {}, Tone::Neutral};
    case ProofStage::Found:
        return wordsOfRequest(proof);
    case ProofStage::Elsewhere:
        return {tr("Permohonan ini dipegang kantor lain"),
                tr("%1: %2. Arahkan pemohon ke sana.")
                    .arg(proof.standing.office, onlineStateWordOf(proof.standing.state)),
                Tone::Fair};
    case ProofStage::NotHereYet:
        return {tr("Belum sampai di kantor ini"),
                tr("Pusat sudah menerimanya, dan belum ada yang memutuskan. F5 mencari lagi."), Tone::Fair};
    case ProofStage::Unknown:
        return {tr("Nomor ini tidak dikenal"),
                tr("Cocokkan dengan bukti pendaftaran; pusat pun tidak punya permohonan bernomor ini."),
                Tone::Bad};
    case ProofStage::Unsaid:
        return {tr("Tidak ada di kantor ini, dan pusat tidak menjawab"),
                tr("Mungkin permohonan kantor lain. F5 menanyakan lagi."), Tone::Fair};
    }
    return {};
}

} // namespace

ArrivalView describeProof(const ProofSnapshot& proof)
{
    ArrivalView view;
    const ProofWords words = wordsOf(proof);
    view.noticeTitle = words.title;
    view.noticeText = words.next;
    view.name = tr("Bukti pendaftaran daring");
    if (!proof.request || proof.stage != ProofStage::Found)
        return view;
    view.name = proof.request->applicant.name.toUpper();
    view.about =
        QStringList{serviceName(proof.request->service), tr("dikirim %1").arg(dayOf(proof.request->sentAt))}
            .join(QStringLiteral(" · "));
    view.status = onlineStateWord(proof.request->state);
    view.statusTone = words.tone;
    view.ticket = proof.ticket.number > 0 ? proof.ticket.text() : QString();
    return view;
}

GuideView proofGuide(const ProofSnapshot& proof)
{
    GuideView guide;
    const ProofWords words = wordsOf(proof);
    guide.hint = words.title;
    guide.tone = words.tone;
    if (proof.isCardHere())
        guide.detail = tr("Pemohon menunggu di antrean pengambilan dengan bukti dan KTP-el lamanya.");
    else if (proof.mayBeServed())
        guide.detail = tr("Enter menerimanya di loket seperti pemohon lain.");
    else
        guide.detail = words.next;
    return guide;
}

QString proofPrimary(const ProofSnapshot& proof)
{
    if (proof.isCardHere())
        return tr("Ambil nomor");
    return proof.mayBeServed() ? tr("Terima di loket") : QString();
}

bool mayAskAgain(const ProofSnapshot& proof)
{
    return proof.stage == ProofStage::NotHereYet || proof.stage == ProofStage::Unknown ||
           proof.stage == ProofStage::Unsaid;
}

} // namespace rekam::ui
