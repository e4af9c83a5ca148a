"""Papers out of the window into a file: a small dialog, the job that writes, the questions it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
)

from readinglist.gui.file_dialogs import ask_folder, ask_target
from readinglist.gui.parts import Label, button
from readinglist.gui.preflight import look_before
from readinglist.gui.words import figures, papers, tr
from readinglist.gui.write_options import FOLDER, FormatRow, HowToWrite
from readinglist.model import WriteOptions

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow


class ExportDialog(QDialog):
    """Format, options, file; all are remembered."""

    def __init__(
        self, window: MainWindow, ids: Sequence[int], formats: Sequence[FormatRow]
    ) -> None:
        super().__init__(window)
        self.window_ = window
        self.ids = list(ids)
        self.setWindowTitle(f"{tr('Export')} {papers(len(self.ids))}")
        self.setMinimumWidth(520)
        self.how = HowToWrite(formats, window.settings, with_folder=True)
        self.target = QLineEdit()
        self.target.setAccessibleName(tr("File"))
        browse = button(tr("Choose …"), self._browse)
        browse.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        row.addWidget(browse)
        self.label = Label(tr("File"))
        self.how.form.addRow(self.label, row)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(tr("Export"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self.how)
        column.addStretch(1)
        column.addWidget(self.buttons)
        folder = Path(str(window.settings.get("folder")) or Path.home())
        self.target.setText(str(folder / "papers"))
        self.how.changed.connect(self._adapt)
        self.target.textChanged.connect(self._check)
        self._adapt()

    def _adapt(self) -> None:
        """The name follows the format."""
        path = Path(self.target.text())
        if path.suffix in {*self.how.suffixes.values(), ""} and path.name:
            self.target.setText(str(path.with_suffix(self.how.suffix)))
        is_folder = self.how.format_name == FOLDER
        self.label.setText(tr("Folder") if is_folder else tr("File"))
        self._check()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.target.text().strip()))

    def _browse(self) -> None:
        if self.how.format_name == FOLDER:
            chosen = ask_folder(self, tr("Folder"), self.target.text())
        else:
            chosen = ask_target(self, self.windowTitle(), self.target.text())
        if chosen:
            self.target.setText(chosen)

    def accept(self) -> None:
        path = Path(self.target.text().strip()).expanduser()
        if not path.is_absolute():
            path = Path.home() / path
        if not path.suffix and self.how.suffix:
            path = path.with_suffix(self.how.suffix)
        self.how.remember()
        self.window_.settings.set("folder", str(path.parent))
        super().accept()
        window, ids, name, how = self.window_, self.ids, self.how.format_name, self.how.options
        look_before(window, ids, name, lambda: window.out.write(path, ids, name, how))


class GoingOut(QObject):
    """Exports of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window

    def export(self, ids: Sequence[int]) -> None:
        """Ask how and where to, and write papers there."""
        if not ids:
            self.window.messages.complain(tr("There are no papers to export: select some first."))
            return
        self.window.desk.formats(lambda formats: ExportDialog(self.window, ids, formats).open())

    def write(
        self,
        path: Path,
        ids: Sequence[int],
        format_name: str,
        options: WriteOptions | None = None,
        *,
        overwrite: bool = False,
    ) -> None:
        """Write papers to a file or folder; what is a stranger's is asked about first."""
        how = options or WriteOptions()

        def ended(event: dict[str, Any]) -> None:
            if event["event"] == "done" and event.get("kept"):
                text = tr("{} files were left as they are, since you changed them.")
                self._ask(path, ids, format_name, how, text.format(figures(event["kept"])))
            elif event["event"] == "done":
                text = tr("Exported {} to {}.").format(papers(int(event["count"])), path.name)
                self.window.messages.say(text)
            elif event["event"] == "failed" and path.is_file() and not overwrite:
                text = tr("{} was there before, and not written by Reading List.")
                self._ask(path, ids, format_name, how, text.format(path.name), event["message"])
            elif event["event"] == "failed":
                self.window.messages.complain(event["message"])

        self.window.desk.jobs.export(
            path, ids, format_name, options=how, overwrite=overwrite, ended=ended
        )

    def _ask(
        self,
        path: Path,
        ids: Sequence[int],
        format_name: str,
        options: WriteOptions,
        what: str,
        why: str = "",
    ) -> None:
        box = QMessageBox(self.window)
        box.setTextFormat(box.textFormat().PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Replace the file?"))
        box.setText(what)
        box.setInformativeText(tr("Replacing it cannot be undone."))
        box.setDetailedText(why)
        replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)

        def pressed(chosen: object) -> None:
            if chosen is replace:
                self.write(path, ids, format_name, options, overwrite=True)

        box.buttonClicked.connect(pressed)
        box.open()
