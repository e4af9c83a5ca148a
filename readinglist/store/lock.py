"""One writer at a time, between processes: a lock file the system frees when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from readinglist.errors import StoreError, StoreLocked

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@contextmanager
def writer_lock(library: Path, seconds: float) -> Iterator[float]:
    """Hold ``<library>.lock``; yields the seconds of waiting that are left.

    Closing the file frees the lock on every platform, so does the death of the process.

    Raises:
        StoreLocked: another process held it for all of ``seconds``.
        StoreError: the folder is not writable.
    """
    path = library.with_name(library.name + ".lock")
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"The folder of the library {library} cannot be written ({error.strerror}); "
            "nothing was changed."
        ) from error
    try:
        deadline = time.monotonic() + seconds
        while not _try_lock(handle):
            if time.monotonic() > deadline:
                raise StoreLocked(
                    f"The library {library} is being written by another program; nothing was "
                    "changed. Wait for it to end, or close it, and try again."
                )
            time.sleep(0.01)
        yield max(0.1, deadline - time.monotonic())
    finally:
        os.close(handle)
