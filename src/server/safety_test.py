#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each protection that docs/server.md names, tried against the real server."""
import os
import resource
import socket
import ssl
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from running_server import Sample, Server, run

CLOSEKNIT = os.environ["CLOSEKNIT_BINARY"]
PASSWORD = "a horse, a battery and a staple"


def raw(server, text, timeout=10):
    """What the server says to these very bytes; b"" where it closes the connection."""
    with socket.create_connection((server.host.strip("[]"), server.port), timeout=timeout) as connection:
        connection.sendall(text)
        received = b""
        try:
            while b"\r\n\r\n" not in received:
                part = connection.recv(65536)
                if not part:
                    break
                received += part
        except ConnectionResetError:
            pass
        return received


class Door(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sample = Sample(CLOSEKNIT, messages=300).read()
        cls.server = Server(CLOSEKNIT, cls.sample.book)
        cls.own = f"127.0.0.1:{cls.server.port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.sample.folder.cleanup()

    def status(self, method, path, **more):
        return self.server.api(method, path, **more).status

    def test_a_full_disk_is_said_and_ends_nothing(self):
        # A limit on files stands for a full disk; its signal, which no full disk sends, is ignored.
        with Server(CLOSEKNIT, self.sample.book, restore_signals=False) as server:
            person = server.get("/people?limit=1")["people"][0]["id"]
            unlimited = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
            note = {"kind": "note", "subject": person, "words": "likes owls"}
            answer = server.api("POST", "/corrections", note)
            self.assertEqual((answer.status, answer.json()["error"]["code"]), (503, "unavailable"))
            # Today remembers behind its answer what it showed; that fails too, and nobody need know.
            for path in ("/today", "/status", "/owed"):
                self.assertEqual(server.api("GET", path).status, 200)
            time.sleep(0.5)
            self.assertEqual(server.api("GET", "/today").status, 200)
            resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, unlimited)
            self.assertEqual(server.api("POST", "/corrections", note).status, 200)
            self.assertEqual(server.stop(), 0)

    def test_opens_to_nobody_without_the_secret(self):
        for method, path in (("GET", "/status"), ("GET", "/people"), ("GET", "/export"), ("POST", "/import"),
                             ("DELETE", "/corrections/1"), ("GET", "/import/events"), ("PUT", "/upload/a")):
            self.assertEqual(self.status(method, path, cookie=False), 401, path)
        self.assertEqual(self.server.ask("GET", "/?key=guessed", cookie=False).status, 403)
        self.assertEqual(self.server.ask("GET", "/?key=", cookie=False).status, 403)
        forged = self.server.cookie[:-3] + "AAA"
        self.assertEqual(self.status("GET", "/status", fields={"Cookie": forged}, cookie=False), 401)
        later = self.server.cookie.replace("=1", "=9", 1)
        self.assertEqual(self.status("GET", "/status", fields={"Cookie": later}, cookie=False), 401)
        self.assertEqual(self.status("GET", "/status"), 200)

    def test_gives_a_cookie_that_scripts_and_other_sites_cannot_use(self):
        answer = self.server.ask("GET", self.server.url[self.server.url.index("/?"):], cookie=False)
        self.assertEqual(answer.status, 303)
        self.assertEqual(answer.fields["location"], "/")
        for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(word, answer.fields["set-cookie"])
        self.assertEqual(answer.fields["referrer-policy"], "no-referrer")

    def test_lets_nobody_in_for_ever(self):
        with Server(CLOSEKNIT, self.sample.book, now="2026-12-20T08:00:00Z", sign_in=False) as later:
            self.assertEqual(later.api("GET", "/status", fields={"Cookie": self.server.cookie}).status, 200)
        with Server(CLOSEKNIT, self.sample.book, now="2026-12-22T08:00:00Z", sign_in=False) as later:
            self.assertEqual(later.api("GET", "/status", fields={"Cookie": self.server.cookie}).status, 401)

    def test_knows_its_own_names_alone(self):
        for host in ("evil.example", f"evil.example:{self.server.port}", "127.0.0.1:1", "127.0.0.1",
                     "localhost.evil.example", "", f"127.0.0.1:{self.server.port}.evil.example"):
            self.assertEqual(self.status("GET", "/status", fields={"Host": host}), 421, host)
            self.assertEqual(self.server.ask("GET", "/", fields={"Host": host}).status, 421, host)
        for host in (f"localhost:{self.server.port}", f"LocalHost:{self.server.port}", f"[::1]:{self.server.port}"):
            self.assertEqual(self.status("GET", "/status", fields={"Host": host}), 200, host)
        two = f"GET /api/v1/status HTTP/1.1\r\nHost: {self.own}\r\nHost: evil.example\r\n\r\n".encode()
        self.assertNotIn(b" 200 ", raw(self.server, two)[:20])

    def test_lets_no_other_site_write(self):
        for fields in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": f"https://{self.own}"},
                       {"Origin": "http://127.0.0.1:1"}, {"X-Closeknit": None}, {"X-Closeknit": "0"},
                       {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
            answer = self.server.api("PUT", "/settings", {"language": "xx"}, fields=fields)
            self.assertEqual(answer.status, 403, fields)
        self.assertNotEqual(self.server.get("/settings")["language"], "xx")
        good = {"Origin": f"http://{self.own}", "Sec-Fetch-Site": "same-origin"}
        self.assertEqual(self.server.api("PUT", "/settings", {"language": ""}, fields=good).status, 200)

    def test_lets_no_other_site_read(self):
        for site in ("cross-site", "same-site"):
            self.assertEqual(self.status("GET", "/people", fields={"Sec-Fetch-Site": site}), 403)
        answer = self.server.api("GET", "/status", fields={"Origin": "http://evil.example"})
        self.assertEqual(answer.status, 403)
        for fields in (answer.fields, self.server.api("GET", "/status").fields):
            self.assertFalse([name for name in fields if name.startswith("access-control-")])
        self.assertEqual(self.server.api("OPTIONS", "/status", fields={"Origin": "http://evil.example"}).status, 403)

    def test_protects_every_answer(self):
        for path, cookie in (("/", True), ("/api/v1/status", True), ("/api/v1/status", False), ("/nothing.js", True),
                             ("/api/v1/nothing", True), ("/api/v1/export", True), ("/api/v1/openapi.json", False)):
            fields = self.server.ask("GET", path, cookie=cookie).fields
            self.assertEqual(fields["content-security-policy"],
                             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                             "connect-src 'self'; font-src 'self'; manifest-src 'self'; frame-ancestors 'none'; "
                             "base-uri 'none'; form-action 'self'")
            self.assertEqual(fields["x-content-type-options"], "nosniff")
            self.assertEqual(fields["referrer-policy"], "no-referrer")
            if path.startswith("/api") and "openapi" not in path:
                self.assertEqual(fields["cache-control"], "no-store")

    def test_takes_a_form_of_another_site_for_no_json(self):
        answer = self.server.api("POST", "/corrections", '{"kind":"note"}', fields={"Content-Type": "text/plain"})
        self.assertEqual(answer.status, 400)
        self.assertEqual(self.server.api("POST", "/corrections", "[" * 60000,
                                         fields={"Content-Type": "application/json"}).status, 400)

    def test_caps_what_is_sent(self):
        own = self.own.encode()
        self.assertEqual(self.status("GET", "/search?q=" + "a" * 5000), 413)
        self.assertEqual(raw(self.server, b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: " + own + b"\r\n\r\n"), b"")
        self.assertEqual(raw(self.server, b"GET / HTTP/1.1\r\nHost: " + own + b"\r\nX: " + b"a" * 20000 + b"\r\n\r\n"), b"")
        self.assertEqual(raw(self.server, b"GET / HTTP/1.1\r\nHost: " + own + b"\r\n" + b"X: y\r\n" * 100 + b"\r\n"), b"")
        self.assertEqual(self.server.api("POST", "/corrections", {"kind": "n" * 70000}).status, 413)
        head = b"PUT /api/v1/upload/a HTTP/1.1\r\nHost: " + own + b"\r\nX-Closeknit: 1\r\nContent-Length: 9000000\r\n\r\n"
        self.assertEqual(raw(self.server, head + b"x" * 100000), b"")

    def test_understands_no_broken_request(self):
        own = self.own.encode()
        for text in (b"\x00\x01\x02\x03\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
                     b"GET / HTTP/1.1\r\n: \r\n\r\n", b"POST / HTTP/1.1\r\nHost: " + own +
                     b"\r\nContent-Length: -1\r\n\r\n", b"FOO / HTTP/1.1\r\nHost: " + own + b"\r\n\r\n"):
            self.assertNotIn(b" 200 ", raw(self.server, text)[:20], text)
        for path in ("/people/%00", "/people/%zz", "/people/%ff", "/search?q=%zz", "//people", "/people/..",
                     "/people/%2e%2e", "/../../etc/passwd"):
            self.assertIn(self.status("GET", path), (400, 404), path)
        self.assertEqual(self.status("GET", "/status"), 200)

    def test_takes_so_many_connections_and_no_more(self):
        held = [socket.create_connection(("127.0.0.1", self.server.port), timeout=10) for _ in range(64)]
        late = socket.create_connection(("127.0.0.1", self.server.port), timeout=10)
        late.settimeout(1)
        late.sendall(f"GET /nothing.js HTTP/1.1\r\nHost: {self.own}\r\n\r\n".encode())
        with self.assertRaises(TimeoutError):
            late.recv(100)
        for connection in held:
            connection.close()
        late.settimeout(10)
        self.assertIn(b"404", late.recv(100))
        late.close()

    def test_reads_no_file_but_the_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(os.path.join(folder, "page/assets"))
            for name in ("secret.txt", "page/index.html", "page/assets/app.js", "page/.hidden.txt"):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write("this is " + name)
            os.symlink(os.path.join(folder, "secret.txt"), os.path.join(folder, "page/link.txt"))
            with Server(CLOSEKNIT, self.sample.book, "--page", os.path.join(folder, "page")) as server:
                self.assertEqual(server.ask("GET", "/assets/app.js").bytes, b"this is page/assets/app.js")
                self.assertEqual(server.ask("GET", "/people/x").bytes, b"this is page/index.html")
                for path in ("/link.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt",
                             "/.hidden.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "//etc/passwd", "/missing.js"):
                    answer = server.ask("GET", path)
                    self.assertEqual(answer.status, 404, path)
                    self.assertNotIn(b"this is", answer.bytes)

    def test_keeps_its_secret_to_itself(self):
        path = self.sample.book + ".secret"
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        os.chmod(path, 0o640)
        try:
            with self.assertRaisesRegex(RuntimeError, "others may read this secret"):
                Server(CLOSEKNIT, self.sample.book)
        finally:
            os.chmod(path, 0o600)


class OtherMachines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.book = os.path.join(cls.folder.name, "book.sqlite")
        run(CLOSEKNIT, "--book", cls.book, "import", cls.folder.name)
        cls.certificate, cls.key = os.path.join(cls.folder.name, "c.pem"), os.path.join(cls.folder.name, "k.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", cls.key, "-out",
                        cls.certificate, "-days", "2", "-subj", "/CN=localhost"], check=True, capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        run(CLOSEKNIT, "--book", self.book, "password", input=PASSWORD.encode() + b"\n")

    def refusal(self, *options):
        with self.assertRaises(RuntimeError) as refused:
            Server(CLOSEKNIT, self.book, *options)
        return str(refused.exception)

    def test_are_not_let_in_without_tls_and_a_password(self):
        self.assertIn("read along", self.refusal("--listen", "0.0.0.0"))
        self.assertIn("read along", self.refusal("--listen", "::"))
        self.assertIn("its key", self.refusal("--listen", "0.0.0.0", "--certificate", self.certificate))
        self.assertIn("no IP address", self.refusal("--listen", "nowhere", "--behind-proxy"))
        os.unlink(self.book + ".password")
        self.assertIn("no password", self.refusal("--behind-proxy"))
        self.assertIn("no password", self.refusal("--listen", "0.0.0.0", "--behind-proxy"))
        self.assertIn("no password",
                      self.refusal("--listen", "0.0.0.0", "--certificate", self.certificate, "--key", self.key))

    def test_are_refused_a_short_password(self):
        said = subprocess.run([CLOSEKNIT, "--book", self.book, "password"], input=b"short\n", capture_output=True)
        self.assertEqual(said.returncode, 2)
        with open(self.book + ".password", encoding="utf-8") as file:
            self.assertTrue(file.read().startswith("$argon2id$"))
        self.assertEqual(stat.S_IMODE(os.stat(self.book + ".password").st_mode), 0o600)

    def test_speak_tls(self):
        with Server(CLOSEKNIT, self.book, "--certificate", self.certificate, "--key", self.key,
                    sign_in=False) as server:
            self.assertTrue(server.url.startswith("https://"))
            context = ssl.create_default_context(cafile=self.certificate)
            context.check_hostname = False
            with socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain:
                with context.wrap_socket(plain) as connection:
                    self.assertIn(connection.version(), ("TLSv1.2", "TLSv1.3"))
                    connection.sendall(f"GET /?key={server.url.split('key=')[1]} HTTP/1.1\r\n"
                                       f"Host: 127.0.0.1:{server.port}\r\n\r\n".encode())
                    self.assertIn(b"; Secure", connection.recv(4096))
            self.assertEqual(raw(server, b"GET / HTTP/1.1\r\n\r\n"), b"")
        self.assertIn("cannot be used", self.refusal("--certificate", self.key, "--key", self.key))

    def test_sign_in_by_password_and_not_by_the_secret(self):
        now = {"now": None}
        with Server(CLOSEKNIT, self.book, "--behind-proxy", "--host", "home.example", **now) as server:
            self.assertNotIn("key=", server.url)
            with open(self.book + ".secret", encoding="utf-8") as file:
                secret = file.read().strip()
            host = {"Host": "home.example"}
            self.assertEqual(server.ask("GET", "/?key=" + secret, fields=host).status, 403)
            self.assertEqual(server.api("GET", "/signin", fields=host).json(), {"signed_in": False, "password": True})
            self.assertEqual(server.api("POST", "/signin", {"password": "wrong one"}, fields=host).status, 401)
            answer = server.api("POST", "/signin", {"password": PASSWORD},
                                fields={**host, "Origin": "https://home.example"})
            self.assertEqual(answer.status, 200)
            self.assertIn("; Secure", answer.fields["set-cookie"])
            cookie = answer.fields["set-cookie"].split(";")[0]
            self.assertEqual(server.api("GET", "/status", fields={**host, "Cookie": cookie}).status, 200)
            out = server.api("POST", "/signout", fields={**host, "Cookie": cookie})
            self.assertIn("Max-Age=0", out.fields["set-cookie"])
        run(CLOSEKNIT, "--book", self.book, "password", input=b"another long password\n")
        with Server(CLOSEKNIT, self.book, "--behind-proxy", "--host", "home.example", **now) as server:
            self.assertEqual(server.api("GET", "/status", fields={**host, "Cookie": cookie}).status, 401)

    def test_cannot_guess_for_long(self):
        with Server(CLOSEKNIT, self.book, "--behind-proxy", "--host", "home.example") as server:
            def attempt(password, address):
                return server.api("POST", "/signin", {"password": password},
                                  fields={"Host": "home.example", "X-Forwarded-For": address}).status
            self.assertEqual([attempt(f"guess {i} of many", "spoofed, 192.0.2.1") for i in range(7)],
                             [401] * 5 + [429] * 2)
            self.assertEqual(attempt(PASSWORD, "192.0.2.1"), 429)
            self.assertEqual(attempt(PASSWORD, "192.0.2.2"), 200)
            self.assertEqual([attempt("no", f"2001:db8:1:2::{i}") for i in range(6)], [401] * 5 + [429])

    def test_wait_for_no_guesser(self):
        with Server(CLOSEKNIT, self.book) as server:
            threads = [threading.Thread(target=server.api, args=("POST", "/signin", {"password": "x" * 20}))
                       for _ in range(5)]
            for thread in threads:
                thread.start()
            self.assertEqual(server.api("GET", "/status").status, 200)
            for thread in threads:
                thread.join()


if __name__ == "__main__":
    sys.exit(unittest.main())
