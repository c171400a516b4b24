// Who is next. A view over today's requests; the public board made from it has no field for a name or a NIK.
#pragma once

#include "core/service/service_request.h"

#include <optional>
#include <vector>

namespace rekam {

struct QueueBoard
{
    std::vector<ServiceRequest> waiting; // in calling order: arrival, those sent back by a correction date first
    std::vector<ServiceRequest> atCounter; // called or serving
    std::vector<ServiceRequest> parked;
    std::vector<ServiceRequest> waitingForCentre;
    std::vector<ServiceRequest> waitingForCard;
    int closedToday = 0;
};

// What the hall may see.
struct PublicBoard
{
    std::optional<TicketNumber> called;
    QString counter;
    std::vector<TicketNumber> next; // at most five
};

QueueBoard boardOf(const std::vector<ServiceRequest>& requests, const QDate& today);
std::optional<RequestId> nextToCall(const QueueBoard& board);
PublicBoard publicBoardOf(const QueueBoard& board);
// One after the highest of the day in that series; starts at 1 each day.
TicketNumber nextTicket(const std::vector<ServiceRequest>& requests, const QDate& today, QChar series);

} // namespace rekam
