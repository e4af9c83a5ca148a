"""A line for a query: its operators, fields and phrases in colours, a fault underlined where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QFont, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

from readinglist.gui import marks
from readinglist.gui.library_words import said
from readinglist.gui.theme import theme
from readinglist.hits import Fault
from readinglist.queries import Piece

MAX_LENGTH = 1_000
ROLES = {"operator": "accent", "field": "muted", "value": "accent", "phrase": "ok"}
"""The colour role of each kind of piece; plain words have the text's own."""
_TextFormat = QInputMethodEvent.AttributeType.TextFormat


class QueryLine(QLineEdit):
    """``pieces`` takes a query apart; without it everything is plain."""

    def __init__(
        self,
        pieces: Callable[[str], Sequence[Piece]] = lambda _text: (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(MAX_LENGTH)
        self.pieces = pieces
        self._fault: Fault | None = None
        self._is_composing = False
        self.textChanged.connect(self._text_changed)
        theme.changed.connect(self._dress)

    def _text_changed(self) -> None:
        self._fault = None
        self.setToolTip("")
        self._dress()

    def mark_fault(self, fault: Fault | None) -> None:
        """Underline what could not be read."""
        if fault != self._fault:
            self._fault = fault
            self.setToolTip(said(fault.reason) if fault else "")
            self._dress()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._is_composing:
            self._dress()

    def _dress(self) -> None:
        """Put the colours on: an input method's event without text is Qt's one way to do that."""
        if self._is_composing:
            return  # it would end what is being composed
        text = self.text()
        spans = [(piece.start, piece.end - piece.start) for piece in self.pieces(text)]
        formats = [_format(piece.kind) for piece in self.pieces(text)]
        if self._fault is not None:
            spans.append((self._fault.start, max(1, self._fault.end - self._fault.start)))
            formats.append(_wave())
        here = self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(_TextFormat, start - here, length, look)
            for (start, length), look in zip(marks.in_qt(text, spans), formats, strict=True)
        ]
        event = QInputMethodEvent("", attributes)
        super().inputMethodEvent(event)
        self.update()


def _format(kind: str) -> QTextCharFormat:
    look = QTextCharFormat()
    role = ROLES.get(kind, "text")
    look.setForeground(QColor(getattr(theme.colours, role)))
    if kind == "operator":
        look.setFontWeight(QFont.Weight.DemiBold)
    return look


def _wave() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(theme.colours.error))
    look.setForeground(QColor(theme.colours.error))
    return look
