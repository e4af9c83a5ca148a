"""What the user typed, understood: a tree, the filters in it, the words to mark, and what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from readinglist.hits import Fault
from readinglist.search import grammar
from readinglist.search.filters import Filter
from readinglist.search.tree import (
    And,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    joined,
    walk,
)

__all__ = [
    "GRAMMAR",
    "And",
    "Filter",
    "Fuzzy",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Word",
]
__all__ += ["parse", "select", "walk"]

GRAMMAR = 1
"""The version of the query language; a saved search keeps the one it was written in."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    ``tree`` is None for an empty query: it asks for everything. ``filters`` are those that hold for
    the whole query; ``text`` is the rest of the tree without them (None: filters only). ``terms`` are the
    words to mark in title and abstract: lower case, blanks in a phrase, a trailing ``*`` for a prefix,
    ``~1`` or ``~2`` for a word that may be misspelt.
    """

    source: str
    tree: Node | None = None
    fault: Fault | None = None
    filters: tuple[Filter, ...] = ()
    text: Node | None = None
    terms: tuple[str, ...] = ()
    unfinished: str = ""

    @property
    def has_words(self) -> bool:
        """Whether the index has a say; if not, SQL alone answers."""
        return self.text is not None and any(
            isinstance(node, Word | Phrase | Prefix | Fuzzy) for node in walk(self.text)
        )


def parse(
    text: str,
    *,
    unfinished: bool = False,
    today: date | None = None,
    saved: grammar.Saved = grammar.none_saved,
) -> Query:
    """The query ``text`` stands for; ``unfinished``: its last word is still being typed.

    ``today`` (default: the day it is, UTC) is what ``added:<7d`` counts from; ``saved`` knows what
    ``saved:name`` stands for.
    """
    day = today or datetime.now(UTC).date()
    reading = grammar.read(text, day, unfinished=unfinished, saved=saved)
    tree = reading.tree
    top = tree.parts if isinstance(tree, And) else (tree,) if tree else ()
    rest: list[Node] = [part for part in top if not isinstance(part, Filter)]
    return Query(
        source=text,
        tree=tree,
        fault=reading.fault,
        filters=tuple(part for part in top if isinstance(part, Filter)),
        text=joined(And, rest),
        terms=tuple(dict.fromkeys(_marks(tree))) if tree else (),
        unfinished=reading.unfinished,
    )


def select(
    tree: Node | None,
    filter_ids: Callable[[Filter], Collection[int]],
    all_ids: Callable[[], Collection[int]],
) -> set[int]:
    """The ids a tree without words stands for, by sets alone; ``filter_ids`` gets no negated filter.

    Raises:
        TypeError: there are words in the tree; the index must answer it.
    """
    match tree:
        case None:
            return set(all_ids())
        case Filter():
            found = set(filter_ids(replace(tree, negated=False)))
            return set(all_ids()) - found if tree.negated else found
        case And():
            sets = (select(part, filter_ids, all_ids) for part in tree.parts)
            return set.intersection(*sets)
        case Or():
            return set().union(*(select(part, filter_ids, all_ids) for part in tree.parts))
        case Not():
            return set(all_ids()) - select(tree.part, filter_ids, all_ids)
    raise TypeError(f"{tree!r} is for the index")


def _marks(node: Node) -> Iterator[str]:
    match node:
        case Phrase() if node.between and node.field not in ("author", "venue"):
            yield from node.text.lower().split()
        case Word() | Phrase() if node.field not in ("author", "venue"):
            yield " ".join(node.text.lower().split())
        case Prefix() if node.field not in ("author", "venue"):
            yield node.text.lower() + "*"
        case Fuzzy() if node.field not in ("author", "venue"):
            yield f"{node.text.lower()}~{node.edits}"
        case And() | Or():
            for part in node.parts:
                yield from _marks(part)
