"""The tags, or the keywords of sources, as a table that is filtered and sorted in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.row_parts import background
from readinglist.gui.theme import theme
from readinglist.gui.words import day, figures, papers, tr
from readinglist.tags import TagUse, alike

Index = QModelIndex | QPersistentModelIndex
USE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NUMBER = 110
"""Pixels for a count."""
TITLES = ("Tag", "Papers", "Last given", "Other words")
SORTS: tuple[Callable[[TagUse], Any], ...] = (
    lambda use: [part.casefold() for part in use.name.split("/")],
    lambda use: use.papers,
    lambda use: use.used or "",
    lambda use: (not use.synonyms, use.synonyms),
)


class TagModel(QAbstractTableModel):
    """Every tag with what is known of its use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.uses: list[TagUse] = []
        self.shown: list[TagUse] = []
        self.is_keywords = False
        self._text, self._kind = "", "all"
        self._order = (0, False)

    def show_uses(self, uses: Sequence[TagUse]) -> None:
        """The tags as they are now."""
        self.uses = list(uses)
        self._arrange()

    def filter(self, text: str, kind: str) -> None:
        """Those with ``text`` in them, of a kind of ``tag_page.KINDS``."""
        self._text, self._kind = alike(" ".join(text.split())), kind
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (max(0, column), order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def _arrange(self) -> None:
        column, descending = self._order
        self.beginResetModel()
        found = [use for use in self.uses if self._fits(use)]
        found.sort(key=SORTS[0])
        if column:
            found.sort(key=SORTS[column], reverse=descending)
        elif descending:
            found.reverse()
        self.shown = found
        self.endResetModel()

    def _fits(self, use: TagUse) -> bool:
        if self._text and not any(self._text in alike(n) for n in (use.name, *use.synonyms)):
            return False
        return {
            "once": use.papers <= 1,
            "imported": use.is_imported,
            "coloured": use.colour is not None,
            "synonyms": bool(use.synonyms),
        }.get(self._kind, True)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 2 if self.is_keywords else len(TITLES)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr("Keyword") if self.is_keywords and not section else tr(TITLES[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        use = self.shown[index.row()]
        if role == USE_ROLE:
            return use
        if role == Qt.ItemDataRole.DisplayRole:
            used = day(use.used) if use.used else ""
            return (use.name, figures(use.papers), used, ", ".join(use.synonyms))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{use.name}, {papers(use.papers)}"
        return None


class TagDelegate(QStyledItemDelegate):
    """A tag as the chip it is everywhere; the other cells are plain."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, max(32, QFontMetrics(theme.font()).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = background(painter, option)
        text = str(index.data() or "")
        font = theme.font()
        metrics = QFontMetrics(font)
        top = rect.y() + (rect.height() - metrics.height()) / 2
        wide, room = metrics.horizontalAdvance(text), rect.width() - 17
        is_chip = index.column() == 0 and isinstance(model, TagModel) and not model.is_keywords
        if is_chip:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room - 20)
            wide = metrics.horizontalAdvance(text) + 20
        box = QRect(rect.x() + 8, rect.y(), min(wide, room), rect.height())
        if index.column() == 1:  # units below units, whichever way the window runs
            box.setWidth(min(rect.width(), NUMBER) - 32)
        box = QStyle.visualRect(option.direction, rect, box)
        left = box.right() + 1 - wide if index.column() == 1 else box.x()
        if is_chip:
            self._chip(painter, QRectF(left, top - 3, wide, metrics.height() + 6), text)
        else:
            colour = theme.colours.text if index.column() < 2 else theme.colours.muted
            draw_line(painter, QPointF(left, top), text, font, colour, max(room, NUMBER), ())
        painter.restore()

    def _chip(self, painter: QPainter, room: QRectF, name: str) -> None:
        font = theme.font()
        back, front = theme.tag(name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(room, 6, 6)
        painter.setFont(font)
        painter.setPen(front)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, name)
