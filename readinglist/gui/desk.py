"""The window's library: an editing lane, a searching lane, jobs, and news from the journal.

Whatever changes the library, here, in a job, in the shell or in a second window, is noticed in one
way: SQLite's ``data_version`` moves, and the journal says which papers changed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.as_json import dry_run_json
from readinglist.charts import Chart
from readinglist.errors import NotReadable
from readinglist.gui import step_words
from readinglist.gui.jobs import JobQueue
from readinglist.gui.lane import Lane, is_there
from readinglist.gui.learning import Learner
from readinglist.gui.questions import Questions
from readinglist.gui.words import filled
from readinglist.hits import Found
from readinglist.library import Library, parts, pieces, within
from readinglist.model import Done, Paper, PaperRow, Progress
from readinglist.provenance import Choices

if TYPE_CHECKING:
    from readinglist.library import Bulk as Bulk
    from readinglist.library import Copy as Copy

log = logging.getLogger(__name__)

POLL_MS = 500
INDEX_DELAY_MS = 2_000
COUNT_DELAY_MS = 120
PAGE = 100
MANY = 2_000
"""More changes than this are read on a lane; fewer take a millisecond."""
BUSY_SECONDS = 10.0
mark_spans = Library.mark_spans
"""Pure; may be called anywhere, while a paper is painted too."""


class Seat:
    """A library that is opened by the thread that first asks for it, and closed by the same."""

    def __init__(self, path: Path | None, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The open library."""
        if self._library is None:
            self._library = Library(self.path, read_only=self.read_only, busy_seconds=BUSY_SECONDS)
        return self._library

    def close(self) -> None:
        """Close it, on the thread that opened it."""
        if self._library is not None:
            self._library.close()
            self._library = None


class Desk(Questions):
    """The verbs of the window. Answers and news arrive on the GUI thread."""

    opened = Signal()
    changed = Signal(object)  # set of paper ids
    counted = Signal(object)  # facets, as Library.facets gives them
    labelled = Signal(object, object)  # what undo and redo would do; None if nothing
    said = Signal(str, str)  # a message, and what takes it back: "undo", "redo" or ""
    complained = Signal(str)  # an error in one sentence

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._editing = Seat(path, read_only=False)
        self._searching = Seat(path, read_only=True)
        self._counting = Seat(path, read_only=True)
        self._pages = Seat(path, read_only=True)
        self.edits = Lane("desk", self)
        self.searches = Lane("search", self)
        self.counts = Lane("count", self)  # a keystroke must not wait for the side bar
        for lane in (self.edits, self.searches, self.counts):
            lane.failed.connect(self.complain)
        self.learner = Learner(Seat(path, read_only=True), self)
        self.pieces, self.parts, self.combined = pieces, parts, within
        self.jobs = JobQueue(self)
        self.jobs.finished.connect(self.look)
        self._is_open = False
        self._seen_version = -1
        self._seen_seq = 0
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        self._count_soon = QTimer(self, interval=COUNT_DELAY_MS, singleShot=True)
        self._count_soon.timeout.connect(self._count)
        self._index_soon = QTimer(self, interval=INDEX_DELAY_MS, singleShot=True)
        self._index_soon.timeout.connect(self.index_if_behind)

    # ------------------------------------------------------------------ opening and closing

    def open(self, failed: Callable[[Exception], None]) -> None:
        """Open the library (make it if need be), then start to listen for news."""

        def work() -> tuple[int, Path]:
            library = self._editing.library
            return library.last_seq(), library.path

        self.edits.ask(work, self._opened, failed)

    def _opened(self, answer: tuple[int, Path]) -> None:
        self._seen_seq, self.path = answer
        for seat in (self._searching, self._counting, self._pages, self.learner.seat):
            seat.path = self.path
        self.jobs.library = self.path
        self._seen_version = self._pages.library.data_version()
        self._is_open = True
        self._poll.start()
        self.opened.emit()
        # Behind the first list on its lane: counting beside it would make it wait.
        self.searches.ask(lambda: None, lambda _: self._listed())

    def _listed(self) -> None:
        """The first list stands: what can wait for it."""
        self._count()
        self.index_if_behind()
        self.learner.soon()

    @property
    def is_open(self) -> bool:
        """Whether the library can be asked."""
        return self._is_open

    @property
    def is_idle(self) -> bool:
        """Nothing asked, nothing running, nothing about to start."""
        timers = (self._count_soon, self._index_soon)
        lanes = (self.edits, self.searches, self.counts, self.jobs.reports)
        return (
            not any(lane.is_busy for lane in lanes)
            and not self.learner.is_asked
            and not self.jobs.is_busy
            and not any(timer.isActive() for timer in timers)
        )

    def close(self) -> None:
        """Finish edits, end jobs, close files."""
        for timer in (self._poll, self._count_soon, self._index_soon):
            timer.stop()
        self.jobs.close()
        self.learner.close()
        self.searches.close(self._searching.close)
        self.counts.close(self._counting.close)
        self.edits.close(self._editing.close)
        self._pages.close()

    def complain(self, error: Exception) -> None:
        """Say an error."""
        self.complained.emit(str(error) or repr(error))

    # ------------------------------------------------------------------ news

    def look(self) -> None:
        """Ask SQLite whether anything was written, and the journal what."""
        if not self._is_open:
            return
        try:
            version = self._pages.library.data_version()
            if version == self._seen_version:
                return
            self._seen_version = version
            if self._pages.library.last_seq() - self._seen_seq > MANY:
                seen = self._seen_seq
                self.counts.ask(
                    lambda: self._counting.library.changes_since(seen), self._tell, key="changes"
                )
                return
            news = self._pages.library.changes_since(self._seen_seq)
        except Exception as error:
            self._poll.stop()
            log.error("the library cannot be watched", exc_info=error)
            self.complain(error)
            return
        self._tell(news)

    def _tell(self, news: tuple[int, list[int]]) -> None:
        self._seen_seq, ids = news
        if ids:
            self.changed.emit(set(ids))
            self._index_soon.start()
            self.learner.soon()
        self._count_soon.start()

    def _count(self) -> None:
        library = self._editing

        def labels() -> tuple[str | None, str | None]:
            return library.library.undo_label(), library.library.redo_label()

        self.edits.ask(labels, lambda pair: self.labelled.emit(*pair), key="labels")
        self.counts.ask(lambda: self._counting.library.facets(), self.counted.emit, key="facets")

    def index_if_behind(self) -> None:
        """Start a job that brings the index up to date, if it is behind."""

        def then(is_behind: bool) -> None:
            if is_behind:
                self.jobs.index()

        self.searches.ask(lambda: self._searching.library.index_is_behind(), then, key="behind")

    # ------------------------------------------------------------------ reading

    def page(self, ids: Sequence[int]) -> list[PaperRow]:
        """Rows for at most 100 ids, read here and now: 0.6 ms on a large library."""
        assert len(ids) <= PAGE
        return self._pages.library.page(ids) if self._is_open else []

    def read(
        self,
        work: Callable[[Library], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
    ) -> None:
        """Ask the editing lane something that is short."""
        self.edits.ask(lambda: work(self._editing.library), then, failed, key=key)

    def look_up(
        self,
        work: Callable[[Library], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
    ) -> None:
        """Ask the searching lane something that only reads, and may take a moment."""
        self.searches.ask(lambda: work(self._searching.library), then, failed, key=key)

    def paper(self, paper_id: int, then: Callable[[Paper | None], None]) -> None:
        """A whole paper, or None if it is gone."""

        def work(library: Library) -> Paper | None:
            return next(iter(library.papers([paper_id])), None)

        self.searches.ask(lambda: work(self._searching.library), then, key="paper")

    def search(
        self,
        typed: str,
        scope_query: str,
        then: Callable[[Found], None],
        *,
        trash: bool = False,
        sort: str | None = None,
        descending: bool | None = None,
        unfinished: bool = True,
        limit: int = 0,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Papers of a scope that meet what was typed; only the latest question is answered.

        ``limit`` 0 is every one: with 40,000 hits that takes 700 ms, the first 500 take 40.
        """

        def work() -> Found:
            is_typed = bool(typed.strip())
            return self._searching.library.search(
                typed if is_typed else scope_query,
                within=scope_query if is_typed else "",
                unfinished=unfinished and is_typed,
                sort=sort,
                descending=descending,
                trash=trash,
                limit=limit,
                plain=True,
                cancelled=self.searches.is_outdated,
            )

        self.searches.ask(work, then, failed, key="search")

    def read_again(
        self,
        data: bytes,
        name: str,
        format_name: str | None,
        choices: Choices,
        then: Callable[[dict[str, Any]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """What a small dump would bring, without a job; only the latest question is answered."""

        def work() -> dict[str, Any]:
            verb = self._searching.library.read_dump(data, name, format_name, **choices)
            while True:
                try:
                    next(verb)
                except StopIteration as stop:
                    return dry_run_json(stop.value)

        self.searches.ask(work, then, failed, key="preview")

    def dump_lines(self, file: Path, limit: int, then: Callable[[list[str]], None]) -> None:
        """The lines of a dump as its reader sees them; none of what is larger, or no text."""

        def work() -> list[str]:
            if not file.is_file() or file.stat().st_size > limit:
                return []
            try:
                text = self._searching.library.dumps.text(file.read_bytes(), file.name)
            except NotReadable:  # the preview says so, and why
                return []
            return text.split("\n")

        self.searches.ask(work, then, key="lines")

    # ------------------------------------------------------------------ editing

    def edit(
        self,
        verb: Callable[[Library], Done],
        said: Callable[[Done], str] | None = None,
        then: Callable[[Done], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        back: str = "undo",
    ) -> None:
        """Do a verb, then say what it did and look for the news at once."""

        def done(answer: Done) -> None:
            self.look()
            if said is not None:
                changed = answer.op_id is not None
                told = replace(answer, label=step_words.said(answer.label))
                text = said(told) if changed or answer.skipped else ""
                if answer.skipped:
                    text += " " + filled(
                        "{count:,} were left alone: {first}.",
                        count=len(answer.skipped),
                        first=answer.skipped[0],
                    )
                if text:
                    self.said.emit(text, back if changed else "")
            if then is not None and is_there(then):
                then(answer)

        self.edits.ask(lambda: verb(self._editing.library), done, failed)

    def undo(self, op_id: int | None = None) -> None:
        """Take back the newest step, or the one named."""
        self.edit(lambda library: library.undo(op_id), _undone, back="redo")

    def redo(self) -> None:
        """Bring back what was undone last."""
        self.edit(lambda library: library.redo(), lambda done: f"{done.label}.")

    def export_text(
        self, ids: Sequence[int], format_name: str, then: Callable[[str], None]
    ) -> None:
        """Papers as text, for the clipboard and the BibTeX preview."""

        def work() -> str:
            verb = self._searching.library.export(ids, format_name)
            while True:
                try:
                    next(verb)
                except StopIteration as stop:
                    return str(stop.value)

        self.searches.ask(work, then)

    def key_changes(self, pattern: str, then: Callable[[Any], None]) -> None:
        """The keys a pattern would change (``library.keys.KeyChange``); only the latest answers."""
        self.look_up(
            lambda library: _end_of(library.keys.changes(pattern)), then, key="key-changes"
        )

    def set_key_pattern(
        self, pattern: str, said: Callable[[Done], str], then: Callable[[Done], None]
    ) -> None:
        """Keep a pattern of citation keys; keys that were never used follow it."""
        self.edit(lambda library: _done(_end_of(library.keys.set_pattern(pattern))), said, then)

    def set_target(self, target: str, then: Callable[[Any], None]) -> None:
        """What papers are to be complete for."""
        self.read(lambda library: _end_of(library.completeness.set_target(target)), then)

    def preflight(self, ids: Sequence[int], format_name: str, then: Callable[[Any], None]) -> None:
        """What is wrong with the entries of an export (``library.checking.Preflight``)."""
        self.look_up(lambda library: _end_of(library.checks.preflight(ids, format_name)), then)

    def charts(
        self,
        days: int | None,
        then: Callable[[tuple[Chart, ...]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """The statistics of so many days back; None is all."""
        self.look_up(
            lambda library: _end_of(library.statistics.charts(days)), then, failed, key="statistics"
        )

    def merge_sure(self, then: Callable[[Bulk], None]) -> None:
        """Merge every pair beyond doubt, a step each."""
        self.read(lambda library: _end_of(library.merging.merge_sure()), then)

    def undo_merges(self, steps: Sequence[int], then: Callable[[Any], None]) -> None:
        """Take back the merges of a bulk."""
        self.read(lambda library: _end_of(library.merging.undo(steps)), then)

    def find_doubles(self, then: Callable[[Done], None]) -> None:
        """Look for possible doubles among all papers."""
        self.read(lambda library: _end_of(library.merging.find_again()), then)


def _done(answer: Any) -> Done:
    assert isinstance(answer, Done)
    return answer


def _end_of(verb: Generator[Progress, None, Any]) -> Any:
    while True:
        try:
            next(verb)
        except StopIteration as stop:
            return stop.value


def _undone(done: Done) -> str:
    return step_words.taken_back(done.label)
