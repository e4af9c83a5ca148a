"""The window stays alive while 2,000 papers are read, imported and indexed beside it."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from readinglist.gui import collector
from readinglist.gui.app import SWITCH_SECONDS
from tests.gui.conftest import OpenWindow, calm

BEAT_MS = 5


def dump(count: int) -> str:
    """A BibTeX file of papers that differ."""
    words = ("graph", "transformer", "diffusion", "policy", "kernel", "retrieval", "speech")
    abstract = "We study this problem and show that it can be solved. " * 15
    return "\n".join(
        f"@misc{{k{n}, title={{On {words[n % 7]} number {n} and {words[n % 5]} {n * 7919 % 10007}}},"
        f" author={{Doe, J. and Roe, R{n}.}}, year={{{1990 + n % 35}}}, abstract={{{abstract}}}}}"
        for n in range(count)
    )


class Heart:
    """Beats every 5 ms; remembers how long each beat was overdue, and the longest work between two.

    The work is this thread's CPU time: what a busy machine takes away does not count.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work = 0.0
        self._busy = time.thread_time()
        self._last = time.perf_counter()
        self.timer = QTimer()
        self.timer.setInterval(BEAT_MS)
        self.timer.timeout.connect(self._beat)
        self.timer.start()

    def _beat(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        self.work = max(self.work, (busy - self._busy) * 1000)
        self._busy = busy
        self.gaps.append((now - self._last) * 1000 - BEAT_MS)
        self._last = now


@pytest.mark.slow
def test_the_event_loop_never_stops_while_papers_come_in(
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    before, thresholds = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        window = open_window(tmp_path / "library.db")
        file = tmp_path / "many.bib"
        file.write_text(dump(2_000))
        collector.calm()
        heart = Heart()
        with qtbot.waitSignal(window.intake.page.shown, timeout=60_000):
            window.intake.take_files([str(file)])
        window.intake.page.accept_.click()
        qtbot.waitUntil(lambda: window.model.rowCount() == 2_000, timeout=60_000)
        window.search.setText("transformer")
        calm(qtbot, window)
        heart.timer.stop()
    finally:
        sys.setswitchinterval(before)
        gc.unfreeze()
        gc.set_threshold(*thresholds)
    gaps = sorted(heart.gaps)
    late = gaps[int(len(gaps) * 0.99)]
    print(
        f"beats {len(gaps)}, p99 {late:.0f} ms late, worst {gaps[-1]:.0f} ms, work {heart.work:.0f} ms"
    )
    assert window.model.rowCount() > 200
    # 50 ms is the aim; a busy test machine may take the processor away from anyone for as long again.
    assert late < 50
    assert heart.work < 50
    assert gaps[-1] < 150
