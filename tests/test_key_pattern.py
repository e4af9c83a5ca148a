"""The language of key patterns: what it makes, and how it says what it cannot read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.citation import is_safe_key, new_key
from readinglist.errors import BadKeyPattern
from readinglist.key_pattern import DEFAULT, FIELDS, MAX_KEY, MODIFIERS, parse, stem
from readinglist.model import Identifier, Paper, Person
from readinglist.text import fold

NONE = Person("", "")
VASWANI = Paper(
    1,
    "k",
    "Attention Is All You Need for U-Nets",
    authors=(
        Person("Vaswani", "Ashish"),
        Person("van der Maaten", "Øyvind"),
        Person("Müller-Lüdenscheidt", "Ö."),
    ),
    year=2017,
    published="2017-06-12",
    venue="Advances in Neural Information Processing Systems (NeurIPS)",
    identifiers=(Identifier("arxiv", "1706.03762"),),
)
BARE = Paper(2, "k", "Learning to Collide with GPT-4")


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        (DEFAULT, "vaswani2017attention"),
        ("{auth}{year}{veryshorttitle}", "vaswani2017attention"),
        ("{auth:3:upper}:{shortyear}", "VAS:17"),
        ("{authors}{year}", "vaswanivandermaatenmullerludenscheidt2017"),
        ("{authors:2:capitalize}_{month}", "VaswaniVanDerMaatenEtAl_06"),
        ("{authetal:capitalize:dashes}{year}", "Vaswani-EtAl2017"),
        ("{authorsalpha:upper}{shortyear}", "VVM17"),
        ("{lastauth:keepcase}", "MullerLudenscheidt"),
        ("{authforeini}{auth}", "avaswani"),
        ("{shorttitle:capitalize}", "AttentionAllYou"),
        ("{shorttitle2:underscores}", "attention_all"),
        ("{title:4}", "attentionisallyou"),
        ("{venue:abbr}{year}", "neurips2017"),
        ("{venue:abbr:keepcase}", "NeurIPS"),
        ("{venue:2}", "advancesin"),
        ("x{arxiv}", "x1706.03762"),
        ("{auth:fold:lower:truncate2}", "va"),
        ("paper-{year:(nd)}", "paper-2017"),
    ],
)
def test_a_pattern_makes_keys_as_it_says(pattern: str, key: str) -> None:
    assert stem(parse(pattern), VASWANI) == key


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        (DEFAULT, "learningcollidegpt4"),
        ("{auth}{year}", "learning"),
        ("{auth:(anon)}{year:(nd)}", "anonnd"),
        ("{authors:2:capitalize}_{year}_{shorttitle:2}", "Learning_collidegpt4"),
        ("{year}{venue}", "ref"),
        ("{year:(99)}", "ref99"),
        ("{month}-{title:1}-{arxiv}", "learning"),
    ],
)
def test_what_is_not_known_leaves_no_hole(pattern: str, key: str) -> None:
    assert stem(parse(pattern), BARE) == key


@pytest.mark.parametrize(
    ("pattern", "start", "end", "reason"),
    [
        ("", 0, 0, "empty"),
        ("abc", 0, 3, "every paper has the same key"),
        ("{auth}{yeer}", 7, 11, "did you mean year?"),
        ("{auth}{year", 6, 7, "never closed"),
        ("{auth}}", 6, 7, "closes nothing"),
        ("{auth} {year}", 6, 7, "' ' cannot stand in a key"),
        ("{auth:uper}", 6, 10, "did you mean upper?"),
        ("{auth:}", 6, 7, "a modifier is missing"),
        ("{}", 1, 2, "a field is missing"),
        ("{year:(n d)}", 8, 9, "cannot stand in a key"),
        ("{auth}é", 6, 7, "cannot stand"),
        ("{auth}" * 40, 200, 240, "longer than 200"),
    ],
)
def test_a_bad_pattern_is_refused_with_its_place(
    pattern: str, start: int, end: int, reason: str
) -> None:
    with pytest.raises(BadKeyPattern, match=re.escape(reason)) as caught:
        parse(pattern)
    assert (caught.value.start, caught.value.end) == (start, end)
    assert f"character {start + 1}" in str(caught.value)


people = st.builds(
    Person, st.text(max_size=20), st.text(max_size=9), st.just(""), st.text(max_size=9)
)
papers = st.builds(
    Paper,
    st.just(1),
    st.just("k"),
    st.text(max_size=200),
    authors=st.lists(people, max_size=4).map(tuple),
    year=st.none() | st.integers(-5, 99_999),
    published=st.none() | st.text(max_size=12),
    venue=st.none() | st.text(max_size=60),
    identifiers=st.just((Identifier("arxiv", "cs/0112017"),)),
)
modifiers = st.sampled_from([":2", ":upper", ":abbr", ":dashes", ":keepcase", ":(x)", ":truncate3"])
parts = st.builds(
    lambda field, words: f"{{{field}{''.join(words)}}}",
    st.sampled_from(sorted(FIELDS)),
    st.lists(modifiers, max_size=3),
)
patterns = st.lists(parts | st.sampled_from(["-", "_", "a", "9"]), min_size=1, max_size=6).map(
    "".join
)


@given(patterns, papers)
def test_whatever_the_pattern_a_key_is_safe_and_begins_with_a_letter(
    pattern: str, paper: Paper
) -> None:
    if "{" not in pattern:
        pattern += "{title}"
    key = new_key(paper, (), pattern)
    assert is_safe_key(key)
    assert key[0].isalpha()
    assert len(key) <= MAX_KEY


@given(st.text(max_size=60))
def test_any_text_is_a_pattern_or_a_sentence_with_a_place(text: str) -> None:
    place = (0, 0)
    try:
        assert parse(text).text == text.strip()
    except BadKeyPattern as error:
        place = error.start, error.end
    assert 0 <= place[0] <= place[1] <= max(len(text), 1)


@given(papers)
def test_the_default_is_author_year_and_first_significant_word(paper: Paper) -> None:
    """The rule in its shortest words, for papers with an author and a plain title."""

    def letters(text: str) -> str:
        return re.sub("[^a-z0-9]", "", fold(text))

    names = [p.family or " ".join(p.literal.split()[:3]) or p.given for p in paper.authors]
    author = next((letters(n)[:30] for n in names if letters(n)), "")
    year = str(paper.year) if paper.year and 0 < paper.year < 10_000 else ""
    key = stem(parse(DEFAULT), paper)
    if author and author[0].isalpha():
        assert key.startswith((author + year)[:MAX_KEY])


def test_every_modifier_that_is_told_of_is_understood() -> None:
    for name in MODIFIERS:
        parse(f"{{auth:{name}}}")
