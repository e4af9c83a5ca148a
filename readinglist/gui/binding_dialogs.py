"""Dialogs about files kept updated: what is to be in one, and what somebody else changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.binding import Binding, options_json
from readinglist.gui.file_dialogs import ask_target
from readinglist.gui.library_words import said
from readinglist.gui.parts import Label, button
from readinglist.gui.theme import theme
from readinglist.gui.words import tr
from readinglist.gui.write_options import FormatRow, HowToWrite

if TYPE_CHECKING:
    from readinglist.gui.bindings_page import BindingsPage
    from readinglist.gui.main_window import MainWindow

SHOWN = 200_000
"""Characters of a difference that are shown; a text field takes no more in reasonable time."""


class BindDialog(QDialog):
    """What to keep (everything, a search, a tag, any query), how, and in which file."""

    def __init__(
        self,
        window: MainWindow,
        formats: Sequence[FormatRow],
        queries: Sequence[tuple[str, str]],
        binding: Binding | None,
    ) -> None:
        super().__init__(window)
        self.window_ = window
        self.binding = binding
        self.setWindowTitle(tr("Keep a file updated"))
        self.setMinimumWidth(540)
        self.query = QComboBox()
        self.query.setEditable(True)
        self.query.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for title, query in queries:
            self.query.addItem(title, query)
        field = self.query.lineEdit()
        assert field is not None
        field.setPlaceholderText(tr("A query, such as tag:to-cite; empty for everything"))
        field.setText(binding.query if binding else "")
        self.query.activated.connect(self._taken)
        self.how = HowToWrite(formats, window.settings, with_folder=False)
        self.target = QLineEdit()
        self.target.setAccessibleName(tr("File"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        browse = button(tr("Choose …"), self._browse)
        browse.setAutoDefault(False)
        row.addWidget(browse)
        self.how.form.insertRow(0, tr("Papers"), self.query)
        self.how.form.addRow(tr("File"), row)
        self.fault = Label("", "error", scale=0.95, wrap=True)
        self.fault.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(tr("Keep updated"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self.how)
        column.addWidget(self.fault)
        column.addWidget(self.buttons)
        if binding:
            self.target.setText(binding.target)
            self.target.setEnabled(False)
            browse.setEnabled(False)
            self.how.show_options(binding.format, options_json(binding.options))
        else:
            folder = Path(str(window.settings.get("folder")) or Path.home())
            self.target.setText(str(folder / "references.bib"))
        self.how.changed.connect(self._adapt)
        QWidget.setTabOrder(self.query, self.how.format)
        self.query.setFocus()

    @classmethod
    def ask(cls, window: MainWindow, binding: Binding | None = None) -> None:
        """Open it, with the tags and saved searches there are."""

        def work(library: Any) -> tuple[list[FormatRow], list[tuple[str, str]]]:
            formats = [
                (f.name, f.title, f.suffixes, f.read is not None, f.write is not None)
                for f in library.formats()
            ]
            saved = [
                (f"{tr('Search')}: {s.name}", f"saved:{_quoted(s.name)}")
                for s in library.saved.all()
            ]
            tags = [(f"{tr('Tag')}: {t}", f"tag:{_quoted(t)}") for t, _ in library.facets()["tag"]]
            return formats, [(tr("Everything"), ""), *saved, *tags]

        def then(answer: tuple[list[FormatRow], list[tuple[str, str]]]) -> None:
            cls(window, *answer, binding).open()

        window.desk.look_up(work, then)

    def _taken(self, at: int) -> None:
        field = self.query.lineEdit()
        assert field is not None
        field.setText(str(self.query.itemData(at)))

    def _adapt(self) -> None:
        path = Path(self.target.text())
        if self.target.isEnabled() and path.name and path.suffix in self.how.suffixes.values():
            self.target.setText(str(path.with_suffix(self.how.suffix)))

    def _browse(self) -> None:
        chosen = ask_target(self, self.windowTitle(), self.target.text())
        if chosen:
            self.target.setText(chosen)

    def accept(self) -> None:
        query, target = self.query.currentText().strip(), self.target.text().strip()
        name, options, binding = self.how.format_name, self.how.options, self.binding
        overwrite = not self.fault.isHidden() and self.go.text() == tr("Replace it")

        def verb(library: Any) -> Any:
            if binding is not None:
                return library.bindings.change(
                    binding.id, query=query, format_name=name, options=options
                )
            return library.bindings.add(query, target, name, options, overwrite=overwrite)

        self.window_.desk.edit(
            verb, lambda done: f"{done.label}.", lambda _done: self._done(), self._failed
        )

    def _done(self) -> None:
        self.how.remember()
        self.window_.settings.set("folder", str(Path(self.target.text()).parent))
        super().accept()
        self.window_.keeper.look()

    def _failed(self, error: Exception) -> None:
        """A stranger's file is there: that is asked once, here."""
        told = str(error).replace("Say --overwrite to replace it, or name", "Name")
        self.fault.setText(said(told))
        self.fault.show()
        asks = "--overwrite" in str(error)
        self.go.setText(tr("Replace it") if asks else tr("Keep updated"))


def _quoted(name: str) -> str:
    plain = name.replace("-", "").replace("_", "").isalnum()
    return name if plain else '"' + name.replace('"', "") + '"'


class DifferenceDialog(QDialog):
    """What writing the file now would change in it, and the three ways to decide."""

    def __init__(self, page: BindingsPage, binding: Binding, text: str) -> None:
        super().__init__(page)
        name = Path(binding.target).name
        self.setWindowTitle(tr("What is different in {}").format(name))
        self.resize(860, 560)
        about = tr(
            "Lines with − are in the file and would go; lines with + would come. Take ours writes "
            "them, and keeps a copy of the file aside. Keep theirs leaves the file until the "
            "library has something new for it. Import the file to bring changes into the library."
        )
        self.text = QPlainTextEdit()
        self.text.setObjectName("code")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = theme.font(0.92)
        font.setFamilies(["monospace"])
        self.text.setFont(font)
        self.text.setAccessibleName(self.windowTitle())
        shown = text if len(text) <= SHOWN else text[:SHOWN] + f"\n… {tr('and more')}\n"
        self.text.setPlainText(shown or tr("Nothing any more."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        for title, verb in (
            (tr("Take ours"), lambda: page.settle(binding, "ours")),
            (tr("Keep theirs"), lambda: page.settle(binding, "theirs")),
            (tr("Stop keeping it updated"), lambda: page.stop(binding)),
        ):
            pressed = buttons.addButton(title, role)
            pressed.clicked.connect(verb)
            pressed.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(Label(about, "muted", scale=0.95, wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
