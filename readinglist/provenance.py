"""The values of imports: what a person chooses for one, and what the library remembers of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict, get_args

from readinglist.errors import UsageError
from readinglist.model import Correction, CorrectionKind, Ignored, Outcome, Problem

CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)
OUTCOMES: tuple[Outcome, ...] = ("new", "same", "changed", "unsure")


class Choices(TypedDict, total=False):
    """What may be said of an import beside its bytes.

    ``only`` keeps the records at these 1-based positions. ``source`` is the name the side bar
    shows (else the format's family). ``corrections`` are of the dump's lines; lines like those
    ``ignored`` belong to no paper (any number stands for any other). ``tag_known`` false:
    the tags go to the papers that are new, not to those one had. ``columns`` says of a table which
    column a field stands in: its heading, its number from 1, or "" for none.
    """

    tags: Sequence[str]
    state: str | None
    only: Iterable[int] | None
    origin: str | None
    source: str | None
    corrections: Sequence[Correction]
    ignored: Sequence[str]
    tag_known: bool
    columns: Mapping[str, str]


def corrections_from_json(data: bytes, name: str) -> list[Correction]:
    """``[{"line": 12, "kind": "title"}, …]``, as ``--corrections`` takes it and the window gives it.

    Raises:
        UsageError: it is something else; the message names the file and what there may be.
    """
    try:
        told = [Correction(item["line"], item["kind"]) for item in json.loads(data)]
    except (ValueError, TypeError, LookupError) as error:
        raise UsageError(
            f'{name} holds no corrections: a list of {{"line": 12, "kind": "title"}} is wanted.'
        ) from error
    for one in told:
        if type(one.line) is not int or one.kind not in CORRECTION_KINDS:
            kinds = ", ".join(CORRECTION_KINDS)
            raise UsageError(
                f"{name}: {one.kind!r} of line {one.line!r} is no correction; {kinds} are."
            )
    return told


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of a table, which field is taken from which, and its first rows.

    ``headings`` are as ``Choices.columns`` names them; ``fields`` are all there may be said of.
    """

    headings: tuple[str, ...]
    chosen: Mapping[str, str]  # field to heading
    rows: tuple[tuple[str, ...], ...]
    fields: tuple[str, ...]


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
