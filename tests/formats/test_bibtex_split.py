"""The quick splitter cuts every text as bibtexparser's own does: blocks, lines, raw text and errors."""

from __future__ import annotations

import logging
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from bibtexparser.library import Library
from bibtexparser.splitter import Splitter
from hypothesis import given
from hypothesis import strategies as st

from readinglist.formats import bibtex_split
from readinglist.formats.bibtex_split import split
from tests.formats.reading import sample
from tests.make import bibtex

logging.getLogger("bibtexparser.splitter").setLevel(logging.ERROR)
PIECES = [
    *("{", "}", '"', ",", "=", "\n", "@", "(", ")", "#", "\\", "%", " ", "\\{", "\\}", '{"}'),
    *("@article{", "@misc(", "@string{", "@comment{", "@ {", "\\\n", "\\@", "me@here.org"),
    *("title", "key", "2017", "jan", "An {A}bstract", "a, b = c", "{\\'e}", "ü", "\\\\", "\u2028"),
    *("title = {", "},\n", '"a, b",\n', "}\n\n", " = jan,", "{{{{{", "}}}}}"),
]


def told(library: Library) -> list[tuple[str, dict[str, Any]]]:
    """Every block with all that it says, errors as their words."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(v) for v in value]
        if isinstance(value, set):
            return sorted(value)
        if isinstance(value, Exception):
            return str(vars(value)) + str(value)
        return (
            {k: plain(v) for k, v in vars(value).items()} if hasattr(value, "__dict__") else value
        )

    return [(type(block).__name__, plain(block)) for block in library.blocks]


def same(text: str) -> None:
    assert told(split(text)) == told(Splitter(text).split())


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_anything_is_cut_as_bibtexparser_cuts_it(text: str) -> None:
    same(text)
    same("@article{key,\n" + text)
    same("@article{key,\n title = {" + text + "},\n year = 2017}\n@misc{b, note = {n}}")


@pytest.mark.parametrize("seed", range(6))
def test_files_with_letters_lost_and_added_are_cut_alike(seed: int) -> None:
    dice = random.Random(seed)
    text = sample("references.bib").decode() + bibtex(10, seed)
    same(text)
    for _ in range(10):
        letters = list(text)
        for _ in range(dice.choice((1, 5, 30))):
            letters[dice.randrange(len(letters))] = dice.choice(("", *PIECES))
        same("".join(letters))


def test_an_abstract_with_commas_braces_and_addresses_is_one_value() -> None:
    text = "@article{k,\n abstract = {A, {B = {C}}, \\{ 5\\% and a@b.org,\nover lines},\n year = 2017\n}"
    (entry,) = split(text).entries
    assert [(f.key, f.start_line) for f in entry.fields] == [("abstract", 1), ("year", 3)]
    assert entry.fields[0].value.endswith("over lines}")


@pytest.fixture
def untried() -> Iterator[None]:
    """The splitter is chosen anew, in the test and after it."""
    bibtex_split._splitter.cache_clear()
    yield
    bibtex_split._splitter.cache_clear()


@pytest.mark.usefixtures("untried")
def test_the_short_way_is_taken_with_this_bibtexparser() -> None:
    assert bibtex_split._splitter() is bibtex_split._QuickSplitter


@pytest.mark.usefixtures("untried")
@pytest.mark.parametrize("name", ["_MARK_PATTERN", "_move_to_comma_or_closing_delimiter"])
def test_a_bibtexparser_with_another_inside_cuts_by_itself(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = sample("references.bib").decode()
    before = told(split(text))
    bibtex_split._splitter.cache_clear()
    if name == "_MARK_PATTERN":
        monkeypatch.setattr(bibtex_split, "splitter", object())
    else:  # nobody calls ours any more
        monkeypatch.delattr(bibtex_split._QuickSplitter, name)
    assert bibtex_split._splitter() is Splitter
    assert told(split(text)) == before


@pytest.mark.usefixtures("untried")
def test_a_splitter_that_cuts_otherwise_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bibtex_split, "_VALUE", re.compile("[^,]*+(?=,)"))
    assert bibtex_split._splitter() is Splitter
