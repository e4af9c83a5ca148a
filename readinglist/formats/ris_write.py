"""Papers as RIS, the way Zotero, EndNote and Mendeley import it (Refman specification of 2011)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from readinglist import identifiers
from readinglist.citation import entry_type
from readinglist.formats.written import inverted, notes_of
from readinglist.model import Identifier, Paper, WriteOptions
from readinglist.text import clean

_TYPES = {
    **{"article": "JOUR", "inproceedings": "CONF", "conference": "CONF", "proceedings": "CONF"},
    **{"book": "BOOK", "incollection": "CHAP", "inbook": "CHAP", "phdthesis": "THES"},
    **{"mastersthesis": "THES", "thesis": "THES", "techreport": "RPRT", "report": "RPRT"},
    **{"unpublished": "UNPB", "dataset": "DATA", "software": "COMP", "online": "ELEC"},
}
_EXTRA = {"volume": "VL", "number": "IS", "publisher": "PB", "address": "CY", "issn": "SN"}
_RANGE = re.compile(r"\s*(?:--+|[–—-])\s*")


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """One record for each paper, a blank line between them; a tag's value is on one line."""
    separator = ""
    for paper in papers:
        lines = (
            f"{tag}  - {line}" for tag, value in _tags(paper, options) if (line := _line(value))
        )
        yield separator + "\n".join(lines) + "\nER  - \n"
        separator = "\n"


def _line(value: str) -> str:
    return " ".join(clean(value).split())


def _tags(paper: Paper, options: WriteOptions) -> Iterator[tuple[str, str]]:
    kind = entry_type(paper)
    yield "TY", "GEN" if kind == "misc" else _TYPES.get(kind, "GEN")
    yield "ID", paper.key
    yield "TI", paper.title
    for author in paper.authors:
        yield "AU", inverted(author, suffix_last=True)
    published = paper.published or ""
    year = str(paper.year or published[:4])
    yield "PY", year
    if len(published) > 4 and published[:4] == year:
        yield "DA", published.replace("-", "/")
    yield "T2", paper.venue or ""
    for name, tag in _EXTRA.items():
        yield tag, paper.extra.get(name, "")
    first, *rest = _RANGE.split(paper.extra.get("pages", "").strip(), maxsplit=1)
    yield "SP", first
    yield "EP", rest[0] if rest else ""
    yield "DO", paper.doi or ""
    for link in dict.fromkeys(filter(None, (paper.url, _arxiv_link(paper)))):
        yield "UR", link
    if options.keywords:
        for tag in paper.tags:
            yield "KW", tag
    if options.abstract:
        yield "AB", paper.abstract or ""
    if options.notes:
        for note in notes_of(paper):
            yield "N1", note


def _arxiv_link(paper: Paper) -> str | None:
    if not paper.arxiv_id or paper.arxiv_id in (paper.url or ""):
        return None
    return identifiers.url_of(Identifier("arxiv", paper.arxiv_id))
