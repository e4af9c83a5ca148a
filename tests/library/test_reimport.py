"""What holds of imports whatever comes, in whatever order: Hypothesis over overlapping dumps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.model import ImportReport
from tests.make import drain

NOUNS = ("Owls", "Hawks", "Terns", "Rooks", "Swifts", "Larks", "Gulls", "Finches")
Told = dict[str, object]


def paper(number: int) -> Told:
    """All there is to tell of one paper; no two have a title, an id or an author in common."""
    return {
        "title": f"On the {NOUNS[number % 8]} of Region {NOUNS[number // 8 % 8]} at Length",
        "arxiv": f"2401.{number:05}",
        "doi": f"10.1234/bird.{number}",
        "authors": [f"Ann Bird{chr(97 + number)}", "Bo Nest"],
        "abstract": f"We count {NOUNS[number % 8]}. There are {number} of them, which is many.",
        "year": 2000 + number,
        "venue": "Journal of Birds",
    }


LEAVABLE = ("abstract", "venue", "year", "authors", "doi")
parts = st.frozensets(st.sampled_from(LEAVABLE))
sightings = st.lists(st.tuples(st.integers(0, 12), parts), min_size=1, max_size=14)
"""(paper, what a dump does not tell of it)."""


def dump(told: Sequence[tuple[int, frozenset[str]]]) -> bytes:
    items = [{k: v for k, v in paper(n).items() if k not in left} for n, left in told]
    return json.dumps(items).encode()


def take(library: Library, data: bytes, name: str = "birds.json") -> ImportReport:
    report = drain(library.import_dump(data, name))
    assert report.found == report.new + report.same + report.changed + report.unsure
    return report


def contents(library: Library) -> dict[str, tuple[object, ...]]:
    return {
        p.title: (p.abstract, p.authors, p.year, p.venue, sorted(p.identifiers), p.state)
        for p in library.papers(library.ids())
    }


def keys(library: Library) -> dict[int, str]:
    return {p.id: p.key for p in library.papers(library.ids())}


@settings(max_examples=25, deadline=None)
@given(sightings)
def test_importing_twice_is_importing_once(told: list[tuple[int, frozenset[str]]]) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder, "l.db")) as library:
        first = take(library, dump(told))
        before = contents(library), keys(library), library.last_seq()
        again = take(library, dump(told))
        assert (again.new, again.changed, again.unsure, again.found) == (0, 0, 0, first.found)
        assert (contents(library), keys(library), library.last_seq()) == before
        spaced = take(library, dump(told) + b"\n", "the same with a blank line")
        assert (spaced.new, spaced.changed) == (0, 0)
        assert (contents(library), keys(library)) == before[:2]


@settings(max_examples=25, deadline=None)
@given(sightings, st.randoms(use_true_random=False), st.lists(st.integers(1, 13), max_size=3))
def test_any_order_and_any_split_of_dumps_give_the_same_papers(
    told: list[tuple[int, frozenset[str]]], random: object, cuts: list[int]
) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    places = sorted({0, len(shuffled), *(cut % len(shuffled) for cut in cuts)})
    with TemporaryDirectory() as folder:
        with Library(Path(folder, "one.db")) as one:
            take(one, dump(told))
            expected = contents(one)
        with Library(Path(folder, "many.db")) as many:
            known: dict[int, str] = {}
            for start, stop in pairwise(places):
                if start < stop:
                    take(many, dump(shuffled[start:stop]))
                    assert known.items() <= keys(many).items()  # old papers keep their keys
                    known = keys(many)
            assert contents(many) == expected


@settings(max_examples=25, deadline=None)
@given(sightings, sightings)
def test_undoing_an_import_leaves_the_library_as_it_was(
    first: list[tuple[int, frozenset[str]]], second: list[tuple[int, frozenset[str]]]
) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder, "l.db")) as library:
        take(library, dump(first))
        before = contents(library), keys(library)
        report = take(library, dump(second) + b" ")
        assert report.import_id is not None
        library.dumps.undo(report.import_id)
        assert (contents(library), keys(library)) == before


@settings(max_examples=25, deadline=None)
@given(sightings, st.data())
def test_what_one_did_outlives_every_dump(
    told: list[tuple[int, frozenset[str]]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder, "l.db")) as library:
        take(library, dump(told))
        mine = data.draw(st.sampled_from(library.ids()))
        field = data.draw(st.sampled_from(["abstract", "venue", "year"]))
        library.set_fields(mine, {field: data.draw(st.sampled_from(["", "1999"]))})
        library.set_state([mine], "dismissed")
        library.add_tag([mine], "mine")
        gone = data.draw(st.sampled_from(library.ids()))
        if gone != mine:
            library.trash([gone])
            library.empty_trash()
        before = library.paper(mine)
        count = library.count()
        report = take(library, dump([(n, frozenset()) for n, _ in told]))
        after = library.paper(mine)
        assert getattr(after, field) == getattr(before, field)
        assert (after.state, after.tags, after.key) == ("dismissed", ("mine",), before.key)
        assert (report.new, library.count()) == (0, count)


STRIPPED = "We gain sim3% at O(n^{2}) cost, 1.37times faster than {scriptsize OWL}."
WITH_MATH = r"We gain $\sim3\%$ at $O(n^{2})$ cost, $1.37\times$ faster than {\scriptsize OWL}."


def test_the_same_words_with_their_math_take_the_place_of_page_text_never_the_reverse(
    tmp_path: Path,
) -> None:
    def told(abstract: str) -> bytes:
        return json.dumps([paper(1) | {"abstract": abstract}]).encode()

    for number, order in enumerate(([STRIPPED, WITH_MATH], [WITH_MATH, STRIPPED])):
        with Library(tmp_path / f"{number}.db") as library:
            take(library, told(order[0]))
            report = take(library, told(order[1]))
            assert report.matched[0].gains == (("abstract",) if number == 0 else ())
            assert library.paper(library.ids()[0]).abstract == WITH_MATH
            other = take(
                library, told(r"Other words, with $\alpha$ and $\beta$ and $\gamma$ in them.")
            )
            assert (other.changed, other.same) == (0, 1)
            library.set_fields(library.ids()[0], {"abstract": STRIPPED})
            take(library, told(WITH_MATH) + b" ")
            assert library.paper(library.ids()[0]).abstract == STRIPPED
