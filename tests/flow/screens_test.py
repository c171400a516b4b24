"""rekam --screens: a picture of every screen in both languages, at both sizes and in both themes."""
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, run

# Screens of the line, of the other roles, and what lies over them.
ALWAYS = ("login", "login-again", "day", "arrival", "arrival-paper", "queue", "notice", "called", "verification",
          "verification-paper", "differs", "photo", "signature", "fingers", "fingers-except", "iris", "review", "rescan",
          "approval", "approved", "done", "done-proof", "print", "print-card", "printed", "spoiled", "handover-refused", "handover",
          "handed-over", "outbox", "calendar", "accounts", "blanks", "old-cards", "screening", "ageing", "complaints", "audit",
          "devices", "device-test", "guide", "day-end", "day-history", "queue-publicDisplay", "called-publicDisplay",
          "verification-residentScreen", "photo-residentScreen", "fingers-residentScreen", "approval-residentScreen",
          "done-residentScreen")
SIZES = {"1366": (1366, 768), "1920": (1920, 1080)}


def size_of(png):
    head = png.read_bytes()[:24]
    check(head[:8] == b"\x89PNG\r\n\x1a\n", f"{png.name} is no PNG")
    return struct.unpack(">II", head[16:24])


def bytes_by_variant(pictures):
    kinds = {}
    for png in pictures:
        name, language, width, theme = png.stem[3:].rsplit("-", 3)
        check(size_of(png) == SIZES[width], f"{png.name} is {size_of(png)}")
        kinds.setdefault(name, {})[(language, width, theme)] = png.read_bytes()
    return kinds


with Folder("screens") as base:
    done = run("rekam", "--screens", base, timeout=1100)
    check(done.returncode == 0, f"ended with {done.returncode}: {done.stderr[-2000:]}")
    kinds = bytes_by_variant(sorted(base.glob("*.png")))
    check(set(ALWAYS) <= set(kinds), f"missing: {sorted(set(ALWAYS) - set(kinds))}")
    for name, variants in kinds.items():
        check(len(variants) == 8, f"{name}: {sorted(variants)}")
        check(variants["id", "1366", "light"] != variants["id", "1366", "dark"], f"{name}: both themes look the same")
        if name != "guide":  # Indonesian, whatever the screens speak
            check(variants["id", "1366", "light"] != variants["en", "1366", "light"], f"{name}: both languages look the same")
