"""Puts the documents of an answer in order: Whoosh's BM25F (B 0.75, K1 1.2), titles counting double.

Statistics are those of the whole index. Few documents can be the best: those that have the telling words
are scored first, and when no other could come among the best any more, the rest is left unscored.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from whoosh.util.numeric import byte_to_length

from readinglist.search import bits
from readinglist.search.evaluate import OF_A_PREFIX, Evaluation, Part
from readinglist.search.phrases import SPARSE
from readinglist.search.remembered import Unit

WEIGHTS = {"title": 2.0, "abstract": 1.0, "author": 1.0, "venue": 1.0, "note": 1.0}
B, K1 = 0.75, 1.2
MAX_WORK = 250_000
"""Postings and documents one order may look at, about 30 ms; what comes after that stays unscored.
Only dozens of common words take so much, and the most telling are looked at first."""

MUCH = 120_000
"""Documents times claims that are scored in one go at the least."""

Averages = Callable[[str], float]
"""The average length of a field."""


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


@dataclass(frozen=True, slots=True)
class Claim:
    """What some documents gain, and by which clause: at most ``most``; a constant, if no unit says more."""

    part: Part
    found: int
    most: float
    unit: Unit | None = None
    gain: Gain | None = None


def claims(parts: Sequence[Part], averages: Averages) -> list[Claim]:
    """What adds to scores, the most telling first."""
    found: list[Claim] = []
    for part in parts:
        gate = -1 if part.within is None else part.within
        if part.clause.bonus:
            found.append(Claim(part, part.clause.bonus & gate, OF_A_PREFIX))
        for unit in part.clause.units:
            weight = WEIGHTS[unit.field] * unit.idf * (K1 + 1)
            gain = Gain(weight, lengths(averages(unit.field)))
            found.append(Claim(part, unit.found & gate, weight, unit, gain))
    return sorted(found, key=lambda claim: claim.most, reverse=True)


def scored(
    claims: Sequence[Claim], numbers: Sequence[int], width: int, check: Callable[[], None]
) -> tuple[dict[int, float], int]:
    """The scores of documents (ascending), and how much was looked at."""
    total = dict.fromkeys(numbers, 0.0)
    work = 0
    asked = bits.of([numbers], width)
    for claim in claims:
        here = claim.found & asked
        count = here.bit_count()
        work += 30
        if not count:
            continue
        check()
        if claim.unit is None or claim.gain is None:
            for number in bits.among(here, numbers, width):
                total[number] += claim.most
            work += count
            continue
        gain, postings = claim.gain, claim.unit.postings
        docs, keys = postings.docs, postings.keys
        if count * SPARSE > len(docs):
            held = bits.flags(here, width)
            pairs = compress(zip(docs, keys, strict=True), map(held.__getitem__, docs))
            for number, key in pairs:
                total[number] += gain[key]
            work += count + len(docs) // 2 + 3_000
        else:
            low = 0
            for number in bits.among(here, numbers, width):
                low = bisect_left(docs, number, low)
                total[number] += gain[keys[low]]
            work += 4 * count + 2_500
    return total, work


def best(
    evaluation: Evaluation, matched: int, limit: int | None, averages: Averages
) -> list[tuple[int, float]]:
    """The ``limit`` best of the documents ``matched``; of equal ones the newest papers; None: all of them."""
    if limit == 0 or not matched:
        return []
    session, ids = evaluation.session, evaluation.leaf.ids
    width = evaluation.remembered.width
    telling = claims(evaluation.parts, averages)
    if limit is None or matched.bit_count() <= limit:
        every, _ = scored(telling, bits.numbers(matched, width), width, session.check)
        return list(every.items())
    total: dict[int, float] = {}
    left, fresh, work = matched, 0, 0
    threshold, tier = float("-inf"), 0.0
    rest = sum(claim.most for claim in telling)
    for at, claim in enumerate(telling):
        rest -= claim.most
        is_last = at + 1 == len(telling)
        if is_last and claim.unit is None:  # all these gain the same
            fresh |= bits.of([evaluation.newest(claim.found & left, limit)], width)
        else:
            fresh |= claim.found & left
        left &= ~claim.found
        tier = tier or claim.most
        # Claims of like weight are taken together: a call goes through the postings of all claims.
        is_much = fresh.bit_count() * len(telling) > MUCH
        if fresh and (is_last or is_much or telling[at + 1].most * 2 < tier):
            tier = 0.0
            more, cost = scored(telling, bits.numbers(fresh, width), width, session.check)
            total.update(more)
            work, fresh = work + cost, 0
            threshold = sorted(total.values())[-limit] if len(total) >= limit else threshold
        if not fresh and (rest < threshold or (work > MAX_WORK and not session.exact)):
            break
    if len(total) < limit:  # nothing tells the others apart
        newest = evaluation.newest(left | fresh, limit - len(total))
        total.update(dict.fromkeys(newest, 0.0))
        threshold = 0.0
    top = [item for item in total.items() if item[1] >= threshold]
    top.sort(key=lambda item: (item[1], ids[item[0]]), reverse=True)
    return top[:limit]
