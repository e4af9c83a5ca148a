"""The search box: asks soon and not too often, offers the rest of a word, colours, marks a fault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from readinglist.gui import search_line
from readinglist.gui.search_bar import DEBOUNCE_MS, SearchBar
from readinglist.gui.search_popup import spoken
from readinglist.gui.settings import Settings
from readinglist.gui.theme import DARK, LIGHT, contrast
from readinglist.hits import Fault
from readinglist.library import asking

DOWN, UP, TAB = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab
RETURN, ESCAPE, CONTROL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> SearchBar:
    bar = SearchBar()
    bar.pieces = asking.pieces
    bar.values["tag"] = [("clip", 5), ("cite later", 2), ("to read", 1)]
    qtbot.addWidget(bar)
    QAbstractItemModelTester(
        bar.popup.offers, QAbstractItemModelTester.FailureReportingMode.Fatal, bar
    )
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    return bar


def offered(bar: SearchBar) -> list[str]:
    return [spoken(offer) for offer in bar.popup.offers.rows] if bar.popup.isVisible() else []


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
    QTest.keyClick(bar, ESCAPE)
    assert asked.count() == 1
    assert bar.text() == ""


def test_the_offered_rest_is_taken_by_the_right_arrow_or_tab(bar: SearchBar) -> None:
    for key in (Qt.Key.Key_Right, TAB, Qt.Key.Key_End):
        bar.setText("trans")
        bar.offer("trans", "former")
        QTest.keyClick(bar, key)
        assert bar.text() == "transformer"


def test_an_offer_for_what_was_typed_before_is_not_taken(bar: SearchBar) -> None:
    bar.setText("diff")
    bar.offer("dif", "fusion")
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.text() == "diff"


def test_a_line_that_runs_from_the_right_has_no_ghost_behind_it(bar: SearchBar) -> None:
    bar.setText("שלו")
    bar.offer("שלו", "ם")
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.text() == "שלו"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("state:re", "state:reading"),
        ("x tag:cl", "x tag:clip"),
        ("x -tags:cl", "x -tags:clip"),
        ('tag:"cite', 'tag:"cite later'),
        ("tag:cit", "tag:cit"),
        ("tag:nope", "tag:nope"),
    ],
)
def test_values_of_a_field_are_completed(bar: SearchBar, typed: str, whole: str) -> None:
    bar.setText(typed)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.text() == whole


# ------------------------------------------------------------------ the list below


def test_the_values_of_a_field_drop_down_with_their_counts(bar: SearchBar) -> None:
    QTest.keyClicks(bar, "x tag:")
    assert offered(bar) == ["clip, 5 papers", "cite later, 2 papers", "to read, 1 paper"]
    QTest.keyClicks(bar, "ci")
    assert offered(bar) == ["cite later, 2 papers"]
    QTest.keyClick(bar, DOWN)
    assert bar.accessibleDescription() == "cite later, 2 papers"
    QTest.keyClick(bar, RETURN)
    assert bar.text() == 'x tag:"cite later"'
    assert offered(bar) == []
    QTest.keyClicks(bar, " y")
    assert offered(bar) == []


def test_a_line_is_taken_by_tab_or_mouse_and_the_list_goes_by_escape(bar: SearchBar) -> None:
    QTest.keyClicks(bar, "tag:")
    QTest.keyClick(bar, UP)
    QTest.keyClick(bar, TAB)
    assert bar.text() == 'tag:"to read"'
    bar.clear()
    QTest.keyClicks(bar, "tag:")
    where = bar.popup.visualRect(bar.popup.offers.index(0)).center()
    QTest.mouseClick(
        bar.popup.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        where,
    )
    assert bar.text() == "tag:clip"
    bar.clear()
    QTest.keyClicks(bar, "tag:")
    QTest.keyClick(bar, ESCAPE)
    assert offered(bar) == []
    assert bar.text() == "tag:"


def test_return_without_a_chosen_line_goes_to_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar, "tag:cli")
    assert offered(bar)
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, RETURN)
    assert bar.text() == "tag:cli"


def test_control_and_space_show_the_fields(bar: SearchBar) -> None:
    QTest.keyClicks(bar, "x a")
    QTest.keyClick(bar, Qt.Key.Key_Space, CONTROL)
    assert [line.split(",")[0] for line in offered(bar)] == [
        *("author:", "abstract:", "added:", "arxiv:")
    ]
    QTest.keyClick(bar, DOWN)
    QTest.keyClick(bar, RETURN)
    assert bar.text() == "x author:"


def test_the_library_is_asked_for_the_values_of_some_fields(bar: SearchBar, qtbot: QtBot) -> None:
    wanted = QSignalSpy(bar.values_wanted)
    QTest.keyClicks(bar, "author:le")
    assert wanted.at(wanted.count() - 1) == ["author", "le"]
    bar.show_values("author", "l", [("Late", 1)])
    assert offered(bar) == []
    bar.show_values("author", "le", [("Yann LeCun", 2)])
    assert offered(bar) == ["Yann LeCun, 2 papers"]
    QTest.keyClick(bar, DOWN)
    QTest.keyClick(bar, TAB)
    assert bar.text() == 'author:"Yann LeCun"'


# ------------------------------------------------------------------ searches made before


def test_recent_searches_come_with_down_and_can_be_forgotten(bar: SearchBar, qtbot: QtBot) -> None:
    for query in ("first", "second", "first"):
        bar.setText(query)
        with qtbot.waitSignal(bar.left):
            QTest.keyClick(bar, RETURN)
    bar.clear()
    QTest.keyClick(bar, DOWN)
    assert offered(bar) == ["first", "second", "Forget recent searches"]
    QTest.keyClick(bar, DOWN)
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert offered(bar) == ["first", "Forget recent searches"]
    QTest.keyClick(bar, DOWN)
    QTest.keyClick(bar, RETURN)
    assert bar.text() == "first"
    bar.clear()
    QTest.keyClick(bar, DOWN)
    QTest.keyClick(bar, UP)
    QTest.keyClick(bar, RETURN)
    assert bar.recent.queries == []
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, DOWN)


def test_recent_searches_are_bounded_and_survive_nonsense_in_the_settings() -> None:
    from readinglist.gui.search_recent import KEPT, Recent

    settings = Settings(forget=True)
    recent = Recent(settings)
    for n in range(KEPT + 5):
        recent.add(f"query  {n}")
    recent.add("  ")
    assert recent.queries[0] == f"query {KEPT + 4}"
    assert len(recent.queries) == KEPT
    for nonsense in ("[", "7", '[1, "x"]', ""):
        settings.set("recent_searches", nonsense)
        assert set(recent.queries) <= {"x"}


# ------------------------------------------------------------------ colours and faults


def looks(bar: SearchBar, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int, str, bool]]:
    """What is put on the text: (start, length, colour, underlined)."""
    seen: list[list[QInputMethodEvent.Attribute]] = []
    real = QLineEdit.inputMethodEvent

    def spy(line: QLineEdit, event: QInputMethodEvent) -> None:
        seen.append(list(event.attributes()))
        real(line, event)

    with monkeypatch.context() as patch:
        patch.setattr(QLineEdit, "inputMethodEvent", spy)
        bar._dress()
    here = bar.cursorPosition()
    return [
        (
            a.start + here,
            a.length,
            a.value.toCharFormat().foreground().color().name().upper(),
            a.value.toCharFormat().fontUnderline(),
        )
        for a in seen[-1]
    ]


def test_operators_fields_values_and_phrases_have_their_colours(
    bar: SearchBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar.setText('𝒯 OR -tag:x "a b"')
    assert [(start, n, colour) for start, n, colour, _ in looks(bar, monkeypatch)] == [
        (0, 2, LIGHT.text),
        (3, 2, LIGHT.accent),
        (6, 1, LIGHT.accent),
        (7, 4, LIGHT.muted),
        (11, 1, LIGHT.accent),
        (13, 5, LIGHT.ok),
    ]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_colour_of_a_query_is_readable_in_its_field(colours: object) -> None:
    for role in {*search_line.ROLES.values(), "text", "error"}:
        for surface in ("field", "selection"):
            back, front = getattr(colours, surface), getattr(colours, role)
            assert contrast(front, back) >= 4.5, (role, surface)


def test_a_fault_is_said_and_goes_when_one_types_on(
    bar: SearchBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar.setText("(a OR")
    bar.mark_fault(Fault(0, 1, "this “(” is never closed"))
    assert bar.toolTip() == "this “(” is never closed"
    assert looks(bar, monkeypatch)[-1][:3] == (0, 1, LIGHT.error)
    assert bar.text() == "(a OR"
    QTest.keyClicks(bar, " b")
    assert bar.toolTip() == ""
    assert bar.text() == "(a OR b"


def test_what_is_being_composed_is_left_alone(bar: SearchBar) -> None:
    QApplication.sendEvent(bar, QInputMethodEvent("ni", []))
    bar.mark_fault(Fault(0, 1, "odd"))
    assert bar.displayText() == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("你")
    QApplication.sendEvent(bar, commit)
    assert bar.text() == "你"


def test_leaving_goes_to_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    for key in (ESCAPE, DOWN, RETURN):
        with qtbot.waitSignal(bar.left):
            QTest.keyClick(bar, key)


def test_undo_is_the_boxs_own_until_it_has_nothing_left(bar: SearchBar) -> None:
    QTest.keyClicks(bar, "abc")
    asked = QSignalSpy(bar.undo_asked)
    QTest.keyClick(bar, Qt.Key.Key_Z, CONTROL)
    assert bar.text() == ""
    assert asked.count() == 0
    QTest.keyClick(bar, Qt.Key.Key_Z, CONTROL)
    assert asked.count() == 1
