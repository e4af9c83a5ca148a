"""The postings of a field as three columns, in the order of its terms; several of them become one.

Every segment has them in this shape, on disk as in memory, so that merging is cutting each column
where its terms end and laying the pieces down in another order: C does it all, and no posting is
looked at unless its document was deleted.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import accumulate, chain, islice, repeat
from operator import call
from typing import Protocol, TypeAlias

from readinglist.search.words import Term

DOCUMENTS, KEYS, SPOTS = range(3)
"""The columns: of each posting its document and its key, of all of them the positions (``leaf``)."""
WIDTHS = (4, 2, 2)
"""Bytes of one number in each."""
Read: TypeAlias = Callable[[int], bytes]
"""The next so many bytes of a column."""

_PIECES = 20_000  # written at once
_CHUNK = 1 << 18  # bytes


class Source(Protocol):
    """A field of something to be merged. ``lengths`` are those of the field in every document."""

    @property
    def terms(self) -> Sequence[Term]:
        """In order."""

    @property
    def counts(self) -> array[int]:
        """How many postings each term has."""

    @property
    def spot_counts(self) -> array[int]:
        """How many numbers of the third column."""

    @property
    def lengths(self) -> bytes:
        """On Whoosh's scale."""

    @property
    def length(self) -> int:
        """Their sum."""

    def column(self, which: int) -> Read:
        """One column from its beginning; only one is read at a time."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A source in memory."""

    terms: Sequence[Term]
    counts: array[int]
    spot_counts: array[int]
    lengths: bytes
    length: int
    postings: tuple[bytes, bytes, bytes] = field(repr=False)

    def column(self, which: int) -> Read:
        """See :class:`Source`."""
        return BytesIO(self.postings[which]).read


def shifted(documents: bytes, base: int) -> bytes:
    """Document numbers, each higher by ``base``; one long integer adds them all at once."""
    if not base:
        return documents
    one = base.to_bytes(4, sys.byteorder)
    parts = []
    for at in range(0, len(documents), _CHUNK):
        part = documents[at : at + _CHUNK]
        more = int.from_bytes(one * (len(part) // 4), sys.byteorder)
        total = int.from_bytes(part, sys.byteorder) + more
        parts.append(total.to_bytes(len(part), sys.byteorder))
    return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Joined:
    """Several sources as one: the postings of a term are those of each source, one after the other.

    ``ends`` and ``spot_ends`` say where each term ends in the columns, in numbers; they begin with 0.
    """

    terms: Sequence[Term]
    ends: array[int]
    spot_ends: array[int]
    reads: tuple[Iterator[bytes], ...]


def joined(sources: Sequence[Source]) -> Joined:
    """Lays the columns of all sources together. Read the columns in their order."""
    if len(sources) == 1:
        (source,) = sources
        ends, spot_ends = (
            array("I", accumulate(sizes, initial=0))
            for sizes in (source.counts, source.spot_counts)
        )
        totals = (ends[-1], ends[-1], spot_ends[-1])
        reads = tuple(_whole(source, which, totals[which]) for which in range(3))
        return Joined(source.terms, ends, spot_ends, reads)
    names = list(chain.from_iterable(source.terms for source in sources))
    order = sorted(range(len(names)), key=names.__getitem__)  # stable: by source within a term
    owners = array("H", chain.from_iterable(repeat(n, len(s.terms)) for n, s in enumerate(sources)))
    counts = array("I", chain.from_iterable(source.counts for source in sources))
    spots = array("I", chain.from_iterable(source.spot_counts for source in sources))
    owners = array("H", map(owners.__getitem__, order))
    counts, spots = (array("I", map(sizes.__getitem__, order)) for sizes in (counts, spots))
    upto = dict(zip(map(names.__getitem__, order), range(1, len(order) + 1), strict=True))
    ends, spot_ends = (
        array(
            "I", chain((0,), map(array("I", accumulate(s, initial=0)).__getitem__, upto.values()))
        )
        for s in (counts, spots)
    )
    sizes = (counts, counts, spots)
    reads = tuple(_pieces(sources, which, owners, sizes[which]) for which in range(3))
    return Joined(list(upto), ends, spot_ends, reads)


def _whole(source: Source, which: int, total: int) -> Iterator[bytes]:
    read, left = source.column(which), total * WIDTHS[which]
    while left > 0:
        yield read(min(left, _CHUNK))
        left -= _CHUNK


def _pieces(
    sources: Sequence[Source], which: int, owners: array[int], sizes: array[int]
) -> Iterator[bytes]:
    """One column, a few thousand pieces at a time: the next piece is the next unread of its owner."""
    reads = [source.column(which) for source in sources]
    each = map(call, map(reads.__getitem__, owners), map(WIDTHS[which].__mul__, sizes))
    while some := list(islice(each, _PIECES)):
        yield b"".join(some)
