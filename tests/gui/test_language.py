"""The window's language: loaded from its file, chosen in the preferences, complete."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from readinglist import config
from readinglist.gui import language, words
from readinglist.gui.words import day, figures, papers, tr

pytestmark = pytest.mark.gui
PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def speaking(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(language, "load", lambda _code: {"papers": "Artikel", "d MMM": "d. MMM"})
    yield
    language.start(dressed, "en")


def test_words_numbers_and_dates_are_those_of_the_language(
    dressed: QApplication, speaking: None
) -> None:
    assert language.start(dressed, "de") == "de"
    assert papers(12_345) == "12.345 Artikel"
    assert figures(1_234.5) == "1.234,5"
    assert day("1999-03-12T00:00:00+00:00").startswith("12. M")
    assert tr("never translated") == "never translated"
    language.start(dressed, "en")
    assert papers(12_345) == "12,345 papers"
    assert day("1999-03-12T12:00:00+00:00") == "12 Mar 1999"


def test_the_language_is_the_systems_where_we_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["fr-FR", "de-AT", "en"])
    assert language.wanted("system") == "de"
    assert language.wanted("en") == "en"
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["fr-FR"])
    assert language.wanted("system") == "en"
    assert language.wanted("nonsense") == "en"


def test_a_file_that_cannot_be_read_leaves_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "x.ts"
    broken.write_text("<TS><context><message>")
    monkeypatch.setattr(config, "resource", lambda *_: broken)
    assert language.load("de") == {}
    assert "cannot be read" in caplog.text


def test_the_collector_finds_literals_choices_and_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    import translations  # type: ignore[import-not-found]

    try:
        found = translations.texts()
        assert {"Statistics", "Undo", "Queue", "Dismissed {}", "Papers read"} <= found.keys()
        assert all(words.tr(text) for text in found)
        assert translations.faults("{} of {total:,}", "von {}") != ""
        assert translations.faults("Open …", "Öffnen …") == ""
    finally:
        sys.modules.pop("translations")


def test_german_is_complete_and_fills_in_what_the_english_does() -> None:
    said = subprocess.run(
        [sys.executable, str(PACKAGING / "translations.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout
