"""Time grows as the dump does, for every reader, whatever it is given: calls are counted.

What one call costs (a regular expression, a search in a text) is measured in
``tests/bench/test_linear_bench.py``.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from readinglist import formats
from readinglist.errors import ReadingListError
from readinglist.formats import json_formats
from readinglist.model import Dump, Format

from .attacks import ATTACKS, Attack

SMALL, GROWTH = 1_000, 4
SLACK = 3_000
"""Calls that a reader may make beside: caches are filled, patterns are compiled."""
ALIKE = {f.name for f in json_formats.FORMATS} - {"json", "openreview", "dblp"}
"""Formats that share their reader with those three."""
READERS = [f for f in formats.BUILTIN if f.read and f.name not in {"zip", "xlsx", *ALIKE}]


def dump_of(attack: Attack, size: int) -> Dump:
    text = attack(size)
    return Dump(text.encode("utf-8", "surrogatepass"), text)


def calls(known: Format, dump: Dump) -> int:
    """How many functions are called, Python's own included, to recognise and read ``dump``."""
    count = 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    assert known.read is not None
    before = sys.getprofile()
    sys.setprofile(called)
    try:
        if known.sniff:
            known.sniff(dump)
        for _ in known.read(dump):
            continue
    except ReadingListError:
        pass
    finally:
        sys.setprofile(before)
    return count


def grows_too_fast(known: Format, attack: Attack, size: int) -> bool:
    few, many = (calls(known, dump_of(attack, n)) for n in (size, size * GROWTH))
    return many > 1.5 * GROWTH * few + SLACK


@pytest.mark.parametrize("known", READERS, ids=lambda f: f.name)
def test_four_times_the_dump_is_four_times_the_work(known: Format) -> None:
    slow = [name for name, attack in ATTACKS.items() if grows_too_fast(known, attack, SMALL)]
    # What looks at no more than the first thousands of characters of a field still grows at first.
    assert [name for name in slow if grows_too_fast(known, ATTACKS[name], 8 * SMALL)] == []
