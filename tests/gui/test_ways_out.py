"""Out of the window: copies in many flavours, drags, exports, files kept updated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from readinglist.binding import Binding
from readinglist.gui import keeping
from readinglist.gui.binding_dialogs import BindDialog, DifferenceDialog
from readinglist.gui.bindings_page import BindingModel, BindingsPage
from readinglist.gui.cite_verbs import DRAG_LIMIT, PRIVATE, Dragged
from readinglist.gui.export_dialog import ExportDialog
from readinglist.gui.main_window import MainWindow
from readinglist.gui.preflight import PreflightDialog
from readinglist.library import Library
from readinglist.model import WriteOptions
from readinglist.quoting import WAYS
from tests.gui.conftest import calm
from tests.make import drain


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "SOON_MS", 20)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def copy(qtbot: QtBot, window: MainWindow, way: str) -> str:
    window.view.select_row(0)
    with qtbot.waitSignal(window.desk.said, timeout=10_000):
        window.verbs.copy_as(way)
    return clipboard().text()


def first_key(window: MainWindow) -> str:
    row = window.model.paper_row(0)
    assert row is not None
    return row.key


def test_a_copy_has_every_flavour(qtbot: QtBot, window: MainWindow) -> None:
    key = first_key(window)
    text = copy(qtbot, window, "bibtex")
    assert text.startswith(f"@misc{{{key},")
    data = clipboard()
    assert bytes(data.data("application/x-bibtex").data()).decode() == text
    assert data.html().startswith("<p>")
    (paper,) = map(json.loads, bytes(data.data(PRIVATE).data()).decode().splitlines())
    assert paper["key"] == key
    assert copy(qtbot, window, "latex") == f"\\cite{{{key}}}"
    assert bytes(clipboard().data("application/x-bibtex").data()).startswith(b"@misc")


@pytest.mark.parametrize("way", [way for way in WAYS if way != "arxiv"])
def test_every_way_is_in_the_menu_and_copies(qtbot: QtBot, window: MainWindow, way: str) -> None:
    action = window.actions_[f"copy_as_{way}"]
    assert action in window.menus["Edit>Copy as"].actions()
    window.view.select_row(0)
    with qtbot.waitSignal(window.desk.said, timeout=10_000):
        action.trigger()
    row = window.model.paper_row(0)
    assert row is not None
    text = clipboard().text()
    assert row.key in text or row.title.split()[0] in text


def test_nothing_to_copy_leaves_the_clipboard(qtbot: QtBot, window: MainWindow) -> None:
    text = copy(qtbot, window, "keys")
    with qtbot.waitSignal(window.desk.complained, timeout=10_000) as told:
        window.verbs.copy_as("arxiv")
    assert "arXiv" in told.args[0]
    assert clipboard().text() == text


def test_papers_are_pasted_into_another_window_as_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.view.select_row(0)
    copy(qtbot, window, "latex")
    window.verbs.import_clipboard()
    (file,) = window.intake.folder.glob("*.jsonl")
    with Library(tmp_path / "other.db") as other, Library(window.desk.path) as mine:
        report = drain(other.import_dump(file.read_bytes(), "clipboard"))
        assert (report.format, report.new) == ("jsonl", 1)
        paper = mine.paper(mine.find(first_key(window)))
        pasted = other.paper(1)
        for name in ("key", "title", "abstract", "authors", "identifiers", "tags", "state"):
            assert getattr(pasted, name) == getattr(paper, name), name
    calm(qtbot, window)


def test_a_drag_is_a_citation_for_editors_and_a_file_for_file_managers(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    carried: list[Dragged] = []
    monkeypatch.setattr(
        "readinglist.gui.cite_verbs.QDrag.setMimeData", lambda _drag, data: carried.append(data)
    )
    monkeypatch.setattr("readinglist.gui.cite_verbs.QDrag.exec", lambda *_: None)
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    window.view.select_row(0)
    window.view.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(carried), timeout=10_000)
    (data,) = carried
    assert data.text() == f"\\cite{{{first_key(window)}}}"
    folder = home / "state" / "readinglist" / "dragged"
    assert not folder.exists()
    assert data.hasFormat("text/uri-list")
    (url,) = data.urls()
    file = Path(url.toLocalFile())
    assert file.name == "papers.bib"
    assert file.read_text().startswith("@misc")
    assert [u.toLocalFile() for u in data.urls()] == [str(file)]


def test_too_many_are_dragged_in_part_and_that_is_said(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.gui.cite_verbs.DRAG_LIMIT", 10)
    assert DRAG_LIMIT == 100
    window.view.selectAll()
    with qtbot.waitSignal(window.desk.said, timeout=10_000) as told:
        window.verbs.drag()
    assert "first 10 of 70 papers" in told.args[0]
    calm(qtbot, window)


# ------------------------------------------------------------------ exports


def dialog(qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=10_000)
    return QApplication.activeModalWidget()


def anyway(qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), PreflightDialog), timeout=10_000
    )
    look = QApplication.activeModalWidget()
    assert isinstance(look, PreflightDialog)
    look.anyway.click()


def test_the_export_dialog_writes_what_it_says_and_remembers(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.verbs.export_all()
    form = dialog(qtbot)
    assert isinstance(form, ExportDialog)
    form.how.format.setCurrentIndex(form.how.format.findData("biblatex"))
    form.how.abstract.setChecked(False)
    form.target.setText(str(tmp_path / "all"))
    form.accept()
    anyway(qtbot)  # entries lack things, which is said first
    target = tmp_path / "all.bib"
    qtbot.waitUntil(target.exists, timeout=20_000)
    calm(qtbot, window)
    text = target.read_text()
    assert text.count("\n}\n") == 70
    assert "abstract = " not in text
    assert "Exported 70 papers to all.bib" in window.messages.text.text()
    window.verbs.export_all()
    again = dialog(qtbot)
    assert isinstance(again, ExportDialog)
    assert again.how.format_name == "biblatex"
    assert again.how.options == WriteOptions(abstract=False)
    again.how.format.setCurrentIndex(again.how.format.findData("references"))
    assert again.target.text().endswith("papers.txt")
    assert again.how.style_.isVisible()
    assert not again.how.abstract.isVisible()
    again.reject()


def test_a_folder_of_markdown_is_written_and_asks_about_what_was_changed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    ids = list(window.model.ids[:3])
    window.out.write(folder, ids, "markdown-files")
    qtbot.waitUntil(lambda: "Exported 3" in window.messages.text.text(), timeout=20_000)
    file = next(folder.glob("*.md"))
    file.write_text("mine")
    window.out.write(folder, ids, "markdown-files")
    box = dialog(qtbot)
    assert isinstance(box, QMessageBox)
    assert "1 files were left" in box.text()
    next(b for b in box.buttons() if b.text() == "Replace").click()
    qtbot.waitUntil(lambda: file.read_text() != "mine", timeout=20_000)
    calm(qtbot, window)


# ------------------------------------------------------------------ files kept updated


def entries(target: Path) -> int:
    return target.read_text().count("\n}\n")


def stands(window: MainWindow, state: str) -> bool:
    return [b.state for b in window.keeper.bindings] == [state] and not window.keeper.is_busy


def bind(qtbot: QtBot, window: MainWindow, target: Path, query: str = "tag:cite") -> None:
    BindDialog.ask(window)
    form = dialog(qtbot)
    assert isinstance(form, BindDialog)
    form.query.setEditText(query)
    form.target.setText(str(target))
    form.accept()
    qtbot.waitUntil(lambda: stands(window, "current"), timeout=20_000)


def test_a_file_follows_the_window_and_the_shell(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "refs.bib"
    bind(qtbot, window, target)
    assert target.read_text() == ""
    window.view.select_row(0)
    window.verbs.add_tag("cite")
    qtbot.waitUntil(lambda: entries(target) == 1, timeout=20_000)
    with Library(window.desk.path) as shell:
        shell.add_tag(list(window.model.ids[:5]), "cite")
    qtbot.waitUntil(lambda: entries(target) == 5, timeout=20_000)
    window.verbs.undo()
    qtbot.waitUntil(lambda: entries(target) == 1, timeout=20_000)
    calm(qtbot, window)
    qtbot.waitUntil(lambda: not window.keeper.is_busy, timeout=20_000)


def test_the_lamp_shows_what_was_changed_elsewhere_and_the_page_settles_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "refs.bib"
    bind(qtbot, window, target, "")
    lamp = window.messages.findChild(keeping.Lamp)
    assert lamp is not None
    assert not lamp.isVisible()
    target.write_text(target.read_text() + "% mine\n")
    window.view.select_row(0)
    window.verbs.add_tag("x")
    qtbot.waitUntil(lambda: stands(window, "changed"), timeout=20_000)
    assert lamp.isVisible()
    assert lamp.text() == "refs.bib was changed elsewhere"
    lamp.click()
    page = window.pages.currentWidget()
    assert isinstance(page, BindingsPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitUntil(lambda: page.ours.isVisible() and page.problem.isVisible(), timeout=10_000)
    page.difference.click()
    shown = dialog(qtbot)
    assert isinstance(shown, DifferenceDialog)
    assert "-% mine" in shown.text.toPlainText()
    ours = next(b for b in shown.findChildren(QPushButton) if b.text() == "Take ours")
    ours.click()
    qtbot.waitUntil(lambda: stands(window, "current"), timeout=20_000)
    assert "% mine" not in target.read_text()
    assert not lamp.isVisible()
    page.switch.click()
    qtbot.waitUntil(lambda: not window.keeper.bindings[0].is_on, timeout=20_000)
    assert page.switch.text() == "Go on"
    page.forget.click()
    qtbot.waitUntil(lambda: not window.keeper.bindings, timeout=20_000)
    assert page.stack.currentWidget() is page.nothing
    assert target.exists()
    page.left.emit()
    assert window.pages.currentWidget() is window.desk_page
    calm(qtbot, window)


def test_the_page_notices_what_was_changed_while_the_library_stood_still(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "refs.bib"
    bind(qtbot, window, target, "")
    for text in ("% mine\n", "% mine again\n"):
        target.write_text(text)
        window.verbs.bindings()
        qtbot.waitUntil(lambda: stands(window, "changed"), timeout=20_000)
        page = window.pages.currentWidget()
        assert isinstance(page, BindingsPage)
        qtbot.waitUntil(page.ours.isVisible, timeout=10_000)
        page.ours.click()
        qtbot.waitUntil(lambda: stands(window, "current"), timeout=20_000)
        assert entries(target) == 70
        page.left.emit()
    calm(qtbot, window)


def test_a_strangers_file_is_asked_about_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "theirs.bib"
    target.write_text("% a stranger\n")
    BindDialog.ask(window)
    form = dialog(qtbot)
    assert isinstance(form, BindDialog)
    form.target.setText(str(target))
    form.accept()
    qtbot.waitUntil(form.fault.isVisible, timeout=10_000)
    assert "not written by Reading List" in form.fault.text()
    assert "--overwrite" not in form.fault.text()
    assert form.go.text() == "Replace it"
    assert target.read_text() == "% a stranger\n"
    form.accept()
    qtbot.waitUntil(lambda: stands(window, "current"), timeout=20_000)
    assert entries(target) == 70


def test_a_binding_says_everything_to_a_screen_reader(dressed: QApplication) -> None:
    model = BindingModel()
    made = "2024-01-01T00:00:00Z"
    model.show_rows(
        [Binding(1, "", "/x/refs.bib", "bibtex", WriteOptions(), True, made, "changed", "why", 3)]
    )
    text = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert text == "/x/refs.bib. 3 papers of the whole library, as bibtex. " + (
        "changed elsewhere · never written"
    )
