#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""missing_library_test.py CLOSEKNIT: without the library that reads mail an import says so in one line, at once, and
everything that reads no mail goes on."""
import os
import pathlib
import subprocess
import sys
import tempfile

closeknit = sys.argv[1]

with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    (home / "libgmime-3.0.so.0").write_text("no library\n")
    (home / "mail").mkdir()
    (home / "mail" / "one.eml").write_text("From: Ann Lee <ann@lee.example>\nSubject: Plan\n\nHello\n")
    environment = dict(os.environ, LD_LIBRARY_PATH=folder)

    def run(*arguments):
        return subprocess.run([closeknit, *arguments, "--book", str(home / "book.sqlite")], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

    refused = run("import", str(home / "mail"))
    assert refused.returncode != 0, refused
    assert refused.stderr.count("\n") == 1, refused.stderr
    assert "the library that reads mail cannot be loaded" in refused.stderr, refused.stderr
    assert "install libgmime-3.0-0" in refused.stderr, refused.stderr

    version = run("--version")
    assert version.returncode == 0 and not version.stderr, version
    search = run("search", "plan")
    assert "library" not in search.stderr, search.stderr
