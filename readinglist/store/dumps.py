"""What is remembered of dumps: lines to ignore, columns, imports and reports; taking one back.

An import that was undone keeps its row and its sightings, which do not count any more: ``UNDONE``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from readinglist.errors import UsageError
from readinglist.model import Done, Ignored, Problem
from readinglist.provenance import (
    OUTCOMES,
    ImportDetail,
    ImportedRecord,
    ImportSummary,
    RememberedLine,
)
from readinglist.store import journal
from readinglist.store.connection import Store, now
from readinglist.store.journal import UNDONE

_PAPER = re.compile(r"paper (\d+)")

# ------------------------------------------------------------------ lines to ignore


def remembered(store: Store, source: str | None = None) -> list[RememberedLine]:
    """Lines that are always ignored, of one source (whatever its case) or all."""
    rows = store.rows(
        "select source, line, shown, at from ignored_line "
        "where :source is null or source = :source collate nocase "
        "order by source collate nocase, at, shown",
        {"source": source},
    )
    return [RememberedLine(*row) for row in rows]


def remember(store: Store, source: str, lines: Iterable[tuple[str, str]]) -> Done:
    """Ignore (folded line, line as it stood) in every dump of a source from now on."""
    with store.write(f"Always ignore lines from {source}") as op:
        before = store.conn.total_changes
        store.conn.executemany(
            "insert into ignored_line(source, line, shown, at) values(?, ?, ?, ?) "
            "on conflict do nothing",
            [(source, line, shown, now()) for line, shown in lines],
        )
        changed = store.conn.total_changes != before
    return Done(op.id if changed else None, op.label, op.changes)


def forget(store: Store, source: str, line: str) -> Done:
    """Read lines like it again; ``line`` as remembered, or as it stood."""
    with store.write(f"Read a line from {source} again") as op:
        gone = store.conn.execute(
            "delete from ignored_line where source = ? collate nocase and (line = ? or shown = ?)",
            (source, line, line),
        ).rowcount
    return Done(op.id if gone else None, op.label, gone)


# ------------------------------------------------------------------ columns of tables


def folded(headings: Sequence[str]) -> str:
    """The headings of a table as it is known again by: no case, single blanks."""
    return json.dumps([" ".join(h.split()).casefold() for h in headings], ensure_ascii=False)


def columns_said(store: Store, headings: Sequence[str]) -> dict[str, str]:
    """Field to column, as it was said of tables with these headings; empty if it was not."""
    said = store.value("select said from table_columns where headings = ?", (folded(headings),))
    return dict(json.loads(said)) if said else {}


def remembered_columns(store: Store) -> list[tuple[tuple[str, ...], dict[str, str]]]:
    """Headings, without case, and what is said of their tables; the one said first is first."""
    rows = store.rows("select headings, said from table_columns order by at, headings")
    return [(tuple(json.loads(headings)), dict(json.loads(said))) for headings, said in rows]


def knows_columns(store: Store) -> bool:
    """Whether the columns of any table were said."""
    return bool(store.value("select exists(select 1 from table_columns)"))


def remember_columns(store: Store, headings: Sequence[str], said: Mapping[str, str]) -> Done:
    """Read every table with these headings so; with nothing said, by what is recognised again."""
    key, told = folded(headings), json.dumps(said, ensure_ascii=False)
    label = "Remember the columns of a table" if said else "Forget the columns of a table"
    with store.write(label) as op:
        before = store.conn.total_changes
        if said:
            store.conn.execute(
                "insert into table_columns(headings, said, at) values(?, ?, ?) "
                "on conflict(headings) do update set said = excluded.said, at = excluded.at "
                "where said <> excluded.said",
                (key, told, now()),
            )
        else:
            store.conn.execute("delete from table_columns where headings = ?", (key,))
        changed = store.conn.total_changes != before
    return Done(op.id if changed else None, label, op.changes)


# ------------------------------------------------------------------ imports and their reports


def summaries(store: Store, import_id: int | None = None) -> list[ImportSummary]:
    """Every import, or one; the newest first."""
    rows = store.rows(
        """
select i.id, i.at, i.source, i.origin, i.format, i.sha256, i.bytes, op.id, op.undone_by is not null,
  (select json_group_object(outcome, n) from
     (select outcome, count(*) as n from sighting where import_id = i.id group by outcome)),
  json_array_length(i.report, '$.problems'), json_array_length(i.report, '$.ignored'),
  coalesce(json_extract(i.report, '$.tags'), '[]'), json_extract(i.report, '$.state')
from import i left join op on op.id = i.op_id where :id is null or i.id = :id order by i.id desc""",
        {"id": import_id},
    )
    return [_summary(row) for row in rows]


def _summary(row: tuple[Any, ...]) -> ImportSummary:
    i, at, source, origin, format_name, sha256, size, step, undone, counts, *rest = row
    problems, ignored, tags, state = rest
    told = dict.fromkeys(OUTCOMES, 0) | json.loads(counts)
    told |= {"problem": problems or 0, "ignored": ignored or 0}
    return ImportSummary(
        *(i, at, source, origin, format_name, sha256, size, told, step, bool(undone)),
        tags=tuple(json.loads(tags)),
        state=state,
    )


def detail(store: Store, import_id: int) -> ImportDetail:
    """Everything remembered of an import.

    Raises:
        UsageError: there is none of that number.
    """
    found = summaries(store, import_id)
    if not found:
        raise UsageError(f"There is no import {import_id}.")
    report = json.loads(store.value("select report from import where id = ?", (import_id,)))
    rows = store.rows(
        """
select s.position, s.outcome, p.id, coalesce(p.title, ''), s.line, s.raw from sighting s
left join paper p on p.id = coalesce(
  (select coalesce(q.merged_into, q.id) from paper q where q.id = s.paper_id), s.paper_id)
where s.import_id = ? order by s.position""",
        (import_id,),
    )
    return ImportDetail(
        found[0],
        tuple(ImportedRecord(*row) for row in rows),
        tuple(Problem(*p) for p in report.get("problems", ())),
        tuple(Ignored(*i) for i in report.get("ignored", ())),
        tuple(report.get("dates", ())),
        tuple(report.get("notices", ())),
    )


# ------------------------------------------------------------------ taking an import back


def undo_import(store: Store, import_id: int) -> Done:
    """Take back what only this import brought, as one step that redo brings again.

    Papers that another import saw too, or that were worked on since, are kept with what they have;
    so are tags that another import gave them as well. ``skipped`` says in sentences what was kept.

    Raises:
        UsageError: there is no such import, it is undone already, or its step is not remembered.
    """
    found = summaries(store, import_id)
    if not found:
        raise UsageError(f"There is no import {import_id}.")
    about = found[0]
    if about.is_undone:
        raise UsageError(f"Import {import_id} is undone already.")
    if about.step is None:
        raise UsageError(
            f"Import {import_id} cannot be undone: its step of history is not in this library."
        )
    with store.write(f"Undo: {_label(store, about.step)}", kind="undo") as op:
        seen = _seen_elsewhere(store, import_id)
        made = _made_by(store, about.step)
        given = _tags_given(store, import_id)

        def spared(table: str, key: str, paper_id: int) -> bool:
            if table == "tag" and tuple(json.loads(key)) in given:
                return True
            return table != "tag" and paper_id in made and paper_id in seen

        worked_on = made & journal.used_later(store, about.step)
        done = journal.revert(store, op, about.step, spared)
        left_behind = _left_behind(store, import_id)
        store.conn.executemany("delete from paper where id = ?", [(i,) for i in left_behind])
    kept = [
        (len(made & seen), "also came with another import"),
        (len(worked_on - seen), "worked on since"),
    ]
    told = [f"{n:,} paper{'' if n == 1 else 's'} kept: {why}." for n, why in kept if n]
    others = sum(int(_PAPER.findall(text)[-1]) not in worked_on for text in done.skipped)
    if others:
        told.append(f"{others:,} value{'' if others == 1 else 's'} kept: changed since.")
    return Done(op.id, op.label, done.count + len(left_behind), tuple(told))


def _label(store: Store, step: int) -> str:
    return str(store.value("select label from op where id = ?", (step,)))


def _seen_elsewhere(store: Store, import_id: int) -> set[int]:
    """Papers of an import that another one, which is not undone, saw too."""
    rows = store.rows(
        f"""
select distinct s.paper_id from sighting s join sighting other on other.paper_id = s.paper_id
where s.import_id = :id and other.import_id <> :id and other.import_id not in {UNDONE}""",
        {"id": import_id},
    )
    return {row[0] for row in rows}


def _made_by(store: Store, step: int) -> set[int]:
    rows = store.rows(
        "select paper_id from change where op_id = ? and tbl = 'paper' and before is null", (step,)
    )
    return {row[0] for row in rows}


def _tags_given(store: Store, import_id: int) -> set[tuple[int, str]]:
    """(paper, tag) of this import's papers that another import, not undone, gives them as well."""
    rows = store.rows(
        f"""
select distinct other.paper_id, t.value from sighting s
join sighting other on other.paper_id = s.paper_id and other.import_id <> s.import_id
join import i on i.id = other.import_id, json_each(i.report, '$.tags') t
where s.import_id = ? and i.id not in {UNDONE}""",
        (import_id,),
    )
    return {(paper_id, tag) for paper_id, tag in rows}


def _left_behind(store: Store, import_id: int) -> list[int]:
    """Papers that an import undone earlier made, kept for this one's sake, and nobody worked on."""
    rows = store.rows(
        f"""
select distinct s.paper_id from sighting s
join change c on c.paper_id = s.paper_id and c.tbl = 'paper' and c.before is null
join import i on i.op_id = c.op_id and i.id in {UNDONE}
where s.import_id = :id and s.paper_id in (select id from paper)
  and not exists(select 1 from sighting o where o.paper_id = s.paper_id
                 and o.import_id <> :id and o.import_id not in {UNDONE})
  and not exists(select 1 from change l join op on op.id = l.op_id
                 where l.paper_id = s.paper_id and op.undone_by is null
                   and op.kind in ('do', 'outside') and l.seq > c.seq)""",
        {"id": import_id},
    )
    return [row[0] for row in rows]
