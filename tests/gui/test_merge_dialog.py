"""Two papers made one field by field, by keys; and the sure pairs at once, with a way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui.duplicates import DuplicatesPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.merge_dialog import MergeDialog
from readinglist.library import Library
from tests import make
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def two(tmp_path: Path) -> Path:
    path = tmp_path / "two.db"
    with Library(path) as library:
        for title, year, venue in (
            ("A Study of Merging", "2020", "arXiv"),
            ("On Merging", "2021", "ICML"),
        ):
            one = library.add(make.record(title, authors="Ada Lovelace"))
            library.set_fields(one, {"year": year, "venue": venue, "abstract": f"Says {title}."})
    return path


def dialog(qtbot: QtBot, window: MainWindow) -> MergeDialog:
    window.view.selectAll()
    window.verbs.merge_selected()
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), MergeDialog), timeout=10_000
    )
    found = QApplication.activeModalWidget()
    assert isinstance(found, MergeDialog)
    return found


def choose(form: MergeDialog, field: str, side: str) -> None:
    for button in form.choices[field].buttons():
        if button.property("side") == side:
            button.setChecked(True)


def test_each_field_is_taken_from_the_side_that_was_chosen(
    qtbot: QtBot, open_window: OpenWindow, two: Path
) -> None:
    window = open_window(two)
    form = dialog(qtbot, window)
    assert form.take == {}
    choose(form, "venue", "other")
    choose(form, "abstract", "both")
    assert form.take == {"venue": "other", "abstract": "both"}
    form.accept()
    qtbot.waitUntil(lambda: len(window.model.ids) == 1, timeout=10_000)
    with Library(two, read_only=True) as library:
        paper = library.paper(1)
        assert (paper.title, paper.venue, paper.year) == ("A Study of Merging", "ICML", 2020)
        assert paper.abstract == "Says A Study of Merging.\n\nSays On Merging."
    window.verbs.undo()
    qtbot.waitUntil(lambda: len(window.model.ids) == 2, timeout=10_000)


def test_all_can_be_taken_from_one_side_and_nothing_happens_on_cancel(
    qtbot: QtBot, open_window: OpenWindow, two: Path
) -> None:
    window = open_window(two)
    form = dialog(qtbot, window)
    form.take_all("other")
    assert form.take["title"] == "other"
    form.reject()
    qtbot.wait(50)
    assert len(window.model.ids) == 2


def test_one_paper_alone_cannot_be_merged(qtbot: QtBot, open_window: OpenWindow, two: Path) -> None:
    window = open_window(two)
    window.view.select_row(0)
    window.verbs.merge_selected()
    assert "Select two papers" in window.messages.text.text()


def test_sure_pairs_are_merged_at_once_and_taken_back(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "sure.db"
    abstract = "We say at length what was done, on which data, how well it worked and for whom."
    with Library(path) as library:
        for title in ("A Long Title About Merging Papers", "A Long Title About Merging Paper"):
            one = library.add(make.record(title, authors="Ada Lovelace"))
            library.set_fields(one, {"year": "2020", "abstract": abstract})
        make.drain(library.merging.find_again())
        assert len(library.pairs()) == 1
    window = open_window(path)
    window.verbs.duplicates()
    page = window.pages.currentWidget()
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=10_000)
    page.sure.click()
    qtbot.waitUntil(lambda: window.desk.is_idle and page.model.rowCount() == 0, timeout=10_000)
    with Library(path, read_only=True) as library:
        assert library.count() == 1
    page.again.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=10_000)
    with Library(path, read_only=True) as library:
        assert library.count() == 2
