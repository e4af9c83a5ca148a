"""Past imports in the window: listed, shown with their lines, gone to, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from readinglist.gui.imports_page import ImportsModel, ImportsPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.remembered_lines import LinesModel
from readinglist.gui.scopes import IMPORTS, TRASH
from readinglist.library import Library
from readinglist.provenance import ImportSummary, RememberedLine
from tests.gui.conftest import calm, drain

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LONG = (
    "We study how lines of text are told apart when nothing but their looks is known at all. " * 3
)
MORE = f"Subscribe\n\nA First Study of Lines\n\n{LONG}\n"


def take(window: MainWindow, qtbot: QtBot, text: str) -> None:
    with Library(window.desk.path) as library:
        drain(library.import_dump(text.encode(), "more.txt"))
    window.desk.look()
    calm(qtbot, window)


def opened(window: MainWindow, qtbot: QtBot) -> ImportsPage:
    QTest.keyClick(window.view, Qt.Key.Key_H, CONTROL_SHIFT)
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, ImportsPage)
    return page


def test_imports_are_listed_with_their_report_and_original_lines(
    window: MainWindow, qtbot: QtBot
) -> None:
    take(window, qtbot, MORE)
    page = opened(window, qtbot)
    assert page.focusWidget() is page.table
    assert page.model.rowCount() == 2
    assert page.title.text() == "more.txt"
    shown = {kind: chip.text() for kind, chip in page.chips.items() if chip.isVisible()}
    assert shown == {"new": "New 1", "ignored": "Ignored lines 1"}
    assert page.raw.shown.startswith("A First Study of Lines")
    assert page.place.text() == "From line 3"
    page.chips["ignored"].click()
    assert page.raw.shown == "Subscribe"
    assert not page.show_papers.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    calm(qtbot, window)
    assert page.report.count("new") == 70


def test_a_number_leads_to_its_papers_and_enter_to_one(window: MainWindow, qtbot: QtBot) -> None:
    take(window, qtbot, MORE)
    page = opened(window, qtbot)
    page.chips["new"].click()
    page.show_papers.click()
    calm(qtbot, window)
    assert window.side.scope.query == "import:2/new"
    assert window.model.rowCount() == 1
    page = opened(window, qtbot)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert window.detail.paper is not None
    assert window.detail.paper.title == "A First Study of Lines"


def test_what_an_import_left_undecided_is_gone_through_from_its_report(
    window: MainWindow, qtbot: QtBot
) -> None:
    take(window, qtbot, MORE)
    page = opened(window, qtbot)
    assert page.go_through.text() == "Go through 1 new"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    calm(qtbot, window)
    assert page.go_through.text() == "Go through 70 new"
    page.go_through.click()
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert window.verbs.session is not None
    assert len(window.verbs.session.papers) == 70
    assert window.view.current_id() == window.verbs.session.papers[0]
    window.verbs.end_session()
    window.desk.edit(lambda library: library.set_state(range(1, 71), "read"))
    calm(qtbot, window)
    page = opened(window, qtbot)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    calm(qtbot, window)
    assert not page.go_through.isVisible()
    window.verbs.go_through(1)
    calm(qtbot, window)
    assert window.messages.text.text() == "Nothing of it is undecided."


def test_an_import_is_taken_back_from_its_page(window: MainWindow, qtbot: QtBot) -> None:
    take(window, qtbot, MORE)
    page = opened(window, qtbot)
    page.undo.click()
    calm(qtbot, window)
    assert "Undid import 2: 1 paper" in window.messages.text.text()
    assert window.model.rowCount() == 70
    qtbot.waitUntil(lambda: not page.undo.isEnabled(), timeout=15_000)
    about = page.model.rows[0]
    assert about.is_undone
    window.messages.undo.click()
    calm(qtbot, window)
    qtbot.waitUntil(lambda: not page.model.rows[0].is_undone, timeout=15_000)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    calm(qtbot, window)
    assert window.model.rowCount() == 71


def test_a_page_that_was_closed_hears_no_more_of_the_library(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened(window, qtbot)
    window.verbs.imports()  # closed while its first answers are on their way
    page = window.pages.currentWidget()
    assert isinstance(page, ImportsPage)
    page.left.emit()
    calm(qtbot, window)
    window.desk.edit(lambda library: library.add_tag([1], "after"))
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page


def test_remembered_lines_are_shown_and_read_again(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert not page.remembered.isVisible()
    window.desk.edit(lambda library: library.dumps.remember("Mail", ["A line of ours"]))
    qtbot.waitUntil(page.remembered.isVisible, timeout=15_000)
    assert page.remembered.model.index(0).data() == "Mail: A line of ours"
    page.remembered.forget.click()
    qtbot.waitUntil(lambda: not page.remembered.isVisible(), timeout=15_000)
    calm(qtbot, window)


def test_qt_finds_nothing_wrong_with_the_models(dressed: object) -> None:
    about = ImportSummary(
        *(1, "2026-01-01T00:00:00Z", "HF", "/a/page.txt", "hf-text", "", 3),
        counts=dict.fromkeys(("new", "same", "changed", "unsure", "problem", "ignored"), 0),
        step=1,
        is_undone=True,
    )
    model, lines = ImportsModel(), LinesModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(m, fatal) for m in (model, lines)]
    model.show_rows([about])
    lines.show_rows([RememberedLine("HF", "x", "X", "")])
    assert (model.rowCount(), lines.rowCount(), len(testers)) == (1, 1, 2)
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "page.txt" in told
    assert told.endswith("undone")


def test_the_side_bar_leads_to_the_imports_and_arrows_pass_over_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    side = window.side
    row = side.facets.row_of(IMPORTS)
    assert row is not None
    side.choose(TRASH)
    calm(qtbot, window)
    side.setFocus()
    QTest.keyClick(side, Qt.Key.Key_Down)
    assert side.currentIndex().row() == row
    assert window.pages.currentWidget() is window.desk_page
    assert side.scope == TRASH
    QTest.keyClick(side, Qt.Key.Key_Down)
    assert side.scope.kind == "source"
    QTest.keyClick(side, Qt.Key.Key_Up)
    QTest.keyClick(side, Qt.Key.Key_Up)
    assert side.scope == TRASH
    QTest.keyClick(side, Qt.Key.Key_Down)
    QTest.keyClick(side, Qt.Key.Key_Return)
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, ImportsPage)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    calm(qtbot, window)
    assert side.scope == TRASH
    spot = side.visualRect(side.facets.index(row)).center()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
        calm(qtbot, window)
        again = window.pages.currentWidget()
        assert isinstance(again, ImportsPage)
        again.left.emit()
        calm(qtbot, window)
    assert side.scope == TRASH
