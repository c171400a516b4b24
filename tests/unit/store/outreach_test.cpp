// A station that goes out: visits bear the session, copies of the register, what a recording takes here.
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct OutreachHome : StoreHome
{
    Outreach session(quint32 id = 1)
    {
        Outreach outreach =
            openOutreach(idNumber<OutreachId>(id), OutreachKind::School, QStringLiteral("SMA 1"),
                         QStringLiteral("JB-1"), QStringLiteral("supervisor"), clock.now)
                .value();
        addPeople(outreach, {sampleNik(1), sampleNik(2)});
        return outreach;
    }
    void keep(const Outreach& outreach)
    {
        REQUIRE(store().cases().keep({QUuid::fromRfc4122(outreach.id.bytes()), CaseKind::Outreach,
                                      outreach.isOpen(), outreach.openedAt, std::nullopt, toCbor(outreach)},
                                     auditLine("outreach-opened")));
    }
    void arrive(quint32 number, RequestState state = RequestState::Waiting,
                ServiceChannel channel = ServiceChannel::InPerson)
    {
        ServiceRequest request{.nik = sampleNik(static_cast<int>(number))};
        request.id = idNumber<RequestId>(1000 + number);
        request.ticket = {u'A', static_cast<int>(number)};
        request.state = state;
        request.channel = channel;
        request.arrivedAt = request.stateSince = clock.now;
        StoreChange change;
        change.request = request;
        change.audit = {auditLine("ticket-issued")};
        REQUIRE(store().commit(change));
    }
    std::vector<OutreachVisit> visits(quint32 id = 1)
    {
        return store().outreach().loadVisits(idNumber<OutreachId>(id)).value();
    }
    ResidentRecord resident(int serial)
    {
        Applicant applicant = sampleApplicant();
        applicant.nik = sampleNik(serial);
        return {applicant, true, QStringLiteral("UNREGISTERED"), {}};
    }

    LoginSession by = begin();
};

} // namespace

TEST_CASE("only who takes a number while a session is open belongs to it")
{
    OutreachHome home;
    home.arrive(1); // at the counter, before
    Outreach session = home.session();
    home.clock.advance(std::chrono::minutes(5));
    session.openedAt = home.clock.now;
    home.keep(session);
    home.clock.advance(std::chrono::minutes(1));
    home.arrive(2);
    home.arrive(3, RequestState::WaitingForCentre, ServiceChannel::Online);
    session.closedAt = home.clock.now;
    home.keep(session);
    home.arrive(4);

    const auto visits = home.visits();

    REQUIRE(visits.size() == 1);
    CHECK(visits[0].nik == sampleNik(2));
    CHECK(visits[0].ticket == "A-002");
    CHECK(visits[0].stand == OutreachVisit::Stand::Unfinished);
}

TEST_CASE("a visit that waited at the counter is not moved into a session by another step")
{
    OutreachHome home;
    home.arrive(1);
    home.clock.advance(std::chrono::minutes(5));
    Outreach session = home.session();
    session.openedAt = home.clock.now;
    home.keep(session);
    ServiceRequest called = home.store().work().loadRequest(idNumber<RequestId>(1001)).value();
    called.state = RequestState::Called;
    called.stateSince = home.clock.now;
    StoreChange change;
    change.request = called;
    change.audit = {auditLine("ticket-called")};
    REQUIRE(home.store().commit(change));
    CHECK(home.visits().empty());
}

TEST_CASE(
    "a recording that was sealed in a session stands in its list, in the day's rows and in the timeline")
{
    OutreachHome home;
    home.keep(home.session());
    home.arrive(1);
    REQUIRE(home.sealed(1, home.by));

    const auto visits = home.visits();
    const QDate day = home.clock.now.toLocalTime().date();
    const auto rows = home.store().work().facts().loadPeriod(day, day);
    const auto timeline = home.store().loadTimeline(idNumber<RequestId>(1001));

    REQUIRE(visits.size() == 1);
    CHECK(visits[0].stand == OutreachVisit::Stand::Recorded);
    CHECK(visits[0].name == "SITI AMINAH");
    REQUIRE(rows);
    REQUIRE(rows->visits.size() == 1);
    CHECK(rows->visits[0].isOutreach);
    REQUIRE(timeline);
    CHECK(std::count_if(timeline->begin(), timeline->end(), [](const TimelineRow& row) {
              return row.what == "outreach-visit" && row.facts == "session=" + idNumber<OutreachId>(1).text();
          }) == 1);
}

TEST_CASE("copies of the register are found by NIK with their time, and go like the list of who was asked")
{
    OutreachHome home;
    const auto heard = home.store().outreach().keepCopies({home.resident(1), home.resident(2)},
                                                          auditLine("outreach-prepared"));
    REQUIRE(heard);
    CHECK(*heard == home.clock.now);
    home.clock.advance(std::chrono::hours(48));

    const auto copy = home.store().roster().findCopy(sampleNik(2));

    REQUIRE(copy);
    REQUIRE(*copy);
    CHECK((*copy)->resident.applicant.nik == sampleNik(2));
    CHECK((*copy)->heardAt == *heard);
    CHECK_FALSE(*home.store().roster().findCopy(sampleNik(3)));
    CHECK(home.store().roster().all(10)->size() == 2);
    CHECK(home.store().roster().all(1)->size() == 1);
    CHECK(home.store().roster().purge(home.clock.now).value() == 2);
}

TEST_CASE("a copy that was swapped for another's is not given out")
{
    OutreachHome home;
    REQUIRE(home.store().outreach().keepCopies({home.resident(1), home.resident(2)}, auditLine("prepared")));
    REQUIRE(home.store().core().sql().execute(
        "UPDATE roster SET sealed = (SELECT sealed FROM roster ORDER BY nik_index LIMIT 1)"));
    int found = 0;
    for (const int serial : {1, 2})
        found += home.store().roster().findCopy(sampleNik(serial)) ? 1 : 0;
    CHECK(found == 1);
    CHECK(home.store().roster().all(10)->size() == 1);
}

TEST_CASE("what a recording takes is this station's own middle, once there are enough of them")
{
    OutreachHome home;
    for (quint32 number = 1; number < static_cast<quint32>(kLeastCostSamples); ++number)
        REQUIRE(home.sealed(number, home.by));
    CHECK(home.store().outreach().figures()->cost.sampled == 0);
    CHECK(home.store().outreach().figures()->cost == RecordingCost());

    REQUIRE(home.sealed(static_cast<quint32>(kLeastCostSamples), home.by));
    REQUIRE(home.store().core().sql().execute("UPDATE record_facts SET sealed_ms = started_ms + 300000"));
    const RecordingCost cost = home.store().outreach().figures()->cost;

    CHECK(cost.sampled == kLeastCostSamples);
    CHECK(cost.time == std::chrono::minutes(5));
    CHECK(cost.bytes == *home.store().core().sql().number("SELECT length FROM outbox LIMIT 1"));
}

TEST_CASE("when the centre is heard the station remembers it by its own clock")
{
    OutreachHome home;
    CHECK_FALSE(home.store().outbox().figures()->centreHeardAt.isValid());
    REQUIRE(home.store().noteCentreTime(home.clock.now.addSecs(90)));
    CHECK(home.store().outbox().figures()->centreHeardAt == home.clock.now);
}
