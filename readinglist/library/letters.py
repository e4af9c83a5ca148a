"""Searching without an index, letter by letter: what SQL makes of a query's words. Slow, and says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readinglist.store import filters

if TYPE_CHECKING:
    from readinglist.search.query import Node

_NOTES = (
    "coalesce((select group_concat(coalesce(quote, '') || ' ' || body, ' ') from note "
    "where paper_id = paper.id), '') || ' ' || coalesce(paper.remark, '')"
)
_TEXTS = {
    "title": "paper.title",
    "abstract": "coalesce(paper.abstract, '')",
    "author": "paper.authors",
    "venue": "coalesce(paper.venue, '')",
    "note": _NOTES,
}
_ANYWHERE = " || ' ' || ".join(f"({text})" for text in _TEXTS.values())


def condition(node: Node | None) -> filters.Condition:
    """An SQL condition on ``paper`` for a query's tree: its words as they are written, whatever is round them."""
    from readinglist.search.query import And, Filter, Fuzzy, Not, Or, Phrase, Prefix, Word

    match node:
        case None:
            return "true", ()
        case Filter():
            return filters.condition(node)
        case Not():
            sql, params = condition(node.part)
            return f"not ({sql})", params
        case And() | Or():
            inner = [condition(part) for part in node.parts]
            glue = " and " if isinstance(node, And) else " or "
            joined = glue.join(f"({sql})" for sql, _ in inner)
            return joined, tuple(value for _, params in inner for value in params)
        case Word() | Prefix() | Fuzzy() | Phrase():
            text = _TEXTS[node.field] if node.field else _ANYWHERE
            near = isinstance(node, Phrase) and node.between
            words = node.text.split() if near else [node.text]
            likes = [f"({text}) like ? escape '\\'" for _ in words]
            return " and ".join(likes), tuple(f"%{_escaped(word)}%" for word in words)


def _escaped(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)
