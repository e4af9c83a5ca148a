"""The statistics: a card a chart, over a stretch of days; a click shows the papers behind a bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.charts import Chart
from readinglist.gui import chart_view, icons
from readinglist.gui.chart_view import ChartView
from readinglist.gui.desk import Desk
from readinglist.gui.file_dialogs import FileDialog
from readinglist.gui.page import Page
from readinglist.gui.parts import Label, button
from readinglist.gui.settings import Settings
from readinglist.gui.words import filled, tr

RANGES = (("30", "30 days"), ("90", "90 days"), ("365", "A year"), ("0", "All"))
TWO_COLUMNS = 860


class Card(QFrame):
    """A chart with its title, what it shows in a sentence, and a menu of ways out."""

    chosen = Signal(str)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.setObjectName("chart")
        self.chart = chart
        self.view = ChartView(chart)
        self.view.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.addWidget(Label(tr(chart.title), scale=1.05, bold=True), 1)
        if chart.points:
            head.addWidget(self._menu())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 14)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(Label(filled(chart.finding, **chart.facts), "muted", wrap=True))
        if chart.points:
            column.addSpacing(6)
            column.addWidget(self.view)
            here = Label(" ", "muted", scale=0.92)
            self.view.described.connect(lambda said: here.setText(said or " "))
            column.addWidget(here)
        column.addStretch(1)

    def _menu(self) -> QToolButton:
        more = QToolButton()
        more.setObjectName("more")
        icons.dress(more, "menu")
        name = tr("More of “{}”").format(tr(self.chart.title))
        more.setAccessibleName(name)
        more.setToolTip(tr("Copy or save this chart"))
        menu = QMenu(more)
        menu.addAction(tr("Copy as text"), lambda: self._copy(chart_view.as_text(self.chart)))
        menu.addAction(tr("Copy as CSV"), lambda: self._copy(chart_view.as_csv(self.chart)))
        menu.addSeparator()
        for suffix in ("svg", "png", "csv"):
            menu.addAction(tr("Save as {} …").format(suffix.upper()), partial(self._ask, suffix))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(tr("Copied “{}”.").format(tr(self.chart.title)))

    def _ask(self, suffix: str) -> None:
        dialog = FileDialog(self, tr("Save chart"), f"{self.chart.name}.{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, target: str) -> None:
        """Write the chart in the format that the file's name says."""
        width = max(480, self.view.width())
        try:
            if target.endswith(".csv"):
                Path(target).write_text(chart_view.as_csv(self.chart), "utf-8")
            elif target.endswith(".svg"):
                Path(target).touch()
                chart_view.save_svg(self.chart, target, width)
            elif not chart_view.save_png(self.chart, target, width):
                raise OSError(tr("it cannot be written"))
        except OSError as error:
            said = tr("{} was not saved: {}.").format(target, error.strerror or error)
            self.failed.emit(said)
        else:
            self.said.emit(tr("Saved {}.").format(target))


class StatisticsPage(Page):
    """Every chart of the library; ``query_chosen`` asks for the papers of a value."""

    query_chosen = Signal(str)

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.cards: list[Card] = []
        self.note = Label(tr("Counting …"), "muted")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(tr("Statistics"))
        self.lay_out(self._head(), self.area)
        desk.changed.connect(self._changed)  # not a lambda: that would outlive the page
        self.read()

    def _head(self) -> QWidget:
        self.ranges = QButtonGroup(self)
        for days, words in RANGES:
            choice = button(tr(words), lambda: None, "filter")
            choice.setCheckable(True)
            choice.setChecked(days == str(self.settings.get("statistics")))
            self.ranges.addButton(choice, int(days))
        self.ranges.idClicked.connect(self.choose)
        choices, back = self.ranges.buttons(), button(*self.way_back)
        return self.head(tr("Statistics"), *choices, self.note, None, back, gap=22, spacing=6)

    def choose(self, days: int) -> None:
        """Another stretch: so many days, 0 for all."""
        self.settings.set("statistics", days)
        self.read()

    def _changed(self, _ids: object) -> None:
        self.read()

    def read(self) -> None:
        """Count anew."""
        days = int(self.settings.get("statistics")) or None
        self.note.setText(tr("Counting …"))
        self.desk.charts(days, self.show_charts, self._failed)

    def _failed(self, error: Exception) -> None:
        self.note.setText("")
        self.desk.complain(error)

    def show_charts(self, charts: tuple[Chart, ...]) -> None:
        """New values; the scroll position and the chart with the focus stay."""
        self.note.setText("")
        place = self.area.verticalScrollBar().value()
        focused = next((c.chart.name for c in self.cards if c.view.hasFocus()), None)
        self.cards = [Card(chart) for chart in charts]
        for card in self.cards:
            card.chosen.connect(self.query_chosen)
            card.said.connect(lambda text: self.desk.said.emit(text, ""))
            card.failed.connect(self.desk.complained)
        body = QWidget()
        body.setObjectName("column")
        self.grid = QGridLayout(body)
        self.grid.setContentsMargins(24, 20, 24, 24)
        self.grid.setSpacing(16)
        self.area.setWidget(body)
        self._arrange()
        self.area.verticalScrollBar().setValue(place)
        for card in self.cards:
            if card.chart.name == focused:
                card.view.setFocus()

    def _arrange(self) -> None:
        """Two columns where there is room; the shorter column takes the next chart."""
        columns = 2 if self.area.viewport().width() >= TWO_COLUMNS else 1
        heights = [0] * columns
        stacks = [QVBoxLayout() for _ in range(columns)]
        for card in self.cards:
            column = heights.index(min(heights))
            stacks[column].addWidget(card)
            heights[column] += card.sizeHint().height() + 16
        for number, stack in enumerate(stacks):
            stack.setSpacing(16)
            stack.addStretch(1)
            self.grid.addLayout(stack, 0, number)
            self.grid.setColumnStretch(number, 1)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.area.viewport().width() >= TWO_COLUMNS else 1
        if self.cards and columns != self._columns:
            self.show_charts(tuple(card.chart for card in self.cards))
