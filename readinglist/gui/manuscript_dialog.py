"""A LaTeX document held against the library: unknown, renamed and never cited keys; its own .bib."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from readinglist.gui.file_dialogs import ask_file
from readinglist.gui.library_words import said
from readinglist.gui.line_list import Line, LineDelegate, LineModel
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import plain_list
from readinglist.gui.words import counted, figures, papers, tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

UNUSED_SHOWN = 500
FILES = "LaTeX (*.tex *.aux *.bcf);;* (*)"


class ManuscriptDialog(QDialog):
    """Choose a file; see what does not fit, with line numbers; export only what it cites."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window_ = window
        self.file: Path | None = None
        self.ids: list[int] = []
        self.setWindowTitle(tr("Check a manuscript"))
        self.resize(760, 520)
        self.headline = Label(tr("No manuscript is chosen."), bold=True, scale=1.1, wrap=True)
        about = tr("The .tex of a paper, or the .aux or .bcf that LaTeX wrote.")
        self.text = Label(about, "muted", wrap=True)
        self.model = LineModel(self)
        self.table = plain_list(self.model, LineDelegate(self, 46), tr("Keys"))
        choose = button(tr("Choose …"), self.choose)
        self.again = button(tr("Check again"), self.check, icon="refresh")
        self.export = button(tr("Export what it cites …"), self._export, "primary")
        close = button(tr("Close"), self.accept)
        self.again.setEnabled(False)
        self.export.setEnabled(False)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 24, 16)
        row.setSpacing(8)
        for made in (choose, self.again):
            row.addWidget(made)
        row.addStretch(1)
        for made in (close, self.export):
            row.addWidget(made)
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 10)
        top.setSpacing(4)
        top.addWidget(self.headline)
        top.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def choose(self) -> None:
        """Ask for the file."""
        folder = str(self.window_.settings.get("folder")) or str(Path.home())
        name = ask_file(self, self.windowTitle(), folder, FILES)
        if name:
            self.file = Path(name)
            self.check()

    def check(self) -> None:
        """Read the file, and those it takes in, as they are now."""
        file = self.file
        if file is None:
            return
        self.window_.desk.look_up(
            lambda library: library.citations([file]), self.show_cited, self._failed, key="cited"
        )

    def _failed(self, error: Exception) -> None:
        self.headline.setText(tr("It cannot be read"))
        self.text.setText(said(str(error)))
        self.model.show_lines([])
        self.export.setEnabled(False)
        self.again.setEnabled(True)

    def show_cited(self, cited: Any) -> None:
        """What was found (``library.citing.Cited``)."""
        self.ids = list(cited.ids)
        strange = len(cited.unknown) + len(cited.renamed) + len(cited.other_case)
        name = self.file.name if self.file else ""
        self.headline.setText(
            tr("{}: every key is in the library").format(name)
            if cited.fits
            else f"{name}: {counted(strange, tr('key does not fit'), tr('keys do not fit'))}"
        )
        never = counted(len(cited.unused), tr("paper never"), tr("papers never"))
        self.text.setText(tr("It cites {}; {}.").format(papers(len(self.ids)), never))
        self.model.show_lines(_lines(cited))
        self.again.setEnabled(True)
        self.export.setEnabled(bool(self.ids))

    def _export(self) -> None:
        ids = self.ids
        self.accept()
        self.window_.out.export(ids)


def _lines(cited: Any) -> list[Line]:
    lines: list[Line] = []

    def part(title: str, rows: list[Line]) -> None:
        if rows:
            lines.append(Line(title, figures(len(rows)), is_head=True))
            lines.extend(rows)

    part(tr("Unknown"), [_line(k, _remark(k), "error") for k in cited.unknown])
    now = tr("is {} now")
    part(tr("Renamed"), [_line(k, now.format(k.ours), "warning") for k in cited.renamed])
    case = tr("is {} in the library")
    part(tr("Other case"), [_line(k, case.format(k.ours), "warning") for k in cited.other_case])
    missing = [Line(m.key, f"{m.file.name}:{m.line}", m) for m in cited.missing]
    part(tr("Files that could not be read"), missing)
    never = [Line(key, subject=key) for key in cited.unused[:UNUSED_SHOWN]]
    part(tr("Never cited"), never)
    return lines


def _line(key: Any, remark: str, role: str) -> Line:
    place = key.places[0]
    where = f"{place.file.name}:{place.line}"
    more = f" +{len(key.places) - 1}" if len(key.places) > 1 else ""
    return Line(f"{key.key}   {where}{more}", remark, key, role=role)


def _remark(key: Any) -> str:
    if key.near:
        return tr("did you mean {}?").format(f" {tr('or')} ".join(key.near))
    return tr("its paper is in the trash") if key.remark else tr("the library has none like it")
