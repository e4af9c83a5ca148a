"""Tags a paper may get, below those it has: outlined, each with its reason, a click gives it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from readinglist import latex
from readinglist.gui.chips import Chip, Flow
from readinglist.gui.parts import Label
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.learning import Suggested
    from readinglist.suggesting import Suggestion


class SuggestedChip(Chip):
    """A tag the paper has not. A click or Return gives it; the cross, Delete or Backspace waves it away."""

    def __init__(self, suggestion: Suggestion, like: str) -> None:
        super().__init__(suggestion.tag)
        why = reason(suggestion, like)
        self.setAccessibleName(tr("Suggested tag {}").format(self.name))
        self.setAccessibleDescription(why)
        self.setToolTip(f"<p>{escape(why)}</p>")

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font(0.92)).horizontalAdvance("＋")
        return super().sizeHint() + QSize(width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back, front = theme.tag(self.name)
        line = QColor(theme.colours.accent) if self.hasFocus() else front
        pen = QPen(line, 1.0, Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(back if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        font = theme.font(0.92)
        painter.setFont(font)
        painter.setPen(front)
        room = self.rect().adjusted(8, 0, -22, 0)
        text = QFontMetrics(font).elidedText(
            f"＋{self.name}", Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), text)
        painter.setPen(QColor(theme.colours.muted))
        middle: QPoint = QRect(self.width() - 22, 0, 22, self.height()).center()
        painter.drawLine(middle + QPoint(-3, -3), middle + QPoint(3, 3))
        painter.drawLine(middle + QPoint(-3, 3), middle + QPoint(3, -3))


def reason(suggestion: Suggestion, like: str) -> str:
    """Why a tag is suggested, in a sentence or two."""
    words = ", ".join(suggestion.words())
    text = tr("Because of: {}.").format(words)
    if like:
        text += " " + tr("Like “{}”.").format(latex.show(like))
    return text + " " + tr("A accepts, the cross waves it away.")


class SuggestedTags(QWidget):
    """The row of suggestions for the paper shown; hidden where there is none."""

    wanted = Signal(int)
    accepted = Signal(object)  # a list of tags
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self)
        self._paper = 0
        self._tags: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """The tags that are suggested now, in their order."""
        return [chip.name for chip in self._chips()]

    def _chips(self) -> list[SuggestedChip]:
        items = (self._flow.itemAt(at) for at in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if isinstance(one, SuggestedChip) and not one.isHidden()]

    def show_paper(self, paper_id: int, tags: tuple[str, ...]) -> None:
        """Another paper, or the same with other tags; what may be suggested for it is asked."""
        if paper_id != self._paper:
            self._build([])
        self._paper, self._tags = paper_id, tags
        self.wanted.emit(paper_id)

    def again(self) -> None:
        """Something was learned."""
        if self._paper:
            self.wanted.emit(self._paper)

    def show_suggestions(self, paper_id: int, found: Suggested) -> None:
        """What is suggested, if the paper is still the one shown."""
        if paper_id != self._paper:
            return
        left = [(one, like) for one, like in found if one.tag not in self._tags]
        if [one.tag for one, _ in left] != self.names:
            self._build(left)
        self.setVisible(bool(left))

    def _build(self, found: Suggested) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not found:
            return
        label = Label(tr("Suggested"), "faint", scale=0.92)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._flow.addWidget(label)
        for suggestion, like in found:
            chip = SuggestedChip(suggestion, like)
            label.setMinimumHeight(chip.sizeHint().height())
            chip.asked.connect(self._accept)
            chip.removed.connect(self._refuse)
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _accept(self, name: str) -> None:
        self._drop(name, lambda: self.accepted.emit([name]))

    def _refuse(self, name: str) -> None:
        self._drop(name, lambda: self.refused.emit(name))

    def _drop(self, name: str, then: Callable[[], None]) -> None:
        """Off the row at once; the focus goes to a neighbour, not to nowhere."""
        chips = self._chips()
        at = [chip.name for chip in chips].index(name)
        if chips[at].hasFocus() and len(chips) > 1:
            chips[at + 1 if at + 1 < len(chips) else at - 1].setFocus()
        chips[at].hide()
        then()
