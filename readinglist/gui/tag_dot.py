"""A tag in the side bar: its dot of colour, the key it has, and the way to fold what is below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from readinglist.gui import icons
from readinglist.gui.tag_tree import Branch
from readinglist.gui.theme import theme

STEP = 14
"""Pixels by which what is below a tag is moved in."""


def mirrored(painter: QPainter, box: QRect, place: QRect) -> QRect:
    """A place in a box, at the other side where one reads from right to left."""
    return QStyle.visualRect(painter.layoutDirection(), box, place)


def draw_tag(painter: QPainter, box: QRect, branch: Branch, ratio: float) -> None:
    """The dot; with a key it is a chip with the key's number on it."""
    left = box.x() + branch.depth * STEP
    if branch.is_open is not None:
        glyph = "chevron-down" if branch.is_open else "chevron-right"
        fold = icons.pixmap(glyph, 12, theme.colours.muted, ratio)
        place = QRect(left - 3, box.center().y() - 5, 12, 12)
        painter.drawPixmap(mirrored(painter, box, place).topLeft(), fold)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    back, front = theme.tag(branch.name)
    if not branch.key:
        painter.setBrush(front)
        dot = QRect(left + 11, box.center().y() - 4, 10, 10)
        painter.drawEllipse(mirrored(painter, box, dot))
        return
    chip = mirrored(painter, box, QRect(left + 8, box.center().y() - 8, 17, 17))
    painter.setBrush(back)
    painter.drawRoundedRect(chip, 5, 5)
    painter.setPen(front)
    painter.setFont(theme.font(0.8, bold=True))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(branch.key))
