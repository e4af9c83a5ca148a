"""A plain list of lines: what at the left, about it at the right, headings between, boxes if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.row_parts import BoxDelegate, background, draw_box
from readinglist.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MARGIN = 24
BOX = 26


@dataclass(frozen=True, slots=True)
class Line:
    """A line. ``subject`` is what it stands for; a heading has none and cannot be chosen."""

    text: str
    about: str = ""
    subject: object = None
    is_head: bool = False
    is_chosen: bool | None = None  # None: it has no box
    role: str = "muted"  # the colour of ``about``
    is_count: bool = False  # ``about`` is a number, and stands at the right edge


class LineModel(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.text}. {line.about}" if line.about else line.text
        if role == Qt.ItemDataRole.CheckStateRole and line.is_chosen is not None:
            state = Qt.CheckState
            return state.Checked if line.is_chosen else state.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].is_head:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        has_box = self.lines[index.row()].is_chosen is not None
        return plain | Qt.ItemFlag.ItemIsUserCheckable if has_box else plain

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        line = self.lines[index.row()]
        if line.is_chosen is None:
            return False
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.lines[index.row()] = replace(line, is_chosen=is_on)
        at = self.index(index.row())
        self.dataChanged.emit(at, at, [Qt.ItemDataRole.CheckStateRole, LINE_ROLE])
        return True


class LineDelegate(BoxDelegate):
    """``share`` is how much of the width, in percent, the left text may take."""

    box_width = MARGIN + BOX

    def __init__(self, parent: QObject, share: int = 55) -> None:
        super().__init__(parent)
        self.share = share

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(28, QFontMetrics(theme.font()).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        font = theme.font(bold=line.is_head)
        top = rect.y() + (rect.height() - QFontMetrics(font).height()) / 2
        left = rect.x() + MARGIN
        right = rect.right() - MARGIN
        if line.is_chosen is not None:
            box = QRect(left, rect.center().y() - 7, 16, 16)
            draw_box(painter, box, line.is_chosen, option.widget)
            left += BOX
        room = right - left
        mine = room * self.share // 100 if line.about else room
        if line.is_head:
            mine = min(mine, QFontMetrics(font).horizontalAdvance(line.text) + 12)
        draw_line(painter, QPointF(left, top), line.text, font, c.text, mine - 12, ())
        if line.about:
            small = theme.font(0.92)
            low = rect.y() + (rect.height() - QFontMetrics(small).height()) / 2
            begin = left + mine
            if line.is_count:
                begin = max(begin, right - QFontMetrics(small).horizontalAdvance(line.about))
            colour = getattr(c, line.role)
            draw_line(
                painter, QPointF(begin, low), line.about, small, colour, rect.right() - begin, ()
            )
        painter.restore()
