"""Text to read: plain whatever it holds, as high as it is long, with marks and links as formats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
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

_ENDLESS = re.compile(r"\S{300}")


def showable(text: str) -> str:
    """``text`` short enough to lay out: cut, and words without end given places to break."""
    if len(text) > LONGEST:
        text = text[:LONGEST] + " …"
    return _ENDLESS.sub(lambda m: m.group() + "\u200b", text)


class ReadingText(QTextEdit):
    """Read-only text without a frame. ``link_chosen`` has the address of a link clicked on."""

    link_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        bold: bool = False,
        role: str = "text",
        leading: int = 100,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._scale, self._bold, self._role, self._leading = scale, bold, role, leading
        self._spans: Sequence[tuple[int, int]] = []
        self._links: Sequence[tuple[int, int, str]] = []
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
    ) -> None:
        """Show ``text`` as it is, with spans marked and (start, length, address) as links.

        ``role`` is the theme's colour for it, if it is to be another.
        """
        if role and role != self._role:
            self._role, self._text = role, ""
        shown = showable(text)
        if shown != text and not text.startswith(shown[:-2]):
            spans, links = (), ()  # places to break were put in: nothing stands where it stood
        spans = marks.in_qt(shown, spans)
        places = marks.in_qt(shown, [(start, length) for start, length, _ in links])
        links = [(*place, link[2]) for place, link in zip(places, links, strict=True)]
        if shown != self._text or spans != self._spans or links != self._links:
            self._text, self._spans, self._links = shown, spans, links
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
        link = QTextCharFormat()
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._link_at(event) else None
        self.viewport().setCursor(shape or Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        address = self._link_at(event)
        if address and not self.textCursor().hasSelection():
            self.link_chosen.emit(address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only what selects and copies; every other key is the window's."""
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: what is copied here carries no formats of ours."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace("\u200b", ""))
        return data

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = Qt.KeyboardModifier.ControlModifier
            if event.modifiers() == control and not self.textCursor().hasSelection():
                event.ignore()
                return False
        return super().event(event)
