"""The index as Whoosh writes it by itself: the fallback, and the judge of our own codec."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from operator import attrgetter
from pathlib import Path
from typing import Any

from whoosh import analysis, columns, fields
from whoosh.codec.base import Segment
from whoosh.index import FileIndex
from whoosh.reading import IndexReader, SegmentReader, TermNotFound
from whoosh.util.numeric import length_to_byte
from whoosh.writing import SegmentWriter

from readinglist.hits import IndexDocument
from readinglist.search.leaf import LONG, Leaf, Postings
from readinglist.search.merging import MergePolicy
from readinglist.search.storage import Storage
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import surfaces, terms, tokens

FORMAT = 4
"""Bumped by hand whenever fields or terms change: another number, another folder (never `flat`'s)."""
BATCH = 500
"""Documents a commit: the stock writer needs about a second for them."""


class Terms(analysis.Analyzer):  # type: ignore[misc]
    """Our terms as Whoosh tokens."""

    def __call__(self, value: str, **options: Any) -> Iterator[analysis.Token]:
        """One token, used over and over as Whoosh's own analyzers do."""
        token = analysis.Token(positions=True, mode=options.get("mode", ""))
        token.boost, token.stopped = 1.0, False
        for token.text, token.pos in terms(value):
            yield token


class Surfaces(analysis.Analyzer):  # type: ignore[misc]
    """The words of a document as they are spelt, to complete a prefix."""

    def __call__(self, value: str, **options: Any) -> Iterator[analysis.Token]:
        """Each word once."""
        token = analysis.Token(mode=options.get("mode", ""))
        token.boost, token.stopped = 1.0, False
        for token.text in sorted(set().union(*map(surfaces, set(tokens(value))))):
            yield token


def schema() -> fields.Schema:
    """Terms and positions of the text fields; the paper's id as a column; the bookmark is stored."""
    return fields.Schema(
        id=fields.COLUMN(columns.NumericColumn("i")),
        bookmark=fields.STORED(),
        surface=fields.TEXT(analyzer=Surfaces(), phrase=False),
        **{name: fields.TEXT(analyzer=Terms()) for name in TEXT_FIELDS},
    )


class _SegmentWriter(SegmentWriter):  # type: ignore[misc]
    def add_segment(self, segment: Segment) -> None:
        """Merges an old segment into the new one."""
        reader = SegmentReader(self.storage, self.schema, segment)
        self.add_reader(reader)
        reader.close()


class Writer:
    """One commit."""

    def __init__(self, folder: Path) -> None:
        self._writer = _SegmentWriter(_opened(folder), _lk=False)

    def delete(self, papers: Collection[int]) -> None:
        """Deletes the documents of these papers, in every segment."""
        base = 0
        with self._writer.reader() as reader:
            for leaf, base in reader.leaf_readers():
                for number, paper in enumerate(_ids(leaf)):
                    if paper in papers:
                        self._writer.delete_document(base + number)

    def add(self, documents: Collection[IndexDocument]) -> None:
        """Adds documents; their older selves must have been deleted."""
        for document in documents:
            texts = texts_of(document)
            self._writer.add_document(id=document.id, surface="\n".join(texts.values()), **texts)

    def bookmark(self, seq: int, op_uid: str) -> None:
        """Adds the bookmark; the older one must have been deleted."""
        self._writer.add_document(id=0, bookmark=[seq, op_uid])

    def commit(self, policy: MergePolicy) -> None:
        """All of it or nothing."""
        self._writer.commit(mergetype=policy)

    def cancel(self) -> None:
        """Nothing of it."""
        if not self._writer.is_closed:
            self._writer.cancel()


TEXTS: dict[str, Callable[[IndexDocument], str]] = {
    "title": attrgetter("title"),
    "abstract": attrgetter("abstract"),
    "author": attrgetter("authors"),
    "venue": attrgetter("venue"),
    "note": attrgetter("notes"),
}
"""The text fields of a document, by the names the index knows them by."""


def texts_of(document: IndexDocument) -> dict[str, str]:
    """The text fields of a document that are not empty."""
    return {name: text for name, text_of in TEXTS.items() if (text := text_of(document))}


def _ids(reader: IndexReader) -> Sequence[int]:
    if not reader.doc_count_all():
        return array("i")
    column = reader.column_reader("id")
    return array("i", [column[number] for number in range(reader.doc_count_all())])


def _opened(folder: Path) -> FileIndex:
    return FileIndex(Storage(folder), schema=schema())


def create(folder: Path) -> None:
    """Makes an empty index."""
    FileIndex.create(Storage(folder), schema())


def writer(folder: Path) -> Writer:
    """Begins a commit."""
    return Writer(folder)


def bookmark(folder: Path) -> tuple[int, str] | None:
    """The bookmark, None if no commit has written one."""
    with _opened(folder).reader() as reader:
        for leaf, _ in reader.leaf_readers():
            for number, paper in enumerate(_ids(leaf)):
                if paper == 0 and not leaf.is_deleted(number):
                    seq, op_uid = leaf.stored_fields(number)["bookmark"]
                    return int(seq), str(op_uid)
    return None


def leaves(folder: Path) -> list[Leaf]:
    """The segments of the newest generation, opened."""
    readers = [reader for reader, _ in _opened(folder).reader().leaf_readers()]
    return [StockLeaf(reader) for reader in readers if reader.doc_count_all()]


class StockLeaf:
    """One segment, read through Whoosh's reader."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self.ids = _ids(reader)
        self.deleted: frozenset[int] = reader.deleted_docs_set

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._reader.indexed_field_names())

    def field_length(self, field: str) -> int:
        """As Whoosh counts."""
        return int(self._reader.field_length(field))

    def doc_frequency(self, field: str, term: str) -> int:
        """As Whoosh counts: deleted documents too."""
        return int(self._reader.doc_frequency(field, term)) if field in self._names else 0

    def postings(self, field: str, term: str) -> Postings | None:
        """The matcher's walk, written down."""
        try:
            matcher = self._reader.postings(field, term)
        except TermNotFound:
            return None
        docs, keys, spots = array("I"), array("H"), array("H")
        decode = self._reader.schema[field].format.decode_positions
        length = self._reader.doc_field_length
        while matcher.is_active():
            number = matcher.id()
            positions = [min(position, 0xFFFF) for position in decode(matcher.value())]
            docs.append(number)
            keys.append(min(len(positions), LONG) << 8 | length_to_byte(length(number, field)))
            if len(positions) >= LONG:
                spots.append(min(len(positions), 0xFFFF))
            spots.extend(positions[:0xFFFF])
            matcher.next()
        return Postings(docs, keys, spots)

    def counted(self, prefix: str = "") -> list[tuple[str, int]]:
        """From the field of surfaces."""
        if "surface" not in self._names:
            return []
        return [
            (text.decode(), info.doc_frequency())
            for text, info in self._reader.iter_prefix("surface", prefix)
        ]

    def surfaces(self, prefix: str, limit: int) -> tuple[list[tuple[str, int]], bool]:
        """From the field of surfaces."""
        found = self.counted(prefix)
        top = nlargest(limit, found, key=lambda item: (item[1], item[0]))
        return top, len(found) <= limit

    def is_sound(self) -> bool:
        """Whoosh writes no check sums."""
        return True

    def close(self) -> None:
        """Closes the reader."""
        if not self._reader.is_closed:
            self._reader.close()
