"""Possible doubles, side by side, with the reasons: make them one, or say that they are two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist.gui import merge_dialog
from readinglist.gui.desk import Desk
from readinglist.gui.empty import EmptyList
from readinglist.gui.lane import is_there
from readinglist.gui.library_words import all_said
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, again, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import STATE_WORDS, counted, day, papers, tr
from readinglist.model import Done, Paper

if TYPE_CHECKING:
    from readinglist.gui.desk import Bulk

SHOWN = 500
FIELDS = ("Title", "Authors", "Year", "Venue", "Ids", "Tags", "State", "Notes", "Seen", "Abstract")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers that may be one."""

    one: Paper
    other: Paper
    score: float
    reasons: tuple[str, ...]


class PairModel(RowModel[Pair]):
    """The pairs, the likeliest first."""

    def told(self, pair: Pair, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return pair.one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{pair.one.title}. {pair.other.title}. {all_said(pair.reasons)}"
        return None


class PairDelegate(QStyledItemDelegate):
    """One title, the other's, and why they are thought to be one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(theme.font(0.92)).height()
        return QSize(200, 2 * QFontMetrics(theme.font()).height() + small + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair = index.data(ROW_ROLE)
        if not isinstance(pair, Pair):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        line = QFontMetrics(theme.font()).height()
        room = rect.width() - 32
        top = rect.y() + 9.0
        for title in (pair.one.title, pair.other.title):
            draw_line(painter, QPointF(16, top), title, theme.font(), c.text, room, ())
            top += line + 4
        why = f"{pair.score:.0%}  ·  {all_said(pair.reasons)}"
        draw_line(painter, QPointF(16, top), why, theme.font(0.92), c.muted, room, ())
        painter.restore()


class DuplicatesPage(Page):
    """The pairs at the left, the two papers field by field at the right, three ways to decide."""

    inset = 16

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._bulk: Bulk | None = None
        self.model = PairModel(self)
        self.table = plain_list(self.model, PairDelegate(self), tr("Possible doubles"))
        self.table.selectionModel().currentChanged.connect(self._compare)
        self.count = Label("", "muted")
        self.nothing = EmptyList()
        text = tr("Papers that look alike come here when they are imported.")
        self.nothing.explain("check", tr("No possible doubles"), text, [self.way_back])
        panes = Panes(Qt.Orientation.Horizontal, (38, 62))
        panes.addWidget(self.table)
        panes.addWidget(self._comparison())
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        self.stack.addWidget(self.nothing)
        kept = Label(tr("Tags, notes and sources of both are kept."), "faint", scale=0.92)
        head = self.head(tr("Possible doubles"), self.count, None, kept)
        self.lay_out(head, self.stack, self._foot())
        desk.changed.connect(self._read)
        self._read()

    def _foot(self) -> QWidget:
        self.different = button(tr("They are different"), self._different)
        self.keep_one = button(tr("Merge, keep the left"), lambda: self._merge(True), "primary")
        self.keep_other = button(tr("Merge, keep the right"), lambda: self._merge(False))
        self.by_field = button(tr("Field by field …"), self._by_field)
        self.sure = button(tr("Merge the sure ones"), self._merge_sure)
        self.again = button(tr("Look again"), self._look_again)
        for made, key in (
            (self.keep_one, "M"),
            (self.keep_other, "Shift+M"),
            (self.different, "N"),
            (self.by_field, "F"),
        ):
            made.setToolTip(f"{made.text()} ({key})")
            QShortcut(QKeySequence(key), self, made.click)
        one_pair = (self.different, self.by_field, self.keep_other, self.keep_one)
        return self.foot(self.again, self.sure, None, *one_pair, 16, button(*self.way_back))

    def _comparison(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("column")
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.names: dict[str, Label] = {}
        self.cells: dict[str, tuple[ReadingText, ReadingText]] = {}
        top = Qt.AlignmentFlag.AlignTop
        for row, name in enumerate(FIELDS):
            self.names[name] = Label(tr(name), "muted", scale=0.92)
            bold = name == "Title"
            self.cells[name] = (ReadingText(bold=bold), ReadingText(bold=bold))
            grid.addWidget(self.names[name], row, 0, top)
            # Merging speaks of left and right: the first is at the left in every window.
            ways = (2, 1) if self.isRightToLeft() else (1, 2)
            for at, cell in zip(ways, self.cells[name], strict=True):
                cell.setAccessibleName(tr(name))
                grid.addWidget(cell, row, at, top)
        grid.setRowStretch(len(FIELDS), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(tr("The two papers"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    # ------------------------------------------------------------------ reading and deciding

    def _read(self) -> None:
        self.desk.pairs(SHOWN, self._show)

    def _show(self, found: list[tuple[Paper, Paper, float, tuple[str, ...]]]) -> None:
        self.is_deciding = False
        was, row = self._pair(), self.table.currentIndex().row()
        rows = [Pair(*pair) for pair in found]
        self.model.show_rows(rows)
        self.count.setText(counted(len(found), tr("pair"), tr("pairs")))
        self.stack.setCurrentIndex(0 if found else 1)
        for widget in (self.different, self.keep_one, self.keep_other, self.by_field, self.sure):
            widget.setEnabled(bool(found))
            widget.setVisible(bool(found))
        if found:
            ids = was and (was.one.id, was.other.id)
            row = again(rows, row, lambda pair: (pair.one.id, pair.other.id) == ids)
            self.table.setCurrentIndex(self.model.index(row))
            self._compare()

    def _pair(self) -> Pair | None:
        return chosen(self.table, Pair)

    def _compare(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        one, other = values(pair.one), values(pair.other)
        for name, cells in self.cells.items():
            differs = one[name] != other[name]
            self.names[name].setText(tr(name) + (" ≠" if differs else ""))
            for cell, text in zip(cells, (one[name], other[name]), strict=True):
                cell.show_text(text or "–")

    def _merge(self, keeps_left: bool) -> None:
        pair = self._pair()
        if pair is not None:
            kept, gone = (pair.one.id, pair.other.id)
            if not keeps_left:
                kept, gone = gone, kept
            self.decide(
                self.desk,
                lambda library: library.merge(kept, gone),
                lambda done: tr("Merged {}.").format(papers(2)),
                self._read,
            )

    def _by_field(self) -> None:
        pair = self._pair()
        if pair is not None:
            merge_dialog.ask(self, self.desk, pair.one.id, pair.other.id, self._read)

    def _merge_sure(self) -> None:
        """Merge what is beyond doubt; say what was left, and offer to take all of it back."""
        self.sure.setEnabled(False)
        desk, show = self.desk, self._merged  # said, though the page may be gone

        def then(bulk: Bulk) -> None:
            merged = counted(len(bulk.steps), tr("pair"), tr("pairs"))
            left = counted(
                len(bulk.doubtful), tr("doubtful one is left"), tr("doubtful ones are left")
            )
            desk.said.emit(tr("Merged {}; {}.").format(merged, left), "")
            if is_there(show):
                show(bulk)

        desk.merge_sure(then)

    def _merged(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self.again.setText(tr("Take the merges back") if bulk.steps else tr("Look again"))
        self._read()

    def _look_again(self) -> None:
        """Compare all papers anew; after a bulk merge, first the way back from it."""
        if self._bulk is not None and self._bulk.steps:
            steps, self._bulk = self._bulk.steps, None
            self.again.setText(tr("Look again"))
            self.desk.undo_merges(steps, lambda _skipped: self._read())
            return
        self.again.setEnabled(False)
        desk, show = self.desk, self._looked

        def then(done: Done) -> None:
            found = counted(done.count, tr("pair"), tr("pairs"))
            desk.said.emit(tr("Looked again: {} more.").format(found), "")
            if is_there(show):
                show()

        desk.find_doubles(then)

    def _looked(self) -> None:
        self.again.setEnabled(True)
        self._read()

    def _different(self) -> None:
        pair = self._pair()
        if pair is not None:
            one, other = pair.one.id, pair.other.id
            self.decide(
                self.desk,
                lambda library: library.not_duplicates(one, other),
                lambda done: tr("Noted that these two papers are different."),
                self._read,
            )


def values(paper: Paper) -> dict[str, str]:
    """The fields that two papers are compared by, as text."""
    return {
        "Title": paper.title,
        "Authors": ", ".join(map(str, paper.authors[:30])),
        "Year": str(paper.year or ""),
        "Venue": paper.venue or "",
        "Ids": ", ".join(f"{i.scheme} {i.value}" for i in paper.identifiers),
        "Tags": ", ".join(paper.tags),
        "State": tr(STATE_WORDS[paper.state]),
        "Notes": str(len(paper.notes) or ""),
        "Seen": ", ".join(f"{s.origin}, {day(s.at)}" for s in paper.sightings[-5:]),
        "Abstract": (paper.abstract or "")[:3_000],
    }
