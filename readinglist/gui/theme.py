"""All colours and text sizes of the window, light and dark; nothing else names a colour."""

from __future__ import annotations

import colorsys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from readinglist.gui import stylesheet
from readinglist.tags import above


@dataclass(frozen=True, slots=True)
class Colours:
    """The roles of shared use; every text role reads at 4.5:1 or better on every surface."""

    window: str
    surface: str
    side: str
    text: str
    muted: str
    faint: str  # only on window and surface
    accent: str
    on_accent: str
    selection: str
    mark: str
    passage: str  # behind a passage a note is about
    ok: str
    warning: str
    error: str
    line: str
    hover: str
    field: str
    quiet: str  # marks in charts that are no text: 3:1 on the surface
    waiting: str
    busy: str
    is_dark: bool


LIGHT = Colours(
    window="#F6F6F4",
    surface="#FFFFFF",
    side="#EFEFEC",
    text="#1C1C1A",
    muted="#5E5E59",
    faint="#6F6F69",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    selection="#DCE8FA",
    mark="#FFE9A8",
    passage="#D3EFDC",
    ok="#1B6E3C",
    warning="#8A5200",
    error="#B3261E",
    line="#DDDDD8",
    hover="#F2F2EF",
    field="#FFFFFF",
    quiet="#8B8B84",
    waiting="#B98400",
    busy="#B04A8B",
    is_dark=False,
)
DARK = Colours(
    window="#1B1C1E",
    surface="#222326",
    side="#18191B",
    text="#E9E9E6",
    muted="#A9AAA6",
    faint="#9A9B97",
    accent="#8AB4F8",
    on_accent="#16181C",
    selection="#2C3E5C",
    mark="#5A4A12",
    passage="#1E4632",
    ok="#7FD19B",
    warning="#F0B35A",
    error="#F2958D",
    line="#35373B",
    hover="#292A2E",
    field="#1B1C1E",
    quiet="#75777D",
    waiting="#D9A514",
    busy="#E29ACB",
    is_dark=True,
)
HUES = (212, 262, 322, 352, 18, 42, 88, 145, 172, 192)
"""Ten hues for tags, in degrees; their names are ``tags.COLOURS``."""
SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it, 0 (black) to 1 (white)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _hex(hue: int, lightness: float, saturation: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue / 360, lightness, saturation)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


@lru_cache(maxsize=64)
def tint(hue: int, is_dark: bool) -> tuple[str, str]:
    """Background and text of a chip of that hue: moved apart until the contrast is 4.6."""
    back = _hex(hue, 0.20, 0.32) if is_dark else _hex(hue, 0.925, 0.62)
    lightness = 0.62 if is_dark else 0.42
    while contrast(back, front := _hex(hue, lightness, 0.62)) < 4.6:
        lightness += 0.01 if is_dark else -0.01
    return back, front


class Theme(QObject):
    """The theme in use: the user's choice, or the system's scheme as it changes; and text size."""

    changed = Signal()
    coloured = Signal()  # tags were given other colours

    def __init__(self) -> None:
        super().__init__()
        self._hues: dict[str, int] = {}  # of tags that were given one, as a place in HUES
        self.choice = "system"
        self.zoom = 1.0
        self._size = 0.0
        self.colours = LIGHT

    def start(self, app: QApplication, choice: str, zoom: float) -> None:
        """Dress the application, and follow the system from now on."""
        self._size = app.font().pointSizeF()
        self.choice, self.zoom = choice, zoom
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply()

    def choose(self, choice: str) -> None:
        """One of "system", "light", "dark"."""
        self.choice = choice
        self.apply()

    def enlarge(self, steps: int) -> None:
        """Larger or smaller text; 0 steps is back to the system's size."""
        near = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - self.zoom))
        self.zoom = 1.0 if steps == 0 else SIZES[max(0, min(len(SIZES) - 1, near + steps))]
        self.apply()

    def apply(self) -> None:
        """Give palette, fonts and style sheet to the application and say so."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dark = self.choice == "dark" or (self.choice == "system" and _system_is_dark())
        self.colours = DARK if dark else LIGHT
        font = QFont(app.font())
        font.setPointSizeF(round(self._size * self.zoom * 2) / 2)
        app.setFont(font)
        app.setPalette(palette(self.colours))
        app.setStyleSheet(stylesheet.text(self.colours, font.pointSizeF()))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice == "system":
            self.apply()

    def font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The user's font in a size relative to theirs."""
        font = QFont(QApplication.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * scale))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def colour_tags(self, chosen: Mapping[str, int]) -> None:
        """The colours a person gave to tags, as places in :data:`HUES`."""
        if dict(chosen) != self._hues:
            self._hues = dict(chosen)
            self.coloured.emit()

    def tag(self, name: str) -> tuple[QColor, QColor]:
        """Background and text of a tag's chip.

        The hue is the one chosen for it or for a tag it is below, else it follows from the name of
        the topmost: a family has one colour.
        """
        family = (name, *above(name))
        place = next((self._hues[one] for one in family if one in self._hues), None)
        if place is None:
            place = zlib.crc32(family[-1].casefold().encode())
        return self.hue(place)

    def hue(self, place: int) -> tuple[QColor, QColor]:
        """Background and text of a chip in one colour of the palette."""
        back, front = tint(HUES[place % len(HUES)], self.colours.is_dark)
        return QColor(back), QColor(front)


def _system_is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.colorScheme() == Qt.ColorScheme.Dark


def palette(c: Colours) -> QPalette:
    """Everything Qt's own widgets ask for, from our roles."""
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: c.window,
        roles.WindowText: c.text,
        roles.Base: c.surface,
        roles.AlternateBase: c.window,
        roles.Text: c.text,
        roles.Button: c.surface,
        roles.ButtonText: c.text,
        roles.BrightText: c.error,
        roles.ToolTipBase: c.surface,
        roles.ToolTipText: c.text,
        roles.PlaceholderText: c.faint,
        roles.Highlight: c.selection,
        roles.HighlightedText: c.text,
        roles.Link: c.accent,
        roles.LinkVisited: c.accent,
        roles.Light: c.surface,
        roles.Midlight: c.hover,
        roles.Mid: c.line,
        roles.Dark: c.line,
        roles.Shadow: c.line,
        roles.Accent: c.accent,
    }
    made = QPalette()
    for role, colour in pairs.items():
        made.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.faint))
    return made


theme = Theme()
"""The one theme of this process."""
