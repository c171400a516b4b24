"""Fingers at the command line: made-up people are judged, segmented, compared and found; what is no finger is refused."""
import base64
import struct
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, json_lines, run

WAVES_JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEAZABkAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9"
    "//j/wAALCACgAIABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJx"
    "FDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZ"
    "mqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ALIhp4ipwQU4KKXAoyKQsKaZBTDL"
    "TGmqNpveomm96jab3phmqMy00yGt/AoyKQsKaZBTDLTGmqNpveomm96jab3phmqMy00yGmljSZNGDShTW2ZaY01RtN71E03vUbTe9MM1RmWmmQ00saTJ"
    "owaUKacIzTxFTxDUiw+1I03vTDNUZlppkNNLGkyaMGlCmnCM08RU8Q1IsPtUiw+1SLD7VIIaeIqxCxpMmjBpQppwjNPEVPENSLD7VIsPtUiw+1SCGniK"
    "niMU4KKXAoyKwBGaeIqeIakWH2qRYfapFh9qkENPEVPEYpwUUuBRkUhYU0yCmmWozNVdYfapFh9qkENPEVPEYpwUUuBRkUhYU0yCmmWozNUbTe9RtN71"
    "G03vUbTVrCMU4KKXAoyKQsKaZBTTLUZmqNpveo2m96jab3qNpqYZaYZDTSxpMmuhLCmmQU0y1GZqjab3qNpveo2m96jaamGWmGQ00saTJowaUKaUIaeI"
    "q0Gm96jab3qNpveo2mphlphkNNLGkyaMGlCmlCGniKniGpFh9qkWH2qRYfaqJlphkNNLGkyaMGlCmlCGniKniGpFh9qkWH2qRYfapFhqQRU8RinBBXPY"
    "NKFNKENPEVPENSLD7VIsPtUiw+1SLDUgip4jFOCClwKOKQsKQuKxxDUiw+1SLD7VIsPtUiw1IIqeIxTggpcCjikLCkLimGWmGWo2m96jab3qZYakEVPE"
    "YpwQUuBRxSFhSFxTDLTDLUbTe9RtN71G03vUbTVGZaYZDW/gUcUhYUhcUwy0wy1G03vUbTe9RtN71G01RmWmGQ00uaTJo5o2mt0y0wy1G03vUbTe9RtN"
    "71G01RmWmGQ00uaTJo5o2mnBDThHUgip6w09pveo2mqMy0wyGmlzSZNHNG004IacI6kEVPWGpFh9qlWH2qRYaeIqxS5pMmjmjaacENOEdSCKnrDUiw+1"
    "SrD7VIsNPEVPEYpwQU7Ao4rnwhpwjqQRU9YakWH2qVYfapFhp4ip4jFOCCnYFHFG4U0uKaZKjMtVFh9qlWH2qRYaeIqeIxTggp2BRxRuFNLimmSozLTG"
    "m96jab3qNpveo2mr/9k="
)


def png(path, width, height, rows):
    """A grey PNG whose header says width x height; rows of zeros follow."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes((width + 1) * rows), 1)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))
    return path


def finger(*arguments, code=0):
    done = run("rekamctl", "finger", *arguments, "--json")
    check(done.returncode == code, f"finger {arguments[0]} ended with {done.returncode}: {done.stdout} {done.stderr}")
    return json_lines(done.stdout)


def make(base, name, *arguments):
    out = base / name
    done = run("rekamctl", "person", "make", "--out", out, "--cache", base / "cache", *arguments)
    check(done.returncode == 0, f"person make: {done.stderr}")
    return out


def plain_fingers_are_good_and_spoiled_ones_are_not(base, plain, wet):
    lines = finger("assess", plain / "finger-02.pgm", plain / "finger-08.pgm")
    check(len(lines) == 2 and all(line["ok"] and line["score"] > 60 for line in lines), str(lines))
    check(set(lines[0]) == {"file", "ok", "score", "checks"}, str(lines[0].keys()))
    check(all(set(c) == {"name", "value", "score", "ok"} for c in lines[0]["checks"]), "keys of a check")
    (line,) = finger("assess", wet / "finger-02.pgm", code=1)
    check(not line["ok"] and not next(c for c in line["checks"] if c["name"] == "foreground_grey")["ok"], str(line))


def slaps_are_cut_where_the_fingers_lie(plain):
    truth = [row.split(",") for row in (plain / "slaps.csv").read_text().splitlines()[1:]]
    for name, hand, count in (("slap-right.pgm", "right", 4), ("slap-left.pgm", "left", 4), ("slap-thumbs.pgm", "thumbs", 2)):
        (line,) = finger("segment", plain / name)
        check(line["hand"] == hand and len(line["fingers"]) == count, str(line))
        for found in line["fingers"]:
            _, _, x, y, turned = next(row for row in truth if row[0] == name and int(row[1]) == found["position"])
            centre = (found["x"] + found["width"] / 2, found["y"] + found["height"] / 2)
            check(abs(centre[0] - float(x)) < 45 and abs(centre[1] - float(y)) < 60, f"{name} {found} is not at {x},{y}")
            check(abs(found["angle"] - float(turned)) < 18, f"{name} {found} is turned by {turned}")
    finger("segment", plain / "slap-right.pgm", "--hand", "left", code=1)


def fingers_are_compared_and_found(base, plain, again, other):
    fmr = base / "index.fmr"
    (line,) = finger("template", plain / "finger-02.pgm", fmr)
    check(fmr.read_bytes()[:8] == b"FMR\0 20\0" and line["minutiae"] > 20, str(line))
    (line,) = finger("compare", fmr, again / "finger-02.pgm")
    check(set(line) == {"a", "b", "score", "same"} and line["same"], str(line))
    (line,) = finger("compare", fmr, other / "finger-02.pgm", code=1)
    check(not line["same"] and line["score"] < 40, str(line))
    gallery = base / "gallery"
    gallery.mkdir()
    for name, folder in (("plain", plain), ("other", other)):
        for number in (2, 3, 7):
            finger("template", folder / f"finger-{number:02}.pgm", gallery / f"{name}-{number}.fmr")
    (line,) = finger("identify", again / "finger-07.pgm", "--gallery", gallery)
    check(set(line) == {"probe", "candidates", "compared", "ms"} and line["compared"] == 6, str(line))
    check([c["id"] for c in line["candidates"]] == ["plain-7"], str(line))
    finger("identify", again / "finger-01.pgm", "--gallery", gallery, code=1)


def a_person_has_eyes_a_signature_and_says_whether_a_face(base, plain):
    signature = json_lines(run("rekamctl", "signature", "assess", "--json", "--pad", "100x60", plain / "signature.csv").stdout)
    check(signature[0]["ok"], str(signature))
    check(run("rekamctl", "signature", "assess", plain / "signature.png").returncode == 0, "the picture of it is one, too")
    check(not (plain / "face.png").exists(), "this cache has no face")
    spoiled = {"lens": "lens", "gaze": "gaze", "blur": "sharpness"}
    for defect, check_name in spoiled.items():
        out = make(base, defect, "--seed", 7200, "--defect", defect)
        (line,) = json_lines(run("rekamctl", "iris", "assess", "--json", out / "iris-right.pgm").stdout)
        named = [c["name"] for c in line["checks"] if not c["ok"]]
        check(any(check_name in name for name in named), f"{defect}: {named}")
        (finger_line,) = finger("assess", out / "finger-02.pgm")
        check(finger_line["ok"], "the fingers are as they were")
    done = run("rekamctl", "person", "make", "--seed", "1", "--out", base / "none", "--defect", "green")
    check(done.returncode == 2 and done.stderr.strip(), "an unknown defect is refused")


def what_is_no_finger_is_refused(base, plain):
    whole = (plain / "finger-02.pgm").read_bytes()
    jpeg = base / "waves.jpg"
    jpeg.write_bytes(WAVES_JPEG)
    check(run("rekamctl", "finger", "assess", jpeg).returncode in (0, 1), "a whole JPEG is read")
    bad = {
        "half.jpg": WAVES_JPEG[: len(WAVES_JPEG) * 3 // 4], "half.pgm": whole[: len(whole) // 2], "empty.png": b"",
        "text.png": b"this is no picture", "short.fmr": b"FMR\0 20\0\0\0", "wide.pgm": b"P5\n99999999 99999999\n255\n",
    }
    for name, content in bad.items():
        (base / name).write_bytes(content)
    files = [base / name for name in bad]
    files += [png(base / "small.png", 43, 58, 58), png(base / "huge.png", 40000, 40000, 1), png(base / "fifty.png", 10000, 5000, 5000)]
    files += [png(base / "nothing.png", 0, 0, 0), base / "missing.png", base]
    for file in files:
        for command in (("assess", file), ("segment", file), ("template", file, base / "out.fmr"), ("compare", file, file)):
            done = run("rekamctl", "finger", *command, timeout=120)
            check(done.returncode == 2 and done.stderr.strip(), f"{command}: {done.returncode} {done.stdout} {done.stderr}")
    check(not (base / "out.fmr").exists(), "and nothing was written")


def main():
    with Folder("finger") as base:
        plain = make(base, "plain", "--seed", 7200)
        again = make(base, "again", "--seed", 7200, "--impression", 1)
        other = make(base, "other", "--seed", 7201)
        wet = make(base, "wet", "--seed", 7200, "--defect", "wet")
        plain_fingers_are_good_and_spoiled_ones_are_not(base, plain, wet)
        slaps_are_cut_where_the_fingers_lie(plain)
        fingers_are_compared_and_found(base, plain, again, other)
        a_person_has_eyes_a_signature_and_says_whether_a_face(base, plain)
        what_is_no_finger_is_refused(base, plain)


main()
