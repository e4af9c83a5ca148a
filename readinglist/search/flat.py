"""The index as our own codec writes it: accumulates postings in memory, merges segments, commits with Whoosh."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack
from pathlib import Path

from whoosh import fields
from whoosh.index import TOC, FileIndex
from whoosh.writing import SegmentWriter

from readinglist.hits import IndexDocument
from readinglist.no_garbage import without_collecting
from readinglist.search.codec import FlatCodec, FlatLeaf, Segment
from readinglist.search.memory import Memory
from readinglist.search.merging import MergePolicy
from readinglist.search.segment import Old, write_segment
from readinglist.search.storage import Storage

FORMAT = 3
"""Bumped by hand whenever fields, terms or files change: another number, another folder."""
BATCH = 8_000
"""Documents a commit: about a second."""


def _schema() -> fields.Schema:
    """Whoosh wants one; what is in a segment is the codec's business."""
    return fields.Schema(bookmark=fields.STORED())


def create(folder: Path) -> None:
    """Makes an empty index."""
    FileIndex.create(Storage(folder), _schema())


def writer(folder: Path) -> FlatWriter:
    """Begins a commit."""
    return FlatWriter(folder)


def bookmark(folder: Path) -> tuple[int, str] | None:
    """The bookmark, None if no commit has written one."""
    found = None
    for leaf in leaves(folder):
        if 0 in leaf.ids and leaf.ids.index(0) not in leaf.deleted:
            found = leaf.bookmark
        leaf.close()
    return found


def leaves(folder: Path) -> list[FlatLeaf]:
    """The segments of the newest generation, opened."""
    segments = TOC.read(Storage(folder), "MAIN", schema=_schema()).segments
    opened: list[FlatLeaf] = []
    try:
        for segment in segments:
            opened.append(open_leaf(folder, segment))
    except BaseException:
        for leaf in opened:
            leaf.close()
        raise
    return opened


def open_leaf(folder: Path, segment: Segment) -> FlatLeaf:
    """A segment, which must be as long as the table of contents says."""
    leaf = FlatLeaf(segment.path(str(folder)), frozenset(segment.deleted_docs()))
    if len(leaf.ids) != segment.doc_count_all():
        leaf.close()
        raise ValueError("a segment and the table of contents disagree")
    return leaf


class FlatWriter(SegmentWriter):  # type: ignore[misc]
    """One commit: new documents, deletions, and the segments the policy says to merge."""

    def __init__(self, folder: Path) -> None:
        index = FileIndex(Storage(folder), schema=_schema())
        super().__init__(index, _lk=False, codec=FlatCodec(), compound=False)
        self.folder = folder
        self.memory = Memory()
        self.merged: list[FlatLeaf] = []
        self.files = ExitStack()

    def delete(self, papers: Collection[int]) -> None:
        """Deletes the documents of these papers, in every segment."""
        for segment in self.segments:
            leaf = open_leaf(self.folder, segment)
            for number, paper in enumerate(leaf.ids):
                if paper in papers:
                    segment.delete_document(number)
            leaf.close()

    def add(self, documents: Collection[IndexDocument]) -> None:
        """Adds documents; their older selves must have been deleted."""
        with without_collecting():
            self.memory.add(documents)
        self._count()

    def bookmark(self, seq: int, op_uid: str) -> None:
        """Adds the bookmark; the older one must have been deleted."""
        self.memory.papers.append(0)
        self.memory.bookmark = (seq, op_uid)
        self._count()

    def _count(self) -> None:
        self.docnum = len(self.memory.papers)
        self._added = True

    def add_segment(self, segment: Segment) -> None:
        """Merges an old segment into the new one."""
        leaf = open_leaf(self.folder, segment)
        self.files.callback(leaf.close)
        self.merged.append(leaf)

    def commit(self, policy: MergePolicy) -> None:
        """All of it or nothing."""
        with without_collecting():
            super().commit(mergetype=policy)

    def cancel(self) -> None:
        """Nothing of it."""
        if not self.is_closed:
            super().cancel()

    def _flush_segment(self) -> None:
        """Whoosh's hook: writes the new segment's file."""
        self.merged.sort(key=lambda leaf: (bool(leaf.deleted), -len(leaf.ids)))
        olds: list[Old] = []
        base = 0
        for leaf in self.merged:
            olds.append(Old(leaf, base))
            base += len(olds[-1].papers)
        with self.newsegment.path(str(self.folder)).open("wb") as file:
            self.docnum = write_segment(file, olds, self.memory, base)

    def _close_segment(self) -> None:
        """Whoosh's hook: lets go of everything, after a commit or in place of one."""
        self.files.close()
        super()._close_segment()
