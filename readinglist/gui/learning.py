"""What the library teaches about tags, learned on a lane of its own while the window goes on.

The first time takes seconds in a large library. It is done in short stretches with pauses between,
so that a keystroke or a search never waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.gui.lane import Lane

if TYPE_CHECKING:
    from readinglist.gui.desk import Seat
    from readinglist.suggesting import Suggestion

DELAY_MS = 2_000
PAUSE = 0.003
"""Seconds left to the others after each stretch of about as long."""

Suggested = list[tuple["Suggestion", str]]
"""Suggestions, each with the title of the paper that is most like this one."""


class Learner(QObject):
    """Learns soon after something changed, and answers what a paper's tags may be."""

    learned = Signal()

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seat = seat
        self.lane = Lane("learn", self)
        self._is_closing = False
        self._soon = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._soon.timeout.connect(self.learn)

    def soon(self) -> None:
        """Something is new: learn it, once nothing more happens for a moment."""
        self._soon.start()

    def learn(self) -> None:
        """Learn now what is new."""

        def work() -> int:
            learning = self.seat.library.suggesting.learn()
            while not self._is_closing:
                try:
                    next(learning)
                except StopIteration as stop:
                    return int(stop.value)
                time.sleep(PAUSE)
            return 0

        self.lane.ask(work, lambda papers: self.learned.emit() if papers else None, key="learn")

    def suggest(self, paper_id: int, then: Callable[[Suggested], None]) -> None:
        """Tags a paper may get; only the latest question is answered."""

        def work() -> Suggested:
            library = self.seat.library
            found = library.suggesting.of(paper_id)
            rows = library.page([one.like for one in found if one.like is not None])
            titles = {row.id: row.title for row in rows}
            return [(one, titles.get(one.like or 0, "")) for one in found]

        # A paper that was deleted meanwhile has no tags to get.
        self.lane.ask(work, then, lambda _error: then([]), key="suggest")

    def close(self) -> None:
        """Stop at the next pause, and close the file."""
        self._is_closing = True
        self._soon.stop()
        self.lane.close(self.seat.close)
