#include "ui/presenters/workstation_presenter.h"

#include "ui/wording/counter_words.h"

namespace rekam::ui {

WorkstationPresenter::WorkstationPresenter(StationPorts& ports, SignIn& signIn, Desk& desk,
                                           Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_signIn(signIn),
      m_desk(desk),
      m_login(signIn, ports.office, this),
      m_queue(desk, ports.clock, prompter, this),
      m_arrival(desk, ports.clock, prompter, this),
      m_verification(desk, ports.clock, prompter, this),
      m_photo(Step::Photo, desk, signIn, prompter, this),
      m_signature(Step::Signature, desk, signIn, prompter, this),
      m_fingers(Step::Fingers, desk, signIn, prompter, this),
      m_iris(Step::Iris, desk, signIn, prompter, this),
      m_review(desk, signIn, prompter, this),
      m_done(desk, prompter, this),
      m_print(prompter, this),
      m_handover(this),
      m_outbox(desk, ports, prompter, this),
      m_calendar(desk, ports.clock, this),
      m_attempts(desk, this),
      m_rolePages(ports, prompter, this),
      m_servicePages(ports, desk, prompter, this),
      m_formKeeper(ports)
{
    m_arrival.keepWith(m_formKeeper);
    m_handover.askWith(prompter);
    m_rolePages.complaints().keepWith(m_formKeeper);
    m_servicePages.letters().keepWith(m_formKeeper);
    m_servicePages.ikd().keepWith(m_formKeeper);
    connect(&signIn, &SignIn::signedIn, this, &WorkstationPresenter::onSignedIn);
    connect(&signIn, &SignIn::signedOut, this, &WorkstationPresenter::onSignedOut);
    connect(&signIn, &SignIn::changed, this, &WorkstationPresenter::update);
    connect(&desk, &Desk::changed, this, &WorkstationPresenter::update);
    connect(&desk, &Desk::ready, this, &WorkstationPresenter::onDeskReady);
    connect(&m_queue, &QueuePresenter::arrivalWanted, this, [this](const QString& nikText) {
        openAside(ScreenId::Arrival);
        if (m_aside == ScreenId::Arrival && !nikText.isEmpty())
            m_arrival.begin(nikText);
    });
    connect(&m_arrival, &ArrivalPresenter::ended, this, &WorkstationPresenter::leaveAside);
    connect(&m_rolePages.technician(), &ScreenPresenter::changed, this, &WorkstationPresenter::frameChanged);
    connect(&desk, &Desk::recordingClosed, this, [this] { m_isOverAttempts = false; });
    connect(&m_servicePages.ikdSession(), &IkdSession::selectedHolder, &desk, &Desk::presentHolder);
    connect(&m_servicePages.online(), &OnlinePresenter::changed, this, &WorkstationPresenter::frameChanged);
    connect(&m_servicePages.outreachSession(), &OutreachSession::received, this,
            &WorkstationPresenter::leaveAside);
    connect(&m_servicePages.outreachSession(), &OutreachSession::changed, this,
            &WorkstationPresenter::frameChanged);
    connect(&m_servicePages.ikdSession(), &IkdSession::selectedHolder, this,
            [this] { m_isSomebodyElse = false; });
    connect(&desk, &Desk::recordingOpened, this, [this] {
        m_isOverAttempts = false;
        m_isSomebodyElse = false;
        connect(m_desk.recording(), &RecordingSession::changed, this, &WorkstationPresenter::update);
        update();
    });
}

WorkstationPresenter::~WorkstationPresenter() = default;

std::optional<Role> WorkstationPresenter::role() const
{
    const SignInSnapshot& snapshot = m_signIn.snapshot();
    return snapshot.stage == SignInStage::SignedIn && snapshot.login ? std::optional(snapshot.login->role)
                                                                     : std::nullopt;
}

bool WorkstationPresenter::hasLine() const
{
    const std::optional<Role> who = role();
    return who && mayDo(*who, Permission::Record);
}

void WorkstationPresenter::onSignedIn(const LoginSession& login)
{
    m_rolePages.signedIn(login);
    const ScreenId home = homeOf(login.role);
    if (home != ScreenId::Queue)
        openAside(home);
    if (!mayDo(login.role, Permission::Record))
        return; // no person class, no line
    m_arrivalSession = std::make_unique<ArrivalSession>(m_ports, m_desk);
    m_arrival.follow(m_arrivalSession.get());
    m_stamping = std::make_unique<SummonsStamping>(m_ports, m_desk, login);
    m_done.stampWith(m_stamping.get());
    m_letters = std::make_unique<DinasLetters>(m_ports, m_desk, login);
    m_verification.writeWith(m_letters.get());
    m_visitPapers = std::make_unique<PaperPictures>(m_ports, m_desk);
    m_verification.lookAt(m_visitPapers.get());
    m_printSession = std::make_unique<PrintSession>(m_ports, login);
    m_handoverSession = std::make_unique<HandoverSession>(m_ports, m_desk, login);
    m_print.follow(m_printSession.get());
    m_handover.follow(m_handoverSession.get());
    connect(m_printSession.get(), &PrintSession::changed, this, &WorkstationPresenter::frameChanged);
    connect(m_handoverSession.get(), &HandoverSession::selectedHolder, &m_desk, &Desk::presentHolder);
    connect(m_handoverSession.get(), &HandoverSession::selectedHolder, this,
            [this] { m_isSomebodyElse = false; });
    m_servicePages.signedIn(login);
    m_formKeeper.open();
    m_desk.open(login);
    update();
}

// Whoever was at the counter when the power went comes before the day.
void WorkstationPresenter::onDeskReady()
{
    if (m_aside == ScreenId::Supervisor && m_desk.snapshot().stage != DeskStage::Idle)
        leaveAside();
}

void WorkstationPresenter::onSignedOut()
{
    m_formKeeper.close();
    m_aside.reset();
    m_rolePages.signedOut();
    m_servicePages.signedOut();
    m_arrival.follow(nullptr);
    m_done.stampWith(nullptr);
    m_verification.writeWith(nullptr);
    m_verification.lookAt(nullptr);
    m_print.follow(nullptr);
    m_handover.follow(nullptr);
    m_arrivalSession.reset();
    m_stamping.reset();
    m_letters.reset();
    m_visitPapers.reset();
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
    if (m_isOverAttempts)
        return ScreenId::Attempts;
    const Recording& recording = session->snapshot().recording;
    const bool isCapturing =
        recording.state == RecordingState::Verified || recording.state == RecordingState::Capturing;
    if (!isCapturing)
        return ScreenId::Review;
    if (session->snapshot().proofFor)
        return session->snapshot().proofFor->modality == Modality::Iris ? ScreenId::Iris : ScreenId::Fingers;
    // Nothing left but what was put off: the review says what is still missing.
    const auto next = nextStep(recording);
    if (!recording.current && next && recording.step(*next)->state == StepState::Deferred)
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
    if (m_desk.snapshot().stage != DeskStage::Recording)
        m_isOverAttempts = false;
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
    case ScreenId::Arrival:
        return m_arrival;
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
    case ScreenId::Calendar:
        return m_calendar;
    case ScreenId::Supervisor:
        return m_rolePages.supervisor();
    case ScreenId::Technician:
        return m_rolePages.technician();
    case ScreenId::Accounts:
        return m_rolePages.accounts();
    case ScreenId::Blanks:
        return m_rolePages.blanks();
    case ScreenId::OldCards:
        return m_rolePages.oldCards();
    case ScreenId::Screening:
        return m_rolePages.screening();
    case ScreenId::Ageing:
        return m_rolePages.ageing();
    case ScreenId::Complaints:
        return m_rolePages.complaints();
    case ScreenId::Audit:
        return m_rolePages.audit();
    case ScreenId::Reports:
        return m_rolePages.reports();
    case ScreenId::Chip:
        return m_rolePages.chip();
    case ScreenId::OwnFingers:
        return m_rolePages.ownFingers();
    case ScreenId::Attempts:
        return m_attempts;
    case ScreenId::Ikd:
        return m_servicePages.ikd();
    case ScreenId::Letters:
        return m_servicePages.letters();
    case ScreenId::Family:
        return m_servicePages.family();
    case ScreenId::Online:
        return m_servicePages.online();
    case ScreenId::Outreach:
        return m_servicePages.outreach();
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

void WorkstationPresenter::openStep(const QString& id)
{
    if (id == QLatin1String("queue") || id == QLatin1String("done")) {
        leaveAside();
        return;
    }
    const std::optional<Step> step = stepFrom(id);
    RecordingSession* session = m_desk.recording();
    if (!step || !session)
        return;
    const Recording& recording = session->snapshot().recording;
    const StepResult* result = recording.step(*step);
    const bool isLater = result && result->state == StepState::Pending && nextStep(recording) != *step &&
                         recording.current != *step;
    if (isLater)
        capture(*step).askWhyFirst();
    else
        session->openStep(*step);
}

void WorkstationPresenter::openLink(const QString& id)
{
    if (id == QLatin1String("arrival"))
        openAside(ScreenId::Arrival);
    else if (id == QLatin1String("print"))
        openAside(ScreenId::Print);
    else if (id == QLatin1String("handover"))
        openAside(ScreenId::Handover);
    else if (id == QLatin1String("outbox"))
        openAside(ScreenId::Outbox);
    else if (id == QLatin1String("calendar"))
        openAside(ScreenId::Calendar);
    else if (id == QLatin1String("queue"))
        leaveAside();
    else if (id == QLatin1String("lock"))
        m_signIn.lock();
    else if (const auto page = RolePages::screenOf(id))
        openAside(*page);
    else if (const auto service = ServicePages::screenOf(id))
        openAside(*service);
}

void WorkstationPresenter::openAside(ScreenId screen)
{
    const std::optional<Role> who = role();
    if (!who || !mayOpen(*who, screen) || !mayLeave() || m_aside == screen)
        return;
    leave();
    m_aside = screen;
    update();
    m_rolePages.opened(screen);
    m_servicePages.opened(screen);
    if (screen == ScreenId::Arrival)
        m_arrival.opened();
    else if (screen == ScreenId::Print)
        m_print.opened();
    else if (screen == ScreenId::Handover)
        m_handover.opened();
    else if (screen == ScreenId::Outbox)
        m_outbox.opened();
    else if (screen == ScreenId::Calendar)
        m_calendar.opened();
}

void WorkstationPresenter::leave()
{
    if (m_aside == ScreenId::Arrival)
        m_arrival.left();
    if (m_aside == ScreenId::Print)
        m_print.endAiming();
    if (m_aside == ScreenId::Handover)
        m_handover.left();
    if (m_aside) {
        m_rolePages.left(*m_aside);
        m_servicePages.left(*m_aside);
    }
    m_aside.reset();
}

void WorkstationPresenter::leaveAside()
{
    if (!hasLine()) {
        if (m_aside == ScreenId::Chip)
            openAside(ScreenId::Technician); // a technician has nowhere else to be
        return;
    }
    leave();
    update();
}

} // namespace rekam::ui
