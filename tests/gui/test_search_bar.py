"""The search box: asks soon and not too often, offers the rest of a word, marks a fault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui.search_bar import DEBOUNCE_MS, SearchBar
from readinglist.model import Fault


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> SearchBar:
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.setFocus()
    return bar


def test_typing_fast_asks_once_within_the_budget(bar: SearchBar, qtbot: QtBot) -> None:
    asked = QSignalSpy(bar.asked)
    with qtbot.waitSignal(bar.asked, timeout=1_000):
        QTest.keyClicks(bar, "transformer")
    qtbot.wait(DEBOUNCE_MS * 2)
    assert asked.count() == 1
    assert asked.at(0) == ["transformer"]
    assert DEBOUNCE_MS <= 120


def test_clearing_asks_at_once(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.asked):
        bar.setText("x")
    asked = QSignalSpy(bar.asked)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert asked.count() == 1
    assert bar.text() == ""


def test_the_offered_rest_is_taken_by_the_right_arrow_or_tab(bar: SearchBar, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_End):
        bar.setText("trans")
        bar.offer("trans", "former")
        QTest.keyClick(bar, key)
        assert bar.text() == "transformer"


def test_an_offer_for_what_was_typed_before_is_not_taken(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setText("diff")
    bar.offer("dif", "fusion")
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.text() == "diff"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [("state:re", "state:reading"), ("x tag:cl", "x tag:clip"), ("tag:nope", "tag:nope")],
)
def test_values_of_a_field_are_completed(
    bar: SearchBar, qtbot: QtBot, typed: str, whole: str
) -> None:
    bar.values["tag"] = ["clip", "to read"]
    bar.setText(typed)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.text() == whole


def test_a_fault_is_said_and_goes_when_one_types_on(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setText("(a OR")
    bar.mark_fault(Fault(0, 1, "this “(” is never closed"))
    assert bar.toolTip() == "this “(” is never closed"
    assert bar.text() == "(a OR"
    QTest.keyClicks(bar, " b")
    assert bar.toolTip() == ""
    assert bar.text() == "(a OR b"


def test_leaving_goes_to_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return):
        with qtbot.waitSignal(bar.left):
            QTest.keyClick(bar, key)


def test_undo_is_the_boxs_own_until_it_has_nothing_left(bar: SearchBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar, "abc")
    asked = QSignalSpy(bar.undo_asked)
    QTest.keyClick(bar, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bar.text() == ""
    assert asked.count() == 0
    QTest.keyClick(bar, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked.count() == 1
