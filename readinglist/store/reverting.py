"""Puts back every row of a step at once, where nothing stands in the way: 60,000 rows in a second.

The rows of a step are what they were before its first change to each of them. ``journal`` does
the same row by row, and knows what to say of a row that cannot be put back.
"""

from __future__ import annotations

import sqlite3

from readinglist.store.schema import JOURNALED, Journaled

_FIRST = """
create temp table first as
select min(seq) as seq, tbl, key, before is null as is_new from change where op_id = ?
group by tbl, key"""


def put_all_back(conn: sqlite3.Connection, op_id: int) -> int | None:
    """Make the rows of a step what they were before it; returns how many papers it was about.

    None, and nothing is changed, if a row clashes with what came later.
    """
    conn.execute("savepoint put_back")
    conn.execute(_FIRST, (op_id,))
    try:
        tables = [t for (t,) in conn.execute("select distinct tbl from first").fetchall()]
        # Papers first: what belongs to a paper can only be put back once it is there.
        for table in sorted(tables, key=lambda name: name != "paper"):
            _unmake(conn, table)
            _restore(conn, table)
        whole = all(_owners_are_there(conn, table) for table in tables)
    except sqlite3.IntegrityError:
        whole = False
    if not whole:
        conn.execute("rollback to put_back")
        conn.execute("release put_back")
        return None
    conn.execute("drop table first")
    conn.execute("release put_back")
    count = "select count(distinct paper_id) from change where op_id = ?"
    return int(conn.execute(count, (op_id,)).fetchone()[0])


def _unmake(conn: sqlite3.Connection, table: str) -> None:
    """Delete what was not there before."""
    spec = JOURNALED[table]
    parts = ", ".join(f"key ->> {n}" for n in range(len(spec.key)))
    conn.execute(
        f"delete from {table} where ({', '.join(spec.key)}) in "
        f"(select {parts} from first where tbl = ? and is_new)",
        (table,),
    )


def _was(table: str, columns: tuple[str, ...]) -> str:
    """SQL: the former values of a table's rows, a column each."""
    values = ", ".join(f"before ->> '{column}' as {column}" for column in columns)
    return (
        f"select {values} from first join change using(seq) "
        f"where first.tbl = '{table}' and not is_new"
    )


def _restore(conn: sqlite3.Connection, table: str) -> None:
    """Write former values: rows that are gone are made again, of the others what differs."""
    spec = JOURNALED[table]
    columns = ", ".join(spec.columns)
    same = " and ".join(f"{table}.{c} = was.{c}" for c in spec.key)
    gone = f"not exists(select 1 from {table} where {same})"
    differing = _differing(conn, table, spec)
    if differing:
        sets = ", ".join(f"{c} = was.{c}" for c in differing)
        former = _was(table, (*spec.key, *differing))
        # Materialized: joined by an index, where the planner would try every row with every row.
        conn.execute(
            f"with was as materialized ({former}) update {table} set {sets} from was where {same}"
        )
    conn.execute(
        f"insert into {table}({columns}) "
        f"select {columns} from ({_was(table, spec.columns)}) was where {gone}"
    )


def _differing(conn: sqlite3.Connection, table: str, spec: Journaled) -> tuple[str, ...]:
    """Columns that are not what they were, in any row: writing the others would touch every index."""
    columns = tuple(c for c in spec.columns if c not in spec.key)
    if not columns:
        return ()
    same = " and ".join(f"now.{c} = was.{c}" for c in spec.key)
    flags = conn.execute(
        f"select {', '.join(f'max(now.{c} is not was.{c})' for c in columns)} "
        f"from ({_was(table, spec.columns)}) was cross join {table} now on {same}"
    ).fetchone()
    return tuple(c for c, differs in zip(columns, flags, strict=True) if differs)


def _owners_are_there(conn: sqlite3.Connection, table: str) -> bool:
    """Whether every row put back still has the papers it is about."""
    spec = JOURNALED[table]
    if table in ("paper", "tombstone") or not spec.paper:
        return True
    owners = [c for c in (spec.paper, "other_id") if c in spec.columns]
    orphan = " or ".join(f"{c} not in (select id from paper)" for c in owners)
    found = conn.execute(f"select 1 from ({_was(table, tuple(owners))}) where {orphan} limit 1")
    return found.fetchone() is None
