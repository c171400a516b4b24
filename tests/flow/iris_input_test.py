"""rekamctl iris: the promised keys on made-up pictures of the shared data, and one clear sentence for whatever is no eye."""
import os
import resource
import struct
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["REKAM_SOURCE_DIR"]) / "tests" / "support"))
from rekam_flow import SHARED_DATA, Folder, json_lines, run  # noqa: E402

MOST_MEGABYTES = 600


def png(path, width, height, rows=None):
    """Grey; rows: how many are really there."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(1)
    row = b"\0" + bytes(x * 251 % 256 for x in range(width))
    data = b"".join(packer.compress(row) for _ in range(height if rows is None else rows)) + packer.flush()
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
                     chunk(b"IDAT", data) + chunk(b"IEND", b""))
    return path


def hostile(folder):
    files = [png(folder / "43x58.png", 43, 58), png(folder / "no-eye.png", 640, 480),
             png(folder / "50mp.png", 8660, 5774, rows=3), png(folder / "40000.png", 40000, 40000, rows=2),
             folder / "not-there.png", folder]
    whole = png(folder / "whole.png", 640, 480).read_bytes()
    for name, content in (("empty.png", b""), ("cut.png", whole[:len(whole) // 2]), ("text.png", b"this is no picture\n" * 40)):
        (folder / name).write_bytes(content)
        files.append(folder / name)
    return files


def refused(done, file):
    """Exit code 2 and one sentence that ends, on stderr."""
    lines = [line for line in done.stderr.splitlines() if line.startswith("rekamctl:")]
    assert done.returncode == 2, f"{file}: exit {done.returncode}: {done.stderr}"
    assert len(lines) == 1 and ". [" in lines[0], f"{file}: {done.stderr}"


def check_hostile(folder):
    for file in hostile(folder):
        for command in (("assess",), ("encode",), ("compare", file), ("identify", "--gallery", folder)):
            refused(run("rekamctl", "iris", *command, "--json", file, timeout=120), file)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert peak < MOST_MEGABYTES, f"{peak} MB"


def check_keys(eyes):
    a, b, other = (str(eyes / name) for name in ("eye000_0.png", "eye000_1.png", "eye001_0.png"))
    done = run("rekamctl", "iris", "assess", "--json", a, other)
    lines = json_lines(done.stdout)
    assert [line["file"] for line in lines] == [a, other], done.stdout
    for line in lines:
        assert set(line) == {"file", "ok", "score", "checks"}, line
        names = {check["name"] for check in line["checks"]}
        assert {"usable_iris_area", "iris_sclera_contrast", "iris_pupil_contrast", "pupil_boundary_circularity",
                "grey_scale_utilisation", "iris_radius", "pupil_iris_ratio", "iris_pupil_concentricity", "margin_adequacy",
                "sharpness"} <= names, names
        assert all(set(check) == {"name", "value", "score", "ok"} for check in line["checks"]), line
    assert done.returncode == (0 if all(line["ok"] for line in lines) else 1), done.stderr

    circles = json_lines(run("rekamctl", "iris", "encode", "--json", a).stdout)[0]
    assert set(circles) == {"file", "pupil", "iris"} and set(circles["iris"]) == {"x", "y", "r"}, circles
    assert abs(circles["iris"]["r"] - 115.1) < 4 and abs(circles["pupil"]["x"] - 330.2) < 3, circles

    same = run("rekamctl", "iris", "compare", "--json", a, b)
    stranger = run("rekamctl", "iris", "compare", "--json", a, other)
    assert same.returncode == 0 and json_lines(same.stdout)[0]["same"] is True, same.stdout
    assert stranger.returncode == 1 and json_lines(stranger.stdout)[0]["same"] is False, stranger.stdout
    assert set(json_lines(same.stdout)[0]) == {"a", "b", "score", "same"}, same.stdout
    assert json_lines(same.stdout)[0]["score"] < 0.32 < json_lines(stranger.stdout)[0]["score"]

    found = run("rekamctl", "iris", "identify", "--json", a, b, other)
    answer = json_lines(found.stdout)[0]
    assert found.returncode == 0 and answer["compared"] == 2 and answer["ms"] >= 0, found.stdout
    assert [candidate["id"] for candidate in answer["candidates"]] == ["eye000_1"], answer


def main():
    with Folder("iris-input") as folder:
        check_hostile(folder)
    eyes = SHARED_DATA / "iris" / "synthetic"
    if eyes.is_dir():
        check_keys(eyes)
    else:
        print(f"skipped: no sample data {eyes}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
