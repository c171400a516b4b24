// Lines, turns and counters at the desk.
#include "tests/support/fake_counter.h"

using namespace rekam;
using fake::CounterDesk;
using namespace std::chrono_literals;

namespace {

// Three numbers wait, B-001.
struct Hall : CounterDesk
{
    Hall()
    {
        draw(11, QueueClass::Recording);
        draw(12, QueueClass::Recording);
        draw(13, QueueClass::Card);
    }
    void draw(int serial, QueueClass line)
    {
        station.clock.advance(1min);
        desk.issueTicket(test::sampleNik(serial).text(), line);
        fake::settle();
    }
    QStringList waiting() const
    {
        QStringList tickets;
        for (const ServiceRequest& request : desk.snapshot().board.waiting)
            tickets << request.ticket.text();
        return tickets;
    }
    RequestId idOf(const char* ticket) const
    {
        for (const ServiceRequest& request : station.store.work.requests) {
            if (request.ticket.text() == QLatin1String(ticket))
                return request.id;
        }
        return {};
    }
    QString current() const
    {
        const auto& current = desk.snapshot().current;
        return current ? current->ticket.text() : QString();
    }
    bool hasAudit(const char* what) const
    {
        for (const StoreChange& change : station.store.commits) {
            for (const AuditEntry& entry : change.audit) {
                if (entry.what == QLatin1String(what))
                    return true;
            }
        }
        return false;
    }
    void call()
    {
        desk.callNext();
        fake::settle();
    }
};

} // namespace

TEST_CASE("each line has its own letter and counts for itself")
{
    Hall hall;
    CHECK(hall.waiting() == QStringList{"A-001", "A-002", "B-001"});
    hall.draw(14, QueueClass::Priority);
    CHECK(hall.waiting() == QStringList{"P-001", "A-001", "A-002", "B-001"});
}

TEST_CASE("before others is called only with a reason, which is audited without words and told to the centre")
{
    Hall hall;
    hall.desk.callOutOfTurn(hall.idOf("B-001"), QStringLiteral("  "));
    fake::settle();
    REQUIRE(hall.desk.snapshot().error);
    CHECK(hall.desk.snapshot().error->code() == Errc::ReasonMissing);
    CHECK(hall.desk.snapshot().stage == DeskStage::Idle);

    hall.desk.callOutOfTurn(hall.idOf("B-001"), QStringLiteral("ibu dari Klaten, bus pukul 10"));
    fake::settle();

    CHECK(hall.current() == "B-001");
    const StoreChange& change = hall.station.store.commits.back();
    REQUIRE(change.events.size() == 1);
    CHECK(change.events.front().what == "queue-reordered");
    CHECK(change.request->reason == "ibu dari Klaten, bus pukul 10");
    REQUIRE(hall.hasAudit("queue-reordered"));
    for (const AuditEntry& entry : change.audit) {
        for (const Fact& fact : entry.facts)
            CHECK_FALSE(fact.value.contains("Klaten"));
    }
}

TEST_CASE("who is next may be called by hand without a reason, and it is no reorder")
{
    Hall hall;
    hall.desk.callOutOfTurn(hall.idOf("A-001"), {});
    fake::settle();
    CHECK(hall.current() == "A-001");
    CHECK_FALSE(hall.hasAudit("queue-reordered"));
    CHECK(hall.station.store.commits.back().events.empty());
}

TEST_CASE("skipping calls the next and puts the skipped one behind those who wait")
{
    Hall hall;
    hall.call();
    REQUIRE(hall.current() == "A-001");
    hall.station.clock.advance(1min);

    hall.desk.skipAndCallNext();
    fake::settle();

    CHECK(hall.current() == "A-002");
    CHECK(hall.waiting() == QStringList{"B-001", "A-001"});
}

TEST_CASE("with nobody else in the hall nobody is skipped")
{
    CounterDesk counter;
    counter.desk.issueTicket(test::sampleNik().text());
    fake::settle();
    counter.desk.callNext();
    fake::settle();

    counter.desk.skipAndCallNext();
    fake::settle();

    CHECK(counter.desk.snapshot().stage == DeskStage::Called);
    CHECK(counter.desk.snapshot().error->code() == Errc::QueueEmpty);
}

TEST_CASE("parking takes the next at once")
{
    Hall hall;
    hall.call();
    hall.desk.parkAndCallNext(QStringLiteral("KK diambil di rumah"));
    fake::settle();
    CHECK(hall.current() == "A-002");
    REQUIRE(hall.desk.snapshot().board.parked.size() == 1);
    CHECK(hall.desk.snapshot().board.parked.front().reason == "KK diambil di rumah");
}

TEST_CASE("a number that is moved to another counter keeps its turn there, and is not called here")
{
    Hall hall;
    hall.call();
    hall.desk.transfer(hall.idOf("A-001"), QStringLiteral("Loket 3"), std::nullopt);
    fake::settle();

    CHECK(hall.desk.snapshot().stage == DeskStage::Idle);
    CHECK(hall.waiting() == QStringList{"A-001", "A-002", "B-001"});
    hall.call();
    CHECK(hall.current() == "A-002");
    CHECK(hall.hasAudit("visit-moved"));
}

TEST_CASE("a number that is moved to another line keeps its letter")
{
    Hall hall;
    hall.desk.transfer(hall.idOf("B-001"), {}, QueueClass::Priority);
    fake::settle();
    CHECK(hall.waiting() == QStringList{"B-001", "A-001", "A-002"});
}

TEST_CASE("a counter for cards calls cards only")
{
    Hall hall;
    hall.station.ports.counters = {{hall.station.ports.office.counterName, {QueueClass::Card}}};
    hall.call();
    CHECK(hall.current() == "B-001");
}

TEST_CASE("without enough visits there is no estimate; with them there is, and a lock forgets them")
{
    Hall hall;
    CHECK_FALSE(hall.desk.snapshot().waits.at(1));

    for (int i = 0; i < 5; ++i)
        hall.station.store.work.earlierServices.push_back(
            {QueueClass::Recording, 600s, hall.station.clock.now.addDays(-1)});
    hall.desk.open(hall.station.login);
    fake::settle();

    CHECK(hall.desk.snapshot().waits == std::vector<std::optional<std::chrono::seconds>>{0s, 600s, 1200s});
    CHECK(hall.desk.waitOfNew(QueueClass::Priority) == 0s);
    hall.desk.close();
    CHECK(hall.desk.snapshot().waits.empty());
}

TEST_CASE("a notice to the hall is on disk before it is shown, and comes back after a restart")
{
    Hall hall;
    hall.station.store.failNext = Errc::DiskFull;
    hall.desk.setNotice(ServiceNotice::Break);
    fake::settle();
    CHECK_FALSE(hall.desk.publicBoard().notice);

    hall.desk.setNotice(ServiceNotice::Break);
    fake::settle();
    CHECK(hall.desk.publicBoard().notice == ServiceNotice::Break);

    Desk after(hall.station.ports);
    after.open(hall.station.login);
    fake::settle();
    CHECK(after.publicBoard().notice == ServiceNotice::Break);
}

TEST_CASE("the hall's value has numbers, counters and times, and follows the calls")
{
    Hall hall;
    hall.call();
    hall.station.clock.advance(30s);
    hall.desk.callAgain();
    fake::settle();

    const PublicBoard board = hall.desk.publicBoard();
    REQUIRE(board.called.size() == 1);
    CHECK(board.called.front().ticket.text() == "A-001");
    CHECK(board.called.front().counter == hall.station.ports.office.counterName);
    CHECK(board.called.front().times == 2);
    CHECK(board.called.front().calledAt == hall.station.clock.now);
    REQUIRE(board.next.size() == 2);
}

TEST_CASE("who was sent away gets its number back by its NIK, and stands first from the day that was fixed")
{
    for (const auto& [daysLater, isFirst] : {std::pair(1, false), std::pair(7, true), std::pair(12, true)}) {
        INFO(daysLater);
        CounterDesk counter;
        counter.toVerification();
        const QDate day = counter.station.clock.now.toLocalTime().date();
        counter.desk.orderCorrection(day.addDays(7), QStringLiteral("alamat"));
        fake::settle();
        const ServiceRequest away = counter.station.store.work.requests.front();
        counter.station.clock.advance(std::chrono::hours(24) * daysLater);
        counter.desk.issueTicket(test::sampleNik(60).text());
        fake::settle();

        counter.desk.issueTicket(test::sampleNik().text());
        fake::settle();

        const std::vector<ServiceRequest>& waiting = counter.desk.snapshot().board.waiting;
        REQUIRE(waiting.size() == 2);
        CHECK((waiting.front().id == away.id) == isFirst);
        const ServiceRequest& back = waiting[isFirst ? 0 : 1];
        CHECK(back.id == away.id);
        CHECK(counter.station.store.work.requests.size() == 2);
        CHECK(back.ticket.number == (daysLater == 7 ? 1 : 2)); // on its own day number 1 was kept for it
        const std::vector<AuditEntry>& trail = counter.station.store.commits.back().audit;
        CHECK(trail.front().what == "visit-came-back");
        CHECK(counter.desk.snapshot().error == std::nullopt);

        counter.desk.issueTicket(test::sampleNik().text());
        CHECK(counter.desk.snapshot().error->code() == Errc::TicketExists);
    }
}
