"""Mail, one message (eml) or many (mbox): each body is taken out and read as what it is.

RFC 5322, 2045 to 2047 and 4155 through the standard library, with the headers of strangers never
trusted to decode. arXiv's digest saved as text also starts ``Date:`` and ``Subject:`` and is no mail.
Samples: resources/samples/scholar-alert.eml, arxiv.mbox
"""

from __future__ import annotations

import email
import email.header
import email.message
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from readinglist.errors import NotReadable, NotThisFormat
from readinglist.formats import fields
from readinglist.model import Dump, DumpDate, Entry, Format, Ignored, Notice, Problem, Record

_FROM = re.compile(rb"\nFrom \S{1,300} [^\n]{0,200}\d{4}[ \t\r]*$", re.MULTILINE)
_HEADERS = re.compile(r"(?:[A-Za-z][\w-]*:[ \t]?.*\n(?:[ \t]+\S.*\n)*)+")
_MAIL_ONLY = re.compile(
    r"^(?:Message-ID|MIME-Version|Received|Content-Type|DKIM-Signature|Return-Path):", re.I | re.M
)
_BOUNDARY = re.compile(rb"^--(?=-*[^\s-])([^\s\"\\]{1,70})[ \t]*$", re.MULTILINE)
MAX_PARTS = 500


def sniff(dump: Dump) -> float:
    """Sure with a mailbox's first line, or headers that only mail has."""
    head = dump.text[:100_000].lstrip("\n")
    if re.match(r"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ", head):
        return 0.98
    headers = _HEADERS.match(head)
    if not headers or not re.search(r"^(?:Subject|From):", headers[0], re.I | re.M):
        return 0.0
    return 0.98 if _MAIL_ONLY.search(headers[0]) else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """The entries of every body; their lines are those of the file where the body stands in it."""
    data = dump.data
    for bom in (b"\xef\xbb\xbf",):
        data = data.removeprefix(bom)
    if dump.encoding.startswith("utf-16") or dump.encoding.startswith("utf-32"):
        data = dump.text.encode()
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    messages = _messages(data)
    first, counted = 1, 0
    met: dict[str, float] = {}
    for start, end in messages:
        while data[start : start + 1] == b"\n":
            start += 1
        first, counted = first + data.count(b"\n", counted, start), start
        message = data[start:end]
        if b">From " in message:
            message = re.sub(rb"(?m)^>(>*From )", rb"\1", message)
        yield from _message(message, first, len(messages) == 1 and not dump.is_piece, met)


def _messages(data: bytes) -> list[tuple[int, int]]:
    """Where each message starts and ends. A "From " line counts after a blank line alone."""
    blank = len(data) - len(data.lstrip())
    starts = [
        m.start()
        for m in _FROM.finditer(b"\n" + data)  # where its line end is there is the line here
        if m.start() <= blank or data[m.start() - 2 : m.start()] == b"\n\n"
    ]
    if not starts or starts[0] > blank:
        starts.insert(0, 0)
    return list(zip(starts, [*starts[1:], len(data)], strict=True))


@dataclass(frozen=True, slots=True)
class _Body:
    """A part of a message: its bytes decoded, and the lines of the file it stands on."""

    content: bytes
    name: str
    first: int
    last: int
    places: tuple[tuple[int, int], ...] | None  # first and last line in the file of each line of it
    attached: bool = False


def _message(data: bytes, first: int, alone: bool, met: dict[str, float]) -> Iterator[Entry]:
    lines = data.decode("utf-8", "replace").split("\n")
    message = _parsed(data)
    length = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    yield from _headers(lines[:length], first)
    bodies = _bodies(message, data, first)
    told: set[int] = set(range(first, first + length))
    read_bodies = [(body, found) for body in bodies if (found := _read_body(body, alone, met))]
    attached = [(b, found) for b, found in read_bodies if b.attached and _worth(found)]
    # the plain and the HTML part tell the same, not equally well; beside a file they tell nothing
    inline = [(b, found) for b, found in read_bodies if not b.attached]
    inline.sort(key=lambda pair: -_worth(pair[1]))
    best = [] if attached else inline[:1]
    for _, found in (*best, *attached):
        for entry in found:
            told.update(_lines_of(entry))
            yield entry
    if not bodies:
        yield Problem(first, lines[0][:120], "The message has no text to read.")
    spans = [(body.first, body.last) for body, _ in (*best, *attached)]
    for number, line in enumerate(lines, first):
        if line.strip() and number not in told:
            was_read = any(begin <= number <= end for begin, end in spans)
            reason = _ENCODED if was_read else "a part of the message without papers"
            yield Ignored(number, line.strip()[:200], reason)


def _parsed(data: bytes) -> email.message.Message:
    """The message; of one whose boundary never comes, the parts between the one that does."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    if message.get_content_maintype() != "multipart" or message.is_multipart():
        return message
    found = _BOUNDARY.search(data)
    body = data[data.find(b"\n\n") :]
    kind = b'multipart/mixed; boundary="%b"' % found[1] if found else b"text/plain"
    return email.message_from_bytes(b"Content-Type: " + kind + body, policy=email.policy.compat32)


_ENCODED = "encoded text of the message, read as a whole"


def _worth(entries: list[Entry]) -> int:
    """How much a body tells of papers."""
    return sum(
        4 + 2 * bool(e.identifiers) + bool(e.abstract) + bool(e.authors)
        for e in entries
        if isinstance(e, Record)
    )


def _lines_of(entry: Entry) -> set[int]:
    if isinstance(entry, Record):
        return {number for number, _ in entry.lines}
    return set() if isinstance(entry, Notice) else {entry.line}


def _headers(lines: list[str], first: int) -> Iterator[Entry]:
    for number, line in enumerate(lines, first):
        if line.lower().startswith("date:") and fields.iso_date(line[5:]):
            yield DumpDate(number, line[5:].strip())
        elif line.strip():
            yield Ignored(number, line.strip()[:200], "a header of the message")


def _bodies(message: email.message.Message, data: bytes, first: int) -> list[_Body]:
    found = []
    for part in list(message.walk())[:MAX_PARTS]:
        if part.is_multipart():
            continue
        encoding = str(part.get("Content-Transfer-Encoding") or "7bit").strip().lower()
        whole = part.get_payload()
        if encoding == "quoted-printable" and isinstance(whole, str):
            part.set_payload(re.sub(r"=[ \t]+$", "=", whole, flags=re.MULTILINE))
        content = part.get_payload(decode=True)
        kind = part.get_content_type()
        named = part.get_filename() is not None
        if not isinstance(content, bytes) or not content.strip():
            continue
        if not named and not kind.startswith("text/") and kind != "application/json":
            continue
        source = whole if isinstance(whole, str) else ""
        at = data.find(source.encode("utf-8", "surrogateescape"))
        start = first + data.count(b"\n", 0, max(at, 0))
        last = start + source.rstrip("\n").count("\n")
        places = _places(source, encoding, content, start) if at >= 0 else None
        found.append(_Body(_as_utf8(content, part), _name(part), start, last, places, named))
    return found


def _places(
    source: str, encoding: str, content: bytes, start: int
) -> tuple[tuple[int, int], ...] | None:
    """Where in the file each line of a body stands; None if its encoding does not keep lines."""
    if encoding in ("7bit", "8bit", "binary"):
        return tuple((start + i, start + i) for i in range(source.count("\n") + 1))
    if encoding != "quoted-printable":
        return None
    found = []
    begins = start
    for number, line in enumerate(source.split("\n"), start):
        if not line.rstrip().endswith("="):
            found.append((begins, number))
            begins = number + 1
    return tuple(found) if len(found) == content.count(b"\n") + 1 else None


def _as_utf8(content: bytes, part: email.message.Message) -> bytes:
    charset = part.get_content_charset()
    if not charset or charset in ("utf-8", "us-ascii"):
        return content
    try:
        return content.decode(charset, "replace").encode()
    except LookupError:
        return content


def _name(part: email.message.Message) -> str:
    try:
        return str(part.get_filename() or f"the {part.get_content_subtype()} part")
    except (ValueError, LookupError, TypeError):
        return "a part"


_SURE = 0.9


def _format_of(body: Dump, met: dict[str, float]) -> str:
    """The name of the body's format. Mails of a box are of few kinds: those ``met`` are asked first,
    and must be as sure as they were before."""
    from readinglist import formats

    for name, sure in met.items():
        sniff_again = formats.by_name(name).sniff
        if sniff_again and sniff_again(body) >= sure:
            return name
    chosen = formats.choose(body)
    if chosen.sniff and (sure := chosen.sniff(body)) >= _SURE:
        met[chosen.name] = sure
    return chosen.name


def _read_body(body: _Body, alone: bool, met: dict[str, float]) -> list[Entry]:
    """The entries of a body; in a mailbox, plain prose is no list of titles."""
    from readinglist import formats  # the list of formats holds this one

    try:
        inner = formats.open_dump(body.content, body.name)
        if sniff(inner):
            raise NotThisFormat("a message inside the message")
        chosen, entries = formats.read(inner, _format_of(inner, met))
        if chosen.name == "text" and not alone:
            return []
        found = list(entries)
    except NotReadable:
        return []
    if body.places is None:
        return [_placed(e, body.first) for e in found if not isinstance(e, (Ignored, DumpDate))]
    return [moved for entry in found for moved in _moved(entry, body.places)]


def _moved(entry: Entry, places: tuple[tuple[int, int], ...]) -> Iterator[Entry]:
    """``entry`` with the lines of the file; what takes one line of the body may take many there."""

    def at(line: int) -> range:
        first, last = places[min(line, len(places)) - 1]
        return range(first, last + 1)

    if isinstance(entry, Notice):
        yield entry
    elif isinstance(entry, Record):
        lines = tuple((number, role) for line, role in entry.lines for number in at(line))
        yield replace(entry, line=at(entry.line)[0], lines=lines)
    else:
        first, *others = at(entry.line)
        yield replace(entry, line=first)
        yield from (Ignored(n, "", "the rest of the line above") for n in others)


def _placed(entry: Entry, line: int) -> Entry:
    if isinstance(entry, Record):
        return replace(entry, line=line, lines=((line, "title"),))
    return entry if isinstance(entry, Notice) else replace(entry, line=line)


FORMAT = Format("mail", "Mail, one message or a mailbox", (".eml", ".mbox"), sniff, read)
