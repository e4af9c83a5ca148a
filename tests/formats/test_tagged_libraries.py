from __future__ import annotations

import pytest

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

SAMPLES = {"pubmed.nbib": "nbib", "endnote.enw": "enw", "web-of-science.txt": "web-of-science"}


@pytest.mark.parametrize(("file", "name"), SAMPLES.items())
def test_the_samples_read_with_every_field(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    first, owl, _ = read = records(sample(file))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(first)["doi"] == "10.5555/sparse.2024.1"
    assert (first.year, first.type, first.extra["volume"]) == (2024, "article", "7")
    assert first.venue is not None


@pytest.mark.parametrize("file", SAMPLES)
def test_every_line_is_accounted_for(file: str) -> None:
    assert lines_left_out("stray line\n" + sample(file).decode()) == []


@pytest.mark.parametrize("file", SAMPLES)
def test_windows_line_ends_and_a_cut_end_change_no_paper_before_it(file: str) -> None:
    text = sample(file).decode()
    cut = text[: text.index(TITLES[2][:20]) + 5].replace("\n", "\r\n")
    assert [(r.title, r.abstract) for r in records(cut)][:2] == [
        (r.title, r.abstract) for r in records(text)[:2]
    ]


def test_pubmed_names_come_from_abbreviations_where_there_is_nothing_else() -> None:
    text = "PMID- 0012345\nTI  - [Owls at night].\nAU  - Graf LM\nAU  - Napoleon\nCN  - The Owl Group\n"
    (record,) = records(text)
    assert names(record) == ["LM Graf", "Napoleon", "The Owl Group"]
    assert record.title == "Owls at night"
    assert values(record) == {"pmid": "12345"}
    assert record.url == "https://pubmed.ncbi.nlm.nih.gov/0012345/"


def test_a_stray_line_in_pubmed_costs_nothing() -> None:
    text = (
        "PMID- 1\nTI  - One\nstray\n\nPMID- 2\nTI  - Two\nABCDE - no tag\nPT  - Journal Article\n"
    )
    assert [r.title for r in records(text)] == ["One stray", "Two ABCDE - no tag"]


def test_endnote_records_begin_with_their_type_or_after_a_blank_line() -> None:
    text = "%0 Book\n%A Owl, Ann\n%T One\n%Z mine\n%F owl2024\n\n%T Two\n%A Hawk, Bo; Kite, Cy\n"
    one, two = records(text)
    assert (one.type, one.notes, one.key) == ("book", ("mine",), "owl2024")
    assert names(two) == ["Bo Hawk", "Cy Kite"]


def test_a_record_without_title_costs_only_itself() -> None:
    text = "FN X\nVR 1.0\nPT J\nAU Owl, A\nER\n\nPT J\nTI Two\nAU Hawk, B\nER\nEF\n"
    assert [r.title for r in records(text)] == ["Two"]
    assert [p.line for p in problems(text)] == [3]
    assert lines_left_out(text) == []
