// One number for a family, a visit for each who came.
#include "core/workflow/desk.h"

#include <QPointer>
#include <algorithm>

namespace rekam {

struct Desk::FamilyPlaces
{
    std::vector<ServiceRequest> visits; // not begun yet, in the order in which they are served
    std::size_t next = 0;
    TicketNumber ticket;
    QueueClass line = QueueClass::Recording;
    std::function<void(const Result<TicketNumber>&)> tell;
};

void Desk::issueFamilyTicket(std::vector<FamilySeat> seats, QueueClass line, QObject* receiver,
                             Reply<TicketNumber> reply)
{
    nowOrWhenIdle([this, seats = std::move(seats), line, receiver = QPointer<QObject>(receiver),
                   reply = std::move(reply)] {
        const auto tell = [receiver, reply](const Result<TicketNumber>& issued) {
            if (receiver)
                reply(issued);
        };
        const QDateTime now = m_ports.clock.nowUtc();
        const QDate today = now.toLocalTime().date();
        const bool isHeld = std::any_of(seats.begin(), seats.end(), [&](const FamilySeat& seat) {
            return hasOpenTicket(m_requests, seat.nik, today);
        });
        if (isHeld || seats.empty())
            return tell(Unexpected(isHeld ? Errc::TicketExists : Errc::NobodyChosen));
        auto order = std::make_shared<FamilyPlaces>();
        order->ticket = nextTicket(m_requests, today, seriesOf(line));
        order->line = line;
        order->tell = tell;
        for (const FamilySeat& seat : seats) {
            // A moment apart, so that their order stands on disk.
            ServiceRequest visit =
                startRequest(m_ports.ids.make<RequestId>(), seat.nik, seat.service, ServiceChannel::InPerson,
                             now.addMSecs(static_cast<qint64>(order->visits.size())));
            visit.family = order->visits.empty() ? visit.id : order->visits.front().id;
            order->visits.push_back(std::move(visit));
        }
        seatNext(order);
    });
}

// Each in a transaction of its own: where one is refused, those before it have their number all the same.
void Desk::seatNext(const std::shared_ptr<FamilyPlaces>& order)
{
    const ServiceRequest& visit = order->visits[order->next];
    change(
        visit, request_event::TicketIssued{order->ticket, order->line}, QStringLiteral("ticket-issued"),
        [this, order] {
            publish(); // the board counts it
            if (++order->next < order->visits.size()) {
                seatNext(order);
                return;
            }
            printTicket(order->visits.front().id);
            order->tell(order->ticket);
        },
        {}, [order](const Error& error) { order->tell(Unexpected(error)); });
}

} // namespace rekam
