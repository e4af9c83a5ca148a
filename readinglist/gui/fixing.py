"""“Fix next”: the fields of one flawed paper after the other, until there are none or one stops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit

from readinglist.gui.fields import FieldsDialog
from readinglist.gui.library_words import fields_said
from readinglist.gui.parts import button
from readinglist.gui.words import figures, papers, tr
from readinglist.model import Paper

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

FORM_NAMES = {"author": "authors", "journal": "venue", "booktitle": "venue", "eprint": "arxiv"}
"""Fields of an entry that the form has under another name."""


class Fixing(QObject):
    """Opens the fields of each paper in turn; Save and Skip go on to the next, Cancel ends it."""

    def __init__(self, window: MainWindow, ids: Sequence[int], field: str = "") -> None:
        super().__init__(window)
        self.window = window
        self.ids = list(ids)
        self.field = field
        self.done = 0
        self.dialog: FieldsDialog | None = None

    def start(self) -> None:
        """The first paper, or word that there is none."""
        if not self.ids:
            self.window.desk.said.emit(tr("No entry lacks anything."), "")
            self.deleteLater()
        else:
            self._next()

    def _next(self) -> None:
        if self.done >= len(self.ids):
            if self.done > 1:
                text = tr("You went through {}.").format(papers(self.done))
                self.window.desk.said.emit(text, "")
            self.deleteLater()
            return
        self.window.desk.paper(self.ids[self.done], self._show)

    def _show(self, paper: Paper | None) -> None:
        self.done += 1
        if paper is None or paper.deleted:
            self._next()
            return
        self.dialog = FieldsDialog(self.window, paper)
        if len(self.ids) > 1:
            title = tr("Fix {} of {}").format(figures(self.done), figures(len(self.ids)))
            self.dialog.setWindowTitle(title)
        if self.done < len(self.ids):
            self.dialog.save.setText(tr("Save and go on"))
            skip = button(tr("Skip"), self.dialog.accept)
            self.dialog.buttons.addButton(skip, QDialogButtonBox.ButtonRole.ActionRole)
        self._point_at(self.dialog, paper)
        self.dialog.finished.connect(self._ended)
        self.dialog.open()

    def _point_at(self, dialog: FieldsDialog, paper: Paper) -> None:
        """The focus to the field that lacks something."""
        lacks = self.window.detail.entry.lacking(paper)
        name = self.field or (lacks[0] if lacks else "")
        widget = dialog.fields.get(FORM_NAMES.get(name, name))
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            widget.setFocus()
        if lacks:
            dialog.trouble.setText(tr("The entry lacks {}.").format(fields_said(lacks)))
            dialog.trouble.show()

    def _ended(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if result == QDialog.DialogCode.Accepted:
            self._next()
        else:
            self.deleteLater()
