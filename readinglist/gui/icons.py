"""Our SVG icons, recoloured from the theme; buttons and actions are redressed when it changes."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from readinglist import config
from readinglist.gui.theme import theme

STATE_ICONS = {
    "inbox": "inbox",
    "queued": "queue",
    "reading": "reading",
    "read": "read",
    "dismissed": "dismiss",
}


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return config.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour (``#RRGGBB``), ``size`` logical pixels wide."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, role: str = "muted") -> QIcon:
    """An icon in the colour of a theme role, sharp on plain and on doubled screens."""
    made = QIcon()
    colour = getattr(theme.colours, role)
    for size in (16, 20, 32):
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, size, colour, ratio))
    disabled = theme.colours.faint
    made.addPixmap(pixmap(name, 16, disabled, 2.0), QIcon.Mode.Disabled)
    return made


def dress(target: QAction | QAbstractButton, name: str, role: str = "muted") -> None:
    """Give an action or a button an icon that follows the theme."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_role", role)
    target.setIcon(icon(name, role))


def redress() -> None:
    """Recolour every icon given by :func:`dress`; connected to the theme by the application."""
    for window in QApplication.topLevelWidgets():
        targets: list[QObject] = [*window.findChildren(QAction)]
        targets += window.findChildren(QAbstractButton)
        for target in targets:
            name = target.property("icon_name")
            if name and isinstance(target, QAction | QAbstractButton):
                target.setIcon(icon(name, target.property("icon_role")))


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    renderer = QSvgRenderer(str(config.resource("icons", "readinglist.svg")))
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(picture)
    return made
