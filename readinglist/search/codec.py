"""Our own codec for Whoosh: one file a segment, posting lists as flat arrays, no pickles in it.

Whoosh's index, table of contents, lock, commit and clean-up stay as they are; only what is in a segment
is ours: eight times faster to write, and read in whole lists. Layout of ``MAIN_<id>.rl``, numbers as this
machine has them (the cache never leaves it)::

    for each field:                     documents u32[] | keys u16[] | positions u16[]
                                        (all postings by term and document: leaf.Postings)
                                        terms, joined by line feeds
                                        where each ends: in postings u32[], in positions u32[]
                                        lengths u8[documents] on Whoosh's scale
    surfaces, joined by line feeds | how often u32[] | papers u32[documents]
    header: JSON; where all of this is, sums of lengths, the bookmark
    trailer: offset and length of the header, its CRC, the magic number
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property
from heapq import nlargest
from pathlib import Path
from typing import Any

from whoosh.codec.base import Codec
from whoosh.codec.base import Segment as WhooshSegment

from readinglist.search.columns import SPOTS, WIDTHS
from readinglist.search.leaf import Postings

SUFFIX = ".rl"
TRAILER = struct.Struct("=QII8s")
MAGIC = b"RLindex3"
CACHED_POSTINGS = 2_000_000
"""Postings a leaf keeps decoded: about 20 MB."""


class Segment(WhooshSegment):  # type: ignore[misc]
    """What the table of contents says of a segment: its name, its size, and what is deleted in it."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self.documents = 0
        self.dead: set[int] = set()

    def codec(self) -> FlatCodec:
        """The codec that wrote it."""
        return FlatCodec()

    def should_assemble(self) -> bool:
        """It is one file already."""
        return False

    def set_doc_count(self, documents: int) -> None:
        """Called once, when it is written."""
        self.documents = documents

    def doc_count_all(self) -> int:
        """Documents, deleted ones too."""
        return self.documents

    def doc_count(self) -> int:
        """Live documents."""
        return self.documents - len(self.dead)

    def has_deletions(self) -> bool:
        """Whether anything was deleted since it was written."""
        return bool(self.dead)

    def deleted_count(self) -> int:
        """How much was."""
        return len(self.dead)

    def deleted_docs(self) -> Iterator[int]:
        """What was."""
        return iter(self.dead)

    def delete_document(self, number: int, delete: bool = True) -> None:
        """Takes effect with the commit, which writes the table of contents."""
        (self.dead.add if delete else self.dead.discard)(number)

    def is_deleted(self, number: int) -> bool:
        """Whether that document was."""
        return number in self.dead

    def path(self, folder: str) -> Path:
        """Its file."""
        return Path(folder, self.make_filename(SUFFIX))


class FlatCodec(Codec):  # type: ignore[misc]
    """Names the segment class; the writer and the leaf do the rest."""

    def new_segment(self, storage: Any, indexname: str) -> Segment:
        """A segment nothing is written of yet."""
        return Segment(indexname)

    def per_document_writer(self, storage: Any, segment: Segment) -> Nothing:
        """The writer has what is known of documents itself."""
        return Nothing()

    def field_writer(self, storage: Any, segment: Segment) -> Nothing:
        """The writer has the terms itself."""
        return Nothing()


class Nothing:
    """Where Whoosh wants an object to close."""

    is_closed = False

    def close(self) -> None:
        """Closes."""
        self.is_closed = True


class Field:
    """The terms of one field of a segment, in order, and where their postings are."""

    def __init__(self, data: mmap.mmap, place: dict[str, Any]) -> None:
        self.length: int = place["length"]
        self.lengths_at: int = place["lengths"]
        self._data = data
        self._place = place

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """All terms in order; a tuple, since the garbage collector goes through lists."""
        return _lines(self._data, *self._place["terms"])

    @cached_property
    def ends(self) -> array[int]:
        """How many postings there are before the first term, and up to each."""
        return unpacked("I", self._data, *self._place["ends"])

    @cached_property
    def spot_ends(self) -> array[int]:
        """The same for positions."""
        return unpacked("I", self._data, *self._place["spot_ends"])

    def find(self, term: str) -> int:
        """The place of a term, -1 if it is not there."""
        terms = self.terms
        at = bisect_left(terms, term)
        return at if at < len(terms) and terms[at] == term else -1

    def postings(self, low: int, high: int) -> Postings:
        """Those of the terms from the place ``low`` to before ``high``, one after the other."""
        spans = [(self.ends[low], self.ends[high])] * 2 + [
            (self.spot_ends[low], self.spot_ends[high])
        ]
        numbers = (
            unpacked(code, self._data, place + width * start, width * (end - start))
            for code, width, place, (start, end) in zip(
                "IHH", WIDTHS, self._place["columns"], spans, strict=True
            )
        )
        return Postings(*numbers)

    def reader(self, column: int) -> Callable[[int], bytes]:
        """Reads on in a column from its beginning; one at a time in a whole segment."""
        self._data.seek(self._place["columns"][column])
        return self._data.read

    def numbers(self, column: int) -> bytes:
        """A whole column."""
        total = self.spot_ends[-1] if column == SPOTS else self.ends[-1]
        return self.reader(column)(WIDTHS[column] * total)


def unpacked(code: str, data: Any, at: int, size: int) -> array[int]:
    """An array of ``size`` bytes of ``data``."""
    numbers = array(code)
    numbers.frombytes(data[at : at + size])
    return numbers


class FlatLeaf:
    """One segment, mapped into memory."""

    def __init__(self, path: Path, deleted: frozenset[int]) -> None:
        """Raises ValueError, struct.error or OSError for a file that is not whole."""
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.deleted = deleted
        try:
            header = _header(self._data)
        except BaseException:
            self._data.close()
            raise
        self.ids = unpacked("I", self._data, *header["papers"])
        self.bookmark: tuple[int, str] | None = None
        if header["bookmark"]:
            seq, op_uid = header["bookmark"]
            self.bookmark = int(seq), str(op_uid)
        self.fields = {name: Field(self._data, place) for name, place in header["fields"].items()}
        self._surfaces_at = header["surfaces"]
        self._crc: int = header["crc"]
        self._body: int = header["body"]
        self._cache: OrderedDict[tuple[str, str], Postings] = OrderedDict()
        self._cached = 0
        self._short: dict[tuple[str, int], tuple[list[tuple[str, int]], bool]] = {}

    def field_length(self, field: str) -> int:
        """The sum over all documents."""
        return self.fields[field].length if field in self.fields else 0

    def lengths(self, field: str) -> bytes:
        """The length of the field in every document, on Whoosh's scale."""
        if field not in self.fields:
            return bytes(len(self.ids))
        at = self.fields[field].lengths_at
        return self._data[at : at + len(self.ids)]

    def doc_frequency(self, field: str, term: str) -> int:
        """Deleted documents count."""
        if field not in self.fields:
            return 0
        at = self.fields[field].find(term)
        return self.fields[field].ends[at + 1] - self.fields[field].ends[at] if at >= 0 else 0

    def postings(self, field: str, term: str) -> Postings | None:
        """From the file, or as decoded lately."""
        key = (field, term)
        if known := self._cache.get(key):
            self._cache.move_to_end(key)
            return known
        at = self.fields[field].find(term) if field in self.fields else -1
        if at < 0:
            return None
        postings = self.fields[field].postings(at, at + 1)
        self._cache[key] = postings
        self._cached += len(postings)
        while self._cached > CACHED_POSTINGS and len(self._cache) > 1:
            self._cached -= len(self._cache.popitem(last=False)[1])
        return postings

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every surface, in order."""
        return _lines(self._data, *self._surfaces_at[0])

    @cached_property
    def word_counts(self) -> array[int]:
        """How often each stands."""
        return unpacked("I", self._data, *self._surfaces_at[1])

    def counted(self) -> Iterator[tuple[str, int]]:
        """Every surface with its count."""
        return zip(self.words, self.word_counts, strict=True)

    def surfaces(self, prefix: str, limit: int) -> tuple[list[tuple[str, int]], bool]:
        """The answers for one or two letters, which look at thousands of words, are kept."""
        if known := self._short.get((prefix, limit)):
            return known
        words, counts = self.words, self.word_counts
        low = bisect_left(words, prefix)
        high = bisect_right(words, prefix + "\U0010ffff", low)
        top = nlargest(limit, zip(counts[low:high], words[low:high], strict=True))
        answer = [(word, count) for count, word in top], high - low <= limit
        if len(prefix) < 3 and limit < 1_000:
            self._short[prefix, limit] = answer
        return answer

    def is_sound(self) -> bool:
        """Whether every byte is as it was written; reads the whole file, about 0.1 s at 87,000 papers."""
        return zlib.crc32(memoryview(self._data)[: self._body]) == self._crc

    def close(self) -> None:
        """Unmaps the file; lists already decoded stay good."""
        self._data.close()


def _lines(data: mmap.mmap, at: int, size: int) -> tuple[str, ...]:
    return tuple(data[at : at + size].decode().split("\n")) if size else ()


def _header(data: mmap.mmap) -> dict[str, Any]:
    at, size, crc, magic = TRAILER.unpack_from(data, len(data) - TRAILER.size)
    if magic != MAGIC or at + size + TRAILER.size != len(data):
        raise ValueError("not a whole segment")
    text = data[at : at + size]
    if zlib.crc32(text) != crc:
        raise ValueError("the header of a segment is damaged")
    header: dict[str, Any] = json.loads(text)
    return header
