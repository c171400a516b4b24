"""rekam --demo when something is wrong: a dying device costs a second; a lie of the centre or a flipped byte stops the line."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, demo


def a_dying_device_costs_a_second():
    for fault in ("finger:crash@2", "camera:hang@1"):
        with Folder("demo-fault") as base:
            done, summary = demo(base, "--fault", fault)
            check(done.returncode == 0 and summary["complete"], f"{fault}: {summary}")
            check(summary["deviceRestarts"] >= 1, f"{fault}: the restart was counted")


def what_is_not_true_is_not_shown():
    for fault, step in (("centre:receipt-key", "done"), ("centre:packet-byte", "done"), ("centre:certificate", "verification")):
        with Folder("demo-lie") as base:
            done, summary = demo(base, "--fault", fault)
            check(done.returncode == 1 and not summary["complete"], f"{fault}: ended with {done.returncode}")
            check(not summary["receiptVerified"], f"{fault}: no receipt was verified")
            check(summary["failedStep"] == step, f"{fault}: stopped at {summary['failedStep']} instead of {step}")


def main():
    a_dying_device_costs_a_second()
    what_is_not_true_is_not_shown()


main()
