"""Tables, migrations and the triggers that keep the journal.

Migrations are SQL and never change once released; triggers are code, compared on every open and
reinstalled when they differ (``transform()`` of sqlite-utils drops them without a word).
"""

from __future__ import annotations

from typing import NamedTuple

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x524C4942  # "RLIB"

migrations = Migrations("readinglist")


def _script(db: Database, sql: str) -> None:
    # Not executescript(): it commits whatever transaction is open.
    for statement in sql.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="0001_first")
def _first(db: Database) -> None:
    _script(
        db,
        """
create table op(
  id integer primary key autoincrement, uid text not null default (lower(hex(randomblob(8)))),
  at text not null, label text not null, kind text not null default 'do',
  undoes integer references op(id), undone_by integer references op(id)) strict;
create table change(
  seq integer primary key autoincrement, op_id integer not null references op(id),
  tbl text not null, key text not null, paper_id integer not null, before text) strict;
create index change_op on change(op_id);
create index change_row on change(tbl, key);
create index change_paper on change(paper_id);
create table current(one integer primary key check(one = 1), op_id integer not null) strict;
create table setting(key text primary key, value text not null) strict, without rowid;
create table paper(
  id integer primary key autoincrement, title text not null, authors text not null default '[]',
  year integer, published text, venue text, type text, url text,
  key text not null unique collate nocase, key_pinned integer not null default 0,
  state text not null default 'inbox', starred integer not null default 0,
  added_at text not null, edited_at text not null, deleted_at text,
  merged_into integer, title_key text not null, author_key text not null default '',
  hand_edited text not null default '[]', extra text not null default '{}',
  abstract_kind text not null default 'full', rev integer not null default 0,
  abstract text) strict;
create index paper_rev on paper(rev);
create index paper_title_key on paper(title_key);
create index paper_list on paper(deleted_at, state, starred, year);
create index paper_author on paper(author_key);
create index paper_added on paper(added_at desc, id);
create index paper_published on paper(published);
create index paper_merged on paper(merged_into) where merged_into is not null;
create table identifier(
  scheme text not null, value text not null,
  paper_id integer not null references paper(id) on delete cascade,
  primary key(scheme, value)) strict, without rowid;
create index identifier_paper on identifier(paper_id);
create table tag(
  paper_id integer not null references paper(id) on delete cascade, name text not null,
  primary key(paper_id, name)) strict, without rowid;
create index tag_name on tag(name);
create table note(
  id integer primary key autoincrement,
  paper_id integer not null references paper(id) on delete cascade,
  body text not null, quote text, created_at text not null, edited_at text not null) strict;
create index note_paper on note(paper_id);
create table pair(
  paper_id integer not null references paper(id) on delete cascade,
  other_id integer not null references paper(id) on delete cascade,
  score real not null, reasons text not null default '[]', verdict text,
  primary key(paper_id, other_id)) strict, without rowid;
create index pair_other on pair(other_id);
create table tombstone(
  scheme text not null, value text not null, paper_id integer not null,
  title text not null, at text not null, facts text not null default '{}',
  primary key(scheme, value)) strict, without rowid;
create table import(
  id integer primary key autoincrement, at text not null, format text not null,
  source text not null, origin text not null, sha256 text not null, bytes integer not null,
  op_id integer, report text not null) strict;
create index import_sha256 on import(sha256);
create table sighting(
  import_id integer not null references import(id), position integer not null,
  paper_id integer, outcome text not null, line integer, listed text,
  seen text not null default '{}', fields text not null default '{}',
  raw text not null default '', primary key(import_id, position)) strict, without rowid;
create index sighting_paper on sighting(paper_id, import_id);
insert into op(id, at, label, kind) values(0, '', 'Edited outside Reading List', 'outside');
insert into current values(1, 0);
insert into setting values('uid', json_quote(lower(hex(randomblob(16)))));
""",
    )


class Journaled(NamedTuple):
    """A journaled table: its key, its columns, and those whose text the index holds."""

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
            *("abstract_kind", "abstract"),
        ),
        ("title", "authors", "venue", "deleted_at", "abstract"),
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
}


def triggers() -> dict[str, str]:
    """Trigger name to its SQL, for every journaled table.

    ``paper.rev`` becomes the change's seq when indexed text changed. An update that changes nothing
    leaves no trace; one that changes a key is told as a delete and an insert.
    """
    return {
        f"journal_{table}_{event}": _trigger(table, spec, event)
        for table, spec in JOURNALED.items()
        for event in ("insert", "update", "delete")
    }


def _trigger(table: str, spec: Journaled, event: str) -> str:
    key, columns, indexed, paper = spec
    image = "json_object(" + ", ".join(f"'{c}', old.{c}" for c in columns) + ")"

    def change(row: str, before: str, where: str = "") -> str:
        keys = ", ".join(f"{row}.{c}" for c in key)
        return (
            "  insert into change(op_id, tbl, key, paper_id, before)\n"
            f"    select (select op_id from current), '{table}', json_array({keys}), "
            f"{row}.{paper}, {before}{where};"
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
        body, owners, touched = [change("old", image)], "old.{0}, new.{0}", differs(indexed)
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


def install_triggers(db: Database) -> int:
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
