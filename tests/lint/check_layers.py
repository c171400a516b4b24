#!/usr/bin/python3
"""Reads every #include line of core, devices, ui and app and holds it against packaging/cmake/arrows.txt, and keeps each foreign
library inside the folders that may speak to it. The folders share one include root, so the linker alone does not see this."""
import re
import sys
from pathlib import Path

from source_files import CODE_SUFFIXES, files_below, read_text, run_lint

LAYERS = ("core", "devices", "ui", "app")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
WIDGET_FOLDERS = ("ui/widgets", "ui/pages", "ui/shell", "ui/manual", "ui/screens", "ui/public_display", "ui/resident_screen",
                  "app/workstation")
WIDGETS_INCLUDE_DIR = Path("/usr/include/x86_64-linux-gnu/qt6/QtWidgets")
COMMON_WIDGETS = {"QApplication", "QWidget", "QLabel", "QPushButton", "QDialog", "QMainWindow", "QMessageBox", "QLayout",
                  "QVBoxLayout", "QHBoxLayout", "QGridLayout", "QLineEdit", "QListView", "QTableView", "QStackedWidget"}

# (library, pattern of its headers, folders that may include it)
LIBRARIES = (
    ("libsodium", r"sodium(\.h|/)", ("core/vault", "app/central")),
    ("SQLite", r"sqlite3(ext)?\.h", ("core/store", "app/central")),
    ("QtSql", r"(QtSql/.*|QSql.*)", ()),
    ("OpenSSL", r"openssl/", ("core/sync/http", "app/central")),
    ("cpp-httplib", r"httplib\.h", ("app/central",)),
    ("the network", r"(QtNetwork/)?Q(Network|Tcp|Udp|Ssl|Http|Dtls|AbstractSocket|HostAddress|HostInfo).*",
     ("core/sync/http", "devices/sbi", "app/central")),
    ("local sockets", r"(QtNetwork/)?QLocal(Socket|Server)", ("devices/client", "devices/libfprint", "app")),
    ("OpenCV", r"opencv2/", ("core/biometrics", "core/documents", "devices", "app/device_host")),
    ("OpenCV's decoders", r"opencv2/(imgcodecs|highgui|videoio).*", ("devices", "app/device_host")),
    ("OpenJPEG", r"openjpeg.*", ("core/formats",)),
    ("libfprint", r"(fprint|libfprint).*", ("devices/libfprint", "core/biometrics/finger")),
    ("GLib", r"(glib|gio|gusb).*", ("devices", "app/device_host")),
)


def read_arrows(path):
    """Folder -> set of folders that it may use; "*" among them allows all."""
    arrows = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            folder, _, allowed = line.partition(":")
            arrows[folder.strip()] = set(allowed.split())
    return arrows


def is_in(folder, parents):
    return any(folder == parent or folder.startswith(parent + "/") for parent in parents)


def folder_of(path, arrows):
    """The longest folder of the table that holds `path`."""
    parts = path.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        folder = "/".join(parts[:length])
        if folder in arrows:
            return folder
    return None


def widget_headers():
    names = set(COMMON_WIDGETS)
    if WIDGETS_INCLUDE_DIR.is_dir():
        names |= {entry.name for entry in WIDGETS_INCLUDE_DIR.iterdir() if not entry.name.endswith(".h")}
    return names


def own_include(folder, name, arrows):
    """What is wrong with including our own header `name` from `folder`; nothing where all is well."""
    if name.endswith(".moc"):
        return None
    if name.split("/")[0] not in LAYERS:
        return f'"{name}" is not named from the top of the tree'
    used = folder_of(name, arrows)
    if used is None:
        return f'"{name}" lies in no folder of arrows.txt'
    if used == folder:
        return None
    if used not in arrows[folder] and "*" not in arrows[folder]:
        return f"{folder} may not use {used}"
    if "/detail/" in name:
        return f'"{name}" is private to {used}'
    return None


def library_include(folder, name, widgets):
    """The same for a library's header."""
    if (name in widgets or name.startswith("QtWidgets")) and not is_in(folder, WIDGET_FOLDERS):
        return f"<{name}> is a widget header below the widgets"
    for library, pattern, folders in LIBRARIES:
        if re.match(pattern, name) and not is_in(folder, folders):
            return f"<{name}>: {folder} may not speak to {library}"
    return None


def find(root):
    arrows = read_arrows(root / "packaging/cmake/arrows.txt")
    widgets = widget_headers()
    for path in files_below(root, LAYERS, CODE_SUFFIXES):
        name = path.relative_to(root).as_posix()
        text = read_text(path) or ""
        folder = folder_of(name, arrows)
        if folder is None:
            yield f"{name}: its folder has no line in packaging/cmake/arrows.txt"
            continue
        for match in INCLUDE.finditer(text):
            own = match.group(1) == '"' or match.group(2).split("/")[0] in LAYERS
            fault = own_include(folder, match.group(2), arrows) if own else library_include(folder, match.group(2), widgets)
            if fault:
                line = text.count("\n", 0, match.start(1)) + 1
                yield f"{name}:{line}: {fault}"


if __name__ == "__main__":
    sys.exit(run_lint(__doc__, find))
