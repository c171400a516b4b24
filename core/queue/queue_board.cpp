#include "core/queue/queue_board.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace rekam {
namespace {

constexpr std::size_t kMaxPublicCalled = 4;
constexpr std::size_t kMaxPublicNext = 5;

QDate localDay(const QDateTime& time) { return time.toLocalTime().date(); }

// A number stays with its holder while it is open, on the day that the holder is expected, and on the day of
// the return to its end.
bool isStillHeld(const ServiceRequest& request, const QDate& today)
{
    if (request.cameBackAt.isValid() && localDay(request.cameBackAt) == today)
        return true;
    switch (request.state) {
    case RequestState::Called:
    case RequestState::Serving:
    case RequestState::Parked:
        return true;
    case RequestState::CorrectionNeeded:
        return request.comeBackOn == today;
    case RequestState::Arrived:
    case RequestState::Waiting:
    case RequestState::WaitingForCentre:
    case RequestState::WaitingForCard:
    case RequestState::Closed:
    case RequestState::Cancelled:
    case RequestState::NoShow:
        return false;
    }
    return false;
}

template<typename Key>
void sortBy(std::vector<ServiceRequest>& requests, Key key)
{
    std::stable_sort(requests.begin(), requests.end(),
                     [&](const ServiceRequest& a, const ServiceRequest& b) { return key(a) < key(b); });
}

void place(const ServiceRequest& request, const QDate& today, QueueBoard& board)
{
    switch (request.state) {
    case RequestState::Waiting:
        (localDay(presentSince(request)) == today ? board.waiting : board.absent).push_back(request);
        break;
    case RequestState::CorrectionNeeded:
        board.sentAway.push_back(request);
        break;
    case RequestState::Called:
    case RequestState::Serving:
        board.atCounter.push_back(request);
        break;
    case RequestState::Parked:
        board.parked.push_back(request);
        break;
    case RequestState::WaitingForCentre:
        board.waitingForCentre.push_back(request);
        break;
    case RequestState::WaitingForCard:
        board.waitingForCard.push_back(request);
        break;
    case RequestState::NoShow:
        board.absent.push_back(request);
        break;
    case RequestState::Closed:
        board.closedToday += localDay(request.stateSince) == today ? 1 : 0;
        break;
    case RequestState::Arrived:
    case RequestState::Cancelled:
        break;
    }
}

// One number stands in the queue once, however many came with it: the others of the family wait behind
// whoever is called first, and while somebody of theirs is at a counter.
void putFamiliesBehind(QueueBoard& board)
{
    std::set<RequestId> shown;
    for (const ServiceRequest& request : board.atCounter)
        shown.insert(request.family);
    const std::vector<ServiceRequest> all = std::exchange(board.waiting, {});
    for (const ServiceRequest& request : all) {
        const bool isShown = !request.family.isNull() && !shown.insert(request.family).second;
        (isShown ? board.behind : board.waiting).push_back(request);
    }
}

} // namespace

bool Counter::doesServe(QueueClass queueClass, const QString& wantedCounter) const
{
    const bool isAskedFor = wantedCounter.isEmpty() || wantedCounter == name;
    return isAskedFor &&
           (serves.empty() || std::find(serves.begin(), serves.end(), queueClass) != serves.end());
}

bool Counter::doesServe(const ServiceRequest& request) const
{
    return doesServe(request.queueClass, request.wantedCounter);
}

QueueBoard boardOf(const std::vector<ServiceRequest>& requests, const QDate& today, const QueueRules& rules)
{
    QueueBoard board;
    for (const ServiceRequest& request : requests) {
        place(request, today, board);
        if (request.servedAt.isValid() && localDay(request.servedAt) == today)
            board.served.push_back(request);
    }

    const auto since = [](const ServiceRequest& r) { return r.stateSince; };
    sortBy(board.waiting, [&rules](const ServiceRequest& r) {
        const bool isFirst = rules.priority == PriorityPolicy::First && r.queueClass == QueueClass::Priority;
        return std::make_tuple(!comesFirst(r), !isFirst, r.turnFrom, r.ticket.series, r.ticket.number);
    });
    putFamiliesBehind(board);
    std::stable_sort(
        board.served.begin(), board.served.end(),
        [](const ServiceRequest& a, const ServiceRequest& b) { return a.servedAt > b.servedAt; });
    sortBy(board.atCounter, since);
    sortBy(board.parked, since);
    sortBy(board.waitingForCentre, since);
    sortBy(board.waitingForCard, since);
    sortBy(board.sentAway, [](const ServiceRequest& r) { return r.comeBackOn; });
    sortBy(board.absent, since);
    return board;
}

std::optional<RequestId> nextToCall(const QueueBoard& board, const Counter& counter)
{
    const auto next = std::find_if(board.waiting.begin(), board.waiting.end(),
                                   [&](const ServiceRequest& request) { return counter.doesServe(request); });
    return next == board.waiting.end() ? std::nullopt : std::optional(next->id);
}

std::optional<int> overtakes(const QueueBoard& board, const Counter& counter, const RequestId& request)
{
    int before = 0;
    for (const ServiceRequest& waiting : board.waiting) {
        if (waiting.id == request)
            return before;
        before += counter.doesServe(waiting) ? 1 : 0;
    }
    return std::nullopt;
}

const ServiceRequest* openVisit(const std::vector<ServiceRequest>& requests, const Nik& nik,
                                const QDate& today)
{
    const auto at = std::find_if(requests.begin(), requests.end(), [&](const ServiceRequest& request) {
        const bool isOver = request.state == RequestState::Closed || request.state == RequestState::Cancelled;
        return request.nik == nik && !isOver && localDay(presentSince(request)) == today;
    });
    return at == requests.end() ? nullptr : &*at;
}

int behindOf(const QueueBoard& board, const ServiceRequest& request)
{
    if (request.family.isNull())
        return 0;
    return static_cast<int>(
        std::count_if(board.behind.begin(), board.behind.end(),
                      [&](const ServiceRequest& other) { return other.family == request.family; }));
}

bool hasOpenTicket(const std::vector<ServiceRequest>& requests, const Nik& nik, const QDate& today)
{
    return openVisit(requests, nik, today) != nullptr;
}

const ServiceRequest* visitAwaitingCard(const std::vector<ServiceRequest>& requests, const Nik& nik)
{
    const auto at = std::find_if(requests.begin(), requests.end(), [&](const ServiceRequest& request) {
        return request.nik == nik && (request.state == RequestState::WaitingForCard ||
                                      request.state == RequestState::WaitingForCentre);
    });
    return at == requests.end() ? nullptr : &*at;
}

PublicBoard publicBoardOf(const QueueBoard& board, std::optional<ServiceNotice> notice)
{
    PublicBoard hall;
    hall.notice = notice;
    std::vector<ServiceRequest> called = board.atCounter;
    std::stable_sort(called.begin(), called.end(), [](const ServiceRequest& a, const ServiceRequest& b) {
        return a.calledAt > b.calledAt;
    });
    for (const ServiceRequest& request : called) {
        const auto isThere = [&](const CalledNumber& shown) { return shown.counter == request.counter; };
        if (hall.called.size() < kMaxPublicCalled &&
            std::none_of(hall.called.begin(), hall.called.end(), isThere))
            hall.called.push_back({request.ticket, request.counter, request.calledAt, request.timesCalled});
    }
    for (const ServiceRequest& request : board.waiting) {
        if (hall.next.size() == kMaxPublicNext)
            break;
        hall.next.push_back(request.ticket);
    }
    return hall;
}

TicketNumber nextTicket(const std::vector<ServiceRequest>& requests, const QDate& today, QChar series)
{
    TicketNumber ticket{series, 1};
    for (const ServiceRequest& request : requests) {
        if (request.ticket.series == series && localDay(request.arrivedAt) == today)
            ticket.number = std::max(ticket.number, request.ticket.number + 1);
    }
    const auto isHeld = [&](const ServiceRequest& r) { return r.ticket == ticket && isStillHeld(r, today); };
    while (std::any_of(requests.begin(), requests.end(), isHeld))
        ++ticket.number;
    return ticket;
}

std::optional<RequestId> visitToReturnTo(const std::vector<ServiceRequest>& requests, const Nik& nik,
                                         const QDate& today)
{
    const auto at = std::find_if(requests.begin(), requests.end(), [&](const ServiceRequest& request) {
        const bool leftBefore = request.state == RequestState::Waiting && request.cameBackAt.isValid() &&
                                localDay(request.cameBackAt) < today;
        return request.nik == nik && (request.state == RequestState::CorrectionNeeded || leftBefore);
    });
    return at == requests.end() ? std::nullopt : std::optional(at->id);
}

TicketNumber ticketOnReturn(const std::vector<ServiceRequest>& requests, const ServiceRequest& visit,
                            const QDate& today)
{
    const bool isTaken = std::any_of(requests.begin(), requests.end(), [&](const ServiceRequest& other) {
        return other.id != visit.id && other.ticket == visit.ticket &&
               (localDay(presentSince(other)) == today || isStillHeld(other, today));
    });
    return isTaken ? nextTicket(requests, today, visit.ticket.series) : visit.ticket;
}

} // namespace rekam
