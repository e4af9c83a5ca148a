"""Every pair of colours that text stands on reads well, and only one file names colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

import readinglist.gui
from readinglist.gui import stylesheet
from readinglist.gui.theme import DARK, HUES, LIGHT, Colours, contrast, palette, theme, tint

ROOM = Path(readinglist.gui.__file__).parent
SURFACES = ("window", "surface", "side", "selection", "hover", "field")
EVERYWHERE = ("text", "muted")
ON_PAPER = ("faint", "accent", "ok", "warning", "error")


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reads_on_every_surface(colours: Colours) -> None:
    pairs = [(role, surface) for role in EVERYWHERE for surface in SURFACES]
    pairs += [(role, surface) for role in ON_PAPER for surface in ("window", "surface")]
    pairs += [
        ("text", "mark"),
        ("text", "passage"),
        ("accent", "passage"),
        ("on_accent", "accent"),
        ("accent", "selection"),
        ("text", "line"),
    ]
    pairs += [("warning", "selection"), ("ok", "selection"), ("error", "selection")]
    weak = {
        pair: round(found, 2)
        for pair in pairs
        if (found := contrast(getattr(colours, pair[0]), getattr(colours, pair[1]))) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_every_tag_hue_reads(is_dark: bool) -> None:
    assert min(contrast(*tint(hue, is_dark)) for hue in HUES) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_of_the_style_sheet_reads(colours: Colours) -> None:
    weak = []
    for selector, rule in re.findall(r"([^{}]+){([^{}]*)}", stylesheet.text(colours, 10.0)):
        inks = re.findall(r"(?<![-\w])color: (#\w{6})", rule)
        grounds = re.findall(r"background(?:-color)?: (#\w{6})", rule)
        for ink in inks:
            for ground in grounds or (colours.surface, colours.window):
                if contrast(ink, ground) < 4.5:
                    weak.append((selector.strip(), ink, ground, round(contrast(ink, ground), 2)))
    assert not weak


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_qt_paints_by_itself_reads_also_where_it_is_disabled(colours: Colours) -> None:
    roles, groups = QPalette.ColorRole, QPalette.ColorGroup
    made = palette(colours)
    pairs = [
        *((roles.Text, roles.Base), (roles.Text, roles.AlternateBase)),
        *((roles.WindowText, roles.Window), (roles.ButtonText, roles.Button)),
        *((roles.ToolTipText, roles.ToolTipBase), (roles.HighlightedText, roles.Highlight)),
        *((roles.PlaceholderText, roles.Base), (roles.Link, roles.Base)),
    ]
    weak = [
        (group.name, ink.name, round(found, 2))
        for group in (groups.Active, groups.Inactive, groups.Disabled)
        for ink, ground in pairs
        if (found := contrast(made.color(group, ink).name(), made.color(group, ground).name()))
        < 4.5
    ]
    assert not weak


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_of_charts_stand_out_from_the_paper(colours: Colours) -> None:
    marks = [colours.accent, colours.ok, colours.quiet, colours.waiting, colours.busy]
    marks += [tint(hue, colours.is_dark)[1] for hue in HUES]
    assert min(contrast(mark, colours.surface) for mark in marks) >= 3


def test_only_the_theme_names_colours() -> None:
    named = re.compile(
        r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|Qt\.(?:black|white|red)|GlobalColor\.(?!trans)"
    )
    found = [f.name for f in sorted(ROOM.glob("*.py")) if named.search(f.read_text())]
    assert found == ["theme.py"]


def test_the_palette_follows_the_choice(dressed: QApplication) -> None:
    theme.choose("dark")
    assert dressed.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme.choose("light")
    assert dressed.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


def test_text_grows_and_returns_to_the_users_size(dressed: QApplication) -> None:
    before = dressed.font().pointSizeF()
    theme.enlarge(1)
    assert dressed.font().pointSizeF() > before
    theme.enlarge(0)
    assert dressed.font().pointSizeF() == before


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_pictures_of_the_style_sheet_have_the_colours_of_the_theme(colours: Colours) -> None:
    sheet = stylesheet.text(colours, 10.0)
    pictures = {Path(name) for name in re.findall(r'url\("([^"]+)"\)', sheet)}
    assert {p.stem.partition("-")[0] for p in pictures} == {"arrow", "check", "minus"}
    for picture in pictures:
        wanted = colours.muted if picture.stem.startswith("arrow") else colours.on_accent
        assert f'stroke="{wanted}"' in picture.read_text("utf-8")
