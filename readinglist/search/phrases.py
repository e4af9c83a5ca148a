"""Which documents hold terms next to each other; and other questions to ascending lists of documents."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from readinglist.search.leaf import Postings

SPARSE = 16
"""A list this many times longer than the set it is held against is searched, not read."""
MAX_OCCURRENCES = 300_000
"""Occurrences of its words a phrase may look at: about 50 ms."""


class Spent(Exception):
    """The search may read no more."""


def stands_in(docs: Sequence[int], number: int) -> bool:
    """Whether ``number`` is in ``docs`` (ascending)."""
    at = bisect_left(docs, number)
    return at < len(docs) and docs[at] == number


def members(docs: Sequence[int], within: Collection[int]) -> set[int]:
    """Those of ``docs`` (ascending) that are in ``within``."""
    if len(within) * SPARSE > len(docs):
        return set(within).intersection(docs)
    return {number for number in within if stands_in(docs, number)}


def indexes(docs: Sequence[int], wanted: list[int]) -> list[int]:
    """Where each of ``wanted`` (ascending, all of them in ``docs``) stands in ``docs``."""
    if len(wanted) == len(docs):
        return list(range(len(docs)))
    if len(wanted) * SPARSE > len(docs):
        among = set(wanted)
        return [at for at, number in enumerate(docs) if number in among]
    found, low = [], 0
    for number in wanted:
        low = bisect_left(docs, number, low)
        found.append(low)
    return found


def adjacent(
    lists: list[Postings], within: Collection[int] | None, spend: Callable[[int], bool]
) -> tuple[set[int], bool]:
    """The documents where the terms of ``lists`` stand next to each other, in this order.

    A phrase of words that are everywhere ("of the") is looked for in the newest documents only; then
    the second answer is true.

    Raises:
        Spent: ``spend`` refused what it would have read.
    """
    candidates = within
    for postings in sorted(lists, key=len):
        docs = postings.docs
        candidates = set(docs) if candidates is None else members(docs, candidates)
        if not candidates:
            return set(), False
    ordered = sorted(candidates or ())
    occurrences = sum(len(postings.spots) for postings in lists)
    one_by_one = len(ordered) * len(lists) * 6
    if not spend(min(one_by_one, occurrences, MAX_OCCURRENCES)):
        raise Spent
    too_many = min(one_by_one, occurrences) > MAX_OCCURRENCES
    if too_many:
        ordered = ordered[-(MAX_OCCURRENCES // (len(lists) * 6)) :]
    if too_many or one_by_one < occurrences:
        return _adjacent_in(ordered, lists), too_many
    # Every occurrence as a number, document * 65,536 + where the phrase would begin: one C loop a list.
    starts: set[int] | None = None
    for at in sorted(range(len(lists)), key=lambda at: len(lists[at].spots)):
        codes = lists[at].codes(-at)
        starts = set(codes) if starts is None else starts.intersection(codes)
    return {start >> 16 for start in starts or ()}, False


def _adjacent_in(candidates: list[int], lists: list[Postings]) -> set[int]:
    where = [indexes(postings.docs, candidates) for postings in lists]
    found = set()
    for number, places in zip(candidates, zip(*where, strict=True), strict=True):
        starts = set(lists[0].positions(places[0]))
        for at, postings in enumerate(lists[1:], 1):
            starts.intersection_update([spot - at for spot in postings.positions(places[at])])
            if not starts:
                break
        else:
            found.add(number)
    return found
