# SPDX-License-Identifier: AGPL-3.0-or-later
"""Maildirs to measure on: counting them, taking parts of them, and finding words worth asking for."""
import collections
import email
import email.header
import email.utils
import os
import re
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

LOOKED_AT = 2000  # messages read to choose what to ask for


def messages(maildir):
    """The message files of a Maildir++ in the order of their paths."""
    return sorted(path for path in Path(maildir).rglob("*") if path.parent.name in ("cur", "new") and path.is_file())


def every(paths, most):
    """At most `most` of the paths, evenly spread."""
    if len(paths) <= most:
        return list(paths)
    return [paths[index * len(paths) // most] for index in range(most)]


def newest_of_largest_folder(paths, most):
    """The last messages, by name, of the folder that holds the most of them."""
    folders = collections.Counter(path.parent for path in paths)
    largest = max(sorted(folders), key=folders.get, default=None)
    return [path for path in paths if path.parent == largest][-most:]


def link_into(paths, source, target):
    """Puts the files of `source` named in `paths` into the Maildir `target`, under the same names, without copying."""
    source, target = Path(source), Path(target)
    for folder in {path.relative_to(source).parent.parent for path in paths} | {Path(".")}:
        for part in ("cur", "new", "tmp"):
            (target / folder / part).mkdir(parents=True, exist_ok=True)
    for path in paths:
        place = target / path.relative_to(source)
        try:
            os.link(path, place)
        except OSError:  # another file system
            shutil.copy2(path, place)


def warm(paths):
    """Reads everything once, so that no program pays for the disk that another has read."""
    for path in paths:
        path.read_bytes()


@dataclass
class Asked:
    """What the questions ask for, taken from the mail itself."""

    rare: str = ""
    common: str = ""
    pair: tuple = ("", "")
    name: str = ""
    address: str = ""
    month: str = ""  # 2024-03
    newest: str = ""  # 2024-03-28

    def as_dict(self):
        return asdict(self)


def text_of(message):
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            return (part.get_payload(decode=True) or b"").decode("utf-8", "replace")
    return ""


def words_of(message):
    return set(re.findall(r"\b[a-z]{4,12}\b", text_of(message).lower()))


def sender_of(message):
    name, address = email.utils.parseaddr(str(message.get("From", "")))
    try:
        name = str(email.header.make_header(email.header.decode_header(name)))
    except (LookupError, ValueError):
        name = ""
    return name, address.lower()


def month_of(message):
    parts = email.utils.parsedate(str(message.get("Date", "")))
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}" if parts else ""


def nearest(counts, wanted):
    """The key whose count is nearest to `wanted`; of equals the first by name, so that the choice is the same each time."""
    return min(sorted(counts), key=lambda key: abs(counts[key] - wanted), default="")


def ask_for(paths):
    """Chooses the words, the name and the month that the questions ask for."""
    looked_at = [email.message_from_bytes(path.read_bytes()) for path in every(paths, LOOKED_AT)]
    bags = [words_of(message) for message in looked_at]
    counts = collections.Counter(word for bag in bags for word in bag)
    middle = {word for word, times in counts.items() if 0.02 * len(bags) < times < 0.08 * len(bags)}
    pairs = collections.Counter()
    for bag in bags:
        few = sorted(bag & middle)[:12]
        pairs.update((one, other) for i, one in enumerate(few) for other in few[i + 1 :])
    senders = [sender_of(message) for message in looked_at]
    named = collections.Counter(name.split()[0].strip(',"').lower() for name, _ in senders if name and name.isascii())
    addresses = collections.Counter(address for _, address in senders if address)
    address = addresses.most_common(1)[0][0] if addresses else ""
    days = [month_of(message) for message in looked_at]
    months = collections.Counter(day[:7] for day, (_, by) in zip(days, senders) if by == address and day)
    return Asked(
        rare=nearest(counts, 1),
        common=nearest(counts, 0.15 * len(bags)),
        pair=pairs.most_common(1)[0][0] if pairs else ("", ""),
        name=nearest(named, 0.01 * len(bags)),
        address=address,
        month=months.most_common(1)[0][0] if months else "",
        newest=newest_believable(days),
    )


def newest_believable(days):
    """The day that one message in a hundred is newer than: dates of damaged messages lie in any future."""
    known = sorted(day for day in days if day)
    return known[len(known) * 99 // 100] if known else ""
