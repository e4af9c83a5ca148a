"""Tag suggestions and favourite tags: ``library.suggesting``. Learned from this library, on this machine.

The model (:mod:`readinglist.suggesting`) lives in memory with the library that asked for it, and
follows the journal: a decision made here, in the shell or in another window teaches it too.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import starmap
from typing import TYPE_CHECKING

from readinglist import suggesting
from readinglist.errors import NoSuchPaper, UsageError
from readinglist.model import Done, Progress
from readinglist.paper_words import Sample
from readinglist.store import journal, tags
from readinglist.store import suggesting as stored
from readinglist.suggesting import Model, Suggestion

if TYPE_CHECKING:
    from readinglist.library.core import Library

LEARNED = 2_000
"""Papers learned from; of a larger library the tagged ones first, then those decided."""
AT_ONCE = 200
"""More changes than this are learned as part of a long verb."""


class Suggesting:
    """The verbs about suggested and favourite tags; what changes something is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._store = library.store
        self._model: Model | None = None
        self._seq = 0  # the newest change that was learned
        self._uid: str | None = None  # and the name of its step
        self._trained = 0  # papers there were to learn from

    # ------------------------------------------------------------------ learning

    @property
    def is_ready(self) -> bool:
        """Whether something was learned, so that :meth:`of` answers from it."""
        return self._model is not None

    def learn(self) -> Generator[Progress, None, int]:
        """Learn what is new; at first, everything. Returns how many papers were read.

        While no tag has :data:`~readinglist.suggesting.FEWEST` papers there is nothing to learn.

        The first time takes seconds in a large library, later times milliseconds, and half a
        second where the bounds of a tag are due to be measured again.
        """
        model = self._learned()
        if model is None:
            if not stored.has_tag_of(self._store, suggesting.FEWEST):
                return 0
            return (yield from self._train())
        seq, ids = journal.changes_since(self._store, self._seq)
        if len(ids) > max(AT_ONCE, self._trained // 4):
            return (yield from self._train())
        self._take(model, seq, ids)
        if stale := model.stale():
            for _ in model.measure(stale):
                yield Progress("Learning from tags", len(ids), len(ids))
        return len(ids)

    def _learned(self) -> Model | None:
        """The model; none any more if a copy was put in the library's place, with another history."""
        if self._model is not None and journal.op_uid_at(self._store, self._seq) != self._uid:
            self._model = None
        return self._model

    def _train(self) -> Generator[Progress, None, int]:
        seq = journal.last_seq(self._store)
        uid = journal.op_uid_at(self._store, seq)
        ids = stored.teaching(self._store, LEARNED)
        ids.sort()
        training = suggesting.train(self._samples(ids))
        while True:
            try:
                yield Progress("Learning from tags", next(training), len(ids))
            except StopIteration as stop:
                self._model, self._trained = stop.value, len(ids)
                self._seq, self._uid = seq, uid
                return len(ids)

    def _samples(self, ids: Sequence[int]) -> Iterator[Sample]:
        return starmap(Sample, stored.samples(self._store, ids))

    def _take(self, model: Model, seq: int, ids: Sequence[int]) -> None:
        left = set(ids)
        for sample in self._samples(ids):
            left.discard(sample.id)
            if sample.tags or sample.is_judged or sample.id in model:
                model.learn(sample)
        for paper_id in left:
            model.forget(paper_id)
        self._seq, self._uid = seq, journal.op_uid_at(self._store, seq)

    # ------------------------------------------------------------------ suggesting

    def of(self, paper_id: int) -> tuple[Suggestion, ...]:
        """Tags a paper is likely to get, the likeliest first; none before :meth:`learn` was done.

        What was decided a moment ago counts: a few changes are learned here, in milliseconds.

        Raises:
            NoSuchPaper: it is not in the library, or in the trash.
        """
        sample = next(self._samples([paper_id]), None)
        if sample is None:
            raise NoSuchPaper(f"There is no paper {paper_id}.")
        model = self._learned()
        if model is None:
            return ()
        seq, ids = journal.changes_since(self._store, self._seq)
        if len(ids) <= AT_ONCE:
            self._take(model, seq, ids)
        return model.suggest(sample, stored.refused(self._store, paper_id))

    def accept(self, paper_id: int, names: Sequence[str]) -> Done:
        """Give a paper suggested tags, all in one step."""
        return tags.add_tags(self._store, [paper_id], names)

    def accept_all(self, wanted: Mapping[int, Sequence[str]]) -> Done:
        """Give papers (by id) the tags that were suggested for each, all in one step."""
        return stored.accept(self._store, wanted)

    def refuse(self, ids: Sequence[int], names: Sequence[str]) -> Done:
        """Never suggest these tags for these papers again."""
        return stored.refuse(self._store, ids, names)

    # ------------------------------------------------------------------ favourites

    def toggle(self, ids: Sequence[int], place: int) -> Done:
        """Give papers the tag of a key, or take it off them if all have it.

        Raises:
            UsageError: the key gives no tag.
        """
        name = self.favourites().get(place)
        if name is None:
            raise UsageError(
                f"No tag has the key {place} yet; give it one in the menu of a tag in the side bar."
            )
        if tags.shares(self._store, ids).get(name) == len(set(ids)):
            return tags.remove_tag(self._store, ids, name)
        return tags.add_tag(self._store, ids, name)

    def favourites(self) -> dict[int, str]:
        """Key (1 to 9) to the tag it gives; keys that give none are left out."""
        return stored.favourites(self._store)

    def set_favourite(self, place: int, name: str | None) -> Done:
        """Let a key stand for a tag, which has no other key then; None frees the key.

        Raises:
            UsageError: there is no such key, or the name can be no tag.
        """
        return stored.set_favourite(self._store, place, name)
