#include "ui/presenters/handover_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/slot_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString captionOf(const LiveCapture& live)
{
    if (live.device != SlotState::Ready && live.device != SlotState::Busy)
        return slotStateWord(live.device);
    if (!live.quality.reasons.empty())
        return reasonWords(live.quality.reasons.front()).whatIsWrong;
    return HandoverPresenter::tr("Tahan jari di kaca");
}

// Beside the box that is ticked.
QString oldCardSentence(OldCard rule)
{
    switch (rule) {
    case OldCard::NotAsked:
        return HandoverPresenter::tr("KTP lama sudah ditarik");
    case OldCard::Withdrawn:
        return HandoverPresenter::tr("KTP-el lama ditarik (wajib)");
    case OldCard::LossLetter:
        return HandoverPresenter::tr("Surat kehilangan dari kepolisian dilihat (wajib)");
    }
    return {};
}

// What is owed before the card is given says itself; every other error has its own words.
BannerView handoverBanner(const std::optional<Error>& error)
{
    BannerView banner = bannerOf(error);
    const QString why = error && error->code() == Errc::StepNotAllowed ? error->fact("why") : QString();
    if (why == QLatin1String("old-card")) {
        banner.cause = HandoverPresenter::tr("Kartu lama belum ditarik.");
        banner.nextStep = HandoverPresenter::tr("Minta kartu lamanya, lalu tandai dengan F9.");
        banner.tone = Tone::Fair;
    } else if (why == QLatin1String("loss-letter")) {
        banner.cause = HandoverPresenter::tr("Surat kehilangan belum dilihat.");
        banner.nextStep = HandoverPresenter::tr("Minta surat dari kepolisian, lalu tandai dengan F9.");
        banner.tone = Tone::Fair;
    } else if (why == QLatin1String("proof")) {
        banner.cause = HandoverPresenter::tr("Bukti pendaftaran daring belum dibaca.");
        banner.nextStep = HandoverPresenter::tr("Pindai QR bukti itu, atau ketik nomor registernya.");
        banner.tone = Tone::Fair;
    } else if (why == QLatin1String("not-at-office")) {
        banner.cause = HandoverPresenter::tr("Kartu untuk bukti ini belum dicetak, atau sudah diserahkan.");
        banner.nextStep = HandoverPresenter::tr("Lihat keadaannya di Permohonan daring, Ctrl+O.");
        banner.tone = Tone::Fair;
    } else if (error && error->fact("what") == QLatin1String("proof")) {
        banner.cause = HandoverPresenter::tr("Tidak ada permohonan dengan nomor itu di kantor ini.");
        banner.nextStep = HandoverPresenter::tr("Periksa nomor register di bukti pendaftaran.");
        banner.tone = Tone::Fair;
    } else if (why == QLatin1String("signature")) {
        banner.cause = HandoverPresenter::tr("Tanda terima belum ditandatangani.");
        banner.nextStep = HandoverPresenter::tr("Minta tanda tangan di alat; F8 bila tidak bisa menulis.");
        banner.tone = Tone::Fair;
    }
    return banner;
}

void describeReceipt(const HandoverSnapshot& snapshot, HandoverView& view)
{
    switch (snapshot.receipt) {
    case ReceiptStage::NotAsked:
        return;
    case ReceiptStage::Owed:
    case ReceiptStage::Signing:
        view.receipt = HandoverPresenter::tr("Tanda terima belum ditandatangani");
        return;
    case ReceiptStage::Signed:
        view.receipt = HandoverPresenter::tr("Tanda terima ditandatangani");
        break;
    case ReceiptStage::ByWord:
        view.receipt = HandoverPresenter::tr("Tidak bisa menulis: sidik jari menggantikannya");
        break;
    }
    view.receiptTone = Tone::Good;
}

void describeProof(const HandoverSnapshot& snapshot, HandoverView& view)
{
    if (!snapshot.owesProof)
        return;
    view.proof = snapshot.isProofSeen ? HandoverPresenter::tr("Bukti pendaftaran sudah dibaca")
                                      : HandoverPresenter::tr("Daring: bukti pendaftaran belum dibaca");
    view.proofTone = snapshot.isProofSeen ? Tone::Good : Tone::Fair;
}

// What the picture beside the list shows while a device is watched.
void describeLive(const HandoverSnapshot& snapshot, HandoverView& view)
{
    if (snapshot.receipt == ReceiptStage::Signing) {
        view.caption = HandoverPresenter::tr("Tanda tangan di alat");
        view.emptyText = HandoverPresenter::tr("Minta tanda tangan untuk kartu ini di alat.");
        return;
    }
    view.caption = captionOf(*snapshot.capture);
    view.emptyText = HandoverPresenter::tr("Menunggu jari di kaca.");
    for (const PictureBox& box : snapshot.capture->boxes)
        view.overlay.boxes.push_back({box.centreX,
                                      box.centreY,
                                      box.widthPx,
                                      box.heightPx,
                                      box.angleDegrees,
                                      toneOf(snapshot.capture->quality.verdict),
                                      {}});
}

QString oldCardKey(OldCard rule)
{
    return rule == OldCard::LossLetter ? HandoverPresenter::tr("Surat hilang ada")
                                       : HandoverPresenter::tr("Kartu lama ditarik");
}

// Where it lies, and its number; of a card that went out with a list, which one.
QString placeOf(const CardJob& job)
{
    if (job.state == CardJobState::Distributed)
        return job.distributionList;
    const QString serial = job.serial ? job.serial->text() : QString();
    return job.slot.isEmpty() ? serial : job.slot + QStringLiteral(" · ") + serial;
}

// What stands where the collector's name will: whose it is, or who may be expected.
QString collectorLine(const HandoverSnapshot& snapshot)
{
    if (snapshot.collector)
        return HandoverPresenter::tr("Kuasa: %1 · surat kuasa %2")
            .arg(snapshot.collector->name.toUpper(),
                 snapshot.collector->authorisedOn.toString(QStringLiteral("dd-MM-yyyy")));
    if (snapshot.filedBy && snapshot.mayBeCollected && !snapshot.isMatch)
        return HandoverPresenter::tr("Kuasa saat datang: %1. F4 bila ia yang mengambil.")
            .arg(snapshot.filedBy->name.toUpper());
    return {};
}

HandMarks marksOf(const HandoverSnapshot& snapshot)
{
    HandMarks marks;
    FingerMark& mark = marks[static_cast<size_t>(snapshot.finger) - 1];
    mark.tone = !snapshot.score ? Tone::Now : snapshot.isMatch ? Tone::Good : Tone::Bad;
    return marks;
}

} // namespace

HandoverView describeHandover(const HandoverSnapshot& snapshot)
{
    HandoverView view;
    for (const HandoverItem& item : snapshot.items) {
        if (snapshot.selected && item.job.id == *snapshot.selected)
            view.selected = static_cast<int>(view.rows.size());
        view.rows.push_back({item.job.id.text(), item.ticket.text(), item.name.toUpper(), item.maskedNik,
                             placeOf(item.job), Tone::Neutral});
    }
    view.finger = fingerPhrase(snapshot.finger);
    if (view.selected >= 0)
        view.hands = marksOf(snapshot);
    view.isCapturing = snapshot.capture.has_value();
    if (view.selected >= 0) {
        view.picture = imageOf(snapshot.signature.isEmpty() ? snapshot.picture : snapshot.signature);
        describeReceipt(snapshot, view);
        describeProof(snapshot, view);
    }
    if (view.selected >= 0)
        view.collector = collectorLine(snapshot);
    view.emptyText = snapshot.collector
                         ? HandoverPresenter::tr("Yang mengambil menandatangani tanda terima.")
                         : HandoverPresenter::tr("Tekan Enter untuk memindai jari %1.").arg(view.finger);
    if (snapshot.capture)
        describeLive(snapshot, view);
    view.oldCardSettled = snapshot.oldCardSettled;
    view.oldCard = oldCardSentence(snapshot.oldCard);
    if (snapshot.lastHandedOver && snapshot.lastHandedOver->serial)
        view.lastHandedOver = snapshot.lastHandedOver->serial->text();
    if (!snapshot.score || view.selected < 0)
        return view; // the last holder's number must not stand beside the next name
    view.scoreNumber = QString::number(static_cast<int>(*snapshot.score));
    view.score = HandoverPresenter::tr("ambang %1").arg(static_cast<int>(snapshot.threshold));
    view.verdict = snapshot.isMatch ? HandoverPresenter::tr("Cocok") : HandoverPresenter::tr("Tidak cocok");
    view.tone = snapshot.isMatch ? Tone::Good : Tone::Bad;
    return view;
}

HandoverPresenter::HandoverPresenter(QObject* parent) : ScreenPresenter(parent) {}

void HandoverPresenter::follow(HandoverSession* session)
{
    m_session = session;
    if (!session)
        return;
    connect(session, &HandoverSession::changed, this, &HandoverPresenter::changed);
    connect(session, &HandoverSession::previewFrame, this, [this](const Frame& frame) {
        if (!frame.isEmpty())
            Q_EMIT previewImage(imageOf(frame));
    });
}

void HandoverPresenter::opened()
{
    if (m_session)
        m_session->load();
}

void HandoverPresenter::left()
{
    if (m_session)
        m_session->stopCapture();
}

HandoverView HandoverPresenter::view() const
{
    return m_session ? describeHandover(m_session->snapshot()) : HandoverView{};
}

ScreenFrame HandoverPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Penyerahan KTP-el");
    frame.hasGuide = false;
    if (!m_session)
        return frame;
    const HandoverSnapshot& snapshot = m_session->snapshot();
    const HandoverView shown = describeHandover(snapshot);
    frame.banner = handoverBanner(snapshot.error);
    if (shown.selected >= 0) {
        const CardRow& row = shown.rows[static_cast<size_t>(shown.selected)];
        frame.bar.ticket = row.ticket;
        frame.bar.person = row.name + QStringLiteral(" · ") + row.nik;
    }
    const bool isFree = !snapshot.isBusy && shown.selected >= 0;
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::Choose, tr("Jari lain"), isFree && snapshot.fingers.size() > 1}};
    const bool isMatch = snapshot.isMatch && shown.selected >= 0;
    if (snapshot.mayBeCollected && m_prompter)
        frame.bar.actions.push_back(
            {ActionId::NoShow, snapshot.collector ? tr("Pemilik sendiri") : tr("Dikuasakan"), isFree});
    if (snapshot.oldCard != OldCard::NotAsked)
        frame.bar.actions.push_back({ActionId::Except,
                                     snapshot.oldCardSettled ? tr("Belum ada") : oldCardKey(snapshot.oldCard),
                                     isFree});
    if (snapshot.mayPrintReceipt)
        frame.bar.actions.push_back({ActionId::Enlarge, tr("Tanda terima"), !snapshot.isBusy});
    if (isMatch)
        frame.bar.actions.push_back({ActionId::Repeat, tr("Ulangi"), isFree});
    if (snapshot.receipt != ReceiptStage::NotAsked) {
        const bool isByWord = snapshot.receipt == ReceiptStage::ByWord;
        frame.bar.actions.push_back(
            {ActionId::Defer, isByWord ? tr("Bisa tanda tangan") : tr("Tidak bisa menulis"), isFree});
    }
    frame.bar.actions.push_back(
        {ActionId::Confirm, primaryWord(shown), isFree && !shown.isCapturing && !snapshot.fingers.empty()});
    return frame;
}

QString HandoverPresenter::primaryWord(const HandoverView& shown) const
{
    const HandoverSnapshot& snapshot = m_session->snapshot();
    const bool isMatch = snapshot.isReceiverKnown() && shown.selected >= 0;
    if (shown.isCapturing)
        return isMatch ? tr("Menunggu tanda tangan…") : tr("Memindai…");
    if (isMatch)
        return snapshot.isReceiptOpen() ? tr("Minta tanda tangan") : tr("Serahkan kartu");
    return snapshot.score && shown.selected >= 0 ? tr("Pindai lagi") : tr("Pindai jari");
}

void HandoverPresenter::perform(ActionId action)
{
    if (!m_session)
        return;
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::Repeat)
        m_session->captureFinger();
    else if (action == ActionId::Enlarge)
        m_session->printReceipt();
    else if (action == ActionId::Defer)
        m_session->setCannotSign(m_session->snapshot().receipt != ReceiptStage::ByWord);
    else if (action == ActionId::NoShow && m_session->snapshot().mayBeCollected && m_prompter)
        askWhoCollects();
    else if (action == ActionId::Choose)
        chooseNextFinger();
    else if (action == ActionId::Except && m_session->snapshot().selected)
        setOldCardSettled(!m_session->snapshot().oldCardSettled);
}

void HandoverPresenter::confirm()
{
    const bool isKnown = m_session->snapshot().isReceiverKnown();
    if (m_session->snapshot().receipt == ReceiptStage::Owed && isKnown)
        m_session->captureSignature();
    else if (isKnown)
        m_session->handOver();
    else
        m_session->captureFinger();
}

void HandoverPresenter::chooseNextFinger()
{
    const HandoverSnapshot& snapshot = m_session->snapshot();
    const auto at = std::find(snapshot.fingers.begin(), snapshot.fingers.end(), snapshot.finger);
    if (snapshot.fingers.empty())
        return;
    const bool isLast = at == snapshot.fingers.end() || std::next(at) == snapshot.fingers.end();
    m_session->chooseFinger(isLast ? snapshot.fingers.front() : *std::next(at));
}

void HandoverPresenter::select(const QString& id)
{
    if (m_session)
        m_session->select(CardJobId::fromText(id));
}

void HandoverPresenter::findProof(const QString& text)
{
    if (m_session && !text.trimmed().isEmpty())
        m_session->findProof(text);
}

void HandoverPresenter::setOldCardSettled(bool settled)
{
    if (m_session)
        m_session->setOldCardSettled(settled);
}

} // namespace rekam::ui
