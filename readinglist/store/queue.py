"""The queue's order: a place for each paper that was moved, the others after them, oldest first."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence

from readinglist import queue_order
from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.store.connection import Store

SINCE = "(select max(at) from state_change s where s.paper_id = paper.id and s.new = 'queued')"
ORDER = (
    "select paper.id from paper left join queue_place q on q.paper_id = paper.id "
    "where paper.state = 'queued' and paper.deleted_at is null "
    f"order by q.place is null {{0}}, q.place {{0}}, {SINCE} {{0}}, paper.id {{0}}"
)
"""SQL for the queue in its order; ``{0}`` is its direction."""


def in_order(store: Store) -> list[int]:
    """The papers of the queue, what is next first."""
    return store.ids(ORDER.format("asc"))


def move(store: Store, ids: Sequence[int], to: str) -> Done:
    """Move papers of the queue one place ``up`` or ``down``, to its ``top`` or its ``end``.

    Raises:
        UsageError: none of them is in the queue, or there is no such place.
    """
    if to not in queue_order.MOVES:
        raise UsageError(f"There is no place {to!r}; it is one of {', '.join(queue_order.MOVES)}.")
    words = {"up": "up the queue", "down": "down the queue"}.get(to, f"to the {to} of the queue")
    return _arrange(store, ids, words, lambda order, block: queue_order.moved(order, block, to))


def move_before(store: Store, ids: Sequence[int], other: int | None) -> Done:
    """Move papers of the queue right before another one of it; None puts them at its end.

    Raises:
        UsageError: none of them is in the queue, or the other is not.
    """

    def arranged(order: Sequence[int], block: Collection[int]) -> list[int]:
        if other is not None and other not in order:
            raise UsageError(f"Paper {other} is not in the queue.")
        return queue_order.before(order, block, other)

    return _arrange(store, ids, "in the queue", arranged)


def _arrange(
    store: Store,
    ids: Sequence[int],
    where: str,
    arranged: Callable[[Sequence[int], Collection[int]], list[int]],
) -> Done:
    with store.write("Move in the queue") as op:
        order = in_order(store)
        block = set(ids).intersection(order)
        if not block:
            raise UsageError("Only papers of the queue have a place in it: none of these is there.")
        wanted = arranged(order, block)
        if wanted != order:
            known = dict(store.conn.execute("select paper_id, place from queue_place").fetchall())
            places = queue_order.places(wanted, known, block)
            store.conn.execute(
                "insert into queue_place(paper_id, place) "
                "select key, value from json_each(?) where true "
                "on conflict(paper_id) do update set place = excluded.place",
                (json.dumps(places),),
            )
        many = f"{len(block):,} papers" if len(block) != 1 else "1 paper"
        op.label = f"Move {many} {where}"
    return Done(op.id if op.changes else None, op.label, len(block) if op.changes else 0)
