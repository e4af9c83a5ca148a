"""The tables of a library file, as migrations: SQL that never changes once released."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from sqlite_utils import Database

Migration: TypeAlias = "Callable[[Database], None]"


class Declared:
    """Migrations in their order. sqlite-utils applies them, and is read in when there is one to apply.

    To read it in takes as long as everything else about opening a library.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._functions: dict[str, Migration] = {}

    def __call__(self, *, name: str) -> Callable[[Migration], Migration]:
        """The next one."""

        def declared(function: Migration) -> Migration:
            assert name not in self._functions, name
            self._functions[name] = function
            return function

        return declared

    @property
    def names(self) -> tuple[str, ...]:
        """Every one we know."""
        return tuple(self._functions)

    def applied(self, conn: sqlite3.Connection) -> list[str]:
        """Those of a file, as sqlite-utils wrote them down, in their order."""
        table = "select 1 from sqlite_master where name = '_sqlite_migrations'"
        if conn.execute(table).fetchone() is None:
            return []
        sql = "select name from _sqlite_migrations where migration_set = ? order by rowid"
        return [name for (name,) in conn.execute(sql, (self.name,)).fetchall()]

    def pending(self, conn: sqlite3.Connection) -> list[str]:
        """Those a file lacks."""
        applied = set(self.applied(conn))
        return [name for name in self.names if name not in applied]

    def apply(self, conn: sqlite3.Connection) -> None:
        """Apply what is pending; each and the record of it are one savepoint."""
        from sqlite_utils import Database, Migrations

        migrations = Migrations(self.name)
        for name, function in self._functions.items():
            migrations(name=name)(function)
        migrations.apply(Database(conn, execute_plugins=False))


migrations = Declared("readinglist")


def _script(db: Database, sql: str) -> None:
    # Not executescript(): it commits whatever transaction is open.
    for statement in sql.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="0001_first")
def _first(db: Database) -> None:
    _journal(db)
    _papers(db)
    _imports(db)
    _script(
        db,
        """
insert into op(id, at, label, kind) values(0, '', 'Edited outside Reading List', 'outside');
insert into current values(1, 0);
insert into setting values('uid', json_quote(lower(hex(randomblob(16)))));
""",
    )


def _journal(db: Database) -> None:
    """Steps and what each changed; settings."""
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
""",
    )


def _papers(db: Database) -> None:
    """Papers, what hangs on each, and what is remembered of those that are gone."""
    _script(
        db,
        """
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
""",
    )


def _imports(db: Database) -> None:
    """Dumps that were read, and where each saw which paper."""
    _script(
        db,
        """
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
""",
    )


@migrations(name="0002_saved")
def _saved(db: Database) -> None:
    _script(
        db,
        """
create table saved(
  id integer primary key autoincrement, name text not null, name_key text not null unique,
  query text not null, grammar integer not null, place integer not null,
  made_at text not null) strict;
create table saved_seen(
  saved_id integer primary key, at text not null, papers text not null) strict;
""",
    )


@migrations(name="0002_remark")
def _remark(db: Database) -> None:
    """One line of the user's own beside each paper; indexes for the orders of the list."""
    _script(
        db,
        """
alter table paper add column remark text;
create index paper_remark on paper(remark collate nocase, id) where remark is not null;
create index paper_venue on paper(venue collate nocase, id, type);
create index paper_when on paper(coalesce(published, cast(year as text), ''), id)
""",
    )


@migrations(name="0002_dumps")
def _dumps(db: Database) -> None:
    _script(
        db,
        """
create table ignored_line(
  source text not null, line text not null, shown text not null, at text not null,
  primary key(source, line)) strict, without rowid;
create index import_op on import(op_id);
create index op_undone on op(id) where undone_by is not null;
""",
    )


@migrations(name="0002_bindings")
def _bindings(db: Database) -> None:
    _script(
        db,
        """
create table binding(
  id integer primary key autoincrement, query text not null, target text not null unique,
  format text not null, options text not null default '{}', is_on integer not null default 1,
  made_at text not null) strict;
create table binding_state(
  binding_id integer primary key references binding(id) on delete cascade,
  state text not null, problem text not null default '', papers integer not null default 0,
  wrote_at text, wrote_sha256 text, refused_sha256 text, checked_seq integer not null default 0,
  papers_sha256 text not null default '', stamp text not null default '') strict;
""",
    )


@migrations(name="0002_following")
def _following(db: Database) -> None:
    # What a person chose is in subscription and skipped; the rest is bookkeeping, without foreign
    # keys, so that it is still there when a removed subscription is brought back.
    _script(
        db,
        """
create table subscription(
  id integer primary key autoincrement, kind text not null, address text not null,
  title text not null, tags text not null default '[]', state text not null default 'inbox',
  every integer not null default 0, mode text not null default 'straight',
  paused integer not null default 0, patterns text not null default '[]',
  subfolders integer not null default 0, added_at text not null, unique(kind, address)) strict;
create table poll(
  subscription_id integer primary key, polled_at text, succeeded_at text, next_at text,
  not_before text, failures integer not null default 0, error text not null default '',
  note text not null default '', found integer not null default 0, new integer not null default 0,
  cursor text not null default '', validators text not null default '{}') strict;
create table delivered(
  subscription_id integer not null, fingerprint text not null, at text not null,
  primary key(subscription_id, fingerprint)) strict, without rowid;
create table watched_file(
  subscription_id integer not null, path text not null, size integer not null,
  mtime_ns integer not null, sha256 text not null default '', outcome text not null,
  reason text not null default '', at text not null,
  primary key(subscription_id, path)) strict, without rowid;
create table waiting(
  id integer primary key autoincrement, subscription_id integer not null, at text not null,
  name text not null, origin text not null, sha256 text not null, bytes integer not null,
  fresh text not null default '[]', path text, data text,
  unique(subscription_id, sha256)) strict;
create table skipped(
  sha256 text primary key, name text not null, at text not null) strict, without rowid;
""",
    )


@migrations(name="0002_keys")
def _keys(db: Database) -> None:
    # Only key_pattern is a person's. What a key once was and whether it was given away stays true
    # when a step is undone; completeness is computed from papers, those in uncounted not yet.
    _script(
        db,
        """
create table key_pattern(
  one integer primary key check(one = 1), pattern text not null) strict;
create table former_key(
  key text not null collate nocase, paper_id integer not null, at text not null,
  primary key(key, paper_id)) strict, without rowid;
create index former_key_paper on former_key(paper_id);
create table key_use(paper_id integer primary key, at text not null) strict;
create table completeness(
  paper_id integer primary key references paper(id) on delete cascade,
  percent integer not null, missing text not null) strict;
create index completeness_percent on completeness(percent, paper_id);
create table uncounted(paper_id integer primary key) strict;
insert or ignore into former_key
  select c.before ->> 'key', c.paper_id, op.at from change c
  join op on op.id = c.op_id join paper p on p.id = c.paper_id
  where c.tbl = 'paper' and c.before ->> 'key' <> p.key;
insert into key_use select id, added_at from paper;
insert into uncounted select id from paper;
""",
    )


@migrations(name="0002_states")
def _states(db: Database) -> None:
    # Since when a paper is in its state, and how the queue grew: light rows beside the journal,
    # whose images of whole papers are too heavy to count over. Filled from it here.
    _script(
        db,
        """
create table state_change(
  seq integer primary key autoincrement, op_id integer not null, at text not null,
  paper_id integer not null, old text, new text not null) strict;
create index state_change_paper on state_change(paper_id, seq);
insert into state_change(op_id, at, paper_id, old, new)
  with life as (
    select c.seq, c.op_id, op.at, c.paper_id, c.before ->> 'state' as old,
      coalesce(lead(c.before ->> 'state') over (partition by c.paper_id order by c.seq), p.state)
        as new
    from change c join op on op.id = c.op_id join paper p on p.id = c.paper_id
    where c.tbl = 'paper')
  select op_id, at, paper_id, old, new from life where old is not new order by seq;
""",
    )


@migrations(name="0002_tags")
def _tags(db: Database) -> None:
    """What a person chose for tags, by name: a tag itself is there while a paper has it."""
    _script(
        db,
        """
create table tag_colour(name text primary key, colour text not null) strict, without rowid;
create table tag_synonym(
  key text primary key, synonym text not null, name text not null) strict, without rowid;
""",
    )


@migrations(name="0002_triage")
def _triage(db: Database) -> None:
    # ``after`` is the newest import there was; ``decision`` says which steps U takes back.
    _script(
        db,
        """
create table later(
  paper_id integer primary key references paper(id) on delete cascade, until text not null,
  after integer not null, at text not null) strict;
create table dismissal(
  paper_id integer primary key references paper(id) on delete cascade, reason text not null,
  at text not null) strict;
create table decision(op_id integer primary key) strict;
""",
    )


@migrations(name="0003_columns")
def _columns(db: Database) -> None:
    """Which field stands in which column of tables, by their headings (store.dumps.folded)."""
    _script(
        db,
        """
create table table_columns(
  headings text primary key, said text not null, at text not null) strict, without rowid;
""",
    )


@migrations(name="0003_queue")
def _queue(db: Database) -> None:
    """Where papers of the queue stand that were moved in it: lower first."""
    _script(
        db,
        """
create table queue_place(
  paper_id integer primary key references paper(id) on delete cascade,
  place real not null) strict;
""",
    )


@migrations(name="0003_proposals")
def _proposals(db: Database) -> None:
    # What imports said otherwise, by paper, field and value. A verdict (take, keep) stays with the
    # value, so that it is not offered again; evidence is that of a published version, else "".
    _script(
        db,
        """
create table proposal(
  paper_id integer not null references paper(id) on delete cascade, field text not null,
  digest text not null, value text not null, import_id integer not null,
  position integer not null, at text not null, evidence text not null default '',
  verdict text, primary key(paper_id, field, digest)) strict, without rowid;
create index proposal_undecided on proposal(paper_id) where verdict is null
""",
    )


@migrations(name="0003_suggesting")
def _suggesting(db: Database) -> None:
    """Tags a person does not want suggested for a paper, and those that have a key from 1 to 9."""
    _script(
        db,
        """
create table unwanted_tag(
  paper_id integer not null references paper(id) on delete cascade, name text not null,
  at text not null, primary key(paper_id, name)) strict, without rowid;
create table favourite_tag(
  place integer primary key check(place between 1 and 9), name text not null unique) strict;
""",
    )


@migrations(name="0003_upvotes")
def _upvotes(db: Database) -> None:
    """A column of its own for what is sorted by: reading it from the text of 100,000 rows took 1.5 s."""
    _script(
        db,
        """
alter table sighting add column upvotes integer;
update sighting set upvotes = cast(seen ->> 'upvotes' as integer) where seen like '%"upvotes"%';
create index sighting_upvotes on sighting(paper_id, upvotes, import_id) where upvotes is not null;
""",
    )
