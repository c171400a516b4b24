// Whole days of a queue, made up at random: numbers are drawn, called, skipped, transferred, parked, taken up
// again. Whatever happens, nobody is lost, nobody stands twice, and nobody is called before another without a
// reason.
#include "core/queue/queue_board.h"

#include "tests/support/picks.h"
#include "tests/support/sample_people.h"

#include <map>
#include <rapidcheck.h>
#include <set>

using namespace rekam;
using namespace rekam::test;
using S = RequestState;
namespace e = request_event;

namespace {

const QDateTime kOpening(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
const std::vector<Counter> kCounters = {{"Loket 1", {}},
                                        {"Loket 2", {QueueClass::Recording, QueueClass::Priority}},
                                        {"Loket 3", {QueueClass::Card}}};

class Day
{
public:
    void step()
    {
        m_now = m_now.addSecs(pick(1, 120));
        switch (pick(0, 9)) {
        case 0:
        case 1:
            draw();
            break;
        case 2:
        case 3:
        case 4:
            callNext();
            break;
        case 5:
            happen(S::Called, e::Skipped{});
            break;
        case 6:
            happen(S::Called, e::DidNotCome{});
            break;
        case 7:
            happen(S::Called, e::ServiceFinished{});
            break;
        default:
            happenToAnybody();
            break;
        }
        check();
    }

private:
    QueueBoard board() const { return boardOf(m_requests, m_now.toLocalTime().date()); }

    void draw()
    {
        const auto queueClass = static_cast<QueueClass>(pick(1, 4));
        const Nik nik = sampleNik(pick(1, 60));
        const QDate today = m_now.toLocalTime().date();
        if (hasOpenTicket(m_requests, nik, today))
            return;
        ServiceRequest request = startRequest(idNumber<RequestId>(++m_last), nik, ServiceType::LostWni,
                                              ServiceChannel::InPerson, m_now);
        const TicketNumber ticket = nextTicket(m_requests, today, seriesOf(queueClass));
        RC_ASSERT(m_tickets.insert(ticket.text()).second);
        m_requests.push_back(advance(request, e::TicketIssued{ticket, queueClass}, m_now)->state);
    }

    void callNext()
    {
        const Counter& counter = kCounters[pick<std::size_t>(0, kCounters.size())];
        const QueueBoard before = board();
        const auto next = nextToCall(before, counter);
        if (!next)
            return;
        RC_ASSERT(overtakes(before, counter, *next) == 0);
        apply(*next, e::Called{counter.name, {}});
    }

    void happenToAnybody()
    {
        const std::vector<RequestEvent> events = {
            e::Parked{"berkas"}, e::TakenUpAgain{"Loket 1"}, e::ServingStarted{},
            e::Transferred{kCounters[pick<std::size_t>(0, 3)].name, static_cast<QueueClass>(pick(1, 4))},
            e::Transferred{}};
        if (!m_requests.empty())
            apply(m_requests[pick<std::size_t>(0, m_requests.size())].id,
                  events[pick<std::size_t>(0, events.size())]);
    }

    void happen(S state, const RequestEvent& event)
    {
        for (const ServiceRequest& request : m_requests) {
            if (request.state == state)
                return apply(request.id, event);
        }
    }

    void apply(RequestId id, const RequestEvent& event)
    {
        for (ServiceRequest& request : m_requests) {
            if (!(request.id == id))
                continue;
            if (const auto outcome = advance(request, event, m_now))
                request = outcome->state;
            return;
        }
    }

    void check() const
    {
        const QueueBoard now = board();
        std::map<RequestId, int> seen;
        for (const auto* list : {&now.waiting, &now.atCounter, &now.parked, &now.waitingForCentre,
                                 &now.waitingForCard, &now.sentAway, &now.absent}) {
            for (const ServiceRequest& placed : *list)
                ++seen[placed.id];
        }
        for (const ServiceRequest& request : m_requests)
            RC_ASSERT(seen[request.id] == (request.state == S::Closed ? 0 : 1));
        std::set<QString> open;
        for (const ServiceRequest& request : m_requests) {
            if (request.state != S::Closed)
                RC_ASSERT(open.insert(request.nik.text()).second);
        }
        // In the line nobody stands before another of the same class who has waited longer.
        for (std::size_t i = 1; i < now.waiting.size(); ++i) {
            const ServiceRequest &first = now.waiting[i - 1], &second = now.waiting[i];
            const bool isSameLine =
                (first.queueClass == QueueClass::Priority) == (second.queueClass == QueueClass::Priority);
            RC_ASSERT((!isSameLine || first.turnFrom <= second.turnFrom));
            RC_ASSERT((isSameLine || first.queueClass == QueueClass::Priority));
        }
        const PublicBoard hall = publicBoardOf(now);
        std::set<QString> counters;
        for (const CalledNumber& called : hall.called)
            RC_ASSERT(counters.insert(called.counter).second);
    }

    QDateTime m_now = kOpening;
    std::vector<ServiceRequest> m_requests;
    std::set<QString> m_tickets;
    quint32 m_last = 0;
};

} // namespace

TEST_CASE("in no day is a number lost, given twice, or called before its turn without a reason")
{
    const bool holds = rc::check([] {
        Day day;
        for (int i = 0, steps = pick(1, 150); i < steps; ++i)
            day.step();
    });
    CHECK(holds);
}

TEST_CASE("a counter calls whom it serves, and a number that was sent to another counter waits for that one")
{
    const QDate today = kOpening.toLocalTime().date();
    std::vector<ServiceRequest> requests;
    for (quint32 i = 1; i <= 3; ++i) {
        requests.push_back(startRequest(idNumber<RequestId>(i), sampleNik(static_cast<int>(i)),
                                        ServiceType::NewWni, ServiceChannel::InPerson, kOpening.addSecs(i)));
        requests.back().state = S::Waiting;
    }
    requests[0].wantedCounter = "Loket 2";
    requests[1].queueClass = QueueClass::Card;
    const QueueBoard board = boardOf(requests, today);

    CHECK(nextToCall(board, kCounters[0]) == requests[1].id);
    CHECK(nextToCall(board, kCounters[1]) == requests[0].id);
    CHECK(nextToCall(board, kCounters[2]) == requests[1].id);
    CHECK(overtakes(board, kCounters[0], requests[2].id) == 1);
    CHECK(overtakes(board, kCounters[1], requests[2].id) == 1);
    CHECK_FALSE(overtakes(board, kCounters[1], idNumber<RequestId>(99)));
}

TEST_CASE("priority goes first where the policy says so, behind those who were promised today")
{
    std::vector<ServiceRequest> requests;
    for (quint32 i = 1; i <= 3; ++i) {
        requests.push_back(startRequest(idNumber<RequestId>(i), sampleNik(static_cast<int>(i)),
                                        ServiceType::NewWni, ServiceChannel::InPerson, kOpening.addSecs(i)));
        requests.back().state = S::Waiting;
    }
    requests[1].queueClass = QueueClass::Priority;
    requests[2].state = S::CorrectionNeeded;
    requests[2].comeBackOn = kOpening.toLocalTime().date();
    requests[2] = advance(requests[2], e::CameBack{{u'A', 3}}, kOpening.addSecs(900))->state;
    const auto order = [&](PriorityPolicy policy) {
        std::vector<RequestId> ids;
        for (const ServiceRequest& request : boardOf(requests, requests[2].comeBackOn, {policy}).waiting)
            ids.push_back(request.id);
        return ids;
    };
    CHECK(order(PriorityPolicy::First) == std::vector{requests[2].id, requests[1].id, requests[0].id});
    CHECK(order(PriorityPolicy::Off) == std::vector{requests[2].id, requests[0].id, requests[1].id});
}
