"""Dialogs that ask for a tag: its new name, what to merge it into, another word for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from readinglist.gui.library_words import said
from readinglist.gui.parts import Label
from readinglist.gui.tag_field import dressed
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow
    from readinglist.model import Done

Verb = Callable[[Any, str, bool], "Done"]
"""What is done with the library, the name typed, and whether the box is ticked."""


class NameDialog(QDialog):
    """Asks for a name and does something with it; a refusal is said beside it, and nothing is lost."""

    def __init__(
        self,
        window: MainWindow,
        title: str,
        about: str,
        go: str,
        verb: Verb,
        *,
        name: str = "",
        known: Iterable[str] = (),
        option: str = "",
        then: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(window)
        self.window_, self.verb, self.then_ = window, verb, then
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.name = QLineEdit(name)
        self.name.setMaxLength(100)
        self.name.setAccessibleName(title)
        completer = QCompleter(sorted(known, key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(dressed(completer))
        self.option = QCheckBox(option)
        self.option.setVisible(bool(option))
        self.fault = Label("", "error", scale=0.95, wrap=True)
        self.fault.hide()
        self.go = QPushButton(go)
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._do)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (Label(about, "muted", wrap=True), self.name, self.option):
            column.addWidget(widget)
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.name.textChanged.connect(self._typed)
        self._typed(name)
        self.name.selectAll()
        self.name.setFocus()

    def _typed(self, text: str) -> None:
        self.fault.hide()
        self.go.setEnabled(bool(text.strip()))

    def _do(self) -> None:
        name, ticked = self.name.text().strip(), self.option.isChecked()
        if not name:
            return

        def done(_answer: Done) -> None:
            if self.then_ is not None:
                self.then_(name)
            self.accept()

        def refused(error: Exception) -> None:
            self.fault.setText(said(str(error)))
            self.fault.show()

        self.window_.desk.edit(
            lambda library: self.verb(library, name, ticked),
            lambda answer: f"{answer.label}.",
            done,
            refused,
        )


def rename(window: MainWindow, name: str, then: Callable[[str], None]) -> NameDialog:
    """Another name for a tag."""
    return NameDialog(
        window,
        tr("Rename tag"),
        tr(
            "What is below it goes with it; a name in use makes the two one tag. A slash puts it below another: {}."
        ).format("ml/vision"),
        tr("Rename"),
        lambda library, new, _: library.rename_tag(name, new),
        name=name,
        known=window.tags_in_side.names,
        then=then,
    )


def merge(window: MainWindow, names: list[str]) -> NameDialog:
    """What tags are to be one with."""
    what = f"‘{names[0]}’" if len(names) == 1 else tr("{} tags").format(len(names))
    return NameDialog(
        window,
        tr("Merge tags"),
        tr("Every paper with {} gets this tag instead:").format(what),
        tr("Merge"),
        lambda library, into, keep: library.tagging.merge(names, into, keep_names=keep),
        known=[name for name in window.tags_in_side.names if name not in names],
        option=tr("The old names stand for it from now on, typed or imported"),
    )


def synonym(window: MainWindow, name: str) -> NameDialog:
    """Another word for a tag."""
    return NameDialog(
        window,
        tr("Another word for ‘{}’").format(name),
        tr(
            "Typed, imported or searched for, this word gives the tag; if it is a tag now, its papers get the other one."
        ),
        tr("Let it mean the tag"),
        lambda library, word, _: library.tagging.add_synonym(word, name),
        known=[other for other in window.tags_in_side.names if other != name],
    )
