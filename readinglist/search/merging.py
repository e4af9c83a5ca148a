"""Which segments a commit merges: few enough to search fast, seldom enough to commit fast."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import TypeAlias

from whoosh.codec.base import Segment
from whoosh.writing import SegmentWriter

MergePolicy: TypeAlias = Callable[[SegmentWriter, list[Segment]], list[Segment]]
"""Whoosh's shape: merges some segments into the writer, returns the others."""

MAX_SEGMENTS = 8
LONG_RUN = 2_000
"""Documents; the last commit of a run so long tidies up after it."""
QUICK = 2_000
"""Documents that are merged while somebody waits: some 100 ms."""
MAX_SEGMENTS_RUNNING = 40
"""In the midst of a long run."""


def policy(*, written: int, more_to_come: bool) -> MergePolicy:
    """The policy for one commit of a run that wrote so many documents with it.

    It merges when there are too many segments, and what a long run made when that ends.
    """

    def merge(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
        most = MAX_SEGMENTS_RUNNING if more_to_come else MAX_SEGMENTS
        tidy = not more_to_come and written >= LONG_RUN
        if not tidy and len(segments) < most and not any(map(_rotten, segments)):
            return segments
        new = written if tidy else writer.doc_count()
        return _merged(writer, segments, choose(segments, new, most))

    return merge


def quick(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """The policy for a commit that somebody waits for: too many small segments become one."""
    if len(segments) < MAX_SEGMENTS:
        return segments
    waiting = sorted(segments, key=_live)
    small = [
        s
        for s, total in zip(waiting, accumulate(map(_live, waiting)), strict=True)
        if total <= QUICK
    ]
    return _merged(writer, segments, small)


def _merged(writer: SegmentWriter, segments: list[Segment], chosen: list[Segment]) -> list[Segment]:
    """Merges those chosen, in the order they have; returns the others."""
    for segment in segments:
        if segment in chosen:
            writer.add_segment(segment)
    return [segment for segment in segments if segment not in chosen]


def choose(segments: list[Segment], new: int, most: int = MAX_SEGMENTS) -> list[Segment]:
    """The segments to merge with ``new`` documents: small ones, until the next is twice their sum.

    So every document is written again a logarithmic number of times. Segments half deleted are
    merged too, and as many as it takes to have at most ``most`` in the end.
    """
    waiting = sorted(segments, key=_live)
    chosen = [segment for segment in waiting if _rotten(segment)]
    waiting = [segment for segment in waiting if not _rotten(segment)]
    total = new + sum(map(_live, chosen))
    while waiting and (_live(waiting[0]) <= 2 * total + 64 or len(waiting) + 1 > most):
        total += _live(waiting[0])
        chosen.append(waiting.pop(0))
    return chosen


def _live(segment: Segment) -> int:
    return int(segment.doc_count_all() - segment.deleted_count())


def _rotten(segment: Segment) -> bool:
    deleted, documents = segment.deleted_count(), segment.doc_count_all()
    return bool(deleted * 2 > documents and documents > 64) or deleted == documents
