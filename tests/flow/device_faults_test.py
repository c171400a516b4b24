"""Each slot loses its device, in each moment of a recording; the same resident goes on with the same target, and nothing is lost."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, record

SLOTS = ("camera", "signature", "finger", "iris")
MOMENTS = ("opening", "idle", "preview", "1", "flight", "after")
# What the log calls it. A process that dies in the middle of a frame has sent half a message.
CODES = {
    "unplug": {"DeviceUnplugged"}, "replug": {"DeviceUnplugged"}, "swap": {"DeviceUnplugged"}, "hang": {"DeviceHung"},
    "crash": {"DeviceCrashed", "DeviceProtocol"}, "garbage": {"DeviceProtocol"}, "stale": {"DeviceProtocol"},
    "replay": {"DeviceProtocol"}, "foreign": {"DeviceProtocol"}}
COSTS_NOTHING = ("unplug", "replug", "swap")


def losses(log):
    """[(slot, code)] as the log tells them."""
    return re.findall(r'slot= "([a-z-]+)" lost: "(\w+)', log)


def goes_on(faults):
    """faults: [(slot, kind, when)]. One resident is recorded through all of them."""
    named = [f"{slot}:{kind}@{when}" for slot, kind, when in faults]
    with Folder("device-faults") as base:
        options = [option for fault in named for option in ("--fault", fault)]
        done, people = record(base, "--people", 1, "--seed", 5, *options, timeout=300)
        check(done.returncode == 0, f"{named}: ended with {done.returncode}: {done.stderr[-2500:]}")
        check(people[-1]["receiptVerified"], f"{named}: delivered all the same")
        told = losses(done.stderr)
        for slot, kind, when in faults:
            count = sum(1 for lost, code in told if lost == slot and code in CODES[kind])
            wanted = sum(1 for other, same, _ in faults if other == slot and CODES[same] & CODES[kind])
            check(count >= wanted, f"{slot}:{kind}@{when}: told {told}")
        restarts = sum(1 for _, kind, _ in faults if kind not in COSTS_NOTHING)
        check(people[-1]["restarts"] >= restarts, f"{named}: {people[-1]['restarts']} restarts counted instead of {restarts}")


def one_resident_through_many():
    # One loss a slot and moment: where two come together on a busy machine they are told as one. The others are played at night.
    goes_on([("camera", "crash", "1"), ("signature", "swap", "flight"), ("finger", "replug", "1"), ("finger", "stale", "3"),
             ("finger", "garbage", "2"), ("iris", "hang", "flight")])


def every_moment(kind):
    moments = ("preview", "1") if kind == "stale" else MOMENTS
    for first in range(len(moments)):
        faults = []
        for number, slot in enumerate(SLOTS):
            when = moments[(first + number) % len(moments)]
            # A pen series has no number to be stale by before it is whole.
            faults.append((slot, kind, "1" if kind == "stale" and slot == "signature" else when))
        goes_on(faults)


def main():
    part = sys.argv[1]
    if part == "many":
        one_resident_through_many()
    else:
        every_moment(part)


main()
