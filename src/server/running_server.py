# SPDX-License-Identifier: AGPL-3.0-or-later
"""A made-up mailbox, its book and a real server on it, for the tests of the server."""
import http.client
import json
import os
import re
import signal
import subprocess
import tempfile

NOW = "2026-11-21T08:00:00Z"


def run(closeknit, *words, **more):
    return subprocess.run([closeknit, *map(str, words)], capture_output=True, check=True, **more).stdout


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.fields = {name.lower(): value for name, value in response.getheaders()}
        self.bytes = response.read()

    def json(self):
        return json.loads(self.bytes)


class Server:
    """`closeknit serve`, from its start to its end. Signed in unless told otherwise."""

    def __init__(self, closeknit, book, *options, now=NOW, sign_in=True, environment=None, restore_signals=True):
        words = [closeknit, "--book", str(book), "--json"] + (["--now", now] if now else [])
        self.process = subprocess.Popen(
            words + ["serve", "--port", "0", *map(str, options)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **(environment or {})}, restore_signals=restore_signals)
        line = self.process.stdout.readline()
        if not line:
            self.process.wait()
            complaint = self.process.stderr.read().decode()
            self.close_pipes()
            raise RuntimeError(complaint)
        self.url = json.loads(line)["url"]
        self.host, self.port = re.match(r"https?://(.*):(\d+)/", self.url).groups()
        self.port = int(self.port)
        self.cookie = None
        if sign_in and "?key=" in self.url:
            answer = self.ask("GET", self.url[self.url.index("/?"):])
            self.cookie = answer.fields["set-cookie"].split(";")[0]

    def connection(self, timeout=60):
        return http.client.HTTPConnection(self.host.strip("[]"), self.port, timeout=timeout)

    def ask(self, method, path, body=None, fields=None, cookie=True):
        sent = {"Cookie": self.cookie} if cookie and self.cookie else {}
        if method != "GET":
            sent["X-Closeknit"] = "1"
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            sent["Content-Type"] = "application/json"
        sent.update(fields or {})
        connection = self.connection()
        try:
            connection.request(method, path, body=body, headers={k: v for k, v in sent.items() if v is not None})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def api(self, method, path, *rest, **more):
        return self.ask(method, "/api/v1" + path, *rest, **more)

    def get(self, path):
        answer = self.api("GET", path)
        if answer.status != 200:
            raise AssertionError(f"{path}: {answer.status} {answer.bytes[:200]}")
        return answer.json()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.close_pipes()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(timeout=30)
        self.close_pipes()
        return status

    def close_pipes(self):
        self.process.stdout.close()
        self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()


class Sample:
    """A folder with made-up mail and its book, which goes with the object."""

    def __init__(self, closeknit, messages=1500):
        self.closeknit = closeknit
        self.folder = tempfile.TemporaryDirectory(prefix="closeknit-server-")
        self.mail = os.path.join(self.folder.name, "mail")
        self.book = os.path.join(self.folder.name, "book.sqlite")
        run(closeknit, "sample", self.mail, "--messages", messages, "--people", 120, "--until", "2026-11-20")

    def read(self):
        run(self.closeknit, "--book", self.book, "--now", NOW, "import", self.mail)
        return self

    def path(self, name):
        return os.path.join(self.folder.name, name)
