#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail server on loopback for the tests: takes letters by SMTP and keeps each as a file in a folder.

  made_up_server.py FOLDER [--tls CERTIFICATE KEY | --starttls CERTIFICATE KEY] [--user NAME PASSWORD]
                           [--refuse ADDRESS] [--break-after-data]

Writes its port to FOLDER/port when it listens, and ends when its standard input does. FOLDER/1.eml is the message as
it came, FOLDER/1.envelope whom it was from and to, one address a line.
"""
import argparse
import base64
import pathlib
import socketserver
import ssl
import sys
import threading


class Conversation(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def setup(self):
        if self.server.options.tls:
            self.request = self.server.context.wrap_socket(self.request, server_side=True)
        super().setup()
        self.safe, self.let_in = bool(self.server.options.tls), not self.server.options.user

    def handle(self):
        self.say("220 loopback ready")
        self.sender, self.readers = None, []
        while line := self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n"):
            verb, _, rest = line.partition(" ")
            answer = getattr(self, "do_" + verb.lower(), None)
            if answer is None:
                self.say("502 not known")
            elif answer(rest) == "end":
                return

    def do_ehlo(self, _):
        offers = ["loopback", "8BITMIME"]
        if self.server.options.starttls and not self.safe:
            offers.append("STARTTLS")
        if self.server.options.user:
            offers.append("AUTH PLAIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    do_helo = do_ehlo

    def do_starttls(self, _):
        self.say("220 go on")
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        super().setup()
        self.safe, self.let_in = True, not self.server.options.user

    def do_auth(self, rest):
        _, _, token = rest.partition(" ")
        if not token:
            self.say("334 ")
            token = self.rfile.readline().decode().strip()
        self.let_in = base64.b64decode(token).decode().split("\0")[1:] == self.server.options.user
        self.say("235 welcome" if self.let_in else "535 no")

    def do_mail(self, rest):
        if not self.let_in:
            return self.say("530 who are you?")
        self.sender = rest.partition("<")[2].partition(">")[0]
        self.say("250 fine")

    def do_rcpt(self, rest):
        reader = rest.partition("<")[2].partition(">")[0]
        if reader == self.server.options.refuse:
            return self.say("550 nobody of that name")
        self.readers.append(reader)
        self.say("250 fine")

    def do_data(self, _):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        if self.server.options.break_after_data:
            return "end"
        self.server.keep(self.sender, self.readers, b"".join(lines))
        self.say("250 taken")

    def do_rset(self, _):
        self.say("250 fine")

    def do_quit(self, _):
        self.say("221 bye")
        return "end"


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that does not trust us hangs up

    def keep(self, sender, readers, message):
        number = len(list(self.options.folder.glob("*.eml"))) + 1
        (self.options.folder / f"{number}.envelope").write_text("\n".join([sender, *readers]) + "\n")
        (self.options.folder / f"{number}.eml").write_bytes(message)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--starttls", nargs=2)
    parser.add_argument("--user", nargs=2)
    parser.add_argument("--refuse")
    parser.add_argument("--break-after-data", action="store_true")
    options = parser.parse_args()
    with Server(("127.0.0.1", 0), Conversation) as server:
        server.options = options
        if keys := options.tls or options.starttls:
            server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            server.context.load_cert_chain(*keys)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = options.folder / "port"
        port.with_suffix(".part").write_text(str(server.server_address[1]))
        port.with_suffix(".part").rename(port)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main()
