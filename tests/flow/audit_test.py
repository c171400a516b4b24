"""Somebody with the source and the sqlite3 tool changes the audit trail; the verifier names the first bad row each time."""
import shutil
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, json_lines, record, run


def verdict(base):
    done = run("rekamctl", "audit", "verify", "--home", base, "--json")
    lines = json_lines(done.stdout)
    check(lines, f"audit verify said nothing: {done.stderr}")
    return done.returncode, lines[-1]


def tampered(base, change):
    """A copy of the home with one change made by SQL, and what the verifier says of it."""
    copy = base.parent / (base.name + "-tampered")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(base, copy, symlinks=True)
    database = sqlite3.connect(copy / "home/store.db")
    change(database)
    database.commit()
    database.close()
    result = verdict(copy)
    shutil.rmtree(copy)
    return result


def alter(database):
    database.execute("UPDATE audit SET actor = 'somebody' WHERE sequence = 5")


def delete(database):
    database.execute("DELETE FROM audit WHERE sequence = 6")


def reorder(database):
    database.execute("UPDATE audit SET sequence = -1 WHERE sequence = 7")
    database.execute("UPDATE audit SET sequence = 7 WHERE sequence = 8")
    database.execute("UPDATE audit SET sequence = 8 WHERE sequence = -1")


def cut_tail(database):
    last = database.execute("SELECT max(sequence) FROM audit").fetchone()[0]
    database.execute("DELETE FROM audit WHERE sequence > ?", (last - 2,))


def main():
    with Folder("audit") as base:
        done, _ = record(base, "--people", 1, "--seed", 3)
        check(done.returncode == 0, f"record ended with {done.returncode}: {done.stderr[-2000:]}")
        code, report = verdict(base)
        check(code == 0 and report["sound"], f"the untouched trail is sound: {report}")
        for change, row in ((alter, 5), (delete, 6), (reorder, 7)):
            code, report = tampered(base, change)
            check(code == 1 and not report["sound"], f"{change.__name__} goes unnoticed: {report}")
            check(report["firstBadRow"] == row, f"{change.__name__}: row {report['firstBadRow']} instead of {row}")
        code, report = tampered(base, cut_tail)
        check(code == 1 and report["fault"], f"a cut tail goes unnoticed: {report}")


main()
