"""Importing as a person does: paste, look, leave out, import, undo; and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from readinglist import config
from readinglist.gui.importing import ImportPage
from readinglist.gui.intake import text_of
from readinglist.gui.main_window import MainWindow
from readinglist.gui.paper_delegate import meta_line
from readinglist.gui.preview_model import PreviewModel, PreviewRow
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm

SAMPLE = config.resource("samples", "huggingface-papers.txt")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def empty(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window on a library that is not there yet."""
    return open_window(tmp_path / "new" / "library.db")


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def paste(qtbot: QtBot, window: MainWindow) -> ImportPage:
    """Ctrl+V where the papers are, and wait for the preview."""
    page = window.intake.page
    with qtbot.waitSignal(page.shown, timeout=15_000):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_V, CONTROL)
    calm(qtbot, window)
    return page


def links(window: MainWindow) -> list[str]:
    """The words in the message bar that lead to papers."""
    return [made.text() for made in link_buttons(window)]


def link_buttons(window: MainWindow) -> list[QPushButton]:
    row = window.messages._links
    items = (row.itemAt(n) for n in range(row.count()))
    found = (item.widget() for item in items if item is not None)
    return [made for made in found if isinstance(made, QPushButton)]


def chips(page: ImportPage) -> dict[str, str]:
    return {kind: chip.text() for kind, chip in page._chips.items() if chip.isVisible()}


def test_an_empty_library_offers_three_ways_to_begin(empty: MainWindow) -> None:
    assert empty.pages.currentWidget() is empty.welcome
    assert len(empty.welcome.cards) == 3
    assert empty.focusWidget() in empty.welcome.cards


def test_the_sample_is_pasted_looked_at_imported_and_undone(
    empty: MainWindow, qtbot: QtBot
) -> None:
    copy(SAMPLE.read_text())
    page = paste(qtbot, empty)
    assert page.headline.text() == "Import: clipboard"
    assert page.found.text() == "70 papers"
    assert chips(page) == {"new": "New 70", "ignored": "Ignored lines 4", "problem": "Problems 0"}
    assert page.accept_.text() == "Import 70 new papers"
    assert page.notices.text() == "Page of Mar 12."
    assert empty.focusWidget() is page.papers
    assert page.lines.roles[1] == ("ignored", page.lines.roles[1][1])
    assert page.lines.roles[11] == ("title", "")
    assert page.lines.roles[13] == ("abstract", "")
    assert page.lines.marked == {11, 13}
    assert page.record_abstract.shown.startswith("Recognizing arbitrary multi-character")

    QTest.keyClick(page.papers, Qt.Key.Key_Down)
    assert page.lines.marked == {15, 17}
    QTest.keyClick(page.papers, Qt.Key.Key_Space)
    assert page.accept_.text() == "Import 69 new papers"
    page.tags.setText("clip, to read")
    QTest.keyClick(page.papers, Qt.Key.Key_Return)
    calm(qtbot, empty)
    assert empty.pages.currentWidget() is empty.desk_page
    assert empty.model.rowCount() == 69
    assert empty.messages.text.text() == "Imported from clipboard:"
    assert links(empty) == ["69 new", "Report", "Go through 69 new"]
    row = empty.model.paper_row(0)
    assert row is not None
    assert row.tags == ("clip", "to read")
    assert not list(empty.intake.folder.iterdir())

    empty.messages.undo.click()
    calm(qtbot, empty)
    assert empty.pages.currentWidget() is empty.welcome
    empty.verbs.redo()
    calm(qtbot, empty)
    assert empty.model.rowCount() == 69


def test_the_key_of_the_session_imports_first(window: MainWindow, qtbot: QtBot) -> None:
    copy("A Title Nobody Has Seen Before\n\n" + "It is about what was measured here. " * 20)
    page = paste(qtbot, window)
    QTest.keyClick(page.papers, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert links(window)[0] == "1 new"


def test_what_one_has_is_told_apart_and_noted_again(window: MainWindow, qtbot: QtBot) -> None:
    text = SAMPLE.read_text()
    copy(text + "\nA Paper That Nobody Has Written Down Before\n\n" + "It is about nothing. " * 20)
    page = paste(qtbot, window)
    assert chips(page)["same"] == "Have 70"
    assert chips(page)["new"] == "New 1"
    assert page.accept_.text() == "Import 1 new paper"
    page.state.setCurrentIndex(page.state.findData("queued"))  # nothing to decide: no session
    page.accept_.click()
    calm(qtbot, window)
    assert window.side.scope.name == "queued"
    assert window.model.rowCount() == 1
    assert links(window) == ["1 new", "70 already had", "Report"]
    link_buttons(window)[1].click()
    calm(qtbot, window)
    assert window.side.scope.query == "import:2/same"
    assert window.model.rowCount() == 70
    row = window.desk.page([1])[0]
    assert row.seen == 2
    assert row.state == "inbox"


def test_an_import_leads_to_a_session_over_exactly_what_it_brought(
    window: MainWindow, qtbot: QtBot
) -> None:
    gist = "It is about nothing that anybody would ever want to read twice. " * 4
    copy(f"{SAMPLE.read_text()}\nA Paper That Nobody Has Written Down Before\n\n{gist}\n")
    paste(qtbot, window).accept_.click()
    calm(qtbot, window)
    main = link_buttons(window)[-1]
    assert (main.text(), main.objectName()) == ("Go through 1 new", "primary")
    again = paste(qtbot, window)
    assert link_buttons(window)[-1].objectName() == "link"  # the preview has the main button
    again.leave()
    calm(qtbot, window)
    main.click()
    calm(qtbot, window)
    assert window.verbs.session is not None
    assert window.verbs.session.papers == (71,)
    assert window.side.scope.query == "import:2/new"
    assert window.view.current_id() == 71
    assert window.triage_bar.isVisible()
    assert "1 left of 1 paper" in window.triage_bar.text.text()
    QTest.keyClick(window.view, Qt.Key.Key_Q)
    calm(qtbot, window)
    assert window.triage_bar.text.text().startswith("All 1 done: 1 queued")


def test_ignored_lines_are_shown_with_their_reasons(window: MainWindow, qtbot: QtBot) -> None:
    copy(SAMPLE.read_text())
    page = paste(qtbot, window)
    page._chips["ignored"].click()
    titles = [page.model.index(n).data() for n in range(page.model.rowCount())]
    assert titles == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
    ]
    page._chips["ignored"].click()
    assert page.model.rowCount() == 70
    page.source.clicked.emit(page.lines.index(18))
    assert page.papers.currentIndex().row() == 2


def test_another_format_can_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    copy(SAMPLE.read_text())
    page = paste(qtbot, window)
    at = page.format_.findData("bibtex")
    assert at > 0
    page.format_.setCurrentIndex(at)
    with qtbot.waitSignal(page.shown, timeout=15_000):
        page.format_.activated.emit(at)
    assert not page.accept_.isEnabled()
    assert page.state_text.isVisible()
    assert page.state_text.text()
    with qtbot.waitSignal(page.shown, timeout=15_000):
        page.format_.activated.emit(0)
    assert page.found.text() == "70 papers"


def test_text_without_papers_is_explained_and_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    copy("ok")
    page = paste(qtbot, window)
    assert not page.accept_.isEnabled()
    assert page.state_text.isVisible() or page.model.rowCount()
    QTest.keyClick(window.focusWidget() or page, Qt.Key.Key_Escape)
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    assert window.model.rowCount() == 70
    assert not list(window.intake.folder.iterdir())


def test_an_empty_clipboard_is_said(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    QTest.keyClick(window.view, Qt.Key.Key_V, CONTROL | SHIFT)
    assert "clipboard holds no text" in window.messages.text.text()
    assert window.pages.currentWidget() is window.desk_page
    copy(SAMPLE.read_text())
    paste(qtbot, window)
    assert not window.messages.text.text()  # what went well does not stand beside the complaint


LISTED = """Submitted by
ada

Upvote
152

Grasp planning for occluded objects in a confined space

· 4 authors
5

Submitted by
karl

Upvote
1

Image to markup generation with coarse to fine attention

Google
2
"""


def test_what_a_page_says_beside_a_paper_is_shown_with_all_of_its_lines(
    empty: MainWindow, qtbot: QtBot
) -> None:
    both = [LISTED.replace("for", name).replace("to", name) for name in ("by", "of", "with")]
    copy("\n".join(["Daily Papers", "", LISTED, *both]))
    page = paste(qtbot, empty)
    facts = page.record_facts.shown.replace("\u00a0", " ")
    assert facts == "submitted by ada  ·  152 upvotes  ·  4 authors  ·  5 comments"
    QTest.keyClick(page.papers, Qt.Key.Key_Down)
    assert "1 upvote " in page.record_facts.shown.replace("\u00a0", " ")
    room = page.source.viewport().rect()
    for number in (min(page.lines.marked), max(page.lines.marked)):
        assert room.contains(page.source.visualRect(page.lines.index(number - 1)))
    QTest.keyClick(page.papers, Qt.Key.Key_Return)
    calm(qtbot, empty)
    first = empty.model.paper_row(0)
    assert first is not None
    assert "152 upvotes" in meta_line(first)
    assert "152 upvotes" in empty.detail.facts.shown


@pytest.mark.parametrize(
    ("name", "data"), [("a.pdf", b"%PDF-1.7 x"), ("b.txt", b""), ("c.bin", bytes(range(256)) * 9)]
)
def test_files_that_are_no_dumps_are_explained(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with qtbot.waitSignal(window.intake.page.shown, timeout=15_000):
        window.intake.take_files([str(file)])
    assert name in window.intake.page.state_text.text()
    window.intake.page.cancel.click()
    calm(qtbot, window)
    assert file.read_bytes() == data


def test_a_missing_file_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.intake.page.shown, timeout=15_000):
        window.intake.take_files([str(tmp_path / "nowhere.txt")])
    assert window.intake.page.state_text.text()
    window.intake.page.leave()
    calm(qtbot, window)


def test_dropped_files_come_one_after_the_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(SAMPLE.read_text())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / n)) for n in ("one.txt", "two.txt")])
    page = window.intake.page
    with qtbot.waitSignal(page.shown, timeout=15_000):
        window.view.dropped.emit(data)
    assert page.headline.text() == "Import: one.txt · 1 more file"
    with qtbot.waitSignal(page.shown, timeout=15_000):
        page.leave()
    assert page.headline.text() == "Import: two.txt"
    page.leave()
    calm(qtbot, window)
    assert (tmp_path / "one.txt").exists()


def test_a_folder_is_taken_with_all_below_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "dumps"
    for name in ("b.txt", "below/a.txt", ".hidden/c.txt", ".d.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(SAMPLE.read_text())
    page = window.intake.page
    with qtbot.waitSignal(page.shown, timeout=15_000):
        window.intake.take_files([str(folder)])
    assert page.headline.text() == "Import: b.txt · 1 more file"
    for _ in range(2):
        page.leave()
    calm(qtbot, window)
    assert window.pages.currentWidget() is window.desk_page
    monkeypatch.setattr("readinglist.gui.intake.MOST", 1)
    window.intake.take_files([str(folder)])
    assert "more than 1 files" in window.messages.text.text()
    (tmp_path / "nothing").mkdir()
    window.intake.take_files([str(tmp_path / "nothing")])
    assert "no file" in window.messages.text.text()
    assert window.pages.currentWidget() is window.desk_page


def test_a_preview_left_for_another_page_is_found_again(window: MainWindow, qtbot: QtBot) -> None:
    copy("A Paper That Nobody Has Written Down Before\n")
    page = paste(qtbot, window)
    window.verbs.find()
    assert window.messages.text.text() == "The import of clipboard waits for you."
    link_buttons(window)[0].click()
    assert window.pages.currentWidget() is page
    assert window.messages.text.text() == ""
    window.verbs.find()
    window.intake.take_text(SAMPLE.read_text(), ".txt", "another")
    assert window.pages.currentWidget() is page
    assert page.headline.text() == "Import: clipboard · 1 more file"
    with qtbot.waitSignal(page.shown, timeout=60_000):
        page.accept_.click()
    calm(qtbot, window)
    assert page.headline.text() == "Import: another"
    assert links(window) == ["1 new", "Report", "Go through 1 new"]
    assert page.lines_pane.isVisible()
    assert link_buttons(window)[-1].objectName() == "link"  # the preview has the main button
    page.leave()
    calm(qtbot, window)


def test_of_a_large_dump_all_is_counted_and_nothing_can_be_picked(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "large.jsonl"
    with file.open("w") as out:
        for n in range(8_400):
            out.write(json.dumps({"title": f"A Study of Owl {n}", "abstract": "o" * 4_100}) + "\n")
    assert file.stat().st_size > 32 * 1024 * 1024
    page = empty.intake.page
    with qtbot.waitSignal(page.shown, timeout=120_000):
        empty.intake.take_files([str(file)])
    calm(qtbot, empty)
    assert page.accept_.text() == "Import 8,400 new papers"
    assert chips(page)["new"] == "New 8,400"
    assert 0 < page.model.rowCount() < 8_400
    assert not page.none_.isVisible()
    assert not page.lines_pane.isVisible()
    QTest.keyClick(page.papers, Qt.Key.Key_Space)
    assert page.accept_.text() == "Import 8,400 new papers"
    page.accept_.click()
    qtbot.waitUntil(lambda: empty.messages.bar.maximum() > 0, timeout=60_000)
    empty.messages.cancel_asked.emit()
    calm(qtbot, empty)
    assert empty.messages.text.text() == "Cancelled: nothing of large.jsonl was imported."
    assert links(empty) == ["Preview it again"]
    with Library(empty.desk.path) as library:
        assert library.count() == 0


def test_leaving_while_it_is_read_ends_the_job(window: MainWindow, qtbot: QtBot) -> None:
    window.intake.take_text(SAMPLE.read_text() * 20, ".txt", "long")
    qtbot.waitUntil(lambda: window.desk.jobs.is_busy)
    window.intake.page.leave()
    calm(qtbot, window)
    assert not window.desk.jobs.is_busy
    assert window.model.rowCount() == 70


def test_html_is_taken_where_it_links_to_papers() -> None:
    data = QMimeData()
    data.setText("A paper")
    data.setHtml('<a href="https://arxiv.org/abs/2403.17007">A paper</a>')
    assert text_of(data) == (data.html(), ".html")
    data.setHtml("<b>A paper</b>")
    assert text_of(data) == ("A paper", ".txt")
    assert text_of(QMimeData()) is None


def test_qt_finds_nothing_wrong_with_the_preview(dressed: object) -> None:
    model = PreviewModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [PreviewRow(kind, n, n, f"t{n}") for n, kind in enumerate(["new", "same", "unsure"], 1)]
    rows.append(PreviewRow("ignored", 0, 9, "menu", is_chosen=False))
    model.show_rows(rows)
    assert model.rowCount() == 3
    model.choose(lambda row: row.position == 1)
    assert [row.title for row in model.chosen()] == ["t1"]
    model.filter("ignored")
    assert model.rowCount() == 1
    assert tester.model() is model


def test_export_writes_the_selection_and_asks_before_a_strangers_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "refs.bib"
    target.write_text("mine")
    window.out.write(target, window.model.ids[:3], "bibtex")
    qtbot.waitUntil(lambda: _box(window) is not None, timeout=15_000)
    box = _box(window)
    assert box is not None
    assert target.read_text() == "mine"
    next(b for b in box.buttons() if "Replace" in b.text()).click()
    calm(qtbot, window)
    assert target.read_text().count("@") == 3
    assert window.messages.text.text() == "Exported 3 papers to refs.bib."
    with Library(window.desk.path) as library:
        assert library.count() == 70


def _box(window: MainWindow) -> QMessageBox | None:
    return next((b for b in window.findChildren(QMessageBox) if b.isVisible()), None)


def test_the_library_itself_is_not_read_as_a_dump(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    own = window.desk.path
    assert own is not None
    (tmp_path / "link").symlink_to(own)
    for name in (own, own.with_name(own.name + "-wal"), tmp_path / "link"):
        window.messages.say("")
        window.intake.take_files([str(name)])
        assert "is the library itself" in window.messages.text.text()
        assert window.pages.currentWidget() is window.desk_page
