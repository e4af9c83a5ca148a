"""What saved searches find, kept and brought up to date by what changed instead of asked anew.

A set of papers is one whole number with a bit for each paper: 12 kB at 100,000 papers, and set
operations are C. Kept with it is the place of the journal it was right at. Later, only papers
changed since are looked at again, unless the index has moved on, or something else that a filter
rests on (imports, synonyms of tags, the day), or too much has changed.
"""

from __future__ import annotations

import json
import weakref
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readinglist.errors import IndexBroken
from readinglist.hits import Fault
from readinglist.library import letters
from readinglist.library.searching import LIVE, Finder
from readinglist.queries import SavedSearch
from readinglist.store import Store, filters, journal, orders, saved

if TYPE_CHECKING:
    from readinglist.search.query import Node, Query
    from readinglist.search.searcher import Searcher

MANY = 2_000
"""More changed papers than this, and asking anew is no slower."""
TOLD = frozenset(
    (
        *("tag", "state", "year", "source", "added", "edited", "listed", "moved", "later"),
        *("published", "is", "has", "reason", "keyword", "key", "doi", "arxiv", "type", "seen"),
        "upvotes",
    )
)
"""Filters that nothing turns but a journaled change of the paper, and ``saved.circumstances``."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The papers of a search, a bit each, and what is wrong with its query."""

    papers: int
    fault: Fault | None = None


@dataclass(slots=True)
class _Known:
    """An answer, and all that it rests on."""

    tree: Node | None
    hits: Hits
    seq: int
    uid: str | None  # of the step at ``seq``: another one there is another history
    writes: tuple[int, int]
    circumstances: tuple[object, ...]
    searcher: weakref.ref[Searcher] | None  # of the index it was asked of; None: no word in it
    is_exact: bool  # the index was up to date


class LiveCounts:
    """The answers of one library's saved searches. For the thread of its store."""

    def __init__(self, store: Store, finder: Finder) -> None:
        self._store = store
        self._finder = finder
        self._known: dict[int, _Known] = {}

    def hits(self, search: SavedSearch) -> Hits:
        """What ``search`` finds now: equal to asking its query."""
        query = self._finder.parse(search.query)
        known = self._known.get(search.id)
        if known is not None and known.tree == query.tree:
            same = known.circumstances == saved.circumstances(self._store)
            if same and (self._is_still_right(known) or self._bring_up_to_date(known, query)):
                return known.hits
        self._known[search.id] = known = self._asked(search.query, query)
        return known.hits

    # ------------------------------------------------------------------ what is still right

    def _is_still_right(self, known: _Known) -> bool:
        return known.writes == self._writes() and self._index_is_same(known)

    def _index_is_same(self, known: _Known) -> bool:
        if known.searcher is None:
            return known.is_exact
        try:
            same = known.searcher() is self._finder.searcher()
        except IndexBroken:
            return False
        return known.is_exact and same and not self._finder.is_behind()

    def _bring_up_to_date(self, known: _Known, query: Query) -> bool:
        """Look again at the papers changed since; false if that is not enough."""
        seq, store = known.seq, self._store
        is_history = journal.last_seq(store) >= seq and journal.op_uid_at(store, seq) == known.uid
        if not (is_history and self._index_is_same(known) and _is_told(query)):
            return False
        writes = self._writes()
        newest, changed = journal.changes_since(store, seq)
        if len(changed) > MANY:
            return False
        papers = known.hits.papers & ~mask_of(changed) | mask_of(self._among(query, changed))
        known.hits = Hits(papers, query.fault)
        known.seq, known.uid, known.writes = newest, journal.op_uid_at(store, newest), writes
        return True

    def _among(self, query: Query, ids: Collection[int]) -> Iterable[int]:
        """Those of ``ids`` that the query finds, by an index that is up to date."""
        if not ids:
            return ()
        wanted = json.dumps(list(ids))

        def meeting(condition: str, params: tuple[object, ...]) -> set[int]:
            among = "paper.id in (select value from json_each(?))"
            return orders.members(self._store, f"({condition}) and {among}", (*params, wanted))

        if not query.has_words:
            condition, params = letters.condition(query.tree)
            return meeting(f"{LIVE} and ({condition})", params)
        answer = self._finder.searcher().answer(
            query,
            filter_ids=lambda clause: meeting(*filters.condition(clause)),
            all_ids=lambda: ids,
            exact=True,
            scope=frozenset(ids),
        )
        return answer.ids()

    # ------------------------------------------------------------------ asked anew

    def _asked(self, text: str, query: Query) -> _Known:
        store = self._store
        writes, seq = self._writes(), journal.last_seq(store)
        uid, world = journal.op_uid_at(store, seq), saved.circumstances(store)
        if not query.has_words:
            condition, params = letters.condition(query.tree)
            ids = orders.members(store, f"{LIVE} and ({condition})", params)
            hits = Hits(mask_of(ids), query.fault)
            return _Known(query.tree, hits, seq, uid, writes, world, None, True)
        with suppress(IndexBroken):  # then the store answers, as it does for a search
            searcher = self._finder.searcher()
            if not self._finder.is_behind():
                answer = searcher.answer(
                    query,
                    filter_ids=self._finder.filter_ids,
                    all_ids=self._finder.all_ids,
                    exact=True,
                )
                hits, found = Hits(mask_of(answer.ids()), query.fault), weakref.ref(searcher)
                return _Known(query.tree, hits, seq, uid, writes, world, found, True)
        listed = self._finder.search(text, limit=0, plain=True, exact=True)
        hits = Hits(mask_of(listed.ids), query.fault)
        return _Known(query.tree, hits, seq, uid, writes, world, None, False)

    def _writes(self) -> tuple[int, int]:
        """Moves with every commit, of other connections and of this one."""
        return self._store.data_version(), self._store.conn.total_changes


def mask_of(papers: Iterable[int]) -> int:
    """A set of papers as one number."""
    ids = list(papers)
    if not ids:
        return 0
    bits = bytearray((max(ids) >> 3) + 1)
    for number in ids:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def _is_told(query: Query) -> bool:
    from readinglist.search.query import Filter, walk

    nodes = walk(query.tree) if query.tree is not None else ()
    return all(node.field in TOLD for node in nodes if isinstance(node, Filter))
