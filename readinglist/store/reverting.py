"""Puts back every row of a step at once, where nothing stands in the way: 60,000 rows in a second.

The rows of a step are what they were before its first change to each of them. ``journal`` does
the same row by row, and knows what to say of a row that cannot be put back.
"""

from __future__ import annotations

import sqlite3

from readinglist.store import images
from readinglist.store.schema import JOURNALED, Journaled


def put_all_back(conn: sqlite3.Connection, op_id: int) -> int | None:
    """Make the rows of a step what they were before it; returns how many papers it was about.

    None, and nothing is changed, if a row clashes with what came later.
    """
    conn.execute("savepoint put_back")
    images.first(conn, op_id)
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
    count = "select count(distinct nullif(paper_id, 0)) from change where op_id = ?"
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


def _restore(conn: sqlite3.Connection, table: str) -> None:
    """Write former values: rows that are gone are made again, of the others what differs.

    Raises:
        IntegrityError: a row is gone, and the journal has only some of it.
    """
    spec = JOURNALED[table]
    same = " and ".join(f"{table}.{c} = was.{c}" for c in spec.key)
    differing, are_gone = _differing(conn, table, spec)
    if differing:
        sets = ", ".join(
            f"{c} = iif({_has(c)}, was.image ->> '{c}', {table}.{c})" for c in differing
        )
        # Materialized: joined by an index, where the planner would try every row with every row.
        conn.execute(
            f"with was as materialized ({_was(table, spec.key)}) "
            f"update {table} set {sets} from was where {same}"
        )
    if not are_gone:
        return
    gone = f"({_was(table, spec.key)}) was where not exists(select 1 from {table} where {same})"
    whole = " and ".join(_has(c) for c in spec.columns)
    if conn.execute(f"select 1 from {gone} and not ({whole}) limit 1").fetchone():
        raise sqlite3.IntegrityError(f"a row of {table} is gone")
    values = ", ".join(f"was.image ->> '{c}'" for c in spec.columns)
    conn.execute(f"insert into {table}({', '.join(spec.columns)}) select {values} from {gone}")


def _was(table: str, columns: tuple[str, ...]) -> str:
    """SQL: of a table's rows that were there, some columns as they were, and the whole image."""
    values = ", ".join(f"{images.IMAGE} ->> '{c}' as {c}" for c in columns)
    return (
        f"select {values}, {images.IMAGE} as image from {images.TAKEN} "
        f"where first.tbl = '{table}' and not is_new"
    )


def _has(column: str) -> str:
    """SQL: whether an image tells a column."""
    return f"json_type(was.image, '$.{column}') is not null"


def _differing(
    conn: sqlite3.Connection, table: str, spec: Journaled
) -> tuple[tuple[str, ...], bool]:
    """Columns that are not what they were, in any row, and whether any row is gone.

    Writing the others would touch every index.
    """
    columns = tuple(c for c in spec.columns if c not in spec.key)
    same = " and ".join(f"now.{c} = was.{c}" for c in spec.key)
    flags = (f"max(iif({_has(c)}, now.{c} is not was.image ->> '{c}', 0))" for c in columns)
    there, *found = conn.execute(
        f"select {', '.join(('count(*)', *flags))} "
        f"from ({_was(table, spec.key)}) was cross join {table} now on {same}"
    ).fetchone()
    count = "select count(*) from first where tbl = ? and not is_new"
    known = conn.execute(count, (table,)).fetchone()[0]
    return tuple(c for c, differs in zip(columns, found, strict=True) if differs), there < known


def _owners_are_there(conn: sqlite3.Connection, table: str) -> bool:
    """Whether every row put back still has the papers it is about."""
    spec = JOURNALED[table]
    if table in ("paper", "tombstone") or not spec.paper:
        return True
    owners = [c for c in (spec.paper, "other_id") if c in spec.columns]
    orphan = " or ".join(f"{c} not in (select id from paper)" for c in owners)
    was = _was(table, tuple(owners))
    return conn.execute(f"select 1 from ({was}) where {orphan} limit 1").fetchone() is None
