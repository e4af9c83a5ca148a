"""Saved searches: ``library.saved``. A query with a name, its live count, and what is new in it.

A saved search can be part of any query as ``saved:name``. New are the papers that it finds now and
did not find when it was last opened. Which ones it found then is kept as one bit a paper, packed;
that and nothing else is not journaled.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from readinglist.errors import UsageError
from readinglist.library import live_counts
from readinglist.model import Done
from readinglist.queries import SavedCount, SavedSearch
from readinglist.store import saved
from readinglist.text import one_line

if TYPE_CHECKING:
    from readinglist.library.core import Library

MAX_NAME = 100
MAX_QUERY = 1_000


class Saved:
    """The verbs about saved searches; every one that changes something is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._store = library.store
        self._counts = live_counts.LiveCounts(library.store, library.finder)

    def all(self) -> list[SavedSearch]:
        """Every saved search, in the user's order."""
        return saved.rows(self._store)

    def get(self, name: str) -> SavedSearch:
        """The search of that name, whatever its case.

        Raises:
            UsageError: there is none.
        """
        found = saved.named(self._store, one_line(name))
        if found is None:
            raise UsageError(f"There is no saved search ‘{one_line(name)}’.")
        return found

    # ------------------------------------------------------------------ editing

    def add(self, name: str, query: str) -> Done:
        """Save a query under a name; nothing in it is new then.

        Raises:
            UsageError: the name is taken or cannot be one, or the query is empty or made of itself.
        """
        name, query = _name(name), _query(query)
        self._refuse_loop(name, query)
        done = saved.add(self._store, name, query, _grammar())
        self.mark_seen(name)
        return done

    def rename(self, name: str, new: str) -> Done:
        """Another name; searches that speak of it as ``saved:name`` are changed with it.

        Raises:
            UsageError: there is no such search, or the new name is taken or cannot be one.
        """
        return self.edit(name, new, self.get(name).query)

    def change(self, name: str, query: str) -> Done:
        """Another query; nothing in it is new then.

        Raises:
            UsageError: there is no such search, or the query is empty or made of itself.
        """
        return self.edit(name, self.get(name).name, query)

    def edit(self, name: str, new: str, query: str) -> Done:
        """Another name and another query, in one step.

        Raises:
            UsageError: as :meth:`rename` and :meth:`change` say.
        """
        from readinglist.search.syntax import with_references

        search, new, query = self.get(name), _name(new), _query(query)
        is_other = query != search.query
        if is_other:
            self._refuse_loop(search.name, query)
            self._refuse_loop(new, query)
        names = {search.name.casefold(): new}
        queries = {s.id: with_references(s.query, names) for s in self.all()} | {search.id: query}
        done = saved.edit(self._store, search, new, queries, _grammar() if is_other else None)
        if is_other:
            self.mark_seen(new)
        return done

    def delete(self, name: str) -> Done:
        """Forget a search; its papers stay, and so do the searches made of it (:meth:`users`).

        Raises:
            UsageError: there is no such search.
        """
        return saved.delete(self._store, self.get(name))

    def users(self, name: str) -> list[str]:
        """The searches whose query speaks of that one."""
        key = one_line(name).casefold()
        return [search.name for search in self.all() if key in _named_in(search.query)]

    def move(self, name: str, by: int) -> Done:
        """So many places down in the user's order, or up if negative.

        Raises:
            UsageError: there is no such search.
        """
        search = self.get(name)
        ids = [s.id for s in self.all()]
        at = ids.index(search.id)
        ids.insert(min(max(at + by, 0), len(ids) - 1), ids.pop(at))
        return saved.reorder(self._store, ids, f"Move search ‘{search.name}’")

    def _refuse_loop(self, name: str, query: str) -> None:
        queries = {s.name.casefold(): s.query for s in self.all()} | {name.casefold(): query}
        waiting, seen = [query], set[str]()
        while waiting:
            for used in _named_in(waiting.pop()):
                if used == name.casefold():
                    raise UsageError(f"‘{name}’ would be made of itself; leave saved:{name} out.")
                if used in queries and used not in seen:
                    seen.add(used)
                    waiting.append(queries[used])

    # ------------------------------------------------------------------ counting

    def count(self, search: SavedSearch) -> SavedCount:
        """How many papers a search finds now, and how many of them are new. Cheap if little changed."""
        hits = self._counts.hits(search)
        new = hits.papers & ~self._seen(search)
        return SavedCount(search, hits.papers.bit_count(), new.bit_count(), hits.fault)

    def counts(self) -> list[SavedCount]:
        """:meth:`count` of every search."""
        return [self.count(search) for search in self.all()]

    def papers(self, name: str) -> list[int]:
        """The papers a search finds, in the order of their numbers.

        Raises:
            UsageError: there is no such search.
        """
        return list(_bits(self._counts.hits(self.get(name)).papers))

    def new(self, name: str) -> list[int]:
        """The papers that a search finds now and did not when it was last opened.

        Raises:
            UsageError: there is no such search.
        """
        search = self.get(name)
        return list(_bits(self._counts.hits(search).papers & ~self._seen(search)))

    def mark_seen(self, name: str, papers: Collection[int] | None = None) -> None:
        """The search is being looked at: what it has (``papers``, if known) is new no more.

        Raises:
            UsageError: there is no such search.
        """
        search = self.get(name)
        shown = self._counts.hits(search).papers if papers is None else live_counts.mask_of(papers)
        if shown != self._seen(search) or saved.seen(self._store, search.id) is None:
            saved.set_seen(self._store, search.id, _packed(shown))

    def _seen(self, search: SavedSearch) -> int:
        return _unpacked(saved.seen(self._store, search.id) or "")


def _grammar() -> int:
    from readinglist.search.query import GRAMMAR

    return GRAMMAR


def _named_in(query: str) -> set[str]:
    from readinglist.search.syntax import references

    return {name.casefold() for name, _, _ in references(query)}


def _name(name: str) -> str:
    cleaned = one_line(name).strip()
    if not cleaned:
        raise UsageError("A saved search needs a name.")
    if len(cleaned) > MAX_NAME:
        raise UsageError(f"A name has at most {MAX_NAME} characters; this one has {len(cleaned)}.")
    if any(mark in cleaned for mark in '"“”„'):
        raise UsageError("The name of a search cannot hold quotation marks.")
    return cleaned


def _query(query: str) -> str:
    cleaned = one_line(query).strip()
    if not cleaned:
        raise UsageError("There is nothing to search for; type a query first.")
    if len(cleaned) > MAX_QUERY:
        raise UsageError(f"A query is read up to {MAX_QUERY:,} characters; this one is longer.")
    return cleaned


def _packed(papers: int) -> str:
    """One bit a paper, compressed: 100,000 papers take 17,000 characters at most."""
    data = papers.to_bytes((papers.bit_length() + 7) // 8, "little")
    return base64.b64encode(zlib.compress(data)).decode()


def _unpacked(text: str) -> int:
    try:
        return int.from_bytes(zlib.decompress(base64.b64decode(text)), "little") if text else 0
    except (ValueError, zlib.error):
        return 0  # changed from outside: then everything is new


def _bits(papers: int) -> Iterator[int]:
    while papers:
        lowest = papers & -papers
        yield lowest.bit_length() - 1
        papers ^= lowest
