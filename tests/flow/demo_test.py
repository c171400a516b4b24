"""rekam --demo: a whole recording through the real screens by key presses; what it leaves is checked."""
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, SHARED_DATA, check, demo, json_lines, run, skip

KEYS = ("ticket", "nik", "steps", "packetId", "packetFile", "digest", "receiptVerified", "centreStatus", "cardSerial",
        "handoverScore")

# On each screen when all goes well, single presses: review has two chip fingers, the approval and the signing off.
KEYS_AT_MOST = {"login": 4, "supervisor": 1, "queue": 4, "arrival": 2, "verification": 1, "photo": 1, "signature": 1, "fingers": 3,
                "iris": 1, "review": 4, "done": 1, "print": 4, "handover": 6}


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, timeout=120, check=True).stdout


def the_whole_line_is_played():
    with Folder("demo") as base:
        done, summary = demo(base)
        check(done.returncode == 0 and summary["complete"], f"ended with {done.returncode}: {summary}")
        check(all(key in summary for key in KEYS), f"summary.json lacks {[key for key in KEYS if key not in summary]}")
        check(summary["receiptVerified"] and summary["centreStatus"] == "PRINT_READY_RECORD", f"{summary}")
        check(summary["strangerScore"] < 30 <= summary["handoverScore"], "the holder's finger agrees, a stranger's does not")
        names = [step["name"] for step in summary["steps"]]
        check(names == ["login", "supervisor", "queue", "arrival", "queue", "verification", "photo", "signature", "fingers", "iris", "review", "done", "print",
                        "handover"], f"steps: {names}")
        keys = Counter()
        for step in summary["steps"]:
            keys[step["name"]] += step["keys"]
        # Without a fault a screen takes few keys; a slow machine may ask for one twice.
        check(all(count <= 2 * KEYS_AT_MOST[name] for name, count in keys.items()), f"keys pressed: {keys}")
        screens = sorted(file.name for file in (base / "screens").glob("*.png"))
        check(len(screens) >= 15, f"screens: {screens}")
        check("GRATIS" in text_of(base / "slip.pdf"), "the proof says that the service is free")
        check(summary["nik"] not in text_of(base / "slip.pdf"), "the proof masks the NIK")
        card = text_of(base / "card.pdf")
        check("SPESIMEN" in card and summary["nik"] in card, "the card is a specimen with the holder's number")
        opened = run("rekamctl", "packet", "open", "--json", "--key", base / "centre/keys/packet.key", summary["packetFile"])
        check(json_lines(opened.stdout)[-1]["digest"] == summary["digest"], "the packet on disk is the one on the screen")
        check(run("rekamctl", "audit", "verify", "--home", base).returncode == 0, "the audit trail is sound")


def real_pictures_go_through_the_real_library():
    needed = [SHARED_DATA / "face/derived/astronaut_ok_red.jpg", SHARED_DATA / "finger/nist/whorl.png",
              SHARED_DATA / "iris/synthetic/eye000_0.png", SHARED_DATA / "iris/synthetic/eye001_0.png"]
    if not all(file.exists() for file in needed):
        skip("the sample pictures are not here")
    with Folder("demo-with") as base:
        pictures = base / "pictures"
        pictures.mkdir()
        names = ("portrait.jpg", "finger-02.png", "iris-right.png", "iris-left.png")
        for source, name in zip(needed, names):
            shutil.copy(source, pictures / name)
        shutil.copy(SHARED_DATA / "finger/nist/loop-right.png", pictures / "finger-07.png")
        done, summary = demo(base / "out", "--with", pictures)
        check(done.returncode == 0 and summary["complete"], f"--with: {summary}")
        packet = run("rekamctl", "packet", "open", "--json", "--key", base / "out/centre/keys/packet.key", summary["packetFile"])
        entries = {entry["name"] for entry in json_lines(packet.stdout)[-1]["entries"]}
        check(any(name.startswith("finger-02") for name in entries), f"the right index is in the packet: {sorted(entries)}")


{"made_up": the_whole_line_is_played, "pictures": real_pictures_go_through_the_real_library}[sys.argv[1]]()
