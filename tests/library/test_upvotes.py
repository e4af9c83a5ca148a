"""What pages say of a paper's upvotes can be searched for, sorted by, and goes with its import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.library import Library
from tests.make import drain

TITLES = (
    "Grasp Planning for Occluded Objects",
    "Image Markup by Coarse and Fine Attention",
    "Answering Questions of Videos with Phrases",
)


def page(*votes: int) -> bytes:
    cards = [
        f"Submitted by\nada\n\nUpvote\n{count}\n\n{title}\n\n· 4 authors\n2\n"
        for title, count in zip(TITLES, votes, strict=False)
    ]
    return ("Daily Papers\n\n" + "\n".join(cards)).encode()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as made:
        drain(made.import_dump(page(7, 152, 30), "monday.txt"))
        drain(made.import_dump(b"A Title without any Vote\n\nIt has an abstract.\n", "other.txt"))
        yield made


def found(library: Library, query: str) -> list[str]:
    return [row.title for row in library.page(library.ids(query))]


def test_papers_are_found_and_sorted_by_their_upvotes(library: Library) -> None:
    assert found(library, "upvotes:>29") == [TITLES[1], TITLES[2]]
    assert found(library, "upvotes:7..30") == [TITLES[0], TITLES[2]]
    assert found(library, "-upvotes:0..") == ["A Title without any Vote"]
    rows = library.page(library.ids(sort="upvotes"))
    assert [row.upvotes for row in rows] == [152, 30, 7, None]


def test_the_most_that_any_page_said_counts_until_its_import_is_undone(library: Library) -> None:
    later = drain(library.import_dump(page(90), "tuesday.txt"))
    assert found(library, "upvotes:90") == [TITLES[0]]
    library.dumps.undo(later.import_id or 0)
    assert found(library, "upvotes:90") == []
    assert found(library, "upvotes:7") == [TITLES[0]]
