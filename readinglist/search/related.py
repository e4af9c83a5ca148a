"""More like this: papers that share a paper's rare words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nlargest

from readinglist.hits import Found, Hit, IndexDocument
from readinglist.search.ranking import K1, WEIGHTS
from readinglist.search.searcher import Searcher
from readinglist.search.words import SPECIALS, Term, folded, term_of, tokens

FIELDS = ("title", "abstract")
KEY_TERMS = 24
COMMON = 0.05
"""A word in more than this part of all papers says nothing of what a paper is about."""
BUDGET = 120_000
"""Postings read: about 30 ms."""


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A word that says what a paper is about: as it is spelt, its term, and how much it says."""

    word: str
    term: Term
    weight: float


def key_terms(searcher: Searcher, document: IndexDocument) -> list[KeyTerm]:
    """The telling words of a paper, the most telling first; those of the title count twice."""
    counts: Counter[Term] = Counter()
    spelt: dict[Term, Counter[str]] = {}
    for text, times in ((document.title, 2), (document.abstract, 1)):
        for token in tokens(text):
            pieces, _ = SPECIALS[token] or ((token,), ())
            for piece in pieces:
                word = folded(piece)
                if len(word) > 2 and not word.isdigit():
                    term = term_of(piece)
                    counts[term] += times
                    spelt.setdefault(term, Counter())[word] += 1
    most = max(20.0, COMMON * searcher.documents)
    telling = []
    for term, count in counts.items():
        frequency = max(searcher.doc_frequency(name, term) for name in FIELDS)
        if 1 < frequency <= most:
            weight = count / (count + 1) * searcher.idf("abstract", term)
            telling.append(KeyTerm(spelt[term].most_common(1)[0][0], term, weight))
    return nlargest(KEY_TERMS, telling, key=lambda key: (key.weight, key.term))


def related(searcher: Searcher, document: IndexDocument, limit: int = 20) -> Found:
    """Papers like ``document`` (which is left out), best first; ``terms`` are the words that decided.

    Raises:
        IndexBroken: the index turned out to be damaged.
    """
    with searcher.trusted():
        keys = key_terms(searcher, document)
        hits: list[Hit] = []
        for at, leaf in enumerate(searcher.leaves):
            ids, deleted = leaf.ids, leaf.deleted
            scores = _scores(searcher, at, keys)
            best = nlargest(limit + 1 + len(deleted), scores.items(), key=lambda item: item[1])
            hits += [
                Hit(ids[number], score)
                for number, score in best
                if number not in deleted and ids[number] != document.id
            ]
        hits.sort(key=lambda hit: (hit.score, hit.id), reverse=True)
        return Found(
            hits=tuple(hits[:limit]), total=len(hits[:limit]), terms=tuple(key.word for key in keys)
        )


def _scores(searcher: Searcher, at: int, keys: list[KeyTerm]) -> dict[int, float]:
    """BM25 of the key terms in titles and abstracts of one leaf, each weighted by how telling it is."""
    leaf, left = searcher.leaves[at], BUDGET // len(searcher.leaves)
    scores: dict[int, float] = {}
    get = scores.get
    for key in keys:
        for name in FIELDS:
            postings = leaf.postings(name, key.term)
            if postings is None or len(postings) > left:
                continue
            left -= len(postings)
            weight = WEIGHTS[name] * key.weight * (K1 + 1)
            gain = searcher.gain(name, weight)
            for number, pair in zip(postings.docs, postings.keys, strict=True):
                scores[number] = get(number, 0.0) + gain[pair]
    return scores
