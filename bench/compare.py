#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Measures closeknit beside the programs that people use today, all on the same mail in the same hour.

    compare.py import    --mail MAILDIR     reading a mailbox from nothing: time, memory, size of what is kept
    compare.py again     --mail MAILDIR     reading it again with nothing new, and with 100 new messages
    compare.py questions --mail MAILDIR     questions, each a whole process, median of 7
    compare.py flat      [--mail MAILDIR]   closeknit alone, from 20,000 messages up: does a message cost the same?
    compare.py all       --mail MAILDIR     the first three

Times of one machine say little about another, and one machine moves by half under load: read the ratios, and of the
seconds those of the processor. Every figure goes to --out as JSON, the tables to standard output.
"""
import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the checkout stays as it is

import maildirs
import measuring
import programs
import tables

NEW_MESSAGES = 100
FLAT_FROM = 20_000


class Mail:
    """The mail that all programs read: links to --mail's messages but a few, which come later as new ones. Links,
    because the mailbox itself is to stay as it is."""

    def __init__(self, source, work):
        paths = maildirs.messages(source)
        self.source = source
        self.folder = work / "mail"
        self.held_back = maildirs.newest_of_largest_folder(paths, NEW_MESSAGES)
        shutil.rmtree(self.folder, ignore_errors=True)
        first = sorted(set(paths) - set(self.held_back))
        maildirs.link_into(first, source, self.folder)
        self.paths = maildirs.messages(self.folder)
        self.bytes = sum(path.stat().st_size for path in self.paths)
        maildirs.warm(paths)

    def arrive(self):
        maildirs.link_into(self.held_back, self.source, self.folder)

    def leave(self):
        for path in self.held_back:
            (self.folder / path.relative_to(self.source)).unlink()


def import_from_nothing(program, folder, times):
    costs = []
    for _ in range(times):
        program.prepare(folder)
        costs.append(measuring.run(program.read(), program.env, watch_memory=True))
    return measuring.median_of(costs)


def have_read(program, folder):
    """What an earlier measure has the program read is not read again."""
    if program.maildir != folder:
        program.prepare(folder)
        measuring.run(program.read(), program.env)


def measure_import(options, mail, present):
    rows = []
    for program in present:
        cost = import_from_nothing(program, mail.folder, options.times)
        rows.append(
            {
                "program": program.name,
                "version": program.version(),
                **cost.as_dict(),
                "messages_per_cpu_second": len(mail.paths) / cost.cpu if cost.cpu else 0,
                "stored": program.stored(),
                "stored_per_mail_byte": program.stored() / mail.bytes if mail.bytes else 0,
            }
        )
    print(f"\nReading {len(mail.paths)} messages, {mail.bytes / 1e6:.0f} MB, from nothing\n")
    tables.show_imports(rows)
    return {"messages": len(mail.paths), "bytes": mail.bytes, "rows": rows}


def measure_again(options, mail, present):
    rows = []
    for program in present:
        if program.name == "floor":  # cannot read again
            continue
        have_read(program, mail.folder)
        # The first look after an import, or after folders were touched, may still tidy up; people pay for the later ones.
        measuring.run(program.read(), program.env)
        row = {"program": program.name, "nothing_new": again(program, program.read())}
        if program.read_lazily():
            row["nothing_new_lazily"] = again(program, program.read_lazily())
        mail.arrive()
        row["some_new"] = measuring.run(program.read(), program.env).as_dict()
        mail.leave()
        program.maildir = None
        rows.append(row)
    print(f"\nReading {len(mail.paths)} messages again: nothing new, and {len(mail.held_back)} new\n")
    tables.show_again(rows)
    return {"messages": len(mail.paths), "new": len(mail.held_back), "rows": rows}


def again(program, command):
    return measuring.median_of([measuring.run(command, program.env) for _ in range(3)]).as_dict()


def answers(program, asked, times=7):
    """What each question costs the program."""
    return {
        question: measuring.repeated(command, program.env, times).as_dict()
        for question, command in program.questions(asked).items()
    }


def measure_questions(options, mail, present):
    asked = maildirs.ask_for(mail.paths)
    rows = {}
    for program in present:
        if len(program.questions(asked)) > 1:
            have_read(program, mail.folder)
            rows[program.name] = answers(program, asked)
    print(f"\nQuestions to {len(mail.paths)} messages, milliseconds of wall time (of processor time)\n")
    tables.show_questions(programs.QUESTIONS, rows)
    return {"messages": len(mail.paths), "asked": asked.as_dict(), "rows": rows}


def sizes(most):
    size = FLAT_FROM
    while size < most:
        yield size
        size *= 2
    yield most


def mail_of_size(options, work, size):
    """A Maildir of `size` messages: evenly taken from --mail, or made up."""
    target = work / "flat" / "mail"
    shutil.rmtree(target.parent, ignore_errors=True)
    if options.mail:
        maildirs.link_into(maildirs.every(maildirs.messages(options.mail), size), options.mail, target)
    else:
        target.parent.mkdir(parents=True)
        # People grow with the mail, as they do in a life: half as fast.
        people = round(400 * (size / FLAT_FROM) ** 0.5)
        words = ["sample", target, "--messages", size, "--people", people, "--until", "2026-01-01"]
        measuring.run([options.closeknit, *words])
    return target


def measure_flat(options, work, present):
    program = next((program for program in present if program.name == "closeknit"), None)
    if not program:
        return None
    most = options.most or (len(maildirs.messages(options.mail)) if options.mail else 8 * FLAT_FROM)
    rows = []
    for size in sizes(most):
        folder = mail_of_size(options, work, size)
        paths = maildirs.messages(folder)
        maildirs.warm(paths)
        cost = import_from_nothing(program, folder, options.times)
        rows.append(
            {
                "messages": len(paths),
                "bytes": measuring.size_of(folder),
                "import": cost.as_dict(),
                "stored": program.stored(),
                "again": again(program, program.read()),
                "questions": answers(program, maildirs.ask_for(paths), times=5),
            }
        )
    print("\ncloseknit from few messages to many; the last column is the last row over the first\n")
    tables.show_flat(rows, programs.QUESTIONS)
    return {"rows": rows}


MEASURES = {
    "import": measure_import,
    "questions": measure_questions,
    "again": measure_again,
}


def parse_words():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[*MEASURES, "flat", "all"])
    parser.add_argument("--mail", type=Path, help="a Maildir; it is only read")
    parser.add_argument("--out", type=Path, help="write every figure to this JSON file")
    parser.add_argument("--only", default="", help="only these programs, separated by commas")
    parser.add_argument("--times", type=int, default=1, help="imports of which the median counts")
    parser.add_argument("--most", type=int, default=0, help="flat: the largest number of messages")
    parser.add_argument("--work", type=Path, help="a folder to keep what the programs make (else a temporary one)")
    parser.add_argument("--closeknit", default="build/closeknit")
    parser.add_argument("--floor", default="build/bench/floor")
    for name in ("mu", "notmuch", "mairix"):
        parser.add_argument(f"--{name}", default=name)
    options = parser.parse_args()
    if options.what != "flat" and not options.mail:
        parser.error(f"{options.what} needs --mail")
    return options


def measure(options, work):
    binaries = {name: getattr(options, name) for name in ("closeknit", "floor", "mu", "notmuch", "mairix")}
    present = programs.those_present(binaries, work / "homes", [name for name in options.only.split(",") if name])
    figures = {"machine": measuring.machine(), "mail": str(options.mail or "made up")}
    if options.what == "flat":
        figures["flat"] = measure_flat(options, work, present)
    else:
        mail = Mail(options.mail, work)
        for name in MEASURES if options.what == "all" else [options.what]:
            figures[name] = MEASURES[name](options, mail, present)
    if options.out:
        options.out.write_text(json.dumps(figures, indent=1) + "\n")
    # A peer that failed is told above and is its own affair; a figure of closeknit's that failed is none.
    return any_failed(figures)


def any_failed(figures):
    if isinstance(figures, dict):
        if figures.get("program", "closeknit") == "closeknit" and figures.get("status", 0) != 0:
            return True
        skipped = {"mu", "notmuch", "mairix"}
        return any(any_failed(value) for key, value in figures.items() if key not in skipped)
    return isinstance(figures, list) and any(map(any_failed, figures))


def main():
    options = parse_words()
    if options.work:
        options.work.mkdir(parents=True, exist_ok=True)
        return int(measure(options, options.work))
    with tempfile.TemporaryDirectory(prefix="closeknit-bench-") as work:
        return int(measure(options, Path(work)))


if __name__ == "__main__":
    sys.exit(main())
