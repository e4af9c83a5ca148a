"""What was worked out lately for one leaf: documents of terms, clauses, filters. Bounded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import lt

from readinglist.search import bits
from readinglist.search.leaf import Leaf, Postings
from readinglist.search.words import Term

MOST_BYTES = 24_000_000
"""Of sets of documents, in one leaf."""
MOST_POSTINGS = 1_000_000
"""That clauses which are kept hold on to."""
MOST_FILTERS = 64


@dataclass(frozen=True, slots=True)
class Unit:
    """What one term adds in one field: to the documents in ``found``, by BM25F with this ``idf``."""

    field: str
    term: Term
    postings: Postings
    found: int
    idf: float


@dataclass(frozen=True, slots=True)
class Clause:
    """What a word, phrase or prefix came to in one leaf, deleted documents included.

    ``found``: its documents; ``units``: what ranks them; ``places``: the documents by field;
    ``bonus``: the documents that gain by having any word of a prefix; ``cost``: what was spent on it.
    """

    found: int
    units: tuple[Unit, ...]
    places: tuple[tuple[str, int], ...]
    bounded: bool
    bonus: int = 0
    cost: int = 0


class Remembered:
    """Of one leaf. Sets of 87,000 documents take 11 KB each; the oldest give way."""

    def __init__(self, leaf: Leaf) -> None:
        self.leaf = leaf
        self.width = bits.width(len(leaf.ids))
        dead = [number for number, paper in enumerate(leaf.ids) if not paper]  # the bookmark
        self.alive = ((1 << len(leaf.ids)) - 1) << (self.width - len(leaf.ids))
        self.alive &= ~bits.of([dead, sorted(leaf.deleted)], self.width)
        self._most = max(200, MOST_BYTES // (self.width // 8 + 64))
        self._documents: OrderedDict[tuple[str, Term], int] = OrderedDict()
        self._clauses: OrderedDict[Hashable, Clause] = OrderedDict()
        self._held = 0
        self._filters: OrderedDict[Hashable, tuple[Collection[int], int]] = OrderedDict()

    @cached_property
    def is_ascending(self) -> bool:
        """Whether newer papers have higher numbers, all of them."""
        ids = [paper for paper in self.leaf.ids if paper]
        return all(map(lt, ids, islice(ids, 1, None)))

    def documents(self, field: str, term: Term, postings: Postings) -> int:
        """The documents a term stands in."""
        key = field, term
        found = self._documents.get(key)
        if found is None:
            found = bits.of([postings.docs], self.width)
            if len(postings) >= bits.FEW:
                self._documents[key] = found
                if len(self._documents) > self._most // 2:
                    self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(key)
        return found

    def clause(self, key: Hashable) -> Clause | None:
        """As it was kept."""
        found = self._clauses.get(key)
        if found is not None:
            self._clauses.move_to_end(key)
        return found

    def keep(self, key: Hashable, clause: Clause) -> None:
        """Remembers a clause, and forgets the oldest ones when there is too much."""
        self._clauses[key] = clause
        self._held += _weight(clause)
        while len(self._clauses) > 1 and (
            self._held > MOST_POSTINGS or len(self._clauses) > self._most // 8
        ):
            self._held -= _weight(self._clauses.popitem(last=False)[1])

    def numbered(self, key: Hashable, papers: Collection[int]) -> int:
        """The documents of ``papers``; worked out anew when they are another object."""
        known = self._filters.get(key)
        if known is not None and known[0] is papers:
            self._filters.move_to_end(key)
            return known[1]
        ids = self.leaf.ids
        if len(papers) * 8 < len(ids):
            among = papers if isinstance(papers, set | frozenset) else frozenset(papers)
            found = bits.of([[at for at, paper in enumerate(ids) if paper in among]], self.width)
        else:
            found = bits.chosen(map(papers.__contains__, ids), self.width)
        found &= self.alive
        self._filters[key] = papers, found
        self._filters.move_to_end(key)
        if len(self._filters) > MOST_FILTERS:
            self._filters.popitem(last=False)
        return found


def _weight(clause: Clause) -> int:
    return sum(len(unit.postings) for unit in clause.units)
