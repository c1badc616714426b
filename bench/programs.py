# SPDX-License-Identifier: AGPL-3.0-or-later
"""The programs that are measured side by side: how each reads a Maildir and how each is asked. One class a program;
all have the same few methods, and `None` for a question means that the program cannot be asked that."""
import shutil
import subprocess
from pathlib import Path

import measuring

SHOWN = 50  # messages that a search shows

# What is asked, in the order of the table. Each program translates it in `questions`.
QUESTIONS = {
    "start": "start and say the version",
    "rare": "a rare word",
    "common": "a common word",
    "pair": "two words",
    "name": "from a name",
    "month": "from an address, in a month",
    "correspondents": "everybody one is in touch with",
    "today": "what is worth doing today",
    "person": "one person's page",
    "owed": "who waits for an answer",
}


def last_day(month):
    """The last day of "2024-03", near enough for a search: every program takes the 28th."""
    return f"{month}-28"


class Program:
    name = ""

    def __init__(self, binary, home):
        self.binary = binary
        self.home = Path(home)
        self.env = {}
        self.maildir = None  # what it has read

    def version(self):
        said = subprocess.run([self.binary, "--version"], capture_output=True, text=True, check=False).stdout
        return said.splitlines()[0].strip() if said else self.name

    def prepare(self, maildir):
        """Whatever the program needs before it first reads; not measured."""
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        self.maildir = Path(maildir)

    def read(self):
        """The command that reads the mailbox, the first time and again."""
        raise NotImplementedError

    def read_lazily(self):
        """A quicker command for reading again, if there is one."""
        return None

    def stored(self):
        return measuring.size_of(self.home)

    def questions(self, asked):
        return {"start": [self.binary, "--version"]}


class Closeknit(Program):
    name = "closeknit"

    def command(self, *words):
        return [self.binary, "--book", self.home / "book.sqlite", *words]

    def read(self):
        return self.command("import", self.maildir)

    def questions(self, asked):
        search = lambda *words: self.command("search", "--most", SHOWN, *words)
        then = ("--now", f"{asked.newest}T12:00:00Z")
        return {
            **super().questions(asked),
            "rare": search(asked.rare),
            "common": search(asked.common),
            "pair": search(*asked.pair),
            "name": search(f"from:{asked.name}"),
            "month": search(f"from:{asked.address}", f"since:{asked.month}", f"until:{last_day(asked.month)}"),
            "correspondents": self.command(*then, "people"),
            "today": self.command(*then, "today", "--peek"),
            "person": self.command(*then, "person", asked.address),
            "owed": self.command(*then, "owed"),
        }


class Mu(Program):
    name = "mu"

    def command(self, word, *words):
        return [self.binary, word, f"--muhome={self.home}", "--nocolor", *words]

    def prepare(self, maildir):
        super().prepare(maildir)
        command = [self.binary, "init", f"--muhome={self.home}", f"--maildir={self.maildir}", "--quiet"]
        subprocess.run(command, check=True, capture_output=True)

    def read(self):
        return self.command("index", "--quiet")

    def read_lazily(self):
        return self.command("index", "--quiet", "--lazy-check", "--nocleanup")

    def questions(self, asked):
        find = lambda words: self.command("find", f"--maxnum={SHOWN}", "--sortfield=date", "--reverse", words)
        days = f"{asked.month}-01..{last_day(asked.month)}".replace("-", "")
        return {
            **super().questions(asked),
            "rare": find(asked.rare),
            "common": find(asked.common),
            "pair": find(" and ".join(asked.pair)),
            "name": find(f"from:{asked.name}"),
            "month": find(f"from:{asked.address} and date:{days}"),
            "correspondents": self.command("cfind", "--format=csv"),
        }


class Notmuch(Program):
    name = "notmuch"

    def prepare(self, maildir):
        super().prepare(maildir)
        settings = self.home / "config"
        settings.write_text(
            f"[database]\npath={self.home}\nmail_root={self.maildir}\n[user]\nprimary_email=owner@example.org\n"
            "[new]\ntags=\n[search]\nexclude_tags=\n[maildir]\nsynchronize_flags=false\n"
        )
        self.env = {"NOTMUCH_CONFIG": str(settings)}

    def read(self):
        return [self.binary, "new", "--quiet"]

    def questions(self, asked):
        search = lambda *words: [self.binary, "search", "--output=summary", f"--limit={SHOWN}", " and ".join(words)]
        return {
            **super().questions(asked),
            "rare": search(asked.rare),
            "common": search(asked.common),
            "pair": search(*asked.pair),
            "name": search(f"from:{asked.name}"),
            "month": search(f"from:{asked.address}", f"date:{asked.month}-01..{last_day(asked.month)}"),
            # Recipients would have it open every file of the mailbox; the senders are what it has at hand.
            "correspondents": [self.binary, "address", "--output=sender", "--deduplicate=address", "*"],
        }


class Mairix(Program):
    """Finds as mairix does: by links in a folder of results. Its answers name no sender and no subject, and are not
    asked for here: they cannot be put beside a list."""

    name = "mairix"

    def prepare(self, maildir):
        super().prepare(maildir)
        (self.home / "rc").write_text(
            f"base={self.maildir.parent}\nmaildir={self.maildir.name}...\nmfolder={self.home / 'found'}\n"
            f"mformat=maildir\ndatabase={self.home / 'database'}\n"
        )

    def read(self):
        return [self.binary, "-f", self.home / "rc"]

    def stored(self):
        return measuring.size_of(self.home / "database")

    def questions(self, asked):
        return {}


class Floor(Program):
    """Reads once, answers nothing: see floor.cpp."""

    name = "floor"

    def version(self):
        return "floor"

    def read(self):
        return [self.binary, self.maildir, self.home / "floor.sqlite"]

    def questions(self, asked):
        return {}


def found(binary):
    return binary and (shutil.which(binary) or (Path(binary).is_file() and binary))


def those_present(binaries, home, only=()):
    """The programs that can be run here, closeknit first; a line for each that cannot."""
    programs = []
    for kind in (Closeknit, Mu, Notmuch, Mairix, Floor):
        if only and kind.name not in only:
            continue
        binary = found(binaries.get(kind.name, kind.name))
        if binary:
            programs.append(kind(str(Path(binary).absolute()) if "/" in binary else binary, Path(home) / kind.name))
        else:
            print(f"{kind.name} is not here and is left out")
    return programs
