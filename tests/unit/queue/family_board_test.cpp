#include "core/queue/queue_board.h"

#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;
using S = RequestState;

namespace {

const QDate kBoardDay(2026, 11, 23);

ServiceRequest member(quint32 id, S state, int place)
{
    ServiceRequest made = startRequest(idNumber<RequestId>(id), sampleNik(static_cast<int>(id)),
                                       ServiceType::NewWni, ServiceChannel::InPerson,
                                       QDateTime(kBoardDay, QTime(8, 0, place), Qt::LocalTime).toUTC());
    made.ticket = {u'A', 5};
    made.state = state;
    made.family = idNumber<RequestId>(1);
    return made;
}

ServiceRequest stranger(quint32 id, int number)
{
    ServiceRequest made = member(id, S::Waiting, 30);
    made.ticket = {u'A', number};
    made.family = RequestId();
    return made;
}

} // namespace

TEST_CASE("a family stands in the queue and in the hall with one number")
{
    const QueueBoard board = boardOf(
        {member(1, S::Waiting, 0), member(2, S::Waiting, 1), member(3, S::Waiting, 2), stranger(9, 6)},
        kBoardDay);
    REQUIRE(board.waiting.size() == 2);
    CHECK(board.waiting[0].id == idNumber<RequestId>(1));
    CHECK(board.behind.size() == 2);
    CHECK(behindOf(board, board.waiting[0]) == 2);
    CHECK(behindOf(board, board.waiting[1]) == 0);
    CHECK(publicBoardOf(board).next == std::vector{TicketNumber{u'A', 5}, TicketNumber{u'A', 6}});
}

TEST_CASE("the next of a family is called when the one before is done, and not to another counter meanwhile")
{
    const QueueBoard during =
        boardOf({member(1, S::Serving, 0), member(2, S::Waiting, 1), stranger(9, 6)}, kBoardDay);
    CHECK(nextToCall(during) == idNumber<RequestId>(9));

    const QueueBoard after =
        boardOf({member(1, S::WaitingForCentre, 0), member(2, S::Waiting, 1), stranger(9, 6)}, kBoardDay);
    CHECK(nextToCall(after) == idNumber<RequestId>(2));
    CHECK(after.behind.empty());
}

TEST_CASE("who of a family is put aside holds up nobody")
{
    const QueueBoard board = boardOf({member(1, S::Parked, 0), member(2, S::Waiting, 1)}, kBoardDay);
    CHECK(nextToCall(board) == idNumber<RequestId>(2));
}
