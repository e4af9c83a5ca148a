"""BibTeX files as people have them: every entry becomes a record, or a problem with line and reason.

bibtexparser cuts the file; what it refuses or reads loosely is read again as BibTeX reads it
(bibtex_scan): text that looks like an entry inside a field, keys with TeX in them or none at all,
lost commas. Strings, ``#``, months, crossref and xdata are resolved here. A bad entry costs no other.
"""

from __future__ import annotations

import codecs
import logging
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bibtexparser.model import (
    Block,
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)
from bibtexparser.model import Entry as ParsedEntry

from readinglist.errors import NotThisFormat
from readinglist.formats.bibtex_record import Entry, canonical, to_record
from readinglist.formats.bibtex_scan import RawEntry, RawField, Unreadable, inside, pieces, scan
from readinglist.formats.bibtex_split import split
from readinglist.formats.bibtex_strings import JOURNALS, MONTHS
from readinglist.model import Dump, Ignored, Notice, Problem, Record
from readinglist.no_garbage import without_collecting
from readinglist.text import excerpt

# It logs a warning for every block it cannot read; here each of them becomes a Problem.
logging.getLogger("bibtexparser.splitter").setLevel(logging.ERROR)

_ENTRY = re.compile(r"^[^\S\n]*@\s*([A-Za-z][\w-]*)\s*[{(]", re.MULTILINE)
_NO_PAPER = frozenset(["comment", "string", "preamble", "xdata", "control", "set"])
_HEADER = re.compile(r"^%+\s*encoding:\s*([\w-]+)", re.IGNORECASE | re.MULTILINE)
_SNIFFED = re.compile(
    r"^[^\S\n]*@\s*[A-Za-z][\w-]*\s*[{(]\s*[^\s,{}()=]{0,200}\s*(?:,|\w+\s*=)", re.MULTILINE
)
_SWALLOWED = 2
"""Entries that the text of a field may look like; more mean that a brace was lost."""
MAX_REMARKS = 30


def sniff(dump: Dump) -> float:
    """Surely BibTeX if entries begin lines and the text begins with one or a comment."""
    head = dump.text[:200_000]
    if not _SNIFFED.search(head) or "=" not in head:
        return 0.0
    start = head.lstrip()[:1]
    if start in ("@", "%"):
        return 0.95
    return 0.3 if start in ("<", "{", "[") else 0.7


def read(dump: Dump) -> Iterator[Record | Problem | Ignored | Notice]:
    """The entries of the file in its order, then what was odd about it.

    Raises:
        NotThisFormat: there is no entry in it.
    """
    text, notices = _text(dump)
    cutting = _Cutting(text)
    with without_collecting():
        cutting.cut()
        found = _entries(cutting)
    if not cutting.entries and not sniff(dump):
        shown = dump.name or "The text"
        raise NotThisFormat(f"{shown} holds no BibTeX entry; nothing was imported.")
    yield from found
    for notice in notices:
        yield Notice(notice)
    yield from _remarks(cutting.remarks)


def _remarks(remarks: list[str]) -> Iterator[Notice]:
    for remark in remarks[:MAX_REMARKS]:
        yield Notice(remark)
    if len(remarks) > MAX_REMARKS:
        yield Notice(f"And {len(remarks) - MAX_REMARKS} more remarks like these.")


def _text(dump: Dump) -> tuple[str, tuple[str, ...]]:
    """The text, read again if a header names an encoding and the bytes are no UTF-8."""
    header = _HEADER.search(dump.text[:2000])
    if dump.encoding != "cp1252" or header is None:
        return dump.text, ()
    try:
        encoding = codecs.lookup(header[1].replace("_", "-")).name
        text = dump.data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return dump.text, (f"It says it is {header[1]}, which it is not.",)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return text, (f"Read as {encoding}, as its header says.",)


class _Cutting:
    """The file cut into entries, strings, problems and what is no part of either."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self.entries: list[RawEntry] = []
        self.strings: dict[str, list[tuple[int, str]]] = {}
        self.others: list[Problem | Ignored] = []
        self.remarks: list[str] = []
        self.end = 0  # everything before is cut
        self.failing = 4 * len(text) + 1_000_000  # characters that may be read in vain

    def line_of(self, offset: int) -> int:
        """The 1-based line of an offset."""
        return bisect_right(self.starts, offset)

    def cut(self) -> None:
        """All blocks, in the order of the file."""
        for block in split(self.text).blocks:
            start = self.place(block)
            if start >= self.end:
                self.block(block, start)

    def place(self, block: Block) -> int:
        """Where a block begins in the text."""
        line = min(block.start_line or 0, len(self.starts) - 1)
        found = self.text.find((block.raw or "")[:60], max(self.starts[line], 0))
        return found if found >= 0 else self.starts[line]

    def block(self, block: Block, start: int) -> None:
        """One block, of those that no entry before it has swallowed."""
        if isinstance(block, ImplicitComment):
            self.comment(block, start)
            return
        inner = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        end = start + len(block.raw or "")
        if isinstance(inner, ParsedEntry):
            self.parsed(inner, start, end)
        elif isinstance(inner, String):
            self.string(inner.key, inner.value, start)
            self.ignore(start, end, "a string")
        elif isinstance(inner, (Preamble, ExplicitComment)):
            what = "a preamble" if isinstance(inner, Preamble) else "a comment"
            self.ignore(start, end, what)
        else:
            self.failed(start, end)

    def parsed(self, entry: ParsedEntry, start: int, end: int) -> None:
        """An entry that bibtexparser read, unless a value in it shows that it read too loosely."""
        fields = tuple(
            RawField(f.key.lower(), f.value, f.start_line + 1, inside(f.value))
            for f in entry.fields
        )
        loose = [
            f for f in fields if (f.group is None and pieces(f.value) is None) or not f.name.strip()
        ]
        if loose and (scanned := self.scanned(start, end)):
            self.add(scanned)
            return
        if loose:
            remark = f"Line {loose[0].line}: the field {loose[0].name} of {entry.key} is no value."
            self.remarks.append(remark)
            fields = tuple(f for f in fields if f not in loose)
        key = "" if "=" in entry.key else entry.key
        line = self.line_of(start)
        self.add(RawEntry(entry.entry_type.lower(), key, fields, line, start, end))

    def scanned(self, start: int, limit: int) -> RawEntry | None:
        """The entry at ``start`` as BibTeX itself reads it, if it can."""
        try:
            return scan(self.text, start, self.line_of(start), limit)
        except Unreadable:
            return None

    def failed(self, start: int, end: int) -> None:
        """What bibtexparser gave up: an entry after all, or a problem."""
        following = _ENTRY.search(self.text, max(end, start + 1))
        end = following.start() if following else len(self.text)
        limit = len(self.text) if self.failing > 0 else end
        try:
            entry = scan(self.text, start, self.line_of(start), limit)
        except Unreadable as unreadable:
            self.failing -= limit - start
            reason = str(unreadable)
        else:
            if len(_ENTRY.findall(self.text, start + 1, entry.end)) <= _SWALLOWED:
                self.add(entry)
                return
            reason = "Its braces do not balance."
            self.failing -= entry.end - start
        head = re.match(r"@\s*([\w-]*)\s*[{(]\s*([^\s,=]*)", self.text[start : start + 400])
        kind, key = (head[1].lower(), head[2]) if head else ("", "")
        if kind == "comment":
            self.ignore(start, end, "a comment")
            return
        name = f"The entry {key}" if key else "An entry without key"
        said = f"{name} cannot be read. {reason}"
        line = self.line_of(start)
        self.others.append(Problem(line, excerpt(self.text[start : start + 1000]), said))
        self.others += [
            Ignored(number, self.line(number), f"part of the entry at line {line}")
            for number in range(line + 1, self.line_of(max(start, end - 1)) + 1)
            if self.line(number).strip()
        ]
        self.end = max(self.end, end)

    def comment(self, block: ImplicitComment, start: int) -> None:
        """Text between entries: perhaps an entry that bibtexparser does not see (``@ article{``)."""
        end = start + len(block.raw or "")
        at = start
        while match := _ENTRY.search(self.text, at, end):
            begin = self.text.index("@", match.start())
            self.ignore(at, begin, "text between entries")
            self.failed(begin, begin + 1)
            at = max(self.end, begin + 1)
        self.ignore(at, end, "text between entries")

    def add(self, entry: RawEntry) -> None:
        self.end = max(self.end, entry.end)
        if entry.kind == "string":
            for field in entry.fields:
                self.string(field.name, field.value, entry.start)
        elif entry.kind in ("comment", "preamble"):
            self.ignore(entry.start, entry.end, f"a {entry.kind}")
        else:
            self.entries.append(entry)
            self.remarks += [f"Line {entry.line}: {r} in {entry.key}." for r in entry.remarks]

    def string(self, name: str, value: str, start: int) -> None:
        self.strings.setdefault(name.strip().lower(), []).append((start, value))

    def ignore(self, start: int, end: int, reason: str) -> None:
        """The lines of a stretch, but those that an entry shares."""
        first = self.line_of(start)
        for number in range(first, self.line_of(max(start, end - 1)) + 1):
            line_start = self.starts[number - 1]
            stretch = self.text[max(start, line_start) : min(end, line_start + 100_000)]
            shown = stretch.split("\n", 1)[0]
            if shown.strip():
                self.others.append(Ignored(number, shown.strip()[:200], reason))
        self.end = max(self.end, end)

    def line(self, number: int) -> str:
        """The text of a line."""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[start:end].strip()[:200]


def _entries(cutting: _Cutting) -> list[Record | Problem | Ignored]:
    """Records and what is none, in the order of the file."""
    resolved = [_resolved(entry, cutting) for entry in cutting.entries]
    by_key: dict[str, Entry] = {}
    for entry in resolved:
        if entry.key:
            by_key.setdefault(entry.key.lower(), entry)
    found: list[Record | Problem | Ignored] = list(cutting.others)
    for entry in resolved:
        if entry.kind in _NO_PAPER:
            found += _ignored(entry, entry.line, f"an @{entry.kind}, which is no paper", cutting)
            continue
        made = to_record(_inherited(entry, by_key))
        found.append(made)
        if isinstance(made, Problem):
            reason = f"part of the entry at line {entry.line}"
            found += _ignored(entry, entry.line + 1, reason, cutting)
    found.sort(key=lambda item: item.line)
    return found


def _ignored(entry: Entry, first: int, reason: str, cutting: _Cutting) -> list[Ignored]:
    lines = range(first, entry.end_line + 1)
    return [Ignored(n, cutting.line(n), reason) for n in lines if cutting.line(n)]


def _resolved(raw: RawEntry, cutting: _Cutting) -> Entry:
    """An entry with canonical names and resolved values; of two fields the first with text stays."""
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    twice: list[str] = []
    for field in raw.fields:
        name = canonical(field.name)
        value = _value(field.value, raw, cutting) if field.group is None else field.group
        if not value.strip().strip("{}"):
            continue
        if name == "keywords" and name in fields:
            fields[name] += ", " + value
        elif name in fields:
            if fields[name] != value:
                twice.append(field.name)
        else:
            fields[name] = value
            lines[name] = field.line
    if twice:
        names = ", ".join(dict.fromkeys(twice))
        cutting.remarks.append(f"Line {raw.line}: {raw.key} has {names} twice; the first is kept.")
    return Entry(
        raw.kind,
        raw.key,
        fields,
        raw.line,
        cutting.line_of(max(raw.start, raw.end - 1)),
        cutting.text[raw.start : raw.end],
        lines,
        raw.remarks,
    )


def _value(value: str, entry: RawEntry, cutting: _Cutting, depth: int = 0) -> str:
    """Groups, strings and names joined by ``#`` as one LaTeX text."""
    parts = pieces(value)
    if parts is None or depth > 20:
        return value.strip('{}" ')
    return "".join(
        _macro(part, entry, cutting, depth) if is_name else part for part, is_name in parts
    )


def _macro(name: str, entry: RawEntry, cutting: _Cutting, depth: int) -> str:
    """What a name stands for: the last definition before the entry, else any, else a known one."""
    defined = cutting.strings.get(name.lower(), ())
    if defined:
        before = [value for start, value in defined if start < entry.start]
        return _value(before[-1] if before else defined[0][1], entry, cutting, depth + 1)
    known: Mapping[str, str] = MONTHS | JOURNALS
    if name.lower() not in known:
        cutting.remarks.append(f"Line {entry.line}: {name} in {entry.key} is not defined.")
    return known.get(name.lower(), name)


_NOT_INHERITED = frozenset(["crossref", "xdata", "ids", "key", "sortkey", "xref", "entryset"])


def _inherited(entry: Entry, by_key: Mapping[str, Entry], depth: int = 0) -> Entry:
    """The entry with the fields that its ``crossref`` and ``xdata`` lend it."""
    sources = [key.strip().lower() for key in entry.fields.get("xdata", "").split(",")]
    parent_key = entry.fields.get("crossref", "").strip().lower()
    if depth > 5 or not (parent_key or any(sources)):
        return entry
    fields = {n: v for n, v in entry.fields.items() if n not in ("crossref", "xdata")}
    for key in sources:
        if (source := by_key.get(key)) and source is not entry:
            for name, value in _inherited(source, by_key, depth + 1).fields.items():
                if name not in _NOT_INHERITED:
                    fields.setdefault(name, value)
    if (parent := by_key.get(parent_key)) and parent is not entry:
        lent = _inherited(parent, by_key, depth + 1).fields
        book = lent.get("booktitle") or lent.get("title")
        for name, value in lent.items():
            if name not in _NOT_INHERITED | {"title", "booktitle", "abstract", "doi", "url"}:
                fields.setdefault(name, value)
        if book and entry.kind != "article":
            fields.setdefault("booktitle", book)
    return replace(entry, fields=fields)
