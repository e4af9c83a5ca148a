"""Deciding by keys: later, again, taken back, and a session that outlives the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from readinglist.gui import links
from readinglist.gui.facets import COUNT_ROLE
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, INBOX, LATER
from readinglist.gui.triage_bar import TriageBar, progress_text, summary_text
from readinglist.library import Library
from readinglist.triage import Session, Tally
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def inbox(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> MainWindow:
    window = open_window(sample)
    window.side.choose(INBOX)
    qtbot.waitUntil(lambda: len(window.model.ids) == 70)
    window.view.select_row(0)
    window.view.setFocus()
    return window


def state(sample: Path, paper_id: int) -> str:
    with Library(sample, read_only=True) as library:
        return library.paper(paper_id).state


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk.is_idle and not window.listing.is_waiting, timeout=10_000)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_l_offers_days_and_the_paper_leaves_the_inbox_until_then(
    qtbot: QtBot, inbox: MainWindow, sample: Path
) -> None:
    first = inbox.model.ids[0]
    QTest.keyClick(inbox.view, Qt.Key.Key_L)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: first not in inbox.model.ids)
    settled(qtbot, inbox)
    assert "Put off 1 paper" in inbox.messages.text.text()
    assert inbox.side.facets.row_of(LATER) == 1
    everything = inbox.side.facets.index(inbox.side.facets.row_of(ALL) or 0)
    assert everything.data(COUNT_ROLE) == 70  # what is put off is not gone
    inbox.side.choose(LATER)
    qtbot.waitUntil(lambda: list(inbox.model.ids) == [first])
    assert state(sample, first) == "inbox"


def test_the_dot_does_the_last_again_and_u_takes_it_back(
    qtbot: QtBot, inbox: MainWindow, sample: Path
) -> None:
    one, two, three = inbox.model.ids[:3]
    QTest.keyClick(inbox.view, Qt.Key.Key_Q)
    QTest.keyClick(inbox.view, Qt.Key.Key_Period)
    settled(qtbot, inbox)
    assert [state(sample, i) for i in (one, two, three)] == ["queued", "queued", "inbox"]
    QTest.keyClick(inbox.view, Qt.Key.Key_U)
    settled(qtbot, inbox)
    assert [state(sample, i) for i in (one, two)] == ["queued", "inbox"]
    qtbot.waitUntil(lambda: inbox.view.current_id() == two)


def test_r_begins_to_read_and_said_again_it_is_read(
    qtbot: QtBot, inbox: MainWindow, sample: Path
) -> None:
    inbox.side.choose(ALL)
    settled(qtbot, inbox)
    inbox.view.select_row(0)
    inbox.view.setFocus()
    first = inbox.view.current_id()
    assert first is not None
    for expected in ("reading", "read"):
        inbox.view.select_paper(first)
        QTest.keyClick(inbox.view, Qt.Key.Key_R)
        settled(qtbot, inbox)
        assert state(sample, first) == expected


def test_a_dismissal_keeps_its_reason_and_all_below_go_in_one_step(
    qtbot: QtBot, inbox: MainWindow, sample: Path
) -> None:
    first = inbox.model.ids[0]
    inbox.verbs.dismiss_because("weak")
    settled(qtbot, inbox)
    with Library(sample, read_only=True) as library:
        assert library.ids("reason:weak") == [first]
    inbox.view.select_row(9)
    inbox.verbs.dismiss_below()
    settled(qtbot, inbox)
    qtbot.waitUntil(lambda: len(inbox.model.ids) == 9)
    inbox.verbs.undo()
    settled(qtbot, inbox)
    qtbot.waitUntil(lambda: len(inbox.model.ids) == 69)


def test_a_session_counts_down_resumes_after_a_restart_and_ends_with_a_summary(
    qtbot: QtBot, inbox: MainWindow, open_window: OpenWindow, sample: Path
) -> None:
    inbox.search.setText("captions")
    qtbot.waitUntil(lambda: 0 < len(inbox.model.ids) < 70)
    settled(qtbot, inbox)
    count = len(inbox.model.ids)
    QTest.keyClick(inbox.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(inbox.triage_bar.isVisible)
    assert f"{count} left" in inbox.triage_bar.text.text()
    inbox.view.setFocus()
    QTest.keyClick(inbox.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: f"{count - 1} left" in inbox.triage_bar.text.text())
    here = inbox.view.current_id()
    qtbot.wait(1_000)  # the place is remembered once one has stayed there
    settled(qtbot, inbox)
    inbox.close()
    again = open_window(sample)
    qtbot.waitUntil(lambda: again.triage_bar.isVisible(), timeout=10_000)
    assert f"{count - 1} left" in again.triage_bar.text.text()
    qtbot.waitUntil(lambda: again.view.current_id() == here, timeout=10_000)
    again.view.setFocus()
    for left in range(count - 1, 0, -1):
        QTest.keyClick(again.view, Qt.Key.Key_Q)
        settled(qtbot, again)
        del left
    qtbot.waitUntil(lambda: f"All {count} done" in again.triage_bar.text.text(), timeout=10_000)
    assert f"{count - 1} queued, 1 dismissed" in again.triage_bar.text.text() or (
        f"1 dismissed, {count - 1} queued" in again.triage_bar.text.text()
    )
    with Library(sample, read_only=True) as library:
        assert library.triage.session() is None


def test_the_words_of_a_session(qtbot: QtBot) -> None:
    session = Session(tuple(range(47)), 12, "2026-08-01T10:00:00+00:00")
    running = Tally(47, 12, 31, {"queued": 16}, 160.0)
    assert progress_text(session, running) == (
        "31 left of 47 papers · about 5 min at your pace · 12 seen before"
    )
    ended = Tally(47, 12, 0, {"queued": 9, "read": 3, "dismissed": 35}, 376.0)
    assert summary_text(ended) == (
        "All 47 done: 9 queued, 3 read, 35 dismissed. About 6 min, 8 s a paper."
    )
    bar = TriageBar()
    qtbot.addWidget(bar)
    bar.show_summary(ended, [("Close", bar.hide)])
    assert not bar.bar.isVisible()


@pytest.mark.parametrize("means_reading", [False, True])
def test_opening_a_paper_changes_its_state_only_where_that_is_wanted(
    qtbot: QtBot,
    inbox: MainWindow,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    means_reading: bool,
) -> None:
    opened: list[str] = []

    def open_url(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(links, "open_url", open_url)
    monkeypatch.setattr(links, "page_of", lambda paper: f"https://example.org/{paper.id}")
    inbox.settings.set("opening_reads", means_reading)
    first = inbox.model.ids[0]
    qtbot.waitUntil(lambda: inbox.detail.paper is not None)
    QTest.keyClick(inbox.view, Qt.Key.Key_O)
    settled(qtbot, inbox)
    assert opened == [f"https://example.org/{first}"]
    assert state(sample, first) == ("reading" if means_reading else "inbox")
    assert ("being read" in inbox.messages.text.text()) == means_reading
