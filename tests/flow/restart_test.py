"""kill -9 in the middle of a recording, after so many attempts as asked for: the next start opens on the same resident and goes on to the end."""
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, check, json_lines, kill, passphrase, rows, run, start


def attempts(base):
    """How many attempts are sealed, by the audit trail."""
    return len(rows(base, "home/store.db", "SELECT 1 FROM audit WHERE what = 'attempt-sealed'"))


def killed_after(base, wanted):
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


def main():
    wanted = int(sys.argv[1])
    with Folder("restart") as base:
        before = killed_after(base, wanted)
        check(before >= wanted, "the attempts outlived the kill")
        store = run("rekamctl", "store", "verify", "--home", base, "--json", "--account", "penyelia.1",
                    "--passphrase-file", "-", stdin=passphrase(base) + "\n")
        check(json_lines(store.stdout)[-1]["sound"], f"after the kill: {store.stdout} {store.stderr}")
        done = run("rekamctl", "record", "--home", base, "--resume", "--within", WITHIN, "--json", timeout=300)
        lines = json_lines(done.stdout)
        check(done.returncode == 0 and lines, f"resume ended with {done.returncode}: {done.stderr[-800:]}")
        check(lines[-1]["ticket"] == "A-001" and lines[-1]["receiptVerified"], f"{lines[-1]}")
        taken = 6 - before  # photo, signature, three slaps, eyes
        check(attempts(base) == before + taken, f"only what was missing was taken: {attempts(base)}")


main()
