"""Every page and dialog: what one can reach has a name, Tab goes round, a dialog has its button."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist.gui.main_window import MainWindow
from readinglist.gui.page import Page
from tests.gui.conftest import calm
from tests.gui.keyboard import reach
from tests.gui.test_commands_by_keys import OPENS, poor_platform, ready, seen, shows

NO_DEFAULT = {"KeySheet", "TagChoices", "KeysDialog"}
"""Shows only; Return is for the tag that is typed; other keys for all papers want their button."""


def within(top: QWidget) -> Iterator[QWidget]:
    """The widgets one can reach by Tab, but Qt's own parts of others."""
    for widget in top.findChildren(QWidget):
        if isinstance(widget, QMenuBar | QMenu | QScrollBar | QTabBar):
            continue
        if isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
            continue
        if (
            widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    said = widget.accessibleName() or str(getattr(widget, "text", str)())
    if said and not isinstance(widget, QComboBox):
        return said
    labels = widget.window().findChildren(QLabel)
    return said or next((label.text() for label in labels if label.buddy() is widget), "")


def tabbed(top: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to, from the first until it is back."""
    found: list[QWidget] = []
    for _ in range(200):
        widget = top.focusWidget() or top
        if widget in found[:-1]:
            break
        if widget not in found:  # else the manual, where Tab goes from link to link
            found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return found


@poor_platform
@pytest.mark.parametrize("part", range(3))
def test_every_page_and_dialog_can_be_used_without_a_mouse_and_without_eyes(
    window: MainWindow, qtbot: QtBot, part: int
) -> None:
    faults: list[str] = []
    for command, kind in list(OPENS.items())[part::3]:
        if kind in ("FileDialog", "QMenu"):
            continue  # Qt's own
        ready(window, qtbot)
        reach(window, command)
        seen(qtbot, partial(shows, window, kind), f"{command} opens {kind}")
        calm(qtbot, window)
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        top = dialog if isinstance(dialog, QDialog) else window
        faults += [f"{kind}: {fault}" for fault in _faults(top)]
        QTest.keyClick(top.focusWidget() or top, Qt.Key.Key_Escape)
        seen(qtbot, partial(shows, window, ""), f"{kind} is closed")
    assert not faults


def _faults(top: QWidget) -> Iterator[str]:
    for widget in within(top):
        if not name_of(widget).strip():
            yield f"{type(widget).__name__} {widget.objectName()} has no name"
    if isinstance(top, QDialog) and not isinstance(top, QFileDialog):
        if not top.windowTitle():
            yield "no title"
        buttons = [b for b in top.findChildren(QPushButton) if b.isVisible()]
        if not any(b.isDefault() for b in buttons) and type(top).__name__ not in NO_DEFAULT:
            yield "no default button"
    reached = tabbed(top)
    groups = {w.parent() for w in reached}
    place = (top.pages.currentWidget() if isinstance(top, MainWindow) else None) or top
    missed = [w for w in within(place) if w not in reached and w.focusProxy() is None]
    for widget in missed:
        if isinstance(widget, QPushButton) or widget.parent() not in groups:
            yield f"{type(widget).__name__} “{name_of(widget)}” is not reached by Tab"
    if isinstance(place, Page):
        parts = [_part(place, widget) for widget in reached if place.isAncestorOf(widget)]
        if sum(one > other for one, other in pairwise([*parts, *parts[:1]])) > 1:
            yield f"Tab goes up and down: {parts}"


def _part(page: Page, widget: QWidget) -> int:
    """0 in the page's head, 1 in its middle, more below."""
    column = page.layout()
    assert column is not None
    while (above := widget.parentWidget()) is not page:
        assert above is not None
        widget = above
    return column.indexOf(widget)
