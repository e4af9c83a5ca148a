"""Finding papers: filters to SQL, words to the index, both joined, and the index kept in step."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readinglist import config
from readinglist.errors import IndexBroken, UsageError
from readinglist.model import Clause, Found, Hit, IndexBatch, IndexDocument, Paper, Progress
from readinglist.store import filters, journal, orders, papers, saved

if TYPE_CHECKING:
    from readinglist.search.index import Index
    from readinglist.search.query import Filter, Query
    from readinglist.search.searcher import Searcher
    from readinglist.store import Store

SLACK = 200
"""Hits asked for beyond the window, since some may be gone from the store by now."""
FEW = 2_000
"""So many ids are looked up one by one; of more, those in the library are asked for at once."""
LIVE = "paper.deleted_at is null"
TRASHED = "paper.deleted_at is not null and paper.merged_into is null"


@dataclass(frozen=True, slots=True)
class View:
    """Which papers count, in what order, and which stretch of the answer is wanted."""

    scope: str = LIVE
    sort: str | None = None
    descending: bool | None = None
    limit: int = 500
    offset: int = 0
    plain: bool = False

    @property
    def end(self) -> int | None:
        """Where the stretch ends."""
        return self.offset + self.limit if self.limit else None

    @property
    def is_ranked(self) -> bool:
        """Best first, where there are words."""
        return self.sort in (None, "relevance")

    @property
    def order(self) -> str:
        """The store's order; the newest first where relevance has no say."""
        return "added" if self.sort is None or self.sort == "relevance" else self.sort


class StoreSource:
    """The library as the index wants to read it (``search.index.Source``)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def uid(self) -> str:
        """The random name of this library."""
        return str(self._store.setting("uid")).strip('"')

    def last_seq(self) -> int:
        """The number of the newest change."""
        return journal.last_seq(self._store)

    def op_uid_at(self, seq: int) -> str | None:
        """The random name of the step that wrote that change."""
        return journal.op_uid_at(self._store, seq)

    def batch_after(self, seq: int, limit: int) -> IndexBatch:
        """What the index lacks since ``seq``."""
        return papers.batch_after(self._store, seq, limit)


class Finder:
    """Answers queries for one library. Whoosh is imported when the first word is looked up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index: Index | None = None
        self.source = StoreSource(store)

    def close(self) -> None:
        """Give the index's files back."""
        if self._index is not None:
            self._index.close()
            self._index = None

    @property
    def index(self) -> Index:
        """The index of this library, in the cache folder."""
        if self._index is None:
            from readinglist.search.index import Index

            self._index = Index.at(config.cache_dir() / "index", self.source.uid())
        return self._index

    def parse(self, text: str, *, unfinished: bool = False) -> Query:
        """What a text asks for, the saved searches that it names in their places."""
        from readinglist.search.query import parse

        return parse(text, unfinished=unfinished, saved=self._saved_query)

    def _saved_query(self, name: str) -> str | None:
        search = saved.named(self._store, name)
        return None if search is None else search.query

    def search(
        self,
        text: str,
        *,
        unfinished: bool = False,
        sort: str | None = None,
        descending: bool | None = None,
        limit: int = 500,
        offset: int = 0,
        trash: bool = False,
        plain: bool = False,
    ) -> Found:
        """See :meth:`Library.search`; ``plain``: the ids without scores, for lists of thousands."""
        if sort is not None and sort != "relevance" and sort not in orders.ORDERS:
            names = ", ".join(("relevance", *orders.ORDERS))
            raise UsageError(f"There is no order {sort!r}; the orders are {names}.")
        view = View(TRASHED if trash else LIVE, sort, descending, limit, offset, plain)
        if not text.strip():
            return self._listed(view, view.scope)
        query = self.parse(text, unfinished=unfinished)
        if query.has_words:
            return self._by_words(query, view)
        if query.text is None:
            sql, params = self._where(query, view.scope)
        else:
            from readinglist.search.query import select

            sql = f"{view.scope} and paper.id in (select value from json_each(?))"
            params = (_json(select(query.tree, self.filter_ids, self.all_ids)),)
        return replace(self._listed(view, sql, params), fault=query.fault, terms=query.terms)

    def _listed(self, view: View, sql: str, params: tuple[object, ...] = ()) -> Found:
        """The stretch of the papers that meet a condition, in the order of the store."""
        ids = orders.list_ids(self._store, sql, params, sort=view.order, descending=view.descending)
        shown = tuple(ids[view.offset : view.end])
        if view.plain:
            return Found((), len(ids), plain=shown)
        return Found(tuple(Hit(i, 0.0) for i in shown), len(ids))

    def _where(self, query: Query, scope: str) -> tuple[str, tuple[object, ...]]:
        parts = [scope]
        params: list[object] = []
        for clause in query.filters:
            sql, bound = filters.condition(clause)
            parts.append(f"({sql})")
            params += bound
        return " and ".join(parts), tuple(params)

    def _by_words(self, query: Query, view: View) -> Found:
        """Best first, or every hit in an order of the store; orphans of the index have no row."""
        if view.scope == TRASHED:  # the index forgets what is in the trash
            return self._by_letters(query, view)
        try:
            found = self.searcher().search(
                query,
                limit=view.end + SLACK if view.end and view.is_ranked else None,
                plain=view.plain,
                filter_ids=self.filter_ids,
                all_ids=self.all_ids,
            )
        except IndexBroken:
            # Dropped now, built anew by whoever catches up next; until then the store answers.
            self._drop()
            return self._by_letters(query, view)
        behind = self.is_behind()
        if behind and not found.total:  # it may not have been built yet
            return self._by_letters(query, view)
        living = self._living(query, view, found.ids)
        if view.is_ranked:
            alive = [i for i in found.ids if i in living]
        else:
            alive = orders.in_order(self._store, living, view.order, view.descending)
        shown = tuple(alive[view.offset : view.end])
        hits = {hit.id: hit for hit in found.hits}
        return replace(
            found,
            hits=tuple(hits[i] for i in shown if not view.plain),
            plain=shown if view.plain else None,
            total=found.total - (len(found.ids) - len(alive)),
            behind=int(behind),
        )

    def _living(self, query: Query, view: View, ids: tuple[int, ...]) -> set[int]:
        """Those of the ids that are in the library and pass the filters."""
        sql, params = self._where(query, view.scope)
        if len(ids) <= FEW:
            sql += " and paper.id in (select value from json_each(?))"
            return orders.members(self._store, sql, (*params, _json(ids)))
        return orders.members(self._store, sql, params).intersection(ids)

    def _by_letters(self, query: Query, view: View) -> Found:
        """Without an index: papers that hold every word somewhere in title or abstract."""
        sql, params = self._where(query, view.scope)
        for term in query.terms:
            sql += " and (paper.title || ' ' || coalesce(paper.abstract, '')) like ? escape '\\'"
            word = term.rstrip("*").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            params = (*params, f"%{word}%")
        found = self._listed(view, sql, params)
        if view.plain:
            return replace(found, fault=query.fault, terms=query.terms, behind=1)
        hits = tuple(Hit(hit.id, 0.0, ("text",)) for hit in found.hits)
        return replace(found, hits=hits, fault=query.fault, terms=query.terms, behind=1)

    def searcher(self) -> Searcher:
        """Over the index as it is now; the same one until the next commit to it.

        Raises:
            IndexBroken: there is none that could be asked.
        """
        try:
            return self.index.searcher()
        except OSError as error:
            raise IndexBroken("The search index cannot be opened.") from error

    def filter_ids(self, clause: Filter) -> Collection[int]:
        """The papers that meet a filter, those in the trash too."""
        sql, params = filters.condition(clause)
        return {r[0] for r in self._store.rows(f"select id from paper where {sql}", params)}

    def all_ids(self) -> Collection[int]:
        """Every paper, those in the trash too."""
        return {r[0] for r in self._store.rows("select id from paper")}

    def snippet(self, paper: Paper, terms: Sequence[str]) -> str:
        """A piece of the abstract, or the title, with ``<mark>`` around what was found."""
        from readinglist.search.marks import snippet

        return snippet(paper.abstract or paper.title, terms)

    def related(self, paper: Paper, limit: int) -> Found:
        """See :meth:`Library.related`."""
        from readinglist.search.related import related

        document = IndexDocument(paper.id, paper.title, paper.abstract or "", "", "", "")
        found = related(self.searcher(), document, limit)
        alive = set(papers.live(self._store, found.ids))
        hits = tuple(hit for hit in found.hits if hit.id in alive)
        return replace(found, hits=hits, total=len(hits))

    def why_nothing(self, text: str) -> tuple[tuple[Clause, ...], str | None]:
        """See :meth:`Library.why_nothing`."""
        from readinglist.search.explain import did_you_mean, explain

        query, searcher = self.parse(text), self.searcher()
        parts = explain(searcher, query, filter_ids=self.filter_ids, all_ids=self.all_ids)
        clauses = tuple(Clause(part.text, part.alone, part.without) for part in parts)
        return clauses, did_you_mean(searcher, query) if query.has_words else None

    def is_behind(self) -> bool:
        """Whether papers changed since the index last caught up, or it cannot be kept at all."""
        try:
            return self.index.behind(self.source)
        except OSError:
            return True

    def _drop(self) -> None:
        with suppress(OSError):  # a folder that cannot be written holds nothing to drop
            self.index.reset()

    def catch_up(self) -> Generator[Progress, None, int]:
        """Bring the index up to date.

        Raises:
            IndexBroken: its folder cannot be written; searching goes on, by letters.
        """
        try:
            return (yield from self.index.catch_up(self.source))
        except OSError as error:
            raise IndexBroken(
                f"The search index cannot be written to {config.cache_dir()} ({error.strerror}); "
                "papers are kept all the same, and searching is slower until it can."
            ) from error

    def reindex(self) -> Generator[Progress, None, int]:
        """Drop the index and build it anew."""
        self._drop()
        return (yield from self.catch_up())


def _json(ids: Collection[int]) -> str:
    return "[" + ",".join(map(str, ids)) + "]"
