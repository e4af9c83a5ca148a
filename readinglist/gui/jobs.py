"""Jobs of the window, one at a time: import, its dry run, index, export."""

from __future__ import annotations

import json
import tempfile
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from readinglist import config
from readinglist.binding import options_json
from readinglist.gui.job import Job
from readinglist.gui.lane import Lane, is_there
from readinglist.gui.words import counted, figures, papers, tr
from readinglist.model import WriteOptions

Event = dict[str, Any]
PACE_AFTER = 2.0
"""Seconds before a pace is told."""
NONE_SAID: Mapping[str, str] = {}


@dataclass(slots=True)
class Request:
    """A job to run: its words, what the status bar says, and who wants to know of its end."""

    words: list[str]
    title: str
    ended: Callable[[Event], None] | None = None
    imported: Callable[[Event], None] | None = None
    progressed: Callable[[str, int, int], None] | None = None
    leftovers: list[Path] = field(default_factory=list)
    is_quiet: bool = False  # a preview shows its own progress


class JobQueue(QObject):
    """Runs requests in order. Signals are for the status bar; each request has its own callbacks."""

    progressed = Signal(str, int, int)  # title, done, total (0: not known)
    finished = Signal()
    complained = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Path | None = None
        self.reports = Lane("reports", self)
        self.reports.failed.connect(lambda error: self.complained.emit(str(error)))
        self._waiting: deque[Request] = deque()
        self._request: Request | None = None
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._request is not None or bool(self._waiting)

    def put(self, request: Request) -> Request:
        """Run this after those that wait."""
        self._waiting.append(request)
        self._next()
        return request

    def _next(self) -> None:
        if self._request is not None or not self._waiting:
            return
        request = self._request = self._waiting.popleft()
        job = self._job = Job(self.reports, self)
        job.progressed.connect(self._progress)
        job.imported.connect(self._imported)
        job.ended.connect(self._ended)
        if not request.is_quiet:
            self.progressed.emit(request.title, 0, 0)
        verb, *rest = request.words
        where = ["--library", str(self.library)] if self.library else []
        job.start([verb, *where, *rest])

    def _progress(self, stage: str, done: int, total: int) -> None:
        request = self._request
        if request is None:
            return
        if request.progressed is not None and is_there(request.progressed):
            request.progressed(stage, done, total)
        if not request.is_quiet:
            title = tr("Indexing") if stage == "index" else request.title
            self.progressed.emit(title, done, total)

    def _imported(self, report: Event) -> None:
        imported = self._request.imported if self._request is not None else None
        if imported is not None and is_there(imported):
            imported(report)

    def _ended(self, event: Event) -> None:
        request, job = self._request, self._job
        self._request = self._job = None
        if job is not None:
            job.deleteLater()
        if request is not None:
            for path in request.leftovers:
                path.unlink(missing_ok=True)
            if request.ended is not None and is_there(request.ended):
                request.ended(event)
            elif event["event"] == "failed":
                self.complained.emit(event["message"])
        self.finished.emit()
        self._next()

    def cancel(self, request: Request | None = None) -> None:
        """Cancel what runs, or a certain request wherever it is."""
        if request is not None and request in self._waiting:
            self._waiting.remove(request)
            if request.ended is not None:
                request.ended({"event": "cancelled"})
        elif self._job is not None and request in (None, self._request):
            self._job.cancel()

    def close(self) -> None:
        """End what runs; what waits is not begun."""
        self._waiting.clear()
        if self._job is not None:
            self._job.stop()
        self.reports.close()

    # ------------------------------------------------------------------ the jobs there are

    def index(self) -> None:
        """Bring the index up to date, unless that waits already."""
        if any(r.words[0] == "index" for r in self._waiting):
            return
        if self._request is None or self._request.words[0] != "index":
            self.put(Request(["index"], tr("Indexing")))

    def preview(
        self,
        file: Path,
        origin: str,
        format_name: str | None,
        ended: Callable[[Event], None],
        progressed: Callable[[str, int, int], None],
        *,
        source: str = "",
        corrections: Path | None = None,
        columns: Mapping[str, str] = NONE_SAID,
    ) -> Request:
        """Read and match a dump, write nothing; the file of corrections goes with the job."""
        words = ["import", "--dry-run", *_import_words(origin, format_name, source, corrections)]
        words += [f"--column={field}={column}" for field, column in columns.items()]
        words += ["--", str(file)]
        spent = [corrections] if corrections else []
        return self.put(
            Request(
                *(words, tr("Reading"), ended),
                progressed=progressed,
                leftovers=spent,
                is_quiet=True,
            )
        )

    def import_(
        self,
        file: Path,
        origin: str,
        format_name: str | None,
        *,
        tags: Sequence[str],
        state: str,
        only: Sequence[int] | None,
        imported: Callable[[Event], None],
        ended: Callable[[Event], None],
        leftovers: Sequence[Path] = (),
        source: str = "",
        corrections: Path | None = None,
        columns: Mapping[str, str] = NONE_SAID,
    ) -> Request:
        """Import a dump; ``only`` are the 1-based positions of the records to keep."""
        words = ["import", *_import_words(origin, format_name, source, corrections)]
        words += ["--state", state]
        words += [f"--tag={tag}" for tag in tags]
        words += [f"--column={field}={column}" for field, column in columns.items()]
        if only is not None:
            words.append("--only=" + ",".join(map(str, only)))
        words += ["--", str(file)]
        title = f"{tr('Importing')} {origin}"
        return self.put(Request(words, title, ended, imported=imported, leftovers=list(leftovers)))

    def export(
        self,
        target: Path,
        ids: Sequence[int],
        format_name: str,
        *,
        options: WriteOptions,
        overwrite: bool,
        ended: Callable[[Event], None],
    ) -> Request:
        """Write papers to a file, or to a folder with a file for each."""
        folder = config.state_dir() / "jobs"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=folder, prefix="ids-", suffix=".json", delete=False
        ) as file:
            json.dump(list(ids), file)
        words = ["export", f"--format={format_name}", f"--output={target}"]
        words += [f"--ids-file={file.name}", *(["--overwrite"] if overwrite else [])]
        words.append(f"--options={options_json(options)}")
        title = f"{tr('Exporting')} {papers(len(ids))}"
        return self.put(Request(words, title, ended, leftovers=[Path(file.name)]))

    def keep(self, names: Sequence[int], choice: str, ended: Callable[[Event], None]) -> Request:
        """Write the files that are kept updated: those behind, or these by their numbers."""
        words = ["keep", *([f"--choice={choice}"] if choice else []), *map(str, names)]
        return self.put(Request(words, tr("Updating files"), ended))


def _import_words(
    origin: str, format_name: str | None, source: str, corrections: Path | None
) -> list[str]:
    told = {"format": format_name, "source": source, "corrections": corrections}
    return [f"--origin={origin}", *(f"--{name}={value}" for name, value in told.items() if value)]


class Pace:
    """How many a second, since a stage began."""

    def __init__(self) -> None:
        self._stage, self._began, self._first, self._done = "", 0.0, 0, 0

    def rate(self, stage: str, done: int) -> float:
        """Things done a second; 0 as long as it is too early to tell."""
        now = time.monotonic()
        if stage != self._stage or done < self._done:
            self._stage, self._began, self._first = stage, now, done
        self._done = done
        seconds = now - self._began
        return (done - self._first) / seconds if seconds > PACE_AFTER else 0.0


def progress_text(title: str, done: int, total: int, rate: float = 0.0) -> str:
    """``Indexing 12,300 of 48,000 · 1,540 a second``."""
    if total:
        pace = f" · {figures(round(rate))} {tr('a second')}" if rate >= 1 else ""
        return f"{title} {figures(done)} {tr('of')} {figures(total)}{pace}"
    return f"{title} · {counted(done, tr('paper'), tr('papers'))}" if done else f"{title} …"
