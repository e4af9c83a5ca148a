"""Imports and sightings: what the planner must know, and writing a plan as one step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from readinglist.citation import clean_key
from readinglist.dedupe import Known
from readinglist.intake import Plan
from readinglist.model import Identifier, MatchedRecord, Person, Record
from readinglist.store import proposals
from readinglist.store.connection import Store, now
from readinglist.store.journal import UNDONE
from readinglist.store.papers import people
from readinglist.store.tags import spelt_once
from readinglist.text import fold

_KNOWN = """
select p.id, p.title, p.title_key, p.abstract, p.abstract_kind, p.authors, p.year, p.published,
  p.venue, p.type, p.url,
  (select json_group_array(json_array(scheme, value)) from identifier where paper_id = p.id),
  p.extra, p.hand_edited, p.deleted_at, p.state, p.merged_into,
  (select json_group_array(json_array(field, digest)) from proposal where paper_id = p.id)
  from paper p """


class StoreLookup:
    """What the planner asks (``intake.Lookup``), answered from the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def candidates(
        self, identifiers: Sequence[Identifier], title_keys: Sequence[str]
    ) -> list[Known]:
        """Papers, trash and merged ones included, with one of these identifiers or keys."""
        rows = self._store.rows(
            _KNOWN
            + """where p.id in (
  select x.paper_id from json_each(:ids) w
  join identifier x on x.scheme = w.value ->> 0 and x.value = w.value ->> 1
  union select t.id from json_each(:keys) k join paper t on t.title_key = k.value)
order by p.deleted_at is not null, p.id""",
            {
                "ids": json.dumps([(i.scheme, i.value) for i in identifiers]),
                "keys": json.dumps(list(title_keys)),
            },
        )
        return [_known(row) for row in rows]

    def titles(self) -> Iterable[tuple[int, str]]:
        """(id, title key) of every live paper."""
        return self._store.rows("select id, title_key from paper where deleted_at is null")

    def known(self, ids: Sequence[int]) -> list[Known]:
        """These papers."""
        rows = self._store.rows(
            _KNOWN + "where p.id in (select value from json_each(?))", (json.dumps(list(ids)),)
        )
        return [_known(row) for row in rows]

    def buried(self, identifiers: Sequence[Identifier], title_keys: Sequence[str]) -> list[Known]:
        """Papers deleted for good, as far as their tombstones tell."""
        wanted = [(i.scheme, i.value) for i in identifiers] + [("title", k) for k in title_keys]
        rows = self._store.rows(
            """select t.scheme, t.value, t.paper_id, t.title, t.at, t.facts from json_each(?) w
join tombstone t on t.scheme = w.value ->> 0 and t.value = w.value ->> 1""",
            (json.dumps(wanted),),
        )
        return [_buried(row) for row in rows]


def _buried(row: tuple[Any, ...]) -> Known:
    scheme, value, paper_id, title, at, facts = row
    told = json.loads(facts)
    pairs = told.get("identifiers", []) if scheme == "title" else [(scheme, value)]
    return Known(
        paper_id,
        title,
        value if scheme == "title" else "",
        authors=tuple(Person.from_json(p) for p in told.get("authors", [])),
        year=told.get("year"),
        identifiers=tuple(Identifier(*pair) for pair in pairs),
        deleted=at,
    )


def _known(row: tuple[Any, ...]) -> Known:
    i, title, key, abstract, kind, authors, year, published, venue, type_, url = row[:11]
    identifiers, extra, hand, deleted, state, merged_into, offered = row[11:]
    return Known(
        *(i, title, key, abstract, kind, people(authors), year, published, venue, type_, url),
        identifiers=tuple(Identifier(*pair) for pair in json.loads(identifiers)),
        extra=json.loads(extra),
        hand_edited=tuple(json.loads(hand)),
        deleted=deleted,
        state=state,
        merged_into=merged_into,
        offered=frozenset((field, digest) for field, digest in json.loads(offered)),
    )


@dataclass(frozen=True, slots=True)
class Intake:
    """An import to be written: where it came from and what it adds to every paper of it."""

    format: str
    source: str
    origin: str
    sha256: str
    size: int
    tags: tuple[str, ...] = ()
    state: str | None = None
    report: str = "{}"  # JSON: ignored lines, problems, dates, notices, tags, state, counts
    tag_known: bool = True  # the tags go to papers one had, too


MakeKey = Callable[[Known, str | None, Callable[[str], bool]], str]


def write_plan(
    store: Store, op_id: int, plan: Plan, intake: Intake, make_key: MakeKey
) -> tuple[int, dict[int, int]]:
    """Write a plan inside the step that is open; the import's id, and new papers' ids by negative id.

    Papers get their ids here, in the order of the dump; ``make_key(paper, wanted, taken)`` gives
    each a citation key that is not taken.
    """
    import_id = begin(store, op_id, intake)
    ids = write_part(store, import_id, plan, intake, make_key)
    end(store, op_id, import_id, intake.report)
    return import_id, ids


def begin(store: Store, op_id: int, intake: Intake) -> int:
    """Note an import, inside the step that is open; its parts follow. Returns its id."""
    import_id = store.conn.execute(
        "insert into import(at, format, source, origin, sha256, bytes, op_id, report) "
        "values(?, ?, ?, ?, ?, ?, ?, '{}')",
        (
            *(now(), intake.format, intake.source, intake.origin),
            *(intake.sha256, intake.size, op_id),
        ),
    ).lastrowid
    assert import_id is not None
    return import_id


def end(store: Store, op_id: int, import_id: int, report: str) -> None:
    """Keep an import's report.

    What brings no more than sightings is no step that undo would stop at, and can be taken back.
    """
    store.conn.execute("update import set report = ? where id = ?", (report, import_id))
    store.conn.execute(
        "update op set kind = 'seen' where id = :op "
        "and not exists(select 1 from change where op_id = :op)",
        {"op": op_id},
    )


def next_id(store: Store) -> int:
    """The id that the next new paper gets."""
    last = store.value("select max(seq) from sqlite_sequence where name = 'paper'")
    return int(last or 0) + 1


def write_part(
    store: Store,
    import_id: int,
    plan: Plan,
    intake: Intake,
    make_key: MakeKey,
    made_from: int | None = None,
) -> dict[int, int]:
    """Write the plan of an import, or of a part of it; new papers' ids by their negative ids.

    Papers from ``made_from`` on were made by parts before this one.
    """
    conn = store.conn
    at = store.value("select at from import where id = ?", (import_id,))
    ids = _insert_papers(store, plan, intake, make_key, at)
    update_papers(store, plan.changed.values(), at)
    first = plan.after + 1
    matched = [(m, ids.get(-n) or m.paper_id) for n, m in enumerate(plan.matched, first)]
    fresh = set(ids.values())
    if made_from is not None:
        fresh |= {p for _, p in matched if p and p >= made_from}
    _insert_tags_and_notes(store, matched, ids, fresh, intake, at)
    conn.executemany(
        "insert into pair(paper_id, other_id, score, reasons) select :one, :other, :score, :why "
        "where not exists(select 1 from pair where (paper_id, other_id) in "
        "(values(:one, :other), (:other, :one)))",
        [
            {
                "one": ids.get(one, one),
                "other": ids.get(v.paper_id, v.paper_id),
                "score": round(v.score, 4),
                "why": json.dumps(v.reasons),
            }
            for one, v in plan.pairs
        ],
    )
    proposals.add(store, plan.held, ids, import_id, at)
    store.insert(
        "insert into sighting(import_id, position, paper_id, outcome, line, listed, upvotes, seen, raw)",
        [
            (
                *(import_id, n, None if p is None else ids.get(p, p), m.outcome, m.record.line),
                *(_listed(m.record), _upvotes(m.record)),
                *(json.dumps(dict(m.record.seen)), m.record.raw),
            )
            for n, (m, p) in enumerate(matched, first)
        ],
    )
    return ids


def _listed(record: Record) -> str | None:
    listed = record.seen.get("listed")
    return None if listed is None else str(listed)


def _upvotes(record: Record) -> int | None:
    upvotes = record.seen.get("upvotes")
    return upvotes if isinstance(upvotes, int) else None


def author_key(authors: Sequence[Person]) -> str:
    """What a list sorts by: the first author's family name, folded."""
    first = authors[0] if authors else None
    return fold(f"{first.family or first.literal} {first.given}") if first else ""


def authors_json(authors: Iterable[Person]) -> str:
    """Authors as stored."""
    return json.dumps([p.as_json() for p in authors], ensure_ascii=False)


def _insert_papers(
    store: Store, plan: Plan, intake: Intake, make_key: MakeKey, at: str
) -> dict[int, int]:
    """Negative id of the plan to the id in the library."""
    conn = store.conn
    given: set[str] = set()

    def taken(key: str) -> bool:
        if key.casefold() in given:
            return True
        return conn.execute("select 1 from paper where key = ?", (key,)).fetchone() is not None

    ids, rows, identifiers = {}, [], []
    for number, (negative, paper) in enumerate(
        sorted(plan.new.items(), key=lambda i: -i[0]), next_id(store)
    ):
        ids[negative] = number
        record = plan.matched[-negative - 1 - plan.after].record
        key = make_key(paper, record.key, taken)
        given.add(key.casefold())
        is_kept = bool(record.key) and key == clean_key(record.key or "")
        rows.append(
            (
                *(number, paper.title, authors_json(paper.authors), paper.year, paper.published),
                *(paper.venue, paper.type, paper.url, key, int(is_kept)),
                *(intake.state or paper.state, int(bool(record.starred)), at, at),
                *(paper.title_key, author_key(paper.authors)),
                *(json.dumps(dict(paper.extra), ensure_ascii=False), paper.abstract_kind),
                paper.abstract,
                record.remark,
            )
        )
        identifiers += [(i.scheme, i.value, number) for i in paper.identifiers]
    store.insert(
        "insert into paper(id, title, authors, year, published, venue, type, url, key, key_pinned, "
        "state, starred, added_at, edited_at, title_key, author_key, extra, abstract_kind, abstract, "
        "remark)",
        rows,
    )
    _insert_identifiers(store, identifiers)
    return ids


def _insert_identifiers(store: Store, rows: Iterable[tuple[str, str, int]]) -> None:
    store.insert("insert into identifier(scheme, value, paper_id)", rows, "on conflict do nothing")


def update_papers(store: Store, papers: Iterable[Known], at: str) -> None:
    """Write what completing changed, inside the step that is open."""
    for paper in papers:
        store.conn.execute(
            "update paper set authors = ?, author_key = ?, year = ?, published = ?, venue = ?, "
            "type = ?, url = ?, abstract = ?, abstract_kind = ?, extra = ?, edited_at = ? "
            "where id = ?",
            (
                *(authors_json(paper.authors), author_key(paper.authors), paper.year),
                *(paper.published, paper.venue, paper.type, paper.url, paper.abstract),
                *(paper.abstract_kind, json.dumps(dict(paper.extra), ensure_ascii=False), at),
                paper.id,
            ),
        )
        _insert_identifiers(store, ((i.scheme, i.value, paper.id) for i in paper.identifiers))


def _insert_tags_and_notes(
    store: Store,
    matched: Sequence[tuple[MatchedRecord, int | None]],
    ids: dict[int, int],
    fresh: set[int],
    intake: Intake,
    at: str,
) -> None:
    """A dump's own tags and notes go to papers that are new; the user's for this import to all."""
    tags: dict[tuple[int, str], None] = {}
    notes: dict[tuple[int, str], None] = {}
    known = spelt_once(store, (tag for match, _ in matched for tag in match.record.tags))
    for match, paper_id in matched:
        if paper_id is None:
            continue
        paper = ids.get(paper_id, paper_id)
        if paper in fresh or intake.tag_known:
            tags |= dict.fromkeys((paper, tag) for tag in intake.tags)
        if paper in fresh:  # also from its doubles further down in the dump
            tags |= dict.fromkeys((paper, known[tag]) for tag in match.record.tags)
            notes |= dict.fromkeys((paper, body) for body in match.record.notes)
    there = set(_those_there(store, {paper for paper, _ in tags}))
    store.insert(
        "insert into tag(paper_id, name)",
        (pair for pair in tags if pair[0] in there),
        "on conflict do nothing",
    )
    store.insert(
        "insert into note(paper_id, body, created_at, edited_at)",
        [(paper, body, at, at) for paper, body in notes],
    )


def _those_there(store: Store, ids: Iterable[int]) -> list[int]:
    wanted = json.dumps(list(ids))
    return store.ids("select id from paper where id in (select value from json_each(?))", (wanted,))


def imported_before(store: Store, sha256: str) -> tuple[int, str] | None:
    """(import id, when) of the newest import of these very bytes."""
    rows = store.rows(
        f"select id, at from import where sha256 = ? and id not in {UNDONE} "
        "order by id desc limit 1",
        (sha256,),
    )
    return (rows[0][0], rows[0][1]) if rows else None


def imports(store: Store) -> list[dict[str, Any]]:
    """Every import, newest first: id, at, format, source, origin, op_id, papers, new, report."""
    rows = store.rows("""
select i.id, i.at, i.format, i.source, i.origin, i.op_id, count(s.position),
  count(case when s.outcome = 'new' then 1 end), i.report
from import i left join sighting s on s.import_id = i.id group by i.id order by i.id desc""")
    names = ("id", "at", "format", "source", "origin", "op_id", "papers", "new", "report")
    return [dict(zip(names, row, strict=True)) | {"report": json.loads(row[-1])} for row in rows]


def papers_of(store: Store, import_id: int) -> list[tuple[int | None, str]]:
    """(paper, outcome) of every record of an import, in the order of the dump."""
    rows = store.rows(
        "select paper_id, outcome from sighting where import_id = ? order by position", (import_id,)
    )
    return [(paper, outcome) for paper, outcome in rows]
