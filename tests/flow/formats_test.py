"""A draft and its packet leave in every format, each sound by our own inspection; what is damaged is refused with a sentence."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, check, json_lines, killed_after, passphrase, rows, run


def export(kind, out, *source, stdin=None, code=0):
    done = run("rekamctl", "export", kind, "--out", out, "--json", *source, stdin=stdin)
    check(done.returncode == code, f"export {kind} ended with {done.returncode}: {done.stdout} {done.stderr[-500:]}")
    return json_lines(done.stdout)[-1]


def inspect(path, code=0):
    done = run("rekamctl", "formats", "inspect", path, "--json")
    check(done.returncode == code, f"inspect {path.name} ended with {done.returncode}: {done.stdout} {done.stderr[-500:]}")
    return json_lines(done.stdout)[-1]


def export_all(base, source, stdin=None):
    """Every kind, and how many pictures, fingers' minutiae and records each holds."""
    folder = base / "iso"
    files = [Path(file) for file in export("iso", folder, *source, stdin=stdin)["files"]]
    for file in files:
        check(file.stat().st_mode & 0o077 == 0, f"{file.name} is its owner's alone")
    found = {file.name: inspect(file)["content"] for file in files}
    export("nist", base / "person.an2", *source, "--wsq", "0.75", stdin=stdin)
    records = inspect(base / "person.an2")["content"]["records"]
    export("cbeff", base / "person.xml", *source, stdin=stdin)
    blocks = inspect(base / "person.xml")["content"]["root"]["children"]
    return found, [record["type"] for record in records], [block["type"] for block in blocks]


def damage(base):
    whole = (base / "iso/face.fac").read_bytes()
    for length in (0, 3, 17, 60, len(whole) - 1):
        cut = base / "cut.fac"
        cut.write_bytes(whole[:length])
        done = run("rekamctl", "formats", "inspect", cut)
        sentences = [line for line in done.stderr.splitlines() if line.startswith("rekamctl: ")]
        check(done.returncode == 2 and len(sentences) == 1, f"{length} bytes: {done.returncode} {done.stderr}")
    wrong = bytearray(whole)
    wrong[17 + 4 + 2] = 13  # month
    (base / "month.fac").write_bytes(wrong)
    check(inspect(base / "month.fac", code=1)["findings"] == ["captureTime"], "a thirteenth month is found")


def main():
    with Folder("formats") as base:
        killed_after(base, 4)
        draft = ("--home", base, "--account", "penyelia.1", "--passphrase-file", "-")
        found, types, _ = export_all(base, draft, passphrase(base) + "\n")
        check("face.fac" in found and "signature.sdi" in found, f"of the draft: {sorted(found)}")
        check(types[:3] == [1, 2, 10] and 14 in types and 17 not in types, f"of the draft: {types}")
        noted = rows(base, "home/store.db", "SELECT 1 FROM audit WHERE what = 'draft-exported'")
        check(len(noted) == 3, f"each export of a draft stands in the trail: {len(noted)}")

        done = run("rekamctl", "record", "--home", base, "--resume", "--within", WITHIN, "--json", timeout=300)
        check(done.returncode == 0, f"resume ended with {done.returncode}: {done.stderr[-500:]}")
        packet = json_lines(done.stdout)[-1]["packetFile"]
        found, types, blocks = export_all(base, ("--packet", packet, "--key", base / "centre/keys/packet.key"))
        check(len(found["fingers.fir"]["images"]) == 3, "three slaps")
        check(found["irises.iir"]["eyes"] == 2, "two eyes")
        check(sum(name.endswith(".fmr") for name in found) == 10, f"ten fingers' minutiae: {sorted(found)}")
        check(sorted(types) == [1, 2, 10, 10, 14, 14, 14, 17, 17], f"of the packet: {types}")
        check(sorted(blocks) == ["Face"] + ["Finger"] * 13 + ["Iris"] * 2 + ["SignatureSign"], f"of the packet: {blocks}")
        damage(base)
        export("nist", base / "x.an2", "--packet", packet, "--key", base / "one.jsonl", code=2)


main()
