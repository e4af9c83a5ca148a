"""Sets and orders of papers that queries keep asking the store for, kept until anything is written.

While somebody types, every letter asks for the same ``state:inbox``; and what the index made of a set is
found again only if it is the very same object.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from readinglist.store import Store, orders

MOST = 24


class KnownSets:
    """Answers of SQL conditions on ``paper``, as sets of ids. For the thread of the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writes: tuple[int, int] | None = None
        self._orders: dict[tuple[str, bool | None], list[int]] = {}
        self._sets: OrderedDict[tuple[str, tuple[object, ...]], frozenset[int]] = OrderedDict()

    def ids(self, condition: str, params: tuple[object, ...] = ()) -> frozenset[int]:
        """The papers that meet a condition; the same object until something is written."""
        self._forget()
        key = condition, params
        found = self._sets.get(key)
        if found is None:
            sql = f"select paper.id from paper where {condition}"
            self._sets[key] = found = frozenset(self._store.ids(sql, params))
            if len(self._sets) > MOST:
                self._sets.popitem(last=False)
        else:
            self._sets.move_to_end(key)
        return found

    def in_order(self, papers: Collection[int], sort: str, descending: bool | None) -> list[int]:
        """These papers in an order of the store."""
        self._forget()
        key = sort, descending
        if key not in self._orders:
            self._orders[key] = orders.ids(self._store, sort, descending)
        wanted = papers if isinstance(papers, set | frozenset) else frozenset(papers)
        return orders.arranged(self._orders[key], wanted)

    def _forget(self) -> None:
        writes = self._store.data_version(), self._store.conn.total_changes
        if writes != self._writes:
            self._writes = writes
            self._sets.clear()
            self._orders.clear()
