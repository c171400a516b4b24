#!/usr/bin/python3
"""Makes the compact region table that core/people/region.h reads from the four CSV files of npm's idn-area-data.

Usage: make_region_table.py FOLDER_WITH_CSV OUTPUT
Layout (little-endian): "RKMREG1\\n", four counts (u32), rows of code (u64), name offset (u32), name length (u32) sorted by code
within each level, names in UTF-8, BLAKE2b-256 of all before.
Exit code: 0 made, 1 the data are not what they should be, 2 wrong use.
"""
import csv
import hashlib
import os
import struct
import sys
import unicodedata

LEVELS = (("provinces.csv", 2), ("regencies.csv", 4), ("districts.csv", 6), ("villages.csv", 10))
KINDS_OF_REGENCY = (("Kabupaten Administrasi ", False), ("Kota Administrasi ", True), ("Kabupaten ", False), ("Kota ", True))


class BadData(Exception):
    pass


def clean_name(raw):
    """Undoes slips of typing: a double quote for the apostrophe, full stops and asterisks at the end, odd blanks."""
    name = unicodedata.normalize("NFC", raw).replace('"', "'")
    name = " ".join(name.split()).rstrip(".* ")
    if not name or not name.isprintable():
        raise BadData(f"a name is empty or unprintable: {raw!r}")
    return name


def regency_name(code, name):
    """Drops "Kabupaten" or "Kota": the code says which (71 and above is a kota)."""
    for prefix, is_kota in KINDS_OF_REGENCY:
        if name.startswith(prefix):
            if is_kota != (int(code) % 100 >= 71):
                raise BadData(f"{code} is called {name!r} against its number")
            return name[len(prefix):]
    raise BadData(f"{code} is neither kabupaten nor kota: {name!r}")


def read_level(path, digits):
    rows = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = row["code"].replace(".", "")
            if len(code) != digits or not (code.isascii() and code.isdigit()):
                raise BadData(f"{os.path.basename(path)}: malformed code {row['code']!r}")
            name = clean_name(row["name"])
            if digits == 4:
                name = regency_name(code, name)
            if code in rows:
                raise BadData(f"{os.path.basename(path)}: code {code} stands twice")
            rows[code] = name
    return sorted(rows.items())


def make_table(folder):
    """Bytes of the table and the four counts."""
    levels = [read_level(os.path.join(folder, name), digits) for name, digits in LEVELS]
    for (above, rows), (_, digits_above) in zip(zip(levels, levels[1:]), LEVELS):
        known = {code for code, _ in above}
        orphans = [code for code, _ in rows if code[:digits_above] not in known]
        if orphans:
            raise BadData(f"{len(orphans)} regions without the region above them, first {orphans[0]}")

    offsets, names, rows = {}, bytearray(), bytearray()
    for level in levels:
        for code, name in level:
            text = name.encode("utf-8")
            if text not in offsets:
                offsets[text] = len(names)
                names += text
            rows += struct.pack("<QII", int(code), offsets[text], len(text))
    counts = [len(level) for level in levels]
    body = b"RKMREG1\n" + struct.pack("<4I", *counts) + bytes(rows) + bytes(names)
    return body + hashlib.blake2b(body, digest_size=32).digest(), counts


def main(arguments):
    if len(arguments) != 2 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        table, counts = make_table(arguments[0])
    except (BadData, OSError, KeyError) as error:
        print(f"make_region_table: {error}", file=sys.stderr)
        return 1
    with open(arguments[1], "wb") as file:
        file.write(table)
    print("regions: " + " / ".join(f"{count:,}" for count in counts) + f", {len(table):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
