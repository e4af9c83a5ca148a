"""The BibTeX side of the window: keys, completeness, check, export pre-flight, manuscripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui import preflight
from readinglist.gui.check_page import CheckPage
from readinglist.gui.entry_panel import KeyField
from readinglist.gui.fields import FieldsDialog
from readinglist.gui.keys_dialog import KeysDialog
from readinglist.gui.line_list import Line, LineModel
from readinglist.gui.main_window import MainWindow
from readinglist.gui.manuscript_dialog import ManuscriptDialog
from readinglist.gui.preflight import PreflightDialog
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm
from tests.make import record

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Library(path) as library:
        library.add(record("Attention Is All You Need.", authors="Vaswani, A", arxiv="1706.03762"))
        library.add(record("Whole and Sound", authors="Doe, J", year=2020))
    return path


@pytest.fixture
def window(open_window: OpenWindow, path: Path) -> MainWindow:
    return open_window(path)


@pytest.fixture
def library(path: Path, window: MainWindow) -> Iterator[Library]:
    with Library(path) as opened:
        yield opened


def choose(qtbot: QtBot, window: MainWindow, paper_id: int) -> None:
    window.view.select_paper(paper_id)
    qtbot.waitUntil(lambda: window.detail.paper is not None and window.detail.paper.id == paper_id)
    window.detail.bibtex.head.setChecked(True)
    calm(qtbot, window)


def dialog(qtbot: QtBot, kind: type[T]) -> T:
    found: list[T] = []

    def is_open() -> bool:
        active = QApplication.activeModalWidget()
        found[:] = [active] if isinstance(active, kind) else []
        return bool(found)

    qtbot.waitUntil(is_open, timeout=10_000)
    return found[0]


def test_the_entry_part_says_what_is_missing_and_fills_it(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    choose(qtbot, window, 1)
    entry = window.detail.entry
    assert (entry.bar.value(), entry.figure.text(), entry.lacks.text()) == (
        66,
        "66 %",
        "Lacks year.",
    )
    assert "66 %" in window.detail.bibtex.head.text()
    offers = [b.text() for b in entry.offers.findChildren(QWidget) if hasattr(b, "text")]
    assert offers == ["Fill in year: 2017", "Edit the fields …"]
    entry.offers.findChildren(QWidget)[0].click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: entry.bar.value() == 100)
    calm(qtbot, window)
    assert library.paper(1).year == 2017
    assert entry.offers.isHidden()


def test_another_target_is_kept_for_the_library(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    choose(qtbot, window, 2)
    entry = window.detail.entry
    assert entry.bar.value() == 100
    entry.target.setCurrentIndex(entry.target.findData("acl"))
    entry.target.activated.emit(entry.target.currentIndex())
    calm(qtbot, window)
    assert entry.bar.value() == 75
    assert library.completeness.target() == "acl"
    assert library.ids("missing:url") == [2]


def test_a_key_is_edited_in_place_and_a_clash_names_the_other(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    choose(qtbot, window, 1)
    entry = window.detail.entry
    key: KeyField = entry.key
    assert key.text() == "vaswaniattention"
    key.setFocus()
    key.selectAll()
    QTest.keyClicks(key, "doe2020whole")
    QTest.keyClick(key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "taken by paper 2, “Whole and Sound”" in entry.trouble.text())
    assert library.paper(1).key == "vaswaniattention"
    key.selectAll()
    QTest.keyClicks(key, "clip")
    assert entry.trouble.text() == ""
    QTest.keyClick(key, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert library.paper(1).key == "clip"
    assert library.find("vaswaniattention") == 1
    key.selectAll()
    QTest.keyClicks(key, "wrong")
    QTest.keyClick(key, Qt.Key.Key_Escape)
    assert key.text() == "clip"


def test_the_keys_dialog_shows_what_a_pattern_makes_and_would_change(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    library.set_key(2, "pinned")
    window.verbs.key_pattern()
    shown = dialog(qtbot, KeysDialog)
    calm(qtbot, window)
    assert shown.pattern.text() == "{auth}{year}{shorttitle:1}"
    shown.pattern.setText("{auth:upper}{yeer}")
    assert "did you mean year" in shown.trouble.text()
    assert not shown.keep.isEnabled()
    shown.pattern.setText("{auth:upper}")
    qtbot.waitUntil(lambda: shown.samples[0][0].text() in ("DOE", "VASWANI"), timeout=10_000)
    qtbot.waitUntil(lambda: len(shown.changes) == 2, timeout=10_000)
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [line.is_chosen for line in shown.model.lines] == [None, False]
    index = shown.model.index(1)
    assert shown.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert "1 ticked" in shown.summary.text()
    shown.accept()
    calm(qtbot, window)
    assert [library.paper(i).key for i in (1, 2)] == ["VASWANI", "DOE"]
    library.undo()
    library.undo()
    assert [library.paper(i).key for i in (1, 2)] == ["vaswaniattention", "pinned"]


def test_the_check_page_groups_mends_and_leads_to_papers(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    window.verbs.check()
    page = window.pages.currentWidget()
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: bool(page.groups), timeout=30_000)
    kinds = [(group["kind"], group["count"], group["fixable"]) for group in page.groups]
    assert kinds == [("missing-field", 1, 0), ("title-stop", 1, 1), ("no-abstract", 2, 0)]
    assert page.count.text() == "4 problems"
    for model in (page.kinds, page.rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert not page.mend.isEnabled()
    page.kind_list.setCurrentIndex(page.kinds.index(1))
    assert page.mend.text() == "Mend 1"
    page.mend.click()
    qtbot.waitUntil(lambda: len(page.groups) == 2, timeout=30_000)
    assert library.paper(1).title == "Attention Is All You Need"
    page.fix.click()
    fields = dialog(qtbot, FieldsDialog)
    assert "lacks year" in fields.trouble.text()
    assert fields.focusWidget() is fields.fields["year"]
    fields.reject()
    page.table.doubleClicked.emit(page.rows.index(0))
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert list(window.model.ids) == [1]


def test_nothing_wrong_is_said_so(qtbot: QtBot, window: MainWindow) -> None:
    window.verbs.check()
    page = window.pages.currentWidget()
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.request is None and bool(page.groups), timeout=30_000)
    page.show_groups([])
    assert page.stack.currentIndex() == 1
    assert page.nothing.headline.text() == "Nothing wrong"
    assert not page.fix.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk_page


def test_an_export_with_problems_asks_and_one_without_does_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    gone: list[str] = []
    preflight.look_before(window, [2], "bibtex", lambda: gone.append("whole"))
    qtbot.waitUntil(lambda: gone == ["whole"])
    preflight.look_before(window, [1, 2], "bibtex", lambda: gone.append("flawed"))
    shown = dialog(qtbot, PreflightDialog)
    assert [line.about for line in shown.model.lines] == [
        "@misc lacks year",
        "The title ends with a full stop",
    ]
    assert gone == ["whole"]
    shown.anyway.click()
    assert gone == ["whole", "flawed"]
    preflight.look_before(window, [1], "csv", lambda: gone.append("csv"))
    qtbot.waitUntil(lambda: gone[-1] == "csv")


def test_fix_next_walks_the_worst_and_ends(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    worst = library.add(record("A Bare Paper"))
    qtbot.waitUntil(lambda: worst in window.model.ids, timeout=10_000)
    window.verbs.fix_next()
    first = dialog(qtbot, FieldsDialog)
    assert (first.paper.id, first.windowTitle()) == (worst, "Fix 1 of 2")
    authors, year = first.fields["authors"], first.fields["year"]
    assert isinstance(authors, QPlainTextEdit)
    assert isinstance(year, QLineEdit)
    authors.setPlainText("Roe, R")
    year.setText("2020")
    first._save()

    def is_second() -> bool:
        active = QApplication.activeModalWidget()
        return isinstance(active, FieldsDialog) and active.paper.id == 1

    qtbot.waitUntil(is_second, timeout=10_000)
    dialog(qtbot, FieldsDialog).reject()
    calm(qtbot, window)
    assert library.completeness.of(worst).percent == 100
    assert QApplication.activeModalWidget() is None


def test_fix_next_skips_an_entry_and_ctrl_return_saves_one(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    worst = library.add(record("A Bare Paper"))
    qtbot.waitUntil(lambda: worst in window.model.ids, timeout=10_000)
    window.verbs.fix_next()
    first = dialog(qtbot, FieldsDialog)
    year = first.fields["year"]
    assert isinstance(year, QLineEdit)
    year.setText("2020")
    skip = next(made for made in first.buttons.buttons() if made.text() == "Skip")
    skip.click()

    def is_second() -> bool:
        active = QApplication.activeModalWidget()
        return isinstance(active, FieldsDialog) and active.paper.id == 1

    qtbot.waitUntil(is_second, timeout=10_000)
    assert library.paper(worst).year is None
    last = dialog(qtbot, FieldsDialog)
    assert not [made for made in last.buttons.buttons() if made.text() == "Skip"]
    title = last.fields["title"]
    assert isinstance(title, QPlainTextEdit)
    title.setPlainText("Another Title")
    QTest.keyClick(title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=10_000)
    calm(qtbot, window)
    assert library.paper(1).title == "Another Title"


def test_a_manuscript_is_held_against_the_library(
    qtbot: QtBot, window: MainWindow, library: Library, tmp_path: Path
) -> None:
    library.set_key(1, "clip")
    paper = tmp_path / "paper.tex"
    paper.write_text("\\cite{vaswaniattention}\n\\cite{doe2020whoel}\\input{gone}")
    window.verbs.manuscript()
    shown = dialog(qtbot, ManuscriptDialog)
    assert not shown.export.isEnabled()
    shown.file = paper
    shown.check()
    qtbot.waitUntil(lambda: bool(shown.model.lines), timeout=10_000)
    assert shown.headline.text() == "paper.tex: 2 keys do not fit"
    told = [(line.text, line.about, line.is_head) for line in shown.model.lines]
    assert told == [
        ("Unknown", "1", True),
        ("doe2020whoel   paper.tex:2", "did you mean doe2020whole?", False),
        ("Renamed", "1", True),
        ("vaswaniattention   paper.tex:1", "is clip now", False),
        ("Files that could not be read", "1", True),
        ("gone", "paper.tex:2", False),
        ("Never cited", "1", True),
        ("doe2020whole", "", False),
    ]
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown.export.isEnabled()
    assert shown.ids == [1]
    paper.unlink()
    shown.check()
    qtbot.waitUntil(lambda: shown.headline.text() == "It cannot be read", timeout=10_000)
    shown.reject()


def test_a_heading_cannot_be_chosen() -> None:
    model = LineModel()
    model.show_lines([Line("Head", is_head=True), Line("Row", subject=1)])
    selectable = Qt.ItemFlag.ItemIsSelectable
    assert [bool(model.flags(model.index(n)) & selectable) for n in (0, 1)] == [False, True]
