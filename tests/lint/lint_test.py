#!/usr/bin/python3
"""Each lint finds what was planted and nothing in a clean tree; a forbidden arrow stops configuring."""
import shutil
import subprocess
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import check_format
import check_layers
import check_source

ROOT = Path(__file__).resolve().parents[2]
ARROWS = """# table
core/base:
core/people: core/base
core/store: core/base core/people
core/vault: core/base
core/sync/http: core/base
core/sync: core/base core/sync/http
ui/presenters: core/base
ui/pages: core/base ui/presenters
devices/virtual_camera: core/base
app/workstation: *
"""


class Tree(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        self.write("packaging/cmake/arrows.txt", ARROWS)
        self.write("core/base/result.h", "#pragma once\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def findings(self, lint):
        return list(lint.find(self.root))

    def assert_found(self, lint, part):
        found = self.findings(lint)
        self.assertTrue(any(part in finding for finding in found), f"{part!r} not in {found}")


class LayersTest(Tree):
    def test_clean_tree_has_no_findings(self):
        self.write("core/people/nik.cpp", '#include "core/people/nik.h"\n#include "core/base/result.h"\n#include <QString>\n')
        self.write("core/vault/seal.cpp", '#include "core/vault/detail/x.h"\n#include <sodium.h>\n')
        self.write("app/workstation/main.cpp", '#include "core/store/x.h"\n#include <QApplication>\n#include "main.moc"\n')
        self.write("ui/pages/photo/page.cpp", "#include <QWidget>\n")
        self.assertEqual(self.findings(check_layers), [])

    def test_each_planted_include_is_found(self):
        planted = (
            ("core/people/a.cpp", '"core/store/record_store.h"', "core/people may not use core/store"),
            ("core/people/a.cpp", "<core/store/record_store.h>", "core/people may not use core/store"),
            ("core/base/a.h", '"core/people/nik.h"', "core/base may not use core/people"),
            ("core/store/a.cpp", '"core/people/detail/x.h"', "is private to core/people"),
            ("app/workstation/a.cpp", '"core/people/detail/x.h"', "is private to core/people"),
            ("core/store/a.cpp", '"nik.h"', "not named from the top"),
            ("core/store/a.cpp", '"../people/nik.h"', "not named from the top"),
            ("core/store/a.cpp", '"core/unknown/x.h"', "lies in no folder"),
            ("core/orphan/a.cpp", '"core/base/result.h"', "has no line in"),
            ("core/store/a.cpp", "<sodium.h>", "may not speak to libsodium"),
            ("core/vault/a.cpp", "<sqlite3.h>", "may not speak to SQLite"),
            ("core/sync/a.cpp", "<QNetworkAccessManager>", "may not speak to the network"),
            ("core/sync/a.cpp", "<QtNetwork/QSslSocket>", "may not speak to the network"),
            ("core/vault/a.cpp", "<openssl/evp.h>", "may not speak to OpenSSL"),
            ("core/store/a.cpp", "<opencv2/core.hpp>", "may not speak to OpenCV"),
            ("core/people/a.cpp", "<QWidget>", "widget header"),
            ("ui/presenters/a.h", "<QtWidgets/QLabel>", "widget header"),
            ("devices/virtual_camera/a.cpp", "<QApplication>", "widget header"),
        )
        for name, include, part in planted:
            with self.subTest(name=name, include=include):
                self.write(name, f"\n #  include {include}\n")
                self.assert_found(check_layers, part)
                (self.root / name).unlink()

    def test_line_number_is_told(self):
        self.write("core/people/a.cpp", "\n\n#include <sodium.h>\n")
        self.assert_found(check_layers, "core/people/a.cpp:3:")


class SourceTest(Tree):
    def test_clean_tree_has_no_findings(self):
        self.write("core/people/a.h", "#pragma once\n")
        self.write("core/people/a.cpp", '#include "core/people/a.h"\n// processEvents is never called\nauto t = "QEventLoop";\n')
        self.write("app/central/a.cpp", "std::this_thread::sleep_for(x);\n")
        self.write("tests/unit/a_test.cpp", "std::this_thread::sleep_for(x);\n")
        self.assertEqual(self.findings(check_source), [])

    def test_each_planted_line_is_found(self):
        planted = (
            ("core/a.cpp", "QCoreApplication::processEvents();", "no nested event loops"),
            ("ui/a.cpp", "QEventLoop loop;", "no nested event loops"),
            ("ui/wording/a.cpp", "QString tr(const char* text) { return {}; }", "tr() of the class"),
            ("ui/pages/a.cpp", 'auto t = QCoreApplication::translate("A", "b");', "tr() of the class"),
            ("ui/a.cpp", "dialog.exec();", "no nested event loops"),
            ("devices/a.cpp", "std::this_thread::sleep_for(1s);", "nothing sleeps"),
            ("ui/a.h", "#pragma once\npublic slots:", "Q_SLOTS"),
            ("ui/a.h", "#pragma once\nsignals:", "Q_SIGNALS"),
            ("ui/a.cpp", "    emit changed();", "Q_EMIT"),
            ("core/a.cpp", 'throw std::runtime_error("x");', "we throw nothing"),
            ("core/a.cpp", "#include <format>", "not in both compilers"),
            ("tests/unit/a.cpp", "#include <catch2/catch.hpp>", "precompiled header"),
            ("core/a.h", "int a;", "no #pragma once"),
            ("core/base/result.cpp", "#include <QString>", "own header is not its first"),
            ("docs/a.md", "TO" + "DO later", "unfinished"),
            ("core/a.cpp", "// FIX" + "ME", "unfinished"),
            ("packaging/a.sh", "cd /wo" + "rk/main", "path of one machine"),
            ("core/a.cpp", 'auto p = "/ro' + 'ot/x";', "path of one machine"),
            ("core/a.cpp", "int a;\n" * 600, "601 lines"),
        )
        for name, text, part in planted:
            with self.subTest(name=name, part=part):
                self.write(name, text + "\n")
                self.assert_found(check_source, part)
                (self.root / name).unlink()


    def test_two_classes_of_one_name_are_found(self):
        self.write("core/a/one.h", "#pragma once\nnamespace rekam {\nclass Reader final : public Base\n{\n};\n}\n")
        self.write("core/b/two.h", "#pragma once\nnamespace rekam::b {\nstruct Reader {};\n}\n"
                   "namespace rekam {\nstruct Outer { struct Reader {}; };\nclass Reader;\nenum class Reader { A };\n}\n")
        self.assertEqual(self.findings(check_source), [])
        self.write("core/c/three.h", "#pragma once\nnamespace rekam {\nint f()\n{\n    return 1;\n}\nstruct Reader\n{\n};\n}\n")
        self.assert_found(check_source, "rekam::Reader is defined in core/a/one.h too")


class FormatTest(Tree):
    def test_only_the_unformatted_file_is_found(self):
        shutil.copy(ROOT / ".clang-format", self.root)
        self.write("core/people/good.cpp", "int good = 1;\n")
        self.write("core/people/bad.cpp", "int   bad=1;\n")
        found = self.findings(check_format)
        self.assertEqual(len(found), 1, found)
        self.assertIn("core/people/bad.cpp:1", found[0])

    def test_what_was_in_order_is_looked_at_again_once_it_or_the_settings_change(self):
        def found():
            return list(check_format.find(self.root, self.root / "seen"))

        shutil.copy(ROOT / ".clang-format", self.root)
        self.write("core/people/one.cpp", "int good = 1;\n")
        self.write("core/people/other.cpp", "int   bad=1;\n")
        self.assertEqual(len(found()), 1)
        self.assertEqual(len(found()), 1)
        self.write("core/people/other.cpp", "int bad = 1;\n")
        self.assertEqual(found(), [])
        with unittest.mock.patch.object(check_format, "unformatted", side_effect=AssertionError("looked at again")):
            self.assertEqual(found(), [])
        self.write("core/people/one.cpp", "int  good=2;\n")
        self.assertEqual(len(found()), 1)
        self.write("core/people/one.cpp", "int good = 1;\n")
        self.write(".clang-format", "BasedOnStyle: LLVM\nSpaceBeforeAssignmentOperators: false\n")
        self.assertEqual(len(found()), 2)


class ArrowsTest(Tree):
    """The table stops configuring: RekamFolder.cmake is run for real on a tree of two folders."""

    def configure(self, line):
        for part in ("RekamFolder.cmake", "RekamHeaders.cmake"):
            shutil.copy(ROOT / "packaging/cmake" / part, self.root / "packaging/cmake")
        self.write("a.cpp", "")
        self.write("CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(Tiny LANGUAGES CXX)\n"
                   "add_library(rekam_flags INTERFACE)\ninclude(packaging/cmake/RekamFolder.cmake)\n"
                   "rekam_folder(core/base SOURCES a.cpp)\n" + line + "\n")
        build = self.root / "build"
        shutil.rmtree(build, ignore_errors=True)
        done = subprocess.run(["cmake", "-S", self.root, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER_FORCED=TRUE"],
                              capture_output=True, text=True)
        return done.returncode, " ".join(done.stderr.split())

    def test_allowed_arrow_configures(self):
        code, message = self.configure("rekam_folder(core/people SOURCES a.cpp USES core/base)")
        self.assertEqual(code, 0, message)

    def test_forbidden_arrow_stops_configuring(self):
        code, message = self.configure("rekam_folder(core/people SOURCES a.cpp USES core/base core/store)")
        self.assertNotEqual(code, 0)
        self.assertIn("core/people may not use core/store", message)

    def test_program_obeys_the_table_too(self):
        code, message = self.configure("rekam_program(x FOLDER ui/pages SOURCES a.cpp USES core/store)")
        self.assertNotEqual(code, 0)
        self.assertIn("ui/pages may not use core/store", message)

    def test_folder_without_a_line_stops_configuring(self):
        code, message = self.configure("rekam_folder(core/new SOURCES a.cpp)")
        self.assertNotEqual(code, 0)
        self.assertIn("core/new has no line", message)


if __name__ == "__main__":
    unittest.main()
