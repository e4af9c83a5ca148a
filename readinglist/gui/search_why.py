"""Why a search finds a paper where it does: each clause, the words and fields that met it, its share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout

from readinglist.gui.parts import Label
from readinglist.gui.words import counted, tr
from readinglist.hits import Explanation, Reason

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

SHOWN = 14
FIELDS = {
    "title": "in the title",
    "abstract": "in the abstract",
    "author": "in an author's name",
    "venue": "in the venue",
    "note": "in your notes",
}


class WhyDialog(QDialog):
    """The clauses of a search, the heaviest first, and what each adds to the paper's score."""

    def __init__(self, window: MainWindow, title: str, explanation: Explanation) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Why is this here?"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(title, bold=True, wrap=True))
        if explanation.missing:
            text = tr("It does not meet {}; it was changed since, or is shown for another reason.")
            column.addWidget(Label(text.format(", ".join(explanation.missing)), "muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.lines = list(lines(explanation.reasons))
        for row, (clause, what, share) in enumerate(self.lines[:SHOWN]):
            cells = (Label(clause, bold=True), Label(what, "muted", wrap=True), Label(share))
            for at, cell in enumerate(cells):
                cell.setAlignment(
                    Qt.AlignmentFlag.AlignTop
                    | (Qt.AlignmentFlag.AlignRight if at == 2 else Qt.AlignmentFlag.AlignLeft)
                )
                grid.addWidget(cell, row, at)
        column.addLayout(grid)
        if explanation.score:
            text = tr("Score {}: rare words, and words of the title, say most.")
            column.addWidget(Label(text.format(f"{explanation.score:.1f}"), "muted", scale=0.92))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)


def lines(reasons: Iterable[Reason]) -> Iterable[tuple[str, str, str]]:
    """(clause, where and how often, its part of the score), the heaviest first."""
    for reason in sorted(reasons, key=lambda reason: -reason.score):
        yield reason.clause, _where(reason), f"{reason.score:.1f}" if reason.score else ""


def _where(reason: Reason) -> str:
    if reason.clause == "recent":
        return tr("because it is recent")
    if reason.field not in FIELDS:
        return tr("met")
    times = f", {counted(reason.times, tr('time'), tr('times'))}" if reason.times else ""
    word = f"“{reason.term}” " if reason.term else ""
    return f"{word}{tr(FIELDS[reason.field])}{times}"
