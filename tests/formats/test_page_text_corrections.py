"""What a person says of lines is done, at once and nowhere else, and every line stays accounted for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import UsageError
from readinglist.formats import page_text
from readinglist.formats.corrections import IGNORED, KINDS
from readinglist.formats.lines import REMEMBERED, like
from readinglist.model import (
    Correction,
    CorrectionKind,
    Dump,
    DumpDate,
    Entry,
    Ignored,
    Notice,
    Problem,
    Record,
)

SEED = Path(__file__).parents[2] / "resources" / "samples" / "huggingface-papers.txt"
LONG = (
    "We study how lines of text are told apart when nothing but their looks is known. The method needs no labels, "
    "and runs in linear time. On three benchmarks it improves the state of the art by two points."
)


def read(text: str, *told: tuple[int, CorrectionKind]) -> list[Entry]:
    dump = Dump(text.encode(), text, corrections=tuple(Correction(*pair) for pair in told))
    return list(page_text.read(dump))


def records(text: str, *told: tuple[int, CorrectionKind]) -> list[Record]:
    return [e for e in read(text, *told) if isinstance(e, Record)]


def roles(entries: list[Entry]) -> dict[int, list[str]]:
    """What became of each line."""
    found: dict[int, list[str]] = {}
    for entry in entries:
        if isinstance(entry, Record):
            for number, role in entry.lines:
                found.setdefault(number, []).append(role)
        elif isinstance(entry, Ignored | Problem | DumpDate):
            found.setdefault(entry.line, []).append(type(entry).__name__)
    return found


def test_a_line_taken_for_a_title_becomes_the_abstract_of_the_one_above() -> None:
    text = f"A First Study of Lines\n\n{LONG}\n\nTrue Learning of Things\n\n{LONG}\n"
    assert len(records(text)) == 2
    one = records(text, (5, "abstract"))
    assert [r.title for r in one] == ["A First Study of Lines"]
    assert one[0].abstract == f"{LONG}\n\nTrue Learning of Things {LONG}"


def test_a_line_taken_for_an_abstract_becomes_a_title() -> None:
    text = f"A First Study of Lines\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"
    assert len(records(text)) == 1
    assert [r.title for r in records(text, (5, "title"))] == ["A First Study of Lines", LONG]


def test_an_ignored_line_is_in_no_field_and_says_who_ignored_it() -> None:
    text = f"A First Study of Lines\n\n{LONG}\nRead this on our own wonderful site today\n{LONG}\n"
    entries = read(text, (4, "ignore"))
    (record,) = (e for e in entries if isinstance(e, Record))
    assert "wonderful" not in f"{record.title} {record.abstract}"
    assert [(e.line, e.reason) for e in entries if isinstance(e, Ignored)] == [(4, IGNORED)]


def test_a_page_line_that_was_a_title_after_all() -> None:
    text = f"Subscribe\n\nA First Study of Lines\n\n{LONG}\n\nModels\n\n{LONG}\n"
    assert [r.title for r in records(text)] == ["A First Study of Lines"]
    assert [r.title for r in records(text, (7, "title"))] == ["A First Study of Lines", "Models"]


def test_lines_below_each_other_are_one_title_and_may_be_split_again() -> None:
    text = f"Some Words Of One\nAnd Some Of Another\n\n{LONG}\n"
    both = records(text, (1, "title"), (2, "title"))
    assert [r.title for r in both] == ["Some Words Of One And Some Of Another"]
    apart = records(text, (1, "title"), (2, "split"))
    assert [r.title for r in apart] == ["Some Words Of One", "And Some Of Another"]


def test_a_paper_is_split_off_where_it_hides_in_an_abstract() -> None:
    words = f"{LONG} {LONG}".split()
    wrapped = [" ".join(words[n : n + 12]) for n in range(0, len(words), 12)]
    hidden = "on hidden titles standing in the midst of other prose"
    text = "\n".join(["A First Study of Lines", "", *wrapped[:4], hidden, *wrapped[4:]])
    assert len(records(text)) == 1
    first, second = records(text, (7, "split"))
    assert first.abstract == " ".join(wrapped[:4])
    assert second.title == hidden
    assert second.abstract == " ".join(wrapped[4:])


def test_joined_the_second_half_of_a_title_is_the_title_again() -> None:
    text = f"A First Study of Lines\n\nAnd of Many Other Things\n\n{LONG}\n"
    assert len(records(text)) == 2
    (one,) = records(text, (3, "join"))
    assert one.title == "A First Study of Lines And of Many Other Things"
    assert one.abstract == LONG


def test_joined_a_paper_is_a_paragraph_of_the_one_before() -> None:
    text = f"A First Study of Lines\n\n{LONG}\n\nTrue Learning of Things\n\n{LONG}\n"
    (one,) = records(text, (5, "join"))
    assert one.abstract == f"{LONG}\n\nTrue Learning of Things {LONG}"


def test_authors_and_a_date_are_told() -> None:
    text = f"A First Study of Lines\nAda Lovelace, Alan Turing\n4 October 2024\n\n{LONG}\n"
    (one,) = records(text, (1, "title"), (2, "authors"), (3, "date"), (5, "abstract"))
    assert [str(a) for a in one.authors] == ["Ada Lovelace", "Alan Turing"]
    assert one.published == "2024-10-04"
    assert one.abstract == LONG


def test_what_is_said_of_no_line_is_a_notice_and_of_no_kind_an_error() -> None:
    text = f"A First Study of Lines\n\n{LONG}\n"
    entries = read(text, (2, "ignore"), (99, "title"))
    assert sum(isinstance(e, Notice) for e in entries) == 2
    assert sum(isinstance(e, Record) for e in entries) == 1
    with pytest.raises(UsageError, match="no correction"):
        read(text, (1, "titel"))  # type: ignore[arg-type]


def test_in_a_digest_lines_are_ignored_and_the_rest_is_said_to_be_unused() -> None:
    text = f"Digest\n\n--- 1. A First Study of Lines ---\n## Abstract\n{LONG}\nBuy our mugs\n"
    entries = read(text, (6, "ignore"), (5, "title"))
    (record,) = (e for e in entries if isinstance(e, Record))
    assert record.abstract == LONG
    assert (6, IGNORED) in [(e.line, e.reason) for e in entries if isinstance(e, Ignored)]
    assert any("1 corrections are not used" in e.text for e in entries if isinstance(e, Notice))


def test_a_remembered_line_is_ignored_with_other_numbers_too_and_with_its_reason() -> None:
    text = f"Digest no. 12 of our group\n\nA First Study of Lines\n\n{LONG}\n\n117\n"
    known = frozenset({like("Digest no. 1,045 of our group")})
    entries = list(page_text.read_page(formats.open_dump(text.encode()), known))
    assert [(e.line, e.reason) for e in entries if isinstance(e, Ignored)] == [(1, REMEMBERED)]
    assert [e.title for e in entries if isinstance(e, Record)] == ["A First Study of Lines"]
    assert like(" 117 ") == ""


PIECES = st.sampled_from(
    [
        "A First Study of Lines",
        "Models are all you need",
        LONG,
        LONG[:70],
        "and goes on in lower case, as wrapped text does when it is",
        "117",
        "· 4 authors",
        "Submitted by",
        "akhaliq",
        "Subscribe",
        "Oct 7, 2024",
        "https://arxiv.org/abs/2401.00001",
        "## A Heading of Sorts",
        "[A Linked Title](https://huggingface.co/papers/2401.00002)",
        "* an item",
        "---",
        "",
        "",
    ]
)
TOLD = st.lists(st.builds(Correction, st.integers(1, 30), st.sampled_from(KINDS)), max_size=8)


@given(st.lists(PIECES, min_size=1, max_size=30), TOLD)
def test_every_line_has_one_place_whatever_is_said_of_it(
    pieces: list[str], told: list[Correction]
) -> None:
    text = "\n".join(pieces)
    if not text.strip():
        return
    entries = list(page_text.read(Dump(text.encode(), text, corrections=tuple(told))))
    found = roles(entries)
    full = {n for n, line in enumerate(pieces, 1) if line.strip()}
    assert set(found) == full
    # characters in = characters in records, and left over
    assert Counter(n for n, places in found.items() for _ in places) == Counter(full)
    last = {c.line: c.kind for c in told}
    begun = False
    for number in sorted(full):
        kind = last.get(number)
        if kind == "ignore":
            assert found[number] == ["Ignored"]
        elif kind in ("title", "split"):
            assert found[number] == ["title"]
        elif kind == "abstract" and begun:
            assert found[number] == ["abstract"]
        begun = begun or found[number] == ["title"]


@given(st.lists(PIECES, min_size=1, max_size=30), TOLD)
def test_the_same_corrections_give_the_same_papers_and_none_gives_what_was(
    pieces: list[str], told: list[Correction]
) -> None:
    text = "\n".join(pieces)
    if not text.strip():
        return
    dump = Dump(text.encode(), text)
    plain = list(page_text.read_page(dump))
    assert list(page_text.read_page(dump, frozenset(), ())) == plain
    once = list(page_text.read_page(dump, frozenset(), told))
    # only what was said last of a line counts, in whatever order the lines come
    last = {c.line: c for c in told}
    assert list(page_text.read_page(dump, frozenset(), list(reversed(last.values())))) == once


def test_ignoring_every_line_leaves_no_paper() -> None:
    text = SEED.read_text()
    told = tuple(Correction(n, "ignore") for n, x in enumerate(text.split("\n"), 1) if x.strip())
    entries = list(page_text.read(Dump(text.encode(), text, corrections=told)))
    assert {type(e) for e in entries} == {Ignored}
