"""The columns of the table: what each says of a paper, how it is sorted, and which are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readinglist.gui.words import STATE_WORDS, day, figures, people, tr
from readinglist.model import PaperRow


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``sort`` is the library's order, ``width`` its first width in pixels.

    ``down``: the order is expected with the highest first.
    """

    name: str
    title: str
    width: int
    sort: str
    text: Callable[[PaperRow], str]
    down: bool = False


def _percent(row: PaperRow) -> str:
    return "" if row.completeness is None else f"{row.completeness} %"


def _upvotes(row: PaperRow) -> str:
    return "" if row.upvotes is None else figures(row.upvotes)


def _state(row: PaperRow) -> str:
    return tr(STATE_WORDS[row.state]) + (f", {tr('starred')}" if row.starred else "")


COLUMNS: tuple[Column, ...] = (
    # The first is the one that the two-line list shows.
    Column("title", "Title", 320, "title", lambda row: row.title),
    Column("state", "State", 60, "state", _state),
    Column("authors", "Authors", 150, "author", lambda row: people(row.authors)),
    Column("year", "Year", 56, "year", lambda row: str(row.year or ""), True),
    Column("venue", "Venue", 110, "venue", lambda row: row.venue or ""),
    Column("tags", "Tags", 140, "tags", lambda row: ", ".join(row.tags)),
    Column("added", "Added", 88, "added", lambda row: day(row.added), True),
    Column("published", "Published", 96, "published", lambda row: row.published or "", True),
    Column("key", "Key", 150, "key", lambda row: row.key),
    Column("type", "Type", 110, "type", lambda row: row.type or ""),
    Column("completeness", "Complete", 92, "completeness", _percent),
    Column("remark", "Remark", 200, "remark", lambda row: row.remark or row.noted),
    Column("seen", "Seen", 60, "seen", lambda row: f"{row.seen}×" if row.seen else "", True),
    Column("upvotes", "Upvotes", 76, "upvotes", _upvotes, True),
    Column("source", "Source", 130, "source", lambda row: row.source),
    Column("starred", "Starred", 76, "starred", lambda row: "★" if row.starred else "", True),
)
BY_NAME = {column.name: number for number, column in enumerate(COLUMNS)}
ORDERS = {column.sort: column for column in COLUMNS}
"""The library's orders and the columns that show them."""

Shown = tuple[tuple[str, int], ...]
"""Columns from left to right: names and widths."""

_FIRST = {
    "inbox": ("state", "title", "tags", "authors", "source", "seen", "added"),
    "library": ("state", "title", "authors", "year", "venue", "tags", "remark", "key"),
}
"""What one decides by, and what one cites by."""


def first(kind: str) -> Shown:
    """The columns a table ("inbox" or "library") begins with."""
    return tuple((name, COLUMNS[BY_NAME[name]].width) for name in _FIRST[kind])


def read(text: str, kind: str) -> Shown:
    """Columns as :func:`written`; what is unknown is left out, and without a title all is."""
    shown: dict[str, int] = {}
    for part in text.split():
        name, _, width = part.partition(":")
        if name in BY_NAME and width.isdecimal():
            shown[name] = min(max(int(width), 24), 2_000)
    return tuple(shown.items()) if "title" in shown else first(kind)


def written(shown: Sequence[tuple[str, int]]) -> str:
    """``title:340 year:56``, as the settings keep it."""
    return " ".join(f"{name}:{width}" for name, width in shown)
