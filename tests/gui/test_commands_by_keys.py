"""Every command of the table is reached by keys alone, and its effect is seen.

A new command fails the first test until it stands in one of the two tables here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.exceptions import TimeoutError as Waited
from pytestqt.qtbot import QtBot

from readinglist.gui import file_dialogs
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import QUEUE, TRASH, Scope
from readinglist.gui.theme import theme
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm
from tests.gui.keyboard import COMMAND, press_keys, reach

poor_platform = pytest.mark.qt_log_ignore("This plugin does not support")
"""Menus ask the offscreen platform for what it has not."""
INBOX = Scope("state", "inbox")
ROW = 3
PAGE = (
    "Deep Learning for Cats\n\nWe show that cats can be learned, and by which means it is done.\n"
)

OPENS = {
    "follow": "SourceDialog",
    "export_selected": "ExportDialog",
    "export_shown": "ExportDialog",
    "export_all": "ExportDialog",
    "open_library": "FileDialog",
    "new_library": "FileDialog",
    "key_pattern": "KeysDialog",
    "manuscript": "ManuscriptDialog",
    "fix_next": "FieldsDialog",
    "save_search": "SavedDialog",
    "build_search": "QueryBuilder",
    "preferences": "Preferences",
    "choose_tags": "TagChoices",
    "edit_paper": "FieldsDialog",
    "keys": "KeySheet",
    "change_keys": "KeyDialog",
    "about": "About",
    "why": "WhyDialog",  # of the side bar's own search
    "later": "QMenu",
    "columns": "QMenu",
    "following": "FollowingPage",
    "poll_now": "FollowingPage",  # where nothing is followed
    "bindings": "BindingsPage",
    "copies": "CopiesPage",
    "offers": "OffersPage",
    "history": "HistoryPage",
    "imports": "ImportsPage",
    "check": "CheckPage",
    "duplicates": "DuplicatesPage",
    "tags": "TagPage",
    "statistics": "StatisticsPage",
    "manual": "HelpPage",
}
"""What a command opens: a dialog, a menu, or a page in the middle of the window."""


@dataclass
class Desk:
    """What one can see of the window and around it."""

    window: MainWindow
    path: Path
    bot: QtBot
    opened: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        return self.window.messages.text.text()

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    @property
    def focus(self) -> QWidget | None:
        return self.window.focusWidget()

    @property
    def row(self) -> int:
        return self.window.view.currentIndex().row()

    def states(self) -> dict[str, int]:
        with Library(self.path, read_only=True) as library:
            return dict(library.facets()["state"])

    def last_step(self) -> str:
        return self.window.actions_["undo"].text().removeprefix("Undo: ")


def _moved_in_queue(desk: Desk) -> bool:
    return re.fullmatch(r"Move 1 paper .*queue", desk.last_step()) is not None


def _has_no_tag(key: int, desk: Desk) -> bool:
    return desk.said.startswith(f"No tag has the key {key} yet")


Sight = Callable[[Desk], bool]
SEES: dict[str, Sight] = {
    "import_file": lambda d: d.opened[-1:] == ["Import files"],
    "import_clipboard": lambda d: d.window.pages.currentWidget() is d.window.intake.page,
    "paste": lambda d: d.window.pages.currentWidget() is d.window.intake.page,
    "quit": lambda d: not d.window.isVisible(),
    "undo": lambda d: d.window.actions_["redo"].text() == "Redo: Star 1 paper",
    "redo": lambda d: d.last_step() == "Star 1 paper",
    "copy_cite": lambda d: d.clipboard.startswith("\\cite{"),
    "copy_keys": lambda d: d.clipboard.isalnum() and d.said.startswith("Copied"),
    "copy_bibtex": lambda d: d.clipboard.startswith("@"),
    "copy_rows": lambda d: d.clipboard.startswith("@"),
    "copy_as_latex": lambda d: d.clipboard.startswith("\\cite{"),
    "copy_as_bibtex": lambda d: d.clipboard.startswith("@"),
    "copy_as_biblatex": lambda d: d.clipboard.startswith("@"),
    "copy_as_pandoc": lambda d: d.clipboard.startswith("[@"),
    "copy_as_typst": lambda d: d.clipboard.startswith("@"),
    "copy_as_org": lambda d: d.clipboard.startswith("[cite:@"),
    "copy_as_keys": lambda d: d.clipboard.isalnum() and d.said.startswith("Copied"),
    "copy_as_reference": lambda d: "Pre-trained" in d.clipboard,
    "copy_as_markdown": lambda d: "Pre-trained" in d.clipboard,
    "copy_as_arxiv": lambda d: d.said == "None of these papers has what “arXiv ids” asks for.",
    "select_all": lambda d: len(d.window.verbs.selected) == 70,
    "find": lambda d: d.focus is d.window.search,
    "find_slash": lambda d: d.focus is d.window.search,
    "drop_clause": lambda d: d.window.search.text() == "vision",
    "queue": lambda d: d.states().get("queued") == 1,
    "queue_stay": lambda d: d.states().get("queued") == 1,
    "reading": lambda d: d.states().get("reading") == 1,
    "reading_stay": lambda d: d.states().get("reading") == 1,
    "read": lambda d: d.states().get("read") == 1,
    "read_stay": lambda d: d.states().get("read") == 1,
    "dismiss": lambda d: d.states().get("dismissed") == 1,
    "dismiss_stay": lambda d: d.states().get("dismissed") == 1,
    "to_inbox": lambda d: d.last_step() == "Move 1 paper to inbox",
    "to_inbox_stay": lambda d: d.last_step() == "Move 1 paper to inbox",
    "dismiss_above": lambda d: d.states().get("dismissed") == ROW,
    "dismiss_below": lambda d: d.states().get("dismissed") == 70 - ROW,
    "dismiss_field": lambda d: d.last_step() == "Dismiss 1 paper (not my field)",
    "dismiss_weak": lambda d: d.last_step() == "Dismiss 1 paper (weak)",
    "dismiss_seen": lambda d: d.last_step() == "Dismiss 1 paper (seen before)",
    "dismiss_other": lambda d: d.last_step() == "Dismiss 1 paper (other)",
    "start_session": lambda d: d.window.triage_bar.isVisible(),
    "star": lambda d: d.last_step() == "Star 1 paper",
    "tag": lambda d: d.focus is d.window.detail.tag_field,
    "repeat": lambda d: d.states().get("queued") == 2,
    "note": lambda d: isinstance(d.focus, QPlainTextEdit),
    "highlight": lambda d: d.said.startswith("Select"),
    "remark": lambda d: d.window.view.state() == d.window.view.State.EditingState,
    "open_page": lambda d: d.said != "",
    "open_return": lambda d: d.said != "",
    "open_pdf": lambda d: d.said != "",
    "next": lambda d: d.row == ROW + 1,
    "previous": lambda d: d.row == ROW - 1,
    "next_undecided": lambda d: d.row == ROW + 1,
    "read_on": lambda d: d.row == ROW + 1 or d.window.detail.verticalScrollBar().value() > 0,
    "undo_letter": lambda d: d.said == "Queue 1 paper: taken back.",
    "back": lambda d: d.window.search.text() == "",
    **dict.fromkeys(("queue_up", "queue_down", "queue_top", "queue_end"), _moved_in_queue),
    "next_up": lambda d: d.said.startswith("The queue is empty."),
    "accept_suggested": lambda d: d.said == "No tag is suggested for this paper.",
    **{f"favourite_{n}": partial(_has_no_tag, n) for n in range(1, 10)},
    "merge_selected": lambda d: d.said == "Select two papers to make them one.",
    "trash": lambda d: d.last_step() == "Delete 1 paper",
    "empty_trash": lambda d: d.last_step() == "Empty the trash of 1 paper",
    "restore": lambda d: d.last_step() == "Restore 1 paper",
    "side_bar": lambda d: not d.window.side.isVisible(),
    "table": lambda d: d.window.view.horizontalHeader().isVisible(),
    "below": lambda d: d.window.inner.orientation() == Qt.Orientation.Vertical,
    "larger": lambda d: theme.zoom > 1,
    "smaller": lambda d: theme.zoom < 1,
    "normal": lambda d: theme.zoom == 1,
    "next_pane": lambda d: d.focus is d.window.detail,
    "previous_pane": lambda d: d.focus is d.window.side,
    "alone": lambda d: not d.window.view.isVisible(),
    "full_screen": lambda d: d.window.isFullScreen(),
    "data_folder": lambda d: d.opened[-1:] == [str(d.path.parent)],
}
"""What is to be seen when a command was given, and not before."""


def _search(text: str) -> Callable[[Desk], None]:
    def before(desk: Desk) -> None:
        desk.window.search.setText(text)

    return before


def _keys(*names: str) -> Callable[[Desk], None]:
    def before(desk: Desk) -> None:
        for name in names:
            reach(desk.window, name)
            calm(desk.bot, desk.window)

    return before


def _trashed(desk: Desk) -> None:
    _keys("trash")(desk)
    desk.window.side.choose(TRASH)


def _queued(row: int) -> Callable[[Desk], None]:
    """Two papers queued, one of them chosen."""

    def before(desk: Desk) -> None:
        _keys("queue", "queue")(desk)
        desk.window.side.choose(QUEUE)
        calm(desk.bot, desk.window)
        desk.window.view.select_row(row)

    return before


BEFORE: dict[str, Callable[[Desk], None]] = {
    "undo": _keys("star"),
    "redo": _keys("star"),
    "drop_clause": _search("vision year:1066"),
    **dict.fromkeys(("to_inbox", "to_inbox_stay"), _queued(0)),
    "back": _search("vision"),
    "normal": lambda d: theme.enlarge(1),
    "repeat": _keys("queue"),
    "undo_letter": _keys("queue"),
    **dict.fromkeys(("restore", "empty_trash"), _trashed),
    **dict.fromkeys(("queue_up", "queue_top"), _queued(1)),
    **dict.fromkeys(("queue_down", "queue_end"), _queued(0)),
}
"""What has to be done first, for there to be something to see."""


def test_every_command_is_tried() -> None:
    assert not OPENS.keys() & SEES.keys()
    assert OPENS.keys() | SEES.keys() == COMMAND.keys(), "say what a new command opens or does"


def opened_now(window: MainWindow) -> str:
    """The class of the menu, dialog or page that is open; "" for the papers."""
    above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if above is None and (active := QApplication.activeWindow()) is not window:
        above = active
    page = window.pages.currentWidget()
    return type(above or page).__name__ if above or page is not window.desk_page else ""


def shows(window: MainWindow, kind: str) -> bool:
    """Whether a thing of that class is open."""
    return opened_now(window) == kind


@poor_platform
def test_what_a_command_opens_escape_closes(window: MainWindow, qtbot: QtBot) -> None:
    for name, wanted in OPENS.items():
        ready(window, qtbot)
        reach(window, name)
        seen(qtbot, partial(shows, window, wanted), f"{name} opens {wanted}")
        calm(qtbot, window)
        target = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        target = target or QApplication.activeWindow() or window
        QTest.keyClick(target.focusWidget() or target, Qt.Key.Key_Escape)
        seen(qtbot, partial(shows, window, ""), f"Escape closes what {name} opened")


def seen(qtbot: QtBot, sight: Callable[[], bool], said: str) -> None:
    """Wait until it is so."""
    try:
        qtbot.waitUntil(sight, timeout=5000)
    except Waited as error:
        raise AssertionError(said) from error


def ready(window: MainWindow, qtbot: QtBot) -> None:
    """The inbox, its fourth paper, the focus in the list."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if window.search.text() or window.side.scope != INBOX:
        window.search.setText("")
        window.side.choose(INBOX)
        calm(qtbot, window)
    window.view.select_row(ROW)
    window.view.setFocus()
    calm(qtbot, window)


@poor_platform
def test_what_a_command_does_is_seen(
    open_window: OpenWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(open_window(sample), sample, qtbot)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: desk.opened.append(_path(url)))

    def ask(_window: QWidget, title: str, *_: object) -> list[str]:
        desk.opened.append(title)
        return []

    monkeypatch.setattr(file_dialogs, "ask_files", ask)  # it would wait for the person
    first = desk.last_step()
    for name in (n for n in SEES if n != "quit"):
        QGuiApplication.clipboard().setText(PAGE)
        ready(desk.window, qtbot)
        if name in BEFORE:
            BEFORE[name](desk)
            calm(qtbot, desk.window)
        desk.window.messages.text.setText("")
        if name == "redo":
            reach(desk.window, "undo")
            calm(qtbot, desk.window)
        assert not SEES[name](desk), f"{name}: it is so before"
        reach(desk.window, name)
        seen(qtbot, partial(SEES[name], desk), f"{name} is to be seen")
        put_back(desk, first, name)
    reach(desk.window, "quit")
    seen(qtbot, lambda: SEES["quit"](desk), "quit closes the window")


def _path(url: QUrl) -> str:
    return url.toLocalFile()


def put_back(desk: Desk, first: str, name: str) -> None:
    """The window and the library as they were before a command."""
    window, qtbot = desk.window, desk.bot
    calm(qtbot, window)
    window.activateWindow()  # the offscreen platform leaves a closed menu active
    qtbot.waitUntil(window.isActiveWindow)
    if COMMAND[name].is_checkable:
        reach(window, name)
    if window.triage_bar.isVisible():
        window.verbs.end_session()
    theme.enlarge(0)
    if desk.focus is not window.view:
        QTest.keyClick(desk.focus or window, Qt.Key.Key_Escape)
    for _ in range(3):  # no trial takes more steps
        if desk.last_step() != first:
            press_keys(window, "Ctrl+Z")
            calm(qtbot, window)
    assert desk.last_step() == first, f"{name}: the window is as it was"
