"""Saved searches in the library file, and which papers each had when it was last opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.queries import SavedSearch
from readinglist.store.connection import Op, Store, now

_COLUMNS = "select id, name, query, grammar, place, made_at from saved"


def rows(store: Store) -> list[SavedSearch]:
    """Every saved search, in the user's order."""
    return [SavedSearch(*row) for row in store.rows(f"{_COLUMNS} order by place, id")]


def named(store: Store, name: str) -> SavedSearch | None:
    """The one of that name, whatever its case."""
    found = store.rows(f"{_COLUMNS} where name_key = ?", (name.strip().casefold(),))
    return SavedSearch(*found[0]) if found else None


def add(store: Store, name: str, query: str, grammar: int) -> Done:
    """Save a search, behind the others.

    Raises:
        UsageError: the name is taken.
    """
    with store.write(f"Save search ‘{name}’") as op:
        _refuse_taken(store, name)
        store.conn.execute(
            "insert into saved(name, name_key, query, grammar, place, made_at) "
            "values(?, ?, ?, ?, (select coalesce(max(place), 0) + 1 from saved), ?)",
            (name, name.casefold(), query, grammar, now()),
        )
    return _done(op)


def edit(
    store: Store,
    search: SavedSearch,
    name: str,
    queries: Mapping[int, str],
    grammar: int | None = None,
) -> Done:
    """Another name, and what the queries (by id) read then; ``grammar`` is its own query's, if new.

    Raises:
        UsageError: the name is taken.
    """
    label = f"Change search ‘{search.name}’"
    if name != search.name:
        label = f"Rename search ‘{search.name}’ to ‘{name}’"
    with store.write(label) as op:
        _refuse_taken(store, name, search.id)
        store.conn.execute(
            "update saved set name = ?, name_key = ?, grammar = ? where id = ?",
            (name, name.casefold(), grammar or search.grammar, search.id),
        )
        store.conn.executemany(
            "update saved set query = ? where id = ?", [(q, i) for i, q in queries.items()]
        )
    return _done(op)


def delete(store: Store, search: SavedSearch) -> Done:
    """Forget a search; what it last showed stays, for an undo."""
    with store.write(f"Delete search ‘{search.name}’") as op:
        store.conn.execute("delete from saved where id = ?", (search.id,))
    return _done(op)


def reorder(store: Store, ids: Sequence[int], label: str) -> Done:
    """The searches in this order."""
    with store.write(label) as op:
        store.conn.executemany(
            "update saved set place = ? where id = ?", [(n, i) for n, i in enumerate(ids, 1)]
        )
    return _done(op)


def seen(store: Store, saved_id: int) -> str | None:
    """Which papers a search had when it was last opened, as :func:`set_seen` was told."""
    text = store.value("select papers from saved_seen where saved_id = ?", (saved_id,))
    return None if text is None else str(text)


def set_seen(store: Store, saved_id: int, papers: str) -> None:
    """Remember what a search shows now. No step of its own: looking is nothing to undo."""
    with store.write("Look at a search"):
        store.conn.execute(
            "insert or replace into saved_seen(saved_id, at, papers) values(?, ?, ?)",
            (saved_id, now(), papers),
        )


def circumstances(store: Store) -> tuple[object, ...]:
    """What turns a filter without a change of any paper: imports, their undoing, synonyms, the day."""
    (found,) = store.rows("""
select (select max(id) from import),
  (select count(*) from import i join op on op.id = i.op_id where op.undone_by is not null),
  (select max(seq) from change where tbl = 'tag_synonym')""")
    return (*found, date.today())


def _done(op: Op) -> Done:
    return Done(op.id if op.changes else None, op.label, 1 if op.changes else 0)


def _refuse_taken(store: Store, name: str, but: int | None = None) -> None:
    other = named(store, name)
    if other is not None and other.id != but:
        raise UsageError(f"There is a search ‘{other.name}’ already; choose another name.")
