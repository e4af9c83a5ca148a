"""What the pages that fill the middle of the window share: a head, a foot, and keys that leave."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readinglist.gui.parts import Label
from readinglist.gui.words import tr
from readinglist.model import Done

if TYPE_CHECKING:
    from readinglist.gui.desk import Desk

TAB = Qt.FocusPolicy.TabFocus
Part = QWidget | int | None
"""What stands in a bar: a widget, so many pixels, or (None) the room that is left."""


class Page(QWidget):
    """Head, middle and foot below each other. ``left`` asks for the papers again, as Escape does."""

    left = Signal()
    inset = 24
    """Where head and foot begin: where the text of the page's lists does."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.is_deciding = False
        self.way_back = (tr("Back to the papers"), self.left.emit)
        self.keys: dict[int, Callable[[], object]] = {Qt.Key.Key_Escape: self.left.emit}
        """What keys do that no widget of the page wanted."""

    def lay_out(self, head: QWidget, middle: QWidget, *below: QWidget) -> None:
        """Put the parts in their places; the middle has all the room, and Tab goes down."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(middle, 1)
        for part in below:
            column.addWidget(part)
        parts = (head, middle, *below)
        inside = [w for part in parts for w in (part, *part.findChildren(QWidget))]
        reached = (w for w in inside if w.focusPolicy() & TAB and w.window() is self.window())
        for one, following in pairwise(reached):
            self.setTabOrder(one, following)

    def head(self, title: str, *parts: Part, gap: int = 18, spacing: int = 8) -> QWidget:
        """The page's name and, ``gap`` behind it, what is about the page and what it begins with."""
        name = Label(title, scale=1.2, bold=True)
        parts = (self.inset, name, gap - spacing, *parts)
        return bar("pageHead", *parts, high=12, spacing=spacing)

    def foot(self, *parts: Part, spacing: int = 8) -> QWidget:
        """The page's verbs: those of the chosen row first."""
        return bar("pageFoot", self.inset, *parts, high=10, spacing=spacing)

    def on_return(self, verb: Callable[[], object]) -> None:
        """What Return does where no widget wanted it."""
        self.keys |= {Qt.Key.Key_Return: verb, Qt.Key.Key_Enter: verb}

    def decide(
        self,
        desk: Desk,
        verb: Callable[[Any], Done],
        said: Callable[[Done], str],
        read: Callable[[], None],
    ) -> None:
        """Do something to the chosen row, then ``read`` the list anew, which is to call off ``is_deciding``.

        What is pressed before that is about the row that was there, and is not done again.
        """
        if self.is_deciding:
            return
        self.is_deciding = True

        def failed(error: Exception) -> None:
            desk.complain(error)
            read()

        desk.edit(verb, said, lambda _done: read(), failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = self.keys.get(event.key())
        if verb is None:
            super().keyPressEvent(event)
        else:
            verb()


def bar(name: str, *parts: Part, high: int, spacing: int) -> QWidget:
    """A head ("pageHead") or a foot ("pageFoot") with its parts in a row, ``high`` from its edges."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, high, 0, high)  # at the sides there is space: that changes sides
    row.setSpacing(spacing)
    for part in (*parts, 16):
        if part is None:
            row.addStretch(1)
        elif isinstance(part, int):
            row.addSpacing(part)
        else:
            row.addWidget(part)
    return made
