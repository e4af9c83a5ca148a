"""Why a paper is found where it is, and why nothing is found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Unpack

from readinglist.hits import Clause, Explanation, Hit, Reason
from readinglist.library import letters, recency
from readinglist.library.searching import Finder, Options, View
from readinglist.store import Store, papers

if TYPE_CHECKING:
    from readinglist.search.query import Node


def why_nothing(finder: Finder, text: str) -> tuple[tuple[Clause, ...], str | None]:
    """See :meth:`Library.why_nothing`."""
    from readinglist.search.explain import did_you_mean, explain

    query, searcher = finder.parse(text), finder.searcher()
    clauses = explain(searcher, query, filter_ids=finder.filter_ids, all_ids=finder.all_ids)
    return clauses, did_you_mean(searcher, query) if query.has_words else None


def explain(
    store: Store, finder: Finder, text: str, paper_id: int, **options: Unpack[Options]
) -> Explanation:
    """See :meth:`Library.explain`."""
    from readinglist.search.query import And, Filter
    from readinglist.search.written import written

    view = View(**options)
    query = finder.parse(text, unfinished=view.unfinished, today=view.today)
    tree = query.tree
    clauses = tree.parts if isinstance(tree, And) else (tree,) if tree else ()
    missing = tuple(
        written(clause) for clause in clauses if not _meets(store, finder, paper_id, clause)
    )
    if missing:
        return Explanation(0.0, (), missing)
    reasons = [
        Reason(written(clause), clause.field, clause.value, 0.0)
        for clause in clauses
        if isinstance(clause, Filter)
    ]
    if query.has_words:
        answer = finder.searcher().answer(
            query,
            filter_ids=finder.filter_ids,
            all_ids=finder.all_ids,
            scope=frozenset([paper_id]),
        )
        reasons = [*(answer.reasons(paper_id) or ()), *reasons]
    score = sum(reason.score for reason in reasons)
    if view.sort == "recent" and query.has_words:
        day = view.today or datetime.now(UTC).date()
        (hit,) = recency.blended(store, [Hit(paper_id, score)], day)
        reasons.append(Reason("recent", "published", "", hit.score - score))
        score = hit.score
    return Explanation(score, tuple(reasons))


def _meets(store: Store, finder: Finder, paper_id: int, clause: Node) -> bool:
    """Whether one clause of a query holds for a paper."""
    from readinglist.search.query import Query

    query = Query("", tree=clause, text=clause)
    if query.has_words:
        answer = finder.searcher().answer(
            query,
            filter_ids=finder.filter_ids,
            all_ids=finder.all_ids,
            scope=frozenset([paper_id]),
        )
        return answer.total > 0
    sql, params = letters.condition(clause)
    return bool(papers.count(store, f"paper.id = ? and ({sql})", (paper_id, *params)))
