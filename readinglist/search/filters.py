"""Clauses of a query that SQL answers: ``tag:rl``, ``year:2020..2023``, ``is:starred``, ``added:<7d``.

Reading a value is pure; the library turns a :class:`Filter` into ids. The grammar is written down
in ``resources/help/search.md``.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from readinglist.completeness import NAMES as MISSING
from readinglist.model import STATES
from readinglist.triage import REASONS

Op: TypeAlias = Literal["is", "starts", "range"]

HAS = (
    *("abstract", "arxiv", "author", "doi", "note", "remark", "tag", "url", "venue", "version"),
    "year",
)
"""What ``has:`` may ask for."""

FIELDS = (
    *("tag", "state", "year", "source", "added", "edited", "listed", "moved", "later", "published"),
    *("is", "has", "reason"),
    *("key", "doi", "arxiv", "type", "seen", "import", "missing", "complete"),
    "keyword",
    "upvotes",
)
ALIASES = {
    "feed": "source",
    "tags": "tag",
    "keywords": "keyword",
    "sources": "source",
    "citekey": "key",
    "status": "state",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """One clause for SQL.

    ``op`` "is": equal to ``value``, whatever its case. "starts": begins with ``value`` (tag, source,
    key, doi, arxiv, type). "range": ``low`` to ``high``, both included, None is open: numbers for
    year, seen, complete and upvotes; for added and published dates as ``2026-08-01``, to be held
    against the first ten characters of the stored date. ``field`` "is" has the values starred and
    unread; "has" those of :data:`HAS`. ``source`` is a part of an import's origin or its format. ``negated`` turns it round.
    """

    field: str
    op: Op
    value: str = ""
    low: int | str | None = None
    high: int | str | None = None
    negated: bool = False


class BadValue(ValueError):
    """A field was given something it cannot have; the message says what it can."""


_BOUND = re.compile(r"(<=|>=|<|>)(.+)", re.DOTALL)
_AGO = re.compile(r"(\d{1,5})([dwmy])", re.IGNORECASE)
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def read(field: str, value: str, today: date, *, unfinished: bool = False) -> Filter:
    """The filter for ``field:value``.

    Raises:
        BadValue: the field cannot have that value.
    """
    value = value.strip()
    if field in ("year", "seen", "complete", "upvotes"):
        return _numbers(field, value)
    if field in ("added", "edited", "listed", "moved", "later", "published"):
        return _dates(field, value, today)
    folded = value.casefold()
    if field == "is" and folded in STATES:
        return Filter("state", "is", folded)
    if field == "state":
        return Filter(field, "is", _one_of(folded, STATES, field))
    if field == "is":
        return Filter(
            field, "is", _one_of(folded, ("starred", "unread", "later", "changed", *STATES), field)
        )
    if field == "reason":
        return Filter(field, "is", _one_of(folded, tuple(REASONS), field))
    if field == "missing":
        return Filter(field, "is", _one_of(folded, MISSING, field))
    if field == "import":
        if not re.fullmatch(r"\d{1,9}(?:/(?:new|same|changed|unsure))?", folded, re.ASCII):
            raise BadValue(
                "import: is the number of an import, or like 7/new (same, changed, unsure)"
            )
        return Filter(field, "is", folded)
    if field == "has":
        return Filter(field, "is", _one_of(folded.removesuffix("s"), HAS, field))
    if field == "doi":
        value = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", value, flags=re.IGNORECASE)
    if value.endswith("*") or unfinished:
        return Filter(field, "starts", value.rstrip("*"))
    return Filter(field, "is", value)


def _one_of(value: str, allowed: tuple[str, ...], field: str) -> str:
    if value not in allowed:
        raise BadValue(f"{field}: is one of {', '.join(allowed)}")
    return value


def _numbers(field: str, value: str) -> Filter:
    """``2020``, ``2020..2023``, ``2020..``, ``..2019``, ``2020-2023``, ``>2020``, ``<=2019``."""
    if bound := _BOUND.fullmatch(value):
        number = _number(field, bound[2])
        return {
            "<": Filter(field, "range", high=number - 1),
            "<=": Filter(field, "range", high=number),
            ">": Filter(field, "range", low=number + 1),
            ">=": Filter(field, "range", low=number),
        }[bound[1]]
    if ".." in value:
        low, _, high = value.partition("..")
    elif re.fullmatch(r"\d+[-–]\d+", value):
        low, high = re.split("[-–]", value)
    else:
        low = high = value
    if not low.strip() and not high.strip():
        raise BadValue(f"{field}: is a number or a range like 2020..2023")
    return Filter(
        field,
        "range",
        low=_number(field, low) if low.strip() else None,
        high=_number(field, high) if high.strip() else None,
    )


def _number(field: str, text: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadValue(f"{field}: is a number or a range like 2020..2023")
    return int(text)


def _dates(field: str, value: str, today: date) -> Filter:
    """``2026-08-01``, ``2026-08``, ``2026``, ``today``, ranges of them, ``<7d`` (newer), ``>2w``."""
    if (bound := _BOUND.fullmatch(value)) and (ago := _AGO.fullmatch(bound[2].strip())):
        days = min(int(ago[1]) * _DAYS[ago[2].lower()], today.toordinal() - 1)
        then = (today - timedelta(days=days)).isoformat()
        newer = bound[1].startswith("<")  # "less than seven days ago"
        return Filter(field, "range", low=then) if newer else Filter(field, "range", high=then)
    if bound:
        first, last = _span(field, bound[2], today)
        return {
            "<": Filter(field, "range", high=_shift(first, -1)),
            "<=": Filter(field, "range", high=last.isoformat()),
            ">": Filter(field, "range", low=_shift(last, 1)),
            ">=": Filter(field, "range", low=first.isoformat()),
        }[bound[1]]
    low, dots, high = value.partition("..")
    if not dots:
        first, last = _span(field, value, today)
        return Filter(field, "range", low=first.isoformat(), high=last.isoformat())
    if not low.strip() and not high.strip():
        raise BadValue(f"{field}: is a date like 2026-08-01, or <7d")
    return Filter(
        field,
        "range",
        low=_span(field, low, today)[0].isoformat() if low.strip() else None,
        high=_span(field, high, today)[1].isoformat() if high.strip() else None,
    )


def _shift(day: date, days: int) -> str:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal())).isoformat()


def _span(field: str, text: str, today: date) -> tuple[date, date]:
    """The first and the last day of a day, a month or a year."""
    text = text.strip().lower()
    if text in ("today", "yesterday"):
        day = today - timedelta(days=text == "yesterday")
        return day, day
    if match := _DATE.fullmatch(text):
        year, month, day_of_month = (int(group) if group else None for group in match.groups())
        try:
            first = date(year or 1, month or 1, day_of_month or 1)
        except ValueError as error:
            raise BadValue(f"{field}: there is no day {text}") from error
        if day_of_month:
            return first, first
        last_month = month or 12
        last_day = calendar.monthrange(first.year, last_month)[1]
        return first, date(first.year, last_month, last_day)
    raise BadValue(f"{field}: is a date like 2026-08-01, or <7d")
