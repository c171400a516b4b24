#include "ui/presenters/capture_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

Modality modalityOfStep(Step step)
{
    switch (step) {
    case Step::Photo:
        return Modality::Face;
    case Step::Signature:
        return Modality::Signature;
    case Step::Fingers:
        return Modality::Finger;
    case Step::Iris:
        return Modality::Iris;
    }
    return Modality::Face;
}

QString joined(const std::vector<int>& positions)
{
    QStringList texts;
    for (const int position : positions)
        texts.append(QString::number(position));
    return texts.join(u',');
}

std::vector<int> positionsFrom(const QString& text)
{
    std::vector<int> positions;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        positions.push_back(part.toInt());
    return positions;
}

} // namespace

CapturePresenter::CapturePresenter(Step step, Desk& desk, SignIn& signIn, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_step(step),
      m_desk(desk),
      m_signIn(signIn),
      m_prompter(prompter)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
    connect(&desk, &Desk::changed, this, &CapturePresenter::changed);
}

void CapturePresenter::follow(RecordingSession* session)
{
    m_session = session;
    m_toExcept.clear();
    m_secondError.reset();
    Q_EMIT cleared();
    if (!session)
        return;
    connect(session, &RecordingSession::changed, this, &CapturePresenter::onSessionChanged);
    connect(session, &RecordingSession::previewFrame, this, [this](const Frame& frame) {
        const RecordingSnapshot* snapshot = shown();
        if (!snapshot || frame.isEmpty())
            return;
        m_pictureAspect = static_cast<double>(frame.widthPx()) / frame.heightPx();
        Q_EMIT previewImage(imageOf(frame));
    });
    connect(session, &RecordingSession::previewPen, this, [this](const PenSeries& pen) {
        if (shown())
            Q_EMIT previewInk(inkOf(pen));
    });
}

const RecordingSnapshot* CapturePresenter::shown() const
{
    if (!m_session)
        return nullptr;
    const RecordingSnapshot& snapshot = m_session->snapshot();
    return snapshot.recording.current == m_step && !snapshot.approvalOpen ? &snapshot : nullptr;
}

void CapturePresenter::onSessionChanged()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (!snapshot.isBusy && !m_toExcept.empty() && !snapshot.error)
        QMetaObject::invokeMethod(this, &CapturePresenter::exceptNext,
                                  Qt::QueuedConnection); // not inside its own reply
    if (snapshot.error)
        m_toExcept.clear();
    Q_EMIT changed();
}

ScreenFrame CapturePresenter::frame() const
{
    ScreenFrame frame;
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return frame;
    frame.title = describeCaptureTitle(*snapshot);
    frame.guide = describeGuide(*snapshot);
    frame.banner = bannerOf(snapshot->error ? snapshot->error : m_secondError);
    const std::optional<ServiceRequest>& current = m_desk.snapshot().current;
    if (current) {
        frame.bar.ticket = current->ticket.text();
        frame.bar.person = personLine(snapshot->recording.applicant, serviceName(current->service));
    }
    frame.bar.actions = describeCaptureActions(*snapshot);
    return frame;
}

LivePanel CapturePresenter::live() const
{
    const RecordingSnapshot* snapshot = shown();
    return snapshot ? describeLive(*snapshot, m_pictureAspect) : LivePanel{};
}

HandMarks CapturePresenter::hands() const
{
    const RecordingSnapshot* snapshot = shown();
    return snapshot ? describeHands(snapshot->recording, snapshot->recording.currentTarget()) : HandMarks{};
}

std::vector<FingerRow> CapturePresenter::fingers() const
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return {};
    return describeFingers(snapshot->recording, snapshot->recording.currentTarget());
}

EyesPanel CapturePresenter::eyes() const
{
    const RecordingSnapshot* snapshot = shown();
    return snapshot ? describeEyes(*snapshot) : EyesPanel{};
}

void CapturePresenter::perform(ActionId action)
{
    if (!m_session || !shown())
        return;
    m_secondError.reset();
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::Repeat)
        m_session->repeat();
    else if (action == ActionId::Defer)
        askWhyDeferred();
    else if (action == ActionId::Except)
        askWhatIsExcepted();
    else if (action == ActionId::Choose)
        chooseNext();
}

void CapturePresenter::confirm()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (!snapshot.capture) {
        m_session->openNextStep();
        return;
    }
    if (snapshot.capture->live.state != Capturer::State::Candidate) {
        m_session->takeStill();
        return;
    }
    switch (snapshot.capture->acceptance) {
    case Capturer::Acceptance::Allowed:
        m_session->accept();
        break;
    case Capturer::Acceptance::NeedsSecondPerson:
        askSecondPerson();
        break;
    case Capturer::Acceptance::NotYet:
        m_session->repeat();
        break;
    }
}

void CapturePresenter::pickAttempt(const QString& id)
{
    if (m_session && shown())
        m_session->choose(AttemptId::fromText(id));
}

void CapturePresenter::chooseNext()
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot || !snapshot->capture)
        return;
    const std::vector<AttemptView>& attempts = snapshot->capture->attempts;
    for (size_t i = 0; i < attempts.size(); ++i) {
        if (attempts[i].isChosen) {
            m_session->choose(attempts[(i + 1) % attempts.size()].attempt.id);
            return;
        }
    }
}

void CapturePresenter::askWhyDeferred()
{
    Question question;
    question.id = QStringLiteral("deferReason");
    question.title = tr("Apa yang ditunda?");
    question.text = tr("Yang sudah diambil tetap tersimpan.");
    question.choices = {{QStringLiteral("step"), tr("Langkah ini saja; lanjut ke langkah berikutnya")},
                        {QStringLiteral("visit"), tr("Pemohon ini; panggil yang berikutnya")},
                        {QStringLiteral("cancel"), tr("Batalkan layanan; semua gambar dimusnahkan")}};
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Simpan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            defer(answer.choice, answer.text);
    });
}

void CapturePresenter::defer(const QString& choice, const QString& reason)
{
    if (!m_session)
        return;
    if (choice == QLatin1String("step")) {
        m_session->defer(reason);
    } else if (choice == QLatin1String("visit")) {
        m_desk.park(reason);
    } else {
        m_desk.cancelService(reason);
    }
}

void CapturePresenter::askWhatIsExcepted()
{
    const RecordingSnapshot* snapshot = shown();
    const std::optional<CaptureTarget> target = snapshot ? snapshot->recording.currentTarget() : std::nullopt;
    if (!target)
        return;
    std::vector<Choice> choices;
    std::vector<int> all;
    const auto offer = [&](int position, const QString& name, Modality modality) {
        if (snapshot->recording.isExcepted(modality, position))
            return;
        choices.push_back({QString::number(position), name});
        all.push_back(position);
    };
    if (m_step == Step::Fingers) {
        for (const FingerPosition finger : fingersOf(*target))
            offer(static_cast<int>(finger), fingerName(finger), Modality::Finger);
    } else if (m_step == Step::Iris) {
        for (const Eye eye : {Eye::Right, Eye::Left})
            offer(static_cast<int>(eye), eyeName(eye), Modality::Iris);
    }
    if (choices.empty()) {
        askWhyExcepted({0});
        return;
    }
    if (choices.size() > 1)
        choices.push_back({joined(all), m_step == Step::Iris ? tr("Keduanya") : tr("Semua jari ini")});
    Question question;
    question.id = QStringLiteral("exceptWhich");
    question.title = tr("Mana yang tidak dapat diambil?");
    question.choices = std::move(choices);
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            askWhyExcepted(positionsFrom(answer.choice));
    });
}

void CapturePresenter::askWhyExcepted(std::vector<int> positions)
{
    const Modality modality = modalityOfStep(m_step);
    Question question;
    question.id = QStringLiteral("exceptWhy");
    question.title = tr("Mengapa tidak dapat diambil?");
    question.text = tr("Tidak ada yang ditolak karena ini; alasannya ikut tersegel.");
    for (const ExceptionReason reason : exceptionReasonsFor(modality))
        question.choices.push_back({QString::number(static_cast<int>(reason)), exceptionWord(reason)});
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Catatan (boleh kosong)");
    question.confirmText = tr("Kecualikan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, modality, positions](const Answer& answer) {
        if (!answer.isConfirmed || !m_session)
            return;
        for (const int position : positions)
            m_toExcept.push_back(
                {modality, position, static_cast<ExceptionReason>(answer.choice.toInt()), answer.text});
        exceptNext();
    });
}

void CapturePresenter::exceptNext()
{
    if (m_toExcept.empty() || !m_session || m_session->snapshot().isBusy)
        return;
    const CaptureException next = m_toExcept.front();
    m_toExcept.erase(m_toExcept.begin());
    m_session->except(next);
}

void CapturePresenter::askSecondPerson()
{
    Question question;
    question.id = QStringLiteral("secondPerson");
    question.title = tr("Terima bersama supervisor");
    question.text =
        tr("Mutu masih di bawah ambang setelah beberapa percobaan. Supervisor melihat gambarnya dan ikut "
           "bertanggung jawab dengan akunnya sendiri.");
    question.wantsSecondPerson = true;
    question.confirmText = tr("Terima berdua");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](Answer answer) {
        if (!answer.isConfirmed)
            return;
        m_signIn.confirmSecondPerson(answer.secondName, std::move(answer.secondPassphrase), this,
                                     [this](const Result<SecondPerson>& second) {
                                         if (second && m_session)
                                             m_session->accept(*second);
                                         else if (!second)
                                             m_secondError = second.error();
                                         Q_EMIT changed();
                                     });
    });
}

} // namespace rekam::ui
