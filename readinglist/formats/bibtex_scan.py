"""BibTeX's own reading of one entry, by counting every brace: for what bibtexparser refuses.

Source: the web of bibtex 0.99d, "Reading the database file(s)". Beyond it, an entry may lack its key,
and a comma between two fields, which is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_HEAD = re.compile(r"@\s*([A-Za-z][\w-]*)\s*([{(])\s*")
_NAME = re.compile(r"[^\s=,{}()\"#%'@\\]+")
_EQUALS = re.compile(r"\s*=\s*")
_NEXT_FIELD = re.compile(r"\s*[A-Za-z][\w:.+/-]*\s*=")
_WORD = re.compile(r"[^\s=,{}()\"#%'@\\]+")
_BLANK = re.compile(r"(?:\s+|%[^\n]*(?:\n|$))*")
_BRACE = re.compile(r"[{}]")
_BRACE_OR_QUOTE = re.compile(r"[{}\"]")


class Unreadable(Exception):
    """The entry cannot be read; the message says why, in words for the user."""


class RawField(NamedTuple):  # a dozen an entry: a tuple costs a third of a dataclass
    """A field as it stands in the file: ``value`` with its braces, quotes and ``#``."""

    name: str
    value: str
    line: int  # 1-based
    group: str | None = None  # what is inside if the value is one pair of braces


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as it stands in the file. ``start`` and ``end`` are offsets in its text."""

    kind: str
    key: str
    fields: tuple[RawField, ...]
    line: int
    start: int
    end: int
    remarks: tuple[str, ...] = ()


def scan(text: str, start: int, line: int, limit: int) -> RawEntry:
    """The entry whose ``@`` is at ``start``, which is on line ``line``; nothing past ``limit`` is read.

    Raises:
        Unreadable: it has no end, or what should be a field is none.
    """
    head = _HEAD.match(text, start, limit)
    if head is None:
        raise Unreadable("There is no entry here.")
    closing = "}" if head[2] == "{" else ")"
    at = head.end()
    key_end = _key_end(text, at, limit, closing)
    key = ""
    if text[key_end] != "=":  # else the first field stands where the key should
        key = text[at:key_end].strip()
        at = key_end
    fields: list[RawField] = []
    remarks: list[str] = []
    counted, counted_line = start, line
    while True:
        at = _blank(text, at, limit)
        if at >= limit:
            raise Unreadable("It has no end: a closing brace is missing.")
        if text[at] == closing:
            return RawEntry(
                head[1].lower(), key, tuple(fields), line, start, at + 1, tuple(remarks)
            )
        if text[at] == ",":
            at += 1
            continue
        name = _NAME.match(text, at, limit)
        equals = name and _EQUALS.match(text, name.end(), limit)
        if name is None or equals is None:
            what = " ".join(text[at : at + 30].split())
            raise Unreadable(f"A field was expected where “{what}” stands.")
        counted_line += text.count("\n", counted, at)
        counted = at
        end = _value_end(text, equals.end(), limit)
        fields.append(RawField(name[0].lower(), text[equals.end() : end].strip(), counted_line))
        at = _blank(text, end, limit)
        if at < limit and text[at] not in f",{closing}":
            if not _NEXT_FIELD.match(text, at, limit):
                what = " ".join(text[at : at + 30].split())
                raise Unreadable(f"A comma or the end was expected where “{what}” stands.")
            remarks.append(f"a comma is missing after {name[0]}")


def _blank(text: str, at: int, limit: int) -> int:
    match = _BLANK.match(text, at, limit)
    return match.end() if match else at


def _key_end(text: str, at: int, limit: int, closing: str) -> int:
    """Where the key ends: a comma or the entry's end outside of braces."""
    depth = 0
    for place in range(at, min(limit, at + 2_000)):
        char = text[place]
        if depth == 0 and char in f",={closing}\n":
            if char == "\n" and not text[at:place].strip():
                continue
            return place
        depth += (char == "{") - (char == "}")
    raise Unreadable("Its key has no end.")


def _value_end(text: str, at: int, limit: int) -> int:
    """The end of a value: groups, strings, numbers and names joined by ``#``."""
    while True:
        at = _piece_end(text, at, limit)
        following = _blank(text, at, limit)
        if following >= limit or text[following] != "#":
            return at
        at = _blank(text, following + 1, limit)


def _piece_end(text: str, at: int, limit: int) -> int:
    char = text[at : at + 1]
    if char == "{":
        depth = 0
        for match in _BRACE.finditer(text, at, limit):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                return match.end()
        raise Unreadable("Its braces do not balance.")
    if char == '"':
        depth = 0
        for match in _BRACE_OR_QUOTE.finditer(text, at + 1, limit):
            if match[0] == '"':
                if depth == 0:
                    return match.end()
            else:
                depth += 1 if match[0] == "{" else -1
        raise Unreadable("A quotation mark or a brace is missing.")
    word = _WORD.match(text, at, limit)
    if word is None:
        raise Unreadable(f"A value was expected where “{text[at : at + 20].strip()}” stands.")
    return word.end()


_ONE_GROUP = re.compile(
    r"\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+\}"
)


def inside(value: str) -> str | None:
    """What stands in the braces of a value that is nothing but one pair of them."""
    return value[1:-1] if _ONE_GROUP.fullmatch(value) else None


def pieces(value: str) -> list[tuple[str, bool]] | None:
    """The pieces of a value and whether each is a name to look up; None if it is no value at all."""
    value = value.strip()
    if (group := inside(value)) is not None:
        return [(group, False)]
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(value):
        try:
            end = _piece_end(value, at, len(value))
        except Unreadable:
            end = _lenient_end(value, at)
        if end <= at:
            return None
        piece = value[at:end]
        if piece[0] in '{"':
            found.append((piece[1:-1], False))
        else:
            found.append((piece, not piece.isdigit()))
        at = _blank(value, end, len(value))
        if at < len(value):
            if value[at] != "#":
                return None
            at = _blank(value, at + 1, len(value))
    return found


def _lenient_end(value: str, at: int) -> int:
    """The end of a last group whose escaped braces do not balance, which bibtexparser does not count."""
    whole = value[at:]
    return len(value) if len(whole) > 1 and whole[0] + whole[-1] in ("{}", '""') else at
