"""Budgets on a library of 20,000 made papers; CPU time, so that a busy machine does not fail them.

Run alone: ``pytest -m bench tests/bench``. The figures stand in ``tests/bench/README.md``.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from readinglist.library import Library
from tests.make import WORDS, drain, sentence

COUNT = 20_000


def spent(verb: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds of a verb, and what it returned."""
    began = time.process_time()
    result = verb()
    return time.process_time() - began, result


def median(verb: Callable[[], Any], times: int = 9) -> float:
    """CPU seconds, the middle of several runs after a first one that warms up."""
    verb()
    return statistics.median(spent(verb)[0] for _ in range(times))


def dump(count: int) -> bytes:
    """JSON Lines with abstracts of about 110 words."""
    rnd = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    rare = ["".join(rnd.choices(letters, k=rnd.randint(4, 10))) for _ in range(30_000)]

    def line(n: int) -> str:
        abstract = " ".join(sentence(rnd, 12) + " " + rnd.choice(rare) for _ in range(8))
        return json.dumps(
            {
                "title": f"{sentence(rnd, 7)[:-1]} {rnd.choice(rare)} {n}",
                "abstract": abstract,
                "authors": [
                    {"family": rnd.choice(rare).title(), "given": "Jane"} for _ in range(4)
                ],
                "year": 1990 + n % 36,
                "state": "inbox",
                "key": f"key{n}",
            }
        )

    return "\n".join(line(n) for n in range(count)).encode()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bench") / "l.db"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _one_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index outlives one test here."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as opened:
        if not opened.count():
            drain(opened.import_dump(dump(COUNT), "made.jsonl"))
            drain(opened.catch_up())
        yield opened


def test_import_of_20_000_papers(tmp_path: Path, record_property: Any) -> None:
    data = dump(COUNT)
    with Library(tmp_path / "l.db") as library:
        imported, report = spent(lambda: drain(library.import_dump(data, "made.jsonl")))
        indexed, _ = spent(lambda: drain(library.catch_up()))
        again, second = spent(lambda: drain(library.import_dump(data + b"\n", "again.jsonl")))
        undone, _ = spent(library.undo)
    record_property("import", imported)
    print(
        f"import {imported:.1f} s, index {indexed:.1f} s, again {again:.1f} s, undo {undone:.1f} s"
    )
    assert report.new == COUNT
    assert second.same == COUNT
    assert imported < 20
    assert again < 20
    assert indexed < 60
    assert undone < 6


def test_pages_and_lists(library: Library) -> None:
    ids = library.ids()
    assert len(ids) == COUNT
    page = median(lambda: library.page(ids[5000:5100]))
    lists = {
        sort: median(partial(library.ids, sort=sort), 3) for sort in ("added", "title", "year")
    }
    facets = median(library.facets, 3)
    print(f"page of 100 {page * 1e3:.2f} ms, lists {lists}, facets {facets * 1e3:.0f} ms")
    assert page < 0.010
    assert max(lists.values()) < 0.150
    assert facets < 0.200


def test_keystrokes(library: Library) -> None:
    typed = [
        "contrastive lear",
        "diffusion model",
        "t",
        "tr",
        "tra",
        "tran",
        "graph neural n",
        "a b c",
    ]
    times = []
    for text in typed:
        for end in range(1, len(text) + 1):
            times.append(spent(partial(library.search, text[:end], unfinished=True))[0])
    times.sort()
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(
        f"keystroke p50 {middle * 1e3:.1f} ms, p95 {high * 1e3:.1f} ms, max {times[-1] * 1e3:.1f} ms"
    )
    assert high < 0.200  # words that stand in nearly every paper: the worst case


def test_counts_of_50_saved_searches(library: Library) -> None:
    """Words that stand in nearly every paper, with and without filters: the worst case."""
    asked = ("{}", "{} {}", "{} tag:saved", "-{} state:inbox", "tag:saved OR {}", "is:unread {}")
    library.add_tag(library.ids()[:200], "saved")
    drain(library.catch_up())
    for n in range(50):
        query = asked[n % len(asked)].format(WORDS[n % 30], WORDS[(n + 7) % 30])
        library.saved.add(f"search {n}", query)
    same, _ = spent(library.saved.counts)
    library.set_state(library.ids()[900:901], "read")
    edited, found = spent(library.saved.counts)
    with Library(library.path, read_only=True) as fresh:
        first, again = spent(fresh.saved.counts)
    print(
        f"50 searches: asked anew {first * 1e3:.0f} ms, after an edit {edited * 1e3:.0f} ms, "
        f"nothing changed {same * 1e3:.0f} ms"
    )
    assert found == again
    assert same < 0.1
    assert edited < 1.0
    assert first < 5.0


def test_tags_and_undo(library: Library) -> None:
    ids = library.ids()[:1000]
    tagged, done = spent(lambda: library.add_tag(ids, "bench"))
    undone, _ = spent(library.undo)
    one = median(lambda: library.set_state(ids[:1], "read") and library.undo())
    print(
        f"tag 1,000 {tagged * 1e3:.0f} ms, undo {undone * 1e3:.0f} ms, one edit {one * 1e3:.1f} ms"
    )
    assert done.count == 1000
    assert tagged < 0.150
    assert undone < 0.250
    assert one < 0.030


def test_export_is_linear_and_quick(library: Library) -> None:
    ids = library.ids()
    few, _ = spent(lambda: drain(library.export(ids[:2000], "bibtex")))
    many, text = spent(lambda: drain(library.export(ids[:10_000], "bibtex")))
    print(f"export 2,000 {few:.2f} s, 10,000 {many:.2f} s")
    assert text.count("\n}\n") == 10_000
    assert many < 6
    assert many < 9 * few
