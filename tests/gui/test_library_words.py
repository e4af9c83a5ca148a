"""What the library says, as a German window says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist import completeness, sayings
from readinglist.gui import language, library_words
from readinglist.gui.field_names import FIELDS
from readinglist.gui.preview_model import PreviewRow
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def german(dressed: QApplication) -> Iterator[None]:
    language.start(dressed, "de")
    yield
    language.start(dressed, "en")


def test_in_english_everything_stays_as_it_is() -> None:
    assert library_words.said("goes with line 12") == "goes with line 12"
    assert library_words.fields_said(["title", "year"]) == "title, year"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("menu", "Menü"),
        ("goes with line 1,204", "gehört zu Zeile 1.204"),
        ("same arXiv id 1706.03762", "gleiche arXiv-Kennung 1706.03762"),
        ("nearly the same title (97%)", "fast der gleiche Titel (97%)"),
        ("@misc lacks author, year", "@misc fehlt: Autoren, Jahr"),
        ("a.zip: The feed has no entries.", "a.zip: Der Feed hat keine Einträge."),
        ("a.bib, line 3: It has no title.", "a.bib, Zeile 3: Es hat keinen Titel."),
        ("“Star 2 papers” was not done: what it touched was changed later.",
         "„Stern vergeben: 2 Artikel“ geschah nicht: was es betrifft, wurde später geändert."),
        ("The text is empty; there is nothing to import.",
         "Der Text ist leer; es gibt nichts zu importieren."),
        ("x.txt was read as BibTeX, and holds no papers; nothing was imported. The feed has no entries.",
         "x.txt wurde gelesen als BibTeX und enthält keine Artikel; nichts wurde importiert."
         " Der Feed hat keine Einträge."),
        ("without a field like {auth} every paper has the same key",
         "ohne ein Feld wie {auth} hat jeder Artikel den gleichen Schlüssel"),
        ("{title} is a folder; name a file in it.", "{title} ist ein Ordner; nennen Sie eine Datei darin."),
        ("What a later version says", "What a later version says"),
    ],
)  # fmt: skip
def test_a_text_of_the_library_is_said_in_german(german: None, told: str, wanted: str) -> None:
    assert library_words.said(told) == wanted


def test_every_saying_has_german_with_the_same_facts(german: None) -> None:
    told = language.load("de")
    assert set(sayings.TEMPLATES) <= told.keys()


def test_every_field_an_entry_can_lack_has_a_name(german: None) -> None:
    assert set(completeness.NAMES) <= FIELDS.keys()
    assert library_words.field_said("tag:rl") == "Schlagwort rl"
    assert library_words.field_said("note:5") == "Notiz"


def test_a_row_of_the_preview_says_why_in_german(german: None) -> None:
    row = PreviewRow(
        "changed", 1, 4, "A title", reasons=("same title",), gains=("abstract", "year")
    )
    assert row.why == "gleicher Titel; ergänzt Zusammenfassung, Jahr"


def test_an_error_of_the_library_is_said_in_german_in_the_message_bar(
    german: None, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(sample)
    window.desk.edit(lambda library: library.undo(9_999))
    wanted = "Schritt 9999 lässt sich nicht zurücknehmen"
    qtbot.waitUntil(lambda: window.messages.text.text().startswith(wanted))
