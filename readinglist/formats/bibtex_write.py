"""Papers to BibTeX and biblatex entries, balanced, escaped, in a stable order, nothing invented.

The text is written by bibtexparser's public writer with values that are already enclosed. Shapes
and field order: BibTeX's btxdoc and biblatex's manual (3.17), section 2; arXiv's advice for
``eprint`` (https://info.arxiv.org/help/hypertex/bibstyles/).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias
from urllib.parse import quote

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from readinglist.citation import clean_key, entry_type, is_safe_key, make_key
from readinglist.formats.bibtex_names import is_sound, read_names, write_names
from readinglist.formats.bibtex_raw import (
    RAW,
    VENUE_FIELD,
    VERBATIM,
    is_usable,
    is_verbatim,
    unchanged,
)
from readinglist.formats.fields import iso_date
from readinglist.latex import encode, encode_title
from readinglist.latex.encode import spell_symbols
from readinglist.model import Paper, WriteOptions

Dialect: TypeAlias = Literal["bibtex", "biblatex"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIELDS = (
    "title author editor year date month journal journaltitle booktitle school institution "
    "howpublished volume number pages publisher doi eprint archiveprefix eprinttype primaryclass "
    "eprintclass url keywords abstract annote annotation"
)
_ORDER = {name: place for place, name in enumerate(_FIELDS.split())}
_IN_BIBLATEX = {
    "journal": "journaltitle",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
    "annote": "annotation",
}
_TYPE = re.compile(r"[a-z][a-z0-9_-]*")
_NO_ENTRY = frozenset(["comment", "string", "preamble"])
_UNSAFE_IN_NAME = re.compile(r"[^a-z0-9_-]+")
_UNSAFE_IN_URL = re.compile(r"[\s{}\\\x00-\x1f\x7f-\U0010ffff]")
_BATCH = 200
_LAYOUT = BibtexFormat()  # type: ignore[no-untyped-call]
_LAYOUT.indent = "  "
_LAYOUT.block_separator = "\n"
_LAYOUT.trailing_comma = True


def write_bibtex(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """Entries for BibTeX, in the order given, a blank line between them; ASCII unless told else."""
    return _write(papers, options, "bibtex")


def write_biblatex(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """Entries for biblatex and biber, in the order given; UTF-8 unless told else."""
    return _write(papers, options, "biblatex")


def left_out(paper: Paper) -> tuple[str, ...]:
    """What an entry cannot hold, in words for an export's summary; mostly nothing."""
    remarks = []
    if paper.doi and not is_verbatim(paper.doi):
        remarks.append(f"The DOI {paper.doi} of {paper.key} has a brace without its other half.")
    if paper.key and not is_safe_key(paper.key):
        remarks.append(f"The key {paper.key} is written as {clean_key(paper.key)}.")
    return tuple(remarks)


def _write(papers: Iterable[Paper], options: WriteOptions, dialect: Dialect) -> Iterator[str]:
    spelling = _Spelling(dialect, options)
    keys: set[str] = set()
    remaining = iter(papers)
    separator = ""
    while batch := list(islice(remaining, _BATCH)):
        entries = Library([_entry(paper, _key(paper, keys), spelling) for paper in batch])
        yield separator + write_string(entries, unparse_stack=[], bibtex_format=_LAYOUT)
        separator = "\n"


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How an export spells: its dialect, its options, ASCII or not."""

    dialect: Dialect
    options: WriteOptions

    @property
    def ascii_only(self) -> bool:
        return self.dialect == "bibtex" if self.options.ascii is None else self.options.ascii

    def name(self, field: str) -> str:
        return _IN_BIBLATEX.get(field, field) if self.dialect == "biblatex" else field


def _key(paper: Paper, keys: set[str]) -> str:
    """The stored key; one is made, for this file alone, only for a paper that is not stored.

    No two entries of a file have keys that are equal but for case: BibTeX refuses the second.
    """
    key = clean_key(paper.key) if paper.key else ""
    if not key or key.lower() in keys:
        stem = key.lower() if key else None
        key = (
            next(_numbered(stem, keys))
            if stem
            else make_key(paper.title, paper.authors, paper.year, keys)
        )
    assert is_safe_key(key), key
    keys.add(key.lower())
    return key


def _numbered(stem: str, keys: set[str]) -> Iterator[str]:
    number = 2
    while True:
        if (key := f"{stem}-{number}") not in keys:
            yield key
        number += 1


def _entry(paper: Paper, key: str, spelling: _Spelling) -> Entry:
    kind = _kind(paper, spelling.dialect)
    values = dict(_main_fields(paper, kind, spelling))
    for name, value in _extra_fields(paper.extra, spelling):
        values.setdefault(name, value)
    names = sorted(values, key=lambda name: (_ORDER.get(name, len(_ORDER)), name))
    return Entry(kind, key, [Field(name, values[name]) for name in names])


def _kind(paper: Paper, dialect: Dialect) -> str:
    kind = entry_type(paper)
    if not _TYPE.fullmatch(kind) or kind in _NO_ENTRY:
        kind = "misc"
    if dialect == "biblatex" and kind == "misc" and (paper.arxiv_id or paper.url):
        return "online"
    return kind


def _main_fields(paper: Paper, kind: str, spelling: _Spelling) -> Iterator[tuple[str, str]]:
    """Names with enclosed values, of what the library knows of every paper."""
    ascii_only = spelling.ascii_only
    options = spelling.options

    def text(name: str, value: str, spell: Callable[[str, bool], str] = encode) -> str:
        raw = paper.extra.get(RAW + name)
        return (raw and unchanged(raw, value, ascii_only)) or spell(value, ascii_only)

    if title := text("title", paper.title, encode_title):
        yield "title", f"{{{title}}}"
    if authors := _authors(paper, ascii_only):
        yield "author", f"{{{authors}}}"
    yield from _when(paper, spelling.dialect)
    if paper.venue:
        field = _venue_field(paper, kind)
        if venue := text(field, paper.venue):
            yield spelling.name(field), f"{{{venue}}}"
    yield from _identifiers(paper, spelling)
    if paper.url and (url := write_url(paper.url)):
        yield "url", f"{{{url}}}"
    if options.keywords and paper.tags:
        tags = (encode(tag, ascii_only) for tag in paper.tags)
        yield "keywords", "{" + ", ".join(_tag(tag) for tag in tags if tag) + "}"
    if options.abstract and paper.abstract and (abstract := text("abstract", paper.abstract)):
        yield "abstract", f"{{{abstract}}}"
    if options.notes and (notes := _notes(paper, ascii_only)):
        yield spelling.name("annote"), f"{{{notes}}}"


def _authors(paper: Paper, ascii_only: bool) -> str:
    raw = paper.extra.get(RAW + "author")
    if raw and is_usable(raw) and is_sound(raw) and read_names(raw)[0] == paper.authors:
        spelt = raw if raw.isascii() or not ascii_only else spell_symbols(raw)
        if read_names(spelt)[0] == paper.authors:
            return spelt
    return write_names(paper.authors, ascii_only)


def _identifiers(paper: Paper, spelling: _Spelling) -> Iterator[tuple[str, str]]:
    if (doi := paper.doi) and is_verbatim(doi):
        raw = paper.extra.get(RAW + "doi", "")
        yield "doi", f"{{{raw if raw.lower() == doi and is_verbatim(raw) else doi}}}"
    if paper.arxiv_id:
        yield "eprint", f"{{{paper.arxiv_id}}}"
        prefix = "arXiv" if spelling.dialect == "bibtex" else "arxiv"
        yield spelling.name("archiveprefix"), f"{{{prefix}}}"
    if pmid := paper.identifier("pmid"):
        yield "pmid", f"{{{pmid}}}"


def _tag(tag: str) -> str:
    return f"{{{tag}}}" if "," in tag or ";" in tag else tag


def _when(paper: Paper, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """Year and month, or a date as precise as is known.

    A month counts only for the year it belongs to: a preprint of 2017 may be an article of 2018.
    """
    published = re.match(r"(\d{4})(-\d\d)?(-\d\d)?$", iso_date(paper.published) or "")
    year = str(paper.year) if paper.year else published[1] if published else ""
    if not year:
        return
    same_year = published if published and published[1] == year else None
    if dialect == "biblatex":
        yield "date", f"{{{same_year[0] if same_year else year}}}"
        return
    raw = paper.extra.get(RAW + "year", "")
    yield "year", f"{{{raw if raw and is_usable(raw) and year in raw else year}}}"
    if same_year and same_year[2] and 1 <= int(same_year[2][1:]) <= 12:
        yield "month", MONTHS[int(same_year[2][1:]) - 1]


def _venue_field(paper: Paper, kind: str) -> str:
    imported_as = paper.extra.get(RAW + "venue", "")
    if _TYPE.fullmatch(imported_as):
        return imported_as
    field = VENUE_FIELD.get(kind, "booktitle")
    return "booktitle" if field in paper.extra else field


def _notes(paper: Paper, ascii_only: bool) -> str:
    texts = [paper.remark] if paper.remark else []
    texts += [f"“{note.quote}” {note.text}" if note.quote else note.text for note in paper.notes]
    return " ".join(encode(text, ascii_only) for text in texts).strip()


def _extra_fields(extra: Mapping[str, str], spelling: _Spelling) -> Iterator[tuple[str, str]]:
    """What the library has no place for, under its own name."""
    for name, value in extra.items():
        field = _UNSAFE_IN_NAME.sub("-", name.lower()).strip("-_")
        if name.startswith(RAW) or not field or not value.strip():
            continue
        if field == "keywords":  # a source's own, not the user's tags
            field = "sourcekeywords"
        if field in VERBATIM and is_verbatim(value):
            yield spelling.name(field), f"{{{' '.join(value.split())}}}"
            continue
        raw = extra.get(RAW + name)
        encoded = (raw and unchanged(raw, value, spelling.ascii_only)) or encode(
            value, spelling.ascii_only
        )
        if encoded:
            yield spelling.name(field), f"{{{encoded}}}"


def write_url(url: str) -> str:
    """Percent-encoded where a brace, a backslash, a blank or a letter beyond ASCII stands."""
    return _UNSAFE_IN_URL.sub(lambda m: quote(m.group(), safe=""), url.strip())
