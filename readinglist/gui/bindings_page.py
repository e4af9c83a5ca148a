"""Files kept updated: what is in each, how it stands, and what to do when somebody else changed it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.binding import Binding
from readinglist.gui.binding_dialogs import BindDialog, DifferenceDialog
from readinglist.gui.empty import EmptyList
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, button
from readinglist.gui.preview_view import background, plain_list
from readinglist.gui.theme import theme
from readinglist.gui.words import clock, papers, tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

Index = QModelIndex | QPersistentModelIndex
BINDING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
STATES = {
    "waiting": "not written yet",
    "current": "up to date",
    "changed": "changed elsewhere",
    "theirs": "as it was changed elsewhere",
    "failed": "could not be written",
}


def lamp(binding: Binding) -> str:
    """The colour of how a file stands."""
    c = theme.colours
    if not binding.is_on:
        return c.faint
    return {"current": c.ok, "changed": c.warning, "failed": c.error}.get(binding.state, c.accent)


def status(binding: Binding) -> str:
    """``up to date · written 12 Mar, 14:05``."""
    words = tr(STATES[binding.state]) if binding.is_on else tr("off")
    when = f"{tr('written')} {clock(binding.wrote)}" if binding.wrote else tr("never written")
    return words if binding.state == "waiting" else f"{words} · {when}"


def contents(binding: Binding) -> str:
    """``12 papers of tag:cite, as bibtex``."""
    what = binding.query or tr("the whole library")
    return tr("{} of {}, as {}").format(papers(binding.papers), what, binding.format)


class BindingModel(QAbstractListModel):
    """The files, by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bindings: list[Binding] = []

    def show_bindings(self, bindings: list[Binding]) -> None:
        """The files as they stand now."""
        self.beginResetModel()
        self.bindings = bindings
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.bindings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        binding = self.bindings[index.row()]
        if role == BINDING_ROLE:
            return binding
        if role == Qt.ItemDataRole.DisplayRole:
            return binding.target
        if role == Qt.ItemDataRole.ToolTipRole:
            return binding.problem or binding.target
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{binding.target}. {contents(binding)}. {status(binding)}"
        return None


class BindingDelegate(QStyledItemDelegate):
    """A lamp, the file's name and folder, what is in it; at the right how it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(theme.font(0.92)).height()
        return QSize(200, QFontMetrics(theme.font()).height() + small + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        binding = index.data(BINDING_ROLE)
        if not isinstance(binding, Binding):
            return
        c = theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = background(painter, option)
        font, bold, small = theme.font(), theme.font(bold=True), theme.font(0.92)
        height = QFontMetrics(font).height()
        top, left = rect.y() + 9, rect.x() + 48
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(lamp(binding)))
        side = height * 0.62
        painter.drawEllipse(QPointF(rect.x() + 31, top + height / 2), side / 2, side / 2)
        state = status(binding)
        room = QFontMetrics(small).horizontalAdvance(state) + 12
        right = rect.right() - 24 - room
        draw_line(painter, QPointF(right, top), state, small, lamp_text(binding), room, ())
        path = Path(binding.target)
        name = QFontMetrics(bold).horizontalAdvance(path.name) + 8
        draw_line(painter, QPointF(left, top), path.name, bold, c.text, right - left, ())
        where = QPointF(left + name, top)
        draw_line(painter, where, str(path.parent), small, c.muted, right - left - name - 12, ())
        under = QPointF(left, top + height + 4)
        draw_line(painter, under, contents(binding), small, c.muted, rect.right() - 24 - left, ())
        painter.restore()


def lamp_text(binding: Binding) -> str:
    """The lamp's colour where words must be read; calm states are plain."""
    return lamp(binding) if binding.needs_someone else theme.colours.muted


class BindingsPage(QWidget):
    """The files, and everything one can do with one."""

    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window_ = window
        self.keeper = window.keeper
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = BindingModel(self)
        self.table = plain_list(self.model, BindingDelegate(self), tr("Files kept updated"))
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.table.doubleClicked.connect(lambda _index: self._difference())
        self.nothing = EmptyList()
        text = tr(
            "A tag, a saved search or the whole library, in a .bib file beside your paper: it "
            "follows every change, and what others change in it is never overwritten unasked."
        )
        steps = [
            (tr("Keep a file updated …"), self._add),
            (tr("Back to the papers"), self.left.emit),
        ]
        self.nothing.explain("export", tr("No file is kept updated"), text, steps)
        self.problem = Label("", "warning", scale=0.95, wrap=True)
        self.problem.setContentsMargins(24, 6, 24, 6)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)
        column.addWidget(self.problem)
        column.addWidget(self._foot())
        self.keeper.told.connect(self._show)
        self._show(self.keeper.bindings)
        self.keeper.look()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("pageHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 12, 16, 12)
        row.addWidget(Label(tr("Files kept updated"), scale=1.2, bold=True))
        row.addSpacing(12)
        row.addWidget(Label(tr("They follow the library, whoever changes it."), "muted"))
        row.addStretch(1)
        row.addWidget(button(tr("Add …"), self._add, icon="plus"))
        return head

    def _foot(self) -> QWidget:
        self.foot = QWidget()
        self.foot.setObjectName("pageFoot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.difference = button(tr("Show the difference"), self._difference)
        self.ours = button(tr("Take ours"), lambda: self._settle("ours"))
        self.theirs = button(tr("Keep theirs"), lambda: self._settle("theirs"))
        self.now = button(tr("Write now"), lambda: self._settle(""), icon="refresh")
        self.switch = button(tr("Stop"), self._switch)
        self.change = button(tr("Change …"), self._change)
        self.forget = button(tr("Forget"), self._forget)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(24, 10, 16, 10)
        row.setSpacing(8)
        for widget in (self.difference, self.ours, self.theirs, self.now):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.switch, self.change, self.forget):
            row.addWidget(widget)
        row.addSpacing(16)
        row.addWidget(button(tr("Back to the papers"), self.left.emit))
        return self.foot

    # ------------------------------------------------------------------ showing

    def _show(self, bindings: list[Binding]) -> None:
        row = max(0, self.table.currentIndex().row())
        self.model.show_bindings(bindings)
        self.stack.setCurrentIndex(0 if bindings else 1)
        self.foot.setVisible(bool(bindings))
        if bindings:
            first = next((n for n, b in enumerate(bindings) if b.needs_someone), 0)
            at = row if row and row < len(bindings) else first
            self.table.setCurrentIndex(self.model.index(at))
        self._chosen()

    def _binding(self) -> Binding | None:
        binding = self.table.currentIndex().data(BINDING_ROLE)
        return binding if isinstance(binding, Binding) else None

    def _chosen(self) -> None:
        binding = self._binding()
        changed = binding is not None and binding.state in ("changed", "theirs")
        for widget in (self.difference, self.ours, self.theirs):
            widget.setVisible(changed)
        self.theirs.setEnabled(binding is not None and binding.state == "changed")
        self.now.setVisible(binding is not None and not changed)
        is_on = binding is None or binding.is_on
        self.switch.setText(tr("Stop") if is_on else tr("Go on"))
        text = binding.problem if binding is not None and binding.needs_someone else ""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # ------------------------------------------------------------------ doing

    def _add(self) -> None:
        BindDialog.ask(self.window_)

    def _change(self) -> None:
        if (binding := self._binding()) is not None:
            BindDialog.ask(self.window_, binding)

    def _difference(self) -> None:
        binding = self._binding()
        if binding is None or binding.state not in ("changed", "theirs"):
            return
        number = binding.id

        def then(text: str) -> None:
            DifferenceDialog(self, binding, text).open()

        self.window_.desk.look_up(lambda library: library.bindings.difference(number), then)

    def _settle(self, choice: str) -> None:
        if (binding := self._binding()) is not None:
            self.settle(binding, choice)

    def settle(self, binding: Binding, choice: str) -> None:
        """Take ours, keep theirs, or write what is due."""
        self.keeper.write([binding.id], choice)

    def stop(self, binding: Binding) -> None:
        """Keep it updated no more, for a while."""
        self._set_on(binding, False)

    def _switch(self) -> None:
        if (binding := self._binding()) is not None:
            self._set_on(binding, not binding.is_on)

    def _set_on(self, binding: Binding, is_on: bool) -> None:
        number = binding.id
        self.window_.desk.edit(
            lambda library: library.bindings.set_on(number, is_on), lambda done: f"{done.label}."
        )

    def _forget(self) -> None:
        if (binding := self._binding()) is not None:
            number = binding.id
            self.window_.desk.edit(
                lambda library: library.bindings.remove(number),
                lambda done: tr("{}; the file stays.").format(done.label),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self._forget()
        else:
            super().keyPressEvent(event)
