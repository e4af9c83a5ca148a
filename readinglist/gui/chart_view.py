"""A chart on the screen: hover, keys, a click for its papers; and the ways out of it."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from readinglist.charts import Chart
from readinglist.gui import chart_painter
from readinglist.gui.chart_painter import Mark, label_of, series_name, value_text
from readinglist.gui.theme import theme
from readinglist.gui.words import filled, tr

PICTURE_SCALE = 2


class ChartView(QWidget):
    """Shows a chart. Arrows go from value to value, Return or a click asks for its papers."""

    chosen = Signal(str)  # the query of a value's papers
    described = Signal(str)  # the value one has come to, in words; empty without the focus

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.chart = chart
        self._marks: list[Mark] = []
        self._at: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chart.points else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr(chart.title))
        self.setAccessibleDescription(as_text(chart))
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, chart_painter.height_for(self.chart) if self.chart.points else 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    # ------------------------------------------------------------------ where one is

    @property
    def at(self) -> tuple[int, int] | None:
        """The value that is chosen: its point and series."""
        return self._at

    def go(self, point: int, series: int) -> None:
        """Choose a value; it is said to screen readers and shown."""
        points = len(self.chart.points)
        if not points:
            return
        self._at = (
            min(max(point, 0), points - 1),
            min(max(series, 0), len(self.chart.series) - 1),
        )
        said = self.describe(*self._at)
        self.setAccessibleDescription(said)
        self.update()
        self.described.emit(said)

    def describe(self, point: int, series: int) -> str:
        """A value in words: ``12 Mar · Queue: 14``."""
        value = value_text(self.chart.points[point].values[series])
        return f"{label_of(self.chart, point)} · {series_name(self.chart, series)}: {value}"

    def _hit(self, x: float, y: float) -> Mark | None:
        return next((m for m in reversed(self._marks) if m.area.contains(x, y)), None)

    def _ask(self, point: int, series: int) -> None:
        query = self.chart.points[point].query(series)
        if query and self.chart.points[point].values[series]:
            self.chosen.emit(query)

    # ------------------------------------------------------------------ events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self._at if self.hasFocus() else None
        self._marks = chart_painter.paint(
            painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self.chart, chosen
        )
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._hit(event.position().x(), event.position().y())
        if mark is None:
            QToolTip.hideText()
            self.unsetCursor()
        else:
            QToolTip.showText(
                event.globalPosition().toPoint(), self.describe(mark.point, mark.series), self
            )
            has_papers = bool(self.chart.points[mark.point].query(mark.series))
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if has_papers else Qt.CursorShape.ArrowCursor
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._hit(event.position().x(), event.position().y())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._ask(mark.point, mark.series)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        point, series = self._at or (len(self.chart.points) - 1, 0)
        across = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        along = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if self.chart.kind == "rows":
            across, along = along, across
        key = event.key()
        if key in across:
            self.go(point + (1 if key == across[1] else -1), series)
        elif key in along:
            self.go(point, series + (1 if key == along[1] else -1))
        elif key == Qt.Key.Key_Home:
            self.go(0, series)
        elif key == Qt.Key.Key_End:
            self.go(len(self.chart.points) - 1, series)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._ask(*self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if event.type() == QEvent.Type.FocusIn and self._at is None and self.chart.points:
                self._at = (len(self.chart.points) - 1 if self.chart.kind != "rows" else 0, 0)
            has_come = event.type() == QEvent.Type.FocusIn and self._at is not None
            self.described.emit(self.describe(*self._at) if has_come and self._at else "")
            self.update()
        return super().event(event)


# ------------------------------------------------------------------ ways out


def as_text(chart: Chart) -> str:
    """The chart for those who cannot see it: its finding, then each value."""
    lines = [filled(chart.finding, **chart.facts)]
    for place, point in enumerate(chart.points):
        values = (
            f"{series_name(chart, n)} {value_text(v)}" for n, v in enumerate(point.values) if v
        )
        if said := ", ".join(values):
            lines.append(f"{label_of(chart, place)}: {said}")
    return "\n".join(lines)


def as_csv(chart: Chart) -> str:
    """The values: a line a point, a column a series. A cell no spreadsheet takes for a formula."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["", *(_cell(series_name(chart, n)) for n in range(len(chart.series)))])
    for point in chart.points:
        table.writerow([_cell(point.label), *(f"{value:g}" for value in point.values)])
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


def save_svg(chart: Chart, target: str, width: int) -> None:
    """The chart as drawn on the screen, as SVG."""
    size = QSize(width, chart_painter.height_for(chart))
    made = QSvgGenerator()
    made.setFileName(target)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle(tr(chart.title))
    painter = QPainter(made)
    _picture(painter, chart, size)
    painter.end()


def save_png(chart: Chart, target: str, width: int) -> bool:
    """The chart as drawn on the screen, at twice its size; False if it cannot be written."""
    size = QSize(width, chart_painter.height_for(chart))
    image = QImage(size * PICTURE_SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(theme.colours.surface)
    painter = QPainter(image)
    _picture(painter, chart, size)
    painter.end()
    return image.save(target)


def _picture(painter: QPainter, chart: Chart, size: QSize) -> None:
    area = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(area, theme.colours.surface)
    chart_painter.paint(painter, area.adjusted(2, 2, -2, -2), chart)
