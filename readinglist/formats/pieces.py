"""Dumps too large to hold: cut where a paper begins into pieces that the ordinary readers take.

Only where a paper begins can be told by looking at a few bytes: a line of JSON, an element of a list,
a message of a mailbox, an entry of BibTeX, a block of tags, a row of a table. Other formats have to
be read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from readinglist.errors import NotReadable
from readinglist.formats import tables
from readinglist.formats.decode import open_dump
from readinglist.formats.json_scan import is_json
from readinglist.model import Dump, DumpDate, Entry, Format, Ignored, Notice, Problem, Record
from readinglist.text import excerpt

PIECE = 4 << 20
"""Bytes of a piece, about: 2,500 papers with abstracts."""
LONGEST = 64 << 20
"""Bytes in which some paper must begin; a larger one is no paper, and would not fit into memory."""
HEAD = 1 << 20
"""Bytes by which the format is recognised."""

Cutter = Callable[[bytes], int]
"""Where the last paper of some bytes, which begin with one, begins; 0 if there is no other."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a format is cut, and what of its first piece has to stand above each later one."""

    cut: Cutter
    above: Callable[[bytes], bytes] = lambda _: b""


@dataclass(frozen=True, slots=True)
class _Piece:
    data: bytes
    above: bytes
    line: int  # of the dump, on which the data begins


def _before(pattern: bytes) -> Cutter:
    begins = re.compile(pattern, re.MULTILINE)

    def cut(data: bytes) -> int:
        last = 0
        for match in begins.finditer(data, 1):
            last = match.start()
        return last

    return cut


def _at_lines(data: bytes) -> int:
    return data.rfind(b"\n") + 1


def _at_objects(margin: bytes) -> Cutter:
    """Objects over many lines begin where the first one does, and nothing inside them does."""

    def cut(data: bytes) -> int:
        return data.rfind(b"\n" + margin + b"{") + 1

    return cut


_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|["{}\[\],]', re.DOTALL)


def _in_list(data: bytes) -> int:
    """Behind the last comma between two elements of a list."""
    depth = last = 0
    at_start = True
    for match in _TOKEN.finditer(data):
        token = match[0]
        if token in (b"{", b"["):
            if at_start and token == b"[" and not data[: match.start()].strip(b" \t\n\xef\xbb\xbf"):
                at_start = False  # the list itself: its first piece begins with it
                continue
            depth += 1
        elif token in (b"}", b"]"):
            depth -= 1
        elif token == b"," and depth <= 0:
            last = match.end()
        elif token == b'"':
            break  # a string that goes on in the next chunk
        at_start = False
    return last


def _at_rows(data: bytes) -> int:
    """Behind the last line end outside of quotation marks; one never closed is given up soon."""
    at = len(data)
    quotes = data.count(b'"')
    while (end := data.rfind(b"\n", 0, at)) >= 0:
        quotes -= data.count(b'"', end, at)
        if quotes % 2 == 0:
            return end + 1
        at = end
    return data.rfind(b"\n") + 1 if len(data) > 4 * PIECE else 0


def _headings(columns: Mapping[str, str], data: bytes) -> bytes:
    """The lines of a table down to its headings."""
    text = data[:HEAD].decode("utf-8", "replace")
    last = tables.last_heading_line(text, columns)
    return b"".join(line + b"\n" for line in data.split(b"\n", last)[:last])


_STRING = re.compile(rb"(?mi)^[ \t]*@\s*string\s*[{(].*$")


def _strings(data: bytes) -> bytes:
    return b"".join(match[0] + b"\n" for match in _STRING.finditer(data))


_MESSAGE = rb"(?<=\n\n)From \S{1,300} [^\n]{0,200}\d{4}[ \t]*$"
_BIBTEX = Way(_before(rb"^[ \t]*@\s*[A-Za-z][\w-]*\s*[{(]"), _strings)
WAYS: dict[str, Way] = {
    "mail": Way(_before(_MESSAGE)),
    "hf-mail": Way(_before(_MESSAGE)),
    "bibtex": _BIBTEX,
    "biblatex": _BIBTEX,
    "ris": Way(_before(rb"^[ \t]*TY[ \t]{1,3}-")),
    "nbib": Way(_before(rb"^PMID- ")),
    "enw": Way(_before(rb"^%0 ")),
    "web-of-science": Way(_before(rb"^PT [A-Z]$")),
}


def way_of(chosen: Format, head: Dump) -> Way | None:
    """How a dump that begins with ``head`` can be cut; None if it has to be read as a whole."""
    if chosen.name == "csv":
        return Way(_at_rows, partial(_headings, head.columns))
    if not is_json(head.text):
        return WAYS.get(chosen.name)
    if ".json" not in chosen.suffixes and ".jsonl" not in chosen.suffixes:
        return None
    text = head.text.lstrip("\ufeff \t\n")
    if text.startswith("["):
        return Way(_in_list, lambda _: b"[")
    first, _, rest = text.partition("\n")
    margin = head.text.lstrip("\ufeff\n")[: len(head.text.lstrip("\ufeff\n")) - len(text)].encode()
    if rest and first.rstrip().endswith(("}", "},")):
        return Way(_at_lines)
    return Way(_at_objects(margin)) if re.search(rf"\n{margin.decode()}\{{", rest) else None


def head_of(chunks: Iterable[bytes], name: str) -> tuple[Dump, Iterator[bytes]]:
    """The beginning of a dump, down to a line end, and all of its bytes again.

    Raises:
        NotReadable: it is empty, or no text.
    """
    rest = iter(chunks)
    taken: list[bytes] = []
    while sum(map(len, taken)) < HEAD and (chunk := next(rest, b"")):
        taken.append(chunk)
    head = b"".join(taken)
    return open_dump(head[: head.rfind(b"\n") + 1] or head, name), chain(taken, rest)


def read(chosen: Format, way: Way, chunks: Iterable[bytes], head: Dump) -> Iterator[Entry]:
    """The entries of a dump that comes in chunks, as if it had been read as a whole.

    What is said of ``head`` (its name, its columns) holds for all of it. A notice that many pieces give is given once.

    Raises:
        NotReadable: no paper begins in 64 MB.
    """
    told: set[str] = set()
    failed: NotReadable | None = None
    gave = False
    for piece in _pieces(way, chunks, head.name):
        try:
            for entry in _entries(chosen, piece, head):
                if not isinstance(entry, Notice):
                    gave = True
                    yield entry
                elif (like := re.sub(r"\d+", "#", entry.text)) not in told:
                    told.add(like)
                    yield entry
        except NotReadable as error:
            if piece.data.strip():
                failed = error
                shown = excerpt(piece.data[:400].decode("utf-8", "replace"))
                yield Problem(piece.line, shown, str(error))
    if failed and not gave:
        raise failed


def _entries(chosen: Format, piece: _Piece, head: Dump) -> Iterator[Entry]:
    assert chosen.read is not None
    dump = open_dump(piece.above + piece.data, head.name)
    yield from map(Notice, dump.notices)
    for entry in chosen.read(replace(dump, columns=head.columns, is_piece=True)):
        if isinstance(entry, Notice):
            yield entry
        elif moved := _moved(entry, piece):
            yield moved


def _pieces(way: Way, chunks: Iterable[bytes], name: str) -> Iterator[_Piece]:
    held, line, wanted = bytearray(), 1, PIECE
    above: bytes | None = None
    for chunk in chunks:
        held += chunk
        if len(held) < wanted:
            continue
        at = way.cut(bytes(held))
        if not at:
            wanted *= 2
            if wanted > LONGEST:
                raise NotReadable(
                    f"{name}, from line {line:,}: nothing in {LONGEST >> 20} MB looks like the end "
                    "of a paper; nothing was imported."
                )
            continue
        data = bytes(held[:at])
        yield _Piece(data, above or b"", line)
        above = way.above(data) if above is None else above
        del held[:at]
        line += data.count(b"\n")
        wanted = PIECE
    if held:
        yield _Piece(bytes(held), above or b"", line)


def _moved(entry: Record | Problem | Ignored | DumpDate, piece: _Piece) -> Entry | None:
    """``entry`` with the lines of the dump; None for what stands above and was said before."""
    shift = piece.line - 1 - piece.above.count(b"\n")
    line = entry.line + shift
    if line < piece.line:
        return None if piece.above.count(b"\n") else entry
    if isinstance(entry, Record):
        lines = tuple((number + shift, role) for number, role in entry.lines)
        return replace(entry, line=line, lines=lines) if shift else entry
    return replace(entry, line=line)
