"""The list that drops from the search box: values with counts, fields, searches made before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist.gui import icons
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import figures, papers, tr

SHOWN = 9
WIDTH = 380


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list. ``text`` replaces what stands from ``start`` on.

    ``kind``: value, field, recent, or clear (the line that forgets the recent ones).
    """

    kind: str
    label: str
    text: str = ""
    start: int = 0
    count: int | None = None
    about: str = ""


class OfferModel(RowModel[Offer]):
    """The lines of the list."""

    def told(self, offer: Offer, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(offer)
        return None


def spoken(offer: Offer) -> str:
    """An offer as it is read out."""
    told = papers(offer.count) if offer.count is not None else offer.about
    return f"{offer.label}, {told}" if told else offer.label


class OfferDelegate(QStyledItemDelegate):
    """Label at the left, count or a word about it at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH, QFontMetrics(theme.font()).height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = index.data(ROW_ROLE)
        if not isinstance(offer, Offer):
            return
        c, rect = theme.colours, option.rect
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            is_current = option.state & QStyle.StateFlag.State_Selected
            painter.setBrush(QColor(c.selection if is_current else c.hover))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 4, 4)
        left, top = rect.x() + 10, rect.y() + 5
        if offer.kind in ("recent", "clear"):
            name = "clock" if offer.kind == "recent" else "close"
            ratio = painter.device().devicePixelRatioF()
            middle = rect.center().y() - 7
            painter.drawPixmap(left, middle, icons.pixmap(name, 16, c.muted, ratio))
            left += 24
        small = theme.font(0.92)
        told = figures(offer.count) if offer.count is not None else offer.about
        width = QFontMetrics(small).horizontalAdvance(told)
        colour = c.muted if offer.kind == "clear" else c.text
        room = rect.right() - 22 - width - left
        draw_line(painter, QPointF(left, top), offer.label, theme.font(), colour, room, ())
        painter.setFont(small)
        painter.setPen(QColor(c.muted))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -10, 0), flags, told)
        painter.restore()


class OfferList(QListView):
    """Hangs below its box, inside the window, and never takes the focus from it."""

    taken = Signal(object)  # an Offer

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self.offers = OfferModel(self)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Suggestions"))
        self.setModel(self.offers)
        self.setItemDelegate(OfferDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.taken.emit(index.data(ROW_ROLE)))
        self.hide()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these lines, none of them chosen; hide where there are none."""
        if not offers:
            self.hide()
            return
        self.offers.show_rows(offers)
        self.setCurrentIndex(QModelIndex())
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        row = self.sizeHintForRow(0)
        height = row * min(SHOWN, self.offers.rowCount()) + 2 * self.frameWidth() + 6
        corner = self._box.mapTo(window, self._box.rect().bottomLeft())
        width = min(self._box.width(), max(WIDTH, theme.font().pointSize() * 40))
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._box.width() - width
        self.setGeometry(left, corner.y() + 3, width, height)

    @property
    def chosen(self) -> Offer | None:
        """The line the arrows stand on."""
        return chosen(self, Offer) if self.isVisible() else None

    def step(self, by: int) -> None:
        """The next or previous line; past the end comes the beginning."""
        count, here = self.offers.rowCount(), self.currentIndex().row()
        at = (here + by) % count if here >= 0 else (0 if by > 0 else count - 1)
        self.setCurrentIndex(self.offers.index(at))
