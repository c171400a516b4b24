// The operator's commands to the hall: numbers, calls, turns, lines.
#include "core/workflow/desk.h"

#include <QPointer>
#include <algorithm>

namespace rekam {

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
    const QueueClass line = queueClass.value_or(queueClassFor(service));
    issueTicket({*nik, service, line, std::nullopt}, this, [this](const Result<RequestId>& issued) {
        if (!issued)
            fail(issued.error());
    });
}

// Not behind a proof that is being printed: somebody else stands at the front desk.
void Desk::nowOrWhenIdle(std::function<void()> work)
{
    if (m_snapshot.isBusy)
        whenIdle(std::move(work));
    else
        work();
}

void Desk::issueTicket(TicketOrder order, QObject* receiver, Reply<RequestId> reply)
{
    nowOrWhenIdle(
        [this, order = std::move(order), receiver = QPointer<QObject>(receiver), reply = std::move(reply)] {
            const auto tell = [receiver, reply](const Result<RequestId>& issued) {
                if (receiver)
                    reply(issued);
            };
            const auto failed = [tell](const Error& error) { tell(Unexpected(error)); };
            const QDateTime now = m_ports.clock.nowUtc();
            if (const auto sentAway = visitToReturnTo(m_requests, order.nik, localDay(now))) {
                const auto back = [this, id = *sentAway, order, receiver, reply, tell] {
                    if (order.intake)
                        changeIntake(id, *order.intake, order.service, receiver, reply);
                    else
                        tell(id);
                };
                returnTo(*sentAway, back, failed);
                return;
            }
            if (hasOpenTicket(m_requests, order.nik, localDay(now))) {
                tell(Unexpected(Errc::TicketExists));
                return;
            }
            const ServiceRequest request =
                startRequest(order.id.isNull() ? m_ports.ids.make<RequestId>() : order.id, order.nik,
                             order.service, ServiceChannel::InPerson, now, order.intake.value_or(Intake()));
            const TicketNumber ticket = nextTicket(m_requests, localDay(now), seriesOf(order.line));
            change(
                request, request_event::TicketIssued{ticket, order.line}, QStringLiteral("ticket-issued"),
                [this, tell, id = request.id] {
                    publish(); // the board counts it
                    printTicket(id);
                    tell(id);
                },
                {}, failed);
        });
}

void Desk::changeIntake(const RequestId& id, Intake intake, ServiceType service, QObject* receiver,
                        Reply<RequestId> reply)
{
    nowOrWhenIdle([this, id, event = request_event::IntakeChanged{std::move(intake), service},
                   receiver = QPointer<QObject>(receiver), reply = std::move(reply)] {
        const auto tell = [receiver, reply](const Result<RequestId>& kept) {
            if (receiver)
                reply(kept);
        };
        const ServiceRequest* request = requestOf(id);
        if (!request) {
            tell(Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("visit")}}));
            return;
        }
        change(
            *request, event, QStringLiteral("intake-changed"), [tell, id] { tell(id); }, {},
            [tell](const Error& error) { tell(Unexpected(error)); });
    });
}

std::optional<ServiceRequest> Desk::openVisitOf(const Nik& nik) const
{
    const ServiceRequest* visit = openVisit(m_requests, nik, localDay(m_ports.clock.nowUtc()));
    return visit ? std::optional(*visit) : std::nullopt;
}

std::optional<ServiceRequest> Desk::awaitsCard(const Nik& nik) const
{
    const ServiceRequest* visit = visitAwaitingCard(m_requests, nik);
    return visit ? std::optional(*visit) : std::nullopt;
}

std::optional<ServiceRequest> Desk::returnsTo(const Nik& nik) const
{
    const auto visit = visitToReturnTo(m_requests, nik, localDay(m_ports.clock.nowUtc()));
    const ServiceRequest* request = visit ? requestOf(*visit) : nullptr;
    return request ? std::optional(*request) : std::nullopt;
}

void Desk::cameBack(const RequestId& id) { returnTo(id, {}); }

void Desk::returnTo(const RequestId& id, std::function<void()> done, std::function<void(const Error&)> failed)
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
        [this, id, done = std::move(done)] {
            publish(); // the board counts it
            printTicket(id);
            if (done)
                done();
        },
        std::move(along), std::move(failed));
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
