"""The pattern of citation keys: with what it makes of papers here and now, and what it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from readinglist import key_pattern
from readinglist.errors import BadKeyPattern
from readinglist.gui.library_words import said
from readinglist.gui.line_list import Line, LineDelegate, LineModel
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import plain_list
from readinglist.gui.words import counted, figures, tr
from readinglist.model import Done

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

PREVIEW_MS = 120
CHANGES_MS = 500
SHOWN = 2_000
WHY = {"pinned": "pinned or imported", "used": "exported or copied before"}


class KeysDialog(QDialog):
    """Type a pattern, see keys of five papers, tick who else gets a new one; two steps at most."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.desk = window.desk
        self.changes: tuple[Any, ...] = ()
        self.now = ""
        self.setWindowTitle(tr("Citation keys"))
        self.resize(760, 600)
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(tr("Pattern"))
        self.pattern.setMaxLength(key_pattern.MAX_PATTERN)
        self.pattern.setToolTip(_help())
        self.pattern.textChanged.connect(self._changed)
        self.trouble = Label("", "error", scale=0.92, wrap=True)
        self.samples = [(Label("", bold=True), Label("", "muted", scale=0.92)) for _ in range(5)]
        self.summary = Label("", "muted", scale=0.92, wrap=True)
        self.model = LineModel(self)
        self.model.dataChanged.connect(lambda *_: self._count())
        self.table = plain_list(self.model, LineDelegate(self, 62), tr("Keys that would change"))
        self.keep = button(tr("Keep this pattern"), self.accept, "primary")
        self.normal = button(tr("The usual pattern"), self._usual, "link")
        for made in (self.keep, self.normal):
            made.setAutoDefault(False)
        self._lay_out()
        self._preview_soon = QTimer(self, interval=PREVIEW_MS, singleShot=True)
        self._preview_soon.timeout.connect(self._preview)
        self._changes_soon = QTimer(self, interval=CHANGES_MS, singleShot=True)
        self._changes_soon.timeout.connect(self._ask_changes)
        self.desk.read(lambda library: library.keys.pattern(), self._begin)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 8)
        top.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(tr("Pattern of new keys")))
        row.addWidget(self.pattern, 1)
        row.addWidget(self.normal)
        top.addLayout(row)
        top.addWidget(self.trouble)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (key, title) in enumerate(self.samples):
            title.setMinimumWidth(40)
            grid.addWidget(key, at, 0)
            grid.addWidget(title, at, 1)
        top.addLayout(grid)
        top.addSpacing(8)
        top.addWidget(self.summary)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(24, 10, 24, 16)
        bottom.setSpacing(8)
        note = tr("Old keys go on to find their papers. Undo brings them back.")
        bottom.addWidget(Label(note, "faint", scale=0.92))
        bottom.addStretch(1)
        cancel = button(tr("Cancel"), self.reject)
        cancel.setAutoDefault(False)
        bottom.addWidget(cancel)
        bottom.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _begin(self, pattern: str) -> None:
        self.now = pattern
        self.pattern.setText(pattern)
        self.pattern.setFocus()
        self._preview()
        self._ask_changes()

    def _usual(self) -> None:
        self.pattern.setText(key_pattern.DEFAULT)

    # ------------------------------------------------------------------ while typing

    def _changed(self, text: str) -> None:
        try:
            key_pattern.parse(text)
        except BadKeyPattern as error:
            self._complain(error)
            return
        self._complain(None)
        self._preview_soon.start()
        self._changes_soon.start()

    def _complain(self, error: BadKeyPattern | None) -> None:
        self.trouble.setText(_shown(error, self.pattern.text()) if error else "")
        self.trouble.setVisible(error is not None)
        self.keep.setEnabled(error is None)
        if error is not None:
            self._preview_soon.stop()
            self._changes_soon.stop()

    def _preview(self) -> None:
        pattern = self.pattern.text()
        self.desk.look_up(
            lambda library: library.keys.preview(pattern),
            self._show_preview,
            self.desk.complain,
            key="key-preview",
        )

    def _show_preview(self, found: tuple[Any, ...]) -> None:
        for (key, title), change in zip(self.samples, found, strict=False):
            key.setText(change.new)
            title.setText(_short(change.title))
        for key, title in self.samples[len(found) :]:
            key.setText("")
            title.setText("")
        if not found:
            self.samples[0][1].setText(tr("There are no papers yet to show keys of."))

    def _ask_changes(self) -> None:
        pattern = self.pattern.text()
        self.summary.setText(tr("Looking what would change …"))
        self.desk.key_changes(pattern, self._show_changes)

    def _show_changes(self, found: tuple[Any, ...]) -> None:
        self.changes = found
        lines = []
        for change in found[:SHOWN]:
            why = tr(WHY[change.kept]) if change.kept else tr("never used yet")
            text = f"{change.old}  →  {change.new}"
            box = False if change.kept else None
            lines.append(Line(text, why, change, is_chosen=box))
        self.model.show_lines(lines)
        self._count()

    def _count(self) -> None:
        free = sum(not change.kept for change in self.changes)
        kept = len(self.changes) - free
        parts = []
        if free:
            text = counted(free, tr("key changes"), tr("keys change"))
            parts.append(tr("{}, since they were never used.").format(text))
        if kept:
            text = counted(kept, tr("key stays as it is"), tr("keys stay as they are"))
            parts.append(tr("{} unless ticked.").format(text))
        if chosen := len(self._ticked()):
            parts.append(tr("{} ticked.").format(figures(chosen)))
        self.summary.setText(" ".join(parts) or tr("No key of a paper changes."))

    def _ticked(self) -> dict[int, str]:
        found = {}
        for line in self.model.lines:
            change: Any = line.subject
            if line.is_chosen:
                found[change.paper_id] = change.new
        return found

    # ------------------------------------------------------------------ keeping it

    def accept(self) -> None:
        if not self.keep.isEnabled():
            return
        pattern, ticked = self.pattern.text().strip(), self._ticked()

        desk = self.desk  # the dialog is gone by then

        def then(_done: Done) -> None:
            if ticked:
                desk.edit(lambda library: library.keys.rekey(ticked), _said)

        desk.set_key_pattern(pattern, _said, then)
        super().accept()


def _said(done: Done) -> str:
    return f"{done.label}."


def _short(title: str) -> str:
    return title if len(title) <= 90 else title[:89] + "…"


def _shown(error: BadKeyPattern, text: str) -> str:
    part = text[error.start : error.end]
    where = f"“{part}”: " if part.strip() else ""
    return f"{where}{said(error.reason)}."


def _help() -> str:
    rows = [f"{{{name}}}  {about}" for name, about in key_pattern.FIELDS.items()]
    rows += [f":{name}  {about}" for name, about in key_pattern.MODIFIERS.items()]
    return "\n".join(rows)
