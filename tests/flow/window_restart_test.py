"""kill -9 while somebody works at the window: the next start opens on the same resident, step and pictures, and goes on to the end.

With the argument "every" it is played at every step (packaging/nightly), else at three.
"""
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, check, json_lines, kill, passphrase, rows, run, start, wait_until

# Each row is one resident who is cut off at these pictures, one after the other. "fingers:2" waits for that many more pictures
# taken after the screen was seen.
THREE = [("photo", "fingers:2", "sealed|done")]
EVERY = [
    ("login", "arrival", "queue", "called", "verification", "photo", "signature", "fingers", "iris", "review", "approved", "done"),
    ("photo-live", "fingers:1", "fingers:2", "iris", "approved", "print", "printed", "handover-refused", "handover"),
    ("review", "sealed|done", "print"),
]


def attempts(base):
    """What is sealed on disk of the pictures of an open recording: digest by attempt."""
    return {bytes(row[0]).hex(): hashlib.sha256(row[1]).hexdigest()
            for row in rows(base, "home/store.db", "SELECT id, sealed FROM attempts")}


def audit(base, what):
    return [row[0] for row in rows(base, "home/store.db", "SELECT facts FROM audit WHERE what = ? ORDER BY sequence", what)]


# What each step takes before the next one opens, in the order of the line.
PICTURES = {"photo": 1, "signature": 1, "fingers": 3, "iris": 1}


def last_of(base, whats):
    marks = ",".join("?" * len(whats))
    query = f"SELECT what, facts, sequence FROM audit WHERE what IN ({marks}) ORDER BY sequence DESC LIMIT 1"
    return rows(base, "home/store.db", query, *whats)


def accepted_since(base, sequence):
    return len(rows(base, "home/store.db", "SELECT 1 FROM audit WHERE what = 'candidate-accepted' AND sequence > ?", sequence))


def expected_screen(base):
    """Where the disk says that the desk is. A step that was finished as the power went is followed by the next."""
    last = last_of(base, ("ticket-issued", "ticket-called", "serving-started", "recording-started", "step-opened", "review-opened",
                          "recording-sealed", "visit-waits-for-centre"))
    if not last:
        return "queue"  # no home yet, or nothing in it
    what, facts, sequence = last[0]
    if what == "step-opened":
        step = re.search(r"step=(\w+)", facts).group(1)
        line = [*PICTURES, "review"]
        return line[line.index(step) + 1] if accepted_since(base, sequence) == PICTURES[step] else step
    return {"serving-started": "verification", "recording-started": "photo", "review-opened": "review",
            "recording-sealed": "done"}.get(what, "queue")


def masked(nik):
    return nik[:4] + "\u2022" * 8 + nik[-4:]


class Run:
    """One start of the demo in a folder, followed by its pictures."""

    def __init__(self, base, number, until):
        self.base = base
        self.before = self.pictures()
        self.out = base / f"run-{number}.txt"
        with open(self.out, "w") as log:
            stays = ("--until", until) if until else ()
            self.process = start("rekam", "--demo", "--out", base, "--within", str(WITHIN), *stays, stdout=log, stderr=log)

    def pictures(self):
        return set((self.base / "screens").glob("*.png"))

    def picture(self, name):
        found = [file for file in self.pictures() - self.before if re.fullmatch(rf"\d+-({name})\.png", file.name)]
        return found[0] if found and found[0].read_bytes().endswith(b"IEND\xaeB\x60\x82") else None

    def wait_for(self, name):
        def seen():
            check(self.process.poll() is None, f"ended before '{name}': {self.out.read_text()[-800:]}")
            return self.picture(name)
        return wait_until(seen, f"the picture '{name}'")

    def resumed(self):
        lines = [line["resumed"] for line in json_lines(self.out.read_text()) if "resumed" in line]
        return lines[0] if lines else None


def looks_alike(one, other, box):
    """A thumbnail comes from the camera's picture or from the sealed one: other sampling, the same picture."""
    def pixels(picture):
        part = "{2}x{3}+{0}+{1}".format(*box)
        return subprocess.run(["convert", str(picture), "-crop", part, "+repage", "-resize", "25%", "-depth", "8", "rgb:-"],
                              capture_output=True, timeout=120, check=True).stdout
    a, b = pixels(one), pixels(other)
    return len(a) == len(b) > 0 and sum(abs(x - y) for x, y in zip(a, b)) < 4 * len(a)


def is_as_before(run_, base, killed, first):
    """Same resident, step and pictures as the disk had them at the kill."""
    resumed = wait_until(run_.resumed, "the screen after the login")
    after = killed["picture"].stem.split("-", 1)[1]
    check(resumed["screen"] == killed["screen"], f"killed at {after}: opened on {resumed['screen']} instead of {killed['screen']}")
    if killed["screen"] != "queue":
        check(resumed["ticket"] == "A-001" and resumed["nik"] == masked(first), f"killed at {after}: {resumed}")
    now = attempts(base)
    lost = {key for key, digest in killed["attempts"].items() if now.get(key) != digest}
    check(not lost or killed["screen"] in ("done", "queue"), f"killed at {after}: {len(lost)} attempts are not as they were")
    if resumed["attempts"] and after == killed["screen"] and killed["screen"] not in ("done", "queue"):
        screen = run_.wait_for("resumed")
        check(looks_alike(screen, killed["picture"], resumed["attemptsBox"]),
              f"killed at {after}: the thumbnails on the screen are not the same")
        return 1
    return 0


def store_is_sound(base, after):
    store = run("rekamctl", "store", "verify", "--home", base, "--json", "--account", "penyelia.1", "--passphrase-file", "-",
                stdin=passphrase(base) + "\n")
    lines = json_lines(store.stdout)
    check(lines and lines[-1].get("sound"), f"killed at {after}: {store.stdout} {store.stderr}")


def play(steps):
    with Folder("window-restart") as base:
        compared, killed, first = 0, None, None
        for number, step in enumerate((*steps, None)):
            name, _, more = (step or "").partition(":")
            # Where pictures more are wanted, the demo goes on until the step's end.
            demo = Run(base, number, "iris" if more else name.replace("|", ","))
            if killed:
                compared += is_as_before(demo, base, killed, first)
            if step is None:
                break
            taken = len(attempts(base)) if killed else 0
            picture = demo.wait_for(name)
            if more:
                wait_until(lambda count=taken + int(more): len(attempts(base)) >= count, f"{more} pictures more")
            kill(demo.process)
            if (base / "centre/people.jsonl").exists() and first is None:
                people = json_lines((base / "centre/people.jsonl").read_text())
                first = next(person["nik"] for person in people if person["case"] == "adult")
            killed = {"picture": picture, "screen": expected_screen(base), "attempts": attempts(base)}
            if name not in ("login",):
                store_is_sound(base, name)
        check(demo.process.wait(timeout=WITHIN) == 0, f"the last run: {demo.out.read_text()[-800:]}")
        summary = json.loads((base / "summary.json").read_text())
        check(summary["complete"] and summary["receiptVerified"] and summary["ticket"] == "A-001", f"{summary}")
        nothing_was_taken_twice(base)
        return compared


def nothing_was_taken_twice(base):
    accepted = audit(base, "candidate-accepted")
    check(len(accepted) == len(set(accepted)) == 6, f"six targets, each accepted once: {accepted}")
    check(len(audit(base, "recording-sealed")) == 1, "sealed once")
    check(len(audit(base, "card-handed-over")) == 1, "handed over once")
    at_centre = rows(base, "centre/central.sqlite", "SELECT count(*) FROM packets")[0][0]
    check(at_centre == 1, f"one packet at the centre, not {at_centre}")
    trail = run("rekamctl", "audit", "verify", "--home", base)
    check(trail.returncode == 0, f"audit verify: {trail.stdout} {trail.stderr}")


def main():
    compared = sum(play(steps) for steps in (EVERY if "every" in sys.argv[1:] else THREE))
    print(f"thumbnails compared on the screen: {compared}")


main()
