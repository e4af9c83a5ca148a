"""The words of the index: what a prefix or a misspelt word stands for, and how the last word goes on."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from readinglist.search.evaluate import Expansion
from readinglist.search.leaf import Leaf
from readinglist.search.tree import TEXT_FIELDS, Fuzzy, Prefix
from readinglist.search.words import Term, folded, stem

TOP_TERMS = 64
"""Words a prefix is expanded to, the commonest first."""
PREFIX_BUDGET = 120_000
"""Postings one prefix may read."""
LIKE = 16
"""Words a misspelt one stands for at most."""
KEPT = 1_000


class Vocabulary:
    """Of the leaves of one generation."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self.leaves = leaves
        self._expansions: dict[tuple[Prefix | Fuzzy, bool], Expansion] = {}
        self._words: Counter[str] | None = None
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)

    def doc_frequency(self, field: str, term: Term) -> int:
        """In how many documents a term stands; deleted ones count until they are merged away."""
        return sum(leaf.doc_frequency(field, term) for leaf in self.leaves)

    def words(self) -> Mapping[str, int]:
        """Every word as it is spelt, folded, with how often it stands. Kept: 70,000 words at 87,000 papers."""
        if self._words is None:
            self._words = Counter()
            for leaf in self.leaves:
                self._words.update(dict(leaf.counted()))
            for word in self._words:
                self._by_length[len(word)].append(word)
        return self._words

    def like(self, word: str, edits: int) -> list[str]:
        """Other words at most ``edits`` letters away, the nearest first, then the commonest."""
        counts = self.words()
        lengths = range(len(word) - edits, len(word) + edits + 1)
        of_like_length = chain.from_iterable(self._by_length.get(n, ()) for n in lengths)
        found = process.extract(
            word, list(of_like_length), scorer=OSA.distance, score_cutoff=edits, limit=None
        )
        ranked = sorted(
            (distance, candidate[0] != word[0], -counts[candidate], candidate)
            for candidate, distance, _ in found
            if distance
        )
        return [candidate for _, _, _, candidate in ranked]

    def expansion(self, node: Prefix | Fuzzy, *, exact: bool = False) -> Expansion:
        """The terms it stands for, as long as their postings are not too many; ``exact``: all of them."""
        key = node, exact
        known = self._expansions.get(key)
        if known is None:
            if len(self._expansions) > KEPT:
                self._expansions.clear()
            known = (
                self._misspelt(node, exact) if isinstance(node, Fuzzy) else self._begun(node, exact)
            )
            self._expansions[key] = known
        return known

    def _begun(self, prefix: Prefix, exact: bool) -> Expansion:
        typed = folded(prefix.text)
        names = (prefix.field,) if prefix.field else TEXT_FIELDS
        if prefix.unfinished and prefix.field is None and len(typed) < 3:
            names = ("title",)  # one or two letters say little: titles that have such a word
        most = sys.maxsize if exact else TOP_TERMS
        words, complete = self.surfaces(typed, most) if typed else ([], True)
        terms: dict[Term, None] = {}
        spent = 0
        for word, _ in words:
            term = stem(word)
            if term in terms:
                continue
            spent += sum(self.doc_frequency(name, term) for name in names)
            if terms and spent > PREFIX_BUDGET and not exact:
                complete = False
                break
            terms[term] = None
        best = typed if any(word == typed for word, _ in words) else words[0][0] if words else ""
        return Expansion(tuple(terms), names, best, not complete)

    def _misspelt(self, node: Fuzzy, exact: bool) -> Expansion:
        word = folded(node.text)
        names = (node.field,) if node.field else TEXT_FIELDS
        near = self.like(word, node.edits) if word else []
        known = word in self.words()
        # Of words that differ in their endings only the nearest is kept: they have one term.
        spelt = {stem(other): other for other in reversed([word] * known + near)}
        terms = tuple(dict.fromkeys(stem(other) for other in [word] * known + near))
        best = word if known else near[0] if near else ""
        most = len(terms) if exact else LIKE
        return Expansion(terms[:most], names, spelt.get(stem(best), best), most < len(terms))

    def completion(self, typed: str) -> str | None:
        """The rest of an unfinished word, by the commonest one that begins with it."""
        word = folded(typed)
        if not word or len(word) != len(typed):
            return None
        words, _ = self.surfaces(word, 4)
        rest = next((other[len(word) :] for other, _ in words if other != word), None)
        commonest = words[0][0] if words else word
        return rest if commonest != word else None

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
