"""Budgets for page text: 5 MB in 2 s of CPU on a quiet core, half as much again here; time that is linear.

Run alone: ``pytest -m bench tests/bench/test_page_text_speed.py``.
"""

from __future__ import annotations

import random
import textwrap
import time
from collections.abc import Callable

import pytest

from readinglist import formats
from readinglist.formats import page_text
from readinglist.library import Library
from readinglist.model import Correction
from tests.make import SAMPLE, drain, sentence

BUDGET = 3.0


def papers(size: int) -> list[tuple[str, str]]:
    dice = random.Random(3)
    made, total = [], 0
    while total < size:
        title = sentence(dice, 9)[:-1].title()
        abstract = " ".join(sentence(dice, 18) for _ in range(9))
        made.append((title, abstract))
        total += len(title) + len(abstract)
    return made


def plain(size: int) -> str:
    return "".join(f"{title}\n\n{abstract}\n\n" for title, abstract in papers(size))


def wrapped(size: int) -> str:
    return "".join(
        f"{textwrap.fill(title, 79)}\n\n{textwrap.fill(abstract, 79)}\n\n"
        for title, abstract in papers(size)
    )


def cards(size: int) -> str:
    return "".join(
        f"Submitted by\nakhaliq\n{n % 300}\n{title}\n{abstract}\n4 authors\n·\nOct 7, 2024\n{n % 9}\n"
        for n, (title, abstract) in enumerate(papers(size))
    )


def spent(text: str) -> float:
    dump = formats.open_dump(text.encode())
    began = time.process_time()
    for _ in page_text.read(dump):
        continue
    return time.process_time() - began


@pytest.mark.bench
@pytest.mark.parametrize("layout", [plain, wrapped, cards], ids=lambda f: f.__name__)
def test_five_megabytes_of_page_text(layout: Callable[[int], str]) -> None:
    half, whole = spent(layout(2_500_000)), spent(layout(5_000_000))
    assert whole < BUDGET
    assert whole < 3 * half + 0.2


@pytest.mark.bench
@pytest.mark.parametrize("piece", ["Xx. ", "Aa Bb, ", "[[a]] ", "Jan 1 ", "Aa - 2024 - ", "> "])
def test_time_is_linear_in_lines_that_are_all_alike(piece: str) -> None:
    few, many = ("Some Title\n" + f"{piece * 8}\n" * n for n in (2_000, 8_000))
    assert spent(many) < 8 * spent(few) + 0.3


@pytest.mark.bench
def test_a_page_is_read_again_at_once(tmp_path: object) -> None:
    data = SAMPLE.read_bytes()
    told = [Correction(11, "abstract")]
    with Library(f"{tmp_path}/library.db") as library:
        drain(library.import_dump(data, "page"))
        drain(library.read_dump(data, "page"))
        began = time.process_time()
        drain(library.read_dump(data, "page", corrections=told))
        assert time.process_time() - began < 0.2
