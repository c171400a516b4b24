// What every adapter owes while nothing goes wrong.
#include "tests/devices/device_checks.h"

#include "tests/support/patience.h"

#include <QElapsedTimer>

namespace rekam::test {
namespace {

using namespace std::chrono_literals;

Findings saysWhatItIs(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of);
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    const Provenance device = probe.provenance();
    found.expect(probe.isSandboxed(), "in the sandbox");
    found.expect(device.adapter == of.adapter && device.slot == of.slot, "names slot and adapter");
    found.expect(!device.model.isEmpty(), "names its model");
    found.expect(device.isVirtual, "says that it is virtual here");
    return found;
}

Findings endsOnce(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of);
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expectWhole(probe.act());
    found.expectWhole(probe.act());
    spin(300ms);
    found.expect(probe.ends.size() == 2, "two actions, two ends");
    found.expect(probe.state() == SlotState::Ready, "ready again");
    found.expect(probe.restarts() == 0, "no restart");
    return found;
}

Findings refusesSecond(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of);
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    probe.begin();
    probe.begin();
    if (!found.expect(waitFor([&] { return probe.ends.size() == 2; }), "both ended"))
        return found;
    found.expectEnd(probe.ends[0], Errc::DeviceBusy);
    found.expectWhole(probe.ends[1]);
    return found;
}

Findings cancelsInTime(const Specimen& of)
{
    if (of.prints())
        return Findings::doesNotApply("paper that moves comes out");
    Findings found;
    AdapterProbe probe(of, of.slot + QStringLiteral(":delay@1"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    probe.begin();
    spin(50ms);
    QElapsedTimer elapsed;
    elapsed.start();
    probe.cancel();
    found.expect(waitFor([&] { return !probe.ends.empty(); }), "ended");
    found.expect(elapsed.elapsed() < patient(2500ms).count(), "within its limit");
    spin(200ms);
    if (found.expect(probe.ends.size() == 1, "ended once"))
        found.expectEnd(probe.ends.front(), Errc::Cancelled);
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings nothingAfterStop(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of);
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    if (!probe.hasPreview())
        return Findings::doesNotApply("no preview");
    probe.startPreview();
    found.expect(waitFor([&] { return probe.previews >= 3; }), "previews come");
    probe.stopPreview();
    const int atStop = probe.previews;
    spin(400ms);
    found.expect(probe.previews == atStop, "none after stop");
    found.expect(probe.state() == SlotState::Ready, "ready");
    return found;
}

Findings leavesNothing(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of);
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    probe.begin();
    found.expect(!processesWith(probe.runFolder()).empty(), "there is a process");
    probe.takeAway();
    found.expect(waitFor([&] { return processesWith(probe.runFolder()).empty(); }),
                 "no process outlives the slot");
    return found;
}

constexpr Check kChecks[] = {
    {"says what it is, in the sandbox", saysWhatItIs}, {"each action ends once, whole", endsOnce},
    {"a second action is refused", refusesSecond},     {"cancelled within its limit", cancelsInTime},
    {"no frame after stop", nothingAfterStop},         {"no process outlives the slot", leavesNothing}};

} // namespace

std::span<const Check> deviceChecks() { return kChecks; }

std::vector<Check> allChecks()
{
    std::vector<Check> all(deviceChecks().begin(), deviceChecks().end());
    all.insert(all.end(), faultChecks().begin(), faultChecks().end());
    return all;
}

} // namespace rekam::test
