"""Watched folders: files that appear in them are imported once, and never touched.

A file is taken when it has stopped growing: its size and time were the same in two looks two
seconds apart, or it has been left alone for longer than that. What became of each file is
remembered with its size and time; one that failed is not tried again until it changes.
"""

from __future__ import annotations

import fnmatch
import hashlib
import os
import stat
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Unpack

from readinglist.errors import NotReadable, ReadingListError, StoreError, UsageError
from readinglist.library import importing
from readinglist.library.sources import Settings, Sources
from readinglist.model import Done, ImportReport, Progress
from readinglist.store import subscriptions
from readinglist.subscription import Polled, Subscription, next_try, stamp

SETTLE_SECONDS = 2.0
POLL_SECONDS = 0.05
MOST_FILES = 20_000
"""Files looked at in one folder: a folder with more is no place where dumps are put."""
MAX_BYTES = 100 * 1024 * 1024
EVERY = 15
"""Minutes between looks, unless said; an open window hears of changes at once."""
UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".swp", "~")
PACKED = (".zip", ".gz", ".txt", ".md")

Looks = tuple[int, int]  # size, mtime_ns


@dataclass(slots=True)
class Seen:
    """A file that should be taken, as it looked."""

    path: Path
    name: str  # as text, whatever bytes it has
    looks: Looks


@dataclass(slots=True)
class Tally:
    """One folder's scan as it goes on."""

    source: Subscription
    known: dict[str, tuple[int, int, str, str, str]]
    counts: dict[str, int] = field(default_factory=dict)
    imports: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    waiting: int = 0

    def count(self, name: str, by: int = 1) -> None:
        """One more of a kind."""
        self.counts[name] = self.counts.get(name, 0) + by

    def polled(self, error: str = "") -> Polled:
        """What to tell of it."""
        new = self.counts.get("new", 0)
        outcome = "waiting" if self.waiting else "new" if new else "nothing"
        return Polled(
            self.source.id,
            self.source.title,
            "failed" if error else outcome,
            **self.counts,
            waiting=self.waiting,
            imports=tuple(self.imports),
            notes=tuple(self.notes),
            error=error,
        )


class Watching(Sources):
    """``library.watching``: nothing here writes to the folders."""

    folders = True

    def add(
        self, folder: str | os.PathLike[str], **settings: Unpack[Settings]
    ) -> tuple[Done, int | None]:
        """Watch a folder; nothing is read yet.

        Returns what was done and the number of the new source (None: it is watched already).

        Raises:
            UsageError: it is no folder, or a setting cannot be one.
        """
        path = Path(folder).expanduser().absolute()
        if not path.is_dir():
            raise UsageError(f"{path} is no folder; nothing was added.")
        try:
            str(path).encode("utf-8")
        except UnicodeEncodeError as error:
            raise UsageError("The folder's name is no text in UTF-8; rename it.") from error
        values = {"title": path.name or str(path), "every": EVERY} | self._checked(settings)
        values |= {"kind": "folder", "address": str(path)}
        done, ids = subscriptions.add(self._store, [values])
        return done, next(iter(ids), None)

    def files(self, name: str) -> list[tuple[str, str, str]]:
        """(path, outcome, reason) of every file of a folder: imported, same, waiting, failed.

        Raises:
            UsageError: no folder of that name is watched.
        """
        (source,) = self.named([name])[:1]
        known = subscriptions.files(self._store, source.id)
        return [(path, outcome, reason) for path, (*_, outcome, reason) in known.items()]

    def scan(
        self, names: Sequence[str] | None = None, *, due: bool = False
    ) -> Generator[Progress, None, tuple[Polled, ...]]:
        """Look into folders and import what is new: all, those named, or those due.

        Closing the generator leaves what was imported by then, and the rest for the next scan.

        Raises:
            UsageError: one of ``names`` is not watched.
        """
        return self._scan_all(self.chosen(names, due))

    def _scan_all(
        self, sources: Sequence[Subscription]
    ) -> Generator[Progress, None, tuple[Polled, ...]]:
        done = []
        for number, source in enumerate(sources):
            yield Progress(source.title, number, len(sources))
            done.append((yield from self._scan(source)))
        return tuple(done)

    def _scan(self, source: Subscription) -> Generator[Progress, None, Polled]:
        tally = Tally(source, subscriptions.files(self._store, source.id))
        error = ""
        try:
            yield from self._take_all(tally)
        except (OSError, NotReadable) as fault:
            error = fault.strerror or str(fault) if isinstance(fault, OSError) else str(fault)
            error = f"The folder {source.address} cannot be read: {error.rstrip('.')}."
        moment = datetime.now(UTC)
        failures = source.failures + 1 if error else 0
        values: dict[str, Any] = {
            "polled_at": stamp(moment),
            "next_at": stamp(next_try(source, moment, 0, 0.0)),
            "failures": failures,
            "error": error,
            "note": "; ".join(tally.notes),
        }
        if not error:
            new = tally.counts.get("new", 0)
            # The last scan that brought something is of more interest than the one that did not.
            values |= {"succeeded_at": stamp(moment)} | ({"new": new} if tally.imports else {})
        if error or source.error or tally.counts or source.next is None or tally.notes:
            subscriptions.note_poll(self._store, source.id, **values)
        else:
            subscriptions.note_poll(self._store, source.id, next_at=values["next_at"])
        return tally.polled(error)

    # ------------------------------------------------------------------ looking

    def _take_all(self, tally: Tally) -> Generator[Progress, None, None]:
        looked_at = time.time()
        wanted, there = _look(tally)
        gone = [path for path in tally.known if path not in there]
        if gone:
            subscriptions.forget_files(self._store, tally.source.id, gone)
        young = [seen for seen in wanted if not _has_settled(seen.looks, looked_at)]
        settled = [seen for seen in wanted if _has_settled(seen.looks, looked_at)]
        for number, seen in enumerate(settled):
            yield Progress(tally.source.title, number, len(wanted))
            yield from self._take(tally, seen)
        if not young:
            return
        # Two looks, two seconds apart: what has not changed meanwhile is whole.
        while time.time() < looked_at + SETTLE_SECONDS:
            yield Progress(tally.source.title, len(settled), len(wanted))
            time.sleep(POLL_SECONDS)
        for number, seen in enumerate(young, len(settled)):
            yield Progress(tally.source.title, number, len(wanted))
            if _looks(seen.path) == seen.looks:
                yield from self._take(tally, seen)
            elif _looks(seen.path) is not None:
                tally.notes.append(f"{seen.path.name} is still growing")

    def _take(self, tally: Tally, seen: Seen) -> Generator[Progress, None, None]:
        """One file: read it once, import it or let it wait, remember what became of it."""
        source = tally.source
        try:
            data = _bytes(seen)
        except FileNotFoundError:
            return  # gone between two looks
        except (OSError, NotReadable) as error:
            self._note(tally, seen, "failed", _reason(error))
            return
        if data is None:
            tally.notes.append(f"{seen.path.name} is still growing")
            return
        sha256 = hashlib.sha256(data).hexdigest()
        if subscriptions.is_known(self._store, sha256) or any(
            sha256 == sha and outcome != "failed" for _, _, sha, outcome, _ in tally.known.values()
        ):
            self._note(tally, seen, "same", "the same bytes were dealt with before", sha256)
            return
        if source.mode == "preview":
            subscriptions.put_waiting(
                *(self._store, source.id, seen.path.name, seen.name, sha256, len(data)),
                path=seen.name,
            )
            tally.waiting += 1
            self._note(tally, seen, "waiting", "", sha256)
            return
        try:
            report = yield from self._import(source, seen, data)
        except StoreError:
            raise
        except ReadingListError as error:
            self._note(tally, seen, "failed", _reason(error), sha256)
            return
        for name in ("new", "same", "changed", "unsure", "failed"):
            tally.count(name, getattr(report, name))
        if report.import_id is not None:
            tally.imports.append(report.import_id)
        self._note(tally, seen, "imported", "", sha256)

    def _import(
        self, source: Subscription, seen: Seen, data: bytes
    ) -> Generator[Progress, None, ImportReport]:
        return importing.import_dump(
            self._library,
            data,
            seen.path.name,
            tags=source.tags,
            state=source.state,
            origin=seen.name,
            source=source.title,
            tag_known=False,
        )

    def _note(
        self, tally: Tally, seen: Seen, outcome: str, reason: str = "", sha256: str = ""
    ) -> None:
        if outcome == "failed":
            tally.count("failed")
            tally.notes.append(f"{seen.path.name}: {reason}")
        tally.known[seen.name] = (*seen.looks, sha256, outcome, reason)
        subscriptions.note_file(
            *(self._store, tally.source.id, seen.name, seen.looks),
            sha256=sha256,
            outcome=outcome,
            reason=reason,
        )


def _look(tally: Tally) -> tuple[list[Seen], set[str]]:
    """Files to be taken, the oldest first, and the names of all that are there.

    Raises:
        OSError: the folder cannot be read.
        NotReadable: there are too many files in it.
    """
    source = tally.source
    patterns = source.patterns or readable_names()
    wanted, there = [], set()
    for number, path in enumerate(_walk(Path(source.address), source.subfolders)):
        if number >= MOST_FILES:
            raise NotReadable(f"it holds more than {MOST_FILES:,} files")
        name = os.fsencode(path).decode("utf-8", "backslashreplace")
        there.add(name)
        lower = path.name.casefold()
        if lower.startswith(".") or lower.endswith(UNFINISHED):
            continue
        if not any(fnmatch.fnmatchcase(lower, pattern.casefold()) for pattern in patterns):
            continue
        looks = _looks(path)
        dealt_with = tally.known.get(name)
        if looks is not None and (dealt_with is None or dealt_with[:2] != looks):
            wanted.append(Seen(path, name, looks))
    wanted.sort(key=lambda seen: (seen.looks[1], seen.name))
    return wanted, there


def _walk(folder: Path, subfolders: bool) -> Iterator[Path]:
    """Every entry that is no folder. Links to folders are not followed, so there are no circles."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if not entry.is_dir(follow_symlinks=False):
            path = Path(entry.path)
            if not path.is_dir():  # a link; unlike the entry's, this bears one that leads to itself
                yield path
        elif subfolders and not entry.name.startswith("."):
            try:
                yield from _walk(Path(entry.path), True)
            except PermissionError:
                continue  # somebody else's corner of a folder that can be read


def readable_names() -> tuple[str, ...]:
    """Patterns of every kind of file that some format reads."""
    from readinglist import formats  # heavy

    suffixes = {s for f in formats.all_formats() if f.read for s in f.suffixes} | set(PACKED)
    return tuple(f"*{suffix}" for suffix in sorted(suffixes))


def _looks(path: Path) -> Looks | None:
    """Size and time of a plain file with something in it; None for anything else."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode) or not found.st_size:
        return None
    return found.st_size, found.st_mtime_ns


def _has_settled(looks: Looks, at: float) -> bool:
    """Left alone for long enough; a time that is yet to come tells nothing."""
    return at - looks[1] / 1e9 > SETTLE_SECONDS


def _bytes(seen: Seen) -> bytes | None:
    """The file whole; None if it changed while it was read.

    Raises:
        OSError: it cannot be read.
        NotReadable: it is too large.
    """
    if seen.looks[0] > MAX_BYTES:
        raise NotReadable(f"It is larger than {MAX_BYTES // 1024 // 1024} MB; split it.")
    with seen.path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return data if _looks(seen.path) == seen.looks and len(data) == seen.looks[0] else None


def _reason(error: OSError | ReadingListError) -> str:
    if isinstance(error, OSError):
        return f"It cannot be read: {error.strerror}."
    return str(error)
