"""Papers to BibTeX and biblatex entries, balanced, escaped, in a stable order, nothing invented.

The text is written by bibtexparser's public writer with values that are already enclosed. Shapes
and field order: BibTeX's btxdoc and biblatex's manual (3.17), section 2; arXiv's advice for
``eprint`` (https://info.arxiv.org/help/hypertex/bibstyles/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias
from urllib.parse import quote

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from readinglist.citation import clean_key, entry_type, is_safe_key, make_key
from readinglist.formats.bibtex_names import write_names
from readinglist.latex import encode, encode_title
from readinglist.model import Paper, WriteOptions

Dialect: TypeAlias = Literal["bibtex", "biblatex"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
RAW = "bibtex:"
"""``extra["bibtex:title"]`` is a field's value as an imported file spelt it."""

VERBATIM = frozenset(
    ["url", "doi", "eprint", "file", "pdf", "ee", "link", "local-url", "crossref", "xdata", "ids"]
)
"""Fields that LaTeX reads letter by letter: written as they are, never escaped."""

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
_VENUE_FIELD = {
    **dict.fromkeys(("article", "periodical"), "journal"),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "school"),
    **dict.fromkeys(("techreport", "report"), "institution"),
    **dict.fromkeys(("misc", "online", "unpublished", "manual", "booklet"), "howpublished"),
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
    if title := encode_title(paper.title, ascii_only):
        yield "title", f"{{{title}}}"
    if authors := write_names(paper.authors, ascii_only):
        yield "author", f"{{{authors}}}"
    yield from _when(paper, spelling.dialect)
    if paper.venue and (venue := encode(paper.venue, ascii_only)):
        yield spelling.name(_venue_field(paper, kind)), f"{{{venue}}}"
    if (doi := paper.doi) and is_verbatim(doi):
        yield "doi", f"{{{doi}}}"
    if paper.arxiv_id:
        yield "eprint", f"{{{paper.arxiv_id}}}"
        prefix = "arXiv" if spelling.dialect == "bibtex" else "arxiv"
        yield spelling.name("archiveprefix"), f"{{{prefix}}}"
    if paper.url and (url := write_url(paper.url)):
        yield "url", f"{{{url}}}"
    if pmid := paper.identifier("pmid"):
        yield "pmid", f"{{{pmid}}}"
    if options.keywords and paper.tags:
        tags = (encode(tag, ascii_only) for tag in paper.tags)
        yield "keywords", "{" + ", ".join(f"{{{t}}}" if "," in t else t for t in tags if t) + "}"
    if options.abstract and paper.abstract and (abstract := encode(paper.abstract, ascii_only)):
        yield "abstract", f"{{{abstract}}}"
    if options.notes and (notes := _notes(paper, ascii_only)):
        yield spelling.name("annote"), f"{{{notes}}}"


def _when(paper: Paper, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """Year and month, or a date as precise as is known.

    A month counts only for the year it belongs to: a preprint of 2017 may be an article of 2018.
    """
    published = re.match(r"(\d{4})(-\d\d)?(-\d\d)?$", paper.published or "")
    year = str(paper.year) if paper.year else published[1] if published else ""
    if not year:
        return
    same_year = published if published and published[1] == year else None
    if dialect == "biblatex":
        yield "date", f"{{{same_year[0] if same_year else year}}}"
        return
    yield "year", f"{{{year}}}"
    if same_year and same_year[2] and 1 <= int(same_year[2][1:]) <= 12:
        yield "month", MONTHS[int(same_year[2][1:]) - 1]


def _venue_field(paper: Paper, kind: str) -> str:
    imported_as = paper.extra.get(RAW + "venue", "")
    if _TYPE.fullmatch(imported_as):
        return imported_as
    field = _VENUE_FIELD.get(kind, "booktitle")
    return "booktitle" if field in paper.extra else field


def _notes(paper: Paper, ascii_only: bool) -> str:
    texts = (f"“{note.quote}” {note.text}" if note.quote else note.text for note in paper.notes)
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
        elif encoded := encode(value, spelling.ascii_only):
            yield spelling.name(field), f"{{{encoded}}}"


def is_verbatim(value: str) -> bool:
    """Whether ``value`` may stand between braces as it is, for parsers that do count ``\\{`` and
    for those that do not."""
    return is_balanced(value) and not value.endswith("\\") and value.isprintable()


def is_balanced(value: str) -> bool:
    """Whether braces balance, both with and without those behind a backslash."""
    if "{" not in value and "}" not in value:
        return True
    depth = unescaped = 0
    before = ""
    for char in value:
        step = (char == "{") - (char == "}")
        depth += step
        unescaped += step if before != "\\" else 0
        if depth < 0 or unescaped < 0:
            return False
        before = char
    return depth == unescaped == 0


def write_url(url: str) -> str:
    """Percent-encoded where a brace, a backslash, a blank or a letter beyond ASCII stands."""
    return _UNSAFE_IN_URL.sub(lambda m: quote(m.group(), safe=""), url.strip())
