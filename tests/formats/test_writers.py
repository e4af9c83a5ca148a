"""The other ways out: RIS, CSL-JSON, CSV, Markdown, HTML. Nothing lost, nothing that runs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import formats
from readinglist.formats.csv_write import COLUMNS, plain_cell, safe_cell
from readinglist.formats.markdown_write import escape, write_paper
from readinglist.model import Identifier, Note, Paper, Person, Record, WriteOptions
from readinglist.text import clean
from tests.formats.hostile import TEXTS, hostile_papers
from tests.formats.reading import names, records

OPTIONS = WriteOptions()
BARE = WriteOptions(abstract=False, notes=False, keywords=False)
WRITERS = ("bibtex", "biblatex", "ris", "csl-json", "csv", "markdown", "html")
PAPER = Paper(
    7,
    "mueller2024sparse",
    "Sparse $x^2$ Gardens: R&D",
    "First paragraph with 40%.\n\nSecond <b>one</b>.",
    authors=(Person("Müller", "Ana"), Person("King", "M.", "Jr."), Person(literal="The Group")),
    published="2024-03-12",
    year=2024,
    venue="NeurIPS",
    identifiers=(Identifier("arxiv", "2403.99991"), Identifier("doi", "10.5555/sparse")),
    url="https://example.org/a?b=1&c=2",
    tags=("to read", "a, b"),
    notes=(Note(1, "My *note*\n\n# not a heading", "a passage", "", ""),),
    extra={"pages": "1–12", "volume": "7"},
)


def written(name: str, *papers: Paper, options: WriteOptions = OPTIONS) -> str:
    writer = formats.by_name(name).write
    assert writer is not None
    return "".join(writer(papers, options))


def read_back(name: str, *papers: Paper) -> list[Record]:
    return records(written(name, *papers), name)


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_is_deterministic_whole_and_ends_its_file(name: str) -> None:
    papers = hostile_papers()
    text = written(name, *papers)
    assert text == written(name, *papers)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert "\x00" not in text
    assert all(paper.key in text for paper in papers)
    written(name)  # no paper at all


@pytest.mark.parametrize("name", WRITERS)
def test_what_the_options_leave_out_is_left_out(name: str) -> None:
    text = written(name, PAPER, options=BARE)
    for left_out in ("First paragraph", "to read", "not a heading", "a passage"):
        assert left_out not in text
        assert left_out in written(name, PAPER)


@pytest.mark.parametrize("name", ["ris", "csl-json"])
def test_what_reference_managers_get_reads_back(name: str) -> None:
    (record,) = read_back(name, PAPER)
    assert record.title == PAPER.title
    assert (record.year, record.published, record.venue) == (2024, "2024-03-12", "NeurIPS")
    assert record.type == "inproceedings"
    assert {i.scheme: i.value for i in record.identifiers} == {
        "arxiv": "2403.99991",
        "doi": "10.5555/sparse",
    }
    assert record.url == PAPER.url
    assert names(record)[0] == "Ana Müller"
    assert "40%" in (record.abstract or "")
    assert record.key == PAPER.key
    assert record.extra["volume"] == "7"


def test_ris_has_one_line_for_each_value() -> None:
    text = written("ris", *hostile_papers(), PAPER)
    for line in text.splitlines():
        assert re.fullmatch(r"[A-Z][A-Z0-9]  - .*|", line), line
    assert text.count("TY  - ") == text.count("ER  - ") == len(hostile_papers()) + 1
    assert "SP  - 1\nEP  - 12\n" in text
    assert "AU  - King, M., Jr.\n" in text
    assert "UR  - https://arxiv.org/abs/2403.99991\n" in text


@pytest.mark.parametrize("name", ["ris", "csl-json"])
def test_hostile_papers_read_back_one_for_one(name: str) -> None:
    papers = [p for p in hostile_papers() if re.search(r"\w{2}", p.title)]
    found = read_back(name, *papers)
    assert len(found) == len(papers)


def test_csl_json_is_valid_and_omits_what_is_not_known() -> None:
    items = json.loads(written("csl-json", *hostile_papers(), PAPER))
    assert len(items) == len(hostile_papers()) + 1
    assert items[-1]["author"] == [
        {"family": "Müller", "given": "Ana"},
        {"family": "King", "given": "M.", "suffix": "Jr."},
        {"literal": "The Group"},
    ]
    assert items[-1]["issued"] == {"date-parts": [[2024, 3, 12]]}
    assert items[-1]["number"] == "arXiv:2403.99991"
    assert all(value for item in items for value in item.values())
    assert json.loads(written("csl-json")) == []
    assert written("csl-json", PAPER, options=WriteOptions(ascii=True)).isascii()


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "＝1+1", "'=1"]
)
def test_no_cell_of_a_table_is_a_formula(cell: str) -> None:
    text = written("csv", Paper(1, "k", cell, cell, venue=cell, tags=(cell,)))
    for row in csv.reader(io.StringIO(text)):
        assert not any(re.match(r"\s*[=+\-@＝＋－＠]", value) for value in row)
    assert plain_cell(safe_cell(cell)) == clean(cell)


@given(st.text())
def test_a_safe_cell_gives_its_text_back(text: str) -> None:
    assert plain_cell(safe_cell(text)) == clean(text)


def test_a_table_has_a_row_for_each_paper_and_reads_back() -> None:
    papers = hostile_papers()
    rows = list(csv.DictReader(io.StringIO(written("csv", *papers))))
    assert len(rows) == len(papers)
    assert tuple(rows[0]) == COLUMNS
    for row, paper in zip(rows, papers, strict=True):
        assert plain_cell(row["title"]) == clean(paper.title)
        assert plain_cell(row["abstract"]) == clean(paper.abstract or "")
    (record,) = read_back("csv", replace(PAPER, tags=("to read", "rl")))
    assert (record.title, record.year, record.venue) == (PAPER.title, 2024, "NeurIPS")
    assert names(record)[:2] == ["Ana Müller", "M. King Jr."]
    assert record.tags == ("to read", "rl")


def test_a_digest_in_markdown_has_a_heading_for_each_paper_and_no_other() -> None:
    papers = [*hostile_papers(), PAPER]
    text = written("markdown", *papers)
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == len(papers)
    assert re.findall(r"^# .*", text, re.MULTILINE) == ["# Reading list", "# BibTeX"]
    assert '<a id="mueller2024sparse"></a>\n\n## Sparse' in text
    bibtex = text.partition("\n```bibtex\n")[2].removesuffix("```\n")
    assert bibtex == written("bibtex", *papers)
    assert "> # not a heading" in text
    assert "## Sparse $x^2$ Gardens: R\\&D\n" in text
    assert "[doi:10.5555/sparse](<https://doi.org/10.5555/sparse>)" in text


@pytest.mark.parametrize(
    "text", [*TEXTS, "$x<script>alert(1)</script>$", "[a](javascript:b)", "1. x"]
)
def test_imported_text_makes_no_tag_link_or_list_in_markdown(text: str) -> None:
    shown = escape(" ".join(clean(text).split()))
    assert not re.search(r"(?<!\\)<(?=[A-Za-z/!?])", shown)
    assert not re.search(r"(?<!\\)\](?=[(\[])", shown)
    assert not re.match(r"\s*([-+=#>]|\d+[.)])", shown)


def test_a_file_for_one_paper_has_front_matter_of_json_values() -> None:
    text = write_paper(PAPER, OPTIONS)
    front, body = text.removeprefix("---\n").split("---\n", 1)
    facts = {}
    for line in front.splitlines():
        name, _, value = line.partition(": ")
        facts[name] = json.loads(value)
    assert facts["key"] == PAPER.key
    assert facts["tags"] == ["to read", "a, b"]
    assert facts["arxiv"] == "2403.99991"
    assert "\n# Sparse $x^2$ Gardens" in body


class _Page(HTMLParser):
    """Collects the tags, the attributes and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.open: list[str] = []
        self.articles: list[str] = []
        self.anchors: set[str] = set()
        self.rest = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") or name in ("src", "style") for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.anchors |= {value or "" for name, value in attrs if name == "id"}
        if tag == "article":
            self.articles.append("")
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.articles[-1] += data
        else:
            self.rest += data


def test_a_digest_in_html_holds_nothing_live_and_nothing_from_outside() -> None:
    bad = [
        Paper(1, "k1", "<script>alert(1)</script>", '"><img src=x onerror=y>', url="javascript:x"),
        Paper(2, "k2", "T", url='https://x.org/"onmouseover=z" <b>', tags=("<i>",)),
        Paper(3, "k3", "$x<b>$", notes=(Note(1, "</blockquote><script>", "</p>", "", ""),)),
    ]
    page = _Page()
    page.feed(written("html", *hostile_papers(), PAPER, *bad))
    page.close()
    assert page.open == []
    assert not page.tags & {"script", "img", "iframe", "object", "link", "base", "form", "i", "b"}
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert {"_contents", "_bibtex", PAPER.key} <= inside <= page.anchors
    outside = [link for link in page.links if not link.startswith("#")]
    assert all(re.match(r"https?://[^\"<>\s]+$", link) for link in outside)
    assert len(page.articles) == len(hostile_papers()) + 4
    assert "Sparse x² Gardens: R&D" in page.articles[-4]
    assert "<script>alert(1)</script>" in page.articles[-3]
    assert written("bibtex", *hostile_papers(), PAPER, *bad) in page.rest


def test_html_can_be_ascii() -> None:
    assert written("html", PAPER, options=WriteOptions(ascii=True)).isascii()


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_streams(name: str) -> None:
    taken = 0

    def source() -> object:
        nonlocal taken
        for paper in hostile_papers() * 20:
            taken += 1
            yield paper

    writer: Callable[..., object] | None = formats.by_name(name).write
    assert writer is not None
    chunks = writer(source(), OPTIONS)
    assert next(iter(chunks)) is not None  # type: ignore[call-overload]
    assert taken < 400
