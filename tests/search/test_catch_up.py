"""The index protocol against any life: after catching up, the index is what a fresh one would be."""

from __future__ import annotations

import gc
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from readinglist.errors import IndexBroken
from readinglist.model import IndexDocument
from readinglist.search import flat, stock
from readinglist.search.index import IDLE, Engine, Index
from readinglist.search.merging import MAX_SEGMENTS
from readinglist.search.segment import write_segment
from readinglist.search.storage import Storage
from tests.search.library import Life, contents, document, truth
from tests.search.test_search import ENGINES, ask, engines

# Whoosh leaves segments open that it cannot read; they are collected while the test still runs.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)

WORDS = ["deep", "nets", "u", "net", "unet", "learn", "shot"]
TEXT = st.lists(st.sampled_from(["deep", "nets", "U-Net", "learning", "shot"]), max_size=5)
PAPER = st.builds(document, st.just(0), TEXT.map(" ".join), TEXT.map(" ".join))
VOCABULARY = [*WORDS, "x"]


@pytest.fixture
def leaky() -> Iterator[None]:
    yield
    gc.collect()


class Killed(BaseException):
    """In place of SIGKILL: nobody catches it."""


class Small:
    """An engine with small commits, so that one run has many of them."""

    def __init__(self, engine: Engine, batch: int) -> None:
        self.engine = engine
        self.BATCH = batch

    def __getattr__(self, name: str) -> object:
        return getattr(self.engine, name)


def dying_at_a_file(patch: pytest.MonkeyPatch, steps: int, torn: float) -> list[int]:
    """Lets so many things be done to files, then raises Killed; returns what is left to do."""
    left = list(range(steps))

    def dying(work: Callable[..., Any]) -> Callable[..., Any]:
        def do(*args: Any, **options: Any) -> Any:
            if not left:
                raise Killed
            left.pop()
            return work(*args, **options)

        return do

    def half_a_segment(file: BinaryIO, *rest: Any) -> int:
        whole = io.BytesIO()
        documents = write_segment(whole, *rest)
        if not left:
            file.write(whole.getvalue()[: int(len(whole.getvalue()) * torn)])
            raise Killed
        left.pop()
        file.write(whole.getvalue())
        return documents

    for name in ("create_file", "rename_file", "delete_file"):
        patch.setattr(Storage, name, dying(getattr(Storage, name)))
    patch.setattr(flat, "write_segment", half_a_segment)
    for writer in (flat.FlatWriter, stock.Writer):
        patch.setattr(writer, "cancel", lambda _: None)  # the dead do not clean up
    return left


class Protocol(RuleBasedStateMachine):
    engine: Engine = ENGINES[0]

    @initialize(batch=st.sampled_from([1, 2, 5]), papers=st.lists(PAPER, min_size=3, max_size=9))
    def start(self, batch: int, papers: list[IndexDocument]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.life = Life()
        self.backups: list[Life] = []
        small: Engine = Small(self.engine, batch)  # type: ignore[assignment]
        self.index = Index(self.folder / "index", small)
        self.life.add(papers)
        self.catch_up()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.catch_up()
            self.index.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def pick(self, at: int) -> int:
        papers = sorted(self.life.papers)
        return papers[at % len(papers)]

    @rule(papers=st.lists(PAPER, min_size=1, max_size=6))
    def add(self, papers: list[IndexDocument]) -> None:
        self.life.add(papers)

    @precondition(lambda self: self.life.papers)
    @rule(at=st.integers(0, 99), paper=PAPER)
    def edit(self, at: int, paper: IndexDocument) -> None:
        self.life.edit(self.pick(at), paper)

    @precondition(lambda self: self.life.papers)
    @rule(at=st.integers(0, 99))
    def trash(self, at: int) -> None:
        self.life.trash(self.pick(at))

    @precondition(lambda self: self.life.papers)
    @rule(at=st.integers(0, 99))
    def delete(self, at: int) -> None:
        self.life.delete(self.pick(at))

    @rule(times=st.integers(1, 3))
    def tag(self, times: int) -> None:
        self.life.tag(times)

    @precondition(lambda self: self.life.undo)
    @rule()
    def undo(self) -> None:
        self.life.undo_last()

    @rule()
    def back_up(self) -> None:
        self.backups.append(self.life.copy())

    @precondition(lambda self: self.backups)
    @rule(at=st.integers(0, 99), lives_on=st.integers(-1, 2), papers=st.lists(PAPER, min_size=1))
    def restore(self, at: int, lives_on: int, papers: list[IndexDocument]) -> None:
        """An older backup comes back, and may live on until its journal is longer than the index's."""
        lost = self.life.last_seq()
        self.life = self.backups[at % len(self.backups)].copy()
        while lives_on >= 0 and self.life.last_seq() < lost + lives_on:
            self.life.add(papers)

    @rule(steps=st.integers(1, 3))
    def catch_up_and_be_stopped(self, steps: int) -> None:
        run = self.index.catch_up(self.life)
        for _ in islice(run, steps):
            pass
        run.close()

    @rule(steps=st.integers(0, 2), where=st.sampled_from(["delete", "add", "bookmark", "commit"]))
    def catch_up_and_be_killed(self, steps: int, where: str) -> None:
        """Dies before the commit of some batch; what a dead process leaves is swept by the next."""
        original, count = self.index.engine, 0
        engine = self.engine

        class Dying(Small):
            def writer(self, folder: Path) -> object:
                nonlocal count
                writer = engine.writer(folder)
                count += 1
                if count > steps:

                    def die(*_: object) -> None:
                        raise Killed

                    setattr(writer, where, die)
                return writer

        self.index.engine = Dying(engine, original.BATCH)  # type: ignore[assignment]
        try:
            list(self.index.catch_up(self.life))
        except Killed:
            pass
        finally:
            self.index.engine = original

    @rule(step=st.integers(0, 25), torn=st.floats(0, 1))
    def catch_up_and_be_killed_at_a_file(self, step: int, torn: float) -> None:
        """Dies before the disk is next touched, a segment half written, and cleans nothing up."""
        try:
            ask(self.index.searcher(), "deep")
            was_sound = True
        except IndexBroken:
            was_sound = False
        self.index.close()
        with pytest.MonkeyPatch.context() as patch:
            left = dying_at_a_file(patch, step, torn)
            try:
                list(self.index.catch_up(self.life))
            except Killed:
                assert not left
        if was_sound:  # and the kill has not changed that: some whole state can be searched
            papers = contents(self.index.searcher().leaves, VOCABULARY)
            assert papers.keys() <= set(range(1, self.life.newest + 1))

    @rule(at=st.integers(0, 99), paper=PAPER)
    def keep_up(self, at: int, paper: IndexDocument) -> None:
        """A search right after an edit."""
        if self.life.papers:
            self.life.edit(self.pick(at), paper)
        if not self.index.keep_up(self.life):
            self.compare()

    @rule()
    def lose(self) -> None:
        self.index.close()
        shutil.rmtree(self.index.folder, ignore_errors=True)

    @rule(at=st.integers(0, 9), keep=st.floats(0, 0.9))
    def truncate(self, at: int, keep: float) -> None:
        """A file of the index is cut short, as by a power failure."""
        self.index.close()
        files = sorted(self.index.folder.glob("*MAIN*")) if self.index.folder.is_dir() else []
        files = [path for path in files if path.stat().st_size]
        if files:
            path = files[at % len(files)]
            with path.open("r+b") as file:
                file.truncate(int(path.stat().st_size * keep))
            # Truncation inside a segment may show only in a search, which marks the index.
            try:
                contents(self.index.searcher().leaves, VOCABULARY)
            except IndexBroken:
                pass
            except Exception:
                with pytest.raises(IndexBroken), self.index.trusted():
                    raise

    @rule()
    def catch_up(self) -> None:
        list(self.index.catch_up(self.life))
        assert not self.index.behind(self.life)
        self.compare()

    @invariant()
    def _searching_never_fails_but_as_broken(self) -> None:
        if hasattr(self, "index"):
            try:
                ask(self.index.searcher(), "deep")
            except IndexBroken:
                assert self.index.behind(self.life)

    def compare(self) -> None:
        leaves = self.index.searcher().leaves
        assert contents(leaves, VOCABULARY) == truth(self.life.live())
        assert len(leaves) <= MAX_SEGMENTS


@pytest.mark.usefixtures("leaky")
@engines
def test_after_catching_up_the_index_is_as_a_fresh_one(engine: Engine) -> None:
    class Machine(Protocol):
        pass

    Machine.engine = engine
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=20, stateful_step_count=25, deadline=None)
    )


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


def test_many_small_commits_leave_few_segments(index: Index) -> None:
    life = Life()
    for n in range(60):
        life.add([document(0, f"deep w{n}")])
        list(index.catch_up(life))
        assert len(index.searcher().leaves) <= MAX_SEGMENTS
    assert contents(index.searcher().leaves, ["deep"]).keys() == set(range(1, 61))


CHILD = """
import sys
from pathlib import Path
from readinglist.search import index
from tests.search.library import Life, document
from tests.search.test_catch_up import Small
from tests.search.test_search import ENGINES

engine = next(engine for engine in ENGINES if engine.__name__ == sys.argv[2])
life = Life()
life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
for place, (_, paper) in enumerate(life.journal):
    life.journal[place] = (f"op{place}", paper)
print("ready", flush=True)
for step, _ in enumerate(index.Index(Path(sys.argv[1]), Small(engine, 7)).catch_up(life)):
    if step == 3 and "wait" in sys.argv:
        print("half way", flush=True)
        sys.stdin.readline()
"""


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


@engines
def test_kill_9_at_any_moment_leaves_a_whole_state(tmp_path: Path, engine: Engine) -> None:
    life = Life()
    life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
    for place, (_, paper) in enumerate(life.journal):
        life.journal[place] = (f"op{place}", paper)
    folder = tmp_path / "index"
    kills = 0
    for attempt in range(5):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder), engine.__name__],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.02 * (attempt + 1))
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            kills += 1
        child.wait()
        child.stdout.close()
        index = Index(folder, engine)
        bookmark = index._known_bookmark()
        papers = contents(index.searcher().leaves, [])
        index.close()
        assert papers.keys() == set(range(1, (bookmark.seq if bookmark else 0) + 1))
    assert kills
    index = Index(folder, engine)
    list(index.catch_up(life))
    assert contents(index.searcher().leaves, ["deep"]).keys() == life.papers.keys()
    assert not index.behind(life)
    index.close()


@engines
def test_two_processes_at_once_make_one_whole_index(tmp_path: Path, engine: Engine) -> None:
    """Whoever comes second leaves at once; if the first is killed, the other goes on."""
    life = Life()
    life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
    for place, (_, paper) in enumerate(life.journal):
        life.journal[place] = (f"op{place}", paper)
    folder = tmp_path / "index"
    command = [sys.executable, "-c", CHILD, str(folder), engine.__name__]
    root = Path(__file__).parents[2]
    for kill in (True, False):
        with ExitStack() as stack:
            children = [
                stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root))
                for _ in range(2)
            ]
            for child in children:
                assert child.stdout is not None
                child.stdout.readline()
            if kill:
                time.sleep(0.05)
                children[0].kill()
        assert [child.returncode for child in children[kill:]] == [0] * (2 - kill)
    index = Index(folder, engine)
    list(index.catch_up(life))
    assert contents(index.searcher().leaves, ["deep"]) == {
        paper: {("title", "deep"): (0,)} for paper in life.papers
    }
    index.close()


@engines
def test_readers_beside_a_writer_see_whole_states_only(tmp_path: Path, engine: Engine) -> None:
    folder = tmp_path / "index"
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), engine.__name__, "wait"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdin is not None
    child.stdout.readline()
    child.stdout.readline()  # half way: the writer waits until we have looked
    reader = Index(folder, engine)
    seen = {ask(reader.searcher(), "deep", 400).total}
    child.stdin.write(b"\n")
    child.stdin.close()
    while child.poll() is None:
        found = ask(reader.searcher(), "deep", 400)
        assert found.total % 7 == 0 or found.total == 400
        seen.add(found.total)
    child.stdout.close()
    assert child.returncode == 0
    seen.add(ask(reader.searcher(), "deep", 400).total)
    assert 400 in seen
    assert len(seen) > 1
    reader.close()


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
