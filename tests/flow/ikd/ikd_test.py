"""An IKD for somebody who was recorded elsewhere, at the window of the real program: the right face is activated, another person's is refused,
and a centre that falls silent in the middle loses nothing."""
import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "support"))
from rekam_flow import Folder, check, json_lines, passphrase, rows, skip, wait_until
from rekam_window import Window

ACCOUNT = "penyelia.1"
IKD = ("ikdStep.1", "ikdCode", "ikdName", "ikdNik", "liveView", "ikdListTitle")


def holders(base):
    return [person["nik"] for person in json_lines((base / "centre/people.jsonl").read_text()) if person["case"] == "card-holder"]


def to_the_ikd_page(window):
    window.wait_page("login")  # the passphrase lies there now
    window.sign_in(ACCOUNT, passphrase(window.base))
    if window.wait_page("supervisor", "queue")["page"] == "supervisor":
        window.press("Esc")
        window.wait_page("queue")
    window.wait("the centre", lambda seen: seen.get("statusLink") == "Pusat tersambung")
    window.press("Ctrl+I")
    window.wait("the page is loaded", lambda seen: seen["page"] == "ikd" and "primaryAction" in seen["enabled"])


def begin(window, nik):
    window.type(nik)
    for text in ("warga@contoh.id", "081200000000"):
        window.press("Tab")
        window.type(text)
    window.press("Return")
    window.wait_primary("Cocokkan wajah")


def look(window):
    window.press("Return")


def faces(base):
    return rows(base, "centre/central.sqlite", "SELECT word, length(sealed), number FROM ikd_faces ORDER BY received_ms, number")


def nothing_personal_lies_open(base, niks):
    names = [base / "centre/access.log", *base.glob("*.txt"), *(base / "home").glob("**/*.log"), *(base / "home").glob("store.db*")]
    for file in names:
        if file.name == "passphrase.txt" or not file.is_file():
            continue
        content = file.read_bytes()
        check(not any(nik.encode() in content for nik in niks), f"a NIK stands in {file.name}")
        check(b"jP  \r\n\x87\n" not in content, f"a picture lies open in {file.name}")
    for file in (base / "centre").glob("central.sqlite*"):
        check(b"jP  \r\n\x87\n" not in file.read_bytes(), f"a picture lies open in {file.name}")


def another_face_is_refused(base, tool):
    """Whoever stands before the camera comes from a folder here: somebody else than the resident."""
    with Window(base) as window:
        to_the_ikd_page(window)
    nik = holders(base)[0]
    pictures = base / "pictures"
    pictures.mkdir()
    made = subprocess.run([tool, nik, str(pictures / "portrait.png")], capture_output=True, text=True, check=False)
    if made.returncode == 77:
        skip("portrait or face networks were not fetched")
    check(made.returncode == 0, f"the measure calls the other face the same: {made.stderr}")
    with Window(base, "--with", pictures) as window:
        to_the_ikd_page(window)
        begin(window, nik)
        look(window)
        window.wait_sentence("FaceDiffers")
        seen = window.wait_primary("Cocokkan lagi")
        window.picture("another-face")
        check("ikdCode" not in window.see(*IKD), f"no code is shown: {seen}")
    check(faces(base) == [("FACE_DIFFERS", 0, 1)], f"the centre's book: {faces(base)}")
    check(not rows(base, "centre/central.sqlite", "SELECT 1 FROM ikd_activations"), "and no code was given")
    return nik


def the_right_face_is_activated(base, nik):
    with Window(base) as window:
        to_the_ikd_page(window)
        window.press("F10")  # the one that was refused is still open
        window.wait_primary("Cocokkan lagi")
        look(window)
        window.wait("the code", lambda seen: "ikdCode" in seen and "✓" in seen.get("ikdStep.1", ""), names=IKD)
        window.picture("code")
        window.wait("the centre's last word", lambda seen: seen.get("ikdListTitle") == "Aktivasi (0 masih berjalan)" and (
            "ikdCode" not in seen), names=IKD)
        window.picture("active")
    check(faces(base) == [("FACE_SAME", 0, 2)], f"the centre's book: {faces(base)}")
    words = rows(base, "centre/central.sqlite", "SELECT nik, word FROM ikd_activations")
    check(words == [(nik, "ACTIVATED")], f"activated is {words}")


def a_silent_centre_loses_nothing(base, nik):
    with Window(base) as window:
        to_the_ikd_page(window)
        begin(window, nik)
        centre = window.child("rekam-central")
        os.kill(centre, signal.SIGSTOP)  # it takes the connection and says nothing
        look(window)
        window.wait("it says so", lambda seen: "belum menjawab" in seen.get("ikdStep.1", ""), names=IKD)
        window.picture("silent")
        check(window.see()["primaryAction"] == "Menunggu pusat…", "nobody goes on without an answer")
        window.press("F8")
        window.wait("the form stands again", lambda seen: "ikdNik" in seen, names=IKD)
        os.kill(centre, signal.SIGKILL)
    check(len(faces(base)) == 1, f"the centre has not got the face: {faces(base)}")
    with Window(base) as window:
        to_the_ikd_page(window)
        wait_until(lambda: len(faces(base)) == 2 and faces(base)[1][0] == "FACE_SAME", "the face that was kept is sent and compared")
        window.press("F10")
        window.wait_primary("Tampilkan kode", "Orang berikutnya")
        if "ikdCode" not in window.see(*IKD):
            window.press("Return")
        window.wait("the centre's last word", lambda seen: seen.get("ikdListTitle") == "Aktivasi (0 masih berjalan)", names=IKD)
    trail = [what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit")]
    check(trail.count("ikd-face-sealed") == 3 and trail.count("ikd-code-given") == 2, f"the trail says what happened: {trail[-12:]}")


def main():
    with Folder("ikd") as base:
        first = another_face_is_refused(base, sys.argv[1])
        the_right_face_is_activated(base, first)
        second = holders(base)[1]
        a_silent_centre_loses_nothing(base, second)
        nothing_personal_lies_open(base, [first, second])


main()
