"""Takes a picture of the window when nothing moves in it any more: for README and for our eyes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from readinglist import config
from readinglist.errors import UsageError
from readinglist.gui.scopes import VIEWS

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

LOOK_MS = 60
CALM_LOOKS = 4
GIVE_UP_MS = 60_000

PAGES: dict[str, Callable[[MainWindow], object]] = {
    "import-preview": lambda window: None,  # its files are opened with the window
    "import-columns": lambda window: window.intake.page.change_columns(),
    "first-run": lambda window: window.show_page(window.welcome),
    "history": lambda window: window.verbs.history(),
    "following": lambda window: window.verbs.following(),
    "add-source": lambda window: window.verbs.follow(),
    "imports": lambda window: window.verbs.imports(),
    "copies": lambda window: window.verbs.copies(),
    "duplicates": lambda window: window.verbs.duplicates(),
    "published": lambda window: window.verbs.offers("published"),
    "changes": lambda window: window.verbs.offers("change"),
    "check": lambda window: window.verbs.check(),
    "statistics": lambda window: window.verbs.statistics(),
    "manual": lambda window: window.verbs.manual(),
    "change-keys": lambda window: window.verbs.change_keys(),
    "key-pattern": lambda window: window.verbs.key_pattern(),
    "manuscript": lambda window: window.verbs.manuscript(),
    "preflight": lambda window: window.verbs.preflight_shown(),
    "fix-next": lambda window: window.verbs.fix_next(),
    "preferences": lambda window: window.verbs.preferences(),
    "about": lambda window: window.verbs.about(),
    "keys": lambda window: window.verbs.keys(),
    "save-search": lambda window: window.verbs.save_search(),
    "build-search": lambda window: window.verbs.build_search(),
    "suggestions": lambda window: window.search.suggest(asked=True),
    "why": lambda window: window.verbs.why(),
    "edit": lambda window: window.verbs.edit_paper(),
    "tags": lambda window: window.verbs.tags(),
    "keywords": lambda window: window.verbs.tags(keywords=True),
    "choose-tags": lambda window: window.verbs.choose_tags(),
    "suggested-tags": lambda window: window.desk.learner.learn(),
    "table": lambda window: window.verbs.table(True),
    "alone": lambda window: window.verbs.alone(True),
    "bindings": lambda window: window.verbs.bindings(),
    "bind": lambda window: window.verbs.bind(),
    "export": lambda window: window.verbs.export_shown(),
}
"""What is shown beside the side bar's own views, and how it is opened. A dialog is taken alone."""


def wanted_size(text: str) -> tuple[int, int]:
    """``1366x768`` as two numbers.

    Raises:
        UsageError: it is no size, or none a window can have.
    """
    found = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", text.strip())
    if found is None:
        raise UsageError(f"{text!r} is no size; write it like 1366x768.")
    return int(found[1]), int(found[2])


class Screenshot(QObject):
    """Opens what is asked for, waits for calm, saves the picture, quits (status 2 if it cannot)."""

    def __init__(
        self,
        window: MainWindow,
        target: Path,
        *,
        view: str | None,
        query: str | None,
        select: str | None,
    ) -> None:
        super().__init__(window)
        if view is not None and view not in VIEWS and view not in PAGES:
            names = ", ".join((*VIEWS, *PAGES))
            raise UsageError(f"There is no view {view!r}; the views are {names}.")
        self.window, self.target = window, target
        self.view, self.query, self.select = view, query, select
        self._calm = 0
        self._step = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self, files: Sequence[str]) -> None:
        """Begin; the window is shown by the caller."""
        if self.view in VIEWS:
            self.window.side.choose(VIEWS[self.view])
        elif self.view == "import-preview" and not files:
            files = [str(config.resource("samples", "huggingface-papers.txt"))]
        elif self.view == "import-columns" and not files:
            files = [str(config.resource("samples", "papers-semicolon.csv"))]
        elif self.view is None and self.select is not None:
            self.window.side.choose(VIEWS["all"])  # wherever the paper is
        self.window.open(files)
        if self.query:
            self.window.search.setText(self.query)
        self._timer.start()
        QTimer.singleShot(GIVE_UP_MS, self, lambda: self._end(2))

    def _look(self) -> None:
        window = self.window
        if window.failure:
            sys.stderr.write(f"readinglist: {window.failure}\n")
            self._end(2)
            return
        is_calm = window.desk.is_idle and window.is_ready and not window.search.is_waiting
        self._calm = self._calm + 1 if is_calm and not window.listing.is_waiting else 0
        if self._calm >= CALM_LOOKS:
            self._calm = 0
            self._step += 1
            if self._step == 1:
                self._show_page()
                self._choose_paper()
            elif self._step == 3:  # dialogs open once the library has answered
                self._save()

    def _show_page(self) -> None:
        if self.query or self.view == "suggestions":
            self.window.search.setFocus()
            self.window.search.deselect()
        if self.view in PAGES:
            PAGES[self.view](self.window)

    def _choose_paper(self) -> None:
        name = self.select
        if name is None:
            return

        def then(paper_id: int) -> None:
            self.window.view.select_paper(paper_id)

        self.window.desk.read(lambda library: library.find(name), then)

    def _save(self) -> None:
        picture = (QApplication.activeModalWidget() or self.window).grab()
        self.target.parent.mkdir(parents=True, exist_ok=True)
        saved = picture.save(str(self.target))
        if not saved:
            sys.stderr.write(f"{self.target} cannot be written.\n")
        self._end(0 if saved else 2)

    def _end(self, status: int) -> None:
        self._timer.stop()
        self.window.close()
        QTimer.singleShot(0, self, lambda: QApplication.exit(status))
