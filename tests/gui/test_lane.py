"""A lane answers on the GUI thread, forgets what is no longer asked, and ends in order."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readinglist.errors import Cancelled, UsageError
from readinglist.gui.lane import Lane


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    lane = Lane("test")
    threads: list[int] = []
    lane.ask(threading.get_ident, lambda there: threads.extend([there, threading.get_ident()]))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()
    assert not lane.is_busy
    lane.close()


def test_of_many_questions_with_one_key_only_the_last_is_answered(qtbot: QtBot) -> None:
    lane = Lane("test")
    gate, ran, answers = threading.Event(), list[int](), list[int]()

    def work(number: int) -> int:
        gate.wait(5)
        ran.append(number)
        return number

    for number in range(20):
        lane.ask(lambda n=number: work(n), answers.append, key="search")  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert answers == [19]
    assert len(ran) <= 2
    lane.close()


def test_an_error_goes_to_its_asker_or_to_the_lane(qtbot: QtBot) -> None:
    lane = Lane("test")
    here: list[Exception] = []

    def fail() -> None:
        raise UsageError("no")

    lane.ask(fail, None, here.append)
    with qtbot.waitSignal(lane.failed) as caught:
        lane.ask(fail)
    assert [str(e) for e in (*here, caught.args[0])] == ["no", "no"]
    lane.close()


def test_our_own_fault_is_logged_with_its_traceback(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    lane = Lane("test")
    with qtbot.waitSignal(lane.failed):
        lane.ask(lambda: [][1])
    assert "IndexError" in caplog.text
    lane.close()


def test_closing_finishes_edits_and_drops_questions(qtbot: QtBot) -> None:
    lane = Lane("test")
    gate, done = threading.Event(), list[Any]()
    lane.ask(lambda: gate.wait(5))
    lane.ask(lambda: done.append("edit"))
    lane.ask(lambda: done.append("search"), key="search")
    threading.Timer(0.05, gate.set).start()
    lane.close(lambda: done.append("last"))
    assert done == ["edit", "last"]
    assert lane.ask(lambda: done.append("late"))
    assert done == ["edit", "last"]


def test_a_question_knows_when_a_newer_one_waits(qtbot: QtBot) -> None:
    lane = Lane("test")
    started, answers = threading.Event(), list[Any]()

    def long() -> str:
        started.set()
        for _ in range(2_000):
            if lane.is_outdated():
                raise Cancelled("given up")
            time.sleep(0.005)
        return "too late"

    lane.ask(long, answers.append, key="search")
    assert started.wait(5)
    with qtbot.waitSignal(lane.idle, timeout=5_000):
        lane.ask(lane.is_outdated, answers.append, key="search")
    assert answers == [False]  # the older one stopped, without a word
    assert not lane.is_outdated()
    lane.close()
