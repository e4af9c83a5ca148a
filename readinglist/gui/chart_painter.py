"""Draws a chart with a painter: stacked bars, lines or rows by name; and says what lies where.

The same drawing goes to the screen, to SVG and to PNG. Nothing here knows where values come from.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from readinglist.charts import Chart
from readinglist.gui.theme import HUES, theme, tint
from readinglist.gui.words import STATE_NAMES, day, figures, tr

ROW = 26.0
"""Height of a row and its gap, at the usual text size."""
PLOT = 150.0
BAR_MOST = 34.0
GRID = 3
SERIES_WORDS = {
    "kept": "kept",
    "undecided": "undecided",
    "dismissed": "dismissed",
    "now": "titles now",
    "expected": "to be expected",
    "papers": "papers",
}
_ROLES = {
    "inbox": "waiting",
    "queued": "accent",
    "reading": "busy",
    "read": "ok",
    "dismissed": "quiet",
    "kept": "ok",
    "undecided": "waiting",
    "now": "accent",
    "expected": "quiet",
    "papers": "accent",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one value of a chart was drawn."""

    point: int
    series: int
    area: QRectF


def series_name(chart: Chart, series: int) -> str:
    """What a series is called."""
    name = chart.series[series]
    if chart.name == "tags":
        return name
    if chart.name == "sources":
        return tr(SERIES_WORDS[name])
    return tr(STATE_NAMES.get(name) or SERIES_WORDS[name])


def colour(chart: Chart, series: int) -> str:
    """The colour of a series; every two that touch differ in lightness, not in hue alone."""
    if chart.name == "tags":
        return tint(HUES[(series * 3) % len(HUES)], theme.colours.is_dark)[1]
    return str(getattr(theme.colours, _ROLES[chart.series[series]]))


def height_for(chart: Chart) -> int:
    """The height a chart takes, in pixels at the text size of now."""
    line = QFontMetricsF(theme.font(0.85)).height()
    legend = line + 8 if len(chart.series) > 1 else 0
    if chart.kind == "rows":
        return round(legend + len(chart.points) * max(ROW, line + 10) + 4)
    return round(legend + PLOT + line + 10)


def label_of(chart: Chart, point: int) -> str:
    """A point's name as one reads it: days as words."""
    text = chart.points[point].label
    if chart.kind == "rows" or chart.name == "years" or len(text) != 10:
        return text
    return day(f"{text}T12:00:00+00:00")


def value_text(value: float) -> str:
    """A number as it is shown."""
    return figures(round(value) if value == round(value) else round(value, 1))


def paint(
    painter: QPainter, area: QRectF, chart: Chart, chosen: tuple[int, int] | None = None
) -> list[Mark]:
    """Draw the chart into ``area``; gives where each value is, in the order of drawing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = _legend(painter, area, chart)
    if not chart.points:
        return []
    draw = {"bars": _bars, "lines": _lines, "rows": _rows}[chart.kind]
    return draw(painter, room, chart, chosen)


def _legend(painter: QPainter, area: QRectF, chart: Chart) -> QRectF:
    if len(chart.series) < 2:
        return area
    font = theme.font(0.85)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x, top = area.x(), area.y()
    for series in range(len(chart.series)):
        name = metrics.elidedText(series_name(chart, series), Qt.TextElideMode.ElideRight, 160)
        painter.fillRect(
            QRectF(x, top + metrics.height() / 2 - 4, 9, 9), QColor(colour(chart, series))
        )
        painter.setPen(QColor(theme.colours.muted))
        painter.drawText(QPointF(x + 14, top + metrics.ascent()), name)
        x += 14 + metrics.horizontalAdvance(name) + 16
        if x > area.right() - 60:
            break
    return area.adjusted(0, metrics.height() + 8, 0, 0)


def ceiling(most: float) -> float:
    """The end of an axis: 1, 2 or 5 times a power of ten, times :data:`GRID`, not below ``most``."""
    if most <= GRID:
        return float(GRID)
    raw = most / GRID
    power = 10 ** math.floor(math.log10(raw))
    return float(next(f * power for f in (1, 2, 5, 10) if f * power >= raw) * GRID)


def _axes(painter: QPainter, room: QRectF, chart: Chart, most: float) -> tuple[QRectF, float]:
    """Grid lines, their numbers, and the labels below; gives the plot and the axis' end."""
    font = theme.font(0.85)
    metrics = QFontMetricsF(font)
    end = ceiling(most)
    left = metrics.horizontalAdvance(value_text(end)) + 10
    plot = room.adjusted(left, metrics.height() / 2, -2, -(metrics.height() + 8))
    painter.setFont(font)
    for line in range(GRID + 1):
        y = plot.bottom() - plot.height() * line / GRID
        painter.setPen(QPen(QColor(theme.colours.line), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(theme.colours.muted))
        number = value_text(end * line / GRID)
        x = plot.left() - 8 - metrics.horizontalAdvance(number)
        painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), number)
    _labels(painter, plot, chart, metrics)
    return plot, end


def _labels(painter: QPainter, plot: QRectF, chart: Chart, metrics: QFontMetricsF) -> None:
    """As many labels below as have room: always the first and the last."""
    count = len(chart.points)
    slot = plot.width() / count
    widest = max(metrics.horizontalAdvance(label_of(chart, i)) for i in {0, count // 2, count - 1})
    most = max(1, int(plot.width() // (widest + 24)))
    stride = max(1, math.ceil(count / most))
    places = list(range(0, count, stride))
    if (count - 1 - places[-1]) * slot < widest + 16:
        places.pop()
    places.append(count - 1)
    for place in places:
        text = label_of(chart, place)
        width = metrics.horizontalAdvance(text)
        x = plot.left() + slot * (place + 0.5) - width / 2
        x = min(max(x, plot.left() - 6), plot.right() - width)
        painter.drawText(QPointF(x, plot.bottom() + 6 + metrics.ascent()), text)


def _bars(
    painter: QPainter, room: QRectF, chart: Chart, chosen: tuple[int, int] | None
) -> list[Mark]:
    plot, end = _axes(painter, room, chart, max(sum(p.values) for p in chart.points))
    slot = plot.width() / len(chart.points)
    width = max(1.0, min(BAR_MOST, slot * 0.72))
    marks: list[Mark] = []
    for place, point in enumerate(chart.points):
        bottom = plot.bottom()
        left = plot.left() + slot * place + (slot - width) / 2
        for series, value in enumerate(point.values):
            if value <= 0:
                continue
            height = plot.height() * value / end
            area = QRectF(left, bottom - height, width, height)
            painter.fillRect(area, QColor(colour(chart, series)))
            if bottom < plot.bottom() and height > 2:  # parts are told apart without colours too
                seam = QRectF(left, bottom - 1, width, 1)
                painter.fillRect(seam, QColor(theme.colours.surface))
            if (place, series) == chosen:
                _ring(painter, area)
            # A sliver is still to be hit with the mouse.
            marks.append(
                Mark(place, series, area.adjusted(-(slot - width) / 2, -1, (slot - width) / 2, 1))
            )
            bottom -= height
    return marks


def _lines(
    painter: QPainter, room: QRectF, chart: Chart, chosen: tuple[int, int] | None
) -> list[Mark]:
    plot, end = _axes(painter, room, chart, max(max(p.values) for p in chart.points))
    slot = plot.width() / len(chart.points)
    marks: list[Mark] = []
    for series in range(len(chart.series)):
        spots = [
            QPointF(
                plot.left() + slot * (place + 0.5),
                plot.bottom() - plot.height() * point.values[series] / end,
            )
            for place, point in enumerate(chart.points)
        ]
        ink = QColor(colour(chart, series))
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline(QPolygonF(spots))
        painter.setBrush(ink)
        for place, spot in enumerate(spots):
            area = QRectF(spot.x() - 4, spot.y() - 4, 8, 8)
            if len(spots) <= 40:
                painter.drawEllipse(spot, 2.2, 2.2)
            if (place, series) == chosen:
                _ring(painter, area)
            marks.append(Mark(place, series, area.adjusted(-slot / 4, -6, slot / 4, 6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    return marks


def _rows(
    painter: QPainter, room: QRectF, chart: Chart, chosen: tuple[int, int] | None
) -> list[Mark]:
    font = theme.font(0.92)
    metrics = QFontMetricsF(font)
    height = max(ROW, metrics.height() + 8)
    names = min(room.width() * 0.42, max(metrics.horizontalAdvance(p.label) for p in chart.points))
    totals = [_row_total(chart, p.values) for p in chart.points]
    numbers = max(metrics.horizontalAdvance(value_text(t)) for t in totals) + 10
    left = room.left() + names + 12
    scale = (room.right() - left - numbers) / max(
        1.0, max(max(t, *p.values) for t, p in zip(totals, chart.points, strict=True))
    )
    marks: list[Mark] = []
    for place, point in enumerate(chart.points):
        top = room.top() + place * height
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.text))
        base = top + (height + metrics.ascent() - metrics.descent()) / 2
        name = metrics.elidedText(point.label, Qt.TextElideMode.ElideRight, names)
        painter.drawText(QPointF(room.left(), base), name)
        end = _row(painter, chart, place, QRectF(left, top, scale, height), chosen, marks)
        painter.setPen(QColor(theme.colours.muted))
        painter.drawText(QPointF(end + 8, base), value_text(totals[place]))
    return marks


def _row(
    painter: QPainter,
    chart: Chart,
    place: int,
    frame: QRectF,
    chosen: tuple[int, int] | None,
    marks: list[Mark],
) -> float:
    """The bars of one row; ``frame.width()`` is pixels a unit. Gives where they end."""
    x = end = frame.left()
    beside = chart.name == "topics"  # one value held against another, not parts of a whole
    for series, value in enumerate(chart.points[place].values):
        width = value * frame.width()
        top, height = frame.top() + 5, frame.height() - 10
        if beside:
            x, top, height = (
                frame.left(),
                top + series * height * 0.62,
                height * (0.58, 0.34)[series],
            )
        area = QRectF(x, top, width, height)
        if value > 0:
            painter.fillRect(area, QColor(colour(chart, series)))
            if (place, series) == chosen:
                _ring(painter, area)
            marks.append(Mark(place, series, area.adjusted(0, -4, 0, 4)))
        x += width
        end = max(end, area.right())
    return end


def _row_total(chart: Chart, values: Sequence[float]) -> float:
    return values[0] if chart.name == "topics" else sum(values)


def _ring(painter: QPainter, area: QRectF) -> None:
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colours.text), 2))
    painter.drawRect(area.adjusted(-2, -2, 2, 2))
    painter.restore()
