"""Works the window of the real program as a person would: keys in, words out (`rekam --play`, docs/play.md)."""
import json
import subprocess
import time
from pathlib import Path

from rekam_flow import WITHIN, check, kill, start

KEY_PAUSE = 0.45  # a second Enter within 400 ms confirms nothing
YES = ("Data cocok", "Terima", "Lanjut", "Ulangi", "Minta persetujuan", "Sahkan dan segel")
PLACES = ("screenTitle", "bannerCause", "bannerNextStep", "bannerActor", "bannerCode", "primaryAction", "ticket", "person", "hint",
          "hintDetail", "statusLink", "statusDamage", "statusOutbox", "loginProblem", "question")


class Window:
    def __init__(self, base, *arguments, env=None):
        self.base = base
        self.errors = open(base / "play-errors.txt", "a+")
        self.process = start("rekam", "--play", "--home", base, *arguments, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=self.errors, text=True)
        self.last_key = 0.0

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            if kind:
                self.picture("failed")
                kill(self.process)
            else:
                self.close()

    def tell(self, **line):
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        check(answer, f"the program ended: {self.said()}")
        return json.loads(answer)

    def said(self):
        self.errors.seek(0)
        return self.errors.read()[-1500:]

    def press(self, *keys):
        for key in keys:
            time.sleep(max(0.0, self.last_key + KEY_PAUSE - time.monotonic()))
            self.tell(press=key)
            self.last_key = time.monotonic()

    def type(self, text):
        """All at once, as a barcode reader does; an Enter right behind it would be the reader's own."""
        self.tell(type=text)
        self.last_key = time.monotonic()

    def picture(self, name):
        self.tell(picture=name)

    def see(self, *names):
        """{name: text} of what is on the screen, and "page"."""
        answer = self.tell(see=[*PLACES, *names])
        seen = {name: what["text"] for name, what in answer["seen"].items()}
        seen["enabled"] = {name for name, what in answer["seen"].items() if what["enabled"]}
        seen["page"] = answer["page"]
        return seen

    def wait(self, what, condition, names=()):
        end = time.monotonic() + WITHIN
        while time.monotonic() < end:
            seen = self.see(*names)
            if condition(seen):
                return seen
            time.sleep(0.05)
        raise AssertionError(f"not within {WITHIN} s: {what}; on the screen: {seen}")

    def wait_page(self, *pages):
        return self.wait(" or ".join(pages), lambda seen: seen["page"] in pages)

    def wait_primary(self, *texts):
        return self.wait(" or ".join(texts), lambda seen: seen.get("primaryAction") in texts and "primaryAction" in seen["enabled"])

    def wait_sentence(self, code):
        """The banner with this code: cause, next step and who acts have to stand there."""
        seen = self.wait(f"the sentence of {code}", lambda now: now.get("bannerCode") == code)
        for part in ("bannerCause", "bannerNextStep", "bannerActor"):
            check(seen.get(part), f"{code}: nothing stands in {part}: {seen}")
        return seen

    def close(self):
        self.process.stdin.close()
        return self.process.wait(timeout=120)

    def child(self, program):
        """Process id of the child of this name."""
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    status = (entry / "status").read_text()
                    command = (entry / "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if f"\nPPid:\t{self.process.pid}\n" in status and command[0].endswith(program.encode()):
                    return int(entry.name)
        return None

    # The counter's own way.

    def sign_in(self, account, passphrase):
        self.wait("the login", lambda seen: seen["page"] == "login" and "primaryAction" in seen["enabled"])
        is_first = "passphraseRepeat" in self.see("passphraseRepeat")
        self.type(account)
        for _ in range(2 if is_first else 1):
            self.press("Tab")
            self.type(passphrase)
        self.press("Return")

    def call(self, nik):
        """From the queue over the front desk to the verification screen."""
        self.type(nik)
        self.wait_primary("Terima pemohon")
        self.press("Return")
        self.wait_page("arrival")
        self.wait_primary("Ambil nomor")
        self.press("Return")
        self.wait_page("queue")
        self.wait("the number", lambda seen: "action.F2" in seen["enabled"], names=("action.F2",))
        self.press("F2")
        self.wait_primary("Mulai layani")
        self.press("Return")
        self.wait_page("verification")

    def go_on_to(self, *pages):
        """Says yes to whatever is good, until one of these screens is there."""
        end = time.monotonic() + WITHIN
        while time.monotonic() < end:
            seen = self.see()
            if seen["page"] in pages:
                return seen
            primary = seen.get("primaryAction", "")
            if (primary in YES or primary.startswith("Pindai ")) and "primaryAction" in seen["enabled"]:
                self.press("Return")
            time.sleep(0.05)
        raise AssertionError(f"not within {WITHIN} s: {pages}; on the screen: {self.see()}")
