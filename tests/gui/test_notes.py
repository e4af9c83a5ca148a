"""Notes read as Markdown and save themselves; passages are marked, found again, and lead both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui.main_window import MainWindow
from readinglist.gui.note_text import NoteText
from readinglist.gui.passages import place
from readinglist.gui.scopes import ALL
from readinglist.gui.theme import theme
from readinglist.library import Library
from readinglist.model import Note, Record
from tests.gui.conftest import OpenWindow, calm

ABSTRACT = "We train a zero-shot model. It transfers well to thirty tasks, and fails at counting."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "library.db"
    with Library(made) as library:
        library.add(Record("A model of everything", abstract=ABSTRACT))
        library.add(Record("Another paper", abstract="About something else."))
    return made


@pytest.fixture
def window(open_window: OpenWindow, path: Path, qtbot: QtBot) -> MainWindow:
    made = open_window(path)
    made.side.choose(ALL)
    calm(qtbot, made)
    made.view.select_paper(1)
    calm(qtbot, made)
    return made


def notes(path: Path) -> tuple[Note, ...]:
    with Library(path, read_only=True) as library:
        return library.paper(1).notes


def select(window: MainWindow, passage: str) -> None:
    window.detail.abstract.select(ABSTRACT.index(passage), len(passage))
    window.detail.abstract.setFocus()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def background_at(window: MainWindow, passage: str) -> str:
    text = window.detail.abstract
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index(passage) + 1)
    return cursor.charFormat().background().color().name().upper()


def test_a_selected_passage_and_h_make_a_highlight_with_its_note(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    select(window, "transfers well to thirty tasks")
    press(Qt.Key.Key_H)
    calm(qtbot, window)
    assert [(n.quote, n.text) for n in notes(path)] == [("transfers well to thirty tasks", "")]
    assert background_at(window, "transfers") == theme.colours.passage
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "which tasks?")
    qtbot.waitUntil(lambda: notes(path)[0].text == "which tasks?", timeout=3_000)
    assert notes(path)[0].quote == "transfers well to thirty tasks"


def test_a_passage_is_selected_by_keyboard_alone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.view.setFocus()
    press(Qt.Key.Key_H)
    assert window.detail.abstract.hasFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_H)
    calm(qtbot, window)
    assert [n.quote for n in notes(path)] == [ABSTRACT]


def test_passage_and_note_lead_to_each_other(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with Library(path) as library:
        note = library.add_note(1, "See the counts.", "fails at counting")
    window.desk.look()
    calm(qtbot, window)
    window.detail.notes.passage_asked.emit(note)
    assert window.detail.abstract.selected_text() == "fails at counting"
    window.detail.abstract.passage_chosen.emit(note)
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget.property("plainText") == "See the counts."


def test_a_passage_survives_edits_of_the_abstract_or_is_said_to_be_gone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    with Library(path) as library:
        library.add_note(1, "Mine.", "transfers well to thirty tasks")
        library.set_fields(1, {"abstract": "New. It TRANSFERS well —\nto thirty tasks!"})
    window.desk.look()
    calm(qtbot, window)
    assert background_at(window, "TRANSFERS") == theme.colours.passage
    with Library(path) as library:
        library.set_fields(1, {"abstract": "All of it was rewritten."})
    window.desk.look()
    calm(qtbot, window)
    said = [shown.when.text() for shown in window.detail.notes._shown]
    assert "no longer there" in said[0]
    assert notes(path)[0].quote == "transfers well to thirty tasks"


def test_an_emptied_note_keeps_its_passage_until_it_is_deleted(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    with Library(path) as library:
        note = library.add_note(1, "Words.", "fails at counting")
        library.edit_note(note, "")
        assert [(n.text, n.quote) for n in library.paper(1).notes] == [("", "fails at counting")]
    window.desk.look()
    calm(qtbot, window)
    window.detail.notes.removed.emit(note)
    calm(qtbot, window)
    assert not notes(path)
    window.verbs.undo()
    calm(qtbot, window)
    assert [n.quote for n in notes(path)] == ["fails at counting"]


def test_a_note_is_read_as_markdown_and_written_as_text(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    with Library(path) as library:
        library.add_note(1, "Is **this** *new*?")
    window.desk.look()
    calm(qtbot, window)
    (shown,) = window.detail.notes._shown
    assert shown.text.shown == "Is this new?"
    assert (shown.text.isVisible(), shown.field.isVisible()) == (True, False)
    shown.text.setFocus()
    press(Qt.Key.Key_Return)
    assert shown.field.hasFocus()
    assert shown.field.toPlainText() == "Is **this** *new*?"
    press(Qt.Key.Key_Escape)
    assert (shown.text.isVisible(), shown.field.isVisible()) == (True, False)


def test_searched_words_are_marked_in_notes(
    window: MainWindow, path: Path, qtbot: QtBot, indexing: None
) -> None:
    with Library(path) as library:
        library.add_note(1, "About the **okapi** again.")
        for _ in library.catch_up():
            continue
    window.desk.look()
    calm(qtbot, window)
    window.search.setText("okapi")
    calm(qtbot, window)
    (shown,) = window.detail.notes._shown
    cursor = QTextCursor(shown.text.document())
    cursor.setPosition(shown.text.shown.index("okapi") + 1)
    assert cursor.charFormat().background().color().name().upper() == theme.colours.mark


HOSTILE = (
    "![x](file:///etc/passwd) ![y](http://evil.example/p.png) <img src='file:///etc/passwd'>"
    " <script>x</script> [click](javascript:alert) [run](file:///bin/sh) [web](https://x.org)"
)


def test_nothing_in_a_note_is_loaded_and_only_web_links_are_links(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(NoteText, "loadResource", lambda _self, *what: asked.append(what))
    text = NoteText()
    text.show_note(HOSTILE)
    assert not asked
    links, cursor = set(), QTextCursor(text.document())
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        look = cursor.charFormat()
        assert look.objectType() != QTextFormat.ObjectTypes.ImageObject.value
        if look.isAnchor():
            links.add(look.anchorHref())
    assert links == {"http://evil.example/p.png", "https://x.org"}
    assert "<script>x</script>" in text.shown
    text.deleteLater()


@given(st.lists(st.from_regex(r"\w{1,8}", fullmatch=True), min_size=1, max_size=8), st.data())
def test_words_in_their_order_are_found_whatever_stands_between(
    words: list[str], data: st.DataObject
) -> None:
    gaps = st.sampled_from([" ", "\n", ", ", " — ", "-"])
    text = "Before. " + "".join(word + data.draw(gaps) for word in words) + "after."
    at = place(" ".join(words), text)
    assert at is not None
    found = text[at[0] : at[0] + at[1]]
    assert all(word in found for word in words)


def test_a_part_of_a_word_is_no_passage() -> None:
    assert place("count-ing", "It fails at count ingots.") is None
    assert place("", "anything") is None
