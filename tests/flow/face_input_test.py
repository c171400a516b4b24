"""rekamctl face and signature: whatever file comes in, one clear sentence, no crash, no hang, nothing passed that was not assessed."""
import os
import resource
import shutil
import struct
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["REKAM_SOURCE_DIR"]) / "tests" / "support"))
from rekam_flow import SHARED_DATA, SKIPPED, Folder, json_lines, run  # noqa: E402

MODELS = Path(os.environ.get("REKAM_CACHE", Path.home() / ".cache" / "rekam")) / "models"
MOST_MEGABYTES = 600


def png(path, width, height, rows=None, colour=(20, 70, 180)):
    """RGB; rows: how many are really there."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(1)
    row = b"\0" + bytes(colour) * width
    data = b"".join(packer.compress(row) for _ in range(height if rows is None else rows)) + packer.flush()
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", data) + chunk(b"IEND", b""))
    return path


def hostile(folder):
    files = [png(folder / "43x58.png", 43, 58), png(folder / "blue.png", 640, 480),
             png(folder / "50mp.png", 8660, 5774), png(folder / "40000.png", 40000, 40000, rows=2)]
    whole = png(folder / "whole.png", 300, 400, colour=(9, 9, 9)).read_bytes()
    for name, content in (("empty.png", b""), ("empty.jpg", b""), ("cut.png", whole[:len(whole) // 2]),
                          ("text.jpg", b"this is no picture\n" * 40), ("start.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")):
        (folder / name).write_bytes(content)
        files.append(folder / name)
    files.append(folder / "not-there.jpg")
    files.append(folder)
    good = SHARED_DATA / "face" / "derived" / "astronaut_ok_blue.jpg"
    if good.is_file():
        content = good.read_bytes()
        for share in (3, 50, 97):
            (folder / f"cut{share}.jpg").write_bytes(content[:len(content) * share // 100])
            files.append(folder / f"cut{share}.jpg")
    return files


def refused(done, file):
    """Exit code 2 and one sentence that ends, on stderr."""
    lines = [line for line in done.stderr.splitlines() if line.startswith("rekamctl:")]
    assert done.returncode == 2, f"{file}: exit {done.returncode}: {done.stderr}"
    assert lines and ". [" in lines[-1], f"{file}: {done.stderr}"


def check_hostile(folder):
    files = hostile(folder)
    for command in (("face", "assess"), ("signature", "assess")):
        for file in files:
            done = run("rekamctl", *command, "--json", file, timeout=120)
            refused(done, file)
            (answer,) = json_lines(done.stdout)
            assert answer["ok"] is False and answer["file"] == str(file), answer
            fired = [check["name"] for check in answer["checks"] if not check["ok"]]
            assert fired in ([], ["single_face_present"]) and len(fired) == len(answer["checks"]), answer
    for file in files[:5]:  # the reader is the same; each start of the program loads the models
        refused(run("rekamctl", "face", "compare", file, file, timeout=120), file)
    together = run("rekamctl", "face", "assess", "--json", *files, timeout=120)
    assert together.returncode == 2 and len(json_lines(together.stdout)) == len(files)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert most < MOST_MEGABYTES, f"{most:.0f} MB"


def check_pen(folder):
    for name, content, code in (("bad.csv", "t,x\n1,2\n", 2), ("empty.csv", "", 2), ("text.csv", "a\nb\n", 2),
                                ("dot.csv", "t,x,y,p,pen\n0,500,500,100,1\n", 1),
                                ("up.csv", "t,x,y,p,pen\n0,500,500,0,0\n5,600,500,0,0\n", 1)):
        (folder / name).write_text(content)
        done = run("rekamctl", "signature", "assess", "--json", folder / name)
        assert done.returncode == code, (name, done.returncode, done.stdout, done.stderr)
        (answer,) = json_lines(done.stdout)
        assert answer["ok"] is False, answer


def check_models(folder):
    """A model that is missing or broken: not assessed, never passed."""
    picture = SHARED_DATA / "face" / "derived" / "astronaut_ok_blue.jpg"
    if not picture.is_file() or not MODELS.is_dir():
        print("skipped: no sample face or no models")
        return
    broken = folder / "models"
    shutil.copytree(MODELS, broken)
    for model in sorted(broken.glob("*.onnx")):
        content = model.read_bytes()
        for what in (content[:len(content) // 2], b"", None):
            if what is None:
                model.unlink()
            else:
                model.write_bytes(what)
            compared = run("rekamctl", "face", "compare", "--models", broken, picture, picture)
            refused(compared, model.name)
            if model.name == "fr_feature.onnx":
                continue
            done = run("rekamctl", "face", "assess", "--json", "--models", broken, picture)
            refused(done, model.name)
            assert "Not assessed" in done.stderr, done.stderr
            (answer,) = json_lines(done.stdout)
            assert answer["ok"] is False and answer["score"] is None, answer
        model.write_bytes(content)


def check_set():
    """The promised keys on real pictures, several files at once."""
    derived = SHARED_DATA / "face" / "derived"
    if not derived.is_dir() or not MODELS.is_dir():
        print("skipped: no sample faces or no models")
        return
    names = ("ok_blue", "ok_red", "roll20", "twofaces")
    files = [derived / f"astronaut_{name}.jpg" for name in names]
    done = run("rekamctl", "face", "assess", "--json", *files)
    answers = dict(zip(names, json_lines(done.stdout)))
    assert done.returncode == 1, done.stderr
    for answer in answers.values():
        assert list(sorted(answer)) == ["checks", "file", "ok", "score"], answer
        for check in answer["checks"]:
            assert list(sorted(check)) == ["name", "ok", "score", "value"], check
    assert answers["ok_blue"]["ok"] and answers["ok_red"]["ok"]
    fired = [check["name"] for check in answers["roll20"]["checks"] if not check["ok"]]
    assert fired == ["head_pose_roll"], fired
    fired = [check["name"] for check in answers["twofaces"]["checks"] if not check["ok"]]
    assert "single_face_present" in fired, fired
    empty = run("rekamctl", "face", "assess", "--json", derived / "astronaut_noface.jpg")  # a wall: nothing to assess
    (answer,) = json_lines(empty.stdout)
    assert empty.returncode == 2 and answer["checks"][0]["name"] == "single_face_present", empty.stderr
    assert run("rekamctl", "face", "assess", files[0]).returncode == 0
    assert run("rekamctl", "face", "assess", "--backdrop", "red", files[0]).returncode == 1
    same = run("rekamctl", "face", "compare", "--json", files[0], files[2])
    (answer,) = json_lines(same.stdout)
    assert same.returncode == 0 and sorted(answer) == ["a", "b", "same", "score"] and answer["same"] is True, answer


def main():
    with Folder("face-input") as folder:
        check_hostile(folder)
        check_pen(folder)
        check_models(folder)
        check_set()
    return 0


if __name__ == "__main__":
    sys.exit(main() or (0 if MODELS.is_dir() else SKIPPED))
