"""Nothing found: which clause to leave out, what may be meant, and where else to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readinglist.gui.empty import Step
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.words import figures, papers, tr
from readinglist.queries import Advice

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

STEPS = 3
"""Clauses offered to be dropped: the buttons stand beside each other."""
SHOWN = 32
"""Characters of a clause on a button."""


class NothingFound(QObject):
    """Fills the empty page of a search; the advice comes a moment later."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._typed = ""
        self._best = ""  # the query that the key puts into the box

    def explain(self, typed: str, scope: Scope) -> None:
        """Say that nothing was found, then what to do about it."""
        self._typed, self._best = typed, ""
        self._show(typed, scope, Advice())
        query = "" if scope.kind == "trash" else scope.query

        def then(advice: Advice) -> None:
            if self.window.search.text() == typed and self.window.side.scope == scope:
                self._show(typed, scope, advice)

        self.window.desk.look_up(
            lambda library: library.asking.advice(typed, query), then, key="advice"
        )

    def take_best(self) -> None:
        """Leave out the clause that empties the search, or take the word that may be meant."""
        if self._best and self.window.search.text() == self._typed:
            self._put(self._best)

    def _put(self, query: str) -> None:
        self.window.search.setText(query)
        self.window.search.setFocus()

    def _show(self, typed: str, scope: Scope, advice: Advice) -> None:
        steps: list[Step] = []
        bests: list[str] = []
        if advice.meant and advice.meant_count:
            meant = advice.meant
            text = tr("Search for “{}” ({})").format(_short(meant), figures(advice.meant_count))
            steps.append((text, lambda: self._put(meant)))
            bests.append(meant)
        for drop in advice.drops[:STEPS]:
            text = tr("Without {} ({})").format(_short(drop.clause), figures(drop.count))
            steps.append((text, lambda rest=drop.rest: self._put(rest)))  # type: ignore[misc]
            bests.append(drop.rest)
        self._best = bests[0] if bests else ""
        if scope != ALL:
            count = f" ({figures(advice.everywhere)})" if advice.everywhere else ""
            steps.append((tr("Search all papers") + count, lambda: self.window.side.choose(ALL)))
        if not bests:
            steps.append((tr("Clear the search"), self.window.search.clear))
        headline = tr("No paper here matches “{}”").format(typed.strip()[:80])
        self.window.empty.explain("search", headline, self._why(scope, advice), steps)

    def _why(self, scope: Scope, advice: Advice) -> str:
        told = []
        if scope != ALL:
            told.append(tr("Only {} was searched.").format(scope.title))
        key = self.window.actions_["drop_clause"].shortcut().toString()
        if advice.meant and advice.meant_count:
            text = tr("“{}” would find {}; {} searches for it.")
            count = papers(advice.meant_count)
            told.append(text.format(_short(advice.meant), count, key))
        elif advice.drops:
            drop = advice.drops[0]
            text = tr("{} empties it: without it there would be {}; {} leaves it out.")
            told.append(text.format(_short(drop.clause), papers(drop.count), key))
        elif not told:
            told.append(tr("Fewer words, or the beginning of a word, find more."))
        if self.window.listing.found.behind:
            told.append(tr("New papers are still being indexed."))
        return " ".join(told)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
