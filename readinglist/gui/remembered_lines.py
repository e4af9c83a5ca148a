"""The lines that are always ignored, by source, and the way to read them again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.desk import Desk
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, button, line
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.provenance import RememberedLine


class LinesModel(RowModel[RememberedLine]):
    """Remembered lines, by source."""

    def told(self, line: RememberedLine, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.source}: {line.shown}"
        return None


class LinesDelegate(QStyledItemDelegate):
    """The source, muted, and the line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(theme.font(0.92)).height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told = index.data(ROW_ROLE)
        if not isinstance(told, RememberedLine):
            return
        painter.save()
        rect = background(painter, option)
        font = theme.font(0.92)
        source = f"{told.source}:  "
        wide = min(QFontMetrics(font).horizontalAdvance(source), rect.width() // 2)
        at = QPointF(rect.x() + 24, rect.y() + 5)
        draw_line(painter, at, source, font, theme.colours.muted, wide, ())
        behind = QPointF(at.x() + wide + 4, at.y())
        room = int(rect.right() - 12 - behind.x())
        draw_line(painter, behind, told.shown, font, theme.colours.text, room, ())
        painter.restore()


class RememberedLines(QWidget):
    """A list with a heading; hidden while nothing is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.model = LinesModel(self)
        name = tr("Lines that are always ignored")
        self.view = plain_list(self.model, LinesDelegate(self), name)
        self.forget = button(tr("Read this line again"), self._forget, "link")
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 16, 4)
        head.addWidget(Label(tr("Always ignored"), bold=True, scale=0.92))
        head.addStretch(1)
        head.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.hide()

    def read(self) -> None:
        """Ask the library again."""
        self.desk.read(lambda library: library.dumps.remembered(), self._show, key="remembered")

    def _show(self, lines: list[RememberedLine]) -> None:
        if lines != self.model.rows:
            self.model.show_rows(lines)
            if lines:
                self.view.setCurrentIndex(self.model.index(0))
        self.setVisible(bool(lines))

    def _forget(self) -> None:
        told = chosen(self.view, RememberedLine)
        if told is not None:
            text = tr("Lines like “{}” from {} are read again.")
            self.desk.edit(
                lambda library: library.dumps.forget(told.source, told.line),
                lambda _done: text.format(told.shown[:60], told.source),
                lambda _done: self.read(),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._forget()
        else:
            super().keyPressEvent(event)
