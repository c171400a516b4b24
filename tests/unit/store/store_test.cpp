#include "tests/support/store_home.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

TEST_CASE("what was committed is there after a restart, picture for picture")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    REQUIRE(home.commit(visit));

    REQUIRE(home.reopen());
    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));

    const auto work = home.store().work().loadOpenWork();
    REQUIRE(work);
    CHECK(work->requests == std::vector<ServiceRequest>{visit.request});
    CHECK(work->recordings == std::vector<Recording>{visit.recording});
    CHECK(work->quarantinedRows.empty());
    for (const Taken& taken : visit.taken) {
        const auto payload = home.store().loadAttempt(visit.recording.id, taken.payload->id);
        REQUIRE(payload);
        const auto& expected = taken.payload->image ? taken.payload->image : taken.payload->penSeries;
        const auto& found = (*payload)->image ? (*payload)->image : (*payload)->penSeries;
        CHECK(viewOf(*found) == viewOf(*expected));
        CHECK((*payload)->templates.size() == taken.payload->templates.size());
    }
}

TEST_CASE("a change without an audit line is refused and leaves nothing")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    StoreChange change;
    change.request = visit.request;

    CHECK(home.store().commit(change).error().code() == Errc::AuditLineMissing);
    CHECK(home.store().work().loadOpenWork()->requests.empty());
}

TEST_CASE("a change whose last part fails leaves nothing of its first")
{
    StoreHome home;
    home.begin();
    CardJob job;
    job.id = idNumber<CardJobId>(1);
    job.recording = idNumber<RecordId>(9);
    job.state = CardJobState::Printing;
    job.serial = *BlankSerial::parse("B0000001");
    StoreChange first;
    first.cardJob = job;
    first.audit = {auditLine("print-started")};
    REQUIRE(home.store().commit(first));
    const AuditHead before = home.store().core().audit().head();

    StoreChange second = first;
    second.cardJob->id = idNumber<CardJobId>(2); // the same blank for another card
    second.request = madeUpVisit(4, {}, home.clock.now).request;
    const Status refused = home.store().commit(second);

    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == Errc::BlankSerialUsed);
    CHECK(home.store().work().loadOpenWork()->requests.empty());
    CHECK(home.store().core().audit().head() == before);
    CHECK(*home.store().work().isBlankUsed(*job.serial));
    CHECK_FALSE(*home.store().work().isBlankUsed(*BlankSerial::parse("B0000002")));
}

TEST_CASE("while locked nothing personal is read or written, and signing in gives it back")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    REQUIRE(home.commit(visit));

    home.store().lock();

    CHECK(home.commit(visit).error().code() == Errc::VaultLocked);
    CHECK(home.store().work().loadOpenWork().error().code() == Errc::VaultLocked);
    CHECK(home.store().loadAttempt(visit.recording.id, visit.taken[0].payload->id).error().code() ==
          Errc::VaultLocked);
    CHECK(home.store().outbox().next(home.clock.now));
    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));
    CHECK(home.store().work().loadOpenWork()->recordings.size() == 1);
}

TEST_CASE("the store refuses a second person who is the first")
{
    StoreHome home;
    const LoginSession by = home.begin();
    const auto second =
        home.store().accounts().create("kepala", Role::Supervisor, secret(StoreHome::kSecondPassphrase));
    const auto helper =
        home.store().accounts().create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase));
    REQUIRE((second && helper));
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    auto& overridden = visit.recording.steps[0].targets[0].overridden;

    overridden = SecondPerson{by.account, home.clock.now};
    CHECK(home.commit(visit).error().code() == Errc::SecondPersonIsSame);
    overridden = SecondPerson{helper->account, home.clock.now};
    CHECK(home.commit(visit).error().code() == Errc::PermissionMissing);
    overridden = SecondPerson{idNumber<AccountId>(99), home.clock.now};
    CHECK(home.commit(visit).error().code() == Errc::PermissionMissing);
    const auto confirmed =
        home.store().accounts().confirmSecondPerson("kepala", secret(StoreHome::kSecondPassphrase));
    REQUIRE(confirmed);
    overridden = *confirmed;
    CHECK(home.commit(visit));

    StoreChange change;
    change.audit = {auditLine("exception")};
    change.audit[0].second = change.audit[0].actor;
    CHECK(home.store().commit(change).error().code() == Errc::SecondPersonIsSame);
}

namespace {

// Two supervisors, one of them signed in with a recording whose portrait and exceptions wait for the other.
struct FourEyes
{
    StoreHome home;
    LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    LoginSession second =
        *home.store().accounts().create("kepala", Role::Supervisor, secret(StoreHome::kSecondPassphrase));

    FourEyes() { REQUIRE(home.commit(visit)); }
    SecondPerson confirm()
    {
        return home.store()
            .accounts()
            .confirmSecondPerson("kepala", secret(StoreHome::kSecondPassphrase))
            .value();
    }
    TargetResult& target(std::size_t step) { return visit.recording.steps[step].targets[0]; }
};

} // namespace

TEST_CASE("a second person answers once for each time they proved who they are")
{
    FourEyes desk;
    desk.target(0).overridden = desk.confirm();
    REQUIRE(desk.home.commit(desk.visit));
    CHECK(desk.home.commit(desk.visit)); // what is on disk already is not asked for again

    desk.target(1).overridden = SecondPerson{desk.second.account, desk.home.clock.now};
    CHECK(desk.home.commit(desk.visit).error().code() == Errc::SecondPersonStale);
    SecondPerson reused = *desk.target(0).overridden;
    reused.at = reused.at.addSecs(1);
    desk.target(1).overridden = reused;
    CHECK(desk.home.commit(desk.visit).error().code() == Errc::SecondPersonStale);

    desk.target(1).overridden = desk.confirm();
    CHECK(desk.home.commit(desk.visit));
    const auto lines = desk.home.store().core().sql().number(
        "SELECT count(*) FROM audit WHERE what = 'second-person-answered' AND second = 'kepala'");
    CHECK(*lines == 2);
}

TEST_CASE("the same second person, copied to another picture, does not answer for it")
{
    FourEyes desk;
    desk.target(0).overridden = desk.confirm();
    REQUIRE(desk.home.commit(desk.visit));

    desk.target(1).overridden = desk.target(0).overridden;

    CHECK(desk.home.commit(desk.visit).error().code() == Errc::SecondPersonStale);
}

TEST_CASE("a second person's proof is stale after five minutes, and at another desk, and after a lock")
{
    FourEyes desk;
    desk.target(0).overridden = desk.confirm();
    SECTION("after five minutes, whatever the wall clock says")
    {
        desk.home.clock.boot += std::chrono::minutes(5) + std::chrono::seconds(1);
        CHECK(desk.home.commit(desk.visit).error().code() == Errc::SecondPersonStale);
        desk.home.clock.boot -= std::chrono::seconds(1);
        CHECK(desk.home.commit(desk.visit));
    }
    SECTION("after a lock")
    {
        desk.home.store().lock();
        NewsForSessions news;
        REQUIRE(desk.home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));
        CHECK(desk.home.commit(desk.visit).error().code() == Errc::SecondPersonStale);
    }
}

TEST_CASE("a proof that was not used because the disk refused is good for the second try")
{
    FourEyes desk;
    desk.target(0).overridden = desk.confirm();
    REQUIRE(desk.home.store().core().sql().script(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"));
    REQUIRE_FALSE(desk.home.commit(desk.visit));
    REQUIRE(desk.home.store().core().sql().script("DROP TRIGGER full"));

    CHECK(desk.home.commit(desk.visit));
}

TEST_CASE("at handover card data, extract and the recording's row are gone")
{
    StoreHome home;
    const LoginSession by = home.begin();
    const auto sealed = home.sealed(4, by);
    REQUIRE(sealed);
    const RecordId record = sealed->recording.id;
    CardJob job;
    job.id = idNumber<CardJobId>(1);
    job.recording = record;
    job.state = CardJobState::HandedOver;
    StoreChange change;
    change.cardJob = job;
    change.audit = {auditLine("handed-over")};

    REQUIRE(home.store().commit(change));

    CHECK(home.store().work().loadDeskExtract(record).error().code() == Errc::RecordMissing);
    CHECK(home.store().work().loadRecording(record).error().code() == Errc::RecordMissing);
    CHECK(home.store().work().loadCardData(job.id).error().code() == Errc::RecordMissing);
    CHECK(home.store().work().loadOpenWork()->recordings.empty());
    CHECK(home.store().outbox().find(sealed->recording.packet->id));
}

TEST_CASE("events wait in order until they are delivered")
{
    StoreHome home;
    home.begin();
    StoreChange change;
    for (quint32 n = 1; n <= 3; ++n)
        change.events.push_back(
            {idNumber<EventId>(n), QStringLiteral("printed"), idNumber<RecordId>(n), {}, {}, home.clock.now});
    change.audit = {auditLine("printed")};
    REQUIRE(home.store().commit(change));
    REQUIRE(home.store().commit(change)); // told twice by a session that lost the answer

    REQUIRE(home.reopen());
    const auto batch = home.store().outbox().nextEvents();

    REQUIRE(batch);
    CHECK(batch->json == toJson(change.events));
    REQUIRE(home.store().core().change({auditLine("delivered")},
                                       [&] { return home.store().outbox().setDelivered(batch->ids); }));
    CHECK(home.store().outbox().nextEvents()->ids.empty());
}

TEST_CASE("the outbox gives what is due, fewest failures first, and parks what is given up")
{
    StoreHome home;
    const LoginSession by = home.begin();
    const auto first = home.sealed(4, by);
    home.clock.advance(std::chrono::minutes(1));
    const auto second = home.sealed(5, by);
    REQUIRE((first && second));
    OutboxTable& outbox = home.store().outbox();
    const auto fail = [&](const PacketId& packet, const QDateTime& retryAt) {
        return home.store().core().change({auditLine("failed")}, [&] {
            return outbox.setFailure(packet, Error(Errc::CentreUnreachable), retryAt);
        });
    };
    const PacketId firstPacket = first->recording.packet->id;
    const PacketId secondPacket = second->recording.packet->id;

    CHECK((*outbox.next(home.clock.now))->packet == firstPacket);
    REQUIRE(fail(firstPacket, home.clock.now.addSecs(60)));
    CHECK((*outbox.next(home.clock.now))->packet == secondPacket);
    REQUIRE(fail(secondPacket, {}));
    CHECK_FALSE(*outbox.next(home.clock.now));
    CHECK((*outbox.next(home.clock.now.addSecs(61)))->packet == firstPacket);
    CHECK(outbox.find(secondPacket)->state == OutboxState::Parked);
    CHECK(outbox.figures()->packetsWaiting == 2);
    CHECK(outbox.figures()->freeBytes > 0);
}

TEST_CASE("whatever is committed, cancelled, sealed, locked and restarted, what was acknowledged is there")
{
    const auto holds = rc::check([] {
        StoreHome home;
        LoginSession by = home.begin();
        std::map<quint32, RecordingState> expected;
        const auto steps = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 20));
        for (const int step : steps) {
            const auto number = static_cast<quint32>(1 + step % 4);
            const auto known = expected.find(number);
            MadeUpVisit visit = madeUpVisit(number, by.account, home.clock.now);
            if (step >= 16) {
                NewsForSessions news;
                RC_ASSERT(home.reopen());
                RC_ASSERT(bool(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news)));
            } else if (known != expected.end() && known->second != RecordingState::Capturing) {
                RC_ASSERT(bool(home.store().work().loadRecording(visit.recording.id)));
            } else if (step < 8) {
                RC_ASSERT(bool(home.commit(visit)));
                expected[number] = RecordingState::Capturing;
            } else if (step < 12) {
                RC_ASSERT(bool(home.sealed(number, by)));
                expected[number] = RecordingState::Sealed;
            } else {
                visit.taken.clear();
                visit.recording.state = RecordingState::Cancelled;
                RC_ASSERT(bool(home.commit(visit)));
                expected[number] = RecordingState::Cancelled;
            }
            home.clock.advance(std::chrono::hours(5));
        }
        NewsForSessions news;
        RC_ASSERT(home.reopen());
        RC_ASSERT(!home.store().takeOpened().firstBadAuditRow);
        RC_ASSERT(bool(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news)));
        RC_ASSERT(home.store().work().loadOpenWork()->quarantinedRows.empty());
        for (const auto& [number, state] : expected) {
            const auto recording = home.store().work().loadRecording(idNumber<RecordId>(2000 + number));
            RC_ASSERT(bool(recording));
            RC_ASSERT(recording->state == state);
            if (state == RecordingState::Sealed)
                RC_ASSERT(bool(openPacket(home.store().outbox().findByRecord(recording->id).value()->file,
                                          home.centre.packetKey)));
        }
    });
    CHECK(holds);
}
