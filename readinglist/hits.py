"""What is asked of the index and what it answers: hits, their reasons, faults of a query.

Also what it is fed: the text of papers, in batches that end at a bookmark.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a query went wrong: characters ``start`` to ``end`` of what was typed, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A paper that matches, its score, and the fields it matched in (title, abstract …)."""

    id: int
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An answer to a query: ids in order, how many there are in all, and what was odd.

    ``bounded`` says that the search stopped early, so that ``total`` is "at least".
    ``terms`` are the words to mark in title and abstract (lower case, a trailing ``*`` is a prefix).
    """

    hits: tuple[Hit, ...]
    total: int
    bounded: bool = False
    fault: Fault | None = None
    terms: tuple[str, ...] = ()
    completion: str | None = None  # the rest of the unfinished last word, as ghost text
    behind: int = 0  # papers changed since the index last caught up
    plain: tuple[int, ...] | None = None  # the ids alone, where no scores were asked for

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids alone, in order."""
        return tuple(hit.id for hit in self.hits) if self.plain is None else self.plain


@dataclass(frozen=True, slots=True)
class Reason:
    """What one term of a clause adds to a paper's score; ``times`` it stands in that field.

    ``field`` and ``term`` are "" for what a clause adds as a whole: any word of ``trans*`` is there.
    """

    clause: str
    field: str
    term: str
    score: float
    times: int = 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a query finds a paper where it does: ``reasons`` whose scores sum to ``score``.

    ``missing`` are the clauses the paper does not meet; then it is not found, for no reason.
    """

    score: float
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a query that found nothing: papers it has alone, and the query without it.

    ``query`` is what to type to have it without the clause.
    """

    text: str
    alone: int
    without: int
    query: str = ""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """The text of a paper as the index wants it. ``notes``: remark and notes, by blank lines."""

    id: int
    title: str
    abstract: str
    authors: str
    venue: str
    notes: str


@dataclass(frozen=True, slots=True)
class IndexBatch:
    """Papers changed after a bookmark: live ones as documents, gone ones (trash too) as ids.

    ``seq`` and ``op_uid`` are the bookmark to write with them. ``left`` counts papers still behind.
    """

    documents: tuple[IndexDocument, ...]
    gone: tuple[int, ...]
    seq: int
    op_uid: str
    left: int
