"""Past imports: what each brought, its report and original lines, and the way to take it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.desk import Desk
from readinglist.gui.library_words import said
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.preview_model import KINDS, PreviewModel, PreviewRow, kind_name
from readinglist.gui.preview_view import PreviewDelegate
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.remembered_lines import RememberedLines
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.scopes import undecided_of
from readinglist.gui.theme import theme
from readinglist.gui.triage_bar import go_through_words
from readinglist.gui.words import clock, counted, figures, sentence, tr
from readinglist.model import Done
from readinglist.provenance import ImportDetail, ImportSummary


def counts_of(about: ImportSummary) -> str:
    """``47 new, 12 already had``."""
    return sentence({**about.counts, "failed": about.counts["problem"]})


def name_of(about: ImportSummary) -> str:
    """The file without its folders."""
    return about.origin.rsplit("/", 1)[-1]


class ImportsModel(RowModel[ImportSummary]):
    """Imports, the newest first."""

    def row_of(self, import_id: int) -> int | None:
        """Where an import stands."""
        return next((n for n, about in enumerate(self.rows) if about.id == import_id), None)

    def told(self, about: ImportSummary, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(about)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            undone = tr("undone") if about.is_undone else ""
            parts = (clock(about.at), about.source, name_of(about), counts_of(about), undone)
            return ". ".join(filter(None, parts))
        return None


class ImportsDelegate(QStyledItemDelegate):
    """Two lines: what it was; when, from where and what came of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(0.92)).height()
        return QSize(200, lines + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        about = index.data(ROW_ROLE)
        if not isinstance(about, ImportSummary):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        font, small = theme.font(), theme.font(0.92)
        room = rect.width() - 40
        top = QPointF(rect.x() + 24, rect.y() + 7)
        colour = c.muted if about.is_undone else c.text
        draw_line(painter, top, name_of(about), font, colour, room, ())
        below = QPointF(top.x(), top.y() + QFontMetrics(font).height() + 3)
        undone = f"{tr('undone')}  ·  " if about.is_undone else ""
        told = f"{undone}{clock(about.at)}  ·  {about.source}  ·  {counts_of(about)}"
        draw_line(painter, below, told, small, c.muted, room, ())
        painter.restore()


def rows_of(told: ImportDetail) -> list[PreviewRow]:
    """An import's report as the preview showed it: records, then lines that were none."""
    rows = [
        PreviewRow(
            *(r.outcome, r.position, r.line or 0, r.title or tr("a paper that is gone")),
            abstract=r.raw,
            paper_id=r.paper_id,
            is_past=True,
        )
        for r in told.records
    ]
    rows += [
        PreviewRow("ignored", 0, i.line, i.text, reasons=(i.reason,), abstract=i.text, is_past=True)
        for i in told.ignored
    ]
    rows += [
        PreviewRow(
            "problem", 0, p.line, p.excerpt, reasons=(p.reason,), abstract=p.excerpt, is_past=True
        )
        for p in told.problems
    ]
    return rows


class ImportsPage(Page):
    """``papers_asked`` has an import and an outcome ("" for all); ``paper_asked`` has one paper.

    ``session_asked`` has an import whose undecided papers are to be gone through.
    """

    papers_asked = Signal(int, str)
    session_asked = Signal(int)
    paper_asked = Signal(int)

    def __init__(self, desk: Desk, import_id: int | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._wanted = import_id
        self.model = ImportsModel(self)
        self.report = PreviewModel(self)
        self.table = plain_list(self.model, ImportsDelegate(self), tr("Imports"))
        self.rows = plain_list(self.report, PreviewDelegate(self), tr("What the import told"))
        self.remembered = RememberedLines(desk)
        about = tr("Everything that came into this library, with its original lines.")
        head = self.head(tr("Imports"), Label(about, "muted"), None)
        self.lay_out(head, self._middle(), self._foot())
        self.on_return(self._show_paper)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        self.rows.selectionModel().currentChanged.connect(lambda index, _: self._look_at(index))
        self.rows.activated.connect(lambda _index: self._show_paper())
        desk.labelled.connect(self._read)  # not a lambda: that would outlive the page
        self._show_none()
        self._read()

    # ------------------------------------------------------------------ layout

    def _middle(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 3)
        column.addWidget(self.remembered, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(20, 12, 16, 8)
        top.setSpacing(6)
        self.title = Label("", bold=True, wrap=True)
        self.facts = Label("", "muted", scale=0.92, wrap=True)
        self.chips: dict[str, QPushButton] = {}
        chip_row = QHBoxLayout()
        chip_row.setSpacing(6)
        for kind in KINDS:
            chip = QPushButton()
            chip.setObjectName("filter")
            chip.setCheckable(True)
            chip.clicked.connect(lambda on, kind=kind: self._filter(kind if on else ""))
            self.chips[kind] = chip
            chip_row.addWidget(chip)
        self.show_papers = button(tr("Show these papers"), self._ask_papers, "link")
        chip_row.addStretch(1)
        chip_row.addWidget(self.show_papers)
        for part in (self.title, self.facts):
            top.addWidget(part)
        top.addLayout(chip_row)
        column.addLayout(top)
        parts = Panes(Qt.Orientation.Vertical, (65, 35))
        parts.addWidget(self.rows)
        self.raw = ReadingText(scale=0.95)
        self.raw.setAccessibleName(tr("Original lines"))
        inside = QWidget()
        inside.setObjectName("column")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(20, 12, 20, 12)
        self.place = Label("", "muted", scale=0.92)
        lines.addWidget(self.place)
        lines.addWidget(self.raw)
        lines.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("Report"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts.addWidget(area)
        column.addWidget(parts, 1)
        middle = Panes(Qt.Orientation.Horizontal, (42, 58))
        middle.addWidget(left)
        middle.addWidget(right)
        return middle

    def _foot(self) -> QWidget:
        self.undo = button(tr("Undo this import"), self._undo)
        self.undo.setToolTip(
            tr("Takes back what only this import brought; what you worked on since is kept")
        )
        hint = Label(tr("Enter shows the paper in the list"), "faint", scale=0.92)
        close = button(tr("Close"), self.left.emit)
        self.go_through = button("", self._go_through, "primary")
        return self.foot(self.undo, hint, None, close, self.go_through, spacing=6)

    # ------------------------------------------------------------------ what is shown

    def _read(self, *_labels: object) -> None:
        self.desk.read(lambda library: library.dumps.imports(), self._show, key="imports")
        self.remembered.read()

    def _show(self, imports: list[ImportSummary]) -> None:
        about = self._about()
        wanted = self._wanted or (about.id if about else None)
        self._wanted = None
        if imports == self.model.rows:
            return
        self.model.show_rows(imports)
        at = (self.model.row_of(wanted) if wanted else None) or 0
        if imports:
            self.table.setCurrentIndex(self.model.index(at))
        else:
            self._show_none()

    def _show_none(self) -> None:
        self.title.setText(tr("Nothing was imported yet"))
        self.facts.setText(tr("Copy a page of papers and press Ctrl+V, or open files with Ctrl+I."))
        self.undo.setEnabled(False)
        self.show_papers.hide()
        self.go_through.hide()
        for chip in self.chips.values():
            chip.hide()
        self.report.show_rows(())
        self._look_at(QModelIndex())

    def _about(self) -> ImportSummary | None:
        return chosen(self.table, ImportSummary)

    def _chosen(self) -> None:
        about = self._about()
        if about is not None:
            query = undecided_of(about.id)
            self.desk.read(
                lambda library: (library.dumps.show(about.id), len(library.ids(query))),
                self._show_report,
                key="import",
            )

    def _show_report(self, found: tuple[ImportDetail, int]) -> None:
        told, undecided = found
        about = self._about()
        if about is None or about.id != told.summary.id:
            return
        self.go_through.setText(go_through_words(undecided))
        self.go_through.setVisible(undecided > 0)
        self.title.setText(name_of(about))
        facts = [clock(about.at), about.source, about.format, f"{tr('import')} {about.id}"]
        facts += [f"{tr('tags')} {', '.join(about.tags)}"] if about.tags else []
        facts += [f"{tr('page of')} {', '.join(told.dates[:3])}"] if told.dates else []
        facts += [tr("undone")] if about.is_undone else []
        self.facts.setText("  ·  ".join([*facts, *map(said, told.notices)]))
        self.undo.setEnabled(about.step is not None and not about.is_undone)
        self.report.show_rows(rows_of(told))
        self._filter("")
        for kind, chip in self.chips.items():
            count = self.report.count(kind)
            chip.setText(f"{kind_name(kind)} {figures(count)}")
            chip.setVisible(count > 0)

    def _filter(self, kind: str) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == kind)
        self.report.filter(kind)
        has_papers = any(row.paper_id for row in self.report.rows)
        self.show_papers.setVisible(has_papers and kind not in ("ignored", "problem"))
        if self.report.rowCount():
            self.rows.setCurrentIndex(self.report.index(0))
        else:
            self._look_at(QModelIndex())

    def _look_at(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if not isinstance(row, PreviewRow):
            self.place.setText("")
            self.raw.show_text("")
            return
        where = f"{tr('From line')} {figures(row.line)}" if row.line else tr("As it came")
        self.place.setText("  ·  ".join(filter(None, (where, row.why))))
        self.raw.show_text(row.abstract or tr("The original lines were not kept."))

    # ------------------------------------------------------------------ what is done

    def _ask_papers(self) -> None:
        about = self._about()
        if about is not None:
            self.papers_asked.emit(about.id, self.report.kind)

    def _go_through(self) -> None:
        about = self._about()
        if about is not None:
            self.session_asked.emit(about.id)

    def _show_paper(self) -> None:
        row = chosen(self.rows, PreviewRow)
        if row is not None and row.paper_id:
            self.paper_asked.emit(row.paper_id)

    def _undo(self) -> None:
        about = self._about()
        if about is None:
            return

        def said(done: Done) -> str:
            changed = counted(done.count, tr("paper"), tr("papers"))
            return f"{tr('Undid import')} {about.id}: {changed} {tr('changed or gone')}."

        self.desk.edit(lambda library: library.dumps.undo(about.id), said, back="redo")
