"""Sets of papers that queries keep asking the store for, kept until anything is written.

While somebody types, every letter asks for the same ``state:inbox``; and what the index made of a set is
found again only if it is the very same object.
"""

from __future__ import annotations

from collections import OrderedDict

from readinglist.store import Store

MOST = 24


class KnownSets:
    """Answers of SQL conditions on ``paper``, as sets of ids. For the thread of the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writes: tuple[int, int] | None = None
        self._sets: OrderedDict[tuple[str, tuple[object, ...]], frozenset[int]] = OrderedDict()

    def ids(self, condition: str, params: tuple[object, ...] = ()) -> frozenset[int]:
        """The papers that meet a condition; the same object until something is written."""
        writes = self._store.data_version(), self._store.conn.total_changes
        if writes != self._writes:
            self._writes = writes
            self._sets.clear()
        key = condition, params
        found = self._sets.get(key)
        if found is None:
            rows = self._store.rows(f"select paper.id from paper where {condition}", params)
            self._sets[key] = found = frozenset(row[0] for row in rows)
            if len(self._sets) > MOST:
                self._sets.popitem(last=False)
        else:
            self._sets.move_to_end(key)
        return found
