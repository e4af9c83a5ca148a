"""Which columns the table has: one set for the inbox, one for the rest; chosen, moved, remembered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from readinglist.gui import columns
from readinglist.gui.columns import BY_NAME, COLUMNS, Shown
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

SAVE_MS = 400


class TableColumns(QObject):
    """Dresses the view for the scope that is shown, and keeps what is changed in its header."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.is_table = False
        self._kind = "inbox"
        self._soon = QTimer(self, interval=SAVE_MS, singleShot=True)
        self._soon.timeout.connect(self.save)
        head = window.view.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda where: self.menu().popup(head.mapToGlobal(where))
        )
        head.sectionMoved.connect(self._changed)
        head.sectionResized.connect(self._changed)

    def show(self, is_table: bool, kind: str) -> None:
        """The two-line list, or the table of a kind of scope ("inbox" or "library")."""
        if (is_table, kind) == (self.is_table, self._kind):
            return
        if self._soon.isActive():
            self.save()
        self.is_table, self._kind = is_table, kind
        self._dress(self.remembered())

    def _dress(self, shown: Shown) -> None:
        self.window.view.set_table(self.is_table, shown if self.is_table else ())
        self._soon.stop()  # what was just shown is what is kept already

    def remembered(self) -> Shown:
        """The columns of this kind of scope as they were left."""
        return columns.read(str(self.window.settings.get(f"columns_{self._kind}")), self._kind)

    def shown(self) -> Shown:
        """The columns there are now, from left to right."""
        view = self.window.view
        head = view.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(len(COLUMNS))]
        return tuple(
            (COLUMNS[n].name, view.columnWidth(n)) for n in order if not view.isColumnHidden(n)
        )

    def _changed(self) -> None:
        if self.is_table:
            self._soon.start()

    def save(self) -> None:
        """Remember the columns."""
        self._soon.stop()
        if self.is_table:
            self._keep(self.shown())

    def _keep(self, shown: Shown) -> None:
        self.window.settings.set(f"columns_{self._kind}", columns.written(shown))

    # ------------------------------------------------------------------ choosing

    def toggle(self, name: str, is_shown: bool) -> None:
        """Show a column at the end, or hide it."""
        now = tuple(part for part in self.shown() if part[0] != name)
        shown = (*now, (name, COLUMNS[BY_NAME[name]].width)) if is_shown else now
        self._keep(shown)
        self._dress(shown)

    def move(self, name: str, by: int) -> None:
        """A column further to the left (-1) or to the right (1)."""
        shown = list(self.shown())
        at = next(n for n, part in enumerate(shown) if part[0] == name)
        to = max(0, min(len(shown) - 1, at + by))
        shown.insert(to, shown.pop(at))
        self._keep(tuple(shown))
        self._dress(tuple(shown))

    def reset(self) -> None:
        """The columns a table begins with."""
        self._keep(columns.first(self._kind))
        self._dress(columns.first(self._kind))

    def menu(self) -> QMenu:
        """Orders, and, in the table, columns to show and to move: all of it by keyboard too."""
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_orders(menu.addMenu(tr("Sort by")))
        if not self.is_table:
            return menu
        menu.addSeparator()
        now = [name for name, _ in self.shown()]
        for column in sorted(COLUMNS, key=lambda c: now.index(c.name) if c.name in now else 99):
            action = menu.addAction(tr(column.title))
            action.setCheckable(True)
            action.setChecked(column.name in now)
            action.setEnabled(column.name != "title")  # a row without its title says nothing
            action.toggled.connect(partial(self.toggle, column.name))
        menu.addSeparator()
        moving = menu.addMenu(tr("Move"))
        for name in now:
            title = tr(COLUMNS[BY_NAME[name]].title)
            for by, words in ((-1, tr("{} to the left")), (1, tr("{} to the right"))):
                if 0 <= now.index(name) + by < len(now):
                    moving.addAction(words.format(title), partial(self.move, name, by))
        menu.addAction(tr("Columns as they were at first"), self.reset)
        return menu

    def _fill_orders(self, menu: QMenu) -> None:
        listing = self.window.listing
        group = QActionGroup(menu)

        def add(words: str, sort: str | None, descending: bool | None) -> QAction:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked((listing.sort, listing.descending) == (sort, descending))
            group.addAction(action)
            action.triggered.connect(lambda: listing.sort_by(sort, descending))
            return action

        by_hand = listing.scope.order == "queue"
        add(tr("As you arranged it") if by_hand else tr("Best match, then newest"), None, None)
        menu.addSeparator()
        for column in COLUMNS:
            add(tr(column.title), column.sort, column.down)
        menu.addSeparator()
        turned = menu.addAction(tr("Turn the order round"), listing.turn)
        turned.setEnabled(listing.sort is not None)

    def pop_up(self) -> None:
        """The menu by keyboard, at the head of the list."""
        view = self.window.view
        self.menu().popup(view.mapToGlobal(QPoint(24, 24)))
