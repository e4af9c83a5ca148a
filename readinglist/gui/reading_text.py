"""Text to read: plain whatever it holds, as high as it is long, with marks and links as formats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from readinglist.gui import marks
from readinglist.gui.theme import theme

LONGEST = 60_000
"""Characters shown; more would take seconds to lay out."""

_MOVING = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)
_ENDLESS = re.compile(r"\S{300}")


def showable(text: str) -> str:
    """``text`` short enough to lay out: cut, and words without end given places to break."""
    if len(text) > LONGEST:
        text = text[:LONGEST] + " …"
    return _ENDLESS.sub(lambda m: m.group() + "\u200b", text)


class ReadingText(QTextEdit):
    """Read-only text without a frame.

    ``link_chosen`` has the address of a link clicked on, ``passage_chosen`` the note of a passage.
    """

    link_chosen = Signal(str)
    passage_chosen = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        bold: bool = False,
        role: str = "text",
        leading: int = 100,
        quiet_links: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._scale, self._bold, self._role, self._leading = scale, bold, role, leading
        self._spans: Sequence[tuple[int, int]] = []
        self._links: Sequence[tuple[int, int, str]] = []
        self._has_quiet_links = quiet_links
        self._passages: Sequence[tuple[int, int, int]] = []
        self._is_selecting = False
        self._text = ""
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        bars = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bars)
        self.setHorizontalScrollBarPolicy(bars)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)
        theme.changed.connect(self._dress)
        self._dress()

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Nothing is ever loaded, whatever a text says; for None Qt would read the file itself."""
        return QByteArray()

    def show_text(
        self,
        text: str,
        spans: Sequence[tuple[int, int]] = (),
        links: Sequence[tuple[int, int, str]] = (),
        *,
        role: str = "",
        passages: Sequence[tuple[int, int, int]] = (),
    ) -> None:
        """Show ``text`` as it is, with spans marked and (start, length, address) as links.

        ``passages`` are those a note is about: (start, length, note id), painted behind the rest.
        ``role`` is the theme's colour for it, if it is to be another.
        """
        if role and role != self._role:
            self._role, self._text = role, ""
        shown = showable(text)
        if shown != text and not text.startswith(shown[:-2]):
            spans, links, passages = (
                (),
                (),
                (),
            )  # places to break were put in: nothing stands where it stood
        spans = marks.in_qt(shown, spans)
        places = marks.in_qt(shown, [(start, length) for start, length, _ in links])
        links = [(*place, link[2]) for place, link in zip(places, links, strict=True)]
        places = marks.in_qt(shown, [(start, length) for start, length, _ in passages])
        passages = [(*place, one[2]) for place, one in zip(places, passages, strict=True)]
        new = (shown, spans, links, passages)
        if new != (self._text, self._spans, self._links, self._passages):
            self._text, self._spans, self._links, self._passages = new
            self._dress()

    @property
    def shown(self) -> str:
        """The text on the screen."""
        return self.toPlainText()

    def text_font(self) -> QFont:
        """The font the text is set in."""
        return theme.font(self._scale, bold=self._bold)

    def _dress(self) -> None:
        c = theme.colours
        self.setFont(self.text_font())
        plain = QTextCharFormat()
        plain.setFont(self.text_font())
        plain.setForeground(QColor(getattr(c, self._role)))
        block = QTextBlockFormat()
        block.setLineHeight(
            float(self._leading), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block)
        cursor.insertText(self._text, plain)
        passage = QTextCharFormat()
        passage.setBackground(QColor(c.passage))
        for start, length, _ in self._passages:
            self._format(start, length, passage)
        link = QTextCharFormat()
        if not self._has_quiet_links:
            link.setForeground(QColor(c.accent))
            link.setFontUnderline(True)
        for start, length, _ in self._links:
            self._format(start, length, link)
        mark = QTextCharFormat()
        mark.setBackground(QColor(c.mark))
        mark.setForeground(QColor(c.text))
        for start, length in self._spans:
            self._format(start, length, mark)
        self._fit()

    def _format(self, start: int, length: int, format_: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(start + length, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(format_)

    # ------------------------------------------------------------------ size

    def _fit(self) -> None:
        self.document().setTextWidth(max(1, self.viewport().width()))
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(max(height, QFontMetrics(self.text_font()).height() + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(self.text_font()).height() + 2)

    # ------------------------------------------------------------------ links and clipboard

    def _link_at(self, event: QMouseEvent) -> str | None:
        cursor = self.cursorForPosition(event.position().toPoint())
        at = cursor.position()
        box = self.cursorRect(cursor)
        if abs(box.x() - event.position().x()) > 3 * box.height():
            return None
        return next((a for start, n, a in self._links if start <= at <= start + n), None)

    def _passage_at(self, event: QMouseEvent) -> int | None:
        at = self.cursorForPosition(event.position().toPoint()).position()
        return next((i for start, n, i in self._passages if start <= at <= start + n), None)

    def selected_text(self) -> str:
        """What is selected, as plain text."""
        return self.textCursor().selection().toPlainText().replace("\u200b", "")

    def select(self, start: int, length: int) -> int:
        """Select what ``show_text`` counts as these characters; returns where it stands, in pixels."""
        ((start, length),) = marks.in_qt(self._text, [(start, length)])
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return self.cursorRect(cursor).bottom()

    def begin_to_select(self) -> None:
        """Take the keys that move and select, until something else has the focus."""
        self._is_selecting = True
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_selecting = False
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._link_at(event) else None
        self.viewport().setCursor(shape or Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        address = self._link_at(event)
        if address and not self.textCursor().hasSelection():
            self.link_chosen.emit(address)
        elif not self.textCursor().hasSelection():
            note = self._passage_at(event)
            if note is not None:
                self.passage_chosen.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only what selects and copies; every other key is the window's."""
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held or (self._is_selecting and event.key() in _MOVING):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: what is copied here carries no formats of ours."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = Qt.KeyboardModifier.ControlModifier
            if event.modifiers() == control and not self.textCursor().hasSelection():
                event.ignore()
                return False
        return super().event(event)
