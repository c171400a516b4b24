"""libfprint's own matcher agrees with the desk: a second impression of a finger is the same finger, the next person's is not."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, run


def draw(base, subject, impression, finger):
    picture = base / f"{subject}-{impression}-{finger}.pgm"
    done = run("rekam-device-host", "--write-finger", subject, impression, finger, picture, "--cache", base / "cache")
    check(done.returncode == 0 and picture.exists(), f"--write-finger: {done.stderr}")
    return picture


def main():
    with Folder("libfprint") as base:
        (base / "cache").mkdir()
        for finger in (2, 7):
            enrolled = draw(base, 4711, 0, finger)
            again = run("rekam-device-host", "--libfprint-verify", enrolled, draw(base, 4711, 1, finger))
            check(again.returncode == 0, f"finger {finger}: the second impression is refused: {again.stdout} {again.stderr}")
            other = run("rekam-device-host", "--libfprint-verify", enrolled, draw(base, 4712, 0, finger))
            check(other.returncode == 1, f"finger {finger}: the next person is taken for the holder: {other.stdout}")


main()
