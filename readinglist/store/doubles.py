"""Suspected doubles: listed, merged, or said to be different; each one undo step."""

from __future__ import annotations

import json
from typing import Any

from readinglist import complete
from readinglist.errors import UsageError
from readinglist.model import Done, Record
from readinglist.store import imports
from readinglist.store.connection import Store, now
from readinglist.text import excerpt


def pairs(store: Store) -> list[dict[str, Any]]:
    """Undecided pairs of live papers, surest first: paper_id, other_id, score, reasons."""
    rows = store.rows("""
select q.paper_id, q.other_id, q.score, q.reasons from pair q
join paper a on a.id = q.paper_id and a.deleted_at is null
join paper b on b.id = q.other_id and b.deleted_at is null
where q.verdict is null order by q.score desc, q.paper_id""")
    return [
        {"paper_id": a, "other_id": b, "score": score, "reasons": json.loads(reasons)}
        for a, b, score, reasons in rows
    ]


def not_duplicates(store: Store, paper_id: int, other_id: int) -> Done:
    """Remember that two papers are different, whatever they look like.

    Raises:
        UsageError: they are the same paper.
    """
    if paper_id == other_id:
        raise UsageError("A paper cannot be told apart from itself.")
    with store.write(f"Papers {paper_id} and {other_id} are different") as op:
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


def merge(store: Store, winner: int, loser: int) -> Done:
    """Make two papers one: the winner keeps its key and values, and gains what it lacks.

    Tags, notes, identifiers and the star are united, empty fields filled (hand-edited ones are
    the user's and stay). The loser goes to the trash, marked as merged; its sightings are shown
    with the winner's.

    Raises:
        UsageError: they are the same paper, or one is not there.
    """
    if winner == loser:
        raise UsageError("A paper cannot be merged with itself.")
    conn = store.conn
    with store.write("Merge") as op:
        titles = dict(
            conn.execute(
                "select id, title from paper where id in (?, ?) and deleted_at is null",
                (winner, loser),
            ).fetchall()
        )
        if len(titles) < 2:
            raise UsageError("Both papers must be in the library, and not in the trash.")
        op.label = f"Merge “{excerpt(titles[loser], 40)}” into “{excerpt(titles[winner], 40)}”"
        conn.execute(
            "insert or ignore into tag(paper_id, name) select ?, name from tag where paper_id = ?",
            (winner, loser),
        )
        conn.execute("delete from tag where paper_id = ?", (loser,))
        conn.execute("update note set paper_id = ? where paper_id = ?", (winner, loser))
        _fill(store, winner, loser)
        conn.execute("update paper set merged_into = ? where merged_into = ?", (winner, loser))
        conn.execute(
            "update paper set merged_into = ?, deleted_at = ? where id = ?", (winner, now(), loser)
        )
        conn.execute("delete from pair where ? in (paper_id, other_id)", (loser,))
    return Done(op.id, op.label, 2)


def _fill(store: Store, winner: int, loser: int) -> None:
    """What an import of the loser would fill in the winner; its star, remark and identifiers."""
    known = {k.id: k for k in imports.StoreLookup(store).known([winner, loser])}
    other = known[loser]
    record = Record(
        title=other.title,
        abstract=other.abstract,
        abstract_kind=other.abstract_kind,
        authors=other.authors,
        year=other.year,
        published=other.published,
        venue=other.venue,
        type=other.type,
        identifiers=other.identifiers,
        url=other.url,
        extra=other.extra,
    )
    for identifier in complete.new_identifiers(known[winner], record):
        store.conn.execute(
            "update identifier set paper_id = ? where scheme = ? and value = ?",
            (winner, identifier.scheme, identifier.value),
        )
    imports.update_papers(store, [complete.fill(known[winner], record)[0]], now())
    store.conn.execute(
        "update paper set starred = max(paper.starred, other.starred), "
        "remark = coalesce(paper.remark, other.remark) "
        "from paper other where other.id = ? and paper.id = ?",
        (loser, winner),
    )
