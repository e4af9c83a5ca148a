"""Finding papers: filters to SQL, words to the index, both joined, and the index kept in step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from readinglist import config
from readinglist.errors import IndexBroken, UsageError
from readinglist.hits import Found, Hit, IndexBatch, IndexDocument
from readinglist.library import letters, recency
from readinglist.library.known_sets import KnownSets
from readinglist.model import Paper, Progress
from readinglist.store import filters, journal, orders, papers, saved

if TYPE_CHECKING:
    from readinglist.search.answers import Answer
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


RANKS = ("relevance", "recent")
"""Orders by score; the others are the store's."""


class Options(TypedDict, total=False):
    """How to search. See :class:`View` for what each means if it is left out."""

    unfinished: bool
    sort: str | None
    descending: bool | None
    limit: int
    offset: int
    trash: bool
    plain: bool
    within: str
    exact: bool | None
    cancelled: Callable[[], bool]
    today: date | None


def _nobody() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class View:
    """Which papers count, in what order, and which stretch of the answer is wanted.

    ``unfinished``: the last word is still being typed. ``sort`` None: best first where there are
    words, else the newest import first. ``limit`` 0: all. ``plain``: the ids without scores, for lists
    of thousands. ``within``: a second query; only what it finds counts. ``exact``: the whole set,
    however long it takes; None: if ``limit`` is 0. ``cancelled`` is asked every few milliseconds, and stops the search.
    ``today`` is what ages count from.
    """

    unfinished: bool = False
    sort: str | None = None
    descending: bool | None = None
    limit: int = 500
    offset: int = 0
    trash: bool = False
    plain: bool = False
    within: str = ""
    exact: bool | None = None
    cancelled: Callable[[], bool] = _nobody
    today: date | None = None

    @property
    def scope(self) -> str:
        """The condition on every paper."""
        return TRASHED if self.trash else LIVE

    @property
    def end(self) -> int | None:
        """Where the stretch ends."""
        return self.offset + self.limit if self.limit else None

    @property
    def is_ranked(self) -> bool:
        """Best first, where there are words."""
        return self.sort is None or self.sort in RANKS

    @property
    def order(self) -> str:
        """The store's order; the newest first where relevance has no say."""
        return {None: "added", "relevance": "added", "recent": "published"}.get(
            self.sort, str(self.sort)
        )


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
        self._sets = KnownSets(store)
        self._within: tuple[tuple[object, ...], frozenset[int]] | None = None
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

    def parse(self, text: str, *, unfinished: bool = False, today: date | None = None) -> Query:
        """What a text asks for, the saved searches that it names in their places."""
        from readinglist.search.query import parse

        return parse(text, unfinished=unfinished, today=today, saved=self._saved_query)

    def _saved_query(self, name: str) -> str | None:
        search = saved.named(self._store, name)
        return None if search is None else search.query

    def search(self, text: str, **options: Unpack[Options]) -> Found:
        """See :meth:`Library.search`."""
        view = View(**options)
        if view.sort is not None and view.sort not in (*RANKS, *orders.ORDERS):
            names = ", ".join((*RANKS, *orders.ORDERS))
            raise UsageError(f"There is no order {view.sort!r}; the orders are {names}.")
        with self._store.heeding(view.cancelled):
            if not text.strip():
                return self._listed(view, *self._within_sql(view))
            query = self.parse(text, unfinished=view.unfinished, today=view.today)
            if query.has_words:
                return self._by_words(query, view)
            sql, params = self._within_sql(view)
            if query.text is None:
                more, bound = self._where(query)
            else:
                more, bound = letters.condition(query.tree)
            found = self._listed(view, f"{sql} and ({more})", (*params, *bound))
            return replace(found, fault=query.fault, terms=query.terms)

    def _listed(self, view: View, sql: str, params: tuple[object, ...] = ()) -> Found:
        """The stretch of the papers that meet a condition, in the order of the store."""
        ids = orders.list_ids(self._store, sql, params, sort=view.order, descending=view.descending)
        shown = tuple(ids[view.offset : view.end])
        if view.plain:
            return Found((), len(ids), plain=shown)
        return Found(tuple(Hit(i, 0.0) for i in shown), len(ids))

    def _where(self, query: Query) -> filters.Condition:
        """The filters that hold for the whole query."""
        parts = [filters.condition(clause) for clause in query.filters]
        sql = " and ".join(f"({part})" for part, _ in parts) or "true"
        return sql, tuple(value for _, bound in parts for value in bound)

    def _within_sql(self, view: View) -> filters.Condition:
        """The condition on every paper of a list: in the trash or not, and in its scope."""
        query = self.parse(view.within, today=view.today)
        if query.has_words and not view.trash:
            with suppress(IndexBroken):
                ids = self._within_ids(view) or ()
                sql = f"{view.scope} and paper.id in (select value from json_each(?))"
                return sql, (_json(ids),)
        sql, params = letters.condition(query.tree)
        return f"{view.scope} and ({sql})", params

    def _within_ids(self, view: View) -> frozenset[int] | None:
        """The papers of the scope, the same object until something changes; None: all."""
        query = self.parse(view.within, today=view.today)
        if query.tree is None:
            return None
        if not query.has_words:
            return self._sets.ids(*letters.condition(query.tree))
        # Both are other objects once anything was written, or indexed.
        rests_on = query.tree, self._sets.ids("true"), self.searcher()
        known = self._within
        if known is None or any(
            a is not b for a, b in zip(known[0][1:], rests_on[1:], strict=True)
        ):
            known = None
        if known is None or known[0][0] != query.tree:
            found = self.search(view.within, limit=0, plain=True, sort="added", today=view.today)
            self._within = known = rests_on, frozenset(found.ids)
        return known[1]

    def _by_words(self, query: Query, view: View) -> Found:
        """Best first, or every hit in an order of the store; orphans of the index have no row."""
        if view.trash:  # the index forgets what is in the trash
            return self._by_letters(query, view)
        try:
            behind = self._is_still_behind()
            answer = self.searcher().answer(
                query,
                filter_ids=self.filter_ids,
                all_ids=self.all_ids,
                cancelled=view.cancelled,
                exact=not view.limit if view.exact is None else view.exact,
                scope=self._within_ids(view),
            )
            if behind and not answer.total:  # it may not have been built yet
                return self._by_letters(query, view)
            if not view.is_ranked:
                return self._sorted(query, view, answer, behind)
            return self._ranked(query, view, answer, behind)
        except IndexBroken:
            # Dropped now, built anew by whoever catches up next; until then the store answers.
            self._drop()
            return self._by_letters(query, view)

    def _ranked(self, query: Query, view: View, answer: Answer, behind: bool) -> Found:
        end = view.end + SLACK * behind if view.end else None
        if view.sort == "recent":
            hits = answer.best(max(end, recency.MOST) if end else None)
            day = view.today or datetime.now(UTC).date()
            hits = recency.blended(self._store, hits, day)
            ids = [hit.id for hit in hits]
        elif view.plain:
            hits, ids = (), list(answer.best_ids(end))
        else:
            hits = answer.best(end)
            ids = [hit.id for hit in hits]
        gone = 0
        if behind:  # an index that is not has no paper that is gone, or in the trash
            living = self._living(query, ids)
            gone = sum(i not in living for i in ids)
            hits = tuple(hit for hit in hits if hit.id in living)
            ids = [i for i in ids if i in living]
        return self._found(
            query,
            answer,
            hits=() if view.plain else hits[view.offset : view.end],
            plain=tuple(ids[view.offset : view.end]) if view.plain else None,
            total=answer.total - gone,
            behind=int(behind),
        )

    def _sorted(self, query: Query, view: View, answer: Answer, behind: bool) -> Found:
        ids = answer.ids()
        living = self._living(query, ids) if behind else frozenset(ids)
        alive = self._sets.in_order(living, view.order, view.descending)
        shown = tuple(alive[view.offset : view.end])
        return self._found(
            query,
            answer,
            hits=() if view.plain else answer.hits(shown),
            plain=shown if view.plain else None,
            total=len(alive),
            behind=int(behind),
        )

    def _found(self, query: Query, answer: Answer, **values: Any) -> Found:
        return Found(
            bounded=answer.bounded,
            fault=query.fault,
            terms=query.terms,
            completion=self.searcher().vocabulary.completion(query.unfinished),
            **values,
        )

    def _living(self, query: Query, ids: Sequence[int]) -> Collection[int]:
        """Those of the ids that are in the library and pass the filters."""
        sql, params = self._where(query)
        if len(ids) <= FEW:
            sql += f" and {LIVE} and paper.id in (select value from json_each(?))"
            return orders.members(self._store, sql, (*params, _json(ids)))
        return self._sets.ids(f"{LIVE} and {sql}", params).intersection(ids)

    def _by_letters(self, query: Query, view: View) -> Found:
        """Without an index: slower, and words are found only as they are written."""
        inside, params = letters.condition(self.parse(view.within, today=view.today).tree)
        more, bound = letters.condition(query.tree)
        sql = f"{view.scope} and ({inside}) and ({more})"
        found = self._listed(view, sql, (*params, *bound))
        if not view.plain:
            hits = tuple(Hit(hit.id, 0.0, ("text",)) for hit in found.hits)
            found = replace(found, hits=hits)
        return replace(found, fault=query.fault, terms=query.terms, behind=1)

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
        """The papers that meet a filter, those in the trash too; the same object until a change."""
        return self._sets.ids(*filters.condition(clause))

    def all_ids(self) -> Collection[int]:
        """Every paper, those in the trash too; the same object until a change."""
        return self._sets.ids("true")

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

    def is_behind(self) -> bool:
        """Whether papers changed since the index last caught up, or it cannot be kept at all."""
        try:
            return self.index.behind(self.source)
        except OSError:
            return True

    def _is_still_behind(self) -> bool:
        """As :meth:`is_behind`, after a few papers were taken in: the ones just edited are found."""
        try:
            return self.index.keep_up(self.source)
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


def mark_spans(text: str, terms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where ``Found.terms`` stand in a text, by the rule of the index: (start, end), in order.

    Pure, and needs no library; 0.3 ms for an abstract.
    """
    from readinglist.search import marks

    return marks.mark_spans(text, terms)


def _json(ids: Collection[int]) -> str:
    return "[" + ",".join(map(str, ids)) + "]"
