"""Near titles in a library too large to hold: their blocks lie in a file of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from readinglist.dedupe import CROWD, SHORT_KEY, edges, nearness, size_of, sizes_near
from readinglist.store.connection import Store

_AT_ONCE = 20_000


class StoredTitles:
    """What :class:`~readinglist.dedupe.NearTitles` does, in bounded memory.

    The blocks are in a database that SQLite keeps in a temporary file and deletes when it is
    closed; the library itself is only read. Use it as a context manager.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers: dict[int, int] = {}
        self._blocks = sqlite3.connect("", isolation_level=None)
        self._blocks.executescript(
            """
pragma journal_mode = off;
pragma synchronous = off;
create table title(number integer primary key, paper_id integer not null, key text not null);
create table block(edge text, size integer, number integer, primary key(edge, size, number))
  without rowid;
begin;
"""
        )
        for paper_id, key in self._live():
            self._put(paper_id, key)

    def __enter__(self) -> StoredTitles:
        return self

    def __exit__(self, *_: object) -> None:
        self._blocks.close()

    def add(self, paper_id: int, key: str) -> None:
        """One more title to be found; ``paper_id`` may be a plan's, until :meth:`written`."""
        if len(key) >= SHORT_KEY:
            self._numbers[paper_id] = self._put(paper_id, key)

    def written(self, made: Mapping[int, int]) -> None:
        """The papers added since the last time are in the library, under these ids."""
        self._blocks.executemany(
            "update title set paper_id = ? where number = ?",
            [(made.get(old, old), number) for old, number in self._numbers.items()],
        )
        self._numbers.clear()

    def near(self, key: str) -> list[tuple[int, float]]:
        """(paper, ratio 0 to 1) of titles near ``key`` but not equal, nearest first, at most 5."""
        if len(key) < SHORT_KEY:
            return []
        sizes = sizes_near(key)
        found: dict[int, float] = {}
        for edge in edges(key):
            rows = self._blocks.execute(
                "select t.paper_id, t.key from block b join title t on t.number = b.number "
                "where b.edge = ? and b.size between ? and ? limit ?",
                (edge, sizes.start, sizes.stop - 1, CROWD + 1),
            ).fetchall()
            if len(rows) <= CROWD:
                found |= {i: ratio for i, other in rows if (ratio := nearness(key, other))}
        return sorted(found.items(), key=lambda item: -item[1])[:5]

    def _put(self, paper_id: int, key: str) -> int:
        execute = self._blocks.execute
        number = execute("insert into title(paper_id, key) values(?, ?)", (paper_id, key)).lastrowid
        assert number is not None
        size = size_of(key)
        for edge in edges(key):
            execute("insert into block values(?, ?, ?)", (edge, size, number))
        return number

    def _live(self) -> Iterator[tuple[int, str]]:
        last = 0
        while rows := self._store.rows(
            "select id, title_key from paper where id > ? and deleted_at is null "
            "and length(title_key) >= ? order by id limit ?",
            (last, SHORT_KEY, _AT_ONCE),
        ):
            yield from rows
            last = rows[-1][0]
