"""Small widgets used all over: plain labels, buttons with a role, sections that fold, lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

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
