"""Charts in characters, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from readinglist.charts import Chart

WIDTH = 40
MOST_LINES = 60
_PARTS = " ▏▎▍▌▋▊▉█"


def charted(charts: Iterable[Chart]) -> Iterator[str]:
    """The lines of charts: title, what is to be seen, then a bar a line."""
    for chart in charts:
        yield from (chart.title, f"  {chart.sentence}")
        points = [p for p in chart.points if any(p.values)][-MOST_LINES:]
        most = max((max(_sums(chart, p.values)) for p in points), default=1) or 1
        name = max((min(30, len(p.label)) for p in points), default=0)
        for point in points:
            total = max(_sums(chart, point.values))
            parts = ", ".join(
                f"{series} {value:,g}"
                for series, value in zip(chart.series, point.values, strict=True)
                if value and len(chart.series) > 1
            )
            label = point.label if len(point.label) <= name else point.label[: name - 1] + "…"
            bar = _bar(total / most)
            yield f"  {label:<{name}}  {bar:<{WIDTH}} {total:>7,g}  {parts}".rstrip()
        yield ""


def _sums(chart: Chart, values: tuple[float, ...]) -> tuple[float, ...]:
    """The lengths of bars: the parts together, or where they are no parts each for itself."""
    return values if chart.kind == "lines" or chart.name == "topics" else (sum(values),)


def _bar(share: float) -> str:
    eighths = max(1, round(share * WIDTH * 8)) if share else 0
    return "█" * (eighths // 8) + _PARTS[eighths % 8].strip()


def chart_json(chart: Chart) -> dict[str, Any]:
    """``name``, ``title``, ``finding``, ``series``, and of each point label, values and queries."""
    return {
        "name": chart.name,
        "title": chart.title,
        "finding": chart.sentence,
        "series": list(chart.series),
        "points": [
            {"label": p.label, "values": list(p.values), "queries": list(p.queries)}
            for p in chart.points
        ],
    }
