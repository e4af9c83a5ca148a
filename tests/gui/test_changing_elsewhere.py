"""A page is open while another program, or a quick hand, changes what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readinglist.gui.duplicates import DuplicatesPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.offers_page import OffersPage
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm, drain
from tests.library.test_offers import PREPRINT, VERSION

pytestmark = pytest.mark.gui
NAMES = ("Sparse Worlds", "Narrow Rooms", "Open Fields")


def told(dump: str, number: int) -> str:
    made = dump.replace(NAMES[0], NAMES[number]).replace("00001", f"0000{number}")
    return made.replace("10.1000/182", f"10.1000/{number}")


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """Three preprints, of which another dump told that they were published."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        for dump in (PREPRINT, VERSION):
            text = "\n".join(told(dump, number) for number in range(3))
            drain(library.import_dump(text.encode(), "dump.bib"))
    return open_window(path)


def offers_of(window: MainWindow, qtbot: QtBot) -> OffersPage:
    window.verbs.offers()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, OffersPage)
    assert len(page.model.rows) == 3
    return page


def look(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.look()
    calm(qtbot, window)


def test_the_offer_looked_at_stays_though_others_are_taken_elsewhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = offers_of(window, qtbot)
    page.table.setCurrentIndex(page.model.index(1))
    offer = page.offer
    assert offer is not None
    box = page.fields.boxes[offer.fields[0].mark]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    with Library(window.desk.path) as other:
        other.offers.take(other.offers.published()[0])
    look(window, qtbot)
    assert len(page.model.rows) == 2
    assert page.offer == offer
    assert page.fields.boxes[offer.fields[0].mark] is box
    assert box.hasFocus()
    assert not box.isChecked()
    with Library(window.desk.path) as other:
        other.offers.take(other.offers.published()[0])
    look(window, qtbot)
    assert page.offer is not None
    assert page.offer != offer
    assert all(box.isChecked() for box in page.fields.boxes.values())


def test_a_key_pressed_twice_decides_one_offer(window: MainWindow, qtbot: QtBot) -> None:
    page = offers_of(window, qtbot)
    complaints: list[str] = []
    window.desk.complained.connect(complaints.append)
    QTest.keyClick(page, Qt.Key.Key_T)
    QTest.keyClick(page, Qt.Key.Key_T)
    QTest.keyClick(page, Qt.Key.Key_K)
    calm(qtbot, window)
    assert len(page.model.rows) == 2
    assert complaints == []
    with Library(window.desk.path, read_only=True) as library:
        assert sum(step.label.startswith("Attach") for step in library.history()) == 1
    QTest.keyClick(page, Qt.Key.Key_K)
    calm(qtbot, window)
    assert len(page.model.rows) == 1
    window.verbs.undo()
    window.verbs.undo()
    calm(qtbot, window)
    assert len(page.model.rows) == 3


def test_an_offer_whose_paper_went_says_so_and_the_page_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = offers_of(window, qtbot)
    offer = page.offer
    assert offer is not None
    with Library(window.desk.path) as other:
        other.trash([offer.paper_id])
        other.empty_trash()
    complaints: list[str] = []
    window.desk.complained.connect(complaints.append)
    QTest.keyClick(page, Qt.Key.Key_T)
    calm(qtbot, window)
    assert len(complaints) == 1
    assert [one.paper_id for one in page.model.rows] != [offer.paper_id]
    assert len(page.model.rows) == 2
    QTest.keyClick(page, Qt.Key.Key_T)
    calm(qtbot, window)
    assert len(page.model.rows) == 1


def test_the_pair_looked_at_stays_though_others_are_decided_elsewhere(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "library.db"
    with Library(path) as library:
        for number in range(3):
            text = told(PREPRINT, number)
            for dump in (text, text.replace("Rewards", "Reward").replace("eprint", "number")):
                drain(library.import_dump(dump.encode(), "dump.bib"))
        assert len(library.pairs()) == 3
    window = open_window(path)
    window.verbs.duplicates()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, DuplicatesPage)
    page.table.setCurrentIndex(page.model.index(1))
    pair = page._pair()
    assert pair is not None
    first = page.model.rows[0]
    with Library(path) as other:
        other.not_duplicates(first.one.id, first.other.id)
    look(window, qtbot)
    assert len(page.model.rows) == 2
    now = page._pair()
    assert now is not None
    assert (now.one.id, now.other.id) == (pair.one.id, pair.other.id)
    complaints: list[str] = []
    window.desk.complained.connect(complaints.append)
    for key in (Qt.Key.Key_M, Qt.Key.Key_M, Qt.Key.Key_N):
        QTest.keyClick(page, key)
    calm(qtbot, window)
    assert (len(page.model.rows), complaints) == (1, [])
    with Library(path, read_only=True) as library:
        assert [step.label[:5] for step in library.history(2)] == ["Merge", "Paper"]
