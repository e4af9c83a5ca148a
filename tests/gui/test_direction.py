"""A window that runs from right to left: what is cut is cut where the text ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui.duplicates import DuplicatesPage
from readinglist.gui.merge_dialog import MergeDialog
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.tag_model import TagDelegate, TagModel
from readinglist.gui.theme import theme
from readinglist.library import Library
from readinglist.tags import TagUse
from tests.gui.conftest import OpenWindow, calm, drain
from tests.gui.test_duplicates import NEAR

WAYS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.fixture(params=WAYS, ids=["ltr", "rtl"])
def way(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[Qt.LayoutDirection]:
    """The application runs this way."""
    dressed.setLayoutDirection(request.param)
    yield request.param
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_paper_alone_stands_in_the_middle(
    way: Qt.LayoutDirection, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(sample)
    window.verbs.alone(True)
    calm(qtbot, window)
    left = window.detail.mapTo(window, QPoint(0, 0)).x()
    right = window.width() - left - window.detail.width()
    assert left > 100
    assert abs(left - right) < 8  # the handle of the hidden list stands at one side


def test_a_page_begins_and_ends_as_far_from_the_edges(
    way: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    page = Page()
    qtbot.addWidget(page)
    first, last = QPushButton("First"), QPushButton("Last")
    page.lay_out(page.head("Name"), QWidget(), page.foot(first, None, last))
    page.resize(600, 300)
    page.show()
    start, end = first.geometry(), last.geometry()
    if way == Qt.LayoutDirection.RightToLeft:
        start, end = (
            QRect(600 - b.right() - 1, b.y(), b.width(), b.height()) for b in (start, end)
        )
    assert (start.left(), 600 - end.right() - 1) == (24, 16)


def test_the_paper_called_the_left_stands_at_the_left(
    way: Qt.LayoutDirection, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    with Library(sample) as library:
        drain(library.import_dump(NEAR.encode(), "near.bib"))
    window = open_window(sample)
    window.verbs.duplicates()
    calm(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, DuplicatesPage)
    one, other = page.cells["Title"]
    assert one.shown == page.model.rows[0].one.title
    assert one.x() < other.x()
    page.by_field.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    buttons = dialog.choices["title"].buttons()
    sides = {made.property("side"): made.mapTo(dialog, QPoint()).x() for made in buttons}
    assert sides["this"] < sides["other"]
    dialog.reject()


def test_a_chip_stands_at_the_side_where_its_column_begins(
    way: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    model = TagModel()
    model.uses = [TagUse("rl", 3)]
    model.filter("", "all")
    picture = QImage(300, 32, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect, option.direction = picture.rect(), way
    painter = QPainter(picture)
    TagDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    white = picture.pixel(150, 16)
    begins = 10 if way == Qt.LayoutDirection.LeftToRight else 289
    assert picture.pixel(begins, 16) != white
    assert picture.pixel(299 - begins, 16) == white


@pytest.mark.parametrize("marked", [(), ((0, 3),)], ids=["plain", "marked"])
def test_a_title_is_cut_at_its_end_whichever_way_the_window_runs(
    dressed: QApplication, marked: tuple[tuple[int, int], ...]
) -> None:
    def drawn(direction: Qt.LayoutDirection) -> QImage:
        picture = QImage(300, 30, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        title = "A Title That Is Much Too Long for the Room There Is"
        draw_line(painter, QPointF(4, 4), title, theme.font(), theme.colours.text, 200, marked)
        painter.end()
        return picture

    left, right = (
        drawn(way) for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
    )
    assert left == right
    assert left != drawn_nothing(left)


def drawn_nothing(like: QImage) -> QImage:
    blank = like.copy()
    blank.fill(Qt.GlobalColor.transparent)
    return blank
