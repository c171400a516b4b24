#include "core/workflow/device_bench.h"

#include "tests/support/fake_rack.h"

#include <QThread>

using namespace rekam;
using namespace std::chrono_literals;

namespace {

struct Bench
{
    Bench()
    {
        station.ports.rack = &rack;
        station.ports.deviceLog = &log;
        station.login = {AccountId(QUuid::createUuid()), QStringLiteral("teknisi.1"), Role::Technician, {}};
        QObject::connect(&bench, &DeviceBench::picture, &bench, [this](const Frame&) { ++pictures; });
        bench.open(station.login);
        fake::settle();
    }
    const DeviceTest& test(const char* slot) { return bench.snapshot().tests.at(QString::fromLatin1(slot)); }
    // Frames as a device hands them over: one each 40 ms.
    void show(fake::Device& device, int frames)
    {
        for (int i = 0; i < frames; ++i) {
            station.clock.advance(40ms);
            device.show();
        }
        fake::settle();
    }
    std::string trail() const
    {
        std::string text;
        for (const StoreChange& change : station.store.commits) {
            for (const AuditEntry& entry : change.audit)
                text += (text.empty() ? "" : " ") + entry.what.toStdString();
        }
        return text;
    }

    fake::Station station;
    fake::Rack rack{fake::usualSlots()};
    DeviceLog log{rack, station.store, station.clock};
    DeviceBench bench{station.ports};
    int pictures = 0;
};

} // namespace

TEST_CASE("a live test measures size and rate of what the device shows, and lets go of it")
{
    Bench b;

    b.bench.test(QStringLiteral("camera"));
    CHECK(b.station.camera.isPreviewing);
    b.show(b.station.camera, 26);

    CHECK(b.bench.snapshot().running == QStringLiteral("camera"));
    CHECK(b.pictures == 26);
    CHECK(b.test("camera").widthPx == 2);
    CHECK(b.test("camera").heightPx == 2);
    CHECK(b.test("camera").firstAfter == 40ms);
    CHECK(b.test("camera").perSecond > 24.9);
    CHECK(b.test("camera").perSecond < 25.1);

    b.bench.endTest();
    CHECK_FALSE(b.station.camera.isPreviewing);
    CHECK(b.test("camera").stage == TestStage::Passed);
    b.show(b.station.camera, 3);
    CHECK(b.pictures == 26);
    CHECK(b.trail() == "device-tested");
    CHECK(b.station.store.payloads.empty());
}

TEST_CASE("a device that shows nothing in time fails its test and is let go")
{
    Bench b;
    b.bench.test(QStringLiteral("camera"));

    b.station.clock.advance(DeviceBench::kFirstWithin);
    b.bench.look();
    CHECK(b.test("camera").stage == TestStage::Running);
    b.station.clock.advance(1ms);
    b.bench.look();

    CHECK(b.test("camera").stage == TestStage::Failed);
    CHECK(b.test("camera").error->code() == Errc::CaptureTimedOut);
    CHECK_FALSE(b.station.camera.isPreviewing);
}

TEST_CASE("a pad waits for a hand as long as it takes")
{
    Bench b;
    b.bench.test(QStringLiteral("signature"));

    b.station.clock.advance(60s);
    b.bench.look();
    CHECK(b.test("signature").stage == TestStage::Running);
    PenSeries series{10000, 5000, std::vector<PenPoint>(3)};
    b.station.pad.showPen(series);
    b.station.clock.advance(100ms);
    series.points.resize(23);
    b.station.pad.showPen(series);

    CHECK(b.test("signature").frames == 23);
    CHECK(b.test("signature").perSecond > 200);
}

TEST_CASE("a reader without a preview is tested by one capture")
{
    Bench b;
    b.station.reader.previews = false;

    b.bench.test(QStringLiteral("finger"));
    fake::settle();

    CHECK(b.station.reader.captures == 1);
    CHECK(b.test("finger").stage == TestStage::Passed);
    b.station.reader.fails = {Errc::DeviceHung};
    b.bench.test(QStringLiteral("finger"));
    fake::settle();
    CHECK(b.test("finger").stage == TestStage::Failed);
    CHECK(b.test("finger").error->code() == Errc::DeviceHung);
}

TEST_CASE("a printer's test prints a page without anybody's data, and ends with the printer's word")
{
    Bench b;

    b.bench.test(QStringLiteral("slip-printer"));
    for (int i = 0; i < 200 && b.station.slips.pages.empty(); ++i) {
        QThread::msleep(10); // the page is painted in the pool
        fake::settle();
    }
    fake::settle();

    REQUIRE(b.station.slips.pages.size() == 1);
    CHECK(b.station.slips.pages.front().startsWith("%PDF"));
    CHECK(b.test("slip-printer").stage == TestStage::Passed);
}

TEST_CASE("another test, another page and a fault each end the running test")
{
    Bench b;
    b.bench.test(QStringLiteral("camera"));
    b.bench.test(QStringLiteral("iris"));
    CHECK_FALSE(b.station.camera.isPreviewing);
    CHECK(b.station.eyes.isPreviewing);

    Q_EMIT b.station.eyes.faulted(Error(Errc::DeviceUnplugged));
    CHECK(b.test("iris").stage == TestStage::Failed);
    CHECK(b.bench.snapshot().running.isEmpty());

    b.bench.test(QStringLiteral("camera"));
    b.bench.close();
    CHECK_FALSE(b.station.camera.isPreviewing);
    CHECK(b.bench.snapshot().tests.empty());
}

TEST_CASE(
    "somebody made up sits before virtual devices in training, and nobody afterwards; in a real home nobody")
{
    Bench b;
    b.bench.test(QStringLiteral("camera"));
    REQUIRE(b.station.camera.scenes.size() == 1);
    CHECK(b.station.camera.scenes.back().subject != 0);
    b.bench.endTest();
    CHECK(b.station.camera.scenes.back() == Scene());

    b.station.ports.office.isTraining = false;
    b.station.eyes.scenes.clear();
    b.bench.test(QStringLiteral("iris"));
    b.bench.endTest();
    CHECK(b.station.eyes.scenes.empty());
}

TEST_CASE("an adapter is swapped where it fits, with a line in the trail, and refused where it does not")
{
    Bench b;

    b.bench.useAdapter(QStringLiteral("finger"), QStringLiteral("libfprint"));
    CHECK(b.bench.snapshot().facts[2].adapter == QStringLiteral("libfprint"));
    CHECK_FALSE(b.bench.snapshot().error);
    b.bench.useAdapter(QStringLiteral("camera"), QStringLiteral("libfprint"));
    CHECK(b.bench.snapshot().error->code() == Errc::ConfigMalformed);
    b.bench.restart(QStringLiteral("iris"));

    CHECK(b.rack.restarted == std::vector<QString>{QStringLiteral("iris")});
    CHECK(b.trail() == "device-swapped device-restarted");
    CHECK(b.station.store.commits.front().audit.front().actor == QStringLiteral("teknisi.1"));
}

TEST_CASE(
    "what happens to a device is told once: in the log at once, in the trail when it is more than a start")
{
    Bench b;
    b.rack.become(QStringLiteral("camera"), SlotState::Ready);
    CHECK(b.trail().empty());
    CHECK(b.log.events().size() == 1);

    b.rack.become(QStringLiteral("camera"), SlotState::Busy);
    b.rack.become(QStringLiteral("camera"), SlotState::Ready);
    CHECK(b.log.events().size() == 1);

    b.rack.lose(QStringLiteral("camera"), Errc::DeviceUnplugged, SlotState::Absent);
    b.rack.become(QStringLiteral("camera"), SlotState::Absent);
    b.rack.become(QStringLiteral("camera"), SlotState::Ready);

    CHECK(b.trail() == "device-lost device-absent device-ready");
    CHECK(b.log.events().front().kind == DeviceEventKind::Ready);
    CHECK(b.log.events()[2].code == QStringLiteral("DeviceUnplugged"));
}

TEST_CASE("the log keeps the newest events and no more than it may")
{
    Bench b;
    for (size_t i = 0; i < DeviceLog::kMostEvents; ++i)
        b.rack.lose(QStringLiteral("iris"), Errc::DeviceCrashed, SlotState::Faulty);
    CHECK(b.log.events().size() == DeviceLog::kMostEvents);

    b.rack.lose(QStringLiteral("camera"), Errc::DeviceHung, SlotState::Faulty);

    CHECK(b.log.events().size() == DeviceLog::kMostEvents);
    CHECK(b.log.events().front().slot == QStringLiteral("camera"));
}
