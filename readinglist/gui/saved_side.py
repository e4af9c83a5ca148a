"""Saved searches in the side bar: a menu and keys to edit, rename, move and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from readinglist.gui.facets import SCOPE_ROLE
from readinglist.gui.scopes import Scope
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
KEYS: dict[tuple[Qt.KeyboardModifier, Qt.Key], tuple[str, tuple[object, ...]]] = {
    (PLAIN, Qt.Key.Key_F2): ("rename_search", ()),
    (PLAIN, Qt.Key.Key_E): ("edit_search", ()),
    (PLAIN, Qt.Key.Key_Delete): ("delete_search", ()),
    (ALT, Qt.Key.Key_Up): ("move_search", (-1,)),
    (ALT, Qt.Key.Key_Down): ("move_search", (1,)),
}
"""What a key does to the saved search the side bar stands on: a verb, and its arguments behind the name."""


class SavedInSide(QObject):
    """Watches the side bar of a window; other lines keep their own ways."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        for watched in (window.side, window.side.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QContextMenuEvent):
            return self._menu(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        scope = self.window.side.currentIndex().data(SCOPE_ROLE)
        modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = KEYS.get((modifier, Qt.Key(event.key())))
        if found is None or not isinstance(scope, Scope) or scope.kind != "saved":
            return False
        verb, arguments = found
        getattr(self.window.verbs, verb)(scope.name, *arguments)
        return True

    def _menu(self, event: QContextMenuEvent) -> bool:
        side = self.window.side
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = side.currentIndex() if by_key else side.indexAt(event.pos())
        scope = index.data(SCOPE_ROLE)
        if not isinstance(scope, Scope) or scope.kind != "saved":
            return False
        where = side.visualRect(index).center() if by_key else event.pos()
        self.menu(scope.name).popup(side.viewport().mapToGlobal(QPoint(where)))
        return True

    def menu(self, name: str) -> QMenu:
        """What one can do with a saved search."""
        verbs, menu = self.window.verbs, QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, verb, arguments, keys in (
            (tr("Edit …"), verbs.edit_search, (), "E"),
            (tr("Rename …"), verbs.rename_search, (), "F2"),
            (tr("Move up"), verbs.move_search, (-1,), "Alt+Up"),
            (tr("Move down"), verbs.move_search, (1,), "Alt+Down"),
            (tr("Nothing is new any more"), self.window.searching.mark_seen, (), ""),
            (tr("Delete"), verbs.delete_search, (), "Del"),
        ):
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(
                lambda _checked=False, verb=verb, arguments=arguments: verb(name, *arguments)
            )
        return menu
