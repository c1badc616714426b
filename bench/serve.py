#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long the server's answers take with several pages asking at once, in peace and while an import runs.

    bench/serve.py --closeknit build/closeknit --book big.sqlite [--mail MORE] [--clients 8] [--seconds 20]

Each client asks one question after the other, without pause, over a connection of its own; the questions are drawn
at random, the same for every run. Prints for each kind of question the median, the 95th percentile and the largest
time in milliseconds, as the client sees it, and the processor time that the server took. With --mail the folder is imported into the book meanwhile: give a copy of
the book that may change. Whoever asks takes part of the processors too: on two cores the figures are an upper bound.
"""
import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

WORDS = ("lunch", "the", "invoice", "thank you", "photos", "from:ann", "meeting friday", "bud*")


class Server:
    def __init__(self, closeknit, book, now):
        words = [closeknit, "--book", book, "--json"] + (["--now", now] if now else [])
        self.process = subprocess.Popen(words + ["serve", "--port", "0"], stdout=subprocess.PIPE)
        url = json.loads(self.process.stdout.readline())["url"]
        self.port = int(re.search(r":(\d+)/", url).group(1))
        connection = self.connection()
        connection.request("GET", url[url.index("/?"):])
        answer = connection.getresponse()
        answer.read()
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def ask(self, connection, path, method="GET", body=None):
        fields = {"Cookie": self.cookie}
        if method != "GET":
            fields.update({"X-Closeknit": "1", "Content-Type": "application/json"})
        begun = time.perf_counter()
        connection.request(method, "/api/v1" + path, body=body and json.dumps(body), headers=fields)
        answer = connection.getresponse()
        content = answer.read()
        took = (time.perf_counter() - begun) * 1000
        if answer.status >= 300:
            raise RuntimeError(f"{path}: {answer.status} {content[:200]}")
        return took, content

    def answer(self, connection, question):
        """To a path, or to a path with what is sent there."""
        return self.ask(connection, question) if isinstance(question, str) else self.ask(
            connection, question[0], "POST", question[1])


def questions(server):
    """Kind of question -> the paths that ask it."""
    connection = server.connection()
    people = [one["id"] for one in json.loads(server.ask(connection, "/people?limit=200")[1])["people"]]
    letters = [entry["interaction"] for person in people[:20]
               for entry in json.loads(server.ask(connection, f"/people/{person}")[1])["person"]["timeline"]]
    return {
        "status": ["/status"], "today": ["/today"], "people, 50 of them": ["/people?limit=50"], "people": ["/people"],
        "person": [f"/people/{person}" for person in people],
        "timeline": [f"/people/{person}/timeline?limit=50" for person in people],
        "circles": ["/circles"], "owed": ["/owed"], "review": ["/review"], "me": ["/me"],
        "corrections": ["/corrections"], "graph": ["/graph"], "blasts": ["/blasts"],
        "check": [("/check", {"draft": f"Dear friend, could you lend me {word} before Friday?", "to": [person]})
                  for word in WORDS for person in people[:10]],
        "path": [f"/path?to={person}" for person in people[20:]],
        "search": ["/search?q=" + urllib.parse.quote(words) for words in WORDS],
        "search, typing": ["/search?typing=1&q=" + urllib.parse.quote(words[:letters])
                           for words in ("lunch friday", "thank you", "invoice", "budget", "photos") for letters in range(1, len(words))],
        "suggest": [f"/suggest?q={start}" for start in "abcdehjm"],
        "message": [f"/message/{letter}" for letter in letters],
    }


def client(server, asked, seed, until, times, errors):
    dice = random.Random(seed)
    kinds = sorted(asked)
    connection = server.connection()
    try:
        while not until():
            kind = dice.choice(kinds)
            took, _ = server.answer(connection, dice.choice(asked[kind]))
            times.append((kind, took))
    except Exception as problem:  # the one place where a thread's failure is kept for the end
        errors.append(problem)


def measure(server, asked, clients, until):
    times, errors = [[] for _ in range(clients)], []
    threads = [threading.Thread(target=client, args=(server, asked, seed, until, times[seed], errors))
               for seed in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return [one for some in times for one in some]


def processor_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(title, server, asked, clients, until):
    begun = processor_seconds(server.process)
    times = measure(server, asked, clients, until)
    table(title, times)
    spent = processor_seconds(server.process) - begun
    print(f"the server spent {spent * 1000 / len(times):.1f} ms of a processor on each question")


def percentile(sorted_times, share):
    return sorted_times[min(len(sorted_times) - 1, int(len(sorted_times) * share))]


def table(title, times):
    print(f"\n{title}\n{'':20}{'asked':>8}{'p50':>9}{'p95':>9}{'most':>9}   ms")
    by_kind = {}
    for kind, took in times:
        by_kind.setdefault(kind, []).append(took)
        by_kind.setdefault("all", []).append(took)
    for kind, some in sorted(by_kind.items(), key=lambda row: (row[0] == "all", row[0])):
        some.sort()
        print(f"{kind:20}{len(some):8}{statistics.median(some):9.1f}{percentile(some, 0.95):9.1f}{some[-1]:9.1f}")


def import_running(server, connection):
    return json.loads(server.ask(connection, "/import")[1])["running"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--closeknit", required=True)
    options.add_argument("--book", required=True)
    options.add_argument("--now")
    options.add_argument("--mail", help="imported meanwhile, in a second round")
    options.add_argument("--clients", type=int, default=8)
    options.add_argument("--seconds", type=float, default=20)
    chosen = options.parse_args()
    server = Server(chosen.closeknit, chosen.book, chosen.now)
    try:
        connection = server.connection()
        print(json.loads(server.ask(connection, "/status")[1]))
        asked = questions(server)
        end = time.monotonic() + chosen.seconds
        measured(f"{chosen.clients} clients", server, asked, chosen.clients, lambda: time.monotonic() > end)
        if chosen.mail:
            server.ask(connection, "/import", "POST", {"paths": [os.path.abspath(chosen.mail)]})
            latest = time.monotonic() + 10 * chosen.seconds
            watch = server.connection()
            looked = [0.0, True]

            def over():
                if time.monotonic() - looked[0] > 0.5:
                    looked[0] = time.monotonic()
                    looked[1] = import_running(server, server.connection())
                return not looked[1] or time.monotonic() > latest

            measured(f"{chosen.clients} clients, while an import runs", server, asked, chosen.clients, over)
            print(server.ask(watch, "/import")[1][:300].decode())
    finally:
        server.process.terminate()
        server.process.wait()


if __name__ == "__main__":
    sys.exit(main())
