from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import text
from readinglist.model import Person, links_in


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaning_is_idempotent_and_leaves_nothing_unsafe(value: str) -> None:
    cleaned = text.clean(value)
    assert text.clean(cleaned) == cleaned
    cleaned.encode("utf-8")
    assert not set(cleaned) & set("\x00\x07\x1b\x7f\u202e\ufeff\r\u2028")
    line = text.one_line(value)
    assert line == line.strip()
    assert "\n" not in line


def test_paragraphs_are_kept_and_lines_joined() -> None:
    assert text.paragraphs("One\nline.\n\n \nTwo\r\nlines. ") == "One line.\n\nTwo lines."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("k-Means++", "K means"),
        ("Über große Sprachmodelle", 'UBER grosse sprachmodelle'),
        (r"Sa\v{s}a Hern\'andez", "Saša Hernández"),
        ("Q&amp;A", "Q&A"),
        ("{BERT} and $k$", "BERT and k"),
        (r"M\"{u}ller's \L{}ukasz", "Müller’s Łukasz"),
        ("ﬁne‐grained", "fine-grained"),
    ],
)  # fmt: skip
def test_equal_titles_have_equal_keys(one: str, other: str) -> None:
    assert text.title_key(one) == text.title_key(other)


def test_different_titles_have_different_keys() -> None:
    titles = ["GPT-3", "GPT-4", "深度学习", "深度強化学習", "???", "!!!", "A", "Ψ"]
    assert len({text.title_key(t) for t in titles}) == len(titles)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ashish Vaswani", Person("Vaswani", "Ashish")),
        ("Vaswani, Ashish", Person("Vaswani", "Ashish")),
        ("Jan van der Berg", Person("van der Berg", "Jan")),
        ("Ludwig van Beethoven", Person("van Beethoven", "Ludwig")),
        ("King, Jr., Martin Luther", Person("King", "Martin Luther", "Jr.")),
        ("Martin Luther King Jr.", Person("King", "Martin Luther", "Jr.")),
        ("King, Martin Luther, Jr.", Person("King", "Martin Luther", "Jr.")),
        ("OpenAI", Person(literal="OpenAI")),
    ],
)
def test_persons(name: str, expected: Person) -> None:
    assert text.person(name) == expected
    assert Person.from_json(expected.as_json()) == expected


@pytest.mark.parametrize(
    ("names", "count"),
    [
        ("A. B, C D, and E F", 3),
        ("Vaswani, Ashish and Shazeer, Noam", 2),
        ("A B and C D", 2),
        ("A B; C D; E F", 3),
        ("A B, C D et al.", 2),
        ("", 0),
    ],
)
def test_lists_of_names(names: str, count: int) -> None:
    assert len(text.people(names)) == count


def test_links_lose_the_stop_behind_them() -> None:
    found = links_in(
        "Code at https://a.b/c. See (https://x.y/z_(1)), github.com/edwardjhu/TP4. and "
        "https://github.com/a/RotNet ."
    )
    assert found == (
        "https://a.b/c",
        "https://x.y/z_(1)",
        "https://github.com/edwardjhu/TP4",
        "https://github.com/a/RotNet",
    )


@given(st.text(max_size=500), st.integers(10, 200))
def test_an_excerpt_fits(value: str, length: int) -> None:
    assert len(text.excerpt(value, length)) <= length


def test_a_pile_of_marks_is_cut_to_what_a_letter_can_carry() -> None:
    pile = text.clean("a" + "\u0301\u0323" * 100_000)
    assert 30 <= len(pile) <= 40
    assert text.clean(pile) == pile


@given(st.text())
def test_cleaning_is_the_same_whether_or_not_a_text_has_odd_characters(source: str) -> None:
    # the soft hyphen is taken out, and sends the text the long way
    assert text.clean(source) == text.clean(source + "\u00ad")
