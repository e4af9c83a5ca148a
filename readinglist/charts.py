"""Charts as plain values, and the sums behind them: days put into weeks or months, bursting topics.

Pure: the store counts, the library asks, window and shell draw. Every point knows the query that
finds its papers; a point's values add up to what that query finds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["bars", "lines", "rows"]
Step: TypeAlias = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Point:
    """A place of a chart: its name, a value for each series, and the query of its papers.

    ``queries`` has one for each series; an empty one finds nothing that could be shown.
    """

    label: str
    values: tuple[float, ...]
    queries: tuple[str, ...] = ()

    def query(self, series: int) -> str:
        """The query of one series' papers; "" if there is none."""
        return self.queries[series] if series < len(self.queries) else ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows. ``kind``: stacked bars over time, lines over time, or rows by name.

    ``finding`` says in a sentence what is to be seen, with ``facts`` in its braces. Without points
    there is nothing to show yet, and the finding says so.
    """

    name: str
    title: str
    kind: Kind
    series: tuple[str, ...]
    points: tuple[Point, ...]
    finding: str
    facts: Mapping[str, object]

    @property
    def sentence(self) -> str:
        """The finding with its facts."""
        return self.finding.format(**self.facts)

    def total(self, series: int) -> float:
        """The sum of a series."""
        return sum(point.values[series] for point in self.points)


def start_of(day: date, step: Step) -> date:
    """The first day of the day, week (Monday, ISO 8601) or month that ``day`` is in."""
    if step == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step == "month" else day


def end_of(first: date, step: Step) -> date:
    """The last day of a step that begins on ``first``."""
    if step == "month":
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first + timedelta(days=6 if step == "week" else 0)


def steps(since: date, until: date, step: Step) -> list[date]:
    """The first day of every step from the one of ``since`` to that of ``until``."""
    found = [start_of(since, step)]
    while (following := end_of(found[-1], step) + timedelta(days=1)) <= until:
        found.append(following)
    return found


def span(first: date, step: Step) -> str:
    """The days of a step as a query's range: ``2026-08-03..2026-08-09``, ``2026-08``."""
    if step == "month":
        return f"{first:%Y-%m}"
    last = end_of(first, step)
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def label(first: date, step: Step) -> str:
    """How a step is called: the first day of it as ISO 8601, of a month without the day."""
    return f"{first:%Y-%m}" if step == "month" else first.isoformat()


def gathered(
    counts: Iterable[tuple[str, float]], since: date, until: date, step: Step
) -> dict[date, float]:
    """(day, count) added up by step, every step from ``since`` to ``until`` with its sum."""
    sums = dict.fromkeys(steps(since, until, step), 0.0)
    for day, count in counts:
        at = _date(day)
        if at is not None and (first := start_of(at, step)) in sums:
            sums[first] += count
    return sums


def step_for(days: int) -> Step:
    """Days up to six weeks, weeks up to a year and a half, then months."""
    return "day" if days <= 45 else "week" if days <= 550 else "month"


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


# ------------------------------------------------------------------ bursting topics

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SMALL_WORDS = """
a an and any are as at be better by can do does for from good how in into is it its large level
more multi need new no non not of on one or our out over problem self small than that the their
there these they this three to toward towards two under up using via was we well what when where
which while who why with without you your through all between based beyond across can't don't
approach analysis efficient evaluating evaluation exploring framework improved improving
introducing learning method methods model models network networks paper study survey system
systems task tasks toolkit understanding use used
"""
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Burst:
    """A topic that titles have more of lately: papers now and before, and how surprising that is."""

    phrase: str
    now: int
    before: int
    expected: float
    surprise: float


def bursts(
    recent: Iterable[str], earlier: Iterable[str], *, least: int = 3, limit: int = 12
) -> list[Burst]:
    """Words and pairs of words that more of the ``recent`` titles have than the ``earlier`` let expect.

    The surprise is how many standard deviations (Poisson, one paper added) the count lies above
    what the earlier share would give. A word is left out where one of its pairs says as much.
    """
    now, count_now = _phrases(recent)
    before, count_before = _phrases(earlier)
    if not count_now or not count_before:
        return []
    found: list[Burst] = []
    for phrase, times in now.items():
        if times < least:
            continue
        expected = before[phrase] * count_now / count_before
        surprise = (times - expected) / (expected + 1) ** 0.5
        if surprise >= 2:
            found.append(Burst(phrase, times, before[phrase], expected, surprise))
    found.sort(key=lambda b: (-b.surprise, -len(b.phrase), b.phrase))
    return _without_parts(found)[:limit]


def _without_parts(found: Sequence[Burst]) -> list[Burst]:
    pairs = [burst for burst in found if " " in burst.phrase]
    return [
        burst
        for burst in found
        if not any(
            burst is not pair
            and burst.phrase in pair.phrase.split(" ")
            and pair.now * 2 > burst.now
            for pair in pairs
        )
    ]


def _phrases(titles: Iterable[str]) -> tuple[Counter[str], int]:
    counts: Counter[str] = Counter()
    total = 0
    for title in titles:
        total += 1
        words = [word.lower() for word in _WORD.findall(title)]
        here = {word for word in words if _tells(word)}
        for one, other in pairwise(words):
            if one not in _FUNCTION and other not in _FUNCTION and (_tells(one) or _tells(other)):
                here.add(f"{one} {other}")
        counts.update(here)
    return counts, total


_FUNCTION = frozenset(word for word in _SMALL if len(word) < 5 or word.endswith("ing"))


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in _SMALL and not word.isdigit()
