"""What a query means, as a tree of frozen nodes; see ``grammar`` for how it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from readinglist.search.filters import Filter

TEXT_FIELDS = ("title", "abstract", "author", "venue", "note")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any text field, or in one of them."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to each other, in this order; ``between`` (of 1 or more): in any order, with at most
    so many other words among them.
    """

    text: str
    field: str | None = None
    between: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin with ``text``; ``unfinished``: it is the word being typed."""

    text: str
    field: str | None = None
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words like ``text``: at most ``edits`` letters changed, added, left out or swapped."""

    text: str
    field: str | None = None
    edits: int = 1


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts; at least two."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts; at least two."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the part; a filter says ``negated`` instead."""

    part: Node


Node: TypeAlias = Word | Phrase | Prefix | Fuzzy | Filter | And | Or | Not


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from walk(part)
    elif isinstance(node, Not):
        yield from walk(node.part)


def joined(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    """``parts`` under one node of a kind, each once, nested ones of the same kind dissolved in it."""
    nested = (part.parts if isinstance(part, kind) else (part,) for part in parts)
    flat = list(dict.fromkeys(chain.from_iterable(nested)))
    if len(flat) < 2:
        return flat[0] if flat else None
    return kind(tuple(flat))


def negated(node: Node) -> Node:
    """The opposite; a filter carries its negation itself, so that SQL can answer it."""
    if isinstance(node, Filter):
        return replace(node, negated=not node.negated)
    return node.part if isinstance(node, Not) else Not(node)
