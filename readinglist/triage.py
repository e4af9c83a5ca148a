"""Values about deciding: a decision, a session of deciding, how far it is, and days to put papers off to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from readinglist.errors import UsageError

SEEN = ""
"""As the day a paper is put off to: no day, but the next import that lists it."""
LATER = "later"
"""As the state of a :class:`Decision`: in the inbox, but not before its day."""
REASONS: dict[str, str] = {
    "field": "not my field",
    "weak": "weak",
    "seen": "seen before",
    "other": "other",
}
"""Why a paper was dismissed: the word one searches by (``reason:weak``), and as it is told."""
PAUSE_SECONDS = 120.0
"""Who takes longer for one paper has been away, or has read it: that is not the pace of deciding."""
ENOUGH = 3
"""Decisions before a pace is told."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is done to papers in one step.

    ``state`` is one of ``model.STATES``, :data:`LATER` (with ``until``, a day or :data:`SEEN`), or ""
    for none; ``reason`` is one of :data:`REASONS` or "", for a dismissal; ``tags`` are given as well.
    """

    state: str = ""
    until: str = SEEN
    reason: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A pass over papers that are undecided as it begins.

    ``began`` is ISO 8601 in UTC; ``seen`` counts papers that more than one import listed. ``view`` is
    whatever the caller needs to show the same list again, ``current`` the paper it was left at.
    """

    papers: tuple[int, ...]
    seen: int
    began: str
    title: str = ""
    view: Mapping[str, Any] = field(default_factory=dict)
    current: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a session is. ``decided``: kind (a state, later, trash) to papers, none of them 0."""

    total: int
    seen: int
    left: int
    decided: Mapping[str, int]
    seconds: float  # spent deciding, pauses left out

    @property
    def done(self) -> int:
        """Papers decided."""
        return self.total - self.left

    @property
    def pace(self) -> float | None:
        """Seconds a paper; None as long as too few were decided to tell."""
        return self.seconds / self.done if self.done >= ENOUGH else None

    @property
    def to_go(self) -> float | None:
        """Seconds that what is left will take at that pace."""
        return None if self.pace is None else self.pace * self.left


def time_spent(began: str, moments: Sequence[str]) -> float:
    """Seconds from ``began`` over the moments of decisions, in order; a pause counts as none."""
    times = [datetime.fromisoformat(at) for at in (began, *sorted(moments))]
    gaps = [(b - a).total_seconds() for a, b in pairwise(times)]
    return sum(min(max(gap, 0.0), PAUSE_SECONDS) for gap in gaps)


def until_day(text: str, today: date) -> str:
    """The day somebody means: ``tomorrow``, ``week`` (Monday), ``month``, ``2026-12-01``, ``seen``.

    Raises:
        UsageError: it is none of these, or a day that is past.
    """
    wanted = text.strip().lower()
    near = {
        "tomorrow": today + timedelta(days=1),
        "week": today + timedelta(days=7 - today.weekday()),
        "month": today + timedelta(days=30),
    }
    if wanted == "seen":
        return SEEN
    try:
        day = near[wanted] if wanted in near else date.fromisoformat(wanted)
    except ValueError as error:
        raise UsageError(
            f"{text!r} is no day; write tomorrow, week, month, seen or a date like 2026-12-01."
        ) from error
    if day <= today:
        raise UsageError(
            f"{day.isoformat()} is not in the future: papers are put off to a later day."
        )
    return day.isoformat()
