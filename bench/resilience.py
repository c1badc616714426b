#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What may happen to an import, and that the book is the same afterwards as if nothing had.

    resilience.py --closeknit build/closeknit [--messages 3000] [--kills 20] [--seed 1] [TEST…]

Every test makes trouble, lets the import be repeated as a person would repeat it, and holds `closeknit export`, sorted,
against that of an undisturbed import: byte for byte. The full run has 200 kills; ctest has a short one.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # the checkout stays as it is

import measuring

NOW = "2026-01-02T12:00:00Z"
UNTIL = "2026-01-01"
LONG_ENOUGH = 300  # seconds in which any single command here must end

options = None


class Book:
    """One book and the commands given to it."""

    def __init__(self, folder, program=None, user=None):
        self.path = Path(folder) / "book.sqlite"
        self.program = program or options.closeknit
        self.user = user  # to run as, where that is somebody else

    def command(self, *words):
        return [self.program, "--book", str(self.path), "--now", NOW, *map(str, words)]

    def run(self, *words, **more):
        return subprocess.run(
            self.command(*words), stdin=subprocess.DEVNULL, capture_output=True, timeout=LONG_ENOUGH, user=self.user, **more
        )

    def must(self, *words):
        done = self.run(*words)
        if done.returncode:
            raise AssertionError(f"{' '.join(map(str, words))}: status {done.returncode}: {done.stderr.decode()[-1000:]}")
        return done.stdout

    def read(self, *paths):
        return json.loads(self.must("--json", "import", *paths))

    def start_reading(self, *paths):
        return subprocess.Popen(
            self.command("import", *paths), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def content(self):
        return sorted(self.must("export").splitlines())


def first_difference(one, other):
    """For the eye of whoever has to find out why."""
    only_one = [line.decode() for line in set(one) - set(other)]
    only_other = [line.decode() for line in set(other) - set(one)]
    return f"{len(only_one)} lines are only here, {len(only_other)} only there; for example\n" + "\n".join(
        ["- " + line[:500] for line in sorted(only_one)[:3]] + ["+ " + line[:500] for line in sorted(only_other)[:3]]
    )


def mboxrd(paths):
    """The messages as one mbox, with the quoting that loses nothing."""
    pieces = []
    for path in paths:
        lines = path.read_bytes().replace(b"\r\n", b"\n").rstrip(b"\n").split(b"\n")
        quoted = [b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines]
        pieces.append(b"From nobody@example.org Thu Jan  1 00:00:00 1970\n" + b"\n".join(quoted) + b"\n\n")
    return b"".join(pieces)


class AnImport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.chance = random.Random(options.seed)
        cls.folder = Path(tempfile.mkdtemp(prefix="closeknit-resilience-"))
        cls.folder.chmod(0o755)  # somebody else will look into it
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.mail = cls.folder / "mail"
        sample = [options.closeknit, "sample", str(cls.mail), "--messages", str(options.messages), "--until", UNTIL]
        subprocess.run(sample, check=True, capture_output=True, timeout=LONG_ENOUGH)
        whole = Book(cls.new_folder())
        start = time.monotonic()
        whole.must("import", cls.mail)
        cls.seconds = time.monotonic() - start
        cls.content = whole.content()
        cls.size = whole.path.stat().st_size

    @classmethod
    def new_folder(cls):
        return tempfile.mkdtemp(dir=cls.folder)

    def messages(self, mail):
        return sorted(path for path in mail.rglob("*") if path.parent.name in ("cur", "new") and path.is_file())

    def copy_of_mail(self):
        return Path(shutil.copytree(self.mail, Path(self.new_folder()) / "mail"))

    def assert_same(self, content, expected):
        if content != expected:
            self.fail(first_difference(content, expected))

    def test_holds_something(self):
        self.assertGreater(len(self.content), options.messages)

    def test_read_three_times_is_the_same_book(self):
        book = Book(self.new_folder())
        for _ in range(3):
            book.read(self.mail)
        self.assert_same(book.content(), self.content)

    def test_killed_at_any_moment_leaves_a_whole_book_and_goes_on(self):
        book, met = Book(self.new_folder()), 0
        horizon = self.seconds
        while met < options.kills:
            process = book.start_reading(self.mail)
            time.sleep(self.chance.uniform(0, horizon))
            family = measuring.descendants(process.pid)
            process.kill()
            if process.wait() == 0:
                # It came to its end before the kill: another book, and a little sooner from now on.
                self.assert_same(book.content(), self.content)
                book, horizon = Book(self.new_folder()), horizon * 0.8
                continue
            met += 1
            self.assert_all_gone(family)
            if book.path.exists():
                book.must("check")
        book.read(self.mail)
        self.assert_same(book.content(), self.content)

    def assert_all_gone(self, family):
        """A killed import takes its workers with it, soon."""
        until = time.monotonic() + 10
        while any(Path(f"/proc/{process}/exe").exists() for process in family):
            self.assertLess(time.monotonic(), until, "workers outlive the import that started them")
            time.sleep(0.02)

    def test_interrupted_politely_says_so_and_goes_on(self):
        book = Book(self.new_folder())
        process = book.start_reading(self.mail)
        time.sleep(self.seconds * 0.3)
        process.send_signal(signal.SIGINT)
        self.assertIn(process.wait(LONG_ENOUGH), (0, 130))
        book.read(self.mail)
        self.assert_same(book.content(), self.content)

    def test_of_a_maildir_and_of_mbox_files_of_the_same_mail_is_the_same(self):
        files = Path(self.new_folder())
        paths = self.messages(self.mail)
        for folder in {path.parent.parent for path in paths}:
            name = folder.name.lstrip(".") if folder != self.mail else "INBOX"
            (files / f"{name}.mbox").write_bytes(mboxrd([path for path in paths if path.parent.parent == folder]))
        book = Book(self.new_folder())
        book.read(files)
        self.assert_same(book.content(), self.content)

    def test_on_a_full_disk_fails_with_a_word_and_goes_on_where_there_is_room(self):
        book = Book(self.new_folder())
        room = self.size // 2
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        # The limit's signal would end the program before it could say anything; a full disk sends none.
        done = book.run("import", self.mail, preexec_fn=limit, restore_signals=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertGreater(done.returncode, 0, "it died of a signal")
        self.assertIn(b"closeknit: ", done.stderr)
        book.must("check")
        book.read(self.mail)
        self.assert_same(book.content(), self.content)

    def test_in_a_file_system_without_room_fails_with_a_word_and_goes_on_elsewhere(self):
        small = Path(self.new_folder())
        mount = ["mount", "-t", "tmpfs", "-o", f"size={self.size // 2}", "none", small]
        mounted = subprocess.run(mount, capture_output=True, check=False)
        if mounted.returncode:
            self.skipTest("no file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", small], check=False)
        cramped = Book(small)
        done = cramped.run("import", self.mail)
        self.assertGreater(done.returncode, 0)
        self.assertIn(b"closeknit: ", done.stderr)
        roomy = Book(self.new_folder())
        for file in small.iterdir():
            shutil.copy2(file, roomy.path.parent)
        roomy.must("check")
        roomy.read(self.mail)
        self.assert_same(roomy.content(), self.content)

    def test_tells_which_file_is_forbidden_and_reads_it_once_it_is_allowed(self):
        mail, book = self.copy_of_mail(), Book(self.new_folder())
        forbidden = self.messages(mail)[options.messages // 2]
        forbidden.chmod(0)
        if os.geteuid() == 0:  # to whom nothing is forbidden
            book = self.book_of_somebody(mail)
        report = book.read(mail)
        self.assertEqual(report["refused"], 1)
        self.assertIn(forbidden.name.partition(":")[0], report["misread"][0]["where"])
        forbidden.chmod(0o644)
        book.read(mail)
        self.assert_same(book.content(), self.content)

    def book_of_somebody(self, mail):
        """A book of a user whose mail it is: root may read any file."""
        nobody, place = 65534, Path(self.new_folder())
        for path in (place, mail, *mail.rglob("*")):
            os.chown(path, nobody, -1)
        mail.parent.chmod(0o755)
        book = Book(place, shutil.copy2(options.closeknit, place), nobody)
        try:
            subprocess.run([book.program, "--version"], user=nobody, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            self.skipTest("another user cannot come as far as the temporary folder")
        return book

    def test_bears_that_files_vanish_under_it(self):
        mail = self.copy_of_mail()
        paths = self.messages(mail)
        gone = Path(self.new_folder())
        victims = self.chance.sample(paths, len(paths) // 10)
        book = Book(self.new_folder())
        process = book.start_reading(mail)
        for path in victims:
            path.rename(gone / path.name)
            time.sleep(self.seconds / len(victims) / 2)
        self.assertEqual(process.wait(LONG_ENOUGH), 0)
        for path in victims:
            (gone / path.name).rename(path)
        book.read(mail)
        self.assert_same(book.content(), self.content)

    def test_bears_that_a_maildir_is_renamed_under_it(self):
        """Reading mail elsewhere renames files: flags are part of the name."""
        mail = self.copy_of_mail()
        paths = [path for path in self.messages(mail) if path.parent.name == "cur"]
        book = Book(self.new_folder())
        process = book.start_reading(mail)
        renamed = self.chance.sample(paths, len(paths) // 10)
        for path in renamed:
            path.rename(path.with_name(path.name + "T"))
            time.sleep(self.seconds / len(renamed) / 2)
        self.assertEqual(process.wait(LONG_ENOUGH), 0)
        for path in renamed:
            path.with_name(path.name + "T").rename(path)
        book.read(mail)
        self.assert_same(book.content(), self.content)

    def test_of_an_mbox_that_grows_while_it_is_read_misses_nothing(self):
        paths = self.messages(self.mail)
        still = Path(self.new_folder()) / "all.mbox"
        still.write_bytes(mboxrd(paths))
        calm = Book(self.new_folder())
        calm.read(still)

        growing = Path(self.new_folder()) / "all.mbox"
        content = still.read_bytes()
        half = len(content) // 2  # most likely in the middle of a message
        growing.write_bytes(content[:half])
        book = Book(self.new_folder())
        process = book.start_reading(growing)
        grower = threading.Thread(target=self.append_slowly, args=(growing, content[half:]))
        grower.start()
        self.assertEqual(process.wait(LONG_ENOUGH), 0)
        grower.join()
        book.read(growing)
        self.assert_same(book.content(), calm.content())

    def append_slowly(self, path, content):
        step = len(content) // 40 + 1
        with path.open("ab") as file:
            for begin in range(0, len(content), step):
                file.write(content[begin : begin + step])
                file.flush()
                time.sleep(self.seconds / 40)

    def test_twice_at_once_ends_in_one_whole_book(self):
        book = Book(self.new_folder())
        processes = [book.start_reading(self.mail) for _ in range(2)]
        statuses = [process.wait(LONG_ENOUGH) for process in processes]
        self.assertIn(0, statuses)
        self.assertTrue(all(status >= 0 for status in statuses), "one died of a signal")
        book.read(self.mail)
        self.assert_same(book.content(), self.content)


def main():
    global options
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--closeknit", default="build/closeknit")
    parser.add_argument("--messages", type=int, default=3000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of the random moments")
    options, rest = parser.parse_known_args()
    options.closeknit = str(Path(options.closeknit).resolve())
    print(f"seed {options.seed}")
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)


if __name__ == "__main__":
    main()
