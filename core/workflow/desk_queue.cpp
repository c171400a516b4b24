// The operator's commands to the hall: numbers, calls, turns, lines.
#include "core/workflow/desk.h"

#include <algorithm>

namespace rekam {
namespace {

QDate localDay(const QDateTime& utc) { return utc.toLocalTime().date(); }

} // namespace

Counter Desk::counter() const
{
    const auto at =
        std::find_if(m_ports.counters.begin(), m_ports.counters.end(),
                     [this](const Counter& known) { return known.name == m_ports.office.counterName; });
    return at == m_ports.counters.end() ? Counter{m_ports.office.counterName} : *at;
}

std::vector<Counter> Desk::counters() const
{
    std::vector<Counter> all = m_ports.counters;
    const Counter own = counter();
    if (std::find(all.begin(), all.end(), own) == all.end())
        all.insert(all.begin(), own);
    return all;
}

PublicBoard Desk::publicBoard() const { return publicBoardOf(m_snapshot.board, m_snapshot.notice); }

std::optional<std::chrono::seconds> Desk::waitOfNew(QueueClass queueClass) const
{
    return estimatedWaitOfNew(m_snapshot.board, queueClass, m_ports.queueRules, counters(), serviceTimes(),
                              m_ports.clock.nowUtc());
}

// Earlier days as the store had them, and today as it went on.
ServiceTimes Desk::serviceTimes() const
{
    std::vector<ServiceSample> samples = m_earlierServices;
    const std::vector<ServiceSample> today = samplesOf(m_requests);
    samples.insert(samples.end(), today.begin(), today.end());
    return ServiceTimes(std::move(samples));
}

void Desk::issueTicket(const QString& nikText, std::optional<QueueClass> queueClass, ServiceType service)
{
    const Result<Nik> nik = Nik::parse(nikText.trimmed());
    if (!nik) {
        fail(nik.error());
        return;
    }
    const QDateTime now = m_ports.clock.nowUtc();
    if (const auto sentAway = visitToReturnTo(m_requests, *nik, localDay(now))) {
        cameBack(*sentAway);
        return;
    }
    if (hasOpenTicket(m_requests, *nik, localDay(now))) {
        fail(Error(Errc::TicketExists));
        return;
    }
    const QueueClass line = queueClass.value_or(queueClassFor(service));
    const ServiceRequest request =
        startRequest(m_ports.ids.make<RequestId>(), *nik, service, ServiceChannel::InPerson, now);
    const TicketNumber ticket = nextTicket(m_requests, localDay(now), seriesOf(line));
    change(request, request_event::TicketIssued{ticket, line}, QStringLiteral("ticket-issued"),
           [this, id = request.id] {
               publish(); // the board counts it
               printTicket(id);
           });
}

void Desk::cameBack(const RequestId& id)
{
    const ServiceRequest* request = requestOf(id);
    if (!request)
        return;
    const QDate today = localDay(m_ports.clock.nowUtc());
    StoreChange along;
    along.audit.push_back(auditLine(QStringLiteral("visit-came-back"), id.text()));
    along.audit.back().facts = {{"due", request->comeBackOn.toString(Qt::ISODate)}};
    change(
        *request, request_event::CameBack{ticketOnReturn(m_requests, *request, today)},
        QStringLiteral("ticket-issued"),
        [this, id] {
            publish(); // the board counts it
            printTicket(id);
        },
        std::move(along));
}

void Desk::callNext()
{
    if (m_snapshot.stage != DeskStage::Idle)
        return;
    const auto next = nextToCall(m_snapshot.board, counter());
    const ServiceRequest* request = next ? requestOf(*next) : nullptr;
    if (!request) {
        fail(Error(Errc::QueueEmpty));
        return;
    }
    change(*request, request_event::Called{m_ports.office.counterName, {}}, QStringLiteral("ticket-called"),
           [this, id = *next] { stand(id); });
}

void Desk::callOutOfTurn(const RequestId& id, const QString& reason)
{
    const ServiceRequest* request = requestOf(id);
    const std::optional<int> overtaken = overtakes(m_snapshot.board, counter(), id);
    if (m_snapshot.stage != DeskStage::Idle || !request || !overtaken)
        return;
    if (*overtaken > 0 && reason.trimmed().isEmpty()) {
        fail(Error(Errc::ReasonMissing, {{"event", QStringLiteral("called-out-of-turn")}}));
        return;
    }
    // The reason is in the visit's sealed row; the trail says that there is one, and how many were passed.
    StoreChange along;
    if (*overtaken > 0) {
        along.audit.push_back(auditLine(QStringLiteral("queue-reordered"), id.text()));
        along.audit.back().facts = {{"ticket", request->ticket.text()},
                                    {"overtaken", QString::number(*overtaken)}};
    }
    const QString why = *overtaken > 0 ? reason : QString();
    change(
        *request, request_event::Called{m_ports.office.counterName, why}, QStringLiteral("ticket-called"),
        [this, id] { stand(id); }, std::move(along));
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

void Desk::skipAndCallNext()
{
    if (m_snapshot.stage != DeskStage::Called || !m_snapshot.current)
        return;
    if (!nextToCall(m_snapshot.board, counter())) {
        fail(Error(Errc::QueueEmpty)); // nobody to call instead: the same number would come again
        return;
    }
    change(*m_snapshot.current, request_event::Skipped{}, QStringLiteral("ticket-skipped"), [this] {
        nextResident();
        callNext();
    });
}

void Desk::parkAndCallNext(const QString& reason)
{
    if (m_snapshot.isBusy)
        return;
    whenIdle([this, reason] {
        leave(request_event::Parked{reason}, QStringLiteral("visit-parked"),
              recording_event::Suspended{reason}, QStringLiteral("recording-suspended"), [this] {
                  if (nextToCall(m_snapshot.board, counter()))
                      callNext();
              });
    });
}

void Desk::transfer(const RequestId& id, const QString& toCounter, std::optional<QueueClass> toClass)
{
    const ServiceRequest* request = requestOf(id);
    if (!request)
        return;
    const bool isHere = m_snapshot.current && m_snapshot.current->id == id;
    StoreChange along;
    along.audit.push_back(auditLine(QStringLiteral("visit-moved"), id.text()));
    along.audit.back().facts = {{"counter", toCounter},
                                {"line", toClass ? QString(seriesOf(*toClass)) : QString()}};
    change(
        *request, request_event::Transferred{toCounter, toClass}, QStringLiteral("ticket-transferred"),
        [this, isHere] {
            if (isHere)
                nextResident();
        },
        std::move(along));
}

void Desk::setNotice(std::optional<ServiceNotice> notice)
{
    if (m_snapshot.isBusy || notice == m_snapshot.notice)
        return;
    StoreChange store;
    store.notice = NoticeChange{notice};
    store.audit.push_back(auditLine(QStringLiteral("hall-notice"), {}));
    store.audit.back().facts = {{"notice", QString::number(notice ? static_cast<int>(*notice) : 0)}};
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(std::move(store), this,
                         [this, opening = m_opening, notice](const Status& committed) {
                             if (opening != m_opening)
                                 return;
                             m_snapshot.isBusy = false;
                             if (committed)
                                 m_snapshot.notice = notice;
                             else
                                 m_snapshot.error = committed.error();
                             publish();
                             runWaiting();
                         });
}

} // namespace rekam
