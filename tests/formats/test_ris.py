from __future__ import annotations

import pytest

from readinglist.model import Ignored

from .reading import (
    OWL,
    TITLES,
    entries,
    format_of,
    lines_left_out,
    names,
    problems,
    records,
    sample,
    values,
)


def test_the_sample_reads_with_every_field() -> None:
    first, owl, _ = read = records(sample("references.ris"))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(first) == {"doi": "10.5555/sparse.2024.1", "arxiv": "2403.99991"}
    assert (first.year, first.published, first.type) == (2024, "2024-03-12", "article")
    assert first.venue == "Journal of Imagined Results"
    assert first.tags == ("to read",)
    assert dict(first.extra) == {"volume": "7", "pages": "1--12"}
    assert owl.type == "inproceedings"
    assert owl.line == 18


def test_every_line_of_a_file_is_accounted_for() -> None:
    text = 'stray\n"1" "\n' + sample("references.ris").decode() + '"\nTY  - JOUR\nKW  - no title\n'
    assert lines_left_out(text) == []


@pytest.mark.parametrize(
    "spoilt",
    [
        "\ufeffTY  - JOUR\nTI  - A\u00a0title\nER  - \n",
        "TY  -\u00a0JOUR\r\nTI  -\u00a0A title\r\nER  -\u00a0\r\n",
        "TY - JOUR\nT1 - A title\nER -\n",
        "\n\n  TY  - JOUR\n  TI  - A title\n  ER  - \n",
        "TY  - JOUR\nTI  - A\n  title\nER  -",
        "TY  - JOUR\nTI  - A title\n",
        "TY  - JOUR\nTI  - <i>A</i> title\nER  - \n",
    ],
)
def test_one_title_however_the_tags_are_spelt(spoilt: str) -> None:
    assert format_of(spoilt) == "ris"
    assert [r.title for r in records(spoilt)] == ["A title"]


def test_a_latin_1_file_keeps_its_letters() -> None:
    text = "TY  - JOUR\nAU  - Müller, Jörg\nTI  - Über Äpfel\nER  - \n".encode("latin-1")
    (record,) = records(text)
    assert (record.title, names(record)) == ("Über Äpfel", ["Jörg Müller"])


def test_a_wrapped_abstract_may_hold_what_looks_like_a_tag() -> None:
    text = "TY  - JOUR\nTI  - T\nAB  - We study\nAI - based and\nT2-weighted\nscans.\nER  - \n"
    (record,) = records(text)
    assert record.abstract == "We study AI - based and T2-weighted scans."


def test_a_record_without_title_costs_only_itself() -> None:
    text = (
        "TY  - JOUR\nTI  - One\nER  -\nTY  - JOUR\nAU  - X, Y\nER  -\nTY  - JOUR\nTI  - Two\nER  -"
    )
    assert [r.title for r in records(text)] == ["One", "Two"]
    assert [(p.line, p.reason) for p in problems(text)] == [(4, "It has no title.")]


def test_a_missing_end_does_not_join_two_papers() -> None:
    text = "TY  - JOUR\nTI  - One\nAU  - A, B\nTY  - JOUR\nTI  - Two\nAU  - C, D\nER  -\n"
    assert [(r.title, names(r)) for r in records(text)] == [("One", ["B A"]), ("Two", ["D C"])]


def test_keywords_of_a_database_are_no_tags_of_the_user() -> None:
    text = (
        "TY  - JOUR\nTI  - One\nKW  - owls; robots\nDB  - Scopus\nN1  - Export Date: 1 May\nER  -\n"
    )
    (record,) = records(text)
    assert record.tags == ()
    assert record.notes == ()
    assert record.extra["keywords"] == "owls, robots"


def test_a_date_of_another_year_does_not_replace_the_year_of_publication() -> None:
    (record,) = records("TY  - JOUR\nTI  - One\nPY  - 2019\nDA  - 2021/04/02\nER  -\n")
    assert (record.year, record.published) == (2019, "2019")


def test_an_abstract_that_is_only_its_label_is_none() -> None:
    (record,) = records("TY  - JOUR\nTI  - One\nAB  - Abstract\nER  -\n")
    assert record.abstract is None


def test_abstract_meaning_representation_is_no_label() -> None:
    text = "TY  - JOUR\nTI  - One\nAB  - Abstract Meaning Representation parsing is hard.\nER  -\n"
    assert records(text)[0].abstract == "Abstract Meaning Representation parsing is hard."


def test_stray_lines_between_records_are_ignored_with_a_reason() -> None:
    text = "TY  - JOUR\nTI  - One\nER  -\nsee also\nTY  - JOUR\nTI  - Two\nER  -\n"
    ignored = [e for e in entries(text) if isinstance(e, Ignored)]
    assert [(i.line, i.text) for i in ignored] == [(4, "see also")]
