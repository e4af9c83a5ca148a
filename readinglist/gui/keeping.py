"""Files kept updated while the window is open: looks after each change, writes in a job, tells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QToolButton

from readinglist.binding import Binding
from readinglist.gui import icons
from readinglist.gui.library_words import said
from readinglist.gui.words import counted, tr

if TYPE_CHECKING:
    from readinglist.gui.desk import Desk

SOON_MS = 700
AGAIN_MS = 60_000
"""How long until a file is tried again that could not be written."""


class Keeper(QObject):
    """Follows the desk's news, whoever made them; ``told`` carries every binding as it stands."""

    told = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.bindings: list[Binding] = []
        self._is_writing = False
        self._tried: object = None
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.write)
        desk.opened.connect(self.look)
        # Every write is counted, also one that is about no paper; one look for many of them.
        desk.counted.connect(self._soon_if_not_yet)

    def _soon_if_not_yet(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @property
    def is_busy(self) -> bool:
        """Whether it will look or write in a moment."""
        return self._soon.isActive() or self._is_writing

    def look(self) -> None:
        """Ask how the files stand, and write those that are behind."""

        def work(library: Any) -> tuple[list[Binding], bool, object]:
            found = library.bindings.all()
            now = (library.last_seq(), library.bindings.stamps())
            return found, bool(found) and library.bindings.are_behind(), now

        self.desk.look_up(work, self._looked, key="bindings")

    def _looked(self, answer: tuple[list[Binding], bool, object]) -> None:
        found, are_behind, now = answer
        self._tell(found)
        if are_behind and now != self._tried and not self._is_writing:
            self._tried = now  # once for each state of library and files, whatever comes of it
            self.write()

    def _tell(self, found: list[Binding]) -> None:
        before = {b.id: b for b in self.bindings}
        self.bindings = found
        for binding in found:
            was = before.get(binding.id)
            if binding.needs_someone and (was is None or was.problem != binding.problem):
                self.desk.complained.emit(binding.problem)
        failing = any(b.is_on and b.state == "failed" for b in found)
        if failing != self._again.isActive():
            (self._again.start if failing else self._again.stop)()
        self.told.emit(found)

    def write(self, names: Sequence[int] = (), choice: str = "") -> None:
        """Write what is behind, or these files whether or not they are, in a job."""
        if self._is_writing and not names:
            return  # it looks once more when it has ended
        self._is_writing = True
        self.desk.jobs.keep(names, choice, self._written)

    def _written(self, event: dict[str, Any]) -> None:
        self._is_writing = False
        if event["event"] == "failed":
            self.desk.complained.emit(event["message"])
            return
        self.desk.look()
        self.look()

    def stop(self) -> None:
        """The window closes."""
        self._soon.stop()
        self._again.stop()


class Lamp(QToolButton):
    """In the status bar, while a file stands still: what is the matter, and the way to it."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        icons.dress(self, "warning", "warning")
        self.setObjectName("lamp")
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.hide()
        keeper.told.connect(self._told)

    def _told(self, bindings: list[Binding]) -> None:
        waiting = [b for b in bindings if b.needs_someone]
        if len(waiting) == 1:
            words = tr("was changed elsewhere") if waiting[0].state == "changed" else tr("failed")
            text = f"{Path(waiting[0].target).name} {words}"
        else:
            text = counted(len(waiting), tr("file waits"), tr("files wait"))
        self.setText(text.replace("&", "&&"))
        self.setToolTip("\n".join(said(b.problem) for b in waiting[:5]))
        self.setAccessibleName(f"{tr('Files kept updated')}: {text}")
        self.setVisible(bool(waiting))
