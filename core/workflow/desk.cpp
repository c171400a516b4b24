#include "core/workflow/desk.h"

#include "core/people/eligibility.h"

#include <QtEndian>
#include <algorithm>

namespace rekam {
namespace {

QDate localDay(const QDateTime& utc) { return utc.toLocalTime().date(); }

bool isOver(RequestState state) { return state == RequestState::Closed || state == RequestState::Cancelled; }

} // namespace

Desk::Desk(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    connect(&ports.store, &StationStore::cardJobArrived, this, &Desk::onCardJob);
    connect(&ports.store, &StationStore::recordingChanged, this, [this] { refreshFigures(); });
    connect(&ports.store, &StationStore::receiptVerified, this, [this] { refreshFigures(); });
    connect(&ports.centre, &CentreLink::linkChanged, this, [this](const LinkReport& report) {
        m_snapshot.link = report;
        Q_EMIT changed();
    });
    m_snapshot.link = ports.centre.link();
}

Desk::~Desk() = default;

void Desk::open(const LoginSession& login)
{
    m_login = login;
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.loadOpenWork(this, [this](const Result<OpenWork>& work) {
        m_snapshot.isBusy = false;
        if (!work) {
            fail(work.error());
            return;
        }
        m_requests = work->requests;
        m_snapshot.quarantinedRows = work->quarantinedRows;
        reopen(*work);
        refreshFigures();
        publish();
        Q_EMIT ready();
    });
}

void Desk::close()
{
    closeSession();
    m_requests.clear();
    const LinkReport link = m_snapshot.link;
    m_snapshot = DeskSnapshot{};
    m_snapshot.link = link;
    publish();
}

// The same resident, step and pictures as before the power went.
void Desk::reopen(const OpenWork& work)
{
    const auto open =
        std::find_if(m_requests.begin(), m_requests.end(), [this](const ServiceRequest& request) {
            return (request.state == RequestState::Called || request.state == RequestState::Serving) &&
                   request.counter == m_ports.office.counterName;
        });
    if (open == m_requests.end())
        return;
    m_snapshot.current = *open;
    m_snapshot.stage = DeskStage::Called;
    if (open->state != RequestState::Serving)
        return;
    const auto recording =
        std::find_if(work.recordings.begin(), work.recordings.end(),
                     [&](const Recording& candidate) { return candidate.id == open->recording; });
    if (recording != work.recordings.end()) {
        m_snapshot.stage = DeskStage::Recording;
        openSession(*recording);
    } else {
        lookUp();
    }
}

void Desk::change(const ServiceRequest& before, const RequestEvent& event, const QString& auditWhat,
                  std::function<void()> done)
{
    if (m_snapshot.isBusy)
        return;
    const Result<RequestOutcome> outcome = advance(before, event, m_ports.clock.nowUtc());
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    StoreChange store;
    store.request = outcome->state;
    store.audit.push_back(auditLine(auditWhat, before.id.text()));
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(
        std::move(store), this, [this, outcome = *outcome, done = std::move(done)](const Status& committed) {
            m_snapshot.isBusy = false;
            if (!committed) {
                fail(committed.error());
                runWaiting();
                return;
            }
            m_snapshot.error.reset();
            adopt(outcome.state);
            for (const RequestEffect& effect : outcome.effects) {
                if (const auto* announce = std::get_if<request_effect::AnnounceTicket>(&effect))
                    Q_EMIT called(announce->ticket.text(), announce->counter);
            }
            if (done)
                done();
            publish();
            runWaiting();
        });
}

// News that arrive while a commit runs wait for it; a command of the operator does not wait, it is ignored.
void Desk::whenIdle(std::function<void()> work)
{
    m_waiting.push_back(std::move(work));
    if (!m_snapshot.isBusy)
        runWaiting();
}

void Desk::runWaiting()
{
    while (!m_waiting.empty() && !m_snapshot.isBusy) {
        const std::function<void()> next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        next();
    }
}

void Desk::adopt(const ServiceRequest& request)
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&](const ServiceRequest& known) { return known.id == request.id; });
    if (at == m_requests.end())
        m_requests.push_back(request);
    else
        *at = request;
    if (m_snapshot.current && m_snapshot.current->id == request.id)
        m_snapshot.current = request;
}

void Desk::issueTicket(const QString& nikText)
{
    const Result<Nik> nik = Nik::parse(nikText.trimmed());
    if (!nik) {
        fail(nik.error());
        return;
    }
    const QDateTime now = m_ports.clock.nowUtc();
    const bool hasTicket =
        std::any_of(m_requests.begin(), m_requests.end(), [&](const ServiceRequest& request) {
            return request.nik == *nik && !isOver(request.state) &&
                   localDay(request.arrivedAt) == localDay(now);
        });
    if (hasTicket) {
        fail(Error(Errc::TicketExists));
        return;
    }
    ServiceRequest request{
        .id = m_ports.ids.make<RequestId>(), .nik = *nik, .arrivedAt = now, .stateSince = now};
    change(request, request_event::TicketIssued{nextTicket(m_requests, localDay(now), u'A')},
           QStringLiteral("ticket-issued"));
}

void Desk::callNext()
{
    if (m_snapshot.stage != DeskStage::Idle)
        return;
    const auto next = nextToCall(m_snapshot.board);
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&](const ServiceRequest& request) { return next && request.id == *next; });
    if (at == m_requests.end()) {
        fail(Error(Errc::QueueEmpty));
        return;
    }
    change(*at, request_event::Called{m_ports.office.counterName}, QStringLiteral("ticket-called"),
           [this, id = *next] {
               for (const ServiceRequest& request : m_requests) {
                   if (request.id == id)
                       m_snapshot.current = request;
               }
               m_snapshot.stage = DeskStage::Called;
           });
}

void Desk::callAgain()
{
    if (m_snapshot.stage == DeskStage::Called && m_snapshot.current)
        change(*m_snapshot.current, request_event::CalledAgain{}, QStringLiteral("ticket-called-again"));
}

void Desk::didNotCome()
{
    if (m_snapshot.stage == DeskStage::Called && m_snapshot.current)
        change(*m_snapshot.current, request_event::DidNotCome{}, QStringLiteral("ticket-no-show"),
               [this] { nextResident(); });
}

void Desk::startServing()
{
    if (m_snapshot.stage == DeskStage::Called && m_snapshot.current)
        change(*m_snapshot.current, request_event::ServingStarted{}, QStringLiteral("serving-started"),
               [this] { lookUp(); });
}

void Desk::lookUpAgain()
{
    if (m_snapshot.current && m_snapshot.current->state == RequestState::Serving && !m_session)
        lookUp();
}

void Desk::lookUp()
{
    m_snapshot.stage = DeskStage::LookingUp;
    m_snapshot.resident.reset();
    m_snapshot.error.reset();
    publish();
    const RequestId asked = m_snapshot.current->id;
    m_ports.centre.lookUpResident(
        m_snapshot.current->nik, this, [this, asked](const Result<ResidentRecord>& resident) {
            if (!m_snapshot.current || m_snapshot.current->id != asked)
                return;
            if (!resident) {
                fail(resident.error());
                return;
            }
            m_snapshot.resident = *resident;
            const Applicant& applicant = resident->applicant;
            m_snapshot.warnings = compareWithRegister(applicant.nik, applicant.birthDate, applicant.sex);
            m_snapshot.stage = DeskStage::Verifying;
            publish();
        });
}

void Desk::confirmData()
{
    if (m_snapshot.stage != DeskStage::Verifying || !m_snapshot.resident || m_snapshot.isBusy)
        return;
    const ResidentRecord& resident = *m_snapshot.resident;
    const Eligibility eligible = eligibility(resident.applicant.birthDate, resident.applicant.maritalStatus,
                                             localDay(m_ports.clock.nowUtc()));
    if (!resident.isActive)
        fail(Error(Errc::ResidentInactive));
    else if (resident.recordingWord != QLatin1String("UNREGISTERED"))
        fail(Error(Errc::AlreadyRecorded, {{"status", resident.recordingWord}}));
    else if (!eligible.mayRecord)
        fail(Error(Errc::NotEligibleYet, {{"from", eligible.mayRecordFrom.toString(Qt::ISODate)}}));
    else
        startRecordingFor(resident);
}

// Request and recording are one transaction: a recording without a visit cannot be.
void Desk::startRecordingFor(const ResidentRecord& resident)
{
    const QDateTime now = m_ports.clock.nowUtc();
    Recording recording = startRecording(m_ports.ids.make<RecordId>(), m_snapshot.current->id,
                                         resident.applicant, m_login.account, now, m_ports.rules);
    const auto outcome = advance(*m_snapshot.current, request_event::RecordingStarted{recording.id}, now);
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    StoreChange store;
    store.request = outcome->state;
    store.recording = recording;
    store.audit.push_back(auditLine(QStringLiteral("recording-started"), recording.id.text()));
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(
        std::move(store), this,
        [this, request = outcome->state, recording = std::move(recording)](const Status& committed) {
            m_snapshot.isBusy = false;
            if (!committed) {
                fail(committed.error());
                return;
            }
            m_snapshot.error.reset();
            adopt(request);
            m_snapshot.stage = DeskStage::Recording;
            openSession(recording);
            publish();
        });
}

void Desk::openSession(Recording recording)
{
    m_impression = 0;
    present(sceneSubject(recording.applicant.nik));
    m_session = std::make_unique<RecordingSession>(m_ports, std::move(recording), m_snapshot.current->ticket,
                                                   m_login);
    connect(m_session.get(), &RecordingSession::sealed, this, &Desk::onSealed);
    Q_EMIT recordingOpened();
    m_session->begin();
}

void Desk::closeSession()
{
    if (!m_session)
        return;
    m_session.reset();
    Q_EMIT recordingClosed();
}

void Desk::onSealed()
{
    m_snapshot.stage = DeskStage::Done;
    whenIdle([this] {
        if (m_snapshot.current)
            change(*m_snapshot.current, request_event::RecordingSealed{},
                   QStringLiteral("visit-waits-for-centre"), [this] { refreshFigures(); });
    });
}

void Desk::dataDiffers(const QString& what, const QDate& comeBackOn)
{
    if (m_snapshot.stage == DeskStage::Verifying && m_snapshot.current)
        change(*m_snapshot.current, request_event::CorrectionOrdered{what, comeBackOn},
               QStringLiteral("correction-ordered"), [this] { nextResident(); });
}

void Desk::park(const QString& reason)
{
    if (!m_snapshot.current || m_snapshot.stage == DeskStage::Done)
        return;
    change(*m_snapshot.current, request_event::Parked{reason}, QStringLiteral("visit-parked"),
           [this] { nextResident(); });
}

void Desk::takeUpAgain(const RequestId& id)
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&](const ServiceRequest& request) { return request.id == id; });
    if (m_snapshot.stage != DeskStage::Idle || at == m_requests.end())
        return;
    change(*at, request_event::TakenUpAgain{m_ports.office.counterName}, QStringLiteral("visit-taken-up"),
           [this, id] {
               // Loaded again from the store: the pictures and the step are where they were left.
               m_ports.store.loadOpenWork(this, [this](const Result<OpenWork>& work) {
                   if (!work)
                       fail(work.error());
                   else
                       reopen(*work);
                   publish();
               });
           });
}

void Desk::cancelService(const QString& reason)
{
    if (m_snapshot.current && m_snapshot.stage != DeskStage::Done)
        change(*m_snapshot.current, request_event::Cancelled{reason}, QStringLiteral("visit-cancelled"),
               [this] { nextResident(); });
}

void Desk::nextResident()
{
    closeSession();
    m_snapshot.stage = DeskStage::Idle;
    m_snapshot.current.reset();
    m_snapshot.resident.reset();
    m_snapshot.warnings.clear();
    m_snapshot.error.reset();
    publish();
}

const ServiceRequest* Desk::requestOf(const CardJob& job) const
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&](const ServiceRequest& request) { return request.id == job.request; });
    return at == m_requests.end() ? nullptr : &*at;
}

void Desk::onCardJob(const CardJob& job)
{
    refreshFigures();
    whenIdle([this, job] {
        const ServiceRequest* request = requestOf(job);
        if (request && request->state == RequestState::WaitingForCentre)
            change(*request, request_event::CardReady{}, QStringLiteral("card-ready"));
    });
}

void Desk::cardHandedOver(const CardJob& job)
{
    whenIdle([this, job] {
        if (const ServiceRequest* request = requestOf(job))
            change(*request, request_event::CardHandedOver{}, QStringLiteral("visit-closed"));
    });
}

void Desk::refreshFigures()
{
    m_ports.store.figures(this, [this](const Result<StoreFigures>& figures) {
        if (figures)
            m_snapshot.figures = *figures;
        Q_EMIT changed();
    });
}

quint64 Desk::sceneSubject(const Nik& nik)
{
    const QByteArray digest = Digest::of(QByteArray("rekam scene ") + nik.text().toLatin1()).toBytes();
    return qFromBigEndian<quint64>(digest.constData()) | 1; // 0 is "nobody"
}

void Desk::present(quint64 subject)
{
    m_subject = subject;
    Scene scene{subject, m_impression};
    if (m_snapshot.resident || m_session) {
        const Applicant& applicant =
            m_session ? m_session->snapshot().recording.applicant : m_snapshot.resident->applicant;
        // Numbered as Scene::backdrop says: 2 red, 3 blue, 4 orange.
        scene.backdrop = static_cast<quint8>(
            static_cast<int>(backdropFor(applicant.birthDate, applicant.citizenship)) + 2);
    }
    for (CaptureDevice* device :
         {m_ports.camera, m_ports.signaturePad, m_ports.fingerReader, m_ports.irisCamera}) {
        if (device && m_ports.office.isTraining)
            device->present(scene);
    }
}

void Desk::presentSomebodyElse()
{
    ++m_impression;
    present(m_subject * 6364136223846793005ULL + 1442695040888963407ULL);
}

void Desk::presentAgain()
{
    ++m_impression;
    present(m_session ? sceneSubject(m_session->snapshot().recording.applicant.nik) : m_subject);
}

void Desk::presentHolder(const Nik& nik)
{
    ++m_impression;
    present(sceneSubject(nik));
}

void Desk::fail(const Error& error)
{
    m_snapshot.error = error;
    publish();
}

void Desk::publish()
{
    m_snapshot.board = boardOf(m_requests, localDay(m_ports.clock.nowUtc()));
    Q_EMIT changed();
}

AuditEntry Desk::auditLine(const QString& what, const QString& subject) const
{
    return {what, m_login.accountName, QString::fromLatin1(roleName(m_login.role)), {}, subject, {}};
}

} // namespace rekam
