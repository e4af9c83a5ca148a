"""Pages that were opened and closed: nothing of them is left to trip over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui.lane import Lane
from readinglist.gui.main_window import MainWindow
from tests.gui.conftest import calm

PAGES = (
    *("statistics", "tags", "history", "following", "bindings", "check", "duplicates"),
    *("offers", "copies"),
)


@pytest.mark.parametrize("verb", [*PAGES, "imports"])
def test_a_closed_page_hears_no_more_of_the_library(
    window: MainWindow, qtbot: QtBot, verb: str
) -> None:
    for _ in range(2):  # the second one is closed while its first answers are on their way
        getattr(window.verbs, verb)()
    page: Any = window.pages.currentWidget()
    assert page is not window.desk_page
    page.left.emit()
    calm(qtbot, window)
    qtbot.waitUntil(lambda: not shiboken6.isValid(page), timeout=15_000)
    window.desk.edit(lambda library: library.add_tag([1], "after"))
    calm(qtbot, window)
    window.desk.edit(lambda library: library.set_state([1], "read"))
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page


class Asker(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    def hear(self, answer: object, more: object = None) -> None:
        self.answers.append((answer, more))

    def closure(self) -> Callable[[object], None]:
        return lambda answer: self.hear(answer)

    def default(self) -> Callable[[object], None]:
        def hear(answer: object, asker: Asker = self) -> None:
            asker.hear(answer)

        return hear


def test_what_an_edit_did_is_said_though_its_page_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    page = Asker()
    window.desk.edit(
        lambda library: library.add_tag([1], "after"),
        lambda done: f"{done.label}.",
        lambda done: page.hear(done),
    )
    with qtbot.waitSignal(window.desk.said, timeout=15_000) as said:
        shiboken6.delete(page)
    assert said.args == ["Add tag ‘after’ to 1 paper.", "undo"]
    calm(qtbot, window)
    assert page.answers == []


def test_answers_reach_who_is_there_and_nobody_who_is_gone(
    qapp: QApplication, qtbot: QtBot
) -> None:
    lane = Lane("test")
    here, gone = Asker(), Asker()
    for asker in (gone, here):
        lane.ask(lambda: 1, asker.hear)
        lane.ask(lambda: 2, partial(asker.hear, more=3))
        lane.ask(lambda: 4, asker.default())
        lane.ask(lambda: 5, asker.closure())
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: not lane.is_busy, timeout=15_000)
    assert here.answers == [(1, None), (2, 3), (4, None), (5, None)]
    assert gone.answers == []
    lane.close()
