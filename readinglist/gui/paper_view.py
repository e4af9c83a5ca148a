"""The list of papers: two-line rows, or a table with columns; the selection stays on its papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QMimeData,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from readinglist.gui.columns import BY_NAME, COLUMNS, Shown
from readinglist.gui.paper_delegate import PaperDelegate
from readinglist.gui.paper_model import Index, PaperModel, stretches
from readinglist.gui.row_drops import RowDrops
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

RUNS = 2_000
"""A selection that a new order tears into more pieces than this is not kept: Qt would take seconds."""
NEAR = 500  # papers looked through for a neighbour that is still there


class _Kept(NamedTuple):
    """What was chosen before the list began anew."""

    selected: list[int]
    current: int | None
    ids: Sequence[int]
    row: int


class PaperView(QTableView):
    """Shows a :class:`PaperModel`. ``current_changed`` has the paper to show in the detail, or None."""

    current_changed = Signal(object)
    selection_counted = Signal(int)
    sort_asked = Signal(str, bool)
    dropped = Signal(QMimeData)
    drag_asked = Signal()

    def __init__(self, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = model
        self._kept = _Kept([], None, [], 0)
        self._told: int | None = None
        self._next: int | None = None
        self.drops = RowDrops(self)
        self.delegate = PaperDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(tr("Papers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setAccessibleName(tr("Columns"))
        head.sectionClicked.connect(self._sort_by)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(True)
        self.set_table(False)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._tell)
        model.rowsRemoved.connect(self._removed)
        theme.changed.connect(self._measure)
        theme.coloured.connect(self._repaint)

    # ------------------------------------------------------------------ looks

    def set_table(self, is_table: bool, shown: Shown = ()) -> None:
        """The table with these columns from left to right, or the two-line list."""
        self.delegate.is_table = is_table
        head = self.horizontalHeader()
        modes = QHeaderView.ResizeMode
        names = [name for name, _ in shown] if is_table else ["title"]
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column.name not in names)
            head.setSectionResizeMode(number, modes.Interactive if is_table else modes.Stretch)
        for place, name in enumerate(names):
            head.moveSection(head.visualIndex(BY_NAME[name]), place)
        for name, width in shown:
            self.setColumnWidth(BY_NAME[name], width)
        head.setVisible(is_table)
        bar = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            bar.ScrollBarAsNeeded if is_table else bar.ScrollBarAlwaysOff
        )
        self._measure()

    def _repaint(self) -> None:
        self.viewport().update()

    def _measure(self) -> None:
        rows = self.verticalHeader()
        height = self.delegate.row_height()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.papers.repaint()
        self.viewport().update()

    def _sort_by(self, section: int) -> None:
        """The order a person expects of a column first; the same column again turns it round."""
        column, head = COLUMNS[section], self.horizontalHeader()
        same = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        is_down = head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        self.sort_asked.emit(column.sort, not is_down if same else column.down)

    def show_sort(self, sort: str | None, descending: bool) -> None:
        """Show in the header what the list is sorted by; None for its own order."""
        head, order = self.horizontalHeader(), Qt.SortOrder
        section = next((n for n, c in enumerate(COLUMNS) if c.sort == sort), -1)
        head.setSortIndicatorShown(section >= 0)
        head.setSortIndicator(
            section, order.DescendingOrder if descending else order.AscendingOrder
        )

    def edit_remark(self) -> None:
        """Write the remark of the current paper where it stands."""
        row = self.currentIndex().row()
        if row >= 0:
            in_table = self.delegate.is_table and not self.isColumnHidden(BY_NAME["remark"])
            index = self.papers.index(row, BY_NAME["remark"] if in_table else 0)
            self.scrollTo(index)
            self.edit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.drops.paint()
        if self.hasFocus() and self.papers.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(theme.colours.line)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    # ------------------------------------------------------------------ selection

    def selected_ids(self) -> list[int]:
        """The selected papers, in the order of the list."""
        ids = self.papers.ids
        return [i for top, bottom in self._ranges() for i in ids[top : bottom + 1]]

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last rows of what is selected; a range at a time, for all may be chosen."""
        found = self.selectionModel().selection()
        ranges = [found.at(n) for n in range(found.count())]
        return sorted({(r.top(), r.bottom()) for r in ranges})

    def current_id(self) -> int | None:
        """The paper the detail shows."""
        index = self.currentIndex()
        return self.papers.id_at(index.row()) if index.isValid() else None

    def select_row(self, row: int) -> None:
        """Make a row the current and only selected one."""
        if 0 <= row < self.papers.rowCount():
            # Not selectRow(): while Ctrl is down (Ctrl+Z …) it would toggle, and take the row out.
            flags = QItemSelectionModel.SelectionFlag
            index = self.papers.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def select_paper(self, paper_id: int) -> bool:
        """Select a paper if the list has it."""
        row = self.papers.row_of(paper_id)
        if row is not None:
            self.select_row(row)
        return row is not None

    def step(self, by: int) -> None:
        """The next or the previous paper."""
        index = self.currentIndex()
        at = index.row() + by if index.isValid() else 0
        self.select_row(max(0, min(at, self.papers.rowCount() - 1)))

    def _selected(self) -> None:
        self.selection_counted.emit(sum(last - top + 1 for top, last in self._ranges()))

    def _tell(self) -> None:
        current = self.current_id()
        if current != self._told:
            self._told = current
            self.current_changed.emit(current)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """What follows the current paper is next when it goes; Qt would take the one before."""
        here = self.currentIndex().row()
        self._next = None
        if start <= here <= end:
            self._next = self.papers.id_at(end + 1) or self.papers.id_at(start - 1)
        super().rowsAboutToBeRemoved(parent, start, end)

    def _removed(self) -> None:
        """The next key has a paper to act on."""
        if self._next is not None:
            self.select_paper(self._next)
            self._next = None
        self._tell()

    def _keep(self) -> None:
        self._kept = _Kept(
            self.selected_ids(), self.current_id(), self.papers.ids, self.currentIndex().row()
        )

    def _restore(self) -> None:
        """After a new answer: the same papers if they are there, else what stood next to them."""
        kept = self._kept
        if not self.select_papers(kept.selected, kept.current):
            here = set(self.papers.ids)
            after = kept.ids[kept.row + 1 : kept.row + NEAR]
            before = reversed(kept.ids[max(0, kept.row - NEAR) : kept.row])
            near = next((i for i in (*after, *before) if i in here), None)
            if near is None or not self.select_paper(near):
                self.scrollToTop()
                self.select_row(0)
        self._kept = _Kept([], None, [], 0)
        self._tell()
        self._selected()

    def select_papers(self, ids: Sequence[int], current: int | None) -> bool:
        """Select papers; False, and nothing, if the list has not the one that is to be current.

        A selection in more than 2,000 pieces is reduced to the current paper.
        """
        at = None if current is None else self.papers.row_of(current)
        if at is None:
            return False
        index = self.papers.index(at, 0)
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if len(ids) == 1 and ids[0] == current:
            runs = [(at, at)]
        else:
            wanted, shown = set(ids), self.papers.ids
            if len(wanted) == len(shown) and wanted.issuperset(shown):
                runs = [(0, len(shown) - 1)]
            else:
                runs = stretches([n for n, i in enumerate(shown) if i in wanted])
        chosen = QItemSelection()
        last = len(COLUMNS) - 1
        for top, bottom in runs if len(runs) <= RUNS else [(at, at)]:
            chosen.append(
                QItemSelectionRange(self.papers.index(top, 0), self.papers.index(bottom, last))
            )
        model.setCurrentIndex(index, flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect)
        self.scrollTo(index)
        return True

    # ------------------------------------------------------------------ places

    def place(self) -> tuple[int, int] | None:
        """The current paper, and how many pixels below the top its row stands."""
        current = self.current_id()
        return None if current is None else (current, self.rowViewportPosition(self._row()))

    def _row(self) -> int:
        return self.currentIndex().row()

    def go_back(self, place: tuple[int, int]) -> bool:
        """Select the paper of a place, where it stood; False if the list has it no more."""
        if not self.select_paper(place[0]):
            return False
        self.scroll_to(place)
        return True

    def scroll_to(self, place: tuple[int, int]) -> None:
        """Scroll until the paper of a place stands where it stood, and the current one is seen."""
        row = self.papers.row_of(place[0])
        if row is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - place[1])
        self.scrollTo(self.currentIndex())

    # ------------------------------------------------------------------ keys and drops

    def keyboardSearch(self, search: str) -> None:
        """Letters are verbs here: no jumping to a row that begins with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.delegate.is_table:
            event.ignore()
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The papers are carried off by the window's verbs, which know what is in them."""
        self.drag_asked.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._can_take(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._can_take(event):
            event.acceptProposedAction()
            if event.source() is self:
                self.drops.move(event.position().toPoint().y())
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drops.clear()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._can_take(event):
            event.acceptProposedAction()
            if event.source() is self:
                self.drops.drop(event.position().toPoint().y())
            else:
                self.dropped.emit(event.mimeData())

    def _can_take(self, event: QDropEvent) -> bool:
        """Our own papers, on their way out, may be dropped where the order is made by hand."""
        if event.source() is self:
            return self.drops.is_on
        data = event.mimeData()
        return data.hasUrls() or data.hasText() or data.hasHtml()
