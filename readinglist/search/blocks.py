"""What a segment is made of: postings of new documents in memory, and segments being merged."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import accumulate
from typing import Any, BinaryIO, TypeAlias

from whoosh.util.numeric import byte_to_length, length_to_byte

from readinglist.model import IndexDocument
from readinglist.search.codec import MAGIC, TRAILER, FlatLeaf, decoded
from readinglist.search.leaf import LONG
from readinglist.search.stock import texts_of
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import MEMO, TOKEN, Term, surfaces

Block: TypeAlias = tuple[int, bytes, bytes, bytes]
"""How many documents a term stands in, and its documents, keys and positions as bytes."""

_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_FLUSH = 1 << 22  # bytes gathered before they are written
_surfaces_of = lru_cache(maxsize=200_000)(surfaces)
_places: list[str] = []


def _position_characters(upto: int) -> list[str]:
    """One character for each position: joined and encoded they are the array of positions."""
    while len(_places) <= upto:
        _places.append(chr(min(len(_places), 0xFFFF)))
    return _places


class Memory:
    """Documents not yet written: postings by field and term, as document, positions, document, …"""

    def __init__(self) -> None:
        self.papers = array("I")
        self.bookmark: tuple[int, str] | None = None
        self.postings: dict[str, defaultdict[Term, list[Any]]] = {
            name: defaultdict(list) for name in TEXT_FIELDS
        }
        self.lengths: dict[str, bytearray] = {name: bytearray() for name in TEXT_FIELDS}
        self.sums = dict.fromkeys(TEXT_FIELDS, 0)
        self.tokens: Counter[str] = Counter()

    def add(self, document: IndexDocument) -> None:
        """One document more."""
        number = len(self.papers)
        self.papers.append(document.id)
        for name, text in texts_of(document).items():
            tokens = TOKEN.findall(text)
            self.tokens.update(tokens)
            count = self._add_field(number, self.postings[name], tokens, len(text))
            self.sums[name] += count
            lengths = self.lengths[name]
            lengths.extend(bytes(number - len(lengths)))
            lengths.append(length_to_byte(count))

    @staticmethod
    def _add_field(
        number: int, postings: defaultdict[Term, list[Any]], tokens: list[str], longest: int
    ) -> int:
        """Adds the terms of one field of one document; returns how many there are."""
        character = _position_characters(longest + 2)
        found: dict[Term, str] = {}
        get = found.get
        position, more = 0, 0
        for form in map(MEMO.__getitem__, tokens):
            if isinstance(form, str):
                known = get(form)
                found[form] = character[position] if known is None else known + character[position]
                position += 1
            else:
                width, pairs = form
                for term, offset in pairs:
                    found[term] = get(term, "") + character[position + offset]
                position += width
                more += len(pairs) - width
        for term, places in found.items():
            postings[term] += (number, places)
        return position + more

    def block(self, field: str, term: Term) -> Block:
        """How many documents a term stands in, and its documents, keys and positions as bytes."""
        flat = self.postings[field][term]
        numbers, places = flat[0::2], flat[1::2]
        keys = bytearray(2 * len(numbers))
        low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
        keys[low::2] = bytes(map(self.lengths[field].__getitem__, numbers))
        frequencies = list(map(len, places))
        if max(frequencies) >= LONG:
            places = [
                chr(min(len(p), 0xFFFF)) + p[:0xFFFF] if len(p) >= LONG else p for p in places
            ]
            frequencies = [min(frequency, LONG) for frequency in frequencies]
        keys[high::2] = bytes(frequencies)
        spots = "".join(places).encode(_UTF16, "surrogatepass")
        return len(numbers), array("I", numbers).tobytes(), bytes(keys), spots

    def words(self) -> Counter[str]:
        """How often each surface stands in these documents."""
        words: Counter[str] = Counter()
        for token, count in self.tokens.items():
            for word in _surfaces_of(token):
                words[word] += count
        return words


class Old:
    """A segment being merged: its blocks with the numbers its documents have in the new one."""

    def __init__(self, leaf: FlatLeaf, base: int) -> None:
        self.leaf = leaf
        self.base = base
        self.live: list[int] | None = None
        self.renumbered: list[int] = []
        if leaf.deleted:
            self.live = [n for n in range(len(leaf.ids)) if n not in leaf.deleted]
            self.renumbered = [-1] * len(leaf.ids)
            for new, number in enumerate(self.live, base):
                self.renumbered[number] = new
        papers = leaf.ids if self.live is None else [leaf.ids[n] for n in self.live]
        self.papers = array("I", papers)

    def lengths(self, field: str) -> bytes:
        """Of the live documents."""
        lengths = self.leaf.lengths(field)
        return lengths if self.live is None else bytes(map(lengths.__getitem__, self.live))

    def field_length(self, field: str) -> int:
        """The sum over the live documents, from bytes if some were deleted."""
        if self.live is None:
            return self.leaf.field_length(field)
        return sum(map(byte_to_length, self.lengths(field)))

    def block(self, field: str, at: int) -> Block:
        """As :meth:`Memory.block`, for the term at a place."""
        count, block = self.leaf.fields[field].block(at)
        if self.live is not None:
            return self._remaining(count, block)
        numbers = block[: 4 * count]
        if self.base:
            shifted = array("I")
            shifted.frombytes(numbers)
            numbers = array("I", map(self.base.__add__, shifted)).tobytes()
        return count, numbers, block[4 * count : 6 * count], block[6 * count :]

    def _remaining(self, count: int, block: bytes) -> Block:
        postings = decoded(count, block)
        numbers, keys, spots = array("I"), array("H"), array("H")
        for at, number in enumerate(postings.docs):
            if (new := self.renumbered[number]) >= 0:
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
    text = json.dumps(header | {"crc": out.crc}).encode()
    file.write(text)
    file.write(TRAILER.pack(out.at, len(text), zlib.crc32(text), MAGIC))
    return len(papers)


def _write_field(out: _Out, name: str, memory: Memory) -> dict[str, Any]:
    """One field of a segment that has new documents only."""
    terms = sorted(memory.postings[name])
    counts, sizes = array("I"), array("Q")
    start = out.at
    for term in terms:
        count, *parts = memory.block(name, term)
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
    new = memory.postings[name]
    terms: list[Term] = []
    counts, sizes = array("I"), array("Q")
    start = out.at
    for term in sorted(sources.keys() | new.keys()):
        blocks = [old.block(name, at) for old, at in sources.get(term, ())]
        if term in new:
            count, numbers, keys, spots = memory.block(name, term)
            own = array("I")
            own.frombytes(numbers)
            shifted = array("I", map(base.__add__, own)).tobytes()
            blocks.append((count, shifted, keys, spots))
        if total := sum(block[0] for block in blocks):
            terms.append(term)
            counts.append(total)
            _, *parts = zip(*blocks, strict=True)
            sizes.append(out.put(b"".join(map(b"".join, parts)))[1])
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
