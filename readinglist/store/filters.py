"""What the filters of a query mean in SQL. Their values were read, and refused, by the query room.

A condition speaks of the table ``paper``; values are always bound.
"""

from __future__ import annotations

import re
from typing import Protocol

from readinglist.identifiers import arxiv, doi
from readinglist.store import triage
from readinglist.store.journal import UNDONE
from readinglist.tags import alike

Condition = tuple[str, tuple[object, ...]]


class FilterLike(Protocol):
    """A clause like ``tag:rl`` (op "is"), ``key:vasw*`` ("starts") or ``year:2020..`` ("range")."""

    @property
    def field(self) -> str: ...  # noqa: D102
    @property
    def op(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> int | str | None: ...  # noqa: D102
    @property
    def high(self) -> int | str | None: ...  # noqa: D102
    @property
    def negated(self) -> bool: ...  # noqa: D102


_RANGES = {
    "year": "paper.year",
    "seen": "(select count(*) from sighting where paper_id = paper.id "
    f"and import_id not in {UNDONE})",
    "complete": "(select percent from completeness where paper_id = paper.id)",
    "added": "substr(paper.added_at, 1, 10)",
    "edited": "substr(paper.edited_at, 1, 10)",
    "moved": "(select substr(at, 1, 10) from state_change where paper_id = paper.id "
    "order by seq desc limit 1)",
    "later": "(select nullif(until, '') from later where paper_id = paper.id)",
    "published": "coalesce(paper.published, cast(paper.year as text))",
}
_IS = {
    "starred": "paper.starred = 1",
    "unread": "paper.state in ('inbox', 'queued', 'reading')",
    "changed": "paper.id in (select paper_id from proposal where verdict is null and evidence = '')",
}
_HAS = {
    "abstract": "coalesce(paper.abstract, '') <> ''",
    "author": "paper.authors <> '[]'",
    "note": "exists(select 1 from note where paper_id = paper.id)",
    "remark": "paper.remark is not null",
    "tag": "exists(select 1 from tag where paper_id = paper.id)",
    "url": "coalesce(paper.url, '') <> ''",
    "venue": "coalesce(paper.venue, '') <> ''",
    "version": "paper.id in (select paper_id from proposal where verdict is null and evidence <> '')",
    "year": "paper.year is not null",
}
_IDENTIFIER = "exists(select 1 from identifier where paper_id = paper.id and scheme = ?"
_STANDS = f"paper_id is not null and import_id not in {UNDONE}"
_TAG = "paper.id in (select paper_id from tag where "
_TAG_NAME = "replace(replace(name, '-', ' '), '_', ' ')"
"""Dashes and blanks in a tag are alike to those who ask; SQLite's like sees to capitals."""


def condition(clause: FilterLike) -> Condition:
    """The SQL condition of one filter and its parameters."""
    sql, params = _plain(clause)
    return (f"not ({sql})" if clause.negated else sql), params


def _plain(clause: FilterLike) -> Condition:
    field, value = clause.field, clause.value
    if field in _RANGES:
        return _range(_RANGES[field], clause)
    if field == "listed":
        sql, days = _range("listed", clause)
        return f"paper.id in (select paper_id from sighting where {sql} and {_STANDS})", days
    if field == "upvotes":
        sql, bounds = _range("max(upvotes)", clause)
        told = f"select paper_id from sighting where upvotes is not null and {_STANDS}"
        return f"paper.id in ({told} group by paper_id having {sql})", bounds
    starts = _like(value) + "%"
    if field == "keyword":  # a source's, as it spelt them: one text
        return "coalesce(paper.extra ->> 'keywords', '') like ? escape '\\'", (f"%{_like(value)}%",)
    if field == "tag":
        return _tag(value, clause.op == "starts")
    if (field, value) == ("state", "inbox"):
        return triage.WAITING, (triage.today(),)
    if field == "state":
        return "paper.state = ?", (value,)
    if (field, value) == ("is", "later"):
        return triage.SLEEPING, (triage.today(),)
    if field == "reason":
        reasons = "select paper_id from dismissal where reason = ?"
        return f"paper.state = 'dismissed' and paper.id in ({reasons})", (value,)
    if field == "is":
        return _IS[value], ()
    if field == "has":
        return (_HAS[value], ()) if value in _HAS else (_IDENTIFIER + ")", (value,))
    if field == "source":
        return _source(value)
    if field == "import":
        number, _, outcome = value.partition("/")
        return (
            "exists(select 1 from sighting where paper_id = paper.id and import_id = ? "
            "and ? in ('', outcome))",
            (int(number), outcome),
        )
    if field == "missing":
        return (
            "paper.id in (select paper_id from completeness where ' ' || missing || ' ' like ?)",
            (f"% {value} %",),
        )
    if field in ("doi", "arxiv"):
        found = doi(value) if field == "doi" else arxiv(value)
        exact = found.value if found else value.lower()
        return (
            _IDENTIFIER + " and (value = ? or value like ? escape '\\'))",
            (field, exact, (_like(exact) + "%") if clause.op == "starts" else exact),
        )
    column = {"key": "paper.key", "type": "coalesce(paper.type, '')"}[field]
    if clause.op == "starts":
        return f"{column} like ? escape '\\'", (starts,)
    return f"{column} = ? collate nocase", (value,)


def _source(value: str) -> Condition:
    """Seen by a source of that name whole (``=name``), or with it in its name, format or place."""
    seen = (
        "paper.id in (select s.paper_id from sighting s join import i on i.id = s.import_id "
        f"where s.paper_id is not null and i.id not in {UNDONE} and "
    )
    if value.startswith("="):
        return f"{seen}i.source = ?)", (value[1:],)
    part = f"%{_like(value)}%"
    columns = ("source", "format", "origin")
    where = " or ".join(f"i.{column} like ? escape '\\'" for column in columns)
    return f"{seen}({where}))", (part, part, part)


def _tag(value: str, begins: bool) -> Condition:
    name = _like(re.sub(r"[-_]", " ", value))
    if begins:
        return f"{_TAG}{_TAG_NAME} like ? escape '\\')", (f"{name}%",)
    # A tag has its children: tag:ml finds ml/vision; and a synonym is the tag it stands for.
    return (
        f"{_TAG}{_TAG_NAME} like ? escape '\\' or {_TAG_NAME} like ? escape '\\' "
        "or name = (select t.name from tag_synonym t where t.key = ?))",
        (name, f"{name}/%", alike(value)),
    )


def _range(column: str, clause: FilterLike) -> Condition:
    parts, params = [f"{column} is not null"], []
    if clause.low is not None:
        parts.append(f"{column} >= ?")
        params.append(clause.low)
    if clause.high is not None:
        # "2024-03-12" is within ..2024-03: the tilde sorts behind every digit.
        parts.append(f"{column} <= ?")
        params.append(clause.high if isinstance(clause.high, int) else f"{clause.high}~")
    return " and ".join(parts), tuple(params)


def _like(value: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", value)
