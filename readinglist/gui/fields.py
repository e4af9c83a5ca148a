"""The fields of a paper, to be edited by hand; what is typed here no import changes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from readinglist.gui.field_names import NAMES
from readinglist.gui.library_words import said
from readinglist.gui.parts import Label
from readinglist.gui.words import tr
from readinglist.model import Done, Paper

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

LINE_LIMIT = 32_000
"""A line field silently cuts longer text, so such a value is not offered for editing in one."""


class FieldsDialog(QDialog):
    """Only what was changed is saved, as one step."""

    def __init__(self, window: MainWindow, paper: Paper) -> None:
        super().__init__(window)
        self.desk, self.paper = window.desk, paper
        self.setWindowTitle(tr("Edit paper"))
        self.setMinimumWidth(640)
        self.before = values(paper)
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, title in NAMES:
            value = self.before[name]
            if name in ("abstract", "title", "authors") or len(value) > LINE_LIMIT:
                long = QPlainTextEdit(value)
                long.setObjectName("note")
                long.setTabChangesFocus(True)
                lines = 9 if name == "abstract" else 2
                long.setFixedHeight(long.fontMetrics().lineSpacing() * lines + 20)
                self.fields[name] = long
            else:
                self.fields[name] = QLineEdit(value)
            self.fields[name].setAccessibleName(tr(title))
            form.addRow(tr(title), self.fields[name])
        self.trouble = Label("", "error", wrap=True)
        self.trouble.hide()
        buttons = self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.setToolTip("Ctrl+Return")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # in long fields Return begins a line
            QShortcut(QKeySequence(keys), self, self.save.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    def changed(self) -> dict[str, str]:
        """The fields that read differently now."""
        now = {}
        for name, field in self.fields.items():
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            if text.split() != self.before[name].split():
                now[name] = text
        return now

    def _save(self) -> None:
        fields = self.changed()
        if not fields:
            self.accept()
            return
        # The key goes last and alone: it is a verb of its own.
        key = fields.pop("key", None)
        paper_id = self.paper.id
        if fields:
            self._edit(fields, key)
        elif key is not None:
            self.desk.edit(
                lambda library: library.set_fields(paper_id, {"key": str(key)}),
                _said,
                lambda _: self.accept(),
                self._failed,
            )

    def _edit(self, fields: dict[str, str], key: str | None) -> None:
        paper_id = self.paper.id

        def then(_done: Done) -> None:
            if key is None:
                self.accept()
            else:
                self.before |= fields
                self._save()

        self.desk.edit(
            lambda library: library.set_fields(paper_id, fields), _said, then, self._failed
        )

    def _failed(self, error: Exception) -> None:
        self.trouble.setText(said(str(error)))
        self.trouble.show()


def _said(done: Done) -> str:
    return done.label.replace("Edit ", "Edited ", 1) + "."


def values(paper: Paper) -> dict[str, str]:
    """The fields as text."""
    return {
        "title": paper.title,
        "authors": "; ".join(map(str, paper.authors)),
        "year": str(paper.year or ""),
        "venue": paper.venue or "",
        "doi": paper.doi or "",
        "arxiv": paper.arxiv_id or "",
        "url": paper.url or "",
        "key": paper.key,
        "abstract": paper.abstract or "",
    }
