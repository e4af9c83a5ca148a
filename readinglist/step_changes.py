"""What a step of history changed, field by field, in words: values of the journal as a person reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from readinglist.model import Person

Row = Mapping[str, Any]
"""A row of a journaled table: column to value."""

RESTORABLE = (
    *("title", "authors", "year", "published", "venue", "type", "url", "abstract"),
    *("key", "state", "starred", "remark"),
)
"""Columns of a paper that can be made what they were, one at a time."""

_SHOWN = (*RESTORABLE, "deleted_at", "merged_into")
_FIELDS = {"deleted_at": "trash", "merged_into": "merged into"}

_NAMES = {
    "saved": ("saved search", ("name", "query", "place")),
    "binding": ("file kept updated", ("target", "query", "format", "options", "is_on")),
    "subscription": (
        "source",
        ("title", "address", "tags", "state", "every", "mode", "paused", "patterns", "subfolders"),
    ),
    "ignored_line": ("line to ignore", ("shown",)),
    "table_columns": ("columns of a table", ("headings", "said")),
    "skipped": ("file passed over", ("name",)),
    "key_pattern": ("pattern of keys", ("pattern",)),
    "tag_colour": ("colour of a tag", ("name", "colour")),
    "tag_synonym": ("other word for a tag", ("synonym", "name")),
    "unwanted_tag": ("tag not suggested", ("name",)),
    "favourite_tag": ("favourite tag", ("place", "name")),
    "pair": ("possible double", ("other_id", "verdict")),
    "proposal": ("change waiting", ("field", "verdict")),
    "queue_place": ("place in the queue", ("place",)),
    "later": ("put off until", ("until",)),
    "dismissal": ("why dismissed", ("reason",)),
}
"""Tables whose rows are told as a whole: in words, and the columns that say what a row is."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one paper before and after a step, and as it is now.

    ``field`` is what ``restore`` takes: a field's name, ``tag:rl``, ``note:5``. ``later`` is the
    label of the first step that changed it again; empty if none did. ``paper_id`` 0: about none.
    """

    paper_id: int
    title: str
    field: str
    old: str
    new: str
    now: str
    later: str = ""
    can_restore: bool = False


def parts(table: str, before: Row | None, after: Row | None) -> Iterator[tuple[int, str, str, str]]:
    """(paper, field, old, new) of one row that was ``before`` and is ``after``; None: no row."""
    if table == "paper":
        yield from _paper_parts(before, after)
    elif table in ("identifier", "tag", "note"):
        yield from _owned_parts(table, before, after)
    elif table in _NAMES:
        row = after or before or {}
        yield int(row.get("paper_id", 0)), _NAMES[table][0], told(table, before), told(table, after)


def told(table: str, row: Row | None) -> str:
    """A row as a whole; empty if there is none."""
    if row is None:
        return ""
    said = [text_of(column, row.get(column)) for column in _NAMES[table][1]]
    return " · ".join(filter(None, said)) or _NAMES[table][0]


def _paper_parts(before: Row | None, after: Row | None) -> Iterator[tuple[int, str, str, str]]:
    row = after or before
    assert row is not None
    if before is None or after is None:
        yield row["id"], "paper", (before or {}).get("title", ""), (after or {}).get("title", "")
        return
    for column in _SHOWN:
        if before[column] != after[column]:
            old, new = (text_of(column, image[column]) for image in (before, after))
            yield row["id"], _FIELDS.get(column, column), old, new
    old_extra, new_extra = (json.loads(image["extra"] or "{}") for image in (before, after))
    for name in dict.fromkeys((*old_extra, *new_extra)):
        if old_extra.get(name) != new_extra.get(name):
            yield row["id"], name, str(old_extra.get(name, "")), str(new_extra.get(name, ""))


def _owned_parts(
    table: str, before: Row | None, after: Row | None
) -> Iterator[tuple[int, str, str, str]]:
    """A row that belongs to a paper; one that went to another is lost by one and gained by the other."""
    owners = [row["paper_id"] for row in (before, after) if row is not None]
    for paper_id in dict.fromkeys(owners):
        old, new = (
            "" if row is None or row["paper_id"] != paper_id else owned_text(table, row)
            for row in (before, after)
        )
        if old != new:
            yield paper_id, field_of(table, after or before or {}), old, new


def owned_text(table: str, row: Row) -> str:
    """An identifier's value, a tag's name, a note with the passage it is about."""
    if table == "note":
        quote = f"> {row['quote']}\n" if row["quote"] else ""
        return f"{quote}{row['body']}".rstrip("\n")
    return str(row["value" if table == "identifier" else "name"])


def field_of(table: str, row: Row) -> str:
    """The field a row that belongs to a paper is: ``doi``, ``tag:rl``, ``note:5``."""
    if table == "identifier":
        return str(row["scheme"])
    return f"tag:{row['name']}" if table == "tag" else f"note:{row['id']}"


def text_of(column: str, value: Any) -> str:
    """A stored value as a person reads it; empty for none."""
    if value is None or value == "":
        return ""
    if column == "authors":
        return "; ".join(str(Person.from_json(person)) for person in json.loads(value))
    if column in ("starred", "is_on", "paused", "subfolders"):
        return "yes" if value else "no"
    if column in ("tags", "patterns"):
        return ", ".join(map(str, json.loads(value)))
    if column == "options":
        return "" if value == "{}" else str(value)
    return str(value)
