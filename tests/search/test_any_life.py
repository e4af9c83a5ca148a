"""Any life of a library, its index stopped and killed anywhere: caught up, it is as a fresh one."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable
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
from readinglist.hits import IndexDocument
from readinglist.search import flat, stock
from readinglist.search.index import Engine, Index
from readinglist.search.merging import MAX_SEGMENTS
from readinglist.search.segment import write_segment
from readinglist.search.storage import Storage
from tests.search.library import Life, contents, document, truth
from tests.search.test_catch_up import Small
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


class Killed(BaseException):
    """In place of SIGKILL: nobody catches it."""


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
        files = [path for path in files if path.is_file() and path.stat().st_size]
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
