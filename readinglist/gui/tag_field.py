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
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QWidget

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


def dressed(completer: QCompleter) -> QCompleter:
    """A completer whose list looks like the other lists of the window."""
    if (popup := completer.popup()) is not None:
        popup.setObjectName("popup")
        popup.setItemDelegate(QStyledItemDelegate(popup))  # Qt's own knows no style sheet
    return completer


def _distance(name: str, typed: str) -> int:
    """0: the name begins so; 1: the part behind a slash, or a word of it, does; 2: it holds it."""
    if name.startswith(typed):
        return 0
    return 1 if any(part.startswith(typed) for part in name.replace("/", " ").split()) else 2


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
        self._listed: list[str] = []  # the same, in the order of the list that drops
        self._names = QStandardItemModel(self)
        completer = TagCompleter(self._names, self)
        self.setCompleter(dressed(completer))
        self.textEdited.connect(self._rank)
        theme.changed.connect(self._measure)
        self._measure()

    def know(self, names: Iterable[str]) -> None:
        """The tags in use."""
        known = list(names)
        if known != self._known:
            self._known = known
            self._list(known)

    def _list(self, names: list[str]) -> None:
        self._listed = names
        self._names.clear()
        for name in names:
            item = QStandardItem(name)
            item.setData(alike(name), ALIKE_ROLE)
            self._names.appendRow(item)

    def _rank(self, typed: str) -> None:
        """What begins as typed comes before what only holds it; told before the list drops."""
        wanted = alike(typed)
        ranked = sorted(self._known, key=lambda name: _distance(alike(name), wanted))
        if ranked != self._listed:
            self._list(ranked)

    def _measure(self) -> None:
        letter = QFontMetrics(theme.font()).averageCharWidth()
        self.setFixedWidth(letter * 16 + 16)
        completer = self.completer()
        if completer is not None and (popup := completer.popup()) is not None:
            popup.setMinimumWidth(letter * 32)

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
