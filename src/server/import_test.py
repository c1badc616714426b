#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filling the book from the page: imports, their events, uploads, and archives that mean no good."""
import glob
import io
import json
import os
import stat
import sys
import tarfile
import tempfile
import threading
import time
import unittest
import zipfile

from running_server import NOW, Sample, Server, run

CLOSEKNIT = os.environ["CLOSEKNIT_BINARY"]
PIECE = 8 << 20
LETTER = (b"From: Ann Lee <ann@example.org>\r\nTo: me@example.org\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n"
          b"Message-ID: <%d@example.org>\r\nSubject: Lunch\r\n\r\nShall we have lunch on Friday?\r\n")


def wait_for(answer, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = answer()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen")


def events_of(server, stop_at="finished", most=1000):
    """What GET /import/events says, as pairs of event and document."""
    connection = server.connection()
    connection.request("GET", "/api/v1/import/events", headers={"Cookie": server.cookie})
    lines = connection.getresponse()
    found, name = [], ""
    for _ in range(most):
        line = lines.readline().decode().rstrip("\n")
        if line.startswith("event: "):
            name = line[7:]
        if line.startswith("data: "):
            found.append((name, json.loads(line[6:])))
            if name == stop_at:
                break
    connection.close()
    return found


class Import(unittest.TestCase):
    def setUp(self):
        self.sample = Sample(CLOSEKNIT, messages=6000)
        self.server = Server(CLOSEKNIT, self.sample.book)

    def tearDown(self):
        if self.server.process.poll() is None:
            self.server.stop()
        self.sample.folder.cleanup()

    def begin(self, status=202):
        answer = self.server.api("POST", "/import", {"paths": [self.sample.mail]})
        self.assertEqual(answer.status, status, answer.bytes)
        return answer.json()

    def ended(self):
        return wait_for(lambda: (state := self.server.get("/import"))["running"] is False and state)

    def test_tells_how_far_it_is_and_how_it_ended(self):
        self.begin()
        events = events_of(self.server)
        self.assertEqual(events[-1][0], "finished")
        self.assertEqual(events[-1][1]["report"]["new"], 6000)
        self.assertIsNone(events[-1][1]["error"])
        stages = [document["stage"] for name, document in events if name == "progress"]
        self.assertIn("reading", stages)
        dones = [document["done"] for name, document in events if document["stage"] == "reading"]
        self.assertEqual(dones, sorted(dones))
        self.assertEqual(self.server.get("/status")["interactions"], 6000)

    def test_refuses_a_second_one(self):
        self.begin()
        self.assertEqual(self.begin(status=409)["error"]["code"], "unavailable")
        self.ended()
        self.begin()
        self.assertEqual(self.ended()["report"]["new"], 0)

    def test_survives_a_closed_tab(self):
        self.begin()
        events_of(self.server, stop_at="progress")
        self.assertEqual(self.ended()["report"]["new"], 6000)

    def test_can_be_cancelled_and_goes_on(self):
        self.begin()
        wait_for(lambda: self.server.get("/import")["done"] > 0)
        self.assertEqual(self.server.api("POST", "/import/cancel").status, 202)
        state = self.ended()
        self.assertTrue(state["report"]["stopped"])
        self.assertEqual(state["error"]["error"]["code"], "interrupted")
        self.assertEqual(self.server.api("POST", "/import/cancel").status, 409)
        self.begin()
        self.ended()
        self.assertEqual(self.server.get("/status")["interactions"], 6000)

    def test_answers_while_it_runs(self):
        self.begin()
        slowest = 0
        while self.server.get("/import")["running"]:
            for path in ("/status", "/people", "/today", "/owed"):
                begun = time.monotonic()
                self.assertEqual(self.server.api("GET", path).status, 200)
                slowest = max(slowest, time.monotonic() - begun)
        self.assertLess(slowest, 5)

    def test_loses_nothing_to_a_killed_server(self):
        self.begin()
        wait_for(lambda: self.server.get("/import")["done"] > 500)
        self.server.kill()
        self.server = Server(CLOSEKNIT, self.sample.book)
        wait_for(lambda: self.begin_or_wait())
        self.ended()
        self.assertEqual(self.server.get("/status")["interactions"], 6000)
        untroubled = self.sample.path("untroubled.sqlite")
        run(CLOSEKNIT, "--book", untroubled, "--now", NOW, "import", self.sample.mail)
        lines = [sorted(run(CLOSEKNIT, "--book", book, "--now", NOW, "export").splitlines())
                 for book in (self.sample.book, untroubled)]
        self.assertEqual(lines[0], lines[1])

    # The killed server's import is told to stop, which takes it a moment.
    def begin_or_wait(self):
        self.begin()
        return not self.ended()["error"]

    def test_ends_with_the_server(self):
        self.begin()
        wait_for(lambda: self.server.get("/import")["done"] > 0)
        self.assertEqual(self.server.stop(), 0)
        self.assertEqual(json.loads(run(CLOSEKNIT, "--book", self.sample.book, "--json", "check"))["whole"], True)

    def test_lets_the_owner_speak_meanwhile(self):
        run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "import", self.sample.mail)
        doubt = self.server.get("/review")["doubts"][0]
        more = os.path.join(self.sample.folder.name, "more")
        run(CLOSEKNIT, "sample", more, "--messages", 6000, "--people", 120, "--seed", 2, "--until", "2026-11-20")
        self.server.api("POST", "/import", {"paths": [more]})
        said = {"kind": "merge", "subject": doubt["a"]["address"], "object": doubt["b"]["address"]}
        self.assertEqual(self.server.api("POST", "/corrections", said).status, 200)
        self.ended()
        wait_for(lambda: doubt["b"]["address"] in
                 self.server.get("/people/" + doubt["a"]["address"])["person"]["addresses"])

    def test_takes_so_many_watchers(self):
        connections = []
        for _ in range(20):
            connection = self.server.connection()
            connection.request("GET", "/api/v1/import/events", headers={"Cookie": self.server.cookie})
            connections.append(connection)
        self.assertEqual(self.server.api("GET", "/status").status, 200)
        for connection in connections:
            connection.close()


class Uploads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.book = os.path.join(cls.folder.name, "book.sqlite")
        cls.server = Server(CLOSEKNIT, cls.book)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.folder.cleanup()

    def send(self, name, content, pieces=None):
        if pieces is None:
            return self.server.api("PUT", "/upload/" + name, content)
        for first in range(0, len(content), pieces):
            piece = content[first:first + pieces]
            answer = self.server.api("PUT", "/upload/" + name, piece, fields={
                "Content-Range": f"bytes {first}-{first + len(piece) - 1}/{len(content)}"})
            if answer.status not in (201, 202):
                return answer
        return answer

    def zipped(self, *files, method=zipfile.ZIP_DEFLATED):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", method) as archive:
            for name, content in files:
                archive.writestr(name, content)
        return packed.getvalue()

    def everything(self):
        return sorted(os.path.relpath(path, self.folder.name)
                      for path in glob.glob(self.folder.name + "/**", recursive=True, include_hidden=True)
                      if os.path.isfile(path) or os.path.islink(path))

    def test_in_pieces_become_one_file_that_can_be_imported(self):
        mail = b"".join(b"From ann@example.org Fri Nov 20 10:00:00 2026\n" + LETTER % i + b"\n" for i in range(90000))
        self.assertGreater(len(mail), 2 * PIECE)
        answer = self.send("all mail.mbox".replace(" ", "%20"), mail, PIECE)
        self.assertEqual(answer.status, 201)
        place = answer.json()
        with open(place["path"], "rb") as file:
            self.assertEqual(file.read(), mail)
        self.assertEqual(stat.S_IMODE(os.stat(place["path"]).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.dirname(place["path"])).st_mode), 0o700)

    def test_are_imported(self):
        place = self.send("one.mbox", b"From x Fri Nov 20 10:00:00 2026\n" + LETTER % 1).json()
        self.assertEqual(self.server.api("POST", "/import", {"paths": [place["path"]]}).status, 202)
        state = wait_for(lambda: (state := self.server.get("/import"))["running"] is False and state)
        self.assertEqual(state["report"]["read"], 1, state)

    def test_go_on_where_they_stopped(self):
        fields = {"Content-Range": "bytes 0-4/10"}
        self.assertEqual(self.server.api("PUT", "/upload/half", b"01234", fields=fields).status, 202)
        self.assertEqual(self.server.get("/upload/half")["received"], 5)
        answer = self.server.api("PUT", "/upload/half", b"89", fields={"Content-Range": "bytes 8-9/10"})
        self.assertEqual((answer.status, answer.json()["received"]), (409, 5))
        answer = self.server.api("PUT", "/upload/half", b"56789", fields={"Content-Range": "bytes 5-9/10"})
        self.assertEqual(answer.status, 201)
        with open(answer.json()["path"], "rb") as file:
            self.assertEqual(file.read(), b"0123456789")

    def test_are_refused_where_they_make_no_sense(self):
        for text in ("bytes 0-4/3", "bytes 4-2/9", "bytes 0-/9", "pages 0-4/9", "bytes 0-99999999999999999999/9", ""):
            answer = self.server.api("PUT", "/upload/odd", b"01234", fields={"Content-Range": text})
            self.assertEqual(answer.status, 400, text)
        self.assertEqual(self.server.api("PUT", "/upload/odd", b"0123",
                                         fields={"Content-Range": "bytes 0-4/9"}).status, 400)
        self.assertEqual(self.server.api("PUT", "/upload/odd", b"").status, 400)
        huge = {"Content-Range": f"bytes 0-4/{1 << 40}"}
        self.assertEqual(self.server.api("PUT", "/upload/odd", b"01234", fields=huge).status, 413)

    def test_have_plain_names(self):
        before = self.everything()
        for name in ("..", "%2e%2e", "..%2fout", "a%2fb", "a%5cb", ".hidden", "-rf", "a%00b", "a%0ab", "x" * 201,
                     "%ff", "a.unfinished"):
            self.assertIn(self.send(name, b"x").status, (400, 404), name)
        self.assertEqual(self.everything(), before)

    def test_of_archives_are_unpacked(self):
        packed = self.zipped(("Mail/cur/1:2,S", LETTER % 2), ("Mail/new/größe.eml", LETTER % 3))
        place = self.send("mail.zip", packed).json()
        self.assertEqual(place["files"], 2)
        self.assertTrue(os.path.exists(os.path.join(place["path"], "Mail/new/größe.eml")))
        self.assertFalse(os.path.exists(place["path"] + ".unfinished"))

    def test_of_an_archive_cannot_leave_its_folder(self):
        names = ("../out", "../../out", "/tmp/closeknit-out", "a/../../out", "..\\out", "C:/out", "\\out", "a/./../out",
                 "b/" * 40 + "deep")
        place = self.send("slip.zip", self.zipped(*((name, b"bad") for name in names), ("good", b"good"))).json()
        self.assertEqual(place["files"], 1)
        self.assertFalse([path for path in self.everything() if "out" in path or "deep" in path])
        self.assertFalse(os.path.exists("/tmp/closeknit-out"))

    def test_of_an_archive_hold_no_links_and_follow_none(self):
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz") as archive:
            for kind, target in ((tarfile.SYMTYPE, ".."), (tarfile.LNKTYPE, "/etc/passwd"), (tarfile.FIFOTYPE, ""),
                                 (tarfile.CHRTYPE, "")):
                entry = tarfile.TarInfo("way")
                entry.type, entry.linkname = kind, target
                archive.addfile(entry)
            entry = tarfile.TarInfo("way/through")
            entry.size = 3
            archive.addfile(entry, io.BytesIO(b"bad"))
        place = self.send("links.tgz", packed.getvalue()).json()
        self.assertEqual(place["files"], 1)
        self.assertFalse(os.path.islink(os.path.join(place["path"], "way")))
        self.assertFalse(os.path.exists(os.path.join(self.folder.name, "book.sqlite.inbox/through")))
        linked = io.BytesIO()
        with zipfile.ZipFile(linked, "w") as archive:
            entry = zipfile.ZipInfo("link")
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(entry, "/etc/passwd")
            archive.writestr("letter.eml", LETTER % 4)
        self.assertEqual(self.send("link.zip", linked.getvalue()).json()["files"], 1)

    def test_of_a_bomb_are_refused_and_leave_nothing(self):
        before = self.everything()
        zeros = bytes(64 << 20)
        bomb = self.zipped(*((f"{i}", zeros) for i in range(3)))
        self.assertLess(len(bomb), 1 << 20)
        answer = self.send("bomb.zip", bomb)
        self.assertEqual((answer.status, answer.json()["error"]["code"]), (413, "limit"))
        self.assertEqual(self.everything(), before)

    def test_of_a_broken_archive_are_refused_and_leave_nothing(self):
        before = self.everything()
        packed = bytearray(self.zipped(("letter.eml", LETTER % 5 * 200), method=zipfile.ZIP_STORED))
        packed[60:80] = b"x" * 20
        for content in (bytes(packed), bytes(packed[:200])):
            answer = self.send("broken.zip", content)
            self.assertIn(answer.status, (201, 400), answer.bytes)
            if answer.status == 400:
                self.assertEqual(answer.json()["error"]["code"], "malformed")
        self.assertEqual([path for path in self.everything() if path.endswith(".unfinished")],
                         [path for path in before if path.endswith(".unfinished")])

    def test_of_mail_are_never_taken_for_archives(self):
        for name, content in (("a.eml", LETTER % 6), ("b.zip", b"PK but not an archive\n" * 50), ("c", b"\n")):
            place = self.send(name, content).json()
            self.assertTrue(os.path.isfile(place["path"]), name)

    def test_at_once_do_not_mix(self):
        contents = {f"file{i}": bytes([65 + i]) * (3 << 20) for i in range(4)}
        threads = [threading.Thread(target=self.send, args=(name, content, 1 << 20))
                   for name, content in contents.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for name, content in contents.items():
            with open(self.server.get("/upload/" + name)["path"], "rb") as file:
                self.assertEqual(file.read(), content)


if __name__ == "__main__":
    sys.exit(unittest.main())
