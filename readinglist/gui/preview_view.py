"""Paints the preview: a row for each paper found, and the dump's own lines with their roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.preview_model import ROW_ROLE, PreviewRow
from readinglist.gui.row_parts import BoxDelegate, background, draw_box
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

Index = QModelIndex | QPersistentModelIndex

WORDS = {"new": "new", "same": "have", "changed": "completes", "unsure": "doubtful"}
WORDS |= {"ignored": "ignored", "problem": "problem"}
ROLES = {"new": "ok", "same": "muted", "changed": "accent", "unsure": "warning"}
ROLES |= {"ignored": "muted", "problem": "error"}
SAID = {"split": "/", "join": "J", "date": "D", "authors": "P"}
LETTERS = {"title": "T", "abstract": "A", "metadata": "M", "authors": "P", "ignored": "·"}


class PreviewDelegate(BoxDelegate):
    """Box, outcome in a word, title; at the right why, where there is something to think about."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(30, QFontMetrics(theme.font()).height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, PreviewRow):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        font, small = theme.font(), theme.font(0.92)
        line = QFontMetrics(font).height()
        top = rect.y() + (rect.height() - line) / 2
        if row.has_box:
            where = QRect(rect.x() + 14, rect.center().y() - 7, 16, 16)
            draw_box(painter, where, row.is_chosen, option.widget)
        measure = QFontMetrics(small)
        wide = max(measure.horizontalAdvance(tr(word)) for word in WORDS.values()) + 16
        indent = 20 if row.is_past else self.box_width
        at = QPointF(rect.x() + indent, top)
        draw_line(painter, at, tr(WORDS[row.kind]), small, getattr(c, ROLES[row.kind]), wide, ())
        left, right = rect.x() + indent + wide, rect.right() - 12
        why = row.shown_why
        if row.position and row.confidence < 0.995:
            why = f"{row.confidence:.2f}  {why}"
        if why:
            room = min(measure.horizontalAdvance(why) + 4, (right - left) * 2 // 5)
            draw_line(painter, QPointF(right - room, top), why, small, c.muted, room, ())
            right -= room + 16
        role = c.text if row.position and row.kind != "same" else c.muted
        draw_line(painter, QPointF(left, top), row.title, font, role, right - left, ())
        painter.restore()


class LineModel(QAbstractListModel):
    """The lines of the dump as it came; roles by line number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[str] = ()
        self.roles: dict[int, tuple[str, str]] = {}  # line number: role, reason
        self.marked: frozenset[int] = frozenset()
        self.said: Mapping[int, str] = {}  # line number: how a person corrected it

    def show_lines(self, lines: Sequence[str]) -> None:
        """Another dump."""
        self.beginResetModel()
        self.lines, self.roles, self.marked, self.said = lines, {}, frozenset(), {}
        self.endResetModel()

    def show_roles(self, roles: dict[int, tuple[str, str]], said: Mapping[int, str]) -> None:
        """What the same lines are now."""
        self.roles, self.said = roles, said
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def mark(self, numbers: frozenset[int]) -> None:
        """The lines of the paper that is looked at."""
        self.marked = numbers
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lines[index.row()][:2_000]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = index.row() + 1
            part, reason = self.roles.get(number, ("", ""))
            said = tr("corrected") if number in self.said else ""
            told = (f"{tr('line')} {number}", part, said, reason, self.lines[index.row()][:200])
            return ", ".join(filter(None, told))
        return None


class LineDelegate(QStyledItemDelegate):
    """Number, role as a letter, the line; the reason at the right of an ignored one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(theme.font(0.92)).height() + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LineModel):
            return
        c = theme.colours
        number = index.row() + 1
        role, reason = model.roles.get(number, ("", ""))
        painter.save()
        rect: QRect = option.rect
        if number in model.marked:
            painter.fillRect(rect, QColor(c.selection))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(c.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        said = model.said.get(number, "")
        if said:  # a bar beside the line, and above it where a paper was said to begin
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(c.accent))
            if said == "split":
                painter.fillRect(rect.x(), rect.y(), rect.width(), 2, QColor(c.accent))
        font = theme.font(0.92)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(font.pointSizeF())
        metrics = QFontMetrics(fixed)
        digits = metrics.horizontalAdvance(f"{len(model.lines)}" + "0")
        painter.setFont(fixed)
        painter.setPen(QColor(c.muted))
        gutter = QRect(rect.x() + 8, rect.y(), digits, rect.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(gutter, int(Qt.AlignmentFlag.AlignRight | middle), str(number))
        x = gutter.right() + 12
        letter = SAID.get(said) or LETTERS.get(role, "M" if role else "")
        painter.setPen(QColor(c.accent if said or role == "title" else c.muted))
        painter.drawText(QRect(x, rect.y(), 16, rect.height()), int(middle), letter)
        x += metrics.horizontalAdvance("T") + 12
        wide = metrics.horizontalAdvance(reason) + 24 if reason else 12
        colour = c.text if role in ("title", "abstract") or number in model.marked else c.muted
        text = str(index.data() or "")
        shown = theme.font(0.92, bold=role == "title")
        draw_line(
            painter, QPointF(x, rect.y() + 3), text, shown, colour, rect.right() - x - wide, ()
        )
        if reason:
            painter.setFont(font)
            painter.setPen(QColor(c.muted))
            where = rect.adjusted(0, 0, -12, 0)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | middle), reason)
        painter.restore()
