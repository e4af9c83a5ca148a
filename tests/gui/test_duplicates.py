"""Possible doubles: shown side by side, merged or told apart, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from readinglist.gui.duplicates import DuplicatesPage, PairModel
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import DOUBLES
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm, drain

NEAR = """@article{a1, title={GPT4Image: Can Large Pretrained Models Help Vision Models on
 Perception Task?}, author={Ding, Ning}, year={2023}, doi={10.1000/xyz}}"""


@pytest.fixture
def doubles(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    """The sample, and one paper that looks like one of it; its page of pairs is open."""
    with Library(sample) as library:
        drain(library.import_dump(NEAR.encode(), "near.bib"))
    window = open_window(sample)
    row = window.side.facets.row_of(DOUBLES)
    assert row is not None
    window.side.setCurrentIndex(window.side.facets.index(row))
    calm(qtbot, window)
    return window


def page_of(window: MainWindow) -> DuplicatesPage:
    page = window.pages.currentWidget()
    assert isinstance(page, DuplicatesPage)
    return page


def test_the_two_papers_stand_side_by_side(doubles: MainWindow) -> None:
    page = page_of(doubles)
    assert page.count.text() == "1 pair"
    left, right = (cell.shown for cell in page.cells["Title"])
    assert left != right
    assert "≠" in page.names["Title"].text()
    assert "≠" not in page.names["Venue"].text()


def test_merging_is_one_step_that_can_be_taken_back(doubles: MainWindow, qtbot: QtBot) -> None:
    page = page_of(doubles)
    pair = page.model.rows[0]
    page.keep_other.click()
    calm(qtbot, doubles)
    assert page.stack.currentIndex() == 1
    assert doubles.model.rowCount() == 70
    with Library(doubles.desk.path, read_only=True) as library:
        assert library.paper(pair.other.id).doi == "10.1000/xyz"
        assert library.paper(pair.one.id).merged_into == pair.other.id
    doubles.messages.undo.click()
    calm(qtbot, doubles)
    assert doubles.model.rowCount() == 71


def test_papers_said_to_be_different_do_not_come_back(doubles: MainWindow, qtbot: QtBot) -> None:
    page = page_of(doubles)
    page.different.click()
    calm(qtbot, doubles)
    assert page.stack.currentIndex() == 1
    assert doubles.model.rowCount() == 71
    page.left.emit()
    calm(qtbot, doubles)
    assert doubles.pages.currentWidget() is doubles.desk_page
    assert doubles.side.facets.row_of(DOUBLES) is None


def test_qt_finds_nothing_wrong_with_the_pairs(doubles: MainWindow) -> None:
    model = PairModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(page_of(doubles).model.rows)
    assert model.rowCount() == 1
    assert tester.model() is model
