"""Short questions of one page each, put to the desk: keys to copy, possible doubles, formats.

Only the desk may name the library; here it is what a question is asked of.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from readinglist.model import Paper


class Questions(QObject):
    """What several pages ask; ``gui.desk.Desk`` answers."""

    @abstractmethod
    def read(
        self,
        work: Callable[[Any], Any],
        then: Callable[[Any], None],
        *,
        key: str | None = None,
    ) -> None:
        """Ask the editing lane something that is short."""

    def keys(self, ids: Sequence[int], then: Callable[[list[str]], None]) -> None:
        """Citation keys, in the order of ``ids``."""

        def work(library: Any) -> list[str]:
            starts = range(0, len(ids), 500)
            return [row.key for at in starts for row in library.page(ids[at : at + 500])]

        self.read(work, then)

    def pairs(
        self,
        limit: int,
        then: Callable[[list[tuple[Paper, Paper, float, tuple[str, ...]]]], None],
    ) -> None:
        """Possible doubles: the two papers, how alike they are, and why."""

        def work(library: Any) -> list[tuple[Paper, Paper, float, tuple[str, ...]]]:
            found = library.pairs()[:limit]
            ids = {i for pair in found for i in (pair["paper_id"], pair["other_id"])}
            known = {paper.id: paper for paper in library.papers(ids)}
            return [
                (known[p["paper_id"]], known[p["other_id"]], p["score"], tuple(p["reasons"]))
                for p in found
                if p["paper_id"] in known and p["other_id"] in known
            ]

        self.read(work, then, key="pairs")

    def formats(
        self, then: Callable[[list[tuple[str, str, tuple[str, ...], bool, bool]]], None]
    ) -> None:
        """Every format: name, title, suffixes, whether it can be read, whether written."""
        self.read(
            lambda library: [
                (f.name, f.title, f.suffixes, f.read is not None, f.write is not None)
                for f in library.formats()
            ],
            then,
        )
