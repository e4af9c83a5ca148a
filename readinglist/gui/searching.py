"""Ties the search box to the library: values, live counts of saved searches, what is new, notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from readinglist.gui.facets import Facets
from readinglist.gui.parts import Label
from readinglist.gui.saved_side import SavedInSide
from readinglist.gui.scopes import Scope
from readinglist.gui.search_empty import NothingFound
from readinglist.gui.search_recent import Recent
from readinglist.gui.words import papers, tr
from readinglist.queries import SavedCount, SavedSearch

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow


class Searching(QObject):
    """For one window. Saved searches are counted one at a time, so that typing goes before."""

    counted = Signal(object)  # list of SavedCount, in the user's order

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.desk = window.desk
        self.saved: list[SavedCount] = []
        self._facets: Facets = {}
        self._left: list[SavedSearch] | None = None  # still to count; None: not counting
        self._found: list[SavedCount] = []
        self._is_stale = False
        self._open: Scope | None = None
        self.side = SavedInSide(window)
        self.nothing = NothingFound(window)
        self.notice = Label("", "muted", scale=0.92)
        self.notice.setContentsMargins(34, 0, 0, 0)
        self.notice.hide()
        top = window.fault.parentWidget()
        lines = top.layout() if top is not None else None
        assert isinstance(lines, QVBoxLayout)
        lines.addWidget(self.notice)
        box = window.search
        box.pieces = self.desk.pieces
        box.recent = Recent(window.settings)
        box.values_wanted.connect(self._values)
        self.desk.counted.connect(self._facets_counted)
        self.desk.jobs.finished.connect(self.recount)
        self.desk.opened.connect(lambda: self._scope_chosen(window.side.scope))
        window.side.chosen.connect(self._scope_chosen)
        window.listing.shown.connect(self._listed)

    @property
    def names(self) -> list[str]:
        """The saved searches, in the user's order."""
        return [counted.search.name for counted in self.saved]

    def _values(self, field: str, begun: str) -> None:
        def then(found: list[tuple[str, int]]) -> None:
            self.window.search.show_values(field, begun, found)

        self.desk.look_up(lambda library: library.asking.values(field, begun), then, key="values")

    # ------------------------------------------------------------------ saved searches

    def _facets_counted(self, facets: Facets) -> None:
        self._facets = facets
        self._know()
        self.recount()

    def _know(self) -> None:
        counts = [(counted.search.name, counted.count) for counted in self.saved]
        self.window.search.know(self._facets, counts)

    def recount(self) -> None:
        """Count again: at once, or when the counting that goes on has ended."""
        if self._left is not None:
            self._is_stale = True
            return
        self._left, self._found, self._is_stale = [], [], False
        self.desk.look_up(lambda library: library.saved.all(), self._begin, self._failed)

    def _begin(self, searches: list[SavedSearch]) -> None:
        self._left = searches
        self._count_next()

    def _count_next(self) -> None:
        if self._left:
            search = self._left.pop(0)
            self.desk.look_up(lambda library: library.saved.count(search), self._one, self._failed)
            return
        self._left = None
        if self.saved != self._found:
            self.saved = self._found
            self.window.side.facets.show_saved(self.saved)
            self._know()
            self.counted.emit(self.saved)
        if self._is_stale:
            self.recount()

    def _one(self, counted: SavedCount) -> None:
        self._found.append(counted)
        self._count_next()

    def _failed(self, error: Exception) -> None:
        """The counts stay as they were."""
        self._left = None
        self.desk.complain(error)

    def _scope_chosen(self, scope: Scope) -> None:
        """What a saved search shows is new no more: when it is opened, and when it is left."""
        left, self._open = self._open, scope
        for one in (left, scope):
            if one is not None and one.kind == "saved":
                self.mark_seen(one.name)
        new = next((c.new for c in self.saved if Scope("saved", c.search.name) == scope), 0)
        if new:
            text = tr("{} new in “{}” since you last looked.")
            self.desk.said.emit(text.format(papers(new), scope.name), "")

    def mark_seen(self, name: str) -> None:
        """Nothing in that search is new any more."""
        if not self.desk.is_open or (self.saved and name not in self.names):
            return

        def then(ids: list[int]) -> None:
            self.desk.read(
                lambda library: library.saved.mark_seen(name, ids), lambda _: self.desk.look()
            )

        def failed(_error: Exception) -> None:
            """It was deleted meanwhile: there is nothing to mark."""

        self.desk.look_up(lambda library: library.saved.papers(name), then, failed)

    # ------------------------------------------------------------------ notices

    def _listed(self) -> None:
        listing = self.window.listing
        self.notice.setText(
            tr(
                "The index is being brought up to date; until then some words are found by their letters."
            )
            if listing.found.behind and listing.typed.strip()
            else ""
        )
        self.notice.setVisible(bool(self.notice.text()))
