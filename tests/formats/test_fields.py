from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.formats import fields
from readinglist.model import Person, Problem, Record


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024", "2024"),
        (2024, "2024"),
        ("2024-3", "2024-03"),
        ("2024-03-12T10:00:00Z", "2024-03-12"),
        ("2024/03/12/", "2024-03-12"),
        ("2016/12//", "2016-12"),
        ("2001///", "2001"),
        ("20240312", "2024-03-12"),
        ("2022 Aug 18", "2022-08-18"),
        ("2022 Aug-Sep", "2022-08"),
        ("2021 Winter", "2021-12"),
        ("12 March 2024", "2024-03-12"),
        ("Mar 12, 2024", "2024-03-12"),
        ("March 2024", "2024-03"),
        ("Wed, 12 Mar 2025 00:31:14 GMT", "2025-03-12"),
        ("Fri, 10 Jan 97 08:26:03 GMT", "1997-01-10"),
        ("12.03.2024", "2024-03-12"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("03/04/2024", "2024"),
        (1289347200000, "2010-11-10"),
        (1289347200, "2010-11-10"),
        (datetime(2024, 3, 12, 8, 0), "2024-03-12"),
        ("2024-02-30", "2024-02"),
        ("2024-13-01", "2024"),
        ("in press, 2024", "2024"),
        ("", None),
        (None, None),
        (True, None),
        ("soon", None),
        ("0000-00-00", None),
        (7, None),
        (float("nan"), None),
    ],
)
def test_dates_of_any_spelling_keep_their_precision(value: object, iso: str | None) -> None:
    assert fields.iso_date(value) == iso


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.dates().map(str)))
def test_no_value_makes_an_impossible_date(value: object) -> None:
    date = fields.iso_date(value)
    if date is not None:
        datetime.fromisoformat((date + "-01-01")[:10])


@pytest.mark.parametrize(
    ("marked_up", "text"),
    [
        ("<jats:title>Abstract</jats:title><jats:p>We show it.</jats:p>", "We show it."),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("Abstract: We show it.", "We show it."),
        ("ABSTRACT We show it.", "We show it."),
        ("Abstract\nWe show it.", "We show it."),
        ("if a<b and c>d, x &lt; y", "if a<b and c>d, x < y"),
        ("the <unk> token &amp; more", "the <unk> token & more"),
        ("&lt;p&gt;Escaped twice.&lt;/p&gt;", "Escaped twice."),
        ("H<sub>2</sub>O", "H2O"),
        ("Abstract syntax trees help.", "Abstract syntax trees help."),
        ("AT&T; and R&D", "AT&T; and R&D"),
        ("n/a", None),
        ("", None),
        (None, None),
    ],
)
def test_abstracts_lose_their_mark_up_and_label_only(marked_up: object, text: str | None) -> None:
    assert fields.abstract_of(marked_up) == text


def test_names_come_from_strings_lists_and_objects() -> None:
    expected = (Person("Müller", "Ana"), Person("van der Berg", "Jan"))
    assert fields.names_of("Ana Müller and Jan van der Berg") == expected
    assert fields.names_of(["Müller, Ana", "Jan van der Berg"]) == expected
    assert fields.names_of([{"name": "Ana Müller"}, {"author": {"name": "Jan van der Berg"}}]) == (
        expected
    )
    assert fields.names_of([{"family": "Müller", "given": "Ana"}, None, 7]) == expected[:1]
    assert fields.names_of({"literal": "The Owl Group"}) == (Person(literal="The Owl Group"),)


def test_a_paper_without_title_is_a_problem_with_its_line() -> None:
    assert fields.paper(None, 7, raw="AU - X") == Problem(7, "AU - X", "It has no title.")


def test_an_abstract_that_repeats_the_title_is_none() -> None:
    record = fields.paper("One", 1, abstract="one")
    assert isinstance(record, Record)
    assert record.abstract is None


def test_an_abstract_that_ends_in_an_ellipsis_is_cut() -> None:
    record = fields.paper("One", 1, abstract="We show that…")
    assert isinstance(record, Record)
    assert record.abstract_kind == "cut"


@pytest.mark.parametrize("number", [10**400, -(10**400), float("nan"), float("inf"), -1.0, 0])
def test_a_number_that_is_no_moment_is_no_date(number: float) -> None:
    assert fields.iso_date(number) is None
