"""kill -9 in the middle of a recording, after so many attempts as asked for: the next start opens on the same resident and goes on to the end."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, attempts, check, json_lines, killed_after, passphrase, run


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
