"""The whole library as lines of JSON, and back: what an archive is made of.

Every table that is not the journal is archived, with every column but ``paper.rev`` (a place in the
journal): tables and columns are asked of SQLite, so none can be forgotten. A paper's line holds its
identifiers, tags and notes. JSON stands open where that gives the stored text again; where it does
not (other blanks, no JSON at all) the text itself is kept under ``as_stored``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from readinglist.errors import StoreDamaged, StoreTooNew
from readinglist.store.connection import Store
from readinglist.store.migrations import migrations

Row = dict[str, Any]

JOURNAL = ("op", "change", "current", "decision")
"""Tables that are not archived: history stays with the library file."""
COMPUTED = ("completeness", "uncounted")
"""Nor what is computed from the papers."""

_CHILDREN = {"identifiers": "identifier", "tags": "tag", "notes": "note"}
_PLURALS = {"import": "imports", "sighting": "sightings", "setting": "settings"} | {
    name: name + "s"
    for name in ("paper", "pair", "tombstone", "former_key", "key_use", "key_pattern")
}
_SHOWN_AS = {
    "paper": {"added_at": "added", "edited_at": "edited", "deleted_at": "deleted"},
    "note": {"body": "text", "created_at": "created", "edited_at": "edited"},
}
_DERIVED = {"paper": ("doi", "arxiv_id")}  # for people, and for readers of our JSON
_LEFT_OUT = {"paper": ("rev",)}
_JSON = {
    "paper": ("authors", "hand_edited", "extra"),
    "pair": ("reasons",),
    "import": ("report",),
    "sighting": ("seen", "fields"),
    "setting": ("value",),
}
_BOOLEAN = {"paper": ("starred", "key_pinned")}
_BATCH = 500


def tables(store: Store) -> list[str]:
    """What is archived, papers first."""
    rows = store.rows(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' "
        "escape '\\' and name not like '\\_%' escape '\\' order by name <> 'paper', name"
    )
    return [name for (name,) in rows if name not in (*JOURNAL, *COMPUTED)]


def files(store: Store) -> dict[str, str]:
    """File name to the table it holds; identifiers, tags and notes are with their papers."""
    return {
        _PLURALS.get(table, table) + ".jsonl": table
        for table in tables(store)
        if table not in _CHILDREN.values()
    }


def facts(store: Store) -> dict[str, Any]:
    """What tells one state of one library from another, and the counts of every table.

    ``sequences`` move with every step, and with every setting: ids are never used twice.
    """
    sequences = dict(store.rows("select name, seq from sqlite_sequence order by name"))
    return {
        "uid": json.loads(store.setting("uid") or '""'),
        "schema": sorted(migrations.applied(store.conn)),
        "last_step": store.value("select uid from op order by id desc limit 1"),
        "sequences": {name: sequences[name] for name in sequences if not name.startswith("_")},
        "counts": {t: store.value(f"select count(*) from {t}") for t in tables(store)},
    }


# ------------------------------------------------------------------ out


def lines(store: Store, table: str) -> Iterator[bytes]:
    """A line of JSON for each row, in the order of the primary key; read inside a snapshot."""
    columns, key = _columns(store, table)
    cursor = store.conn.execute(f"select {', '.join(columns)} from {table} order by {key}")
    while rows := [dict(zip(columns, row, strict=True)) for row in cursor.fetchmany(_BATCH)]:
        children = _children(store, rows) if table == "paper" else {}
        for row in rows:
            shown = _shown(table, row)
            for name, owned in children.items():
                shown[name] = owned.get(row["id"], [])
            if table == "paper":
                _add_derived(shown)
            yield _dumps(shown).encode() + b"\n"


def _columns(store: Store, table: str) -> tuple[list[str], str]:
    """Archived columns of a table, and its primary key as SQL."""
    info = store.rows(f"pragma table_info({table})")
    key = [name for _, name, *_, pk in sorted(info, key=lambda c: c[5]) if pk]
    return [c[1] for c in info if c[1] not in _LEFT_OUT.get(table, ())], ", ".join(key)


def _children(store: Store, papers: list[Row]) -> dict[str, dict[int, list[Any]]]:
    found: dict[str, dict[int, list[Any]]] = {}
    for name, table in _CHILDREN.items():
        columns, key = _columns(store, table)
        rows = store.rows(
            f"select {', '.join(columns)} from {table} where paper_id between ? and ? order by {key}",
            (papers[0]["id"], papers[-1]["id"]),
        )
        owned = found.setdefault(name, {})
        for values in rows:
            row = dict(zip(columns, values, strict=True))
            shown = _shown(table, {c: v for c, v in row.items() if c != "paper_id"})
            plain = shown["name"] if list(shown) == ["name"] else shown
            owned.setdefault(row["paper_id"], []).append(plain)
    return found


def _shown(table: str, row: Row) -> Row:
    out: Row = {}
    exact: Row = {}
    for column, value in row.items():
        opened = _opened(table, column, value)
        if _closed(table, column, opened) != value:
            exact[column] = value
        out[_SHOWN_AS.get(table, {}).get(column, column)] = opened
    return out | {"as_stored": exact} if exact else out


def _opened(table: str, column: str, value: Any) -> Any:
    if column in _BOOLEAN.get(table, ()):
        return bool(value)
    if column in _JSON.get(table, ()):
        try:
            return json.loads(value)
        except (ValueError, TypeError, RecursionError):
            return None
    return value


def _closed(table: str, column: str, value: Any) -> Any:
    if column in _BOOLEAN.get(table, ()):
        return int(value)
    return _dumps(value) if column in _JSON.get(table, ()) else value


def _add_derived(shown: Row) -> None:
    for name, scheme in (("doi", "doi"), ("arxiv_id", "arxiv")):
        values = [i["value"] for i in shown["identifiers"] if i["scheme"] == scheme]
        shown[name] = values[0] if values else None


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# ------------------------------------------------------------------ back


def fill(
    store: Store, sources: Iterable[tuple[str, Iterable[bytes]]], sequences: Row, label: str
) -> None:
    """Fill a new library from (file name, lines), in one step that undo leaves alone.

    Raises:
        StoreDamaged: a line is not what :func:`lines` wrote; it is named.
        StoreTooNew: there is a table or a column that this program does not know.
    """
    known = files(store)
    columns = {table: set(_columns(store, table)[0]) for table in tables(store)}
    for name, seq in sequences.items():  # before anything is written: an id is never used twice
        store.conn.execute("delete from sqlite_sequence where name = ?", (name,))
        store.conn.execute("insert into sqlite_sequence(name, seq) values(?, ?)", (name, seq))
    place = ""
    try:
        with store.write(label, kind="restore"):
            for name, source in sources:
                if name not in known:
                    raise StoreTooNew(f"{name} is of a newer Reading List; update it to restore.")
                if known[name] == "state_change":  # of now, by the triggers of the papers
                    store.conn.execute("delete from state_change")
                for number, line in enumerate(source, 1):
                    place = f"{name}, line {number}"
                    _insert_line(store, columns, known[name], line)
                place = "What the files say of each other"
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError) as error:
        raise StoreDamaged(f"{place}: {error}.") from error
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        raise StoreDamaged(f"{place}, is no line of an archive.") from error


def _insert_line(store: Store, columns: dict[str, set[str]], table: str, line: bytes) -> None:
    item = json.loads(line)
    children = {name: item.pop(name, []) for name in _CHILDREN} if table == "paper" else {}
    for name in _DERIVED.get(table, ()):
        item.pop(name, None)
    _insert(store, columns, table, item)
    for name, owned in children.items():
        for child in owned:
            row = {"name": child} if isinstance(child, str) else child
            _insert(store, columns, _CHILDREN[name], {"paper_id": item["id"]} | row)


def _insert(store: Store, columns: dict[str, set[str]], table: str, shown: Row) -> None:
    names = {name: column for column, name in _SHOWN_AS.get(table, {}).items()}
    exact = shown.get("as_stored", {})
    row = {
        names.get(name, name): _closed(table, names.get(name, name), value)
        for name, value in shown.items()
        if name != "as_stored"
    } | exact
    if unknown := row.keys() - columns[table]:
        raise StoreTooNew(
            f"“{', '.join(sorted(unknown))}” of a {table} is of a newer Reading List; "
            "update it to restore this archive."
        )
    # A new library has settings of its own, which the archived ones replace.
    store.conn.execute(
        f"insert {'or replace ' if table == 'setting' else ''}into {table}({', '.join(row)}) "
        f"values({', '.join('?' * len(row))})",
        list(row.values()),
    )


# ------------------------------------------------------------------ compared


def differences(library: Store, restored: Store) -> Iterator[tuple[str, tuple[Any, ...], str]]:
    """(table, primary key, what differs) of every row that is not the same in both, all columns."""
    for table in sorted({*tables(library), *tables(restored)}):
        columns, key = _columns(library, table)
        if (columns, key) != _columns(restored, table):
            yield table, (), "the columns are not the same"
            continue
        select = f"select {', '.join(columns)} from {table} order by {key}"
        places = [columns.index(name) for name in key.split(", ")]
        left, right = library.conn.execute(select), restored.conn.execute(select)
        yield from _merged(table, columns, places, left, right)


def _merged(
    table: str,
    columns: list[str],
    places: list[int],
    left: Iterator[tuple[Any, ...]],
    right: Iterator[tuple[Any, ...]],
) -> Iterator[tuple[str, tuple[Any, ...], str]]:
    def key_of(row: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(row[place] for place in places)

    a, b = next(left, None), next(right, None)
    while a is not None or b is not None:
        if b is None or (a is not None and key_of(a) < key_of(b)):
            assert a is not None
            yield table, key_of(a), "is in the library, not in the archive"
            a = next(left, None)
        elif a is None or key_of(b) < key_of(a):
            yield table, key_of(b), "is in the archive, not in the library"
            b = next(right, None)
        else:
            unlike = [c for c, x, y in zip(columns, a, b, strict=True) if x != y]
            if unlike:
                yield table, key_of(a), f"differs in {', '.join(unlike)}"
            a, b = next(left, None), next(right, None)
