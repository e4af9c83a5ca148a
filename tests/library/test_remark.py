"""A remark is one line of the user's own: edited in one step, found, written out, read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library
from tests.make import drain, import_sample


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_sample(opened)
        yield opened


def test_a_remark_is_one_line_and_one_step(library: Library) -> None:
    paper = library.ids()[0]
    done = library.set_fields(paper, {"remark": "  the one with\nthe wide kernels "})
    assert done.label.startswith("Edit remark of “")
    assert library.page([paper])[0].remark == "the one with the wide kernels"
    assert library.paper(paper).hand_edited == ()
    library.undo()
    assert library.paper(paper).remark is None
    library.redo()
    assert library.set_fields(paper, {"remark": ""}).count == 1
    assert library.page([paper])[0].remark == ""


def test_a_long_text_is_no_remark(library: Library) -> None:
    with pytest.raises(UsageError, match="at most 300 characters"):
        library.set_fields(library.ids()[0], {"remark": "long " * 70})


def test_a_remark_is_found_by_its_words_and_by_being_there(library: Library) -> None:
    paper, other = library.ids()[:2]
    library.set_fields(paper, {"remark": "zebra stripes"})
    library.add_note(other, "A zebra too.")
    drain(library.catch_up())
    assert set(library.ids("zebra")) == {paper, other}
    assert library.ids("remark:stripes") == [paper]
    assert library.ids("has:remark") == [paper]


def test_a_remark_goes_out_as_markdown_and_comes_back_from_our_own_lines(
    library: Library, tmp_path: Path
) -> None:
    paper = library.ids()[0]
    library.set_fields(paper, {"remark": "Compare *this*"})
    assert "> Compare *this*" in drain(library.export([paper], "markdown"))
    assert "Compare" in drain(library.export([paper], "bibtex"))
    lines = drain(library.export([paper], "jsonl"))
    with Library(tmp_path / "other.db") as other:
        drain(other.import_dump(lines.encode(), "papers.jsonl"))
        assert other.paper(other.ids()[0]).remark == "Compare *this*"


def test_a_merged_paper_gives_its_remark_to_one_that_has_none(library: Library) -> None:
    winner, loser = library.ids()[:2]
    library.set_fields(loser, {"remark": "mine"})
    library.merge(winner, loser)
    assert library.paper(winner).remark == "mine"
