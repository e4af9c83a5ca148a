"""Sources while the window is open: how they stand, polled in a job when asked or when due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from readinglist.gui.jobs import Request
from readinglist.gui.words import counted, papers, tr
from readinglist.subscription import Subscription, is_due, stamp

if TYPE_CHECKING:
    from readinglist.gui.desk import Desk

FIRST_MS = 10_000
AGAIN_MS = 60_000
"""How often the clock is looked at; a schedule is at least as long."""
SETTLE_MS = 3_000
"""After a folder changed: one scan for all the files that are put there together."""


class Poller(QObject):
    """``told`` carries every source as it stands, after whoever's change; ``began`` a poll's start."""

    told = Signal(object)
    began = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.sources: list[Subscription] = []
        self._request: Request | None = None
        self._changed: set[str] = set()
        self._is_new = False
        self._clock = QTimer(self, interval=AGAIN_MS)
        self._clock.timeout.connect(self.poll_due)
        self._first = QTimer(self, interval=FIRST_MS, singleShot=True)
        self._first.timeout.connect(self.poll_due)
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._scan_changed)
        self._folders = QFileSystemWatcher(self)
        self._folders.directoryChanged.connect(self._folder_changed)
        desk.opened.connect(self._opened)
        # Every write is counted, also one that is about no paper.
        desk.counted.connect(self.look)

    def _opened(self) -> None:
        self._is_new = True
        self.look()
        self._clock.start()

    @property
    def is_polling(self) -> bool:
        """Whether a poll runs or waits."""
        return self._request is not None

    def is_asked(self, source: Subscription) -> bool:
        """Whether this one is being polled."""
        return self._request is not None and source.id in self._asked

    # ------------------------------------------------------------------ how they stand

    def look(self) -> None:
        """Read the sources again."""

        def work(library: Any) -> list[Subscription]:
            return [*library.following.list(), *library.watching.list()]

        self.desk.look_up(work, self._tell, key="sources")

    def _tell(self, found: list[Subscription]) -> None:
        self.sources = found
        if self._is_new:  # the time runs from when it is known what there is to ask
            self._is_new = False
            self._first.start()
        watched = {s.address for s in found if s.is_folder and s.every and not s.paused}
        old = set(self._folders.directories())
        if gone := sorted(old - watched):
            self._folders.removePaths(gone)
        if new := sorted(watched - old):
            self._folders.addPaths(new)  # those that are not there wait for the clock
        self.told.emit(found)

    # ------------------------------------------------------------------ polling

    def poll(self, ids: Sequence[int] = (), *, is_quiet: bool = False) -> None:
        """Ask these sources, or all that are not paused; one poll at a time.

        A quiet poll speaks up only if it brought papers.
        """
        if self._request is not None or not self.sources:
            return
        wanted = set(ids) or {s.id for s in self.sources if not s.paused}
        if not wanted:
            self.desk.said.emit(tr("All sources are paused."), "")
            return
        self._asked = wanted
        words = ["poll", "--only=" + ",".join(map(str, sorted(wanted)))]

        def ended(event: dict[str, Any]) -> None:
            self._request = None
            self._ended(event, is_quiet)

        chosen = [s for s in self.sources if s.id in wanted]
        title = tr("Looking into {}") if all(s.is_folder for s in chosen) else tr("Asking {}")
        named = chosen[0].title if len(chosen) == 1 else tr("sources")
        self._request = Request(words, title.format(named), ended)
        self.desk.jobs.put(self._request)
        self.began.emit()

    def poll_due(self) -> None:
        """What a schedule wants now, if anything: only a person sets one."""
        at = stamp(datetime.now(UTC))
        if due := [source.id for source in self.sources if is_due(source, at)]:
            self.poll(due, is_quiet=True)

    def _ended(self, event: dict[str, Any], is_quiet: bool) -> None:
        self.look()
        if event["event"] == "failed":
            self.desk.complained.emit(event["message"])
        elif event["event"] == "done":
            self._say(event["polled"], is_quiet)
        elif not is_quiet:
            self.desk.said.emit(tr("Stopped. What came before that is kept."), "")
        if self._changed:
            self._settle.start()

    def _say(self, polled: list[dict[str, Any]], is_quiet: bool) -> None:
        brought = [one for one in polled if one["imports"]]
        new = sum(one["new"] for one in polled)
        waiting = sum(one["waiting"] for one in polled)
        parts = []
        if new:
            where = brought[0]["title"] if len(brought) == 1 else tr("your sources")
            parts.append(tr("{} from {}").format(papers(new, "new"), where))
        if waiting:
            parts.append(counted(waiting, tr("dump waits for a look"), tr("dumps wait for a look")))
        if is_quiet:
            if parts:
                self._speak(parts, brought)
            return
        if polled and all(one["outcome"] == "offline" for one in polled):
            text = tr("No source could be reached; they are asked again when you are online.")
            self.desk.said.emit(text, "")
            return
        failed = [one for one in polled if one["error"]]
        if len(failed) == 1:
            parts.append(f"{failed[0]['title']}: {failed[0]['error'].rstrip('.')}")
        elif failed:
            parts.append(counted(len(failed), tr("source failed"), tr("sources failed")))
        self._speak(parts or [tr("Nothing new")], brought)

    def _speak(self, parts: list[str], brought: list[dict[str, Any]]) -> None:
        is_one_step = sum(len(one["imports"]) for one in brought) == 1
        self.desk.said.emit("; ".join(parts) + ".", "undo" if is_one_step else "")

    # ------------------------------------------------------------------ folders

    def _folder_changed(self, path: str) -> None:
        self._changed.add(path)
        self._settle.start()

    def _scan_changed(self) -> None:
        if self._request is not None:
            return  # its end looks again
        ids = [s.id for s in self.sources if s.address in self._changed and not s.paused]
        self._changed.clear()
        if ids:
            self.poll(ids, is_quiet=True)
