"""Correcting a dump in the preview as a person does: by keys on its lines, with a way back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from readinglist import config
from readinglist.gui.importing import ImportPage
from readinglist.gui.key_sheet import KeySheet
from readinglist.gui.main_window import MainWindow
from readinglist.gui.preview_corrections import LINE_VERBS, PREVIEW_KEYS, Corrections
from readinglist.gui.preview_diff import changed_spans
from readinglist.model import CorrectionKind
from tests.gui.conftest import OpenWindow, calm

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = (
    "We study how lines of text are told apart when nothing but their looks is known. The method "
    "needs no labels, and runs in linear time. On three benchmarks it improves the state of the art."
)
TEXT = f"A First Study of Lines\n\n{LONG}\n\nTrue Learning of Things\n\n{LONG}\n"


@pytest.fixture
def empty(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    return open_window(tmp_path / "new" / "library.db")


def preview(qtbot: QtBot, window: MainWindow, text: str) -> ImportPage:
    with qtbot.waitSignal(window.intake.page.shown, timeout=15_000):
        window.intake.take_text(text, ".txt", "clipboard")
    calm(qtbot, window)
    return window.intake.page


def choose(page: ImportPage, *numbers: int) -> None:
    """The cursor on the first of these lines, all of them selected."""
    page.source.setFocus()
    page.source.setCurrentIndex(page.lines.index(numbers[0] - 1))
    for number in numbers[1:]:
        page.source.selectionModel().select(
            page.lines.index(number - 1), QItemSelectionModel.SelectionFlag.Select
        )


def press(qtbot: QtBot, page: ImportPage, key: Qt.Key, with_: object = None) -> None:
    with qtbot.waitSignal(page.shown, timeout=15_000):
        QTest.keyClick(page.source, key, with_ or Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]


def titles(page: ImportPage) -> list[str]:
    return [row.title for row in page.model.rows if row.position]


def test_a_line_is_flipped_by_a_key_undone_and_imported_as_said(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, TEXT)
    assert titles(page) == ["A First Study of Lines", "True Learning of Things"]
    choose(page, 5)
    press(qtbot, page, Qt.Key.Key_A)
    assert titles(page) == ["A First Study of Lines"]
    assert page.lines.said == {5: "abstract"}
    assert page.lines.roles[5] == ("abstract", "")
    assert page.accept_.text() == "Import 1 new paper"
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert len(titles(page)) == 2
    assert page.lines.said == {}
    press(qtbot, page, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(titles(page)) == 1
    assert page.source.hasFocus()
    page.source_name.setText("Group mail")
    page.accept_.click()
    calm(qtbot, empty)
    assert empty.model.rowCount() == 1
    row = empty.desk.page([1])[0]
    assert (row.title, row.source) == ("A First Study of Lines", "Group mail")
    assert not list(empty.intake.folder.iterdir())


def test_papers_are_split_and_joined_and_choices_stay(empty: MainWindow, qtbot: QtBot) -> None:
    page = preview(qtbot, empty, TEXT)
    page.model.setData(page.model.index(0), 0, Qt.ItemDataRole.CheckStateRole)
    assert page.accept_.text() == "Import 1 new paper"
    choose(page, 7)
    press(qtbot, page, Qt.Key.Key_Slash)
    assert len(titles(page)) == 3
    assert page.accept_.text() == "Import 2 new papers"
    choose(page, 7)
    press(qtbot, page, Qt.Key.Key_J)
    assert len(titles(page)) == 2
    choose(page, 7)
    press(qtbot, page, Qt.Key.Key_J)  # line 7 is of the paper that line 5 begins
    assert len(titles(page)) == 1
    choose(page, 5)
    press(qtbot, page, Qt.Key.Key_T)
    press(qtbot, page, Qt.Key.Key_T)  # said twice it is taken back
    assert page._said.now == {7: "join"}


def test_buttons_say_what_keys_say_and_only_where_there_is_something_to_say(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, TEXT)
    assert page.line_bar.isVisible()
    actions = page.line_bar.actions_
    choose(page, 2)
    assert not actions["ignore"].isEnabled()
    choose(page, 5, 7)
    with qtbot.waitSignal(page.shown, timeout=15_000):
        actions["ignore"].trigger()
    assert page.model.count("ignored") == 2
    assert actions["undo"].isEnabled()
    with qtbot.waitSignal(page.shown, timeout=15_000):
        actions["undo"].trigger()
    assert page.model.count("ignored") == 0
    with qtbot.waitSignal(page.shown, timeout=15_000):
        empty.intake.page._read_as(page.format_.findData("bibtex"))
    assert not page.line_bar.isVisible()


def test_the_sheet_and_the_manual_tell_every_key_of_the_preview(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = empty.intake.page
    actions = [*page.source.actions(), *page.papers.actions()]
    keys = {key.toString() for action in actions for key in action.shortcuts()}
    told = {QKeySequence(key).toString() for key, _ in PREVIEW_KEYS}
    assert keys
    assert keys <= told
    sheet = KeySheet(empty)
    qtbot.addWidget(sheet)
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Import preview" in shown
    assert all(about in shown for _, about in PREVIEW_KEYS)
    manual = config.resource("help", "importing.md").read_text(encoding="utf-8")
    table = manual[manual.index("| Key |") : manual.index("## Tables")]
    named = set(re.findall(r"[\w+/]+", table.replace("Enter", "Return")))
    assert {key for key, _ in PREVIEW_KEYS} <= named


def test_a_line_is_remembered_for_its_source_and_the_undo_of_it_is_seen(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, "The Digest no. 3 of Our Own Group\n\n" + TEXT)
    assert len(titles(page)) == 3
    choose(page, 1)
    press(qtbot, page, Qt.Key.Key_I, SHIFT)
    assert len(titles(page)) == 2
    assert "always ignored from now on" in empty.messages.text.text()
    calm(qtbot, empty)
    page = preview_again(qtbot, empty, "The Digest no. 4 of Our Own Group\n\n" + TEXT)
    assert page.lines.roles[1] == ("ignored", "always ignored, as you said")
    page.leave()
    calm(qtbot, empty)


def preview_again(qtbot: QtBot, window: MainWindow, text: str) -> ImportPage:
    window.intake.page.leave()
    return preview(qtbot, window, text)


def test_taking_back_what_was_remembered_reads_the_line_again(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, "The Digest no. 3 of Our Own Group\n\n" + TEXT)
    choose(page, 1)
    press(qtbot, page, Qt.Key.Key_I, SHIFT)
    empty.messages.undo.click()
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=15_000)
    calm(qtbot, empty)


def test_a_larger_dump_is_read_again_by_a_job(
    empty: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.gui.importing.SMALL", 10)
    page = preview(qtbot, empty, TEXT)
    choose(page, 5)
    press(qtbot, page, Qt.Key.Key_A)
    assert titles(page) == ["A First Study of Lines"]
    calm(qtbot, empty)


def test_what_changes_in_a_paper_one_has_is_shown_side_by_side(
    empty: MainWindow, qtbot: QtBot
) -> None:
    page = preview(qtbot, empty, "A First Study of Lines\n\nNight Vision for Small Robots\n")
    page.accept_.click()
    calm(qtbot, empty)
    page = preview(qtbot, empty, TEXT)
    at = next(n for n, row in enumerate(page.model.rows) if row.kind == "changed")
    page.papers.setCurrentIndex(page.model.index(at))
    calm(qtbot, empty)
    shown = [w.shown for w in page.changes.findChildren(type(page.record_title)) if w.isVisible()]
    assert shown == ["nothing", LONG]
    page.copy_list.click()
    assert "Completes\tA First Study of Lines" in QGuiApplication.clipboard().text()
    page.leave()
    calm(qtbot, empty)


STEPS = st.lists(
    st.tuples(
        st.lists(st.integers(1, 9), max_size=3), st.sampled_from([v.kind for v in LINE_VERBS])
    ),
    max_size=12,
)


@given(STEPS)
def test_every_step_can_be_taken_back_and_said_again(
    steps: list[tuple[list[int], CorrectionKind]],
) -> None:
    said = Corrections()
    seen = [dict(said.now)]
    for lines, kind in steps:
        if said.say(lines, kind):
            seen.append(dict(said.now))
    for state in reversed(seen[:-1]):
        assert said.undo()
        assert said.now == state
    assert not said.undo()
    for state in seen[1:]:
        assert said.redo()
        assert said.now == state
    assert not said.redo()


@given(st.text("ab .", max_size=40), st.text("ab .", max_size=40))
def test_words_that_were_there_are_not_marked(old: str, new: str) -> None:
    marked = changed_spans(old, new)
    assert all(start >= 0 and start + length <= len(new) for start, length in marked)
    if old.split() == new.split():
        assert marked == []
    plain = new
    for start, length in reversed(marked):
        plain = plain[:start] + plain[start + length :]
    if old.split():
        assert len(plain.split()) <= len(old.split())
