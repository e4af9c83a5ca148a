"""A segment holds what the analyzer says of its documents, whatever the text, merged or not."""

from __future__ import annotations

import io
from array import array
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.util.numeric import length_to_byte

from readinglist.hits import IndexDocument
from readinglist.search.codec import FlatLeaf
from readinglist.search.columns import shifted
from readinglist.search.leaf import LONG
from readinglist.search.memory import Memory
from readinglist.search.segment import Old, write_segment
from readinglist.search.stock import texts_of
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import SPECIALS, TOKEN, split, surfaces
from tests.search.library import Contents, contents, document, truth

JOINERS = [
    "-",
    "--",
    "‑",
    "–",
    "'",
    "’",
    "'s",
    "_",
    " ",
    " ",
    ". ",
    ", ",
    "\n",
    "\N{NO-BREAK SPACE}",
    "/",
]
WORDS = [
    "net",
    "Nets",
    "U",
    "GPT4Image",
    "NetIng",
    "LLMs",
    "C4",
    "a",
    "é",
    "学习",
    "ſ",
    "2",
    "state",
    "x86",
]
TEXT = st.lists(st.sampled_from([*JOINERS, *WORDS]), max_size=14).map("".join)
ANY = st.one_of(TEXT, st.text(max_size=30))
PAPER = st.builds(document, st.just(0), ANY, ANY, notes=ANY)


@settings(max_examples=400)
@given(ANY)
def test_text_is_split_into_the_pieces_and_wholes_of_its_tokens(text: str) -> None:
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    for token in TOKEN.findall(text):
        own, whole = SPECIALS[token] or ((token,), "")
        if whole:
            spans.append((len(pieces), len(pieces) + len(own) - 1))
        pieces += own
    assert split(text) == (pieces, spans)


def numbered(papers: list[IndexDocument], first: int) -> list[IndexDocument]:
    return [document(n, p.title, p.abstract, notes=p.notes) for n, p in enumerate(papers, first)]


def written(path: Path, papers: list[IndexDocument], olds: list[FlatLeaf] | None = None) -> None:
    """A segment of these papers, a bookmark last, after what is left of older segments."""
    memory = Memory()
    memory.add(papers)
    memory.papers.append(0)
    memory.bookmark = (7, "seven")
    merged, base = [], 0
    for leaf in olds or []:
        merged.append(Old(leaf, base))
        base += len(merged[-1].papers)
    with path.open("wb") as file:
        assert write_segment(file, merged, memory, base) == base + len(papers) + 1


def held(leaf: FlatLeaf) -> Contents:
    return contents([leaf], {term for field in leaf.fields.values() for term in field.terms})


def spelt(papers: list[IndexDocument]) -> set[str]:
    texts = [text for paper in papers for text in texts_of(paper).values()]
    return {word for text in texts for token in TOKEN.findall(text) for word in surfaces(token)}


def check(leaf: FlatLeaf, papers: list[IndexDocument]) -> None:
    expected = truth(papers)
    assert held(leaf) == expected
    assert leaf.is_sound()
    assert leaf.bookmark == (7, "seven")
    assert sorted(leaf.ids) == [0, *sorted(expected)]
    for name in TEXT_FIELDS:
        frequencies = Counter(t for terms in expected.values() for f, t in terms if f == name)
        for term, frequency in frequencies.items():
            postings = leaf.postings(name, term)
            assert postings is not None
            assert leaf.doc_frequency(name, term) == len(postings) == frequency
            assert list(postings.docs) == sorted(set(postings.docs))
        field = leaf.fields[name]
        assert list(field.terms) == sorted(frequencies)
        lengths = dict(zip(leaf.ids, leaf.lengths(name), strict=True))
        for paper, terms in expected.items():
            length = sum(len(places) for (f, _), places in terms.items() if f == name)
            assert lengths[paper] == length_to_byte(length)


@settings(max_examples=60, deadline=None)
@given(st.lists(PAPER, min_size=1, max_size=5))
def test_a_segment_holds_what_stands_in_its_papers(
    tmp_path_factory: pytest.TempPathFactory, papers: list[IndexDocument]
) -> None:
    path = tmp_path_factory.mktemp("segment") / "one.rl"
    papers = numbered(papers, 1)
    written(path, papers)
    leaf = FlatLeaf(path, frozenset())
    check(leaf, papers)
    assert set(leaf.words) == spelt(papers)
    for name in TEXT_FIELDS:
        terms = [
            v for places in truth(papers).values() for (f, _), v in places.items() if f == name
        ]
        assert leaf.field_length(name) == sum(map(len, terms))
    leaf.close()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(PAPER, max_size=4), st.sets(st.integers(0, 4))), max_size=3))
def test_merging_keeps_the_living_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory,
    generations: list[tuple[list[IndexDocument], set[int]]],
) -> None:
    folder = tmp_path_factory.mktemp("segments")
    expected: list[IndexDocument] = []
    leaves = []
    for number, (papers, dead) in enumerate(generations):
        papers = numbered(papers, 10 * number + 1)
        written(folder / f"{number}.rl", papers)
        deleted = frozenset(
            {len(papers), *(n for n in dead if n < len(papers))}
        )  # the bookmark too
        leaves.append(FlatLeaf(folder / f"{number}.rl", deleted))
        expected += [paper for n, paper in enumerate(papers) if n not in dead]
    last = numbered([document(0, "U-Net nets", "state")], 100)
    written(folder / "all.rl", last, leaves)
    merged = FlatLeaf(folder / "all.rl", frozenset())
    check(merged, [*expected, *last])
    for leaf in [*leaves, merged]:
        leaf.close()


@pytest.mark.parametrize("times", [LONG - 1, LONG, LONG + 1, 70_000])
def test_long_documents_are_merged_with_others_deleted(tmp_path: Path, times: int) -> None:
    papers = [
        document(1, "gone", "deep " * 300),
        document(2, "kept", "nets deep " + "deep " * times + "end"),
        document(3, "kept", "deep end"),
    ]
    written(tmp_path / "old.rl", papers)
    old = FlatLeaf(tmp_path / "old.rl", frozenset({0, 3}))
    written(tmp_path / "new.rl", [document(4, "new", "deep")], [old])
    leaf = FlatLeaf(tmp_path / "new.rl", frozenset())
    long = leaf.postings("abstract", "deep")
    assert long is not None
    assert [leaf.ids[number] for number in long.docs] == [2, 3, 4]
    positions = [min(n, 0xFFFF) for n in range(1, times + 2)]
    assert list(long.positions(0)) == positions[:0xFFFF]
    assert [list(long.positions(at)) for at in (1, 2)] == [[0], [0]]
    ends = leaf.postings("abstract", "end")
    assert ends is not None
    assert list(ends.positions(0)) == [min(times + 2, 0xFFFF)]
    for each in (old, leaf):
        each.close()


@given(st.lists(st.integers(0, 1 << 30), max_size=50), st.integers(0, 1 << 30))
def test_all_document_numbers_are_moved_at_once(numbers: list[int], base: int) -> None:
    moved = array("I")
    moved.frombytes(shifted(array("I", numbers).tobytes(), base))
    assert list(moved) == [number + base for number in numbers]


def test_a_long_column_is_moved_in_parts() -> None:
    numbers = array("I", range(200_000))
    moved = array("I")
    moved.frombytes(io.BytesIO(shifted(numbers.tobytes(), 5)).read())
    assert moved == array("I", range(5, 200_005))
