"""The statistics page: keys, clicks, ways out, and drawings that add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readinglist.charts import Chart, Kind, Point
from readinglist.gui import chart_painter, chart_view
from readinglist.gui.chart_view import ChartView
from readinglist.gui.stats_page import Card, StatisticsPage
from readinglist.gui.theme import DARK, LIGHT, contrast, theme
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui


def chart(kind: Kind = "bars", name: str = "decisions") -> Chart:
    points = tuple(
        Point(f"2026-08-{day:02}", (day, 2.0), (f"read:{day}", f"queued:{day}"))
        for day in (1, 2, 3)
    )
    return Chart(name, "Decisions", kind, ("read", "queued"), points, "{n} decided.", {"n": 12})


def drawn(one: Chart) -> list[chart_painter.Mark]:
    image = QImage(400, 300, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    marks = chart_painter.paint(painter, QRectF(0, 0, 400, 300), one)
    painter.end()
    return marks


@pytest.mark.parametrize("kind", ["bars", "lines", "rows"])
def test_every_value_is_drawn_inside_the_picture(qtbot: QtBot, kind: Kind) -> None:
    marks = drawn(chart(kind))
    assert {(mark.point, mark.series) for mark in marks} == {
        (point, series) for point in range(3) for series in range(2)
    }
    assert all(QRectF(-8, -8, 416, 316).contains(mark.area) for mark in marks)


def test_bars_are_as_high_as_their_values(qtbot: QtBot) -> None:
    heights = {(m.point, m.series): m.area.height() - 2 for m in drawn(chart())}
    assert heights[(2, 0)] == pytest.approx(3 * heights[(0, 0)])
    assert heights[(0, 1)] == pytest.approx(2 * heights[(0, 0)])


@pytest.mark.parametrize(
    ("most", "end"), [(0, 3), (3, 3), (4, 6), (10, 15), (99, 150), (301, 600), (0.5, 3)]
)
def test_an_axis_ends_at_a_round_number_not_below_the_values(most: float, end: float) -> None:
    assert chart_painter.ceiling(most) == end


def test_arrows_go_from_value_to_value_and_return_asks_for_the_papers(qtbot: QtBot) -> None:
    view = ChartView(chart())
    qtbot.addWidget(view)
    asked: list[str] = []
    view.chosen.connect(asked.append)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.at == (1, 1)
    assert "Queue: 2" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.at == (2, 1)
    assert asked == ["queued:2"]


def test_a_click_on_a_bar_asks_for_its_papers(qtbot: QtBot) -> None:
    view = ChartView(chart())
    qtbot.addWidget(view)
    view.resize(400, view.sizeHint().height())
    with qtbot.waitExposed(view):
        view.show()
    mark = next(m for m in view._marks if (m.point, m.series) == (2, 0))
    with qtbot.waitSignal(view.chosen) as asked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(mark.area.center()).toPoint())
    assert asked.args == ["read:3"]


def test_a_chart_goes_out_as_text_csv_svg_and_png(qtbot: QtBot, tmp_path: Path) -> None:
    card = Card(chart())
    qtbot.addWidget(card)
    for suffix in ("svg", "png", "csv"):
        card.save(str(tmp_path / f"c.{suffix}"))
    assert (tmp_path / "c.csv").read_text("utf-8").splitlines() == [
        ",Read,Queue",
        "2026-08-01,1,2",
        "2026-08-02,2,2",
        "2026-08-03,3,2",
    ]
    assert "<svg" in (tmp_path / "c.svg").read_text("utf-8")
    assert QImage(str(tmp_path / "c.png")).width() >= 960
    assert chart_view.as_text(chart()).startswith("12 decided.\n1 Aug")
    card._copy(chart_view.as_csv(chart()))
    assert QGuiApplication.clipboard().text().startswith(",Read,Queue")
    complaints: list[str] = []
    card.failed.connect(complaints.append)
    for suffix in ("svg", "png", "csv"):
        card.save(str(tmp_path / "none" / f"c.{suffix}"))
    assert len(complaints) == 3


def test_a_name_that_a_spreadsheet_takes_for_a_formula_is_text() -> None:
    rows = Chart("sources", "S", "rows", ("kept",), (Point("=1+1", (1,)),), "", {})
    assert "'=1+1,1" in chart_view.as_csv(rows)


def test_marks_of_charts_reach_three_to_one_on_their_surface(qtbot: QtBot) -> None:
    for colours in (LIGHT, DARK):
        for role in set(chart_painter._ROLES.values()):
            assert contrast(getattr(colours, role), colours.surface) >= 3, role


def test_the_page_counts_the_library_and_a_value_leads_to_its_papers(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    window.verbs.statistics()
    page = window.pages.currentWidget()
    assert isinstance(page, StatisticsPage)
    qtbot.waitUntil(lambda: bool(page.cards))
    first = page.cards[0].view
    QTest.keyClick(first, Qt.Key.Key_End)
    QTest.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.desk_page)
    assert window.search.text().startswith("state:inbox added:")
    qtbot.waitUntil(lambda: len(window.model.ids) > 0)


def test_an_empty_library_gets_sentences_and_no_axes(qtbot: QtBot) -> None:
    card = Card(Chart("pace", "Papers read", "bars", ("read",), (), "Nothing was read.", {}))
    qtbot.addWidget(card)
    assert card.view.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert theme.colours in (LIGHT, DARK)
