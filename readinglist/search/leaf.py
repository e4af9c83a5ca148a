"""A leaf: one segment of the index as the evaluator reads it, whichever codec wrote it.

Two codecs fit this shape: our own (``codec``) and Whoosh's (``stock``).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat
from operator import add
from typing import Protocol

LONG = 255
"""A frequency of so much or more: the true one is the first number of the positions."""


class Postings:
    """Where one term stands in one field: ``docs`` ascending (deleted ones too).

    ``keys`` holds for each document frequency * 256 + length of the field as a byte (Whoosh's scale);
    ``spots`` the positions of all documents one after the other.
    """

    __slots__ = ("_starts", "docs", "keys", "spots")

    def __init__(self, docs: array[int], keys: array[int], spots: array[int]) -> None:
        self.docs = docs
        self.keys = keys
        self.spots = spots
        self._starts: array[int] | None = None

    def __len__(self) -> int:
        return len(self.docs)

    def positions(self, index: int) -> array[int]:
        """The positions in the document at ``index`` of ``docs``, ascending."""
        found = self.raw_positions(index)
        return found[1:] if self.keys[index] >> 8 == LONG else found

    def codes(self, shift: int) -> Iterator[int]:
        """Every occurrence as document * 65,536 + position + ``shift``, in order."""
        if max(self.keys) < LONG << 8:
            frequencies: Iterable[int] = map((8).__rrshift__, self.keys)
            spots = self.spots
        else:
            lists = [self.positions(at) for at in range(len(self.docs))]
            frequencies = map(len, lists)
            spots = array("H", chain.from_iterable(lists))
        bases = map(shift.__add__, map((1 << 16).__mul__, self.docs))
        return map(add, chain.from_iterable(map(repeat, bases, frequencies)), spots)

    def raw_positions(self, index: int) -> array[int]:
        """The positions as they are written, a long list with its length first."""
        starts = self.starts()
        return self.spots[starts[index] : starts[index + 1]]

    def starts(self) -> array[int]:
        """Where the positions of each document begin, and at last where they end."""
        if self._starts is None:
            self._starts = self._find_starts()
        return self._starts

    def _find_starts(self) -> array[int]:
        if max(self.keys, default=0) < LONG << 8:
            return array("I", accumulate(map((8).__rrshift__, self.keys), initial=0))
        starts = array("I", [0])
        for key in self.keys:
            at, count = starts[-1], key >> 8
            starts.append(at + (count if count < LONG else 1 + self.spots[at]))
        return starts


class Leaf(Protocol):
    """One segment. Document numbers count from 0; ``ids`` holds the paper of each."""

    @property
    def ids(self) -> Sequence[int]:
        """The paper of each document; 0 is the bookmark."""

    @property
    def deleted(self) -> frozenset[int]:
        """Documents that no longer count."""

    def field_length(self, field: str) -> int:
        """The number of terms in a field, over all documents."""

    def doc_frequency(self, field: str, term: str) -> int:
        """In how many documents a term stands, deleted ones included."""

    def postings(self, field: str, term: str) -> Postings | None:
        """Where a term stands, None if nowhere."""

    def counted(self) -> Iterable[tuple[str, int]]:
        """Every word as it is spelt, with how often it stands; in no order."""

    def surfaces(self, prefix: str, limit: int) -> tuple[list[tuple[str, int]], bool]:
        """The commonest words that begin with ``prefix`` with their counts, and whether those are all."""

    def is_sound(self) -> bool:
        """Whether the file is as it was written, as far as the codec can tell."""

    def close(self) -> None:
        """Lets go of the files."""
