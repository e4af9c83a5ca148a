"""Small widgets used all over: plain labels, buttons with a role, sections that fold, lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import icons
from readinglist.gui.theme import theme


class Label(QLabel):
    """A label that shows its text as it is, in a size relative to the user's."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        scale: float = 1.0,
        bold: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(role)
        self.setWordWrap(wrap)
        self._scale, self._bold = scale, bold
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(theme.font(self._scale, bold=self._bold))


def button(text: str, pressed: Callable[[], object], role: str = "", icon: str = "") -> QPushButton:
    """A push button; roles are "primary", "link", "card", "filter" or none."""
    made = QPushButton(text.replace("&", "&&"))
    made.setObjectName(role)
    made.clicked.connect(lambda: pressed())
    if icon:
        icons.dress(made, icon, "on_accent" if role == "primary" else "muted")
    if role in ("link", "card"):
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class Panes(QSplitter):
    """A splitter that begins with shares of its room, whatever its parts would like."""

    def __init__(self, orientation: Qt.Orientation, shares: Sequence[int]) -> None:
        super().__init__(orientation)
        self._shares = shares
        self._is_settled = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def settle(self, sizes: Sequence[int] | None = None) -> None:
        """Take these sizes, or begin with the shares again."""
        self._is_settled = sizes is not None
        if sizes is not None:
            self.setSizes(list(sizes))
        else:
            self._begin()

    def _begin(self) -> None:
        across = self.orientation() == Qt.Orientation.Horizontal
        room = self.width() if across else self.height()
        self.setSizes([max(1, room * share // sum(self._shares)) for share in self._shares])

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._is_settled:
            self._is_settled = self.isVisible()
            self._begin()
        super().resizeEvent(event)


def line() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setObjectName("line")
    made.setFrameShape(QFrame.Shape.NoFrame)
    return made


class Section(QWidget):
    """A heading one can fold, and what is under it; ``opened`` is called when it unfolds."""

    def __init__(self, title: str, body: QWidget, opened: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._opened = opened
        self.body = body
        self.head = QPushButton(title)
        self.head.setObjectName("section")
        self.head.setCheckable(True)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head.toggled.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(body)
        body.hide()
        self._toggle(False)

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.head.isChecked()

    def set_title(self, title: str) -> None:
        """Another heading."""
        self.head.setText(title)

    def _toggle(self, is_open: bool) -> None:
        icons.dress(self.head, "chevron-down" if is_open else "chevron-right")
        self.body.setVisible(is_open)
        if is_open and self._opened is not None:
            self._opened()
