#include "ui/presenters/done_presenter.h"

#include "ui/language/language.h"
#include "ui/presenters/capture_description.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/status_words.h"

namespace rekam::ui {

namespace {

QString sizeText(qint64 bytes)
{
    return screenLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

Tone toneOf(StatusPhase phase)
{
    switch (phase) {
    case StatusPhase::Waiting:
        return Tone::Now;
    case StatusPhase::Ready:
    case StatusPhase::Done:
        return Tone::Good;
    case StatusPhase::Problem:
        return Tone::Bad;
    case StatusPhase::Unknown:
        return Tone::Fair;
    }
    return Tone::Neutral;
}

} // namespace

DoneView describeDone(const RecordingSnapshot& snapshot, const StampSnapshot& stamp)
{
    const Recording& recording = snapshot.recording;
    DoneView view;
    const bool isDelivered = recording.state == RecordingState::Delivered;
    view.receiptState = recordingStateWord(isDelivered ? RecordingState::Delivered : RecordingState::Sealed);
    view.receiptTone = isDelivered ? Tone::Good : Tone::Now;
    view.receiptDetail = isDelivered
                             ? DonePresenter::tr("Pusat sudah memberi tanda terima yang sah.")
                             : DonePresenter::tr("Aman di komputer ini dan menunggu dikirim sendiri.");
    if (!isDelivered && recording.countersignature && !recording.countersignature->isGiven()) {
        view.receiptTone = Tone::Fair;
        view.receiptDetail = DonePresenter::tr(
            "Menunggu tanda tangan orang kedua sebelum dikirim. Supervisor memberikannya di Kiriman (F11).");
    }
    if (recording.packet) {
        view.packetId = recording.packet->id.text();
        view.digest = recording.packet->digest.hex();
        view.packetSize = sizeText(recording.packet->lengthBytes);
    }
    if (!snapshot.proofPicture.isEmpty())
        view.proof = {{snapshot.proofPicture.image, {}, snapshot.proofPicture.text}};
    view.proofState = snapshot.isProofPrinting ? DonePresenter::tr("Sedang dicetak")
                      : snapshot.proofPrinted  ? DonePresenter::tr("Sudah dicetak")
                                               : DonePresenter::tr("Belum dicetak");
    view.proofTone = snapshot.proofPrinted ? Tone::Good : Tone::Neutral;
    if (!stamp.picture.isEmpty()) {
        view.proof.push_back({stamp.picture.image, DonePresenter::tr("Stempel"), stamp.picture.text});
        if (stamp.isPrinted)
            view.proofState += DonePresenter::tr(", dengan stempel");
    }
    view.centreStatus = recording.centreStatus.word;
    if (view.centreStatus.isEmpty()) {
        view.centreMeaning = DonePresenter::tr("Belum ada kabar dari pusat.");
        view.tellResident = DonePresenter::tr(
            "Rekaman Anda tersimpan. Simpan bukti perekaman; nomornya dipakai untuk menanyakan kabar.");
        return view;
    }
    const StatusWords words = statusWords(view.centreStatus);
    view.centreMeaning = words.meaning;
    view.tellResident = words.tellResident;
    view.nextAction = words.nextAction;
    view.whoActs = words.whoActs;
    view.centreTone = toneOf(words.phase);
    return view;
}

DonePresenter::DonePresenter(Desk& desk, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_prompter(prompter)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
    connect(&desk, &Desk::changed, this, &DonePresenter::changed);
}

void DonePresenter::follow(RecordingSession* session)
{
    m_session = session;
    if (session)
        connect(session, &RecordingSession::changed, this, &DonePresenter::changed);
}

void DonePresenter::stampWith(SummonsStamping* stamping)
{
    m_stamping = stamping;
    if (stamping)
        connect(stamping, &SummonsStamping::changed, this, &DonePresenter::changed);
}

StampSnapshot DonePresenter::stamp() const { return m_stamping ? m_stamping->snapshot() : StampSnapshot(); }

DoneView DonePresenter::view() const
{
    return m_session ? describeDone(m_session->snapshot(), stamp()) : DoneView{};
}

ScreenFrame DonePresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Selesai");
    frame.hasGuide = false;
    if (!m_session)
        return frame;
    const RecordingSnapshot& snapshot = m_session->snapshot();
    const DeskSnapshot& desk = m_desk.snapshot();
    const StampSnapshot block = stamp();
    frame.banner = bannerOf(snapshot.error ? snapshot.error : block.error ? block.error : desk.error);
    if (desk.current) {
        frame.bar.ticket = desk.current->ticket.text();
        frame.bar.person = personLine(snapshot.recording.applicant, serviceName(desk.current->service));
    }
    frame.bar.actions = {{ActionId::Enlarge, tr("Perbesar"), !snapshot.proofPicture.isEmpty()},
                         {ActionId::Repeat, block.isWanted ? tr("Cetak slip") : tr("Cetak bukti lagi"), true},
                         {ActionId::OpenPrint, tr("Cetak kartu"), true},
                         {ActionId::Confirm, tr("Pemohon berikutnya"), !desk.isBusy}};
    return frame;
}

void DonePresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm)
        m_desk.nextResident();
    else if (action == ActionId::Repeat && stamp().isWanted)
        askWhatToPrint();
    else if (action == ActionId::Repeat && m_session)
        m_session->printProof();
}

void DonePresenter::askWhatToPrint()
{
    Question question;
    question.id = QStringLiteral("whichSlip");
    question.title = tr("Cetak yang mana?");
    question.text = tr("Stempel ditempel pada surat panggilan, lalu dicap dan ditandatangani.");
    question.choices = {{QStringLiteral("stamp"), tr("Stempel surat panggilan")},
                        {QStringLiteral("proof"), tr("Bukti perekaman sekali lagi")}};
    question.confirmText = tr("Cetak");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        if (answer.choice == QLatin1String("stamp") && m_stamping)
            m_stamping->print();
        else if (m_session)
            m_session->printProof();
    });
}

} // namespace rekam::ui
