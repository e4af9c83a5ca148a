"""The seed dump, and the small print of reading page text."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist import formats
from readinglist.model import DumpDate, Entry, Ignored, Problem, Record

SEED = Path(__file__).parents[2] / "resources" / "samples" / "huggingface-papers.txt"


def read(text: str) -> list[Entry]:
    """Every entry of a text, by the format that claims it."""
    return list(formats.read(formats.open_dump(text.encode()))[1])


def records(text: str) -> list[Record]:
    return [entry for entry in read(text) if isinstance(entry, Record)]


@pytest.fixture(scope="module")
def seed() -> list[Entry]:
    chosen, entries = formats.read(formats.open_dump(SEED.read_bytes()))
    assert chosen.name == "hf-text"
    return list(entries)


def test_the_seed_gives_seventy_papers_four_page_lines_and_one_date(seed: list[Entry]) -> None:
    assert sum(isinstance(e, Record) for e in seed) == 70
    assert [e.text for e in seed if isinstance(e, Ignored)] == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
    ]
    assert [(e.line, e.text) for e in seed if isinstance(e, DumpDate)] == [(9, "Mar 12")]
    assert not [e for e in seed if isinstance(e, Problem)]


def test_the_seeds_titles_and_abstracts_are_its_lines_in_turn(seed: list[Entry]) -> None:
    lines = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line][5:]
    found = [e for e in seed if isinstance(e, Record)]
    assert [r.title for r in found] == lines[::2]
    assert [r.abstract for r in found] == lines[1::2]
    assert {r.abstract_kind for r in found} == {"full"}


def test_the_seeds_date_is_not_written_into_its_papers(seed: list[Entry]) -> None:
    assert not [e for e in seed if isinstance(e, Record) and (e.published or e.year)]


def test_a_record_knows_its_lines_and_their_text(seed: list[Entry]) -> None:
    first = next(e for e in seed if isinstance(e, Record))
    assert first.lines == ((11, "title"), (13, "abstract"))
    assert first.line == 11
    assert first.raw == f"{first.title}\n\n{first.abstract}"
