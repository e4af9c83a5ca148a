"""Values about queries: saved searches and their counts, a query's pieces, completions.

A query is text; ``search.grammar`` says what it means. These are what the rooms above say of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readinglist.hits import Fault


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name. ``grammar`` is the version of the query language it was written in."""

    id: int
    name: str
    query: str
    grammar: int
    place: int
    made: str


@dataclass(frozen=True, slots=True)
class SavedCount:
    """How many papers a saved search finds now, and how many it did not when it was last opened.

    ``fault``: what is wrong with its query, if anything is.
    """

    search: SavedSearch
    count: int
    new: int
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query's text, for colours: operator, field, value, phrase or word.

    ``field`` is the field's own name (``authors:`` → author), of a field and of its value.
    """

    kind: str
    start: int
    end: int
    field: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One clause of a query without parentheses: ``-tag:"to cite"``; ``field`` "" is any."""

    field: str
    value: str
    negated: bool
    is_phrase: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """A query as a list of clauses that must all hold (or, with ``any``, one of them).

    ``reason`` says why it cannot be told so; then there are none.
    """

    parts: tuple[Part, ...] = ()
    any: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    """A clause that may be left out of a query without hits, and what is left of it and found then."""

    clause: str
    rest: str
    count: int


@dataclass(frozen=True, slots=True)
class Advice:
    """For a query without hits: clauses to drop, the most telling first, and what may be meant.

    ``everywhere`` is how many papers the query has in the whole library.
    """

    drops: tuple[Drop, ...] = ()
    meant: str | None = None
    meant_count: int = 0
    everywhere: int = 0


def quoted(value: str) -> str:
    """A value as one types it behind a field: in quotation marks where it needs them."""
    value = re.sub(r'["“”„]', " ", value).strip()
    plain = re.fullmatch(r"[^\s():<>*-][^\s()]*", value) and ":" not in value
    return value if plain and value not in ("AND", "OR", "NOT") else f'"{value}"'
