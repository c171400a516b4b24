#include "app/ctl/recording_pilot.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

constexpr auto kFairForSo = std::chrono::seconds(8); // an operator waits that long for a green gate

} // namespace

RecordingPilot::RecordingPilot(StationPorts& ports, Desk& desk, std::chrono::seconds limitPerPerson,
                               PilotHelp help, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_help(std::move(help)),
      m_limit(limitPerPerson)
{
    m_timeOut.setSingleShot(true);
    connect(&m_timeOut, &QTimer::timeout, this, [this] { stop(timedOut()); });
    m_fairLongEnough.setSingleShot(true);
    connect(&m_fairLongEnough, &QTimer::timeout, this, [this] {
        if (RecordingSession* session = m_desk.recording())
            session->takeStill();
    });
    connect(&desk, &Desk::changed, this, &RecordingPilot::look, Qt::QueuedConnection);
    connect(&desk, &Desk::recordingOpened, this, &RecordingPilot::follow);
}

void RecordingPilot::record(const ScriptLine& line)
{
    m_line = line;
    m_exceptionsSaid = 0;
    m_isOfficerThere = false;
    m_person = RecordedPerson{};
    m_answered = AttemptId();
    m_isAsking = false;
    m_step.clear();
    m_timeOut.start(m_limit);
    enter(Phase::Ticket, "ticket");
    QMetaObject::invokeMethod(this, &RecordingPilot::look, Qt::QueuedConnection);
}

bool RecordingPilot::resume()
{
    const DeskSnapshot& desk = m_desk.snapshot();
    if (!desk.current)
        return false;
    m_line = ScriptLine{desk.current->nik};
    m_person = RecordedPerson{};
    m_person.ticket = desk.current->ticket.text();
    m_answered = AttemptId();
    m_step.clear();
    m_timeOut.start(m_limit);
    const bool isCalled = desk.stage == DeskStage::Called;
    const bool isRecording = m_desk.recording() != nullptr;
    enter(isCalled ? Phase::Call : isRecording ? Phase::Capture : Phase::LookUp, "resume");
    follow();
    QMetaObject::invokeMethod(this, &RecordingPilot::look, Qt::QueuedConnection);
    return true;
}

// With what the gate saw last: why nothing was taken.
Error RecordingPilot::timedOut() const
{
    std::vector<Fact> facts{{"step", m_step}};
    const RecordingSession* session = m_desk.recording();
    if (session && session->snapshot().error)
        facts.push_back({"last", session->snapshot().error->logText()});
    if (session)
        facts.push_back(
            {"state", QString::fromLatin1(recordingStateName(session->snapshot().recording.state))});
    if (session && session->snapshot().capture) {
        const LiveCapture& live = session->snapshot().capture->live;
        facts.push_back({"gate", QString::number(static_cast<int>(live.state))});
        facts.push_back({"device", QString::number(static_cast<int>(live.device))});
        facts.push_back({"verdict", QString::number(static_cast<int>(live.quality.verdict))});
        for (const QualityReason reason : live.quality.reasons)
            facts.push_back({"reason", QString::number(static_cast<int>(reason))});
    }
    return Error(Errc::CaptureTimedOut, std::move(facts));
}

void RecordingPilot::enter(Phase phase, const char* stepName)
{
    if (!m_step.isEmpty())
        m_person.steps.push_back({m_step, m_stepTime.elapsed()});
    m_phase = phase;
    m_step = QString::fromLatin1(stepName);
    m_stepTime.start();
}

void RecordingPilot::follow()
{
    RecordingSession* session = m_desk.recording();
    if (!session)
        return;
    connect(session, &RecordingSession::changed, this, &RecordingPilot::look, Qt::QueuedConnection);
    if (m_line && m_line->body)
        m_desk.presentHolder(*m_line->body);
}

void RecordingPilot::look()
{
    const DeskSnapshot& desk = m_desk.snapshot();
    if (m_phase == Phase::Idle || desk.isBusy)
        return;
    if (desk.error) {
        stop(*desk.error);
        return;
    }
    switch (m_phase) {
    case Phase::Ticket:
        lookAtQueue();
        return;
    case Phase::Call:
        if (desk.stage != DeskStage::Called)
            return;
        note(*desk.current);
        if (leaveNow())
            return;
        enter(Phase::LookUp, "verify");
        m_desk.startServing();
        return;
    case Phase::LookUp:
        if (desk.stage != DeskStage::Verifying || leaveNow())
            return;
        m_phase = Phase::Confirm;
        if (desk.gate && offers(*desk.gate, GateAction::RequestCard))
            enter(Phase::Request, "request");
        m_desk.confirmData();
        return;
    case Phase::Request:
        if (desk.stage == DeskStage::Idle)
            end();
        return;
    case Phase::Leave:
        if (desk.stage == DeskStage::Idle)
            end();
        else
            leaveNow(); // a difference was noted; the letter follows
        return;
    case Phase::Idle:
    case Phase::Confirm:
    case Phase::Capture:
    case Phase::Review:
    case Phase::Seal:
    case Phase::Centre:
        lookAtRecording();
    }
}

// The desk may still be storing the news of the last resident, and takes one command at a time.
void RecordingPilot::lookAtQueue()
{
    const std::vector<ServiceRequest>& waiting = m_desk.snapshot().board.waiting;
    const auto own = std::find_if(waiting.begin(), waiting.end(), [this](const ServiceRequest& request) {
        return request.nik == m_line->nik;
    });
    if (own == waiting.end() && (m_line->scansPapers || m_line->filedBy != FiledBy::Resident)) {
        sendToFrontDesk();
    } else if (own == waiting.end() && m_line->intake) {
        const ServiceType service = m_line->service.value_or(ServiceType::NewWni);
        m_desk.issueTicket({m_line->nik, service, queueClassFor(service), m_line->intake}, this,
                           [this](const Result<RequestId>& issued) {
                               if (!issued)
                                   stop(issued.error());
                           });
    } else if (own == waiting.end()) {
        m_desk.issueTicket(m_line->nik.text(), std::nullopt, m_line->service.value_or(ServiceType::NewWni));
    } else if (m_line->end == VisitEnd::Waiting) {
        note(*own);
        end();
    } else {
        enter(Phase::Call, "call");
        m_desk.callNext();
    }
}

void RecordingPilot::note(const ServiceRequest& visit)
{
    m_person.ticket = visit.ticket.text();
    m_person.visit = visit.id;
    m_person.filedBy = visit.intake.filedBy;
}

void RecordingPilot::sendToFrontDesk()
{
    if (std::exchange(m_isAtFrontDesk, true))
        return;
    m_frontDesk = std::make_unique<ArrivalPilot>(m_ports, m_desk);
    connect(m_frontDesk.get(), &ArrivalPilot::came, this, &RecordingPilot::onCame, Qt::QueuedConnection);
    m_frontDesk->come(
        {m_line->nik, m_line->service.value_or(ServiceType::NewWni), m_line->scansPapers, m_line->filedBy});
}

void RecordingPilot::onCame(const Result<int>& pages)
{
    m_frontDesk.reset();
    m_isAtFrontDesk = false;
    if (!m_line)
        return;
    const bool isRefused = !pages && pages.error().code() == Errc::ProxyNotAllowed;
    if (isRefused && m_line->end == VisitEnd::ProxyRefused) {
        m_person.refused = QString::fromLatin1(errcName(pages.error().code()));
        end();
    } else if (!pages) {
        stop(pages.error());
    } else {
        m_person.pages = *pages;
        look();
    }
}

void RecordingPilot::lookAtRecording()
{
    RecordingSession* session = m_desk.recording();
    if (!session || session->snapshot().isBusy)
        return;
    const RecordingSnapshot& snapshot = session->snapshot();
    const Recording& recording = snapshot.recording;
    switch (recording.state) {
    case RecordingState::Verified:
    case RecordingState::Suspended:
        return;
    case RecordingState::Capturing:
        lookAtCapture();
        return;
    case RecordingState::Review:
        lookAtReview();
        return;
    case RecordingState::Approved:
        if (m_phase == Phase::Seal) {
            if (snapshot.error)
                stop(*snapshot.error);
            return;
        }
        seal();
        return;
    case RecordingState::Sealed:
    case RecordingState::Delivered:
        if (m_phase != Phase::Centre)
            enter(Phase::Centre, "centre");
        m_person.receiptVerified = recording.state == RecordingState::Delivered;
        if (!m_help.waitsForCentre || (m_person.receiptVerified && !recording.centreStatus.word.isEmpty()))
            finish();
        return;
    case RecordingState::Cancelled:
        stop(Error(Errc::Cancelled));
        return;
    }
}

// The chip fingers first. One that is not found is tried again, then another one is taken.
void RecordingPilot::lookAtReview()
{
    RecordingSession* session = m_desk.recording();
    const Recording& recording = session->snapshot().recording;
    if (answerWhatIsOwed())
        return;
    const std::vector<FingerPosition> open = recording.openRescans();
    if (open.empty()) {
        if (m_phase != Phase::Review) {
            enter(Phase::Review, "approve");
            session->captureApproval();
        }
        return;
    }
    if (session->snapshot().rescanFinger)
        return;
    if (m_step != QLatin1String("rescan"))
        enter(Phase::Capture, "rescan");
    constexpr std::ptrdiff_t kTriesOfOneFinger = 3;
    const FingerPosition finger = open.front();
    const auto tries =
        std::count_if(recording.rescans.begin(), recording.rescans.end(),
                      [&](const RescanTry& r) { return r.attempt.target == singleFinger(finger); });
    const std::vector<FingerPosition> others = chipSubstitutes(recording);
    if (tries < kTriesOfOneFinger)
        session->captureRescan(finger);
    else if (!others.empty() && tries == kTriesOfOneFinger)
        session->replaceChipFinger(finger, others.front());
    else
        stop(Error(Errc::NoMatch, {{"step", m_step}}));
}

// The guard's findings, which only a stranger's body may cause, and the second person who was there. True:
// the rest of the review waits.
bool RecordingPilot::answerWhatIsOwed()
{
    RecordingSession* session = m_desk.recording();
    const Recording& recording = session->snapshot().recording;
    if (const std::vector<WhoFinding> found = recording.openFindings(); !found.empty()) {
        if (m_line->body)
            session->overrideFinding(found.front(), QStringLiteral("Latihan"), std::nullopt);
        else
            stop(Error(Errc::StepNotAllowed,
                       {{"step", m_step}, {"why", QString::fromLatin1(whoFindingName(found.front().kind))}}));
        return true;
    }
    if (!m_line->hasWitness || !m_help.askSecondPerson || !isWitnessOwed(recording, m_ports.rules))
        return false;
    if (!std::exchange(m_isAsking, true)) {
        m_help.askSecondPerson(this, [this](const Result<SecondPerson>& second) {
            m_isAsking = false;
            if (!second)
                stop(second.error());
            else if (m_desk.recording())
                m_desk.recording()->witness(*second);
        });
    }
    return true;
}

bool RecordingPilot::leaveNow()
{
    if (!leaveBeforeService(m_desk, m_line->end))
        return false;
    if (m_phase != Phase::Leave)
        enter(Phase::Leave, "leave");
    return true;
}

void RecordingPilot::seal()
{
    enter(Phase::Seal, "seal");
    const auto signOff = [this] {
        if (m_phase == Phase::Seal && m_desk.recording())
            m_desk.recording()->signOff();
    };
    if (m_help.beforeSealing)
        m_help.beforeSealing(*m_line, signOff);
    else
        signOff();
}

// What stays fair is never taken by itself, and an operator may take it: some made-up heads pass for bowed.
void RecordingPilot::takeByHand(const LiveCapture& live)
{
    const bool isFair = live.state == Capturer::State::Preview && live.quality.verdict == Verdict::Fair;
    if (!isFair)
        m_fairLongEnough.stop();
    else if (!m_fairLongEnough.isActive())
        m_fairLongEnough.start(kFairForSo);
}

void RecordingPilot::lookAtCapture()
{
    RecordingSession* session = m_desk.recording();
    const RecordingSnapshot& snapshot = session->snapshot();
    if (!snapshot.capture || !snapshot.recording.current)
        return;
    const char* name = stepName(*snapshot.recording.current);
    if (m_step != QLatin1String(name))
        enter(Phase::Capture, name);
    presentOfficer();
    const bool isHalfDone = *snapshot.recording.current != snapshot.recording.steps.front().step;
    if (isHalfDone && leaveRecording(m_desk, m_line->end)) {
        enter(Phase::Leave, "leave");
        return;
    }
    if (sayException())
        return;
    const CaptureView& capture = *snapshot.capture;
    takeByHand(capture.live);
    if (capture.live.state != Capturer::State::Candidate || capture.attempts.empty())
        return;
    const AttemptId newest = capture.attempts.back().attempt.id;
    if (newest == m_answered)
        return;
    m_answered = newest;
    if (capture.acceptance == Capturer::Acceptance::Allowed)
        session->accept();
    else if (capture.attempts.size() < 5)
        session->repeat();
    else
        stop(Error(Errc::QualityTooLow, {{"step", m_step}}));
}

// From the first finger on.
void RecordingPilot::presentOfficer()
{
    if (m_line->isOfficerInPlace && !m_isOfficerThere &&
        m_desk.recording()->snapshot().recording.current == Step::Fingers) {
        m_isOfficerThere = true;
        m_desk.presentOfficer();
    }
}

// Each exception of the script is said once its modality's step is open.
bool RecordingPilot::sayException()
{
    RecordingSession* session = m_desk.recording();
    const auto target = session->snapshot().recording.currentTarget();
    if (m_exceptionsSaid >= m_line->exceptions.size() || !target)
        return false;
    const CaptureException& next = m_line->exceptions[m_exceptionsSaid];
    if (next.modality != modalityOf(*target))
        return false;
    ++m_exceptionsSaid;
    session->except(next);
    return true;
}

void RecordingPilot::finish()
{
    const RecordingSnapshot& snapshot = m_desk.recording()->snapshot();
    const Recording& recording = snapshot.recording;
    m_person.recordId = recording.id.text();
    m_person.packetId = recording.packet ? recording.packet->id.text() : QString();
    m_person.digest = recording.packet ? recording.packet->digest.hex() : QString();
    m_person.packetFile = snapshot.packetFile;
    m_person.centreStatus = recording.centreStatus.word;
    m_person.visit = recording.request;
    end();
}

void RecordingPilot::end()
{
    enter(Phase::Idle, "");
    m_timeOut.stop();
    m_fairLongEnough.stop();
    const RecordedPerson person = m_person;
    if (m_desk.snapshot().stage != DeskStage::Idle)
        m_desk.nextResident();
    Q_EMIT finished(person);
}

void RecordingPilot::stop(const Error& error)
{
    if (m_phase == Phase::Idle)
        return;
    m_person.error = error;
    m_person.errorStep = m_step;
    m_phase = Phase::Idle;
    m_timeOut.stop();
    m_fairLongEnough.stop();
    Q_EMIT finished(m_person);
}

} // namespace rekam::ctl
