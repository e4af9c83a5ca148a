"""Labels of steps as the window says them: in the user's language, numbers and nouns with them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist import labels, templates
from readinglist.gui import language, step_words
from readinglist.gui.main_window import MainWindow
from tests.gui.conftest import OpenWindow, calm
from tests.gui.keyboard import press_keys

pytestmark = pytest.mark.gui


@pytest.fixture
def german(dressed: QApplication) -> Iterator[None]:
    language.start(dressed, "de")
    yield
    language.start(dressed, "en")


def test_in_english_a_label_stays_as_it_is_stored() -> None:
    assert step_words.said("Star 1,204 papers") == "Star 1,204 papers"


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("Star 1 paper", "Stern vergeben: 1 Artikel"),
        ("Dismiss 1,204 papers (weak)", "1.204 Artikel verwerfen (Schwach)"),
        ("Add tag ‘rlhf’ to 12 papers", "Schlagwort ‘rlhf’ vergeben: 12 Artikel"),
        ("Add tags ‘a’, ‘to 3 papers’ to 2 papers", "Schlagwörter ‘a’, ‘to 3 papers’ vergeben: 2 Artikel"),
        ("Delete 14 tags", "14 Schlagwörter löschen"),
        ("Move 2 papers to inbox", "2 Artikel verschieben nach: Eingang"),
        ("Edit title, doi of “What {year} is”", "Titel, DOI von „What {year} is“ bearbeiten"),
        ("Undo: Queue 1 paper", "Rückgängig: 1 Artikel auf die Leseliste setzen"),
        ("Something a later version did", "Something a later version did"),
    ],
)  # fmt: skip
def test_a_label_is_read_back_and_said_in_german(german: None, label: str, wanted: str) -> None:
    assert step_words.said(label) == wanted


def test_every_template_reads_back_as_itself() -> None:
    told = {"day": "2026-02-03", "state": "read", "colour": "green"} | {
        kind: f"3 {many}" for kind, (_, many) in labels.NOUNS.items()
    }
    told |= dict.fromkeys(("number", "paper"), "7")
    for template in labels.TEMPLATES:
        names = templates.names(template)
        facts = {name: told.get(name.removeprefix("other_"), "Zürich") for name in names}
        assert labels.read(template.format(**facts)) == (template, facts)


def test_the_window_says_steps_in_german(
    german: None, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window: MainWindow = open_window(sample)
    press_keys(window.view, "S")
    calm(qtbot, window)
    assert window.actions_["undo"].text() == "Rückgängig: Stern vergeben: 1 Artikel"
    press_keys(window.view, "Ctrl+Z")
    calm(qtbot, window)
    assert window.messages.text.text() == "Stern vergeben: 1 Artikel: zurückgenommen."


def test_each_template_has_german() -> None:
    packaging = Path(__file__).parents[2] / "packaging"
    sys.path.insert(0, str(packaging))
    try:
        import translations  # type: ignore[import-not-found]

        assert set(labels.TEMPLATES) <= translations.texts().keys()
        assert set(labels.TEMPLATES) <= language.load("de").keys()
    finally:
        sys.path.remove(str(packaging))
        sys.modules.pop("translations")
