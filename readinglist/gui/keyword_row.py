"""The keywords a source gave, apart from the tags: each becomes a tag with one click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readinglist.gui.chips import Flow
from readinglist.gui.parts import Label, button
from readinglist.gui.words import figures, tr
from readinglist.model import Paper
from readinglist.tags import alike, keyword_list

SHOWN = 12


class KeywordRow(QWidget):
    """Hidden where there is none that is not a tag already. ``chosen`` has the one to make a tag."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self, 8)
        self._shown: list[str] | None = None

    def show_paper(self, paper: Paper) -> None:
        """The keywords of a paper."""
        tags = {alike(tag) for tag in paper.tags}
        words = [w for w in keyword_list(paper.extra.get("keywords", "")) if alike(w) not in tags]
        if words != self._shown:
            self._shown = words
            self._build(words)
        self.setVisible(bool(words))

    def _build(self, words: list[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._flow.addWidget(Label(tr("Keywords"), "faint", scale=0.92))
        for word in words[:SHOWN]:
            made = button(f"+ {word}", lambda word=word: self.chosen.emit(word), "keyword")  # type: ignore[misc]
            made.setAccessibleName(tr("Make {} a tag").format(word))
            made.setToolTip(tr("Make it a tag"))
            self._flow.addWidget(made)
        if len(words) > SHOWN:
            more = tr("and {} more").format(figures(len(words) - SHOWN))
            self._flow.addWidget(Label(more, "faint", scale=0.92))
        self.updateGeometry()
