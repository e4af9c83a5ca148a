"""Copies of the library that are whole: made while it is in use, checked, then given their name."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from readinglist.errors import StoreDamaged, StoreError
from readinglist.store import schema
from readinglist.store.connection import Store, backup_folder, now

DAY = 24 * 3600
KEPT = 10


def backup(store: Store, target: Path | None = None, reason: str = "auto") -> Path:
    """A verified copy of the library as it is now; the newest 10 beside the library are kept.

    Made by ``VACUUM INTO`` a temporary name, checked, then renamed.

    Raises:
        StoreError: it cannot be written or does not verify; older backups stay.
    """
    if not store.path.exists():
        raise StoreError(f"There is no library {store.path} to back up.")
    if target is not None:
        _refuse_target(store.path, target)
    folder = backup_folder(store.path)
    stamp = now().replace(":", "").replace(".", "")
    final = target or folder / f"{stamp}-{reason}.db"
    with store.translated():
        try:
            final.parent.mkdir(parents=True, exist_ok=True)
            _copy(store.conn, final)
        except OSError as error:
            raise StoreError(f"The backup {final} cannot be written ({error.strerror}).") from error
    if target is None:
        for old in sorted(folder.glob("*.db"))[:-KEPT]:
            old.unlink(missing_ok=True)
    return final


def _copy(conn: sqlite3.Connection, final: Path) -> None:
    """What a connection sees, as a file that is whole and on the disk when it has its name."""
    partial = final.with_name(f".{final.name}.{os.getpid()}.part")
    try:
        partial.unlink(missing_ok=True)
        conn.execute("vacuum into ?", (str(partial),))
        verify(partial)
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        partial.replace(final)
    finally:
        partial.unlink(missing_ok=True)


def verify(path: Path) -> int:
    """The number of papers in a library file that is whole.

    Raises:
        StoreDamaged: it is no library or fails SQLite's integrity check.
    """
    try:
        conn = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)
        try:
            app = conn.execute("pragma application_id").fetchone()[0]
            bad = conn.execute("pragma integrity_check").fetchall()
            if app == schema.APPLICATION_ID and bad == [("ok",)]:
                return int(conn.execute("select count(*) from paper").fetchone()[0])
        finally:
            conn.close()
    except sqlite3.Error as error:
        raise StoreDamaged(f"{path} is damaged or not a library ({error}).") from error
    raise StoreDamaged(f"{path} is damaged or not a Reading List library.")


def contents(path: Path) -> tuple[set[int], int]:
    """The papers of a copy that are not in its trash, and its newest step.

    Raises:
        StoreDamaged: it cannot be read, or is no library.
    """
    try:
        conn = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)
        try:
            ids = {i for (i,) in conn.execute("select id from paper where deleted_at is null")}
            return ids, int(conn.execute("select coalesce(max(id), 0) from op").fetchone()[0])
        finally:
            conn.close()
    except sqlite3.Error as error:
        raise StoreDamaged(f"{path} is damaged or not a library ({error}).") from error


def _refuse_target(library: Path, target: Path) -> None:
    """A backup may replace an older backup, and nothing else."""
    tails = ("", "-wal", "-shm", ".lock")
    if target.resolve() in {library.with_name(library.name + tail).resolve() for tail in tails}:
        raise StoreError(f"{target} is the library itself; name another file for its backup.")
    if not target.exists():
        return
    try:
        verify(target)
    except StoreDamaged as error:
        raise StoreError(
            f"{target} is there already and is no library; it was left as it is. Name another file."
        ) from error


def backup_if_due(store: Store) -> Path | None:
    """A copy beside the library if the newest, or else the library itself, is older than a day."""
    made = [path.stat().st_mtime for path in backup_folder(store.path).glob("*.db")]
    if not made:
        first = store.value("select min(at) from op where kind <> 'outside'")
        if first is None:
            return None
        made = [datetime.fromisoformat(first).timestamp()]
    return backup(store, reason="daily") if time.time() - max(made) > DAY else None


def overwrite(backup: Path, library: Path, kept: Path) -> None:
    """Make the library hold what ``backup`` holds, in one transaction; what it held goes to ``kept``.

    The caller holds the writer lock.

    Raises:
        StoreError: it could not be written; the library is as it was, and no copy of it is left.
    """
    source = sqlite3.connect(backup.as_uri() + "?mode=ro", uri=True)
    target = sqlite3.connect(library)
    try:
        target.execute("pragma busy_timeout = 30000")
        _copy(target, kept)
        source.backup(target)
        with suppress(sqlite3.Error):  # it is done; whoever opens the library next does this
            target.execute("pragma journal_mode = wal")
    except (sqlite3.Error, OSError) as error:
        kept.unlink(missing_ok=True)
        raise StoreError(
            f"{library} could not be overwritten ({error}); it is as it was, and so is the backup."
        ) from error
    finally:
        source.close()
        target.close()


def replace(backup: Path, library: Path, kept: Path) -> None:
    """Put ``backup`` in the place of a damaged library, which is kept as ``kept`` with its log.

    The damaged file keeps its name until the new one takes it, so there is always a file there.
    """
    try:
        kept.hardlink_to(library)
    except OSError:
        shutil.copyfile(library, kept)
    for tail in ("-wal", "-shm"):  # a stale log beside another file would be played into it
        log = library.with_name(library.name + tail)
        if log.exists():
            log.replace(kept.with_name(kept.name + tail))
    copy_into_place(backup, library)


def copy_into_place(backup: Path, library: Path) -> None:
    """A copy of ``backup`` under the library's name: on the disk first, then renamed.

    Raises:
        StoreError: it could not be written.
    """
    fresh = library.with_name(f".{library.name}.restoring")
    try:
        shutil.copyfile(backup, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(library)
    except OSError as error:
        raise StoreError(
            f"{library} could not be written ({error.strerror}); the backup is whole."
        ) from error
    finally:
        fresh.unlink(missing_ok=True)
