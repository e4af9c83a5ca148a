"""Lists of titles that were broken at a width: what is a title's last line, what is a name below it."""

from __future__ import annotations

import textwrap

import pytest

from .reading import problems, records

TITLES = [
    "Owls That See in the Dark",
    "A Long Look at Short Robots and the Very Many Things That They Bump Into on Their Way Home at Night",
    "Sparse Gardens: Pruning Attention Without Regret",
    "Counting Sheep With Recurrent Networks of Modest Size and of Even More Modest Ambition",
    "Reading Lists Are Graphs",
    "Why Do Larger Gardens Need Fewer Gardeners? An Answer From Percolation and From Experience",
    "Pigeons as Classifiers: A Second Opinion",
    "The Weight of Small Numbers in the Evaluation of Translations Made by Machines and by Hand",
]
COLLECTION = "Models\nDatasets\nPricing\n\nPapers to read\nupdated 3 days ago\n\nUpvote\n12\n+2\n\n"


def collection(width: int) -> str:
    cards = (
        f"{textwrap.fill(title, width)}\n\nPaper • 2510.1{n:04} • Published Oct {n} • {n}7\n"
        for n, title in enumerate(TITLES, 1)
    )
    return COLLECTION + "\n".join(cards)


def daily(width: int, apart: str) -> str:
    makers = ["Qwen", "Hugging Face", "InternLM", "OpenGVLab"] * 2
    cards = (
        f"Submitted by\nada{n}\n\n{n}3\n\n{textwrap.fill(title, width)}\n{apart}{maker}\n· 4 authors\n\n{n}\n"
        for n, (title, maker) in enumerate(zip(TITLES, makers, strict=True), 1)
    )
    return "Daily Papers\nby\nAK\nand the research community\n\nOct 7\n\n" + "\n".join(cards)


@pytest.mark.parametrize("width", [60, 79, 90, 120])
@pytest.mark.parametrize("blanks", [True, False])
def test_a_collection_is_its_papers_and_not_its_name(width: int, blanks: bool) -> None:
    page = collection(width) if blanks else collection(width).replace("\n\n", "\n")
    assert [r.title for r in records(page)] == TITLES
    assert [p.excerpt for p in problems(page)] == ["Papers to read"]


@pytest.mark.parametrize("width", [60, 90, 100, 120])
def test_the_last_words_of_a_title_are_no_organisation(width: int) -> None:
    found = records(daily(width, "\n"))
    assert [r.title for r in found] == TITLES
    assert [r.seen["org"] for r in found] == ["Qwen", "Hugging Face", "InternLM", "OpenGVLab"] * 2
    assert {r.abstract for r in found} == {None}


@pytest.mark.parametrize("width", [72, 200])
def test_a_name_right_below_a_title_that_had_room_for_it_is_none_of_its_words(width: int) -> None:
    found = records(daily(width, ""))
    assert [r.title for r in found] == TITLES
    assert {r.abstract for r in found} == {None}


def test_a_heading_above_titles_that_had_room_is_not_joined_to_the_first() -> None:
    names = "Ada Byron, Emil Post, Kurt Gödel"
    page = "Advances in Owls 36 (2023)\n" + "".join(f"{title}\n{names}\n" for title in TITLES)
    assert [r.title for r in records(page)][-7:] == TITLES[1:]
    assert TITLES[0] in [r.title for r in records(page)]
