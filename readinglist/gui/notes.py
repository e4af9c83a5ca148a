"""Notes of a paper: Markdown to read; written in, plain text that saves itself within a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import icons, marks
from readinglist.gui.note_text import NoteText
from readinglist.gui.parts import Label
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.theme import theme
from readinglist.gui.words import clock, tr
from readinglist.model import Note

SAVE_MS = 900


class NoteField(QPlainTextEdit):
    """One note. ``note_id`` 0 is the empty field at the end, which becomes a note when written in."""

    written = Signal(int, str)  # note id, text
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()
    rested = Signal()  # nobody writes in it any more

    def __init__(self, note: Note | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.note_id = note.id if note else 0
        self._saved = note.text if note else ""
        self.setPlainText(self._saved)
        self.setPlaceholderText(tr("Write a note …"))
        self.setAccessibleName(tr("Note") if note else tr("New note"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._wait = QTimer(self, interval=SAVE_MS, singleShot=True)
        self._wait.timeout.connect(self.save)
        self.textChanged.connect(self._changed)
        self.document().setModified(False)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_being_written(self) -> bool:
        """Whether someone is at it: it must not be replaced now."""
        return self.hasFocus() or self._wait.isActive()

    def _changed(self) -> None:
        self._fit()
        if self.document().isModified():
            self._wait.start()

    def save(self) -> None:
        """Hand the text over, if it was changed here."""
        self._wait.stop()
        text = self.toPlainText()
        if self.document().isModified() and text.strip() != self._saved.strip():
            self._saved = text
            self.document().setModified(False)
            self.written.emit(self.note_id, text)

    def take(self, note: Note) -> None:
        """The note as stored now; what is being written stays."""
        self.note_id = note.id
        self.setAccessibleName(tr("Note"))
        if not self.is_being_written and note.text != self.toPlainText():
            self._saved = note.text
            self.setPlainText(note.text)
            self.document().setModified(False)

    def _fit(self) -> None:
        lines = max(1, self.document().size().height())
        height = round(lines * self.fontMetrics().lineSpacing()) + 18
        if height != self.height():
            self.setFixedHeight(min(height, 2_000))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.rested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is the field's own until it has nothing left; then it is the window's."""
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
            self.redo_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.save()
            self.left.emit()
        else:
            super().keyPressEvent(event)


@dataclass(slots=True)
class Shown:
    """The parts of one note: when, the passage it is about, its text to read, the field to write."""

    note: Note
    head: QWidget
    when: Label
    quote: ReadingText
    text: NoteText
    field: NoteField

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From top to bottom."""
        return self.head, self.quote, self.text, self.field


class Notes(QWidget):
    """The notes of the paper shown, and an empty field for one more."""

    added = Signal(int, str)  # paper id, text
    edited = Signal(int, str)  # note id, text
    removed = Signal(int)  # note id
    passage_asked = Signal(int)  # note id
    link_chosen = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = 0
        self._shown: list[Shown] = []
        self._terms: tuple[str, ...] = ()
        self._lost: frozenset[int] = frozenset()  # notes whose passage is no longer there
        self._begin = 0  # the note to be written in as soon as it is here
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._new = self._field(None)

    def _field(self, note: Note | None) -> NoteField:
        field = NoteField(note, self)
        field.written.connect(self._written)
        field.undo_asked.connect(self.undo_asked)
        field.redo_asked.connect(self.redo_asked)
        field.left.connect(self.left)
        field.rested.connect(self._rest)
        self._column.addWidget(field)
        return field

    def _written(self, note_id: int, text: str) -> None:
        if note_id:
            self.edited.emit(note_id, text)
        elif text.strip():
            self.added.emit(self._paper, text)

    def save(self) -> None:
        """Hand over what is unsaved."""
        for field in (*(shown.field for shown in self._shown), self._new):
            field.save()

    # ------------------------------------------------------------------ writing

    def write(self) -> None:
        """Put the cursor into the empty field."""
        self._new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_in(self, note_id: int) -> None:
        """Put the cursor into a note, as soon as it is here."""
        self._begin = note_id
        for shown in self._shown:
            if shown.note.id == note_id:
                self._begin = 0
                shown.text.hide()
                shown.field.show()
                shown.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                shown.field.moveCursor(shown.field.textCursor().MoveOperation.End)

    def _rest(self) -> None:
        """What nobody writes in any more is shown as it reads."""
        for shown in self._shown:
            self._dress(shown)

    def note_widget(self, note_id: int) -> QWidget | None:
        """Where a note stands, to be scrolled to."""
        return next((s.head for s in self._shown if s.note.id == note_id), None)

    # ------------------------------------------------------------------ showing

    def mark(self, terms: tuple[str, ...], lost: frozenset[int] = frozenset()) -> None:
        """Mark searched words; say of which notes the passage is no longer there."""
        if (terms, lost) != (self._terms, self._lost):
            self._terms, self._lost = terms, lost
            self._rest()

    def show_notes(self, paper_id: int, notes: Sequence[Note]) -> None:
        """The notes as stored; a field being written in stays as it is."""
        if paper_id != self._paper:
            self.save()
            self._paper = paper_id
            self._rebuild(notes)
        elif self._is_the_new_one(notes):
            # The note just added is the field it was written in; a fresh empty one follows.
            self._new.note_id = notes[-1].id
            self._shown.append(self._around(notes[-1], self._new))
            self._new = self._field(None)
        if [n.id for n in notes] != [s.note.id for s in self._shown]:
            self._rebuild(notes)
        for shown, note in zip(self._shown, notes, strict=True):
            shown.note = note
            shown.field.take(note)
            self._dress(shown)
        if self._begin:
            self.write_in(self._begin)

    def _is_the_new_one(self, notes: Sequence[Note]) -> bool:
        fresh = notes[-1:] if len(notes) == len(self._shown) + 1 else ()
        return self._new.is_being_written and any(not note.quote for note in fresh)

    def _rebuild(self, notes: Sequence[Note]) -> None:
        self.save()
        here = next((s.note.id for s in self._shown if s.field.hasFocus()), 0)
        for widget in (*(w for s in self._shown for w in s.widgets), self._new):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for note in notes:
            self._shown.append(self._around(note, self._field(note)))
        self._new = self._field(None)
        if here:
            self.write_in(here)

    def _around(self, note: Note, field: NoteField) -> Shown:
        """A note's parts, put before the field it is written in."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, 0, 0)
        when = Label("", "faint", scale=0.92)
        remove = QToolButton()
        icons.dress(remove, "close")
        remove.clicked.connect(lambda: self.removed.emit(note.id))
        remove.setAccessibleName(tr("Delete the note"))
        remove.setToolTip(tr("Delete the note"))
        row.addWidget(when)
        row.addStretch(1)
        row.addWidget(remove)
        quote = ReadingText(scale=0.98, leading=125)
        quote.setAccessibleName(tr("Passage"))
        quote.passage_chosen.connect(self.passage_asked)
        text = NoteText()
        text.write_asked.connect(lambda: self.write_in(note.id))
        text.link_chosen.connect(self.link_chosen)
        shown = Shown(note, head, when, quote, text, field)
        at = self._column.indexOf(field)
        for widget in (text, quote, head):
            self._column.insertWidget(at, widget)
        self._dress(shown)
        return shown

    def _dress(self, shown: Shown) -> None:
        note, is_lost = shown.note, shown.note.id in self._lost
        lost = f" · {tr('the passage is no longer there')}" if is_lost else ""
        shown.when.setText(clock(note.created) + lost)
        quote = f"“{note.quote}”" if note.quote else ""
        passages = [] if is_lost else [(0, len(quote), note.id)]
        shown.quote.show_text(quote, marks.spans(quote, self._terms), passages=passages)
        shown.quote.setVisible(bool(quote))
        is_written = shown.field.is_being_written
        text = shown.field.toPlainText() if is_written else note.text
        shown.text.show_note(text or tr("*No words about it yet*"), self._terms)
        shown.field.setVisible(is_written)
        shown.text.setVisible(not is_written)
