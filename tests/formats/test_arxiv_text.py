from __future__ import annotations

import pytest

from readinglist.formats import tex
from readinglist.model import DumpDate, Record

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

SAMPLES = {
    "arxiv-mail.txt": "arxiv-mail",
    "arxiv-listing.txt": "arxiv-listing",
    "arxiv-search.txt": "arxiv-search",
}


@pytest.mark.parametrize(("file", "name"), SAMPLES.items())
def test_the_samples_read_with_every_field(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    first, owl, last = read = records(sample(file))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(first)["arxiv"] == "2403.99991"
    assert first.extra["comment"] == "9 pages, 3 figures"
    assert (first.extra["primaryclass"], first.extra["keywords"]) == ("cs.LG", "cs.LG, stat.ML")
    assert first.url == "https://arxiv.org/abs/2403.99991"
    assert (first.year, last.year) == (2024, 2024)


@pytest.mark.parametrize("file", SAMPLES)
def test_every_line_is_accounted_for(file: str) -> None:
    assert lines_left_out(sample(file)) == []


@pytest.mark.parametrize("file", SAMPLES)
def test_windows_line_ends_and_a_cut_end_change_no_paper_before_it(file: str) -> None:
    text = sample(file).decode()
    cut = text[: text.index(TITLES[2]) - 40].replace("\n", "\r\n")
    assert [(r.title, r.abstract) for r in records(cut)][:2] == [
        (r.title, r.abstract) for r in records(text)[:2]
    ]


def test_a_replacement_keeps_its_abstract_empty_and_the_month_of_its_id() -> None:
    text = (
        "\\\\\narXiv:2011.00552\nreplaced with revised version Wed, 15 Mar 2023 18:05:58 GMT   (9kb)\n"
        "\nTitle: Mixed Owls\nAuthors: A. Owl\nCategories: cs.RO\n"
        "\\\\ ( https://arxiv.org/abs/2011.00552 ,  9kb)\n"
    )
    (record,) = records(text)
    assert (record.abstract, record.published) == (None, "2020-11")
    assert record.seen["announced"] == "replace"


def test_legacy_listings_have_papers_and_old_ids() -> None:
    text = (
        "Papers received as of Wed  1 Jan 97 01:00:12 GMT.\n" + "-" * 78 + "\n\\\\\n"
        "Paper (*cross-listing*): cond-mat/9701067\nFrom: C. <c@example.org>\n"
        "Date: Fri, 10 Jan 1997 08:26:03 GMT   (29kb)\nDate (revised): Fri, 5 Jun 1998 20:35:06 GMT\n\n"
        "Title: On Exact\n  Owls\nAuthors: C. A. Tracy and H. Widom\nCategories: cond-mat.soft\n"
        "Journal-ref: Physica O 244 (1997)\n  402-413\n\\\\\n" + "-" * 78 + "\n"
    )
    (record,) = records(text)
    assert (record.title, record.published) == ("On Exact Owls", "1997-01-10")
    assert values(record) == {"arxiv": "cond-mat/9701067"}
    assert record.extra["journalref"] == "Physica O 244 (1997) 402-413"
    assert record.seen["announced"] == "cross"
    assert lines_left_out(text) == []


def test_two_blanks_begin_a_paragraph_of_the_abstract() -> None:
    text = "\\\\\narXiv:2403.99991\n\nTitle: T\n\\\\\n  One\nmore.\n  Two.\nmore\n\\\\\n"
    assert records(text)[0].abstract == "One more.\n\nTwo. more"


def test_a_record_without_title_costs_only_itself() -> None:
    text = "\\\\\narXiv:2403.99991\nDOI: 10.5555/1\n\\\\\n\\\\\narXiv:2403.99992\nTitle: T\n\\\\\n"
    assert [r.title for r in records(text)] == ["T"]
    assert [p.line for p in problems(text)] == [2]
    assert lines_left_out(text) == []


def test_a_copied_listing_of_several_days_dates_each_sighting() -> None:
    text = (
        "Fri, 31 May 2024 (showing 1 of 1 entries )\n\n[1] arXiv:2405.99993 [pdf]\nTitle: One\n"
        "Authors: A. Owl, B. Owl, et al. (12 additional authors not shown)\n"
        "Subjects: Robotics (cs.RO)\n\n"
        "Thu, 30 May 2024 (showing 1 of 1 entries )\n\n[2] arXiv:2405.99994 [pdf]\nTitle:\n    About\n"
        "Authors: A. Owl\nSubjects: Robotics (cs.RO)\n"
    )
    one, two = records(text)
    assert (one.seen["listed"], two.seen["listed"]) == ("2024-05-31", "2024-05-30")
    assert (names(one), two.title) == (["A. Owl", "B. Owl"], "About")
    assert [e.text for e in entries(text) if isinstance(e, DumpDate)] == [
        "31 May 2024",
        "30 May 2024",
    ]


@pytest.mark.parametrize(("more", "less"), [("? More", "? Less"), ("â–½ More", "â–³ Less")])
def test_a_search_page_whose_triangles_were_lost_still_reads(more: str, less: str) -> None:
    text = sample("arxiv-search.txt").decode().replace("▽ More", more).replace("△ Less", less)
    assert records(text)[1].abstract == OWL


def test_a_search_abstract_that_was_not_unfolded_is_a_snippet() -> None:
    text = "1. arXiv:2403.99991 [pdf] cs.LG\nT\nAuthors: A. Owl\nAbstract: …owls see… ▽ More\n"
    (record,) = records(text)
    assert (record.abstract, record.abstract_kind) == ("…owls see…", "snippet")


def test_the_first_version_dates_a_search_result() -> None:
    assert records(sample("arxiv-search.txt"))[1].published == "2023-11-03"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"Goran Glava\v{s}", "Goran Glavaš"),
        (r"Ivan Vuli\'c", "Ivan Vulić"),
        (r"Pawe{\l} Piwek", "Paweł Piwek"),
        (r"Garc\'{\i}a and Garc\'\i a", "García and Garc\u00eda"),
        (r"{\"O}z, \O rsted, Stra\ss e", "Öz, Ørsted, Straße"),
        (r"K\"ahler $\"x\v{s}$ \c{c}", r"Kähler $\"x\v{s}$ ç"),
        (r"\varepsilon \url{x} \'", r"\varepsilon \url{x} \'"),
    ],
)
def test_accents_become_letters_and_commands_stay(source: str, text: str) -> None:
    assert tex.accents(source) == text


def test_samples_give_their_records_raw_lines() -> None:
    for file in SAMPLES:
        text = sample(file).decode().split("\n")
        for entry in entries(sample(file)):
            if isinstance(entry, Record):
                told = [text[number - 1].strip() for number, _ in entry.lines]
                assert told == [line.strip() for line in entry.raw.split("\n") if line.strip()]
