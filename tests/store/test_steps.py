"""What a step changed, and one field of one paper made what it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist.errors import NoSuchPaper, UsageError
from readinglist.library import Library
from readinglist.model import Identifier
from readinglist.store import steps
from tests.make import record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


@pytest.fixture
def paper(library: Library) -> int:
    doi = Identifier("doi", "10.1234/one")
    found = library.add(record("A Paper", year=2020, identifiers=(doi,), tags=("rl",)))
    library.set_fields(found, {"venue": "ICML"})
    return found


def newest(library: Library) -> int:
    return library.history(1)[0].id


def told(library: Library, step: int) -> dict[str, tuple[str, str, str, str]]:
    found, rest = steps.changes(library.store, step)
    assert rest is None
    return {one.field: (one.old, one.new, one.now, one.later) for one in found}


def test_a_change_is_told_as_it_was_became_and_is(library: Library, paper: int) -> None:
    library.set_fields(paper, {"year": "2021", "title": "Another"})
    step = newest(library)
    library.set_state([paper], "read")
    library.set_fields(paper, {"year": "2022"})
    later = library.history(1)[0].label
    assert told(library, step) == {
        "year": ("2020", "2021", "2022", later),
        "title": ("A Paper", "Another", "Another", ""),
    }


def test_what_a_step_changed_is_told_when_the_paper_is_gone(library: Library, paper: int) -> None:
    library.set_fields(paper, {"year": "2021"})
    step = newest(library)
    library.trash([paper])
    library.empty_trash()
    label = library.history(1)[0].label
    assert told(library, step)["year"] == ("2020", "2021", "", label)


@pytest.mark.parametrize(
    ("field", "verb", "read"),
    [
        ("year", lambda library, i: library.set_fields(i, {"year": "1999"}), lambda p: p.year),
        ("title", lambda library, i: library.set_fields(i, {"title": "X"}), lambda p: p.title),
        ("venue", lambda library, i: library.set_fields(i, {"venue": ""}), lambda p: p.venue),
        ("state", lambda library, i: library.set_state([i], "read"), lambda p: p.state),
        ("starred", lambda library, i: library.set_starred([i], True), lambda p: p.starred),
        ("remark", lambda library, i: library.set_fields(i, {"remark": "so"}), lambda p: p.remark),
        ("key", lambda library, i: library.set_key(i, "mine"), lambda p: p.key),
        ("pages", lambda library, i: library.set_fields(i, {"pages": "9"}), lambda p: p.extra),
        ("tag:rl", lambda library, i: library.remove_tag([i], "rl"), lambda p: p.tags),
        (
            "doi",
            lambda library, i: library.set_fields(i, {"doi": "10.1234/two"}),
            lambda p: p.identifiers,
        ),
    ],
)
def test_one_field_goes_back_and_forth_and_is_a_step(
    library: Library,
    paper: int,
    field: str,
    verb: Callable[[Library, int], object],
    read: Callable[[object], object],
) -> None:
    before = read(library.paper(paper))
    verb(library, paper)
    step, after = newest(library), read(library.paper(paper))
    assert before != after
    library.add_note(paper, "Meanwhile.")
    steps.restore(library.store, paper, field, step)
    assert read(library.paper(paper)) == before
    steps.restore(library.store, paper, field, step, old=False)
    assert read(library.paper(paper)) == after
    library.undo()
    assert read(library.paper(paper)) == before
    assert len(library.paper(paper).notes) == 1


def test_other_fields_of_the_step_stay(library: Library, paper: int) -> None:
    library.set_fields(paper, {"year": "2021", "title": "Another"})
    steps.restore(library.store, paper, "year", newest(library))
    assert (library.paper(paper).year, library.paper(paper).title) == (2020, "Another")


def test_a_restored_field_is_left_alone_by_imports(library: Library, paper: int) -> None:
    library.set_fields(paper, {"year": "2021"})
    done = steps.restore(library.store, paper, "year", newest(library))
    assert done.label == "Restore year of “A Paper”"
    assert "year" in library.paper(paper).hand_edited


def test_what_is_so_already_leaves_no_step(library: Library, paper: int) -> None:
    library.set_state([paper], "read")
    step = newest(library)
    library.set_state([paper], "inbox")
    count = len(library.history(0))
    assert steps.restore(library.store, paper, "state", step).op_id is None
    assert len(library.history(0)) == count


def test_a_field_the_step_did_not_change_is_refused(library: Library, paper: int) -> None:
    library.set_state([paper], "read")
    with pytest.raises(UsageError, match="did not change the year"):
        steps.restore(library.store, paper, "year", newest(library))


def test_a_doi_that_is_anothers_now_is_refused_and_nothing_changes(
    library: Library, paper: int
) -> None:
    library.set_fields(paper, {"doi": ""})
    step = newest(library)
    other = library.add(record("Second of all"))
    library.set_fields(other, {"doi": "10.1234/one"})
    with pytest.raises(UsageError, match=f"is that of paper {other} now"):
        steps.restore(library.store, paper, "doi", step)
    assert library.paper(paper).identifiers == ()
    assert library.paper(other).identifiers == (Identifier("doi", "10.1234/one"),)


def test_a_key_that_is_anothers_now_is_refused(library: Library, paper: int) -> None:
    key = library.paper(paper).key
    library.set_key(paper, "mine")
    step = newest(library)
    library.set_key(library.add(record("Second of all")), key)
    with pytest.raises(UsageError, match="is that of paper"):
        steps.restore(library.store, paper, "key", step)
    assert library.paper(paper).key == "mine"


def test_a_paper_that_is_gone_is_refused(library: Library, paper: int) -> None:
    library.set_state([paper], "read")
    step = newest(library)
    library.trash([paper])
    library.empty_trash()
    with pytest.raises(NoSuchPaper, match="taking back the step"):
        steps.restore(library.store, paper, "state", step)
