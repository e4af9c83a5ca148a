"""Answers a tree over one leaf: a score for every document that matches.

Whole posting lists as dictionaries, made and intersected by C, in place of Whoosh's matchers: a matcher costs
several Python calls a document, and a prefix of 3,000 words took it 10 s at 87,000 papers. What a clause (a
word, a phrase, a prefix) came to is kept, since the next keystroke asks for most of them again. The score is
Whoosh's BM25F (B 0.75, K1 1.2, statistics over the whole index), with titles counting double.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import compress, repeat
from operator import add
from typing import Protocol, TypeAlias

from whoosh.util.numeric import byte_to_length

from readinglist.search.filters import Filter
from readinglist.search.leaf import Leaf, Postings
from readinglist.search.phrases import SPARSE, Spent, adjacent, indexes, members, stands_in
from readinglist.search.tree import TEXT_FIELDS, And, Node, Not, Or, Phrase, Prefix, Word
from readinglist.search.words import Term, sequences

WEIGHTS = {"title": 2.0, "abstract": 1.0, "author": 1.0, "venue": 1.0, "note": 1.0}
B, K1 = 0.75, 1.2
CACHED_SCORES = 400_000
"""Scores kept of the clauses asked lately, in one leaf: about 40 MB."""

Scores: TypeAlias = Mapping[int, float]
"""By document number."""
Place: TypeAlias = "Sequence[int] | dict[int, float]"
"""The documents a clause matched in one field; a sequence is ascending.

No sets: the garbage collector goes through sets that are kept, but not through dictionaries of numbers.
"""
_NAMES = [
    tuple(name for at, name in enumerate(TEXT_FIELDS) if bits >> at & 1)
    for bits in range(1 << len(TEXT_FIELDS))
]


@dataclass(frozen=True, slots=True)
class Expansion:
    """A prefix: its terms, the fields to look in, the commonest word, and whether there are more."""

    terms: tuple[Term, ...]
    fields: tuple[str, ...]
    word: str
    bounded: bool


class Session(Protocol):
    """One search over all leaves: statistics of the whole index, filters, and what may still be read."""

    bounded: bool

    def idf(self, field: str, term: Term) -> float:
        """log(documents / (frequency + 1)) + 1."""

    def average_length(self, field: str) -> float:
        """Terms of a field, over all documents."""

    def expansion(self, prefix: Prefix) -> Expansion:
        """The terms a prefix stands for."""

    def matching(self, clause: Filter) -> Collection[int]:
        """The papers a filter that is not negated lets through, as SQL says."""

    def everything(self) -> Collection[int]:
        """All papers there are."""

    def spend(self, postings: int) -> bool:
        """Whether so many more postings may be read; once refused, the answer is bounded."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a word, phrase or prefix came to in one leaf: live documents, and where in each field."""

    scores: Scores
    places: tuple[tuple[str, Place], ...]
    bounded: bool = False


class ClauseCache(OrderedDict[Word | Phrase | Prefix, Clause]):
    """The clauses of one leaf asked lately."""

    kept = 0

    def keep(self, node: Word | Phrase | Prefix, clause: Clause) -> None:
        """Remembers a clause, and forgets the oldest ones when there is too much."""
        self[node] = clause
        self.kept += len(clause.scores)
        while self.kept > CACHED_SCORES and len(self) > 1:
            self.kept -= len(self.popitem(last=False)[1].scores)


class Evaluation:
    """One query over one leaf.

    A clause that may not be read any more holds nothing back and adds nothing; the session has said
    then that the answer is bounded.
    """

    def __init__(self, leaf: Leaf, cache: ClauseCache, session: Session) -> None:
        self.leaf = leaf
        self.cache = cache
        self.session = session
        self.used: list[Clause] = []

    def run(self, tree: Node) -> Scores:
        """The live documents ``tree`` stands for."""
        with suppress(Spent):
            return self._scores(tree, None)
        return {}

    def fields(self, number: int) -> tuple[str, ...]:
        """The fields a document of the answer matched in, title first."""
        found = 0
        for bit, place in self._places:
            if not found & bit and _inside(place, number):
                found |= bit
        return _NAMES[found]

    @cached_property
    def _places(self) -> list[tuple[int, Place]]:
        """Where the clauses that were used matched; asked once the tree is answered."""
        bits = {name: 1 << at for at, name in enumerate(TEXT_FIELDS)}
        return [(bits[name], place) for clause in self.used for name, place in clause.places]

    def _scores(self, node: Node, within: Collection[int] | None) -> Scores:
        """The documents of ``node``; with ``within``, at least those of them that are in it."""
        match node:
            case And():
                return self._all(node, within)
            case Or():
                return self._any(node, within)
            case Not():
                base = self._universe() if within is None else set(within)
                used = len(self.used)
                with suppress(Spent):
                    base = base - self._scores(node.part, base).keys()
                del self.used[used:]  # what was excluded did not match
                return dict.fromkeys(base, 0.0)
            case Filter():
                return dict.fromkeys(self._filter(node, within), 0.0)
        return self._clause(node, within).scores

    def _all(self, node: And, within: Collection[int] | None) -> Scores:
        """Cheapest part first, so that the dear ones are held against few documents."""
        common = within
        parts: list[Scores] = []
        for part in sorted(node.parts, key=self._cost):
            try:
                found = self._scores(part, common)
            except Spent:
                if common is None:
                    raise
                continue
            common = found.keys() if common is None else found.keys() & common
            if not isinstance(part, Filter | Not):
                parts.append(found)
            if not common:
                return {}
        numbers = list(common or ())
        total: Iterable[float] = repeat(0.0)
        for found in parts:
            total = map(add, total, map(found.__getitem__, numbers))
        return dict(zip(numbers, total, strict=False))

    def _any(self, node: Or, within: Collection[int] | None) -> Scores:
        """Rarest part first: if not all may be read, the ones that say most are."""
        found: list[Scores] = []
        for part in sorted(node.parts, key=self._cost):
            with suppress(Spent):
                scores = self._scores(part, within)
                if self.session.spend(len(scores)):
                    found.append(scores)
        found.sort(key=len, reverse=True)
        total = dict(found[0]) if found else {}
        get = total.get
        for scores in found[1:]:
            for number, score in scores.items():
                total[number] = get(number, 0.0) + score
        return total

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
            case Prefix():
                return 1e6
            case Filter():
                return 1e7
            case Not():
                return 1e8

    def _universe(self) -> set[int]:
        return self._numbers(self.session.everything())

    def _filter(self, clause: Filter, within: Collection[int] | None) -> Collection[int]:
        papers = self.session.matching(replace(clause, negated=False))
        ids = self.leaf.ids
        if clause.negated:
            base = self._universe() if within is None else within
            return [number for number in base if ids[number] not in papers]
        if within is not None:
            return [number for number in within if ids[number] in papers]
        return self._numbers(papers)

    def _numbers(self, papers: Collection[int]) -> set[int]:
        """The live documents of these papers."""
        numbers = compress(range(len(self.leaf.ids)), map(papers.__contains__, self.leaf.ids))
        return set(numbers) - self.leaf.deleted

    def _clause(self, node: Word | Phrase | Prefix, within: Collection[int] | None) -> Clause:
        """From the cache, or worked out; over ``within`` alone if that is very small."""
        clause = self.cache.get(node)
        if clause is not None:
            self.cache.move_to_end(node)
        elif isinstance(node, Prefix):
            clause = self._prefix(node)
            self.cache.keep(node, clause)
        elif within is not None and len(within) * SPARSE < self._cost(node):
            clause = self._text(node, within)
        else:
            clause = self._text(node, None)
            self.cache.keep(node, clause)
        self.session.bounded |= clause.bounded
        self.used.append(clause)
        return clause

    def _postings(
        self, name: str, term: Term, within: Collection[int] | None = None
    ) -> Postings | None:
        frequency = self.leaf.doc_frequency(name, term)
        if not frequency:
            return None
        if not self.session.spend(frequency if within is None else min(frequency, len(within) * 4)):
            raise Spent
        return self.leaf.postings(name, term)

    def _text(self, node: Word | Phrase, within: Collection[int] | None) -> Clause:
        gains: dict[tuple[str, Term], Scores] = {}
        places: list[tuple[str, Place]] = []
        bounded = False
        for way in sequences(node.text):
            for name in _fields(node):
                lists = []
                for term in way:
                    if (postings := self._postings(name, term, within)) is None:
                        break
                    lists.append(postings)
                else:
                    wanted, cut = self._wanted(lists, within)
                    bounded = bounded or cut
                    for term, postings in zip(way, lists, strict=True):
                        gain = self._gain(name, term, postings, wanted)
                        known = gains.get((name, term))
                        gains[name, term] = {**known, **gain} if known else gain
                    if wanted or wanted is None:
                        places.append((name, lists[0].docs if wanted is None else gain))
        return Clause(self._summed(gains.values()), tuple(places), bounded)

    def _wanted(
        self, lists: list[Postings], within: Collection[int] | None
    ) -> tuple[set[int] | None, bool]:
        """The documents where the terms stand next to each other (None: all of one list), and whether
        there may be more.
        """
        if len(lists) == 1:
            return None if within is None else members(lists[0].docs, within), False
        return adjacent(lists, within, self.session.spend)

    def _gain(
        self, name: str, term: Term, postings: Postings, wanted: set[int] | None
    ) -> dict[int, float]:
        """What a term adds to the score of the documents it stands in, or of those wanted."""
        weight = WEIGHTS[name] * self.session.idf(name, term) * (K1 + 1)
        gain = Gain(weight, lengths(self.session.average_length(name)))
        if wanted is None:
            return dict(zip(postings.docs, map(gain.__getitem__, postings.keys), strict=True))
        ordered = sorted(wanted)
        keys = map(postings.keys.__getitem__, indexes(postings.docs, ordered))
        return dict(zip(ordered, map(gain.__getitem__, keys), strict=True))

    def _summed(self, gains: Iterable[Scores]) -> Scores:
        """The sum by document, without deleted ones."""
        ordered = sorted(gains, key=len, reverse=True)
        if not ordered:
            return {}
        total = dict(ordered[0])
        get = total.get
        for gain in ordered[1:]:
            for number, score in gain.items():
                total[number] = get(number, 0.0) + score
        for number in self.leaf.deleted:
            total.pop(number, None)
        return total

    def _prefix(self, node: Prefix) -> Clause:
        """Every document with such a word: by the score of the commonest, then those with one in the title."""
        expansion = self.session.expansion(node)
        names = expansion.fields
        if not expansion.terms:
            return Clause({}, ())
        word = Word(expansion.word, names[0] if len(names) == 1 else None)
        best = self.cache.get(word)
        if best is None:
            best = self._text(word, None)
            self.cache.keep(word, best)
        if len(expansion.terms) == 1:
            return replace(best, bounded=expansion.bounded)
        places: list[tuple[str, Place]] = []
        total: dict[int, float] = {}
        for name in reversed(names):
            here: set[int] = set()
            for term in expansion.terms:
                if postings := self._postings(name, term):
                    here.update(postings.docs)
            if here:
                found = dict.fromkeys(here, 1.0 if name == "title" else 0.0)
                total.update(found)
                places.append((name, found))
        total.update(zip(best.scores, map((1.0).__add__, best.scores.values()), strict=True))
        for number in self.leaf.deleted:
            total.pop(number, None)
        return Clause(total, tuple(places), expansion.bounded)


class Gain(dict[int, float]):
    """BM25F by key (frequency and length), worked out once for each key that occurs."""

    def __init__(self, weight: float, lengths: tuple[float, ...]) -> None:
        self.weight = weight
        self.lengths = lengths

    def __missing__(self, key: int) -> float:
        frequency = key >> 8
        gain = self.weight * frequency / (frequency + self.lengths[key & 255])
        self[key] = gain
        return gain


@lru_cache(maxsize=64)
def lengths(average: float) -> tuple[float, ...]:
    """K1 * (1 - B + B * length / average) for every length a byte can say."""
    return tuple(K1 * ((1 - B) + B * byte_to_length(byte) / average) for byte in range(256))


def _fields(node: Word | Phrase) -> tuple[str, ...]:
    return (node.field,) if node.field else TEXT_FIELDS


def _inside(place: Place, number: int) -> bool:
    return number in place if isinstance(place, dict) else stands_in(place, number)
