"""Files kept updated: what is in each, how it stands, and what to do when somebody else changed it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist.binding import Binding
from readinglist.gui.binding_dialogs import BindDialog, DifferenceDialog
from readinglist.gui.empty import EmptyList
from readinglist.gui.library_words import said
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import clock, papers, tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

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


class BindingModel(RowModel[Binding]):
    """The files, by name."""

    def told(self, binding: Binding, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return binding.target
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(binding.problem) or binding.target
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{binding.target}. {contents(binding)}. {status(binding)}"
        return None


class BindingDelegate(QStyledItemDelegate):
    """A lamp, the file's name and folder, what is in it; at the right how it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(theme.font(0.92)).height()
        return QSize(200, QFontMetrics(theme.font()).height() + small + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        binding = index.data(ROW_ROLE)
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


class BindingsPage(Page):
    """The files, and everything one can do with one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window_ = window
        self.keeper = window.keeper
        self.model = BindingModel(self)
        self.table = plain_list(self.model, BindingDelegate(self), tr("Files kept updated"))
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.table.doubleClicked.connect(lambda _index: self._difference())
        self.nothing = EmptyList()
        text = tr(
            "A tag, a saved search or the whole library, in a .bib file beside your paper: it "
            "follows every change, and what others change in it is never overwritten unasked."
        )
        steps = [(tr("Keep a file updated …"), self._add), self.way_back]
        self.nothing.explain("export", tr("No file is kept updated"), text, steps)
        self.problem = Label("", "warning", scale=0.95, wrap=True)
        self.problem.setContentsMargins(24, 6, 24, 6)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        about = Label(tr("They follow the library, whoever changes it."), "muted")
        add = button(tr("Add …"), self._add, icon="plus")
        head = self.head(tr("Files kept updated"), about, None, add)
        self.lay_out(head, self.stack, self.problem, self._foot())
        self.keys[Qt.Key.Key_Delete] = self._forget
        self.keeper.told.connect(self._show)
        self._show(self.keeper.bindings)
        self.keeper.look()

    def _foot(self) -> QWidget:
        self.difference = button(tr("Show the difference"), self._difference)
        self.ours = button(tr("Take ours"), lambda: self._settle("ours"))
        self.theirs = button(tr("Keep theirs"), lambda: self._settle("theirs"))
        self.now = button(tr("Write now"), lambda: self._settle(""), icon="refresh")
        self.switch = button(tr("Stop"), self._switch)
        self.change = button(tr("Change …"), self._change)
        self.forget = button(tr("Forget"), self._forget)
        contents = (self.difference, self.ours, self.theirs, self.now)
        binding = (self.switch, self.change, self.forget)
        self.bottom = self.foot(*contents, None, *binding, 16, button(*self.way_back))
        return self.bottom

    # ------------------------------------------------------------------ showing

    def _show(self, bindings: list[Binding]) -> None:
        row = max(0, self.table.currentIndex().row())
        self.model.show_rows(bindings)
        self.stack.setCurrentIndex(0 if bindings else 1)
        self.bottom.setVisible(bool(bindings))
        if bindings:
            first = next((n for n, b in enumerate(bindings) if b.needs_someone), 0)
            at = row if row and row < len(bindings) else first
            self.table.setCurrentIndex(self.model.index(at))
        self._chosen()

    def _binding(self) -> Binding | None:
        return chosen(self.table, Binding)

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
        self.problem.setText(said(text))
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
