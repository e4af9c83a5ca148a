"""Suspected doubles: listed, merged, or said to be different; each one undo step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from readinglist.errors import UsageError
from readinglist.model import Done, Paper
from readinglist.store import keys, papers
from readinglist.store.connection import Store, now
from readinglist.text import excerpt, title_key


def pairs(store: Store, about: Sequence[int] | None = None) -> list[dict[str, Any]]:
    """Undecided pairs of live papers, surest first: paper_id, other_id, score, reasons.

    ``about`` papers: only the pairs with one of these.
    """
    named = "(select value from json_each(:ids))"
    some = (
        "pair"
        if about is None
        else f"(select * from pair where paper_id in {named} "
        f"union select * from pair where other_id in {named})"
    )
    # Cross: the planner would go through all live papers, and look for the pairs of each.
    rows = store.rows(
        f"""
select q.paper_id, q.other_id, q.score, q.reasons from {some} q
cross join paper a on a.id = q.paper_id and a.deleted_at is null
cross join paper b on b.id = q.other_id and b.deleted_at is null
where q.verdict is null order by q.score desc, q.paper_id""",
        {} if about is None else {"ids": json.dumps(list(about))},
    )
    return [
        {"paper_id": a, "other_id": b, "score": score, "reasons": json.loads(reasons)}
        for a, b, score, reasons in rows
    ]


def not_duplicates(store: Store, paper_id: int, other_id: int) -> Done:
    """Remember that two papers are different, whatever they look like.

    Raises:
        UsageError: they are the same paper, or one is not there any more.
    """
    if paper_id == other_id:
        raise UsageError("A paper cannot be told apart from itself.")
    with store.write(f"Papers {paper_id} and {other_id} are different") as op:
        for one in (paper_id, other_id):
            if not papers.exists(store, one):
                raise UsageError(f"Paper {one} is not in the library any more.")
        changed = store.conn.execute(
            "update pair set verdict = 'different' "
            "where (paper_id, other_id) in (values(?, ?), (?, ?))",
            (paper_id, other_id, other_id, paper_id),
        ).rowcount
        if not changed:
            store.conn.execute(
                "insert into pair(paper_id, other_id, score, verdict) values(?, ?, 0, 'different')",
                (paper_id, other_id),
            )
    return Done(op.id if op.changes else None, op.label, 2)


def merge(store: Store, winner: int, loser: int, take: Mapping[str, str] | None = None) -> Done:
    """Make two papers one, as ``merge_plan.merged`` decides; ``take`` is what the user chose.

    The loser goes to the trash, marked as merged: its key goes on to find the winner, its
    sightings are shown with the winner's, and what it was told apart from the winner is too.

    Raises:
        UsageError: they are the same paper, one is not there, or a choice cannot be.
    """
    with store.write("Merge") as op:
        this, other = merge_two(store, winner, loser, take)
        op.label = f"Merge “{excerpt(other.title, 40)}” into “{excerpt(this.title, 40)}”"
    return Done(op.id, op.label, 2)


def merge_two(
    store: Store, winner: int, loser: int, take: Mapping[str, str] | None = None
) -> tuple[Paper, Paper]:
    """Do what :func:`merge` says inside the step that is open; both papers as they were.

    Raises:
        UsageError: as there; nothing was written.
    """
    from readinglist import merge_plan  # which needs rapidfuzz, and no list does

    if winner == loser:
        raise UsageError("A paper cannot be merged with itself.")
    conn = store.conn
    found = [p for p in papers.papers(store, [winner, loser]) if p.deleted is None]
    if len(found) < 2:
        raise UsageError("Both papers must be in the library, and not in the trash.")
    this, other = found
    result = merge_plan.merged(this, other, take)
    conn.execute(
        "insert or ignore into tag(paper_id, name) select ?, name from tag where paper_id = ?",
        (winner, loser),
    )
    conn.execute("delete from tag where paper_id = ?", (loser,))
    conn.execute("update note set paper_id = ? where paper_id = ?", (winner, loser))
    _write(store, this, other, result)
    conn.execute("update paper set merged_into = ? where merged_into = ?", (winner, loser))
    conn.execute(
        "update paper set merged_into = ?, deleted_at = ? where id = ?", (winner, now(), loser)
    )
    _inherit_pairs(store, winner, loser)
    return this, other


def _write(store: Store, this: Paper, other: Paper, result: Paper) -> None:
    """Make ``this`` the result; an identifier it gives up stays known with the other."""
    from readinglist import merge_plan
    from readinglist.store import imports

    execute = store.conn.execute
    for identifier in {*this.identifiers, *result.identifiers}:
        owner = result.id if identifier in result.identifiers else other.id
        execute(
            "update identifier set paper_id = ? where scheme = ? and value = ?",
            (owner, identifier.scheme, identifier.value),
        )
    imports.update_papers(store, [merge_plan.known_of(result)], now())
    execute(
        "update paper set title = ?, title_key = ?, state = ?, starred = ?, remark = ?, "
        "hand_edited = ? where id = ?",
        (
            *(result.title, title_key(result.title), result.state, result.starred, result.remark),
            *(json.dumps(list(result.hand_edited)), result.id),
        ),
    )
    if result.state != this.state:
        for table, columns in (("later", "until, after, at"), ("dismissal", "reason, at")):
            execute(f"delete from {table} where paper_id = ?", (this.id,))
            execute(
                f"insert into {table}(paper_id, {columns}) "
                f"select ?, {columns} from {table} where paper_id = ?",
                (this.id, other.id),
            )
    if result.key != this.key:
        _take_key(store, this, other)


def _take_key(store: Store, this: Paper, other: Paper) -> None:
    """Give the winner the loser's key; its own is an alias from now on, by the ledger of keys."""
    from readinglist import citation

    def is_taken(key: str) -> bool:
        return bool(store.value("select 1 from paper where key = ?", (key,)))

    pinned = store.value("select key_pinned from paper where id = ?", (other.id,))
    keys.rename(store, [(other.id, citation.free_key(other.key, is_taken)), (this.id, other.key)])
    store.conn.execute("update paper set key_pinned = ? where id = ?", (pinned, this.id))


_OF_LOSER = """
select iif(q.paper_id = :loser, q.other_id, q.paper_id) as third, q.score, q.reasons, q.verdict
from pair q where :loser in (q.paper_id, q.other_id) and :winner not in (q.paper_id, q.other_id)"""


def _inherit_pairs(store: Store, winner: int, loser: int) -> None:
    """What the loser may be, or is not, the winner may be, or is not; a verdict outlives a doubt."""
    ids = {"winner": winner, "loser": loser}
    for third, score, reasons, verdict in store.conn.execute(_OF_LOSER, ids).fetchall():
        both = (winner, third, third, winner)
        known = store.conn.execute(
            "select verdict from pair where (paper_id, other_id) in (values(?, ?), (?, ?))", both
        ).fetchone()
        if known is None:
            store.conn.execute(
                "insert into pair(paper_id, other_id, score, reasons, verdict) "
                "values(?, ?, ?, ?, ?)",
                (winner, third, score, reasons, verdict),
            )
        elif verdict and not known[0]:
            store.conn.execute(
                "update pair set verdict = ? where (paper_id, other_id) in (values(?, ?), (?, ?))",
                (verdict, *both),
            )
    store.conn.execute("delete from pair where ? in (paper_id, other_id)", (loser,))


def add_pairs(store: Store, found: Sequence[tuple[int, int, float, Sequence[str]]]) -> Done:
    """Note possible doubles (one, other, score, reasons); what was said of a pair before stands."""
    with store.write("Find possible doubles again") as op:
        count = 0
        for one, other, score, reasons in found:
            count += store.conn.execute(
                "insert into pair(paper_id, other_id, score, reasons) "
                "select :one, :other, :score, :reasons where not exists(select 1 from pair "
                "where (paper_id, other_id) in (values(:one, :other), (:other, :one))) "
                "and 2 = (select count(*) from paper "
                "where id in (:one, :other) and deleted_at is null)",
                {
                    "one": one,
                    "other": other,
                    "score": round(score, 4),  # the journal would round the rest away
                    "reasons": json.dumps(list(reasons)),
                },
            ).rowcount
        op.label += f": {count:,} {'pair' if count == 1 else 'pairs'}"
    return Done(op.id if op.changes else None, op.label, count)
