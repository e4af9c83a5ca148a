"""Formatted references: every style over ordinary and hostile papers; nothing imported is HTML."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import config
from readinglist.errors import UsageError
from readinglist.formats import by_name, csl_write
from readinglist.formats.citeproc_write import references
from readinglist.model import Identifier, Paper, Person, WriteOptions
from readinglist.quoting import REFERENCE_STYLES
from tests.formats.hostile import hostile_papers

VASWANI = Paper(
    1,
    "vaswani2017attention",
    "Attention Is All You Need",
    authors=(Person("Vaswani", "Ashish"), Person("Shazeer", "Noam"), Person("Parmar", "Niki")),
    year=2017,
    venue="NeurIPS",
    identifiers=(Identifier("doi", "10.5555/attention"),),
    extra={"volume": "30", "pages": "1-11"},
)
PREPRINT = Paper(
    2,
    "openai2023",
    "GPT-4 and $x^2$: a report",
    authors=(Person(literal="OpenAI"), Person("King", "Martin Luther", "Jr.")),
    year=2023,
    published="2023-03-15",
    identifiers=(Identifier("arxiv", "2303.08774"),),
    url="https://arxiv.org/abs/2303.08774",
)
ALONE = Paper(3, "learning", "Learning to Collide with GPT-4")


def plain(paper: Paper, style: str) -> str:
    return references([paper], style)[0]


def written(name: str, papers: list[Paper], style: str) -> str:
    writer = by_name(name).write
    assert writer is not None
    return "".join(writer(papers, WriteOptions(style=style)))


@pytest.mark.parametrize(
    ("style", "paper", "text"),
    [
        (
            "apa",
            replace(VASWANI, venue="Journal of Things"),
            "Vaswani, A., Shazeer, N., & Parmar, N. (2017). Attention Is All You Need. "
            "Journal of Things, 30, 1–11. https://doi.org/10.5555/attention",
        ),
        (
            "apa",
            PREPRINT,
            "OpenAI, & King, M. L., Jr. (2023). GPT-4 and x²: a report (arXiv:2303.08774). arXiv. "
            "https://arxiv.org/abs/2303.08774",
        ),
        ("apa", ALONE, "Learning to Collide with GPT-4. (n.d.)."),
        (
            "ieee",
            VASWANI,
            "[1] A. Vaswani, N. Shazeer, and N. Parmar, “Attention Is All You Need,” in NeurIPS, "
            "2017, pp. 1–11. doi: 10.5555/attention.",
        ),
        (
            "acl",
            VASWANI,
            "Ashish Vaswani, Noam Shazeer, and Niki Parmar. 2017. Attention Is All You Need. "
            "In NeurIPS, volume 30, pages 1–11.",
        ),
        (
            "chicago",
            replace(VASWANI, venue="Journal of Things"),
            "Vaswani, Ashish, Noam Shazeer, and Niki Parmar. 2017. “Attention Is All You Need.” "
            "Journal of Things 30: 1–11. doi:10.5555/attention.",
        ),
        (
            "chicago",
            PREPRINT,
            "OpenAI, and Martin Luther King Jr. 2023. “GPT-4 and x²: A Report.” arXiv. "
            "https://arxiv.org/abs/2303.08774.",
        ),
        ("chicago", ALONE, "“Learning to Collide with GPT-4.” n.d."),
        (
            "nature",
            VASWANI,
            "1. Vaswani, A., Shazeer, N. & Parmar, N. Attention Is All You Need. in NeurIPS "
            "vol. 30 1–11 (2017).",
        ),
        ("nature", ALONE, "1. Learning to Collide with GPT-4."),
        (
            "acm",
            PREPRINT,
            "[1] OpenAI and Martin Luther King Jr. 2023. GPT-4 and x²: a report. Retrieved from "
            "https://arxiv.org/abs/2303.08774",
        ),
    ],
)
def test_a_reference_reads_as_its_style_wants(style: str, paper: Paper, text: str) -> None:
    assert plain(paper, style) == text


@pytest.mark.parametrize("style", REFERENCE_STYLES)
def test_the_words_are_those_that_pandoc_writes(tmp_path: Path, style: str) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    article = replace(VASWANI, venue="Journal of Things", key="j", authors=VASWANI.authors[1:])
    papers = [VASWANI, article]
    items = [csl_write.item(paper, WriteOptions()) for paper in papers]
    (tmp_path / "items.json").write_text(json.dumps(items), "utf-8")
    (tmp_path / "a.md").write_text('---\nnocite: "@*"\n---\n')
    done = subprocess.run(
        [
            *("pandoc", "--citeproc", "--csl", str(config.resource("csl", f"{style}.csl"))),
            *("--bibliography", "items.json", "a.md", "-t", "plain", "--wrap=none"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    def words(text: str) -> set[str]:
        return {re.sub(r"^\W+|\W+$", "", word) for word in text.split() if "rticle" not in word}

    theirs = [words(p) for p in done.stdout.split("\n\n") if p.strip()]
    ours = [words(p) for p in references(papers, style)[0].split("\n\n")]
    assert len(ours) == len(theirs) == 2
    for one in ours:
        assert any(one - {"1", "2"} == other - {"1", "2"} for other in theirs), (ours, theirs)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs or attrs == [("style", "font-variant:small-caps;")]
        self.tags.append(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


LIVE = Paper(
    9,
    "live",
    '<script>alert("1")</script> & <span class="nocase">x</span>',
    authors=(Person("<b>Bold</b>", "<i>"), Person(literal='"><img src=x>')),
    year=2020,
    venue="<iframe>",
    url="https://x.org/<b>?a=1&b=2",
    extra={"volume": "<u>", "pages": "<1>-<2>", "publisher": "&lt;"},
)


@pytest.mark.parametrize("style", REFERENCE_STYLES)
def test_nothing_imported_is_html(style: str) -> None:
    text, page = references([*hostile_papers(), LIVE], style)
    tags = _Tags()
    tags.feed(page)
    tags.close()
    assert set(tags.tags) <= {"p", "i", "b", "span", "sup", "sub"}
    assert tags.open == []
    assert '<script>alert("1")</script> & <span class="nocase">' in text
    assert '<script>alert("1")</script> & <span class="nocase">' in tags.text
    assert tags.text.split() == text.split()
    assert not re.search("[\U000f0000-\U000fffff]", text + page)


@pytest.mark.parametrize("style", REFERENCE_STYLES)
def test_every_paper_has_a_reference_and_the_same_papers_give_the_same_bytes(style: str) -> None:
    papers = hostile_papers()
    text = written("references", papers, style)
    assert text == written("references", papers, style)
    assert text.endswith("\n")
    assert len(text.split("\n\n")) == len(papers)
    page = written("references-html", papers, style)
    assert page.count("<p>") == len(papers)
    assert written("references", [], style) == ""


def test_styles_by_author_are_sorted_and_numbered_ones_keep_the_order() -> None:
    papers = [VASWANI, PREPRINT, ALONE]
    apa = references(papers, "apa")[0].split("\n\n")
    assert [entry[:4] for entry in apa] == ["Lear", "Open", "Vasw"]
    ieee = references(papers, "ieee")[0].split("\n\n")
    assert [entry[:7] for entry in ieee] == ["[1] A. ", "[2] Ope", "[3] “Le"]
    acm = references(papers, "acm")[0].split("\n\n")
    assert [entry[:7] for entry in acm] == ["[1] Lea", "[2] Ope", "[3] Ash"]


def test_a_style_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(UsageError, match="apa, ieee"):
        references([VASWANI], "mla")


def test_every_style_is_shipped_with_its_licence() -> None:
    readme = config.resource("csl", "README.md").read_text("utf-8")
    for style in REFERENCE_STYLES:
        assert "by-sa/3.0" in config.resource("csl", f"{style}.csl").read_text("utf-8")
        assert f"`{style}.csl`" in readme


TEXT = st.text(max_size=12) | st.sampled_from(["", "1-2", "1–", "-", "x:", ".", "“a”", "12 & 13"])
PAPERS = st.builds(
    Paper,
    id=st.just(1),
    key=st.just("k"),
    title=TEXT,
    authors=st.lists(
        st.builds(Person, family=TEXT, given=TEXT, suffix=TEXT, literal=TEXT), max_size=3
    ).map(tuple),
    year=st.none() | st.integers(-5, 30_000),
    published=st.none() | st.sampled_from(["2020", "2020-13", "2020-02-31", "x", "0000-00-00"]),
    venue=st.none() | TEXT,
    type=st.none() | st.sampled_from(["book", "phdthesis", "online", "techreport", "inbook", "?"]),
    url=st.none() | TEXT,
    extra=st.dictionaries(
        st.sampled_from(["volume", "number", "pages", "publisher", "address", "isbn", "language"]),
        TEXT,
    ),
)


@given(PAPERS, st.sampled_from(sorted(REFERENCE_STYLES)))
def test_whatever_a_paper_holds_it_has_one_line(paper: Paper, style: str) -> None:
    text, page = references([paper], style)
    assert text.strip()
    assert "\n" not in text
    assert page.startswith("<p>")
    assert page.endswith("</p>")
