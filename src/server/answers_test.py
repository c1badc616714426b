#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The server's answers: what docs/openapi.json says, and the same bytes as the commands give."""
import copy
import json
import os
import re
import sys
import tempfile
import unittest
import urllib.parse

import jsonschema

from running_server import NOW, Sample, Server, run

ROOT = os.environ["CLOSEKNIT_SOURCE"]
CLOSEKNIT = os.environ["CLOSEKNIT_BINARY"]


def document():
    with open(os.path.join(ROOT, "docs/openapi.json"), encoding="utf-8") as file:
        return json.load(file)


def strict(schema):
    """The same schema with no members but those it names."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(value) for name, value in schema.items()}
    if "properties" in schema and schema.get("type") == "object":
        closed["additionalProperties"] = False
    return closed


DOCUMENT = document()
STRICT = strict(copy.deepcopy(DOCUMENT))


def schema_of(path, method, status):
    answer = STRICT["paths"][path][method.lower()]["responses"][str(status)]
    ((_, content),) = answer["content"].items()
    return {**content["schema"], "components": STRICT["components"]}


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sample = Sample(CLOSEKNIT).read()
        cls.server = Server(CLOSEKNIT, cls.sample.book, environment={"HOME": cls.sample.folder.name})
        os.makedirs(cls.sample.path("Maildir/cur"))
        cls.person = cls.server.get("/people?limit=1")["people"][0]
        cls.message = cls.server.get(f"/people/{cls.person['id']}")["person"]["timeline"][0]["interaction"]

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.sample.folder.cleanup()

    def hold(self, pattern, method="GET", status=200, query="", body=None, **words):
        path = pattern
        for name, value in words.items():
            path = path.replace("{" + name + "}", urllib.parse.quote(str(value), safe=""))
        answer = self.server.api(method, path + query, body)
        self.assertEqual(answer.status, status, (path, answer.bytes[:300]))
        jsonschema.validate(answer.json(), schema_of(pattern, method, status),
                            cls=jsonschema.Draft202012Validator)
        return answer

    def test_have_an_address_for_every_route_and_no_other(self):
        with open(os.path.join(ROOT, "src/server/routes.cpp"), encoding="utf-8") as file:
            rows = re.findall(r'Route\{"([A-Z]+)", "([^"]+)"', file.read())
        described = [(method.upper(), path) for path, methods in DOCUMENT["paths"].items() for method in methods]
        self.assertEqual(sorted(rows), sorted(described))

    def test_of_reading_have_the_described_shape(self):
        for pattern in ("/status", "/today", "/people", "/circles", "/graph", "/owed", "/review", "/blasts",
                        "/corrections", "/me", "/places", "/import", "/settings", "/signin", "/giving", "/consents",
                        "/introductions", "/share", "/feeds"):
            with self.subTest(pattern):
                self.hold(pattern)
        self.hold("/people", query="?kind=all&limit=5")
        self.hold("/people/{id}", id=self.person["id"])
        self.hold("/people/{id}/timeline", id=self.person["id"], query="?limit=3")
        self.hold("/message/{id}", id=self.message)
        self.hold("/search", query="?q=the&limit=5")
        self.hold("/suggest", query="?q=a")
        self.hold("/path", query="?company=e")
        self.hold("/path", query="?to=" + self.person["id"])
        self.hold("/people/{id}/introducers", id=self.person["id"])
        self.hold("/upload/{name}", name="nothing.mbox")

    def test_of_errors_have_the_described_shape(self):
        self.hold("/people/{id}", status=404, id="Nobody Ofthisname")
        self.hold("/message/{id}", status=404, id="0000000000000")
        self.hold("/people", status=400, query="?limit=many")
        self.hold("/people", status=404, query="?after=0000000000000")
        self.hold("/path", status=400)
        self.hold("/search", status=400, query="?q=a&before=b")
        self.hold("/corrections", method="POST", status=400, body={"kind": "rename", "subject": "x"})
        self.hold("/check", method="POST", status=400, body={"draft": "hello", "to": []})
        self.hold("/today/dismiss", method="POST", status=404, body={"key": "no such"})
        self.hold("/today/snooze", method="POST", status=400, body={"key": "no such", "until": "never"})
        self.hold("/import", method="POST", status=404, body={"paths": ["/no/such/folder"]})
        self.hold("/import", method="POST", status=400, body={"paths": ["here"]})
        self.hold("/import/cancel", method="POST", status=409)
        self.hold("/settings", method="PUT", status=400, body={"week_starts": "friday"})
        self.hold("/backup", method="POST", status=400, body={"file": "../elsewhere"})
        self.hold("/introductions", method="POST", status=400, body={"a": self.person["id"], "b": self.person["id"]})
        self.hold("/introductions/{number}", status=404, number="none")
        self.hold("/introductions/{number}", method="POST", status=404, number=999, body={"step": "made"})
        self.hold("/consents", method="POST", status=400, body={"person": self.person["id"], "what": ""})
        self.hold("/consents/withdraw", method="POST", status=404, body={"person": self.person["id"], "what": "x"})
        self.hold("/share", method="POST", status=404, body={"link": "https://no.feed.example/brought"})
        self.hold("/share", method="POST", status=400, body={"text": {}})
        self.hold("/feeds", method="POST", status=400, body={"urls": ["ftp://owls.example/feed"]})
        self.hold("/feeds", method="POST", status=400, body={"opml": "no list"})
        self.hold("/feeds", method="DELETE", status=404, query="?url=https://nobody.example/follows")
        self.hold("/write/facts", method="POST", status=400, body={"to": []})
        self.hold("/write/facts", method="POST", status=404, body={"to": ["Nobody Ofthisname"]})

    def test_of_errors_send_nobody_to_a_shell_for_what_the_page_can_do(self):
        for method, pattern, words, body in (
                ("POST", "/corrections", {}, {"kind": "deny", "subject": "no such"}),
                ("POST", "/corrections", {}, {"kind": "not-owed", "subject": "no such"}),
                ("DELETE", "/corrections/{number}", {"number": 999}, None),
                ("POST", "/today/dismiss", {}, {"key": "no such"}),
                ("POST", "/consents/withdraw", {}, {"person": self.person["id"], "what": "x"})):
            hint = self.hold(pattern, method=method, status=404, body=body, **words).json()["error"]["hint"]
            self.assertTrue(hint and "closeknit " not in hint.replace("told closeknit", ""), hint)

    # What a room below the faces says to whoever sits at a shell, the server says in its own words.
    def test_of_errors_have_words_for_every_hint_that_names_a_command(self):
        with open(os.path.join(ROOT, "src/server/hints.cpp"), encoding="utf-8") as file:
            begins = re.findall(r'Hint\{"([^"]+)"', file.read())
        for room in ("corrections", "pages", "feeds", "introductions", "today", "search", "forgetting", "intake",
                     "honesty", "post"):
            for folder, _, names in os.walk(os.path.join(ROOT, "src", room)):
                for name in names:
                    if not name.endswith(".cpp") or name.endswith("_test.cpp"):
                        continue
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        found = re.findall(r'"((?:see|say|begin)[^"]*closeknit [a-z][^"]*)"', file.read())
                    for hint in found:
                        self.assertTrue(any(hint.startswith(begin) for begin in begins), (name, hint))

    def test_are_the_same_bytes_as_the_commands_give(self):
        name = self.person["name"]
        for path, words in (("/today", ["today", "--peek"]), ("/people", ["people"]),
                            ("/people?kind=all", ["people", "--all"]), ("/circles", ["circles"]),
                            ("/owed", ["owed"]), ("/review", ["review"]), ("/blasts", ["blasts"]), ("/me", ["me"]),
                            ("/corrections", ["corrections"]), ("/search?q=lunch", ["search", "lunch"]),
                            ("/suggest?q=an", ["complete", "an"]), ("/path?company=e", ["path", "--company", "e"]),
                            ("/giving", ["giving"]), ("/consents", ["consent"]), ("/share", ["share"]),
                            ("/feeds", ["feeds"]), ("/introductions?all=1", ["introductions", "--all"]),
                            (f"/people/{self.person['id']}/introducers", ["path", self.person["id"]]),
                            ("/people/" + urllib.parse.quote(name), ["person", name])):
            with self.subTest(path):
                said = run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", *words)
                self.assertEqual(self.server.api("GET", path).bytes, said)

    def test_of_a_draft_are_those_of_the_command(self):
        draft = "Dear all, could you please lend me your car on Friday?"
        answer = self.hold("/check", method="POST", body={"draft": draft, "to": [self.person["id"]]})
        said = run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", "check", "-", "--to",
                   self.person["id"], input=draft.encode())
        self.assertEqual(answer.bytes, said)

    def test_to_an_introduction_walk_it_to_its_end(self):
        first, second = [one["id"] for one in self.server.get("/people?limit=3")["people"]][1:]
        begun = self.hold("/introductions", method="POST", body={"a": first, "b": second, "why": "both mend clocks"})
        number = begun.json()["introduction"]["number"]

        def say(step, status=200, **more):
            return self.hold("/introductions/{number}", method="POST", status=status, number=number,
                             body={"step": step, **more}).json()

        say("made", status=403)
        say("nodded", status=400)
        say("asked", status=400, who=self.person["id"])
        say("asked", who=first)
        self.assertEqual(say("yes", who=first, words="Gladly!")["introduction"]["next"], "ask_second")
        self.assertEqual(say("back")["introduction"]["next"], "hear_first")
        self.assertFalse(say("no", who=first)["introduction"]["under_way"])
        self.assertNotIn(number, [one["number"] for one in self.server.get("/introductions")["introductions"]])
        shown = self.hold("/introductions/{number}", number=number).bytes
        self.assertEqual(shown, run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", "introduce",
                                    str(number)))

    def test_to_a_consent_hold_until_it_is_taken_back(self):
        body = {"person": self.person["id"], "what": "the monthly letter"}
        agreed = self.hold("/consents", method="POST", body={**body, "words": "Put me on it!"}).json()["consents"]
        self.assertEqual((agreed[-1]["words"], agreed[-1]["withdrawn"]), ("Put me on it!", None))
        self.assertEqual(self.server.get("/consents?person=" + self.person["id"])["consents"], agreed)
        self.hold("/consents/withdraw", method="POST", body=body)
        self.assertIsNotNone(self.server.get("/consents")["consents"][-1]["withdrawn"])

    def test_of_what_is_followed_keep_the_list_and_fetch_nothing(self):
        urls = ["https://owls.example/feed", "https://bread.example/atom"]
        self.hold("/feeds", method="POST", body={"urls": urls})
        opml = '<opml version="2.0"><body><outline type="rss" xmlUrl="https://tea.example/rss"/></body></opml>'
        feeds = self.hold("/feeds", method="POST", body={"opml": opml}).json()["feeds"]
        self.assertEqual({feed["url"] for feed in feeds}, {*urls, "https://tea.example/rss"})
        self.assertTrue(all(feed["fetched"] is None for feed in feeds))
        for feed in feeds:
            left = self.hold("/feeds", method="DELETE", query="?url=" + urllib.parse.quote(feed["url"], safe=""))
        self.assertEqual(left.json()["feeds"], [])

    def test_of_a_piece_are_those_of_the_command(self):
        page = "<html><head><title>Lunch</title></head><body><p>Lunch on Friday, and the budget.</p></body></html>"
        answer = self.hold("/share", method="POST", body={"text": page})
        said = run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", "share", "-", input=page.encode())
        self.assertEqual(answer.bytes, said)

    def test_of_what_is_worth_knowing_hold_the_facts_of_the_command(self):
        facts = self.hold("/write/facts", method="POST", body={"to": [self.person["id"]]}).json()
        said = json.loads(run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", "write",
                              self.person["id"], "--facts"))
        self.assertEqual(facts["facts"], said["facts"])
        self.assertEqual(facts["ways"], ["link"])
        self.assertIn(facts["to"][0]["address"], self.person["addresses"])
        answered = self.hold("/write/facts", method="POST", body={"to": [], "answer": self.message}).json()
        self.assertTrue(answered["subject"].lower().startswith("re:"), answered["subject"])

    def test_of_an_export_are_those_of_the_command(self):
        for path, words in (("/export", ["export"]), ("/export.vcf", ["export", "--vcard"])):
            said = run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, *words)
            self.assertEqual(self.server.api("GET", path).bytes, said)

    def test_page_through_everybody_once(self):
        whole = [one["id"] for one in self.server.get("/people")["people"]]
        paged, after = [], ""
        while after is not None:
            page = self.server.get("/people?limit=7" + (f"&after={after}" if after else ""))
            paged += [one["id"] for one in page["people"]]
            after = page.get("next")
        self.assertEqual(paged, whole)

    def test_page_through_a_timeline_and_a_search(self):
        path = f"/people/{self.person['id']}/timeline"
        whole = self.server.get(path + "?limit=30")["timeline"]
        first = self.server.get(path + "?limit=10")["timeline"]
        second = self.server.get(path + "?limit=10&before=" + first[-1]["interaction"])["timeline"]
        self.assertEqual(first + second, whole[:20])
        hits = self.server.get("/search?q=the&limit=8")["hits"]
        rest = self.server.get("/search?q=the&limit=4&before=" + hits[3]["interaction"])["hits"]
        self.assertEqual([hit["interaction"] for hit in rest], [hit["interaction"] for hit in hits[4:]])

    def test_find_only_those_asked_for(self):
        self.assertTrue(all(one["kind"] == "list" for one in self.server.get("/people?kind=list")["people"]))
        self.assertTrue(all(one["circle"] == "5" for one in self.server.get("/people?circle=5")["people"]))
        word = self.person["name"].split()[0]
        self.assertIn(self.person["id"], [one["id"] for one in self.server.get("/people?q=" + word)["people"]])

    def test_of_a_letter_hold_its_words(self):
        page = self.hold("/message/{id}", id=self.message).json()
        self.assertTrue(any(part["zone"] == "new" and part["text"].strip() for part in page["text"]))
        self.assertIn(self.message, page["conversation"])

    def test_to_what_the_owner_says_hold_and_can_be_taken_back(self):
        said = {"kind": "note", "subject": self.person["id"], "words": "allergic to nuts"}
        number = self.hold("/corrections", method="POST", body=said).json()["corrections"][0]
        self.hold("/corrections")
        notes = self.server.get(f"/people/{self.person['id']}")["person"]["notes"]
        self.assertEqual([note["words"] for note in notes], ["allergic to nuts"])
        self.hold("/corrections/{number}", method="DELETE", number=number)
        self.assertEqual(self.server.get(f"/people/{self.person['id']}")["person"]["notes"], [])
        self.hold("/corrections", query="?all=1")

    def test_to_what_came_through_somebody_name_the_person(self):
        said = {"kind": "came-through", "subject": self.person["id"], "words": "the flat by the river"}
        number = self.hold("/corrections", method="POST", body=said).json()["corrections"][0]
        came = self.hold("/circles").json()["came_through"]
        self.assertEqual([(one["what"], one["person"]) for one in came], [(said["words"], self.person["id"])])
        self.hold("/corrections/{number}", method="DELETE", number=number)

    def test_to_what_is_put_away_leave_it_out(self):
        items = self.server.get("/today")["items"]
        number = self.hold("/today/dismiss", method="POST", body={"key": items[0]["key"]}).json()["corrections"][0]
        self.assertNotIn(items[0]["key"], [item["key"] for item in self.server.get("/today")["items"]])
        self.hold("/corrections/{number}", method="DELETE", number=number)
        self.hold("/today/snooze", method="POST", body={"key": items[0]["key"], "until": "2026-12-24"})
        self.assertNotIn(items[0]["key"], [item["key"] for item in self.server.get("/today")["items"]])

    def test_of_today_count_as_shown(self):
        self.server.get("/today")
        for _ in range(100):
            later = run(CLOSEKNIT, "--book", self.sample.book, "--now", "2026-11-23T08:00:00Z", "--json", "today",
                        "--peek")
            fresh = {item["key"] for item in json.loads(later)["items"]}
            if not fresh & {item["key"] for item in self.server.get("/today")["items"]}:
                return
        self.fail("what was shown is shown again two days later")

    def test_to_merging_follow_at_once(self):
        doubt = self.server.get("/review")["doubts"][0]
        one, other = doubt["a"]["address"], doubt["b"]["address"]
        self.assertNotIn(other, self.server.get("/people/" + one)["person"]["addresses"])
        numbers = self.hold("/corrections", method="POST",
                            body={"kind": "merge", "subject": one, "object": other}).json()["corrections"]
        self.assertIn(other, self.server.get("/people/" + one)["person"]["addresses"])
        for number in numbers:
            self.hold("/corrections/{number}", method="DELETE", number=number)
        self.assertNotIn(other, self.server.get("/people/" + one)["person"]["addresses"])

    def test_to_settings_are_kept(self):
        self.hold("/settings", method="PUT", body={"language": "de", "week_starts": "sunday"})
        self.assertEqual(self.server.get("/settings"),
                         {"language": "de", "week_starts": "sunday", "appearance": "", "quiet_days": "",
                          "working_hours": "", "gentle_facts": "", "post_server": "", "post_user": "",
                          "post_drafts": "", "post_sent": ""})
        self.assertEqual(self.server.get("/status")["language"], "de")
        self.hold("/settings", method="PUT", body={"language": "", "week_starts": ""})

    def test_know_of_quiet_days_and_hide_what_is_gentle(self):
        self.assertNotIn("quiet", self.server.get("/today"))
        self.hold("/settings", method="PUT", body={"quiet_days": "mon,tue,wed,thu,fri,sat,sun", "gentle_facts": "hidden"})
        self.assertIs(self.hold("/today").json()["quiet"], True)
        for person in self.server.get("/people?limit=20")["people"]:
            asked = self.server.get("/people/" + person["id"])["person"]["worth_asking"]
            self.assertFalse(any(one["gentle"] for one in asked))
        for wrong in ({"quiet_days": "monday"}, {"working_hours": "9-17"}, {"gentle_facts": "no"},
                      {"post_server": "ftp://example.org"}, {"post_drafts": "here"}):
            self.hold("/settings", method="PUT", status=400, body=wrong)
        self.hold("/settings", method="PUT", body={"quiet_days": "", "gentle_facts": ""})

    def test_of_a_letter_are_those_of_the_command(self):
        letter = {"to": [self.person["id"]], "subject": "The boat", "text": "The boat is back, and all are well.\n"}
        link = self.hold("/write", method="POST", body={**letter, "way": "link"}).json()
        self.assertEqual(link["letter"]["way"], "link")
        self.assertTrue(link["letter"]["where"].startswith("mailto:"))
        said = run(CLOSEKNIT, "--book", self.sample.book, "--now", NOW, "--json", "write", self.person["id"], "--subject",
                   "The boat", "--mailto", input=letter["text"].encode())
        self.assertEqual(json.loads(said), link)
        self.hold("/write", method="POST", status=400, body={**letter, "way": "draft"})
        drafts = self.sample.path("Drafts")
        self.hold("/settings", method="PUT", body={"post_drafts": drafts})
        draft = self.hold("/write", method="POST", body={**letter, "way": "draft"}).json()
        with open(draft["letter"]["where"], encoding="utf-8") as file:
            self.assertIn("Subject: The boat", file.read())
        self.hold("/settings", method="PUT", body={"post_drafts": ""})
        self.hold("/write", method="POST", status=400, body={**letter, "way": "sent"})
        self.hold("/write", method="POST", status=400, body={**letter, "way": "pigeon"})
        self.hold("/write", method="POST", status=404, body={**letter, "way": "link", "to": ["--send"]})
        self.hold("/write", method="POST", status=400, body={**letter, "way": "link", "to": []})

    def test_of_feeds_say_that_there_are_none(self):
        self.assertEqual(self.hold("/feeds/fetch", method="POST").json(), {"feeds": [], "suited": 0})

    def test_to_a_verdict_hold_until_it_is_taken_back(self):
        for one in self.server.get("/review")["unsure"]:
            numbers = self.hold("/corrections", method="POST",
                                body={"kind": "deny", "subject": one["key"]}).json()["corrections"]
            self.assertNotIn(one["key"], [other["key"] for other in self.server.get("/review")["unsure"]])
            for number in numbers:
                self.hold("/corrections/{number}", method="DELETE", number=number)
        self.hold("/corrections", method="POST", status=404, body={"kind": "confirm", "subject": "signal:no"})

    def test_to_what_was_sent_stand_on_the_page(self):
        said = {"kind": "shared", "subject": self.person["id"], "words": "https://example.org/otters"}
        number = self.hold("/corrections", method="POST", body=said).json()["corrections"][0]
        self.hold("/corrections")
        self.hold("/corrections/{number}", method="DELETE", number=number)

    def test_to_a_backup_name_a_book(self):
        file = self.hold("/backup", method="POST", body={"file": "safe.sqlite"}).json()["file"]
        self.assertEqual(json.loads(run(CLOSEKNIT, "--book", file, "--json", "check"))["whole"], True)
        self.hold("/backup", method="POST", status=403, body={"file": "safe.sqlite"})

    def test_to_who_the_owner_is_hold(self):
        own = self.server.get("/me")["owner"][-1]["address"]
        answer = self.hold("/me", method="POST", body={"not": [own]}).json()
        self.assertNotIn(own, [one["address"] for one in answer["owner"]])
        answer = self.hold("/me", method="POST", body={"addresses": own}).json()
        self.assertIn(own, [one["address"] for one in answer["owner"]])

    def test_find_mailboxes_under_the_home_folder(self):
        self.assertIn({"kind": "maildir", "name": "Maildir", "path": self.sample.path("Maildir"),
                       "messages": 0},
                      self.server.get("/places")["places"])

    def test_give_their_own_description(self):
        self.assertEqual(self.server.get("/openapi.json"), DOCUMENT)


class Forgetting(unittest.TestCase):
    def test_takes_somebody_out_for_good(self):
        sample = Sample(CLOSEKNIT, messages=400).read()
        with Server(CLOSEKNIT, sample.book) as server:
            person = server.get("/people?limit=1")["people"][0]
            path = "/people/" + person["id"]
            told = server.get(path + "/forget")
            jsonschema.validate(told, schema_of("/people/{id}/forget", "GET", 200), cls=jsonschema.Draft202012Validator)
            self.assertEqual(told["forget"]["name"], person["name"])
            self.assertFalse(told["forget"]["done"])
            gone = server.api("DELETE", path)
            self.assertEqual(gone.status, 200)
            jsonschema.validate(gone.json(), schema_of("/people/{id}", "DELETE", 200),
                                cls=jsonschema.Draft202012Validator)
            self.assertEqual(gone.json()["forget"], {**told["forget"], "done": True})
            self.assertEqual(server.api("GET", path).status, 404)
            self.assertNotIn(person["id"], [one["id"] for one in server.get("/people")["people"]])
            self.assertEqual(server.api("DELETE", path).status, 404)
            owner = server.get("/me")["owner"][0]["address"]
            self.assertEqual(server.api("DELETE", "/people/" + owner).status, 400)
        whole = json.loads(run(CLOSEKNIT, "--book", sample.book, "--json", "check"))
        self.assertEqual((whole["whole"], whole["pending"]), (True, 0))
        with open(sample.book, "rb") as file:
            self.assertNotIn(person["addresses"][0].encode(), file.read())


class EmptyBook(unittest.TestCase):
    def test_is_shown_as_such(self):
        with tempfile.TemporaryDirectory() as folder, Server(CLOSEKNIT, os.path.join(folder, "b.sqlite")) as server:
            self.assertEqual(server.get("/status")["empty"], True)
            for path, expected in (("/today", {"items": []}), ("/people", {"people": []}),
                                   ("/owed", {"by_me": [], "to_me": []}), ("/graph", {"nodes": [], "links": []}),
                                   ("/me", {"owner": []}), ("/search?q=x", {"hits": [], "more": False})):
                self.assertEqual(server.get(path), expected)


class Page(unittest.TestCase):
    def test_goes_packed_to_whoever_takes_it_packed(self):
        with tempfile.TemporaryDirectory() as folder, Server(CLOSEKNIT, os.path.join(folder, "b.sqlite")) as server:
            page = server.ask("GET", "/")
            script = re.search(r'src="(/assets/[^"]+\.js)"', page.bytes.decode())
            if script is None:
                self.skipTest("this program was built without the page")
            sizes = {}
            for coding in ("identity", "gzip", "br"):
                answer = server.ask("GET", script.group(1), fields={"Accept-Encoding": coding})
                self.assertEqual(answer.fields.get("content-encoding", "identity"), coding)
                sizes[coding] = len(answer.bytes)
            self.assertLess(sizes["br"], sizes["gzip"])
            self.assertLess(sizes["gzip"], sizes["identity"])
            refused = server.ask("GET", script.group(1), fields={"Accept-Encoding": "br;q=0, gzip;q=0.5, brx"})
            self.assertEqual(refused.fields["content-encoding"], "gzip")


if __name__ == "__main__":
    sys.exit(unittest.main())
