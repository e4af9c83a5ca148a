"""Papers as a table for spreadsheets: RFC 4180, UTF-8, and no cell that runs as a formula.

A cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection); :func:`plain_cell` takes it off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from readinglist.citation import entry_type
from readinglist.formats.written import inverted, notes_of
from readinglist.model import Paper, WriteOptions
from readinglist.text import clean

COLUMNS = (
    *("citation_key", "title", "authors", "year", "published", "venue", "type", "doi", "arxiv_id"),
    *("url", "abstract", "tags", "state", "starred", "notes"),
)
# Blanks before it do not help in every program, and neither does an apostrophe that is part of it.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """A heading and a row for each paper; authors and tags between semicolons."""
    left_out = {
        name
        for name, wanted in (
            ("abstract", options.abstract),
            ("tags", options.keywords),
            ("notes", options.notes),
        )
        if not wanted
    }
    columns = [name for name in COLUMNS if name not in left_out]
    yield _row(columns)
    for paper in papers:
        cells = _cells(paper)
        yield _row([safe_cell(cells[name]) for name in columns])


def _row(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def safe_cell(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs."""
    text = clean(text)
    return f"'{text}" if _FORMULA.match(text) else text


def plain_cell(cell: str) -> str:
    """The inverse of :func:`safe_cell`."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def _cells(paper: Paper) -> dict[str, str]:
    return {
        "citation_key": paper.key,
        "title": paper.title,
        "authors": "; ".join(inverted(person) for person in paper.authors),
        "year": str(paper.year or ""),
        "published": paper.published or "",
        "venue": paper.venue or "",
        "type": entry_type(paper),
        "doi": paper.doi or "",
        "arxiv_id": paper.arxiv_id or "",
        "url": paper.url or "",
        "abstract": paper.abstract or "",
        "tags": "; ".join(paper.tags),
        "state": paper.state,
        "starred": "yes" if paper.starred else "",
        "notes": "\n\n".join(notes_of(paper)),
    }
