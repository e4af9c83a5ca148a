"""Copies of the library: when each was made and why, what it would bring back, and putting one in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.empty import EmptyList
from readinglist.gui.line_list import LINE_ROLE, Line, LineDelegate, LineModel
from readinglist.gui.parts import Label, button
from readinglist.gui.preview_view import plain_list
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


class CopiesPage(QWidget):
    """The copies beside the library, the newest first."""

    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window_, self.desk = window, window.desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LineModel(self)
        self.table = plain_list(self.model, LineDelegate(self, 42), tr("Copies"))
        self.table.doubleClicked.connect(lambda _index: self._restore())
        self.nothing = EmptyList()
        text = tr("One is made before an import, at most once a day, and whenever you say so.")
        steps = [(tr("Make a copy now"), self._make), (tr("Back to the papers"), self.left.emit)]
        self.nothing.explain("export", tr("There is no copy yet"), text, steps)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)
        column.addWidget(self._foot())
        self._read()

    def _head(self) -> QWidget:
        head = _bar("pageHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 12, 16, 12)
        row.addWidget(Label(tr("Copies"), scale=1.2, bold=True))
        row.addSpacing(12)
        row.addWidget(Label(tr("Whole and checked. The newest ten are kept."), "muted"))
        row.addStretch(1)
        row.addWidget(button(tr("Make a copy now"), self._make, icon="plus"))
        return head

    def _foot(self) -> QWidget:
        foot = _bar("pageFoot")
        self.put_back = button(tr("Put in place …"), self._restore, icon="undo")
        self.save = button(tr("Save the library elsewhere …"), self._save_elsewhere)
        self.folder = button(tr("Show the folder"), self._show_folder)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 16, 10)
        row.setSpacing(8)
        for widget in (self.put_back, self.save, self.folder):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(button(tr("Back to the papers"), self.left.emit))
        return foot

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
        line = self.table.currentIndex().data(LINE_ROLE)
        return cast("Copy", line.subject) if isinstance(line, Line) else None

    # ------------------------------------------------------------------ doing

    def _make(self) -> None:
        def then(path: Path) -> None:
            self.desk.said.emit(tr("Made a copy: {}.").format(path.name), "")
            self._read()

        self.desk.read(lambda library: library.backup(), then)

    def _save_elsewhere(self) -> None:
        folder = str((self.desk.path or Path.home()).parent / "library-copy.db")
        dialog = QFileDialog(self, tr("Save the library elsewhere"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Libraries (*.db)"))
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(self._saved)
        dialog.open()

    def _saved(self, name: str) -> None:
        said = tr("Saved a copy as {}.").format(name)
        self.desk.read(
            lambda library: library.backup(name), lambda _path: self.desk.said.emit(said, "")
        )

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
        def then(answer: tuple[Path | None, int]) -> None:
            aside, count = answer
            kept = f" {tr('What was there is {}.').format(aside.name)}" if aside else ""
            text = tr("The library holds {} papers again.").format(figures(count))
            self.desk.said.emit(text + kept, "")
            self.desk.look()
            self._read()

        self.desk.read(lambda library: library.copies.restore(copy.path), then)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._restore()
        else:
            super().keyPressEvent(event)


def _bar(name: str) -> QWidget:
    bar = QWidget()
    bar.setObjectName(name)
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return bar
