"""Tags as a tree: ``ml/vision`` stands below ``ml``, whether a paper has ``ml`` itself or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from readinglist.tags import above


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of the tree. ``count`` and ``undecided`` are of it and what is below it."""

    name: str
    depth: int
    count: int
    undecided: int
    is_open: bool | None = None  # None: nothing is below it
    key: int = 0  # 1 to 9: the key that gives it

    @property
    def label(self) -> str:
        """What its line says: the last part of its name."""
        return self.name.rpartition("/")[2]


def branches(
    facets: Mapping[str, Sequence[tuple[str, int]]], closed: Collection[str] = ()
) -> list[Branch]:
    """The tree as the side bar shows it, from the counts of ``Library.facets``; folded as told."""
    whole = dict(facets.get("tag", ())) | dict(facets.get("tag tree", ()))
    inbox = dict(facets.get("tag inbox", ())) | dict(facets.get("tag tree inbox", ()))
    parents, keys = dict(facets.get("tag tree", ())), dict(facets.get("favourite", ()))
    found = []
    for name in sorted(whole, key=lambda name: [part.casefold() for part in name.split("/")]):
        if name and not any(parent in closed for parent in above(name)):
            is_open = name not in closed if name in parents else None
            depth = name.count("/")
            counts = whole[name], inbox.get(name, 0)
            found.append(Branch(name, depth, *counts, is_open, keys.get(name, 0)))
    return found
