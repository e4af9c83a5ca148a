"""A backup or an archive in the library's place. Works when that cannot be opened."""

from __future__ import annotations

import tempfile
from pathlib import Path

from readinglist.errors import StoreDamaged, UsageError
from readinglist.library import archiving
from readinglist.store import backups, connection
from readinglist.store.lock import writer_lock


def restore(library: Path, backup: Path) -> tuple[Path | None, int]:
    """From a backup, or an archive's folder; the present library is kept beside it.

    Returns where the present library is kept (None if there was none) and the papers restored.

    A library that is whole is overwritten page by page in one transaction, so that windows and
    shells that have it open see the backup's papers and go on; a damaged one is moved aside.

    Raises:
        UsageError: there is no such backup, or it is the library itself.
        StoreDamaged: the backup is not a whole library; nothing was changed.
        StoreError: the disk is full, or the folder cannot be written.
    """
    if backup.is_dir():
        archiving.read_manifest(backup)
        library.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=library.parent, prefix=".restoring-") as folder:
            built = Path(folder) / "library.db"
            archiving.build(backup, built)
            return restore(library, built)
    if not backup.is_file():
        raise UsageError(f"There is no backup {backup}; nothing was changed.")
    if library.exists() and backup.samefile(library):
        raise UsageError("A library cannot be restored from itself.")
    count = backups.verify(backup)
    library.parent.mkdir(parents=True, exist_ok=True)
    stamp = connection.now().replace(":", "").replace(".", "")
    kept = library.with_name(f"{library.stem}-before-restore-{stamp}{library.suffix}")
    with writer_lock(library, connection.BUSY_SECONDS):
        if not library.exists():
            backups.copy_into_place(backup, library)
            return None, count
        try:
            backups.verify(library)
        except StoreDamaged:
            backups.replace(backup, library, kept)
        else:
            backups.overwrite(backup, library, kept)
    return kept, count
