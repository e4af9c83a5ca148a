"""Files of any size: small ones are read whole, large ones piece by piece, in bounded memory.

A large file is read, hashed and cleaned into a file beside the library first, with nothing locked;
then its papers are matched and written part by part, all in one transaction and one undo step.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO, Unpack

from readinglist import intake
from readinglist.errors import NotReadable, StoreError, UsageError
from readinglist.library import importing
from readinglist.model import (
    STATES,
    Entry,
    Format,
    ImportReport,
    MatchedRecord,
    Progress,
    Record,
)
from readinglist.provenance import OUTCOMES, Choices
from readinglist.store import backups, completing, imports, near, tags
from readinglist.text import one_line, title_key

if TYPE_CHECKING:
    from readinglist.formats.unpacking import Source
    from readinglist.library.core import Library

WHOLE = 32 * 1024 * 1024
"""Bytes up to which a file is read whole, if it can be read in pieces at all."""
WHOLE_PACKED = 6 * 1024 * 1024
"""The same of a packed file: text unpacks to five times its size."""
PART = 1000
"""Records that are matched and written together."""
LISTED = 1000
"""Records, problems and ignored lines of a large file that its report lists; all are counted."""
_PACKED = (b"\x1f\x8b", b"PK\x03\x04")


class Streams:
    """``library.streams``: imports from files, whatever their size."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def import_file(
        self,
        path: Path,
        name: str = "",
        format_name: str | None = None,
        *,
        dry_run: bool = False,
        **choices: Unpack[Choices],
    ) -> Generator[Progress, None, ImportReport]:
        """Import a file in one step, as :meth:`Library.import_dump` does, however large it is.

        Of a large one the report lists some records (``is_sample``) and counts all. While its papers
        are written the library is locked to other writers. To cancel, close the generator: the
        library is as before.

        Raises:
            NotReadable: it cannot be opened, holds no papers, or is large and of a format that can
                be read as a whole only; nothing was changed.
            UsageError: a choice that cannot be kept for a large file: corrections, or ``only``.
        """
        name = one_line(name) or path.name
        try:
            size = path.stat().st_size
            with path.open("rb") as file:
                packed = file.read(4).startswith(_PACKED)
                if size <= (WHOLE_PACKED if packed else WHOLE):
                    file.seek(0)
                    data = file.read()
                else:
                    found = _opened(self._library, file, name, size, format_name, choices)
                    if found:
                        return (
                            yield from _Large(self._library, found, dry_run, choices).imported()
                        )
                    file.seek(0)
                    data = file.read()
        except OSError as error:
            raise NotReadable(f"{path} cannot be read: {error.strerror or error}.") from error
        return (
            yield from importing.import_dump(
                self._library, data, name, format_name, dry_run=dry_run, **choices
            )
        )


@dataclass(slots=True)
class _Opened:
    """A large file whose format is known and can be cut."""

    source: Source
    chosen: Format
    entries: Iterator[Entry]


def _opened(
    library: Library,
    file: BinaryIO,
    name: str,
    size: int,
    format_name: str | None,
    choices: Choices,
) -> _Opened | None:
    """The file as a stream of entries; None if it has to be read whole, and can be.

    Raises:
        NotReadable: it has to be read whole, and is too large for that.
    """
    from readinglist import formats
    from readinglist.formats import decode, pieces, unpacking

    file.seek(0)
    source = unpacking.Source(file, name, size)
    head, chunks = pieces.head_of(source.chunks(), name)
    head = importing.with_columns(library, head, format_name, choices)
    chosen = formats.choose(head, format_name)
    importing.refuse_columns(chosen, head)
    way = pieces.way_of(chosen, head)
    if way is not None:
        source.notices += [n for n in head.notices if n == importing.AS_SAID]
        return _Opened(source, chosen, pieces.read(chosen, way, chunks, head))
    if size <= decode.MAX_BYTES:
        return None
    raise NotReadable(
        f"{name} is larger than {decode.MAX_BYTES >> 20} MB and was recognised as {chosen.title}, "
        "which has to be read as a whole; nothing was imported. Split it, or save it as JSON Lines, "
        "CSV, BibTeX or RIS, which can be of any size."
    )


class _Again(Exception):
    """These very bytes were imported before, and bring nothing: leave no trace of it."""


class _Large:
    """One import of a large file."""

    def __init__(self, library: Library, opened: _Opened, dry_run: bool, choices: Choices) -> None:
        said = choices.get("corrections") or choices.get("ignored")
        if choices.get("only") is not None or said:
            raise UsageError(
                f"{opened.source.name} is too large for its papers to be picked, or its lines "
                "corrected, one by one; import all of it, or split it."
            )
        state = choices.get("state")
        if state is not None and state not in STATES:
            raise UsageError(f"There is no state {state!r}; the states are {', '.join(STATES)}.")
        self._library = library
        self._store = library.store
        self._opened = opened
        self._dry_run = dry_run
        self._choices = choices
        self._reading = importing.Reading()
        self._read = self._done = self._unlisted = self._unshown = 0
        self._counts = dict.fromkeys(OUTCOMES, 0)
        self._sample: list[MatchedRecord] = []

    def imported(self) -> Generator[Progress, None, ImportReport]:
        """Read, match and, unless it is a dry run, write."""
        began = time.perf_counter()
        import_id = None
        if self._dry_run:
            yield from self._match()
        else:
            with self._room() as staged:
                yield from self._stage(staged)
                import_id = yield from self._write(staged)
        seconds = round(time.perf_counter() - began, 3)
        return replace(self._report(), import_id=import_id, seconds=seconds)

    def _room(self) -> IO[bytes]:
        """A file that nobody sees, beside the library: what /tmp holds may be memory."""
        folder = self._library.path.parent
        try:
            return TemporaryFile(dir=folder)
        except OSError as error:
            raise StoreError(
                f"Nothing can be written into {folder} ({error.strerror}); nothing was imported."
            ) from error

    # ------------------------------------------------------------------ reading

    def _parts(self) -> Iterator[list[Record]]:
        """The records, part by part; now and then none, where little is a record."""
        reading = self._reading
        for number, entry in enumerate(self._opened.entries, 1):
            reading.take(entry)
            if len(reading.records) >= PART or number % (5 * PART) == 0:
                yield self._taken()
        yield self._taken()
        if not self._read:
            importing.refuse_nothing(reading, self._opened.source.name, self._opened.chosen)

    def _taken(self) -> list[Record]:
        reading = self._reading
        records, reading.records = reading.records, []
        self._read += len(records)
        self._unlisted += len(reading.problems[LISTED:])
        self._unshown += len(reading.ignored[LISTED:])
        del reading.problems[LISTED:], reading.ignored[LISTED:], reading.dates[LISTED:]
        return records

    def _reading_progress(self, stage: str) -> Progress:
        """How far it is, by the bytes read: how many papers there are in all is an estimate."""
        source = self._opened.source
        return Progress(stage, self._read, self._read * source.size // max(source.taken, 1))

    def _stage(self, staged: IO[bytes]) -> Iterator[Progress]:
        for part in self._parts():
            try:
                if part:
                    pickle.dump(part, staged, pickle.HIGHEST_PROTOCOL)
            except OSError as error:
                raise StoreError(
                    f"There is no room beside the library for the papers of "
                    f"{self._opened.source.name} ({error.strerror}); nothing was imported."
                ) from error
            yield self._reading_progress("read")

    def _match(self) -> Iterator[Progress]:
        lookup = imports.StoreLookup(self._store)
        seen: set[int] = set()  # a number for each identifier and title of this dump
        with near.StoredTitles(self._store) as titles:
            for part in self._parts():
                planner = intake.Planner(lookup, after=self._done, near=titles)
                for _ in planner.take(part):
                    continue
                plan = planner.plan
                plan.matched = [_unless_seen(match, seen) for match in plan.matched]
                self._count(plan, {})
                yield self._reading_progress("match")

    # ------------------------------------------------------------------ writing

    def _write(self, staged: IO[bytes]) -> Generator[Progress, None, int]:
        store, item = self._store, self._item()
        before = imports.imported_before(store, item.sha256)
        backups.backup_if_due(store)
        yield Progress("write", 0, self._read)
        with suppress(_Again), store.write("Import") as op:
            op.keep = True  # though it may bring no more than sightings
            import_id = imports.begin(store, op.id, item)
            yield from self._write_parts(staged, import_id, item)
            brings_nothing = not self._counts["new"] + self._counts["changed"]
            if before and brings_nothing and not (item.tags and item.tag_known):
                raise _Again
            report = importing.kept(self._report(), item.tags, item.state)
            imports.end(store, op.id, import_id, report)
            new = self._counts["new"] + self._counts["unsure"]
            op.label = importing.label_of(new, self._counts["changed"], item)
            return import_id
        assert before is not None
        return before[0]

    def _write_parts(
        self, staged: IO[bytes], import_id: int, item: imports.Intake
    ) -> Iterator[Progress]:
        store = self._store
        lookup, make_key = imports.StoreLookup(store), importing.key_maker(store)
        made_from = imports.next_id(store)
        staged.seek(0)
        with near.StoredTitles(store) as titles:
            while self._done < self._read:
                planner = intake.Planner(lookup, after=self._done, made_from=made_from, near=titles)
                for _ in planner.take(pickle.load(staged)):
                    continue
                plan = planner.plan
                made = imports.write_part(store, import_id, plan, item, make_key, made_from)
                titles.written(made)
                completing.settle(store)
                self._count(plan, made)
                yield Progress("write", self._done, self._read)

    def _item(self) -> imports.Intake:
        source, choices = self._opened.source, self._choices
        named = (tags.spelt(self._store, tag) for tag in choices.get("tags", ()))
        return imports.Intake(
            format=self._opened.chosen.name,
            source=self._source_name(),
            origin=one_line(choices.get("origin") or "") or source.name,
            sha256=source.sha256,
            size=source.size,
            tags=tuple(dict.fromkeys(named)),
            state=choices.get("state"),
            tag_known=choices.get("tag_known", True),
        )

    def _source_name(self) -> str:
        said = one_line(self._choices.get("source") or "")
        return said or importing.source_of(self._opened.chosen)

    # ------------------------------------------------------------------ telling

    def _count(self, plan: intake.Plan, made: dict[int, int]) -> None:
        for match in plan.matched:
            self._counts[match.outcome] += 1
            room = LISTED if match.outcome in ("unsure", "changed") else LISTED // 2
            if len(self._sample) < room:
                paper_id = made.get(match.paper_id or 0, match.paper_id)
                self._sample.append(replace(match, paper_id=paper_id))
        self._done += len(plan.matched)

    def _report(self) -> ImportReport:
        reading, opened = self._reading, self._opened
        notices = [*opened.source.notices, *reading.notices]
        if self._done > len(self._sample):
            notices.append(f"{len(self._sample):,} of {self._done:,} papers are listed here.")
        if self._unshown:
            notices.append(f"{self._unshown:,} more lines are no part of any paper.")
        if self._unlisted:
            notices.append(f"{self._unlisted:,} more pieces could not be read.")
        return ImportReport(
            file=opened.source.name,
            format=opened.chosen.name,
            sha256=opened.source.sha256,
            import_id=None,
            source=self._source_name(),
            found=self._done,
            **self._counts,
            problems=tuple(reading.problems),
            ignored=tuple(reading.ignored),
            dates=tuple(reading.dates),
            notices=tuple(dict.fromkeys(notices)),
            matched=tuple(self._sample),
            unlisted=self._unlisted,
            is_sample=True,
        )


def _unless_seen(match: MatchedRecord, seen: set[int]) -> MatchedRecord:
    """``match``, or that it stands in this dump already."""
    record = match.record
    names = {hash(i) for i in record.identifiers} | {hash(title_key(record.title))}
    if match.outcome == "new" and names & seen:
        return replace(match, outcome="same", reasons=("stands in this dump already",))
    seen |= names
    return match
