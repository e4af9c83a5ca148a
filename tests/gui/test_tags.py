"""Tags in the window: the tree, boxes over a selection, the page of all, drops; by keyboard too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readinglist.gui.facets import BRANCH_ROLE, FacetModel
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.settings import Settings
from readinglist.gui.tag_choices import ALL as ALL_HAVE
from readinglist.gui.tag_choices import CHOICE_ROLE, NONE, SOME, ChoiceModel, TagChoices
from readinglist.gui.tag_dialogs import NameDialog
from readinglist.gui.tag_field import TagField
from readinglist.gui.tag_model import TagModel
from readinglist.gui.tag_page import TagPage
from readinglist.gui.tag_side import TAG
from readinglist.gui.tag_tree import branches
from readinglist.gui.theme import theme
from readinglist.library import Library
from readinglist.model import Record
from readinglist.tags import TagUse
from tests.gui.conftest import OpenWindow, calm

CTRL, NO = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "library.db"
    with Library(made) as library:
        for name in ("one", "two", "three", "four"):
            library.add(Record(f"Paper number {name}", extra={"keywords": "cs.CL, memory"}))
        library.tagging.change([1, 2], ["ml/vision"])
        library.tagging.change([2, 3], ["ml/language", "to-cite"])
        library.add_tag([4], "rl")
    return made


@pytest.fixture
def window(open_window: OpenWindow, path: Path, qtbot: QtBot) -> MainWindow:
    made = open_window(path)
    made.side.choose(ALL)
    calm(qtbot, made)
    return made


def tags(path: Path) -> dict[str, int]:
    with Library(path, read_only=True) as library:
        return dict(library.facets()["tag"])


def press(widget: object, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(widget, key, modifier)  # type: ignore[call-overload]


def lines(window: MainWindow) -> list[str]:
    model = window.side.facets
    return [
        model.index(row).data()
        for row in range(model.rowCount())
        if model.index(row).data(BRANCH_ROLE)
    ]


def stand_on(window: MainWindow, tag: str) -> None:
    window.side.setFocus()
    window.side.choose(Scope("tag", tag))


def dialog(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


# ------------------------------------------------------------------ the tree


def test_the_tree_counts_what_is_below_and_folds() -> None:
    facets = {"tag": [("ml/vision", 2), ("a", 1)], "tag tree": [("ml", 3)], "tag inbox": []}
    whole = branches(facets)
    assert [(b.name, b.label, b.depth, b.count, b.is_open) for b in whole] == [
        ("a", "a", 0, 1, None),
        ("ml", "ml", 0, 3, True),
        ("ml/vision", "vision", 1, 2, None),
    ]
    assert [b.name for b in branches(facets, {"ml"})] == ["a", "ml"]


def test_the_model_of_the_side_bar_holds_with_tags_folded(qtbot: QtBot) -> None:
    model = FacetModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_facets({"tag": [("a", 1), ("a/b", 1)], "tag tree": [("a", 1)]})
    model.fold(frozenset(["a"]))
    assert model.row_of(Scope("tag", "a/b")) is None
    model.fold(frozenset())
    assert model.row_of(Scope("tag", "a/b")) is not None
    del tester


def test_tags_fold_by_keyboard_and_stay_folded(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    settings = Settings(forget=True)
    window = open_window(path, settings=settings)
    assert lines(window) == ["ml", "language", "vision", "rl", "to-cite"]
    stand_on(window, "ml")
    press(window.side, Qt.Key.Key_Left)
    assert lines(window) == ["ml", "rl", "to-cite"]
    again = open_window(path, settings=settings)
    assert lines(again) == ["ml", "rl", "to-cite"]
    stand_on(again, "ml")
    press(again.side, Qt.Key.Key_Right)
    assert "vision" in lines(again)
    stand_on(again, "ml/vision")
    press(again.side, Qt.Key.Key_Left)
    assert again.side.scope == Scope("tag", "ml")


def test_a_parent_shows_the_papers_of_what_is_below(window: MainWindow, qtbot: QtBot) -> None:
    stand_on(window, "ml")
    calm(qtbot, window)
    assert set(window.model.ids) == {1, 2, 3}


def test_a_chosen_colour_is_the_chips_and_undo_takes_it_back(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    plain = theme.tag("ml/vision")
    window.verbs.colour_tags(["ml"], "amber")
    calm(qtbot, window)
    assert theme.tag("ml/vision") == theme.hue(5)
    window.verbs.undo()
    calm(qtbot, window)
    assert theme.tag("ml/vision") == plain


def test_a_tag_is_renamed_from_the_side_bar_and_stays_open(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    stand_on(window, "ml")
    press(window.side, Qt.Key.Key_F2)
    asked = dialog(NameDialog)
    assert isinstance(asked, NameDialog)
    asked.name.setText("ai")
    press(asked.name, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert tags(path) == {"ai/language": 2, "ai/vision": 2, "rl": 1, "to-cite": 2}
    assert window.side.scope == Scope("tag", "ai")


def test_a_refused_name_is_said_in_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    window.verbs.add_synonym("to-cite")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog(NameDialog).focusWidget())
    asked = dialog(NameDialog)
    assert isinstance(asked, NameDialog)
    asked.name.setText("To Cite")
    press(asked.name, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert "one tag already" in asked.fault.text()
    assert asked.isVisible()
    asked.reject()


def test_a_tag_is_deleted_by_its_key_and_undone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    stand_on(window, "rl")
    press(window.side, Qt.Key.Key_Delete)
    calm(qtbot, window)
    assert "rl" not in tags(path)
    assert window.side.scope == ALL
    window.verbs.undo()
    calm(qtbot, window)
    assert tags(path)["rl"] == 1


def test_completion_sees_neither_case_nor_dashes(qtbot: QtBot) -> None:
    field = TagField()
    qtbot.addWidget(field)
    field.know(["To-Cite", "rl", "ml/language_models"])
    completer = field.completer()
    assert completer is not None
    for typed, wanted in (("to c", "To-Cite"), ("LANGUAGE M", "ml/language_models"), ("RL", "rl")):
        completer.setCompletionPrefix(typed)
        assert completer.currentCompletion() == wanted
        assert completer.completionCount() == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_tag_that_begins_as_typed_is_offered_before_one_that_holds_it(qtbot: QtBot) -> None:
    field = TagField()
    qtbot.addWidget(field)
    field.know(["revision", "ml/vision", "vision", "vision/3d"])
    completer = field.completer()
    assert completer is not None
    QTest.keyClicks(field, "VIS")
    offered = completer.completionModel()
    found = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert found == ["vision", "vision/3d", "ml/vision", "revision"]


# ------------------------------------------------------------------ boxes over a selection


def test_boxes_turn_between_their_states(qtbot: QtBot) -> None:
    model = ChoiceModel([("a", 9), ("b", 3), ("c", 5)], {"b": 1, "c": 2}, 2, None)  # type: ignore[arg-type]
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [(c.name, c.now) for c in model.shown] == [("b", SOME), ("c", ALL_HAVE), ("a", NONE)]
    for wanted in (ALL_HAVE, NONE, SOME):
        model.turn(0)
        assert model.shown[0].now == wanted
    model.turn(1)
    model.turn(2)
    assert model.wanted() == (["a"], ["c"])
    model.filter("B")
    assert [c.name for c in model.shown] == ["b"]
    model.filter("new one")
    assert [(c.name, c.is_new) for c in model.shown] == [("new one", True)]
    model.turn(0)
    model.filter("")
    assert model.wanted() == (["new one", "a"], ["c"])
    del tester


def test_tags_of_a_selection_are_changed_in_one_step_by_keyboard(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.view.setFocus()
    window.view.selectAll()
    press(window.view, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    calm(qtbot, window)
    asked = dialog(TagChoices)
    assert isinstance(asked, TagChoices)
    QTest.keyClicks(asked.field, "to cite")
    press(asked.field, Qt.Key.Key_Return)
    QTest.keyClicks(asked.field, "brand-new")
    press(asked.field, Qt.Key.Key_Return)
    rows = [asked.choices.index(row) for row in range(asked.choices.rowCount())]
    (rl,) = [index for index in rows if index.data(CHOICE_ROLE).name == "rl"]
    asked.list.setFocus()
    asked.list.setCurrentIndex(rl)
    asked.choices.turn(rl.row())
    asked.choices.turn(rl.row())
    press(asked.list, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert tags(path) == {"brand-new": 4, "ml/language": 2, "ml/vision": 2, "to-cite": 4}
    window.verbs.undo()
    calm(qtbot, window)
    assert tags(path) == {"ml/language": 2, "ml/vision": 2, "rl": 1, "to-cite": 2}


def test_nothing_changed_is_no_step(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    label = window.actions_["undo"].text()
    window.verbs.choose_tags()
    calm(qtbot, window)
    asked = dialog(TagChoices)
    assert isinstance(asked, TagChoices)
    press(asked.field, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert not asked.isVisible()
    assert window.actions_["undo"].text() == label


# ------------------------------------------------------------------ the page of all tags


def page(window: MainWindow, qtbot: QtBot, *, keywords: bool = False) -> TagPage:
    window.verbs.tags(keywords=keywords)
    calm(qtbot, window)
    found = window.pages.currentWidget()
    assert isinstance(found, TagPage)
    return found


def choose(shown: TagPage, *names: str) -> None:
    shown.table.clearSelection()
    for row, use in enumerate(shown.model.shown):
        if use.name in names:
            flags = shown.table.selectionModel().SelectionFlag
            index = shown.model.index(row, 0)
            shown.table.selectionModel().select(index, flags.Select | flags.Rows)


def test_the_model_of_tags_filters_and_sorts(qtbot: QtBot) -> None:
    model = TagModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_uses(
        [TagUse("b", 1), TagUse("a", 5, "2026-01-01"), TagUse("c", 3, None, "red", ("x",))]
    )
    assert [use.name for use in model.shown] == ["a", "b", "c"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [use.name for use in model.shown] == ["a", "c", "b"]
    model.filter("", "once")
    assert [use.name for use in model.shown] == ["b"]
    model.filter("X", "synonyms")
    assert [use.name for use in model.shown] == ["c"]
    model.filter("nothing", "all")
    assert not model.rowCount()
    del tester


def test_several_tags_are_merged_on_the_page_and_undone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    shown = page(window, qtbot)
    choose(shown, "rl", "to-cite")
    assert shown.chosen() == ["rl", "to-cite"]
    assert not shown.rename.isEnabled()
    shown.merge.click()
    asked = dialog(NameDialog)
    assert isinstance(asked, NameDialog)
    asked.name.setText("kept")
    asked.option.setChecked(True)
    asked.go.click()
    calm(qtbot, window)
    assert tags(path) == {"kept": 3, "ml/language": 2, "ml/vision": 2}
    assert [u.synonyms for u in shown.model.uses if u.name == "kept"] == [("rl", "to-cite")]
    window.verbs.undo()
    calm(qtbot, window)
    assert "rl" in tags(path)
    assert {use.name for use in shown.model.uses} == set(tags(path))


def test_keywords_are_apart_and_become_tags_by_a_button(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    shown = page(window, qtbot, keywords=True)
    assert {(use.name, use.papers) for use in shown.model.shown} == {("cs.CL", 4), ("memory", 4)}
    choose(shown, "memory")
    shown.adopt.click()
    calm(qtbot, window)
    assert tags(path)["memory"] == 4


def test_tags_used_once_are_made_keywords_together(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    shown = page(window, qtbot)
    shown.kind.setCurrentIndex(shown.kind.findData("once"))
    calm(qtbot, window)
    shown.table.selectAll()
    shown.keyword.click()
    calm(qtbot, window)
    assert "rl" not in tags(path)
    with Library(path, read_only=True) as library:
        assert library.paper(4).extra["keywords"] == "cs.CL, memory, rl"


def test_the_keys_of_the_page_do_what_its_buttons_do(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    shown = page(window, qtbot)
    assert shown.filter.hasFocus()
    QTest.keyClicks(shown.filter, "RL")
    press(shown.filter, Qt.Key.Key_Down)
    assert shown.chosen() == ["rl"]
    press(shown.table, Qt.Key.Key_Delete)
    calm(qtbot, window)
    assert "rl" not in tags(path)
    assert shown.nothing.isVisible()
    press(shown, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk_page


def test_return_on_a_tag_shows_its_papers(window: MainWindow, qtbot: QtBot) -> None:
    shown = page(window, qtbot)
    choose(shown, "to-cite")
    shown.table.setFocus()
    press(shown.table, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert set(window.model.ids) == {2, 3}


def test_a_keyword_of_the_paper_shown_becomes_its_tag_by_a_click(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.view.select_paper(1)
    calm(qtbot, window)
    window.detail.keywords.chosen.emit("memory")
    calm(qtbot, window)
    with Library(path, read_only=True) as library:
        assert library.paper(1).tags == ("memory", "ml/vision")
        assert library.facets()["tag"].count(("memory", 1)) == 1


# ------------------------------------------------------------------ drops


class Dropped(QDropEvent):
    """A drop whose papers come from the list of a window."""

    def __init__(self, window: MainWindow, at: QPoint, data: QMimeData, held: Qt.KeyboardModifier):
        super().__init__(
            QPointF(at),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            held,
            QEvent.Type.Drop,
        )
        self._window = window

    def source(self) -> object:  # type: ignore[override]
        return self._window.view


def drop(
    window: MainWindow, on: Scope | int, tag: str = "", held: Qt.KeyboardModifier = NO
) -> None:
    row = on if isinstance(on, int) else window.side.facets.row_of(on)
    assert row is not None
    at = window.side.visualRect(window.side.facets.index(row)).center()
    data = QMimeData()
    if tag:
        data.setData(TAG, tag.encode())
    else:
        data.setText("papers")
    window.tags_in_side.eventFilter(window.side.viewport(), Dropped(window, at, data, held))


def test_papers_dropped_on_a_tag_get_it_and_with_ctrl_leave_the_one_shown(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    stand_on(window, "to-cite")
    calm(qtbot, window)
    window.view.selectAll()
    drop(window, Scope("tag", "rl"))
    calm(qtbot, window)
    assert tags(path) == {"ml/language": 2, "ml/vision": 2, "rl": 3, "to-cite": 2}
    window.view.selectAll()
    drop(window, Scope("tag", "ml/vision"), held=CTRL)
    calm(qtbot, window)
    assert tags(path) == {"ml/language": 2, "ml/vision": 3, "rl": 3}
    window.verbs.undo()
    calm(qtbot, window)
    assert tags(path)["to-cite"] == 2


def test_papers_dropped_on_states_stars_and_trash_go_there(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    for scope in (Scope("state", "queued"), Scope("starred")):
        window.view.select_paper(1)
        drop(window, scope)
        calm(qtbot, window)
    with Library(path, read_only=True) as library:
        assert (library.paper(1).state, library.paper(1).starred) == ("queued", True)
    window.view.select_paper(1)
    drop(window, Scope("trash"))
    calm(qtbot, window)
    with Library(path, read_only=True) as library:
        assert library.trashed() == [1]


def test_a_tag_dropped_on_another_goes_below_it_and_on_the_heading_to_the_top(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    drop(window, Scope("tag", "ml"), "rl")
    calm(qtbot, window)
    assert tags(path) == {"ml/language": 2, "ml/rl": 1, "ml/vision": 2, "to-cite": 2}
    drop(window, Scope("tag", "ml/rl"), "ml")  # not below what is below it
    calm(qtbot, window)
    assert "ml/rl" in tags(path)
    heading = window.side.facets.row_of(Scope("tag", "ml"))
    assert heading is not None
    drop(window, heading - 1, "ml/rl")
    calm(qtbot, window)
    assert "rl" in tags(path)
