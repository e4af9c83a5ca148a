"""The triggers that keep the journal, and which tables it holds.

Triggers are code, compared on every open and reinstalled when they differ (``transform()`` of
sqlite-utils drops them without a word). Tables are in ``migrations``.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

APPLICATION_ID = 0x524C4942  # "RLIB"


class Journaled(NamedTuple):
    """A journaled table: its key, its columns, and those whose text the index holds.

    ``paper`` is the column that names the paper a row is about; "" for rows about none.
    """

    key: tuple[str, ...]
    columns: tuple[str, ...]
    indexed: tuple[str, ...] = ()
    paper: str = "paper_id"


JOURNALED: dict[str, Journaled] = {
    "paper": Journaled(
        ("id",),
        (
            *("id", "title", "authors", "year", "published", "venue", "type", "url", "key"),
            *("key_pinned", "state", "starred", "added_at", "edited_at", "deleted_at"),
            *("merged_into", "title_key", "author_key", "hand_edited", "extra"),
            *("abstract_kind", "abstract", "remark"),
        ),
        ("title", "authors", "venue", "deleted_at", "abstract", "remark"),
        "id",
    ),
    "identifier": Journaled(("scheme", "value"), ("scheme", "value", "paper_id")),
    "tag": Journaled(("paper_id", "name"), ("paper_id", "name")),
    "note": Journaled(
        ("id",),
        ("id", "paper_id", "body", "quote", "created_at", "edited_at"),
        ("body", "quote", "paper_id"),
    ),
    "pair": Journaled(
        ("paper_id", "other_id"), ("paper_id", "other_id", "score", "reasons", "verdict")
    ),
    "tombstone": Journaled(
        ("scheme", "value"), ("scheme", "value", "paper_id", "title", "at", "facts")
    ),
    "saved": Journaled(
        ("id",), ("id", "name", "name_key", "query", "grammar", "place", "made_at"), paper=""
    ),
    "binding": Journaled(
        ("id",), ("id", "query", "target", "format", "options", "is_on", "made_at"), paper=""
    ),
    "subscription": Journaled(
        ("id",),
        (
            *("id", "kind", "address", "title", "tags", "state", "every", "mode", "paused"),
            *("patterns", "subfolders", "added_at"),
        ),
        paper="",
    ),
    "ignored_line": Journaled(("source", "line"), ("source", "line", "shown", "at"), paper=""),
    "table_columns": Journaled(("headings",), ("headings", "said", "at"), paper=""),
    "skipped": Journaled(("sha256",), ("sha256", "name", "at"), paper=""),
    "key_pattern": Journaled(("one",), ("one", "pattern"), paper=""),
    "queue_place": Journaled(("paper_id",), ("paper_id", "place")),
    "later": Journaled(("paper_id",), ("paper_id", "until", "after", "at")),
    "proposal": Journaled(
        ("paper_id", "field", "digest"),
        (
            *("paper_id", "field", "digest", "value", "import_id", "position", "at"),
            *("evidence", "verdict"),
        ),
    ),
    "dismissal": Journaled(("paper_id",), ("paper_id", "reason", "at")),
    "tag_colour": Journaled(("name",), ("name", "colour"), paper=""),
    "tag_synonym": Journaled(("key",), ("key", "synonym", "name"), paper=""),
    "unwanted_tag": Journaled(("paper_id", "name"), ("paper_id", "name", "at")),
    "favourite_tag": Journaled(("place",), ("place", "name"), paper=""),
}

_UNCOUNTED = "insert into uncounted values({}) on conflict do nothing;"
_ENTRY = ("title", "authors", "year", "published", "venue", "type", "url", "extra")
NOTES: dict[str, str] = {
    "former_key": "after update of key on paper when old.key is not new.key begin "
    "insert into former_key values(old.key, old.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) "
    "on conflict(key, paper_id) do update set at = excluded.at;",
    "uncounted_insert": f"after insert on paper begin {_UNCOUNTED.format('new.id')}",
    "uncounted_update": f"after update of {', '.join(_ENTRY)} on paper when "
    + " or ".join(f"old.{c} is not new.{c}" for c in _ENTRY)
    + f" begin {_UNCOUNTED.format('new.id')}",
    "uncounted_named": "after insert on identifier begin " + _UNCOUNTED.format("new.paper_id"),
    "uncounted_renamed": "after update on identifier begin "
    + _UNCOUNTED.format("old.paper_id")
    + " "
    + _UNCOUNTED.format("new.paper_id"),
    "uncounted_unnamed": "after delete on identifier begin " + _UNCOUNTED.format("old.paper_id"),
}
"""Triggers that note something about a paper's entry which no undo takes back."""

_NOW = (
    "(select op_id from current), "
    "coalesce(nullif((select at from op where id = (select op_id from current)), ''), "
    "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), new.id, {}, new.state"
)
_UNDONE = "(select undoes from op where id = (select op_id from current) and kind = 'undo')"
STATES: dict[str, str] = {
    "state_first": "after insert on paper when not exists("
    "select 1 from state_change where paper_id = new.id) begin "
    f"insert into state_change(op_id, at, paper_id, old, new) select {_NOW.format('null')};",
    "state_moved": "after update of state on paper when old.state is not new.state begin "
    f"delete from state_change where paper_id = new.id and op_id = {_UNDONE}; "
    f"insert into state_change(op_id, at, paper_id, old, new) select {_NOW.format('old.state')} "
    f"where {_UNDONE} is null or changes() = 0;",
}
"""Triggers that keep since when a paper is in its state; what is undone never happened."""


def triggers() -> dict[str, str]:
    """Trigger name to its SQL, for every journaled table, and those of :data:`NOTES`.

    ``paper.rev`` becomes the change's seq when indexed text changed. An update that changes nothing
    leaves no trace; one that changes a key is told as a delete and an insert. Of a row that has an
    id (which never changes) an update keeps what it changed: whole papers, kept for a change of
    state, were nine tenths of a library's growth.
    """
    return {
        f"journal_{table}_{event}": _trigger(table, spec, event)
        for table, spec in JOURNALED.items()
        for event in ("insert", "update", "delete")
    } | {
        f"journal_{name}": f"CREATE TRIGGER journal_{name} {sql} end"
        for name, sql in (NOTES | STATES).items()
    }


def _trigger(table: str, spec: Journaled, event: str) -> str:
    key, columns, indexed, paper = spec
    image = "json_object(" + ", ".join(f"'{c}', old.{c}" for c in columns) + ")"

    def change(row: str, before: str, where: str = "") -> str:
        keys = ", ".join(f"{row}.{c}" for c in key)
        return (
            "  insert into change(op_id, tbl, key, paper_id, before)\n"
            f"    select (select op_id from current), '{table}', json_array({keys}), "
            f"{f'{row}.{paper}' if paper else 0}, {before}{where};"
        )

    def differs(names: tuple[str, ...]) -> str:
        return " or ".join(f"old.{c} is not new.{c}" for c in names)

    of = when = ""
    if event == "insert":
        body, owners, touched = [change("new", "null")], "new.{0}", ""
    elif event == "delete":
        body, owners, touched = [change("old", image)], "old.{0}", ""
    else:
        of, when = f" of {', '.join(columns)}", f"\nwhen {differs(columns)}"
        before = _changed_image(columns) if key == ("id",) else image
        body, owners, touched = [change("old", before)], "old.{0}, new.{0}", differs(indexed)
        if key != ("id",):
            body.append(change("new", "null", f" where {differs(key)}"))
    if indexed and not (table == "paper" and event == "delete"):
        only = f" and ({touched})" if touched else ""
        body.append(
            f"  update paper set rev = last_insert_rowid() where id in ({owners.format(paper)}){only};"
        )
    # SQLite keeps the first two words in capitals, whatever was said.
    lines = "\n".join(body)
    return f"CREATE TRIGGER journal_{table}_{event} after {event}{of} on {table}{when} begin\n{lines}\nend"


def _changed_image(columns: tuple[str, ...]) -> str:
    """SQL: the JSON object of the id and of the columns that an update changed, as they were."""
    parts = (
        f"iif(old.{c} is new.{c}, '', ',\"{c}\":' || json_quote(old.{c}))"
        for c in columns
        if c != "id"
    )
    return "'{\"id\":' || old.id || " + " || ".join(parts) + " || '}'"


def install_triggers(db: sqlite3.Connection) -> int:
    """Make the triggers in the file those of :func:`triggers`; returns how many had to change."""
    have = dict(db.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall())
    wanted = triggers()
    stale = [n for n in have if n.startswith("journal_") and n not in wanted]
    changed = [n for n, sql in wanted.items() if have.get(n) != sql]
    for name in (*stale, *changed):
        db.execute(f"drop trigger if exists {name}")
    for name in changed:
        db.execute(wanted[name])
    return len(stale) + len(changed)
