"""Suggested tags beside the paper, the key A, and favourite tags on the keys 1 to 9."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from readinglist.gui import learning
from readinglist.gui.facets import BRANCH_ROLE
from readinglist.gui.main_window import MainWindow
from readinglist.gui.suggested_tags import SuggestedChip
from readinglist.gui.tag_menu import key_menu
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm
from tests.make import taught


@pytest.fixture
def learned(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A window on 54 decided papers, tagged cats or dogs or neither, and one of each in the inbox."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        taught(library)
    window = open_window(path)
    window.desk.learner.learn()
    calm(qtbot, window)
    return window


def shown(window: MainWindow) -> list[str]:
    return window.detail.suggested.names


def the_chip(window: MainWindow) -> SuggestedChip:
    (chip,) = window.detail.suggested.findChildren(SuggestedChip)
    return chip


def tags(window: MainWindow, paper_id: int) -> tuple[str, ...]:
    with Library(window.desk.path, read_only=True) as library:
        return library.paper(paper_id).tags


def choose(window: MainWindow, qtbot: QtBot, title: str) -> int:
    with Library(window.desk.path, read_only=True) as library:
        paper_id = next(i for i in library.ids() if library.paper(i).title == title)
    window.view.select_paper(paper_id)
    calm(qtbot, window)
    return paper_id


def test_a_gives_what_is_suggested_and_decides_and_moves_nothing(
    learned: MainWindow, qtbot: QtBot
) -> None:
    paper_id = choose(learned, qtbot, "Feline purring observed slowly near Minsk")
    assert shown(learned) == ["cats"]
    assert not learned.detail.suggested.isHidden()
    QTest.keyClick(learned.view, Qt.Key.Key_A)
    calm(qtbot, learned)
    assert tags(learned, paper_id) == ("cats",)
    assert learned.view.current_id() == paper_id
    assert not shown(learned)
    assert learned.detail.suggested.isHidden()
    learned.actions_["undo"].trigger()
    calm(qtbot, learned)
    assert tags(learned, paper_id) == ()
    assert shown(learned) == ["cats"]


def test_a_chip_tells_why_and_a_click_gives_its_tag(learned: MainWindow, qtbot: QtBot) -> None:
    paper_id = choose(learned, qtbot, "Feline purring observed slowly near Minsk")
    chip = the_chip(learned)
    assert chip.isVisible()
    assert "purring" in chip.toolTip() or "Feline" in chip.toolTip()
    assert "Like “" in chip.accessibleDescription()
    QTest.mouseClick(
        chip,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(12, chip.height() // 2),
    )
    calm(qtbot, learned)
    assert tags(learned, paper_id) == ("cats",)


def test_the_cross_is_remembered_for_that_paper_and_can_be_undone(
    learned: MainWindow, qtbot: QtBot
) -> None:
    paper_id = choose(learned, qtbot, "Feline purring observed slowly near Minsk")
    chip = the_chip(learned)
    at = QPoint(chip.width() - 10, chip.height() // 2)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    calm(qtbot, learned)
    assert not shown(learned)
    assert tags(learned, paper_id) == ()
    choose(learned, qtbot, "Canine barking observed slowly near Minsk")
    assert shown(learned) == ["dogs"]
    choose(learned, qtbot, "Feline purring observed slowly near Minsk")
    assert not shown(learned)
    learned.actions_["undo"].trigger()
    calm(qtbot, learned)
    assert shown(learned) == ["cats"]


def test_a_without_a_suggestion_says_so(learned: MainWindow, qtbot: QtBot) -> None:
    learned.verbs.accept_suggested()
    choose(learned, qtbot, "Weather observed slowly near Minsk")
    assert not shown(learned)
    with qtbot.waitSignal(learned.desk.said) as said:
        QTest.keyClick(learned.view, Qt.Key.Key_A)
    assert "No tag is suggested" in said.args[0]


def test_a_tag_given_elsewhere_is_learned_from(learned: MainWindow, qtbot: QtBot) -> None:
    with Library(learned.desk.path) as library:
        for paper_id in library.ids("state:read -tag:cats -tag:dogs"):
            library.add_tag([paper_id], "weather")
    learned.desk.look()
    learned.desk.learner.learn()
    calm(qtbot, learned)
    choose(learned, qtbot, "Weather observed slowly near Minsk")
    assert shown(learned) == ["weather"]


def test_a_key_gives_its_tag_and_takes_it_again(learned: MainWindow, qtbot: QtBot) -> None:
    learned.verbs.set_favourite("cats", 3)
    calm(qtbot, learned)
    paper_id = choose(learned, qtbot, "Weather observed slowly near Minsk")
    QTest.keyClick(learned.view, Qt.Key.Key_3)
    calm(qtbot, learned)
    assert tags(learned, paper_id) == ("cats",)
    QTest.keyClick(learned.view, Qt.Key.Key_3)
    calm(qtbot, learned)
    assert tags(learned, paper_id) == ()


def test_a_key_without_a_tag_says_how_to_give_it_one(learned: MainWindow, qtbot: QtBot) -> None:
    choose(learned, qtbot, "Weather observed slowly near Minsk")
    with qtbot.waitSignal(learned.desk.complained) as said:
        QTest.keyClick(learned.view, Qt.Key.Key_7)
    assert "No tag has the key 7" in said.args[0]


def test_the_side_bar_shows_the_key_and_the_menu_changes_it(
    learned: MainWindow, qtbot: QtBot
) -> None:
    learned.verbs.set_favourite("cats", 3)
    calm(qtbot, learned)
    facets = learned.side.facets
    rows = [facets.index(row) for row in range(facets.rowCount())]
    keys = {
        row.data(BRANCH_ROLE).name: row.data(BRANCH_ROLE).key
        for row in rows
        if row.data(BRANCH_ROLE)
    }
    assert keys == {"cats": 3, "dogs": 0}
    assert any("key 3" in str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)
    asked: list[tuple[str, int | None]] = []
    menu: QMenu = key_menu(
        learned, "cats", learned.tags_in_side.favourites, lambda *a: asked.append(a)
    )
    assert [action.isChecked() for action in menu.actions()[:9]].index(True) == 2
    menu.actions()[4].trigger()
    menu.actions()[-1].trigger()
    assert asked == [("cats", 5), ("cats", None)]
    learned.verbs.set_favourite("cats", None)
    calm(qtbot, learned)
    assert learned.tags_in_side.favourites == {}


def test_what_is_learned_at_rest_keeps_nobody_waiting_and_comes_to_the_paper_shown(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "REST_MS", 150)
    path = tmp_path / "library.db"
    with Library(path) as library:
        taught(library)
    window = open_window(path)
    learner = window.desk.learner
    choose(window, qtbot, "Feline purring observed slowly near Minsk")
    with qtbot.waitSignal(learner.learned, timeout=20_000):
        assert not learner.is_asked
    calm(qtbot, window)
    assert shown(window) == ["cats"]


def test_who_goes_through_papers_without_a_rest_has_it_learned_all_the_same(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "REST_MS", 60_000)
    monkeypatch.setattr(learning, "LATEST_MS", 300)
    path = tmp_path / "library.db"
    with Library(path) as library:
        taught(library)
    window = open_window(path)
    with qtbot.waitSignal(window.desk.learner.learned, timeout=20_000):
        pass
