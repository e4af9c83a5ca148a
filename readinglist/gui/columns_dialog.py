"""Which column of a table is what: each with its heading, its first values, and the field it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.parts import Label, line
from readinglist.gui.preview_columns import FIELD_NAMES, Table, said_of
from readinglist.gui.words import tr
from readinglist.text import excerpt

VALUES = 3
LONGEST = 64
"""Letters of a value that are shown."""

Accepted = Callable[[dict[str, str], bool], None]
"""What is said of the columns, and whether it is to be remembered."""


class FieldBox(QComboBox):
    """The fields; turning the wheel over it scrolls the page, unless one is in it."""

    def __init__(self, fields: Sequence[str], name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.addItem(tr("Leave out"), "")
        self.setItemData(0, tr("Nothing is read from it"), Qt.ItemDataRole.ToolTipRole)
        for field in FIELD_NAMES:
            if field in fields:
                self.addItem(tr(FIELD_NAMES[field]), field)
        self.setMaxVisibleItems(16)

    @property
    def field(self) -> str:
        """The field chosen; "" for none."""
        return str(self.currentData())

    def choose(self, field: str) -> None:
        """Show a field."""
        self.setCurrentIndex(max(0, self.findData(field)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ColumnsDialog(QDialog):
    """Shows the columns of ``table``; ``accepted_`` is told what was said of them."""

    def __init__(self, parent: QWidget, name: str, table: Table, accepted_: Accepted) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table, self._tell = table, accepted_
        self.setWindowTitle(tr("Columns of {}").format(name))
        self.boxes = [
            FieldBox(table.base.fields, tr("Column {}").format(heading or number))
            for number, heading in enumerate(table.base.headings, 1)
        ]
        self.headed = QCheckBox(tr("The first row names the columns"))
        self.headed.setChecked(table.has_headings)
        self.headed.setVisible(not table.is_known)
        self.remember = QCheckBox(tr("Read every table with these headings like this"))
        self.remember.setChecked(True)
        self.sample = Sample()
        self.fault = Label("", "error", scale=0.95, wrap=True)
        self.go = QPushButton(tr("Read it like this"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.back = QPushButton(tr("As recognised"))
        self.back.setAutoDefault(False)
        self._lay_out()
        for box, pick in zip(self.boxes, table.picks, strict=False):
            box.choose(pick)
            box.currentIndexChanged.connect(lambda _at: self._check())
        self.headed.toggled.connect(lambda _on: self._check())
        self.back.clicked.connect(self._as_recognised)
        self._check()
        wrong = next((b for b in self.boxes if not b.field), None)
        first = wrong if wrong and not table.is_known else self.boxes[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        about = tr(
            "Say what stands in each column. One of them is the title; the others may be left out."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self._done)
        buttons.rejected.connect(self.reject)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._columns()
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(about, "muted", wrap=True))
        column.addWidget(area, 1)
        column.addWidget(line())
        column.addWidget(self.sample)
        column.addWidget(self.fault)
        column.addWidget(self.headed)
        column.addWidget(self.remember)
        column.addWidget(buttons)
        self.setMinimumWidth(640)
        room, beside = self.screen().availableGeometry(), column.contentsMargins()
        wide = inside.sizeHint().width() + beside.left() + beside.right()
        wide += area.verticalScrollBar().sizeHint().width()
        high = self.sizeHint().height() + inside.sizeHint().height()
        self.resize(min(max(wide, 720), room.width() * 9 // 10), min(high, room.height() * 4 // 5))

    def _columns(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("column")
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at, text in enumerate((tr("Column"), tr("First rows"), tr("Read as"))):
            grid.addWidget(Label(text, "muted", bold=True, scale=0.92), 0, at)
        for at, (heading, box) in enumerate(zip(self.table.base.headings, self.boxes, strict=True)):
            name = Label(excerpt(heading, 28) or tr("Column {}").format(at + 1), bold=True)
            name.setToolTip(heading)
            name.setBuddy(box)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(name, at + 1, 0, top)
            values = Label(self._values(at), "muted", scale=0.92)
            values.setMinimumWidth(1)  # where room is short they are cut, never the boxes
            grid.addWidget(values, at + 1, 1, top)
            grid.addWidget(box, at + 1, 2, top)
        grid.setRowStretch(len(self.boxes) + 1, 1)
        return inside

    def _values(self, at: int) -> str:
        values = [row[at] for row in self.table.base.rows[:VALUES] if at < len(row)]
        return "\n".join(excerpt(value, LONGEST) or "–" for value in values)

    # ------------------------------------------------------------------ what is chosen

    @property
    def picks(self) -> list[str]:
        """The field of each column."""
        return [box.field for box in self.boxes]

    @property
    def said(self) -> dict[str, str]:
        """What is said of the columns; nothing, if they are as they were recognised."""
        return said_of(self.table, self.picks, self.headed.isChecked())

    def _check(self) -> None:
        picks = self.picks
        fault = fault_of(self.table, picks)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.go.setEnabled(not fault)
        self.back.setEnabled(self.table.is_known and bool(self.said))
        self.back.setVisible(self.table.is_known)
        self.remember.setVisible(self.headed.isChecked())
        rows = self.table.base.rows if self.headed.isChecked() else self.table.rows
        values = dict(zip(picks, rows[0], strict=False)) if rows else {}
        self.sample.show_paper(values)

    def _as_recognised(self) -> None:
        fields = {heading: field for field, heading in self.table.base.chosen.items()}
        for heading, box in zip(self.table.base.headings, self.boxes, strict=True):
            box.choose(fields.get(heading, ""))

    def _done(self) -> None:
        if self.go.isEnabled():
            self._tell(self.said, self.headed.isChecked() and self.remember.isChecked())
            self.accept()


def fault_of(table: Table, picks: Sequence[str]) -> str:
    """Why the columns cannot be read like that, in a sentence; "" if they can."""
    doubled = next((f for f, count in Counter(filter(None, picks)).items() if count > 1), "")
    if doubled:
        names = [
            f"‘{table.base.headings[at] or at + 1}’"
            for at, pick in enumerate(picks)
            if pick == doubled
        ]
        both = tr("{} is chosen for {}; leave one of them out.")
        return both.format(tr(FIELD_NAMES[doubled]), f" {tr('and')} ".join(names))
    return "" if "title" in picks else tr("No column is the title yet: choose one.")


class Sample(QWidget):
    """The first paper as it would be read."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", bold=True, wrap=True)
        self.facts = Label("", "muted", scale=0.92, wrap=True)
        self.abstract = Label("", scale=0.92, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(tr("The first paper would be"), "muted", scale=0.92))
        for part in (self.title, self.facts, self.abstract):
            column.addWidget(part)

    def show_paper(self, values: Mapping[str, str]) -> None:
        """A row's values by their fields."""
        names = ("authors", "year", "date", "venue", "doi", "arxiv")
        facts = (excerpt(values.get(name, ""), 60) for name in names)
        self.title.setText(excerpt(values.get("title", ""), 140) or tr("No title"))
        self.facts.setText("  ·  ".join(filter(None, facts)))
        self.facts.setVisible(bool(self.facts.text()))
        self.abstract.setText(excerpt(values.get("abstract") or values.get("short", ""), 220))
        self.abstract.setVisible(bool(self.abstract.text()))
