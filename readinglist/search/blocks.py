"""What a segment is made of: postings of new documents in memory, and segments being merged."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from itertools import accumulate, chain, compress, repeat
from itertools import count as count_from
from struct import Struct
from typing import Any, BinaryIO, TypeAlias

from whoosh.util.numeric import byte_to_length, length_to_byte

from readinglist.model import IndexDocument
from readinglist.search.codec import MAGIC, TRAILER, FlatLeaf, decoded, unpacked
from readinglist.search.leaf import LONG, Postings
from readinglist.search.stock import texts_of
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import SPECIALS, Term, folded, surfaces, term_of, tokens

Block: TypeAlias = tuple[int, bytes, bytes, bytes]
"""How many documents a term stands in, and its documents, keys and positions as bytes."""

MAX_DOCUMENTS = 0xFFFF
"""Documents of one commit."""
MAX_POSITION = 0xFFFF

Codes: TypeAlias = "defaultdict[str, array[int]]"
_codes = partial(array, "I")
_ONE = Struct("=IHH")  # a whole posting list: document, key, position
_FLUSH = 1 << 22  # bytes gathered before they are written
LOW = 0 if sys.byteorder == "little" else 1
"""The half of a code that is its position."""
_folded = lru_cache(maxsize=400_000)(folded)
append = array.append
exhaust = deque[None](maxlen=0).extend
"""Runs an iterator to its end for what it does."""


class Memory:
    """Documents not yet written: the codes of the occurrences of every word as it is spelt.

    A code is document * 65,536 + position; later positions count as the last. Filling is left to C:
    one call of ``map`` does the work of a loop over all words. Terms are made when it is written.
    """

    def __init__(self) -> None:
        self.papers = array("I")
        self.bookmark: tuple[int, str] | None = None
        self.pieces: dict[str, Codes] = {name: defaultdict(_codes) for name in TEXT_FIELDS}
        self.extras: dict[str, Codes] = {name: defaultdict(_codes) for name in TEXT_FIELDS}
        self.lengths: dict[str, bytearray] = {name: bytearray() for name in TEXT_FIELDS}
        self.sums = dict.fromkeys(TEXT_FIELDS, 0)
        self.specials: Counter[str] = Counter()

    def add(self, document: IndexDocument) -> None:
        """One document more."""
        number = len(self.papers)
        assert number < MAX_DOCUMENTS
        self.papers.append(document.id)
        for name, text in texts_of(document).items():
            count = self._add_field(name, number << 16, tokens(text))
            self.sums[name] += count
            lengths = self.lengths[name]
            lengths.extend(bytes(number - len(lengths)))
            lengths.append(length_to_byte(count))

    def _add_field(self, name: str, start: int, words: list[str]) -> int:
        """Adds the words of one field, the first of which has the code ``start``; returns its length."""
        kinds = list(map(SPECIALS.__getitem__, words))
        more = moved = 0
        for at in compress(range(len(kinds)), kinds):
            special = kinds[at]
            assert special is not None
            pieces, extras = special
            self.specials[words[at + moved]] += 1
            words[at + moved : at + moved + 1] = pieces
            for term, offset in extras:
                place = start + min(at + moved + offset, MAX_POSITION)
                self.extras[name][term].append(place)
            moved += len(pieces) - 1
            more += len(extras)
        places: Iterable[int] = count_from(start)
        if len(words) > MAX_POSITION:
            places = chain(range(start, start + MAX_POSITION), repeat(start + MAX_POSITION))
        exhaust(map(append, map(self.pieces[name].__getitem__, words), places))
        return len(words) + more

    def terms(self, name: str) -> dict[Term, array[int]]:
        """The codes of every term of a field, in order."""
        groups: defaultdict[Term, list[array[int]]] = defaultdict(list)
        for piece, codes in self.pieces[name].items():
            groups[term_of(piece)].append(codes)
        for term, codes in self.extras[name].items():
            groups[term].append(codes)
        return {
            term: codes[0] if len(codes) == 1 else array("I", sorted(chain.from_iterable(codes)))
            for term, codes in groups.items()
        }

    def block(self, field: str, codes: array[int], base: int = 0) -> Block:
        """The postings of a term with these codes, its documents numbered from ``base``."""
        if len(codes) == 1:  # half of all terms
            number, position = divmod(codes[0], MAX_POSITION + 1)
            one = _ONE.pack(base + number, 256 | self.lengths[field][number], position)
            return 1, one[:4], one[4:6], one[6:]
        halves = array("H", codes.tobytes())
        spots, documents = halves[LOW::2], halves[1 - LOW :: 2]
        counts: dict[int, int] = dict.fromkeys(documents, 1)
        if len(counts) < len(documents):
            counts = Counter(documents)
            if max(counts.values()) >= LONG:
                spots = _with_lengths(spots, counts)
                counts = {number: min(count, LONG) for number, count in counts.items()}
        keys = bytearray(2 * len(counts))
        keys[LOW::2] = bytes(map(self.lengths[field].__getitem__, counts))
        keys[1 - LOW :: 2] = bytes(counts.values())
        numbers = array("I", map(base.__add__, counts) if base else counts)
        return len(counts), numbers.tobytes(), bytes(keys), spots.tobytes()

    def words(self) -> Counter[str]:
        """How often each surface stands in these documents."""
        words: Counter[str] = Counter()
        for pieces in self.pieces.values():
            for piece, codes in pieces.items():
                words[_folded(piece)] += len(codes)
        for token, count in self.specials.items():
            pieces_of_token = SPECIALS[token]
            known = set(map(_folded, pieces_of_token[0])) if pieces_of_token else set()
            for word in surfaces(token) - known:
                words[word] += count
        return words


def _with_lengths(spots: array[int], counts: Mapping[int, int]) -> array[int]:
    """The positions, with their number before those of a document that has :data:`LONG` or more."""
    out, at = array("H"), 0
    for count in counts.values():
        if count >= LONG:
            out.append(min(count, 0xFFFF))
        out.extend(spots[at : at + min(count, 0xFFFF)])
        at += count
    return out


class Old:
    """A segment being merged: its blocks with the numbers its documents have in the new one."""

    def __init__(self, leaf: FlatLeaf, base: int) -> None:
        self.leaf = leaf
        self.base = base
        dead = leaf.deleted
        self.live = [n for n in range(len(leaf.ids)) if n not in dead] if dead else None
        self.papers = leaf.ids
        self.renumbered: list[int] | None = None
        if self.live is not None:
            self.papers = array("I", map(leaf.ids.__getitem__, self.live))
            # Numbers stay as they are when only the end is dead: an outdated bookmark, as a rule.
            if self.live and self.live[-1] + 1 != len(self.live):
                self.renumbered = [-1] * len(leaf.ids)
                for new, number in enumerate(self.live, base):
                    self.renumbered[number] = new

    def lengths(self, field: str) -> bytes:
        """Of the live documents."""
        lengths = self.leaf.lengths(field)
        return lengths if self.live is None else bytes(map(lengths.__getitem__, self.live))

    def field_length(self, field: str) -> int:
        """The sum over the live documents, from bytes if some were deleted."""
        if self.live is None or all(self.leaf.ids[number] == 0 for number in self.leaf.deleted):
            return self.leaf.field_length(field)
        return sum(map(byte_to_length, self.lengths(field)))

    def block(self, field: str, at: int) -> Block:
        """As :meth:`Memory.block`, for the term at a place."""
        count, block = self.leaf.fields[field].block(at)
        keys, spots = block[4 * count : 6 * count], block[6 * count :]
        if not self.base and self.live is None:
            return count, block[: 4 * count], keys, spots
        numbers = unpacked("I", block, 0, 4 * count)
        if not self.leaf.deleted.isdisjoint(numbers):
            return self._remaining(decoded(count, block))
        if self.renumbered is None:
            shifted = array("I", map(self.base.__add__, numbers))
        else:
            shifted = array("I", map(self.renumbered.__getitem__, numbers))
        return count, shifted.tobytes(), keys, spots

    def _remaining(self, postings: Postings) -> Block:
        numbers, keys, spots = array("I"), array("H"), array("H")
        for at, number in enumerate(postings.docs):
            if number not in self.leaf.deleted:
                new = self.renumbered[number] if self.renumbered else self.base + number
                numbers.append(new)
                keys.append(postings.keys[at])
                spots.extend(postings.raw_positions(at))
        return len(numbers), numbers.tobytes(), keys.tobytes(), spots.tobytes()


class _Out:
    """A file being written in order, with its check sum."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.at = 0
        self.crc = 0
        self.parts: list[bytes] = []
        self.waiting = 0

    def put(self, data: bytes) -> tuple[int, int]:
        """Where it will stand, and how long it is."""
        place = self.at, len(data)
        self.parts.append(data)
        self.at += len(data)
        self.waiting += len(data)
        if self.waiting > _FLUSH:
            self.flush()
        return place

    def flush(self) -> None:
        """Writes what waits."""
        data = b"".join(self.parts)
        self.crc = zlib.crc32(data, self.crc)
        self.file.write(data)
        self.parts, self.waiting = [], 0


def write_segment(file: BinaryIO, olds: list[Old], memory: Memory, base: int) -> int:
    """Writes a segment of the old ones and the new documents after them; returns how many there are."""
    out = _Out(file)
    places = {}
    for name in TEXT_FIELDS:
        if olds:
            places[name] = _merge_field(out, name, olds, memory, base)
        else:
            places[name] = _write_field(out, name, memory)
    words = memory.words()
    for old in olds:
        words.update(dict(zip(old.leaf.words, old.leaf.word_counts, strict=True)))
    ordered = sorted(words)
    surfaces_at = [
        out.put("\n".join(ordered).encode()),
        out.put(array("I", map(words.__getitem__, ordered)).tobytes()),
    ]
    papers = array("I")
    for old in olds:
        papers.extend(old.papers)
    papers.extend(memory.papers)
    bookmarks = [memory.bookmark, *(old.leaf.bookmark for old in olds if 0 in old.papers)]
    header = {
        "fields": places,
        "surfaces": surfaces_at,
        "papers": out.put(papers.tobytes()),
        "bookmark": next((mark for mark in bookmarks if mark), None),
    }
    out.flush()
    text = json.dumps(header | {"crc": out.crc, "body": out.at}).encode()
    file.write(text)
    file.write(TRAILER.pack(out.at, len(text), zlib.crc32(text), MAGIC))
    return len(papers)


def _write_field(out: _Out, name: str, memory: Memory) -> dict[str, Any]:
    """One field of a segment that has new documents only."""
    codes = memory.terms(name)
    terms = sorted(codes)
    counts, sizes = array("I"), array("Q")
    start = out.at
    for term in terms:
        count, *parts = memory.block(name, codes[term])
        counts.append(count)
        sizes.append(out.put(b"".join(parts))[1])
    lengths = memory.lengths[name]
    return _field_place(
        out, terms, counts, sizes, start, _padded(lengths, len(memory.papers)), memory.sums[name]
    )


def _merge_field(
    out: _Out, name: str, olds: list[Old], memory: Memory, base: int
) -> dict[str, Any]:
    """One field of a segment made of old ones and new documents."""
    sources: defaultdict[Term, list[tuple[Old, int]]] = defaultdict(list)
    for old in olds:
        if name in old.leaf.fields:
            for at, term in enumerate(old.leaf.fields[name].terms):
                sources[term].append((old, at))
    new = memory.terms(name)
    terms: list[Term] = []
    counts, sizes = array("I"), array("Q")
    start = out.at
    for term in sorted(sources.keys() | new.keys()):
        blocks = [old.block(name, at) for old, at in sources[term]] if term in sources else []
        if term in new:
            blocks.append(memory.block(name, new[term], base))
        if total := sum(block[0] for block in blocks):
            terms.append(term)
            counts.append(total)
            parts: Iterable[bytes] = blocks[0][1:]
            if len(blocks) > 1:
                parts = chain.from_iterable([*zip(*blocks, strict=True)][1:])
            sizes.append(out.put(b"".join(parts))[1])
    lengths = bytearray().join(
        [*(old.lengths(name) for old in olds), _padded(memory.lengths[name], len(memory.papers))]
    )
    length = memory.sums[name] + sum(old.field_length(name) for old in olds)
    return _field_place(out, terms, counts, sizes, start, bytes(lengths), length)


def _padded(lengths: bytearray, documents: int) -> bytes:
    return bytes(lengths) + bytes(documents - len(lengths))


def _field_place(
    out: _Out,
    terms: list[Term],
    counts: array[int],
    sizes: array[int],
    start: int,
    lengths: bytes,
    length: int,
) -> dict[str, Any]:
    """Writes what leads to the postings; returns what the header says of the field."""
    return {
        "terms": out.put("\n".join(terms).encode()),
        "counts": out.put(counts.tobytes()),
        "ends": out.put(array("Q", accumulate(sizes, initial=start)).tobytes()),
        "lengths": out.put(lengths)[0],
        "length": length,
    }
