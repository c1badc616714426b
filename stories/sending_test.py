#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters sent for real, to a mail server on loopback: sending_test.py CLOSEKNIT."""
import json
import os
import pty
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.argv.pop()).resolve()
NOW = "2026-11-21T08:00:00Z"

HANNAH = """From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The otters
Date: Thu, 19 Nov 2026 09:00:00 +0000
Message-ID: <otters-1@okafor.example>

Dear Nora,

could you send me the map of the weir?

Hannah
"""
NORA = """From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: The weir
Date: Sun, 1 Nov 2026 20:00:00 +0000
Message-ID: <weir-1@whitlock.example>

Hey Hannah,

the water is high this week.

Love,
Nora
"""
ANSWER = "Hey Hannah,\n\nhere is the map of the weir. Grüße!\n.\n\nLove,\nNora\n"


class Sending(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name)
        self.mail = self.home / "mail"
        for box in ("", ".Sent/"):
            for part in ("cur", "new", "tmp"):
                (self.mail / (box + part)).mkdir(parents=True)
        (self.mail / "cur/1.x:2,S").write_text(HANNAH)
        (self.mail / ".Sent/cur/2.x:2,S").write_text(NORA)
        self.office = self.home / "office"
        self.office.mkdir()
        self.server = None
        self.run_program("import", self.mail)

    def tearDown(self):
        if self.server:
            self.server.stdin.close()
            self.server.wait()
        self.folder.cleanup()

    def start(self, *options):
        self.server = subprocess.Popen(
            ["python3", ROOT / "src/post/made_up_server.py", self.office, *options], stdin=subprocess.PIPE)
        port = self.office / "port"
        while not port.exists():
            time.sleep(0.02)
        self.run_program("settings", "post.server", "smtp://127.0.0.1:" + port.read_text())

    def environment(self, **more):
        return {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home), "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8",
                "PATH": "/usr/bin:/bin", "COLUMNS": "80", **more}

    def run_program(self, *words, status=0, text="", **more):
        done = subprocess.run([PROGRAM, *map(str, words), "--now", NOW], input=text, capture_output=True, text=True,
                              env=self.environment(**more), cwd=self.home)
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout) if "--json" in words and status == 0 else done.stdout + done.stderr

    def sent(self):
        return sorted(self.office.glob("*.eml"))

    def test_an_answer_reaches_the_server_and_settles_what_was_owed_at_once(self):
        self.start()
        self.assertEqual(len(self.run_program("owed", "--json")["by_me"]), 1)
        letter = self.run_program("write", "--answer", "otters-1@okafor.example", "--send", "--json", text=ANSWER)
        self.assertEqual(letter["letter"]["way"], "sent")
        message = self.sent()[0].read_text()
        self.assertIn("Subject: Re: The otters\n", message)
        self.assertIn("In-Reply-To: <otters-1@okafor.example>\n", message)
        self.assertIn("Date: Sat, 21 Nov 2026 09:00:00 +0100\n", message)
        self.assertEqual((self.office / "1.envelope").read_text(), "nora@whitlock.example\nhannah@okafor.example\n")
        self.assertEqual(self.run_program("owed", "--json")["by_me"], [])
        newest = self.run_program("person", "hannah", "--json")["person"]["timeline"][0]
        self.assertEqual(newest["interaction"], letter["letter"]["interaction"])

    def test_the_folder_of_sent_mail_brings_the_same_letter_and_no_other(self):
        self.start()
        self.run_program("settings", "post.sent", self.mail / ".Sent")
        self.run_program("write", "hannah", "--subject", "Map", "--send", text=ANSWER)
        before = self.run_program("export")
        report = self.run_program("import", self.mail, "--json")
        self.assertEqual(report["new"], 0)
        self.assertEqual(report["known"], 1)
        self.assertEqual(sorted(before.splitlines()), sorted(self.run_program("export").splitlines()))

    def test_a_password_comes_from_a_command_and_stays_nowhere(self):
        self.start("--user", "nora", "geheim-5")
        self.run_program("settings", "post.user", "nora")
        words = ("write", "hannah", "--send")
        self.run_program(*words, "--password-command", "false", status=77, text=ANSWER)
        self.run_program(*words, "--password-command", "echo wrong", status=77, text=ANSWER)
        self.assertEqual(self.sent(), [])
        self.run_program(*words, "--password-command", "echo geheim-5", text=ANSWER)
        self.run_program(*words, text=ANSWER + "more\n", CLOSEKNIT_PASSWORD_COMMAND="echo geheim-5")
        self.assertEqual(len(self.sent()), 2)
        for file in self.home.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"geheim-5", file.read_bytes(), file)

    def test_a_refused_letter_is_not_in_the_book(self):
        self.start("--refuse", "hannah@okafor.example")
        before = self.run_program("export")
        self.run_program("write", "hannah", "--send", status=77, text=ANSWER)
        self.assertEqual(before, self.run_program("export"))

    def test_a_letter_with_a_warning_is_not_sent_unless_it_is_meant(self):
        self.start()
        ask = "Hey Hannah,\n\nI hope you are well! Could you lend me your car on Sunday?\n\nNora\n"
        said = self.run_program("write", "hannah", "--send", status=77, text=ask)
        self.assertIn("--anyway", said)
        self.assertEqual(self.sent(), [])
        self.run_program("write", "hannah", "--send", "--anyway", text=ask)
        self.assertEqual(len(self.sent()), 1)

    def test_at_a_terminal_the_editor_opens_and_a_yes_is_asked_for(self):
        self.start()
        editor = self.home / "editor"
        editor.write_text('#!/bin/sh\ncp "$1" seen.txt\nsed -i "0,/^$/s//\\nthe otters are back\\n/" "$1"\n'
                          'sed -i "s/^Subject:.*/Subject: Back/" "$1"\n')
        editor.chmod(0o755)
        for answer in ("n", "y"):
            self.at_terminal(answer, "write", "hannah", "--send", EDITOR=str(editor))
        self.assertEqual(len(self.sent()), 1)
        message = self.sent()[0].read_text()
        self.assertIn("Subject: Back\n", message)
        self.assertIn("the otters are back", message)
        self.assertIn("Hey Hannah,\n", message)
        self.assertIn("Love,\nNora\n", message)
        self.assertNotIn("eyes alone", message)
        seen = (self.home / "seen.txt").read_text()
        self.assertIn("could you send me the map of the weir?", seen.split(">8")[1])

    def at_terminal(self, answer, *words, **more):
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.home)
            os.execve(PROGRAM, [str(PROGRAM), *words, "--now", NOW], self.environment(TERM="dumb", **more))
        said = b""
        try:
            while piece := os.read(terminal, 4096):
                said += piece
                if b"[y/N]" in said and answer:
                    os.write(terminal, answer.encode() + b"\n")
                    answer = None
        except OSError:
            pass  # the program is gone
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), said.decode("utf-8", "replace")


if __name__ == "__main__":
    unittest.main()
