"""Bad input at the command line has an answer: a clear sentence, the right exit code, and nothing lost."""
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import BIN, Folder, check, json_lines, kill, record, run, start, wait_for_lock

PROGRAMS = ("rekam", "rekamctl", "rekam-central", "rekam-device-host")
COMMANDS = ("record", "store", "audit", "packet", "devices", "selftest")


def help_is_everywhere():
    for program in PROGRAMS:
        if (BIN / program).exists():
            done = run(program, "--help")
            check(done.returncode == 0 and "Usage" in done.stdout, f"{program} --help")
    for command in COMMANDS:
        done = run("rekamctl", command, "--help")
        check(done.returncode == 0 and "Usage" in done.stdout, f"rekamctl {command} --help")


def wrong_use_is_unusable():
    for arguments in (("nonsense",), ("record",), ("store", "verify"), ("packet", "open"), ("record", "--people", "zero")):
        done = run("rekamctl", *arguments)
        check(done.returncode == 2, f"rekamctl {' '.join(arguments)} ended with {done.returncode}")
        check(done.stderr.strip(), "and said why")


def a_fault_that_nobody_plays_is_refused(base):
    for fault in ("store:crash@1x", "store:crash@1", "store:crash@typo", "store:crash@recording-seald", "store:slow", "centre:typo",
                  "centre:receipt-key@2", "fingr:crash@2", "finger:crsh@2", "finger:crash@soon", ""):
        done = run("rekam", "--demo", "--out", base / "never", "--fault", fault)
        check(done.returncode == 2, f"rekam --fault {fault!r} ended with {done.returncode}: {done.stdout}")
        check("fault" in done.stderr, f"and said why: {done.stderr}")
        done = run("rekamctl", "record", "--home", base / "never", "--people", 1, "--fault", fault)
        check(done.returncode == 2, f"rekamctl record --fault {fault!r} ended with {done.returncode}")
        check("fault" in done.stderr, f"and said why: {done.stderr}")
    check(not (base / "never").exists(), "nothing was begun")


def a_missing_home_is_named(base):
    done = run("rekamctl", "store", "verify", "--home", base / "nowhere", "--json")
    check(done.returncode == 2 and json_lines(done.stdout)[-1]["code"] == "HomeMissing", done.stdout + done.stderr)


def a_bad_script_line_is_named(base):
    script = base / "script.jsonl"
    script.write_text('{"person": 0, "exceptions": [{"modality": "toe", "reason": "absent"}]}\n')
    done, lines = record(base, "--script", script)
    check(done.returncode == 2 and lines[-1]["code"] == "ScriptMalformed", done.stdout + done.stderr)
    check("line=1" in done.stderr, "the line is named")
    script.write_text('{"nik": "3315"}\n')
    done, lines = record(base, "--script", script)
    check(done.returncode == 2 and lines[-1]["code"] == "NikMalformed", done.stdout + done.stderr)
    check("3315" not in done.stderr, "the number itself is not repeated")


def a_wrong_passphrase_is_refused(base):
    wrong = base / "wrong.txt"
    wrong.write_text("bukan frasa sandi itu\n")
    done, lines = record(base, "--script", base / "script.jsonl", "--passphrase-file", wrong)
    check(done.returncode == 2 and lines[-1]["code"] == "PassphraseWrong", done.stdout + done.stderr)


def a_second_instance_is_refused(base):
    script = base / "two.jsonl"
    script.write_text('{"person": 3}\n')
    log = open(base / "first.log", "w")
    first = start("rekamctl", "record", "--home", base, "--script", script, "--json", stdout=log, stderr=log)
    try:
        wait_for_lock(base / "home")
        done, lines = record(base, "--script", script)
        check(done.returncode == 2 and lines[-1]["code"] == "HomeInUse", done.stdout + done.stderr)
    finally:
        kill(first)


def a_tampered_packet_is_named(base):
    packets = list((base / "home/packets").glob("*"))
    if not packets:
        done, _ = record(base, "--people", 1, "--seed", 11)
        check(done.returncode == 0, f"record ended with {done.returncode}: {done.stderr[-2000:]}")
        packets = list((base / "home/packets").glob("*"))
    copy = base / "flipped.rkmpkt"
    raw = bytearray(packets[0].read_bytes())
    raw[len(raw) // 2] ^= 1
    copy.write_bytes(raw)
    done = run("rekamctl", "packet", "open", "--json", "--key", base / "centre/keys/packet.key", copy)
    check(done.returncode == 1 and json_lines(done.stdout)[-1]["code"] == "PacketTampered", done.stdout + done.stderr)
    copy.write_bytes(raw[:200])
    done = run("rekamctl", "packet", "open", "--json", "--key", base / "centre/keys/packet.key", copy)
    check(done.returncode == 2 and json_lines(done.stdout)[-1]["code"] == "PacketMalformed", done.stdout + done.stderr)


def a_home_that_others_may_read_is_refused(base):
    os.chmod(base / "home", 0o755)
    done = run("rekamctl", "store", "verify", "--home", base, "--json")
    check(done.returncode == 2 and json_lines(done.stdout)[-1]["code"] == "HomeNotPrivate", done.stdout + done.stderr)
    os.chmod(base / "home", 0o700)


def main():
    help_is_everywhere()
    wrong_use_is_unusable()
    with Folder("bad-input") as base:
        a_fault_that_nobody_plays_is_refused(base)
        a_missing_home_is_named(base)
        a_bad_script_line_is_named(base)
        a_wrong_passphrase_is_refused(base)
        a_second_instance_is_refused(base)
        a_tampered_packet_is_named(base)
        a_home_that_others_may_read_is_refused(base)


main()
