"""After people were recorded and sealed no file of the home says who they were; the same scan finds what is planted."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

WRITER = sys.argv[1]
SCAN = Path(os.environ["REKAM_SOURCE_DIR"], "tests/support/leak_scan.py")
NIK = "3315014507990001"
NAME = "SITI AMINAH"


def scan(folder):
    done = subprocess.run([sys.executable, "-B", str(SCAN), str(folder), "--nik", NIK, "--nik", "3315014507990002",
                           "--name", NAME], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def planted():
    yield "utf-8", b"..." + NAME.encode() + b"..."
    yield "utf-16", NAME.title().encode("utf-16-le")
    yield "nik", NIK.encode("utf-16-be")
    yield "packed", bytes.fromhex(NIK)
    yield "swapped", bytes.fromhex("".join(b + a for a, b in zip(NIK[::2], NIK[1::2])))
    yield "jp2", b"x" * 5000 + bytes.fromhex("0000000c6a5020200d0a870a")
    yield "jpeg", bytes.fromhex("ffd8ffe000104a46494600")
    yield "png", b"x" + bytes.fromhex("89504e470d0a1a0a")
    yield "wsq", bytes.fromhex("ffa0ffa4003a0907")


def main():
    with tempfile.TemporaryDirectory(prefix="rekam-leak-") as base:
        home = Path(base, "home")
        subprocess.run([WRITER, "write", base, "2"], check=True, capture_output=True)
        writer = subprocess.Popen([WRITER, "write", base], stdout=subprocess.PIPE, text=True)
        writer.stdout.readline()  # a draft is under way
        writer.kill()
        writer.wait()
        code, said = scan(home)
        if code != 0:
            print(f"in the clear: {said}")
            return 1
        for what, data in planted():
            file = home / "packets" / "planted"
            file.write_bytes(data)
            code, _ = scan(home)
            file.unlink()
            if code != 1:
                print(f"a planted {what} is not found")
                return 1
        print(said.strip())
        return 0


sys.exit(main())
