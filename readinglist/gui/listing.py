"""What the list shows: the scope and the words asked of the desk, the answer put on the screen."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.gui.empty import Step
from readinglist.gui.facets import Facets
from readinglist.gui.library_words import said
from readinglist.gui.places import Moment, Places
from readinglist.gui.scopes import ALL, INBOX, Scope
from readinglist.gui.words import figures, papers, tr
from readinglist.hits import Found

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

FIRST = 500
STEPS = 50  # so many steps back the list returns to how it was
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
        self.places = Places(window.settings)
        self.facets: Facets = {}
        self._began: dict[str, int] = {}
        self.found = Found((), 0)
        self.seconds = 0.0
        self.is_waiting = False
        self._shown_typed = ""
        self._listed: Scope | None = None  # what was asked for last, and what is on the screen
        self._shown: Scope | None = None
        self.follows = False  # an undo or redo is on its way: what it brings back is chosen
        self._brought: set[int] = set()
        self._moments: deque[Moment] = deque(maxlen=STEPS)
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
        if scope != self._listed:
            self._enter(scope)
        elif typed.strip():
            self.leave()
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
            sort=self.sort or (None if typed.strip() else scope.order),
            descending=self.descending,
            limit=FIRST if is_new and not every and typed.strip() else 0,
            failed=self._failed,
        )

    def _enter(self, scope: Scope) -> None:
        """Another scope: in the order and with the columns it was left with."""
        self.leave()
        self._listed = scope
        self.sort, self.descending = self.places.order(scope)
        self.window.columns.show(self.window.columns.is_table, scope.table)
        self.window.view.show_sort(self.sort, bool(self.descending))

    def leave(self) -> None:
        """Remember where one is in the scope on the screen; a search is no place to come back to."""
        place = self.window.view.place()
        if self._shown is not None and not self._shown_typed.strip() and place is not None:
            self.places.keep(self._shown, place)

    def changed(self, ids: set[int]) -> None:
        """The library changed: ask again."""
        if self.follows:
            self.follows, self._brought = False, ids
        self.ask()

    def bring(self, ids: Iterable[int]) -> None:
        """Ask again, and choose the first of these that the list shows."""
        self._brought = set(ids)
        self.ask()

    def go_to_import(self, import_id: int | None) -> None:
        """Papers came in: ask again, and choose the first new one that the list shows."""

        def then(records: list[tuple[int | None, str]]) -> None:
            self.bring(paper for paper, outcome in records if paper and outcome != "same")

        if import_id is not None:
            self.window.desk.read(lambda library: library.import_papers(import_id), then)

    def moment(self, ids: Sequence[int]) -> Moment:
        """What is chosen and where, before something is done to these papers."""
        view = self.window.view
        return Moment(frozenset(ids), view.selected_ids(), view.current_id(), view.place())

    def done(self, moment: Moment) -> None:
        """It was done; when the papers come back the list is to be as it was."""
        self._moments.append(moment)

    def _failed(self, error: Exception) -> None:
        """The list stays as it was."""
        self.is_waiting = False
        self.window.desk.complain(error)

    def sort_by(self, name: str | None, descending: bool | None) -> None:
        """Another order; None is the list's own: best match where there are words, else newest."""
        self.sort, self.descending = name, descending
        self.places.keep_order(self.scope, name, descending)
        self.window.view.show_sort(name, bool(descending))
        self.ask()

    def turn(self) -> None:
        """The same order from the other end."""
        self.sort_by(self.sort, not self.descending)

    def _show(self, typed: str, scope: Scope, found: Found) -> None:
        window = self.window
        self.is_waiting = False
        self.found = found
        leaving = window.verbs.leaving
        ids = [i for i in found.ids if i not in leaving] if leaving else list(found.ids)
        was_empty = (
            not window.model.ids
        )  # a search found nothing: nothing is chosen that could stay
        window.model.show_ids(ids, found.terms)
        is_new_search = typed != self._shown_typed and bool(typed.strip())
        is_new_scope = scope != self._shown
        self._shown_typed, self._shown = typed, scope
        by_hand = scope.order == "queue" and self.sort is None and not typed.strip()
        window.view.drops.is_on = by_hand
        is_back = (is_new_scope or was_empty) and not typed.strip()
        place = self.places.place(scope) if is_back else None
        if place is None or not window.view.go_back(place):
            is_fresh = is_new_search or is_new_scope or not window.view.currentIndex().isValid()
            if ids and is_fresh:
                window.view.select_row(0)
        if self._brought:
            self._follow(ids)
        window.detail.mark(found.terms)
        window.search.mark_fault(found.fault)
        window.search.offer(typed, found.completion)
        self._count(found)
        if not ids:
            window.arrangement.alone(False)
            self._explain(typed, scope)
        had_focus = window.list_stack.isAncestorOf(window.focusWidget() or window)
        window.list_stack.setCurrentIndex(0 if ids else 1)
        if had_focus and window.pages.currentWidget() is window.desk_page:
            (window.view if ids else window.empty).setFocus()
        if len(found.ids) < found.total and len(found.ids) == FIRST:
            self._rest.start()
        self.shown.emit()

    def _follow(self, ids: Sequence[int]) -> None:
        """Go to what came back: as it was chosen before, else to the first of it."""
        view, brought, self._brought = self.window.view, self._brought, set()
        moment = next((one for one in reversed(self._moments) if brought <= one.about), None)
        if moment is not None:
            self._moments.remove(moment)
            if view.select_papers(moment.selected, moment.current):
                if moment.place is not None:
                    view.scroll_to(moment.place)
                return
        back = next((i for i in ids if i in brought), None)
        if back is not None:
            view.select_paper(back)

    def _count(self, found: Found) -> None:
        chosen = len(self.window.verbs.selected)
        text = papers(found.total) + ("+" if found.bounded else "")
        if chosen > 1:
            text = f"{figures(chosen)} {tr('of')} {text}"
        self.window.count.setText(text)
        fault = found.fault
        self.window.fault.setText(
            tr("Not understood, and searched as words: ") + said(fault.reason) if fault else ""
        )
        self.window.fault.setVisible(fault is not None)

    def recount(self) -> None:
        """The selection changed."""
        self._count(self.found)

    # ------------------------------------------------------------------ why it is empty

    def _explain(self, typed: str, scope: Scope) -> None:
        empty, window = self.window.empty, self.window
        if typed.strip():
            window.searching.nothing.explain(typed, scope)
            return
        if scope.kind == "state" and scope.name == "inbox":
            self._explain_inbox()
            return
        texts = {
            "trash": (tr("The trash is empty"), tr("Deleted papers wait here; none is lost.")),
            "starred": (tr("No paper is starred"), tr("Press S on a paper to star it.")),
            "saved": (
                tr("“{}” finds nothing now").format(scope.name),
                tr("Papers that meet it will be counted in the side bar."),
            ),
            "tag": (
                tr("No paper has the tag {}").format(scope.name),
                tr("Press T on a paper, or drop papers on the tag in the side bar."),
            ),
            "source": (
                tr("Nothing of {} is left here").format(scope.name),
                tr("Its papers were deleted, or merged into others."),
            ),
            "several": (
                tr("No paper is all of that"),
                tr("A click with Ctrl in the side bar takes one of them away: {}.").format(
                    scope.title
                ),
            ),
        }
        if scope.kind == "state":
            keys = {"queued": "Q", "reading": "R", "read": "M", "dismissed": "D"}
            headline = tr("{} is empty").format(scope.title)
            text = tr("Press {} on a paper to put it here.").format(keys.get(scope.name, "I"))
        else:
            headline, text = texts.get(scope.kind, (tr("No papers here"), ""))
        empty.explain(scope.icon, headline, text, [(tr("Show all papers"), self._all)])

    def counted(self, facets: Facets) -> None:
        """New counts; those of the fullest inbox so far are what a done one is told against."""
        self.facets = facets
        counts = dict(facets.get("state", ()))
        if counts.get("inbox", 0) > self._began.get("inbox", -1):
            self._began = counts
        if self._shown == INBOX and not self.window.model.rowCount() and not self.typed.strip():
            self._explain_inbox()

    def _explain_inbox(self) -> None:
        window = self.window
        counts = dict(self.facets.get("state", ()))
        words = {"queued": tr("queued"), "reading": tr("being read"), "read": tr("read")}
        words["dismissed"] = tr("dismissed")
        decided = {s: counts.get(s, 0) - self._began.get(s, 0) for s in words}
        total = sum(max(0, n) for n in decided.values())
        told = decided if total else {state: counts.get(state, 0) for state in words}
        text = ", ".join(f"{figures(n)} {words[state]}" for state, n in told.items() if n > 0)
        steps: list[Step] = []
        if total and window.actions_["undo"].isEnabled():
            steps.append((tr("Undo last"), window.verbs.undo))
        for state, step in (
            ("queued", tr("Open the queue")),
            ("dismissed", tr("Review dismissed")),
        ):
            if counts.get(state):
                steps.append((step, partial(window.side.choose, Scope("state", state))))
        steps.append((tr("Import from the clipboard"), window.verbs.import_clipboard))
        headline = tr("All {} done").format(figures(total)) if total else tr("The inbox is empty")
        text = f"{text}." if text else tr("Nothing waits for a decision.")
        window.empty.explain("check", headline, text, steps)

    def _all(self) -> None:
        self.window.side.choose(ALL)
