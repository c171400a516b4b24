"""The power goes after every effect of the line, from the first account to the handed-over card: each start finds what was done, and
goes on with what was not.

One station is cut off at each row that one undisturbed run leaves in its audit trail, by the row's name and in its order: right after
the change is on disk ("after"), or just before it would be ("before"). The argument "few" takes the ones where a machine or the centre
has acted as well, so that something could happen twice.
"""
import json
import re
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, check, json_lines, passphrase, rows, run

FEW = [("recording-sealed", "after"), ("receipt-verified", "before"), ("card-handed-over", "before")]
# Not of a visit: whether they come at all depends on when somebody looked.
PASSING = re.compile(r"device-.*|store-migrated|news-taken|login-.*|signed-in|session-.*|events-delivered|policy-.*|roster-.*|online-.*")
ONCE = ("account-created", "ticket-issued", "recording-started", "recording-sealed", "packet-sealed", "receipt-verified",
        "card-job-arrived", "card-printed", "card-handed-over")


def trail(base):
    return [row[0] for row in rows(base, "home/store.db", "SELECT what FROM audit ORDER BY sequence")]


def play(base, *arguments):
    return run("rekam", "--demo", "--out", base, "--within", WITHIN, *arguments, timeout=300)


def undisturbed():
    with Folder("effects-whole") as base:
        whole = play(base)
        check(whole.returncode == 0, f"undisturbed: {whole.stdout[-500:]} {whole.stderr[-500:]}")
        return [what for what in trail(base) if not PASSING.fullmatch(what)]


def cut(base, what, when, before):
    """One start that dies around the next row of this name; what was on disk before is still there."""
    died = play(base, "--fault", f"store:crash{'-before' if when == 'before' else ''}@{what}")
    check(died.returncode == -signal.SIGKILL, f"{when} {what}: ended with {died.returncode}: {died.stdout[-800:]} {died.stderr[-800:]}")
    now = trail(base)
    check(now[:len(before)] == before, f"{when} {what}: the trail lost rows")
    added = now[len(before):]
    check(added.count(what) == (1 if when == "after" else 0), f"{when} {what}: {added}")
    return now


def acknowledged(base):
    """What the desk was told is done: kept from start to start."""
    attempts = rows(base, "home/store.db", "SELECT id, hex(sealed) FROM attempts")
    return dict(attempts)


def cut_at_all(base, effects, when):
    before, kept, cuts = [], {}, 0
    for number, what in enumerate(effects):
        if before.count(what) > effects[:number].count(what):
            continue  # came with the effect before, in one change
        before = cut(base, what, when, before)
        cuts += 1
        now = acknowledged(base)
        sealed = "recording-sealed" in before
        lost = [key for key, value in kept.items() if now.get(key) != value]
        check(not lost or sealed, f"{when} {what}: {len(lost)} pictures are not as they were")
        kept = now
    return cuts


def is_whole(base, what):
    """Finished, each thing once, both chains and all rows sound, nothing twice at the centre or on paper."""
    done = play(base)
    check(done.returncode == 0, f"{what}: the last run ended with {done.returncode}: {done.stdout[-800:]} {done.stderr[-800:]}")
    summary = json.loads((base / "summary.json").read_text())
    check(summary["complete"] and summary["receiptVerified"] and summary["ticket"] == "A-001", f"{what}: {summary}")
    whats = trail(base)
    for once in ONCE:
        check(whats.count(once) == 1, f"{what}: {once} stands {whats.count(once)} times in the trail")
    accepted = [row[0] for row in rows(base, "home/store.db", "SELECT facts FROM audit WHERE what = 'candidate-accepted'")]
    check(len(accepted) == len(set(accepted)) == 6, f"{what}: six targets, each accepted once: {accepted}")
    packets = rows(base, "centre/central.sqlite", "SELECT count(*) FROM packets")[0][0]
    check(packets == 1, f"{what}: {packets} packets at the centre")
    audit = run("rekamctl", "audit", "verify", "--home", base)
    check(audit.returncode == 0, f"{what}: audit verify: {audit.stdout} {audit.stderr}")
    store = run("rekamctl", "store", "verify", "--home", base, "--json", "--account", "penyelia.1", "--passphrase-file", "-",
                stdin=passphrase(base) + "\n")
    check(json_lines(store.stdout)[-1]["sound"], f"{what}: store verify: {store.stdout} {store.stderr}")


def main():
    part = sys.argv[1]
    if part == "few":
        with Folder("effects-few") as base:
            before = []
            for what, when in FEW:
                before = cut(base, what, when, before)
            is_whole(base, "few")
        return
    effects = undisturbed()
    check(len(effects) > 30, f"the line has more effects than these: {effects}")
    with Folder(f"effects-{part}") as base:
        # After the last change nothing is left to go on with: the next start would take the next resident.
        ends = effects.index("card-handed-over") if part == "after" else len(effects)
        cuts = cut_at_all(base, effects[:ends], part)
        is_whole(base, part)
    print(f"{len(effects)} effects, cut {cuts} times, {part} each change")


main()
