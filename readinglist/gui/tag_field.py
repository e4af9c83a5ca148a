"""A small field for one tag, completed from the tags in use."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.tags import alike

ALIKE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class TagCompleter(QCompleter):
    """Completes what is typed whatever its case and dashes: ``to c`` offers ``To-Cite``."""

    def __init__(self, names: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompletionRole(ALIKE_ROLE)

    def splitPath(self, path: str) -> list[str]:
        return [alike(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())


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
        self._known: list[str] = []
        self._names = QStandardItemModel(self)
        completer = TagCompleter(self._names, self)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("popup")
        self.setCompleter(completer)
        theme.changed.connect(self._measure)
        self._measure()

    def know(self, names: Iterable[str]) -> None:
        """The tags in use."""
        known = list(names)
        if known != self._known:
            self._known = known
            self._names.clear()
            for name in known:
                item = QStandardItem(name)
                item.setData(alike(name), ALIKE_ROLE)
                self._names.appendRow(item)

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
