// Another adapter is put into a slot while the station runs, whatever the slot is doing.
#include "tests/devices/slot_probe.h"

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

AdapterOptions pictures() { return {{QString::fromLatin1(kOptionFolder), fingerFolder()}}; }

Subject singleFingers() // what both readers can do
{
    return {QStringLiteral("finger"), QStringLiteral("virtual_finger"), SlotKind::Finger,
            CaptureTarget::SingleRightIndex, 1};
}

} // namespace

TEST_CASE("an idle slot gets another adapter and captures with it")
{
    SlotProbe probe(singleFingers());
    REQUIRE(probe.isReady());
    CHECK(probe.capture().has_value());

    probe.slot().use(QStringLiteral("libfprint"), pictures());

    CHECK(probe.slot().state() == SlotState::Starting);
    REQUIRE(probe.isReady());
    CHECK(probe.slot().provenance().adapter == QStringLiteral("libfprint"));
    CHECK_FALSE(probe.slot().features().testFlag(Feature::Slaps));
    const auto taken = probe.capture();
    INFO((taken ? QString() : taken.error().logText()).toStdString());
    REQUIRE(taken);
    CHECK(taken->device.adapter == QStringLiteral("libfprint"));
    CHECK(probe.slot().restartCount() == 0);
}

TEST_CASE("a capture in hand ends once when its adapter is taken out, and the next one works")
{
    SlotProbe probe(singleFingers(), QStringLiteral("finger:delay@1"));
    REQUIRE(probe.isReady());
    probe.slot().capture(probe.subject.target, 20s);
    spin(100ms);

    probe.slot().use(QStringLiteral("libfprint"), pictures());

    REQUIRE(waitFor([&] { return !probe.ends.empty(); }));
    CHECK(probe.ends.front().error().code() == Errc::DeviceUnplugged);
    REQUIRE(probe.isReady());
    CHECK(probe.capture().has_value());
    CHECK(probe.ends.size() == 2);
}

TEST_CASE("a preview goes on with the adapter that was put in")
{
    SlotProbe probe(singleFingers());
    REQUIRE(probe.isReady());
    probe.slot().startPreview(probe.subject.target);
    REQUIRE(waitFor([&] { return probe.frameNumbers.size() >= 2; }));

    probe.slot().use(QStringLiteral("virtual_finger"),
                     {{QString::fromLatin1(kOptionPeopleCache), peopleCache()}});

    const std::size_t before = probe.frameNumbers.size();
    CHECK(waitFor([&] { return probe.frameNumbers.size() >= before + 2; }));
    REQUIRE_FALSE(probe.faults.empty());
    CHECK(probe.faults.front().code() == Errc::DeviceUnplugged);
}

TEST_CASE("a disabled slot is switched on again with a fresh budget")
{
    SlotProbe probe(singleFingers(),
                    QStringLiteral("finger:crash@1,finger:crash@2,finger:crash@3,finger:crash@4"));
    for (int i = 0; i < 4; ++i) {
        REQUIRE(probe.isReady());
        CHECK_FALSE(probe.capture().has_value());
    }
    REQUIRE(probe.slot().state() == SlotState::Disabled);

    probe.slot().use(QStringLiteral("virtual_finger"),
                     {{QString::fromLatin1(kOptionPeopleCache), peopleCache()}});

    REQUIRE(probe.isReady());
    CHECK(probe.capture().has_value());
    CHECK_FALSE(probe.slot().lastError().has_value());
}

TEST_CASE("an adapter of another kind is refused in words, and the right one can follow")
{
    SlotProbe probe(singleFingers());
    REQUIRE(probe.isReady());

    probe.slot().use(QStringLiteral("virtual_iris"), {});

    REQUIRE(waitFor([&] { return probe.slot().state() == SlotState::Disabled; }));
    CHECK(probe.slot().lastError()->code() == Errc::ConfigMalformed);
    probe.slot().use(QStringLiteral("libfprint"), pictures());
    CHECK(probe.isReady());
}
