#!/usr/bin/python3
"""Every C++ file of ours looks as clang-format 14 with .clang-format leaves it."""
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

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


def find(root):
    names = [path.relative_to(root).as_posix()
             for path in files_below(root, ("app", "core", "devices", "ui", "tests"), (".cpp", ".h"))]
    batches = [names[i:i + BATCH] for i in range(0, len(names), BATCH)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for findings in pool.map(lambda batch: unformatted(root, batch), batches):
            yield from findings


if __name__ == "__main__":
    if not shutil.which(PROGRAM):
        print(f"{PROGRAM} is missing (packaging/install-dependencies test)", file=sys.stderr)
        sys.exit(2)
    sys.exit(run_lint(__doc__, find))
