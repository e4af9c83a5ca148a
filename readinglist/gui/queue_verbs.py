"""The order of the queue by keys and by dragging, and what is next in it."""

from __future__ import annotations

from functools import partial

from readinglist.gui.scopes import QUEUE
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import papers, tr

MOVES = {
    "up": ("Up in the queue", "Alt+Shift+Up"),
    "down": ("Down in the queue", "Alt+Shift+Down"),
    "top": ("To the top of the queue", "Alt+Shift+Home"),
    "end": ("To the end of the queue", "Alt+Shift+End"),
}
"""What can be done: the words of the menu, and the keys."""

_SAID = {
    "up": "Moved {} up.",
    "down": "Moved {} down.",
    "top": "Moved {} to the top of the queue.",
    "end": "Moved {} to the end of the queue.",
}


class QueueVerbs(WindowVerbs):
    """The commands that arrange the queue."""

    def move_in_queue(self, to: str) -> None:
        """Move the selected papers up, down, to the top or the end."""
        ids = self.selected
        if ids:
            self.desk.edit(
                lambda library: library.queue.move(ids, to),
                lambda done: tr(_SAID[to]).format(papers(done.count)),
            )

    def arrange(self, other: int | None) -> None:
        """Put the selected papers before another one of the queue; None: at its end."""
        ids = self.selected
        if ids:
            self.desk.edit(
                lambda library: library.queue.move_before(ids, other),
                lambda done: tr("Moved {} in the queue.").format(papers(done.count)),
            )

    def next_up(self) -> None:
        """To the paper at the top of the queue."""
        self.desk.read(lambda library: library.queue.ids()[:1], partial(self._show_next))

    def _show_next(self, ids: list[int]) -> None:
        if not ids:
            self.window.messages.say(tr("The queue is empty. Press Q on a paper to put it there."))
            return
        window = self.window
        window.show_page(window.desk_page)
        window.search.clear()
        window.side.choose(QUEUE)
        window.listing.bring(ids)
        window.view.setFocus()
