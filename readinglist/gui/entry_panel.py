"""The BibTeX part of the paper shown: how complete its entry is, its key to be edited, the entry."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from readinglist import completeness
from readinglist.gui.chips import Flow
from readinglist.gui.library_words import fields_said, said
from readinglist.gui.parts import Label, button
from readinglist.gui.words import tr
from readinglist.model import Paper


class KeyField(QLineEdit):
    """The citation key; Enter keeps what was typed, Escape takes back what is there."""

    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bare")
        self.setAccessibleName(tr("Citation key"))
        self.setMaxLength(200)
        self._key = ""
        self.editingFinished.connect(self._end)

    def show_key(self, key: str) -> None:
        """The paper's key."""
        self._key = key
        if not self.hasFocus() or not self.isModified():
            self.setText(key)

    def _end(self) -> None:
        if self.isModified() and self.text().strip() != self._key:
            self.setModified(False)
            self.kept.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._key)
        else:
            super().keyPressEvent(event)


class EntryPanel(QWidget):
    """Completeness, key and entry. ``code`` is the widget that shows the entry."""

    key_typed = Signal(int, str)
    target_chosen = Signal(str)
    offer_taken = Signal(int, object)
    fix_asked = Signal(int, str)

    def __init__(self, code: QWidget) -> None:
        super().__init__()
        self.paper: Paper | None = None
        self.key = KeyField()
        self.key.kept.connect(self._typed)
        self.key.textEdited.connect(lambda _text: self.complain(""))
        self.trouble = Label("", "error", scale=0.92, wrap=True)
        self.target = QComboBox()
        self.target.setAccessibleName(tr("What the entry is to be complete for"))
        for name, title in completeness.TARGETS.items():
            self.target.addItem(title, name)
        self.target.activated.connect(
            lambda at: self.target_chosen.emit(str(self.target.itemData(at)))
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Completeness of the entry"))
        self.bar.setMaximumWidth(160)
        self.figure = Label("", "muted", scale=0.92)
        self.lacks = Label("", "muted", scale=0.92, wrap=True)
        self.offers = QWidget()
        self._offers = Flow(self.offers, 10)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(Label(tr("Key"), "muted", scale=0.92))
        first.addWidget(self.key, 1)
        second.addWidget(self.bar, 1)
        second.addWidget(self.figure)
        second.addStretch(1)
        second.addWidget(Label(tr("for"), "muted", scale=0.92))
        second.addWidget(self.target)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.trouble)
        column.addLayout(second)
        column.addWidget(self.lacks)
        column.addWidget(self.offers)
        column.addWidget(code)
        self.complain("")
        self.offers.hide()

    @property
    def chosen(self) -> str:
        """The target entries are held against."""
        return str(self.target.currentData())

    def choose(self, target: str) -> None:
        """The library's target; nobody is told."""
        with QSignalBlocker(self.target):
            self.target.setCurrentIndex(max(0, self.target.findData(target)))
        if self.paper is not None:
            self.show_paper(self.paper)

    def show_paper(self, paper: Paper) -> None:
        """The paper as it is now; offers are shown when they are known."""
        if self.paper is None or self.paper.id != paper.id:
            self.key.setModified(False)
            self.complain("")
            self.offers.hide()
        self.paper = paper
        self.key.show_key(paper.key)
        percent = completeness.percent(paper, self.chosen)
        self.bar.setValue(percent)
        self.figure.setText(f"{percent} %")
        lacks = self.lacking(paper)
        text = tr("Lacks {}.").format(fields_said(lacks)) if lacks else ""
        self.lacks.setText(text)
        self.lacks.setVisible(bool(lacks))

    def lacking(self, paper: Paper) -> tuple[str, ...]:
        """What a paper's entry lacks for the target."""
        return completeness.missing(paper, self.chosen)

    def show_offers(self, paper_id: int, offers: Any) -> None:
        """Where what is missing could come from, a button each; and one for the fields."""
        if self.paper is None or self.paper.id != paper_id:
            return
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for offer in offers:
            value = offer.value if len(offer.value) <= 40 else offer.value[:39] + "…"
            words = f"{tr('Fill in')} {fields_said([offer.field])}: {value}"
            made = button(words, partial(self.offer_taken.emit, paper_id, offer), "link")
            made.setToolTip(f"{tr('From')} {said(offer.source)}")
            self._offers.addWidget(made)
        lacks = self.lacking(self.paper)
        if lacks:
            asked = partial(self.fix_asked.emit, paper_id, lacks[0])
            self._offers.addWidget(button(tr("Edit the fields …"), asked, "link"))
        self.offers.setVisible(bool(lacks))

    def complain(self, text: str) -> None:
        """Why the key that was typed cannot be kept; empty when all is well."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _typed(self, key: str) -> None:
        if self.paper is not None and key:
            self.key_typed.emit(self.paper.id, key)
        elif self.paper is not None:
            self.key.setText(self.paper.key)
