"""What an entry lacks, and what is wrong with it; held against BibTeX itself where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import entry_problems
from readinglist.completeness import (
    NAMES,
    TARGETS,
    missing,
    percent,
    required,
    year_of_arxiv,
)
from readinglist.entry_problems import flaws, is_balanced, venue_spellings
from readinglist.formats.bibtex_write import write_bibtex
from readinglist.model import Identifier, Paper, Person, WriteOptions

DOE = (Person("Doe", "Jane"),)
VALUES = {
    "journal": "Nature",
    "booktitle": "Proceedings of X",
    "publisher": "P",
    "school": "S",
    "institution": "I",
    "chapter": "3",
    "pages": "1--2",
    "note": "N",
    "organization": "O",
    "volume": "1",
    "editor": "Roe, R.",
    "type": "T",
    "primaryclass": "cs.LG",
}
TYPES = (
    *("article", "inproceedings", "incollection", "inbook", "book", "booklet", "phdthesis"),
    *("mastersthesis", "techreport", "proceedings", "manual", "unpublished", "misc"),
)


def paper(**fields: Any) -> Paper:
    return Paper(1, fields.pop("key", "doe2020"), fields.pop("title", "A Title"), **fields)


@pytest.mark.parametrize(
    ("given_", "target", "lacks", "full"),
    [
        ({}, "plain", ("author", "year"), 33),
        ({"authors": DOE, "year": 2020}, "plain", (), 100),
        ({"authors": DOE, "year": 2020}, "acl", ("url",), 75),
        ({"venue": "Nature", "published": "2020-01"}, "ieee", ("author", "volume", "pages"), 50),
        ({"type": "article", "authors": DOE, "year": 1}, "plain", ("journal",), 75),
        ({"type": "book", "extra": {"editor": "X", "publisher": "P"}}, "plain", ("year",), 75),
        ({"url": "https://x.y"}, "biblatex", ("author", "year"), 50),
        ({"authors": DOE, "year": 2020}, "arxiv", ("eprint", "primaryclass"), 60),
        ({"type": "thesis", "authors": DOE, "year": 2020}, "plain", ("school",), 75),
    ],
)
def test_missing_is_what_type_and_target_want(
    given_: dict[str, Any], target: str, lacks: tuple[str, ...], full: int
) -> None:
    assert missing(paper(**given_), target) == lacks
    assert percent(paper(**given_), target) == full


def test_a_link_can_come_from_an_identifier() -> None:
    with_id = paper(identifiers=(Identifier("arxiv", "1706.03762"),))
    assert "url" not in missing(with_id, "acl")
    assert "eprint" not in missing(with_id, "arxiv")


@given(
    st.sampled_from([*TYPES, "thesis", "report", "online", "conference", "strange"]),
    st.sampled_from(sorted(TARGETS)),
    st.sets(st.sampled_from(sorted(VALUES))),
    st.booleans(),
)
def test_percent_is_a_hundred_exactly_when_nothing_is_missing(
    kind: str, target: str, has: set[str], known: bool
) -> None:
    one = paper(
        type=kind,
        authors=DOE if known else (),
        year=2020 if known else None,
        extra={name: VALUES[name] for name in has},
    )
    lacks = missing(one, target)
    assert (percent(one, target) == 100) == (not lacks)
    assert 0 <= percent(one, target) <= 100
    assert set(lacks) <= set(NAMES)


def complete(kind: str, target: str) -> Paper:
    """A paper of that type with what is required, and no more."""
    one = paper(type=kind)
    for wanted in required(one, target):
        name = wanted.split("/")[0]
        if name == "author":
            one = paper(type=kind, authors=DOE, year=one.year, extra=one.extra)
        elif name == "year":
            one = paper(type=kind, authors=one.authors, year=2020, extra=one.extra)
        elif name != "title":
            extra = {**one.extra, name: VALUES[name]}
            one = paper(type=kind, authors=one.authors, year=one.year, extra=extra)
    return one


@pytest.mark.skipif(not shutil.which("bibtex"), reason="bibtex is not installed")
@pytest.mark.parametrize("style", ["plain", "plainnat"])
def test_bibtex_has_nothing_to_say_of_a_complete_entry(style: str, tmp_path: Path) -> None:
    found = subprocess.run(
        ["kpsewhich", f"{style}.bst"], capture_output=True, text=True, check=False
    )
    if not found.stdout.strip():
        pytest.skip(f"{style}.bst is not installed")
    target = "plain" if style == "plain" else "natbib"
    whole = [complete(kind, target) for kind in TYPES]
    assert all(percent(one, target) == 100 for one in whole)
    text = "".join(
        "".join(write_bibtex([one], WriteOptions())).replace("{doe2020,", f"{{k{n},")
        for n, one in enumerate(whole)
    )
    (tmp_path / "x.bib").write_text(text)
    (tmp_path / "x.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{x}}\n")
    done = subprocess.run(
        ["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Warning" not in done.stdout, done.stdout
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("given_", "kind", "mended"),
    [
        ({"title": "A Title."}, "title-stop", "A Title"),
        ({"title": "Roles of the U.S.A."}, None, None),
        ({"title": "Wait for it..."}, None, None),
        ({"title": "Tales of Smith et al."}, None, None),
        ({"title": "Half a {brace"}, "braces", None),
        ({"title": "On \\{ in BibTeX"}, "braces", None),
        ({"title": "A {whole} one"}, None, None),
        ({"authors": (*DOE, Person(literal="et al."))}, "et-al", None),
        ({"authors": (*DOE, Person("al.", "et"))}, "et-al", None),
        ({"authors": (*DOE, Person(literal="others"))}, "et-al", None),
        ({"authors": (Person("Etal", "Ann"),)}, None, None),
        ({"extra": {"month": "July"}}, "month", "jul"),
        ({"extra": {"month": "sept."}}, "month", "sep"),
        ({"extra": {"month": "Spring"}}, "month", None),
        ({"extra": {"month": "7"}}, None, None),
        ({"extra": {"month": "Jul."}}, None, None),
        ({"title": "深度学习 for All"}, "no-latex", None),
        ({"title": "Café and the β-function"}, None, None),
        ({"key": "a b"}, "bad-key", None),
        (
            {"identifiers": (Identifier("doi", "https://doi.org/10.1/X"),)},
            "bad-doi",
            None,
        ),
        (
            {"identifiers": (Identifier("doi", "https://doi.org/10.1234/X"),)},
            "bad-doi",
            "10.1234/x",
        ),
    ],
)
def test_what_is_wrong_is_found_and_mended_where_that_is_safe(
    given_: dict[str, Any], kind: str | None, mended: str | None
) -> None:
    one = paper(**({"authors": DOE, "year": 2020} | given_))
    found = [(f.kind, f.mended) for f in flaws(one) if f.kind != "missing-field"]
    assert found == ([(kind, mended)] if kind else [])


def test_what_was_typed_by_hand_is_not_mended_unasked() -> None:
    one = paper(title="A Title.", hand_edited=("title",))
    assert [f.mended for f in flaws(one) if f.kind == "title-stop"] == [None]


@given(st.text("{}\\ab", max_size=30))
def test_braces_balance_when_they_cancel_out(text: str) -> None:
    rest = "".join(c for c in text if c in "{}")
    while "{}" in rest:
        rest = rest.replace("{}", "")
    assert is_balanced(text) == (not rest)


def test_spellings_of_one_venue_become_the_most_frequent() -> None:
    counts = {"NeurIPS": 5, "NEURIPS": 1, "Neur. IPS": 1, "Nature": 2, "Science & Art": 1}
    counts |= {"Science and Art": 2}
    assert venue_spellings(counts) == {
        "NEURIPS": "NeurIPS",
        "Neur. IPS": "NeurIPS",
        "Science & Art": "Science and Art",
    }


def test_a_summary_counts_fields_and_kinds() -> None:
    told = [("missing-field", "@misc lacks author, year"), ("missing-field", "@misc lacks year")]
    assert entry_problems.summary([*told, ("et-al", "…")]) == (
        "year missing in 2, author missing in 1, et-al in 1"
    )


@pytest.mark.parametrize(
    ("arxiv", "year"), [("1706.03762", 2017), ("hep-th/9901001", 1999), ("cs/0112017", 2001)]
)
def test_an_arxiv_id_says_its_year(arxiv: str, year: int) -> None:
    assert year_of_arxiv(arxiv) == year
