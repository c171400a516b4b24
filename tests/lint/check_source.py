#!/usr/bin/python3
"""Rules of the tree that a pattern can see: size of files, unfinished business, waiting on the main thread, Qt's keywords,
paths of one machine, own header first, one class a name."""
import re
import sys

from source_files import CODE_SUFFIXES, OUR_FOLDERS, code_only, files_below, read_text, run_lint

MAX_LINES = 600
LINE_COUNTED = CODE_SUFFIXES + (".py", ".cmake", ".sh", ".md")
PRODUCT = ("app", "core", "devices", "ui")
TOP_LEVEL_FILES = ("CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", ".clang-format", ".clang-tidy")

# Spelt in pieces, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.$}/~-])/(wo" + r"rk|ro" + r"ot|home)/\w")

# The centre answers on threads of its own without an event loop, and may wait there.
WITH_EVENT_LOOP = ("core", "devices", "ui", "app/workstation", "app/station", "app/ctl", "app/device_host")

# Words have one way into both languages.
WITH_WORDS = ("app/workstation", "ui/values", "ui/wording", "ui/presenters", "ui/pages", "ui/widgets", "ui/public_display",
              "ui/resident_screen", "ui/manual", "ui/shell")

# (pattern, folders, why)
FORBIDDEN_CODE = (
    (r"\bprocessEvents\b", PRODUCT, "no nested event loops"),
    (r"\bQEventLoop\b", PRODUCT, "no nested event loops"),
    (r"\b(sleep_for|sleep_until|usleep|nanosleep|msleep)\b", WITH_EVENT_LOOP, "nothing sleeps; wait for an event with a deadline"),
    (r"\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Started|Finished|NewConnection)\b", ("core", "ui"),
     "nothing waits on the main thread"),
    (r"\.exec\(\)", ("core", "ui"), "no nested event loops"),
    (r"^\s*signals\s*:", PRODUCT, "Q_SIGNALS"),
    (r"\b(public|protected|private)\s+slots\s*:", PRODUCT, "Q_SLOTS"),
    (r"^\s*emit\s+\w", PRODUCT, "Q_EMIT"),
    (r"\bthrow\b(?!\()", ("core", "ui"), "we throw nothing"),
    (r"\bstd::(cout|cerr)\b", ("core", "devices", "ui"), "log by category instead"),
    (r"#\s*include\s*<(format|expected|source_location|ranges)>", PRODUCT, "not in both compilers"),
    (r"\bQCoreApplication::translate\b|\bQT_TRANSLATE_NOOP\b|\bQString tr\(", WITH_WORDS,
     "tr() of the class or of ui/language, QT_TR_NOOP in tables"),
    (r"#\s*include\s*<catch2/", ("tests/unit", "tests/devices", "tests/flow", "tests/ui"), "the precompiled header brings it"),
)
# These are linked together: two classes of one full name would share their functions, whichever the linker meets first.
LINKED_TOGETHER = ("core/", "devices/", "ui/")
SCOPE = re.compile(r"\bnamespace\s+([\w:]*)\s*\{|(?<!enum )\b(?:class|struct)\s+([\w:]+)(?:\s+final)?(?:\s*:[^;{]*)?\s*\{|[{}]")
FIRST_INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


def forbidden_code(name, text):
    # Include lines keep their names in angle brackets; literals and comments are blanked.
    code = code_only(text)
    for pattern, folders, why in FORBIDDEN_CODE:
        if not any(name.startswith(folder + "/") for folder in folders):
            continue
        for match in re.finditer(pattern, code, re.MULTILINE):
            yield f"{name}:{line_of(code, match)}: {match.group(0).strip()}: {why}"


def header_rules(path, name, text):
    if path.suffix == ".h" and "#pragma once" not in text:
        yield f"{name}: no #pragma once"
    own = path.with_suffix(".h")
    if path.suffix == ".cpp" and name.startswith(PRODUCT) and own.is_file():
        first = FIRST_INCLUDE.search(text)
        if not first or not first.group(1).endswith("/" + own.name):
            yield f"{name}: its own header is not its first include"


def classes_of(text):
    """Full names of the classes that a header defines outside of other classes."""
    scopes = []
    for match in SCOPE.finditer(code_only(text)):
        if match.group(0) == "}":
            if scopes:
                scopes.pop()
            continue
        namespace, name = match.group(1), match.group(2)
        if name and None not in scopes:
            yield "::".join([*scopes, name])
        scopes.append(namespace)


def any_text(path, name, text):
    lines = text.count("\n")
    if path.suffix in LINE_COUNTED and lines > MAX_LINES:
        yield f"{name}: {lines} lines (at most {MAX_LINES}): look for the noun that wants to leave"
    for match in UNFINISHED.finditer(text):
        yield f"{name}:{line_of(text, match)}: unfinished: {match.group(0)}"
    for match in MACHINE_PATHS.finditer(text):
        yield f"{name}:{line_of(text, match)}: a path of one machine: {match.group(0)}"


def find(root):
    classes = {}
    top = [root / name for name in TOP_LEVEL_FILES if (root / name).is_file()]
    for path in [*top, *files_below(root, OUR_FOLDERS)]:
        text = read_text(path)
        if text is None:
            continue
        name = path.relative_to(root).as_posix()
        yield from any_text(path, name, text)
        if path.suffix in CODE_SUFFIXES:
            yield from forbidden_code(name, text)
            yield from header_rules(path, name, text)
        if path.suffix == ".h" and name.startswith(LINKED_TOGETHER):
            for full in classes_of(text):
                first = classes.setdefault(full, name)
                if first != name:
                    yield f"{name}: {full} is defined in {first} too"


if __name__ == "__main__":
    sys.exit(run_lint(__doc__, find))
