"""The icons are one family: 20 px grid, one stroke, recoloured through ``currentColor``, and they draw."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ICONS = sorted((Path(__file__).parent.parent / "resources" / "icons").glob("*.svg"))
PROGRAM = "readinglist"
LINE_ICONS = [path for path in ICONS if path.stem != PROGRAM]


def test_the_program_has_its_icon_and_a_family_of_line_icons() -> None:
    assert PROGRAM in {path.stem for path in ICONS}
    assert len(LINE_ICONS) >= 37


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_a_line_icon_keeps_to_the_family(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 20 20"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.5")
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    for shape in root.iter():
        assert shape.get("fill") in (None, "none", "currentColor")
        assert not set(re.findall(r"#[0-9A-Fa-f]{3,8}", " ".join(shape.attrib.values())))


@pytest.mark.gui
@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_draws_inside_its_square(path: Path, qapp: object) -> None:
    """Drawn with a margin: something is there, and nothing reaches over the edge."""
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    svg = path.read_text(encoding="utf-8").replace("currentColor", "#000000")
    drawn = QSvgRenderer(QByteArray(svg.encode()))
    assert drawn.isValid()
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawn.render(painter, QRectF(4, 4, 32, 32))
    painter.end()
    inked = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 8]
    assert len(inked) > 40
    assert all(4 <= x < 36 and 4 <= y < 36 for x, y in inked)
