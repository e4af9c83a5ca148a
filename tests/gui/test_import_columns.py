"""Columns of a table in the import preview: shown, changed by keyboard, remembered, offered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist import config, formats
from readinglist.formats import tables
from readinglist.gui.columns_dialog import ColumnsDialog, fault_of
from readinglist.gui.importing import ImportPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.preview_columns import FIELD_NAMES, Table, read_table, said_of
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm

SAMPLE = config.resource("samples", "papers-semicolon.csv")
ODD = (
    "Label,Gist,Who\n"
    "A Study of Owls,Owls are studied here at length.,Ann Owl\n"
    "A Study of Hawks,Hawks are studied here at length.,Bo Hawk\n"
)


@pytest.fixture
def empty(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    return open_window(tmp_path / "new" / "library.db")


def preview(qtbot: QtBot, window: MainWindow, file: Path) -> ImportPage:
    with qtbot.waitSignal(window.intake.page.shown, timeout=15_000):
        window.intake.take_files([str(file)])
    calm(qtbot, window)
    return window.intake.page


def opened(qtbot: QtBot, page: ImportPage) -> ColumnsDialog:
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.papers.setFocus()
    QTest.keyClick(page.papers, Qt.Key.Key_C)
    return dialog(qtbot)


def dialog(qtbot: QtBot) -> ColumnsDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, ColumnsDialog)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def titles(page: ImportPage) -> list[str]:
    return [row.title for row in page.model.rows if row.position]


def test_the_columns_of_a_table_are_shown_and_of_text_none_are(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, SAMPLE)
    assert page.columns_line.isVisible()
    assert page.columns_line.text.text() == (
        "Columns: Title ← ‘paper_title’, Abstract ← ‘summary’, Authors ← ‘author’, "
        "Date ← ‘published’, DOI ← ‘doi’, Web address ← ‘link’"
    )
    page.leave()
    page = preview(qtbot, empty, config.resource("samples", "huggingface-papers.txt"))
    assert not page.columns_line.isVisible()
    QTest.keyClick(page.papers, Qt.Key.Key_C)
    assert QApplication.activeModalWidget() is None
    page.leave()
    calm(qtbot, empty)


def test_columns_are_changed_by_keyboard_previewed_at_once_and_imported_so(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, SAMPLE)
    asked = opened(qtbot, page)
    assert asked.boxes[0].hasFocus()
    assert asked.sample.title.text().startswith("Sparse Gardens")
    assert not asked.back.isEnabled()
    QTest.keyClicks(asked.boxes[0], "leave")
    assert asked.fault.text() == "No column is the title yet: choose one."
    assert not asked.go.isEnabled()
    for _ in range(2):
        QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Tab)
    assert asked.boxes[2].hasFocus()
    QTest.keyClicks(asked.boxes[2], "title")
    assert asked.said == {"title": "summary", "abstract": ""}
    assert asked.sample.title.text().startswith("We prune")
    asked.remember.setChecked(False)
    with qtbot.waitSignal(page.shown, timeout=15_000):
        QTest.keyClick(asked.boxes[2], Qt.Key.Key_Return)
    calm(qtbot, empty)
    assert titles(page)[0].startswith("We prune attention heads")
    assert page.columns_line.text.text().startswith("Columns: Title ← ‘summary’, Authors")
    page.accept_.click()
    calm(qtbot, empty)
    assert empty.desk.page([1])[0].title.startswith("We prune")
    page = preview(qtbot, empty, SAMPLE)
    assert titles(page)[0].startswith("Sparse Gardens")
    page.leave()
    calm(qtbot, empty)


def test_two_titles_are_refused_and_what_was_recognised_comes_back(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, SAMPLE)
    asked = opened(qtbot, page)
    asked.boxes[2].choose("title")
    assert asked.fault.text() == (
        "Title is chosen for ‘paper_title’ and ‘summary’; leave one of them out."
    )
    assert not asked.go.isEnabled()
    QTest.keyClick(asked.boxes[2], Qt.Key.Key_Return)
    assert asked.isVisible()
    asked.back.click()
    assert asked.said == {}
    assert asked.go.isEnabled()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert titles(page)[0].startswith("Sparse Gardens")
    page.leave()
    calm(qtbot, empty)


def test_a_table_read_as_text_offers_its_columns_and_they_are_remembered(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(ODD)
    page = preview(qtbot, empty, file)
    assert "looks like a table" in page.columns_line.text.text()
    asked = opened(qtbot, page)
    assert asked.headed.isVisible()
    for box, field in zip(asked.boxes, ("title", "abstract", "authors"), strict=True):
        box.choose(field)
    with qtbot.waitSignal(page.shown, timeout=15_000):
        asked.go.click()
    calm(qtbot, empty)
    assert titles(page) == ["A Study of Owls", "A Study of Hawks"]
    assert "from now on" in empty.messages.text.text()
    page.leave()
    page = preview(qtbot, empty, file)
    assert titles(page) == ["A Study of Owls", "A Study of Hawks"]
    assert page.notices.text() == (
        "The columns are read as you said of tables with these headings."
    )
    asked = opened(qtbot, page)
    assert asked.picks == ["title", "abstract", "authors"]
    asked.reject()
    empty.messages.undo_asked.emit()
    calm(qtbot, empty)
    with Library(empty.desk.path) as library:
        assert library.dumps.columns_said(("Label", "Gist", "Who")) == {}
    page.leave()
    calm(qtbot, empty)


def test_a_table_without_headings_is_read_by_the_numbers_of_its_columns(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "bare.csv"
    file.write_text(ODD.split("\n", 1)[1])
    page = preview(qtbot, empty, file)
    asked = opened(qtbot, page)
    asked.headed.setChecked(False)
    assert not asked.remember.isVisible()
    asked.boxes[0].choose("title")
    assert asked.sample.title.text() == "A Study of Owls"
    assert asked.said == {"title": "1"}
    with qtbot.waitSignal(page.shown, timeout=15_000):
        asked.go.click()
    assert titles(page) == ["A Study of Owls", "A Study of Hawks"]
    calm(qtbot, empty)
    assert opened(qtbot, page).picks == ["title", "", ""]
    dialog(qtbot).reject()
    page.leave()
    calm(qtbot, empty)


def test_a_spreadsheet_without_a_title_offers_its_columns_beside_the_error(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in ODD.splitlines():
        book.active.append(line.split(","))
    book.save(tmp_path / "odd.xlsx")
    page = preview(qtbot, empty, tmp_path / "odd.xlsx")
    assert page.state_text.isVisible()
    assert page.offer.isVisible()
    QTest.keyClick(page.offer, Qt.Key.Key_Return)
    asked = dialog(qtbot)
    asked.boxes[0].choose("title")
    with qtbot.waitSignal(page.shown, timeout=15_000):
        asked.go.click()
    calm(qtbot, empty)
    assert titles(page) == ["A Study of Owls", "A Study of Hawks"]
    assert not page.offer.isVisible()
    page.leave()
    calm(qtbot, empty)


def test_a_file_that_is_no_table_offers_no_columns(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 x")
    page = preview(qtbot, empty, tmp_path / "a.pdf")
    assert page.state_text.isVisible()
    assert not page.offer.isVisible()
    assert not page.columns_line.isVisible()
    page.leave()
    calm(qtbot, empty)


def test_every_field_of_the_door_has_a_name_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(ODD)
    with Library(tmp_path / "l.db") as library:
        table = read_table(library, file, None)
        assert table is not None
        assert set(FIELD_NAMES) == set(table.base.fields)
        assert read_table(library, tmp_path / "gone.csv", None) is None


def table_of(text: str, said: dict[str, str] | None = None) -> Table:
    dump = formats.open_dump(text.encode(), "x")
    base, now = tables.columns(dump, {}), tables.columns(dump, said or {})
    assert base is not None
    assert now is not None
    return Table(base, now)


FIELDS = tuple(FIELD_NAMES)
PICKS = st.permutations(FIELDS).map(lambda order: ["title", *(f for f in order if f != "title")])


@settings(max_examples=60)
@given(PICKS, st.integers(0, 3), st.permutations(range(4)), st.sampled_from([0, 1]))
def test_what_is_said_reads_the_columns_as_they_were_picked(
    order: Sequence[str], count: int, places: Sequence[int], known: int
) -> None:
    head = ("Title,Authors,Gist,Nothing", "Label,Gist,Who,When")[1 - known]
    text = f"{head}\nAn owl,Ann,About owls,2024\nA hawk,Bo,About hawks,2023\n"
    picks = [""] * 4
    for field, place in zip(order[: count + 1], places, strict=False):
        picks[place] = field
    table = table_of(text)
    assert fault_of(table, picks) == ""
    said = said_of(table, picks, has_headings=True)
    assert list(table_of(text, said).picks) == picks


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_box_of_the_columns_is_whole_within_the_window_of_the_dialog(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "long.csv"
    long = "A title of many words that goes on for as long as titles of papers do"
    file.write_text(f'title,a heading of many letters indeed\n"{long}","{long}"\n', "utf-8")
    page = preview(qtbot, empty, file)
    shown = opened(qtbot, page)
    area = shown.boxes[0].parentWidget()
    assert area is not None
    view = area.parentWidget()
    assert view is not None
    right = max(box.mapTo(view, box.rect().topRight()).x() for box in shown.boxes)
    assert right <= view.width()
    shown.reject()
