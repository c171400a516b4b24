"""The language of the screens: switched by a key at the login screen, at once and for good; `--language` for one start."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check
from rekam_window import Window


def first_words(window):
    seen = window.wait("the login", lambda now: now["page"] == "login" and "primaryAction" in now["enabled"],
                       names=("action.F10", "loginHeading"))
    return seen["primaryAction"], seen["action.F10"], seen["loginHeading"]


INDONESIAN = ("Buat akun", "English", "Buat akun supervisor pertama")
ENGLISH = ("Make account", "Bahasa Indonesia", "Make the first supervisor's account")

with Folder("language") as base:
    settings = base / "home/station.json"
    with Window(base) as window:
        check(first_words(window) == INDONESIAN, f"a new station speaks Indonesian: {first_words(window)}")
        window.press("F10")
        window.wait("English", lambda now: now.get("primaryAction") == ENGLISH[0])
        check(first_words(window) == ENGLISH, f"all of the screen is English: {first_words(window)}")
    check(json.loads(settings.read_text())["screens"]["language"] == "en", "the station file says so")
    with Window(base, "--language", "id") as window:
        check(first_words(window) == INDONESIAN, "--language goes before the station's own")
    check(json.loads(settings.read_text())["screens"]["language"] == "en", "and changes nothing for later")
    with Window(base) as window:
        check(first_words(window) == ENGLISH, "the next start remembers it")
        window.press("Ctrl+Shift+T")
        window.press("F10")
        window.wait("Indonesian", lambda now: now.get("primaryAction") == INDONESIAN[0])
        window.sign_in("penyelia.1", "kata sandi latihan panjang")
        seen = window.wait_page("supervisor")
        check(seen["screenTitle"].startswith("Rekap"), f"the pages behind it speak Indonesian too: {seen['screenTitle']}")
