#include "core/queue/queue_board.h"

#include "core/queue/re_recordings.h"
#include "tests/support/picks.h"
#include "tests/support/sample_people.h"

#include <rapidcheck.h>
#include <set>

using namespace rekam;
using namespace rekam::test;
using S = RequestState;

namespace {

const QDate kToday(2026, 11, 23);

QDateTime at(const QDate& day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), Qt::LocalTime).toUTC();
}

ServiceRequest request(quint32 id, S state, int number, const QDateTime& arrived)
{
    ServiceRequest made = startRequest(idNumber<RequestId>(id), sampleNik(), ServiceType::NewWni,
                                       ServiceChannel::InPerson, arrived);
    made.ticket = {u'A', number};
    made.state = state;
    return made;
}

ServiceRequest sentAway(quint32 id, int number, const QDate& arrived, const QDate& back)
{
    ServiceRequest made = request(id, S::CorrectionNeeded, number, at(arrived, 8));
    made.comeBackOn = back;
    return made;
}

std::vector<RequestId> idsOf(const std::vector<ServiceRequest>& requests)
{
    std::vector<RequestId> ids;
    for (const ServiceRequest& request : requests)
        ids.push_back(request.id);
    return ids;
}

RequestId id(quint32 n) { return idNumber<RequestId>(n); }

} // namespace

TEST_CASE("who came first is called first")
{
    const auto board =
        boardOf({request(1, S::Waiting, 2, at(kToday, 9)), request(2, S::Waiting, 1, at(kToday, 8)),
                 request(3, S::Waiting, 3, at(kToday, 10))},
                kToday);
    CHECK(idsOf(board.waiting) == std::vector{id(2), id(1), id(3)});
    CHECK(nextToCall(board) == id(2));
}

TEST_CASE("two who came at the same time are called by number")
{
    const auto board =
        boardOf({request(1, S::Waiting, 8, at(kToday, 9)), request(2, S::Waiting, 7, at(kToday, 9))}, kToday);
    CHECK(nextToCall(board) == id(2));
}

TEST_CASE("who was sent away waits for nobody until it comes back, and is first on its day or later")
{
    const std::vector<ServiceRequest> requests = {request(1, S::Waiting, 1, at(kToday, 7)),
                                                  sentAway(2, 5, kToday.addDays(-3), kToday),
                                                  sentAway(3, 6, kToday.addDays(-3), kToday.addDays(1))};
    const auto board = boardOf(requests, kToday);
    CHECK(idsOf(board.waiting) == std::vector{id(1)});
    CHECK(idsOf(board.sentAway) == std::vector{id(2), id(3)});

    struct Case
    {
        int dayOfReturn;
        bool isFirst;
    };
    for (const Case& each : {Case{-1, false}, Case{0, true}, Case{1, true}, Case{30, true}}) {
        INFO(each.dayOfReturn);
        const QDate day = kToday.addDays(each.dayOfReturn);
        std::vector<ServiceRequest> then = {request(1, S::Waiting, 1, at(day, 7)),
                                            request(4, S::Waiting, 2, at(day, 7)), requests[1]};
        then[1].queueClass = QueueClass::Priority;
        then[2] = advance(then[2], request_event::CameBack{then[2].ticket}, at(day, 9))->state;
        const auto line = boardOf(then, day);
        CHECK(line.sentAway.empty());
        REQUIRE(line.waiting.size() == 3);
        CHECK((line.waiting.front().id == id(2)) == each.isFirst);
        CHECK((line.waiting.back().id == id(2)) == !each.isFirst);
        CHECK(boardOf(then, day.addDays(1)).absent.size() == 3);
    }
}

TEST_CASE("coming back finds the visit again, also after leaving on an earlier day without being called")
{
    const Nik nik = sampleNik();
    std::vector<ServiceRequest> requests = {request(1, S::Closed, 1, at(kToday.addDays(-9), 7)),
                                            sentAway(2, 5, kToday.addDays(-3), kToday)};
    CHECK(visitToReturnTo(requests, nik, kToday) == id(2));
    CHECK(visitToReturnTo(requests, nik, kToday.addDays(-2)) == id(2));
    CHECK_FALSE(visitToReturnTo(requests, sampleNik(77), kToday));

    requests[1] = advance(requests[1], request_event::CameBack{{u'A', 5}}, at(kToday, 9))->state;
    CHECK_FALSE(visitToReturnTo(requests, nik, kToday));
    CHECK(hasOpenTicket(requests, nik, kToday));
    CHECK(visitToReturnTo(requests, nik, kToday.addDays(1)) == id(2));
}

TEST_CASE("who comes back keeps its number unless somebody else has it that day")
{
    const ServiceRequest back = sentAway(2, 5, kToday.addDays(-3), kToday.addDays(-1));
    CHECK(ticketOnReturn({back}, back, kToday) == TicketNumber{u'A', 5});
    CHECK(ticketOnReturn({back, request(3, S::Waiting, 5, at(kToday.addDays(-1), 8))}, back, kToday) ==
          TicketNumber{u'A', 5});
    CHECK(ticketOnReturn({back, request(3, S::Closed, 5, at(kToday, 8))}, back, kToday) ==
          TicketNumber{u'A', 6});
    CHECK(ticketOnReturn({back, request(3, S::Parked, 5, at(kToday.addDays(-1), 8))}, back, kToday) ==
          TicketNumber{u'A', 1});

    ServiceRequest here = advance(back, request_event::CameBack{back.ticket}, at(kToday, 8))->state;
    here.state = S::Closed; // served, and its number is still in people's ears
    std::vector<ServiceRequest> rest = {here};
    for (quint32 i = 1; i <= 4; ++i)
        rest.push_back(request(10 + i, S::Closed, static_cast<int>(i), at(kToday, 9)));
    CHECK(nextTicket(rest, kToday, u'A') == TicketNumber{u'A', 6});
}

TEST_CASE("the calendar shows who was sent away by day, with the elements and without what they say")
{
    std::vector<ServiceRequest> requests = {
        sentAway(1, 9, kToday, kToday.addDays(2)), sentAway(2, 5, kToday.addDays(-9), kToday.addDays(-1)),
        sentAway(3, 4, kToday.addDays(-9), kToday), request(4, S::Waiting, 1, at(kToday, 7))};
    requests[1].differences = {{DataElement::Name, "SITI", "SITTI", ProvingPaper::BirthCertificate},
                               {DataElement::Religion, "ISLAM", "HINDU", ProvingPaper::FamilyCard}};
    const std::vector<ReRecording> calendar = reRecordings(requests);
    REQUIRE(calendar.size() == 3);
    CHECK(calendar[0] == ReRecording{id(2),
                                     {u'A', 5},
                                     sampleNik().masked(),
                                     kToday.addDays(-1),
                                     {DataElement::Name, DataElement::Religion}});
    CHECK(calendar[1].on == kToday);
    CHECK(calendar[1].elements.empty());
    CHECK(calendar[2].request == id(1));
    CHECK(reRecordings({requests[3]}).empty());
}

TEST_CASE("nobody is next when nobody waits")
{
    CHECK_FALSE(nextToCall(boardOf({}, kToday)));
    CHECK_FALSE(
        nextToCall(boardOf({request(1, S::Serving, 1, at(kToday, 8)), request(2, S::NoShow, 2, at(kToday, 8)),
                            request(3, S::Arrived, 0, at(kToday, 8))},
                           kToday)));
}

TEST_CASE("only those closed today are counted")
{
    ServiceRequest yesterday = request(1, S::Closed, 1, at(kToday.addDays(-1), 8));
    ServiceRequest today = request(2, S::Closed, 2, at(kToday.addDays(-1), 8));
    today.stateSince = at(kToday, 0, 1);
    CHECK(boardOf({yesterday, today}, kToday).closedToday == 1);
}

TEST_CASE("every open request stands in exactly one list")
{
    const bool holds = rc::check([] {
        std::vector<ServiceRequest> requests;
        std::set<RequestId> open;
        const auto count = pick<quint32>(0, 40);
        for (quint32 i = 1; i <= count; ++i) {
            const auto state = static_cast<S>(pick(1, 12));
            ServiceRequest made = request(i, state, static_cast<int>(i), at(kToday.addDays(pick(-2, 1)), 9));
            made.comeBackOn = kToday.addDays(pick(-1, 2));
            requests.push_back(made);
            if (state != S::Arrived && state != S::Closed && state != S::Cancelled)
                open.insert(made.id);
        }
        const auto board = boardOf(requests, kToday);
        std::multiset<RequestId> shown;
        for (const auto* list : {&board.waiting, &board.atCounter, &board.parked, &board.waitingForCentre,
                                 &board.waitingForCard, &board.sentAway, &board.absent}) {
            for (const ServiceRequest& placed : *list)
                shown.insert(placed.id);
        }
        RC_ASSERT(shown == std::multiset<RequestId>(open.begin(), open.end()));
    });
    CHECK(holds);
}

namespace {

ServiceRequest calledTo(const QString& counter, quint32 id, S state, const QDateTime& when, int times = 1)
{
    ServiceRequest made = request(id, state, static_cast<int>(id), at(kToday, 7));
    made.counter = counter;
    made.calledAt = when;
    made.stateSince = when;
    made.timesCalled = times;
    return made;
}

} // namespace

TEST_CASE("the hall sees the latest call of each counter first, and at most five numbers to come")
{
    std::vector<ServiceRequest> requests;
    for (int i = 1; i <= 7; ++i)
        requests.push_back(request(static_cast<quint32>(i), S::Waiting, i, at(kToday, 8, i)));
    ServiceRequest served = calledTo("3", 22, S::Serving, at(kToday, 8, 50));
    served.stateSince = at(kToday, 9, 10);
    requests.insert(requests.end(), {calledTo("2", 21, S::Called, at(kToday, 9, 5), 2),
                                     calledTo("1", 20, S::Called, at(kToday, 9)), served});

    const PublicBoard hall = publicBoardOf(boardOf(requests, kToday));

    REQUIRE(hall.called.size() == 3);
    CHECK(hall.called[0] == CalledNumber{{u'A', 21}, "2", at(kToday, 9, 5), 2});
    CHECK(hall.called[1].counter == "1");
    CHECK(hall.called[2].ticket == TicketNumber{u'A', 22});
    REQUIRE(hall.next.size() == 5);
    CHECK(hall.next.front() == TicketNumber{u'A', 1});
    CHECK(hall.next.back() == TicketNumber{u'A', 5});
}

TEST_CASE("the hall sees four counters at most and one number for each")
{
    std::vector<ServiceRequest> requests;
    for (int i = 1; i <= 6; ++i)
        requests.push_back(
            calledTo(QString::number(i), static_cast<quint32>(i), S::Called, at(kToday, 9, i)));
    requests.push_back(calledTo("6", 9, S::Serving, at(kToday, 9)));

    const PublicBoard hall = publicBoardOf(boardOf(requests, kToday));

    REQUIRE(hall.called.size() == 4);
    CHECK(hall.called.front().ticket == TicketNumber{u'A', 6});
    CHECK(hall.called.back().counter == "3");
}

TEST_CASE("a number that is called again moves to the front")
{
    const auto hall = publicBoardOf(boardOf(
        {calledTo("1", 1, S::Called, at(kToday, 9, 20), 2), calledTo("2", 2, S::Called, at(kToday, 9, 10))},
        kToday));
    REQUIRE(hall.called.size() == 2);
    CHECK(hall.called.front().counter == "1");
    CHECK(hall.called.front().times == 2);
}

TEST_CASE("the hall of an empty day shows nothing but a notice that was given")
{
    const PublicBoard hall = publicBoardOf(boardOf({}, kToday));
    CHECK(hall == PublicBoard{});
    CHECK(publicBoardOf(boardOf({}, kToday), ServiceNotice::BlanksOut).notice == ServiceNotice::BlanksOut);
}

TEST_CASE("tickets count up within the day and series and begin at one each day")
{
    CHECK(nextTicket({}, kToday, u'A') == TicketNumber{u'A', 1});

    std::vector<ServiceRequest> requests = {request(1, S::Closed, 7, at(kToday, 8)),
                                            request(2, S::Waiting, 4, at(kToday, 9)),
                                            request(3, S::WaitingForCentre, 90, at(kToday.addDays(-1), 9))};
    CHECK(nextTicket(requests, kToday, u'A') == TicketNumber{u'A', 8});
    CHECK(nextTicket(requests, kToday, u'B') == TicketNumber{u'B', 1});
    CHECK(nextTicket(requests, kToday.addDays(1), u'A') == TicketNumber{u'A', 1});
}

TEST_CASE("a number that somebody brings back today is not given out again")
{
    const std::vector<ServiceRequest> requests = {sentAway(1, 1, kToday.addDays(-3), kToday),
                                                  sentAway(2, 2, kToday.addDays(-3), kToday),
                                                  sentAway(3, 3, kToday.addDays(-3), kToday.addDays(1))};
    CHECK(nextTicket(requests, kToday, u'A') == TicketNumber{u'A', 3});
}
