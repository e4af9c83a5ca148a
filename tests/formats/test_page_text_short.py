"""Texts of a paper or two, as one pastes them: nothing around them says what they are."""

from __future__ import annotations

import pytest

from . import make_pages, reading

ONE, TWO, THREE = make_pages.papers(3, 61)
TABBED = f"{ONE.title}\t{ONE.abstract}\n{TWO.title}\t{TWO.abstract}"
PAIRS = f"{ONE.title}\n\n{ONE.abstract}\n\n{TWO.title}\n\n{TWO.abstract}\n"


def told(text: str) -> list[tuple[str, str | None]]:
    assert reading.lines_left_out(text) == []
    return [(r.title, r.abstract) for r in reading.records(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE.title}\n\n{ONE.abstract}",
        f"{ONE.title}\n{ONE.abstract}\n",
        f"{ONE.title}\n\nAda Byron, Emil Post\n\nAbstract\n\n{ONE.abstract}\n",
        f"{ONE.title}\nAda Byron and Emil Post\n{ONE.abstract}\n",
        f"{ONE.title}\n\nAbstract: {ONE.abstract}\n",
        f"https://arxiv.org/abs/{ONE.arxiv}\n{ONE.title}\n\n{ONE.abstract}\n",
        f"12\n\n{ONE.title}\n\n{ONE.abstract}\n\n4 authors\n·\nOct 7, 2024\n3\n",
    ],
)
def test_one_paper_is_read(text: str) -> None:
    assert told(text) == [(ONE.title, ONE.abstract)]


@pytest.mark.parametrize(
    "text",
    [
        PAIRS,
        PAIRS.replace("\n\n", "\n"),
        TABBED,
        f"- {ONE.title}\n  {ONE.abstract}\n- {TWO.title}\n  {TWO.abstract}\n",
    ],
)
def test_two_papers_are_read(text: str) -> None:
    assert told(text) == [(ONE.title, ONE.abstract), (TWO.title, TWO.abstract)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE.title}\n{TWO.title}",
        f"{ONE.title}\n\n{TWO.title}\n",
        f"1. {ONE.title}\n2. {TWO.title}\n",
        f"- {ONE.title}\n- {TWO.title}\n",
    ],
)
def test_two_titles_are_two_papers(text: str) -> None:
    assert told(text) == [(ONE.title, None), (TWO.title, None)]


@pytest.mark.parametrize("title", ["GANs", "Deep Sets", "Attention", "LSTM Pose Machines"])
def test_a_short_title_is_one_wherever_it_stands(title: str) -> None:
    assert told(f"{PAIRS}\n{title}")[-1] == (title, None)
    assert told(f"{title}\n\n{ONE.abstract}\n\n{PAIRS}")[0] == (title, ONE.abstract)
    assert told(f"{title}\n\n{THREE.abstract}") == [(title, THREE.abstract)]


def test_a_title_that_is_a_menus_word_is_one_where_there_is_no_menu() -> None:
    assert told(f"Trending\n\n{ONE.abstract}\n\n{TWO.title}\n\n{TWO.abstract}")[0][0] == "Trending"
    page = f"Subscribe\n\nTrending\n\n{PAIRS}"
    assert told(page) == [(ONE.title, ONE.abstract), (TWO.title, TWO.abstract)]
