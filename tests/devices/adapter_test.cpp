// What every adapter owes, run through the real host process in its sandbox.
#include "tests/devices/slot_probe.h"

#include <QFile>
#include <algorithm>
#include <thread>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

bool isWhole(const Result<DeviceCapture>& result, const Subject& of)
{
    if (!result)
        return false;
    if (of.stills == 0)
        return !result->pen.points.empty() && result->stills.empty();
    return static_cast<int>(result->stills.size()) == of.stills && !result->stills.front().isEmpty();
}

} // namespace

TEST_CASE("every adapter gets ready in a sandbox, says what it is and captures whole")
{
    for (const Subject& of : subjects()) {
        DYNAMIC_SECTION(of.adapter.toStdString())
        {
            SlotProbe probe(of);
            REQUIRE(probe.isReady());
            CHECK(probe.slot().sandboxed());
            CHECK(probe.slot().provenance().adapter == of.adapter);
            CHECK(probe.slot().provenance().slot == of.slot);
            CHECK(probe.slot().provenance().isVirtual);

            const auto result = probe.capture();

            INFO((result ? QString() : result.error().logText()).toStdString());
            CHECK(isWhole(result, of));
            CHECK(probe.ends.size() == 1);
            CHECK(probe.slot().state() == SlotState::Ready);
            CHECK(probe.slot().restartCount() == 0);
        }
    }
}

TEST_CASE("previews come before a capture, and none after stop")
{
    for (const Subject& of : subjects()) {
        if (!of.hasPreview)
            continue;
        DYNAMIC_SECTION(of.adapter.toStdString())
        {
            SlotProbe probe(of);
            REQUIRE(probe.isReady());
            const auto seen = [&] { return static_cast<int>(probe.frameNumbers.size()) + probe.penPreviews; };

            probe.slot().startPreview(of.target);
            CHECK(probe.slot().state() == SlotState::Busy);
            CHECK(waitFor([&] { return seen() >= 3; }, 15s));
            probe.slot().stopPreview();
            const int atStop = seen();
            spin(400ms);

            CHECK(seen() == atStop);
            CHECK(probe.slot().state() == SlotState::Ready);
            CHECK(std::is_sorted(probe.frameNumbers.begin(), probe.frameNumbers.end()));
        }
    }
}

TEST_CASE("a capture that nobody answers is cancelled within its limit, once, and the next one works")
{
    for (const Subject& of : subjects()) {
        DYNAMIC_SECTION(of.adapter.toStdString())
        {
            SlotProbe probe(of, of.slot + QStringLiteral(":delay@1"));
            REQUIRE(probe.isReady());

            probe.slot().capture(of.target, 20s);
            spin(50ms);
            probe.slot().cancel();
            REQUIRE(waitFor([&] { return !probe.ends.empty(); }, 2500ms));
            spin(200ms);

            REQUIRE(probe.ends.size() == 1);
            CHECK(probe.ends.front().error().code() == Errc::Cancelled);
            CHECK(probe.slot().restartCount() == 0);
            CHECK(isWhole(probe.capture(), of));
        }
    }
}

TEST_CASE("a second capture while one runs is refused and harms nothing")
{
    for (const Subject& of : subjects()) {
        DYNAMIC_SECTION(of.adapter.toStdString())
        {
            SlotProbe probe(of);
            REQUIRE(probe.isReady());

            probe.slot().capture(of.target, 20s);
            probe.slot().capture(of.target, 20s);
            REQUIRE(waitFor([&] { return probe.ends.size() == 2; }, 25s));

            CHECK(probe.ends[0].error().code() == Errc::DeviceBusy);
            CHECK(isWhole(probe.ends[1], of));
        }
    }
}

TEST_CASE("a slow listener gets the newest frame, not a queue of old ones")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    REQUIRE(probe.isReady());
    probe.onFrame = [] { std::this_thread::sleep_for(400ms); };

    probe.slot().startPreview(of.target);
    REQUIRE(waitFor([&] { return probe.frameNumbers.size() >= 4; }, 15s));

    // 400 ms hold about six frames of 15 a second: at least three of them were dropped each time.
    CHECK(probe.frameNumbers[3] - probe.frameNumbers[2] >= 4);
}

TEST_CASE("a preview asked for while the host starts begins when it is ready")
{
    const Subject of = subject(QStringLiteral("virtual_camera"));
    SlotProbe probe(of);
    probe.slot().startPreview(of.target);

    CHECK(waitFor([&] { return probe.frameNumbers.size() >= 2; }, 15s));
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

    REQUIRE(waitFor([&] { return probe.slot().state() == SlotState::Disabled; }, 20s));
    CHECK(probe.slot().restartCount() == 3);
}
