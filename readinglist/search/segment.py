"""Writes a segment: new documents from memory, and older segments merged into it."""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import accumulate, chain, compress, pairwise, repeat
from operator import mul, sub
from typing import Any, BinaryIO

from whoosh.util.numeric import byte_to_length

from readinglist.search.codec import MAGIC, TRAILER, FlatLeaf
from readinglist.search.columns import DOCUMENTS, Columns, Read, Source, joined, shifted
from readinglist.search.memory import Memory
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import Term

_FLUSH = 1 << 22  # bytes gathered before they are written
_POSTINGS = 1 << 20  # looked at at once for deleted documents


class Old:
    """A segment being merged, and the numbers its documents have in the new one, from ``base``."""

    def __init__(self, leaf: FlatLeaf, base: int) -> None:
        self.leaf = leaf
        self.base = base
        self.papers = leaf.ids
        self.live: list[int] | None = None
        if leaf.deleted:
            self.live = [n for n in range(len(leaf.ids)) if n not in leaf.deleted]
            self.papers = array("I", map(leaf.ids.__getitem__, self.live))
        # An outdated bookmark, the last document of a segment, stands in no posting.
        self.is_whole = all(
            number == len(leaf.ids) - 1 and leaf.ids[number] == 0 for number in leaf.deleted
        )

    def field(self, name: str) -> Source | None:
        """One field without the postings of deleted documents, None if there is none of that name."""
        if name not in self.leaf.fields:
            return None
        return _Kept(self, name) if self.is_whole else _without_deleted(self, name)

    def lengths(self, name: str) -> bytes:
        """The length of a field in each live document."""
        lengths = self.leaf.lengths(name)
        return lengths if self.live is None else bytes(map(lengths.__getitem__, self.live))


class _Kept:
    """A field of a segment all postings of which are kept: read from its file as they stand."""

    def __init__(self, old: Old, name: str) -> None:
        field = old.leaf.fields[name]
        self.terms: Sequence[Term] = field.terms
        self.counts = array("I", map(sub, field.ends[1:], field.ends))
        self.spot_counts = array("I", map(sub, field.spot_ends[1:], field.spot_ends))
        self.lengths = old.lengths(name)
        self.length = field.length
        self._field, self._base = field, old.base

    def column(self, which: int) -> Read:
        """See :class:`Source`."""
        if which == DOCUMENTS and self._base:
            return BytesIO(shifted(self._field.numbers(which), self._base)).read
        return self._field.reader(which)


def _without_deleted(old: Old, name: str) -> Columns:
    """The postings of the live documents, copied out and numbered anew."""
    field, alive = old.leaf.fields[name], bytearray(b"\1") * len(old.leaf.ids)
    for number in old.leaf.deleted:
        alive[number] = 0
    renumbered = array("I", accumulate(alive, initial=old.base))
    counts, spot_counts = array("I"), array("I")
    columns = array("I"), array("H"), array("H")
    for low, high in _ranges(field.ends):
        postings = field.postings(low, high)
        kept = bytes(map(alive.__getitem__, postings.docs))
        starts = postings.starts()
        sizes = array("I", map(sub, starts[1:], starts))
        columns[0].extend(map(renumbered.__getitem__, compress(postings.docs, kept)))
        columns[1].extend(compress(postings.keys, kept))
        columns[2].extend(compress(postings.spots, chain.from_iterable(map(repeat, kept, sizes))))
        ends = [end - field.ends[low] for end in field.ends[low : high + 1]]
        for sums, numbers in ((counts, kept), (spot_counts, map(mul, kept, sizes))):
            upto = array("I", accumulate(numbers, initial=0))
            sums.extend(upto[b] - upto[a] for a, b in pairwise(ends))
    lengths = old.lengths(name)
    return Columns(
        tuple(compress(field.terms, counts)),
        array("I", filter(None, counts)),
        array("I", compress(spot_counts, counts)),
        lengths,
        sum(map(byte_to_length, lengths)),
        (columns[0].tobytes(), columns[1].tobytes(), columns[2].tobytes()),
    )


def _ranges(ends: array[int]) -> Iterable[tuple[int, int]]:
    """Stretches of terms with about a million postings each."""
    low = 0
    for high in range(1, len(ends)):
        if high == len(ends) - 1 or ends[high] - ends[low] > _POSTINGS:
            yield low, high
            low = high


class _Out:
    """A file being written in order, with its check sum."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.at = 0
        self.crc = 0
        self.parts: list[bytes] = []
        self.waiting = 0

    def put(self, parts: Iterable[bytes]) -> tuple[int, int]:
        """Where they will stand, one after the other, and how long they are together."""
        start = self.at
        for data in parts:
            self.parts.append(data)
            self.at += len(data)
            self.waiting += len(data)
            if self.waiting > _FLUSH:
                self.flush()
        return start, self.at - start

    def flush(self) -> None:
        """Writes what waits."""
        data = b"".join(self.parts)
        self.crc = zlib.crc32(data, self.crc)
        self.file.write(data)
        self.parts, self.waiting = [], 0


def write_segment(file: BinaryIO, olds: list[Old], memory: Memory, base: int) -> int:
    """Writes a segment of the old ones and the new documents after them; returns how many there are."""
    out = _Out(file)
    places = {name: _write_field(out, name, olds, memory, base) for name in TEXT_FIELDS}
    words = memory.words()
    for old in olds:
        for word, count in zip(old.leaf.words, old.leaf.word_counts, strict=True):
            words[word] += count
    ordered = sorted(words)
    surfaces_at = [
        out.put(["\n".join(ordered).encode()]),
        out.put([array("I", map(words.__getitem__, ordered)).tobytes()]),
    ]
    papers = array("I", chain.from_iterable([*(old.papers for old in olds), memory.papers]))
    bookmarks = [memory.bookmark, *(old.leaf.bookmark for old in olds if 0 in old.papers)]
    header = {
        "fields": places,
        "surfaces": surfaces_at,
        "papers": out.put([papers.tobytes()]),
        "bookmark": next((mark for mark in bookmarks if mark), None),
    }
    out.flush()
    text = json.dumps(header | {"crc": out.crc, "body": out.at}).encode()
    file.write(text)
    file.write(TRAILER.pack(out.at, len(text), zlib.crc32(text), MAGIC))
    return len(papers)


def _write_field(
    out: _Out, name: str, olds: list[Old], memory: Memory, base: int
) -> dict[str, Any]:
    """Writes the columns of a field, and what leads to them; returns what the header says of it."""
    new = memory.fields[name].columns(len(memory.papers))
    documents, keys, spots = new.postings
    new = replace(new, postings=(shifted(documents, base), keys, spots))
    sources: list[Source] = [source for old in olds if (source := old.field(name))]
    whole = joined([*sources, new])
    lengths = [*(old.lengths(name) for old in olds), new.lengths]
    return {
        "columns": [out.put(read)[0] for read in whole.reads],
        "terms": out.put(["\n".join(whole.terms).encode()]),
        "ends": out.put([whole.ends.tobytes()]),
        "spot_ends": out.put([whole.spot_ends.tobytes()]),
        "lengths": out.put(lengths)[0],
        "length": new.length + sum(source.length for source in sources),
    }
