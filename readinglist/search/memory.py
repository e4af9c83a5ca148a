"""New documents in memory: every occurrence of every piece, and the columns of postings made of them.

All of it is laid out so that C does the loops: one ``map`` appends the occurrences of a whole field, and
a commit's postings are made a column at a time, not a term at a time.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain, compress, repeat
from itertools import count as count_from
from operator import sub
from typing import TypeAlias

from whoosh.util.numeric import length_to_byte

from readinglist.model import IndexDocument
from readinglist.search.columns import Columns
from readinglist.search.leaf import LONG
from readinglist.search.stock import texts_of
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import FORMS, Term, folded, split, stem

MAX_DOCUMENTS = 0xFFFF
"""Documents of one commit."""
MAX_POSITION = 0xFFFF

Codes: TypeAlias = "defaultdict[str, array[int]]"
_codes = partial(array, "I")
_LOW = 0 if sys.byteorder == "little" else 1
"""The half of a code that is its position, and of a key that is a length."""
_length_byte = lru_cache(maxsize=4096)(length_to_byte)
_append = array.append
_exhaust = deque[None](maxlen=0).extend
"""Runs an iterator to its end for what it does."""


class Memory:
    """Documents not yet written: the codes of the occurrences of every piece as it is spelt.

    A code is document * 65,536 + position; later positions count as the last. Terms are made when it
    is written: by then every piece is there once.
    """

    def __init__(self) -> None:
        self.papers = array("I")
        self.bookmark: tuple[int, str] | None = None
        self.fields = {name: _Field() for name in TEXT_FIELDS}

    def add(self, document: IndexDocument) -> None:
        """One document more."""
        number = len(self.papers)
        assert number < MAX_DOCUMENTS
        self.papers.append(document.id)
        for name, text in texts_of(document).items():
            self.fields[name].add(number, text)

    def words(self) -> Counter[str]:
        """How often each surface stands in these documents."""
        words: Counter[str] = Counter()
        for field in self.fields.values():
            for piece, codes in field.pieces.items():
                _, word, _, others = FORMS[piece]
                words[word] += len(codes)
                for other in others:
                    words[other] += len(codes)
            for word, codes in field.wholes.items():
                words[word] += len(codes) // 2
        return words


class _Field:
    """The occurrences in one field. ``wholes`` are tokens of several pieces, by their folded selves."""

    def __init__(self) -> None:
        self.pieces: Codes = defaultdict(_codes)
        self.wholes: Codes = defaultdict(_codes)
        self.lengths = array("I")

    def add(self, number: int, text: str) -> None:
        """Adds what stands in a document, whose number must be higher than those before."""
        pieces, spans = split(text)
        start = number << 16
        for first, last in spans:
            codes = self.wholes[folded("".join(pieces[first : last + 1]))]
            codes.append(start + min(first, MAX_POSITION))
            codes.append(start + min(last, MAX_POSITION))
        places: Iterable[int] = count_from(start)
        if len(pieces) > MAX_POSITION:
            places = chain(range(start, start + MAX_POSITION), repeat(start + MAX_POSITION))
        _exhaust(map(_append, map(self.pieces.__getitem__, pieces), places))
        self.lengths.frombytes(bytes(4 * (number - len(self.lengths))))
        self.lengths.append(len(pieces) + 2 * len(spans))

    def columns(self, documents: int) -> Columns:
        """The postings by term, and the length of the field in so many documents."""
        groups: defaultdict[Term, list[array[int]]] = defaultdict(list)
        lengths = self.lengths + array("I", bytes(4 * (documents - len(self.lengths))))
        for piece, codes in self.pieces.items():
            term, _, humps, _ = FORMS[piece]
            groups[term].append(codes)
            for hump in humps:
                groups[hump].append(codes)
                for code in codes:
                    lengths[code >> 16] += 1
        for word, codes in self.wholes.items():
            groups[stem(word)].append(codes)
        terms = sorted(groups)
        occurrences = [
            codes[0] if len(codes) == 1 else _united(codes)
            for codes in map(groups.__getitem__, terms)
        ]
        return _columns(terms, occurrences, bytes(map(_length_byte, lengths)), sum(lengths))


def _united(lists: Sequence[array[int]]) -> array[int]:
    codes: list[int] = []
    for some in lists:
        codes += some
    codes.sort()
    return array("I", codes)


def _columns(
    terms: Sequence[Term], occurrences: Sequence[array[int]], lengths: bytes, length: int
) -> Columns:
    """Splits the codes of all terms, end to end, into documents, keys and positions."""
    sizes = list(map(len, occurrences))
    halves = array("H", b"".join(occurrences))
    spots, numbers = halves[_LOW::2], halves[1 - _LOW :: 2]
    ends = array("I", accumulate(sizes))
    is_last = _is_last(numbers, ends)
    run_ends = array("I", compress(count_from(1), is_last))
    documents = array("H", compress(numbers, is_last))
    counts, done, total = array("I"), 0, len(run_ends)
    for end, size in zip(ends, sizes, strict=True):
        upto = bisect_left(run_ends, end, done, min(done + size, total)) + 1
        counts.append(upto - done)
        done = upto
    frequencies = list(map(sub, run_ends, chain((0,), run_ends)))
    spot_counts = array("I", sizes)
    if max(frequencies, default=0) >= LONG:
        spots = _with_lengths(spots, run_ends, frequencies, ends, spot_counts)
        frequencies = [min(frequency, LONG) for frequency in frequencies]
    keys = bytearray(2 * len(documents))
    keys[_LOW::2] = bytes(map(lengths.__getitem__, documents))
    keys[1 - _LOW :: 2] = bytes(frequencies)
    wide = array("H", bytes(4 * len(documents)))
    wide[_LOW::2] = documents
    postings = wide.tobytes(), bytes(keys), spots.tobytes()
    return Columns(terms, counts, spot_counts, lengths, length, postings)


def _is_last(numbers: array[int], ends: array[int]) -> array[int]:
    """Not 0 where the next number is another one, or of another term (they end at ``ends``)."""
    data = numbers.tobytes()
    # Long integers compare a million neighbours at once.
    changes = int.from_bytes(data[:-2], sys.byteorder) ^ int.from_bytes(data[2:], sys.byteorder)
    flags = array("H", changes.to_bytes(max(len(data) - 2, 0), sys.byteorder))
    if data:
        flags.append(1)
    for end in ends:
        flags[end - 1] = 1
    return flags


def _with_lengths(
    spots: array[int],
    run_ends: array[int],
    frequencies: Sequence[int],
    ends: array[int],
    spot_counts: array[int],
) -> array[int]:
    """The positions, with their number before those of a document that has :data:`LONG` or more."""
    out, done = array("H"), 0
    for end, frequency in zip(run_ends, frequencies, strict=True):
        if frequency >= LONG:
            start, kept = end - frequency, min(frequency, 0xFFFF)
            out += spots[done:start]
            out.append(kept)
            out += spots[start : start + kept]
            spot_counts[bisect_left(ends, end)] += 1 + kept - frequency
            done = end
    return out + spots[done:]
