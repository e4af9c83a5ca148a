"""Every structured reader through the door an import takes: records a second of CPU, each with a budget.

``pytest -m bench -s -p no:randomly tests/bench/test_readers_speed.py`` prints the table of the README.
A dump is read several times and the best counts: it is nearest to what a core gives that is alone.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from readinglist import formats
from readinglist.model import Record
from tests.bench.families import DUMPS, Made, dump, papers

pytestmark = pytest.mark.bench
COUNT = 5_000
TIMES = 2
BUDGET = 2_000
"""Records a second on a core that is shared by many; alone it gives 5,000 and more."""


@pytest.fixture(scope="module")
def made() -> Sequence[Made]:
    return papers(COUNT)


@pytest.mark.parametrize("name", DUMPS)
def test_a_reader_reads_its_share_a_second(name: str, made: Sequence[Made]) -> None:
    data = dump(name, made)
    best = float("inf")
    for _ in range(TIMES):
        began = time.process_time()
        chosen, entries = formats.read(formats.open_dump(data, "x"))
        found = sum(isinstance(entry, Record) for entry in entries)
        best = min(best, time.process_time() - began)
    print(f"{name:24} {found / best:7,.0f} records/s {len(data) / best / 1e6:6.1f} MB/s")
    assert (chosen.name, found) == (DUMPS[name][0], len(made))
    assert found / best > BUDGET
