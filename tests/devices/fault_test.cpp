// Each way in which a device can fail gives its own error, once, and the slot comes back.
#include "tests/devices/slot_probe.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

struct FaultCase
{
    const char* fault;
    Errc expected;
    int restarts;
};

constexpr FaultCase kFaults[] = {{"crash", Errc::DeviceCrashed, 1},    {"hang", Errc::DeviceHung, 1},
                                 {"garbage", Errc::DeviceProtocol, 1}, {"half", Errc::DeviceProtocol, 1},
                                 {"unplug", Errc::DeviceUnplugged, 0}, {"retry", Errc::DeviceRetry, 0}};

} // namespace

TEST_CASE("each fault on the second capture ends it once with its own error, and the third capture works")
{
    for (const Subject& of : subjects()) {
        for (const FaultCase& one : kFaults) {
            // A signature takes seconds to write; the host plays its faults alike for all, so one is enough
            // here.
            if (of.kind == SlotKind::Signature && one.expected != Errc::DeviceCrashed)
                continue;
            DYNAMIC_SECTION(of.adapter.toStdString() << " " << one.fault)
            {
                SlotProbe probe(
                    of, QStringLiteral("%1:%2@2,other:crash@1").arg(of.slot, QLatin1String(one.fault)));
                REQUIRE(probe.isReady());
                CHECK(probe.capture().has_value());

                const auto failed = probe.capture();

                REQUIRE_FALSE(failed);
                CHECK(failed.error().code() == one.expected);
                REQUIRE(probe.isReady());
                const auto after = probe.capture();
                INFO((after ? QString() : after.error().logText()).toStdString());
                CHECK(after.has_value());
                CHECK(probe.ends.size() == 3);
                CHECK(probe.slot().restartCount() == one.restarts);
            }
        }
    }
}

TEST_CASE("a hung host is found by the heartbeat, long before the capture's deadline")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:hang@1"));
    REQUIRE(probe.isReady());
    QElapsedTimer elapsed;
    elapsed.start();

    const auto result = probe.capture(20s);

    REQUIRE_FALSE(result);
    CHECK(result.error().code() == Errc::DeviceHung);
    CHECK(elapsed.elapsed() < patient(8s).count());
}

TEST_CASE("an adapter that answers pings but never ends is cut by the deadline")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:mute@1"));
    REQUIRE(probe.isReady());
    QElapsedTimer elapsed;
    elapsed.start();

    const auto result = probe.capture(1500ms);

    REQUIRE_FALSE(result);
    CHECK(result.error().code() == Errc::DeviceHung);
    CHECK(elapsed.elapsed() >= 1500);
    CHECK(elapsed.elapsed() < patient(6s).count());
    CHECK(probe.isReady());
}

TEST_CASE("a capture that takes too long ends as timed out, without a restart")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:delay@1"));
    REQUIRE(probe.isReady());

    const auto result = probe.capture(800ms);

    REQUIRE_FALSE(result);
    CHECK(result.error().code() == Errc::CaptureTimedOut);
    CHECK(probe.slot().restartCount() == 0);
}

TEST_CASE("cancelling a mute adapter still ends the capture with Cancelled")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:mute@1"));
    REQUIRE(probe.isReady());

    probe.slot().capture(of.target, 20s);
    spin(50ms);
    probe.slot().cancel();

    REQUIRE(waitFor([&] { return !probe.ends.empty(); }, 4s));
    CHECK(probe.ends.front().error().code() == Errc::Cancelled);
    CHECK(probe.isReady());
}

TEST_CASE("the fourth death within a minute disables the slot")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:crash@1,camera:crash@2,camera:crash@3,camera:crash@4"));
    for (int i = 0; i < 4; ++i) {
        REQUIRE(probe.isReady());
        CHECK(probe.capture().error().code() == Errc::DeviceCrashed);
    }
    CHECK(probe.slot().state() == SlotState::Disabled);
    CHECK(probe.slot().restartCount() == 3);
    CHECK(probe.capture().error().code() == Errc::DeviceDisabled);
    CHECK(probe.ends.size() == 5);
}

TEST_CASE("a host killed in mid-preview is restarted and the preview goes on by itself")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    REQUIRE(probe.isReady());
    probe.slot().startPreview(of.target);
    REQUIRE(waitFor([&] { return probe.frameNumbers.size() >= 2; }, 15s));

    REQUIRE(probe.killHost());

    REQUIRE(waitFor([&] { return !probe.faults.empty(); }, 3s));
    const bool wasCutInMidFrame = probe.faults.front().code() == Errc::DeviceProtocol;
    CHECK((probe.faults.front().code() == Errc::DeviceCrashed || wasCutInMidFrame));
    const std::size_t atDeath = probe.frameNumbers.size();
    CHECK(waitFor([&] { return probe.frameNumbers.size() >= atDeath + 2; }, 15s));
    CHECK(probe.slot().restartCount() == 1);
    CHECK(probe.ends.empty());
}

TEST_CASE("no process of a slot outlives it")
{
    QString runFolder;
    {
        SlotProbe probe(subject(QStringLiteral("virtual_camera")));
        REQUIRE(probe.isReady());
        runFolder = probe.runFolder();
        CHECK_FALSE(processesWith(runFolder).empty());
    }
    CHECK(waitFor([&] { return processesWith(runFolder).empty(); }, 3s));
}

TEST_CASE("a preview asked for while the host restarts begins when it is back")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:crash@1"));
    REQUIRE(probe.isReady());
    CHECK(probe.capture().error().code() == Errc::DeviceCrashed);

    probe.slot().startPreview(of.target); // the host is away at this moment

    CHECK(waitFor([&] { return probe.frameNumbers.size() >= 2; }, 15s));
}
