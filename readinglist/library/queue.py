"""What to read next: ``library.queue``. The queue has an order of its own, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from readinglist.model import Done
from readinglist.store import queue

if TYPE_CHECKING:
    from readinglist.library.core import Library


class Queue:
    """The order of the papers in state ``queued``; every move is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._store = library.store

    def ids(self) -> list[int]:
        """The queue, what is next first: as it was arranged, then by when papers came into it."""
        return queue.in_order(self._store)

    def move(self, ids: Sequence[int], to: str) -> Done:
        """Move papers ``up``, ``down``, to the ``top`` or the ``end``; they stay together.

        Raises:
            UsageError: none of them is in the queue, or there is no such place.
        """
        return queue.move(self._store, ids, to)

    def move_before(self, ids: Sequence[int], other: int | None) -> Done:
        """Move papers right before another; None puts them at the end.

        Raises:
            UsageError: none of them is in the queue, or the other is not.
        """
        return queue.move_before(self._store, ids, other)
