"""Citation keys: the pattern for new ones, changing old ones by a list, what they once were."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readinglist import citation, key_pattern
from readinglist.errors import NoSuchPaper, StoreError, UsageError
from readinglist.library import naming
from readinglist.model import Done, Progress
from readinglist.store import Store, completing, journal, keys, papers
from readinglist.text import excerpt

if TYPE_CHECKING:
    from readinglist.library.core import Library

log = logging.getLogger(__name__)

STEP = 1_000
SECONDS = 5.0
"""How long noting a use waits for another program that is writing."""


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A paper's key now and the one it would get. ``kept`` says why it does not by itself.

    "pinned": typed by the user or imported; "used": it left the library in an export or a copy.
    """

    paper_id: int
    title: str
    old: str
    new: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class FormerKey:
    """A key a paper had ``until`` a moment, or a paper had that was ``merged`` into it."""

    key: str
    until: str
    merged: bool


class Keys:
    """What concerns the citation keys of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def _store(self) -> Store:
        return self._library.store

    # ------------------------------------------------------------------ the pattern

    def pattern(self) -> str:
        """The pattern of new keys."""
        return keys.pattern(self._store)

    def preview(self, pattern: str, limit: int = 5) -> tuple[KeyChange, ...]:
        """The newest papers with the key each would get if it came now; nothing is changed.

        Papers whose authors are known first.

        Raises:
            BadKeyPattern: the pattern is none; the error says where.
        """
        key_pattern.parse(pattern)
        ids = keys.newest(self._store, limit)
        return tuple(
            KeyChange(p.id, p.title, p.key, citation.new_key(p, self._taken_for(p.id), pattern))
            for p in completing.entries(self._store, ids)
        )

    def _taken_for(self, paper_id: int) -> Callable[[str], bool]:
        def is_taken(key: str) -> bool:
            owner = papers.find(self._store, "key", key)
            held = keys.holder(self._store, key) if owner is None else None
            return (owner or (held and held.id) or paper_id) != paper_id

        return is_taken

    def changes(
        self, pattern: str | None = None, ids: Collection[int] | None = None
    ) -> Generator[Progress, None, tuple[KeyChange, ...]]:
        """Every key that is not what the pattern gives, and what it would be; nothing is changed.

        Without ``pattern`` the library's, without ``ids`` all papers that are not in the trash. A
        key that the pattern may have given stays; no paper gets a key another had.

        Raises:
            BadKeyPattern: the pattern is none.
        """
        parsed = key_pattern.parse(self.pattern() if pattern is None else pattern)
        chosen = None if ids is None else set(ids)
        states = {s.id: s for s in keys.states(self._store) if chosen is None or s.id in chosen}
        # Those that change by themselves choose first: the others may never take what they get.
        ordered = sorted(states, key=lambda i: (states[i].pinned or states[i].used, i))
        owners = keys.owners(self._store)
        found = []
        for count, paper in enumerate(completing.entries(self._store, ordered)):
            if count % STEP == 0:
                yield Progress("keys", count, len(states))
            stem = key_pattern.stem(parsed, paper)
            if _is_of(paper.key, stem, owners):
                continue
            new = citation.free_key(stem, _taken(owners, paper.id))
            owners[new.lower()] = paper.id
            state = states[paper.id]
            kept = "pinned" if state.pinned else "used" if state.used else ""
            found.append(KeyChange(paper.id, paper.title, paper.key, new, kept))
        return tuple(sorted(found, key=lambda change: change.paper_id))

    def set_pattern(self, pattern: str) -> Generator[Progress, None, Done]:
        """Keep another pattern; papers whose keys are neither pinned nor used get new ones.

        One step of undo, keys and all.

        Raises:
            BadKeyPattern: the pattern is none; nothing was changed.
        """
        pattern = key_pattern.parse(pattern).text
        store = self._store
        seq = journal.last_seq(store)
        planned = yield from self.changes(pattern)
        with store.write(f"Set the key pattern {pattern}") as op:
            if journal.last_seq(store) != seq:
                planned = _drained(self.changes(pattern))
            free = [change for change in planned if not change.kept]
            keys.set_pattern(store, pattern)
            keys.rename(store, ((change.paper_id, change.new) for change in free))
            if free:
                op.label += f", {_many(len(free))} changed"
        return Done(op.id if op.changes else None, op.label, len(free))

    # ------------------------------------------------------------------ changing keys

    def rekey(self, wanted: Mapping[int, str]) -> Done:
        """Give papers the keys of an explicit list, in one step; the old ones are still found.

        Raises:
            NoSuchPaper: a paper of the list is not there; nothing was changed.
            UsageError: a key is unsafe, given twice, or another paper's; nothing was changed.
        """
        store = self._store
        _refuse_doubles(wanted)
        with store.write("Change citation keys") as op:
            owners = keys.owners(store)
            current = dict(store.rows("select id, key from paper"))
            changing = []
            for paper_id, key in wanted.items():
                if paper_id not in current:
                    raise NoSuchPaper(f"There is no paper {paper_id}; nothing was changed.")
                owner = owners.get(key.lower(), paper_id)
                if owner != paper_id and current.get(owner, "").lower() == key.lower():
                    raise UsageError(f"{self.clash(paper_id, key)} Nothing was changed.")
                if current[paper_id] != key:
                    changing.append((paper_id, key))
            keys.rename(store, changing)
            one = f" {current[changing[0][0]]} to {changing[0][1]}" if len(changing) == 1 else ""
            op.label = f"Change the citation key{one}" if one else f"Change {_many(len(changing))}"
        return Done(op.id if op.changes else None, op.label, len(changing))

    def clash(self, paper_id: int, key: str) -> str:
        """Why a paper cannot have a key, naming the other paper; empty if it can."""
        if not citation.is_safe_key(key):
            try:
                naming.refuse_unsafe_key(key)
            except UsageError as error:
                return str(error)
        rows = self._store.rows(
            "select id, title, deleted_at from paper where key = ? and id <> ?", (key, paper_id)
        )
        if not rows:
            return ""
        other, title, deleted = rows[0]
        where = " in the trash" if deleted else ""
        return f"{key} is the key of paper {other}{where}, “{excerpt(title, 60)}”."

    # ------------------------------------------------------------------ what keys were

    def former(self, paper_id: int) -> tuple[FormerKey, ...]:
        """The keys a paper had before this one, the latest first."""
        return tuple(FormerKey(*row) for row in keys.former(self._store, paper_id))

    def holder(self, key: str) -> int | None:
        """The paper that had ``key`` once, or took in the one that had it; None if there is none.

        Only for keys that no paper has now.
        """
        found = keys.holder(self._store, key)
        return found.id if found else None

    def renamed(self, key: str) -> str | None:
        """The present key of the paper that had ``key`` once; None if it is in use, or nobody's."""
        in_use = "select 1 from paper where key = ? and merged_into is null"
        if self._store.value(in_use, (key,)):
            return None
        held = keys.holder(self._store, key)
        return held.key if held else None

    def mark_used(self, ids: Iterable[int]) -> None:
        """Note that the keys of these papers left the library: a new pattern leaves them alone.

        To be called by whatever exports or copies keys. A library opened for reading is opened
        again for this; where that cannot be done, the export goes on and the log says so.
        """
        store = self._store
        wanted = keys.unused(store, list(ids))
        if not wanted or (store.missing and not store.path.exists()):
            return
        try:
            if store.read_only:
                with closing(Store(store.path, busy_seconds=SECONDS)) as writable:
                    keys.mark_used(writable, wanted)
            else:
                keys.mark_used(store, wanted)
        except StoreError as error:
            log.warning("the use of %d keys was not noted: %s", len(wanted), error)


def _is_of(key: str, stem: str, owners: Mapping[str, int]) -> bool:
    """Whether the pattern may have given ``key``: the stem, or with a tail that a clash gave it."""
    number = citation.tail_number(key, stem)
    if number is None or number < 0:
        return number is not None
    if number > len(owners):  # a word, not a tail
        return False
    return citation.numbered(stem, number - 1).lower() in owners


def _taken(owners: Mapping[str, int], paper_id: int) -> Callable[[str], bool]:
    return lambda key: owners.get(key.lower(), paper_id) != paper_id


def _refuse_doubles(wanted: Mapping[int, str]) -> None:
    seen: dict[str, int] = {}
    for paper_id, key in wanted.items():
        naming.refuse_unsafe_key(key)
        if (other := seen.setdefault(key.lower(), paper_id)) != paper_id:
            raise UsageError(
                f"The list gives the key {key} to papers {other} and {paper_id}; nothing was changed."
            )


def _many(count: int) -> str:
    return f"{count:,} citation keys" if count != 1 else "1 citation key"


def _drained(verb: Generator[Progress, None, tuple[KeyChange, ...]]) -> tuple[KeyChange, ...]:
    while True:
        try:
            next(verb)
        except StopIteration as stop:
            return tuple(stop.value)


def by_paper(changes: Sequence[KeyChange]) -> dict[int, str]:
    """A list of changes as :meth:`Keys.rekey` takes it."""
    return {change.paper_id: change.new for change in changes}
