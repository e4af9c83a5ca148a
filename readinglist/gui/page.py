"""What the pages that fill the middle of the window share: a head, a foot, and keys that leave."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readinglist.gui.parts import Label
from readinglist.gui.words import tr

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
        self.way_back = (tr("Back to the papers"), self.left.emit)
        self.keys: dict[int, Callable[[], object]] = {Qt.Key.Key_Escape: self.left.emit}
        """What keys do that no widget of the page wanted."""

    def lay_out(self, head: QWidget, middle: QWidget, *below: QWidget) -> None:
        """Put the parts in their places; the middle has all the room."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(middle, 1)
        for part in below:
            column.addWidget(part)

    def head(self, title: str, *parts: Part, gap: int = 18, spacing: int = 8) -> QWidget:
        """The page's name and, ``gap`` behind it, what is about the page and what it begins with."""
        name = Label(title, scale=1.2, bold=True)
        made = bar("pageHead", name, gap - spacing, *parts, spacing=spacing)
        made.layout().setContentsMargins(self.inset, 12, 16, 12)
        return made

    def foot(self, *parts: Part, spacing: int = 8) -> QWidget:
        """The page's verbs: those of the chosen row first."""
        made = bar("pageFoot", *parts, spacing=spacing)
        made.layout().setContentsMargins(self.inset, 10, 16, 10)
        return made

    def on_return(self, verb: Callable[[], object]) -> None:
        """What Return does where no widget wanted it."""
        self.keys |= {Qt.Key.Key_Return: verb, Qt.Key.Key_Enter: verb}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = self.keys.get(event.key())
        if verb is None:
            super().keyPressEvent(event)
        else:
            verb()


def bar(name: str, *parts: Part, spacing: int) -> QWidget:
    """A head ("pageHead") or a foot ("pageFoot") with its parts in a row."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setSpacing(spacing)
    for part in parts:
        if part is None:
            row.addStretch(1)
        elif isinstance(part, int):
            row.addSpacing(part)
        else:
            row.addWidget(part)
    return made
