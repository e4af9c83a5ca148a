"""Asks the index: bounded, best first, never a stock Whoosh query (those cannot be stopped).

A searcher is a snapshot of one generation of the index. It is never refreshed: Whoosh's ``refresh()`` brings
deleted documents back (``tests/search/test_whoosh_facts.py``).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from heapq import nlargest
from itertools import islice
from math import log

from readinglist.model import Found, Hit
from readinglist.search.evaluate import ClauseCache, Evaluation, Expansion, Gain, Scores, lengths
from readinglist.search.filters import Filter
from readinglist.search.leaf import Leaf
from readinglist.search.query import Query
from readinglist.search.tree import TEXT_FIELDS, Node, Prefix
from readinglist.search.words import Term, folded, stem

TOP_TERMS = 64
"""Words a prefix is expanded to, the commonest first."""
BUDGET = 500_000
"""Postings one query may read, in all leaves together: about 150 ms."""
PREFIX_BUDGET = 120_000
"""Postings one prefix may read."""


class Searcher:
    """Answers queries over the leaves of one generation. For one thread."""

    def __init__(
        self,
        leaves: Sequence[Leaf],
        trusted: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self.leaves = leaves
        self._caches = [ClauseCache() for _ in leaves]
        self._expansions: dict[Prefix, Expansion] = {}
        self._words: Counter[str] | None = None
        self.closed = False
        self.trusted = trusted
        self.documents = sum(len(leaf.ids) for leaf in leaves)
        self._averages = {
            name: sum(leaf.field_length(name) for leaf in leaves) / (self.documents or 1) or 1.0
            for name in TEXT_FIELDS
        }

    def close(self) -> None:
        """Lets go of the files; answers already given stay good."""
        self.closed = True
        for leaf in self.leaves:
            leaf.close()

    def doc_frequency(self, field: str, term: Term) -> int:
        """In how many documents a term stands; deleted ones count until they are merged away."""
        return sum(leaf.doc_frequency(field, term) for leaf in self.leaves)

    def idf(self, field: str, term: Term) -> float:
        """log(documents / (frequency + 1)) + 1, as Whoosh has it."""
        return log(self.documents / (self.doc_frequency(field, term) + 1)) + 1

    def average_length(self, field: str) -> float:
        """Terms of a field, over all documents."""
        return self._averages[field]

    def gain(self, field: str, weight: float) -> Gain:
        """BM25F by the keys of postings, times ``weight``."""
        return Gain(weight, lengths(self._averages[field]))

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 500,
        filter_ids: Callable[[Filter], Collection[int]],
        all_ids: Callable[[], Collection[int]],
        stop: Callable[[], bool] = lambda: False,
    ) -> Found:
        """The best ``limit`` papers (None: all) for ``query``, which must have words.

        ``filter_ids`` gives the papers a filter (never a negated one) lets through, ``all_ids`` every
        paper; both are asked at most once for the same thing. When ``stop()`` turns true, what was
        found so far is returned as bounded.

        Raises:
            IndexBroken: the index turned out to be damaged.
        """
        assert query.tree is not None, "a query without words is for SQL"
        assert not self.closed, "ask the index for a searcher each time"
        with self.trusted():
            return self._search(query, query.tree, limit, _Session(self, filter_ids, all_ids, stop))

    def _search(self, query: Query, tree: Node, limit: int | None, session: _Session) -> Found:
        found: list[tuple[float, int, int, Evaluation]] = []
        total = 0
        for leaf, cache in zip(self.leaves, self._caches, strict=True):
            evaluation = Evaluation(leaf, cache, session)
            scores = evaluation.run(tree)
            total += len(scores)
            ids = leaf.ids
            found += [
                (score, ids[number], number, evaluation)
                for number, score in _best(scores, limit, ids)
            ]
        found.sort(key=lambda one: one[:2], reverse=True)
        return Found(
            hits=tuple(
                Hit(paper, score, evaluation.fields(number))
                for score, paper, number, evaluation in found[:limit]
            ),
            total=total,
            bounded=session.bounded,
            fault=query.fault,
            terms=query.terms,
            completion=self.completion(query),
        )

    def matching(
        self,
        query: Query,
        *,
        filter_ids: Callable[[Filter], Collection[int]],
        all_ids: Callable[[], Collection[int]],
    ) -> tuple[list[int], bool]:
        """Every paper that ``query`` finds, in no order, and whether there may be more: for counting.

        Raises:
            IndexBroken: the index turned out to be damaged.
        """
        assert query.tree is not None, "a query without words is for SQL"
        found: list[int] = []
        with self.trusted():
            session = _Session(self, filter_ids, all_ids, lambda: False)
            for leaf, cache in zip(self.leaves, self._caches, strict=True):
                found += map(leaf.ids.__getitem__, Evaluation(leaf, cache, session).run(query.tree))
        return found, session.bounded

    def words(self) -> Counter[str]:
        """Every word as it is spelt, folded, with how often it stands. Kept: 70,000 words at 87,000 papers."""
        if self._words is None:
            self._words = Counter()
            for leaf in self.leaves:
                words, _ = leaf.surfaces("", sys.maxsize)
                self._words.update(dict(words))
        return self._words

    def expansion(self, prefix: Prefix) -> Expansion:
        """The commonest words that begin so, as long as their postings are not too many."""
        known = self._expansions.get(prefix)
        if known is None:
            if len(self._expansions) > 1_000:
                self._expansions.clear()
            self._expansions[prefix] = known = self._expand(prefix)
        return known

    def _expand(self, prefix: Prefix) -> Expansion:
        typed = folded(prefix.text)
        names = (prefix.field,) if prefix.field else TEXT_FIELDS
        if prefix.unfinished and prefix.field is None and len(typed) < 3:
            names = ("title",)  # one or two letters say little: titles that have such a word
        words, complete = self.surfaces(typed, TOP_TERMS) if typed else ([], True)
        terms: dict[Term, None] = {}
        spent = 0
        for word, _ in words:
            term = stem(word)
            if term in terms:
                continue
            spent += sum(self.doc_frequency(name, term) for name in names)
            if terms and spent > PREFIX_BUDGET:
                complete = False
                break
            terms[term] = None
        best = typed if any(word == typed for word, _ in words) else words[0][0] if words else ""
        return Expansion(tuple(terms), names, best, not complete)

    def completion(self, query: Query) -> str | None:
        """The rest of the unfinished last word, by the commonest word that begins with it."""
        typed = folded(query.unfinished)
        if not typed or len(typed) != len(query.unfinished):
            return None
        words, _ = self.surfaces(typed, 4)
        rest = next((word[len(typed) :] for word, _ in words if word != typed), None)
        commonest = words[0][0] if words else typed
        return rest if commonest != typed else None

    def surfaces(self, prefix: str, limit: int) -> tuple[list[tuple[str, int]], bool]:
        """The commonest words that begin with ``prefix`` and their counts; whether those are all."""
        counts: Counter[str] = Counter()
        complete = True
        for leaf in self.leaves:
            words, all_of_them = leaf.surfaces(prefix, limit)
            counts.update(dict(words))
            complete = complete and all_of_them
        top = nlargest(limit, counts.items(), key=lambda item: (item[1], item[0]))
        return top, complete and len(counts) <= limit


def _best(scores: Scores, limit: int | None, ids: Sequence[int]) -> list[tuple[int, float]]:
    """The ``limit`` best documents with their scores; of equal ones, the newest papers."""
    if limit is None or len(scores) <= limit:
        return list(scores.items())
    if limit <= 0:
        return []
    # What a sample says the threshold may be leaves a few more than wanted, nearly always.
    sample = sorted(islice(scores.values(), 0, None, 16), reverse=True)
    guess = sample[min(limit // 8, len(sample) - 1)]
    above = [item for item in scores.items() if item[1] > guess]
    if len(above) < limit:
        ties = [number for number, score in scores.items() if score == guess]
        if len(above) + len(ties) >= limit:
            ties.sort(key=ids.__getitem__, reverse=True)
            return above + [(number, guess) for number in ties[: limit - len(above)]]
        above = list(scores.items())
    above.sort(key=lambda item: (item[1], ids[item[0]]), reverse=True)
    return above[:limit]


class _Session:
    """One search: the decisions that hold for all leaves, and what may still be spent."""

    def __init__(
        self,
        searcher: Searcher,
        filter_ids: Callable[[Filter], Collection[int]],
        all_ids: Callable[[], Collection[int]],
        stop: Callable[[], bool],
    ) -> None:
        self.searcher = searcher
        self.filter_ids = filter_ids
        self.all_ids = all_ids
        self.stop = stop
        self.bounded = False
        self.left = BUDGET
        self.filters: dict[Filter, Collection[int]] = {}
        self.papers: Collection[int] | None = None

    def idf(self, field: str, term: Term) -> float:
        return self.searcher.idf(field, term)

    def average_length(self, field: str) -> float:
        return self.searcher.average_length(field)

    def matching(self, clause: Filter) -> Collection[int]:
        if clause not in self.filters:
            self.filters[clause] = frozenset(self.filter_ids(clause))
        return self.filters[clause]

    def everything(self) -> Collection[int]:
        if self.papers is None:
            self.papers = frozenset(self.all_ids())
        return self.papers

    def spend(self, postings: int) -> bool:
        if self.left < postings or self.stop():
            self.bounded = True
            return False
        self.left -= postings
        return True

    def expansion(self, prefix: Prefix) -> Expansion:
        return self.searcher.expansion(prefix)
