"""The side bar: states, sources and tags with their counts; choosing one shows its papers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readinglist.gui import icons
from readinglist.gui.library_words import said
from readinglist.gui.scopes import (
    DOUBLES,
    FIXED,
    IMPORTS,
    LATER,
    PAGES,
    TRASH,
    WAITING,
    Scope,
    combined,
)
from readinglist.gui.tag_dot import STEP, draw_tag, mirrored
from readinglist.gui.tag_tree import Branch, branches
from readinglist.gui.theme import theme
from readinglist.gui.words import figures, papers, tr
from readinglist.model import STATES
from readinglist.queries import SavedCount

Index = QModelIndex | QPersistentModelIndex
SCOPE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
COUNT_ROLE = SCOPE_ROLE + 1
NEW_ROLE = SCOPE_ROLE + 10
"""Papers of a saved search that were not there when it was last opened."""
PICK_ROLE = SCOPE_ROLE + 2
"""True: these papers are shown; False: they are left out; None: neither."""
UNDECIDED_ROLE = SCOPE_ROLE + 3
BRANCH_ROLE = SCOPE_ROLE + 4
"""Where a tag stands in the tree of tags (``tag_tree.Branch``); None for other lines."""

Facets = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the side bar: a scope with its counts, or a heading (no scope)."""

    scope: Scope | None
    count: int = 0
    heading: str = ""
    saved: SavedCount | None = None
    undecided: int = 0  # of these papers, still in the inbox
    branch: Branch | None = None  # of a tag


class FacetModel(QAbstractListModel):
    """The lines of the side bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = _lines({})
        self._facets: Facets = {}
        self._saved: list[SavedCount] = []
        self._picks: dict[Scope, bool] = {}
        self.closed: frozenset[str] = frozenset()  # tags whose tags below are not shown

    def fold(self, closed: frozenset[str]) -> None:
        """Which tags are folded up."""
        if closed != self.closed:
            self.closed = closed
            self.show_facets(self._facets)

    def pick(self, picks: dict[Scope, bool]) -> None:
        """What is shown (True) and what is left out (False)."""
        self._picks = picks
        self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def show_saved(self, saved: list[SavedCount]) -> None:
        """New counts of the saved searches."""
        self._saved = saved
        self.show_facets(self._facets)

    def show_facets(self, facets: Facets) -> None:
        """New counts; lines that stay keep their place, so that the choice stays too."""
        self._facets = facets
        new = _lines(facets, self._saved, self.closed)
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
                if line.branch:
                    return line.branch.label
                return line.scope.title if line.scope else line.heading
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole if line.saved:
                return spoken(line.saved)
            case _ if role == NEW_ROLE:
                return line.saved.new if line.saved else 0
            case Qt.ItemDataRole.AccessibleTextRole if line.scope:
                left_out = self._picks.get(line.scope) is False
                words = [line.scope.title, _counts(line), tr("left out") if left_out else ""]
                words.append(tr("folded") if line.branch and line.branch.is_open is False else "")
                return ", ".join(filter(None, words))
            case Qt.ItemDataRole.ToolTipRole if line.scope:
                is_below = line.branch and line.branch.depth
                return f"{line.scope.name}: {_counts(line)}" if is_below else _counts(line)
            case _ if role == BRANCH_ROLE:
                return line.branch
            case _ if role == PICK_ROLE:
                return self._picks.get(line.scope) if line.scope else None
            case _ if role == UNDECIDED_ROLE:
                return line.undecided
            case _ if role == SCOPE_ROLE:
                return line.scope
            case _ if role == COUNT_ROLE:
                return line.count
        return None


def spoken(counted: SavedCount) -> str:
    """``Captions: 12 papers, 3 new``, its query, and what is wrong with that."""
    new = f", {figures(counted.new)} {tr('new')}" if counted.new else ""
    text = f"{counted.search.name}: {papers(counted.count)}{new}\n{counted.search.query}"
    return f"{text}\n{said(counted.fault.reason)}" if counted.fault else text


def _lines(
    facets: Facets, saved: Sequence[SavedCount] = (), closed: Collection[str] = ()
) -> list[Line]:
    states = dict(facets.get("state", ()))
    counts = {("state", s): states.get(s, 0) for s in STATES}
    put_off = dict(facets.get("later", ())).get("later", 0)
    counts[("all", "")] = sum(states.values()) + put_off  # the states count what is put off nowhere
    counts[("starred", "")] = dict(facets.get("starred", ())).get("starred", 0)
    counts[("trash", "")] = dict(facets.get("trash", ())).get("trash", 0)
    lines = [Line(scope, counts[(scope.kind, scope.name)]) for scope in FIXED]
    lines[0] = replace(lines[0], undecided=lines[0].count)
    if put_off:
        lines.insert(1, Line(LATER, put_off))
    pairs = dict(facets.get("pair", ())).get("pair", 0)
    if pairs:
        lines.append(Line(DOUBLES, pairs))
    if waiting := dict(facets.get("waiting", ())).get("waiting", 0):
        lines.append(Line(WAITING, waiting))
    lines.append(Line(IMPORTS))
    if saved:
        lines.append(Line(None, heading=tr("Searches")))
        lines += [Line(Scope("saved", one.search.name), one.count, saved=one) for one in saved]
    if sources := [pair for pair in facets.get("source", ()) if pair[0]]:
        lines.append(Line(None, heading=tr("Sources")))
        inbox = dict(facets.get("source inbox", ()))
        lines += [Line(Scope("source", s), n, undecided=inbox.get(s, 0)) for s, n in sources]
    if tags := branches(facets, closed):
        lines.append(Line(None, heading=tr("Tags")))
        lines += [Line(Scope("tag", b.name), b.count, "", None, b.undecided, b) for b in tags]
    return lines


def _counts(line: Line) -> str:
    """``6 papers, 2 undecided``."""
    if line.scope == IMPORTS:
        return tr("everything that came in, with its report")
    is_inbox = line.scope is not None and line.scope.name == "inbox"
    undecided = (
        f"{figures(line.undecided)} {tr('undecided')}" if line.undecided and not is_inbox else ""
    )
    key = tr("key {}").format(line.branch.key) if line.branch and line.branch.key else ""
    return ", ".join(filter(None, (papers(line.count), undecided, key)))


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
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            self._line(painter, rect, scope, index, over)
            focus = QStyle.StateFlag.State_HasFocus
            if state & focus and index.data(PICK_ROLE) is None:  # moved to, not chosen
                painter.setPen(QColor(theme.colours.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(8, 1, -9, -2), 6, 6)
        if index.data(NEW_ROLE):
            self._dot(painter, rect)
        painter.restore()

    def _dot(self, painter: QPainter, rect: QRect) -> None:
        """At the icon's corner: there is something new."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours.side), 2))
        painter.setBrush(QColor(theme.colours.accent))
        painter.drawEllipse(rect.x() + 28, rect.center().y() - 9, 9, 9)

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = theme.font(0.85, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.muted))
        where = rect.adjusted(16, 10, -12, 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _line(self, painter: QPainter, rect: QRect, scope: Scope, index: Index, over: bool) -> None:
        c = theme.colours
        pick, undecided = index.data(PICK_ROLE), index.data(UNDECIDED_ROLE)
        count = undecided or index.data(COUNT_ROLE)
        chosen = pick is not None
        box = rect.adjusted(8, 1, -8, -1)
        if chosen or over:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection if chosen else c.line))
            painter.drawRoundedRect(box, 6, 6)
        ratio = painter.device().devicePixelRatioF()
        branch = index.data(BRANCH_ROLE)
        indent = branch.depth * STEP if branch else 0
        if branch and pick is not False:
            draw_tag(painter, box, branch, ratio)
        else:
            glyph = "minus" if pick is False else scope.icon
            icon = icons.pixmap(glyph, 16, c.accent if chosen else c.muted, ratio)
            place = QRect(box.x() + 8 + indent, box.center().y() - 7, 16, 16)
            painter.drawPixmap(mirrored(painter, box, place).topLeft(), icon)
        font = theme.font(bold=scope.kind == "state" and scope.name == "inbox" and count > 0)
        font.setStrikeOut(pick is False)
        small = theme.font(0.92, bold=undecided > 0)
        shown = figures(count) if count else ""
        width = QFontMetrics(small).horizontalAdvance(shown)
        room = box.adjusted(32 + indent, 0, -(width + 20), 0)
        title = branch.label if branch else scope.title
        name = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        painter.drawText(
            mirrored(painter, box, room),
            Qt.AlignmentFlag.AlignLeft | middle | Qt.TextFlag.TextSingleLine,
            name,
        )
        painter.setFont(small)
        painter.setPen(QColor(c.text if undecided else c.muted))
        painter.drawText(box.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | middle, shown)


class SideBar(QListView):
    """Shows the scopes; ``chosen`` has the one whose papers are wanted.

    With Ctrl a scope is added to the others. A second time a tag, or a scope added, is left out; a
    third time it is out of the game. By keyboard: Space, and Ctrl with Up, Down and Space.
    """

    chosen = Signal(object)
    doubles_asked = Signal()
    imports_asked = Signal()
    offers_asked = Signal()

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
        self._is_passing = False
        self.selectionModel().currentChanged.connect(self._choose)
        self.facets.modelReset.connect(self._mark)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        theme.coloured.connect(self._repaint)
        self._mark()

    def _repaint(self) -> None:
        self.viewport().update()

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

    @property
    def _picks(self) -> dict[Scope, bool]:
        return dict(self._scope.parts or [(self._scope, True)])

    def _mark(self) -> None:
        self.facets.pick(self._picks)
        here = self.currentIndex().data(SCOPE_ROLE)
        row = self.facets.row_of(here if here in self._picks else self._scope)
        if row is not None:
            self.setCurrentIndex(self.facets.index(row))
        elif here not in self._picks:
            self.selectionModel().clear()

    def _choose(self, index: QModelIndex) -> None:
        scope = index.data(SCOPE_ROLE)
        if self._is_passing:
            return
        if scope in PAGES:
            self._open_page(scope)
        elif isinstance(scope, Scope) and scope not in self._picks:
            self._scope = scope
            self.facets.pick(self._picks)
            self.chosen.emit(scope)

    def _open_page(self, scope: Scope) -> None:
        asked = {DOUBLES: self.doubles_asked, WAITING: self.offers_asked}
        asked.get(scope, self.imports_asked).emit()
        QTimer.singleShot(0, self, self._mark)

    def combine(self, scope: Scope, *, more: bool) -> None:
        """A scope once more: wanted, then left out, then neither; ``more`` keeps the others."""
        if not scope.query:  # all, trash, doubles: nothing to add
            self.choose(scope)
            return
        picks = {s: wanted for s, wanted in self._picks.items() if s.query}
        if not more:
            picks = {s: wanted for s, wanted in picks.items() if s == scope}
        wanted = picks.pop(scope, None)
        if wanted is not False:
            picks[scope] = wanted is None
        self._pass_to(scope)
        self.choose(combined(picks))

    def _pass_to(self, scope: Scope | None, by: int = 0) -> None:
        """Stand on a line, or on the next one, without choosing it."""
        row = self.facets.row_of(scope) if scope else self.currentIndex().row() + by
        while by and row is not None and not self.facets.index(row).data(SCOPE_ROLE):
            row += by
            if not 0 <= row < self.facets.rowCount():
                return
        if row is not None:
            self._is_passing = True
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.facets.index(row), flag)
            self._is_passing = False

    def _beside(self, by: int) -> Scope | None:
        """The scope above (-1) or below (1)."""
        scope = self.facets.index(self.currentIndex().row() + by).data(SCOPE_ROLE)
        return scope if isinstance(scope, Scope) else None

    def _again(self, scope: Scope) -> bool:
        """Whether a plain click on a scope means something else than to show it."""
        return scope.kind == "tag" and list(self._picks) == [scope]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        scope = self.indexAt(event.position().toPoint()).data(SCOPE_ROLE)
        more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and scope not in PAGES
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and isinstance(scope, Scope) and (more or self._again(scope)):
            self.combine(scope, more=more)
        elif is_left and isinstance(scope, Scope) and scope not in PAGES:
            super().mousePressEvent(event)
            self.choose(scope)  # also one of several, which alone is wanted now
        elif is_left and isinstance(scope, Scope):
            self._open_page(scope)
        elif is_left:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        scope = self.currentIndex().data(SCOPE_ROLE)
        key = event.key()
        by = (key == Qt.Key.Key_Down) - (key == Qt.Key.Key_Up)
        if by and (control or self._beside(by) in PAGES):  # a page opens when it is asked for
            self._pass_to(None, by)
        elif scope in PAGES and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_page(scope)
        elif event.key() == Qt.Key.Key_Space and isinstance(scope, Scope):
            if control or self._again(scope):
                self.combine(scope, more=control)
            else:
                self.choose(scope)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Names are few: arrows suffice, and letters stay free for verbs."""

    @property
    def is_trash(self) -> bool:
        """Whether the trash is shown."""
        return self._scope == TRASH
