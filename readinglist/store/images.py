"""Rows as they were: what the journal keeps of a row, put together again.

An update leaves the key and the columns that it changed, a delete the whole row, an insert nothing.
So a row as it was is the row as it is, with what each later change took from it put back, the
newest first. Journals that were begun earlier hold whole rows of updates, which read the same.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, NamedTuple

from readinglist.store.connection import Store
from readinglist.store.schema import JOURNALED

Row = Mapping[str, Any]


class Moment(NamedTuple):
    """A row just before a change, and the change; ``seq`` and ``op_id`` are None for now."""

    seq: int | None
    op_id: int | None
    row: Row | None


def moments(store: Store, table: str, key: str, seq: int) -> list[Moment]:
    """A row before every change from ``seq`` on, the oldest first; the last is the row now.

    ``key`` is the JSON array of the journal. None: the row was not there.
    """
    spec = JOURNALED[table]
    where = " and ".join(f"{column} = ?" for column in spec.key)
    found = store.rows(
        f"select {', '.join(spec.columns)} from {table} where {where}", json.loads(key)
    )
    row: Row | None = dict(zip(spec.columns, found[0], strict=True)) if found else None
    lives = [Moment(None, None, row)]
    for at, op_id, before in store.rows(
        "select seq, op_id, before from change where tbl = ? and key = ? and seq >= ? "
        "order by seq desc",
        (table, key, seq),
    ):
        row = None if before is None else {**(row or {}), **json.loads(before)}
        lives.append(Moment(at, op_id, row))
    return lives[::-1]


def first(conn: sqlite3.Connection, op_id: int) -> None:
    """Fill the temporary table ``first``: of every row a step changed, what the step took from it.

    ``is_new``: the row was not there before. What it took is what the change ``seq`` says, or
    ``image`` where a row changed several times: of each column the first counts.
    """
    conn.execute(
        """
create temp table first as
select tbl, key, before is null as is_new, count(*) as times, min(seq) as seq, null as image
from change where op_id = ? group by tbl, key""",
        (op_id,),
    )
    conn.execute(
        """
update first set image = (select json_group_object(name, value) from (
  select part.key as name, part.atom as value, min(change.seq)
  from change, json_each(change.before) part
  where change.tbl = first.tbl and change.key = first.key and +change.op_id = ?
  group by part.key))
where times > 1 and not is_new""",
        (op_id,),
    )


IMAGE = "coalesce(first.image, change.before)"
"""SQL: what was taken from a row, as JSON, ``from`` :data:`TAKEN`."""
TAKEN = "first join change using(seq)"
