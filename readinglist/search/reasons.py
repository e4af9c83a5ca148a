"""Why a paper is where it is in an answer: its fields, its terms, and what each adds to the score."""

from __future__ import annotations

from bisect import bisect_left

from readinglist.hits import Reason
from readinglist.search import bits
from readinglist.search.evaluate import Evaluation, Part
from readinglist.search.phrases import stands_in
from readinglist.search.ranking import Averages, claims
from readinglist.search.tree import TEXT_FIELDS, Fuzzy, Prefix
from readinglist.search.written import written

_NAMES = [
    tuple(name for at, name in enumerate(TEXT_FIELDS) if flags >> at & 1)
    for flags in range(1 << len(TEXT_FIELDS))
]


class Places:
    """The fields in which documents of one evaluation matched."""

    def __init__(self, evaluation: Evaluation) -> None:
        width = evaluation.remembered.width
        found = dict.fromkeys(TEXT_FIELDS, 0)
        for part in evaluation.parts:
            gate = -1 if part.within is None else part.within
            for name, documents in part.clause.places:
                found[name] |= documents & gate
        self._fields = [
            (1 << at, bits.data(found[name], width))
            for at, name in enumerate(TEXT_FIELDS)
            if found[name]
        ]

    def fields(self, number: int) -> tuple[str, ...]:
        """Those of a document, title first."""
        flags = 0
        for flag, documents in self._fields:
            if bits.holds(documents, number):
                flags |= flag
        return _NAMES[flags]


def reasons(evaluation: Evaluation, number: int, averages: Averages) -> list[Reason]:
    """What the score of a document is the sum of, and where it matched without gaining; the greatest first."""
    width = evaluation.remembered.width
    found: list[Reason] = []
    for claim in claims(evaluation.parts, averages):
        if not bits.holds(bits.data(claim.found, width), number):
            continue
        text = written(claim.part.node)
        if claim.unit is None or claim.gain is None:
            found.append(Reason(text, "", "", claim.most))
        else:
            postings = claim.unit.postings
            key = postings.keys[bisect_left(postings.docs, number)]
            gained = claim.gain[key]
            found.append(Reason(text, claim.unit.field, claim.unit.term, gained, key >> 8))
    known = {(reason.field, reason.term) for reason in found}
    for part in evaluation.parts:
        found += (more for more in _expanded(evaluation, part, number) if _key(more) not in known)
    return sorted(found, key=lambda reason: -reason.score)


def _key(reason: Reason) -> tuple[str, str]:
    return reason.field, reason.term


def _expanded(evaluation: Evaluation, part: Part, number: int) -> list[Reason]:
    """The other words of a prefix that stand in the document: they find it, and add nothing."""
    if not isinstance(part.node, Prefix | Fuzzy):
        return []
    expansion = evaluation.session.expansion(part.node)
    found = []
    for name in expansion.fields:
        for term in expansion.terms:
            postings = evaluation.leaf.postings(name, term)
            if postings is not None and stands_in(postings.docs, number):
                found.append(Reason(written(part.node), name, term, 0.0))
    return found
