"""What the library teaches about tags, learned on a lane of its own while the window rests.

The first time takes seconds in a large library. It waits until nobody goes through papers any
more, and is done in short stretches with pauses between, so that a keystroke or a search never
waits for it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.gui.lane import Lane

if TYPE_CHECKING:
    from readinglist.gui.desk import Seat
    from readinglist.suggesting import Suggestion

log = logging.getLogger(__name__)

REST_MS = 3_000
"""Without another paper shown and without news for so long, the window rests."""
LATEST_MS = 20_000
"""Somebody who never rests has it learned after this time."""
PAUSE = 0.003
"""Seconds left to the others after each stretch."""

Suggested = list[tuple["Suggestion", str]]
"""Suggestions, each with the title of the paper that is most like this one."""


class Learner(QObject):
    """Learns when the window rests after something changed, and answers what a paper's tags may be."""

    learned = Signal()

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seat = seat
        self.lane = Lane("learn", self)
        self._is_ready = self._is_closing = self._is_unasked = False
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._latest = QTimer(self, interval=LATEST_MS, singleShot=True)
        for timer in (self._rest, self._latest):
            timer.timeout.connect(self._learn_unasked)

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for an answer; nobody does for what is learned at rest."""
        return self.lane.is_busy and not self._is_unasked

    def soon(self) -> None:
        """Something is new: learn it when the window rests."""
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()

    def _learn_unasked(self) -> None:
        self.learn()
        self._is_unasked = True

    def learn(self) -> None:
        """Learn now what is new."""
        self._rest.stop()
        self._latest.stop()
        self._is_unasked = False
        self.lane.ask(self._work, self._ended, self._failed, key="learn")

    def _work(self) -> tuple[int, bool]:
        """On the lane: how many papers were read, and whether suggestions can be made now."""
        suggesting = self.seat.library.suggesting
        learning = suggesting.learn()
        while not self._is_closing:
            try:
                next(learning)
            except StopIteration as stop:
                return stop.value, suggesting.is_ready
            time.sleep(PAUSE)
        return 0, False

    def _ended(self, answer: tuple[int, bool]) -> None:
        self._is_unasked = False
        papers, self._is_ready = answer
        if papers:
            self.learned.emit()

    def _failed(self, error: Exception) -> None:
        """Nobody asked for it, and the next news begin it again: nothing to interrupt anyone with."""
        self._is_unasked = False
        log.warning("tags could not be learned: %s", error)

    def suggest(self, paper_id: int, then: Callable[[Suggested], None]) -> None:
        """Tags a paper may get; only the latest question is answered, at once where nothing was learned."""
        if self._rest.isActive():
            self._rest.start()
        if not self._is_ready:
            then([])
            return

        def work() -> Suggested:
            library = self.seat.library
            found = library.suggesting.of(paper_id)
            rows = library.page([one.like for one in found if one.like is not None])
            titles = {row.id: row.title for row in rows}
            return [(one, titles.get(one.like or 0, "")) for one in found]

        self._is_unasked = False
        # A paper that was deleted meanwhile has no tags to get.
        self.lane.ask(work, then, lambda _error: then([]), key="suggest")

    def close(self) -> None:
        """Stop at the next pause, and close the file."""
        self._is_closing = True
        self._rest.stop()
        self._latest.stop()
        self.lane.close(self.seat.close)
