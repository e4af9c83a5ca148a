"""The order of the queue: what moves where, and the fewest places that must be written for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

MOVES = ("up", "down", "top", "end")
STEP = 1.0
NARROWEST = 1e-6
"""Places closer together than this are not halved any more: all are numbered anew."""
DIGITS = 8
"""Of a place behind the point: the journal keeps 15 in all, and undo gives back what it keeps."""


def moved(order: Sequence[int], wanted: Collection[int], to: str) -> list[int]:
    """``order`` with the wanted papers one place up or down, or at the top or the end, as a block.

    They keep their order among themselves. Moved up, the block stands before the paper that was
    above its first; moved down, after the one below its last.
    """
    block = [i for i in order if i in wanted]
    rest = [i for i in order if i not in wanted]
    if not block or not rest:
        return list(order)
    if to in ("top", "end"):
        at = 0 if to == "top" else len(rest)
    else:
        first, last = order.index(block[0]), order.index(block[-1])
        above = sum(i not in wanted for i in order[: first if to == "up" else last])
        at = max(0, above - 1) if to == "up" else min(len(rest), above + 1)
    return [*rest[:at], *block, *rest[at:]]


def before(order: Sequence[int], wanted: Collection[int], other: int | None) -> list[int]:
    """``order`` with the wanted papers right before another one; None puts them at the end."""
    block = [i for i in order if i in wanted]
    if other in wanted:  # dropped on one of themselves: before the next that stays
        after = order[order.index(other) :] if other in order else ()
        other = next((i for i in after if i not in wanted), None)
    rest = [i for i in order if i not in wanted]
    at = rest.index(other) if other is not None and other in rest else len(rest)
    return [*rest[:at], *block, *rest[at:]]


def places(
    order: Sequence[int], known: Mapping[int, float], wanted: Collection[int]
) -> dict[int, float]:
    """The places to write so that papers stand as in ``order``: lower first, those without one last.

    ``known`` are the places they have; those of ``wanted`` are written anew, others only where one
    is missing before the last that moved.
    """
    end = max((n for n, i in enumerate(order) if i in wanted), default=-1) + 1
    needy = {i for i in order[:end] if i in wanted or i not in known}
    written: dict[int, float] = {}
    at = 0
    while at < end:
        if order[at] not in needy:
            at += 1
            continue
        stop = at
        while stop < end and order[stop] in needy:
            stop += 1
        low = known.get(order[at - 1], written.get(order[at - 1])) if at else None
        high = known.get(order[stop]) if stop < len(order) else None
        run = _between(low, high, stop - at)
        if not run:
            return {i: n * STEP for n, i in enumerate(order[: max(end, _placed(order, known))])}
        written.update(zip(order[at:stop], run, strict=True))
        at = stop
    return written


def _placed(order: Sequence[int], known: Mapping[int, float]) -> int:
    """How many papers of the order there are up to the last that has a place."""
    return max((n + 1 for n, i in enumerate(order) if i in known), default=0)


def _between(low: float | None, high: float | None, count: int) -> list[float]:
    """So many rising places above one and below another; none if there is no room."""
    if low is None:
        first = 0.0 if high is None else high - count * STEP
        return [first + n * STEP for n in range(count)]
    if high is None:
        return [low + (n + 1) * STEP for n in range(count)]
    step = (high - low) / (count + 1)
    if step <= NARROWEST:
        return []
    return [round(low + (n + 1) * step, DIGITS) for n in range(count)]
