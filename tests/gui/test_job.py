"""The parent's side of a job: events, failure, cancelling, and killing what does not listen."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readinglist.gui import job as job_module
from readinglist.gui.job import Job, read_report
from readinglist.gui.jobs import JobQueue, Pace, progress_text
from readinglist.gui.lane import Lane
from readinglist.model import WriteOptions


@pytest.fixture
def reports(qtbot: QtBot) -> Any:
    lane = Lane("reports")
    yield lane
    lane.close()


def script(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Jobs run this instead of our program."""
    monkeypatch.setattr(job_module, "command", lambda *_words: [sys.executable, "-u", "-c", code])


def run(qtbot: QtBot, reports: Lane) -> tuple[dict[str, Any], list[tuple[str, int, int]]]:
    job = Job(reports)
    steps: list[tuple[str, int, int]] = []
    job.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(job.ended, timeout=10_000) as ended:
        job.start([])
    return ended.args[0], steps


@pytest.mark.parametrize("separators", [None, (",", ":")])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_report_read_piecewise_is_the_report(count: int, separators: Any) -> None:
    papers = [
        {"title": f'“papers": [{n}]\\', "authors": [], "lines": [[1, "title"]]}
        for n in range(count)
    ]
    event = {
        "event": "done",
        "report": {"problems": [{"excerpt": '"papers": [{'}], "seconds": 0.1, "papers": papers},
    }
    line = json.dumps(event, separators=separators)
    assert read_report(line) == event


def test_events_arrive_in_order(
    qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(
        monkeypatch,
        "import json\n"
        "for n in range(3): print(json.dumps({'event':'progress','stage':'read','done':n,'total':3}))\n"
        "print(json.dumps({'event':'done','count':3}))",
    )
    event, steps = run(qtbot, reports)
    assert event == {"event": "done", "count": 3}
    assert steps == [("read", n, 3) for n in range(3)]


def test_a_job_that_dies_is_reported_in_a_sentence(
    qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(monkeypatch, "import os; os._exit(7)")
    event, _ = run(qtbot, reports)
    assert event["event"] == "failed"
    assert "exit status 7" in event["message"]


def test_a_job_that_cannot_start_is_reported(
    qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "command", lambda *_words: ["/nowhere/python"])
    event, _ = run(qtbot, reports)
    assert "cannot be started" in event["message"]


def test_noise_for_an_answer_is_a_failure_not_a_crash(
    qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(monkeypatch, "print('hello')")
    event, _ = run(qtbot, reports)
    assert event["event"] == "failed"


def test_cancel_asks_first(qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch) -> None:
    script(monkeypatch, 'import sys; sys.stdin.readline(); print(\'{"event": "cancelled"}\')')
    job = Job(reports)
    job.start([])
    with qtbot.waitSignal(job.ended, timeout=5_000) as ended:
        job.cancel()
    assert ended.args == [{"event": "cancelled"}]


def test_cancel_kills_what_does_not_listen(
    qtbot: QtBot, reports: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "GRACE_MS", 200)
    script(monkeypatch, "import time; time.sleep(60)")
    job = Job(reports)
    job.start([])
    qtbot.wait(100)
    with qtbot.waitSignal(job.ended, timeout=5_000) as ended:
        job.cancel()
    assert ended.args == [{"event": "cancelled"}]


def test_the_queue_runs_one_at_a_time_and_can_drop_what_waits(qtbot: QtBot, sample: Path) -> None:
    queue = JobQueue()
    queue.library = sample
    ends: list[tuple[str, str]] = []
    ids = tuple(range(1, 4))
    for name in ("a.bib", "b.bib", "c.bib"):
        target = sample.with_name(name)
        request = queue.export(
            target,
            ids,
            "bibtex",
            options=WriteOptions(),
            overwrite=False,
            ended=lambda event, name=name: ends.append((name, event["event"])),  # type: ignore[misc]
        )
    queue.cancel(request)
    qtbot.waitUntil(lambda: not queue.is_busy, timeout=15_000)
    assert ends == [("c.bib", "cancelled"), ("a.bib", "done"), ("b.bib", "done")]
    assert sample.with_name("a.bib").read_text().count("@") == 3
    assert not sample.with_name("c.bib").exists()
    queue.close()


def test_progress_is_told_in_numbers_a_person_reads() -> None:
    assert progress_text("Indexing", 12_300, 48_000) == "Indexing 12,300 of 48,000"
    assert progress_text("Indexing", 1, 9, 1_540.4) == "Indexing 1 of 9 · 1,540 a second"
    assert progress_text("Reading", 1, 0) == "Reading · 1 paper"
    assert progress_text("Reading", 0, 0) == "Reading …"


def test_a_pace_is_told_of_one_stage_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("readinglist.gui.jobs.time.monotonic", lambda: now[0])
    pace = Pace()
    assert pace.rate("Reading", 50) == 0
    now[0] += 2.0
    assert pace.rate("Reading", 250) == 0
    now[0] += 2.0
    assert pace.rate("Reading", 450) == 100
    assert pace.rate("Indexing", 450) == 0
    now[0] += 4.0
    assert pace.rate("Indexing", 490) == 10
    assert pace.rate("Indexing", 3) == 0  # another one of that name
