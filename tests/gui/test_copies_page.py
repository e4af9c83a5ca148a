"""The copies of the library in the window: made, compared, put in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from readinglist.gui.copies_page import CopiesPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, TRASH
from readinglist.gui.settings import Settings
from readinglist.library import Library
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk.is_idle and not window.listing.is_waiting, timeout=10_000)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> MainWindow:
    window = open_window(sample)
    window.side.choose(ALL)
    settled(qtbot, window)
    return window


def shown(qtbot: QtBot, window: MainWindow) -> CopiesPage:
    window.actions_["copies"].trigger()
    settled(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, CopiesPage)
    return page


def answer(qtbot: QtBot, page: CopiesPage, text: str) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "kept as a copy" in box.informativeText()
    next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == text).click()


def test_without_a_copy_the_page_says_when_one_is_made_and_offers_to(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = shown(qtbot, window)
    assert page.stack.currentIndex() == 1
    assert not page.put_back.isEnabled()
    page.nothing.findChildren(QPushButton)[0].click()
    settled(qtbot, window)
    assert page.stack.currentIndex() == 0
    assert "as the library is now" in page.model.lines[0].about
    assert "70 papers" in page.model.lines[0].about
    assert "made by hand" in page.model.lines[0].text


def test_a_copy_is_put_in_place_and_the_list_shows_its_papers(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    with Library(sample) as library:
        library.backup()
        library.trash([1, 2, 3])
    settled(qtbot, window)
    qtbot.waitUntil(lambda: len(window.model.ids) == 67)
    page = shown(qtbot, window)
    assert "brings back 3 papers" in page.model.lines[0].about
    answer(qtbot, page, "Cancel")
    settled(qtbot, window)
    assert len(window.model.ids) == 67
    answer(qtbot, page, "Put in place")
    qtbot.waitUntil(lambda: len(window.model.ids) == 70)
    settled(qtbot, window)
    assert "70 papers again" in window.messages.text.text()
    assert page.model.rowCount() == 2
    assert any("put aside" in line.text for line in page.model.lines)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk_page


def test_a_copy_that_cannot_be_read_is_never_put_in_place(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    folder = sample.with_name(sample.name + ".backups")
    folder.mkdir()
    (folder / "2020-daily.db").write_bytes(b"nothing that could be read")
    page = shown(qtbot, window)
    assert "cannot be read" in page.model.lines[0].about
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert "nothing was changed" in window.messages.text.text()


def test_the_trash_is_emptied_in_one_step_and_undone(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    assert not window.actions_["empty_trash"].isEnabled()
    with Library(sample) as library:
        library.trash([1, 2, 3])
    window.side.choose(TRASH)
    qtbot.waitUntil(lambda: len(window.model.ids) == 3)
    window.actions_["empty_trash"].trigger()
    qtbot.waitUntil(lambda: not window.model.ids)
    settled(qtbot, window)
    assert "Deleted 3 papers for good" in window.messages.text.text()
    window.verbs.undo()
    qtbot.waitUntil(lambda: len(window.model.ids) == 3)


def test_a_library_new_to_this_machine_in_a_cloud_folder_is_warned_of_once(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Dropbox" / "library.db"
    with Library(path) as library:
        library.last_seq()
    settings = Settings(forget=True)
    window = open_window(path, settings=settings)
    qtbot.waitUntil(lambda: "a folder that Dropbox copies" in window.messages.text.text())
    again = open_window(path, settings=settings)
    settled(qtbot, again)
    assert "Dropbox" not in again.messages.text.text()
