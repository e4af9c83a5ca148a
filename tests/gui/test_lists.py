"""Lists that remember: columns, orders, places, combined scopes, remarks, the paper alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from readinglist.gui import columns
from readinglist.gui.columns import BY_NAME, COLUMNS
from readinglist.gui.facets import PICK_ROLE, FacetModel
from readinglist.gui.main_window import MainWindow
from readinglist.gui.places import Places
from readinglist.gui.scopes import ALL, INBOX, Scope, combined
from readinglist.gui.settings import Settings
from readinglist.library import Library
from readinglist.store.orders import ORDERS
from tests.gui.conftest import OpenWindow, calm, shut

CONTROL = Qt.KeyboardModifier.ControlModifier
CLIP, RL = Scope("tag", "clip"), Scope("tag", "rl")


@pytest.fixture
def tagged(sample: Path) -> Path:
    with Library(sample) as library:
        ids = library.ids()
        library.add_tag(ids[:6], "clip")
        library.add_tag(ids[4:9], "rl")
        library.set_state(ids[2:5], "queued")
    return sample


@pytest.fixture
def tags(open_window: OpenWindow, tagged: Path) -> MainWindow:
    return open_window(tagged)


def click(window: MainWindow, scope: Scope, *, control: bool = False) -> None:
    row = window.side.facets.row_of(scope)
    assert row is not None
    where = window.side.visualRect(window.side.facets.index(row)).center()
    modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.side.viewport(), Qt.MouseButton.LeftButton, modifier, where)


# ------------------------------------------------------------------ columns


def test_every_column_sorts_by_an_order_of_the_library() -> None:
    assert {column.sort for column in COLUMNS} <= set(ORDERS)
    assert COLUMNS[0].name == "title"


@pytest.mark.parametrize("text", ["", "year:50", "nonsense", "title: year:x", "title:-3", "🦉:4"])
def test_columns_that_cannot_be_read_are_those_of_the_beginning(text: str) -> None:
    assert columns.read(text, "inbox") == columns.first("inbox")


def test_columns_are_shown_moved_and_remembered_for_the_inbox_and_the_rest(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    settings = Settings(forget=True)
    window = open_window(sample, settings=settings)
    window.actions_["table"].trigger()
    window.columns.toggle("venue", True)
    window.columns.toggle("source", False)
    window.columns.move("venue", -1)
    window.view.setColumnWidth(BY_NAME["title"], 411)
    inbox = window.columns.shown()
    assert [name for name, _ in inbox][-2:] == ["venue", "added"]
    window.side.choose(ALL)
    calm(qtbot, window)
    assert window.columns.shown() == columns.first("library")
    window.side.choose(INBOX)
    calm(qtbot, window)
    assert window.columns.shown() == inbox
    assert dict(inbox)["title"] == 411
    shut(window)
    again = open_window(sample, settings=settings)
    assert again.columns.shown() == inbox
    again.columns.reset()
    assert again.columns.shown() == columns.first("inbox")


def test_the_menu_of_the_header_sorts_shows_and_moves(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["table"].trigger()
    menu = window.columns.menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert {column.title for column in COLUMNS} < set(words)
    year = next(a for a in menu.actions() if a.text() == "Year")
    assert not year.isChecked()
    year.trigger()
    assert "year" in dict(window.columns.shown())
    orders = next(m for m in menu.findChildren(QMenu) if m.title() == "Sort by")
    next(a for a in orders.actions() if a.text() == "Title").trigger()
    calm(qtbot, window)
    titles = [row.title.casefold() for n in range(70) if (row := window.model.paper_row(n))]
    window.listing.turn()
    calm(qtbot, window)
    turned = [row.title.casefold() for n in range(70) if (row := window.model.paper_row(n))]
    assert turned == titles[::-1]
    menu.close()


def test_every_cell_of_the_table_is_painted(tags: MainWindow, qtbot: QtBot) -> None:
    tags.actions_["table"].trigger()
    for column in COLUMNS:
        tags.columns.toggle(column.name, True)
    with qtbot.waitSignal(tags.model.dataChanged):
        tags.model.repaint()
    picture = tags.view.grab()
    assert not picture.isNull()


# ------------------------------------------------------------------ remarks


def test_f2_writes_the_remark_where_the_paper_stands(window: MainWindow, qtbot: QtBot) -> None:
    for is_table in (False, True):
        if is_table:
            window.actions_["table"].trigger()
            window.columns.toggle("remark", True)
        QTest.keyClick(window.view, Qt.Key.Key_F2)
        editor = window.view.findChild(QLineEdit)
        assert editor is not None
        assert editor.hasFocus()
        editor.selectAll()
        QTest.keyClicks(editor, "table words" if is_table else "list words")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        calm(qtbot, window)
        row = window.model.paper_row(0)
        assert row is not None
        assert row.remark == ("table words" if is_table else "list words")
        assert window.view.hasFocus()
    assert window.actions_["undo"].text().startswith("Undo: Edit remark of")


# ------------------------------------------------------------------ places


def test_a_scope_comes_back_where_it_was_left_and_after_a_restart(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    settings = Settings(forget=True)
    window = open_window(sample, settings=settings)
    window.listing.sort_by("title", False)
    calm(qtbot, window)
    window.view.select_row(40)
    kept, place = window.view.current_id(), window.view.place()
    window.side.choose(ALL)
    calm(qtbot, window)
    assert (window.listing.sort, window.view.currentIndex().row()) == (None, 0)
    window.side.choose(INBOX)
    calm(qtbot, window)
    assert window.listing.sort == "title"
    assert window.view.current_id() == kept
    assert window.view.place() == place
    shut(window)
    again = open_window(sample, settings=settings)
    assert again.view.current_id() == kept
    assert again.listing.sort == "title"


@pytest.mark.parametrize("kept", ["", "[1]", "{", '{"state:inbox": {"sort": 7, "place": ["x"]}}'])
def test_places_that_cannot_be_read_are_none(kept: str) -> None:
    settings = Settings(forget=True)
    settings.set("places", kept)
    places = Places(settings)
    assert places.order(INBOX) == (None, None)
    assert places.place(INBOX) is None


def test_undo_brings_back_the_selection_and_where_it_stood(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.view.select_row(30)
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen, current = window.view.selected_ids(), window.view.current_id()
    scroll = window.view.verticalScrollBar().value()
    QTest.keyClick(window.view, Qt.Key.Key_D)
    calm(qtbot, window)
    window.view.select_row(0)
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    calm(qtbot, window)
    assert len(chosen) == 4
    assert window.view.selected_ids() == chosen
    assert window.view.current_id() == current
    assert window.view.verticalScrollBar().value() == scroll


def test_a_whole_selection_survives_another_order(window: MainWindow, qtbot: QtBot) -> None:
    window.view.selectAll()
    window.listing.sort_by("title", False)
    calm(qtbot, window)
    assert len(window.view.selected_ids()) == 70


def test_when_the_paper_is_gone_its_neighbour_is_next(window: MainWindow, qtbot: QtBot) -> None:
    window.view.select_row(10)
    ids = list(window.model.ids)
    window.model.show_ids([])
    window.model.show_ids(ids)
    window.view.select_row(10)
    window.model.show_ids([i for i in reversed(ids) if i != ids[10]])
    assert window.view.current_id() == ids[11]


# ------------------------------------------------------------------ the side bar


def test_scopes_are_combined_left_out_and_cleared(tags: MainWindow, qtbot: QtBot) -> None:
    click(tags, CLIP)
    calm(qtbot, tags)
    assert tags.model.rowCount() == 6
    click(tags, RL, control=True)
    calm(qtbot, tags)
    assert tags.model.rowCount() == 2
    click(tags, RL, control=True)
    calm(qtbot, tags)
    assert tags.side.scope.title == "clip, not rl"
    assert tags.model.rowCount() == 4
    row = tags.side.facets.row_of(RL)
    assert row is not None
    index = tags.side.facets.index(row)
    assert index.data(PICK_ROLE) is False
    assert "left out" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    click(tags, RL, control=True)
    assert tags.side.scope == CLIP
    click(tags, CLIP)
    calm(qtbot, tags)
    assert tags.model.rowCount() == 64
    click(tags, CLIP)
    assert tags.side.scope == ALL


def test_scopes_are_combined_by_keyboard(tags: MainWindow, qtbot: QtBot) -> None:
    side = tags.side
    side.setFocus()
    QTest.keyClick(side, Qt.Key.Key_Down, CONTROL)
    assert side.scope == INBOX
    QTest.keyClick(side, Qt.Key.Key_Space, CONTROL)
    calm(qtbot, tags)
    assert side.scope.query == "(state:inbox OR state:queued)"
    assert tags.model.rowCount() == 70
    QTest.keyClick(side, Qt.Key.Key_Space, CONTROL)
    QTest.keyClick(side, Qt.Key.Key_Space, CONTROL)
    assert side.scope == INBOX
    QTest.keyClick(side, Qt.Key.Key_Down)
    calm(qtbot, tags)
    assert side.scope == Scope("state", "queued" if side.currentIndex().row() == 1 else "reading")


def test_what_is_undecided_and_the_total_are_told(tags: MainWindow) -> None:
    row = tags.side.facets.row_of(CLIP)
    assert row is not None
    tip = tags.side.facets.index(row).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "6 papers, 3 undecided"


def test_the_side_bar_is_a_sound_model(dressed: object) -> None:
    model = FacetModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_facets({"state": [("inbox", 3)], "tag": [("a", 2)], "tag inbox": [("a", 1)]})
    model.pick({Scope("tag", "a"): False})
    model.show_facets({"state": [("inbox", 2)], "tag": [("a", 2), ("b", 1)]})
    model.show_facets({})
    assert tester.model() is model


def test_one_scope_alone_is_itself_and_none_is_all() -> None:
    assert combined({CLIP: True}) == CLIP
    assert combined({}) == ALL
    assert combined({CLIP: False}).query == '-tag:"clip"'


# ------------------------------------------------------------------ the paper alone


def test_the_paper_alone_goes_on_by_keys_and_esc_brings_the_panes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    sizes = window.inner.sizes()
    QTest.keyClick(window.view, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert not window.list_stack.isVisible()
    assert not window.side.isVisible()
    assert window.focusWidget() is window.detail
    first = window.view.current_id()
    QTest.keyClick(window.detail, Qt.Key.Key_J)
    calm(qtbot, window)
    assert window.detail.paper is not None
    assert window.detail.paper.id == window.view.current_id() != first
    QTest.keyClick(window.detail, Qt.Key.Key_Escape)
    assert window.list_stack.isVisible()
    assert window.side.isVisible()
    assert window.focusWidget() is window.view
    qtbot.waitUntil(lambda: window.inner.sizes() == sizes)


def test_each_layout_keeps_its_own_sizes(window: MainWindow, qtbot: QtBot) -> None:
    window.inner.setSizes([300, 700])
    beside = window.inner.sizes()
    window.actions_["below"].trigger()
    window.inner.setSizes([200, 400])
    below = window.inner.sizes()
    window.actions_["below"].trigger()
    assert window.inner.sizes() == beside
    window.actions_["below"].trigger()
    assert window.inner.sizes() == below


# ------------------------------------------------------------------ the way of the keyboard


def reached(window: MainWindow, key: Qt.Key) -> Iterator[str]:
    """What has the focus after each press of a key, until it has been everywhere."""
    seen: set[int] = set()
    while (widget := window.focusWidget()) is not None and id(widget) not in seen:
        seen.add(id(widget))
        name = widget.accessibleName() or getattr(widget, "text", str)()
        assert name, f"{type(widget).__name__} {widget.objectName()} has no name"
        assert widget.isVisible()
        yield name
        QTest.keyClick(widget, key)


@pytest.mark.parametrize("is_table", [False, True])
def test_tab_and_f6_reach_every_pane_and_nothing_is_a_trap(
    window: MainWindow, is_table: bool
) -> None:
    if is_table:
        window.actions_["table"].trigger()
    window.view.setFocus()
    panes = {"Papers", "Search", "Side bar", "Paper"}
    assert panes <= set(reached(window, Qt.Key.Key_F6))
    window.view.setFocus()
    by_tab = list(reached(window, Qt.Key.Key_Tab))
    assert panes - {"Paper"} <= set(by_tab)
    assert {"Add tag …", "BibTeX"} & set(by_tab) or "Queue" in " ".join(by_tab)
    assert window.focusWidget() is window.view, "Tab comes back to where it began"


def test_a_click_beside_the_lines_changes_nothing(tags: MainWindow) -> None:
    scope = tags.side.scope
    bottom = QPoint(20, tags.side.viewport().height() - 2)
    QTest.mouseClick(tags.side.viewport(), Qt.MouseButton.LeftButton, pos=bottom)
    assert tags.side.scope == scope


def test_after_an_import_its_first_new_paper_is_chosen_and_the_list_has_the_focus(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.view.select_row(20)
    file = tmp_path / "two.bib"
    file.write_text(
        "@misc{owl1, title={Owls at Night}, year={2021}}\n"
        "@misc{owl2, title={Owls by Day and by Dusk}, year={2021}}\n"
    )
    with qtbot.waitSignal(window.intake.page.shown, timeout=20_000):
        window.intake.take_files([str(file)])
    window.intake.page.accept_.click()
    qtbot.waitUntil(lambda: window.model.rowCount() == 72, timeout=20_000)
    calm(qtbot, window)
    row = window.model.paper_row(window.view.currentIndex().row())
    assert row is not None
    assert row.title == "Owls at Night"
    assert window.view.hasFocus()


def test_the_focus_stays_in_the_list_when_it_empties_and_fills_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.view.selectAll()
    QTest.keyClick(window.view, Qt.Key.Key_Q)
    calm(qtbot, window)
    assert window.focusWidget() is window.empty
    assert window.empty.accessibleName() == "All 70 done"
    QTest.keyClick(window.empty, Qt.Key.Key_U)
    calm(qtbot, window)
    assert window.focusWidget() is window.view
    assert len(window.view.selected_ids()) == 70
