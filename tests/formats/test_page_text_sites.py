"""What other sites, mails and chats print around papers: names, days, subjects, counts, marks."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Sequence

import pytest

from readinglist import formats
from readinglist.model import Ignored, Problem, Record

from . import make_pages, reading
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
    *(
        "Kurt Gödel",
        "Rózsa Péter",
        "Alonzo Church",
        "Jean van Heijenoort",
        "J. P. Eckert",
        "In So Kweon",
    ),
)
CARDS = {
    "reviews": "{title}\n{names}\nPublished: 16 Jan 20{n}, Last Modified: 05 Mar 20{n}\nSomeConf 20{n} poster\nEveryone\n"
    "Keywords: learning, vision\nAbstract: {abstract}\n",
    "reviews of old": "{title}\n{names}\n{n} Jan 2018 (modified: 05 Mar 2018)SomeConf 2018 OralReaders: Everyone\n"
    "Show Revisions\nAbstract: {abstract}\n",
    "anthology": "pdf\nbib\nabs\n{title}\n{bars}\n{abstract}\n",
    "search": "{title}\n{names}\nComputer Science, Mathematics\nSomeConf\n7 October 20{n}\n{abstract}\n{n}\nPDF\nSave\nAlert\nCite\n",
    "preserver": "{title}\n{names}\nOct {n} 2025\ncs.LG cs.CV\n{abstract}\npdf similar discuss\n",
    "explorer": "{n} Mar 2025\nmachine-learning\n{org}\n{title}\n{abstract}\nView blog\nResources\n{n},2{n}\nBookmark\n",
    "inbox": "{title}\n{names}\narXiv, 7 Oct 20{n}\nRelevance: {n}\n{abstract}\nRead\nShow similar\n",
    "signal": "{title}\n⇧ {n} Likes\n{org}\n\n{abstract}\n\nREAD MORE\n",
    "minutes": "{title} ({n} minute read)\n\n{abstract}\n",
    "chat": "ada — 10/{n}/2025 9:{n} PM\n{title}\n{abstract}\nhttps://arxiv.org/abs/{arxiv}\n",
    "channel": "Ada Byron\n  9:{n} AM\nhttps://arxiv.org/abs/{arxiv}\narXiv.org\n{title}\n{abstract}\n",
    "vault": "### {title}\n[[Byron20{n}]] #paper #to-read\n\n> {abstract}\n",
    "quoted": "> {title}\n>\n> {abstract}\n>\n",
    "book": "{title}\n{names}\n\n{abstract}\n",
    "labelled": "{title}\n\n{names}\n\nAbstract\n\n{abstract}\n",
    "years": "{title}\n{names} (20{n})\n{abstract}\n",
    "thread": "{count}/ {title}\n\n{abstract}\n\nhttps://arxiv.org/abs/{arxiv}\n",
}
WITHOUT_ABSTRACTS = {
    "collection": "{title}\n\nPaper • {arxiv} • Published Oct {n} • {n}\n",
    "proceedings": "{title}\n{names}\n",
    "programme": "10:{n} {title}\n{names}\n",
    "posters": "Poster\n{title}\n{dots}\nEast Exhibit Hall A #10{n}\n",
}


def page(card: str, papers: Sequence[Made], dice: random.Random, width: int = 0) -> str:
    out = []
    for count, paper in enumerate(papers, 1):
        several = dice.sample(NAMES, dice.randint(2, 4) if count > 3 else 3)
        text = card.format(
            title=paper.title,
            abstract=paper.abstract,
            arxiv=paper.arxiv,
            n=dice.randint(10, 27),
            count=count,
            org=dice.choice(make_pages.ORGANISATIONS),
            names=", ".join(several if dice.random() < 0.8 else several[:1]),
            bars=" | ".join(several),
            dots=" · ".join(several),
        )
        for line in text.split("\n"):
            mark = "> " if line.startswith("> ") else ""
            out += (
                textwrap.wrap(line, width, break_on_hyphens=False, subsequent_indent=mark) or [""]
                if width
                else [line]
            )
    return "\n".join(out)


def scored(card: str, has_abstracts: bool, width: int = 0) -> Score:
    score = Score()
    for seed in (51, 52):
        dice = random.Random(seed)
        papers = [make_pages.dress(p, dice) for p in make_pages.papers(14, seed)]
        text = page(card, papers, dice, width)
        assert reading.lines_left_out(text) == []
        if not has_abstracts:
            papers = [Made(p.title, None) for p in papers]
        score.add(papers, reading.records(text))
    return score


@pytest.mark.parametrize("site", [*CARDS, *WITHOUT_ABSTRACTS])
def test_what_a_site_prints_around_papers_is_no_part_of_them(site: str) -> None:
    score = scored({**CARDS, **WITHOUT_ABSTRACTS}[site], site in CARDS)
    assert (score.f1, score.exactness) == (1.0, 1.0)
    assert (score.chrome, score.invented_abstracts) == (0, 0)


@pytest.mark.parametrize("site", CARDS)
def test_nor_is_it_where_the_page_is_broken_at_a_width(site: str) -> None:
    score = scored(CARDS[site], True, 79)
    assert score.f1 >= 0.95
    assert score.exactness >= 0.95
    assert score.chrome == 0


def test_names_days_ids_and_counts_go_to_their_paper() -> None:
    papers = make_pages.papers(4, 6)
    text = "\n".join(
        f"{p.title}\nAda Byron, Emil Post, + 2 authors\nPublished: 16 Jan 2024, Last Modified: 05 Mar 2024\n"
        f"arXiv:{p.arxiv}v2 · 1.2k stars · 31 citations\n{p.abstract}\n"
        for p in papers
    )
    found = reading.records(text)
    assert [reading.names(r) for r in found] == [["Ada Byron", "Emil Post"]] * 4
    assert {r.published for r in found} == {"2024-01-16"}
    assert [reading.values(r)["arxiv"] for r in found] == [p.arxiv for p in papers]
    assert found[0].seen["stars"] == 1200
    assert found[0].seen["citations"] == 31


def test_words_divided_at_line_ends_are_whole_again_and_compounds_keep_their_hyphen() -> None:
    abstract = (
        "The proposed algorithm needs no labels. A self-supervised learner is trained on the environment itself, and "
        "the experiments show that a self-supervised algorithm gains from every environment."
    )
    divided = (
        "The proposed algorithm needs no labels. A self-supervised learner is trained on the envi-\n"
        "ronment itself, and the experiments show that a self-supervised algorithm gains from every\n"
        "environment."
    )
    other = (
        "The proposed algorithm needs no labels. A self-supervised learner is trained on the envi-\n"
        "ronment itself, and the experiments show that a self-\n"
        "supervised algo-\nrithm gains from every environment."
    )
    papers = make_pages.papers(4, 5)
    texts = [divided, other, divided, other]
    text = "\n".join(f"{p.title}\n\n{t}\n" for p, t in zip(papers, texts, strict=True))
    assert {r.abstract for r in reading.records(text)} == {abstract}


def test_the_head_of_a_list_with_names_is_no_paper_but_is_shown() -> None:
    papers = make_pages.papers(6, 4)
    text = "Advances in Reading Lists, Volume 36\n\n" + "\n".join(
        f"{p.title}\nAda Byron, Emil Post\n" for p in papers
    )
    entries = reading.entries(text)
    assert [e.title for e in entries if isinstance(e, Record)] == [p.title for p in papers]
    assert [e.line for e in entries if isinstance(e, Problem | Ignored)] == [1]


@pytest.mark.parametrize(
    "title",
    [
        "Published 2024: A Year of Reading Lists",
        "PDF Parsers for 2-Column Pages",
        "Computer Science Papers, Mathematics Papers, and What Lies Between",
        "Keywords Are All You Need",
        "Abstract Meaning Representation",
        "10 Lessons from 10 Years of Reading",
    ],
)
def test_titles_that_look_like_a_sites_lines_are_kept(title: str) -> None:
    papers = make_pages.papers(4, 3)
    text = f"{title}\n\n{papers[0].abstract}\n\n" + "\n".join(
        f"{p.title}\n\n{p.abstract}\n" for p in papers[1:]
    )
    assert reading.records(text)[0].title == title


def test_a_wrapped_abstract_keeps_the_line_that_begins_like_a_label() -> None:
    papers = make_pages.papers(5, 2)
    text = "".join(
        f"{p.title}\n\nThis is an abstract that says what it has to say in rather few words, and it is free.\n"
        f"Project page: https://example.org/{n}\n\n"
        for n, p in enumerate(papers)
    )
    wrapped = [(r.abstract or "").split()[-1] for r in reading.records(text)]
    assert wrapped == [f"https://example.org/{n}" for n in range(5)] or all(
        r.url == f"https://example.org/{n}" for n, r in enumerate(reading.records(text))
    )


def test_no_line_of_facts_is_told_from_words() -> None:
    dump = formats.open_dump(b"Learning 3 Papers\n\nOct 7 in Review\n\nCs.LG for All\n")
    titles = [e.title for e in formats.read(dump)[1] if isinstance(e, Record)]
    assert titles == ["Learning 3 Papers", "Oct 7 in Review", "Cs.LG for All"]
