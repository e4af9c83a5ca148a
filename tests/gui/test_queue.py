"""The queue's order by keys and by dragging, and what is next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, QUEUE
from readinglist.library import Library
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui
BOTH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk.is_idle and not window.listing.is_waiting, timeout=10_000)


@pytest.fixture
def queue(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> MainWindow:
    with Library(sample) as library:
        for paper in (9, 4, 7, 2):
            library.set_state([paper], "queued")
    window = open_window(sample)
    window.side.choose(QUEUE)
    qtbot.waitUntil(lambda: list(window.model.ids) == [9, 4, 7, 2])
    window.view.select_row(0)
    window.view.setFocus()
    return window


def test_keys_move_a_paper_and_it_stays_chosen(qtbot: QtBot, queue: MainWindow) -> None:
    for key, order in (
        (Qt.Key.Key_Down, [4, 9, 7, 2]),
        (Qt.Key.Key_End, [4, 7, 2, 9]),
        (Qt.Key.Key_Up, [4, 7, 9, 2]),
        (Qt.Key.Key_Home, [9, 4, 7, 2]),
    ):
        QTest.keyClick(queue.view, key, BOTH)
        qtbot.waitUntil(lambda wanted=order: list(queue.model.ids) == wanted)  # type: ignore[misc]
        settled(qtbot, queue)
        assert queue.view.current_id() == 9
    assert "to the top of the queue" in queue.messages.text.text()
    queue.verbs.undo()
    qtbot.waitUntil(lambda: list(queue.model.ids) == [4, 7, 9, 2])


class Dropped(QDropEvent):
    """As it arrives from the window system, which knows where a drag began."""

    def __init__(self, source: QObject, y: int) -> None:
        self.data = QMimeData()
        self.data.setText("\\cite{a}")
        super().__init__(
            QPointF(40, y),
            Qt.DropAction.CopyAction,
            self.data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.origin = source

    def source(self) -> QObject:
        return self.origin


def test_rows_are_dropped_where_the_line_is(qtbot: QtBot, queue: MainWindow) -> None:
    view = queue.view
    top = view.rowViewportPosition(2) + 3
    view.dropEvent(Dropped(view, top))
    qtbot.waitUntil(lambda: list(queue.model.ids) == [4, 9, 7, 2])
    settled(qtbot, queue)
    view.dropEvent(Dropped(view, view.rowViewportPosition(3) + view.rowHeight(3) + 40))
    qtbot.waitUntil(lambda: list(queue.model.ids) == [4, 7, 2, 9])


def test_where_the_order_is_another_papers_are_not_dropped_among_papers(
    qtbot: QtBot, queue: MainWindow, sample: Path
) -> None:
    queue.listing.sort_by("title", False)
    settled(qtbot, queue)
    shown = list(queue.model.ids)
    assert shown != [9, 4, 7, 2]
    queue.view.dropEvent(Dropped(queue.view, 5))
    settled(qtbot, queue)
    with Library(sample, read_only=True) as library:
        assert library.queue.ids() == [9, 4, 7, 2]
    assert list(queue.model.ids) == shown


def test_outside_the_queue_a_move_is_refused_with_a_reason(
    qtbot: QtBot, queue: MainWindow, sample: Path
) -> None:
    queue.side.choose(ALL)
    settled(qtbot, queue)
    queue.view.select_paper(20)
    queue.verbs.move_in_queue("top")
    settled(qtbot, queue)
    assert "Only papers of the queue" in queue.messages.text.text()


def test_what_is_next_is_one_key_away(qtbot: QtBot, queue: MainWindow) -> None:
    queue.side.choose(ALL)
    settled(qtbot, queue)
    queue.actions_["next_up"].trigger()
    qtbot.waitUntil(lambda: list(queue.model.ids) == [9, 4, 7, 2])
    settled(qtbot, queue)
    assert queue.side.scope == QUEUE
    assert queue.view.current_id() == 9
