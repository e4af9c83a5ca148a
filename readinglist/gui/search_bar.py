"""The search box: asks while one types, offers the rest of the word, marks what it cannot read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from readinglist.gui import icons, marks
from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.model import STATES, Fault

DEBOUNCE_MS = 90


class SearchBar(QLineEdit):
    """What is typed is asked at most once in 90 ms; the first letter after a pause at once."""

    asked = Signal(str)
    left = Signal()  # the list should have the focus
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(tr("Search"))
        self.setPlaceholderText(
            tr("Search titles, abstracts, authors, notes, tag:, year:, state: …")
        )
        self.setMaxLength(1_000)
        self._ghost = ""
        self._fault: Fault | None = None
        self.values: dict[str, list[str]] = {"state": list(STATES)}
        self._wait = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self._asked = ""
        self.textChanged.connect(self._typed)
        self._clear = QToolButton(self)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setToolTip(tr("Clear the search (Esc)"))
        icons.dress(self._clear, "close")
        self._clear.clicked.connect(self.clear)
        self._clear.hide()

    @property
    def is_waiting(self) -> bool:
        """Whether something typed has not been asked yet."""
        return self._wait.isActive()

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._ghost = self._value_ghost(text)
        self.mark_fault(None)
        if not self._wait.isActive() and not text:
            self._ask()
        else:
            self._wait.start()

    def _ask(self) -> None:
        if self.text() != self._asked:
            self._asked = self.text()
            self.asked.emit(self._asked)

    def offer(self, typed: str, completion: str | None) -> None:
        """Show the rest of the last word behind the cursor."""
        if typed == self.text() and not self._ghost:
            self._ghost = completion or ""
            self.update()

    def _value_ghost(self, text: str) -> str:
        """The rest of a value whose field has few: ``state:re`` → ``ading``."""
        last = text.rpartition(" ")[2]
        field, colon, begun = last.partition(":")
        begun = begun.lstrip('"')
        if not colon or not begun:
            return ""
        for value in self.values.get(field, ()):
            if value.casefold().startswith(begun.casefold()) and len(value) > len(begun):
                rest = value[len(begun) :]
                return rest if " " not in value or '"' in last else ""
        return ""

    def mark_fault(self, fault: Fault | None) -> None:
        """Underline what could not be read."""
        if fault == self._fault:
            return
        self._fault = fault
        self.setToolTip(fault.reason if fault else "")
        formats: list[QInputMethodEvent.Attribute] = []
        if fault is not None:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(QColor(theme.colours.error))
            wave.setForeground(QColor(theme.colours.error))
            span = (fault.start, max(1, fault.end - fault.start))
            start, length = marks.in_qt(self.text(), [span])[0]
            kind = QInputMethodEvent.AttributeType.TextFormat
            formats = [
                QInputMethodEvent.Attribute(kind, start - self.cursorPosition(), length, wave)
            ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", formats))

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        accept = event.key() in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Tab)
        if self._ghost and at_end and accept and not event.modifiers():
            self.insert(self._ghost)
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask()
            self.left.emit()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
            return
        if event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
            self.redo_asked.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab takes the offered word first; without one it moves on."""
        if next_ and self._ghost and self.cursorPosition() == len(self.text()):
            self.insert(self._ghost)
            return True
        return super().focusNextPrevChild(next_)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        size = self._clear.sizeHint()
        top = (self.height() - size.height()) // 2
        self._clear.move(self.width() - size.width() - 4, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        glyph = icons.pixmap("search", 16, theme.colours.muted, self.devicePixelRatioF())
        painter.drawPixmap(10, (self.height() - 16) // 2, glyph)
        if self._ghost and self.hasFocus() and self.cursorPosition() == len(self.text()):
            painter.setPen(QColor(theme.colours.faint))
            box = self.cursorRect()
            start = box.center().x() + 1
            where = self.rect().adjusted(start, 0, -28, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._ghost)
