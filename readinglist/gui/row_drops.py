"""Rows dragged to another place of the list: the line where they would go, and where they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from readinglist.gui.theme import theme

if TYPE_CHECKING:
    from readinglist.gui.paper_view import PaperView

EDGE = 28
"""So close to the upper or lower end (pixels) the list scrolls on."""


class RowDrops(QObject):
    """``arranged`` has the paper before which the selected ones were dropped; None: at the end."""

    arranged = Signal(object)

    def __init__(self, view: PaperView) -> None:
        super().__init__(view)
        self._view = view
        self._gap: int | None = None
        self.is_on = False  # whether the list has an order that is made by hand

    def _gap_at(self, y: int) -> int:
        """The row that would stand below what is dropped at this height; the end is one past the last."""
        row = self._view.rowAt(y)
        if row < 0:
            return self._view.papers.rowCount()
        middle = self._view.rowViewportPosition(row) + self._view.rowHeight(row) // 2
        return row + (y > middle)

    def move(self, y: int) -> None:
        """Something is dragged over this height of the viewport."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if y < EDGE or y > height - EDGE:
            bar.setValue(bar.value() + (EDGE if y > EDGE else -EDGE) // 2)
        self._gap = self._gap_at(y)
        self._view.viewport().update()

    def clear(self) -> None:
        """Nothing is dragged here any more."""
        self._gap = None
        self._view.viewport().update()

    def drop(self, y: int) -> None:
        """It was dropped here."""
        self.clear()
        self.arranged.emit(self._view.papers.id_at(self._gap_at(y)))

    def paint(self) -> None:
        """The line between two rows."""
        if self._gap is None:
            return
        view = self._view
        last = view.papers.rowCount() - 1
        y = (
            view.rowViewportPosition(self._gap)
            if self._gap <= last
            else view.rowViewportPosition(last) + view.rowHeight(last)
        )
        painter = QPainter(view.viewport())
        painter.setPen(QPen(QColor(theme.colours.accent), 2))
        y = max(1, y)
        painter.drawLine(0, y, view.viewport().width(), y)
