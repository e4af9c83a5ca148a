"""What waits: listed with evidence, ticked, attached, taken, kept; the line that leads there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from readinglist.as_json import dry_run_json
from readinglist.gui.main_window import MainWindow
from readinglist.gui.offers_model import OfferModel, facts_of
from readinglist.gui.offers_page import OffersPage
from readinglist.gui.preview_model import rows_of
from readinglist.gui.scopes import ALL, WAITING
from readinglist.library import Library
from tests import make
from tests.gui.conftest import OpenWindow, calm, drain
from tests.library.test_offers import NEAR, PREPRINT, SECOND, VERSION

SURE = "A Study of Rewards in Sparse Worlds"


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A preprint that was published and has another title now; one with a doubtful version."""
    path = tmp_path / "library.db"
    doubtful = (
        PREPRINT.replace("Sparse Worlds", "Narrow Rooms").replace("00001", "00002"),
        NEAR.replace("Sparse Worlds", "Narrow Rooms"),
    )
    with Library(path) as library:
        for dump in (PREPRINT, VERSION, SECOND, *doubtful):
            drain(library.import_dump(dump.encode(), "dump.bib"))
    return open_window(path)


def page_of(window: MainWindow, qtbot: QtBot, kind: str = "published") -> OffersPage:
    window.verbs.offers("change" if kind == "change" else "published")
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, OffersPage)
    return page


def year_of(window: MainWindow) -> int | None:
    with Library(window.desk.path, read_only=True) as library:
        return library.paper(1).year


def test_the_side_bar_and_the_paper_lead_to_what_waits(window: MainWindow, qtbot: QtBot) -> None:
    window.side.choose(ALL)
    calm(qtbot, window)
    window.view.select_paper(1)
    calm(qtbot, window)
    row = window.detail.waiting
    assert row.changes.text() == "1 change waiting"
    assert row.isVisible()
    assert row.version.isVisible()
    row.changes.click()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, OffersPage)
    assert (page.kind, [offer.title for offer in page.model.rows]) == ("change", [SURE])
    page.left.emit()
    at = window.side.facets.row_of(WAITING)
    assert at is not None
    window.side.setCurrentIndex(window.side.facets.index(at))
    calm(qtbot, window)
    assert isinstance(window.pages.currentWidget(), OffersPage)


def test_the_fields_stand_side_by_side_and_attaching_is_one_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window, qtbot)
    assert [tab.text() for tab in page.tabs.values()] == ["Published versions  2", "Changes  1"]
    offer = page.offer
    assert offer is not None
    assert offer.sure
    assert "same title" in facts_of(offer)
    assert {box.text() for box in page.fields.boxes.values()} >= {"Authors", "Year", "Venue", "DOI"}
    page.take.click()
    calm(qtbot, window)
    assert year_of(window) == 2021
    assert len(page.model.rows) == 1
    window.messages.undo.click()
    calm(qtbot, window)
    assert year_of(window) == 2020
    assert len(page.model.rows) == 2


def test_a_field_that_is_not_ticked_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot)
    offer = page.offer
    assert offer is not None
    year = next(field.mark for field in offer.fields if field.name == "year")
    page.fields.boxes[year].setChecked(False)
    QTest.keyClick(page, Qt.Key.Key_T)
    calm(qtbot, window)
    assert year_of(window) == 2020
    with Library(window.desk.path, read_only=True) as library:
        assert library.paper(1).doi == "10.1000/182"
    for box in page.fields.boxes.values():
        box.setChecked(False)
    assert not page.take.isEnabled()


def test_the_sure_ones_are_ticked_by_a_key_and_attached_together(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window, qtbot)
    assert page.model.ticked == []
    assert not page.take_ticked.isVisible()
    page.sure.click()
    assert [offer.title for offer in page.model.ticked] == [SURE]
    assert page.take_ticked.text() == "Attach to 1 paper"
    doubtful = page.model.index(1)
    checked = Qt.CheckState.Checked
    assert page.model.setData(doubtful, checked, Qt.ItemDataRole.CheckStateRole)
    assert page.take_ticked.text() == "Attach to 2 papers"
    page.take_ticked.click()
    calm(qtbot, window)
    assert page.stack.currentIndex() == 1
    assert page.nothing.isVisible()
    assert window.model.rowCount() == 2
    window.verbs.undo()
    calm(qtbot, window)
    assert len(page.model.rows) == 2


def test_a_change_is_kept_and_does_not_come_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot, "change")
    assert page.keep.text() == "Keep what I have"
    page.keep.click()
    calm(qtbot, window)
    assert page.model.rows == []
    assert page.tabs["change"].text() == "Changes  0"
    with Library(window.desk.path) as library:
        drain(library.import_dump((SECOND + "\n").encode(), "again.bib"))
        assert library.offers.changes() == ()


def test_a_double_click_goes_to_the_paper_and_escape_goes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window, qtbot)
    page.table.doubleClicked.emit(page.model.index(0))
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert window.view.selected_ids() == [1]
    page = page_of(window, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk_page


def test_an_import_says_what_waits_and_leads_there(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot)
    page.sure.click()
    page.take_ticked.click()
    calm(qtbot, window)
    page.left.emit()
    with Library(window.desk.path) as library:
        library.offers.keep(library.offers.published()[0])
    page = page_of(window, qtbot)
    assert page.kind == "change"  # no published version waits any more
    report = {"import_id": 1, "new": 0, "same": 1, "changed": 0, "unsure": 0, "failed": 0}
    links = dict(window.intake._links({**report, "waiting": 1}))
    assert list(links) == ["1 already had", "1 with changes that wait", "Report"]


def test_the_preview_of_an_import_says_what_will_wait(window: MainWindow) -> None:
    later = SECOND.replace("Revisited", "Once More")
    with Library(window.desk.path, read_only=True) as library:
        report = make.drain(library.read_dump(later.encode(), "later.bib"))
    (row,) = rows_of(dry_run_json(report))
    assert row.kind == "same"
    assert row.shown_why.startswith("1 change waiting: title; same arXiv id")
    assert row.told == {"title": "A Study of Rewards in Sparse Worlds, Once More"}


def test_the_model_is_one(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot)
    model = OfferModel()
    tester = QAbstractItemModelTester(model)
    model.show_offers(page.model.rows)
    model.tick_sure()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"{SURE}. sure. ")
    model.show_offers(())
    assert model.rowCount() == 0
    assert tester.model() is model
