"""A line below a paper's facts: what waits for a decision about it, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readinglist.gui.chips import Flow
from readinglist.gui.parts import button
from readinglist.gui.words import counted, tr


class WaitingRow(QWidget):
    """Asks when a paper is shown; hidden while nothing waits."""

    wanted = Signal(int)  # paper id
    chosen = Signal(str, int)  # kind of offer, paper id

    def __init__(self) -> None:
        super().__init__()
        self._paper = 0
        self.changes = button(
            "", lambda: self.chosen.emit("change", self._paper), "link", "warning"
        )
        self.version = button(
            tr("A published version is known"),
            lambda: self.chosen.emit("published", self._paper),
            "link",
            "check",
        )
        flow = Flow(self, 12)
        for made in (self.changes, self.version):
            flow.addWidget(made)
        self.hide()

    def show_paper(self, paper_id: int) -> None:
        """Another paper, or the same one as it is now."""
        if paper_id != self._paper:
            self._paper = paper_id
            self.hide()
        self.wanted.emit(paper_id)

    def show_waiting(self, paper_id: int, changes: int, has_version: bool) -> None:
        """The answer, if it is for the paper still shown."""
        if paper_id != self._paper:
            return
        self.changes.setText(counted(changes, tr("change waiting"), tr("changes waiting")))
        self.changes.setVisible(bool(changes))
        self.version.setVisible(has_version)
        self.setVisible(bool(changes) or has_version)
        self.updateGeometry()
