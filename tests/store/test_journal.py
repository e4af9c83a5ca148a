from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from readinglist.errors import UndoConflict, UsageError
from readinglist.library import Library
from readinglist.model import STATES
from readinglist.store import journal
from readinglist.store.schema import JOURNALED
from tests.make import import_sample, import_text, page, record


def snapshot(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Every journaled value; rev and the moments of editing move on by nature."""
    return {
        table: sorted(
            library.store.rows(f"select {', '.join(spec.columns)} from {table}"), key=repr
        )
        for table, spec in JOURNALED.items()
    }


@pytest.fixture
def library(tmp_path: Path) -> Any:
    with Library(tmp_path / "l.db") as opened:
        yield opened


class Undoing(RuleBasedStateMachine):
    """Random verbs, undo and redo, closing and opening: undo restores every snapshot."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "l.db"
        self.library = Library(self.path)
        self.past: list[dict[str, list[tuple[Any, ...]]]] = []
        self.future: list[dict[str, list[tuple[Any, ...]]]] = []
        self.count = 0

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    @initialize()
    def start(self) -> None:
        import_text(self.library, page(3))

    def do(self, verb: Any) -> None:
        before = snapshot(self.library)
        steps = self.library.undo_label(), len(self.library.history(0))
        verb()
        if (self.library.undo_label(), len(self.library.history(0))) != steps:
            self.past.append(before)
            self.future.clear()
        else:
            assert snapshot(self.library) == before

    def ids(self) -> list[int]:
        return [r[0] for r in self.library.store.rows("select id from paper order by id")]

    def pick(self, data: st.DataObject) -> list[int]:
        return data.draw(st.lists(st.sampled_from([*self.ids(), 999]), max_size=3, unique=True))

    @rule(data=st.data(), tag=st.sampled_from(["a", "b", "A", "c/d"]))
    def tag(self, data: st.DataObject, tag: str) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.add_tag(ids, tag))

    @rule(data=st.data(), tag=st.sampled_from(["a", "b"]))
    def untag(self, data: st.DataObject, tag: str) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.remove_tag(ids, tag))

    @rule(old=st.sampled_from("ab"), new=st.sampled_from("bc"))
    def rename(self, old: str, new: str) -> None:
        if old in dict(self.library.store.rows("select name, 1 from tag")):
            self.do(lambda: self.library.rename_tag(old, new))

    @rule(data=st.data(), state=st.sampled_from(STATES))
    def state(self, data: st.DataObject, state: str) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.set_state(ids, state))

    @rule(data=st.data())
    def star(self, data: st.DataObject) -> None:
        ids, on = self.pick(data), data.draw(st.booleans())
        self.do(lambda: self.library.set_starred(ids, on))

    @rule(data=st.data())
    def note(self, data: st.DataObject) -> None:
        ids = self.ids()
        if ids:
            paper = data.draw(st.sampled_from(ids))
            self.do(lambda: self.library.add_note(paper, "A remark.", "a passage"))

    @rule(data=st.data(), field=st.sampled_from(["title", "year", "doi", "venue", "volume"]))
    def edit(self, data: st.DataObject, field: str) -> None:
        ids = self.ids()
        if not ids:
            return
        paper = data.draw(st.sampled_from(ids))
        self.count += 1
        value = {"year": "2020", "doi": f"10.1234/x{self.count}"}.get(field, f"v{self.count}")
        self.do(lambda: self.library.set_fields(paper, {field: value}))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.trash(ids))

    @rule()
    def empty_trash(self) -> None:
        self.do(self.library.empty_trash)

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        live = self.library.ids()
        if len(live) > 1:
            a, b = data.draw(st.permutations(live))[:2]
            self.do(lambda: self.library.merge(a, b))

    @rule()
    def bring(self) -> None:
        self.count += 1
        text = page(2, seed=self.count)
        self.do(lambda: import_text(self.library, text, tags=("new",)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(snapshot(self.library))
        done = self.library.undo()
        assert not done.skipped
        assert snapshot(self.library) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(snapshot(self.library))
        self.library.redo()
        assert snapshot(self.library) == self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = Library(self.path)

    @invariant()
    def menus_tell_the_truth(self) -> None:
        assert (self.library.redo_label() is not None) == bool(self.future)
        broken = self.library.store.rows("pragma foreign_key_check")
        assert not broken


Undoing.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, report_multiple_bugs=False
)
test_undo_restores_every_state = Undoing.TestCase


class UndoingRowByRow(Undoing):
    """The same, by the careful way that is taken when a row clashes with what came later."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = patch.object(journal, "put_all_back", lambda _conn, _op: None)
        self.patch.start()

    def teardown(self) -> None:
        self.patch.stop()
        super().teardown()


UndoingRowByRow.TestCase.settings = settings(
    max_examples=10, stateful_step_count=30, deadline=None, report_multiple_bugs=False
)
test_undo_row_by_row_restores_every_state = UndoingRowByRow.TestCase


def test_a_row_that_clashes_leaves_nothing_half_put_back(library: Library) -> None:
    import_sample(library)
    first, second = library.ids()[:2]
    library.set_key(first, "mine2020")
    library.set_fields(first, {"key": "other2020"})
    outside = sqlite3.connect(library.path)
    outside.execute("update paper set key = 'mine2020' where id = ?", (second,))
    outside.commit()
    outside.close()
    done = library.undo()
    assert library.paper(first).key == "mine2020-2"
    assert done.skipped == (
        f"paper [{first}] of paper {first} has the citation key mine2020-2 now, "
        "since mine2020 was taken",
    )


def test_everything_undone_leaves_an_empty_library_and_redone_the_end_state(
    library: Library,
) -> None:
    start = snapshot(library)
    import_sample(library)
    ids = library.ids()
    library.add_tag(ids[:12], "rl")
    library.set_state(ids[5:40], "dismissed")
    library.add_note(ids[0], "Good.")
    library.trash(ids[60:])
    library.empty_trash()
    end = snapshot(library)
    for _ in range(6):
        library.undo()
    assert snapshot(library) == start
    for _ in range(6):
        library.redo()
    assert snapshot(library) == end
    with pytest.raises(UsageError, match="nothing to redo"):
        library.redo()


def test_a_step_is_named_and_one_step(library: Library) -> None:
    import_sample(library)
    done = library.add_tag(library.ids()[:12], "rl")
    assert done.label == "Add tag ‘rl’ to 12 papers"
    assert library.undo_label() == done.label
    assert library.undo().count == 12
    assert [s.label for s in library.history()] == [
        "Undo: Add tag ‘rl’ to 12 papers",
        "Add tag ‘rl’ to 12 papers",
        "Import 70 papers from huggingface-papers.txt",
    ]


def test_undo_counts_papers_and_not_what_is_about_none(library: Library) -> None:
    paper = library.add(record("A Paper", tags=("foo",)))
    library.saved.add("kept", "tag:foo")
    assert library.rename_tag("foo", "bar").count == 1
    assert library.undo().count == 1
    assert library.saved.get("kept").query == "tag:foo"
    assert library.undo().count == 0
    assert library.paper(paper).tags == ("foo",)


def test_papers_that_are_gone_are_not_told_apart(library: Library) -> None:
    paper, gone = library.add(record("A Paper")), library.add(record("Another One"))
    library.trash([gone])
    library.empty_trash()
    with pytest.raises(UsageError, match=f"Paper {gone} is not in the library any more"):
        library.not_duplicates(paper, gone)
    assert library.undo_label() == "Empty the trash of 1 paper"


def test_a_step_that_changes_nothing_leaves_no_trace(library: Library) -> None:
    import_sample(library)
    ids = library.ids()[:3]
    library.set_state(ids, "queued")
    steps = len(library.history(0))
    assert library.set_state(ids, "queued").op_id is None
    assert library.add_tag([], "x").op_id is None
    assert len(library.history(0)) == steps


def test_an_edit_from_outside_is_journaled_and_undo_leaves_it_alone(library: Library) -> None:
    import_sample(library)
    first, second = library.ids()[:2]
    library.set_state([first, second], "read")
    outside = sqlite3.connect(library.path)
    outside.execute("update paper set state = 'queued', title = 'Outside' where id = ?", (first,))
    outside.commit()
    outside.close()
    assert library.history()[-1].label == "Edited outside Reading List"
    done = library.undo()
    assert [library.paper(i).state for i in (first, second)] == ["queued", "inbox"]
    assert len(done.skipped) == 1


def test_a_step_changed_from_outside_is_passed_over_and_does_not_bar_the_way(
    library: Library,
) -> None:
    import_sample(library)
    first = library.ids()[0]
    library.set_state([first], "read")
    outside = sqlite3.connect(library.path)
    outside.execute("update paper set state = 'queued' where id = ?", (first,))
    outside.commit()
    outside.close()
    with pytest.raises(UndoConflict):
        library.undo(library.history()[0].id)
    done = library.undo()
    assert (done.count, len(done.skipped)) == (0, 1)
    assert library.paper(first).state == "queued"
    assert library.undo_label() == "Import 70 papers from huggingface-papers.txt"


def test_an_import_taken_back_out_of_turn_keeps_what_was_edited_since(library: Library) -> None:
    import_sample(library)
    step = library.history()[0].id
    edited = library.ids()[3]
    library.set_fields(edited, {"title": "Mine now"})
    done = library.undo(step)
    assert library.ids() == [edited]
    assert len(done.skipped) == 1


def test_tags_move_no_rev_and_texts_do(library: Library) -> None:
    import_sample(library)
    paper = library.ids()[0]

    def rev() -> Any:
        return library.store.value("select rev from paper where id = ?", (paper,))

    before = rev()
    library.add_tag([paper], "x")
    library.set_state([paper], "read")
    library.set_starred([paper], True)
    assert rev() == before
    for verb in (
        lambda: library.add_note(paper, "A remark."),
        lambda: library.set_fields(paper, {"venue": "ICML"}),
        lambda: library.trash([paper]),
        library.undo,
    ):
        verb()
        assert rev() > before
        before = rev()


def test_undoing_an_import_keeps_papers_that_were_worked_on(library: Library) -> None:
    import_sample(library)
    step = library.history()[0].id
    noted, tagged = library.ids()[:2]
    library.add_note(noted, "Keep me.")
    library.add_tag([tagged], "mine")
    done = library.undo(step)
    assert sorted(library.ids()) == sorted([noted, tagged])
    assert library.paper(noted).notes[0].text == "Keep me."
    assert len(done.skipped) == 2


def test_undoing_a_rename_leaves_one_tag(library: Library) -> None:
    paper = library.add(record("A Paper", tags=("foo",)))
    library.rename_tag("foo", "bar")
    library.undo()
    assert library.paper(paper).tags == ("foo",)
    library.redo()
    assert library.paper(paper).tags == ("bar",)


def test_two_undos_at_once_take_back_two_steps(library: Library) -> None:
    paper = library.add(record("A Paper"))
    library.add_tag([paper], "a")
    library.add_tag([paper], "b")
    with Library(library.path) as other:
        assert library.undo().label.startswith("Undo: Add tag ‘b’")
        assert other.undo().label.startswith("Undo: Add tag ‘a’")
    assert library.paper(paper).tags == ()


def test_a_paper_whose_key_was_given_away_comes_back_with_another(library: Library) -> None:
    first = library.add(record("First", key="one"))
    second = library.add(record("Second", key="two"))
    library.trash([second])
    library.empty_trash()
    step = library.history()[0].id
    library.set_key(first, "two")
    done = library.undo(step)
    assert "two-2" in done.skipped[0]
    library.restore([second])
    assert library.paper(second).key == "two-2"


def test_a_note_moved_by_a_merge_moves_both_revs(library: Library) -> None:
    one, two = library.add(record("First of all")), library.add(record("Second to none"))
    library.add_note(two, "zebra")

    def revs() -> list[Any]:
        return library.store.rows("select rev from paper order by id")

    library.merge(one, two)
    before = revs()
    library.undo()
    assert all(now > then for now, then in zip(revs(), before, strict=True))
