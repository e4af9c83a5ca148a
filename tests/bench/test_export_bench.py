"""The way out of a library of ten thousand papers, reading and all: budgets in CPU seconds.

As elsewhere, a budget is what is promised, and may be passed by HEAD_ROOM on a busy machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist.library import Library
from tests.make import bibtex, drain, import_text

HEAD_ROOM = 3


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("export") / "l.db") as opened:
        import_text(opened, bibtex(10_000))
        yield opened


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "ris", "csl-json", "csv", "jsonl", "html"])
def test_ten_thousand_papers_leave_in_a_second_and_a_half(library: Library, name: str) -> None:
    ids = library.ids()
    taken = seconds(lambda: drain(library.export(ids, name)))
    assert taken < 1.5 * HEAD_ROOM, f"{taken:.2f} s"


def test_five_times_the_papers_take_five_times_as_long(library: Library) -> None:
    ids = library.ids()
    few = min(seconds(lambda: drain(library.export(ids[:2_000], "bibtex"))) for _ in range(3))
    many = min(seconds(lambda: drain(library.export(ids, "bibtex"))) for _ in range(3))
    assert many < 5 * few * 2.2, f"{few:.2f} s, then {many:.2f} s"  # quadratic would be 25 times


def test_a_megabyte_in_one_field_takes_no_time(library: Library) -> None:
    text = "A $x_i$ word of é — 90% {text} and “more” \\alpha "
    library.set_fields(1, {"abstract": text * 22_000})
    for name in ("bibtex", "biblatex", "html", "markdown"):
        taken = seconds(lambda name=name: drain(library.export([1], name)))  # type: ignore[misc]
        assert taken < 2 * HEAD_ROOM, f"{name}: {taken:.2f} s"


def test_a_file_of_everything_follows_quietly(library: Library, tmp_path: Path) -> None:
    """What every edit costs a library with a large file kept updated, and what a rewrite costs."""
    library.bindings.add("", tmp_path / "all.bib")
    drain(library.bindings.refresh())
    looking = seconds(library.bindings.are_behind)
    assert looking < 0.05 * HEAD_ROOM, f"{looking:.3f} s"
    library.set_fields(2, {"title": "Another"})
    writing = seconds(lambda: drain(library.bindings.refresh()))
    assert writing < 1.8 * HEAD_ROOM, f"{writing:.2f} s"
    library.bindings.remove(str(tmp_path / "all.bib"))


def test_a_hundred_references_of_the_slowest_style_take_a_second(library: Library) -> None:
    taken = seconds(lambda: drain(library.export(library.ids()[:100], "references")))
    assert taken < 1.2 * HEAD_ROOM, f"{taken:.2f} s"
