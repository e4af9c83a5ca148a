"""Sets of documents as numbers do what sets do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readinglist.search import bits

SIZE = 5_000
DOCS = st.sets(st.integers(0, SIZE - 1), max_size=60).map(sorted)
MANY = st.integers(1, 3).map(lambda step: list(range(0, SIZE, step)))
WIDTH = bits.width(SIZE)


@given(st.lists(st.one_of(DOCS, MANY), max_size=4))
def test_what_is_put_in_comes_out(lists: list[list[int]]) -> None:
    found = bits.of(lists, WIDTH)
    expected = sorted(set().union(*lists))
    assert bits.numbers(found, WIDTH) == expected
    assert found.bit_count() == len(expected)
    flags = bits.flags(found, WIDTH)
    assert [number for number in range(SIZE) if flags[number]] == expected
    assert bits.chosen([number in set(expected) for number in range(SIZE)], WIDTH) == found


@given(st.one_of(DOCS, MANY), st.one_of(DOCS, MANY))
def test_operations_are_those_of_sets(first: list[int], second: list[int]) -> None:
    one, other = bits.of([first], WIDTH), bits.of([second], WIDTH)
    assert bits.numbers(one & other, WIDTH) == sorted(set(first) & set(second))
    assert bits.numbers(one & ~other, WIDTH) == sorted(set(first) - set(second))
    assert bits.among(one & other, first, WIDTH) == sorted(set(first) & set(second))
    held = bits.data(one, WIDTH)
    assert all(bits.holds(held, number) == (number in set(first)) for number in second)


@given(st.one_of(DOCS, MANY), st.integers(0, 200))
def test_the_last_ones_are_the_highest(docs: list[int], count: int) -> None:
    last = bits.numbers(bits.last(bits.of([docs], WIDTH), count), WIDTH)
    assert len(last) >= min(count, len(docs))
    assert last == docs[len(docs) - len(last) :]


def test_a_set_of_no_documents_has_a_width_of_none() -> None:
    assert bits.width(0) == 0
    assert bits.of([], 0) == 0
    assert bits.numbers(0, 0) == []
    assert bits.chosen([], 0) == 0
