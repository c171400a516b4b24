#include "core/workflow/desk.h"

#include "core/base/freed_memory.h"
#include "core/workflow/who_guard.h"

#include <algorithm>

namespace rekam {
namespace {

const Recording* recordingIn(const OpenWork& work, const RecordId& id)
{
    const auto at = std::find_if(work.recordings.begin(), work.recordings.end(),
                                 [&](const Recording& candidate) { return candidate.id == id; });
    return at == work.recordings.end() ? nullptr : &*at;
}

} // namespace

Desk::Desk(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports), m_scene(ports)
{
    connect(&ports.store, &StationStore::cardJobArrived, this, &Desk::onCardJob);
    connect(&ports.store, &StationStore::recordingChanged, this, &Desk::onRecordingChanged);
    connect(&ports.store, &StationStore::requestChanged, this, &Desk::onRequestChanged);
    connect(&ports.store, &StationStore::receiptVerified, this, [this] { refreshFigures(); });
    if (ports.supervision)
        connect(ports.supervision, &Supervision::requestChanged, this, &Desk::onRequestChanged);
    connect(&ports.centre, &CentreLink::linkChanged, this, [this](const LinkReport& report) {
        m_snapshot.link = report;
        judgeOffline();
        Q_EMIT changed();
        refreshFigures(); // when the centre was heard last
    });
    m_snapshot.link = ports.centre.link();
    connect(&m_form, &PaperOnScreen::changed, this, [this] {
        m_snapshot.form = m_form.state();
        Q_EMIT changed();
    });
    connect(&m_form, &PaperOnScreen::failed, this, &Desk::fail);
    connect(&m_form, &PaperOnScreen::printed, this, [this] {
        if (m_snapshot.current)
            formPrinted(m_snapshot.current->id);
    });
}

Desk::~Desk() = default;

void Desk::open(const LoginSession& login)
{
    m_login = login;
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.loadOpenWork(this, [this, opening = ++m_opening](Result<OpenWork> work) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (!work) {
            fail(work.error());
            return;
        }
        if (m_ports.guard)
            m_ports.guard->getReady();
        m_requests = work->requests;
        for (const Recording& recording : work->recordings) {
            if (recording.state == RecordingState::Sealed)
                m_unsent.insert(recording.id);
        }
        m_earlierServices = work->earlierServices;
        m_snapshot.notice = work->notice;
        m_snapshot.quarantinedRows = work->quarantinedRows;
        reopen(*work);
        settle(*work);
        whenIdle([this] {
            refreshFigures();
            publish();
            Q_EMIT ready();
        });
    });
}

void Desk::close()
{
    ++m_opening;
    if (m_ports.guard)
        m_ports.guard->forget();
    closeSession();
    m_scene.forget();
    m_waiting.clear();
    m_requests.clear();
    m_earlierServices.clear();
    m_unsent.clear();
    m_slipPdf.clear();
    const LinkReport link = m_snapshot.link;
    m_snapshot = DeskSnapshot{};
    m_snapshot.link = link;
    publish();
    wipeFreedMemory();
}

// What the disk knows is told once more: sealing a record and moving its visit on are two transactions, and
// cards come while nobody is signed in.
void Desk::settle(const OpenWork& work)
{
    for (const Recording& recording : work.recordings) {
        if (isSealed(recording.state))
            recordSealed(recording.id);
    }
    for (const CardJob& job : work.cardJobs)
        onCardJob(job);
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
    if (open->state == RequestState::Serving)
        goOnWith(recordingIn(work, open->recording));
}

void Desk::goOnWith(const Recording* recording)
{
    if (!recording) {
        lookUp();
    } else if (isSealed(recording->state)) {
        // The power went before the proof had come out of the printer.
        m_snapshot.stage = DeskStage::Done;
        openSession(*recording);
    } else {
        m_snapshot.stage = DeskStage::Recording;
        openSession(*recording);
    }
}

// What the disk has of the current visit's recording; nothing where there is none, or where it is damaged.
void Desk::loadRecording(std::function<void(const Recording*)> done)
{
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.loadOpenWork(this, [this, opening = m_opening, wanted = m_snapshot.current->recording,
                                      done = std::move(done)](const Result<OpenWork>& work) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (!work)
            fail(work.error());
        else
            done(recordingIn(*work, wanted));
        publish();
        runWaiting();
    });
}

void Desk::change(const ServiceRequest& before, const RequestEvent& event, const QString& auditWhat,
                  std::function<void()> done, StoreChange along, std::function<void(const Error&)> failed)
{
    if (m_snapshot.isBusy)
        return;
    if (!failed)
        failed = [this](const Error& error) { refuse(error); };
    const Result<RequestOutcome> outcome = advance(before, event, m_ports.clock.nowUtc());
    if (!outcome) {
        failed(outcome.error());
        return;
    }
    along.request = outcome->state;
    along.audit.push_back(auditLine(auditWhat, before.id.text()));
    tellCentre(outcome->effects, along);
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(std::move(along), this,
                         [this, opening = m_opening, outcome = *outcome, done = std::move(done),
                          failed = std::move(failed)](const Status& committed) {
                             if (opening != m_opening)
                                 return;
                             m_snapshot.isBusy = false;
                             if (!committed) {
                                 failed(committed.error());
                                 publish();
                                 runWaiting();
                                 return;
                             }
                             m_snapshot.error.reset();
                             adopt(outcome.state);
                             announce(outcome.effects);
                             if (done)
                                 done();
                             publish();
                             runWaiting();
                         });
}

void Desk::tellCentre(const std::vector<RequestEffect>& effects, StoreChange& change) const
{
    for (const RequestEffect& effect : effects) {
        if (const auto* tell = std::get_if<request_effect::TellCentre>(&effect)) {
            StationEvent event;
            event.id = m_ports.ids.make<EventId>();
            event.what = QString::fromLatin1(tell->what);
            event.at = m_ports.clock.nowUtc();
            change.events.push_back(std::move(event));
        }
    }
}

void Desk::announce(const std::vector<RequestEffect>& effects)
{
    for (const RequestEffect& effect : effects) {
        if (const auto* announced = std::get_if<request_effect::AnnounceTicket>(&effect))
            Q_EMIT called(announced->ticket.text(), announced->counter);
    }
}

void Desk::refuse(const Error& error)
{
    if (m_session)
        m_session->stay(error);
    fail(error);
}

// News that arrive while a commit runs wait for it; a command of the operator does not wait, it is ignored.
void Desk::whenIdle(std::function<void()> work)
{
    m_waiting.push_back(std::move(work));
    runWaiting();
}

void Desk::runWaiting()
{
    const auto isBusy = [this] {
        return m_snapshot.isBusy ||
               (m_session && (m_session->snapshot().isBusy || m_session->snapshot().isProofPrinting));
    };
    while (!m_waiting.empty() && !isBusy()) {
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

// A called resident is expected at this desk.
void Desk::stand(const RequestId& id)
{
    m_snapshot.current = *requestOf(id);
    m_snapshot.stage = DeskStage::Called;
}

void Desk::openSession(Recording recording)
{
    m_scene.seat(recording);
    m_session = std::make_unique<RecordingSession>(m_ports, std::move(recording), m_snapshot.current->ticket,
                                                   m_login);
    connect(m_session.get(), &RecordingSession::sealed, this, &Desk::onSealed);
    // Queued: a session in the middle of its own step is not asked for the next one.
    connect(m_session.get(), &RecordingSession::changed, this, &Desk::onSessionChanged, Qt::QueuedConnection);
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

void Desk::onSessionChanged()
{
    if (!m_session)
        return;
    m_scene.follow(m_session->snapshot().recording);
    runWaiting();
}

void Desk::onSealed()
{
    m_snapshot.stage = DeskStage::Done;
    if (m_snapshot.current) {
        m_unsent.insert(m_snapshot.current->recording);
        recordSealed(m_snapshot.current->recording);
    }
}

// Told by the session, by the centre's receipt and by the disk; the first one counts.
void Desk::recordSealed(const RecordId& recording)
{
    whenIdle([this, recording] {
        const ServiceRequest* request = requestOf(recording);
        if (request && request->state == RequestState::Serving)
            change(*request, request_event::RecordingSealed{}, QStringLiteral("visit-waits-for-centre"),
                   [this] { refreshFigures(); });
    });
}

void Desk::nextResident()
{
    closeSession();
    m_snapshot.stage = DeskStage::Idle;
    m_snapshot.current.reset();
    forgetResident();
    m_snapshot.error.reset();
    publish();
    runWaiting();
}

const ServiceRequest* Desk::requestOf(const RequestId& id) const
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
                                 [&](const ServiceRequest& request) { return request.id == id; });
    return at == m_requests.end() ? nullptr : &*at;
}

const ServiceRequest* Desk::requestOf(const RecordId& recording) const
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(), [&](const ServiceRequest& request) {
        return !recording.isNull() && request.recording == recording;
    });
    return at == m_requests.end() ? nullptr : &*at;
}

const ServiceRequest* Desk::requestOf(const CardJob& job) const
{
    const ServiceRequest* request = requestOf(job.request);
    return request ? request : requestOf(job.recording);
}

void Desk::onRecordingChanged(const Recording& recording)
{
    refreshFigures();
    if (recording.state == RecordingState::Delivered)
        m_unsent.erase(recording.id);
    if (isSealed(recording.state))
        recordSealed(recording.id);
}

void Desk::onCardJob(const CardJob& job)
{
    refreshFigures();
    recordSealed(job.recording); // or the centre would have no card for it
    whenIdle([this, job] {
        const ServiceRequest* request = requestOf(job);
        if (request && request->state == RequestState::WaitingForCentre)
            change(*request, request_event::CardReady{}, QStringLiteral("card-ready"));
    });
}

// Written by the store with the centre's answer; the desk only shows it.
void Desk::onRequestChanged(const ServiceRequest& request)
{
    whenIdle([this, request] {
        adopt(request);
        publish();
    });
}

void Desk::refreshFigures()
{
    m_ports.store.figures(this, [this](const Result<StoreFigures>& figures) {
        if (figures)
            m_snapshot.figures = *figures;
        judgeOffline();
        Q_EMIT changed();
    });
}

void Desk::fail(const Error& error)
{
    m_snapshot.error = error;
    publish();
}

void Desk::publish()
{
    const QDateTime now = m_ports.clock.nowUtc();
    m_snapshot.board = boardOf(m_requests, now.toLocalTime().date(), m_ports.queueRules);
    m_snapshot.reRecordings = reRecordings(m_requests);
    m_snapshot.waits = estimatedWaits(m_snapshot.board, counters(), serviceTimes(), now);
    judgeOffline();
    Q_EMIT changed();
}

AuditEntry Desk::auditLine(const QString& what, const QString& subject) const
{
    return {what, m_login.accountName, QString::fromLatin1(roleName(m_login.role)), {}, subject, {}};
}

} // namespace rekam
