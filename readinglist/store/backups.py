"""Copies of the library that are whole: made while it is in use, checked, then given their name."""

from __future__ import annotations

import os
import sqlite3
import time
from datetime import datetime
from pathlib import Path

from readinglist.errors import StoreDamaged, StoreError
from readinglist.store import schema
from readinglist.store.connection import Store, backup_folder, now

DAY = 24 * 3600
KEPT = 10


def backup(store: Store, target: Path | None = None, reason: str = "auto") -> Path:
    """A verified copy of the library as it is now; the newest 10 beside the library are kept.

    Made by ``VACUUM INTO`` a temporary name, checked, then renamed: a copy that exists is whole.

    Raises:
        StoreError: it cannot be written or does not verify; older backups stay.
    """
    folder = backup_folder(store.path)
    stamp = now().replace(":", "").replace(".", "")
    final = target or folder / f"{stamp}-{reason}.db"
    partial = final.with_name(f".{final.name}.{os.getpid()}.part")
    with store.translated():
        try:
            final.parent.mkdir(parents=True, exist_ok=True)
            partial.unlink(missing_ok=True)
            store.conn.execute("vacuum into ?", (str(partial),))
            verify(partial)
            with partial.open("rb") as file:
                os.fsync(file.fileno())
            partial.replace(final)
        except OSError as error:
            raise StoreError(f"The backup {final} cannot be written ({error.strerror}).") from error
        finally:
            partial.unlink(missing_ok=True)
    if target is None:
        for old in sorted(folder.glob("*.db"))[:-KEPT]:
            old.unlink(missing_ok=True)
    return final


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


def backup_if_due(store: Store) -> Path | None:
    """A copy beside the library if the newest, or else the library itself, is older than a day."""
    made = [path.stat().st_mtime for path in backup_folder(store.path).glob("*.db")]
    if not made:
        first = store.value("select min(at) from op where kind <> 'outside'")
        if first is None:
            return None
        made = [datetime.fromisoformat(first).timestamp()]
    return backup(store, reason="daily") if time.time() - max(made) > DAY else None
