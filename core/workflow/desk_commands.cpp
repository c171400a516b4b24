// The operator's commands to the visit at the counter.
#include "core/workflow/desk.h"

namespace rekam {

void Desk::startServing()
{
    if (m_snapshot.stage != DeskStage::Called || !m_snapshot.current)
        return;
    change(*m_snapshot.current, request_event::ServingStarted{}, QStringLiteral("serving-started"), [this] {
        if (m_snapshot.current->recording.isNull())
            lookUp();
        else
            loadRecording([this](const Recording* recording) { goOnWith(recording); });
    });
}

void Desk::park(const QString& reason)
{
    if (m_snapshot.isBusy)
        return;
    whenIdle([this, reason] {
        leave(request_event::Parked{reason}, QStringLiteral("visit-parked"),
              recording_event::Suspended{reason}, QStringLiteral("recording-suspended"));
    });
}

void Desk::cancelService(const QString& reason)
{
    if (m_snapshot.isBusy)
        return;
    whenIdle([this, reason] {
        if (m_snapshot.current && !m_session && !m_snapshot.current->recording.isNull())
            giveUpParked(reason);
        else
            leave(request_event::Cancelled{reason}, QStringLiteral("visit-cancelled"),
                  recording_event::Cancelled{reason}, QStringLiteral("recording-cancelled"));
    });
}

// Visit and recording leave the desk in one transaction.
void Desk::leave(const RequestEvent& visit, const QString& visitAudit, const RecordingEvent& recording,
                 const QString& recordingAudit, std::function<void()> then)
{
    if (!m_snapshot.current || m_snapshot.stage == DeskStage::Done)
        return;
    StoreChange along;
    if (m_session) {
        if (const Status left = m_session->leave(recording, recordingAudit, along); !left) {
            fail(left.error());
            return;
        }
    }
    change(
        *m_snapshot.current, visit, visitAudit,
        [this, then = std::move(then)] {
            nextResident();
            if (then)
                then();
        },
        std::move(along));
}

// The visit was called again, but its recording is still where it was parked.
void Desk::giveUpParked(const QString& reason)
{
    loadRecording([this, reason](const Recording* recording) {
        StoreChange along;
        if (recording) {
            const auto outcome = advance(*recording, recording_event::Cancelled{reason}, m_ports.rules);
            if (!outcome) {
                fail(outcome.error());
                return;
            }
            along.recording = outcome->state;
            along.audit.push_back(auditLine(QStringLiteral("recording-cancelled"), recording->id.text()));
        }
        change(
            *m_snapshot.current, request_event::Cancelled{reason}, QStringLiteral("visit-cancelled"),
            [this] { nextResident(); }, std::move(along));
    });
}

void Desk::takeUpAgain(const RequestId& id)
{
    const ServiceRequest* request = requestOf(id);
    if (m_snapshot.stage == DeskStage::Idle && request)
        change(*request, request_event::TakenUpAgain{m_ports.office.counterName},
               QStringLiteral("visit-taken-up"), [this, id] { stand(id); });
}

std::optional<ServiceRequest> Desk::closeVisit(const CardJob& job, StoreChange& handover) const
{
    const ServiceRequest* known = requestOf(job);
    if (!known)
        return std::nullopt;
    const QDateTime now = m_ports.clock.nowUtc();
    ServiceRequest visit = *known;
    // The news of a card may still wait behind another step of the desk; the card in the hand is news enough.
    if (visit.state == RequestState::WaitingForCentre) {
        if (const auto ready = advance(visit, request_event::CardReady{}, now))
            visit = ready->state;
    }
    const auto closed = advance(visit, request_event::CardHandedOver{}, now);
    if (!closed)
        return std::nullopt;
    handover.request = closed->state;
    handover.audit.push_back(auditLine(QStringLiteral("visit-closed"), visit.id.text()));
    return closed->state;
}

void Desk::visitClosed(const ServiceRequest& visit)
{
    adopt(visit);
    publish();
}

} // namespace rekam
