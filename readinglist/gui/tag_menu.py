"""Menus about one tag: the palette, a dot and a word for each colour; and the keys that give it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.tags import COLOURS


def dot(place: int, size: int = 16) -> QIcon:
    """A colour of the palette, on its tint: as chips have it."""
    picture = QPixmap(size * 2, size * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    back, front = theme.hue(place)
    painter.setPen(front)
    painter.setBrush(back)
    painter.drawRoundedRect(2, 6, size * 2 - 4, size * 2 - 12, 8, 8)
    painter.setBrush(front)
    painter.drawEllipse(size - 5, size - 5, 10, 10)
    painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)


def colour_menu(parent: QWidget, chosen: Callable[[str | None], object]) -> QMenu:
    """The colours; ``chosen`` gets a name of ``tags.COLOURS``, or None for that of the tag's name."""
    menu = QMenu(tr("Colour"), parent)
    for place, name in enumerate(COLOURS):
        action = menu.addAction(dot(place), tr(name.capitalize()))
        action.triggered.connect(lambda _checked=False, name=name: chosen(name))
    menu.addSeparator()
    menu.addAction(tr("By its name")).triggered.connect(lambda _checked=False: chosen(None))
    return menu


def key_menu(
    parent: QWidget,
    name: str,
    favourites: Mapping[int, str],
    chosen: Callable[[str, int | None], object],
) -> QMenu:
    """The keys 1 to 9 with the tags they give; ``chosen`` gets the tag and its new key, or None."""
    menu = QMenu(tr("Favourite"), parent)
    for place in range(1, 10):
        held = favourites.get(place)
        words = f"{place}" if held is None else f"{place}  {held.replace('&', '&&')}"
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(held == name)
        action.triggered.connect(lambda _checked=False, place=place: chosen(name, place))
    menu.addSeparator()
    none = menu.addAction(tr("No key"))
    none.setEnabled(name in favourites.values())
    none.triggered.connect(lambda _checked=False: chosen(name, None))
    return menu
