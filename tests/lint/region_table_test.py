#!/usr/bin/python3
"""The maker of the region table cleans names and refuses data that are not what they should be."""
import hashlib
import struct
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import make_region_table as maker


class RegionTableTest(unittest.TestCase):
    def make(self, villages="33.15.01.2001,33.15.01,Kalimaro\n", regencies="33.15,33,Kabupaten Grobogan\n"):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "provinces.csv").write_text("code,name\n33,Jawa Tengah\n")
            (folder / "regencies.csv").write_text("code,province_code,name\n" + regencies)
            (folder / "districts.csv").write_text("code,regency_code,name\n33.15.01,33.15,Kedungjati\n")
            (folder / "villages.csv").write_text("code,district_code,name\n" + villages)
            return maker.make_table(str(folder))

    def test_names_are_cleaned(self):
        for raw, clean in (('Soka"an', "Soka'an"), ("U Baro.", "U Baro"), ("Teuw*", "Teuw"), (" Karang  Anyar ", "Karang Anyar")):
            self.assertEqual(maker.clean_name(raw), clean)

    def test_kinds_of_regency_are_dropped_from_the_name(self):
        self.assertEqual(maker.regency_name("3315", "Kabupaten Grobogan"), "Grobogan")
        self.assertEqual(maker.regency_name("3374", "Kota Semarang"), "Semarang")
        self.assertEqual(maker.regency_name("3171", "Kota Administrasi Jakarta Pusat"), "Jakarta Pusat")

    def test_table_ends_with_its_digest(self):
        table, counts = self.make()
        self.assertEqual(counts, [1, 1, 1, 1])
        self.assertEqual(table[:8], b"RKMREG1\n")
        self.assertEqual(struct.unpack_from("<4I", table, 8), (1, 1, 1, 1))
        self.assertEqual(hashlib.blake2b(table[:-32], digest_size=32).digest(), table[-32:])

    def test_bad_data_are_refused(self):
        for bad in (
            {"villages": "33.15.01.200,33.15.01,Kalimaro\n"},
            {"villages": "33.15.02.2001,33.15.02,Kalimaro\n"},
            {"villages": "33.15.01.2001,33.15.01,.\n"},
            {"villages": "33.15.01.2001,33.15.01,A\n" * 2},
            {"regencies": "33.15,33,Kota Grobogan\n"},
            {"regencies": "33.15,33,Grobogan\n"},
        ):
            with self.subTest(bad=bad), self.assertRaises(maker.BadData):
                self.make(**bad)


if __name__ == "__main__":
    unittest.main()
