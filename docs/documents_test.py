#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The documents say what the code says: every table and column, every room, every make target."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def tables_of_schema():
    found = re.findall(r"CREATE TABLE (\w+) \((.*?)PRIMARY KEY", read("src/book/schema.cpp"), re.S)
    return {name: re.findall(r"(\w+) (?:INTEGER|TEXT|BLOB|REAL)\b", body) for name, body in found}


def tables_of_document():
    parts = re.split(r"^###? ", read("docs/book.md"), flags=re.M)
    tables = {}
    for part in parts:
        name = re.match(r"(\w+) — ", part)
        if name:
            rows = re.findall(r"^\| ([a-z_, ]+) \| (?:integer|text|blob|real) \|", part, re.M)
            tables[name.group(1)] = [column.strip() for row in rows for column in row.split(",")]
    return tables


def rooms():
    return sorted(path.name for path in (ROOT / "src").iterdir() if path.is_dir())


class TheDocuments(unittest.TestCase):
    def test_describe_every_table_and_no_other(self):
        self.assertEqual(sorted(tables_of_schema()), sorted(tables_of_document()))

    def test_describe_every_column_in_the_order_of_the_schema(self):
        described = tables_of_document()
        for name, columns in tables_of_schema().items():
            with self.subTest(table=name):
                self.assertEqual([column for column in columns if column != "book"], described[name])

    def test_name_every_index(self):
        for index in re.findall(r"INDEX (\w+)", read("src/book/schema.cpp")):
            self.assertIn(index, read("docs/book.md"))

    def test_name_the_schema_version(self):
        newest = max(map(int, re.findall(r"Migration\{(\d+),", read("src/book/schema.cpp"))))
        self.assertIn(f"Schema version: {newest}.", read("docs/book.md"))

    def test_lead_through_every_room(self):
        for room in rooms():
            for document in ("src/README.md", "ARCHITECTURE.md"):
                with self.subTest(room=room, document=document):
                    self.assertIn(f"`{room}/`", read(document))

    def test_name_headers_that_exist(self):
        for room, headers in re.findall(r"^\| `(\w+)/` \| (.*?) \|", read("src/README.md"), re.M):
            for header in re.findall(r"`(\w+\.hpp)`", headers):
                self.assertTrue((ROOT / "src" / room / header).is_file(), f"{room}/{header}")

    def test_name_commands_that_exist(self):
        commands = {
            name
            for part in (ROOT / "src/cli").glob("table_*.hpp")
            for name in re.findall(r'\.name = "([a-z-]+)"', part.read_text())
        }
        blocks = "".join(re.findall(r"^```\n(.*?)^```", read("README.md"), re.M | re.S))
        shown = re.findall(r"^closeknit ([a-z-]+)", blocks, re.M)
        self.assertTrue(shown)
        for command in shown:
            self.assertIn(command, commands)


if __name__ == "__main__":
    unittest.main()
