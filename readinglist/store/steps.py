"""What each step of the journal changed, field by field, and making one field what it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from readinglist.errors import NoSuchPaper, UsageError
from readinglist.model import Done, Person
from readinglist.step_changes import RESTORABLE, FieldChange, Row, field_of, parts, text_of
from readinglist.store import images
from readinglist.store.connection import Store, now
from readinglist.store.imports import author_key
from readinglist.store.schema import JOURNALED
from readinglist.text import excerpt, title_key

_UNSAID = ("tombstone",)  # the program's own memory of what is deleted
_OWN = ("key", "state", "starred", "remark")  # no import speaks of these


class _Touched(NamedTuple):
    """A row that a step touched: its place in the step, and the row before, after, and now."""

    seq: int
    last: int
    table: str
    key: str
    before: Row | None
    after: Row | None
    now: Row | None


def exists(store: Store, op_id: int) -> bool:
    """Whether there is such a step."""
    return store.value("select 1 from op where id = ?", (op_id,)) is not None


def changes(
    store: Store, op_id: int, limit: int = 200, after: int = 0, paper_id: int | None = None
) -> tuple[list[FieldChange], int | None]:
    """What a step changed, in its order, of ``limit`` rows after the place ``after``.

    The second value is where the rest begins; None if that is all.
    """
    touched = list(_touched(store, op_id, limit, after, paper_id))
    titles = _titles(store, touched)
    found: dict[tuple[int, str, bool], FieldChange] = {}
    for row in touched:
        for paper, field, old, new in parts(row.table, row.before, row.after):
            one = _change(store, row, paper, field, old, new, titles.get(paper, ""))
            # A DOI taken away and another given are one change of the DOI.
            place = (paper, field, bool(one.old))
            other = found.get((paper, field, not one.old)) if not (old and new) else None
            if row.table == "identifier" and other is not None and not (other.old and other.new):
                place = (paper, field, bool(other.old))
                one = _joined(other, one)
            found[place] = one
    return list(found.values()), touched[-1].seq if len(touched) == limit else None


def _joined(one: FieldChange, other: FieldChange) -> FieldChange:
    gone, come = (one, other) if one.old else (other, one)
    return FieldChange(
        *(one.paper_id, one.title, one.field, gone.old, come.new, come.now or gone.now),
        come.later or gone.later,
        one.can_restore,
    )


def _touched(
    store: Store, op_id: int, limit: int, after: int, paper_id: int | None
) -> Iterator[_Touched]:
    about = "" if paper_id is None else "and paper_id = :paper"
    rows = store.rows(
        f"""
select min(seq), max(seq), tbl, key from change
where op_id = :op and tbl not in ({", ".join(f"'{t}'" for t in _UNSAID)}) {about}
group by tbl, key having min(seq) > :after order by min(seq) limit :limit""",
        {"op": op_id, "after": after, "limit": limit, "paper": paper_id},
    )
    for first, last, table, key in rows:
        lives = images.moments(store, table, key, first)
        then = next(life.row for life in lives if life.seq is None or life.seq > last)
        yield _Touched(first, last, table, key, lives[0].row, then, lives[-1].row)


def _titles(store: Store, touched: Sequence[_Touched]) -> dict[int, str]:
    """Titles of the papers spoken of, as they are now, or were last."""
    ids = set()
    titles = {}
    for row in touched:
        for image in (row.before, row.after):
            if image is not None and row.table == "paper":
                titles[image["id"]] = image["title"]
            elif image is not None and "paper_id" in image:
                ids.add(image["paper_id"])
    ids |= set(titles)
    rows = store.rows(
        "select id, title from paper where id in (select value from json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return titles | dict(rows)


def _change(
    store: Store, row: _Touched, paper: int, field: str, old: str, new: str, title: str
) -> FieldChange:
    said = {(p, f): n for p, f, _, n in parts(row.table, None, row.now)} if row.now else {}
    present = said.get((paper, field), "")
    if row.table == "paper" and row.now is not None:
        present = row.now["title"] if field == "paper" else _value_text(row.now, field)
    is_field = row.table in ("identifier", "tag", "note") or field not in _NEVER
    can = bool(paper) and is_field and row.table in _TABLES and _is_there(store, row, paper)
    later = _changed_by(store, row, paper, field) if present != new else ""
    return FieldChange(paper, title, field, old, new, present, later, can)


_TABLES = ("paper", "identifier", "tag", "note")
_NEVER = ("paper", "trash", "merged into")  # taking the step back does these


def _is_there(store: Store, row: _Touched, paper: int) -> bool:
    if row.table == "paper":
        return row.now is not None
    return store.value("select 1 from paper where id = ?", (paper,)) is not None


def _value_text(row: Row, field: str) -> str:
    column = {"trash": "deleted_at", "merged into": "merged_into"}.get(field, field)
    if column in row:
        return text_of(column, row[column])
    return str(json.loads(row["extra"] or "{}").get(field, ""))


def _changed_by(store: Store, row: _Touched, paper: int, field: str) -> str:
    """The label of the first step after this one that changed the field."""
    lives = images.moments(store, row.table, row.key, row.last + 1)
    for life, later in pairwise(lives):
        if (paper, field) in {(p, f) for p, f, _, _ in parts(row.table, life.row, later.row)}:
            return _label(store, life.op_id)
    return _label(store, lives[-2].op_id) if len(lives) > 1 else ""


def _label(store: Store, op_id: int | None) -> str:
    return str(store.value("select label from op where id = ?", (op_id,)))


# ------------------------------------------------------------------ one field as it was


def restore(store: Store, paper_id: int, field: str, op_id: int, *, old: bool = True) -> Done:
    """Make one field of one paper what it was before a step, or (``old`` false) after it.

    A new step. Imports leave the field alone from now on.

    Raises:
        UsageError: the step did not change that field, or the value is another paper's now.
        NoSuchPaper: the paper is gone.
    """
    title = store.value("select title from paper where id = ?", (paper_id,))
    if title is None:
        raise NoSuchPaper(f"There is no paper {paper_id} any more; taking back the step brings it.")
    # Rows that came to the paper in the step were another's before: so not only its own rows.
    rows = [
        row
        for row in _touched(store, op_id, -1, 0, None)
        if any(
            (paper, f) == (paper_id, field)
            for paper, f, _, _ in parts(row.table, row.before, row.after)
        )
    ]
    if not rows or field in _NEVER:
        raise UsageError(f"Step {op_id} did not change the {field} of paper {paper_id}.")
    with store.write(f"Restore {_spelt(field)} of “{excerpt(str(title), 60)}”") as op:
        # What has to go goes first: a paper has one DOI of a kind.
        images = [(row, row.before if old else row.after) for row in rows]
        for row, image in sorted(images, key=lambda pair: pair[1] is not None):
            if row.table == "paper":
                assert image is not None
                _restore_column(store, paper_id, field, image)
            else:
                _restore_row(store, paper_id, row, image)
        if field not in _OWN and ":" not in field:
            store.conn.execute(
                "update paper set hand_edited = (select json_group_array(distinct value) from ("
                "select value from json_each(paper.hand_edited) union all select ?)) where id = ? "
                "and (select max(seq) from change) > ?",
                (field, paper_id, _last(store, op.id)),
            )
    return Done(op.id if op.changes else None, op.label, 1 if op.changes else 0)


def _last(store: Store, op_id: int) -> int:
    """The newest change before those of a step."""
    return int(store.value("select coalesce(max(seq), 0) from change where op_id <> ?", (op_id,)))


def _spelt(field: str) -> str:
    kind, sign, name = field.partition(":")
    return f"{kind} ‘{name}’" if kind == "tag" and sign else kind if sign else field


def _restore_column(store: Store, paper_id: int, field: str, image: Row) -> None:
    columns: dict[str, Any]
    if field in RESTORABLE:
        columns = {field: image[field]}
    else:
        extra = json.loads(store.value("select extra from paper where id = ?", (paper_id,)) or "{}")
        was = json.loads(image["extra"] or "{}").get(field)
        extra = {k: v for k, v in extra.items() if k != field} | ({field: was} if was else {})
        columns = {"extra": json.dumps(extra, ensure_ascii=False)}
    if field == "key":
        taken = store.rows(
            "select id, title from paper where key = ? and id <> ?", (image["key"], paper_id)
        )
        for other, title in taken:
            raise UsageError(
                f"The citation key {image['key']} is that of paper {other} now, "
                f"“{excerpt(title, 60)}”; nothing was changed."
            )
        columns["key_pinned"] = 1
    elif field == "title":
        columns["title_key"] = title_key(image["title"])
    elif field == "authors":
        people = [Person.from_json(person) for person in json.loads(image["authors"])]
        columns["author_key"] = author_key(people)
    elif field == "abstract":
        columns["abstract_kind"] = image["abstract_kind"]
    sets = ", ".join(f"{column} = ?" for column in columns)
    differs = " or ".join(f"{column} is not ?" for column in columns)
    store.conn.execute(
        f"update paper set {sets}, edited_at = ? where id = ? and ({differs})",
        (*columns.values(), now(), paper_id, *columns.values()),
    )


def _restore_row(store: Store, paper_id: int, row: _Touched, image: Row | None) -> None:
    """An identifier, tag or note: there again as it was, or gone again."""
    spec = JOURNALED[row.table]
    key = json.loads(row.key)
    where = " and ".join(f"{column} = ?" for column in spec.key)
    is_ours = image is not None and image["paper_id"] == paper_id
    holder = store.value(f"select paper_id from {row.table} where {where}", key)
    if not is_ours:
        store.conn.execute(
            f"delete from {row.table} where {where} and paper_id = ?", (*key, paper_id)
        )
        return
    assert image is not None
    if holder not in (None, paper_id):
        raise UsageError(
            f"{field_of(row.table, image)} {image.get('value', '')} is that of paper {holder} now; "
            "nothing was changed."
        )
    columns = ", ".join(image)
    rest = [column for column in image if column not in spec.key]
    sets = ", ".join(f"{column} = excluded.{column}" for column in rest)
    store.conn.execute(
        f"insert into {row.table}({columns}) values({', '.join('?' * len(image))}) "
        f"on conflict({', '.join(spec.key)}) do update set {sets}"
        if rest
        else f"insert or ignore into {row.table}({columns}) values({', '.join('?' * len(image))})",
        list(image.values()),
    )
