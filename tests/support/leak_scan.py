#!/usr/bin/python3
"""Looks for personal data in the clear: in every file under the given folders.

leak_scan.py FOLDER... --nik 3315014507990004 --name "SITI AMINAH" [--allow GLOB] [--json]
Found are names and numbers as UTF-8 and UTF-16 (both byte orders), numbers also as packed digits, and the first bytes of picture
files (JPEG, PNG, JPEG 2000, WSQ), anywhere in a file. Exit code 0 nothing, 1 something, 2 unusable.
"""
import argparse
import fnmatch
import json
import sys
from pathlib import Path

# Long enough that random bytes do not hold them: ciphertext of 1 GB has four random bytes of a kind about once in four.
MAGICS = {
    "jpeg": [bytes.fromhex("ffd8ffe000104a464946"), bytes.fromhex("ffd8ffe1"), bytes.fromhex("ffd8ffdb0043")],
    "png": [bytes.fromhex("89504e470d0a1a0a")],
    "jpeg2000": [bytes.fromhex("0000000c6a5020200d0a870a"), bytes.fromhex("ff4fff51002f"), bytes.fromhex("ff4fff510029")],
    "wsq": [bytes.fromhex("ffa0ffa4003a"), bytes.fromhex("ffa0ffa8"), b"NIST_COM"],
}
START_ONLY = {bytes.fromhex("ffd8ffe1"), bytes.fromhex("ffa0ffa8")}  # four bytes: believed at the beginning of a file only


def spellings(niks, names):
    wanted = []
    for name in names:
        for text in {name, name.upper(), name.lower(), name.title()}:
            wanted += [("name", "utf-8", text.encode()), ("name", "utf-16", text.encode("utf-16-le")),
                       ("name", "utf-16", text.encode("utf-16-be"))]
    for nik in niks:
        wanted += [("nik", "utf-8", nik.encode()), ("nik", "utf-16", nik.encode("utf-16-le")),
                   ("nik", "utf-16", nik.encode("utf-16-be")), ("nik", "packed digits", bytes.fromhex(nik)),
                   ("nik", "packed digits", bytes.fromhex("".join(b + a for a, b in zip(nik[::2], nik[1::2])))),
                   ("nik", "binary", int(nik).to_bytes(8, "big")), ("nik", "binary", int(nik).to_bytes(8, "little"))]
    return wanted


def findings_in(path, wanted):
    data = path.read_bytes()
    for what, spelling, needle in wanted:
        at = data.find(needle)
        if at >= 0:
            yield {"file": str(path), "what": what, "as": spelling, "offset": at}
    for kind, magics in MAGICS.items():
        for magic in magics:
            at = data.find(magic)
            if at == 0 or (at > 0 and magic not in START_ONLY):
                yield {"file": str(path), "what": "picture", "as": kind, "offset": at}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="+", metavar="FOLDER")
    options.add_argument("--nik", action="append", default=[])
    options.add_argument("--name", action="append", default=[])
    options.add_argument("--allow", action="append", default=[], metavar="GLOB", help="files that may hold what they hold")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    if any(len(nik) != 16 or not nik.isdigit() for nik in given.nik):
        print("a NIK has 16 digits", file=sys.stderr)
        return 2
    wanted = spellings(given.nik, given.name)
    found, files = [], 0
    for folder in map(Path, given.folders):
        if not folder.exists():
            print(f"{folder}: not there", file=sys.stderr)
            return 2
        for path in sorted([folder] if folder.is_file() else folder.rglob("*")):
            if not path.is_file() or path.is_symlink() or any(fnmatch.fnmatch(str(path), glob) for glob in given.allow):
                continue
            try:
                files += 1
                found += findings_in(path, wanted)
            except OSError as why:
                print(why, file=sys.stderr)
                return 2
    if given.json:
        print(json.dumps({"files": files, "findings": found}))
    else:
        for one in found:
            print(f"{one['file']}: {one['what']} as {one['as']} at {one['offset']}")
        print(f"{files} files, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
