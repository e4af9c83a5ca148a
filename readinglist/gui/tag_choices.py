"""Every tag with a box of three states over a selection: all have it, some do, none does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from readinglist.errors import UsageError
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import background, draw_box, plain_list
from readinglist.gui.theme import theme
from readinglist.gui.words import figures, papers, tr
from readinglist.tags import alike, tag_name

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow
    from readinglist.model import Done

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NONE, SOME, ALL = Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked
WORDS = {NONE: "no paper has it", SOME: "some papers have it", ALL: "all papers have it"}


@dataclass(slots=True)
class Choice:
    """A tag, how many of the papers had it when the dialog opened, and what is wanted now."""

    name: str
    had: int
    before: Qt.CheckState
    now: Qt.CheckState
    is_new: bool = False

    def turn(self) -> None:
        """All, none, and again what it was if that was neither."""
        order = (SOME, ALL, NONE) if self.before == SOME else (NONE, ALL)
        self.now = order[(order.index(self.now) + 1) % len(order)]


class ChoiceModel(QAbstractListModel):
    """The tags that match what is typed: those the papers have first, then the commonest.

    What is typed and is no tag yet is the last line, to be made.
    """

    def __init__(
        self, counts: Sequence[tuple[str, int]], shares: Mapping[str, int], of: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.of = of
        self.choices: list[Choice] = []
        for name in dict.fromkeys((*shares, *(name for name, _ in _by_count(counts)))):
            had = shares.get(name, 0)
            state = ALL if had == of else SOME if had else NONE
            self.choices.append(Choice(name, had, state, state))
        self.shown = list(self.choices)
        self._made: list[Choice] = []

    def filter(self, text: str) -> None:
        """Show the tags in which ``text`` stands, whatever its case and dashes."""
        wanted = alike(" ".join(text.split()))
        known = [*self._made, *self.choices]
        found = [choice for choice in known if wanted in alike(choice.name)]
        found.sort(key=lambda choice: not alike(choice.name).startswith(wanted) if wanted else 0)
        if wanted and not any(alike(choice.name) == wanted for choice in known):
            try:
                found.append(Choice(tag_name(text), 0, NONE, NONE, is_new=True))
            except UsageError:  # no letter in it yet, or more than a tag can have
                found = list(found)
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def turn(self, row: int) -> None:
        """The next state of a box; a new tag is one of them from then on."""
        choice = self.shown[row]
        choice.turn()
        if choice.is_new and choice not in self._made:
            self._made.insert(0, choice)
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def wanted(self) -> tuple[list[str], list[str]]:
        """Tags to give, and tags to take."""
        changed = [c for c in (*self._made, *self.choices) if c.now != c.before]
        return [c.name for c in changed if c.now == ALL], [c.name for c in changed if c.now == NONE]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.shown[index.row()]
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return choice.now
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.name}, {tr(WORDS[choice.now])}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


def _by_count(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda pair: (-pair[1], pair[0].casefold()))


class ChoiceDelegate(QStyledItemDelegate):
    """The box, the tag as a chip, and how many of the papers have it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(30, QFontMetrics(theme.font()).height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        c = theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = background(painter, option)
        is_on = None if choice.now == SOME else choice.now == ALL
        where = QRect(rect.x() + 12, rect.center().y() - 7, 16, 16)
        draw_box(painter, where, is_on, option.widget)
        font, small = theme.font(), theme.font(0.92)
        share = "" if choice.is_new else _share(choice, _of(index))
        right = QFontMetrics(small).horizontalAdvance(share) + 16
        if choice.is_new and choice.before == choice.now:
            share, right = "", 16
        left, height = rect.x() + 40, QFontMetrics(font).height()
        room = rect.right() - right - left - 12
        name = QFontMetrics(font).elidedText(choice.name, Qt.TextElideMode.ElideRight, room - 20)
        if choice.is_new:
            name = tr("New tag {}").format(name)
        back, front = theme.tag(choice.name)
        width = min(QFontMetrics(font).horizontalAdvance(name) + 20, room)
        chip = QRectF(left, rect.y() + (rect.height() - height - 6) / 2, width, height + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(chip, 6, 6)
        painter.setFont(font)
        painter.setPen(front)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(chip, flags, name)
        at = QPointF(rect.right() - right, rect.y() + (rect.height() - height) / 2 + 1)
        draw_line(painter, at, share, small, c.muted, right, ())
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click anywhere on the line, or Space, turns the box."""
        by_mouse = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        by_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not by_mouse and not (by_key and event.type() == QEvent.Type.KeyPress):
            return False
        model.turn(index.row())
        return True


def _of(index: Index) -> int:
    model = index.model()
    return model.of if isinstance(model, ChoiceModel) else 0


def _share(choice: Choice, of: int) -> str:
    """``3 of 12``; nothing where it is all or none, which the box says."""
    return f"{figures(choice.had)} {tr('of')} {figures(of)}" if 0 < choice.had < of else ""


class FilterField(QLineEdit):
    """What is typed narrows the list; the keys of the list work from here."""

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by:
            self.moved.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TagChoices(QDialog):
    """Tags of the selected papers. Return ticks what was typed; with nothing typed it applies."""

    def __init__(
        self,
        window: MainWindow,
        ids: Sequence[int],
        counts: Sequence[tuple[str, int]],
        shares: Mapping[str, int],
    ) -> None:
        super().__init__(window)
        self.window_, self.ids = window, list(ids)
        self.setWindowTitle(tr("Tags of {}").format(papers(len(ids))))
        self.resize(420, 480)
        self.field = FilterField()
        self.field.setPlaceholderText(tr("Find a tag, or make one"))
        self.field.setAccessibleName(tr("Find a tag, or make one"))
        self.field.setMaxLength(100)
        self.field.textChanged.connect(self._filter)
        self.field.moved.connect(self._step)
        self.field.entered.connect(self._enter)
        self.choices = ChoiceModel(counts, shares, len(ids), self)
        self.list = plain_list(self.choices, ChoiceDelegate(self), tr("Tags"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.installEventFilter(self)
        self.hint = Label("", "muted", scale=0.92, wrap=True)
        self.go = QPushButton()
        self.go.setObjectName("primary")
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.apply)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        leave = button(tr("Cancel"), self.reject)
        leave.setAutoDefault(False)
        foot.addWidget(leave)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.choices.dataChanged.connect(lambda *_: self._tell())
        theme.coloured.connect(self._repaint)
        self._filter("")
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return applies from the list, too; a letter goes on in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.apply()
                return True
            if event.text().strip() and event.text().isprintable():
                self.field.setFocus()
                self.field.insert(event.text())
                return True
        return super().eventFilter(watched, event)

    def _repaint(self) -> None:
        self.list.viewport().update()

    def _filter(self, text: str) -> None:
        self.choices.filter(text)
        if self.choices.shown:
            self.list.setCurrentIndex(self.choices.index(0))
        self._tell()

    def _step(self, by: int) -> None:
        last = self.choices.rowCount() - 1
        row = max(0, min(last, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self.choices.index(row))
        self._tell()

    def _enter(self) -> None:
        row = self.list.currentIndex().row()
        if self.field.text().strip() and row >= 0:
            self.choices.turn(row)
            self.field.clear()
        elif not self.field.text().strip():
            self.apply()

    def _tell(self) -> None:
        add, remove = self.choices.wanted()
        self.go.setText(tr("Change tags") if add or remove else tr("Close"))
        if self.field.text().strip():
            self.hint.setText(tr("Return ticks the tag that is chosen."))
        elif add or remove:
            told = [f"+{name}" for name in add] + [f"\u2212{name}" for name in remove]
            more = f" {tr('and')} {len(told) - 4} {tr('more')}" if len(told) > 4 else ""
            self.hint.setText("  ".join(told[:4]) + more)
        else:
            self.hint.setText(tr("Type to find; Space turns a box."))

    def apply(self) -> None:
        """Give and take in one step."""
        add, remove = self.choices.wanted()
        if add or remove:
            ids = self.ids

            def said(done: Done) -> str:
                return tr("Changed the tags of {}.").format(papers(done.count))

            self.window_.desk.edit(lambda library: library.tagging.change(ids, add, remove), said)
        self.accept()
