"""Copies of the library: when each was made and why, what it would bring back, and putting one in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QStackedWidget, QWidget

from readinglist.gui.empty import EmptyList
from readinglist.gui.file_dialogs import FileDialog
from readinglist.gui.line_list import Line, LineDelegate, LineModel
from readinglist.gui.page import Page
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import plain_list
from readinglist.gui.rows import chosen
from readinglist.gui.words import clock, counted, figures, papers, tr

if TYPE_CHECKING:
    from readinglist.gui.desk import Copy
    from readinglist.gui.main_window import MainWindow

REASONS = {
    "manual": "made by hand",
    "daily": "before an import",
    "auto": "before an import",
    "before-update": "before an update of the program",
    "before-restore": "put aside when another copy took its place",
}


def difference(copy: Copy) -> str:
    """``4 steps less; 2 papers more, 1 paper fewer``: the copy against the library as it is."""
    if copy.papers < 0:
        return tr("cannot be read")
    if not copy.steps and not copy.more and not copy.fewer:
        return tr("as the library is now")
    parts = []
    if copy.steps:
        parts.append(counted(copy.steps, tr("step since"), tr("steps since")))
    if copy.more:
        parts.append(tr("brings back {}").format(papers(copy.more)))
    if copy.fewer:
        parts.append(tr("is without {}").format(papers(copy.fewer)))
    return " · ".join(parts)


def line_of(copy: Copy) -> Line:
    """A copy in the list."""
    when = f"{clock(copy.at)} · {tr(REASONS[copy.reason])}"
    size = QLocale().formattedDataSize(copy.size, 0)
    if copy.papers < 0:
        return Line(when, f"{size} · {difference(copy)}", copy, role="error")
    return Line(when, f"{papers(copy.papers)} · {size} · {difference(copy)}", copy)


class CopiesPage(Page):
    """The copies beside the library, the newest first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window_, self.desk = window, window.desk
        self.model = LineModel(self)
        self.table = plain_list(self.model, LineDelegate(self, 42), tr("Copies"))
        self.table.doubleClicked.connect(lambda _index: self._restore())
        self.nothing = EmptyList()
        text = tr("One is made before an import, at most once a day, and whenever you say so.")
        steps = [(tr("Make a copy now"), self._make), self.way_back]
        self.nothing.explain("export", tr("There is no copy yet"), text, steps)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        about = Label(tr("Whole and checked. The newest ten are kept."), "muted")
        make = button(tr("Make a copy now"), self._make, icon="plus")
        self.lay_out(self.head(tr("Copies"), about, None, make), self.stack, self._foot())
        self.on_return(self._restore)
        self._read()

    def _foot(self) -> QWidget:
        self.put_back = button(tr("Put in place …"), self._restore, icon="undo")
        self.save = button(tr("Save the library elsewhere …"), self._save_elsewhere)
        self.folder = button(tr("Show the folder"), self._show_folder)
        back = button(*self.way_back)
        return self.foot(self.put_back, self.save, self.folder, None, back)

    # ------------------------------------------------------------------ showing

    def _read(self) -> None:
        self.desk.read(lambda library: library.copies.all(), self._show)

    def _show(self, copies: list[Copy]) -> None:
        self.model.show_lines([line_of(copy) for copy in copies])
        self.stack.setCurrentIndex(0 if copies else 1)
        self.put_back.setEnabled(bool(copies))
        self.folder.setEnabled(bool(copies))
        if copies:
            self.table.setCurrentIndex(self.model.index(0))
        (self.table if copies else self.nothing).setFocus()

    def chosen(self) -> Copy | None:
        """The copy that is marked in the list."""
        line = chosen(self.table, Line)
        return cast("Copy", line.subject) if line is not None else None

    # ------------------------------------------------------------------ doing

    def _make(self) -> None:
        desk, read = self.desk, self._read  # said, though the page may be gone

        def then(path: Path) -> None:
            desk.said.emit(tr("Made a copy: {}.").format(path.name), "")
            read()

        self.desk.read(lambda library: library.backup(), then)

    def _save_elsewhere(self) -> None:
        folder = str((self.desk.path or Path.home()).parent / "library-copy.db")
        dialog = FileDialog(self, tr("Save the library elsewhere"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Libraries (*.db)"))
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(self._saved)
        dialog.open()

    def _saved(self, name: str) -> None:
        desk, said = self.desk, tr("Saved a copy as {}.").format(name)
        desk.read(lambda library: library.backup(name), lambda _path: desk.said.emit(said, ""))

    def _show_folder(self) -> None:
        copy = self.chosen()
        if copy is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy.path.parent)))

    def _restore(self) -> None:
        """Ask first: what it does lies outside of undo."""
        copy = self.chosen()
        if copy is None:
            return
        if copy.papers < 0:
            self.desk.complained.emit(tr("This copy cannot be read; nothing was changed."))
            return
        box = QMessageBox(self)
        box.setWindowTitle(tr("Put in place"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("Put the copy of {} in the library's place?").format(clock(copy.at)))
        box.setInformativeText(
            tr("It holds {}: {}. The library as it is now is kept as a copy in this list.").format(
                papers(copy.papers), difference(copy)
            )
        )
        yes = box.addButton(tr("Put in place"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(
            lambda _: self._put_in_place(copy) if box.clickedButton() is yes else None
        )
        box.finished.connect(box.deleteLater)
        box.open()

    def _put_in_place(self, copy: Copy) -> None:
        desk, read = self.desk, self._read  # said, though the page may be gone

        def then(answer: tuple[Path | None, int]) -> None:
            aside, count = answer
            kept = f" {tr('What was there is {}.').format(aside.name)}" if aside else ""
            text = tr("The library holds {} papers again.").format(figures(count))
            desk.said.emit(text + kept, "")
            desk.look()
            read()

        self.desk.read(lambda library: library.copies.restore(copy.path), then)
