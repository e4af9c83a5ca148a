"""The manual in the window: F1, links between pages, search, and nothing that is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readinglist import manual
from readinglist.gui import links
from readinglist.gui.help_page import HelpPage, Manual
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


def test_f1_opens_the_manual_and_escape_leads_back(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    page = window.pages.currentWidget()
    assert isinstance(page, HelpPage)
    assert page.name == "start"
    QTest.keyClick(page.text, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk_page


def test_links_go_from_page_to_page_and_back(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    page.text.anchorClicked.emit(QUrl("citing.md"))
    assert page.name == "citing"
    assert page.list.currentItem().text() == manual.page("citing").title
    page.text.anchorClicked.emit(QUrl("nowhere.md"))
    assert page.name == "citing"
    page.go_back()
    assert page.name == "start"
    assert not page.back.isEnabled()


def test_a_search_keeps_the_pages_that_have_the_words_and_marks_them(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    page.field.setText("pandoc")
    assert page.name == "citing"
    assert page.text.extraSelections()
    page.field.setText("nowhere-to-be-found")
    assert page.list.count() == 0
    assert "nowhere-to-be-found" in page.text.toPlainText()
    page.field.clear()
    assert page.list.count() == len(manual.PAGES)


def test_nothing_is_loaded_and_only_web_links_are_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(links, "open_url", opened.append)
    text = Manual()
    qtbot.addWidget(text)
    text.show_text("# A\n\n![x](https://example.org/x.png) <b>bold</b> <img src='file:///etc/x'>")
    assert text.loadResource(2, QUrl("https://example.org/x.png")) is None
    assert "<b>bold</b>" in text.toPlainText()
    text.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened == ["https://example.org/"]
