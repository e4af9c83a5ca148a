"""The words of a paper, and pairs of neighbours, as numbers: what tag suggestions count.

Words are stemmed, those that say nothing left out, and hashed by CRC-32, so that the same text
gives the same numbers in every process.
"""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from readinglist.search.words import folded, split, term_of

TITLE = 3
"""How often a word of the title counts."""
HASHES = 40_000
"""Words whose hashes are remembered, 8 MB."""
MIX, BITS = 0x9E3779B1, 0xFFFFFFFF
_LITTLE = (
    "the of and a to in we for is on that with this are by as our from an be which can it its at "
    "or these their have has not been also such than more most but into they however between both "
    "each where while using use used based via show paper propose proposed present"
)
_STOP = frozenset(_LITTLE.split())


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper to learn from. ``is_judged``: that it lacks a tag says that the tag does not fit."""

    id: int
    title: str
    abstract: str
    tags: tuple[str, ...] = ()
    is_judged: bool = True


class _Hashes(dict[str, int]):
    """The hash of a word as it stands in a text; 0 for words that say nothing."""

    def __missing__(self, word: str) -> int:
        plain = folded(word)
        is_telling = len(plain) > 1 and plain not in _STOP and not plain.isdigit()
        self[word] = code = zlib.crc32(term_of(word).encode()) | 1 if is_telling else 0
        return code


_HASHES = _Hashes()


def counts_of(sample: Sample) -> Counter[int]:
    """How often each word and pair stands in a paper."""
    if len(_HASHES) > HASHES:
        _HASHES.clear()
    counts: Counter[int] = Counter()
    for text, times in ((sample.title, TITLE), (sample.abstract, 1)):
        codes = [_HASHES[word] for word in split(text)[0]]
        found = [code for code in codes if code]
        found += [(a * MIX ^ b) & BITS for a, b in pairwise(codes) if a and b]
        counts.update(found * times)
    return counts


def spelt(sample: Sample) -> dict[int, str]:
    """Every word and pair of a paper as it is spelt where it comes first."""
    found: dict[int, str] = {}
    for text in (sample.title, sample.abstract):
        words = split(text)[0]
        for word in words:
            found.setdefault(_HASHES[word], word)
        for first, second in pairwise(words):
            if (a := _HASHES[first]) and (b := _HASHES[second]):
                found.setdefault((a * MIX ^ b) & BITS, f"{first} {second}")
    return found
