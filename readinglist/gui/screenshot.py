"""Takes a picture of the window when nothing moves in it any more: for README and for our eyes."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from readinglist import config
from readinglist.errors import UsageError
from readinglist.gui.scopes import VIEWS

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

LOOK_MS = 60
CALM_LOOKS = 4
GIVE_UP_MS = 60_000

PAGES = (
    "import-preview",
    "import-columns",
    "first-run",
    "history",
    "following",
    "add-source",
    "imports",
    "duplicates",
    "published",
    "changes",
    "check",
    "statistics",
    "manual",
    "change-keys",
    "key-pattern",
    "manuscript",
    "preflight",
    "fix-next",
    "preferences",
    "about",
    "keys",
    "save-search",
    "build-search",
    "suggestions",
    "why",
    "edit",
    "tags",
    "keywords",
    "choose-tags",
    "table",
    "alone",
    "bindings",
    "bind",
    "export",
)


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
        self.subject: QWidget = window
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
            elif self._step == 3:
                self.subject = QApplication.activeModalWidget() or self.subject
                self._save()

    def _show_page(self) -> None:
        window, view = self.window, self.view
        if view == "first-run":
            window.show_page(window.welcome)
        elif view == "import-columns":
            window.intake.page.change_columns()
        elif view == "history":
            window.verbs.history()
        elif view == "imports":
            window.verbs.imports()
        elif view == "following":
            window.verbs.following()
        elif view == "add-source":
            window.verbs.follow()
        elif view == "duplicates":
            window.verbs.duplicates()
        elif view in ("published", "changes"):
            window.verbs.offers("change" if view == "changes" else "published")
        elif view == "check":
            window.verbs.check()
        elif view in ("statistics", "manual"):
            getattr(window.verbs, view)()
        elif view in ("tags", "keywords"):
            window.verbs.tags(keywords=view == "keywords")
        elif view == "choose-tags":
            window.verbs.choose_tags()
        elif view == "table":
            window.verbs.table(True)
        elif view == "alone":
            window.verbs.alone(True)
        elif view in ("bindings", "bind", "export"):
            {
                "bindings": window.verbs.bindings,
                "bind": window.verbs.bind,
                "export": window.verbs.export_shown,
            }[view]()
        elif view in ("preflight", "fix-next"):  # they ask the library first
            window.verbs.preflight_shown() if view == "preflight" else window.verbs.fix_next()
        elif view in (
            *("preferences", "about", "keys", "edit", "key-pattern", "manuscript"),
            *("save-search", "build-search", "change-keys"),
        ):
            {
                "preferences": window.verbs.preferences,
                "key-pattern": window.verbs.key_pattern,
                "manuscript": window.verbs.manuscript,
                "about": window.verbs.about,
                "save-search": window.verbs.save_search,
                "build-search": window.verbs.build_search,
                "keys": window.verbs.keys,
                "change-keys": window.verbs.change_keys,
                "edit": window.verbs.edit_paper,
            }[view]()
            dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
            self.subject = dialog or window
        if self.query:
            window.search.setFocus()
            window.search.deselect()
        if view == "why":
            window.verbs.why()
        if view == "suggestions":
            window.search.setFocus()
            window.search.suggest(asked=True)

    def _choose_paper(self) -> None:
        name = self.select
        if name is None:
            return

        def then(paper_id: int) -> None:
            self.window.view.select_paper(paper_id)

        self.window.desk.read(lambda library: library.find(name), then)

    def _save(self) -> None:
        # These open once the library has answered.
        if self.view in ("bind", "export", "why", "choose-tags"):
            self.subject = QApplication.activeModalWidget() or self.window
        picture = self.subject.grab()
        self.target.parent.mkdir(parents=True, exist_ok=True)
        saved = picture.save(str(self.target))
        if not saved:
            sys.stderr.write(f"{self.target} cannot be written.\n")
        self._end(0 if saved else 2)

    def _end(self, status: int) -> None:
        self._timer.stop()
        self.window.close()
        QTimer.singleShot(0, self, lambda: QApplication.exit(status))
