"""Copies of the library: ``library.copies``. Which there are, and what each would bring back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.errors import StoreDamaged
from readinglist.library import restoring
from readinglist.store import backups, connection

if TYPE_CHECKING:
    from readinglist.library.core import Library

REASONS = ("manual", "daily", "auto", "before-update", "before-restore")
"""Why a copy was made; the last is what a restore put aside."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the library. ``at``: ISO 8601, UTC; ``size`` in bytes; ``reason``: one of REASONS.

    Against the library as it is now: ``fewer`` and ``more`` are papers that the copy has not, and
    has beside them; ``steps`` were taken since it was made. ``papers`` is -1, and the rest nothing,
    if the copy cannot be read.
    """

    path: Path
    at: str
    reason: str
    size: int
    papers: int = -1
    fewer: int = 0
    more: int = 0
    steps: int = 0


class Copies:
    """The verbs about copies. They change files beside the library, and are no steps to undo."""

    def __init__(self, library: Library) -> None:
        self._store = library.store
        self.folder = connection.backup_folder(library.path)

    def all(self) -> list[Copy]:
        """Those beside the library, the newest first: its backups, and what a restore put aside."""
        path = self._store.path
        aside = path.parent.glob(f"{escape(path.stem)}-before-restore-*{escape(path.suffix)}")
        here = set(self._store.ids("select id from paper where deleted_at is null"))
        found = []
        for copy in (*self.folder.glob("*.db"), *aside):
            with suppress(FileNotFoundError):  # the oldest goes when another program makes one
                found.append(self._seen(copy, here))
        return sorted(found, key=lambda copy: (copy.at, copy.path.name), reverse=True)

    def _seen(self, path: Path, here: set[int]) -> Copy:
        stat = path.stat()
        at = datetime.fromtimestamp(stat.st_mtime, UTC).isoformat(timespec="seconds")
        reason = next((r for r in reversed(REASONS) if f"-{r}" in path.stem), "manual")
        copy = Copy(path, at, reason, stat.st_size)
        try:
            there, newest = backups.contents(path)
        except StoreDamaged:
            return copy
        steps = self._store.value("select count(*) from op where id > ?", (newest,))
        return replace(
            copy,
            papers=len(there),
            fewer=len(here - there),
            more=len(there - here),
            steps=int(steps),
        )

    def restore(self, copy: Path) -> tuple[Path | None, int]:
        """A copy (or an archive's folder) in the library's place; the present one is kept beside it.

        Returns where that is, and the papers there are now. See :func:`restoring.restore`.
        """
        return restoring.restore(self._store.path, copy)
