"""The parent's side of a long verb: a child process that prints JSON lines, and can be cancelled."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import readinglist
from readinglist.gui import collector
from readinglist.gui.lane import Lane

log = logging.getLogger(__name__)

GRACE_MS = 3_000
"""How long a cancelled job may take to end by itself."""

_PAPERS = re.compile(r'"papers":\s*\[')


def command(*words: str) -> list[str]:
    """How to start ourselves: as a module, or, when frozen, our own executable."""
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable, *(() if is_frozen else ("-m", "readinglist")), *words]


def read_report(line: str) -> dict[str, Any]:
    """The event in a line, its papers decoded one by one.

    ``json.loads`` on the whole would keep the interpreter, and with it the window, for 100 ms and
    more at 5,000 papers.
    """
    found = _PAPERS.search(line)
    if found is None:
        return dict(json.loads(line))
    decoder = json.JSONDecoder()
    at = found.end()
    papers = []
    with collector.paused():
        while line[at] != "]":
            paper, at = decoder.raw_decode(line, at)
            papers.append(paper)
            while line[at] in " ,":
                at += 1
    event = dict(json.loads(line[: found.end()] + line[at:]))
    event["report"]["papers"] = papers
    return event


class Job(QObject):
    """One child process.

    ``imported`` carries the report of an import as soon as it is committed. ``ended`` carries the
    last event: ``{"event": "done", "report" or "count": …}``, ``{"event": "failed", "message": …}``
    or ``{"event": "cancelled"}``.
    """

    progressed = Signal(str, int, int)
    imported = Signal(object)
    ended = Signal(object)

    def __init__(self, reports: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = reports
        self._process = QProcess(self)
        self._process.setWorkingDirectory(str(Path(readinglist.__file__).parent.parent))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed_to_start)
        self._rest = bytearray()
        self._last: str | None = None
        self._cancelled = False
        self._is_over = False

    def start(self, words: Sequence[str]) -> None:
        """Run ``readinglist job`` with these words."""
        program, *first = command("job")
        self._process.start(program, [*first, *words])

    def cancel(self) -> None:
        """Ask it to stop; kill it if it has not within three seconds."""
        if self._is_over:
            return
        self._cancelled = True
        self._process.write(b"cancel\n")
        self._process.closeWriteChannel()
        QTimer.singleShot(GRACE_MS, self, self._kill)

    def _kill(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()

    def stop(self) -> None:
        """Cancel and wait, for when the window closes."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.finished.disconnect(self._finished)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(GRACE_MS):
            self._process.kill()
            self._process.waitForFinished(GRACE_MS)
        self._is_over = True

    def _read(self) -> None:
        self._rest += self._process.readAllStandardOutput().data()
        if b"\n" not in self._rest:
            return
        *lines, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        for line in lines:
            self._take(line.decode("utf-8", "replace").strip())

    def _take(self, line: str) -> None:
        if not line:
            return
        if '"progress"' in line[:40]:
            event = json.loads(line)
            self.progressed.emit(event["stage"], event["done"], event["total"])
        elif '"imported"' in line[:40]:
            self._reports.ask(lambda: read_report(line)["report"], self.imported.emit)
        else:
            self._last = line

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        if self._rest:
            self._take(bytes(self._rest).decode("utf-8", "replace").strip())
        stderr = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        if stderr.strip():
            log.warning("a job said: %s", stderr.strip()[-2000:])
        if self._last is not None:
            line = self._last
            self._reports.ask(lambda: read_report(line), self._end, self._unreadable)
        elif self._cancelled:
            self._end({"event": "cancelled"})
        else:
            self._end(
                {
                    "event": "failed",
                    "message": f"The job ended unexpectedly (exit status {code}); "
                    "the library is as it was before.",
                }
            )

    def _unreadable(self, error: Exception) -> None:
        self._end({"event": "failed", "message": f"The job's answer cannot be read ({error})."})

    def _failed_to_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(
                {
                    "event": "failed",
                    "message": f"{command('job')[0]} cannot be started; nothing was done.",
                }
            )

    def _end(self, event: dict[str, Any]) -> None:
        if self._is_over:
            return
        self._is_over = True
        if self._cancelled and event["event"] == "failed":
            event = {"event": "cancelled"}
        self.ended.emit(event)
