"""What the flow tests share: the built programs, a private folder, and ways to look at what they left.

Each test is a program of its own that ctest runs with REKAM_BIN_DIR and REKAM_SOURCE_DIR. Exit code 77: skipped, with a reason.
"""
import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BIN = Path(os.environ["REKAM_BIN_DIR"])
SOURCE = Path(os.environ["REKAM_SOURCE_DIR"])
SHARED_DATA = Path(os.environ.get("REKAM_SHARED_DATA", SOURCE.parent / "shared" / "data"))
SKIPPED = 77
# Limits are multiplied by this: sanitizer builds are slower (packaging/cmake/RekamTest.cmake).
PATIENCE = max(1, int(os.environ.get("REKAM_TEST_PATIENCE", "1")))
# Seconds for one resident, or for anything else that has to happen: how long it takes is not what these tests are about.
WITHIN = 240 * PATIENCE


class Folder:
    """A private folder that is kept where the test fails, so that somebody can look."""

    def __init__(self, name):
        self.path = Path(tempfile.mkdtemp(prefix=f"rekam-{name}-"))

    def __enter__(self):
        return self.path

    def __exit__(self, kind, *_):
        if kind is None or kind is SystemExit:
            shutil.rmtree(self.path, ignore_errors=True)
        else:
            print(f"kept: {self.path}")


def run(program, *arguments, timeout=120, stdin=None, env=None):
    """Runs one of our programs to its end; returns the finished process with text output."""
    return subprocess.run(
        [str(BIN / program), *map(str, arguments)], capture_output=True, text=True, timeout=timeout * PATIENCE, input=stdin,
        env=environment(env), check=False)


def start(program, *arguments, env=None, **options):
    return subprocess.Popen([str(BIN / program), *map(str, arguments)], env=environment(env), **options)


def environment(more=None):
    env = dict(os.environ)
    env.pop("DISPLAY", None)
    env.pop("WAYLAND_DISPLAY", None)
    env["QT_QPA_PLATFORM"] = "offscreen"
    env.update(more or {})
    return env


def demo(base, *arguments, timeout=300):
    """rekam --demo; returns (process, summary)."""
    done = run("rekam", "--demo", "--out", base, "--within", WITHIN, *arguments, timeout=timeout)
    return done, json.loads((base / "summary.json").read_text())


def wait_for_lock(home):
    """Until a program holds the home. Asked of the kernel: trying the lock could take it from that program."""
    def is_held():
        lock = home / "lock"
        return lock.exists() and f":{lock.stat().st_ino} " in Path("/proc/locks").read_text()
    wait_until(is_held, "the home is held")


def rows(base, name, query, *values):
    """What a query finds in base/name; nothing where there is no such file or table yet, or where a copy in the middle of a write
    cannot be read. From a copy: the station keeps its database to itself."""
    copy = base / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    try:
        for suffix in ("", "-wal"):
            if (base / (name + suffix)).exists():
                shutil.copy(base / (name + suffix), copy / ("copy.db" + suffix))
        with contextlib.closing(sqlite3.connect(copy / "copy.db")) as database:
            return database.execute(query, values).fetchall()
    except (sqlite3.DatabaseError, FileNotFoundError):
        return []
    finally:
        shutil.rmtree(copy)


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def kill(process):
    """As a power cut would: no warning. Children die with their parent (PDEATHSIG)."""
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)


def wait_until(condition, what):
    end = time.monotonic() + WITHIN
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f"not within {WITHIN} s: {what}")


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def passphrase(base):
    return (base / "passphrase.txt").read_text().split()[1]


def record(base, *arguments, timeout=600):
    """rekamctl record with --json; returns (process, lines)."""
    done = run("rekamctl", "record", "--home", base, "--json", "--within", WITHIN, *arguments, timeout=timeout)
    return done, json_lines(done.stdout)


def attempts(base):
    """How many attempts are sealed, by the audit trail."""
    return len(rows(base, "home/store.db", "SELECT 1 FROM audit WHERE what = 'attempt-sealed'"))


def killed_after(base, wanted):
    """Kills a recording in its middle, after so many attempts; says how many there were."""
    script = base / "one.jsonl"
    script.write_text('{"person": 0}\n')
    with open(base / "log.txt", "w") as log:
        process = start("rekamctl", "record", "--home", base, "--script", script, "--within", WITHIN, "--json", stdout=log, stderr=log)
        end = time.monotonic() + WITHIN
        while attempts(base) < wanted and process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        check(process.poll() is None, f"the run ended before {wanted} attempts: {(base / 'log.txt').read_text()[-500:]}")
        kill(process)
    return attempts(base)
