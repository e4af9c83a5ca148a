"""The window worked by keys alone: a key of a command, or its menu opened and walked by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from readinglist.gui.actions import COMMANDS
from readinglist.gui.main_window import MainWindow

COMMAND = {command.name: command for command in COMMANDS if command.name}


def reach(window: MainWindow, name: str) -> None:
    """Give a command by its first key, or from the menu if it has none."""
    command = COMMAND[name]
    if command.keys:
        press_keys(window.focusWidget() or window, command.keys[0])
    else:
        by_menu(window, name)


def press_keys(target: QWidget, keys: str) -> None:
    """``Ctrl+Shift+E`` to a widget."""
    QTest.keySequence(target, QKeySequence(keys))


def by_menu(window: MainWindow, name: str) -> None:
    """Open the menu of a command by its letter, walk to the command, and press Return."""
    outer, _, inner = COMMAND[name].menu.partition(">")
    title = window.menus[outer].title()
    QTest.keySequence(window, QKeySequence.mnemonic(title))
    popup = _popup()
    assert popup is window.menus[outer], f"Alt and the letter of {title} open it"
    if inner:
        _walk(popup, window.menus[COMMAND[name].menu].menuAction().text())
        QTest.keyClick(popup, Qt.Key.Key_Right)
        popup = _popup()
        assert popup is window.menus[COMMAND[name].menu]
    _walk(popup, window.actions_[name].text())
    QTest.keyClick(popup, Qt.Key.Key_Return)


def _popup() -> QMenu:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def _walk(menu: QMenu, text: str) -> None:
    """Down until that line of the menu is the active one."""
    for _ in range(len(menu.actions()) + 1):
        active = menu.activeAction()
        if active is not None and active.text() == text:
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    raise AssertionError(f"{text} is not reached in {menu.title()}")
