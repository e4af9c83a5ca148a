"""Reads Hugging Face's mail of the day, saved as ``.eml`` or in an mbox.

The HTML part names each paper in a link, ``Title (113 ▲)`` to ``huggingface.co/papers/ID?utm…``; a
mail with a text part alone is read as page text. Quoted-printable lines cut links, so the parts
are decoded first (stdlib ``email``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from html.parser import HTMLParser

from readinglist.errors import NotThisFormat
from readinglist.formats import page_text
from readinglist.formats.doubles import merge_doubles
from readinglist.model import Dump, DumpDate, Entry, Format, Identifier, Notice, Problem, Record
from readinglist.text import one_line

_HEADER = re.compile(r"^(?:Message-ID|MIME-Version|Received|Return-Path)\s*:", re.I | re.M)
_SUBJECT = re.compile(r"^(?:Subject|From)\s*:", re.I | re.M)
_MBOX = re.compile(rb"^From \S+ .*\d{4}.*\r?\n", re.M)
_LINK = re.compile(r"huggingface\.co/papers/(\d{4}\.\d{4,5})", re.I)
_UPVOTES = re.compile(r"\s*\((\d{1,6})\s*(?:▲|\?|\ufffd{1,3}|â–²)\s*\)\s*$")


def sniff(dump: Dump) -> float:
    """A mail of Hugging Face about papers."""
    head = dump.text[:20_000]
    if not (_HEADER.search(head) and _SUBJECT.search(head)) or re.match(r"\s*[<{\[@]", head):
        return 0.0
    if re.search(r"^From:.*huggingface\.co|Daily Papers", head, re.I | re.M):
        return 0.99
    return 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """Every paper the mails name, with its upvotes, and the day of each mail.

    Raises:
        NotThisFormat: there is no mail in it.
    """
    if not _SUBJECT.search(dump.text):
        raise NotThisFormat("The text has no mail header.")
    yield from (Notice(text) for text in dump.notices)
    data = dump.data or dump.text.encode()
    places = _Places(dump.text)
    starts = [match.end() for match in _MBOX.finditer(data)] if data.startswith(b"From ") else [0]
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(data)
        first = data.count(b"\n", 0, start) + 1
        yield from _mail(data[start:end], first, places)


class _Places:
    """Where in the file things stand, told without looking through all of it for each of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [match.start() for match in re.finditer("\n", text)]
        self.numbers: dict[str, int] = {}
        for match in re.finditer(r"\d{4}\.(?=(\d{4})(\d?))", text):
            number = match[0] + match[1]
            self.numbers.setdefault(number, match.start())
            self.numbers.setdefault(number + match[2], match.start())

    def number(self, number: str, first: int) -> int:
        """The line on which an arXiv id stands; ``first``, its mail's, if an encoding hides it."""
        return self._line(self.numbers.get(number, -1), first)

    def words(self, words: str, first: int) -> int:
        """The same of other words."""
        return self._line(self.text.find(words), first)

    def _line(self, at: int, first: int) -> int:
        return bisect_left(self.ends, at) + 1 if at >= 0 else first


def _mail(data: bytes, first: int, places: _Places) -> Iterator[Entry]:
    headers = data.split(b"\n\n", 1)[0].split(b"\n")
    for i, line in enumerate(headers):
        if line.lower().startswith(b"date:"):
            yield DumpDate(first + i, one_line(line[5:].decode("utf-8", "replace")))
            break
    try:
        message = message_from_bytes(data)
        markup, plain = _body(message, "html"), _body(message, "plain")
    except RecursionError:
        yield Problem(first, "", "The mail's parts are nested too deep to be read.")
        return
    links = _Links.of(markup) if markup else []
    if links:
        yield from merge_doubles(
            _linked(title, number, places.number(number, first)) for title, number in links
        )
        return
    plain = plain or re.sub(r"<[^<>]{0,2000}>", "\n", markup)
    if plain.strip():
        for entry in page_text.read(Dump(plain.encode(), plain.replace("\r\n", "\n"))):
            if isinstance(entry, Record):
                yield replace(entry, line=places.words(entry.title[:24], first), lines=())


def _body(message: Message, kind: str) -> str:
    """The part of that kind, decoded as well as it goes."""
    for part in message.walk():
        if part.get_content_type() != f"text/{kind}" or part.is_multipart():
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            charset = part.get_content_charset() or "utf-8"
            try:
                return payload.decode(charset, "replace")
            except LookupError:
                return payload.decode("utf-8", "replace")
    return ""


def _linked(title: str, number: str, line: int) -> Record:
    match = _UPVOTES.search(title)
    name = one_line(title[: match.start()] if match else title)
    return Record(
        title=name,
        identifiers=(Identifier("arxiv", number),),
        url=f"https://huggingface.co/papers/{number}",
        seen={"upvotes": int(match[1])} if match else {},
        line=line,
        lines=((line, "title"),),
        raw=title,
    )


class _Links(HTMLParser):
    """Links to papers and their text; of several links to one paper the longest text counts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._number = ""
        self._text = ""

    @classmethod
    def of(cls, markup: str) -> list[tuple[str, str]]:
        """``(text, arXiv id)`` of each paper, in order."""
        parser = cls()
        parser.feed(markup.replace("<![", "&lt;!["))  # html.parser asserts on unknown sections
        parser.close()
        return [(text, number) for number, text in parser.found.items() if re.search(r"\w", text)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins."""
        match = _LINK.search(dict(attrs).get("href") or "") if tag == "a" else None
        if match:
            self._number, self._text = match[1], ""

    def handle_data(self, data: str) -> None:
        """Text of the link."""
        if self._number:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        """The link ends."""
        if tag == "a" and self._number:
            text = one_line(self._text)
            if len(text) > len(self.found.get(self._number, "")):
                self.found[self._number] = text
            self._number = ""


HF_MAIL = Format("hf-mail", "Hugging Face mail of the day", (".eml", ".mbox"), sniff, read)
