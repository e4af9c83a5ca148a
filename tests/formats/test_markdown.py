from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import (
    OWL,
    TITLES,
    format_of,
    lines_left_out,
    names,
    problems,
    records,
    sample,
    values,
)

ARXIV = "https://arxiv.org/abs/2403.9999"


def test_an_awesome_list_gives_titles_and_links_and_no_badges() -> None:
    assert format_of(sample("awesome-list.md")) == "markdown"
    first, owl, last = read = records(sample("awesome-list.md"))
    assert [r.title for r in read] == TITLES
    assert (first.published, owl.published) == ("2024-03", "2023-11")
    assert first.url == "https://arxiv.org/abs/2403.99991"
    assert values(last) == {"arxiv": "2405.99993"}
    assert {r.abstract for r in read} == {None}
    assert lines_left_out(sample("awesome-list.md")) == []


def test_a_table_of_papers_splits_title_and_summary() -> None:
    assert format_of(sample("table.md")) == "markdown"
    read = records(sample("table.md"))
    assert [r.title for r in read] == TITLES
    assert {r.abstract_kind for r in read} == {"summary"}
    assert read[1].abstract == f"{OWL}\n\n● More of it."
    assert lines_left_out(sample("table.md")) == []


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (f"- [Owls at Night]({ARXIV}1)", "Owls at Night"),
        (
            f"* **Owls at Night**, Ann Owl, 2024. [[Paper]]({ARXIV}1) [[Code]](https://x.org)",
            "Owls at Night",
        ),
        (f"1. Owls at Night [[arXiv:2403.99991]]({ARXIV}1)", "Owls at Night"),
        (f"- [2024/03] Owls at Night | [PDF]({ARXIV}1)", "Owls at Night"),
        (f"- **[Owls at [Night]]({ARXIV}1)**", "Owls at [Night]"),
        (f"- Owls at Night\n  {ARXIV}1", "Owls at Night"),
        (f"- **Owls at Night** <{ARXIV}1>", "Owls at Night"),
        (
            f"- [![arXiv](https://img.shields.io/a.svg)]({ARXIV}1) **Owls at Night**",
            "Owls at Night",
        ),
        (f'- [Owls \\*at\\* Night]({ARXIV}1 "hover")', "Owls *at* Night"),
        (f"### [Owls at Night]({ARXIV}1)", "Owls at Night"),
        ("- Owls at Night [paper](https://example.org/owls)", "Owls at Night"),
    ],
)
def test_titles_of_items_however_people_write_them(item: str, title: str) -> None:
    (record,) = records(item, "markdown")
    assert record.title == title
    assert lines_left_out(item, "markdown") == []


def test_a_text_that_holds_one_link_is_no_list_of_links() -> None:
    titles = "\n".join(f"A Paper of {n} Owls" for n in range(9))
    assert format_of(f"{titles}\n- [Owls at Night]({ARXIV}1)\n") != "markdown"
    assert format_of(f"# To read\n\n- [Owls at Night]({ARXIV}1)\n") == "markdown"


def test_several_papers_in_one_item_are_several() -> None:
    text = f"- Both: [Owls at Night]({ARXIV}1) and [Owls at Noon]({ARXIV}2)"
    assert [r.title for r in records(text, "markdown")] == ["Owls at Night", "Owls at Noon"]


def test_a_link_without_any_title_is_a_problem() -> None:
    assert [p.line for p in problems(f"- [PDF]({ARXIV}1)", "markdown")] == [1]


def test_headings_with_abstracts_below_read_like_arxiv_mail() -> None:
    text = (
        f"# [Owls at Night ]({ARXIV}1)\n\n### Authors: Ann Owl and Bla\\v{{z}} Hawk \n"
        "### Comments: 8 pages  \n---\nWe show that owls\nsee at night, and that this\nis no news.\n"
        f"# [Owls at Noon]({ARXIV}2)\n---\n"
    )
    assert format_of(text) == "markdown"
    night, noon = records(text)
    assert names(night) == ["Ann Owl", "Blaž Hawk"]
    assert (night.abstract, night.abstract_kind) == (
        "We show that owls see at night, and that this is no news.",
        "full",
    )
    assert night.extra["comment"] == "8 pages"
    assert noon.abstract is None
    assert lines_left_out(text) == []


def test_a_digest_in_points_under_a_heading_is_a_summary() -> None:
    text = (
        f"### [Owls at Night]({ARXIV}1)\n\n![](https://x.org/a.png)\n\nVote: 17\n\nAuthors: Ann Owl\n\n"
        "- We show that owls see at night.\n- This is no news to the other owls.\n"
    )
    (record,) = records(text, "markdown")
    assert (
        record.abstract == "We show that owls see at night.\n\nThis is no news to the other owls."
    )
    assert (record.abstract_kind, record.seen["upvotes"]) == ("summary", 17)


def test_tables_with_columns_of_their_own_read_by_their_headings() -> None:
    text = (
        "| Date | Title | Authors | Venue | Link |\n|---|---|---|---|---|\n"
        f"| 2024-03-12 | Owls at Night | Ann Owl, Bo Hawk | OwlConf | [link]({ARXIV}1) |\n"
        f"| 2024-03-13 | Owls \\| Noon | Cy Kite | OwlConf | [link]({ARXIV}2) |\n"
    )
    night, noon = records(text, "markdown")
    assert (night.title, night.published, night.venue) == ("Owls at Night", "2024-03-12", "OwlConf")
    assert names(night) == ["Ann Owl", "Bo Hawk"]
    assert noon.title == "Owls | Noon"
    assert lines_left_out(text, "markdown") == []


def test_labelled_notes_read_with_every_field() -> None:
    assert format_of(sample("notes.txt")) == "labelled"
    first, owl, _ = read = records(sample("notes.txt"))
    assert [r.title for r in read] == TITLES
    assert (owl.abstract, owl.published) == (OWL, "2023-11-05")
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(first) == {"arxiv": "2403.99991"}
    assert lines_left_out(sample("notes.txt")) == []


@pytest.mark.parametrize(
    "notes",
    [
        "**Title:** Owls\n**Authors:** A. Owl, B. Hawk\n**Abstract:** We see\nat night.\n",
        "title: Owls\nauthors: A. Owl, B. Hawk\nabstract: We see at night.\n",
        "- title: Owls\n  authors: [A. Owl, B. Hawk]\n  abstract: We see at night.\n",
        "TITLE : Owls\nAUTHORS : A. Owl; B. Hawk\nABSTRACT : We see at night.\n",
        "Title: Owls\nAuthors: A. Owl, B. Hawk\nAbstract:\nWe see at night.\n",
    ],
)
def test_labels_however_people_write_them(notes: str) -> None:
    assert format_of(notes) == "labelled"
    (record,) = records(notes)
    assert (record.title, record.abstract) == ("Owls", "We see at night.")
    assert names(record) == ["A. Owl", "B. Hawk"]
    assert lines_left_out(notes) == []


def test_a_colon_in_an_abstract_is_no_label() -> None:
    text = "Title: Owls\nAbstract: We find three things.\nNote that: owls see.\nFirst: night.\n"
    (record,) = records(text)
    assert record.abstract == "We find three things. Note that: owls see. First: night."


@given(st.text(alphabet="ab *_[]()#|-\n:T", max_size=200))
def test_no_markdown_raises_or_loses_a_line(text: str) -> None:
    text = f"- [A Paper of Owls]({ARXIV}1)\nTitle: x\n" + text
    assert lines_left_out(text, "markdown") == []
    assert lines_left_out(text, "labelled") == []


@pytest.mark.parametrize("unit", ["[", "[a](", "**", "|", "![x](", "<a ", "- [x](http://a.b "])
def test_odd_markdown_stays_linear(unit: str) -> None:
    started = time.perf_counter()
    records(f"- [A Paper of Owls]({ARXIV}1)\n" + unit * 20_000, "markdown")
    assert time.perf_counter() - started < 4


def test_escaped_signs_stand_in_a_cell_and_signs_of_a_symbol_font_stay() -> None:
    text = (
        "| Title | Venue | Summary |\n|---|---|---|\n"
        f"| [Owls \\| and \\*all\\* their mice]({ARXIV}1) | NeurIPS (2023-12-10) | Short. |\n"
        f"| [A \uf061-rate for **quiet** _owls_]({ARXIV}2) | a2023-12-10 | [Short](x). |\n"
    )
    escaped, symbol = records(text)
    assert escaped.title == "Owls | and *all* their mice"
    assert (escaped.venue, escaped.published) == ("NeurIPS (2023-12-10)", "2023-12-10")
    assert symbol.title == "A \uf061-rate for quiet owls"
    assert symbol.published == "2024-03"
