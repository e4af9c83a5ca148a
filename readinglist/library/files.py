"""Files that we write for others: whole or not at all, and known again as ours.

What we wrote is noted in the state folder *before* it is put in place, beside what was there: a
program that is killed between the two still knows both as its own.
"""

from __future__ import annotations

import errno
import glob
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from readinglist import config
from readinglist.errors import ExportError, StoreError, StoreLocked
from readinglist.store.lock import writer_lock

LOCK_SECONDS = 30.0
_PART = ".readinglist-part"
_PART_SECONDS = 3_600.0


def digest(data: bytes) -> str:
    """The SHA-256 by which a file is known again."""
    return hashlib.sha256(data).hexdigest()


def resolved(target: Path) -> tuple[Path, int | None]:
    """Where writing ends up (a link stays a link), and the mode of what is there, if anything.

    A device or pipe keeps the name it was given: ``/dev/stdout`` leads to names nobody can open.

    Raises:
        ExportError: nobody can write there.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as error:
        raise ExportError(f"{target} cannot be written ({_why(error)}).") from error
    if mode is not None and not stat.S_ISREG(mode):
        return target, mode
    try:
        return target.resolve(), mode
    except (OSError, RuntimeError) as error:
        raise ExportError(f"{target} cannot be written ({error}).") from error


def refuse_what_is_no_file(target: Path, mode: int | None) -> None:
    """Only a file, or nothing yet, may be there.

    Raises:
        ExportError: it is a folder, a socket, a device.
    """
    if mode is not None and not stat.S_ISREG(mode):
        what = "a folder; name a file in it" if stat.S_ISDIR(mode) else "no file one can write to"
        raise ExportError(f"{target} is {what}.")


def is_stream(mode: int | None) -> bool:
    """Whether it is a device or a pipe, which text is poured into."""
    return mode is not None and (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode))


def pour(target: Path, data: bytes) -> None:
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


def stamp(target: Path) -> str:
    """Another one: the file was written to, or replaced; empty if there is none."""
    try:
        found = target.stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns}:{found.st_size}:{found.st_ino}"


def put(target: Path, data: bytes, *, expected: str | None = None) -> None:
    """Put ``data`` in place of a file, and remember it as ours.

    Raises:
        ExportError: it could not be written; what was there is as it was.
        ChangedMeanwhile: its :func:`stamp` is not the ``expected`` one any more.
    """
    before = _known(target)
    _remember(target, [digest(data), *before])
    replace(target, data, expected=expected)
    _remember(target, [digest(data)])


class ChangedMeanwhile(ExportError):
    """Somebody else wrote the file at the same moment; it is as they left it."""


def replace(
    target: Path, data: bytes, *, is_synced: bool = True, expected: str | None = None
) -> None:
    """Whole or not at all: a temporary file beside it, fsync, rename, fsync of the folder.

    Raises:
        ExportError: it could not be written; what was there is as it was.
        ChangedMeanwhile: its :func:`stamp` is not the ``expected`` one any more.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(_PART, f".{target.name[:40]}.", target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if is_synced:
                os.fsync(file.fileno())
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        if not mode & 0o200:
            raise PermissionError(errno.EACCES, "it may not be written to")
        temporary.chmod(mode)
        if expected is not None and stamp(target) != expected:
            raise ChangedMeanwhile(f"{target} was changed by another program just now.")
        temporary.replace(target)
        if is_synced:
            _sync_folder(target.parent)
    except OSError as error:
        raise ExportError(
            f"{target} could not be written ({_why(error)}); what was there is as it was."
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _why(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # not every platform lets a folder be synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def tidy(target: Path) -> None:
    """Delete what a program that was killed left beside a file: an hour old, and named by us."""
    for left in target.parent.glob(f".{glob.escape(target.name[:40])}.*{_PART}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _PART_SECONDS:
                left.unlink()


def set_aside(target: Path, data: bytes) -> Path:
    """Keep a copy of somebody's file that we are told to replace; returns the copy's folder.

    Raises:
        ExportError: it cannot be kept, so the file must not be replaced.
    """
    folder = config.state_dir() / "replaced"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"The folder {folder} cannot be made ({error.strerror}).") from error
    at = datetime.now().strftime("%Y-%m-%d-%H%M%S-%f")
    replace(folder / f"{at}-{target.name[-100:]}", data)
    return folder


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


# ------------------------------------------------------------------ known again


def _ledger(target: Path) -> Path:
    name = hashlib.sha256(os.fsencode(target)).hexdigest()[:32]
    return config.state_dir() / "exports" / name


def _known(target: Path) -> list[str]:
    with suppress(OSError):
        return _ledger(target).read_text().split()
    return []


def _remember(target: Path, digests: list[str]) -> None:
    """Note what we write, so that writing it again needs no question and a stranger's does."""
    ledger = _ledger(target)
    with suppress(OSError, ExportError):  # without a state folder we only ask once more
        ledger.parent.mkdir(parents=True, exist_ok=True)
        replace(ledger, "\n".join(dict.fromkeys(digests)).encode(), is_synced=False)


def is_ours(target: Path, data: bytes) -> bool:
    """Whether ``data``, found in the file, is to the byte what we put there (or is empty)."""
    return not data or digest(data) in _known(target)


def written_by_us(target: Path) -> bool:
    """Whether the file is, to the byte, what an export of ours left there (or is empty)."""
    with suppress(OSError):
        return is_ours(target, target.read_bytes())
    return False


@contextmanager
def turn(target: Path) -> Iterator[None]:
    """One of our processes at a time writes a file, so that the last one has the newest text.

    Raises:
        ExportError: another process has been writing it for half a minute.
    """
    ledger = _ledger(target)
    with ExitStack() as stack:
        try:
            ledger.parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(writer_lock(ledger, LOCK_SECONDS))
        except StoreLocked as error:
            raise ExportError(f"{target} is being written by another program.") from error
        except (OSError, StoreError) as error:
            raise ExportError(f"{ledger.parent} cannot be written, so {target} was not.") from error
        yield
