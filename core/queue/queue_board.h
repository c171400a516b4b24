// Who is next. A view over today's requests; the public board made from it has no field for a name or a NIK.
#pragma once

#include "core/service/service_request.h"

#include <optional>
#include <vector>

namespace rekam {

struct QueueBoard
{
    std::vector<ServiceRequest>
        waiting; // in calling order: arrival, those sent back by a correction date first
    std::vector<ServiceRequest> atCounter; // called or serving
    std::vector<ServiceRequest> parked;
    std::vector<ServiceRequest> waitingForCentre;
    std::vector<ServiceRequest> waitingForCard;
    std::vector<ServiceRequest> sentAway; // to be corrected, on another day; by the day they come back
    std::vector<ServiceRequest> absent;   // did not come when called, or left waiting on an earlier day
    int closedToday = 0;
};

// What the hall may see.
struct PublicBoard
{
    std::optional<TicketNumber> called;
    QString counter;
    std::vector<TicketNumber> next; // at most five
};

// `today` is the day at the station: arrival times are compared in the station's time zone.
QueueBoard boardOf(const std::vector<ServiceRequest>& requests, const QDate& today);
std::optional<RequestId> nextToCall(const QueueBoard& board);
PublicBoard publicBoardOf(const QueueBoard& board);
// One after the highest of the day in that series; starts at 1 each day. Numbers that people of earlier days
// bring back today are left out, so that the hall never hears one number for two.
TicketNumber nextTicket(const std::vector<ServiceRequest>& requests, const QDate& today, QChar series);

} // namespace rekam
