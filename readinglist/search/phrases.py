"""Which documents hold terms next to each other, or near each other."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import add, ge

from readinglist.search.leaf import LONG, Postings

SPARSE = 16
"""A list this many times longer than what is looked up in it is searched, not read."""
CHUNK = 2_000
"""Documents looked at between two questions whether to go on."""


class Spent(Exception):
    """The search may read no more."""


def stands_in(docs: Sequence[int], number: int) -> bool:
    """Whether ``number`` is in ``docs`` (ascending)."""
    at = bisect_left(docs, number)
    return at < len(docs) and docs[at] == number


def indexes(docs: Sequence[int], wanted: Sequence[int]) -> Sequence[int]:
    """Where each of ``wanted`` (ascending, all of them in ``docs``) stands in ``docs``."""
    if len(wanted) == len(docs):
        return range(len(docs))
    if len(wanted) * SPARSE > len(docs):
        among = set(wanted)
        return [at for at, number in enumerate(docs) if number in among]
    found, low = [], 0
    for number in wanted:
        low = bisect_left(docs, number, low)
        found.append(low)
    return found


def adjacent(
    lists: Sequence[Postings], candidates: Sequence[int], check: Callable[[], None]
) -> Iterator[int]:
    """Those of ``candidates`` (ascending, in all of ``lists``) where the terms of ``lists`` stand next
    to each other in this order.

    Every occurrence becomes a number, rank of the document * 131,072 + where the phrase would begin: one
    C loop a list in place of a loop over documents.
    """
    places = [indexes(postings.docs, candidates) for postings in lists]
    rarest_first = sorted(range(len(lists)), key=lambda at: len(lists[at].spots))
    for start in range(0, len(candidates), CHUNK):
        check()
        starts: set[int] | None = None
        for at in rarest_first:
            codes = _codes(lists[at], places[at][start : start + CHUNK], -at)
            starts = set(codes) if starts is None else starts.intersection(codes)
            if not starts:
                break
        for rank in {code >> 17 for code in starts or ()}:
            yield candidates[start + rank]


def _codes(postings: Postings, places: Sequence[int], shift: int) -> Iterable[int]:
    spots = _spots(postings, places)
    bases = range(shift, shift + (len(places) << 17), 1 << 17)
    return map(
        add, chain.from_iterable(map(repeat, bases, map(len, spots))), chain.from_iterable(spots)
    )


def _spots(postings: Postings, places: Sequence[int]) -> list[array[int]]:
    """The positions in each of these documents."""
    if not places:
        return []
    postings.raw_positions(places[0])  # has the starts worked out
    starts = postings._starts
    assert starts is not None
    found = list(
        map(
            postings.spots.__getitem__,
            map(
                slice,
                map(starts.__getitem__, places),
                map(starts.__getitem__, map((1).__add__, places)),
            ),
        )
    )
    if max(map(postings.keys.__getitem__, places)) >> 8 >= LONG:
        return [
            spots[1:] if postings.keys[at] >> 8 == LONG else spots
            for at, spots in zip(places, found, strict=True)
        ]
    return found


def near(
    terms: Sequence[str],
    lists: Sequence[Postings],
    candidates: Sequence[int],
    between: int,
    check: Callable[[], None],
) -> Iterator[int]:
    """Those of ``candidates`` where the terms stand in any order with at most ``between`` other words
    among them; a term that is asked for twice must be there twice.
    """
    longest = len(lists) - 1 + between
    different = dict(zip(terms, lists, strict=True))
    wanted = Counter(terms)
    needs = [wanted[term] for term in different]
    places = [indexes(postings.docs, candidates) for postings in different.values()]
    for start in range(0, len(candidates), CHUNK):
        check()
        spots = [
            _spots(postings, place[start : start + CHUNK])
            for postings, place in zip(different.values(), places, strict=True)
        ]
        for rank, found in enumerate(zip(*spots, strict=True)):
            if _within(found, needs, longest):
                yield candidates[start + rank]


def _within(lists: Sequence[Sequence[int]], needs: Sequence[int], longest: int) -> bool:
    """Whether ``needs`` numbers of each list can be chosen that lie at most ``longest`` apart."""
    owners = sorted((spot, owner) for owner, spots in enumerate(lists) for spot in spots)
    have = [0] * len(lists)
    low = 0
    for spot, owner in owners:
        have[owner] += 1
        while spot - owners[low][0] > longest:
            have[owners[low][1]] -= 1
            low += 1
        if have[owner] >= needs[owner] and all(map(ge, have, needs)):
            return True
    return False
