"""The journal keeps of an update what it changed; journals that kept whole rows read the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from readinglist.library import Library
from readinglist.store import images, schema
from tests.make import import_sample, record
from tests.store.test_journal import Undoing, snapshot


def whole_rows(columns: tuple[str, ...]) -> str:
    """How updates were kept at first."""
    return "json_object(" + ", ".join(f"'{c}', old.{c}" for c in columns) + ")"


class UndoingOldAndNew(Undoing):
    """Steps are written now by one way and now by the other, and undone by any."""

    is_old = False

    @rule(is_old=st.booleans())
    def another_version(self, is_old: bool) -> None:
        self.library.close()
        if self.is_old != is_old:
            self.is_old = is_old
            self.patched = patch.object(schema, "_changed_image", whole_rows)
            if is_old:
                self.patched.start()
            else:
                patch.stopall()
        self.library = Library(self.path)

    def teardown(self) -> None:
        super().teardown()
        patch.stopall()


UndoingOldAndNew.TestCase.settings = settings(
    max_examples=10, stateful_step_count=30, deadline=None, report_multiple_bugs=False
)
test_undo_restores_every_state_in_a_journal_of_both_ways = UndoingOldAndNew.TestCase


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def newest_images(library: Library) -> list[object]:
    step = library.history(1)[0].id
    rows = library.store.rows("select before from change where op_id = ? order by seq", (step,))
    return [None if before is None else json.loads(before) for (before,) in rows]


def test_an_update_keeps_what_it_changed_and_a_delete_everything(library: Library) -> None:
    paper = library.add(record("A “Paper” \\ with 'signs' and \u2028", abstract="Long."))
    assert newest_images(library)[0] is None
    library.set_state([paper], "read")
    assert newest_images(library) == [{"id": paper, "state": "inbox"}]
    library.trash([paper])
    assert newest_images(library) == [{"id": paper, "deleted_at": None}]
    row = dict(
        zip(
            schema.JOURNALED["paper"].columns,
            library.store.rows(f"select {', '.join(schema.JOURNALED['paper'].columns)} from paper")[
                0
            ],
            strict=True,
        )
    )
    library.empty_trash()
    assert row in newest_images(library)


def test_text_comes_back_to_the_letter(library: Library) -> None:
    title = "Ünï “quotes” \\back\\ \"double\" 'single' <b> \u2028 \x7f 𝒳 {}"
    paper = library.add(record("Before"))
    library.set_fields(paper, {"title": title, "year": "2020"})
    kept = library.paper(paper)
    library.set_fields(paper, {"title": "After", "year": ""})
    library.undo()
    assert library.paper(paper) == kept


def test_a_row_that_a_step_changed_twice_is_what_it_was_before_both(library: Library) -> None:
    import_sample(library)
    before = snapshot(library)
    first, second = library.ids()[:2]
    with library.store.write("Twice") as op:
        execute = library.store.conn.execute
        execute("update paper set title = 'One', state = 'read' where id = ?", (first,))
        execute("update paper set title = 'Two', year = null where id = ?", (first,))
        execute("update paper set starred = 1 where id = ?", (second,))
    assert op.changes == 3
    library.undo()
    assert snapshot(library) == before
    library.redo()
    paper = library.paper(first)
    assert (paper.title, paper.state, paper.year) == ("Two", "read", None)
    library.undo()
    assert snapshot(library) == before


def test_a_paper_that_is_gone_comes_back_whole_though_the_step_changed_its_state_only(
    library: Library,
) -> None:
    paper = library.add(record("A Paper", abstract="What it is about.", year=2020))
    kept = library.paper(paper)
    library.set_state([paper], "read")
    # An undo does not count as a later change, so the guard does not keep the row from coming back.
    with library.store.write("Take it away", kind="undo"):
        library.store.conn.execute("delete from paper where id = ?", (paper,))
    done = library.undo()
    assert not done.skipped
    assert library.paper(paper) == kept


def test_moments_are_a_row_before_every_change_and_now(library: Library) -> None:
    paper = library.add(record("A Paper"))
    library.set_state([paper], "read")
    library.set_fields(paper, {"venue": "ICML"})
    library.trash([paper])
    library.empty_trash()
    lives = images.moments(library.store, "paper", f"[{paper}]", 0)
    told = [None if one.row is None else (one.row["state"], one.row["venue"]) for one in lives]
    assert told == [None, ("inbox", None), ("read", None), ("read", "ICML"), ("read", "ICML"), None]
    assert [one.seq is None for one in lives] == [False] * 5 + [True]
    library.undo()
    assert images.moments(library.store, "paper", f"[{paper}]", 0)[-1].row == lives[-2].row
