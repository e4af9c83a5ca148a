"""BibTeX in and out, on ten thousand papers: budgets in CPU seconds, with head-room for a busy machine."""

from __future__ import annotations

import time

import pytest

from readinglist import formats
from readinglist.formats.bibtex_write import write_bibtex
from readinglist.model import Identifier, Paper, Person, Record, WriteOptions

HEAD_ROOM = 3


@pytest.fixture(scope="module")
def papers() -> list[Paper]:
    plain = "We present a method that learns from few examples and needs no labels at all. " * 15
    abstract = f"{plain}It is 10% better than BERT — on naïve “tasks” & with $O(n)$ cost."
    return [
        Paper(
            i,
            f"key{i}",
            f"A Study of GPT-{i} for Non-IID Data: {i} Lessons",
            abstract,
            authors=(Person("Müller", "Jörg"), Person("Smith", "Ann B."), Person("Li", "Wei")),
            year=2020,
            venue="NeurIPS",
            identifiers=(Identifier("arxiv", "2001.00001"),),
            url="https://arxiv.org/abs/2001.00001",
        )
        for i in range(10_000)
    ]


def test_ten_thousand_papers_are_written_in_a_second_and_a_half(papers: list[Paper]) -> None:
    start = time.process_time()
    size = sum(map(len, write_bibtex(papers, WriteOptions())))
    seconds = time.process_time() - start
    assert size > 13_000_000
    assert seconds < 1.5 * HEAD_ROOM, f"{seconds:.2f} s"


def test_ten_thousand_entries_are_read_in_four_seconds(papers: list[Paper]) -> None:
    dump = formats.open_dump("".join(write_bibtex(papers, WriteOptions())).encode(), "x.bib")
    start = time.process_time()
    found = sum(isinstance(entry, Record) for entry in formats.read(dump)[1])
    seconds = time.process_time() - start
    assert found == 10_000
    assert seconds < 4 * HEAD_ROOM, f"{seconds:.2f} s"
