"""The list of what waits: one row a paper, with a box, its evidence, and what is ticked of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from readinglist import latex
from readinglist.gui.library_words import all_said
from readinglist.gui.merge_dialog import FIELD_WORDS
from readinglist.gui.paper_delegate import DOT, draw_line
from readinglist.gui.row_parts import BoxDelegate, background, draw_box
from readinglist.gui.rows import ROW_ROLE, Index, RowModel
from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.offers import Offer

Name = tuple[str, int, int | None, frozenset[str]]


def name_of(offer: Offer) -> Name:
    """What an offer is known by when the list is read anew."""
    marks = frozenset(field.mark for field in offer.fields)
    return offer.kind, offer.paper_id, offer.other_id, marks


def word_of(offer: Offer) -> str:
    """How far an offer can be relied on, in a word; changes have none."""
    if offer.kind == "change":
        return ""
    return tr("sure") if offer.sure else tr("doubtful")


def facts_of(offer: Offer) -> str:
    """Where it comes from, and why it is thought so; or which fields it is about."""
    if offer.kind == "change":
        names = dict.fromkeys(tr(FIELD_NAMES.get(f.name, f.name)) for f in offer.fields)
        return DOT.join(filter(None, (", ".join(names), offer.source)))
    return DOT.join(filter(None, (offer.source, all_said((*offer.doubts, *offer.reasons)))))


FIELD_NAMES = FIELD_WORDS | {
    "pages": "Pages",
    "volume": "Volume",
    "number": "Number",
    "publisher": "Publisher",
    "series": "Series",
    "editor": "Editors",
}


class OfferModel(RowModel[Offer]):
    """The offers of one kind; which are ticked, and which fields of each are to be taken."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticked: set[Name] = set()
        self._marks: dict[Name, frozenset[str]] = {}

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """What waits now; what was ticked of it stays so."""
        known = {name_of(offer) for offer in offers}
        self._ticked &= known
        self._marks = {name: marks for name, marks in self._marks.items() if name in known}
        self.show_rows(offers)
        self.ticked_changed.emit()

    def marks(self, offer: Offer) -> frozenset[str]:
        """The fields to be taken: those proposed, unless a person said otherwise."""
        return self._marks.get(name_of(offer), offer.marks)

    def mark(self, offer: Offer, mark: str, is_on: bool) -> None:
        """Take a field, or not."""
        marks = self.marks(offer)
        self._marks[name_of(offer)] = marks | {mark} if is_on else marks - {mark}

    @property
    def ticked(self) -> list[Offer]:
        """The offers that were ticked."""
        return [offer for offer in self.rows if name_of(offer) in self._ticked]

    def tick_sure(self) -> None:
        """Tick what nothing speaks against, and nothing else."""
        self._ticked = {name_of(offer) for offer in self.rows if offer.sure}
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticked_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def told(self, offer: Offer, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.title
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = name_of(offer) in self._ticked
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (offer.title, word_of(offer), facts_of(offer))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = name_of(self.rows[index.row()])
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True


class OfferDelegate(BoxDelegate):
    """A box, the title; below it how sure it is, where it comes from, and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(theme.font(0.92)).height()
        return QSize(200, QFontMetrics(theme.font()).height() + small + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = index.data(ROW_ROLE)
        if not isinstance(offer, Offer):
            return
        c = theme.colours
        painter.save()
        rect = background(painter, option)
        font, small = theme.font(), theme.font(0.92)
        line = QFontMetrics(font).height()
        top, left = rect.y() + 9.0, rect.x() + self.box_width
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        where = QRect(rect.x() + 14, int(top) + (line - 16) // 2, 16, 16)
        draw_box(painter, where, is_on, option.widget)
        room = rect.right() - left - 16
        title = latex.show(offer.title[:600])
        draw_line(painter, QPointF(left, top), title, font, c.text, room, ())
        top += line + 5
        facts = facts_of(offer)
        if word := word_of(offer):
            colour = c.ok if offer.sure else c.warning
            wide = QFontMetrics(small).horizontalAdvance(word) + 1
            draw_line(painter, QPointF(left, top), word, small, colour, wide, ())
            left, room, facts = left + wide, room - wide, DOT + facts
        draw_line(painter, QPointF(left, top), facts, small, c.muted, room, ())
        painter.restore()
