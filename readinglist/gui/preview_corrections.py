"""What a person said of a dump's lines in the preview: steps that can be taken back, keys, buttons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from readinglist.gui.chips import Flow
from readinglist.gui.words import tr
from readinglist.model import Correction, CorrectionKind


class LineVerb(NamedTuple):
    """A key and what it says of the lines chosen."""

    kind: CorrectionKind
    key: str
    text: str
    about: str


LINE_VERBS = (
    LineVerb("title", "T", "Title", "These lines are a title"),
    LineVerb("abstract", "A", "Abstract", "These lines belong to the abstract"),
    LineVerb("ignore", "I", "Ignore", "These lines belong to no paper"),
    LineVerb("split", "/", "New paper", "A paper begins at this line"),
    LineVerb("join", "J", "Join", "This paper goes on with the one before"),
    LineVerb("authors", "P", "Authors", "This line names the authors"),
    LineVerb("date", "D", "Date", "This line dates the paper"),
)

PREVIEW_KEYS: tuple[tuple[str, str], ...] = (
    ("Return", "Import"),
    ("Space", "Leave a paper out or take it in"),
    ("C", "Columns of a table"),
    *((verb.key, verb.about) for verb in LINE_VERBS),
    ("Shift+I", "Always ignore lines like these"),
    ("Ctrl+Z", "Take back what was said"),
    ("Ctrl+Shift+Z", "Say it again"),
    ("Esc", "Leave without importing"),
)
"""The keys of the preview and what they do, for the sheet of keys."""


@dataclass
class Corrections:
    """The corrections of one dump, by steps. A step says one thing of some lines."""

    _steps: list[dict[int, CorrectionKind]] = field(default_factory=lambda: [{}])
    _at: int = 0

    @property
    def now(self) -> dict[int, CorrectionKind]:
        """What is said of each line."""
        return self._steps[self._at]

    @property
    def values(self) -> list[Correction]:
        """As the readers take it."""
        return [Correction(line, kind) for line, kind in sorted(self.now.items())]

    def say(self, lines: Iterable[int], kind: CorrectionKind) -> bool:
        """Say it of these lines; of lines that all have it already it is taken back."""
        chosen = list(dict.fromkeys(lines))
        if not chosen:
            return False
        after = dict(self.now)
        if all(after.get(line) == kind for line in chosen):
            for line in chosen:
                del after[line]
        else:
            after |= dict.fromkeys(chosen, kind)
        self._steps[self._at + 1 :] = [after]
        self._at += 1
        return True

    def undo(self) -> bool:
        """Back by a step, if there is one."""
        if not self._at:
            return False
        self._at -= 1
        return True

    def redo(self) -> bool:
        """The step taken back last again."""
        if self._at + 1 == len(self._steps):
            return False
        self._at += 1
        return True

    @property
    def can_undo(self) -> bool:
        """Whether anything was said."""
        return self._at > 0

    def write(self, target: Path) -> Path:
        """As the file that jobs and ``import --corrections`` take."""
        told = [{"line": line, "kind": kind} for line, kind in sorted(self.now.items())]
        target.write_text(json.dumps(told), encoding="utf-8")
        return target


class LineBar(QWidget):
    """Buttons for what can be said of the lines chosen, each with its key; the keys work in ``view``."""

    def __init__(
        self,
        view: QWidget,
        said: Callable[[CorrectionKind], None],
        always: Callable[[], None],
        undo: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("lineBar")
        self.actions_: dict[str, QAction] = {}
        row = Flow(self, 2)  # a narrow window must not be held open by it
        for verb in LINE_VERBS:
            action = self._action(view, verb.kind, tr(verb.text), verb.key, tr(verb.about))
            action.triggered.connect(lambda _on=False, kind=verb.kind: said(kind))
            row.addWidget(self._button(action, verb.key))
        always_ = self._action(
            *(view, "always", tr("Always ignore"), "Shift+I"),
            tr("Ignore lines like these in every dump of this source"),
        )
        always_.triggered.connect(lambda _on=False: always())
        row.addWidget(self._button(always_, "⇧I"))
        self.undo = self._action(
            view, "undo", tr("Undo"), "", tr("Take back what was said last (Ctrl+Z)")
        )
        self.undo.triggered.connect(lambda _on=False: undo())
        row.addWidget(self._button(self.undo, ""))

    def _action(self, view: QWidget, name: str, text: str, key: str, about: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"line_{name}")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if key:
            action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{about} ({key})" if key else about)
        view.addAction(action)
        self.actions_[name] = action
        return action

    def _button(self, action: QAction, key: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName("verb")
        action.setIconText(f"{key}  {action.text()}" if key else action.text())
        made.setDefaultAction(action)
        made.setAccessibleName(action.text())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made
