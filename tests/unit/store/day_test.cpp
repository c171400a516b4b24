#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QDate kDay = QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC).toLocalTime().date();

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

    const auto day = home.store().loadDay(kDay);

    REQUIRE(day);
    CHECK(day->requests.size() == 3);
    CHECK(day->recordings.size() == 3);
    REQUIRE(day->packets.size() == 1);
    CHECK(day->packets.front().record == idNumber<RecordId>(2001));
    CHECK(day->packets.front().state == OutboxState::Queued);
    CHECK(home.store().loadDay(kDay.addDays(-3))->requests.size() == 2);
}

TEST_CASE("the day and its timelines are for roles that may see them")
{
    StoreHome home;
    home.begin();
    REQUIRE(home.store().accounts().create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    NewsForSessions news;
    REQUIRE(home.store().signIn("operator", secret(StoreHome::kSecondPassphrase), news));

    CHECK(home.store().loadDay(kDay).error().code() == Errc::PermissionMissing);
    CHECK(home.store().loadTimeline(idNumber<RequestId>(1001)).error().code() == Errc::PermissionMissing);
    home.store().lock();
    CHECK(home.store().loadDay(kDay).error().code() == Errc::VaultLocked);
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
