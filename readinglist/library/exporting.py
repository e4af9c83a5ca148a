"""Papers out as text: read batch by batch in one snapshot, then put into a file whole."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist import published
from readinglist.errors import ExportError, NoSuchPaper, UsageError
from readinglist.library import files
from readinglist.model import Format, Paper, Progress, WriteOptions
from readinglist.store import orders, papers

if TYPE_CHECKING:
    from readinglist.library.core import Library

BATCH = 500
PREFERENCES = ("published", "preprint")
"""What of a paper that is both goes out."""
STEP_SECONDS = 0.1
"""A slow writer says how far it is, and can be stopped, at least so often."""


def export(
    library: Library, ids: Sequence[int], format_name: str, options: WriteOptions
) -> Generator[Progress, None, str]:
    """See :meth:`Library.export`."""
    text, _ = yield from written(library, ids, format_name, options)
    return text


def written(
    library: Library, ids: Sequence[int], format_name: str, options: WriteOptions
) -> Generator[Progress, None, tuple[str, int]]:
    """The text, and how many papers are in it: what is in the trash is left out.

    All of it is of one state of the library, whoever writes meanwhile.

    Raises:
        UsageError: there is no such format, or none that can be written.
    """
    from readinglist import formats  # heavy, and most verbs do without

    write = formats.by_name(format_name).write
    if write is None:
        raise UsageError(f"The format {format_name!r} can be read, not written.")
    chunks: list[str] = []
    counter = Counter()
    with library.store.snapshot():
        ordered = by_key(library, ids)
        found = preferred(each(library, ordered, counter), options)
        for chunk in write(found, options):
            chunks.append(chunk)
            if counter.moved():
                yield Progress("export", counter.done, len(ordered))
    return "".join(chunks), counter.done


def preferred(found: Iterator[Paper], options: WriteOptions) -> Iterator[Paper]:
    """The papers as they are, or as the preprints they were.

    Raises:
        UsageError: something else is preferred.
    """
    if options.prefer not in PREFERENCES:
        raise UsageError(f"One can prefer {' or '.join(PREFERENCES)}, not {options.prefer!r}.")
    return map(published.as_preprint, found) if options.prefer == "preprint" else found


class Counter:
    """How many papers were taken, and whether that is worth telling again."""

    def __init__(self) -> None:
        self.done = 0
        self._told = 0
        self._told_at = time.monotonic()

    def moved(self) -> bool:
        """Whether a batch, or a tenth of a second, has gone by since this was last said."""
        now = time.monotonic()
        if self.done - self._told < BATCH and now - self._told_at < STEP_SECONDS:
            return False
        self._told, self._told_at = self.done, now
        return True


def by_key(library: Library, ids: Sequence[int]) -> list[int]:
    """In the order of citation keys, so that two exports of the same papers are byte-equal."""
    keep = set(ids)
    live = orders.list_ids(library.store, "paper.deleted_at is null", sort="key")
    return [i for i in live if i in keep]


def each(library: Library, ids: Sequence[int], counter: Counter) -> Iterator[Paper]:
    """Whole papers, read by batches, counted."""
    for start in range(0, len(ids), BATCH):
        for paper in papers.papers(library.store, ids[start : start + BATCH]):
            yield paper
            counter.done += 1


def export_to(
    library: Library,
    target: Path,
    ids: Sequence[int],
    format_name: str,
    options: WriteOptions,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, int]:
    """See :meth:`Library.export_to`."""
    target, mode = files.resolved(target)
    is_stream = files.is_stream(mode)
    if not is_stream:
        files.refuse_what_is_no_file(target, mode)
        if mode is not None and not overwrite and not files.written_by_us(target):
            raise ExportError(
                f"{target} was not written by Reading List, or was changed since; it was left as "
                "it is. Say --overwrite to replace it, or name another file."
            )
    text, count = yield from written(library, ids, format_name, options)
    if ids and not count:
        raise NoSuchPaper(f"These papers are gone or in the trash; {target} was not written.")
    library.keys.mark_used(ids)
    (files.pour if is_stream else files.put)(target, text.encode())
    return count


def all_formats() -> tuple[Format, ...]:
    """Everything that can be read or written."""
    from readinglist import formats

    return formats.all_formats()
