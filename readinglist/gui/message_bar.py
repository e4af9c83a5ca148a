"""The bar at the foot: what was just done and a way to take it back; the job that runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolButton, QWidget

from readinglist.gui import icons
from readinglist.gui.jobs import Pace, progress_text
from readinglist.gui.library_words import said
from readinglist.gui.parts import Label, button
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

SHOW_AFTER_MS = 300
Link = tuple[str, Callable[[], object]]


class MessageBar(QWidget):
    """Messages stay until the next one: nobody should have to read fast."""

    undo_asked = Signal()
    redo_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = Label("", scale=0.95)
        self.text.setMinimumWidth(1)
        self.text.setAccessibleName(tr("Message"))
        self.undo = button(tr("Undo"), self._take_back, "link")
        self._back = ""
        self._pace = Pace()
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.hide()
        self.glyph = Label()
        self.glyph.hide()
        self.work = Label("", "muted", scale=0.95)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.cancel = QToolButton()
        icons.dress(self.cancel, "close")
        self.cancel.setToolTip(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel the running job"))
        self.cancel.clicked.connect(self.cancel_asked)
        self._soon = QTimer(self, interval=SHOW_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(lambda: self._show_work(True))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self.glyph)
        row.addWidget(self.text)
        self._links = QHBoxLayout()
        self._links.setSpacing(8)
        row.addLayout(self._links)
        row.addWidget(self.undo)
        row.addStretch(1)
        for widget in (self.work, self.bar, self.cancel):
            row.addWidget(widget)
        self._show_work(False)
        self.setMinimumHeight(34)

    def add_lamp(self, lamp: QWidget) -> None:
        """Something that stays at the right end while it has something to say."""
        self._row.addWidget(lamp)

    def say(
        self, text: str, back: str = "", links: Sequence[Link] = (), main: Link | None = None
    ) -> None:
        """Say what was done; ``back`` is "undo" or "redo" where one of them takes it back.

        ``links`` are words behind the text and what is shown for them; ``main`` is what comes next.
        """
        self._set(text, is_long=False)
        for words, shown in (*links, *([main] if main else [])):
            link = button(words, shown, "primary" if (words, shown) == main else "link")
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._links.addWidget(link)
        self.glyph.hide()
        self._back = back
        self.undo.setText(tr("Redo") if back == "redo" else tr("Undo"))
        self.undo.setVisible(bool(back))

    def step_back(self) -> None:
        """Another page has a main button now: that of the message is a link beside it."""
        for at in range(self._links.count()):
            item = self._links.itemAt(at)
            widget = item.widget() if item else None
            if widget is not None and widget.objectName() == "primary":
                widget.setObjectName("link")
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _take_back(self) -> None:
        (self.redo_asked if self._back == "redo" else self.undo_asked).emit()

    def complain(self, text: str) -> None:
        """Say what could not be done; the sign before it tells it apart without colour."""
        self._set(said(text), is_long=True)
        ratio = self.devicePixelRatioF()
        self.glyph.setPixmap(icons.pixmap("warning", 16, theme.colours.error, ratio))
        self.glyph.show()
        self.undo.hide()

    def forgive(self) -> None:
        """A complaint does not stay beside what went well after it."""
        if self.glyph.isVisibleTo(self):
            self.say("")

    def _set(self, text: str, *, is_long: bool) -> None:
        """A message has its Undo right behind it; a complaint may take two lines and all the room."""
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        policy = QSizePolicy.Policy
        self.text.setSizePolicy(policy.Expanding if is_long else policy.Maximum, policy.Preferred)
        self.text.setWordWrap(is_long)
        self._row.setStretch(self._row.indexOf(self.text), 100 if is_long else 0)
        self.text.setText(text)

    def show_progress(self, title: str, done: int, total: int) -> None:
        """How far the job is; shown once it takes longer than a moment."""
        self.work.setText(progress_text(title, done, total, self._pace.rate(title, done)))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not self.bar.isVisibleTo(self) and not self._soon.isActive():
            self._soon.start()

    def end_progress(self) -> None:
        """No job runs any more."""
        self._soon.stop()
        self._show_work(False)

    def _show_work(self, is_shown: bool) -> None:
        for widget in (self.work, self.bar, self.cancel):
            widget.setVisible(is_shown)
