"""Devices crash, hang, send garbage, half a picture or go away in mid-capture; the same resident goes on."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, record


def main():
    for fault in ("finger:crash@2", "camera:hang@1", "iris:half@1", "finger:garbage@1", "signature:unplug@1"):
        with Folder("fault") as base:
            done, people = record(base, "--people", 1, "--seed", 5, "--fault", fault, timeout=300)
            check(done.returncode == 0, f"{fault}: ended with {done.returncode}: {done.stderr[-1500:]}")
            check(people[-1]["receiptVerified"], f"{fault}: delivered all the same")
            if fault.split(":")[1].split("@")[0] in ("crash", "hang"):
                check(people[-1]["restarts"] >= 1, f"{fault}: the restart was counted")


main()
