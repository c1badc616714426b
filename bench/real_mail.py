#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Joins real mail from public archives into one Maildir++ to measure on.

    real_mail.py TARGET [--data FOLDER] [--only NAME,…]

FOLDER (else $CLOSEKNIT_DATA, else ../shared/data) holds mail/ with the archives named in SOURCES below; those that are
not there are left out with a line. Each archive becomes folders of its own, and every message keeps its bytes but for
mbox quoting. TARGET must not exist; it is yours to delete.
"""
import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What each archive is called here, and where it lies under mail/. Lists of files are mailboxes of mboxrd.
SOURCES = {
    "schaufler": ["ego-schaufler/INBOX.mbox.zst", "ego-schaufler/Sent.mbox.zst"],
    "colomar": ["ego-colomar/INBOX.mbox.zst", "ego-colomar/Sent.mbox.zst"],
    "linux-man": ["list-linux-man.mboxrd.zst"],
    "linux-integrity": ["list-linux-integrity.mboxrd.zst"],
    "enron-inboxes": "enron-inboxes.tar.zst",
    "enron-whole": "enron-whole-mailboxes.tar.zst",
    "spamassassin": "spamassassin.tar.zst",
}

FROM_LINE = re.compile(rb"^From \S+.*\d\d:\d\d", re.ASCII)


def unpacked(path):
    """The archive's bytes as a stream."""
    return subprocess.Popen(["zstd", "-dc", "--long=27", "--", path], stdout=subprocess.PIPE).stdout


def messages_of_mboxrd(stream):
    """Splits at From lines that follow an empty line, and takes one ">" off quoted ones."""
    message, after_empty = [], True
    for line in stream:
        if after_empty and FROM_LINE.match(line):
            if message:
                yield b"".join(message)
            message = []
        else:
            message.append(line[1:] if re.match(rb">+From ", line) else line)
        after_empty = line in (b"\n", b"\r\n")
    if message:
        yield b"".join(message)


def looks_like_mail(content):
    return re.match(rb"(From |[\w-]+:)", content) is not None


class Maildir:
    def __init__(self, root):
        self.root = root
        self.counter = itertools.count(1)
        self.made = set()

    def add(self, folder, content):
        """`folder` is a path like "enron/allen-p/inbox"; in Maildir++ its parts are joined by dots."""
        place = self.root / ("." + ".".join(re.sub(r"[^\w@+-]+", "-", part) for part in folder.split("/")))
        if place not in self.made:
            for part in ("cur", "new", "tmp"):
                (place / part).mkdir(parents=True)
            self.made.add(place)
        number = next(self.counter)
        (place / "cur" / f"{1_000_000_000 + number}.M{number}.bench:2,S").write_bytes(content)


def add_mboxes(maildir, name, paths):
    for path in paths:
        folder = f"{name}/{path.name.split('.')[0]}" if len(paths) > 1 else name
        with unpacked(path) as stream:
            for content in messages_of_mboxrd(stream):
                maildir.add(folder, content)


def add_loose_files(maildir, name, archive):
    with tempfile.TemporaryDirectory(dir=maildir.root.parent) as work:
        with unpacked(archive) as stream:
            subprocess.run(["tar", "x", "-C", work], stdin=stream, check=True)
        for path in sorted(Path(work).rglob("*")):
            if path.is_file() and looks_like_mail(content := path.read_bytes()):
                folder = path.parent.relative_to(work)
                maildir.add(f"{name}/{folder}", content)


def join(data, target, wanted):
    target.mkdir(parents=True)
    maildir = Maildir(target)
    for part in ("cur", "new", "tmp"):
        (target / part).mkdir()
    for name in wanted:
        source = SOURCES[name]
        paths = [data / "mail" / path for path in (source if isinstance(source, list) else [source])]
        if not all(path.exists() for path in paths):
            print(f"{name} is not in {data} and is left out")
            continue
        before = next(maildir.counter)
        if isinstance(source, list):
            add_mboxes(maildir, name, paths)
        else:
            add_loose_files(maildir, name, paths[0])
        print(f"{name}: {next(maildir.counter) - before - 1} messages")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("CLOSEKNIT_DATA", "../shared/data")))
    parser.add_argument("--only", default=",".join(SOURCES), help="names of archives, separated by commas")
    options = parser.parse_args()
    wanted = options.only.split(",")
    unknown = set(wanted) - set(SOURCES)
    if unknown:
        parser.error(f"no such archive: {', '.join(sorted(unknown))}; there are {', '.join(SOURCES)}")
    if options.target.exists():
        parser.error(f"{options.target} exists already")
    join(options.data, options.target, wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
