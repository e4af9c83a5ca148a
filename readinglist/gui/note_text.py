"""A note as it reads when nobody writes it: its Markdown set, no HTML, nothing loaded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from readinglist.gui import marks
from readinglist.gui.reading_text import ReadingText, showable
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

_PICTURE = re.compile(r"!(?=\[)")
_FEATURES = QTextDocument.MarkdownFeature
_WEB = ("http", "https")


class NoteText(ReadingText):
    """Markdown to read; a click, or Return, asks to write in it (``write_asked``)."""

    write_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._terms: tuple[str, ...] = ()
        super().__init__(parent, leading=130)
        self.setObjectName("noteText")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Note"))
        self.setToolTip(tr("Click, or press Return, to write"))

    def show_note(self, text: str, terms: Sequence[str] = ()) -> None:
        """The note, with searched words marked."""
        shown = showable(text)
        if (shown, tuple(terms)) != (self._text, self._terms):
            self._text, self._terms = shown, tuple(terms)
            self._dress()

    def _dress(self) -> None:
        self.setFont(self.text_font())
        self.document().setDefaultFont(self.text_font())
        # A picture would be a request to some server: its words stand as a link instead.
        text = _PICTURE.sub("", self._text)
        dialect = _FEATURES.MarkdownDialectGitHub
        self.document().setMarkdown(text, dialect | _FEATURES.MarkdownNoHTML)
        self.document().setDocumentMargin(2)
        self._colour()
        mark = QTextCharFormat()
        mark.setBackground(QColor(theme.colours.mark))
        mark.setForeground(QColor(theme.colours.text))
        plain = self.toPlainText()
        for start, length in marks.in_qt(plain, marks.spans(plain, self._terms)):
            self._format(start, length, mark)
        self._fit()

    def _colour(self) -> None:
        """Every piece in a colour of the theme; only links to the web are links."""
        c = theme.colours
        for start, length, was in self._pieces():
            is_link = was.isAnchor() and QUrl(was.anchorHref()).scheme().lower() in _WEB
            look = QTextCharFormat()
            look.setForeground(QColor(c.accent if is_link else c.text))
            look.setFontUnderline(is_link)
            if was.isAnchor() and not is_link:
                look.setAnchor(False)
                look.setAnchorHref("")
            self._format(start, length, look)

    def _pieces(self) -> list[tuple[int, int, QTextCharFormat]]:
        found = []
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                found.append((piece.position(), piece.length(), piece.charFormat()))
                pieces += 1
            block = block.next()
        return found

    def _link_at(self, event: QMouseEvent) -> str | None:
        address = self.anchorAt(event.position().toPoint())
        return address if QUrl(address).scheme().lower() in _WEB else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and not self._link_at(event) and not self.textCursor().hasSelection():
            self.write_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Return is the note's own here, not the list's way to open a paper."""
        ours = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())
