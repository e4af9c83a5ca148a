"""Citation keys and entry types."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.citation import (
    MAX_KEY,
    clean_key,
    entry_type,
    is_safe_key,
    make_key,
    new_key,
    numbered,
    tail_number,
)
from readinglist.model import Paper, Person

names = st.builds(
    Person, st.text(max_size=20), st.text(max_size=9), st.just(""), st.text(max_size=9)
)


@pytest.mark.parametrize(
    ("title", "authors", "year", "key"),
    [
        ("Attention Is All You Need", [Person("Vaswani", "Ashish")], 2017, "vaswani2017attention"),
        ("A Study of the Thing", [Person("Ångström-Øre", "É")], 2020, "angstromore2020study"),
        ("On $\\ell_2$ Norms", [Person("van der Maaten", "L.")], None, "vandermaatennorms"),
        ("Learning to Collide with GPT-4", [], None, "learningcollidegpt4"),
        ("U-Net and Friends", [], 2015, "unet2015friends"),
        ("Straße", [Person(literal="World Health Organization")], 1999, None),
        ("3D Gaussians", [], 2023, "ref3d2023gaussians"),
        ("深度学习", [Person("王", "小明")], None, "ref"),
        ("The", [Person("Łukasz", "K")], 2001, "lukasz2001the"),
    ],
)
def test_a_key_is_author_year_and_first_significant_word(
    title: str, authors: list[Person], year: int | None, key: str | None
) -> None:
    assert make_key(title, authors, year) == (key or "worldhealthorganization1999strasse")


@given(st.text(max_size=300), st.lists(names, max_size=3), st.none() | st.integers(-5, 99_999))
def test_a_made_key_is_short_ascii_and_begins_with_a_letter(
    title: str, authors: list[Person], year: int | None
) -> None:
    key = make_key(title, authors, year)
    assert re.fullmatch("[a-z][a-z0-9]*", key)
    assert len(key) <= MAX_KEY
    assert is_safe_key(key)


def test_equal_papers_get_letters_a_to_z_and_then_two() -> None:
    taken: set[str] = set()
    for _ in range(30):
        taken.add(make_key("X", [Person("Wang", "W")], 2020, lambda key: key in taken))
    assert {"wang2020x", "wang2020xa", "wang2020xz", "wang2020xaa", "wang2020xac"} <= taken
    assert len(taken) == 30


def test_ten_thousand_equal_papers_ask_a_few_times_each() -> None:
    asked = 0
    taken: set[str] = set()

    def is_taken(key: str) -> bool:
        nonlocal asked
        asked += 1
        return key in taken

    paper = Paper(0, "", "X", authors=(Person("Wang", "W"),), year=2020)
    for _ in range(10_000):
        taken.add(new_key(paper, is_taken))
    assert len(taken) == 10_000
    assert asked < 10_000 * 30


@given(st.sets(st.integers(-1, 60), max_size=60))
def test_a_new_key_is_free_whatever_gaps_there_are(numbers: set[int]) -> None:
    taken = {numbered("x", n) for n in numbers}
    key = make_key("X", [], None, taken)
    assert key not in taken
    assert (tail_number(key, "x") == -1) == (-1 not in numbers)


@given(st.integers(-1, 20_000))
def test_a_tail_says_its_number(number: int) -> None:
    assert tail_number(numbered("stem", number), "STEM") == number
    assert tail_number("stem2" + numbered("", number), "stem") is None


@pytest.mark.parametrize("key", ["Wang2020", "a:b_c.d+e/f-g", "1x"])
def test_safe_keys_stay_as_they_are(key: str) -> None:
    assert is_safe_key(key)
    assert clean_key(key) == key


@pytest.mark.parametrize(
    ("key", "cleaned"),
    [
        ('baumg{\\"a}rtner2024', "baumgartner2024"),
        ("S{\\o}ren", "Soren"),
        ("Müller Ø's #1", "MullerOs1"),
        ("", "ref"),
        ("{}", "ref"),
        ("深度", "ref"),
        ("a,b=c%d\\e", "abcde"),
        ("_x", "x"),
    ],
)
def test_unsafe_keys_are_cleaned(key: str, cleaned: str) -> None:
    assert not is_safe_key(key)
    assert clean_key(key) == cleaned


@given(st.text())
def test_a_cleaned_key_is_always_safe(key: str) -> None:
    assert is_safe_key(clean_key(key))


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        (None, "misc"),
        (" ", "misc"),
        ("NeurIPS 2020", "inproceedings"),
        ("Proceedings of the 38th International Conference on Machine Learning", "inproceedings"),
        ("ICLR Workshop", "inproceedings"),
        ("2019 IEEE Symposium on Security and Privacy", "inproceedings"),
        ("Nature", "article"),
        ("Transactions of the ACL", "article"),
        ("IEEE Transactions on Conference Things", "article"),
        ("Proceedings of the National Academy of Sciences", "article"),
        ("Micro Letters", "article"),
        ("Advances in Neural Information Processing Systems", "inproceedings"),
    ],
)
def test_the_type_follows_from_the_venue(venue: str | None, kind: str) -> None:
    assert entry_type(Paper(1, "k", "T", venue=venue)) == kind


def test_a_type_that_was_set_stands() -> None:
    assert entry_type(Paper(1, "k", "T", venue="Nature", type="PhdThesis")) == "phdthesis"
