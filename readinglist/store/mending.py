"""Puts right what is plainly wrong in papers' entries; none of it counts as typed by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from readinglist.store.connection import Store, now
from readinglist.text import title_key


def mend(store: Store, values: Iterable[tuple[int, str, str]]) -> list[str]:
    """Write (paper, field, value), inside the step that is open; returns what was left alone.

    ``field`` is title, venue, doi or month.
    """
    at, skipped = now(), []
    for paper_id, field, value in values:
        if field == "doi":
            skipped += _mend_doi(store, paper_id, value)
        elif field == "month":
            row = store.conn.execute("select extra from paper where id = ?", (paper_id,)).fetchone()
            extra = json.dumps(json.loads(row[0]) | {"month": value}, ensure_ascii=False)
            _set(store, paper_id, at, {"extra": extra})
        elif field == "title":
            _set(store, paper_id, at, {"title": value, "title_key": title_key(value)})
        else:
            assert field == "venue", field
            _set(store, paper_id, at, {"venue": value})
    return skipped


def _set(store: Store, paper_id: int, at: str, columns: dict[str, str]) -> None:
    sets = ", ".join(f"{name} = ?" for name in (*columns, "edited_at"))
    store.conn.execute(f"update paper set {sets} where id = ?", (*columns.values(), at, paper_id))


def _mend_doi(store: Store, paper_id: int, value: str) -> list[str]:
    try:
        store.conn.execute(
            "update identifier set value = ? where scheme = 'doi' and paper_id = ? "
            "and instr(lower(value), ?) > 0",
            (value, paper_id, value),
        )
    except sqlite3.IntegrityError:
        return [f"the DOI {value} of paper {paper_id} is another paper's too; merge them"]
    return []
