"""Tags in the side bar: folding, a menu and keys, and what is dropped there, tags and papers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QRubberBand

from readinglist.gui.facets import BRANCH_ROLE, SCOPE_ROLE, Facets
from readinglist.gui.scopes import Scope
from readinglist.gui.tag_dot import STEP
from readinglist.gui.tag_menu import colour_menu, key_menu
from readinglist.gui.tag_tree import Branch
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

TAG = "application/x-readinglist-tag"
TARGETS = ("tag", "state", "starred", "trash")
EDGE = 24
"""Pixels at the ends of the side bar where it scrolls under what is carried."""


class TagsInSide(QObject):
    """Watches the side bar of a window; other lines keep their own ways."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.side = window, window.side
        # Kept: asking a side bar that is being taken down for its viewport ends the process.
        self._viewport = window.side.viewport()
        self._pressed: QPoint | None = None
        self._tag = ""
        self._frame = QRubberBand(QRubberBand.Shape.Rectangle, self._viewport)
        self._viewport.setAcceptDrops(True)
        for watched in (self.side, self._viewport):
            watched.installEventFilter(self)
        window.desk.counted.connect(self._counted)
        try:
            closed = json.loads(str(window.settings.get("closed_tags")))
        except ValueError:
            closed = []
        self.side.facets.fold(frozenset(map(str, closed if isinstance(closed, list) else ())))

    @property
    def names(self) -> list[str]:
        """The tags in use."""
        return [name for name, _ in self.window.listing.facets.get("tag", ())]

    @property
    def favourites(self) -> dict[int, str]:
        """Key (1 to 9) to the tag it gives."""
        return {place: name for name, place in self.window.listing.facets.get("favourite", ())}

    def _counted(self, facets: Facets) -> None:
        theme.colour_tags(dict(facets.get("tag colour", ())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QContextMenuEvent):
            return self._menu(event)
        if watched is not self._viewport:
            return False
        if isinstance(event, QDropEvent):  # entering and moving are drops to Qt, too
            return self._carried(event)
        if event.type() == QEvent.Type.DragLeave:
            self._frame.hide()
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    # ------------------------------------------------------------------ folding

    def fold(self, name: str, is_open: bool) -> None:
        """Show what is below a tag, or not; remembered."""
        closed = self.side.facets.closed - {name} if is_open else self.side.facets.closed | {name}
        here = self.side.scope
        if not is_open and here.kind == "tag" and here.name.startswith(name + "/"):
            self.side.choose(Scope("tag", name))
        self.side.facets.fold(closed)
        self.window.settings.set("closed_tags", json.dumps(sorted(closed), ensure_ascii=False))

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        index = self.side.indexAt(at)
        branch = index.data(BRANCH_ROLE)
        if event.button() == Qt.MouseButton.LeftButton and isinstance(branch, Branch):
            edge = self.side.visualRect(index).x() + 18 + branch.depth * STEP
            if event.type() == QEvent.Type.MouseButtonPress:
                if branch.is_open is not None and at.x() < edge:
                    self.fold(branch.name, not branch.is_open)
                    return True
                self._pressed, self._tag = at, branch.name
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        if self._pressed is None or event.type() != QEvent.Type.MouseMove:
            return False
        if (at - self._pressed).manhattanLength() > QApplication.startDragDistance():
            self._pressed = None
            self._carry(self._tag)
        return True

    def _carry(self, name: str) -> None:
        data = QMimeData()
        data.setData(TAG, name.encode())
        drag = QDrag(self.side)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    # ------------------------------------------------------------------ keys and the menu

    def _key(self, event: QKeyEvent) -> bool:
        index = self.side.currentIndex()
        branch, verbs = index.data(BRANCH_ROLE), self.window.verbs
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not isinstance(branch, Branch) or not plain:
            return False
        match event.key():
            case Qt.Key.Key_Left if branch.is_open:
                self.fold(branch.name, False)
            case Qt.Key.Key_Left if branch.depth:
                self.side.choose(Scope("tag", branch.name.rpartition("/")[0]))
            case Qt.Key.Key_Right if branch.is_open is False:
                self.fold(branch.name, True)
            case Qt.Key.Key_F2:
                verbs.rename_tag(branch.name)
            case Qt.Key.Key_Delete:
                verbs.delete_tags([branch.name])
            case _:
                return False
        return True

    def _menu(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.side.currentIndex() if by_key else self.side.indexAt(event.pos())
        branch = index.data(BRANCH_ROLE)
        if not isinstance(branch, Branch):
            return False
        where = self.side.visualRect(index).center() if by_key else event.pos()
        self.menu(branch).popup(self.side.viewport().mapToGlobal(where))
        return True

    def menu(self, branch: Branch) -> QMenu:
        """What one can do with a tag."""
        verbs, name = self.window.verbs, branch.name
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(tr("Rename …"), lambda: verbs.rename_tag(name))
        menu.addMenu(colour_menu(menu, lambda colour: verbs.colour_tags([name], colour)))
        menu.addMenu(key_menu(menu, name, self.favourites, verbs.set_favourite))
        menu.addAction(tr("Merge into …"), lambda: verbs.merge_tags([name]))
        menu.addAction(tr("Another word for it …"), lambda: verbs.add_synonym(name))
        if branch.depth:
            menu.addAction(tr("To the top"), lambda: verbs.nest_tag(name, ""))
        menu.addSeparator()
        delete = menu.addAction(tr("Delete"), lambda: verbs.delete_tags([name]))
        menu.addAction(tr("All tags …"), verbs.tags)
        for action, key in ((rename, "F2"), (delete, "Del")):
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        return menu

    # ------------------------------------------------------------------ what is dropped

    def _carried(self, event: QDropEvent) -> bool:
        at = event.position().toPoint()
        self._scroll(at)
        index = self.side.indexAt(at)
        scope = index.data(SCOPE_ROLE)
        is_tag = event.mimeData().hasFormat(TAG)
        if is_tag:
            on_heading = scope is None and index.isValid()
            can = on_heading or (isinstance(scope, Scope) and scope.kind == "tag")
        else:
            ours = event.source() is self.window.view
            can = ours and isinstance(scope, Scope) and scope.kind in TARGETS
        if not is_tag and event.source() is not self.window.view:
            return False  # a file from elsewhere: the window takes it in
        is_drop = not isinstance(event, QDragMoveEvent | QDragEnterEvent)
        self._frame.setVisible(can and not is_drop)
        self._frame.setGeometry(self.side.visualRect(index))
        if not can:
            event.ignore()
            return True
        event.acceptProposedAction()
        if is_drop and is_tag:
            name = bytes(event.mimeData().data(TAG).data()).decode()
            self.window.verbs.nest_tag(name, scope.name if scope else "")
        elif is_drop:
            leave = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.window.verbs.put_into(scope, leave=leave)
        return True

    def _scroll(self, at: QPoint) -> None:
        bar, height = self.side.verticalScrollBar(), self.side.viewport().height()
        if at.y() < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif at.y() > height - EDGE:
            bar.setValue(bar.value() + EDGE)
