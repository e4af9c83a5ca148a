"""One background thread that answers questions in order, and hands the answers to the GUI thread.

A question may carry a ``key``: of the questions with one key only the latest counts. Older ones
are not started any more, and if one was running, its answer is dropped.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from readinglist.errors import ReadingListError

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Question:
    ticket: int
    key: str | None
    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    answer: Any = None
    error: Exception | None = None
    skipped: bool = False


class Lane(QObject):
    """A thread and the questions put to it. ``failed`` gets every error nobody else takes."""

    failed = Signal(object)
    idle = Signal()
    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._tickets = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._waiting = 0
        self._running: _Question | None = None
        self._closing = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a question has not been answered yet."""
        return self._waiting > 0

    def ask(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
    ) -> int:
        """Run ``work`` on the thread and ``then`` with its answer here; returns the ticket."""
        ticket = next(self._tickets)
        if self._closing:
            return ticket
        if key is not None:
            self._newest[key] = ticket
        self._waiting += 1
        self._pool.submit(self._run, _Question(ticket, key, work, then, failed))
        return ticket

    def is_outdated(self) -> bool:
        """Asked from within a question: whether nobody waits for its answer any more."""
        running = self._running
        return running is not None and (
            self._is_stale(running) or (self._closing and running.key is not None)
        )

    def _is_stale(self, question: _Question) -> bool:
        return question.key is not None and self._newest.get(question.key) != question.ticket

    def _run(self, question: _Question) -> None:
        if self._is_stale(question) or (self._closing and question.key is not None):
            question.skipped = True
        else:
            self._running = question
            try:
                question.answer = question.work()
            except Exception as error:  # noqa: BLE001  the lane hands every error to its asker
                question.error = error
            self._running = None
        if not self._closing:
            self._answered.emit(question)

    def _deliver(self, question: _Question) -> None:
        self._waiting -= 1
        if not (question.skipped or self._is_stale(question) or self._closing):
            if question.error is not None:
                self._fail(question)
            elif question.then is not None and is_there(question.then):
                question.then(question.answer)
        if not self._waiting:
            self.idle.emit()

    def _fail(self, question: _Question) -> None:
        error = question.error
        assert error is not None
        if not isinstance(error, ReadingListError):
            log.error("a question failed", exc_info=error)
        if question.failed is not None and is_there(question.failed):
            question.failed(error)
        else:
            self.failed.emit(error)

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finish the edits that wait, drop the rest, run ``last`` on the thread, and end it."""
        if self._closing:
            return
        self._closing = True
        if last is not None:
            self._pool.submit(last)
        self._pool.shutdown(wait=True)


def is_there(asked: Callable[..., object]) -> bool:
    """Whether whoever asked still is: a page that was closed meanwhile takes no answers.

    Who asked is whose method is called, or whatever a function written on the spot speaks of.
    """
    call = asked.func if isinstance(asked, partial) else asked
    defaults = getattr(call, "__defaults__", None) or ()
    speaks_of = (getattr(call, "__self__", None), *defaults, *_enclosed(call))
    return all(shiboken6.isValid(one) for one in speaks_of if isinstance(one, QObject))


def _enclosed(call: Callable[..., object]) -> Iterator[object]:
    for cell in getattr(call, "__closure__", None) or ():
        with suppress(ValueError):  # nothing is in it yet
            yield cell.cell_contents
