"""The slim bar over the list while papers are gone through: how far one is, and how it ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from readinglist.gui.parts import Label, button
from readinglist.gui.words import figures, papers, tr
from readinglist.triage import Session, Tally

Ways = list[tuple[str, Callable[[], object]]]


def duration(seconds: float) -> str:
    """``about 6 min``, ``about 3 h``, ``less than a minute``."""
    minutes = round(seconds / 60)
    if minutes >= 90:
        return tr("about {} h").format(figures(round(minutes / 60)))
    return tr("about {} min").format(figures(minutes)) if minutes else tr("less than a minute")


def go_through_words(count: int) -> str:
    """``Go through 64 new``, on the button that begins a session after an import."""
    return tr("Go through {} new").format(figures(count))


def progress_text(session: Session, tally: Tally) -> str:
    """``31 left of 47 papers · about 6 min at your pace · 12 seen before``."""
    parts = [tr("{} left of {}").format(figures(tally.left), papers(len(session.papers)))]
    if tally.to_go is not None:
        parts.append(tr("{} at your pace").format(duration(tally.to_go)))
    if tally.seen:
        parts.append(tr("{} seen before").format(figures(tally.seen)))
    return " · ".join(parts)


def summary_text(tally: Tally) -> str:
    """``All 47 done: 9 queued, 3 read, 35 dismissed. 6 min, 8 s a paper.``"""
    words = {
        "queued": tr("queued"),
        "reading": tr("being read"),
        "read": tr("read"),
        "dismissed": tr("dismissed"),
        "later": tr("put off"),
        "trash": tr("deleted"),
    }
    told = ", ".join(
        f"{figures(count)} {words.get(kind, kind)}"
        for kind, count in tally.decided.items()
        if count
    )
    text = tr("All {} done: {}.").format(figures(tally.total), told)
    if tally.pace is not None:
        pace = tr("{}, {} s a paper.").format(duration(tally.seconds), figures(round(tally.pace)))
        text += f" {pace[:1].upper()}{pace[1:]}"
    return text


class TriageBar(QWidget):
    """Hidden without a session. While one runs: text, progress, Stop; at its end: the summary."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Session"))
        self.text = Label("", scale=0.95)
        self.text.setMinimumWidth(1)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(90)
        self.bar.setAccessibleName(tr("Papers decided"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 5, 8, 5)
        self._row.setSpacing(10)
        self._row.addWidget(self.bar)
        self._row.addWidget(self.text, 1)
        self._ways: list[QPushButton] = []
        self.hide()

    def show_progress(self, session: Session, tally: Tally, ways: Ways) -> None:
        """How far the session is."""
        self.bar.setRange(0, max(1, tally.total))
        self.bar.setValue(tally.done)
        self.bar.show()
        self._say(progress_text(session, tally), ways)

    def show_summary(self, tally: Tally, ways: Ways) -> None:
        """How it ended."""
        self.bar.hide()
        self._say(summary_text(tally), ways)

    def _say(self, text: str, ways: Ways) -> None:
        self.text.setText(text)
        self.text.setToolTip(text)
        for old in self._ways:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ways = [button(words, verb, "link") for words, verb in ways]
        for made in self._ways:
            self._row.addWidget(made)
        self.show()
