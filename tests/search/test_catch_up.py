"""Catching up: progress, what is left, other formats, other histories, damage that heals by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import IndexBroken
from readinglist.search.index import IDLE, Engine, Index
from readinglist.search.merging import LONG_RUN, MAX_SEGMENTS
from tests.search.library import Life, contents, document
from tests.search.test_search import ask, engines

# Whoosh leaves segments open that it cannot read; they are collected while the test still runs.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)


class Small:
    """An engine with small commits, so that one run has many of them."""

    def __init__(self, engine: Engine, batch: int) -> None:
        self.engine = engine
        self.BATCH = batch

    def __getattr__(self, name: str) -> object:
        return getattr(self.engine, name)


@pytest.fixture
def life() -> Life:
    life = Life()
    life.add([document(0, f"deep nets {n}", "learning") for n in range(30)])
    return life


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    index = Index(tmp_path / "index")
    yield index
    index.close()


def test_progress_counts_papers(life: Life, index: Index) -> None:
    index.engine = Small(index.engine, 12)  # type: ignore[assignment]
    steps = list(index.catch_up(life))
    assert [(step.done, step.total) for step in steps] == [(12, 30), (24, 30), (30, 30)]
    run = index.catch_up(life)
    with pytest.raises(StopIteration) as end:
        next(run)
    assert end.value.value == 0


def test_the_backlog_says_how_much_is_left(life: Life, index: Index) -> None:
    assert index.backlog(life) == 30
    list(index.catch_up(life))
    assert index.backlog(life) == 0
    life.edit(3, document(3, "other"))
    life.trash(4)
    assert index.backlog(life) == 2


def test_tags_alone_write_nothing_until_they_are_many(life: Life, index: Index) -> None:
    list(index.catch_up(life))
    life.tag(5)
    assert not index.behind(life)
    assert list(index.catch_up(life)) == []
    life.tag(IDLE)
    assert not index.behind(life)
    assert len(list(index.catch_up(life))) == 1
    assert index.searcher().leaves


def test_a_second_process_leaves_quietly(life: Life, index: Index) -> None:
    index.engine = Small(index.engine, 10)  # type: ignore[assignment]
    first = index.catch_up(life)
    next(first)
    other = Index(index.folder)
    assert list(other.catch_up(life)) == []
    assert not other.reset()
    assert ask(other.searcher(), "deep").total == 10
    list(first)
    assert ask(other.searcher(), "deep").total == 30
    assert other.reset()
    other.close()


def test_without_an_index_nothing_is_found_and_it_is_behind(life: Life, index: Index) -> None:
    assert index.behind(life)
    assert ask(index.searcher(), "deep").total == 0
    assert not index.folder.exists()


def test_a_reset_drops_everything_but_the_lock(life: Life, index: Index) -> None:
    list(index.catch_up(life))
    assert index.reset()
    assert [path.name for path in index.folder.iterdir()] == ["MAIN_WRITELOCK"]
    assert index.behind(life)
    list(index.catch_up(life))
    assert ask(index.searcher(), "deep").total == 30


def test_other_formats_are_removed_and_the_folder_is_private(tmp_path: Path, life: Life) -> None:
    old = tmp_path / "life" / "0"
    old.mkdir(parents=True)
    (old / "_MAIN_1.toc").write_bytes(b"old")
    index = Index.at(tmp_path, "life")
    assert not old.exists()
    list(index.catch_up(life))
    assert index.folder == tmp_path / "life" / str(index.engine.FORMAT)
    assert index.folder.stat().st_mode & 0o777 == 0o700
    assert ask(Index.at(tmp_path, "life").searcher(), "deep").total == 30


@pytest.mark.usefixtures("leaky")
@engines
@pytest.mark.parametrize("content", [b"", b"\0" * 400, b"garbage" * 99])
@pytest.mark.parametrize("pattern", ["*.toc", "MAIN_*.*"])
def test_damage_heals_by_itself(
    tmp_path: Path, life: Life, engine: Engine, content: bytes, pattern: str
) -> None:
    index = Index(tmp_path / "index", engine)
    list(index.catch_up(life))
    index.close()
    damaged = next(iter(index.folder.glob(pattern)))
    damaged.write_bytes(content)
    fresh = Index(tmp_path / "index", engine)
    with pytest.raises(IndexBroken):
        ask(fresh.searcher(), "deep")
    assert fresh.behind(life)
    list(fresh.catch_up(life))
    assert ask(fresh.searcher(), "deep").total == 30
    assert not fresh.behind(life)
    fresh.close()


@pytest.mark.usefixtures("leaky")
@engines
def test_a_missing_segment_heals_by_itself(tmp_path: Path, life: Life, engine: Engine) -> None:
    index = Index(tmp_path / "index", engine)
    list(index.catch_up(life))
    index.close()
    for path in index.folder.glob("MAIN_*.*"):
        path.unlink()
    assert index.behind(life)
    list(index.catch_up(life))
    assert ask(index.searcher(), "deep").total == 30
    index.close()


def test_an_older_backup_that_lives_on_is_another_history(life: Life, index: Index) -> None:
    backup = life.copy()
    life.add([document(0, "lost one")])
    list(index.catch_up(life))
    backup.add([document(0, "kept one"), document(0, "kept two")])
    assert index.behind(backup)
    list(index.catch_up(backup))
    assert ask(index.searcher(), "lost").total == 0
    assert ask(index.searcher(), "kept").total == 2


def test_a_long_run_leaves_one_segment_however_short_its_last_commit(index: Index) -> None:
    life = Life()
    life.add([document(0, f"deep w{n}") for n in range(2 * LONG_RUN + 50)])
    index.engine = Small(index.engine, LONG_RUN // 2)  # type: ignore[assignment]
    list(index.catch_up(life))
    assert len(index.searcher().leaves) == 1
    life.add([document(0, "deep more") for _ in range(9)])
    list(index.catch_up(life))
    assert len(index.searcher().leaves) == 2


def test_many_small_commits_leave_few_segments(index: Index) -> None:
    life = Life()
    for n in range(60):
        life.add([document(0, f"deep w{n}")])
        list(index.catch_up(life))
        assert len(index.searcher().leaves) <= MAX_SEGMENTS
    assert contents(index.searcher().leaves, ["deep"]).keys() == set(range(1, 61))


@engines
def test_a_backup_that_lacks_a_later_change_is_another_history(
    tmp_path: Path, engine: Engine
) -> None:
    """The index was half built past a paper that had been deleted, and the backup has it."""
    life = Life()
    life.add([document(0, f"deep nets {n}") for n in range(9)])
    backup = life.copy()
    life.delete(1)
    index = Index(tmp_path / "index", Small(engine, 2))  # type: ignore[arg-type]
    half = index.catch_up(life)
    next(half)
    half.close()
    list(index.catch_up(backup))
    assert contents(index.searcher().leaves, ["deep"]).keys() == backup.papers.keys()
    index.close()


@pytest.mark.usefixtures("leaky")
def test_a_flipped_bit_is_found_by_checking(life: Life, index: Index) -> None:
    list(index.catch_up(life))
    assert index.is_sound()
    index.close()
    segment = next(index.folder.glob("MAIN_*.rl"))
    data = bytearray(segment.read_bytes())
    data[10] ^= 1
    segment.write_bytes(data)
    assert not index.is_sound()
    assert index.behind(life)
    list(index.catch_up(life))
    assert index.is_sound()
