#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A server on the loopback for the tests of http: says its port on standard output, and ends when its input does."""
import gzip
import http.server
import sys
import threading
import time

FEED = b"<rss><channel><title>Loop</title><item><title>One</title></item></channel></rss>"


class Answering(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        try:
            getattr(self, "at_" + self.path.strip("/").split("?")[0], self.at_nothing)()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def at_nothing(self):
        self.answer(404)

    def at_feed(self):
        if self.headers.get("If-None-Match") == '"one"' or self.headers.get("If-Modified-Since"):
            return self.answer(304)
        self.answer(200, FEED, ETag='"one"', Last_Modified="Tue, 10 Nov 2026 09:00:00 GMT")

    def at_moved(self):
        self.answer(301, Location="/feed")

    def at_elsewhere(self):  # the same server under another address of the loopback
        self.answer(302, Location=f"http://127.0.0.2:{self.server.server_address[1]}/feed")

    def at_back(self):
        self.answer(302, Location=f"http://127.0.0.1:{self.server.server_address[1]}/elsewhere")

    def at_loop(self):
        self.answer(302, Location="/loop")

    def at_file(self):
        self.answer(302, Location="file:///etc/passwd")

    def at_ftp(self):
        self.answer(302, Location="ftp://localhost/")

    def at_huge(self):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for _ in range(64):
            self.wfile.write(b"x" * (1 << 20))

    def at_bomb(self):
        self.answer(200, gzip.compress(b"x" * (64 << 20), 1), Content_Encoding="gzip")

    def at_slow(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        for _ in range(600):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def at_cut(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(FEED)
        self.close_connection = True


class Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words):  # whoever asks may hang up
        pass


server = Quiet(("127.0.0.1", 0), Answering)
second = Quiet(("127.0.0.2", server.server_address[1]), Answering)
for one in (server, second):
    threading.Thread(target=one.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
