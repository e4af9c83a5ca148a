"""Sections of the paper shown that are asked for when they are open: related papers, its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from readinglist import latex
from readinglist.gui import step_words
from readinglist.gui.chips import Flow
from readinglist.gui.parts import Label, Section, button
from readinglist.gui.theme import theme
from readinglist.gui.words import clock, people, tr
from readinglist.model import PaperRow, Step

PAUSE_MS = 400
"""So long a paper must be looked at before anything is asked for it."""
SHOWN = 8
WORDS = 6
STEPS = 20


class Likeness(NamedTuple):
    """Papers like one, best first, and the words they share with it, the most telling first."""

    rows: Sequence[PaperRow]
    words: Sequence[str]


class Asked(QWidget):
    """What is asked for the paper shown, after a pause, and only while its section is open."""

    wanted = Signal(int)  # paper id

    def __init__(self, title: str) -> None:
        super().__init__()
        self._paper = 0
        self._is_known = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 0, 0, 4)
        self.column.setSpacing(4)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.section = Section(title, self, self._ask)

    def show_paper(self, paper_id: int, *, anew: bool = False) -> None:
        """Another paper, or the same one again."""
        if paper_id != self._paper or anew:
            self._is_known = False
            if paper_id != self._paper:
                self.empty()
            self._paper = paper_id
            if self.section.is_open:
                self._pause.start()

    def _ask(self) -> None:
        if self._paper and not self._is_known:
            self._is_known = True
            self.wanted.emit(self._paper)

    def is_for(self, paper_id: int) -> bool:
        """Whether an answer is still wanted; then what was shown goes."""
        if paper_id == self._paper:
            self.empty()
        return paper_id == self._paper

    def empty(self) -> None:
        """Show nothing."""
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class Related(Asked):
    """Papers that share telling words; ``chosen`` has the one to go to, ``word_chosen`` a word."""

    chosen = Signal(int)
    word_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Related papers"))

    def show_related(self, paper_id: int, found: Likeness) -> None:
        """The answer, if it is for the paper still shown."""
        if not self.is_for(paper_id):
            return
        if not found.rows:
            self.column.addWidget(Label(tr("No paper here shares its telling words."), "faint"))
            return
        words = QWidget()
        flow = Flow(words, 8)
        flow.addWidget(Label(tr("They share"), "muted", scale=0.92))
        for word in found.words[:WORDS]:
            made = button(word, lambda word=word: self.word_chosen.emit(word), "link")  # type: ignore[misc]
            flow.addWidget(made)
        for row in found.rows:
            self.column.addWidget(self._line(row))
        self.column.addWidget(words)

    def _line(self, row: PaperRow) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        title = latex.show(row.title)
        made = Title(title)
        made.clicked.connect(lambda: self.chosen.emit(row.id))
        facts = "  ·  ".join(filter(None, (people(row.authors, 2), str(row.year or ""), row.state)))
        column.addWidget(made)
        column.addWidget(Label(facts, "faint", scale=0.92))
        return line


class Title(QPushButton):
    """A title that leads to its paper, cut where the pane ends."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self._cut()
        theme.changed.connect(self._cut)

    def _cut(self) -> None:
        way = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._title, way, max(0, self.width() - 4))
        self.setText(shown.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class PaperSteps(Asked):
    """What was done to this paper, the newest first; any step can be taken back."""

    undo_chosen = Signal(int)  # op id

    def __init__(self) -> None:
        super().__init__(tr("History"))

    def show_steps(self, paper_id: int, steps: Sequence[Step]) -> None:
        """The answer, if it is for the paper still shown."""
        if not self.is_for(paper_id):
            return
        for step in steps[:STEPS]:
            self.column.addWidget(self._line(step))
        if not steps:
            self.column.addWidget(Label(tr("Nothing was done to it yet."), "faint"))

    def _line(self, step: Step) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(clock(step.at), "faint", scale=0.92))
        label = step_words.said(step.label)
        row.addWidget(Label(label, "muted" if step.undone else "", scale=0.95, wrap=True), 1)
        if step.undone:
            row.addWidget(Label(tr("undone"), "faint", scale=0.92))
        elif step.undoes is None:
            back = button(tr("Take back"), lambda: self.undo_chosen.emit(step.id), "link")
            back.setAccessibleName(f"{tr('Take back')}: {label}")
            row.addWidget(back)
        return line
