"""History: a step opens to what it changed, and one field goes back to what it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.gui import history, language
from readinglist.gui.history import HistoryModel, HistoryPage
from readinglist.library import Library
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


def test_a_step_opens_to_what_it_changed_and_one_field_is_restored(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    with Library(sample) as library:
        title = library.paper(1).title
        library.set_fields(1, {"title": "Mistyped", "venue": "ICML"})
        library.add_tag([2], "later-step")
    window = open_window(sample)
    window.verbs.history()
    page = window.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=10_000)
    page.table.setCurrentIndex(page.model.index(1))
    qtbot.waitUntil(lambda: any(line.text == "Title" for line in page.changes.lines))
    row = next(n for n, line in enumerate(page.changes.lines) if line.text == "Title")
    assert "→ Mistyped" in page.changes.lines[row].about
    page.what.setCurrentIndex(page.changes.index(row))
    assert page.restore.isEnabled()
    QTest.keyClick(page.what, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.desk.is_idle, timeout=10_000)
    with Library(sample, read_only=True) as library:
        paper = library.paper(1)
        assert (paper.title, paper.venue) == (title, "ICML")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=10_000)


def test_steps_are_found_by_words_and_a_change_leads_to_its_paper(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    with Library(sample) as library:
        library.add_tag([5], "needle")
    window = open_window(sample)
    window.verbs.history()
    page = window.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    page.filter.setText("needle")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=10_000)
    qtbot.waitUntil(lambda: page._change() is not None, timeout=10_000)
    page._go()
    qtbot.waitUntil(lambda: window.view.current_id() == 5, timeout=10_000)
    assert window.pages.currentWidget() is window.desk_page


def test_steps_are_found_by_the_words_the_window_says(
    dressed: QApplication,
    qtbot: QtBot,
    open_window: OpenWindow,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "SHOWN", 2)  # the steps are read in pieces
    with Library(sample) as library:
        for paper in (1, 2, 3):
            library.set_starred([paper], True)
        library.add_tag([5], "needle")
    window = open_window(sample)
    language.start(dressed, "de")
    try:
        window.verbs.history()
        page = window.pages.currentWidget()
        assert isinstance(page, HistoryPage)
        for words, count in (("IMPORTIEREN", 1), ("Import 70", 1), ("Stern", 2), ("needle", 1)):
            page.filter.setText(words)
            qtbot.waitUntil(lambda: window.desk.is_idle, timeout=10_000)
            qtbot.waitUntil(lambda n=count: page.model.rowCount() == n, timeout=10_000)  # type: ignore[misc]
    finally:
        language.start(dressed, "en")


def test_the_model_keeps_to_the_rules(qtbot: QtBot) -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([])
