"""The columns of a table in the preview: what is read from which, in a line, and the way to change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readinglist.errors import NotReadable
from readinglist.gui.parts import Label, button
from readinglist.gui.words import figures, tr
from readinglist.provenance import TableColumns

TABLES = ("csv", "xlsx")
HEAD = 1_000_000
"""Bytes of a large table whose first rows are looked at."""
SHORT = 32
"""Letters that a heading has at most, where nothing else tells what it is."""
FIELD_NAMES: dict[str, str] = {
    "title": "Title",
    "abstract": "Abstract",
    "authors": "Authors",
    "year": "Year",
    "date": "Date",
    "venue": "Venue",
    "doi": "DOI",
    "arxiv": "arXiv id",
    "url": "Web address",
    "pdf": "PDF address",
    "tags": "Tags",
    "keywords": "Keywords",
    "notes": "Note",
    "key": "Citation key",
    "short": "Short summary",
    "type": "Kind of paper",
    "publisher": "Publisher",
    "volume": "Volume",
    "number": "Issue",
    "pages": "Pages",
    "state": "State",
    "starred": "Starred",
    "upvotes": "Upvotes",
    "language": "Language",
    "pmid": "PubMed id",
    "acl": "ACL id",
    "id": "Other id",
    "issn": "ISSN",
}
"""A field that a column can hold, as the window names it; those of most use first."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns as they are recognised, as they are read now, and what was remembered."""

    base: TableColumns
    now: TableColumns
    kept: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether it has a row of headings with a title."""
        return bool(self.base.chosen)

    @property
    def has_headings(self) -> bool:
        """Whether the first row names the columns: recognised, said, or by its looks."""
        if self.is_known or self.now is not self.base:
            return self.now.headings[:1] != ("column 1",)
        return all(0 < len(heading) <= SHORT for heading in self.base.headings)

    @property
    def is_regular(self) -> bool:
        """Whether it is a table whatever it was read as: all rows have as many cells."""
        width = len(self.base.headings)
        return width > 1 and {len(row) for row in self.base.rows} == {width}

    @property
    def picks(self) -> tuple[str, ...]:
        """The field that each column is read as; "" for none."""
        at = {heading: field for field, heading in self.now.chosen.items()}
        return tuple(at.get(heading, "") if heading else "" for heading in self.now.headings)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The first rows, and that of the headings before them where none was recognised."""
        return self.base.rows if self.is_known else (self.base.headings, *self.base.rows)


def read_table(library: Any, file: Path, said: Mapping[str, str] | None) -> Table | None:
    """The columns of a file with what is said of them (None: what is remembered); None of no table."""
    try:
        with file.open("rb") as opened:
            packed = opened.read(2) in (b"PK", b"\x1f\x8b")
            opened.seek(0)
            data = opened.read() if packed else opened.read(HEAD)
        base = library.dumps.columns(data, file.name)
        if base is None:
            return None
        kept = library.dumps.columns_said(base.headings)
        told = kept if said is None else said
        now = library.dumps.columns(data, file.name, told) if told else base
    except (NotReadable, OSError):  # the preview says so, and why
        return None
    return Table(base, now or base, kept)


def said_of(table: Table, picks: Sequence[str], has_headings: bool) -> dict[str, str]:
    """What must be said so that each column is read as its pick: no more than differs from ``base``.

    Columns are named by their headings; by their numbers where they have none.
    """
    headings = table.base.headings
    said: dict[str, str] = {}
    for number, pick in enumerate(picks, 1):
        heading = headings[number - 1] if number <= len(headings) else ""
        if pick:
            said[pick] = heading if has_headings and heading else str(number)
    chosen = table.base.chosen
    said |= {name: "" for name in chosen if name not in said}
    return {name: column for name, column in said.items() if chosen.get(name) != column}


class Elided(Label):
    """A label of one line that is cut where the room ends, and whole in its tip."""

    def __init__(self, role: str, *, scale: float = 1.0) -> None:
        super().__init__("", role, scale=scale)
        self.setMinimumWidth(1)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def set_role(self, role: str) -> None:
        """Another colour."""
        self.setObjectName(role)
        self.style().unpolish(self)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        way = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), way, self.width())
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(where), shown)


class ColumnsLine(QWidget):
    """``Columns: Title ← ‘Label’, Abstract ← ‘Gist’``, and the way to change them."""

    def __init__(self, change: Callable[[], object], views: Sequence[QWidget]) -> None:
        super().__init__()
        self.text = Elided("muted")
        self.change = button(tr("Change …"), change, "link")
        self.action = QAction(tr("Columns …"), self)
        self.action.setObjectName("columns_of_table")
        self.action.setShortcut(QKeySequence("C"))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.action.triggered.connect(lambda _on=False: change())
        for view in views:
            view.addAction(self.action)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.change)
        self.show_table(None, is_read=False)

    def show_table(self, table: Table | None, *, is_read: bool) -> None:
        """What the columns are; ``is_read`` false: it was not read as a table, but looks like one."""
        self.action.setEnabled(table is not None)
        self.setVisible(table is not None)
        if table is None:
            return
        if is_read:
            self.text.setText(columns_text(table.now))
        else:
            self.text.setText(tr("This looks like a table, but no column of it is named a title."))
        self.text.set_role("muted" if is_read else "warning")
        self.change.setText(tr("Change …") if is_read else tr("Choose its columns …"))
        self.change.setToolTip(tr("Say which column is what (C)"))


def columns_text(columns: TableColumns) -> str:
    """``Columns: Title ← ‘Label’, Abstract ← ‘Gist’; 3 are left out``."""
    told = ", ".join(
        f"{tr(FIELD_NAMES[name])} ← ‘{columns.chosen[name]}’"
        for name in FIELD_NAMES
        if name in columns.chosen
    )
    left = sum(bool(heading) for heading in columns.headings) - len(columns.chosen)
    rest = f"; {tr('left out')}: {figures(left)}" if left > 0 else ""
    return f"{tr('Columns')}: {told}{rest}"
