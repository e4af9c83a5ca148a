"""Why nothing was found: which clause emptied the answer, and which word may be misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from readinglist.hits import Clause
from readinglist.search.filters import Filter
from readinglist.search.query import And, Node, Phrase, Query, Word, select, walk
from readinglist.search.searcher import Searcher
from readinglist.search.tree import TEXT_FIELDS, joined
from readinglist.search.words import TOKEN, folded, sequences
from readinglist.search.written import together, written


def explain(
    searcher: Searcher,
    query: Query,
    *,
    filter_ids: Callable[[Filter], Collection[int]],
    all_ids: Callable[[], Collection[int]],
) -> tuple[Clause, ...]:
    """The clauses that must all hold, in the order they were typed; empty if there is only one.

    A clause whose ``alone`` is 0 emptied the answer by itself; else the one with the highest ``without``
    is the one to drop first.
    """
    parts = query.tree.parts if isinstance(query.tree, And) else ()

    def count(tree: Node | None) -> int:
        part = replace(query, tree=tree, text=tree, filters=(), unfinished="")
        if not part.has_words:
            return len(select(tree, filter_ids, all_ids))
        return searcher.search(part, limit=0, filter_ids=filter_ids, all_ids=all_ids).total

    def clause(part: Node) -> Clause:
        others = [other for other in parts if other is not part]
        return Clause(written(part), count(part), count(joined(And, others)), together(others))

    return tuple(map(clause, parts))


def did_you_mean(searcher: Searcher, query: Query) -> str | None:
    """The query with words nobody wrote replaced by the nearest that somebody did; None if there are none.

    Nearest is the commonest that begins so; if none does, by letters changed, added, left out or swapped (one, or two in a word of six letters or more),
    then by how often it is used.
    """
    text = query.source
    for node in walk(query.tree) if query.tree else ():
        if isinstance(node, Word | Phrase):
            for token in TOKEN.findall(node.text):
                if not _is_known(searcher, token) and (better := _nearest(searcher, token)):
                    text = re.sub(rf"(?<!\w){re.escape(token)}(?!\w)", better, text)
    return text if text != query.source else None


def _is_known(searcher: Searcher, token: str) -> bool:
    return any(
        all(searcher.doc_frequency(name, term) for term in way)
        for way in sequences(token)
        for name in TEXT_FIELDS
    )


def _nearest(searcher: Searcher, token: str) -> str | None:
    word = folded(token)
    if word.isdigit():
        return None
    if rest := searcher.vocabulary.completion(word):
        return word + rest  # not misspelt but begun, as while typing
    if len(word) < 4:
        return None
    return next(iter(searcher.vocabulary.like(word, 2 if len(word) >= 6 else 1)), None)
