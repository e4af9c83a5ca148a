"""Imported text is text: never HTML, nothing is loaded for it, nothing of it is lost (S4)."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

import readinglist.gui
from readinglist.gui.main_window import MainWindow
from readinglist.gui.reading_text import LONGEST, ReadingText
from readinglist.gui.scopes import ALL
from readinglist.library import Library
from readinglist.model import Person, Record
from tests.gui.conftest import OpenWindow, calm

ROOM = Path(readinglist.gui.__file__).parent
EVIL = '<img src="file:///etc/passwd"><b>a<b</b> &lt;i&gt; <a href="http://x.org">x</a>'


def test_no_file_of_the_window_speaks_html() -> None:
    banned = re.compile(
        r"setHtml|insertHtml|setMarkdown|appendHtml|RichText\b(?!\()|AutoText|QTextBrowser"
        r"|QMessageBox\.(?:question|warning|information|critical|about)\("
    )
    found = {
        f"{file.name}: {line.strip()}"
        for file in ROOM.glob("*.py")
        for line in file.read_text().splitlines()
        if banned.search(line)
        and "setAcceptRichText(False)" not in line
        # Markdown without HTML: tests/gui/test_notes.py, tests/gui/test_help_page.py
        and file.name not in ("note_text.py", "help_page.py")
    }
    assert not found


def test_labels_are_made_in_one_place_or_hold_pictures() -> None:
    made = {
        f.name
        for f in ROOM.glob("*.py")
        if re.search(r"(?<!class Label\()\bQLabel\(", f.read_text())
    }
    # empty.py and about.py make them for pictures only.
    assert made <= {"about.py", "empty.py"}


@pytest.fixture
def evil_window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "evil.db"
    with Library(path) as library:
        paper_id = library.add(
            Record(
                title=EVIL + " title",
                abstract=EVIL + " abstract",
                authors=(Person(literal=EVIL + " author"),),
                venue=EVIL + " venue",
                url="https://x.org/?" + "q" * 50,
            )
        )
        library.add_tag([paper_id], "<b>tag</b>")
        library.add_note(paper_id, EVIL + " note", quote=EVIL + " quote")
    return open_window(path)


def test_html_in_every_field_is_shown_as_written(evil_window: MainWindow, qtbot: QtBot) -> None:
    evil_window.side.choose(ALL)
    calm(qtbot, evil_window)
    detail = evil_window.detail
    assert detail.title.shown == EVIL + " title"
    assert detail.authors.shown == EVIL + " author"
    assert (EVIL + " venue") in detail.facts.shown
    assert detail.abstract.shown == EVIL + " abstract"
    shown = [text.toPlainText() for text in detail.notes.findChildren(QTextEdit)]
    assert unescape(EVIL) + " note" in shown  # to Markdown &lt; is the letter <, and no tag
    assert any((EVIL + " quote") in text for text in shown)
    for label in evil_window.findChildren(QLabel):
        assert label.textFormat() == label.textFormat().PlainText or not label.text()
    for edit in evil_window.findChildren(QTextEdit):
        assert not edit.acceptRichText()
        assert "<img" not in re.sub(r"&lt;img", "", edit.toHtml())


def test_nothing_is_loaded_for_a_text(dressed: object, qtbot: QtBot) -> None:
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_text(EVIL, [(0, 4)], [(5, 3, "https://x.org")])
    assert text.shown == EVIL
    assert not text.document().resource(2, QUrl("file:///etc/passwd"))


def test_what_is_copied_is_plain(dressed: object, qtbot: QtBot) -> None:
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_text("word " + "x" * 700)
    text.selectAll()
    data = text.createMimeDataFromSelection()
    assert data.text() == "word " + "x" * 700
    assert not data.hasHtml()


def test_a_text_without_end_is_cut_and_broken(dressed: object, qtbot: QtBot) -> None:
    text = ReadingText()
    qtbot.addWidget(text)
    text.resize(400, 100)
    text.show_text("x" * 1_000_000)
    assert len(text.shown) < LONGEST * 1.01


def test_the_window_asks_for_no_html_from_a_label_with_marks(
    indexing: None, evil_window: MainWindow, qtbot: QtBot
) -> None:
    evil_window.side.choose(ALL)
    evil_window.search.setText("passwd")
    calm(qtbot, evil_window)
    assert evil_window.detail.abstract.shown == EVIL + " abstract"
    assert evil_window.model.terms


def test_marks_and_links_stand_right_behind_letters_that_qt_counts_twice(
    dressed: object, qtbot: QtBot
) -> None:
    text = ReadingText()
    qtbot.addWidget(text)
    shown = "for 𝒯 and 𝒯: https://x.org now"
    text.show_text(shown, [(shown.index("and"), 3)], [(shown.index("https"), 13, "https://x.org")])
    cursor = text.textCursor()
    words = []
    for start, length in (text._spans[0], text._links[0][:2]):
        cursor.setPosition(start)
        cursor.setPosition(start + length, cursor.MoveMode.KeepAnchor)
        words.append(cursor.selectedText())
    assert words == ["and", "https://x.org"]
