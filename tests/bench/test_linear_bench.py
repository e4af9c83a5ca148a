"""Growth of CPU time over inputs that make a careless reader slow, for every reader there is.

Run alone: ``pytest -m bench tests/bench/test_linear_bench.py``. Quadratic time is sixteen times as
much for four times the input; what takes less than a twentieth of a second is no matter.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest

from readinglist import formats
from readinglist.errors import ReadingListError
from readinglist.model import Dump, Format
from tests.formats.attacks import ATTACKS, Attack
from tests.formats.test_linear_time import READERS

SMALL, GROWTH = 12_000, 4


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    with suppress(ReadingListError):  # refused, and soon
        work()
    return time.process_time() - began


def read(known: Format, text: str) -> None:
    dump = Dump(text.encode("utf-8", "surrogatepass"), text)
    assert known.read is not None
    if known.sniff:
        known.sniff(dump)
    for _ in known.read(dump):
        continue


def growth(work: Callable[[str], object], attack: Attack) -> tuple[float, float]:
    """Seconds for the large input, and how many times those of the small one; the best of two."""
    small, large = attack(SMALL), attack(SMALL * GROWTH)
    long = seconds(lambda: work(large))
    if long < 0.05:
        return long, 0.0
    short = max(seconds(lambda: work(small)), 1e-4)
    if long > 2 * GROWTH * short:  # perhaps the machine was busy with something else
        long = min(long, seconds(lambda: work(large)))
        short = max(short, seconds(lambda: work(small)))
    return long, long / short


@pytest.mark.bench
@pytest.mark.parametrize("known", READERS, ids=lambda f: f.name)
def test_cpu_time_grows_as_the_dump_does(known: Format) -> None:
    slow = {
        name: f"{long:.2f} s, {times:.1f} times as much"
        for name, attack in ATTACKS.items()
        for long, times in [growth(partial(read, known), attack)]
        if times > 2.5 * GROWTH
    }
    assert slow == {}


@pytest.mark.bench
def test_opening_a_dump_takes_time_as_the_dump_is_long() -> None:
    def opened(text: str) -> None:
        formats.open_dump(text.encode("utf-8", "surrogatepass"), "x")

    slow = {
        name: (long, times)
        for name, attack in ATTACKS.items()
        for long, times in [growth(opened, attack)]
        if times > 2.5 * GROWTH
    }
    assert slow == {}
