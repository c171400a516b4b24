#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

std::string names(const std::vector<TimelineRow>& rows)
{
    std::string text;
    for (const TimelineRow& row : rows)
        text += (text.empty() ? "" : " ") + row.what.toStdString();
    return text;
}

StoreChange lineOnly(const char* what, const QString& subject)
{
    StoreChange change;
    AuditEntry entry = auditLine(what);
    entry.subject = subject;
    change.audit = {entry};
    return change;
}

} // namespace

TEST_CASE("a day holds who arrived on it with recording and packet, and who is still open from before")
{
    StoreHome home;
    const LoginSession by = home.begin();
    REQUIRE(home.sealed(1, by));
    MadeUpVisit half = madeUpVisit(2, by.account, home.clock.now);
    REQUIRE(home.commit(half));
    MadeUpVisit old = madeUpVisit(3, by.account, home.clock.now.addDays(-3));
    REQUIRE(home.commit(old));
    MadeUpVisit over = madeUpVisit(4, by.account, home.clock.now.addDays(-3));
    over.request.state = RequestState::Closed;
    REQUIRE(home.commit(over));

    const auto day = home.store().work().facts().loadPeriod(kStandingDay, kStandingDay);

    REQUIRE(day);
    REQUIRE(day->visits.size() == 3);
    CHECK(day->visits[0].request == idNumber<RequestId>(1003)); // by arrival: still open from before
    CHECK(day->visits[1].record == idNumber<RecordId>(2001));
    REQUIRE(day->visits[1].packet);
    CHECK(day->visits[1].packet->state == OutboxState::Queued);
    CHECK(day->visits[1].recording->state == RecordingState::Sealed);
    CHECK_FALSE(day->visits[2].packet);
    CHECK(home.store()
              .work()
              .facts()
              .loadPeriod(kStandingDay.addDays(-3), kStandingDay.addDays(-3))
              ->visits.size() == 2);
    CHECK(home.store().work().facts().loadPeriod(kStandingDay.addDays(-3), kStandingDay)->visits.size() == 4);
}

TEST_CASE("what is counted without opening a row is what stands in the rows")
{
    StoreHome home;
    const LoginSession by = home.begin();
    for (quint32 number = 1; number <= 4; ++number)
        REQUIRE(home.sealed(number, by));
    MadeUpVisit half = madeUpVisit(5, by.account, home.clock.now);
    REQUIRE(home.commit(half));

    const auto rows = home.store().work().facts().loadPeriod(kStandingDay, kStandingDay);
    const auto work = home.store().loadOpenWork();

    REQUIRE(rows);
    REQUIRE(work);
    REQUIRE(rows->visits.size() == work->requests.size());
    for (const VisitRow& row : rows->visits) {
        const auto request = home.store().work().loadRequest(row.request);
        REQUIRE(request);
        CHECK(row.state == request->state);
        CHECK(row.arrivedAt == request->arrivedAt);
        CHECK(row.ticket == request->ticket);
        CHECK(row.recording == factsOf(home.store().work().loadRecording(row.record).value()));
    }
    const auto people = home.store().supervision().loadPeople({half.request.id, idNumber<RequestId>(99)});
    REQUIRE(people);
    REQUIRE(people->size() == 1);
    CHECK(people->front().maskedNik == half.request.nik.masked());
    CHECK(people->front().name == half.recording.applicant.name.text());
}

TEST_CASE("rows from before the table of facts are counted after the first sign-in")
{
    StoreHome home;
    const LoginSession by = home.begin();
    REQUIRE(home.sealed(1, by));
    REQUIRE(home.store().core().sql().script("DELETE FROM visits; DELETE FROM record_facts;"
                                             " DELETE FROM meta WHERE name = 'facts-noted'"));
    REQUIRE(home.store().work().facts().loadPeriod(kStandingDay, kStandingDay)->visits.empty());

    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));

    REQUIRE(home.store().work().facts().loadPeriod(kStandingDay, kStandingDay)->visits.size() == 1);
    CHECK(
        home.store().work().facts().loadPeriod(kStandingDay, kStandingDay)->visits[0].recording.has_value());
}

TEST_CASE("the day and its timelines are for roles that may see them")
{
    StoreHome home;
    home.begin();
    REQUIRE(home.store().accounts().create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    NewsForSessions news;
    REQUIRE(home.store().signIn("operator", secret(StoreHome::kSecondPassphrase), news));

    CHECK(home.store().supervision().require(Permission::SeeDay).error().code() == Errc::PermissionMissing);
    CHECK(home.store().loadTimeline(idNumber<RequestId>(1001)).error().code() == Errc::PermissionMissing);
    home.store().lock();
    CHECK(home.store().supervision().require(Permission::SeeDay).error().code() == Errc::VaultLocked);
}

TEST_CASE("a timeline has what is filed under the visit, devices in between, nobody else's, and who looked")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(1, by.account, home.clock.now);
    MadeUpVisit other = madeUpVisit(2, by.account, home.clock.now);
    const QString request = visit.request.id.text();
    REQUIRE(home.store().commit(lineOnly("device-lost", "camera")));
    REQUIRE(home.store().commit(lineOnly("ticket-issued", request)));
    REQUIRE(home.store().commit(lineOnly("ticket-issued", other.request.id.text())));
    REQUIRE(home.commit(visit));
    REQUIRE(home.store().commit(lineOnly("device-lost", "finger")));
    REQUIRE(home.store().commit(lineOnly("step-opened", visit.recording.id.text())));
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    REQUIRE(home.seal(visit));

    const auto first = home.store().loadTimeline(visit.request.id);
    const auto second = home.store().loadTimeline(visit.request.id);

    REQUIRE(first);
    CHECK(names(*first) == "ticket-issued device-lost step-opened packet-sealed");
    CHECK((*first)[1].subject == "finger");
    REQUIRE(second);
    CHECK(names(*second) == "ticket-issued device-lost step-opened packet-sealed timeline-viewed");
    CHECK(second->back().actor == "supervisor");
}
