"""The list's model: ids in, rows by pages of 50, and few changes move few rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui.paper_delegate import meta_line
from readinglist.gui.paper_model import ID_ROLE, ROW_ROLE, PaperModel
from readinglist.gui.paper_view import PaperView
from readinglist.model import PaperRow, Person


def row(paper_id: int) -> PaperRow:
    return PaperRow(
        paper_id, f"k{paper_id}", f"Title {paper_id}", (Person("Li", "X"),), 2024, None, "ICML",
        "inbox", False, ("rl",), "2026-03-12T10:00:00.000Z", 2, "Page", "a remark",
    )  # fmt: skip


class Pages:
    """The desk's pages: remembers what was asked; some papers are gone."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.gone: set[int] = set()

    def __call__(self, ids: Sequence[int]) -> list[PaperRow]:
        self.asked.append(len(ids))
        return [row(i) for i in ids if i not in self.gone]


@pytest.fixture
def model(dressed: QApplication) -> PaperModel:
    return PaperModel(Pages())


def test_qt_finds_nothing_wrong_with_it(model: PaperModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_ids(range(1, 500))
    model.show_ids([*range(1, 100), *range(120, 500)])
    model.show_ids(range(1, 500))
    model.drop([1, 2, 250, 499])
    model.refresh({3, 4})
    model.show_ids([])
    model.show_ids([7, 3, 5])
    assert list(model.ids) == [7, 3, 5]
    assert tester.model() is model


@settings(max_examples=80)
@given(st.lists(st.lists(st.integers(1, 40), unique=True), max_size=8))
def test_whatever_is_shown_in_turn_is_what_it_holds(lists: list[list[int]]) -> None:
    model = PaperModel(Pages())
    kept = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in lists:
        model.show_ids(ids)
        found = [model.index(n, 0).data(ID_ROLE) for n in range(model.rowCount())]
        assert found == ids == [model.index(n, 0).data(ROW_ROLE).id for n in range(len(ids))]
    assert kept.model() is model


def test_rows_are_read_by_pages_and_only_when_painted(model: PaperModel) -> None:
    pages = model._pages
    assert isinstance(pages, Pages)
    model.show_ids(range(1, 100_001))
    assert pages.asked == []
    assert model.index(70_000, 0).data() == "Title 70001"
    assert model.index(70_001, 0).data() == "Title 70002"
    assert pages.asked == [50]


def test_a_paper_that_is_gone_says_so(model: PaperModel) -> None:
    pages = model._pages
    assert isinstance(pages, Pages)
    model.show_ids([1, 2, 3])
    pages.gone = {2}
    model.refresh({2})
    assert [model.index(n, 0).data() for n in range(3)] == [
        "Title 1",
        "This paper is gone",
        "Title 3",
    ]


def test_few_changes_keep_other_rows_in_place(model: PaperModel) -> None:
    model.show_ids(range(1, 1001))
    stays = QPersistentModelIndex(model.index(500, 0))
    resets = QSignalSpy(model.modelReset)
    model.show_ids([i for i in range(1, 1001) if i % 9])
    model.show_ids([2000, *(i for i in range(1, 1001) if i % 9)])
    assert resets.count() == 0
    assert stays.data(ID_ROLE) == 501


def test_many_changes_begin_anew(model: PaperModel) -> None:
    model.show_ids(range(1, 1001))
    resets = QSignalSpy(model.modelReset)
    model.show_ids(range(1000, 0, -1))
    assert resets.count() == 1


def test_the_selection_stays_on_its_papers_when_the_order_turns(
    model: PaperModel, qtbot: QtBot
) -> None:
    view = PaperView(model)
    qtbot.addWidget(view)
    model.show_ids(range(1, 1001))
    view.select_paper(700)
    model.show_ids(range(1000, 0, -1))
    assert view.current_id() == 700
    assert view.selected_ids() == [700]


def test_a_row_is_chosen_even_while_ctrl_is_down(model: PaperModel, qtbot: QtBot) -> None:
    view = PaperView(model)
    qtbot.addWidget(view)
    model.show_ids(range(1, 10))
    QTest.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    view.select_row(3)
    view.select_row(3)
    assert view.selected_ids() == [4]
    model.drop([4])
    assert view.selected_ids() == [5]
    QTest.keyRelease(view, Qt.Key.Key_Control)


def test_the_next_paper_is_chosen_when_the_current_goes(model: PaperModel, qtbot: QtBot) -> None:
    view = PaperView(model)
    qtbot.addWidget(view)
    model.show_ids(range(1, 10))
    view.select_row(4)
    seen: list[int | None] = []
    view.current_changed.connect(seen.append)
    model.drop([5])
    assert view.selected_ids() == [6]
    model.drop([2, 3, 6, 7, 9])
    assert view.selected_ids() == [8]
    model.drop([8])
    assert view.selected_ids() == [4]
    model.drop([1, 4])
    assert view.selected_ids() == []
    assert seen[-1] is None


def test_select_all_counts_every_paper(model: PaperModel, qtbot: QtBot) -> None:
    view = PaperView(model)
    qtbot.addWidget(view)
    model.show_ids(range(1, 100_001))
    view.selectAll()
    assert len(view.selected_ids()) == 100_000


def test_a_row_can_be_heard(model: PaperModel) -> None:
    model.show_ids([1])
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Title 1. inbox. Li. 2024. rl. a remark"


def test_a_note_stands_in_its_row_without_the_signs_of_its_markdown(dressed: QApplication) -> None:
    noted = replace(row(1), remark="", noted="> **Good** baseline, see `Table_2` of a__b")
    assert "Good baseline, see Table_2 of a__b" in meta_line(noted)
    assert "“a remark”" in meta_line(row(1))


def test_a_year_that_the_venue_names_is_said_once(dressed: QApplication) -> None:
    assert "ICML 2024  " in meta_line(row(1))
    named = meta_line(replace(row(1), venue="Proceedings of ICML 2024"))
    assert named.count("2024") == 1
