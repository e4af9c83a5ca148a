"""Before an export: what its entries lack, to be fixed first or exported anyway. Silent if nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from readinglist.gui.fixing import Fixing
from readinglist.gui.library_words import said
from readinglist.gui.line_list import LINE_ROLE, Line, LineDelegate, LineModel
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import plain_list
from readinglist.gui.words import figures, papers, tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

SHOWN = 500


def look_before(
    window: MainWindow, ids: Sequence[int], format_name: str, go: Callable[[], object]
) -> None:
    """Do ``go`` if the entries of these papers are well; else ask first."""

    def then(found: Any) -> None:
        if found.findings:
            PreflightDialog(window, found, go).open()
        else:
            go()

    window.desk.preflight(ids, format_name, then)


class PreflightDialog(QDialog):
    """The problems, a line each; three ways on."""

    def __init__(self, window: MainWindow, found: Any, go: Callable[[], object]) -> None:
        super().__init__(window)
        self.window_, self.found, self.go = window, found, go
        self.setObjectName("preflight")
        self.setWindowTitle(tr("Before the export"))
        self.resize(760, 480)
        head = tr("{} of {} have problems in their BibTeX entries").format(
            figures(found.flawed), papers(found.papers)
        )
        self.model = LineModel(self)
        self.model.show_lines(
            [
                Line(finding.title, said(finding.text), finding.paper_id, role="warning")
                for finding in found.rows[:SHOWN]
            ]
        )
        self.table = plain_list(self.model, LineDelegate(self, 58), tr("Problems"))
        self.table.doubleClicked.connect(lambda _index: self.fix_this())
        more = len(found.findings) - len(self.model.lines)
        self.rest = Label(tr("… and {} more").format(figures(more)), "muted", scale=0.92)
        self.rest.setVisible(more > 0)
        self.anyway = button(tr("Export anyway"), self._anyway, "primary")
        self.fix = button(tr("Fix these papers …"), self.fix_all)
        cancel = button(tr("Cancel"), self.reject)
        for made in (self.fix, cancel):
            made.setAutoDefault(False)
        self.anyway.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.fix)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.anyway)
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 8)
        top.addWidget(Label(head, bold=True, scale=1.1, wrap=True))
        top.addWidget(Label(tr("Styles may print question marks or gaps for these."), "muted"))
        bottom = QVBoxLayout()
        bottom.setContentsMargins(24, 8, 24, 16)
        bottom.setSpacing(10)
        bottom.addWidget(self.rest)
        bottom.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        if self.model.lines:
            self.table.setCurrentIndex(self.model.index(0))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def fix_all(self) -> None:
        """The fields of each paper in turn, the worst first."""
        self.reject()
        Fixing(self.window_, self.found.worst).start()

    def fix_this(self) -> None:
        """The fields of the paper chosen."""
        line = self.table.currentIndex().data(LINE_ROLE)
        if isinstance(line, Line) and isinstance(line.subject, int):
            self.reject()
            Fixing(self.window_, [line.subject]).start()

    def _anyway(self) -> None:
        self.accept()
        self.go()
