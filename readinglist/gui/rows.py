"""A list of things: its model hands out the things themselves, and the list says which is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The thing that a row stands for."""


class RowModel(QAbstractListModel, Generic[Row]):
    """Things in an order; :meth:`told` says what the list shows of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other things, or the same as they are now."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW_ROLE else self.told(row, role)

    def told(self, row: Row, role: int) -> Any:
        """What Qt asks of a thing by a role: its words, or what a screen reader says."""
        raise NotImplementedError


def again(rows: Sequence[Row], at: int, *alike: Callable[[Row], bool]) -> int:
    """Where a list read anew goes on: the row most like the chosen one, else the one in its place.

    ``alike``: what makes a row the chosen one, the surest sign first; ``at`` is where that stood.
    """
    at = min(max(at, 0), len(rows) - 1)
    return max(range(len(rows)), key=lambda n: (*(is_(rows[n]) for is_ in alike), n == at))


def chosen(view: QAbstractItemView, kind: type[Row]) -> Row | None:
    """The thing that a list stands on; None where it is empty."""
    row = view.currentIndex().data(ROW_ROLE)
    return row if isinstance(row, kind) else None
