"""Papers that may be one: found again, merged field by field, and the sure ones all at once."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from readinglist import dedupe, merge_plan
from readinglist.errors import UsageError
from readinglist.model import Done, Paper, Progress
from readinglist.store import doubles
from readinglist.store.imports import StoreLookup

if TYPE_CHECKING:
    from readinglist.library.core import Library

STEP = 200
CROWD = 20
"""More papers of one title than this ("Editorial") are no doubles of each other."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A pair that was left for a person, and why."""

    paper_id: int
    other_id: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bulk:
    """What merging all sure pairs did: its steps, each of one merge, and the pairs left alone."""

    steps: tuple[int, ...]
    doubtful: tuple[Doubtful, ...]


class Merging:
    """What concerns papers that may be one; deciding a single pair is a verb of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def two(self, this: int, other: int) -> tuple[Paper, Paper]:
        """Both papers whole.

        Raises:
            UsageError: they are one paper.
            NoSuchPaper: one is not there.
        """
        if this == other:
            raise UsageError("A paper cannot be merged with itself.")
        return self._library.paper(this), self._library.paper(other)

    def fields(self, this: int, other: int) -> tuple[merge_plan.Field, ...]:
        """Each field as both tell it, and what a merge takes by itself."""
        return merge_plan.fields(*self.two(this, other))

    def preview(self, this: int, other: int, take: Mapping[str, str] | None = None) -> Paper:
        """What would come of a merge; nothing is changed.

        Raises:
            UsageError: a choice cannot be.
        """
        return merge_plan.merged(*self.two(this, other), take)

    def sorted_out(self) -> tuple[tuple[tuple[int, int], ...], tuple[Doubtful, ...]]:
        """Pairs beyond doubt as (the one to keep, the other), and the others with their doubts."""
        sorting = _Sorting(self._library)
        return sorting.sure(), sorting.doubtful()

    def merge_sure(self) -> Generator[Progress, None, Bulk]:
        """Merge every pair beyond doubt, the older paper kept; each merge is a step of its own.

        A pair is judged again when its turn comes, if anything changed its papers meanwhile.
        Cancelled, what was merged so far stays merged.
        """
        sorting = _Sorting(self._library)
        total, steps = len(sorting.sure()), []
        for done in range(total):
            yield Progress("merge", done, total)
            sorting.follow()
            surest = sorting.surest()
            if surest is None:
                break
            merged = self._library.merge(*surest)
            assert merged.op_id is not None
            steps.append(merged.op_id)
        sorting.follow()
        return Bulk(tuple(steps), sorting.doubtful())

    def undo(self, steps: Sequence[int]) -> Generator[Progress, None, tuple[str, ...]]:
        """Take back the steps of a bulk, the last first; returns what could not be put back."""
        skipped: list[str] = []
        for done, step in enumerate(sorted(steps, reverse=True)):
            yield Progress("undo", done, len(steps))
            skipped += self._library.undo(step).skipped
        return tuple(skipped)

    def find_again(self) -> Generator[Progress, None, Done]:
        """Look for possible doubles among all papers; one step, and none where nothing is new.

        What was said to be different stays so. Nothing is written before the end: cancelled, the
        library is as it was.
        """
        lookup = StoreLookup(self._library.store)
        titles = list(lookup.titles())
        near = dedupe.NearTitles(titles)
        alike: dict[str, list[int]] = defaultdict(list)
        for paper_id, key in titles:
            alike[key].append(paper_id)
        wanted: dict[tuple[int, int], float] = {}
        for group in alike.values():
            if len(group) <= CROWD:
                wanted |= dict.fromkeys(combinations(sorted(group), 2), 1.0)
        for done, (paper_id, key) in enumerate(titles):
            if done % STEP == 0:
                yield Progress("doubles", done, len(titles))
            for other, ratio in near.near(key):
                wanted[min(paper_id, other), max(paper_id, other)] = ratio
        found = list(_judged(lookup, wanted))
        return doubles.add_pairs(self._library.store, found)


class _Sorting:
    """Pairs with what was judged of them; :meth:`follow` judges those again whose papers changed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seq = library.last_seq()
        self._pairs: dict[tuple[int, int], tuple[float, tuple[int, int] | Doubtful]] = {}
        self._of: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        self._queue: list[tuple[float, int, int]] = []
        with library.store.snapshot():  # of papers that go meanwhile nothing could be judged
            self._judge(library.pairs())

    def follow(self) -> None:
        """Take in what was written since, by us or by others."""
        with self._library.store.snapshot():
            self._seq, changed = self._library.changes_since(self._seq)
            for paper_id in changed:
                for pair in self._of.pop(paper_id, ()):
                    self._pairs.pop(pair, None)
            if changed:
                self._judge(doubles.pairs(self._library.store, changed))

    def _judge(self, found: Sequence[Mapping[str, Any]]) -> None:
        ids = {i for pair in found for i in (pair["paper_id"], pair["other_id"])}
        known = {paper.id: paper for paper in self._library.papers(ids)}
        for pair in found:
            one, other = known[pair["paper_id"]], known[pair["other_id"]]
            verdict: tuple[int, int] | Doubtful
            if reasons := merge_plan.doubts(one, other):
                verdict = Doubtful(one.id, other.id, reasons)
            else:
                kept, gone = merge_plan.older(one, other)
                verdict = kept.id, gone.id
                heapq.heappush(self._queue, (-pair["score"], one.id, other.id))
            both = one.id, other.id
            self._pairs[both] = pair["score"], verdict
            for paper_id in both:
                self._of[paper_id].add(both)

    def surest(self) -> tuple[int, int] | None:
        """The best of the sure pairs, as (the one to keep, the other)."""
        while self._queue:
            score, *pair = self._queue[0]
            known, verdict = self._pairs.get((pair[0], pair[1]), (0.0, None))
            if known == -score and isinstance(verdict, tuple):
                return verdict
            heapq.heappop(self._queue)  # merged, or judged anew
        return None

    def _in_order(self) -> list[tuple[int, int] | Doubtful]:
        ranked = sorted((-score, pair) for pair, (score, _) in self._pairs.items())
        return [self._pairs[pair][1] for _, pair in ranked]

    def sure(self) -> tuple[tuple[int, int], ...]:
        """All of the sure ones, the best first."""
        return tuple(one for one in self._in_order() if isinstance(one, tuple))

    def doubtful(self) -> tuple[Doubtful, ...]:
        """The others, the best first."""
        return tuple(one for one in self._in_order() if isinstance(one, Doubtful))


def _judged(
    lookup: StoreLookup, wanted: Mapping[tuple[int, int], float]
) -> Iterator[tuple[int, int, float, tuple[str, ...]]]:
    known = {k.id: k for k in lookup.known(sorted({i for pair in wanted for i in pair}))}
    papers = {i: merge_plan.record_of(k) for i, k in known.items()}
    for (one, other), ratio in wanted.items():
        if ratio < 1.0:
            verdict = dedupe.judge_near(papers[other], known[one], ratio)
        else:
            verdict = dedupe.decide(papers[other], [known[one]])
        if verdict is not None:
            yield one, other, verdict.score, verdict.reasons
