"""Near titles in a library too large to hold: those that begin alike are asked for one by one."""

from __future__ import annotations

import json
from collections import defaultdict

from readinglist.dedupe import SHORT_KEY, digits_of, nearness
from readinglist.store.connection import Store

_BEGINNING = 10
_CROWD = 300
_LAST = "\U0010ffff"


class StoredTitles:
    """What :class:`~readinglist.dedupe.NearTitles` does, in no memory, by beginnings alone.

    A title with a slip in its first ten letters is not found. ``add`` keeps those that the library
    does not have yet.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._added: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)

    def add(self, paper_id: int, key: str) -> None:
        """One more title to be found."""
        self._added[key[:_BEGINNING]].append((paper_id, key))

    def near(self, key: str) -> list[tuple[int, float]]:
        """(paper, ratio 0 to 1) of titles near ``key`` but not equal, nearest first, at most 5."""
        if len(key) < SHORT_KEY:
            return []
        start, reach = key[:_BEGINNING], len(key) // 10 + 1
        # Answered from the index alone: whether one is in the trash is looked up for the few found.
        rows = self._store.rows(
            "select id, title_key from paper where title_key >= ? and title_key < ? limit ?",
            (start, start + _LAST, _CROWD + 1),
        )
        rows += self._added.get(start, ())
        if len(rows) > _CROWD:  # "Correction to …" says nothing
            return []
        digits = digits_of(key)
        found = [
            (paper_id, ratio)
            for paper_id, other in rows
            if abs(len(other) - len(key)) <= reach
            and digits_of(other) == digits
            and (ratio := nearness(key, other))
        ]
        live = self._live([paper_id for paper_id, _ in found if paper_id > 0]) if found else set()
        found = [pair for pair in found if pair[0] < 0 or pair[0] in live]
        return sorted(found, key=lambda item: -item[1])[:5]

    def _live(self, ids: list[int]) -> set[int]:
        sql = "select id from paper where deleted_at is null and id in (select value from json_each(?))"
        return {row[0] for row in self._store.rows(sql, (json.dumps(ids),))}
