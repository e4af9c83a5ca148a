"""A window on a library, driven as a person would; prints what it took as one line of JSON.

Run as a process of its own: ``python -m tests.bench.window_child LIBRARY MOMENT``, the moment being
``time.time()`` just before; with ``decide`` behind, papers of the inbox are decided by their keys. Times in milliseconds: ``wall`` by the clock, ``cpu`` of the process; a
``beat`` is the longest the GUI thread worked without going back to its event loop, in its own CPU time.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readinglist.gui import app as gui_app
from readinglist.gui import collector
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, INBOX
from readinglist.gui.settings import Settings

BEAT_MS = 5
TYPED = "convolutional neural network"


class Driver:
    """Drives one window and writes down what each thing took."""

    def __init__(self, path: Path) -> None:
        sys.setswitchinterval(gui_app.SWITCH_SECONDS)
        self.app = gui_app.application()
        settings = Settings(forget=True)
        gui_app.start_theme(self.app, settings, "light")
        self.window = MainWindow(path, settings)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.open()
        self.took: dict[str, dict[str, float]] = {}
        self.beat = self.gap = 0.0
        self._busy, self._last = time.thread_time(), time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        busy, now = time.thread_time(), time.perf_counter()
        self.beat = max(self.beat, (busy - self._busy) * 1e3)
        self.gap = max(self.gap, (now - self._last) * 1e3 - BEAT_MS)
        self._busy, self._last = busy, now

    def wait(self, is_done: Callable[[], bool], seconds: float = 200) -> None:
        """Let the event loop run until something is so."""
        end = time.perf_counter() + seconds
        while not is_done() and time.perf_counter() < end:
            # Without a longest time: where it is told one Qt does not wait, and we would spin.
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert is_done(), "it took too long"

    def calm(self) -> None:
        """Wait until nothing is asked and nothing runs."""
        window = self.window
        for _ in range(3):
            self.wait(
                lambda: (
                    window.desk.is_idle
                    and not window.listing.is_waiting
                    and not window.search.is_waiting
                )
            )
            self.app.processEvents()

    def measure(self, name: str, verb: Callable[[], object], is_done: Callable[[], bool]) -> None:
        """From the call until the answer is on the screen; the beats until all is calm again."""
        self.calm()
        self.beat = self.gap = 0.0
        self._busy, self._last = time.thread_time(), time.perf_counter()
        self._timer.start()
        began, cpu = time.perf_counter(), time.process_time()
        verb()
        self.wait(is_done)
        self.window.view.viewport().repaint()
        wall, spent = time.perf_counter() - began, time.process_time() - cpu
        self.calm()
        self._timer.stop()
        self.took[name] = {
            "wall": wall * 1e3,
            "cpu": spent * 1e3,
            "beat": self.beat,
            "gap": self.gap,
        }

    def close(self) -> None:
        """End it all."""
        self.window.close()
        self.window.desk.close()
        QApplication.processEvents()

    def first_list(self, since: float) -> None:
        """Until rows are painted and a key has moved to the next."""
        window = self.window
        self.wait(lambda: window.model.rowCount() > 0 and window.view.isVisible())
        window.view.viewport().repaint()
        QTest.keyClick(window.view, Qt.Key.Key_J)
        assert window.view.currentIndex().row() == 1
        cpu = time.process_time() * 1e3
        self.took["start"] = {"wall": (time.time() - since) * 1e3, "cpu": cpu}

    def listed(self, verb: Callable[[], object]) -> tuple[Callable[[], object], Callable[[], bool]]:
        """A verb that asks for a list, and whether it was answered."""
        shown: list[bool] = []

        def act() -> None:
            self.window.listing.shown.connect(lambda: shown.append(True))
            verb()

        return act, lambda: bool(shown)


def decide(path: Path) -> list[dict[str, float]]:
    """Keys of decisions in the inbox: from each to the next paper painted, in list and detail.

    Of every ten the last five come before the window has dealt with the one before.
    """
    driver = Driver(path)
    window, view = driver.window, driver.window.view
    driver.wait(lambda: window.model.rowCount() > 0)
    window.side.choose(INBOX)
    driver.calm()
    collector.calm()
    view.setFocus()
    took = []
    for number in range(40):
        if number % 10 <= 5:
            driver.calm()
        before = view.current_id()
        began, cpu, own = time.perf_counter(), time.process_time(), time.thread_time()
        QTest.keyClick(view, (Qt.Key.Key_D, Qt.Key.Key_Q)[number % 2])
        view.viewport().repaint()

        def is_shown(before: int | None = before) -> bool:
            paper = window.detail.paper
            return paper is not None and before != paper.id == view.current_id()

        driver.wait(is_shown)
        view.viewport().repaint()
        window.detail.repaint()
        wall, spent = time.perf_counter() - began, time.process_time() - cpu
        gui = time.thread_time() - own
        took.append({"wall": wall * 1e3, "cpu": spent * 1e3, "gui": gui * 1e3})
    driver.close()
    return took


def peak_memory() -> float:
    """MB at the most. Not ``ru_maxrss``: Linux hands that of the parent down to a child."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def drive(path: Path, since: float) -> dict[str, Any]:
    """What everything took."""
    driver = Driver(path)
    window, view = driver.window, driver.window.view
    driver.first_list(since)
    driver.calm()
    collector.calm()
    driver.measure("all papers", *driver.listed(lambda: window.side.choose(ALL)))
    for sort in ("title", "author", "added", "tags", "source"):
        driver.measure(f"sort {sort}", *driver.listed(partial(window.listing.sort_by, sort, False)))
    driver.measure("select all", view.selectAll, lambda: True)
    driver.measure("sort all selected", *driver.listed(lambda: window.listing.sort_by("key", True)))
    view.select_row(0)
    bar = view.verticalScrollBar()

    def scroll() -> None:
        for step in range(40):
            bar.setValue(bar.maximum() * step // 40)
            driver.app.processEvents()

    driver.measure("scroll", scroll, lambda: True)
    window.actions_["table"].trigger()
    driver.measure("scroll table", scroll, lambda: True)
    window.actions_["table"].trigger()
    window.listing.sort_by(None, None)
    for end in range(1, len(TYPED) + 1):
        window.search.blockSignals(True)
        window.search.setText(TYPED[:end])
        window.search.blockSignals(False)
        driver.measure(f"type {TYPED[:end]}", *driver.listed(window.listing.ask))
    driver.measure("all hits", *driver.listed(lambda: window.search.setText("model")))
    driver.measure("sort hits", *driver.listed(lambda: window.listing.sort_by("title", False)))
    driver.measure("clear", *driver.listed(window.search.clear))
    hits = window.model.rowCount()
    window.desk.learner.learn()
    driver.calm()
    facts = {
        "hits": hits,
        "memory": peak_memory(),
    }
    driver.close()
    return facts | {"took": driver.took}


if __name__ == "__main__":
    library = Path(sys.argv[1])
    is_deciding = sys.argv[3:] == ["decide"]
    print(json.dumps(decide(library) if is_deciding else drive(library, float(sys.argv[2]))))
