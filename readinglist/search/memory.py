"""New documents in memory: every occurrence of every piece, and the columns of postings made of them.

All of it is laid out so that C does the loops: one ``map`` appends the occurrences of a whole field, and
a commit's postings are made a column at a time, not a term at a time.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain, compress, repeat
from itertools import count as count_from
from typing import TypeAlias

from whoosh.util.numeric import length_to_byte

from readinglist.hits import IndexDocument
from readinglist.search.columns import Columns
from readinglist.search.leaf import LONG
from readinglist.search.stock import TEXTS
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
_NOT_ZERO = b"\0" + b"\1" * 255
_ONE_MORE = bytes(range(1, 256)) + b"\xff"
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

    def add(self, documents: Collection[IndexDocument]) -> None:
        """More documents, field by field: one field's words fit the processor's cache, all do not."""
        first = len(self.papers)
        assert first + len(documents) <= MAX_DOCUMENTS
        self.papers.extend(document.id for document in documents)
        for name, text_of in TEXTS.items():
            self.fields[name].add(first, map(text_of, documents))

    def words(self) -> defaultdict[str, int]:
        """How often each surface stands in these documents."""
        words: defaultdict[str, int] = defaultdict(int)
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

    def add(self, first: int, texts: Iterable[str]) -> None:
        """Adds what stands in documents, which are numbered from ``first``."""
        append, lengths, array_of = array.append, self.lengths, self.pieces.__getitem__
        lengths.frombytes(bytes(4 * (first - len(lengths))))
        for start, text in zip(count_from(first << 16, 1 << 16), texts):
            pieces, spans = split(text) if text else ([], [])
            for one, other in spans:
                codes = self.wholes[folded("".join(pieces[one : other + 1]))]
                codes.append(start + min(one, MAX_POSITION))
                codes.append(start + min(other, MAX_POSITION))
            places: Iterable[int] = count_from(start)
            if len(pieces) > MAX_POSITION:
                places = chain(range(start, start + MAX_POSITION), repeat(start + MAX_POSITION))
            _exhaust(map(append, map(array_of, pieces), places))
            lengths.append(len(pieces) + 2 * len(spans))

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
    codes = lists[0].tolist()
    for some in lists[1:]:
        codes += some.tolist()
    codes.sort()
    return array("I", codes)


def _columns(
    terms: Sequence[Term], occurrences: Sequence[array[int]], lengths: bytes, length: int
) -> Columns:
    """Splits the codes of all terms, end to end, into documents, keys and positions."""
    halves = array("H", b"".join(occurrences))
    spots, numbers = halves[_LOW::2], halves[1 - _LOW :: 2]
    spot_counts = array("I", map(len, occurrences))
    ends = array("I", accumulate(spot_counts, initial=0))
    is_last = _is_last(numbers.tobytes(), ends)
    counts = array("I", map(is_last.count, repeat(1), ends, ends[1:]))
    documents = list(compress(memoryview(numbers), is_last))
    repeats = list(map(len, is_last.split(b"\1")))[:-1]
    if max(repeats, default=0) >= LONG - 1:
        spots = _with_lengths(spots, repeats, ends, spot_counts)
        repeats = [min(times, LONG - 1) for times in repeats]
    keys = bytearray(2 * len(documents))
    keys[_LOW::2] = bytes(map(lengths.__getitem__, documents))
    keys[1 - _LOW :: 2] = bytes(repeats).translate(_ONE_MORE)
    postings = array("I", documents).tobytes(), bytes(keys), spots.tobytes()
    return Columns(terms, counts, spot_counts, lengths, length, postings)


def _is_last(numbers: bytes, ends: array[int]) -> bytes:
    """1 where the next number of 16 bits is another one, or of another term (they end at ``ends``)."""
    one, other = (int.from_bytes(numbers[half::2], "little") for half in (0, 1))
    # Long integers compare a million neighbours at once.
    changes = one ^ one >> 8 | other ^ other >> 8
    flags = bytearray(changes.to_bytes(len(numbers) // 2, "little")).translate(_NOT_ZERO)
    for end in ends[1:]:
        flags[end - 1] = 1
    return bytes(flags)


def _with_lengths(
    spots: array[int], repeats: Sequence[int], ends: array[int], spot_counts: array[int]
) -> array[int]:
    """The positions, with their number before those of a document that has :data:`LONG` or more."""
    out, done, end = array("H"), 0, 0
    for times in repeats:
        start, frequency = end, times + 1
        end += frequency
        if frequency >= LONG:
            kept = min(frequency, 0xFFFF)
            out += spots[done:start]
            out.append(kept)
            out += spots[start : start + kept]
            spot_counts[bisect_left(ends, end) - 1] += 1 + kept - frequency
            done = end
    return out + spots[done:]
