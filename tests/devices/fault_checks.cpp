// What every failure costs: one error that names the slot, and the next action works.
#include "tests/devices/matrix.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <algorithm>

namespace rekam::test {
namespace {

using namespace std::chrono_literals;

QString fault(const Specimen& of, const char* what)
{
    return QStringLiteral("%1:%2,other:crash@1").arg(of.slot, QLatin1String(what));
}

// The fault strikes the second action; the first and the third are whole.
Findings failsOnce(const Specimen& of, const char* what, Errc expected, int restarts)
{
    Findings found;
    AdapterProbe probe(of, fault(of, what));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expectWhole(probe.act());
    found.expectEnd(probe.act(), expected);
    found.expect(probe.isReady(), "ready again");
    found.expectWhole(probe.act());
    found.expect(probe.ends.size() == 3, "three actions, three ends");
    found.expect(probe.restarts() == restarts, "restarts as counted");
    return found;
}

Findings crash(const Specimen& of) { return failsOnce(of, "crash@2", Errc::DeviceCrashed, 1); }
Findings garbage(const Specimen& of) { return failsOnce(of, "garbage@2", Errc::DeviceProtocol, 1); }
Findings half(const Specimen& of) { return failsOnce(of, "half@2", Errc::DeviceProtocol, 1); }
Findings stale(const Specimen& of) { return failsOnce(of, "stale@2", Errc::DeviceProtocol, 1); }
Findings replay(const Specimen& of) { return failsOnce(of, "replay@2", Errc::DeviceProtocol, 1); }
Findings foreign(const Specimen& of) { return failsOnce(of, "foreign@2", Errc::DeviceProtocol, 1); }
Findings retry(const Specimen& of) { return failsOnce(of, "retry@2", Errc::DeviceRetry, 0); }
Findings unplugAtStart(const Specimen& of) { return failsOnce(of, "unplug@2", Errc::DeviceUnplugged, 0); }

Findings stalePreview(const Specimen& of)
{
    if (of.prints() || of.givesPen())
        return Findings::doesNotApply("no frames");
    Findings found;
    AdapterProbe probe(of, fault(of, "stale@preview"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    if (!probe.hasPreview())
        return Findings::doesNotApply("no preview");
    probe.startPreview();
    found.expect(probe.hasLost(Errc::DeviceProtocol), "an old frame is refused");
    const int before = probe.previews;
    found.expect(before == 3, "it was not shown");
    found.expect(waitFor([&] { return probe.previews >= before + 2; }), "the preview goes on");
    return found;
}

Findings hang(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "hang@1"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    QElapsedTimer elapsed;
    elapsed.start();
    found.expectEnd(probe.act(20s), Errc::DeviceHung);
    found.expect(elapsed.elapsed() < patient(8s).count(), "found by the heartbeat");
    found.expect(probe.isReady(), "ready again");
    found.expectWhole(probe.act());
    found.expect(probe.restarts() == 1, "one restart");
    return found;
}

Findings mute(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "mute@1"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    QElapsedTimer elapsed;
    elapsed.start();
    found.expectEnd(probe.act(1500ms), Errc::DeviceHung);
    found.expect(elapsed.elapsed() >= 1500 && elapsed.elapsed() < patient(6s).count(), "cut by the deadline");
    found.expect(probe.isReady(), "ready again");
    found.expectWhole(probe.act());
    return found;
}

Findings tooSlow(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "delay@1"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expectEnd(probe.act(800ms), Errc::CaptureTimedOut);
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings budget(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "crash@1") +
                               QStringLiteral(",%1:crash@2,%1:crash@3,%1:crash@4").arg(of.slot));
    for (int i = 0; i < 4; ++i) {
        if (!found.expect(probe.isReady(), "ready before the budget is spent"))
            return found;
        found.expectEnd(probe.act(), i < 3 ? Errc::DeviceCrashed : Errc::DeviceDisabled);
    }
    found.expect(probe.state() == SlotState::Disabled, "disabled");
    found.expect(!probe.states.empty() && probe.states.back() == SlotState::Disabled, "said so");
    found.expect(probe.restarts() == 3, "three restarts");
    found.expectEnd(probe.act(), Errc::DeviceDisabled);
    return found;
}

Findings unplugClosed(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@closed"));
    found.expect(probe.becomes(SlotState::Absent), "absent");
    found.expect(probe.isReady(), "found by itself");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings unplugOpening(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@opening"));
    found.expect(probe.hasLost(Errc::DeviceUnplugged), "said");
    found.expect(probe.isReady(), "found again");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings unplugIdle(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@idle"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expect(probe.hasLost(Errc::DeviceUnplugged), "said");
    found.expect(probe.ends.empty(), "nothing ended: nothing was begun");
    found.expect(probe.isReady(), "found again");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings unplugPreview(const Specimen& of)
{
    if (of.prints())
        return Findings::doesNotApply("no preview");
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@preview"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    const bool hasPreview = probe.hasPreview();
    probe.startPreview();
    found.expect(probe.hasLost(Errc::DeviceUnplugged), "said");
    const int before = probe.previews;
    if (hasPreview)
        found.expect(waitFor([&] { return probe.previews > before; }), "the preview goes on by itself");
    found.expect(probe.restarts() == 0, "no restart");
    found.expect(probe.becomes(SlotState::Busy), "as busy as before");
    found.expectWhole(probe.act());
    return found;
}

Findings unplugFlight(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@flight"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expectEnd(probe.act(), Errc::DeviceUnplugged);
    found.expect(probe.isReady(), "found again");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    found.expect(probe.ends.size() == 2, "two actions, two ends");
    return found;
}

Findings unplugAfter(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "unplug@after"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    found.expectWhole(probe.act());
    found.expect(probe.hasLost(Errc::DeviceUnplugged), "said");
    found.expect(probe.isReady(), "found again");
    found.expectWhole(probe.act());
    found.expect(probe.ends.size() == 2, "two actions, two ends");
    return found;
}

Findings replug(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "replug@1"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    const Provenance before = probe.provenance();
    found.expectEnd(probe.act(), Errc::DeviceUnplugged);
    found.expect(probe.isReady(), "found on the other port");
    found.expect(probe.provenance().serial != before.serial, "another device id");
    found.expect(probe.provenance().model == before.model, "the same model");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

Findings swap(const Specimen& of)
{
    Findings found;
    AdapterProbe probe(of, fault(of, "swap@flight"));
    if (!found.expect(probe.isReady(), "ready"))
        return found;
    const Provenance before = probe.provenance();
    found.expectEnd(probe.act(), Errc::DeviceUnplugged);
    found.expect(probe.isReady(), "the other model is ready");
    found.expect(probe.provenance().model != before.model, "another model");
    found.expect(probe.restarts() == 0, "no restart");
    found.expectWhole(probe.act());
    return found;
}

constexpr Check kChecks[] = {{"unplugged while closed", unplugClosed},
                             {"unplugged while opening", unplugOpening},
                             {"unplugged while idle", unplugIdle},
                             {"unplugged in preview", unplugPreview},
                             {"unplugged as an action begins", unplugAtStart},
                             {"unplugged in flight", unplugFlight},
                             {"unplugged after the still", unplugAfter},
                             {"plugged into another port", replug},
                             {"another model in the slot", swap},
                             {"a hang is cut by the heartbeat", hang},
                             {"no end is cut by the deadline", mute},
                             {"too slow ends as timed out", tooSlow},
                             {"a crash is restarted and counted", crash},
                             {"beyond the budget it is disabled, and said", budget},
                             {"garbage is no picture", garbage},
                             {"half a picture is no picture", half},
                             {"a stale still is refused", stale},
                             {"a stale preview is refused", stalePreview},
                             {"an old sequence is refused", replay},
                             {"another session's nonce is refused", foreign},
                             {"a retry is told and costs nothing", retry}};

} // namespace

std::span<const Check> faultChecks() { return kChecks; }

} // namespace rekam::test
