"""Undo, redo, history and "what changed since", all read from the journal the triggers write.

A step is an ``op``; ``undone_by`` names the undo that took it back, and a redo is the undo of an
undo. A row that someone else changed after the step is left alone and reported (the guard):
with undo taking the newest step first, that is an edit made outside Reading List, or an import
that is taken back out of turn.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from readinglist.errors import UndoConflict, UsageError
from readinglist.model import Done, Step
from readinglist.store import images
from readinglist.store.connection import Op, Store
from readinglist.store.reverting import put_all_back
from readinglist.store.schema import JOURNALED

_UNDOABLE = (
    "select id, label from op where kind = 'do' and undone_by is null order by id desc limit 1"
)
_REDOABLE = """
select u.id, t.label from op u join op t on t.id = u.undoes
where u.kind = 'undo' and u.undone_by is null
  and u.id > coalesce((select max(id) from op where kind = 'do'), 0)
order by u.id desc limit 1"""


_LATER = """
change later cross join op on op.id = later.op_id
where later.seq > (select max(seq) from change where op_id = :op)
  and later.op_id <> :op and op.kind in ('do', 'outside') and op.undone_by is null
  -- the step an undo took back is not "later" than that undo
  and later.op_id is not (select undoes from op where id = :op)"""
"""Changes after a step by live steps or from outside: few or none, so the guard begins with them.

A plus before a column keeps SQLite from the index of all the step's changes, once for each row.
"""


UNDONE = (
    "(select i.id from op cross join import i on i.op_id = op.id where op.undone_by is not null)"
)
"""SQL: imports that were undone. Their sightings stay, for redo, and do not count."""


def undo_label(store: Store) -> str | None:
    """What undo would take back."""
    rows = store.rows(_UNDOABLE)
    return rows[0][1] if rows else None


def redo_label(store: Store) -> str | None:
    """What redo would bring again; a new step empties this."""
    rows = store.rows(_REDOABLE)
    return rows[0][1] if rows else None


def undo(store: Store, op_id: int | None = None) -> Done:
    """Take back the newest step, or the one named.

    The newest step whose every row was changed from outside is passed over, and says so: it must
    not bar the way to the steps before it.

    Raises:
        UsageError: there is nothing to undo, or the step named cannot be.
        UndoConflict: every row of the step named was changed later by something else.
    """
    with store.write("Undo", kind="undo") as op:
        if op_id is None:
            rows = store.rows(_UNDOABLE)
            if not rows:
                raise UsageError("There is nothing to undo.")
        else:
            rows = store.rows(
                "select id, label from op where id = ? and kind = 'do' and undone_by is null",
                (op_id,),
            )
            if not rows:
                raise UsageError(
                    f"Step {op_id} cannot be undone: it is not there, or undone already."
                )
        op.label = f"Undo: {rows[0][1]}"
        return revert(store, op, rows[0][0], named=op_id is not None)


def redo(store: Store) -> Done:
    """Bring back the step that was undone last.

    Raises:
        UsageError: there is nothing to redo.
    """
    with store.write("Redo", kind="redo") as op:
        rows = store.rows(_REDOABLE)
        if not rows:
            raise UsageError("There is nothing to redo.")
        op.label = f"Redo: {rows[0][1]}"
        done = revert(store, op, rows[0][0])
        store.conn.execute(
            "update op set undone_by = null where id = (select undoes from op where id = ?)",
            (rows[0][0],),
        )
        return done


def revert(
    store: Store,
    op: Op,
    target: int,
    spared: Callable[[str, str, int], bool] | None = None,
    *,
    named: bool = False,
) -> Done:
    """Put back what was before the step ``target``, inside the step ``op``.

    ``spared(table, key, paper)`` says which rows are left as they are without a word. A step
    ``named`` must change something.

    Raises:
        UndoConflict: every row of the step named was changed later by something else.
    """
    conn = store.conn
    op.keep = True  # undone_by will point at it
    conn.execute("update op set undoes = ? where id = ?", (target, op.id))
    guarded, kept = _changed_later(store, target), used_later(store, target)
    if (
        not guarded
        and not kept
        and not spared
        and (count := put_all_back(conn, target)) is not None
    ):
        conn.execute("update op set undone_by = ? where id = ?", (op.id, target))
        return Done(op.id, op.label, count)
    # Papers first: what belongs to a paper can only be put back once it is there.
    changes = conn.execute(
        "select seq, tbl, key, paper_id, before from change where op_id = ? "
        "order by tbl <> 'paper', seq desc",
        (target,),
    ).fetchall()
    papers: set[int] = set()
    skipped: dict[str, None] = {}
    for seq, table, key, paper_id, before in changes:
        if spared and spared(table, key, paper_id):
            continue
        if (table, key) in guarded:
            skipped[f"{table} {key} of paper {paper_id} was changed later"] = None
        elif paper_id in kept:
            skipped[f"paper {paper_id} was worked on later"] = None
        elif note := _put_back(store, seq, table, key, before):
            skipped[f"{table} {key} of paper {paper_id} {note}"] = None
            papers |= {paper_id} if table == "paper" else set()
        else:
            papers.add(paper_id)
    if changes and not papers and named:
        raise UndoConflict(f"“{op.label}” was not done: what it touched was changed later.")
    conn.execute("update op set undone_by = ? where id = ?", (op.id, target))
    return Done(op.id, op.label, len(papers - {0}), tuple(skipped))


def _changed_later(store: Store, op_id: int) -> set[tuple[str, str]]:
    """Rows of the step that a live step, or an edit from outside, changed after it."""
    return set(
        store.conn.execute(
            f"""
with later as materialized (select distinct later.tbl, later.key from {_LATER})
select tbl, key from later where exists(select 1 from change mine
  where mine.tbl = later.tbl and mine.key = later.key and +mine.op_id = :op)""",
            {"op": op_id},
        ).fetchall()
    )


def used_later(store: Store, op_id: int) -> set[int]:
    """Papers the step made that got notes, tags or the like since: to unmake them would lose those."""
    rows = store.conn.execute(
        f"""
with later as materialized (select distinct later.paper_id from {_LATER})
select paper_id from later where exists(select 1 from change mine
  where mine.paper_id = later.paper_id and +mine.op_id = :op
    and +mine.tbl = 'paper' and mine.before is null)""",
        {"op": op_id},
    ).fetchall()
    return {r[0] for r in rows}


def _put_back(store: Store, seq: int, table: str, key: str, before: str | None) -> str:
    """Empty if the row is as it was; else a word on what stood in the way."""
    conn = store.conn
    keys = JOURNALED[table].key
    where = " and ".join(f"{column} = ?" for column in keys)
    values = json.loads(key)
    if before is None:
        conn.execute(f"delete from {table} where {where}", values)
        return ""
    row = json.loads(before)
    is_there = conn.execute(f"select 1 from {table} where {where}", values).fetchone()
    if not is_there and len(row) < len(JOURNALED[table].columns):
        # The journal has the rest of it, where it says that the row was deleted.
        row = images.moments(store, table, key, seq)[0].row or row
    if table != "paper" and not _has_paper(conn, table, row):
        return "has no paper any more"
    rest = [column for column in row if column not in keys]
    if is_there:
        sets = ", ".join(f"{column} = ?" for column in rest)
        sql = f"update {table} set {sets} where {where}" if rest else ""
        places = [*rest, *keys]
    else:
        sql = f"insert into {table}({', '.join(row)}) values({', '.join('?' * len(row))})"
        places = list(row)
    return _written(conn, table, sql, places, dict(row)) if sql else ""


def _written(
    conn: sqlite3.Connection, table: str, sql: str, places: list[str], row: dict[str, Any]
) -> str:
    """Write a row, a paper with another citation key if its own was given away meanwhile."""
    wanted = row.get("key")
    for tail in ("", *map(str, range(2, 1000))):
        if table == "paper" and wanted is not None:
            row["key"] = f"{wanted}-{tail}" if tail else wanted
        try:
            conn.execute(sql, [row[place] for place in places])
        except sqlite3.IntegrityError:
            if table != "paper" or wanted is None:
                return "clashes with a later change"
            continue
        return f"has the citation key {row['key']} now, since {wanted} was taken" if tail else ""
    return "clashes with a later change"


def _has_paper(conn: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> bool:
    if table == "tombstone" or not JOURNALED[table].paper or "paper_id" not in row:
        return True
    ids = [row["paper_id"], row.get("other_id", row["paper_id"])]
    found = conn.execute("select count(*) from paper where id in (?, ?)", ids).fetchone()[0]
    return bool(found == len(set(ids)))


def history(
    store: Store,
    limit: int = 100,
    paper_id: int | None = None,
    *,
    text: str = "",
    before: int | None = None,
) -> list[Step]:
    """The newest steps first; only those that touched ``paper_id``, have ``text`` in their label.

    ``before`` is a step: only older ones, so that a long history can be had piece by piece.
    """
    where = (
        "where exists(select 1 from change c where c.op_id = op.id and c.paper_id = :paper)"
        if paper_id is not None
        else "where (kind <> 'outside' or exists(select 1 from change c where c.op_id = op.id))"
    )
    if text:
        where += " and instr(lower(label), lower(:text))"
    if before is not None:
        where += " and id < :before"
    rows = store.rows(
        f"""
select id, at, label, undoes, undone_by is not null,
  (select count(*) from change c where c.op_id = op.id) from op {where}
order by id desc limit :limit""",
        {"paper": paper_id, "limit": limit if limit > 0 else -1, "text": text, "before": before},
    )
    return [Step(i, at, label, undoes, bool(undone), n) for i, at, label, undoes, undone, n in rows]


def last_seq(store: Store) -> int:
    """The number of the newest change; 0 in a new library."""
    return int(store.value("select coalesce(max(seq), 0) from change"))


def op_uid_at(store: Store, seq: int) -> str | None:
    """The random name of the step that wrote that change: two histories never share one."""
    uid = store.value(
        "select o.uid from change c join op o on o.id = c.op_id where c.seq = ?", (seq,)
    )
    return None if uid is None else str(uid)


def changes_since(store: Store, seq: int) -> tuple[int, list[int]]:
    """The newest change's number, and the papers that changed after ``seq``.

    All papers, if the library was put back to before it.
    """
    newest = last_seq(store)
    if newest < seq:
        return newest, store.ids("select id from paper")
    # The plus keeps SQLite from going through all papers by their own index instead.
    ids = store.ids(
        "select distinct paper_id from change where seq > ? and seq <= ? and +paper_id > 0",
        (seq, newest),
    )
    return newest, ids
