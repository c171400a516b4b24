// Who was expected, who came, and what a station that is out has left.
#include "core/service/field_supplies.h"
#include "core/service/offline_allowance.h"
#include "core/service/outreach.h"
#include "tests/support/sample_people.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;
using Stand = OutreachVisit::Stand;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC);

Outreach opened(int people = 0)
{
    Outreach outreach = openOutreach(idNumber<OutreachId>(1), OutreachKind::School, QStringLiteral(" SMA 1 "),
                                     QStringLiteral("JB-20261122-1"), QStringLiteral("operator.1"), kNow)
                            .value();
    std::vector<Nik> all;
    for (int i = 1; i <= people; ++i)
        all.push_back(sampleNik(i));
    addPeople(outreach, all);
    return outreach;
}

OutreachVisit visit(int serial, Stand stand, int minutes = 0)
{
    OutreachVisit made{.nik = sampleNik(serial)};
    made.request = idNumber<RequestId>(static_cast<quint32>(serial));
    made.name = QStringLiteral("ORANG %1").arg(serial);
    made.ticket = QStringLiteral("A-%1").arg(serial);
    made.arrivedAt = kNow.addSecs(60 * minutes);
    made.stand = stand;
    return made;
}

OfflineFacts away(qint64 days, int waiting = 0)
{
    OfflineFacts facts;
    facts.lastHeard = kNow.addDays(-days);
    facts.waiting = waiting;
    facts.now = kNow;
    return facts;
}

} // namespace

TEST_CASE("a session needs a place")
{
    const auto nowhere = openOutreach(idNumber<OutreachId>(1), OutreachKind::Village, QStringLiteral("  "),
                                      QStringLiteral("JB-1"), QStringLiteral("operator.1"), kNow);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code() == Errc::ReasonMissing);
    CHECK(opened().place == "SMA 1");
}

TEST_CASE("a list is read line by line, each NIK once, and lines without one are counted")
{
    const QString text = QStringLiteral("NIK;NAMA\n%1;SITI\n\n %2 , BUDI\r\n%1\n12345678901234567890\n")
                             .arg(sampleNik(1).text(), sampleNik(2).text());

    const RosterText roster = rosterFromText(text);

    CHECK(roster.people == std::vector<Nik>{sampleNik(1), sampleNik(2)});
    CHECK(roster.unreadable == 2); // the heading, and twenty digits
}

TEST_CASE("nobody stands on the roster twice")
{
    Outreach outreach = opened(2);
    CHECK(addPeople(outreach, {sampleNik(2), sampleNik(3)}) == 1);
    CHECK(outreach.roster.size() == 3);
}

TEST_CASE("the tally adds up: expected are those who came, refused or were not met")
{
    Outreach outreach = opened(6);
    REQUIRE(noteRefusal(outreach, sampleNik(5), QStringLiteral("sudah pindah")));
    const std::vector<OutreachVisit> visits = {visit(1, Stand::Recorded), visit(2, Stand::Unfinished),
                                               visit(3, Stand::Served), visit(9, Stand::Recorded, 5)};

    const std::vector<AttendanceRow> rows = attendanceOf(outreach, visits);
    const OutreachTally tally = tallyOf(rows);

    CHECK(tally == OutreachTally{6, 3, 1, 1, 1, 1, 2, 1, 1});
    REQUIRE(rows.size() == 7);
    CHECK(rows[4].refused == "sudah pindah");
    CHECK(rows[6].isWalkIn);
    CHECK(rows[6].name == "ORANG 9");
}

TEST_CASE("the furthest of somebody's visits counts, and who is recorded after refusing was recorded")
{
    Outreach outreach = opened(1);
    REQUIRE(noteRefusal(outreach, sampleNik(1), QStringLiteral("takut")));
    const std::vector<AttendanceRow> rows =
        attendanceOf(outreach, {visit(1, Stand::Recorded, 10), visit(1, Stand::Unfinished, 1)});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].attendance == Attendance::Recorded);
    CHECK(rows[0].arrivedAt == kNow.addSecs(600));
}

TEST_CASE("whatever happens, no tally loses anybody")
{
    rc::check([] {
        const int expected = *rc::gen::inRange(0, 12);
        Outreach outreach = opened(expected);
        std::vector<OutreachVisit> visits;
        for (const int serial : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 20)))
            visits.push_back(
                visit(serial, *rc::gen::element(Stand::Recorded, Stand::Served, Stand::Unfinished)));
        for (int serial = 1; serial <= expected; ++serial) {
            if (*rc::gen::arbitrary<bool>())
                RC_ASSERT(noteRefusal(outreach, sampleNik(serial), QStringLiteral("tidak mau")));
        }
        const OutreachTally tally = tallyOf(attendanceOf(outreach, visits));
        RC_ASSERT(tally.expected == expected);
        RC_ASSERT(tally.expected == tally.came + tally.refused + tally.notMet);
        RC_ASSERT(tally.came == tally.recorded + tally.served + tally.deferred);
        RC_ASSERT(tally.walkInsRecorded <= tally.walkIns);
    });
}

TEST_CASE("the next one is whoever was neither met nor refused, and the search goes round")
{
    Outreach outreach = opened(3);
    REQUIRE(noteRefusal(outreach, sampleNik(2), QStringLiteral("sakit")));
    const std::vector<AttendanceRow> rows = attendanceOf(outreach, {});
    CHECK(nextExpected(rows, std::nullopt) == std::size_t{0});
    CHECK(nextExpected(rows, std::size_t{0}) == std::size_t{2});
    CHECK(nextExpected(rows, std::size_t{2}) == std::size_t{0});
    CHECK_FALSE(
        nextExpected(attendanceOf(outreach, {visit(1, Stand::Recorded), visit(3, Stand::Served)}), {}));
}

TEST_CASE("a refusal needs a reason and somebody on the roster, and can be taken back")
{
    Outreach outreach = opened(1);
    CHECK(noteRefusal(outreach, sampleNik(1), QStringLiteral(" ")).error().code() == Errc::ReasonMissing);
    CHECK(noteRefusal(outreach, sampleNik(2), QStringLiteral("tidak")).error().code() == Errc::RecordMissing);
    REQUIRE(noteRefusal(outreach, sampleNik(1), QStringLiteral("tidak")));
    REQUIRE(takeBackRefusal(outreach, sampleNik(1)));
    CHECK(outreach == opened(1));
}

TEST_CASE("what is closed keeps its tally and changes no more")
{
    Outreach outreach =
        closed(opened(2), {visit(1, Stand::Recorded)}, QStringLiteral("operator.1"), kNow.addSecs(3600))
            .value();
    CHECK_FALSE(outreach.isOpen());
    CHECK(outreach.tally.recorded == 1);
    CHECK(outreach.tally.notMet == 1);
    CHECK(noteRefusal(outreach, sampleNik(2), QStringLiteral("x")).error().code() == Errc::StepNotAllowed);
    CHECK_FALSE(closed(outreach, {}, QStringLiteral("operator.1"), kNow));
}

TEST_CASE("a session comes back from its bytes as it was, open and closed")
{
    Outreach outreach = opened(3);
    outreach.roster[1].name = QStringLiteral("SITI AMINAH");
    outreach.roster[1].heardAt = kNow.addDays(-2);
    REQUIRE(noteRefusal(outreach, sampleNik(3), QStringLiteral("sakit")));
    CHECK(outreachFromCbor(toCbor(outreach)).value() == outreach);
    const Outreach done =
        closed(outreach, {visit(1, Stand::Recorded)}, QStringLiteral("operator.1"), kNow.addSecs(60)).value();
    CHECK(outreachFromCbor(toCbor(done)).value() == done);
    CHECK_FALSE(outreachFromCbor(toCbor(done).chopped(3)));
}

TEST_CASE("numbers of a day go on from the highest")
{
    Outreach two = opened();
    two.number = QStringLiteral("JB-20261122-7");
    CHECK(nextOutreachNumber({opened(), two}, QDate(2026, 11, 22)) == "JB-20261122-8");
    CHECK(nextOutreachNumber({opened(), two}, QDate(2026, 11, 23)) == "JB-20261123-1");
}

TEST_CASE("without a connection the days and recordings of the policy run out, and with one nothing stops")
{
    const OfflineRules rules{true, 7, 50};
    CHECK(allowanceOf(rules, away(0)).daysLeft == 7);
    CHECK(allowanceOf(rules, away(6)).daysLeft == 1);
    CHECK(allowanceOf(rules, away(6)).mayRecord());
    CHECK(allowanceOf(rules, away(7)).stop == OfflineStop::DaysOver);
    CHECK(allowanceOf(rules, away(1, 49)).recordingsLeft == 1);
    CHECK(allowanceOf(rules, away(1, 49)).mayRecord());
    CHECK(allowanceOf(rules, away(1, 50)).stop == OfflineStop::RecordsOver);
    OfflineFacts connected = away(30, 500);
    connected.isConnected = true;
    CHECK(allowanceOf(rules, connected).mayRecord());
}

TEST_CASE("where the policy wants a connection nothing is recorded without one")
{
    CHECK(allowanceOf({false, 7, 50}, away(0)).stop == OfflineStop::NotAllowed);
    OfflineFacts connected = away(0);
    connected.isConnected = true;
    CHECK(allowanceOf({false, 7, 50}, connected).mayRecord());
}

TEST_CASE(
    "zero is no limit, a clock set back makes no days, and an old packet counts where nothing else is known")
{
    CHECK_FALSE(allowanceOf({true, 0, 0}, away(400, 9999)).daysLeft);
    CHECK(allowanceOf({true, 0, 0}, away(400, 9999)).mayRecord());
    CHECK(allowanceOf({true, 7, 50}, away(-3)).daysLeft == 7);
    OfflineFacts never = away(0);
    never.lastHeard = QDateTime();
    CHECK(allowanceOf({true, 7, 50}, never).daysLeft == 7);
    never.oldestWaiting = kNow.addDays(-8);
    CHECK(allowanceOf({true, 7, 50}, never).stop == OfflineStop::DaysOver);
}

TEST_CASE("what is shorter, battery or disk, says how many recordings are left")
{
    const RecordingCost cost{20, 10'000'000, std::chrono::minutes(6)};
    const SupplyRules rules;
    BatteryFacts battery{true, false, 60, std::chrono::minutes(246)};
    CHECK(suppliesOf(battery, cost, 900'000'000, rules).recordings() == 41);
    CHECK(suppliesOf(battery, cost, 900'000'000, rules).isBatteryShorter());
    CHECK(suppliesOf(battery, cost, 90'000'000, rules).recordings() == 9);
    battery.left.reset(); // by the built-in guess: 60 % of 150 minutes
    CHECK(suppliesOf(battery, cost, 900'000'000, rules).byBattery == 15);
    battery.isOnMains = true;
    CHECK_FALSE(suppliesOf(battery, cost, 900'000'000, rules).byBattery);
    CHECK(suppliesOf({}, cost, 900'000'000, rules).recordings() == 90);
}

TEST_CASE("the levels are settings")
{
    const SupplyRules rules{20, 8, std::chrono::minutes(150)};
    const auto left = [&](qint64 recordings) {
        return levelOf(suppliesOf({}, {20, 1000, std::chrono::minutes(1)}, recordings * 1000, rules), rules);
    };
    CHECK(left(20) == SupplyLevel::Enough);
    CHECK(left(19) == SupplyLevel::Fair);
    CHECK(left(8) == SupplyLevel::Fair);
    CHECK(left(7) == SupplyLevel::Bad);
}
