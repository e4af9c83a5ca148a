"""How the panes stand: side by side or below each other, their sizes, and the paper alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from readinglist.gui.detail import COLUMN, MARGIN, SAMPLE
from readinglist.gui.theme import theme

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

NARROW = 1_000
"""Below this width the paper goes under the list."""
SIDES = {Qt.Orientation.Horizontal: "panes", Qt.Orientation.Vertical: "panes_below"}


class Arrangement:
    """Arranges the panes of a window, each way with sizes of its own."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.is_alone = False  # the paper, and nothing beside it

    def restore(self) -> None:
        """The sizes that are remembered for the way the panes stand."""
        window = self.window
        sizes = self._sizes(SIDES[window.inner.orientation()])
        if len(sizes) == 4:
            window.panes.setSizes(sizes[:2])
        if len(sizes) >= 2:
            window.inner.settle(sizes[-2:])

    def _sizes(self, name: str) -> list[int]:
        return [int(n) for n in str(self.window.settings.get(name)).split() if n.isdigit()]

    def save(self) -> None:
        """Remember the sizes; those of the paper alone are nobody's choice."""
        if self.is_alone:
            return
        window = self.window
        name = SIDES[window.inner.orientation()]
        beside = window.panes.sizes() if name == "panes" else []
        window.settings.set(name, " ".join(map(str, (*beside, *window.inner.sizes()))))

    def arrange(self) -> None:
        """Beside each other where there is room, unless the user wants it otherwise."""
        window = self.window
        below = bool(window.settings.get("below")) or window.width() < NARROW
        wanted = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if window.inner.orientation() != wanted:
            if window.isVisible():
                self.save()
            window.inner.setOrientation(wanted)
            window.inner.settle()
            self.restore()
        self._center()

    def alone(self, is_alone: bool) -> None:
        """The paper alone in a column of a comfortable width, or all the panes again."""
        window = self.window
        if is_alone == self.is_alone:
            return
        if is_alone:
            self.save()
        self.is_alone = is_alone
        window.top.setVisible(not is_alone)
        window.list_pane.setVisible(not is_alone)
        window.side.setVisible(not is_alone and bool(window.settings.get("side_bar")))
        window.actions_["alone"].setChecked(is_alone)
        self._center()
        if not is_alone:
            self.restore()
        (window.detail if is_alone else window.view).setFocus()

    def _center(self) -> None:
        """A line of 72 characters, and as much room at its left as at its right."""
        window = self.window
        margin = 0
        if self.is_alone:
            line = QFontMetrics(theme.font(1.04)).horizontalAdvance(SAMPLE) * COLUMN // len(SAMPLE)
            margin = max(0, (window.width() - line - 2 * MARGIN - 20) // 2)
        # Of the page, not of the splitter: that forgets its margins in a window from right to left.
        window.desk_page.setContentsMargins(margin, 0, margin, 0)

    def step_back(self) -> None:
        """Esc in the paper: out of a field of it, then out of the paper alone, then to the list."""
        window = self.window
        if self.is_alone and window.focusWidget() is not window.detail:
            window.detail.setFocus()
        elif self.is_alone:
            self.alone(False)
        else:
            window.view.setFocus()
