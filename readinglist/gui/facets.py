"""The side bar: states, sources and tags with their counts; choosing one shows its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readinglist.gui import icons
from readinglist.gui.scopes import DOUBLES, FIXED, TRASH, Scope
from readinglist.gui.theme import theme
from readinglist.gui.words import papers, tr
from readinglist.model import STATES

Index = QModelIndex | QPersistentModelIndex
SCOPE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
COUNT_ROLE = SCOPE_ROLE + 1

Facets = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the side bar: a scope with its count, or a heading (no scope)."""

    scope: Scope | None
    count: int = 0
    heading: str = ""


class FacetModel(QAbstractListModel):
    """The lines of the side bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = _lines({})

    def show_facets(self, facets: Facets) -> None:
        """New counts; lines that stay keep their place, so that the choice stays too."""
        new = _lines(facets)
        if [line.scope for line in new] == [line.scope for line in self._lines]:
            self._lines = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
        else:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()

    def row_of(self, scope: Scope) -> int | None:
        """Where a scope stands."""
        return next((n for n, line in enumerate(self._lines) if line.scope == scope), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].scope is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.scope.title if line.scope else line.heading
            case Qt.ItemDataRole.AccessibleTextRole if line.scope:
                return f"{line.scope.title}, {papers(line.count)}"
            case _ if role == SCOPE_ROLE:
                return line.scope
            case _ if role == COUNT_ROLE:
                return line.count
        return None


def _lines(facets: Facets) -> list[Line]:
    states = dict(facets.get("state", ()))
    counts = {("state", s): states.get(s, 0) for s in STATES}
    counts[("all", "")] = sum(states.values())
    counts[("starred", "")] = dict(facets.get("starred", ())).get("starred", 0)
    counts[("trash", "")] = dict(facets.get("trash", ())).get("trash", 0)
    lines = [Line(scope, counts[(scope.kind, scope.name)]) for scope in FIXED]
    pairs = dict(facets.get("pair", ())).get("pair", 0)
    if pairs:
        lines.append(Line(DOUBLES, pairs))
    for kind, heading in (("source", tr("Sources")), ("tag", tr("Tags"))):
        found = facets.get(kind, [])
        if found:
            lines.append(Line(None, heading=heading))
            lines += [Line(Scope(kind, name), count) for name, count in found if name]
    return lines


class FacetDelegate(QStyledItemDelegate):
    """A line: icon, name, count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = max(28, QFontMetrics(theme.font()).height() + 12)
        return QSize(120, height if index.data(SCOPE_ROLE) else height + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        scope = index.data(SCOPE_ROLE)
        painter.save()
        if scope is None:
            self._heading(painter, rect, str(index.data()))
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            self._line(painter, rect, scope, index.data(COUNT_ROLE), chosen, over)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = theme.font(0.85, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.muted))
        where = rect.adjusted(16, 10, -12, 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _line(
        self, painter: QPainter, rect: QRect, scope: Scope, count: int, chosen: bool, over: bool
    ) -> None:
        c = theme.colours
        box = rect.adjusted(8, 1, -8, -1)
        if chosen or over:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection if chosen else c.line))
            painter.drawRoundedRect(box, 6, 6)
        ratio = painter.device().devicePixelRatioF()
        icon = icons.pixmap(scope.icon, 16, c.accent if chosen else c.muted, ratio)
        painter.drawPixmap(box.x() + 8, box.center().y() - 7, icon)
        font = theme.font(bold=scope.kind == "state" and scope.name == "inbox" and count > 0)
        small = theme.font(0.92)
        shown = f"{count:,}" if count else ""
        width = QFontMetrics(small).horizontalAdvance(shown)
        room = box.adjusted(32, 0, -(width + 20), 0)
        name = QFontMetrics(font).elidedText(scope.title, Qt.TextElideMode.ElideRight, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | middle | Qt.TextFlag.TextSingleLine, name
        )
        painter.setFont(small)
        painter.setPen(QColor(c.muted))
        painter.drawText(box.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | middle, shown)


class SideBar(QListView):
    """Shows the scopes; ``chosen`` has the one whose papers are wanted."""

    chosen = Signal(object)
    doubles_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName(tr("Side bar"))
        self.facets = FacetModel(self)
        self.setModel(self.facets)
        self.setItemDelegate(FacetDelegate(self))
        self.setMouseTracking(True)
        self.setMinimumWidth(160)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, 8, 0, 8)
        self._scope = FIXED[0]
        self.selectionModel().currentChanged.connect(self._choose)
        self.facets.modelReset.connect(self._mark)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self._mark()

    @property
    def scope(self) -> Scope:
        """The scope that is shown."""
        return self._scope

    def choose(self, scope: Scope) -> None:
        """Show another scope."""
        if scope != self._scope:
            self._scope = scope
            self.chosen.emit(scope)
        self._mark()

    def _mark(self) -> None:
        row = self.facets.row_of(self._scope)
        if row is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self.facets.index(row))

    def _choose(self, index: QModelIndex) -> None:
        scope = index.data(SCOPE_ROLE)
        if scope == DOUBLES:
            self.doubles_asked.emit()
            QTimer.singleShot(0, self, self._mark)
        elif isinstance(scope, Scope) and scope != self._scope:
            self._scope = scope
            self.chosen.emit(scope)

    def keyboardSearch(self, search: str) -> None:
        """Names are few: arrows suffice, and letters stay free for verbs."""

    @property
    def is_trash(self) -> bool:
        """Whether the trash is shown."""
        return self._scope == TRASH
