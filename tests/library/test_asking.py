"""What helps to ask: a query's pieces and parts, values with counts, advice for no hits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.library.asking import parts, pieces, within
from readinglist.queries import quoted
from readinglist.search.query import parse
from tests.make import drain, import_sample


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_sample(opened)
        opened.set_fields(3, {"authors": "Yann LeCun; Geoffrey Hinton", "venue": "A Conference"})
        opened.set_fields(4, {"authors": "Yann LeCun", "venue": "A Conference"})
        opened.set_fields(5, {"authors": "Ada Lectern"})
        drain(opened.catch_up())
        yield opened


def test_the_pieces_of_a_query_are_told() -> None:
    found = [
        (piece.kind, piece.field, text[piece.start : piece.end])
        for text in ('-tags:"to cite" (a OR b*) "x y" NOT http://x year:2020..',)
        for piece in pieces(text)
    ]
    assert found == [
        ("operator", "", "-"),
        ("field", "tag", "tags:"),
        ("value", "tag", '"to cite"'),
        ("operator", "", "("),
        ("word", "", "a"),
        ("operator", "", "OR"),
        ("word", "", "b*"),
        ("operator", "", ")"),
        ("phrase", "", '"x y"'),
        ("operator", "", "NOT"),
        ("word", "", "http://x"),
        ("field", "year", "year:"),
        ("value", "year", "2020.."),
    ]


@given(st.text(max_size=60))
def test_pieces_never_overlap_and_cover_all_but_blanks(text: str) -> None:
    at = 0
    for piece in pieces(text):
        assert not text[at : piece.start].strip()
        assert piece.start < piece.end
        at = piece.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("(a b)", "parentheses"),
        ("a OR b c", "both"),
        ("a OR", "ends with"),
        ("a AND OR b", "does not stand between"),
        ("NOT NOT a", "twice"),
        ("tag: a", "right after"),
    ],
)
def test_a_query_that_is_no_list_of_clauses_says_why(query: str, reason: str) -> None:
    told = parts(query)
    assert told.parts == ()
    assert reason in told.reason


words = st.sampled_from(["a", "b*", "tag:x", '"c d"', 'tag:"e f"', "-g", "NOT h", "year:>2020"])


@given(st.lists(words, min_size=1, max_size=5), st.sampled_from([" ", " AND ", " OR "]))
def test_a_list_of_clauses_is_told_whole(clauses: list[str], joiner: str) -> None:
    text = joiner.join(clauses)
    told = parts(text)
    assert told.reason == ""
    assert [text[p.start : p.end] for p in told.parts] == clauses
    assert told.any == (joiner == " OR " and len(clauses) > 1)


@given(st.text(min_size=1, max_size=30).filter(lambda t: '"' not in t and t.strip()))
def test_a_quoted_value_is_one_value(value: str) -> None:
    told = parts(f"tag:{quoted(value)}")
    if quoted(value) not in ('""', '" "'):
        assert len(told.parts) == 1, quoted(value)
        assert told.parts[0].field == "tag"


def test_values_come_with_the_number_of_papers_they_find(library: Library) -> None:
    assert library.asking.values("author", "lec") == [("Yann LeCun", 2), ("Ada Lectern", 1)]
    assert library.asking.values("author", "yann le") == [("Yann LeCun", 2)]
    assert library.asking.values("venue", "conf") == [("A Conference", 2)]
    assert library.asking.values("author", "l") == []
    assert library.asking.values("nothing", "x") == []


def test_the_clause_that_empties_a_query_is_named_with_what_is_left(library: Library) -> None:
    found = library.asking.advice("captions tag:nope vision")
    assert [(d.clause, d.rest) for d in found.drops] == [("tag:nope", "captions vision")]
    assert found.drops[0].count == library.search("captions vision").total
    found = library.asking.advice("captions AND nowhere", "state:inbox")
    assert [(d.clause, d.rest) for d in found.drops] == [("nowhere", "captions")]
    found = library.asking.advice("(captions OR nowhere) -(tag:x OR state:read) -captions")
    assert {d.clause for d in found.drops} == {"-captions", "(captions OR nowhere)"}
    for query in ('nowhere OR -"x y"', "(a b", "a) b", "nowhere"):
        assert library.asking.advice(query).drops == ()


def test_where_several_clauses_find_nothing_they_go_together(library: Library) -> None:
    found = library.asking.advice("nowhere captions -captions tag:nope vision", "state:inbox")
    assert found.drops == ()
    found = library.asking.advice("nowhere captions AND tag:nope", "state:inbox")
    assert [(d.clause, d.rest) for d in found.drops] == [("nowhere tag:nope", "captions")]


def test_dropping_counts_within_the_scope_and_says_what_there_is_elsewhere(
    library: Library,
) -> None:
    library.set_state(library.ids("captions")[:1], "read")
    found = library.asking.advice("captions image tag:x", "state:read")
    assert all(d.count <= 1 for d in found.drops)
    found = library.asking.advice("vision OR text", "state:reading")
    assert found.everywhere == library.search("vision OR text").total > 0


def test_a_misspelt_word_is_corrected_with_what_it_finds(library: Library) -> None:
    found = library.asking.advice("captoins")
    assert found.meant == "captions"
    assert found.meant_count == library.search("captions").total


def test_a_query_is_put_within_another_as_a_whole() -> None:
    assert within("a b", "state:read") == "state:read a b"
    assert within("a OR b", "state:read") == "state:read (a OR b)"
    assert within("(a OR b) c", "state:read") == "state:read (a OR b) c"
    assert within("(a) b", "") == "(a) b"
    assert within("", "state:read") == "state:read"
    assert parse(within("a OR b", "tag:x")).fault is None
