"""Undo, redo, history and "what changed since", all read from the journal the triggers write.

A step is an ``op``; ``undone_by`` names the undo that took it back, and a redo is the undo of an
undo. A row that someone else changed after the step is left alone and reported (the guard):
with undo taking the newest step first, that is an edit made outside Reading List, or an import
that is taken back out of turn.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from readinglist.errors import UndoConflict, UsageError
from readinglist.model import Done, Step
from readinglist.store.connection import Store
from readinglist.store.schema import JOURNALED

_UNDOABLE = (
    "select id, label from op where kind = 'do' and undone_by is null order by id desc limit 1"
)
_REDOABLE = """
select u.id, t.label from op u join op t on t.id = u.undoes
where u.kind = 'undo' and u.undone_by is null
  and u.id > coalesce((select max(id) from op where kind = 'do'), 0)
order by u.id desc limit 1"""


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

    Raises:
        UsageError: there is nothing to undo, or that step cannot be.
        UndoConflict: every row of it was changed later by something else.
    """
    if op_id is None:
        rows = store.rows(_UNDOABLE)
        if not rows:
            raise UsageError("There is nothing to undo.")
        op_id, label = rows[0]
    else:
        rows = store.rows(
            "select label from op where id = ? and kind = 'do' and undone_by is null", (op_id,)
        )
        if not rows:
            raise UsageError(f"Step {op_id} cannot be undone: it is not there, or undone already.")
        label = rows[0][0]
    return _revert(store, op_id, f"Undo: {label}", "undo")


def redo(store: Store) -> Done:
    """Bring back the step that was undone last.

    Raises:
        UsageError: there is nothing to redo.
        UndoConflict: every row of it was changed later by something else.
    """
    rows = store.rows(_REDOABLE)
    if not rows:
        raise UsageError("There is nothing to redo.")
    return _revert(store, rows[0][0], f"Redo: {rows[0][1]}", "redo")


def _revert(store: Store, op_id: int, label: str, kind: str) -> Done:
    skipped: list[str] = []
    with store.write(label, kind=kind, undoes=op_id) as op:
        guarded = _changed_later(store, op_id)
        changes = store.conn.execute(
            "select tbl, key, paper_id, before from change where op_id = ? order by seq desc",
            (op_id,),
        ).fetchall()
        papers = set()
        for table, key, paper_id, before in changes:
            if (table, key) in guarded:
                skipped.append(f"{table} {key} of paper {paper_id} was changed later")
            elif _put_back(store.conn, table, json.loads(key), before):
                papers.add(paper_id)
            else:
                skipped.append(f"{table} {key} of paper {paper_id} clashes with a later change")
        if changes and not papers:
            raise UndoConflict(f"“{label}” was not done: what it touched was changed later.")
        store.conn.execute("update op set undone_by = ? where id = ?", (op.id, op_id))
        if kind == "redo":
            store.conn.execute(
                "update op set undone_by = null where id = (select undoes from op where id = ?)",
                (op_id,),
            )
    return Done(op.id, label, len(papers), tuple(dict.fromkeys(skipped)))


def _changed_later(store: Store, op_id: int) -> set[tuple[str, str]]:
    """Rows of the step that a live step, or an edit from outside, changed after it."""
    return set(
        store.conn.execute(
            """
select mine.tbl, mine.key from change mine
join change later on later.tbl = mine.tbl and later.key = mine.key and later.seq > mine.seq
join op on op.id = later.op_id
where mine.op_id = :op and later.op_id <> :op and op.kind in ('do', 'outside')
  and op.undone_by is null
  and later.seq > (select max(seq) from change where op_id = :op)
  -- the step an undo took back is not "later" than that undo
  and later.op_id is not (select undoes from op where id = :op)""",
            {"op": op_id},
        ).fetchall()
    )


def _put_back(conn: sqlite3.Connection, table: str, key: list[Any], before: str | None) -> bool:
    keys = JOURNALED[table].key
    where = " and ".join(f"{c} = ?" for c in keys)
    try:
        if before is None:
            conn.execute(f"delete from {table} where {where}", key)
            return True
        row = json.loads(before)
        sets = ", ".join(f"{c} = excluded.{c}" for c in row if c not in keys)
        conn.execute(
            f"insert into {table}({', '.join(row)}) values({', '.join('?' * len(row))}) "
            f"on conflict({', '.join(keys)}) do " + (f"update set {sets}" if sets else "nothing"),
            list(row.values()),
        )
    except sqlite3.IntegrityError:
        return False
    return True


def history(store: Store, limit: int = 100, paper_id: int | None = None) -> list[Step]:
    """The newest steps first; only those that touched ``paper_id`` if given."""
    where = (
        "where exists(select 1 from change c where c.op_id = op.id and c.paper_id = :paper)"
        if paper_id is not None
        else "where kind <> 'outside' or exists(select 1 from change c where c.op_id = op.id)"
    )
    rows = store.rows(
        f"""
select id, at, label, undoes, undone_by is not null,
  (select count(*) from change c where c.op_id = op.id) from op {where}
order by id desc limit :limit""",
        {"paper": paper_id, "limit": limit if limit > 0 else -1},
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
    """The newest change's number, and the papers that changed after ``seq``."""
    newest = last_seq(store)
    rows = store.rows(
        "select distinct paper_id from change where seq > ? and seq <= ?", (seq, newest)
    )
    return newest, [r[0] for r in rows]
