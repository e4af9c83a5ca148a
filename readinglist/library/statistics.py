"""Charts of a library: what came in, what was decided, how the queue grew, what sources gave."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from readinglist.charts import (
    Chart,
    Kind,
    Point,
    Step,
    bursts,
    gathered,
    label,
    span,
    step_for,
)
from readinglist.model import STATES, Progress
from readinglist.store import statistics as counts

if TYPE_CHECKING:
    from readinglist.library.core import Library

TAGS, SOURCES, VENUES, TOPICS = 5, 12, 10, 10
RECENT_TITLES, EARLIER_TITLES = 5_000, 12_000
BURST_DAYS, BEFORE_DAYS = 30, 180
_DECIDED = ("queued", "reading", "read", "dismissed")
NAMES = ("arrivals", "decisions", "queue", "pace", "sources", "topics", "tags", "venues", "years")


class Statistics:
    """``library.statistics``: the charts of a library. Days are those of UTC."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def charts(
        self, days: int | None = None, step: Step | None = None, today: date | None = None
    ) -> Generator[Progress, None, tuple[Chart, ...]]:
        """All charts, in the order of :data:`NAMES`.

        ``days`` back from ``today`` (None: since the first paper came), by ``step`` (else one that
        fits the range). The values of a point add up to what its query finds.
        """
        today = today or datetime.now(UTC).date()
        made: list[Chart] = []
        # One state of the library for all of them, read within a second at 100,000 papers.
        with self._library.store.snapshot():
            window = _Window(self._library, days, step, today)
            for done, name in enumerate(NAMES):
                yield Progress("statistics", done, len(NAMES))
                made.append(getattr(window, name)())
        return tuple(made)


class _Window:
    """The charts of one stretch of days."""

    def __init__(self, library: Library, days: int | None, step: Step | None, today: date) -> None:
        self.library, self.store, self.today = library, library.store, today
        self._added = counts.added(self.store)
        self._moved = counts.moved(self.store)
        first = min((day for day, *_ in self._added), default=today.isoformat())
        since = date.fromisoformat(first) if days is None else today - timedelta(days=days - 1)
        self.since = min(max(since, today - timedelta(days=36_500)), today)
        self.step: Step = step or step_for((today - self.since).days + 1)
        self.is_all = days is None

    def _by_state(
        self, rows: Sequence[tuple[str, str, int]], states: Sequence[str], verb: str
    ) -> tuple[Point, ...]:
        """A point a step with a value a state, cut at the beginning where nothing was."""
        sums = [
            gathered(((d, n) for d, s, n in rows if s == state), self.since, self.today, self.step)
            for state in states
        ]
        return tuple(
            Point(
                label(first, self.step),
                tuple(each[first] for each in sums),
                tuple(f"state:{state} {verb}:{self._span(first)}" for state in states),
            )
            for first in sums[0]
        )

    def _span(self, first: date) -> str:
        """The days of a step, but none before the stretch begins."""
        found = span(first, self.step)
        if first >= self.since:
            return found
        end = found.rpartition("..")[2] if ".." in found else found
        return f"{self.since.isoformat()}..{end}"

    def _since(self) -> str:
        return self.since.isoformat()

    def arrivals(self) -> Chart:
        rows = [row for row in self._added if row[0] >= self._since()]
        points = self._by_state(rows, STATES, "added")
        total = sum(n for *_, n in rows)
        waiting = sum(n for _, state, n in rows if state == "inbox")
        finding = (
            "{total:,} papers came in; {waiting:,} of them are still undecided."
            if total
            else "No paper came in."
        )
        facts = {"total": total, "waiting": waiting}
        return _chart(
            "arrivals", "Papers by the day they came", "bars", STATES, points, finding, facts
        )

    def decisions(self) -> Chart:
        rows = [r for r in self._moved if r[0] >= self._since() and r[1] in _DECIDED]
        points = self._by_state(rows, _DECIDED, "moved")
        total = sum(n for *_, n in rows)
        kept = sum(n for _, state, n in rows if state != "dismissed")
        finding = (
            "{total:,} decided, {kept:,} kept: {share:.0%}." if total else "Nothing was decided."
        )
        facts = {"total": total, "kept": kept, "share": kept / total if total else 0}
        title = "Decisions by the day they were made"
        return _chart("decisions", title, "bars", _DECIDED, points, finding, facts)

    def queue(self) -> Chart:
        held = 0
        changes: list[tuple[str, float]] = []
        for day, came, left in counts.flow(self.store, "queued"):
            if day < self._since():
                held += came - left
            else:
                changes.append((day, came - left))
        before = held
        points: list[Point] = []
        for first, change in gathered(changes, self.since, self.today, self.step).items():
            held += round(change)
            points.append(Point(label(first, self.step), (held,), ("state:queued",)))
        is_any = bool(changes or before)
        finding = "No paper was queued."
        if is_any:
            finding = "The queue holds {now:,}; at the beginning it held {before:,}."
        facts = {"now": held, "before": before}
        return _chart(
            "queue",
            "The queue",
            "lines",
            ("queued",),
            tuple(points if is_any else ()),
            finding,
            facts,
        )

    def pace(self) -> Chart:
        rows = [r for r in self._moved if r[0] >= self._since() and r[1] == "read"]
        points = self._by_state(rows, ("read",), "moved")
        waits = counts.waits(self.store, self._since())
        weeks = max(1.0, ((self.today - self.since).days + 1) / 7)
        facts = {"week": len(waits) / weeks, "days": median(waits) if waits else 0}
        finding = "Nothing was read."
        if waits:
            finding = (
                "{week:.1f} papers read a week; half of them within {days:.0f} days of coming."
            )
        return _chart("pace", "Papers read", "bars", ("read",), points, finding, facts)

    def sources(self) -> Chart:
        points = []
        within = "" if self.is_all else f" added:{self._since()}.."
        kept_query = "(state:queued OR state:reading OR state:read OR is:starred)"
        found = counts.yields(self.store, self._since(), SOURCES)
        for source, seen, kept, dismissed in found:
            only = f'source:"={source}"{within}'
            points.append(
                Point(
                    source,
                    (kept, seen - kept - dismissed, dismissed),
                    (
                        f"{only} {kept_query}",
                        f"{only} state:inbox -is:starred",
                        f"{only} state:dismissed -is:starred",
                    ),
                )
            )
        points = [point for point in points if '"' not in point.label]
        best = max(found, key=lambda row: (row[2] / row[1], row[1]), default=None)
        facts: dict[str, object] = {}
        finding = "Nothing was imported."
        if best and best[2]:
            facts = {
                "source": best[0],
                "kept": best[2],
                "seen": best[1],
                "share": best[2] / best[1],
            }
            finding = "{source} gives most: {kept:,} kept of {seen:,} ({share:.0%})."
        elif best:
            finding = "Nothing of it was kept yet."
        return _chart(
            "sources",
            "What sources gave",
            "rows",
            ("kept", "undecided", "dismissed"),
            tuple(points),
            finding,
            facts,
        )

    def topics(self) -> Chart:
        recent = self.today - timedelta(days=BURST_DAYS - 1)
        before = recent - timedelta(days=BEFORE_DAYS)
        end = (self.today + timedelta(days=1)).isoformat()
        found = bursts(
            counts.titles(self.store, recent.isoformat(), end, RECENT_TITLES),
            counts.titles(self.store, before.isoformat(), recent.isoformat(), EARLIER_TITLES),
            limit=TOPICS,
        )
        points = []
        for burst in found:
            query = f'title:"{burst.phrase}" added:{recent.isoformat()}..'
            total = self.library.search(query, limit=1).total
            points.append(
                Point(burst.phrase, (total or burst.now, round(burst.expected, 1)), (query,))
            )
        finding = "No topic is in more titles of the last 30 days than in the 180 before."
        facts: dict[str, object] = {}
        if found:
            finding = "“{phrase}” is in {now:,.0f} titles of the last 30 days; {expected:.0f} were to be expected."
            facts = {
                "phrase": found[0].phrase,
                "now": points[0].values[0],
                "expected": found[0].expected,
            }
        return _chart(
            "topics", "Bursting topics", "rows", ("now", "expected"), tuple(points), finding, facts
        )

    def tags(self) -> Chart:
        names = counts.top_tags(self.store, self._since(), TAGS)
        sums = [
            gathered(
                counts.tagged(self.store, name, self._since()), self.since, self.today, self.step
            )
            for name in names
        ]
        points = tuple(
            Point(
                label(first, self.step),
                tuple(each[first] for each in sums),
                tuple(f'tag:"{name}" added:{self._span(first)}' for name in names),
            )
            for first in (sums[0] if sums else ())
        )
        finding = "No paper that came in has a tag."
        if names:
            finding = "Most used: {tag}, on {count:,} papers that came in."
        facts = {
            "tag": names[0] if names else "",
            "count": int(sum(sums[0].values())) if sums else 0,
        }
        return _chart("tags", "Tags of what came in", "lines", tuple(names), points, finding, facts)

    def venues(self) -> Chart:
        points = []
        for venue, count in counts.most(self.store, "venue", VENUES):
            query = f'venue:"{venue}"' if '"' not in venue else ""
            total = self.library.search(query, limit=1).total if query else count
            points.append(Point(venue, (max(total, count),), (query,)))
        points.sort(key=lambda point: -point.values[0])
        finding = "Most are from {venue}." if points else "No paper has a venue."
        facts = {"venue": points[0].label if points else ""}
        return _chart("venues", "Venues", "rows", ("papers",), tuple(points), finding, facts)

    def years(self) -> Chart:
        found = sorted(counts.most(self.store, "year", 200), key=lambda row: int(row[0]))
        points = tuple(Point(year, (count,), (f"year:{year}",)) for year, count in found)[-40:]
        half = sum(count for _, count in found) / 2
        middle, seen = "", 0
        for year, count in found:
            seen += count
            if seen >= half:
                middle = year
                break
        finding = "Half of the papers are of {year} or later." if found else "No paper has a year."
        return _chart("years", "Years", "bars", ("papers",), points, finding, {"year": middle})


def _chart(
    name: str,
    title: str,
    kind: Kind,
    series: Sequence[str],
    points: tuple[Point, ...],
    finding: str,
    facts: Mapping[str, object],
) -> Chart:
    """A chart; without a single value it has no points."""
    if not any(value for point in points for value in point.values):
        points = ()
    return Chart(name, title, kind, tuple(series), points, finding, facts)
