"""Floors for reading made pages in every layout, with seeds and noises the reader was not fitted to."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from readinglist import formats
from readinglist.model import Dump, Entry, Record

from . import make_pages
from .scoring import Score

SEEDS = (11, 12)
COUNT = 16


def read(page: make_pages.Page) -> tuple[Dump, list[Entry]]:
    dump = formats.open_dump(page.data)
    chosen, entries = formats.read(dump)
    assert chosen.name in ("hf-text", "text")
    return dump, list(entries)


def unaccounted(dump: Dump, entries: Sequence[Entry]) -> list[int]:
    """Non-blank lines that are in no entry."""
    told: set[int] = set()
    for entry in entries:
        if isinstance(entry, Record):
            told |= {number for number, _ in entry.lines}
        elif hasattr(entry, "line"):
            told.add(entry.line)
    return [n for n, line in enumerate(dump.text.split("\n"), 1) if line.strip() and n not in told]


def scored(layouts: Sequence[str], noises: Sequence[str]) -> Score:
    score = Score()
    for layout in layouts:
        for seed in SEEDS:
            page = make_pages.page(layout, make_pages.papers(COUNT, seed), seed, noises)
            dump, entries = read(page)
            assert unaccounted(dump, entries) == []
            score.add(page.papers, [e for e in entries if isinstance(e, Record)])
    return score


@pytest.mark.parametrize("layout", make_pages.LAYOUTS)
def test_a_clean_page_is_read_exactly(layout: str) -> None:
    score = scored([layout], ())
    assert (score.matched, score.found) == (score.truth, score.truth)
    assert score.exact == score.abstracts
    assert (score.chrome, score.invented_abstracts) == (0, 0)


@pytest.mark.parametrize("noise", make_pages.NOISES)
def test_a_noisy_page_is_read_well(noise: str) -> None:
    score = scored(tuple(make_pages.LAYOUTS), (noise,))
    assert score.f1 >= 0.99
    assert score.exactness >= 0.99
    assert score.chrome == 0


@pytest.mark.parametrize("noise", make_pages.HARD_NOISES)
def test_a_spoilt_page_is_read_well_enough(noise: str) -> None:
    # A table broken inside hyphenated words cannot say which hyphens were the author's.
    layouts = [name for name in make_pages.LAYOUTS if noise != "wrap_hyphens" or name != "table"]
    score = scored(layouts, (noise,))
    assert score.f1 >= 0.97
    assert score.exactness >= 0.97
    assert score.chrome == 0


@pytest.mark.parametrize(
    "noises",
    [
        ("wrap", "crlf", "nbsp", "double"),
        ("wrap", "adverts", "missing"),
        ("wrap", "no_blanks"),
        ("no_blanks", "short_abstracts"),
        ("mojibake", "wrap", "cut_end"),
        ("titles_wrapped", "no_blanks"),
        ("double", "missing", "adverts", "trailing", "bom"),
    ],
    ids="+".join,
)
def test_a_page_with_several_noises_is_read_well_enough(noises: tuple[str, ...]) -> None:
    score = scored(tuple(make_pages.LAYOUTS), noises)
    assert score.f1 >= 0.95
    assert score.exactness >= 0.95
    assert score.chrome == 0


def test_made_pages_are_the_same_for_a_seed_and_others_for_another() -> None:
    papers = make_pages.papers(6, 1)
    assert papers == make_pages.papers(6, 1) != make_pages.papers(6, 2)
    assert make_pages.page("search", papers, 1, ("adverts",)) == make_pages.page(
        "search", papers, 1, ("adverts",)
    )
