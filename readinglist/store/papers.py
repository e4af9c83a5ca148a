"""Reading papers: pages of rows, whole papers, lists in an order, counts for the side bar."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from readinglist.hits import IndexBatch, IndexDocument
from readinglist.model import Identifier, Note, Paper, PaperRow, Person, Sighting
from readinglist.store import journal, suggesting, tags, triage
from readinglist.store.connection import Store
from readinglist.store.journal import UNDONE
from readinglist.tags import COLOURS

MAX_PAGE = 500


def people(text: str) -> tuple[Person, ...]:
    """Authors as stored: a JSON list."""
    return tuple(Person.from_json(p) for p in json.loads(text))


def page(store: Store, ids: Sequence[int]) -> list[PaperRow]:
    """Rows for ``ids``, in that order; ids that no longer exist are left out.

    At most 500 ids: the window reads 100 at a time on its own thread.
    """
    assert len(ids) <= MAX_PAGE, len(ids)
    rows = store.rows(
        f"""
select p.id, p.key, p.title, p.authors, p.year, p.published, p.venue, p.state, p.starred,
  (select json_group_array(name) from (select name from tag where paper_id = p.id order by name)),
  p.added_at,
  (select count(*) from sighting s where s.paper_id = p.id and s.import_id not in {UNDONE}),
  (select i.source from sighting s join import i on i.id = s.import_id
   where s.paper_id = p.id and i.id not in {UNDONE} order by s.import_id desc limit 1),
  (select substr(body, 1, 200) from note n where n.paper_id = p.id order by n.id desc limit 1),
  (select value from identifier x where x.paper_id = p.id and x.scheme = 'arxiv' limit 1),
  p.deleted_at, p.type, p.remark, (select percent from completeness where paper_id = p.id),
  (select count(*) from proposal where paper_id = p.id and verdict is null and evidence = ''),
  exists(select 1 from proposal where paper_id = p.id and verdict is null and evidence <> ''),
  (select max(upvotes) from sighting where paper_id = p.id and import_id not in {UNDONE})
from json_each(?) wanted join paper p on p.id = wanted.value order by wanted.key""",
        (json.dumps(list(ids)),),
    )
    return [_paper_row(row) for row in rows]


def _paper_row(row: tuple[Any, ...]) -> PaperRow:
    i, key, title, authors, year, published, venue, state, starred = row[:9]
    tags, added, seen, source, noted, arxiv, deleted, type_, remark, percent = row[9:19]
    return PaperRow(
        id=i,
        key=key,
        title=title,
        authors=people(authors),
        year=year,
        published=published,
        venue=venue,
        state=state,
        starred=bool(starred),
        tags=tuple(json.loads(tags)),
        added=added,
        seen=seen,
        source=source or "",
        remark=remark or "",
        arxiv_id=arxiv,
        deleted=deleted,
        type=type_,
        noted=(noted or "").split("\n", 1)[0],
        completeness=percent,
        waiting=row[19],
        has_version=bool(row[20]),
        upvotes=row[21],
    )


def papers(store: Store, ids: Iterable[int]) -> list[Paper]:
    """Whole papers in the order of ``ids``, read by batches; those that are gone are left out."""
    wanted = list(ids)
    found: list[Paper] = []
    for start in range(0, len(wanted), 500):
        found += _batch(store, wanted[start : start + 500])
    return found


def _batch(store: Store, ids: Sequence[int]) -> list[Paper]:
    wanted = (json.dumps(list(ids)),)
    identifiers = _grouped(store, wanted, "select paper_id, scheme, value from identifier x")
    tags = _grouped(store, wanted, "select paper_id, name from tag x", "order by name")
    notes = _grouped(
        store,
        wanted,
        "select paper_id, id, body, quote, created_at, edited_at from note x",
        "order by id",
    )
    sightings: dict[int, list[tuple[Any, ...]]] = {}
    # A merged paper's sightings are shown with those of the paper it went into.
    for first, *rest in store.rows(
        f"""
with wanted as (select value as id from json_each(?))
select w.paper, s.import_id, i.origin, i.format, s.position, s.line, s.listed,
  s.outcome, s.seen, s.raw, i.at
from (select id as paper, id from wanted union all
      select merged_into, paper.id from paper where merged_into in (select id from wanted)) w
cross join sighting s on s.paper_id = w.id join import i on i.id = s.import_id
where i.id not in {UNDONE}
order by s.import_id, s.position""",
        wanted,
    ):
        sightings.setdefault(first, []).append(tuple(rest))
    rows = store.rows(
        """
select p.id, p.key, p.title, p.abstract, p.abstract_kind, p.authors, p.year, p.published, p.venue,
  p.type, p.url, p.state, p.starred, p.extra, p.hand_edited, p.added_at, p.edited_at,
  p.deleted_at, p.merged_into, p.remark
from json_each(?) wanted join paper p on p.id = wanted.value order by wanted.key""",
        wanted,
    )
    return [
        _paper(
            row,
            identifiers=tuple(Identifier(*x) for x in identifiers.get(row[0], ())),
            tags=tuple(x[0] for x in tags.get(row[0], ())),
            notes=tuple(Note(*x) for x in notes.get(row[0], ())),
            sightings=tuple(_sighting(x) for x in sightings.get(row[0], ())),
        )
        for row in rows
    ]


def _paper(row: tuple[Any, ...], **parts: Any) -> Paper:
    i, key, title, abstract, abstract_kind, authors, year, published, venue, type_ = row[:10]
    url, state, starred, extra, hand, added, edited, deleted, merged_into, remark = row[10:]
    return Paper(
        id=i,
        key=key,
        title=title,
        abstract=abstract,
        abstract_kind=abstract_kind,
        authors=people(authors),
        year=year,
        published=published,
        venue=venue,
        type=type_,
        url=url,
        state=state,
        starred=bool(starred),
        extra=json.loads(extra),
        hand_edited=tuple(json.loads(hand)),
        added=added,
        edited=edited,
        deleted=deleted,
        merged_into=merged_into,
        remark=remark,
        **parts,
    )


def _grouped(
    store: Store, wanted: tuple[str], select: str, order: str = ""
) -> dict[int, list[tuple[Any, ...]]]:
    out: dict[int, list[tuple[Any, ...]]] = {}
    for first, *rest in store.rows(
        f"{select} where x.paper_id in (select value from json_each(?)) {order}", wanted
    ):
        out.setdefault(first, []).append(tuple(rest))
    return out


def _sighting(row: tuple[Any, ...]) -> Sighting:
    import_id, origin, format_, position, line, listed, outcome, seen, raw, at = row
    return Sighting(
        *(import_id, origin, format_, position, line, listed, outcome, json.loads(seen), raw, at)
    )


def count(store: Store, condition: str, params: Sequence[Any] = ()) -> int:
    """How many papers meet an SQL condition."""
    return int(store.value(f"select count(*) from paper where {condition}", params))


def find(store: Store, scheme: str, value: str) -> int | None:
    """The paper with that identifier; scheme "key" is the citation key, whatever its case.

    A key of a paper that was merged is now the winner's.
    """
    if scheme == "key":
        found = store.value("select coalesce(merged_into, id) from paper where key = ?", (value,))
    else:
        found = store.value(
            "select paper_id from identifier where scheme = ? and value = ?", (scheme, value)
        )
    return None if found is None else int(found)


class KeyRow(NamedTuple):
    """A citation key in use, by a paper in the trash too; ``merged_into`` is the key to cite now."""

    id: int
    key: str
    deleted: bool
    merged_into: str | None


def keys(store: Store) -> list[KeyRow]:
    """Every citation key."""
    rows = store.rows("""
select p.id, p.key, p.deleted_at is not null, w.key from paper p
left join paper w on w.id = p.merged_into and w.deleted_at is null""")
    return [KeyRow(i, key, bool(deleted), merged) for i, key, deleted, merged in rows]


def exists(store: Store, paper_id: int) -> bool:
    """Whether that paper is in the library, the trash included."""
    return bool(store.value("select 1 from paper where id = ?", (paper_id,)))


def live(store: Store, ids: Iterable[int]) -> list[int]:
    """Those of ``ids`` that are in the library and not in the trash."""
    rows = store.rows(
        "select id from paper where deleted_at is null and id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return [r[0] for r in rows]


_UNDECIDED = f"(select id from paper where deleted_at is null and {triage.WAITING})"


def facets(store: Store) -> dict[str, list[tuple[str, int]]]:
    """Counts for the side bar: state, tag, source, import, year, starred, trash, pair, waiting.

    The inbox is without what was put off, which is "later". "tag inbox" and "source inbox" count
    those that are still in the inbox, "tag tree" those of a
    tag and of what is below it; "tag colour" has the place of each chosen colour in ``tags.COLOURS``,
    "favourite" the key (1 to 9) of a tag that has one.
    """
    live = "deleted_at is null"
    tables = {
        "state": f"select state, count(*) from paper where {live} group by state",
        "starred": f"select 'starred', count(*) from paper where {live} and starred",
        "trash": "select 'trash', count(*) from paper where deleted_at is not null",
        "tag": "select name, count(*) from tag where paper_id not in "
        "(select id from paper where deleted_at is not null) group by name order by name",
        "source": "select i.source, count(distinct s.paper_id) from sighting s "
        "join import i on i.id = s.import_id join paper p on p.id = s.paper_id "
        f"where p.deleted_at is null and i.id not in {UNDONE} group by i.source order by 2 desc",
        "tag inbox": f"select name, count(*) from tag where paper_id in {_UNDECIDED} group by name",
        "source inbox": "select i.source, count(distinct s.paper_id) from sighting s "
        f"join import i on i.id = s.import_id where s.paper_id in {_UNDECIDED} "
        f"and i.id not in {UNDONE} group by i.source",
        "year": f"select cast(year as text), count(*) from paper where {live} "
        "and year is not null group by year order by year desc",
        "later": f"select 'later', count(*) from paper where {live} and {triage.SLEEPING}",
        "waiting": "select 'waiting', count(distinct o.paper_id) from proposal o "
        "join paper p on p.id = o.paper_id where o.verdict is null and p.deleted_at is null",
        "pair": "select 'pair', count(*) from pair join paper a on a.id = pair.paper_id "
        "join paper b on b.id = pair.other_id where verdict is null "
        "and a.deleted_at is null and b.deleted_at is null",
    }
    day = triage.today()
    counts = {
        name: [(str(a), int(b)) for a, b in store.rows(sql, (day,) * sql.count("?"))]
        for name, sql in tables.items()
    }
    later = counts["later"][0][1]
    counts["state"] = [(s, n - later if s == "inbox" else n) for s, n in counts["state"]]
    colours = [(name, COLOURS.index(c)) for name, c in tags.colours(store).items() if c in COLOURS]
    return counts | {
        "tag tree": tags.below(store, counts["tag"]),
        "tag tree inbox": tags.below(store, counts["tag"], undecided=True),
        "tag colour": colours,
        "favourite": [(name, place) for place, name in suggesting.favourites(store).items()],
    }


def batch_after(store: Store, seq: int, limit: int) -> IndexBatch:
    """What the index lacks since ``seq``: at most ``limit`` papers, in the order of their rev."""
    with store.snapshot():
        rows = store.conn.execute(
            """
select rev, id, title, coalesce(abstract, ''), authors, coalesce(venue, ''), deleted_at,
  coalesce(remark || char(10, 10), '') || coalesce((
    select group_concat(coalesce(quote || char(10), '') || body, char(10, 10))
    from note where paper_id = paper.id), '')
from paper where rev > ? order by rev limit ?""",
            (seq, limit),
        ).fetchall()
        newest = journal.last_seq(store)
        upto = rows[-1][0] if len(rows) == limit else newest
        gone = [
            r[0]
            for r in store.conn.execute(
                # The plus keeps SQLite from going through every change of a paper there ever was.
                """
select distinct paper_id from change where +tbl = 'paper' and seq > ? and seq <= ?
  and paper_id not in (select id from paper)""",
                (seq, upto),
            )
        ]
        left = store.conn.execute("select count(*) from paper where rev > ?", (upto,)).fetchone()[0]
        uid = journal.op_uid_at(store, upto) or ""
    documents = tuple(
        IndexDocument(i, title, abstract, ", ".join(map(str, people(authors))), venue, notes)
        for _, i, title, abstract, authors, venue, deleted, notes in rows
        if deleted is None
    )
    trashed = [r[1] for r in rows if r[6] is not None]
    return IndexBatch(documents, (*trashed, *gone), upto, uid, left)
