"""Putting a backup in the library's place. Works when the library itself cannot be opened."""

from __future__ import annotations

import shutil
from pathlib import Path

from readinglist.errors import StoreError, UsageError
from readinglist.store import backups, connection
from readinglist.store.lock import writer_lock


def restore(library: Path, backup: Path) -> tuple[Path | None, int]:
    """Returns where the present library is kept (None if there was none) and the papers restored.

    Raises:
        UsageError: there is no such backup, or it is the library itself.
        StoreDamaged: the backup is not a whole library; nothing was changed.
    """
    if not backup.is_file():
        raise UsageError(f"There is no backup {backup}; nothing was changed.")
    if library.exists() and backup.samefile(library):
        raise UsageError("A library cannot be restored from itself.")
    count = backups.verify(backup)
    library.parent.mkdir(parents=True, exist_ok=True)
    kept: Path | None = None
    with writer_lock(library, connection.BUSY_SECONDS):
        fresh = library.with_name(f".{library.name}.restoring")
        try:
            shutil.copyfile(backup, fresh)
            if library.exists():
                stamp = connection.now().replace(":", "").replace(".", "")
                kept = library.with_name(f"{library.stem}-before-restore-{stamp}{library.suffix}")
                # Its log goes along: a stale -wal beside another file would be played into it.
                for tail in ("", "-wal", "-shm"):
                    old = library.with_name(library.name + tail)
                    if old.exists():
                        old.replace(kept.with_name(kept.name + tail))
            fresh.replace(library)
        except OSError as error:
            raise StoreError(
                f"{library} could not be replaced ({error.strerror}); the backup is whole."
            ) from error
        finally:
            fresh.unlink(missing_ok=True)
    return kept, count
