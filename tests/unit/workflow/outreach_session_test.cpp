// A session of the mobile service from its opening to its paper, with the centre there and away.
#include "core/workflow/outreach_session.h"

#include "core/workflow/battery.h"
#include "tests/support/fake_counter.h"
#include "tests/support/fake_outreach.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::fake;
using test::sampleNik;

namespace {

void put(const QString& folder, const char* name, const char* text)
{
    REQUIRE(QDir().mkpath(folder));
    QFile file(folder + u'/' + QLatin1String(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

struct Field : CounterDesk
{
    Field()
    {
        station.ports.cases = &cases;
        station.ports.outreach = &book;
        station.ports.cardStock = &cards;
        station.ports.field.powerFolder = power.path();
        session.open(station.login);
        fake::settle();
    }
    const OutreachSnapshot& seen() { return session.snapshot(); }
    void begin(const QString& roster)
    {
        session.start(OutreachKind::School, QStringLiteral("SMA 1"));
        settle();
        session.addRoster(roster);
        settle();
    }
    void takeAwayCentre()
    {
        station.centre.answer.reset();
        Q_EMIT station.centre.linkChanged({LinkState::Unreachable, 0, Error(Errc::CentreUnreachable)});
        settle();
    }

    Cases cases;
    Cards cards;
    QTemporaryDir power;
    Outreaches book{station.store, cases, station.clock};
    OutreachSession session{station.ports, desk};
};

} // namespace

TEST_CASE("a session is opened once, with a place")
{
    Field field;
    field.session.start(OutreachKind::Village, QString());
    settle();
    REQUIRE(field.seen().error);
    CHECK(field.seen().error->code() == Errc::ReasonMissing);
    field.session.start(OutreachKind::Village, QStringLiteral("Balai Desa"));
    settle();
    REQUIRE(field.seen().current);
    CHECK(field.seen().current->number == "JB-20261121-1");
    field.session.start(OutreachKind::Village, QStringLiteral("Balai Desa"));
    settle();
    CHECK(field.seen().error->code() == Errc::StepNotAllowed);
    CHECK(field.cases.kept.size() == 1);
}

TEST_CASE("the register is asked for the roster, and what it said lies here with its time")
{
    Field field;
    field.begin(sampleNik(4).text());
    REQUIRE(field.seen().rows.size() == 1);
    CHECK(field.seen().rows[0].name == "SITI AMINAH");
    CHECK(field.seen().rows[0].heardAt == field.station.clock.now);
    CHECK(field.book.copies.size() == 1);
    CHECK(field.book.lines == std::vector<QString>{QStringLiteral("outreach-prepared")});
    CHECK_FALSE(field.seen().isPreparing());
}

TEST_CASE("where the centre is away the roster stands without data, and says why")
{
    Field field;
    field.takeAwayCentre();
    field.begin(sampleNik(4).text() + u'\n' + sampleNik(5).text());
    REQUIRE(field.seen().rows.size() == 2);
    CHECK_FALSE(field.seen().rows[0].heardAt.isValid());
    REQUIRE(field.seen().error);
    CHECK(field.seen().error->code() == Errc::CentreUnreachable);
}

TEST_CASE("a file of NIKs is a roster, and one that is not there is named")
{
    Field field;
    QTemporaryDir folder;
    put(folder.path(), "daftar.csv",
        (QStringLiteral("NIK,NAMA\n%1,A\n%2,B\n").arg(sampleNik(4).text(), sampleNik(5).text())).toUtf8());
    field.begin(folder.filePath(QStringLiteral("daftar.csv")));
    CHECK(field.seen().rows.size() == 2);
    REQUIRE(field.seen().imported);
    CHECK(field.seen().imported->added == 2);
    CHECK(field.seen().imported->unreadable == 1);
    field.session.addRoster(folder.filePath(QStringLiteral("hilang.csv")));
    settle();
    REQUIRE(field.seen().error);
    CHECK(field.seen().error->code() == Errc::FileUnreadable);
}

TEST_CASE("one key brings somebody on the roster to the verification, without the centre, from the copy")
{
    Field field;
    field.begin(sampleNik(4).text());
    field.takeAwayCentre();
    field.station.clock.advance(std::chrono::hours(48));

    field.session.receive(sampleNik(4));
    settle();

    CHECK(field.desk.snapshot().stage == DeskStage::Verifying);
    REQUIRE(field.desk.snapshot().registerCopy);
    CHECK(*field.desk.snapshot().registerCopy == field.station.clock.now.addDays(-2));
    CHECK(field.station.slips.hasPrinted("ticket-"));
    CHECK(field.desk.snapshot().gate->finding == GateFinding::MayRecord);
}

TEST_CASE("without a copy and without the centre the verification says that the centre is away")
{
    Field field;
    field.begin(sampleNik(4).text());
    field.takeAwayCentre();
    field.session.receive(sampleNik(5));
    settle();
    REQUIRE(field.desk.snapshot().error);
    CHECK(field.desk.snapshot().error->code() == Errc::CentreUnreachable);
    CHECK_FALSE(field.desk.snapshot().registerCopy);
}

TEST_CASE("a session is closed with what became of everybody, and its list is printed with a code")
{
    Field field;
    field.begin(sampleNik(4).text() + u'\n' + sampleNik(5).text() + u'\n' + sampleNik(6).text());
    field.session.refuse(sampleNik(5), QStringLiteral("sakit"));
    settle();
    field.session.receive(sampleNik(4));
    settle();
    field.desk.confirmData();
    settle();
    field.acceptAll();
    field.session.finish();
    field.settleUntilPrinted("JB-20261121-1");

    CHECK_FALSE(field.seen().current);
    REQUIRE(field.seen().closed.size() == 1);
    const OutreachTally& tally = field.seen().closed[0].tally;
    CHECK(tally.expected == 3);
    CHECK(tally.came == 1);
    CHECK(tally.refused == 1);
    CHECK(tally.notMet == 1);
    CHECK(field.station.slips.hasPrinted("JB-20261121-1"));
    CHECK(field.cases.lines.back() == "outreach-closed");
}

TEST_CASE("who has a visit already goes on with it instead of taking another number")
{
    Field field;
    field.begin(sampleNik(4).text());
    field.session.receive(sampleNik(4));
    settle();
    field.desk.park(QStringLiteral("menunggu ibu"));
    settle();
    REQUIRE(field.desk.snapshot().stage == DeskStage::Idle);

    field.session.receive(sampleNik(4));
    settle();

    CHECK(field.desk.snapshot().stage == DeskStage::Verifying);
    CHECK(field.station.store.work.requests.size() == 1);
}

TEST_CASE("battery and disk are told in recordings while a session is open, and not before")
{
    Field field;
    put(field.power.path() + QStringLiteral("/BAT0"), "type", "Battery\n");
    put(field.power.path() + QStringLiteral("/BAT0"), "status", "Discharging\n");
    put(field.power.path() + QStringLiteral("/BAT0"), "capacity", "62\n");
    put(field.power.path() + QStringLiteral("/BAT0"), "energy_now", "41000000\n");
    put(field.power.path() + QStringLiteral("/BAT0"), "power_now", "10000000\n");
    CHECK_FALSE(field.seen().supplies);
    field.begin(QString());
    REQUIRE(field.seen().supplies);
    CHECK(field.seen().supplies->recordings() == 41); // 246 minutes, six each
    CHECK(field.seen().supplies->byDisk == 90);
    CHECK(field.seen().level == SupplyLevel::Enough);
}

TEST_CASE("the battery is read as the kernel tells it: charge or energy, mains, none, and no mouse")
{
    QTemporaryDir folder;
    CHECK_FALSE(readBattery(folder.path()).isThere);
    CHECK_FALSE(readBattery(folder.filePath(QStringLiteral("none"))).isThere);
    const QString mouse = folder.filePath(QStringLiteral("hidpp_battery_0"));
    put(mouse, "type", "Battery");
    put(mouse, "scope", "Device");
    put(mouse, "capacity", "5");
    CHECK_FALSE(readBattery(folder.path()).isThere);
    const QString battery = folder.filePath(QStringLiteral("BAT1"));
    put(battery, "type", "Battery\n");
    put(battery, "status", "Discharging\n");
    put(battery, "charge_now", "2000000\n");
    put(battery, "charge_full", "4000000\n");
    put(battery, "current_now", "1000000\n");
    const BatteryFacts facts = readBattery(folder.path());
    CHECK(facts.percent == 50);
    REQUIRE(facts.left);
    CHECK(facts.left->count() == 120);
    put(battery, "current_now", "0\n");
    CHECK_FALSE(readBattery(folder.path()).left);
    put(battery, "status", "Charging\n");
    CHECK(readBattery(folder.path()).isOnMains);
}

TEST_CASE("at the policy's limit a recording is refused with the reason, and goes on when the centre is back")
{
    Field field;
    field.station.ports.field.offline = {true, 3, 100};
    field.station.store.given.centreHeardAt = field.station.clock.now;
    field.begin(sampleNik(4).text());
    field.takeAwayCentre();
    field.station.clock.advance(std::chrono::hours(24 * 3 + 1));
    field.session.receive(sampleNik(4));
    settle();
    REQUIRE(field.desk.snapshot().stage == DeskStage::Verifying);

    field.desk.confirmData();
    settle();
    CHECK(field.desk.snapshot().stage == DeskStage::Verifying);
    CHECK(field.desk.snapshot().allowance.stop == OfflineStop::DaysOver);
    REQUIRE(field.desk.snapshot().error);
    CHECK(field.desk.snapshot().error->fact("why") == "days-over");

    Q_EMIT field.station.centre.linkChanged({LinkState::Connected, 5, {}});
    field.desk.confirmData();
    settle();
    CHECK(field.desk.snapshot().stage == DeskStage::Recording);
}

TEST_CASE("what is open survives a lock and a restart")
{
    Field field;
    field.begin(sampleNik(4).text());
    field.session.close();
    CHECK_FALSE(field.seen().current);
    field.session.open(field.station.login);
    settle();
    REQUIRE(field.seen().current);
    CHECK(field.seen().rows.size() == 1);
}
