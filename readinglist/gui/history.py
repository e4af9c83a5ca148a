"""Every step ever taken, the newest first; any of them can be taken back on its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem

from readinglist.gui import language, step_words
from readinglist.gui.desk import Desk
from readinglist.gui.library_words import field_said, said
from readinglist.gui.line_list import Line, LineDelegate, LineModel
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import STATE_NAMES, clock, counted, tr
from readinglist.model import Step
from readinglist.step_changes import FieldChange
from readinglist.text import one_line

SHOWN = 1_000


class HistoryModel(RowModel[Step]):
    """Steps, the newest first."""

    def told(self, step: Step, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return step_words.said(step.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{clock(step.at)}. {step_words.said(step.label)}. {_status(step)}"
        return None


class HistoryDelegate(QStyledItemDelegate):
    """When, what, and whether it was undone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(theme.font()).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = index.data(ROW_ROLE)
        if not isinstance(step, Step):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        font, small = theme.font(), theme.font(0.92)
        top = rect.y() + 7
        when = QFontMetrics(small).horizontalAdvance("00 Mmm 0000, 00:00") + 16
        status = _status(step)
        right = QFontMetrics(small).horizontalAdvance(status) + 12 if status else 0
        draw_line(painter, QPointF(rect.x() + 24, top), clock(step.at), small, c.muted, when, ())
        left = rect.x() + 24 + when
        colour = c.muted if step.undone or step.undoes else c.text
        room = rect.right() - 24 - right - left
        label = step_words.said(step.label)
        draw_line(painter, QPointF(left, top), label, font, colour, room, ())
        if status:
            at = QPointF(rect.right() - 12 - right, top)
            draw_line(painter, at, status, small, c.muted, right + 12, ())
        painter.restore()


def _found(library: Any, words: str) -> list[Step]:
    """The newest steps in whose label ``words`` stand, as it is stored or as the window says it."""
    if not words or not language.messages:
        return list(library.history(SHOWN, text=words))
    wanted = words.casefold()
    found: list[Step] = []
    piece: list[Step] = library.history(SHOWN)
    while piece and len(found) < SHOWN:
        for step in piece:
            label = step.label
            if wanted in label.casefold() or wanted in step_words.said(label).casefold():
                found.append(step)
        piece = library.history(SHOWN, before=piece[-1].id)
    return found[:SHOWN]


def _status(step: Step) -> str:
    changes = counted(step.changes, tr("change"), tr("changes"))
    return tr("undone") if step.undone else changes


def _told(change: FieldChange) -> str:
    """``2020 → 2021``; what was changed again later says so."""
    old, new = (_value(change.field, text) for text in (change.old, change.new))
    later = f"  ({tr('changed again since')})" if change.later else ""
    return f"{old} → {new}{later}"


def _value(field: str, text: str) -> str:
    if field == "state":
        return tr(STATE_NAMES.get(text, text)) or "–"
    return (said(text) if field == "starred" else one_line(text)[:300]) or "–"


class HistoryPage(Page):
    """The steps, and a way to take one back."""

    paper_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.model = HistoryModel(self)
        self.table = plain_list(self.model, HistoryDelegate(self), tr("History"))
        self.undo = button(tr("Take this step back"), self._undo, icon="undo")
        self.changes = LineModel(self)
        self.what = plain_list(self.changes, LineDelegate(self, 24), tr("What the step changed"))
        self.restore = button(tr("Restore this field"), self._restore, icon="refresh")
        self.restore.setToolTip(tr("This one field becomes what it was before the step (R)"))
        panes = Panes(Qt.Orientation.Horizontal, (48, 52))
        panes.addWidget(self.table)
        panes.addWidget(self.what)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a step"))
        self.filter.setAccessibleName(tr("Find a step"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(260)
        about = tr("Everything that was done to this library, also by the command line.")
        head = self.head(tr("History"), Label(about, "muted"), None, self.filter)
        back = button(*self.way_back)
        foot = self.foot(self.undo, self.restore, None, back, spacing=6)
        self.lay_out(head, panes, foot)
        QShortcut(QKeySequence("R"), self, self._restore)
        self.what.selectionModel().currentChanged.connect(lambda *_: self._change_chosen())
        self.what.doubleClicked.connect(lambda _index: self._go())
        self.filter.textChanged.connect(lambda _text: self._read())
        self.table.selectionModel().currentChanged.connect(self._chosen)
        desk.changed.connect(self._read)
        self._chosen()
        self._read()

    def _read(self) -> None:
        words = self.filter.text()
        self.desk.read(lambda library: _found(library, words), self._show, key="history")

    def _show(self, steps: list[Step]) -> None:
        row = max(0, self.table.currentIndex().row())
        self.model.show_rows(steps)
        if steps:
            self.table.setCurrentIndex(self.model.index(min(row, len(steps) - 1)))

    def _step(self) -> Step | None:
        return chosen(self.table, Step)

    def _chosen(self) -> None:
        step = self._step()
        can = step is not None and not step.undone and step.undoes is None
        self.undo.setEnabled(can)
        if step is None:
            self.changes.show_lines([])
            self._change_chosen()
            return
        number = step.id
        self.desk.read(lambda library: library.steps.changes(number), self._open, key="step")

    def _open(self, found: tuple[list[FieldChange], int | None]) -> None:
        """What a step changed: a heading a paper, a line a field, with old and new."""
        changes, more = found
        lines: list[Line] = []
        paper = 0
        for change in changes:
            if change.paper_id != paper and change.title:
                lines.append(Line(change.title, is_head=True))
            paper = change.paper_id
            lines.append(Line(field_said(change.field), _told(change), change))
        if more is not None:
            lines.append(Line(tr("… and more"), is_head=True))
        self.changes.show_lines(lines)
        first = next((n for n, line in enumerate(lines) if line.subject is not None), None)
        if first is not None:
            self.what.setCurrentIndex(self.changes.index(first))
        self._change_chosen()

    def _change(self) -> FieldChange | None:
        line = chosen(self.what, Line)
        subject = line.subject if line is not None else None
        return subject if isinstance(subject, FieldChange) else None

    def _change_chosen(self) -> None:
        change = self._change()
        self.restore.setEnabled(change is not None and change.can_restore)

    def _restore(self) -> None:
        """One field of one paper as it was before the step: a step of its own."""
        step, change = self._step(), self._change()
        if step is None or change is None or not change.can_restore:
            return
        number = step.id
        self.desk.edit(
            lambda library: library.steps.restore(change.paper_id, change.field, number),
            lambda done: f"{done.label}.",
        )

    def _go(self) -> None:
        change = self._change()
        if change is not None and change.paper_id:
            self.paper_wanted.emit(change.paper_id)

    def _undo(self) -> None:
        step = self._step()
        if step is not None:
            self.desk.undo(step.id)
