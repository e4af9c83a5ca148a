"""The papers of the list: ids in an order, rows read by pages of 50 when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from readinglist.gui.columns import COLUMNS
from readinglist.gui.words import STATE_WORDS, people, tr
from readinglist.model import PaperRow

PAGE = 50
PAGES_KEPT = 80
FEW = 1_000
"""A stretch of so many rows that changed is moved row by row; a longer one, and the list begins anew."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ID_ROLE = ROW_ROLE + 1

Index = QModelIndex | QPersistentModelIndex
_FLAG = Qt.ItemFlag
_FLAGS = (
    _FLAG.ItemIsSelectable
    | _FLAG.ItemIsEnabled
    | _FLAG.ItemIsEditable
    | _FLAG.ItemIsDragEnabled
    | _FLAG.ItemNeverHasChildren
)
Pages = Callable[[Sequence[int]], list[PaperRow]]


class PaperModel(QAbstractTableModel):
    """A list of ids. Rows are read through ``pages``, at most 50 at a time, and kept for a while.

    What one edits in a row is the paper's remark; ``remarked`` has the paper and what was typed.
    """

    remarked = Signal(int, str)

    def __init__(self, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._ids: list[int] = []
        self._rows: OrderedDict[int, dict[int, PaperRow]] = OrderedDict()
        self.terms: tuple[str, ...] = ()

    # ------------------------------------------------------------------ what it holds

    @property
    def ids(self) -> Sequence[int]:
        """Every id, in order."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The id in a row, or None beyond the end."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, paper_id: int) -> int | None:
        """Where a paper stands."""
        try:
            return self._ids.index(paper_id)
        except ValueError:
            return None

    def paper_row(self, row: int) -> PaperRow | None:
        """The paper in a row; None if it has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._rows.get(number)
        if page is None:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            page = self._rows[number] = {r.id: r for r in self._pages(wanted)}
            if len(self._rows) > PAGES_KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(number)
        return page.get(self._ids[row])

    # ------------------------------------------------------------------ what changes it

    def show_ids(self, ids: Sequence[int], terms: tuple[str, ...] = ()) -> None:
        """Show these; a few rows that come or go leave the others, and the selection, in place."""
        new = list(ids)
        repaint = terms != self.terms
        self.terms = terms
        if new != self._ids and not self._move_few(new):
            self.beginResetModel()
            self._ids = new
            self._rows.clear()
            self.endResetModel()
        elif repaint:
            self._repaint()

    def refresh(self, ids: Collection[int]) -> None:
        """Read these papers again when they are next painted."""
        stale = [n for n, page in self._rows.items() if not page.keys().isdisjoint(ids)]
        for number in stale:
            del self._rows[number]
        if stale:
            self._repaint()

    def repaint(self) -> None:
        """Paint every row again: the theme or the text size changed."""
        self._repaint()

    def drop(self, ids: Iterable[int]) -> None:
        """Take papers off the list at once; the library will say the same a moment later."""
        gone = set(ids)
        if len(gone) <= 10:  # each is looked for from the top
            found = (self.row_of(i) for i in gone)
            self._remove(sorted(row for row in found if row is not None))
        else:
            self._remove([row for row, i in enumerate(self._ids) if i in gone])

    def _repaint(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _move_few(self, new: list[int]) -> bool:
        """Whether a few rows that came or went were all the difference, and have been moved."""
        old = self._ids
        first = _same(old, new)
        last = _same(
            old[: first - 1 if first else None : -1], new[: first - 1 if first else None : -1]
        )
        was, now = old[first : len(old) - last], new[first : len(new) - last]
        if not old or not new or len(was) > FEW or (was and len(now) > FEW):
            return False
        keep, had = set(now), set(was)
        if [i for i in was if i in keep] != [i for i in now if i in had]:
            return False
        self._remove([first + n for n, i in enumerate(was) if i not in keep])
        for start, end in stretches([first + n for n, i in enumerate(now) if i not in had]):
            self.beginInsertRows(QModelIndex(), start, end)
            self._ids[start:start] = new[start : end + 1]
            self._rows.clear()
            self.endInsertRows()
        return True

    def _remove(self, rows: Sequence[int]) -> None:
        runs = stretches(rows)
        if len(runs) > FEW:  # each run moves all that is below it
            gone = set(rows)
            self.beginResetModel()
            self._ids = [i for row, i in enumerate(self._ids) if row not in gone]
            self._rows.clear()
            self.endResetModel()
            return
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._ids[first : last + 1]
            self._rows.clear()
            self.endRemoveRows()

    # ------------------------------------------------------------------ Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section].title)
            if role == Qt.ItemDataRole.ToolTipRole:
                return tr("Sort by {}").format(tr(COLUMNS[section].title).lower())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.paper_row(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or str(value).strip() == row.remark:
            return False
        self.remarked.emit(row.id, str(value))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        if role not in (
            ROW_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.paper_row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return tr("This paper is gone") if index.column() == 0 else ""
        if role == Qt.ItemDataRole.EditRole:
            return row.remark
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return spoken(row)
        text = COLUMNS[index.column()].text(row)
        # A tool tip is taken for HTML where it looks like it; the state is an icon that needs one.
        if role == Qt.ItemDataRole.ToolTipRole:
            return text if COLUMNS[index.column()].name == "state" else None
        return text


def spoken(row: PaperRow) -> str:
    """A row as a screen reader says it."""
    parts = [row.title, tr(STATE_WORDS[row.state]), tr("starred") if row.starred else ""]
    parts += [people(row.authors), str(row.year or ""), ", ".join(row.tags), row.remark]
    return ". ".join(p for p in parts if p)


def _same(one: Sequence[int], other: Sequence[int]) -> int:
    """How many ids from the beginning are the same."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Row numbers in rising order as (first, last) of unbroken runs."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
