"""A window that runs from right to left: what is cut is cut where the text ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.theme import theme


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
