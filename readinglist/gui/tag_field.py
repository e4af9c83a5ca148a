"""A small field for one tag, completed from the tags in use."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from readinglist.gui.theme import theme
from readinglist.gui.words import tr


class TagField(QLineEdit):
    """``entered`` has a tag as typed or chosen; Esc and an empty Return leave."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setPlaceholderText(tr("Add tag …"))
        self.setAccessibleName(tr("Add tag"))
        self.setMaxLength(100)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("popup")
        self.setCompleter(completer)
        theme.changed.connect(self._measure)
        self._measure()

    def know(self, names: Iterable[str]) -> None:
        """The tags in use."""
        known = list(names)
        if known != self._names.stringList():
            self._names.setStringList(known)

    def _measure(self) -> None:
        self.setFixedWidth(QFontMetrics(theme.font()).averageCharWidth() * 16 + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            text = self.text().strip()
            self.clear()
            if text:
                self.entered.emit(text)
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Comma, Qt.Key.Key_Semicolon):
            if self.text().strip():
                self.entered.emit(self.text().strip())
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.clear()
