"""The heading row of a table: which column is the title, which the abstract; said, or recognised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readinglist.formats import generic

ROWS = 15
"""Rows among which the headings stand; above them people write what the table is about."""
FIELDS: tuple[str, ...] = (
    *("title", "abstract", "short", "authors", "year", "date", "venue", "type", "doi", "arxiv"),
    *("pmid", "acl", "id", "url", "pdf", "tags", "keywords", "notes", "key", "state"),
    *("starred", "publisher", "volume", "number", "pages", "upvotes", "language", "issn"),
)
"""What a column may be said to hold."""


@dataclass(frozen=True, slots=True)
class Head:
    """The heading row: at which row of the table, its cells, and what they mean.

    ``at`` is -1 where a table has none, and its columns are known by their numbers.
    """

    at: int
    cells: tuple[str, ...]
    known: Mapping[str, list[str]]


def find_head(rows: Sequence[Sequence[str]], said: Mapping[str, str] | None = None) -> Head | None:
    """The first row that names a title and something else, or a title alone in a table of one.

    ``said`` tells for fields which column they stand in: by its heading, its number from 1, or ""
    for none. Then it is the first row that has all the headings said.
    """
    for at, row in enumerate(rows[:ROWS]):
        cells = tuple(unique([str(c).strip().lstrip("\ufeff") for c in row]))
        if not any(cells):
            continue
        if said:
            if head := _as_said(at, cells, said):
                return head
            continue
        if max(map(len, cells)) > 60:
            continue
        known = generic.meaning(cells)
        if "title" in known and (len(known) > 1 or len([c for c in cells if c]) == 1):
            return Head(at, cells, known)
        if "maybe_title" in known and {"abstract", "authors"} & set(known):
            return Head(at, cells, known)
    if said and all(column.isdecimal() for column in said.values() if column):
        return _numbered(rows, said)
    return None


def _as_said(at: int, cells: tuple[str, ...], said: Mapping[str, str]) -> Head | None:
    """The row as heading row, if it has every heading that is said."""
    wanted: dict[str, str] = {}
    by_name = {generic.heading(cell): cell for cell in reversed(cells) if cell}
    for field, column in said.items():
        if not column:
            continue
        number = int(column) if column.isdecimal() and len(column) < 5 else 0
        if cell := by_name.get(generic.heading(column)) or (column if column in cells else ""):
            wanted[field] = cell
        elif 0 < number <= len(cells):
            cells = (*cells[: number - 1], cells[number - 1] or f"column {number}", *cells[number:])
            wanted[field] = cells[number - 1]
        else:
            return None
    known = generic.meaning(cells)
    by_number = all(column.isdecimal() for column in said.values() if column)
    if by_number and "title" not in known and len(known) < 2:
        return None  # a row of papers: the table has no headings
    return _with(Head(at, cells, known), said, wanted)


def _numbered(rows: Sequence[Sequence[str]], said: Mapping[str, str]) -> Head | None:
    width = max(map(len, rows), default=0)
    cells = tuple(f"column {n}" for n in range(1, width + 1))
    wanted = {f: f"column {c}" for f, c in said.items() if c}
    if not wanted or not set(wanted.values()) <= set(cells):
        return None
    return _with(Head(-1, cells, {}), said, wanted)


def _with(head: Head, said: Mapping[str, str], wanted: Mapping[str, str]) -> Head | None:
    """``head`` with what is said in place of what was recognised; None without a title."""
    taken = set(wanted.values())
    known = {
        field: kept
        for field, names in head.known.items()
        if field not in said and (kept := [name for name in names if name not in taken])
    }
    known |= {field: [cell] for field, cell in wanted.items()}
    if "title" not in known and "maybe_title" not in known:
        return None
    return Head(head.at, head.cells, known)


def unique(cells: Sequence[str]) -> Iterator[str]:
    """The cells of a heading row; one that stands there a second time is empty."""
    seen: set[str] = set()
    for cell in cells:
        yield "" if cell in seen else cell
        seen.add(cell)
