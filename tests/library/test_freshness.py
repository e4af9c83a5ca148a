"""What any process writes is found within two seconds by every other one, whoever keeps the index."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.library import Library
from readinglist.search.index import FEW
from readinglist.search.merging import MAX_SEGMENTS
from tests.make import drain, record

LIMIT = 2.0
"""Seconds from the other process's word that it is done."""

OTHER = """
import sys
from readinglist.library import Library
from tests.make import record
with Library(sys.argv[1]) as library:
    print("ready", flush=True)
    for line in sys.stdin:
        exec(line)
        print("done", flush=True)
"""


class Other:
    """A second process with the same library; it only writes to the store."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", OTHER, os.fspath(path)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.answer()

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def do(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        assert self.answer() == "done"

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(timeout=20)
        self.process.stdout.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        for n in range(30):
            library.add(record(f"Deep nets {n}"))
        drain(library.catch_up())
        yield library


@pytest.fixture
def other(library: Library) -> Iterator[Other]:
    other = Other(Path(library.path))
    yield other
    other.close()


def found(library: Library, query: str, count: int) -> float:
    """Seconds until a query finds so many papers."""
    began = time.monotonic()
    while library.search(query).total != count:
        assert time.monotonic() - began < LIMIT, f"{query} does not find {count} papers"
        time.sleep(0.02)
    return time.monotonic() - began


def test_another_process_adds_edits_and_deletes(library: Library, other: Other) -> None:
    assert library.search("zyzzyva").total == 0
    other.do("paper = library.add(record('A zyzzyva paper'))")
    found(library, "zyzzyva", 1)
    other.do("library.set_fields(paper, {'title': 'A quagga paper'})")
    found(library, "quagga", 1)
    assert library.search("zyzzyva").total == 0
    other.do("note = library.add_note(paper, 'compare with the okapi')")
    found(library, "okapi", 1)
    other.do("library.trash([paper])")
    found(library, "quagga", 0)
    other.do("library.undo()")
    found(library, "quagga", 1)
    assert not library.index_is_behind()


def test_an_answer_does_not_wait_for_many_papers_but_says_so(
    library: Library, other: Other
) -> None:
    other.do(f"for n in range({FEW + 1}): library.add(record(f'Okapi {{n}}'))")
    answer = library.search("deep")
    assert answer.total == 30
    assert answer.behind
    drain(library.catch_up())
    found(library, "okapi", FEW + 1)


def test_two_readers_see_each_others_papers_and_segments_stay_few(library: Library) -> None:
    with Library(library.path) as second:
        for n in range(3 * MAX_SEGMENTS):
            second.add(record(f"Okapi {n}"))
            assert library.search("okapi").total == n + 1
            library.add(record(f"Quagga {n}"))
            assert second.search("quagga").total == n + 1
            assert len(library.finder.searcher().leaves) <= MAX_SEGMENTS


def test_what_cannot_be_written_is_still_answered(library: Library) -> None:
    folder = library.finder.index.folder
    library.add(record("An okapi"))
    folder.chmod(0o500)
    try:
        answer = library.search("deep")
        assert answer.total == 30
    finally:
        folder.chmod(0o700)
    found(library, "okapi", 1)
