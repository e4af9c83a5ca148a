"""Answers a tree over one leaf: which documents, how good, and in which fields.

Sets of document numbers, made from whole posting lists, in place of Whoosh's matchers: a matcher costs a
Python call a document, and a prefix over 3,000 terms took it 10 s at 87,000 papers. The score is
Whoosh's BM25F (B 0.75, K1 1.2, statistics over the whole index), with titles counting double.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol, TypeAlias

from whoosh.util.numeric import byte_to_length

from readinglist.search.filters import Filter
from readinglist.search.leaf import Leaf, Postings
from readinglist.search.tree import TEXT_FIELDS, And, Node, Not, Or, Phrase, Prefix, Word
from readinglist.search.words import Term, sequences

WEIGHTS = {"title": 2.0, "abstract": 1.0, "author": 1.0, "venue": 1.0, "note": 1.0}
B, K1 = 0.75, 1.2
SPARSE = 12
"""A list this many times longer than the set it is held against is searched, not read."""

Documents: TypeAlias = set[int]


class Statistics(Protocol):
    """What scores need to know of the whole index, and the decisions taken for all leaves alike."""

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
class Expansion:
    """A prefix: its terms, the fields to look in, and the term to score by (the commonest)."""

    terms: tuple[Term, ...]
    fields: tuple[str, ...]
    best: Term | None


@dataclass(slots=True)
class Answer:
    """What was found in one leaf. ``scored`` and ``places`` are for :func:`scores` and :func:`fields`."""

    documents: Documents
    scored: dict[tuple[str, Term], Postings] = field(default_factory=dict)
    places: list[tuple[str, Postings | Documents]] = field(default_factory=list)
    bonus: list[Documents] = field(default_factory=list)


class _Spent(Exception):
    """The search may read no more."""


class Evaluation:
    """One query over one leaf.

    A clause that may not be read any more holds nothing back and adds nothing; the session has said
    then that the answer is bounded.
    """

    def __init__(self, leaf: Leaf, statistics: Statistics) -> None:
        self.leaf = leaf
        self.statistics = statistics
        self.answer = Answer(set())

    def run(self, tree: Node) -> Answer:
        """The live documents ``tree`` stands for."""
        try:
            found = self._documents(tree, None)
        except _Spent:
            found = set()
        self.answer.documents = found - self.leaf.deleted if self.leaf.deleted else found
        return self.answer

    def _documents(self, node: Node, within: Documents | None, scored: bool = True) -> Documents:
        """The documents of ``node``; with ``within``, at least those of them that are in it."""
        match node:
            case Word() | Phrase():
                return self._text(node, within, scored)
            case Prefix():
                return self._prefix(node, within, scored)
            case And():
                return self._all(node, within, scored)
            case Or():
                found: Documents = set()
                for part in node.parts:
                    with suppress(_Spent):
                        found |= self._documents(part, within, scored)
                return found
            case Not():
                base = self._universe() if within is None else within
                with suppress(_Spent):
                    base = base - self._documents(node.part, within, scored=False)
                return base
            case Filter():
                return self._filter(node, within)

    def _all(self, node: And, within: Documents | None, scored: bool) -> Documents:
        """Cheapest part first, so that the dear ones are held against few documents."""
        for part in sorted(node.parts, key=self._cost):
            try:
                found = self._documents(part, within, scored)
            except _Spent:
                if within is None:
                    raise
                continue
            within = found if within is None else within & found
            if not within:
                break
        return set() if within is None else within

    def _cost(self, node: Node) -> float:
        match node:
            case Word() | Phrase():
                return min(
                    sum(self.leaf.doc_frequency(f, t) for f in self._fields(node) for t in way)
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

    @staticmethod
    def _fields(node: Word | Phrase) -> tuple[str, ...]:
        return (node.field,) if node.field else TEXT_FIELDS

    def _universe(self) -> Documents:
        everything = self.statistics.everything()
        papers = everything if isinstance(everything, set | frozenset) else set(everything)
        return {number for number, paper in enumerate(self.leaf.ids) if paper in papers} - set(
            self.leaf.deleted
        )

    def _filter(self, clause: Filter, within: Documents | None) -> Documents:
        matching = self.statistics.matching(replace(clause, negated=False))
        papers = matching if isinstance(matching, set | frozenset) else set(matching)
        ids = self.leaf.ids
        if clause.negated:
            base = self._universe() if within is None else within
            return {number for number in base if ids[number] not in papers}
        if within is None:
            return {number for number, paper in enumerate(ids) if paper in papers}
        return {number for number in within if ids[number] in papers}

    def _postings(self, field_name: str, term: Term) -> Postings | None:
        frequency = self.leaf.doc_frequency(field_name, term)
        if not frequency:
            return None
        if not self.statistics.spend(frequency):
            raise _Spent
        return self.leaf.postings(field_name, term)

    def _text(self, node: Word | Phrase, within: Documents | None, scored: bool) -> Documents:
        found: Documents = set()
        for way in sequences(node.text):
            for name in self._fields(node):
                lists = []
                for term in way:
                    if (postings := self._postings(name, term)) is None:
                        break
                    lists.append(postings)
                else:
                    here = self._sequence(lists, within)
                    found |= here
                    if scored and here:
                        self.answer.scored.update(
                            {(name, t): p for t, p in zip(way, lists, strict=True)}
                        )
                        self.answer.places.append((name, lists[0] if len(lists) == 1 else here))
        return found

    def _sequence(self, lists: list[Postings], within: Documents | None) -> Documents:
        """The documents where the terms of ``lists`` stand next to each other."""
        if len(lists) == 1:
            return members(lists[0].docs, within)
        candidates = within
        for postings in sorted(lists, key=len):
            candidates = members(postings.docs, candidates)
            if not candidates:
                return set()
        ordered = sorted(candidates or ())
        where = [indexes(postings.docs, ordered) for postings in lists]
        found = set()
        first, *rest = range(len(lists))
        for number, places in zip(ordered, zip(*where, strict=True), strict=True):
            starts = set(lists[first].positions(places[first]))
            for at in rest:
                starts.intersection_update(
                    [position - at for position in lists[at].positions(places[at])]
                )
                if not starts:
                    break
            if starts:
                found.add(number)
        return found

    def _prefix(self, node: Prefix, within: Documents | None, scored: bool) -> Documents:
        expansion = self.statistics.expansion(node)
        found: Documents = set()
        for name in expansion.fields:
            here: Documents = set()
            for term in expansion.terms:
                if postings := self._postings(name, term):
                    here |= members(postings.docs, within)
                    if scored and term == expansion.best:
                        self.answer.scored[name, term] = postings
            if scored and here:
                self.answer.places.append((name, here))
                if name == "title":
                    self.answer.bonus.append(here)
            found |= here
        return found


def members(docs: Sequence[int], within: Documents | None) -> Documents:
    """``docs`` (ascending), or those of them that are in ``within``."""
    if within is None:
        return set(docs)
    if len(within) * SPARSE > len(docs):
        return within.intersection(docs)
    end = len(docs)
    found = set()
    for number in within:
        at = bisect_left(docs, number)
        if at < end and docs[at] == number:
            found.add(number)
    return found


def indexes(docs: Sequence[int], wanted: list[int]) -> list[int]:
    """Where each of ``wanted`` (ascending, all of them in ``docs``) stands in ``docs``."""
    if len(wanted) * SPARSE > len(docs):
        among = set(wanted)
        return [at for at, number in enumerate(docs) if number in among]
    found, low = [], 0
    for number in wanted:
        low = bisect_left(docs, number, low)
        found.append(low)
    return found


@lru_cache(maxsize=64)
def _lengths(average: float) -> tuple[float, ...]:
    """K1 * (1 - B + B * length / average) for every length a byte can say."""
    return tuple(K1 * ((1 - B) + B * byte_to_length(byte) / average) for byte in range(256))


def scores(answer: Answer, statistics: Statistics) -> dict[int, float]:
    """BM25F of every document of an answer."""
    total = dict.fromkeys(answer.documents, 0.0)
    for (name, term), postings in answer.scored.items():
        weight = WEIGHTS[name] * statistics.idf(name, term) * (K1 + 1)
        _add(total, postings, weight, _lengths(statistics.average_length(name)))
    for titles in answer.bonus:
        for number in titles & total.keys():
            total[number] += 1.0
    return total


def _add(
    total: dict[int, float], postings: Postings, weight: float, lengths: tuple[float, ...]
) -> None:
    docs, keys = postings.docs, postings.keys
    pairs: Iterable[tuple[int, int]]
    if len(total) * SPARSE < len(docs):
        end = len(docs)
        at_of = ((number, bisect_left(docs, number)) for number in total)
        pairs = [(n, keys[at]) for n, at in at_of if at < end and docs[at] == n]
    else:
        pairs = zip(docs, keys, strict=True)
    gain = {key: weight * (key >> 8) / ((key >> 8) + lengths[key & 255]) for key in set(keys)}
    for number, key in pairs:
        if number in total:
            total[number] += gain[key]


def fields(answer: Answer, number: int) -> tuple[str, ...]:
    """The fields a document matched in, title first."""
    found = set()
    for name, place in answer.places:
        if name in found:
            continue
        if isinstance(place, set):
            inside = number in place
        else:
            at = bisect_left(place.docs, number)
            inside = at < len(place.docs) and place.docs[at] == number
        if inside:
            found.add(name)
    return tuple(name for name in TEXT_FIELDS if name in found)
