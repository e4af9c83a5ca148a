"""Budgets of the window on 100,000 made papers, measured in a process of its own.

Run alone: ``pytest -m bench tests/bench/test_window_bench.py -s``. Making the library takes two minutes.
Budgets are of CPU time where the clock would measure the machine's other work.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from readinglist.library import Library
from tests.bench.corpus import fill

COUNT = 100_000


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("window")


@pytest.fixture(scope="module")
def surroundings(home: Path) -> dict[str, str]:
    folders = {
        f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "CONFIG", "STATE")
    }
    return os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def path(home: Path, surroundings: dict[str, str]) -> Path:
    made = home / "library.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", surroundings["XDG_CACHE_HOME"])
        with Library(made) as library:
            fill(library, COUNT)
    return made


@pytest.fixture(scope="module")
def told(path: Path, surroundings: dict[str, str]) -> dict[str, Any]:
    """What the child told: the best of its second and third run, for the first fills the disk's cache."""
    runs: list[dict[str, Any]] = []
    for _ in range(3):
        words = [sys.executable, "-m", "tests.bench.window_child", str(path), repr(time.time())]
        done = subprocess.run(words, env=surroundings, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr[-3_000:]
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    _, one, other = runs
    found: dict[str, Any] = {
        "took": {
            name: {kind: min(value, other["took"][name][kind]) for kind, value in took.items()}
            for name, took in one["took"].items()
        },
        "memory": min(one["memory"], other["memory"]),
    }
    for name, took in found["took"].items():
        print(f"{name:36s} " + "  ".join(f"{k} {v:6.0f} ms" for k, v in took.items()))
    print(f"memory {found['memory']:.0f} MB")
    return found


def test_the_window_is_usable_a_second_after_the_start(told: dict[str, Any]) -> None:
    assert told["took"]["start"]["cpu"] < 1_300


def test_sorting_and_selecting_everything_take_less_than_a_third_of_a_second(
    told: dict[str, Any],
) -> None:
    took = {
        n: t["cpu"] for n, t in told["took"].items() if n.startswith(("sort", "select", "all "))
    }
    assert len(took) == 10
    assert max(took.values()) < 450, took


def test_the_first_results_of_a_keystroke_come_within_a_tenth_of_a_second(
    told: dict[str, Any],
) -> None:
    took = sorted(t["cpu"] for n, t in told["took"].items() if n.startswith("type "))
    assert took[int(len(took) * 0.9)] < 100
    assert took[-1] < 250  # the first opens the index


def test_the_event_loop_is_never_kept_for_50_ms(told: dict[str, Any]) -> None:
    beats = {n: t["beat"] for n, t in told["took"].items() if "beat" in t}
    assert max(beats.values()) < 50, beats


def test_memory_stays_below_350_mb(told: dict[str, Any]) -> None:
    assert told["memory"] < 350


@pytest.mark.parametrize("count", [10_000, 47])
def test_a_decision_shows_the_next_paper_in_a_blink(
    path: Path, surroundings: dict[str, str], count: int
) -> None:
    """Own time of the GUI thread, 20 ms alone: clock and process count what runs beside it, too."""
    with Library(path) as library:
        library.set_state(library.ids("state:inbox")[count:], "read")
    words = [sys.executable, "-m", "tests.bench.window_child", str(path), "0", "decide"]
    done = subprocess.run(words, env=surroundings, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3_000:]
    took = json.loads(done.stdout.splitlines()[-1])
    for kind in ("wall", "cpu", "gui"):
        times = [one[kind] for one in took]
        print(
            f"{count} in the inbox, {kind}: median {median(times):.0f} ms, worst {max(times):.0f}"
        )
    assert median(one["gui"] for one in took) < 60  # a machine with a load of 10 doubles it


def test_states_of_many_papers_and_back(path: Path) -> None:
    spent: dict[str, float] = {}

    def timed(name: str, verb: Any) -> Any:
        began = time.process_time()
        result = verb()
        spent[name] = time.process_time() - began
        return result

    with Library(path) as library:
        ids = library.ids()[:60_000]
        library.set_state(ids, "queued")
        timed("60,000 read", lambda: library.set_state(ids, "read"))
        written = library.store.value(
            "select sum(length(before)) from change where op_id = (select max(id) from op)"
        )
        timed("undo", library.undo)
        timed("redo", library.redo)
    print("  ".join(f"{name} {seconds * 1e3:.0f} ms" for name, seconds in spent.items()))
    print(f"images in the journal {written / 1e6:.1f} MB")
    assert written < 60_000 * 50
    assert max(spent.values()) < 6


def test_bulk_edits_and_their_undo(path: Path) -> None:
    spent: dict[str, float] = {}

    def timed(name: str, verb: Any) -> Any:
        began = time.process_time()
        result = verb()
        spent[name] = time.process_time() - began
        return result

    with Library(path) as library:
        ids = library.ids()
        timed("tag 60,000", lambda: library.add_tag(ids[:60_000], "bench"))
        timed("undo", library.undo)
        timed("redo", library.redo)
        timed("undo again", library.undo)
        library.add_tag(ids[:10_000], "bench")
        timed("rename 10,000", lambda: library.rename_tag("bench", "bunch"))
        timed("undo rename", library.undo)
        library.undo()
    print("  ".join(f"{name} {seconds * 1e3:.0f} ms" for name, seconds in spent.items()))
    assert spent["undo"] < 1.5
    assert spent["redo"] < 1.8
    assert spent["rename 10,000"] < 1
    assert spent["undo rename"] < 1
