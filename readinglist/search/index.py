"""Keeps the Whoosh index in step with the store, and able to lose everything.

SQLite is the truth; the index is a cache that remembers how far it got: its *bookmark*, document 0,
is written in the same commit as the documents. So a killed run leaves either the state before or the
state after a commit, and running again goes on. A missing, damaged or strange index is dropped
and built anew by the same code. It is never synced, shipped or restored: Whoosh unpickles it.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Collection, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol

from whoosh.util.filelock import LockBase

from readinglist.errors import IndexBroken, ReadingListError
from readinglist.hits import IndexBatch, IndexDocument
from readinglist.model import Progress
from readinglist.no_garbage import without_collecting
from readinglist.search import flat
from readinglist.search.leaf import Leaf
from readinglist.search.merging import MergePolicy, policy, quick
from readinglist.search.searcher import Searcher
from readinglist.search.storage import Storage

FEW = 100
"""Papers that are taken in on the way to an answer: 30 ms for one, 60 for all of them."""
IDLE = 1_000
"""Changes of the journal without any text in them after which the bookmark moves all the same."""

_LOCK = "MAIN_WRITELOCK"  # Whoosh's own name for it
_TOC = re.compile(r"_MAIN_(\d+)\.toc")
_SUSPECT = "suspect"  # a file: somebody found the index damaged while searching
_RETRIES = 10
_PAUSE = 0.004  # seconds, times the number of the attempt


class Source(Protocol):
    """What the index is made from; the store fits it by shape."""

    def uid(self) -> str:
        """The library's random identity."""

    def last_seq(self) -> int:
        """The newest place of the journal."""

    def op_uid_at(self, seq: int) -> str | None:
        """The random identity of the operation at a place of the journal, None if there is none."""

    def batch_after(self, seq: int, limit: int) -> IndexBatch:
        """At most ``limit`` papers changed after ``seq``, oldest change first, and those gone since."""


class Bookmark(NamedTuple):
    """The place of the journal the index is at, and the operation found there then."""

    seq: int
    op_uid: str


class Writer(Protocol):
    """One commit to the index. The lock is held by whoever made it."""

    def delete(self, papers: Collection[int]) -> None:
        """Deletes the documents of these papers, the bookmark being paper 0."""

    def add(self, documents: Collection[IndexDocument]) -> None:
        """Adds documents; their older selves must have been deleted."""

    def bookmark(self, seq: int, op_uid: str) -> None:
        """Adds the bookmark; the older one must have been deleted."""

    def commit(self, policy: MergePolicy) -> None:
        """Makes all of it last, or nothing."""

    def cancel(self) -> None:
        """Nothing of it; may be called after a commit that failed."""


class Engine(Protocol):
    """A way of writing an index on disk. ``FORMAT`` names its folder, ``BATCH`` is a commit's documents."""

    __name__: str
    FORMAT: int
    BATCH: int

    def create(self, folder: Path) -> None:
        """Makes an empty index."""

    def writer(self, folder: Path) -> Writer:
        """Begins a commit."""

    def bookmark(self, folder: Path) -> tuple[int, str] | None:
        """The bookmark, None if no commit has written one."""

    def leaves(self, folder: Path) -> Sequence[Leaf]:
        """The segments of the newest generation, opened."""


ENGINE: Engine = flat
"""The one switch between our codec and Whoosh's."""


class Index:
    """The index of one library in one folder. For one thread; any number of processes."""

    def __init__(self, folder: Path, engine: Engine = ENGINE) -> None:
        self.folder = folder
        self.engine = engine
        self._searcher: tuple[_Stamp, Searcher] | None = None
        self._bookmark: tuple[_Stamp, Bookmark | None] | None = None

    @classmethod
    def at(cls, cache: Path, uid: str, engine: Engine = ENGINE) -> Index:
        """The index of library ``uid`` below the cache folder; those of other formats are removed."""
        home = cache / uid
        if home.is_dir():
            for old in home.iterdir():
                if old.name != str(engine.FORMAT):
                    shutil.rmtree(old, ignore_errors=True)
        return cls(home / str(engine.FORMAT), engine)

    def catch_up(self, source: Source) -> Generator[Progress, None, int]:
        """Brings the index up to date, a batch a step; returns the number of papers written.

        May be closed, or killed, at any yield and anywhere else. If another process is at it, leaves
        at once: that one goes on until nothing is left.
        """
        return self._catch_up(source, at_once=False)

    def keep_up(self, source: Source) -> bool:
        """Takes a few changed papers in at once; whether the index is still behind after that.

        Answers wait for it: with more than :data:`FEW` papers, an index that must be built, or
        another process at it, it stays behind.
        """
        backlog = self.backlog(source)
        if 0 < backlog <= FEW and self._stamp().generation >= 0 and not self._is_suspect():
            for _ in self._catch_up(source, at_once=True):
                pass
            backlog = self.backlog(source)
        return self._is_suspect() or backlog > 0

    def _catch_up(self, source: Source, *, at_once: bool) -> Generator[Progress, None, int]:
        lock = self._lock()
        if not lock.acquire():
            return 0
        try:
            seq, done = self._resumed(source), 0
            while True:
                with without_collecting():
                    batch = source.batch_after(seq, self.engine.BATCH)
                    if not batch.documents and not batch.gone and batch.seq - seq < IDLE:
                        return done
                    done += len(batch.documents)
                    usual = policy(written=done, more_to_come=batch.left > 0)
                    self._write(batch, _witness(source, batch), quick if at_once else usual)
                seq = batch.seq
                yield Progress("index", done, done + batch.left)
        finally:
            lock.release()

    def _resumed(self, source: Source) -> int:
        """The place of the journal an existing index is at; else an empty index, and 0."""
        bookmark: Bookmark | None = None
        if not self._is_suspect() and self._stamp().generation >= 0:
            # A damaged pickle raises anything at all; whatever it is, the answer is the same.
            with suppress(Exception):
                bookmark = self._read_bookmark()
        if bookmark is None or _is_another_history(source, bookmark):
            self._clear()
            self.engine.create(self.folder)
            return 0
        return bookmark.seq

    def _write(self, batch: IndexBatch, witness: str, merging: MergePolicy) -> None:
        writer = self.engine.writer(self.folder)
        try:
            writer.delete({0, *batch.gone, *(document.id for document in batch.documents)})
            writer.add(batch.documents)
            writer.bookmark(batch.seq, witness)
            writer.commit(merging)
        except BaseException:
            writer.cancel()
            raise

    def reset(self) -> bool:
        """Drops the index; false if another process is writing it just now."""
        lock = self._lock()
        if not lock.acquire():
            return False
        try:
            self._clear()
        finally:
            lock.release()
        return True

    def backlog(self, source: Source) -> int:
        """How many papers changed since the index last caught up (an upper bound). Cheap."""
        seq = 0
        if not self._is_suspect():
            with suppress(IndexBroken):
                bookmark = self._known_bookmark()
                if bookmark is not None and not _is_another_history(source, bookmark):
                    seq = bookmark.seq
        batch = source.batch_after(seq, 1)
        return len(batch.documents) + len(batch.gone) + batch.left

    def behind(self, source: Source) -> bool:
        """Whether there is anything to catch up with."""
        return self._is_suspect() or self.backlog(source) > 0

    def searcher(self) -> Searcher:
        """A searcher over the newest generation; the same one as long as nothing was committed.

        Without an index it finds nothing, and :meth:`behind` says so.

        Raises:
            IndexBroken: the index is damaged; catching up builds it anew.
        """
        stamp = self._stamp()
        if self._searcher is None or self._searcher[0] != stamp:
            self.close()
            leaves, stamp = self._leaves(stamp)
            self._searcher = stamp, Searcher(leaves, self.trusted)
        return self._searcher[1]

    def is_sound(self) -> bool:
        """Whether every byte of the index is as it was written; if not, it will be built anew.

        Reads all of it (0.1 s at 87,000 papers): for checking, not for searching.
        """
        try:
            leaves = self.searcher().leaves
        except IndexBroken:
            return False
        sound = all(leaf.is_sound() for leaf in leaves)
        if not sound:
            self._suspect()
        return sound

    def _leaves(self, stamp: _Stamp) -> tuple[Sequence[Leaf], _Stamp]:
        """The leaves, and the stamp they belong to: another process may commit under our eyes."""
        for attempt in range(_RETRIES):
            time.sleep(attempt * _PAUSE)  # none before the first: a writer's merge is over soon
            try:
                leaves = self.engine.leaves(self.folder) if stamp.generation >= 0 else []
            except Exception as error:  # noqa: BLE001 - as in `trusted`
                if (now := self._stamp()) == stamp:
                    self._give_up(error)
                stamp = now
                continue
            if (now := self._stamp()) == stamp or attempt == _RETRIES - 1:
                # Leaves that opened are one whole state; with an old stamp they are soon left again.
                return leaves, stamp
            for leaf in leaves:
                leaf.close()
            stamp = now
        raise IndexBroken("The search index is being written too often to be read just now.")

    @contextmanager
    def trusted(self) -> Generator[None, None, None]:
        """Turns what goes wrong inside into IndexBroken, and has the index built anew next time.

        Whoosh raises anything at all on damaged files: TypeError, UnpicklingError, struct.error …
        Errors of our own tree (the library asked for a filter) pass, and so do failed assertions.
        """
        try:
            yield
        except (ReadingListError, AssertionError):
            raise
        except Exception as error:  # noqa: BLE001 - damage has no common type, see above
            self._give_up(error)

    def _give_up(self, error: Exception) -> NoReturn:
        self._suspect()
        raise IndexBroken("The search index is damaged; it will be built anew.") from error

    def _suspect(self) -> None:
        """Tells whoever catches up next, in any process, to build the index anew."""
        self.close()
        with suppress(OSError):  # a folder that cannot be written is not caught up with either
            (self.folder / _SUSPECT).touch()

    def close(self) -> None:
        """Lets go of the files."""
        known, self._searcher = self._searcher, None
        if known is not None:
            known[1].close()

    def _lock(self) -> LockBase:
        """Whoosh's own lock, for a whole run: nobody else writes, drops or creates the index."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Storage(self.folder).lock(_LOCK)

    def _stamp(self) -> _Stamp:
        newest = _Stamp(-1, 0, 0)
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if (match := _TOC.fullmatch(path.name)) and int(match[1]) > newest.generation:
                with suppress(FileNotFoundError):  # a commit has just replaced it
                    status = path.stat()
                    newest = _Stamp(int(match[1]), status.st_mtime_ns, status.st_ino)
        return newest

    def _read_bookmark(self) -> Bookmark | None:
        found = self.engine.bookmark(self.folder)
        return Bookmark(*found) if found else None

    def _known_bookmark(self) -> Bookmark | None:
        """Where the index is, None if there is none. Read once a generation."""
        stamp = self._stamp()
        if self._bookmark is None or self._bookmark[0] != stamp:
            with self.trusted():
                found = self._read_bookmark() if stamp.generation >= 0 else None
            self._bookmark = stamp, found
        return self._bookmark[1]

    def _is_suspect(self) -> bool:
        return (self.folder / _SUSPECT).exists()

    def _clear(self) -> None:
        """Removes every file but the lock we hold: whoever waits for it must find the same one.

        Tables of contents first, so that no reader follows one to segments that are gone.
        """
        self.close()
        for path in sorted(self.folder.iterdir(), key=lambda path: path.suffix != ".toc"):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != _LOCK:
                path.unlink(missing_ok=True)


class _Stamp(NamedTuple):
    """Tells two states of the index apart, also when it was dropped and came to the same generation."""

    generation: int  # -1: there is no index
    modified: int
    inode: int


def _witness(source: Source, batch: IndexBatch) -> str:
    """The bookmark's step, and the newest place of the journal with its step.

    A batch shows papers as they are now: one that was changed or deleted further on in the journal
    is not among those before the bookmark. An older backup that lacks that later change has it
    there, so the index must know how far the history it saw went.
    """
    newest = source.last_seq()  # after the batch was read: never too small
    return f"{batch.op_uid} {newest} {source.op_uid_at(newest) or ''}"


def _is_another_history(source: Source, bookmark: Bookmark) -> bool:
    """Whether the bookmark is of another life: an older backup was restored, and perhaps lives on."""
    uid, newest, newest_uid = (*bookmark.op_uid.split(" "), "", "")[:3]
    return (
        max(bookmark.seq, int(newest or 0)) > source.last_seq()
        or source.op_uid_at(bookmark.seq) != uid
        or (source.op_uid_at(int(newest or 0)) or "") != newest_uid
    )
