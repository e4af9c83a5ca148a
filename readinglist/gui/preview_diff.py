"""What an import would change in a paper one has: each field as it is and as the dump tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from readinglist.as_json import paper_json
from readinglist.gui.parts import Label
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.words import tr
from readinglist.model import Paper, Person

LONGEST = 1_500
"""Words that are compared one by one; above that the whole field counts as changed."""


def field_text(paper: Mapping[str, Any], name: str) -> str:
    """A field of a paper's JSON as a person reads it."""
    value = paper.get(name)
    if name == "authors":
        return ", ".join(str(Person.from_json(author)) for author in value or ())
    if name == "identifiers":
        return ", ".join(f"{i['scheme']} {i['value']}" for i in value or ())
    if name == "extra":
        return ", ".join(f"{key}: {text}" for key, text in (value or {}).items())
    return "" if value is None else str(value)


def changed_spans(old: str, new: str) -> list[tuple[int, int]]:
    """(start, length) of what stands in ``new`` and not in ``old``, by words."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", new)]
    before = old.split()
    if not before or len(before) > LONGEST or len(words) > LONGEST:
        return []
    after = [new[a:b] for a, b in words]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        (words[a][0], words[b - 1][1] - words[a][0])
        for what, _, _, a, b in blocks
        if what in ("replace", "insert") and b > a
    ]


class Changes(QWidget):
    """Two columns: what the library has, and what the dump says; changed words are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_changes(
        self, paper: Paper | None, told: Mapping[str, Any], fields: Sequence[str]
    ) -> None:
        """Show each of ``fields`` as it is in ``paper`` and as the dump tells it."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(paper is not None and bool(fields))
        if paper is None or not fields:
            return
        have = paper_json(paper)
        self._grid.addWidget(Label(tr("You have"), "muted", scale=0.92), 0, 0)
        self._grid.addWidget(Label(tr("This dump says"), "muted", scale=0.92), 0, 1)
        for row, name in enumerate(fields, 1):
            old, new = field_text(have, name), field_text(told, name)
            heading = Label(name, "faint", scale=0.85)
            self._grid.addWidget(heading, 2 * row, 0, 1, 2)
            for column, (text, spans) in enumerate(
                ((old or tr("nothing"), ()), (new, changed_spans(old, new)))
            ):
                shown = ReadingText(scale=0.95, role="text" if text == new else "muted")
                shown.setAccessibleName(f"{name}: {(tr('now'), tr('then'))[column]}")
                shown.show_text(text, spans)
                self._grid.addWidget(shown, 2 * row + 1, column)
