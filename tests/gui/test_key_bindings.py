"""Keys of the user's own: clashes are named, the rules hold, menus and sheet follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from readinglist.gui import key_bindings
from readinglist.gui.actions import COMMANDS
from readinglist.gui.key_bindings import BY_NAME, portable
from readinglist.gui.key_dialog import KeyDialog
from readinglist.gui.key_sheet import KeySheet
from readinglist.gui.settings import Settings
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


def test_the_table_gives_no_key_twice() -> None:
    seen: dict[str, str] = {}
    for command in COMMANDS:
        for key in map(portable, command.keys):
            assert key, command.name
            assert key not in seen, f"{key}: {seen.get(key)} and {command.name}"
            seen[key] = command.name


def test_a_new_key_works_at_once_and_the_old_one_no_more(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    key_bindings.choose(window.settings, window.actions_, "star", ("Y",))
    paper = window.view.current_id()
    assert paper is not None
    QTest.keyClick(window.view, Qt.Key.Key_S)
    QTest.keyClick(window.view, Qt.Key.Key_Y)

    def starred() -> bool:
        row = window.model.paper_row(window.view.currentIndex().row())
        return row is not None and row.starred

    qtbot.waitUntil(starred)
    assert "(Y)" in window.actions_["star"].toolTip()
    sheet = KeySheet(window)
    assert "Y" in [label.text() for label in sheet.findChildren(QLabel)]


def test_a_letter_takes_its_shifted_companion_along(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(sample)
    key_bindings.choose(window.settings, window.actions_, "dismiss", ("X",))
    assert window.actions_["dismiss_stay"].shortcuts() == [QKeySequence("Shift+X")]
    key_bindings.reset(window.settings, window.actions_, "dismiss")
    assert window.actions_["dismiss"].shortcuts() == [QKeySequence("D")]
    assert window.actions_["dismiss_stay"].shortcuts() == [QKeySequence("Shift+D")]
    assert str(window.settings.get("keys")) == "{}"


def test_a_clash_is_named_and_the_other_command_loses_the_key(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    dialog = KeyDialog(window)
    qtbot.addWidget(dialog)
    dialog.filter.setText("History")
    assert dialog.name == "history"
    dialog.edit.setKeySequence(QKeySequence("Ctrl+K"))
    assert "Copy citation command" in dialog.said.text()
    assert dialog.take.text() == "Take it from there"
    dialog.take.click()
    assert window.actions_["history"].shortcuts() == [QKeySequence("Ctrl+K")]
    assert window.actions_["copy_cite"].shortcuts() == []
    dialog._all_usual()
    assert window.actions_["copy_cite"].shortcuts() == [QKeySequence("Ctrl+K")]


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("history", "Ctrl+C", "every program"),
        ("history", "H", "letter alone"),
        ("star", "Tab", "move about"),
        ("star", "Return", "move about"),
    ],
)
def test_some_keys_are_refused_with_a_reason(
    qtbot: QtBot, open_window: OpenWindow, sample: Path, name: str, key: str, why: str
) -> None:
    said = key_bindings.refusal(name, key)
    assert said is not None
    assert why in said
    assert all(key_bindings.refusal(n, k) is None for n, c in BY_NAME.items() for k in c.keys)


@pytest.mark.parametrize(
    "said", ["", "{", "[]", '{"star": 3}', '{"nonsense": ["Y"]}', '{"star": [1]}']
)
def test_rubbish_in_the_preferences_leaves_the_usual_keys(said: str) -> None:
    settings = Settings(forget=True)
    settings.set("keys", said)
    assert key_bindings.keys_of(settings, "undo") == BY_NAME["undo"].keys


def test_a_command_may_have_two_keys_or_none(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    dialog = KeyDialog(window)
    qtbot.addWidget(dialog)
    dialog.filter.setText("Statistics")
    dialog.edit.setKeySequence(QKeySequence("Alt+F9"))
    dialog.more.click()
    assert len(window.actions_["statistics"].shortcuts()) == 2
    dialog.none.click()
    assert window.actions_["statistics"].shortcuts() == []
    dialog.usual.click()
    assert window.actions_["statistics"].shortcuts() == [QKeySequence("Ctrl+Shift+S")]
