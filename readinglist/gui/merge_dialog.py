"""Two papers made one, field by field: take the left, the right, or both; the rest is united."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.parts import Label, button
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.words import papers, tr
from readinglist.merge_plan import Field

if TYPE_CHECKING:
    from readinglist.gui.desk import Desk

SIDE_WORDS = {"this": "left", "other": "right", "both": "both"}
FIELD_WORDS = {
    "title": "Title",
    "authors": "Authors",
    "year": "Year",
    "published": "Published",
    "venue": "Venue",
    "type": "Type",
    "doi": "DOI",
    "arxiv": "arXiv",
    "url": "Link",
    "abstract": "Abstract",
    "key": "Key",
    "state": "State",
    "remark": "Remark",
}
SHOWN = 1_200


class MergeDialog(QDialog):
    """The fields in which two papers differ, each with its choice; ``this`` is the paper kept."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        this: int,
        other: int,
        fields: Sequence[Field],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.this, self.other, self.then = desk, this, other, then
        self.setWindowTitle(tr("Merge field by field"))
        self.resize(900, 620)
        self.choices: dict[str, QButtonGroup] = {}
        self.fields = [field for field in fields if field.differs]
        inside = QWidget()
        inside.setObjectName("column")
        self.grid = QGridLayout(inside)
        self.grid.setContentsMargins(20, 16, 20, 16)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(10)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        for row, field in enumerate(self.fields):
            self._add(row, field)
        self.grid.setRowStretch(len(self.fields), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(tr("Fields that differ"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        about = tr("Tags, notes, sources and the star of both are kept; so is the key that goes.")
        if not self.fields:
            about = tr("The two differ in nothing. ") + about
        go = button(tr("Merge"), self.accept, "primary")
        go.setDefault(True)
        cancel = button(tr("Cancel"), self.reject)
        cancel.setAutoDefault(False)
        all_left = button(tr("All from the left"), lambda: self.take_all("this"))
        all_right = button(tr("All from the right"), lambda: self.take_all("other"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        for made in (all_left, all_right):
            made.setAutoDefault(False)
            foot.addWidget(made)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(go)
        note = Label(about, "muted", wrap=True)
        note.setContentsMargins(20, 16, 20, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(note)
        column.addWidget(area, 1)
        column.addLayout(foot)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self.accepted.connect(self._merge)

    def _add(self, row: int, field: Field) -> None:
        name = tr(FIELD_WORDS.get(field.name, field.name))
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(Label(name, "muted", scale=0.92), row, 0, top)
        group = self.choices[field.name] = QButtonGroup(self)
        texts = {"this": field.this, "other": field.other}
        for at, side in enumerate(field.sides, 1):
            if self.isRightToLeft():  # what is called the left is at the left in every window
                at = {"this": 2, "other": 1}.get(side, at)
            cell = QWidget()
            line = QHBoxLayout(cell)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            choice = QRadioButton("" if side in texts else tr("Both"))
            choice.setAccessibleName(f"{name}: {tr(SIDE_WORDS[side])}. {texts.get(side, '')[:200]}")
            choice.setProperty("side", side)
            choice.setChecked(side == field.default)
            group.addButton(choice)
            line.addWidget(choice, 0, top)
            if side in texts:
                text = ReadingText(bold=field.name == "title")
                text.setAccessibleName(name)
                text.show_text(texts[side][:SHOWN] or "–")
                text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                line.addWidget(text, 1)
            self.grid.addWidget(cell, row, at, top)

    @property
    def take(self) -> dict[str, str]:
        """What is chosen otherwise than the merge would by itself."""
        found = {}
        for field in self.fields:
            chosen = self.choices[field.name].checkedButton()
            side = str(chosen.property("side")) if chosen is not None else field.default
            if side != field.default:
                found[field.name] = side
        return found

    def take_all(self, side: str) -> None:
        """One side for every field."""
        for group in self.choices.values():
            for choice in group.buttons():
                if choice.property("side") == side:
                    choice.setChecked(True)

    def _merge(self) -> None:
        this, other, take, then = self.this, self.other, self.take, self.then
        self.desk.edit(
            lambda library: library.merge(this, other, take),
            lambda _done: tr("Merged {}.").format(papers(2)),
            lambda _done: then(),
        )


def ask(
    parent: QWidget, desk: Desk, this: int, other: int, then: Callable[[], None] = lambda: None
) -> None:
    """Read what the two papers say, then ask."""

    def show(fields: Sequence[Field]) -> None:
        MergeDialog(parent, desk, this, other, fields, then).open()

    desk.read(lambda library: library.merging.fields(this, other), show)
