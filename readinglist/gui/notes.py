"""Notes of a paper: plain text fields that save themselves a second after the last key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

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


class Notes(QWidget):
    """The notes of the paper shown, and an empty field for one more."""

    added = Signal(int, str)  # paper id, text
    edited = Signal(int, str)  # note id, text
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = 0
        self._fields: list[NoteField] = []
        self._heads: list[QLabel] = []
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
        self._column.addWidget(field)
        return field

    def _written(self, note_id: int, text: str) -> None:
        if note_id:
            self.edited.emit(note_id, text)
        elif text.strip():
            self.added.emit(self._paper, text)

    def save(self) -> None:
        """Hand over what is unsaved."""
        for field in (*self._fields, self._new):
            field.save()

    def write(self) -> None:
        """Put the cursor into the empty field."""
        self._new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_notes(self, paper_id: int, notes: Sequence[Note]) -> None:
        """The notes as stored; a field being written in stays as it is."""
        if paper_id != self._paper:
            self.save()
            self._paper = paper_id
            self._rebuild(notes)
            return
        if self._new.is_being_written and len(notes) == len(self._fields) + 1:
            # The note just added is the field it was written in; a fresh empty one follows.
            self._fields.append(self._new)
            self._new.note_id = notes[-1].id
            self._heads.append(self._head(notes[-1], before=self._new))
            self._new = self._field(None)
        if [n.id for n in notes] != [f.note_id for f in self._fields]:
            self._rebuild(notes)
            return
        for field, note in zip(self._fields, notes, strict=True):
            field.take(note)

    def _rebuild(self, notes: Sequence[Note]) -> None:
        for widget in (*self._fields, *self._heads, self._new):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._fields, self._heads = [], []
        for note in notes:
            self._heads.append(self._head(note))
            self._fields.append(self._field(note))
        self._new = self._field(None)

    def _head(self, note: Note, before: QWidget | None = None) -> QLabel:
        text = clock(note.created)
        if note.quote:
            text += f" · “{note.quote}”"
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("faint")
        label.setWordWrap(True)
        label.setText(text)
        if before is None:
            self._column.addWidget(label)
        else:
            self._column.insertWidget(self._column.indexOf(before), label)
        return label
