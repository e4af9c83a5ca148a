"""What the list shows: the scope and the words asked of the desk, the answer put on the screen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.gui.empty import Step
from readinglist.gui.facets import Facets
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.words import papers, tr
from readinglist.model import Found

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

FIRST = 500
REST_MS = 400
"""After this long without another letter the rest of a long answer is asked for."""


class Listing(QObject):
    """Asks for papers whenever the scope, the words or the library change."""

    shown = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.sort: str | None = None
        self.descending: bool | None = None
        self.facets: Facets = {}
        self.found = Found((), 0)
        self.seconds = 0.0
        self.is_waiting = False
        self._shown_typed = ""
        self.follows = False  # an undo or redo is on its way: what it brings back is chosen
        self._brought: set[int] = set()
        self._asked: tuple[str, Scope] | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self.ask(every=True))

    @property
    def scope(self) -> Scope:
        """The part of the library that is shown."""
        return self.window.side.scope

    @property
    def typed(self) -> str:
        """What stands in the search box."""
        return self.window.search.text()

    def ask(self, *, every: bool = False) -> None:
        """Ask for the papers of this scope and these words: of a new search the first 500 first."""
        if not self.window.is_ready:
            return
        typed, scope, began = self.typed, self.scope, time.perf_counter()
        self.is_waiting = True
        self._rest.stop()
        is_new = (typed, scope) != self._asked
        self._asked = (typed, scope)

        def then(found: Found) -> None:
            self.seconds = time.perf_counter() - began
            self._show(typed, scope, found)

        self.window.desk.search(
            typed,
            scope.query,
            then,
            trash=scope.kind == "trash",
            sort=self.sort,
            descending=self.descending,
            limit=FIRST if is_new and not every and typed.strip() else 0,
            failed=self._failed,
        )

    def changed(self, ids: set[int]) -> None:
        """The library changed: ask again."""
        if self.follows:
            self.follows, self._brought = False, ids
        self.ask()

    def _failed(self, error: Exception) -> None:
        """The list stays as it was."""
        self.is_waiting = False
        self.window.desk.complain(error)

    def sort_by(self, name: str, descending: bool) -> None:
        """Another order."""
        self.sort, self.descending = name, descending
        self.ask()

    def _show(self, typed: str, scope: Scope, found: Found) -> None:
        window = self.window
        self.is_waiting = False
        self.found = found
        leaving = window.verbs.leaving
        ids = [i for i in found.ids if i not in leaving] if leaving else list(found.ids)
        window.model.show_ids(ids, found.terms)
        is_new_search = typed != self._shown_typed and bool(typed.strip())
        self._shown_typed = typed
        if ids and (is_new_search or not window.view.currentIndex().isValid()):
            window.view.select_row(0)
        if self._brought:
            back = next((i for i in ids if i in self._brought), None)
            self._brought = set()
            if back is not None:
                window.view.select_paper(back)
        window.detail.mark(found.terms)
        window.search.mark_fault(found.fault)
        window.search.offer(typed, found.completion)
        self._count(found)
        if not ids:
            self._explain(typed, scope)
        window.list_stack.setCurrentIndex(0 if ids else 1)
        if len(found.ids) < found.total and len(found.ids) == FIRST:
            self._rest.start()
        self.shown.emit()

    def _count(self, found: Found) -> None:
        chosen = len(self.window.verbs.selected)
        text = papers(found.total) + ("+" if found.bounded else "")
        if chosen > 1:
            text = f"{chosen:,} {tr('of')} {text}"
        self.window.count.setText(text)
        fault = found.fault
        self.window.fault.setText(
            tr("Not understood, and searched as words: ") + fault.reason if fault else ""
        )
        self.window.fault.setVisible(fault is not None)

    def recount(self) -> None:
        """The selection changed."""
        self._count(self.found)

    # ------------------------------------------------------------------ why it is empty

    def _explain(self, typed: str, scope: Scope) -> None:
        empty, window = self.window.empty, self.window
        steps: list[Step] = []
        if typed.strip():
            headline = tr("No paper here matches “{}”").format(typed.strip()[:80])
            if scope != ALL:
                steps.append((tr("Search all papers"), lambda: window.side.choose(ALL)))
                text = tr("Only {} was searched.").format(scope.title)
            else:
                text = tr("Fewer words, or the beginning of a word, find more.")
            if self.found.behind:
                text += " " + tr("New papers are still being indexed.")
            steps.append((tr("Clear the search"), window.search.clear))
            empty.explain("search", headline, text, steps)
            return
        if scope.kind == "state" and scope.name == "inbox":
            self._explain_inbox()
            return
        texts = {
            "trash": (tr("The trash is empty"), tr("Deleted papers wait here; none is lost.")),
            "starred": (tr("No paper is starred"), tr("Press S on a paper to star it.")),
        }
        if scope.kind == "state":
            keys = {"queued": "Q", "reading": "R", "read": "M", "dismissed": "D"}
            headline = tr("{} is empty").format(scope.title)
            text = tr("Press {} on a paper to put it here.").format(keys.get(scope.name, "I"))
        else:
            headline, text = texts.get(scope.kind, (tr("No papers here"), ""))
        empty.explain(scope.icon, headline, text, [(tr("Show all papers"), self._all)])

    def _explain_inbox(self) -> None:
        window = self.window
        counts = dict(self.facets.get("state", ()))
        left = [
            f"{counts[state]:,} {word}"
            for state, word in (
                ("queued", tr("queued")),
                ("reading", tr("being read")),
                ("read", tr("read")),
                ("dismissed", tr("dismissed")),
            )
            if counts.get(state)
        ]
        steps: list[Step] = []
        if counts.get("queued"):
            steps.append(
                (tr("Open the queue"), lambda: window.side.choose(Scope("state", "queued")))
            )
        if window.actions_["undo"].isEnabled():
            steps.append((tr("Undo the last step"), window.verbs.undo))
        steps.append((tr("Import from the clipboard"), window.verbs.import_clipboard))
        text = ", ".join(left) + "." if left else tr("Nothing waits for a decision.")
        window.empty.explain("check", tr("The inbox is done"), text, steps)

    def _all(self) -> None:
        self.window.side.choose(ALL)
