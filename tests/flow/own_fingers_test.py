"""An officer who gave their own fingers cannot give them for a resident's: the guard stops the recording before the resident approves."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, record, rows


def main():
    with Folder("own_fingers") as base:
        script = base / "script.jsonl"
        script.write_text('{"person": 0}\n{"person": 1, "inPlace": "officer"}\n')
        done, lines = record(base, "--script", script, "--own-fingers")
        given = [line for line in lines if "ownFingers" in line]
        people = [line for line in lines if "ticket" in line]
        check(given and given[0]["ownFingers"] == 3, f"two fingers and the eyes were taken: {lines} {done.stderr[-1000:]}")
        check(len(people) == 2, f"two residents, two lines: {lines} {done.stderr[-1000:]}")
        check(people[0]["receiptVerified"], "the first resident is nobody who works here")
        check(done.returncode == 1 and people[1]["code"] == "StepNotAllowed", f"the second one is stopped: {people[1]}")
        check("operators-own" in done.stderr, f"and it is said why: {done.stderr[-1000:]}")
        kept = rows(base, "home/store.db", "SELECT account, sealed FROM officer_templates")
        check(len(kept) == 1 and b"FMR" not in kept[0][1] and b"RIC2" not in kept[0][1], "one sealed row of templates")
        checked = rows(base, "home/store.db", "SELECT facts FROM audit WHERE what = 'who-is-who-checked'")
        check(any("operators-own" in row[0] for row in checked), f"the trail names the finding: {checked}")


main()
