"""The list of papers: two-line rows, or a table with columns; the selection stays on its papers."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from readinglist.gui.paper_delegate import PaperDelegate
from readinglist.gui.paper_model import COLUMNS, SORTS, Index, PaperModel
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

WIDTHS = {"Title": 360, "Authors": 160, "Year": 56, "Venue": 110, "State": 90, "Tags": 120}
WIDTHS |= {"Added": 90, "Key": 150, "Remark": 200}
KEEP = 2_000
SEARCHED = 10  # so many papers are looked up one by one; for more, a table of all is made


class PaperView(QTableView):
    """Shows a :class:`PaperModel`. ``current_changed`` has the paper to show in the detail, or None."""

    current_changed = Signal(object)
    selection_counted = Signal(int)
    sort_asked = Signal(str, bool)
    dropped = Signal(QMimeData)

    def __init__(self, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = model
        self._kept: tuple[list[int], int | None] = ([], None)
        self._told: int | None = None
        self._next: int | None = None
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
        self.setAcceptDrops(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sectionClicked.connect(self._sort_by)
        head.setSectionsMovable(True)
        self.set_table(False)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._tell)
        model.rowsRemoved.connect(self._removed)
        theme.changed.connect(self._measure)

    # ------------------------------------------------------------------ looks

    def set_table(self, is_table: bool) -> None:
        """The table with its columns, or the two-line list."""
        self.delegate.is_table = is_table
        head = self.horizontalHeader()
        for number, name in enumerate(COLUMNS):
            self.setColumnHidden(number, number > 0 and not is_table)
            mode = (
                QHeaderView.ResizeMode.Interactive if is_table else QHeaderView.ResizeMode.Stretch
            )
            head.setSectionResizeMode(number, mode)
            if is_table:
                self.setColumnWidth(number, WIDTHS[name])
        head.setVisible(is_table)
        bar = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            bar.ScrollBarAsNeeded if is_table else bar.ScrollBarAlwaysOff
        )
        self._measure()

    def _measure(self) -> None:
        rows = self.verticalHeader()
        height = self.delegate.row_height()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.papers.repaint()
        self.viewport().update()

    def _sort_by(self, section: int) -> None:
        name = SORTS.get(COLUMNS[section])
        if name:
            head = self.horizontalHeader()
            same = head.sortIndicatorSection() == section and head.isSortIndicatorShown()
            down = Qt.SortOrder.DescendingOrder
            descending = same and head.sortIndicatorOrder() != down
            head.setSortIndicatorShown(True)
            head.setSortIndicator(section, down if descending else Qt.SortOrder.AscendingOrder)
            self.sort_asked.emit(name, descending)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
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
        selected = self.selected_ids()
        self._kept = (selected[:KEEP], self.current_id())

    def _restore(self) -> None:
        """After a new answer: the same papers if they are there, else the first."""
        selected, current = self._kept
        at = -1 if current is None else self.papers.row_of(current)
        if at is not None and at >= 0:
            few = len(selected) <= SEARCHED
            here = {} if few else {i: n for n, i in enumerate(self.papers.ids)}
            index = self.papers.index(at, 0)
            flags = QItemSelectionModel.SelectionFlag
            chosen = QItemSelection()
            for paper_id in selected:
                n = self.papers.row_of(paper_id) if few else here.get(paper_id)
                if n is not None:
                    chosen.select(self.papers.index(n, 0), self.papers.index(n, 0))
            model = self.selectionModel()
            model.setCurrentIndex(index, flags.NoUpdate)
            model.select(chosen, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        else:
            self.scrollToTop()
            if self.papers.rowCount():
                self.select_row(0)
        self._tell()
        self._selected()

    # ------------------------------------------------------------------ keys and drops

    def keyboardSearch(self, search: str) -> None:
        """Letters are verbs here: no jumping to a row that begins with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.delegate.is_table:
            event.ignore()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _can_take(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if _can_take(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())


def _can_take(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasText() or data.hasHtml()
