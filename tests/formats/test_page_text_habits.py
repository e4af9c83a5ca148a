"""Pages nobody described to the reader: other sites, languages and voices, and several in one paste."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from readinglist import formats
from readinglist.formats.habits import REPEATED
from readinglist.model import Entry, Ignored, Problem, Record

from . import make_pages
from .make_pages import Made
from .scoring import Score

NAMES = (
    *(
        "Ada Byron",
        "Emil Post",
        "Grace Murray Hopper",
        "Juan de la Cruz",
        "Lê Minh",
        "Zoë Ångström",
    ),
    *("Kurt Gödel", "Rózsa Péter", "Alonzo Church", "Jean van Heijenoort", "J. P. Eckert"),
)


def names(dice: random.Random) -> str:
    return ", ".join(dice.sample(NAMES, dice.randint(2, 5)))


def mobile(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["☰", "Hugging Face", "", "Papers", "", "Today", "This week", ""]
    for p in papers:
        out += [p.title, f"▲ {p.upvotes}  💬 {p.comments}", f"{p.day} · {len(p.authors)} authors"]
        out += [p.abstract or "", "Show more", "Share", ""]
    return [*out, "Open in app"]


def read_aloud(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["Skip to main content", "banner", "list with 5 items", "link Models", "list end", "main"]
    for p in papers:
        out += ["article", f"heading level 3 link {p.title}", p.abstract or ""]
        out += [f"button Upvote {p.upvotes}", "article end"]
    return [*out, "contentinfo"]


def figures_first(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["Daily Papers", "by AK and the research community", ""]
    for p in papers:
        out += [
            str(p.upvotes),
            p.day,
            f"{len(p.authors)} authors",
            p.title,
            "",
            p.abstract or "",
            "",
        ]
    return out


def german(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["Hugging Face", "Modelle", "Datensätze", "Anmelden", "", "Tägliche Paper", ""]
    for p in papers:
        out += [str(p.upvotes), p.title, p.abstract or "", f"{len(p.authors)} Autoren", ""]
    return [*out, "Zurück", "Weiter", "Impressum"]


def numbered(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["Top papers of the week", ""]
    for n, p in enumerate(papers, 1):
        out += [f"{n}. {p.title}", names(dice), p.abstract or ""]
        out += [f"https://arxiv.org/abs/{p.arxiv}", ""]
    return out


def newsletter(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["View in browser", "", "Hello readers,", ""]
    for p in papers:
        out += [p.title, "-" * len(p.title), p.abstract or ""]
        out += [f"Read the paper: https://arxiv.org/abs/{p.arxiv}", ""]
    return [*out, "You are receiving this email because you subscribed.", "Unsubscribe"]


def other_site(papers: Sequence[Made], dice: random.Random) -> list[str]:
    out = ["paperscope", "Explore", "Login", "Hot", "Trending"]
    for p in papers:
        out += [p.day, p.title, names(dice), p.abstract or "", "View blog", "Resources"]
        out += [str(p.upvotes), "Keep", ""]
    return out


LAYOUTS: tuple[Callable[[Sequence[Made], random.Random], list[str]], ...] = (
    *(mobile, read_aloud, figures_first, german, numbered, newsletter, other_site),
)


def read(text: str) -> list[Entry]:
    return list(formats.read(formats.open_dump(text.encode()))[1])


def records(text: str) -> list[Record]:
    return [e for e in read(text) if isinstance(e, Record)]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda f: f.__name__)
def test_a_page_of_another_kind_is_read_exactly(
    layout: Callable[[Sequence[Made], random.Random], list[str]],
) -> None:
    score = Score()
    for seed in (31, 32, 33):
        dice = random.Random(seed)
        papers = [make_pages.dress(p, dice) for p in make_pages.papers(14, seed)]
        score.add(papers, records("\n".join(layout(papers, dice))))
    assert (score.f1, score.exactness) == (1.0, 1.0)
    assert (score.chrome, score.invented_abstracts) == (0, 0)


@pytest.mark.parametrize(
    "layouts",
    [
        ("search", "search_full"),
        ("search_full", "daily", "trending", "markdown"),
        ("search", "search", "daily"),
        ("markdown", "search"),
    ],
    ids=" ".join,
)
def test_several_pages_in_one_paste_are_read_each_in_its_way(layouts: tuple[str, ...]) -> None:
    score = Score()
    for seed in (41, 42):
        papers = make_pages.papers(8 * len(layouts), seed)
        texts: list[str] = []
        truth: list[Made] = []
        for n, layout in enumerate(layouts):
            page = make_pages.page(layout, papers[8 * n : 8 * n + 8], seed + n)
            texts.append(page.data.decode())
            truth += page.papers
        score.add(truth, records("\n\n".join(texts)))
    assert score.f1 >= 0.99
    assert score.exactness >= 0.99
    assert (score.chrome, score.invented_abstracts) == (0, 0)


def test_what_a_page_repeats_is_told_as_such() -> None:
    papers = make_pages.papers(6, 7)
    text = "\n".join(f"{p.title}\n{p.abstract}\nAdd to my shelf\n" for p in papers)
    entries = read(text)
    assert sum(isinstance(e, Record) for e in entries) == 6
    assert {e.reason for e in entries if isinstance(e, Ignored)} == {REPEATED}


def test_names_below_titles_are_the_authors() -> None:
    papers = make_pages.papers(5, 8)
    text = "\n".join(f"{p.title}\nAda Byron, Juan de la Cruz\n{p.abstract}\n" for p in papers)
    assert {str(r.authors[1]) for r in records(text)} == {"Juan de la Cruz"}


def test_titles_that_list_things_are_no_names() -> None:
    papers = make_pages.papers(4, 9)
    odd = "Graph Neural Networks, Speech Translation and Optical Flow"
    text = f"{odd}\n\n{papers[0].abstract}\n\n"
    text += "\n".join(f"{p.title}\n\n{p.abstract}\n" for p in papers[1:])
    assert records(text)[0].title == odd


def test_a_note_with_sections_holds_no_papers() -> None:
    text = (
        "# Duplicate Papers in the Dataset\n\n## Finding\n\nOut of 13,154 rows ten appear twice.\n\n"
        "## Examples\n\n| id | dates |\n|---|---|\n| 2503.05236 | 2025-03-09 |\n\n"
        "## Why this happens\n\nA paper can be submitted on one date and appear again later.\n\n"
        "## Impact\n\nEach PDF is downloaded once.\n"
    )
    entries = read(text)
    assert not [e for e in entries if isinstance(e, Record)]
    assert any("section of a note" in e.reason for e in entries if isinstance(e, Problem))


def test_the_points_of_a_digest_are_no_papers() -> None:
    papers = make_pages.papers(5, 10)
    text = "# The papers of today\n\n> A note:\n>\n> - made by a machine\n\n"
    for p in papers:
        text += f"## {p.title}\n\n1. **What it does**\n\n    {p.abstract}\n\n2. **Key words**\n\n"
        text += "    - `Learning`\n\n    - `Planning`\n\n3. **Score**\n\n    Use: 4.5/5\n\n"
    assert [r.title for r in records(text)] == [p.title for p in papers]
