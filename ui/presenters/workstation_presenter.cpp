#include "ui/presenters/workstation_presenter.h"

#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

ScreenId screenOf(Step step)
{
    switch (step) {
    case Step::Photo:
        return ScreenId::Photo;
    case Step::Signature:
        return ScreenId::Signature;
    case Step::Fingers:
        return ScreenId::Fingers;
    case Step::Iris:
        return ScreenId::Iris;
    }
    return ScreenId::Photo;
}

RailMark markOf(StepState state, bool isOpen)
{
    if (isOpen)
        return RailMark::Now;
    switch (state) {
    case StepState::Pending:
    case StepState::Active:
    case StepState::Candidate:
        return RailMark::Pending;
    case StepState::Accepted:
        return RailMark::Done;
    case StepState::Excepted:
        return RailMark::Excepted;
    case StepState::Deferred:
        return RailMark::Deferred;
    }
    return RailMark::Pending;
}

RailMark markAround(bool isNow, bool isPast)
{
    return isNow ? RailMark::Now : isPast ? RailMark::Done : RailMark::Pending;
}

StatusItem itemOf(const QString& id, const StationRow& row, bool hasDot)
{
    return {id, row.value, row.tone, hasDot};
}

} // namespace

WorkstationPresenter::WorkstationPresenter(StationPorts& ports, SignIn& signIn, Desk& desk,
                                           Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_signIn(signIn),
      m_desk(desk),
      m_login(signIn, ports.office, this),
      m_queue(desk, ports.clock, prompter, this),
      m_verification(desk, ports.clock, prompter, this),
      m_photo(Step::Photo, desk, signIn, prompter, this),
      m_signature(Step::Signature, desk, signIn, prompter, this),
      m_fingers(Step::Fingers, desk, signIn, prompter, this),
      m_iris(Step::Iris, desk, signIn, prompter, this),
      m_review(desk, this),
      m_done(desk, this),
      m_print(prompter, this),
      m_handover(this),
      m_outbox(desk, ports, this)
{
    connect(&signIn, &SignIn::signedIn, this, &WorkstationPresenter::onSignedIn);
    connect(&signIn, &SignIn::signedOut, this, &WorkstationPresenter::onSignedOut);
    connect(&signIn, &SignIn::changed, this, &WorkstationPresenter::update);
    connect(&desk, &Desk::changed, this, &WorkstationPresenter::update);
    connect(&desk, &Desk::recordingOpened, this, [this] {
        m_isSomebodyElse = false;
        connect(m_desk.recording(), &RecordingSession::changed, this, &WorkstationPresenter::update);
        update();
    });
}

WorkstationPresenter::~WorkstationPresenter() = default;

void WorkstationPresenter::onSignedIn(const LoginSession& login)
{
    m_printSession = std::make_unique<PrintSession>(m_ports, login);
    m_handoverSession = std::make_unique<HandoverSession>(m_ports, m_desk, login);
    m_print.follow(m_printSession.get());
    m_handover.follow(m_handoverSession.get());
    connect(m_printSession.get(), &PrintSession::changed, this, &WorkstationPresenter::frameChanged);
    connect(m_handoverSession.get(), &HandoverSession::selectedHolder, &m_desk, &Desk::presentHolder);
    connect(m_handoverSession.get(), &HandoverSession::selectedHolder, this,
            [this] { m_isSomebodyElse = false; });
    m_desk.open(login);
    update();
}

void WorkstationPresenter::onSignedOut()
{
    m_aside.reset();
    m_print.follow(nullptr);
    m_handover.follow(nullptr);
    m_printSession.reset();
    m_handoverSession.reset();
    m_desk.close();
    update();
}

bool WorkstationPresenter::mayLeave() const
{
    const DeskStage stage = m_desk.snapshot().stage;
    return stage == DeskStage::Idle || stage == DeskStage::Called || stage == DeskStage::Done;
}

ScreenId WorkstationPresenter::wanted() const
{
    if (m_signIn.snapshot().stage != SignInStage::SignedIn)
        return ScreenId::Login;
    if (m_aside && mayLeave())
        return *m_aside;
    switch (m_desk.snapshot().stage) {
    case DeskStage::Idle:
    case DeskStage::Called:
        return ScreenId::Queue;
    case DeskStage::LookingUp:
    case DeskStage::Verifying:
        return ScreenId::Verification;
    case DeskStage::Done:
        return ScreenId::Done;
    case DeskStage::Recording:
        break;
    }
    const RecordingSession* session = m_desk.recording();
    if (!session)
        return ScreenId::Verification;
    const Recording& recording = session->snapshot().recording;
    const bool isCapturing =
        recording.state == RecordingState::Verified || recording.state == RecordingState::Capturing;
    if (!isCapturing)
        return ScreenId::Review;
    // Between two steps the screen stays until the next one is open.
    if (recording.current)
        return screenOf(*recording.current);
    const bool isOnStep = m_screen == ScreenId::Photo || m_screen == ScreenId::Signature ||
                          m_screen == ScreenId::Fingers || m_screen == ScreenId::Iris;
    return isOnStep || recording.steps.empty() ? m_screen : screenOf(recording.steps.front().step);
}

void WorkstationPresenter::update()
{
    const ScreenId next = wanted();
    if (next != m_screen) {
        m_screen = next;
        Q_EMIT screenChanged(next);
    }
    Q_EMIT frameChanged();
}

ScreenPresenter& WorkstationPresenter::presenterOf(ScreenId id)
{
    switch (id) {
    case ScreenId::Login:
        return m_login;
    case ScreenId::Queue:
        return m_queue;
    case ScreenId::Verification:
        return m_verification;
    case ScreenId::Photo:
        return m_photo;
    case ScreenId::Signature:
        return m_signature;
    case ScreenId::Fingers:
        return m_fingers;
    case ScreenId::Iris:
        return m_iris;
    case ScreenId::Review:
        return m_review;
    case ScreenId::Done:
        return m_done;
    case ScreenId::Print:
        return m_print;
    case ScreenId::Handover:
        return m_handover;
    case ScreenId::Outbox:
        return m_outbox;
    }
    return m_login;
}

CapturePresenter& WorkstationPresenter::capture(Step step)
{
    switch (step) {
    case Step::Photo:
        return m_photo;
    case Step::Signature:
        return m_signature;
    case Step::Fingers:
        return m_fingers;
    case Step::Iris:
        return m_iris;
    }
    return m_photo;
}

TopBarView WorkstationPresenter::topBar() const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    TopBarView bar;
    bar.office = m_ports.office.officeName + QStringLiteral(" · ") + m_ports.office.counterName;
    bar.isTraining = m_ports.office.isTraining;
    bar.items = {itemOf(QStringLiteral("statusLink"), linkRow(desk.link), true)};
    const std::optional<LoginSession>& login = m_signIn.snapshot().login;
    if (m_isSomebodyElse)
        bar.items.insert(bar.items.begin(),
                         {QStringLiteral("statusScene"), tr("Orang lain di depan alat"), Tone::Bad, true});
    if (!login)
        return bar;
    bar.items.push_back(
        itemOf(QStringLiteral("statusOutbox"), outboxRow(desk.figures, m_ports.clock.nowUtc()), false));
    if (const auto damaged = static_cast<int>(desk.quarantinedRows.size()); damaged > 0)
        bar.items.push_back(
            {QStringLiteral("statusDamage"), tr("%1 data rusak").arg(damaged), Tone::Bad, true});
    bar.items.push_back(itemOf(QStringLiteral("statusDisk"), diskRow(desk.figures), false));
    bar.items.push_back(itemOf(QStringLiteral("statusKey"), keyRow(m_signIn.snapshot().custody), false));
    bar.account = login->accountName + QStringLiteral(" · ") + roleWord(login->role);
    return bar;
}

RailView WorkstationPresenter::rail() const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    RailView rail;
    const bool isAside = m_aside && m_screen == *m_aside;
    const bool isQueue = m_screen == ScreenId::Queue;
    const bool isData = m_screen == ScreenId::Verification;
    const bool isDone = m_screen == ScreenId::Done;
    const bool isReview = m_screen == ScreenId::Review;
    const RecordingSession* session = m_desk.recording();
    const Recording* recording = session ? &session->snapshot().recording : nullptr;
    rail.steps.push_back({QStringLiteral("queue"), tr("Panggil"),
                          markAround(isQueue, !isQueue && (!isAside || recording)), isAside});
    rail.steps.push_back(
        {QStringLiteral("verification"), tr("Data"), markAround(isData, recording != nullptr), false});
    const bool mayOpen =
        recording && !recording->approval && !session->snapshot().isBusy && !isAside &&
        (recording->state == RecordingState::Capturing || recording->state == RecordingState::Review);
    for (const Step step : m_ports.rules.order) {
        const StepResult* result = recording ? recording->step(step) : nullptr;
        const bool isNow = m_screen == screenOf(step);
        const RailMark mark = result ? markOf(result->state, isNow) : RailMark::Pending;
        const bool canOpen = mayOpen && result && result->state != StepState::Pending && !isNow;
        rail.steps.push_back({QString::fromLatin1(stepName(step)), stepTitle(step), mark, canOpen});
    }
    const bool isSealed = recording && recording->packet;
    rail.steps.push_back({QStringLiteral("review"), tr("Tinjau"), markAround(isReview, isSealed), false});
    rail.steps.push_back(
        {QStringLiteral("done"), tr("Selesai"), markAround(isDone, isSealed), isAside && isSealed});
    if (!desk.board.waiting.empty()) {
        rail.nextTitle = tr("Berikutnya");
        rail.nextText = desk.board.waiting.front().ticket.text();
        if (desk.board.waiting.size() > 1)
            rail.nextText += tr(" · %1 orang lagi").arg(desk.board.waiting.size() - 1);
    }
    const int toPrint = m_printSession ? static_cast<int>(desk.board.waitingForCard.size()) : 0;
    const bool canLeave = mayLeave();
    rail.links = {{QStringLiteral("print"), tr("Cetak"), keyCapOf(ActionId::OpenPrint), toPrint,
                   m_screen == ScreenId::Print, canLeave},
                  {QStringLiteral("handover"), tr("Penyerahan"), keyCapOf(ActionId::OpenHandover), 0,
                   m_screen == ScreenId::Handover, canLeave},
                  {QStringLiteral("outbox"), tr("Kiriman"), keyCapOf(ActionId::OpenOutbox),
                   desk.figures.packetsWaiting, m_screen == ScreenId::Outbox, canLeave},
                  {QStringLiteral("lock"), tr("Kunci layar"), keyCapOf(ActionId::Lock), 0, false, true}};
    return rail;
}

void WorkstationPresenter::openStep(const QString& id)
{
    if (id == QLatin1String("queue") || id == QLatin1String("done")) {
        leaveAside();
        return;
    }
    const std::optional<Step> step = stepFrom(id);
    if (step && m_desk.recording())
        m_desk.recording()->openStep(*step);
}

void WorkstationPresenter::openLink(const QString& id)
{
    if (id == QLatin1String("print"))
        openAside(ScreenId::Print);
    else if (id == QLatin1String("handover"))
        openAside(ScreenId::Handover);
    else if (id == QLatin1String("outbox"))
        openAside(ScreenId::Outbox);
    else if (id == QLatin1String("lock"))
        m_signIn.lock();
}

void WorkstationPresenter::openAside(ScreenId screen)
{
    if (m_screen == ScreenId::Login || !mayLeave() || m_screen == screen)
        return;
    leaveAside();
    m_aside = screen;
    update();
    if (screen == ScreenId::Print)
        m_print.opened();
    else if (screen == ScreenId::Handover)
        m_handover.opened();
}

void WorkstationPresenter::leaveAside()
{
    if (m_aside == ScreenId::Handover)
        m_handover.left();
    m_aside.reset();
    update();
}

bool WorkstationPresenter::performGlobal(ActionId action)
{
    switch (action) {
    case ActionId::OpenPrint:
        openAside(ScreenId::Print);
        return true;
    case ActionId::OpenHandover:
        openAside(ScreenId::Handover);
        return true;
    case ActionId::OpenOutbox:
        openAside(ScreenId::Outbox);
        return true;
    case ActionId::Lock:
        m_signIn.lock();
        return true;
    case ActionId::Back:
        leaveAside();
        return true;
    case ActionId::SomebodyElse:
        if (m_ports.office.isTraining)
            toggleSomebodyElse();
        return true;
    case ActionId::Confirm:
    case ActionId::CallNext:
    case ActionId::CallAgain:
    case ActionId::NoShow:
    case ActionId::Repeat:
    case ActionId::Defer:
    case ActionId::Except:
    case ActionId::Choose:
        return false;
    }
    return false;
}

// The next made-up person steps in front of the devices; the same keys bring the right one back.
void WorkstationPresenter::toggleSomebodyElse()
{
    m_isSomebodyElse = !m_isSomebodyElse;
    const bool isHandover =
        m_screen == ScreenId::Handover && m_handoverSession && m_handoverSession->snapshot().selected;
    if (m_isSomebodyElse)
        m_desk.presentSomebodyElse();
    else if (isHandover)
        m_handoverSession->select(*m_handoverSession->snapshot().selected);
    else
        m_desk.presentAgain();
    Q_EMIT frameChanged();
}

} // namespace rekam::ui
