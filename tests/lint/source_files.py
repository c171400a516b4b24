"""Which files the lints look at, and how findings are told. Shared by the programs of this folder."""
import argparse
import re
import sys
from pathlib import Path

OUR_FOLDERS = ("app", "core", "devices", "ui", "tests", "packaging", "resources", "docs", ".ci")
CODE_SUFFIXES = (".cpp", ".h", ".inc")


def files_below(root, folders=OUR_FOLDERS, suffixes=None):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and (suffixes is None or path.suffix in suffixes):
                yield path


def read_text(path):
    """Text of a file, or nothing where it holds no text."""
    data = path.read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


TOKEN = re.compile(r'R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')


def code_only(text):
    """C++ without comments and the inside of literals; lines keep their numbers."""

    def blank(match):
        return "\n" * match.group(0).count("\n") or " "

    return TOKEN.sub(blank, text)


def run_lint(description, find):
    """Command line of a lint. `find(root)` yields findings as text."""
    parser = argparse.ArgumentParser(description=description, epilog="exit code: 0 fine, 1 findings, 2 unusable")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the source tree")
    options = parser.parse_args()
    if not (options.root / "core").is_dir():
        print(f"no source tree at {options.root}", file=sys.stderr)
        return 2
    findings = list(find(options.root))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0
