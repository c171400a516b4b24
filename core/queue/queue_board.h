// Who is next. A view over today's requests; the public board made from it has no field for a name or a NIK.
#pragma once

#include "core/service/service_request.h"

#include <optional>
#include <vector>

namespace rekam {

// Where priority stands against the other lines: a matter of policy.
enum class PriorityPolicy : quint8
{
    Off,  // called by arrival like everybody
    First // before all others; among themselves by arrival
};

struct QueueRules
{
    PriorityPolicy priority = PriorityPolicy::First;
};

// A place where people are served.
struct Counter
{
    QString name;
    std::vector<QueueClass> serves{}; // empty: every class
    bool doesServe(QueueClass queueClass, const QString& wantedCounter = {}) const;
    bool doesServe(const ServiceRequest& request) const;
    friend bool operator==(const Counter&, const Counter&) = default;
};

struct QueueBoard
{
    std::vector<ServiceRequest> waiting; // in calling order: who comes first, priority, then by turnFrom
    // Of a family with one number: they wait until whoever is before them is done.
    std::vector<ServiceRequest> behind;
    std::vector<ServiceRequest> atCounter; // called or serving
    std::vector<ServiceRequest> parked;
    std::vector<ServiceRequest> waitingForCentre;
    std::vector<ServiceRequest> waitingForCard;
    std::vector<ServiceRequest> sentAway; // to be corrected; by the day they come back, overdue ones too
    std::vector<ServiceRequest> absent;   // did not come when called, or left waiting on an earlier day
    std::vector<ServiceRequest>
        served; // a counter was done with them today, the latest first; also in other lists
    int closedToday = 0;
};

// Why the hall waits. Fixed cases, so that no free text reaches a public screen; ui/wording has the
// sentences.
enum class ServiceNotice : quint8
{
    CentreAway = 1, // the centre cannot be reached
    BlanksOut,      // no blank cards: recording goes on, printing does not
    DeviceOut,      // a reader or camera is being mended
    Break,
    Closed
};

// One number that was called, to a counter. It stays while the person is on the way or being served.
struct CalledNumber
{
    TicketNumber ticket;
    QString counter;
    QDateTime calledAt; // UTC, of the last call
    int times = 0;      // called so often: more than before means that it is to be spoken again
    friend bool operator==(const CalledNumber&, const CalledNumber&) = default;
};

// What the hall may see.
struct PublicBoard
{
    std::vector<CalledNumber> called; // latest call first, one for each counter, at most four
    std::vector<TicketNumber> next;   // at most five
    std::optional<ServiceNotice> notice;
    friend bool operator==(const PublicBoard&, const PublicBoard&) = default;
};

// `today` is the day at the station: arrival times are compared in the station's time zone.
QueueBoard boardOf(const std::vector<ServiceRequest>& requests, const QDate& today,
                   const QueueRules& rules = {});
// The first that this counter serves; without one, the first that no counter was asked for.
std::optional<RequestId> nextToCall(const QueueBoard& board, const Counter& counter = {});
// How many this counter would call before that one; nothing where it does not wait. More than none: it is out
// of turn, and owes a reason.
std::optional<int> overtakes(const QueueBoard& board, const Counter& counter, const RequestId& request);
// One NIK has one open ticket a day, from its arrival or from its return after a correction: the visit that
// holds it; null where there is none.
const ServiceRequest* openVisit(const std::vector<ServiceRequest>& requests, const Nik& nik,
                                const QDate& today);
// How many wait behind this one under the same number.
int behindOf(const QueueBoard& board, const ServiceRequest& request);
bool hasOpenTicket(const std::vector<ServiceRequest>& requests, const Nik& nik, const QDate& today);
// A card that lies here since an earlier visit, or will; null where there is none.
const ServiceRequest* visitAwaitingCard(const std::vector<ServiceRequest>& requests, const Nik& nik);
PublicBoard publicBoardOf(const QueueBoard& board, std::optional<ServiceNotice> notice = std::nullopt);
// One after the highest of the day in that series; starts at 1 each day. Numbers that people of earlier days
// bring back today are left out, so that the hall never hears one number for two.
TicketNumber nextTicket(const std::vector<ServiceRequest>& requests, const QDate& today, QChar series);

// The visit that somebody who was sent away takes up by coming back, whatever the day.
std::optional<RequestId> visitToReturnTo(const std::vector<ServiceRequest>& requests, const Nik& nik,
                                         const QDate& today);
// Its own number, where nobody else has it today; otherwise the next one of its line.
TicketNumber ticketOnReturn(const std::vector<ServiceRequest>& requests, const ServiceRequest& visit,
                            const QDate& today);

} // namespace rekam
