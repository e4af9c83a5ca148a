"""How complete each paper is for the target of the library: a table beside the papers, kept in step.

Triggers note in ``uncounted`` whose entry may have changed, whoever changed it; the step that is
being written computes those before it commits. So a list can be sorted by it at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from readinglist import completeness
from readinglist.model import Identifier, Paper, Person

if TYPE_CHECKING:
    from readinglist.store.connection import Store

BATCH = 1_000
SETTING = "completeness_target"


def target(store: Store) -> str:
    """What papers are to be complete for: a name of ``completeness.TARGETS``."""
    text = store.setting(SETTING)
    chosen = str(json.loads(text)) if text else ""
    return chosen if chosen in completeness.TARGETS else completeness.DEFAULT_TARGET


def entries(store: Store, ids: Iterable[int]) -> Iterator[Paper]:
    """What an entry is made of but abstract, tags, notes and sightings, in order: 20 times as fast.

    A row that another program wrote so that it cannot be read is left out: it must not keep
    anything else from being written.
    """
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        rows = store.rows(
            """
select p.id, p.key, p.title, p.authors, p.year, p.published, p.venue, p.type, p.url, p.extra,
  p.hand_edited, p.deleted_at,
  (select json_group_array(json_array(scheme, value)) from identifier where paper_id = p.id)
from json_each(?) wanted join paper p on p.id = wanted.value order by wanted.key""",
            (json.dumps(wanted[start : start + BATCH]),),
        )
        for row in rows:
            with suppress(ValueError, TypeError, AttributeError):
                yield _entry(row)


def _entry(row: tuple[Any, ...]) -> Paper:
    i, key, title, authors, year, published, venue, type_, url, extra, hand, deleted, ids = row
    return Paper(
        i,
        key,
        title,
        authors=tuple(Person.from_json(p) for p in json.loads(authors)),
        year=year,
        published=published,
        venue=venue,
        type=type_,
        url=url,
        extra=json.loads(extra),
        hand_edited=tuple(json.loads(hand)),
        identifiers=tuple(Identifier(*pair) for pair in json.loads(ids)),
        deleted=deleted,
    )


def settle(store: Store, limit: int = -1) -> int:
    """Compute what is not counted, inside the transaction that is open; returns how many papers.

    ``limit`` papers at most; -1 is all of them.
    """
    sql = "select paper_id from uncounted limit ?"
    ids = [i for (i,) in store.conn.execute(sql, (limit,)).fetchall()]
    if not ids:
        return 0
    chosen = target(store)
    store.insert(
        "insert into completeness(paper_id, percent, missing)",
        _rows(entries(store, ids), chosen),
        "on conflict(paper_id) do update set percent = excluded.percent, missing = excluded.missing",
    )
    store.conn.execute(
        "delete from uncounted where paper_id in (select value from json_each(?))",
        (json.dumps(ids),),
    )
    return len(ids)


def _rows(papers: Iterable[Paper], chosen: str) -> Iterator[tuple[int, int, str]]:
    for paper in papers:
        percent, lacks = completeness.judged(paper, chosen)
        yield paper.id, percent, " ".join(lacks)


def count_anew(store: Store) -> int:
    """Forget what was computed; returns how many papers :func:`settle` has before it."""
    return int(
        store.conn.execute(
            "insert into uncounted select id from paper where true on conflict do nothing"
        ).rowcount
    )


def of(store: Store, ids: Sequence[int]) -> list[tuple[int, int, tuple[str, ...]]]:
    """(paper, percent, missing fields) of those that are there, in the order of ``ids``."""
    rows = store.rows(
        "select c.paper_id, c.percent, c.missing from json_each(?) w "
        "join completeness c on c.paper_id = w.value order by w.key",
        (json.dumps(list(ids)),),
    )
    return [(i, percent, tuple(missing.split())) for i, percent, missing in rows]


def worst(store: Store, limit: int) -> list[int]:
    """Papers that lack something, the least complete first, the newest of those first."""
    rows = store.rows(
        "select c.paper_id from completeness c join paper p on p.id = c.paper_id "
        "where c.percent < 100 and p.deleted_at is null order by c.percent, c.paper_id desc limit ?",
        (limit,),
    )
    return [i for (i,) in rows]
