"""Sources in the window: added, polled, paused, previewed; against a server on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui import following_poller
from readinglist.gui.following_dialog import SourceDialog
from readinglist.gui.following_page import FollowingPage, SourceModel, pace, state, times
from readinglist.gui.main_window import MainWindow
from readinglist.library import Library
from readinglist.store import subscriptions
from readinglist.subscription import Subscription
from tests.gui.conftest import OpenWindow, calm
from tests.online import server as pages
from tests.online.server import Server, serving

ONE = ("Sparse Gardens", "2403.00001")
TWO = ("Dense Lakes", "2403.00002")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "l.db"
    with Library(made) as library:
        library.set_setting("made", True)
    return made


def follow(path: Path, address: str, **settings: object) -> None:
    with Library(path) as library:
        library.following.add(address, **settings)  # type: ignore[arg-type]


def open_page(open_window: OpenWindow, path: Path, qtbot: QtBot) -> FollowingPage:
    window = open_window(path)
    window.actions_["following"].trigger()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, FollowingPage)
    return page


def polled(page: FollowingPage, qtbot: QtBot) -> None:
    """Wait until a poll has ended and been told."""
    qtbot.waitUntil(lambda: not page.poller.is_polling, timeout=20_000)
    calm(qtbot, page.window_)


def dialog_of(window: MainWindow) -> SourceDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, SourceDialog)
    assert found.parent() is window
    return found


def test_an_empty_page_says_what_one_can_follow_and_asks_nobody(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    page = open_page(open_window, path, qtbot)
    assert page.stack.currentWidget() is page.nothing
    assert "opens no connection" in page.nothing.text.text()
    assert not page.bottom.isVisible()
    assert not page.all.isEnabled()


def test_a_source_is_added_by_its_kind_and_undo_takes_it_away(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    page = open_page(open_window, path, qtbot)
    SourceDialog.ask(page.window_, kind="arxiv")
    dialog = dialog_of(page.window_)
    dialog.where.setCurrentText("cs.LG")
    dialog.tags.setText("ml, to-read")
    dialog.every.setCurrentIndex(dialog.every.findData(1440))
    dialog.go.click()
    calm(qtbot, page.window_)
    (source,) = page.model.rows
    assert (source.kind, source.title, source.every) == ("arxiv", "arXiv cs.LG", 1440)
    assert source.tags == ("ml", "to-read")
    assert "Follow ‘arXiv cs.LG’" in page.window_.messages.text.text()
    page.window_.verbs.undo()
    calm(qtbot, page.window_)
    assert page.model.rows == []


def test_what_is_no_address_is_said_in_the_dialog_which_stays(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    page = open_page(open_window, path, qtbot)
    SourceDialog.ask(page.window_)
    dialog = dialog_of(page.window_)
    dialog.where.setCurrentText("file:///etc/passwd")
    dialog.accept()
    qtbot.waitUntil(dialog.fault.isVisible)
    assert "no web address" in dialog.fault.text()
    assert dialog.isVisible()
    dialog.reject()


def test_polling_brings_papers_and_says_how_many(
    open_window: OpenWindow, path: Path, server: Server, qtbot: QtBot
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE, TWO))
    follow(path, server.url("/f"))
    page = open_page(open_window, path, qtbot)
    assert server.asked == []
    page.all.click()
    assert page.poller.is_polling
    assert not page.all.isEnabled()
    polled(page, qtbot)
    (source,) = page.model.rows
    assert (source.title, source.new, source.error) == ("A Blog of Papers", 2, "")
    assert page.window_.messages.text.text() == "2 new papers from A Blog of Papers."
    assert page.window_.messages.undo.isVisible()
    with Library(path, read_only=True) as library:
        assert library.count() == 2


def test_a_failure_is_shown_in_words_and_with_a_sign(
    open_window: OpenWindow, path: Path, server: Server, qtbot: QtBot
) -> None:
    follow(path, server.url("/nowhere"), title="Gone")
    page = open_page(open_window, path, qtbot)
    page.now.click()
    polled(page, qtbot)
    assert "nothing at this address (404)" in page.problem.text()
    assert "Gone: " in page.window_.messages.text.text()
    row = page.model.index(0)
    assert "404" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))


def test_offline_is_said_calmly(
    open_window: OpenWindow, path: Path, server: Server, qtbot: QtBot
) -> None:
    address = server.url("/f")
    server.server_close()
    follow(path, address)
    page = open_page(open_window, path, qtbot)
    page.window_.actions_["poll_now"].trigger()
    polled(page, qtbot)
    assert "No source could be reached" in page.window_.messages.text.text()
    assert not page.window_.messages.glyph.isVisible()


def test_a_poll_can_be_cancelled(
    open_window: OpenWindow, path: Path, server: Server, qtbot: QtBot
) -> None:
    server.pages["/f"] = pages.silent
    follow(path, server.url("/f"))
    page = open_page(open_window, path, qtbot)
    page.all.click()
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    page.window_.messages.cancel.click()
    polled(page, qtbot)
    assert "Stopped" in page.window_.messages.text.text()


def test_what_waits_opens_the_import_preview_with_what_is_set_for_its_source(
    open_window: OpenWindow, path: Path, server: Server, qtbot: QtBot
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    follow(path, server.url("/f"), mode="preview", title="Mine", tags=["t"], state="queued")
    page = open_page(open_window, path, qtbot)
    page.all.click()
    polled(page, qtbot)
    assert page.preview.isVisible()
    window = page.window_
    with qtbot.waitSignal(window.intake.page.shown, timeout=20_000):
        page.preview.click()
    preview = window.intake.page
    assert window.pages.currentWidget() is preview
    assert preview.source_name.text() == "Mine"
    preview.accept_.click()
    calm(qtbot, window)
    with Library(path, read_only=True) as library:
        paper = library.paper(1)
        assert (paper.tags, paper.state) == (("t",), "queued")
        assert dict(library.facets()["source"]) == {"Mine": 1}
        assert library.following.waiting() == []
    assert list(window.intake.folder.iterdir()) == []


def test_what_waits_can_be_skipped_and_comes_back_with_undo(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    follow(path, "https://x.example/f", mode="preview", title="Mine")
    with Library(path) as library:
        subscriptions.put_waiting(library.store, 1, "Mine", "o", "abc", 3, data=b"<a>")
    page = open_page(open_window, path, qtbot)
    page.skip.click()
    calm(qtbot, page.window_)
    assert not page.preview.isVisible()
    page.window_.verbs.undo()
    calm(qtbot, page.window_)
    assert page.preview.isVisible()


def test_pausing_changing_and_removing_are_steps(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    follow(path, "https://x.example/f", title="Mine", every=60)
    page = open_page(open_window, path, qtbot)
    page.pause.click()
    calm(qtbot, page.window_)
    assert page.model.rows[0].paused
    assert page.pause.text() == "Go on"
    page.window_.actions_["poll_now"].trigger()
    assert "paused" in page.window_.messages.text.text()
    page.table.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Return)
    dialog = dialog_of(page.window_)
    assert dialog.title.text() == "Mine"
    dialog.title.setText("Yours")
    dialog.where.setCurrentText("https://y.example/f")
    dialog.go.click()
    calm(qtbot, page.window_)
    assert (page.model.rows[0].title, page.model.rows[0].address) == (
        "Yours",
        "https://y.example/f",
    )
    QTest.keyClick(page, Qt.Key.Key_Delete)
    calm(qtbot, page.window_)
    assert page.model.rows == []
    for _ in range(4):
        page.window_.verbs.undo()
        calm(qtbot, page.window_)
    assert page.model.rows[0].title == "Mine"
    assert not page.model.rows[0].paused


def test_a_schedule_polls_what_is_due_and_nothing_else(
    open_window: OpenWindow,
    path: Path,
    server: Server,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following_poller, "FIRST_MS", 20)
    server.pages["/f"] = server.pages["/g"] = pages.body(pages.feed(ONE))
    follow(path, server.url("/f"), every=60)
    follow(path, server.url("/g"))
    page = open_page(open_window, path, qtbot)
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    polled(page, qtbot)
    assert server.paths() == ["/f"]
    page.poller.poll_due()
    assert not page.poller.is_polling


def test_a_file_put_into_a_watched_folder_is_imported_soon(
    open_window: OpenWindow,
    path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following_poller, "SETTLE_MS", 30)
    folder = tmp_path / "dumps"
    folder.mkdir()
    with Library(path) as library:
        library.watching.add(folder)
    page = open_page(open_window, path, qtbot)
    file = tmp_path / "a.bib"
    file.write_text("@misc{a, title={On Gardens}}")
    os.utime(file, (1e9, 1e9))
    file.rename(folder / "a.bib")
    qtbot.waitUntil(lambda: bool(page.model.rows[0].new), timeout=20_000)
    polled(page, qtbot)
    assert page.window_.messages.text.text() == "1 new paper from dumps."


def test_the_feeds_of_another_reader_are_offered_and_ticked(
    open_window: OpenWindow, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    follow(path, "https://b.example/f")
    file = tmp_path / "mine.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/>'
        '<outline text="B" xmlUrl="https://b.example/f"/>'
        '<outline text="C" xmlUrl="https://c.example/f"/></body></opml>'
    )
    page = open_page(open_window, path, qtbot)
    SourceDialog.ask(page.window_, kind="opml")
    dialog = dialog_of(page.window_)
    assert not dialog.go.isEnabled()
    dialog.read_opml(str(file))
    qtbot.waitUntil(dialog.go.isEnabled)
    assert dialog.feeds.count() == 3
    assert "followed already" in dialog.feeds.item(1).text()
    dialog.feeds.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.go.click()
    calm(qtbot, page.window_)
    assert [s.title for s in page.model.rows] == ["b.example", "C"]


def test_a_list_that_is_none_is_said(
    open_window: OpenWindow, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "no.opml"
    file.write_text("just text")
    page = open_page(open_window, path, qtbot)
    SourceDialog.ask(page.window_, kind="opml")
    dialog = dialog_of(page.window_)
    dialog.read_opml(str(file))
    qtbot.waitUntil(dialog.fault.isVisible)
    dialog.read_opml(str(tmp_path / "nowhere"))
    qtbot.waitUntil(lambda: "No such file" in dialog.fault.text())
    dialog.reject()


def test_a_folder_has_fields_of_its_own(
    open_window: OpenWindow, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(open_window, path, qtbot)
    SourceDialog.ask(page.window_, kind="folder")
    dialog = dialog_of(page.window_)
    assert dialog.patterns.isVisible()
    dialog.where.setCurrentText(str(tmp_path))
    dialog.patterns.setText("*.bib; *.ris")
    dialog.subfolders.setChecked(True)
    dialog.go.click()
    calm(qtbot, page.window_)
    (source,) = page.model.rows
    assert (source.patterns, source.subfolders, source.every) == (("*.bib", "*.ris"), True, 15)


def test_changes_made_by_the_shell_are_seen(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    page = open_page(open_window, path, qtbot)
    follow(path, "https://x.example/f", title="From the shell")
    qtbot.waitUntil(lambda: len(page.model.rows) == 1, timeout=10_000)
    assert page.stack.currentWidget() is page.table


def test_escape_leads_back_to_the_papers(open_window: OpenWindow, path: Path, qtbot: QtBot) -> None:
    page = open_page(open_window, path, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.window_.pages.currentWidget() is not page


def test_what_a_row_says() -> None:
    source = Subscription(1, "feed", "https://x.example/", "X")
    assert (times(source, False), state(source)) == ("never yet · when you ask", "not asked yet")
    assert times(source, True) == "being asked …"
    assert [
        pace(Subscription(1, "feed", "a", "X", every=n)) for n in (60, 360, 1440, 2880, 45)
    ] == [
        "every hour",
        "every 6 hours",
        "every day",
        "every 2 days",
        "every 45 minutes",
    ]


def test_qt_finds_nothing_wrong_with_the_sources() -> None:
    model = SourceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one = Subscription(1, "feed", "https://x.example/", "X")
    two = Subscription(2, "folder", "/tmp", "Y")
    model.show_sources([one, two], frozenset([1]))
    model.show_sources([one, two], frozenset())
    model.show_sources([two], frozenset())
    assert model.rowCount() == 1
    assert tester.model() is model
