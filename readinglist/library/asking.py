"""What helps to ask: ``library.asking``. Values of a field with counts, and advice where nothing is found.

The functions that only look at a query's text (:func:`pieces`, :func:`parts`) need no library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from readinglist.errors import IndexBroken
from readinglist.library import letters
from readinglist.library.searching import LIVE
from readinglist.model import PaperRow
from readinglist.queries import Advice, Drop, Parts, Piece, quoted
from readinglist.store import papers
from readinglist.text import fold

if TYPE_CHECKING:
    from readinglist.library.core import Library

LOOKED_AT = 300
"""Papers whose authors or venues are offered; the counts are of all papers."""
MIN_LETTERS = 2
MAX_CLAUSES = 12


def pieces(text: str) -> tuple[Piece, ...]:
    """What each stretch of a query is, in order."""
    from readinglist.search import syntax

    return syntax.pieces(text)


def parts(text: str) -> Parts:
    """The clauses of a query, or why it cannot be told as a list of them."""
    from readinglist.search import syntax

    return syntax.parts(text)


class Asking:
    """For one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def values(self, field: str, begun: str, limit: int = 8) -> list[tuple[str, int]]:
        """What ``field:`` may go on with, and how many papers that finds, the commonest first.

        For ``author`` and ``venue`` what begins so (two letters at least), among the papers that fit
        best; nothing for other fields.
        """
        of_row: dict[str, Callable[[PaperRow], Iterable[str]]] = {
            "author": lambda row: map(str, row.authors),
            "venue": lambda row: filter(None, (row.venue,)),
        }
        if field in of_row and len(begun.strip()) >= MIN_LETTERS:
            return self._begun(field, begun, limit, of_row[field])
        return []

    def _begun(
        self, field: str, begun: str, limit: int, of_row: Callable[[PaperRow], Iterable[str]]
    ) -> list[tuple[str, int]]:
        words = fold(begun).split()
        query = " ".join([f"{field}:{quoted(w)}" for w in words[:-1]] + [f"{field}:{words[-1]}"])
        found = self._library.search(query, unfinished=True, limit=LOOKED_AT)
        rows = papers.page(self._library.store, found.ids)
        names = Counter(name for row in rows for name in of_row(row) if _fits(name, words))
        # More than wanted: how many papers each finds decides, not how many were looked at.
        counted = [
            (name, self._library.search(f"{field}:{quoted(name)}", limit=1).total)
            for name, _ in names.most_common(limit * 2)
        ]
        counted.sort(key=lambda item: (-item[1], item[0]))
        return counted[:limit]

    def advice(self, typed: str, scope_query: str = "") -> Advice:
        """What to do about ``typed``, which finds nothing among the papers of ``scope_query``."""
        from readinglist.search.syntax import clauses

        found = clauses(typed)[:MAX_CLAUSES]
        drops: list[Drop] = []
        if len(found) > 1:
            drops = list(self._drops(typed, [[span] for span in found], scope_query))
            if not drops:  # no clause is to blame alone: then those that find nothing at all
                empty = [s for s in found if not self._total(typed[s[0] : s[1]], scope_query)]
                drops = list(self._drops(typed, [empty] if empty else [], scope_query))
        drops.sort(key=lambda drop: -drop.count)
        meant = self._meant(typed)
        return Advice(
            tuple(drops),
            meant,
            self._total(meant, scope_query) if meant else 0,
            self._total(typed, "") if scope_query else 0,
        )

    def _drops(
        self, typed: str, groups: Sequence[Sequence[tuple[int, int]]], scope_query: str
    ) -> Iterator[Drop]:
        """For each group of clauses that may be left out: what is left, if that finds something."""
        for spans in groups:
            rest = typed
            for start, end in reversed(spans):
                rest = rest[:start] + rest[end:]
            rest = " ".join(rest.split())
            rest = rest.removeprefix("AND ").removesuffix(" AND").replace(" AND AND ", " AND ")
            if rest and (count := self._total(rest, scope_query)):
                yield Drop(" ".join(typed[start:end] for start, end in spans), rest, count)

    def _total(self, query: str, scope_query: str) -> int:
        """How many papers; those that no word narrows are counted, not listed."""
        finder, store = self._library.finder, self._library.store
        asked, scope = finder.parse(query), finder.parse(scope_query)
        if asked.has_words or scope.has_words:
            return finder.search(query, within=scope_query, limit=1, plain=True).total
        (sql, params), (inside, bound) = map(letters.condition, (asked.tree, scope.tree))
        return papers.count(store, f"{LIVE} and ({sql}) and ({inside})", (*params, *bound))

    def _meant(self, typed: str) -> str | None:
        try:
            return self._library.why_nothing(typed.strip())[1]
        except IndexBroken:
            return None


def within(query: str, scope_query: str) -> str:
    """``query`` among the papers of another one."""
    from readinglist.search.syntax import clauses

    needs_group = scope_query and query.strip() and not clauses(query)
    return f"{scope_query} {f'({query})' if needs_group else query}".strip()


def _fits(name: str, words: list[str]) -> bool:
    """Whether each word begins one of the name's."""
    own = fold(name).replace("-", " ").split()
    return all(any(part.startswith(word) for part in own) for word in words)
