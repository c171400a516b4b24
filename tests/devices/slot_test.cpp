// What a slot promises beyond what the conformance suite asks of every adapter.
#include "tests/devices/slot_probe.h"

#include <thread>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

TEST_CASE("a slow listener gets the newest frame, not a queue of old ones")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    REQUIRE(probe.isReady());
    probe.onFrame = [] { std::this_thread::sleep_for(400ms); };

    probe.slot().startPreview(of.target);
    REQUIRE(waitFor([&] { return probe.frameNumbers.size() >= 4; }));

    // 400 ms hold about six frames of 15 a second: at least three of them were dropped each time.
    CHECK(probe.frameNumbers[3] - probe.frameNumbers[2] >= 4);
}

TEST_CASE("a preview asked for while the host starts begins when it is ready")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    probe.slot().startPreview(of.target);

    CHECK(waitFor([&] { return probe.frameNumbers.size() >= 2; }));
}

TEST_CASE("a real home refuses a virtual adapter and does not try again")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, {}, [](SlotConfig& config) { config.allowVirtual = false; });

    REQUIRE(waitFor([&] { return probe.slot().state() == SlotState::Disabled; }));
    CHECK(probe.slot().lastError()->code() == Errc::DeviceVirtualRefused);
    CHECK(probe.capture().error().code() == Errc::DeviceDisabled);
}

TEST_CASE("a host program that is not there is said plainly")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, {}, [](SlotConfig& config) {
        config.hostProgram = QStringLiteral("/nonexistent/rekam-device-host");
    });

    REQUIRE(waitFor([&] { return probe.slot().state() == SlotState::Disabled; }));
    CHECK(probe.slot().lastError()->code() == Errc::ProgramMissing);
}

TEST_CASE("an adapter that is not there uses up the restarts and ends Disabled")
{
    Subject of = subject(QStringLiteral("virtual_camera"));
    of.adapter = QStringLiteral("virtual_nothing");
    SlotProbe probe(of, {}, [](SlotConfig& config) { config.timings.restartAfter = 10ms; });

    REQUIRE(waitFor([&] { return probe.slot().state() == SlotState::Disabled; }));
    CHECK(probe.slot().restartCount() == 3);
}

TEST_CASE("cancelling a mute adapter still ends the capture with Cancelled")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:mute@1"));
    REQUIRE(probe.isReady());

    probe.slot().capture(of.target, 20s);
    spin(50ms);
    probe.slot().cancel();

    REQUIRE(waitFor([&] { return !probe.ends.empty(); }));
    CHECK(probe.ends.front().error().code() == Errc::Cancelled);
    CHECK(probe.isReady());
}

TEST_CASE("a host killed in mid-preview is restarted and the preview goes on by itself")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    REQUIRE(probe.isReady());
    probe.slot().startPreview(of.target);
    REQUIRE(waitFor([&] { return probe.frameNumbers.size() >= 2; }));

    REQUIRE(probe.killHost());

    REQUIRE(waitFor([&] { return !probe.faults.empty(); }));
    const bool wasCutInMidFrame = probe.faults.front().code() == Errc::DeviceProtocol;
    CHECK((probe.faults.front().code() == Errc::DeviceCrashed || wasCutInMidFrame));
    const std::size_t atDeath = probe.frameNumbers.size();
    CHECK(waitFor([&] { return probe.frameNumbers.size() >= atDeath + 2; }));
    CHECK(probe.slot().restartCount() == 1);
    CHECK(probe.ends.empty());
}

TEST_CASE("a preview asked for while the host restarts begins when it is back")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of, QStringLiteral("camera:crash@1"));
    REQUIRE(probe.isReady());
    CHECK(probe.capture().error().code() == Errc::DeviceCrashed);

    probe.slot().startPreview(of.target); // the host is away at this moment

    CHECK(waitFor([&] { return probe.frameNumbers.size() >= 2; }));
}
