"""The window as a person uses it: by keys, on the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui.chips import Chip
from readinglist.gui.history import HistoryPage
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, STARRED, TRASH, Scope
from readinglist.library import Library
from readinglist.text import title_key
from tests.gui.conftest import OpenWindow, calm, shut

INBOX = Scope("state", "inbox")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, keys: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Keys to whatever has the focus, as from a keyboard."""
    for key in keys:
        target = window.focusWidget() or window
        QTest.keyClicks(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def states(path: Path) -> dict[str, int]:
    with Library(path, read_only=True) as library:
        return dict(library.facets()["state"])


def test_it_lists_the_inbox_and_shows_the_first_paper(window: MainWindow) -> None:
    assert window.model.rowCount() == 70
    assert window.count.text() == "70 papers"
    paper = window.detail.paper
    assert paper is not None
    assert window.detail.title.shown.startswith("Multi-digit Number Recognition")
    assert window.detail.abstract.shown.startswith("Recognizing arbitrary multi-character")
    assert window.focusWidget() is window.view


def test_triage_by_single_keys_goes_on_by_itself(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    first = list(window.model.ids)
    press(window, "qdrm")
    calm(qtbot, window)
    assert states(sample) == {"inbox": 66, "queued": 1, "dismissed": 1, "reading": 1, "read": 1}
    assert window.view.current_id() == first[4]
    assert window.detail.paper is not None
    assert window.detail.paper.id == first[4]
    assert window.model.rowCount() == 66
    assert window.messages.text.text() == "Marked 1 paper as read."


def test_with_shift_the_selection_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.side.choose(ALL)
    calm(qtbot, window)
    here = window.view.current_id()
    press(window, "q", SHIFT)
    calm(qtbot, window)
    assert window.view.current_id() == here
    assert window.detail.paper is not None
    assert window.detail.paper.state == "queued"
    press(window, "d")
    calm(qtbot, window)
    assert window.view.current_id() != here


def test_undo_and_redo_are_named_and_survive_a_restart(
    window: MainWindow, qtbot: QtBot, sample: Path, open_window: OpenWindow
) -> None:
    press(window, "ddd")
    calm(qtbot, window)
    assert window.actions_["undo"].text() == "Undo: Dismiss 1 paper"
    press(window, "z", CONTROL)
    calm(qtbot, window)
    assert states(sample)["dismissed"] == 2
    assert window.actions_["redo"].text() == "Redo: Dismiss 1 paper"
    shut(window)
    again = open_window(sample)
    assert again.actions_["undo"].text() == "Undo: Dismiss 1 paper"
    press(again, "zz", CONTROL)
    calm(qtbot, again)
    assert states(sample) == {"inbox": 70}
    press(again, "y", CONTROL)
    calm(qtbot, again)
    assert states(sample)["dismissed"] == 1
    assert again.model.rowCount() == 69


def test_a_selection_is_dismissed_in_one_step_with_a_way_back(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    press(window, "a", CONTROL)
    assert window.count.text() == "70 of 70 papers"
    press(window, "d")
    calm(qtbot, window)
    assert states(sample) == {"dismissed": 70}
    assert window.messages.text.text() == "Dismissed 70 papers."
    assert window.empty.isVisible()
    assert window.empty.headline.text() == "All 70 done"
    assert window.empty.text.text() == "70 dismissed."
    window.messages.undo.click()
    calm(qtbot, window)
    assert states(sample) == {"inbox": 70}
    assert window.view.isVisible()


def test_dismiss_above_takes_those_above_only(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    window.view.select_row(5)
    here = window.view.current_id()
    press(window, "o", SHIFT)
    calm(qtbot, window)
    assert states(sample) == {"inbox": 65, "dismissed": 5}
    assert window.view.current_id() == here
    assert window.view.currentIndex().row() == 0


def test_star_toggles(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "s")
    calm(qtbot, window)
    window.side.choose(STARRED)
    calm(qtbot, window)
    assert window.model.rowCount() == 1
    window.view.setFocus()
    press(window, "s")
    calm(qtbot, window)
    assert window.model.rowCount() == 0
    assert window.empty.headline.text() == "No paper is starred"


def test_tags_are_typed_repeated_and_taken_off(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "t")
    assert window.focusWidget() is window.detail.tag_field
    press(window, "clip")
    QTest.keyClick(window.detail.tag_field, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert window.detail.paper is not None
    assert window.detail.paper.tags == ("clip",)
    QTest.keyClick(window.detail.tag_field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view
    press(window, "j.")
    calm(qtbot, window)
    assert window.detail.paper.tags == ("clip",)
    assert window.side.facets.row_of(Scope("tag", "clip")) is not None
    chip = next(c for c in window.detail.findChildren(Chip) if c.isVisible())
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    calm(qtbot, window)
    assert not window.detail.paper.tags


def test_a_note_saves_itself_and_is_found(
    window: MainWindow, qtbot: QtBot, sample: Path, indexing: None
) -> None:
    press(window, "w")
    field = window.focusWidget()
    assert field is not None
    press(window, "zebra stripes")
    assert window.detail.paper is not None
    paper_id = window.detail.paper.id
    qtbot.waitUntil(lambda: bool(_notes(sample, paper_id)), timeout=3_000)
    assert window.focusWidget() is field
    press(window, " forever")
    qtbot.waitUntil(lambda: _notes(sample, paper_id) == ["zebra stripes forever"], timeout=3_000)
    calm(qtbot, window)
    window.search.setText("zebra")
    calm(qtbot, window)
    assert list(window.model.ids) == [paper_id]


def _notes(path: Path, paper_id: int) -> list[str]:
    with Library(path, read_only=True) as library:
        return [note.text for note in library.paper(paper_id).notes]


def test_a_note_is_saved_when_one_moves_on(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    assert window.detail.paper is not None
    paper_id = window.detail.paper.id
    press(window, "w")
    press(window, "quick")
    window.view.setFocus()
    window.view.step(1)
    calm(qtbot, window)
    assert _notes(sample, paper_id) == ["quick"]


def test_search_marks_hits_in_list_and_abstract(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "/")
    assert window.focusWidget() is window.search
    press(window, "transformers")
    calm(qtbot, window)
    assert 0 < window.model.rowCount() < 70
    assert window.model.terms
    assert window.detail.abstract._spans
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.focusWidget() is window.view
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    calm(qtbot, window)
    assert window.model.rowCount() == 70


def test_a_new_search_begins_at_its_best_hit(window: MainWindow, qtbot: QtBot) -> None:
    window.view.select_row(60)
    kept = window.view.current_id()
    window.search.setText("transformers")
    calm(qtbot, window)
    assert window.view.currentIndex().row() == 0
    window.search.clear()
    calm(qtbot, window)
    window.view.select_paper(kept or 0)
    window.desk.edit(lambda library: library.add_tag([1], "x"))
    calm(qtbot, window)
    assert window.view.current_id() == kept


def test_a_search_that_found_nothing_leads_back_to_where_one_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.view.select_row(40)
    kept = window.view.current_id()
    window.search.setText("xylophonists")
    calm(qtbot, window)
    assert not window.model.rowCount()
    window.search.clear()
    calm(qtbot, window)
    assert window.view.current_id() == kept


def test_what_was_undone_can_be_redone_from_its_message(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    press(window, "s")
    calm(qtbot, window)
    window.messages.undo.click()
    calm(qtbot, window)
    assert window.messages.text.text() == "Star 1 paper: taken back."
    assert window.messages.undo.text() == "Redo"
    window.messages.undo.click()
    calm(qtbot, window)
    with Library(sample, read_only=True) as library:
        assert library.ids("is:starred")


def test_undo_goes_to_the_paper_it_brings_back(window: MainWindow, qtbot: QtBot) -> None:
    window.view.select_row(7)
    paper_id = window.view.current_id()
    press(window, "d")
    window.view.select_row(40)
    calm(qtbot, window)
    press(window, "u")
    calm(qtbot, window)
    assert window.view.current_id() == paper_id
    assert window.view.currentIndex().row() == 7


def test_large_text_stays_inside_the_pane(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 700)
    for _ in range(8):
        window.verbs.zoom(1)
    calm(qtbot, window)
    column = window.detail.widget()
    assert column is not None
    assert column.width() <= window.detail.viewport().width()
    assert window.minimumSizeHint().width() <= 1000  # it never grows out of a small screen


def test_a_fault_is_said_and_the_words_are_searched_all_the_same(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.search.setText("state:nowhere convolutional")
    calm(qtbot, window)
    assert window.fault.isVisible()
    assert "state: is one of" in window.fault.text()


def test_a_search_without_hit_says_where_it_looked(window: MainWindow, qtbot: QtBot) -> None:
    window.side.choose(Scope("state", "queued"))
    window.search.setText("convolutional")
    calm(qtbot, window)
    assert window.empty.headline.text() == "No paper here matches “convolutional”"
    assert window.empty.text.text() == "Only Queue was searched."
    window.side.choose(ALL)
    calm(qtbot, window)
    assert window.model.rowCount() > 3


def test_trash_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    calm(qtbot, window)
    assert window.model.rowCount() == 69
    window.side.choose(TRASH)
    calm(qtbot, window)
    assert window.model.rowCount() == 1
    window.verbs.restore()
    calm(qtbot, window)
    assert window.model.rowCount() == 0
    window.side.choose(INBOX)
    calm(qtbot, window)
    assert window.model.rowCount() == 70


def test_copies_citation_keys_and_bibtex(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Down, SHIFT)
    press(window, "k", CONTROL)
    calm(qtbot, window)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(r"\cite{")
    assert text.count(",") == 1
    window.settings.set("cite", r"\citep")
    press(window, "k", CONTROL)
    calm(qtbot, window)
    assert QGuiApplication.clipboard().text() == text.replace(r"\cite", r"\citep")
    press(window, "c", CONTROL)
    calm(qtbot, window)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().count("@") == 2
    assert data.hasFormat("application/x-bibtex")


def test_the_bibtex_of_the_paper_unfolds_with_its_key(window: MainWindow, qtbot: QtBot) -> None:
    window.detail.bibtex.head.click()
    calm(qtbot, window)
    assert window.detail.paper is not None
    assert window.detail.code.toPlainText().startswith("@misc{" + window.detail.paper.key)


def test_changes_from_outside_appear_within_two_seconds(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    ids = list(window.model.ids)
    with Library(sample) as library:
        library.set_state(ids[:3], "queued")
        library.add_tag([ids[3]], "from-outside")
    qtbot.waitUntil(lambda: window.model.rowCount() == 67, timeout=2_000)
    qtbot.waitUntil(
        lambda: window.side.facets.row_of(Scope("tag", "from-outside")) is not None, timeout=2_000
    )
    row = window.model.paper_row(0)
    assert row is not None
    assert row.tags == ("from-outside",)


def test_letters_are_text_where_one_writes(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    window.search.setFocus()
    press(window, "dqs")
    calm(qtbot, window)
    assert window.search.text() == "dqs"
    assert states(sample) == {"inbox": 70}


def test_letters_do_nothing_in_the_side_bar(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    window.side.setFocus()
    press(window, "d")
    calm(qtbot, window)
    assert states(sample) == {"inbox": 70}


def test_panes_are_reached_in_turn_by_one_key(window: MainWindow) -> None:
    seen: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert seen == [window.detail, window.search, window.side, window.view]


def test_every_widget_one_can_reach_has_a_name(window: MainWindow) -> None:
    nameless = {
        f"{type(w).__name__} {w.objectName()}"
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (w.accessibleName() or getattr(w, "text", str)())
    }
    assert not {n for n in nameless if not n.startswith(("QMenuBar", "QScrollBar", "QMenu "))}


@pytest.mark.parametrize("name", ["history", "keys", "about", "preferences", "edit_paper"])
def test_every_other_page_opens_and_closes(window: MainWindow, qtbot: QtBot, name: str) -> None:
    getattr(window.verbs, name)()
    calm(qtbot, window)
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
    else:
        assert window.pages.currentWidget() is not window.desk_page
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page


def test_a_step_of_the_history_is_taken_back_out_of_turn(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    press(window, "dqs")
    calm(qtbot, window)
    window.verbs.history()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    labels = [step.label for step in page.model.rows]
    assert labels[:3] == ["Star 1 paper", "Queue 1 paper", "Dismiss 1 paper"]
    page.table.setCurrentIndex(page.model.index(2))
    page.undo.click()
    calm(qtbot, window)
    assert states(sample) == {"inbox": 69, "queued": 1}


def test_the_table_sorts_by_a_column(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["table"].trigger()
    assert window.view.horizontalHeader().isVisible()
    window.view.horizontalHeader().sectionClicked.emit(0)
    calm(qtbot, window)
    titles = [title_key(str(window.model.index(n, 0).data())) for n in range(70)]
    assert titles == sorted(titles)
    window.view.horizontalHeader().sectionClicked.emit(0)
    calm(qtbot, window)
    assert [title_key(str(window.model.index(n, 0).data())) for n in range(70)] == titles[::-1]


def test_a_narrow_window_puts_the_paper_below(window: MainWindow, qtbot: QtBot) -> None:
    assert window.inner.orientation() == Qt.Orientation.Horizontal
    window.resize(900, 800)
    assert window.inner.orientation() == Qt.Orientation.Vertical


def test_a_locked_out_library_is_said_and_nothing_breaks(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    stranger = tmp_path / "notes.db"
    stranger.write_text("this is no library")
    window = open_window(stranger, wait=False)
    qtbot.waitUntil(lambda: window.empty.isVisible())
    assert window.empty.headline.text() == "The library cannot be opened"
    assert "file is not a database" in window.empty.text.text()
    assert stranger.read_text() == "this is no library"


def test_fields_are_edited_and_a_wrong_value_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "e")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    fields = dialog.fields  # type: ignore[attr-defined]
    fields["year"].setText("soon")
    dialog._save()  # type: ignore[attr-defined]
    calm(qtbot, window)
    assert dialog.trouble.text() == "'soon' is no year."  # type: ignore[attr-defined]
    fields["year"].setText("2014")
    fields["key"].setText("goodfellow2014")
    dialog._save()  # type: ignore[attr-defined]
    calm(qtbot, window)
    assert window.detail.paper is not None
    assert (window.detail.paper.year, window.detail.paper.key) == (2014, "goodfellow2014")
    assert not dialog.isVisible()
