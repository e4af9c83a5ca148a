"""Budgets for keys and completeness; CPU time, so that a busy machine does not fail them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readinglist.library import Library
from tests.bench.test_library_bench import COUNT, dump, median, spent
from tests.make import drain

SAME = 10_000


def equal_stems(count: int) -> bytes:
    """Papers whose keys begin alike: one author, one year, one first word."""
    return "\n".join(
        json.dumps(
            {
                "title": f"Networks {n * 7919 % 99_991} of kind {n}",
                "authors": [{"family": "Wang", "given": "Wei"}],
                "year": 2020,
            }
        )
        for n in range(count)
    ).encode()


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "l.db"
    with Library(path) as library:
        drain(library.import_dump(dump(COUNT), "dump.jsonl"))
    return path


def test_ten_thousand_papers_with_one_stem_get_their_keys_in_linear_time(tmp_path: Path) -> None:
    times = []
    for count in (SAME // 2, SAME):
        with Library(tmp_path / f"{count}.db") as library:
            seconds, report = spent(
                lambda count=count, library=library: drain(  # type: ignore[misc]
                    library.import_dump(equal_stems(count), "x.jsonl")
                )
            )
            assert report.new == count
            assert library.store.value("select count(distinct key) from paper") == count
            times.append(seconds)
    print(f"\n{SAME // 2:,} and {SAME:,} equal stems: {times[0]:.2f} s and {times[1]:.2f} s")
    assert times[1] < 3 * times[0] + 1
    assert times[1] < 12


def test_a_list_sorts_by_completeness_at_once(big: Path) -> None:
    with Library(big, read_only=True) as library:
        assert library.store.value("select count(*) from completeness") == COUNT
        seconds = median(lambda: library.ids(sort="completeness"))
        worst = median(lambda: library.completeness.worst(100))
    print(f"\n{COUNT:,} papers by completeness: {1e3 * seconds:.0f} ms; worst {1e3 * worst:.1f} ms")
    assert seconds < 0.2


def test_a_pattern_for_everything(big: Path) -> None:
    with Library(big) as library:
        library.store.conn.execute("update paper set key_pinned = 0")
        planned, changes = spent(lambda: drain(library.keys.changes("{auth}{shortyear}")))
        written, done = spent(lambda: drain(library.keys.set_pattern("{auth}{shortyear}")))
        assert done.count == len(changes) == COUNT
        undone, _ = spent(library.undo)
    print(f"\n{COUNT:,} keys: planned {planned:.2f} s, set {written:.2f} s, undone {undone:.2f} s")
    assert planned < 4
    assert written < 12


def test_a_check_of_everything(big: Path) -> None:
    with Library(big) as library:
        drain(library.catch_up())
        seconds, _ = spent(lambda: drain(library.check()))
        ids = library.ids()
        before, _ = spent(lambda: drain(library.checks.preflight(ids, "bibtex")))
    print(
        f"\n{COUNT:,} papers checked: {seconds:.2f} s; looked at before an export: {before:.2f} s"
    )
    assert seconds < 12
    assert before < 6
