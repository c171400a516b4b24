#!/usr/bin/python3
"""Every C++ file of ours looks as clang-format 14 with .clang-format leaves it.

REKAM_FORMAT_SEEN names a file of digests of what was found in order: what has not changed since is not looked at again.
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from source_files import files_below, run_lint

PROGRAM = "clang-format-14"
BATCH = 20


def unformatted(root, names):
    done = subprocess.run([PROGRAM, "--dry-run", "-Werror", "--ferror-limit=1", *names], cwd=root, capture_output=True,
                          text=True)
    found = re.findall(r"^(\S+?):(\d+):\d+: error:", done.stderr, re.MULTILINE)
    if done.returncode != 0 and not found:
        return [f"{PROGRAM} failed: {done.stderr.strip()}"]
    return [f"{name}:{line}: not formatted ({PROGRAM} -i {name})" for name, line in found]


def digests_of(root, names):
    """Of all that clang-format looks at: itself, its settings, the file's name (for the order of includes) and content."""
    version = subprocess.run([PROGRAM, "--version"], capture_output=True, check=True).stdout
    common = hashlib.sha256(version + (root / ".clang-format").read_bytes())
    digests = {}
    for name in names:
        one = common.copy()
        one.update(name.encode() + b"\0" + (root / name).read_bytes())
        digests[name] = one.hexdigest()
    return digests


def find(root, seen_file=None):
    names = [path.relative_to(root).as_posix()
             for path in files_below(root, ("app", "core", "devices", "ui", "tests"), (".cpp", ".h"))]
    digests = digests_of(root, names)
    seen = set(seen_file.read_text().split()) if seen_file and seen_file.exists() else set()
    new = [name for name in names if digests[name] not in seen]
    batches = [new[i:i + BATCH] for i in range(0, len(new), BATCH)]
    wrong = set()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for batch, findings in zip(batches, pool.map(lambda batch: unformatted(root, batch), batches)):
            wrong.update(batch if findings else ())
            yield from findings
    if seen_file:
        seen_file.write_text("".join(f"{digests[name]}\n" for name in names if name not in wrong))


if __name__ == "__main__":
    if not shutil.which(PROGRAM):
        print(f"{PROGRAM} is missing (packaging/install-dependencies test)", file=sys.stderr)
        sys.exit(2)
    seen = os.environ.get("REKAM_FORMAT_SEEN")
    sys.exit(run_lint(__doc__, lambda root: find(root, Path(seen) if seen else None)))
