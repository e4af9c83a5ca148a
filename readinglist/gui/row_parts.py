"""What lists that paint their own rows share: the row's background, a box to tick, the plain view."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex


def background(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """The row's background by its state; returns its rectangle."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.colours.selection))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.colours.hover))
    return rect


def draw_box(painter: QPainter, rect: QRect, is_on: bool | None, view: QWidget) -> None:
    """A box to be ticked, as the view's style draws it; None is neither on nor off."""
    box = QStyleOptionViewItem()
    box.rect = rect
    state = QStyle.StateFlag
    ticked = state.State_NoChange if is_on is None else state.State_On
    box.state = state.State_Enabled | (state.State_Off if is_on is False else ticked)
    element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
    view.style().drawPrimitive(element, box, painter, view)


class BoxDelegate(QStyledItemDelegate):
    """Rows with a box at the left: a click within ``box_width`` pixels of the edge, or Space, turns it."""

    box_width = 40

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A row whose model gives no CheckStateRole has no box."""
        check, state = Qt.ItemDataRole.CheckStateRole, Qt.CheckState
        value = index.data(check)
        turns = False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            turns = event.position().x() < self.box_width
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            turns = event.key() == Qt.Key.Key_Space
        if value is None or not turns:
            return False
        now = state.Unchecked if state(value) == state.Checked else state.Checked
        return model.setData(index, now, check)


def plain_list(
    model: QAbstractListModel,
    delegate: QStyledItemDelegate,
    name: str,
    parent: QWidget | None = None,
) -> QListView:
    """A list view without frills over a model."""
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.changed.connect(view.scheduleDelayedItemsLayout)
    return view
