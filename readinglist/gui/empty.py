"""What an empty list says: why it is empty, and the next step. And the very first page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from readinglist.gui import icons
from readinglist.gui.parts import Label, button
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

Step = tuple[str, Callable[[], object]]
Choice = tuple[str, str, str, str, Callable[[], object]]  # icon, title, keys, about, verb


class EmptyList(QWidget):
    """An icon, one sentence, perhaps a second, and what one can do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keys of the list work here too
        self._icon = "inbox"
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.headline = Label("", scale=1.15, bold=True, wrap=True)
        self.text = Label("", "muted", wrap=True)
        for label in (self.headline, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps = QHBoxLayout()
        self._steps.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self.picture, self.headline, self.text):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(self._steps)
        column.addStretch(3)
        theme.changed.connect(self._paint_icon)

    def explain(self, icon: str, headline: str, text: str = "", steps: Sequence[Step] = ()) -> None:
        """Why the list is empty, and what to do about it."""
        self._icon = icon
        self._paint_icon()
        self.headline.setText(headline)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(text)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._steps.addStretch(1)
        before: QWidget = self
        for words, verb in steps:
            made = button(words, verb)
            self._steps.addWidget(made)
            self.setTabOrder(before, made)  # not behind all that the page has already
            before = made
        self._steps.addStretch(1)

    def _paint_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self.picture.setPixmap(icons.pixmap(self._icon, 40, theme.colours.muted, ratio))


class Welcome(QWidget):
    """The first page of an empty library: three ways to begin."""

    def __init__(self, steps: Sequence[Choice]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = Label(tr("Welcome to Reading List"), scale=1.6, bold=True)
        text = Label(
            tr(
                "Bring in the papers you came across: a page you copied, a mail, a feed, a BibTeX "
                "file. You see what was understood before anything is kept."
            ),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(text)
        column.addSpacing(12)
        self.cards = []
        for icon, title, keys, about, verb in steps:
            card = button("", verb, "card")
            card.setAccessibleName(f"{title}. {about}")
            icons.dress(card, icon, "accent")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(56, 12, 18, 12)
            inside.setSpacing(2)
            first = QHBoxLayout()
            first.addWidget(Label(title, bold=True))
            first.addStretch(1)
            first.addWidget(Label(keys, "faint", scale=0.92))
            inside.addLayout(first)
            inside.addWidget(Label(about, "muted", scale=0.95, wrap=True))
            for label in card.findChildren(QLabel):
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            card.setMinimumHeight(68)
            column.addWidget(card)
            self.cards.append(card)
        note = Label(
            tr("No account; nothing goes online unless you add a source. All is one file, here."),
            "faint",
            scale=0.92,
        )
        column.addSpacing(4)
        column.addWidget(note)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(560)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        inner = QVBoxLayout()
        inner.addStretch(2)
        inner.addWidget(middle)
        inner.addStretch(3)
        outer.addLayout(inner, 8)
        outer.addStretch(1)
