"""The values of imports: what a person chooses for one, and what the library remembers of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from readinglist.model import Correction, Ignored, Outcome, Problem

OUTCOMES: tuple[Outcome, ...] = ("new", "same", "changed", "unsure")


class Choices(TypedDict, total=False):
    """What may be said of an import beside its bytes.

    ``only`` keeps the records at these 1-based positions. ``source`` is the name the side bar
    shows (else the format's family). ``corrections`` are of the dump's lines. ``tag_known`` false:
    the tags go to the papers that are new, not to those one had.
    """

    tags: Sequence[str]
    state: str | None
    only: Iterable[int] | None
    origin: str | None
    source: str | None
    corrections: Sequence[Correction]
    tag_known: bool


@dataclass(frozen=True, slots=True)
class RememberedLine:
    """A line that is always ignored in dumps of a source; lines like it too (``line``)."""

    source: str
    line: str  # folded, any number for any other: formats.corrections.like
    shown: str  # as it stood when it was remembered
    at: str


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """An import: when, from where, and how many records came out how.

    ``counts`` has the outcomes, ``problem`` and ``ignored``. ``step`` is its step of history, None
    where that is not there any more (a library made from an archive has no history).
    """

    id: int
    at: str
    source: str
    origin: str
    format: str
    sha256: str
    size: int
    counts: Mapping[str, int]
    step: int | None
    is_undone: bool
    tags: tuple[str, ...] = ()
    state: str | None = None


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """A record of an import: which paper it is now (None: gone), and its lines as they came."""

    position: int
    outcome: str
    paper_id: int | None
    title: str
    line: int | None
    raw: str


@dataclass(frozen=True, slots=True)
class ImportDetail:
    """Everything that is remembered of an import."""

    summary: ImportSummary
    records: tuple[ImportedRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    dates: tuple[str, ...] = ()
    notices: tuple[str, ...] = field(default=())
