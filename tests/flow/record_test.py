"""Residents of a made-up script go through the whole line without a screen, and everything they leave can be checked by others."""
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import BIN, SOURCE, Folder, check, json_lines, passphrase, record, run


def recorded_people_are_delivered_and_unique(base):
    done, people = record(base, "--people", 2, "--seed", 7)
    check(done.returncode == 0, f"record ended with {done.returncode}: {done.stderr[-2000:]}")
    check(len(people) == 2, "two residents, two lines")
    for person in people:
        check(person["receiptVerified"] is True, "a receipt was verified")
        check(person["centreStatus"] == "PRINT_READY_RECORD", f"the centre said {person['centreStatus']}")
        check(Path(person["packetFile"]).is_file(), "the packet lies where the line says")
    check(len({person["packetId"] for person in people}) == 2, "each has a packet of their own")
    return people


def store_and_audit_are_sound(base):
    store = run("rekamctl", "store", "verify", "--home", base, "--json", "--account", "penyelia.1", "--passphrase-file", "-",
                stdin=passphrase(base) + "\n")
    report = json_lines(store.stdout)[-1]
    check(store.returncode == 0 and report["sound"], f"store verify: {store.stdout} {store.stderr}")
    check(report["rowsChecked"] and report["packets"] == 2, "every row was opened and both packets are there")
    audit = run("rekamctl", "audit", "verify", "--home", base, "--json")
    trail = json_lines(audit.stdout)[-1]
    check(audit.returncode == 0 and trail["sound"], f"audit verify: {audit.stdout} {audit.stderr}")
    check(trail["countersigned"] > 0, "the centre confirmed a head of the trail")


def the_centre_opens_a_packet_and_the_station_cannot(base, person):
    packet = person["packetFile"]
    opened = run("rekamctl", "packet", "open", "--json", "--key", base / "centre/keys/packet.key", packet)
    report = json_lines(opened.stdout)[-1]
    check(opened.returncode == 0, opened.stderr)
    check(report["digest"] == person["digest"], "the digest on the line is the file's")
    names = {entry["name"] for entry in report["entries"]}
    check({"manifest.cbor", "manifest.operator", "portrait.jp2"} <= names, f"entries: {sorted(names)}")
    keys = [file for file in (base / "home").rglob("*") if file.is_file() and "packets" not in file.parts]
    check(len(keys) >= 3, "the station has key files to try")
    for file in keys:
        tried = run("rekamctl", "packet", "open", "--key", file, packet)
        check(tried.returncode != 0, f"{file.name} of the station opened a packet")


def an_outside_reader_opens_the_packet(base, person):
    reader = SOURCE / "tests/support/open_packet.py"
    done = subprocess.run(["/usr/bin/python3", str(reader), "--key", str(base / "centre/keys/packet.key"), person["packetFile"]],
                          capture_output=True, text=True, timeout=120, check=False)
    check(done.returncode == 0, f"open_packet.py: {done.stdout} {done.stderr}")
    check("manifest.cbor" in done.stdout, "the reader lists the manifest")


def scanned(pdf):
    """What a reader of codes that is not ours takes off the printed page."""
    page = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "203", "-gray", "-png", "-singlefile", str(pdf), str(page)], check=True, timeout=120)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", f"{page}.png"], capture_output=True,
                          text=True, timeout=120, check=False)
    check(read.returncode == 0, f"no code was found on {pdf.name}: {read.stderr}")
    return read.stdout.rstrip("\n")


def the_proof_scans_and_is_genuine_until_it_is_altered(base, person):
    pdf = next(base.rglob("*proof-*.pdf"))
    text = scanned(pdf)
    genuine = run("rekamctl", "slip", "verify", text, "--home", base, "--json")
    claims = json_lines(genuine.stdout)[-1]
    check(genuine.returncode == 0 and claims["genuine"], f"slip verify: {genuine.stdout} {genuine.stderr}")
    printed = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, timeout=120, check=True).stdout
    check(claims["reference"] in printed and claims["ticket"] in printed, "the code says what the slip says")
    check(claims["name"].split()[0] in printed, "and the name")

    altered = text[:60] + ("7" if text[60] != "7" else "8") + text[61:]
    check(run("rekamctl", "slip", "verify", altered, "--home", base).returncode == 1, "an altered code is a finding")
    check(run("rekamctl", "slip", "verify", "https://example.org", "--home", base).returncode == 2, "any other code is no slip")

    shown = run("rekamctl", "slip", "key", "--home", base, "--json")
    key = json_lines(shown.stdout)[-1]["key"]
    file = base / "scanned.txt"
    file.write_text(text + "\n")
    check(run("rekamctl", "slip", "verify", "--file", file, "--key", key).returncode == 0, "the public key is enough")
    other = "00" * 31 + "01"
    check(run("rekamctl", "slip", "verify", "--file", file, "--key", other).returncode == 1, "another station's key is not")

    reader = SOURCE / "tests/support/open_slip.py"
    outside = subprocess.run(["/usr/bin/python3", str(reader), "--key", key, str(file)], capture_output=True, text=True, timeout=120,
                             check=False)
    check(outside.returncode == 0, f"open_slip.py: {outside.stdout} {outside.stderr}")
    recorded = [json.loads(line) for line in (base / "centre/people.jsonl").read_text().splitlines()]
    check(not any(one["nik"].encode().hex() in outside.stdout for one in recorded), "no NIK stands in the code")
    check(claims["nikEnds"].encode().hex() in outside.stdout, "only its ends do, as on the slip")
    check(person["receiptVerified"] is True, "and the record behind it was delivered")


def nothing_leaks(base):
    people = json_lines((base / "centre/people.jsonl").read_text())
    recorded = [person for person in people if person.get("case") == "adult"][:2]
    scan = SOURCE / "tests/support/leak_scan.py"
    wanted = []
    for person in recorded:
        wanted += ["--nik", person["nik"], "--name", person["name"]]
    clean = subprocess.run(["/usr/bin/python3", str(scan), str(base / "home"), *wanted], capture_output=True, text=True,
                           timeout=120, check=False)
    check(clean.returncode == 0, f"the scan found something: {clean.stdout}")
    planted = base / "home/run-planted.tmp"
    planted.write_bytes(b"x" * 100 + recorded[0]["nik"].encode("utf-16-le") + b"y")
    found = subprocess.run(["/usr/bin/python3", str(scan), str(base / "home"), *wanted], capture_output=True, text=True,
                           timeout=120, check=False)
    planted.unlink()
    check(found.returncode == 1, "the same scan finds a planted NIK")


def main():
    check((BIN / "rekamctl").exists(), "rekamctl is built")
    with Folder("record") as base:
        people = recorded_people_are_delivered_and_unique(base)
        store_and_audit_are_sound(base)
        the_centre_opens_a_packet_and_the_station_cannot(base, people[0])
        an_outside_reader_opens_the_packet(base, people[0])
        the_proof_scans_and_is_genuine_until_it_is_altered(base, people[0])
        nothing_leaks(base)


main()
