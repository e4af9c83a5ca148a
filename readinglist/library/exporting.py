"""Papers out as text: read batch by batch, written beside the target, then renamed over it."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist import config
from readinglist.errors import ExportError, NoSuchPaper, UsageError
from readinglist.model import Format, Paper, Progress, WriteOptions
from readinglist.store import papers

if TYPE_CHECKING:
    from readinglist.library.core import Library

BATCH = 500


def export(
    library: Library, ids: Sequence[int], format_name: str, options: WriteOptions
) -> Generator[Progress, None, str]:
    """See :meth:`Library.export`."""
    text, _ = yield from _written(library, ids, format_name, options)
    return text


def _written(
    library: Library, ids: Sequence[int], format_name: str, options: WriteOptions
) -> Generator[Progress, None, tuple[str, int]]:
    """The text, and how many papers are in it: what is in the trash is left out."""
    from readinglist import formats  # heavy, and most verbs do without

    write = formats.by_name(format_name).write
    if write is None:
        raise UsageError(f"The format {format_name!r} can be read, not written.")
    ordered = _by_key(library, ids)
    chunks: list[str] = []
    counter = _Counter()
    for chunk in write(_papers(library, ordered, counter), options):
        chunks.append(chunk)
        if counter.moved():
            yield Progress("export", counter.done, len(ordered))
    return "".join(chunks), counter.done


class _Counter:
    """How many papers the writer has taken, and whether that moved a batch since last asked."""

    def __init__(self) -> None:
        self.done = 0
        self._told = 0

    def moved(self) -> bool:
        if self.done - self._told < BATCH:
            return False
        self._told = self.done
        return True


def _by_key(library: Library, ids: Sequence[int]) -> list[int]:
    """In the order of citation keys, so that two exports of the same papers are byte-equal."""
    keep = set(ids)
    return [
        i
        for i in papers.list_ids(library.store, "paper.deleted_at is null", sort="key")
        if i in keep
    ]


def _papers(library: Library, ids: Sequence[int], counter: _Counter) -> Iterator[Paper]:
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
    target, kind = _resolved(target)
    if kind is None or stat.S_ISREG(kind):
        if kind is not None and not overwrite and not written_by_us(target):
            raise ExportError(
                f"{target} was not written by Reading List, or was changed since; it was left as "
                "it is. Say --overwrite to replace it, or name another file."
            )
        put = _replace
    elif stat.S_ISCHR(kind) or stat.S_ISFIFO(kind):
        put = _pour
    else:
        what = "a folder; name a file in it" if stat.S_ISDIR(kind) else "no file one can write to"
        raise ExportError(f"{target} is {what}.")
    text, count = yield from _written(library, ids, format_name, options)
    if ids and not count:
        raise NoSuchPaper(f"These papers are gone or in the trash; {target} was not written.")
    put(target, text.encode())
    if put is _replace:
        _remember(target)
    return count


def _resolved(target: Path) -> tuple[Path, int | None]:
    """Where writing ends up (a link stays a link), and the mode of what is there, if anything.

    A device or pipe keeps the name it was given: ``/dev/stdout`` leads to names nobody can open.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    except OSError as error:
        raise ExportError(f"{target} cannot be written ({error.strerror}).") from error
    if mode is not None and not stat.S_ISREG(mode):
        return target, mode
    try:
        return target.resolve(), mode
    except (OSError, RuntimeError) as error:
        raise ExportError(f"{target} cannot be written ({error}).") from error


def _pour(target: Path, data: bytes) -> None:
    """Straight into a device, or a pipe that somebody reads."""
    try:
        # Without O_NONBLOCK, a pipe that nobody reads would keep us waiting for ever.
        handle = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "wb") as file:
            os.set_blocking(handle, True)
            file.write(data)
    except OSError as error:
        nobody = error.errno == errno.ENXIO
        why = "nobody reads from it" if nobody else error.strerror
        raise ExportError(f"{target} could not be written ({why}).") from error


def _replace(target: Path, data: bytes) -> None:
    """Whole or not at all: a temporary file beside it, fsync, rename, fsync of the folder."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        temporary.chmod(mode)
        temporary.replace(target)
        with suppress(OSError):  # not every platform lets a folder be synced
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise ExportError(
            f"{target} could not be written ({error.strerror}); what was there is as it was."
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _ledger(target: Path) -> Path:
    name = hashlib.sha256(os.fsencode(target)).hexdigest()[:32]
    return config.state_dir() / "exports" / name


def _remember(target: Path) -> None:
    """Note what we wrote, so that writing it again needs no question and a stranger's does."""
    ledger = _ledger(target)
    with suppress(OSError):  # without a state folder we only ask once more
        ledger.parent.mkdir(parents=True, exist_ok=True)
        ledger.write_text(hashlib.sha256(target.read_bytes()).hexdigest())


def written_by_us(target: Path) -> bool:
    """Whether the file is, to the byte, what an export of ours left there (or is empty)."""
    with suppress(OSError):
        data = target.read_bytes()
        return not data or _ledger(target).read_text() == hashlib.sha256(data).hexdigest()
    return False


def all_formats() -> tuple[Format, ...]:
    """Everything that can be read or written."""
    from readinglist import formats

    return formats.all_formats()
