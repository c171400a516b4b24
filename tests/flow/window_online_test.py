"""Requests from afar decided while the line to the centre is down, at the window of the real program: each decision is kept, goes to the
centre once the line is back, once, and the applicant's notice is there."""
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, passphrase, rows, run, wait_until
from rekam_window import Window

ACCOUNT = "penyelia.1"
SHOWN = ("onlineNumber", "onlineVerdict", "onlineTold")


def at_the_page(window):
    window.wait_page("login")
    window.sign_in(ACCOUNT, passphrase(window.base))
    if window.wait_page("supervisor", "queue")["page"] == "supervisor":
        window.press("Esc")
        window.wait_page("queue")
    window.press("Ctrl+O")
    window.wait_page("online")


def at_the_centre(base, query, *values):
    return rows(base, "centre/central.sqlite", query, *values)


def decided_without_the_centre(window):
    """The first is granted after a look at everything; then the line is cut, and two more are decided by what is known."""
    at_the_page(window)
    window.wait("paper and register of the first", lambda seen: seen.get("primaryAction") == "Setujui" and "action.Ctrl+P" in seen["enabled"]
                and "primaryAction" in seen["enabled"], names=("action.Ctrl+P", *SHOWN))
    granted = window.see(*SHOWN)["onlineNumber"]
    os.kill(window.child("rekam-central"), signal.SIGKILL)
    window.wait("the line is down", lambda seen: seen.get("statusLink") == "Pusat terputus")
    window.press("Return")
    window.wait_primary("Berikutnya")
    window.press("Return")
    seen = window.wait("the next one", lambda now: now.get("onlineNumber") not in (None, granted), names=SHOWN)
    refused = seen["onlineNumber"]
    window.wait("the register does not answer", lambda now: "Register belum menjawab" in now.get("onlineVerdict", ""), names=SHOWN)
    check("primaryAction" not in window.see()["enabled"], "nothing is granted blindly")
    window.press("F9")
    window.wait("the question", lambda now: "question" in now)
    window.press("Return")
    window.wait("it is decided", lambda now: "question" not in now and now.get("onlineNumber") != refused, names=SHOWN)
    window.picture("decided-without-centre")
    return granted, refused


def main():
    with Folder("window-online") as base:
        with Window(base) as window:
            granted, refused = decided_without_the_centre(window)
        check(len({granted, refused}) == 2, f"two requests: {granted}, {refused}")
        check(at_the_centre(base, "SELECT count(*) FROM notices") == [(0,)], "nobody was told anything yet")
        check(at_the_centre(base, "SELECT count(*) FROM online_decisions") == [(0,)], "and nothing was sent")
        trail = [what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit WHERE what IN ('online-verified', 'online-rejected')")]
        check(sorted(trail) == ["online-rejected", "online-verified"], f"both decisions are on disk: {trail}")

        with Window(base) as window:
            at_the_page(window)
            window.wait("the line is back", lambda seen: seen.get("statusLink") == "Pusat tersambung")
            told = "SELECT r.number, n.what, n.text FROM notices n JOIN online_requests r ON r.id = n.request ORDER BY n.seq"
            wait_until(lambda: len(at_the_centre(base, told)) == 2, "both notices")
            notices = at_the_centre(base, told)
            check([notice[:2] for notice in notices] == [(granted, "online-verified"), (refused, "online-rejected")], f"{notices}")
            check(all(number in text for number, _, text in notices), f"the applicant reads the number: {notices}")
            wait_until(lambda: at_the_centre(base, "SELECT answer FROM card_requests") == [("card",)], "the card that was asked for")
        for number, state in ((granted, "verified"), (refused, "rejected")):
            check(at_the_centre(base, "SELECT state FROM online_requests WHERE number = ?", number) == [(state,)], f"{number} is {state}")

        with Window(base) as window:
            at_the_page(window)
            window.wait("the line is back", lambda seen: seen.get("statusLink") == "Pusat tersambung")
            window.wait("the card is there", lambda seen: seen.get("statusOutbox") == "Tidak ada kiriman")
        answers = at_the_centre(base, "SELECT what, answer FROM online_decisions ORDER BY seq")
        check(answers == [("online-verified", "verified"), ("online-rejected", "rejected")], f"each was sent once: {answers}")
        check(at_the_centre(base, "SELECT count(*) FROM notices") == [(2,)], "and told once")
        store = run("rekamctl", "audit", "verify", "--home", base)
        check(store.returncode == 0, f"the trail is whole: {store.stdout} {store.stderr}")


main()
