"""Saved searches, the form, and a search that finds nothing: in the window, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readinglist.gui.facets import NEW_ROLE
from readinglist.gui.main_window import MainWindow
from readinglist.gui.query_builder import QueryBuilder
from readinglist.gui.query_rows import FIELDS, RELATIONS, Row, kind_of, row_of, written
from readinglist.gui.saved_dialog import SavedDialog
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.search_why import WhyDialog
from readinglist.library import Library, parts
from readinglist.search.query import parse
from tests.gui.conftest import OpenWindow, calm, drain
from tests.make import record

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CAPTIONS = Scope("saved", "Captions")


def key(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def dialog(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def searched(window: MainWindow, qtbot: QtBot, query: str) -> None:
    window.verbs.find()
    window.search.setText(query)
    calm(qtbot, window)


def side(window: MainWindow) -> list[str]:
    """The saved searches as the side bar has them."""
    model = window.side.facets
    lines = [model.index(row) for row in range(model.rowCount())]
    return [
        str(line.data(Qt.ItemDataRole.AccessibleTextRole)).splitlines()[0]
        for line in lines
        if line.data(NEW_ROLE) is not None
        and (scope := line.data(NEW_ROLE - 10)) is not None
        and scope.kind == "saved"
    ]


@pytest.fixture
def kept(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    """A window on a library with two saved searches."""
    with Library(sample) as library:
        library.saved.add("Captions", "captions")
        library.saved.add("Vision", "vision -medical")
    window = open_window(sample)
    QAbstractItemModelTester(
        window.side.facets, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    return window


def test_the_search_on_the_screen_is_saved_by_keys(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    window.side.choose(ALL)
    searched(window, qtbot, "captions OR caption*")
    shown = window.model.rowCount()
    key(window, Qt.Key.Key_D, CONTROL)
    form = dialog(qtbot, SavedDialog)
    assert isinstance(form, SavedDialog)
    assert form.name.text() == "Captions caption"
    qtbot.waitUntil(form.name.hasFocus)
    QTest.keyClicks(form.name, "Long ones")
    qtbot.waitUntil(lambda: form.count.text() == f"{shown} papers")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    calm(qtbot, window)
    assert window.side.scope == Scope("saved", "Long ones")
    assert window.search.text() == ""
    assert window.model.rowCount() == shown
    assert side(window) == [f"Long ones: {shown} papers"]
    assert window.messages.text.text() == "Saved the search “Long ones”."
    with Library(sample) as library:
        assert library.saved.get("long ones").query == "captions OR caption*"


def test_the_scope_is_part_of_what_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    searched(window, qtbot, "captions OR vision")
    key(window, Qt.Key.Key_D, CONTROL)
    form = dialog(qtbot, SavedDialog)
    assert isinstance(form, SavedDialog)
    assert form.query.text() == "state:inbox (captions OR vision)"
    form.reject()


def test_a_name_that_is_taken_is_said_in_the_form(kept: MainWindow, qtbot: QtBot) -> None:
    searched(kept, qtbot, "image")
    key(kept, Qt.Key.Key_D, CONTROL)
    form = dialog(qtbot, SavedDialog)
    assert isinstance(form, SavedDialog)
    QTest.keyClicks(form.name, "CAPTIONS")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(form.error.isVisible)
    assert "already" in form.error.text()
    QTest.keyClicks(form.name, " of images")
    assert not form.error.isVisible()
    form.reject()


def test_nothing_to_save_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.side.choose(ALL)
    calm(qtbot, window)
    key(window, Qt.Key.Key_D, CONTROL)
    assert window.messages.text.text().startswith("Type a search first")
    assert QApplication.activeModalWidget() is None


def test_counts_follow_what_happens_and_new_ones_have_a_dot_until_opened(
    kept: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    before = kept.searching.saved[0].count
    assert [one.new for one in kept.searching.saved] == [0, 0]
    with Library(sample) as library:
        library.add(record("Captions of Late"))
        drain(library.catch_up())
    kept.desk.look()
    qtbot.waitUntil(lambda: kept.searching.saved[0].count == before + 1, timeout=10_000)
    row = kept.side.facets.row_of(CAPTIONS)
    assert row is not None
    assert kept.side.facets.index(row).data(NEW_ROLE) == 1
    assert side(kept)[0] == f"Captions: {before + 1} papers, 1 new"
    kept.side.choose(CAPTIONS)
    assert kept.messages.text.text() == "1 paper new in “Captions” since you last looked."
    qtbot.waitUntil(lambda: kept.searching.saved[0].new == 0, timeout=10_000)
    calm(qtbot, kept)
    assert kept.side.facets.index(row).data(NEW_ROLE) == 0
    assert kept.model.rowCount() == before + 1


def test_saved_searches_are_moved_renamed_edited_and_deleted_by_keys(
    kept: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    kept.side.setFocus()
    kept.side.choose(CAPTIONS)
    calm(qtbot, kept)
    key(kept, Qt.Key.Key_Down, ALT)
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision", "Captions"]
    assert kept.side.scope == CAPTIONS
    key(kept, Qt.Key.Key_F2)
    form = dialog(qtbot, SavedDialog)
    assert isinstance(form, SavedDialog)
    QTest.keyClicks(form.name, "Words")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision", "Words"]
    assert kept.side.scope == Scope("saved", "Words")
    kept.side.setFocus()
    key(kept, Qt.Key.Key_E)
    form = dialog(qtbot, SavedDialog)
    assert isinstance(form, SavedDialog)
    qtbot.waitUntil(form.query.hasFocus)
    form.query.setText("vision (")
    qtbot.waitUntil(lambda: "never closed" in form.count.text())
    form.query.setText("vision")
    QTest.keyClick(form.query, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    calm(qtbot, kept)
    with Library(sample) as library:
        assert kept.model.rowCount() == library.search("vision").total
    kept.side.setFocus()
    key(kept, Qt.Key.Key_Delete)
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision"]
    assert kept.side.scope == ALL
    kept.verbs.undo()
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision", "Words"]


def test_the_menu_of_a_saved_search_has_its_verbs_and_other_lines_have_none(
    kept: MainWindow, qtbot: QtBot
) -> None:
    menu = kept.searching.side.menu("Captions")
    texts = [action.text() for action in menu.actions()]
    assert texts == [
        *("Edit …", "Rename …", "Move up", "Move down", "Nothing is new any more", "Delete")
    ]
    menu.actions()[3].trigger()
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision", "Captions"]
    kept.side.choose(ALL)
    kept.side.setFocus()
    key(kept, Qt.Key.Key_Delete)
    calm(qtbot, kept)
    assert kept.searching.names == ["Vision", "Captions"]


def test_a_saved_search_can_be_narrowed_and_named_in_the_box(
    kept: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    kept.side.choose(CAPTIONS)
    searched(kept, qtbot, "vision")
    with Library(sample) as library:
        both = library.search("captions vision").total
    assert kept.model.rowCount() == both
    kept.side.choose(ALL)
    kept.search.clear()
    QTest.keyClicks(kept.search, "saved:ca")
    qtbot.waitUntil(kept.search.popup.isVisible)
    QTest.keyClick(kept.search, Qt.Key.Key_Tab)
    QTest.keyClicks(kept.search, " vision ")
    calm(qtbot, kept)
    assert kept.search.text() == "saved:captions vision "
    assert kept.model.rowCount() == both


# ------------------------------------------------------------------ nothing found


def test_the_clause_that_empties_a_search_is_dropped_by_key_or_button(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    searched(window, qtbot, "captions tag:nope vision ")
    assert window.empty.isVisible()
    with Library(sample) as library:
        count = library.search("captions vision").total
    assert f"tag:nope empties it: without it there would be {count} papers;" in (
        window.empty.text.text()
    )
    key(window, Qt.Key.Key_X, CONTROL | SHIFT)
    calm(qtbot, window)
    assert window.search.text() == "captions vision"
    assert window.model.rowCount() == count
    assert window.search.hasFocus()


def test_a_misspelt_word_is_one_key_away(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    searched(window, qtbot, "captoins ")
    assert window.empty.isVisible()
    key(window, Qt.Key.Key_X, CONTROL | SHIFT)
    calm(qtbot, window)
    assert window.search.text() == "captions"
    assert window.model.rowCount() > 0
    key(window, Qt.Key.Key_X, CONTROL | SHIFT)
    assert window.search.text() == "captions"


def test_why_a_paper_is_here_is_told(window: MainWindow, qtbot: QtBot) -> None:
    searched(window, qtbot, "captions state:inbox ")
    window.view.setFocus()
    key(window, Qt.Key.Key_Y)
    told = dialog(qtbot, WhyDialog)
    assert isinstance(told, WhyDialog)
    clauses = {clause for clause, _, _ in told.lines}
    assert clauses == {"captions", "state:inbox"}
    assert any("in the title" in what for _, what, _ in told.lines)
    told.close()


# ------------------------------------------------------------------ the form


def test_the_form_reads_the_query_and_writes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    searched(window, qtbot, 'captions -tag:"to cite" added:<7d ')
    key(window, Qt.Key.Key_F, CONTROL | SHIFT)
    form = dialog(qtbot, QueryBuilder)
    assert isinstance(form, QueryBuilder)
    assert [made.row for made in form.rows] == [
        *(Row("", "has", "captions"), Row("tag", "not", "to cite"), Row("added", "days", "7"))
    ]
    assert form.line.text() == 'captions -tag:"to cite" added:<7d'
    qtbot.waitUntil(lambda: form.count.text().endswith("papers"))
    form.more.click()
    row = form.rows[-1]
    assert row.field.hasFocus()
    QTest.keyClicks(row.field, "Year")
    row.field.activated.emit(row.field.currentIndex())
    QTest.keyClicks(row.value, "2020")
    row.relation.setCurrentIndex(row.relation.findData("from"))
    row.relation.activated.emit(row.relation.currentIndex())
    assert form.line.text() == 'captions -tag:"to cite" added:<7d year:2020..'
    form.rows[1].dropped.emit(form.rows[1])
    form.accept()
    form._done()
    assert window.search.text() == "captions added:<7d year:2020.."


def test_the_form_says_when_it_cannot_read_the_query_and_leaves_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    searched(window, qtbot, "(a OR b) c ")
    window.verbs.build_search()
    form = dialog(qtbot, QueryBuilder)
    assert isinstance(form, QueryBuilder)
    assert "it has parentheses" in form.unread.text()
    assert not form.show_.isEnabled()
    form.reject()
    assert window.search.text() == "(a OR b) c "


def test_fixed_values_are_chosen_and_any_joins_with_or(window: MainWindow, qtbot: QtBot) -> None:
    searched(window, qtbot, "state:read OR is:starred ")
    window.verbs.build_search()
    form = dialog(qtbot, QueryBuilder)
    assert isinstance(form, QueryBuilder)
    assert form.joiner.currentData() == "any"
    assert form.line.text() == "state:read OR is:starred"
    form.joiner.setCurrentIndex(0)
    form.joiner.activated.emit(0)
    assert form.line.text() == "state:read is:starred"
    form.reject()


values = st.text("abc XY-*:()\"'<>.07é", min_size=1, max_size=12).filter(str.strip)
rows = st.sampled_from([name for name, _ in FIELDS]).flatmap(
    lambda field: st.builds(
        Row,
        st.just(field),
        st.sampled_from([name for name, _ in RELATIONS[kind_of(field)]]),
        values,
    )
)


@given(st.lists(rows, max_size=4), st.booleans())
def test_whatever_is_typed_in_the_form_ends_in_a_query_that_is_read(
    filled: list[Row], any_: bool
) -> None:
    parse(written(filled, any_=any_))


clauses = st.sampled_from(
    [
        *("word", '"two words"', "title:x*", '-author:"A B"', "-y", "tag:rl", 'tag:"to c*"'),
        *("-state:read", "is:starred", "has:note", "year:2020..", "year:..2019", "year:2020"),
        *("year:2019..2021", "added:<7d", "added:2026-03", "-year:2020", "key:v*", "seen:1"),
    ]
)


@given(st.lists(clauses, min_size=1, max_size=4), st.sampled_from([" ", " OR "]))
def test_a_query_read_into_rows_and_written_means_the_same(some: list[str], joiner: str) -> None:
    query = joiner.join(some)
    told = parts(query)
    again = written([row_of(part) for part in told.parts], any_=told.any)
    assert parse(again).tree == parse(query).tree
