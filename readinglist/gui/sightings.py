"""Where a paper was seen: each dump, with the very lines it was read from."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readinglist.gui.library_words import seen_said
from readinglist.gui.parts import Label
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.words import clock, figures, tr
from readinglist.model import Paper, Sighting

SHOWN = 20
RAW_SHOWN = 2_000


class Sightings(QWidget):
    """A paper's sightings, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._shown: tuple[Sighting, ...] | None = None

    def show_sightings(self, paper: Paper) -> None:
        """The newest twenty; how many more there are is said."""
        if paper.sightings == self._shown:
            return
        self._shown = paper.sightings
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sighting in reversed(paper.sightings[-SHOWN:]):
            self._column.addWidget(Label(headline(sighting), "muted", wrap=True))
            if sighting.raw.strip():
                raw = ReadingText(scale=0.92, role="muted")
                raw.setContentsMargins(12, 0, 0, 8)
                text = sighting.raw.strip()
                cut = text[:RAW_SHOWN] + (" …" if len(text) > RAW_SHOWN else "")
                raw.show_text(cut)
                self._column.addWidget(raw)
        rest = len(paper.sightings) - SHOWN
        if rest > 0:
            self._column.addWidget(Label(tr("and {} earlier").format(figures(rest)), "faint"))


def headline(sighting: Sighting) -> str:
    """``papers.txt · number 4 · line 12 · 12 Mar, 14:05 · listed 2026-03-12 · 47 upvotes``."""
    parts = [sighting.origin.rsplit("/", 1)[-1] or tr("added by hand")]
    if sighting.format != "by-hand":
        parts.append(f"{tr('number')} {figures(sighting.position)}")
    if sighting.line:
        parts.append(f"{tr('line')} {figures(sighting.line)}")
    if sighting.at:
        parts.append(clock(sighting.at))
    if sighting.listed:
        parts.append(f"{tr('listed')} {sighting.listed}")
    parts += seen_said({n: value for n, value in sighting.seen.items() if n != "listed"})
    return "  ·  ".join(parts)
