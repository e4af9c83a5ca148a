"""From which score on an answer is right how often, measured on answers known to be right or wrong."""

from __future__ import annotations

import math
from collections.abc import Iterable

CONFIDENCE = 1.0
"""Standard errors between the precision measured and the one believed."""


def _lower(hits: float, of: float) -> float:
    """The lower end of Wilson's interval."""
    z, part = CONFIDENCE**2, hits / of
    spread = CONFIDENCE * math.sqrt(part * (1 - part) / of + z / (4 * of * of))
    return (part + z / (2 * of) - spread) / (1 + z / of)


def steps(
    right: Iterable[tuple[float, int]], wrong: Iterable[tuple[float, int]]
) -> list[tuple[float, float]]:
    """(score, precision from there on) by rising score; the higher a score, the higher it is.

    Both are scores with the number of papers each stands for.
    """
    hit, missed = sorted(right, reverse=True), sorted(wrong, reverse=True)
    found: list[tuple[float, float]] = []
    at, misses, hits, best = 0, 0, 0, 0.0
    for place, (score, papers) in enumerate(hit):
        hits += papers
        while at < len(missed) and missed[at][0] >= score:
            misses += missed[at][1]
            at += 1
        # A bound stands in the middle between the papers on its two sides.
        below = [one[0] for one in (*hit[place + 1 : place + 2], *missed[at : at + 1])]
        bound = (score + max(below, default=0.0)) / 2
        found.append((bound, _lower(hits, hits + misses)))
    for at in range(len(found) - 1, -1, -1):
        best = max(best, found[at][1])
        found[at] = found[at][0], best
    return found[::-1]
