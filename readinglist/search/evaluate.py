"""Answers a tree over one leaf: which documents match, and which terms say so.

Sets of documents are whole numbers (``bits``), made from whole posting lists by C, in place of Whoosh's
matchers: a matcher costs several Python calls a document, and a prefix of 3,000 words took it 10 s at 87,000
papers. What a clause (a word, a phrase, a prefix) came to is kept, since the next keystroke asks for most of
them again. In what order the documents come is for ``ranking``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import Protocol, TypeAlias

from readinglist.search import bits
from readinglist.search.filters import Filter
from readinglist.search.leaf import Leaf, Postings
from readinglist.search.phrases import SPARSE, Spent, adjacent, near
from readinglist.search.remembered import Clause, Remembered, Unit
from readinglist.search.tree import TEXT_FIELDS, And, Fuzzy, Node, Not, Or, Phrase, Prefix, Word
from readinglist.search.words import Term, sequences

MAX_PHRASE = 300_000
"""What a phrase may cost, in postings: about 30 ms."""
OF_A_DOCUMENT = 10
"""To take the positions of one word in one document, in postings."""
NEAR_COST = 4
"""An occurrence looked at by a search for nearness costs so many of a phrase's."""
OF_A_PREFIX = 1.0
"""What a paper gains by having any of the words of a prefix in its title, or the commonest anywhere."""

Asked: TypeAlias = Word | Phrase | Prefix | Fuzzy
"""What the index answers; SQL does the rest."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a prefix or a misspelt word stands for: its terms, the fields to look in, the word to rank
    by, and whether there are more.
    """

    terms: tuple[Term, ...]
    fields: tuple[str, ...]
    word: str
    bounded: bool


class Session(Protocol):
    """One search over all leaves: statistics of the whole index, filters, and what may still be read."""

    exact: bool
    bounded: bool
    left: int

    def idf(self, field: str, term: Term) -> float:
        """log(documents / (frequency + 1)) + 1."""

    def expansion(self, node: Prefix | Fuzzy) -> Expansion:
        """The terms a prefix or a misspelt word stands for."""

    def matching(self, clause: Filter) -> Collection[int]:
        """The papers a filter that is not negated lets through, as SQL says; the same object each time."""

    def everything(self) -> Collection[int]:
        """All papers there are."""

    def spend(self, postings: int) -> bool:
        """Whether so many more postings may be read; once refused, the answer is bounded."""

    def check(self) -> None:
        """Raises Cancelled if nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of the answer; ``within`` are the documents where its score counts (None: all)."""

    node: Asked
    clause: Clause
    within: int | None = None


class Evaluation:
    """One query over one leaf.

    A clause that may not be read any more holds nothing back and adds nothing; the session has said
    then that the answer is bounded.
    """

    def __init__(self, leaf: Leaf, remembered: Remembered, session: Session) -> None:
        self.leaf = leaf
        self.remembered = remembered
        self.session = session
        self.parts: list[Part] = []
        self._is_cut = (
            False  # a clause is less than it would be by itself: others had spent so much
        )

    def run(self, tree: Node, papers: Collection[int] | None = None) -> int:
        """The live documents ``tree`` stands for, of ``papers`` only if given."""
        within = None if papers is None else self.remembered.numbered("scope", papers)
        with suppress(Spent):
            found = self._match(tree, within)
            return found & self.remembered.alive
        return 0

    def newest(self, found: int, limit: int) -> list[int]:
        """The documents of the ``limit`` newest papers among these."""
        ids = self.leaf.ids
        if self.remembered.is_ascending:  # one bulk import, as a rule
            return bits.numbers(bits.last(found, limit), self.remembered.width)
        numbers = bits.numbers(found, self.remembered.width)
        return nlargest(limit, reversed(numbers), key=ids.__getitem__)

    def _match(self, node: Node, within: int | None) -> int:
        """The documents of ``node`` that are in ``within``, deleted ones perhaps too."""
        self.session.check()
        match node:
            case And():
                return self._all(node, within)
            case Or():
                return self._any(node, within)
            case Not():
                base = self._universe() if within is None else within
                kept = len(self.parts)
                with suppress(Spent):
                    base &= ~self._match(node.part, base)
                del self.parts[kept:]  # what was excluded did not match
                return base
            case Filter():
                papers = self.session.matching(replace(node, negated=False))
                found = self.remembered.numbered(replace(node, negated=False), papers)
                if node.negated:
                    found = (self._universe() if within is None else within) & ~found
                return found if within is None else found & within
        clause = self._clause(node, within)
        self.session.bounded |= clause.bounded
        self.parts.append(Part(node, clause))
        return clause.found if within is None else clause.found & within

    def _all(self, node: And, within: int | None) -> int:
        """Cheapest part first, so that the dear ones are held against few documents."""
        common = within
        for part in sorted(node.parts, key=self._cost):
            try:
                common = self._match(part, common)
            except Spent:
                if common is None:
                    raise
            if not common and common is not None:
                return 0
        return common or 0

    def _any(self, node: Or, within: int | None) -> int:
        """Rarest part first: if not all may be read, the ones that say most are."""
        found = 0
        for part in sorted(node.parts, key=self._cost):
            kept = len(self.parts)
            with suppress(Spent):
                here = self._match(part, within)
                found |= here
                if isinstance(part, And):  # its words count only where all of them are
                    for at in range(kept, len(self.parts)):
                        inner = self.parts[at]
                        gate = here if inner.within is None else here & inner.within
                        self.parts[at] = replace(inner, within=gate)
        return found

    def _cost(self, node: Node) -> float:
        match node:
            case Word() | Phrase():
                return min(
                    sum(self.leaf.doc_frequency(f, t) for f in _fields(node) for t in way)
                    for way in sequences(node.text) or ((),)
                )
            case And():
                return min(map(self._cost, node.parts))
            case Or():
                return sum(map(self._cost, node.parts))
            case Prefix() | Fuzzy():
                return 1e6
            case Filter():
                return 0.0 if not node.negated else 1e7
            case Not():
                return 1e8

    def _universe(self) -> int:
        return self.remembered.numbered("everything", self.session.everything())

    # ------------------------------------------------------------------ clauses

    def _clause(self, node: Asked, within: int | None) -> Clause:
        """As remembered, or worked out; over ``within`` alone if that is very small."""
        key = node, self.session.exact
        clause = self.remembered.clause(key)
        if clause is not None:
            if not self.session.spend(clause.cost):
                raise Spent
            return clause
        before, self._is_cut = self.session.left, False
        if isinstance(node, Prefix | Fuzzy):
            clause = self._expanded(node)
        elif within is not None and within.bit_count() * SPARSE < self._cost(node):
            return self._text(node, within)  # good for this search only
        else:
            clause = self._text(node, None)
        # Asked again it costs as much, so that the answer is the same.
        clause = replace(clause, cost=before - self.session.left)
        if not self._is_cut:
            self.remembered.keep(key, clause)
        return clause

    def _postings(self, name: str, term: Term, within: Sequence[int] | None) -> Postings | None:
        frequency = self.leaf.doc_frequency(name, term)
        if not frequency:
            return None
        if not self.session.spend(frequency if within is None else min(frequency, len(within) * 4)):
            raise Spent
        self.session.check()
        return self.leaf.postings(name, term)

    def _text(self, node: Word | Phrase, within: int | None) -> Clause:
        """A word, or words that stand together: in any field, each of the ways to take it apart."""
        among = None if within is None else bits.numbers(within, self.remembered.width)
        units: dict[tuple[str, Term], Unit] = {}
        places: list[tuple[str, int]] = []
        bounded = False
        for way in sequences(node.text):
            for name in _fields(node):
                lists: list[Postings] = []
                for term in way:
                    if (postings := self._postings(name, term, among)) is None:
                        break
                    lists.append(postings)
                else:
                    found, cut = self._together(node, name, way, lists, among)
                    bounded = bounded or cut
                    if not found:
                        continue
                    places.append((name, found))
                    for term, postings in zip(way, lists, strict=True):
                        known = units.get((name, term))
                        where = found | known.found if known else found
                        units[name, term] = self._unit(name, term, postings, where)
        everywhere = 0
        for _, found in places:
            everywhere |= found
        return Clause(everywhere, tuple(units.values()), tuple(places), bounded)

    def _unit(self, name: str, term: Term, postings: Postings, found: int) -> Unit:
        return Unit(name, term, postings, found, self.session.idf(name, term))

    def _together(
        self,
        node: Word | Phrase,
        name: str,
        way: tuple[Term, ...],
        lists: list[Postings],
        among: Sequence[int] | None,
    ) -> tuple[int, bool]:
        """The documents where the terms stand as they should, and whether there may be more."""
        if len(lists) == 1:
            if among is None:
                return self.remembered.documents(name, way[0], lists[0]), False
            return bits.of([_members(lists[0].docs, among)], self.remembered.width), False
        if among is None:
            common = self.remembered.alive
            for term, postings in zip(way, lists, strict=True):
                common &= self.remembered.documents(name, term, postings)
            candidates = bits.numbers(common, self.remembered.width)
        else:
            candidates = list(among)
            for postings in sorted(lists, key=len):
                candidates = _members(postings.docs, candidates)
        return self._checked(node, way, lists, candidates)

    def _checked(
        self,
        node: Word | Phrase,
        way: tuple[Term, ...],
        lists: list[Postings],
        candidates: list[int],
    ) -> tuple[int, bool]:
        """Those of ``candidates`` where the words are in place; of too many, the newest are looked at."""
        between = node.between if isinstance(node, Phrase) else 0
        occurrences = sum(len(postings.spots) / len(postings) for postings in lists)
        cost = occurrences * (NEAR_COST if between else 1) + OF_A_DOCUMENT * len(lists)
        may = min(MAX_PHRASE, max(self.session.left, 0))
        most = len(candidates) if self.session.exact else int(may / cost)
        bounded = most < len(candidates)
        self._is_cut |= bounded and may < MAX_PHRASE
        candidates = candidates[len(candidates) - most :] if bounded else candidates
        if not self.session.spend(int(len(candidates) * cost)):
            raise Spent
        found: Iterator[int]
        if between:
            found = near(way, lists, candidates, between, self.session.check)
        else:
            found = adjacent(lists, candidates, self.session.check)
        return bits.of([list(found)], self.remembered.width), bounded

    def _expanded(self, node: Prefix | Fuzzy) -> Clause:
        """Every document with such a word: by the score of the best, then those with one in the title."""
        expansion = self.session.expansion(node)
        names = expansion.fields
        if not expansion.terms:
            return Clause(0, (), (), expansion.bounded)
        best = self._clause(Word(expansion.word, names[0] if len(names) == 1 else None), None)
        if len(expansion.terms) == 1:
            return replace(best, bounded=expansion.bounded)
        places: list[tuple[str, int]] = []
        everywhere = best.found
        bonus = best.found
        for name in names:
            found, fresh = 0, []
            for term in expansion.terms:
                if (postings := self._postings(name, term, None)) is None:
                    continue
                if len(postings) < bits.FEW:
                    fresh.append(postings.docs)
                else:
                    found |= self.remembered.documents(name, term, postings)
            if fresh:
                found |= bits.of(fresh, self.remembered.width)
            if found:
                places.append((name, found))
                everywhere |= found
                bonus |= found if name == "title" else 0
        return Clause(everywhere, best.units, tuple(places), expansion.bounded, bonus)


def _members(docs: Sequence[int], among: Sequence[int]) -> list[int]:
    """Those of ``among`` that are in ``docs``; both ascending."""
    if len(among) * SPARSE > len(docs):
        wanted = set(among)
        return [number for number in docs if number in wanted]
    found, low = [], 0
    for number in among:
        low = bisect_left(docs, number, low)
        if low == len(docs):
            break
        if docs[low] == number:
            found.append(number)
    return found


def _fields(node: Word | Phrase) -> tuple[str, ...]:
    return (node.field,) if node.field else TEXT_FIELDS
