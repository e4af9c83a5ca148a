"""What saved searches find, kept and brought up to date by what changed instead of asked anew.

A set of papers is one whole number with a bit for each paper: 12 kB at 100,000 papers, and set
operations are C. Kept with it is the place of the journal it was right at. Later, only papers
changed since are looked at again, unless the index has moved on, the query holds something the
journal does not tell (``source:``, ``seen:``), or too much has changed.
"""

from __future__ import annotations

import json
import weakref
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readinglist.errors import IndexBroken
from readinglist.library.searching import LIVE, Finder
from readinglist.model import Fault
from readinglist.queries import SavedSearch
from readinglist.store import Store, filters, journal

if TYPE_CHECKING:
    from readinglist.search.query import Filter, Node, Query
    from readinglist.search.searcher import Searcher

MANY = 2_000
"""More changed papers than this, and asking anew is no slower."""
JOURNALED = frozenset(
    ("tag", "state", "year", "added", "published", "is", "has", "key", "doi", "arxiv", "type")
)
"""Filters that only a journaled change of a paper can turn."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The papers of a search, a bit each; ``bounded``: there may be more."""

    papers: int
    bounded: bool = False
    fault: Fault | None = None


@dataclass(slots=True)
class _Known:
    """An answer, and all that it rests on."""

    tree: Node | None
    hits: Hits
    words: int | None  # the papers with the words, whatever the filters; None: not to be had alone
    seq: int
    uid: str | None  # of the step at ``seq``: another one there is another history
    writes: tuple[int, int]
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
            if self._is_still_right(known):
                return known.hits
            if self._bring_up_to_date(known, query):
                return known.hits
        self._known[search.id] = known = self._asked(search.query, query)
        return known.hits

    # ------------------------------------------------------------------ what is still right

    def _is_still_right(self, known: _Known) -> bool:
        return known.writes == self._writes() and self._index_is_same(known)

    def _index_is_same(self, known: _Known) -> bool:
        if known.searcher is None:
            return True
        try:
            same = known.searcher() is self._finder.searcher()
        except IndexBroken:
            return False
        return known.is_exact and same and not self._finder.is_behind()

    def _bring_up_to_date(self, known: _Known, query: Query) -> bool:
        """Look again at the papers changed since; false if that is not enough."""
        seq, store = known.seq, self._store
        is_history = journal.last_seq(store) >= seq and journal.op_uid_at(store, seq) == known.uid
        if not (is_history and self._index_is_same(known) and _is_journaled(query)):
            return False
        if query.has_words and (known.words is None or known.hits.bounded):
            return False
        writes = self._writes()
        newest, changed = journal.changes_since(store, seq)
        if len(changed) > MANY:
            return False
        among = mask_of(changed)
        candidates = [i for i in changed if known.words is None or known.words >> i & 1]
        left = self._of(query, candidates)
        papers = known.hits.papers & ~among | mask_of(left)
        known.hits = Hits(papers, known.hits.bounded, query.fault)
        known.seq, known.uid, known.writes = newest, journal.op_uid_at(store, newest), writes
        return True

    def _of(self, query: Query, ids: Collection[int]) -> Collection[int]:
        """Those of ``ids`` that meet the filters of ``query`` (whose words were seen to)."""
        if not ids:
            return ()
        wanted = json.dumps(list(ids))

        def among(condition: str, params: tuple[object, ...] = ()) -> set[int]:
            rows = self._store.rows(
                f"select id from paper where {condition} and paper.id in "
                "(select value from json_each(?))",
                (*params, wanted),
            )
            return {row[0] for row in rows}

        def of_filter(clause: Filter) -> set[int]:
            return among(*filters.condition(clause))

        from readinglist.search.query import And, select
        from readinglist.search.tree import joined

        tree = joined(And, list(query.filters)) if query.has_words else query.tree
        return among(LIVE) & select(tree, of_filter, lambda: among("true"))

    # ------------------------------------------------------------------ asked anew

    def _asked(self, text: str, query: Query) -> _Known:
        store = self._store
        writes, seq = self._writes(), journal.last_seq(store)
        known = _Known(
            *(query.tree, Hits(0), None, seq, journal.op_uid_at(store, seq), writes, None, True)
        )
        if not query.has_words:
            found = self._finder.search(text, limit=0)
            known.hits = Hits(mask_of(found.ids), found.bounded, query.fault)
            return known
        try:
            searcher = self._finder.searcher()
            known.searcher = weakref.ref(searcher)
            known.is_exact = not self._finder.is_behind()
            if known.is_exact:
                self._ask_index(known, query, searcher)
                return known
        except IndexBroken:
            known.is_exact = False
        found = self._finder.search(text, limit=0)
        known.hits = Hits(mask_of(found.ids), found.bounded, query.fault)
        return known

    def _ask_index(self, known: _Known, query: Query, searcher: Searcher) -> None:
        """Of an index that is up to date: it has no paper that is gone or in the trash."""
        words = _words_alone(query)
        found, bounded = searcher.matching(
            words or query, filter_ids=self._finder.filter_ids, all_ids=self._finder.all_ids
        )
        papers = mask_of(found)
        if words is not None:
            known.words = papers
            if query.filters:
                papers = mask_of(self._of(query, found))
        known.hits = Hits(papers, bounded, query.fault)

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


def _is_journaled(query: Query) -> bool:
    from readinglist.search.query import Filter, walk

    nodes = walk(query.tree) if query.tree is not None else ()
    return all(node.field in JOURNALED for node in nodes if isinstance(node, Filter))


def _words_alone(query: Query) -> Query | None:
    """The query without its filters, if they all hold for the whole of it."""
    from readinglist.search.query import Filter, walk

    assert query.text is not None
    if any(isinstance(node, Filter) for node in walk(query.text)):
        return None
    return replace(query, tree=query.text, filters=())
