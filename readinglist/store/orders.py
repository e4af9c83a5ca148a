"""Lists of papers in an order: every order is an index read once, then the papers that count.

A list is never sorted with its rows: 100,000 titles take 600 ms so. The ids of all papers come in
their order from an index that covers it (20 to 80 ms, tests/bench/test_window_bench.py), and those
that do not belong to the list are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from readinglist.store import queue
from readinglist.store.connection import Store
from readinglist.store.journal import UNDONE


class Order(NamedTuple):
    """A way to sort: SQL for the ids of papers that have a value at all; the others come last.

    ``{0}`` and ``{1}`` stand for the directions of the value and, where it is equal, of the id;
    ``natural`` are those that a person expects at first.
    """

    sql: str
    natural: tuple[str, str] = ("asc", "asc")


_WHEN = "coalesce(published, cast(year as text), '')"
_LIFE = "case state {} else 9 end".format(
    " ".join(
        f"when '{state}' then {place}"
        for place, state in enumerate(("inbox", "queued", "reading", "read", "dismissed"))
    )
)

ORDERS: dict[str, Order] = {
    # The newest import first, each in the order of its dump: on ranked pages that is the ranking.
    "added": Order("select id from paper order by added_at {0}, id {1}", ("desc", "asc")),
    "published": Order(
        f"select id from paper where {_WHEN} <> '' order by {_WHEN} {{0}}, id {{1}}",
        ("desc", "desc"),
    ),
    "year": Order(
        "select id from paper where year is not null order by year {0}, id {1}", ("desc", "desc")
    ),
    "title": Order("select id from paper order by title_key {0}, id {1}"),
    "author": Order("select id from paper where author_key <> '' order by author_key {0}, id {1}"),
    "key": Order("select id from paper order by key collate nocase {0}, id {1}"),
    "state": Order(f"select id from paper order by {_LIFE} {{0}}, id {{1}}", ("asc", "desc")),
    "venue": Order(
        "select id from paper where venue is not null order by venue collate nocase {0}, id {1}"
    ),
    "type": Order("select id from paper where type is not null order by type {0}, id {1}"),
    "starred": Order(
        "select id from paper where deleted_at is null and starred order by starred {0}, id {1}",
        ("desc", "desc"),
    ),
    "remark": Order(
        "select id from paper where remark is not null order by remark collate nocase {0}, id {1}"
    ),
    "tags": Order(
        "select paper_id from tag group by paper_id "
        "order by min(name) collate nocase {0}, paper_id {1}"
    ),
    "seen": Order(
        "select paper_id from sighting where paper_id is not null group by paper_id "
        "order by count(*) {0}, paper_id {1}",
        ("desc", "desc"),
    ),
    "upvotes": Order(
        "select paper_id from (select paper_id, max(upvotes) as most from sighting where upvotes "
        f"is not null and paper_id is not null and import_id not in {UNDONE} group by paper_id) "
        "order by most {0}, paper_id {1}",
        ("desc", "desc"),
    ),
    "completeness": Order(
        "select paper_id from completeness order by percent {0}, paper_id {1}", ("asc", "desc")
    ),
    "queue": Order(queue.ORDER),
    "source": Order(
        "select paper_id from (select s.paper_id, i.source, max(s.import_id) from sighting s "
        "join import i on i.id = s.import_id where s.paper_id is not null group by s.paper_id) "
        "order by source collate nocase {0}, paper_id {1}"
    ),
}
"""What a list can be sorted by; adding one is a row here and, in the window, a column."""


def in_order(
    store: Store, members: Collection[int], sort: str = "added", descending: bool | None = None
) -> list[int]:
    """These papers in an order, turned round if ``descending`` is not its own direction.

    Papers without the value come last either way: nobody looks for blanks first.
    """
    wanted = members if isinstance(members, (set, frozenset)) else set(members)
    return arranged(ids(store, sort, descending), wanted)


def ids(store: Store, sort: str, descending: bool | None = None) -> list[int]:
    """Every paper that has a value, in an order; a few may be gone, or in the trash."""
    order = ORDERS[sort]
    directions: Sequence[str] = order.natural
    if descending is not None and descending != (directions[0] == "desc"):
        directions = ["asc" if d == "desc" else "desc" for d in directions]
    return store.ids(order.sql.format(*directions))


def arranged(order: Sequence[int], wanted: set[int] | frozenset[int]) -> list[int]:
    """Papers as they stand in an order, then those that do not."""
    found = [i for i in order if i in wanted]
    if len(found) < len(wanted):
        found += sorted(wanted.difference(found))
    return found


def list_ids(
    store: Store,
    condition: str = "paper.deleted_at is null",
    params: Sequence[Any] = (),
    *,
    sort: str = "added",
    descending: bool | None = None,
) -> list[int]:
    """Ids of the papers that meet an SQL condition on ``paper``, in order."""
    return in_order(store, members(store, condition, params), sort, descending)


def members(store: Store, condition: str, params: Sequence[Any] = ()) -> set[int]:
    """Ids of the papers that meet an SQL condition on ``paper``."""
    return set(store.ids(f"select paper.id from paper where {condition}", params))
