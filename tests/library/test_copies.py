"""Copies: which there are, what each would bring back or take away, and one put in place."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import StoreError
from readinglist.library import Library
from tests import make


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        for number in range(6):
            library.add(make.record(f"A Study of {make.WORDS[number]} {number}"))
        yield library


def dated(path: Path, seconds: int) -> Path:
    os.utime(path, (seconds, seconds))
    return path


def test_a_copy_says_what_it_would_bring_back_and_take_away(library: Library) -> None:
    made = library.backup()
    library.add(make.record("One More"))
    library.trash([1, 2])
    library.set_starred([3], True)
    (copy,) = library.copies.all()
    assert copy.path == made
    assert (copy.reason, copy.papers, copy.size) == ("manual", 6, made.stat().st_size)
    assert (copy.fewer, copy.more, copy.steps) == (1, 2, 3)


def test_copies_come_newest_first_and_an_unreadable_one_is_shown_as_that(library: Library) -> None:
    old = dated(library.backup(), 1_700_000_000)
    new = dated(library.backup(), 1_800_000_000)
    broken = library.copies.folder / "2020-daily.db"
    broken.write_bytes(b"not a library")
    dated(broken, 1_750_000_000)
    found = library.copies.all()
    assert [copy.path for copy in found] == [new, broken, old]
    assert [copy.papers for copy in found] == [6, -1, 6]
    assert found[1].reason == "daily"


def test_a_copy_is_put_in_place_and_what_was_there_is_a_copy_too(library: Library) -> None:
    made = library.backup()
    library.trash([1, 2])
    library.empty_trash()
    seen = library.last_seq()
    with Library(library.path, read_only=True) as window:
        aside, papers = library.copies.restore(made)
        assert papers == 6
        assert sorted(window.ids()) == [1, 2, 3, 4, 5, 6]
        newest, changed = window.changes_since(seen)
        assert newest < seen
        assert set(changed) == set(window.ids())
    found = {copy.path: copy for copy in library.copies.all()}
    assert aside is not None
    assert found[aside].reason == "before-restore"
    assert (found[aside].papers, found[aside].fewer) == (4, 2)


def test_where_there_is_no_room_nothing_is_put_in_place_and_nothing_left_over(
    library: Library,
) -> None:
    copy = library.backup()
    library.trash([1, 2])
    there = sorted(path.name for path in library.path.parent.rglob("*.db*"))
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, kept[1]))
    try:
        with pytest.raises(StoreError, match="it is as it was, and so is the backup"):
            library.copies.restore(copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)
        signal.signal(signal.SIGXFSZ, handler)
    assert sorted(path.name for path in library.path.parent.rglob("*.db*")) == there
    assert [one.path for one in library.copies.all()] == [copy]
    assert sorted(library.ids()) == [3, 4, 5, 6]
    library.copies.restore(copy)
    assert sorted(library.ids()) == [1, 2, 3, 4, 5, 6]


def test_a_copy_that_goes_while_they_are_listed_is_left_out(library: Library) -> None:
    copy = library.backup()
    (library.copies.folder / "gone.db").symlink_to("nowhere.db")
    assert [one.path for one in library.copies.all()] == [copy]


def test_a_name_with_brackets_hides_no_copy_that_was_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "papers [2026] (*).db"
    with Library(path) as library:
        library.add(make.record("A Study of Names"))
        library.copies.restore(library.backup())
    with Library(path) as library:
        assert {one.reason for one in library.copies.all()} == {"manual", "before-restore"}


def test_no_copies_are_an_empty_list(library: Library) -> None:
    assert library.copies.all() == []
