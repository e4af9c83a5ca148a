"""The few things one may set; each takes effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
)

from readinglist.gui.language import LANGUAGES
from readinglist.gui.parts import Label
from readinglist.gui.settings import CITE_COMMANDS
from readinglist.gui.theme import SIZES, theme
from readinglist.gui.words import tr
from readinglist.quoting import REFERENCE_STYLES

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow


class Preferences(QDialog):
    """Theme, text size, language, citation command, what opening a paper means."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.settings = window.settings
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(420)
        self.scheme = QComboBox()
        for name, title in (
            ("system", tr("Like the system")),
            ("light", tr("Light")),
            ("dark", tr("Dark")),
        ):
            self.scheme.addItem(title, name)
        self.scheme.setCurrentIndex(self.scheme.findData(theme.choice))
        self.scheme.activated.connect(self._theme)
        self.zoom = QComboBox()
        for zoom in SIZES:
            self.zoom.addItem(f"{zoom:.0%}", zoom)
        self.zoom.setCurrentIndex(SIZES.index(min(SIZES, key=lambda z: abs(z - theme.zoom))))
        self.zoom.activated.connect(self._size)
        self.cite = QComboBox()
        self.cite.setEditable(True)
        self.cite.addItems(list(CITE_COMMANDS))
        self.cite.setCurrentText(str(self.settings.get("cite")))
        self.cite.currentTextChanged.connect(self._cite)
        self.references = QComboBox()
        for name, title in REFERENCE_STYLES.items():
            self.references.addItem(title, name)
        style = self.references.findData(self.settings.get("reference_style"))
        self.references.setCurrentIndex(max(0, style))
        self.references.activated.connect(
            lambda at: self.settings.set("reference_style", str(self.references.itemData(at)))
        )
        self.example = Label("", "muted", scale=0.92)
        self.language = QComboBox()
        self.language.addItem(tr("Like the system"), "system")
        for code, own_name in LANGUAGES.items():
            self.language.addItem(own_name, code)
        self.language.setCurrentIndex(self.language.findData(self.settings.get("language")))
        self.language.activated.connect(self._language)
        self.later = Label("", "muted", scale=0.92)
        self.reads = QCheckBox(tr("are being read from then on"))
        self.reads.setChecked(bool(self.settings.get("opening_reads")))
        self.reads.toggled.connect(lambda is_on: self.settings.set("opening_reads", is_on))
        self.form = QFormLayout()
        self._lay_out(self.form)
        self._cite(self.cite.currentText())

    def _lay_out(self, form: QFormLayout) -> None:
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(tr("Theme"), self.scheme)
        form.addRow(tr("Text size"), self.zoom)
        form.addRow(tr("Language"), self.language)
        form.addRow("", self.later)
        form.setRowVisible(self.later, False)
        form.addRow(tr("Citation command"), self.cite)
        form.addRow("", self.example)
        form.addRow(tr("Copied references"), self.references)
        form.addRow(tr("Opened papers"), self.reads)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def _theme(self, at: int) -> None:
        name = str(self.scheme.itemData(at))
        self.settings.set("theme", name)
        theme.choose(name)

    def _language(self, at: int) -> None:
        self.settings.set("language", str(self.language.itemData(at)))
        self.settings.save()
        self.later.setText(tr("From the next start on."))
        self.form.setRowVisible(self.later, True)

    def _size(self, at: int) -> None:
        theme.zoom = float(self.zoom.itemData(at))
        self.settings.set("zoom", theme.zoom)
        theme.apply()

    def _cite(self, text: str) -> None:
        command = text.strip() or r"\cite"
        self.settings.set("cite", command)
        self.example.setText(tr("Ctrl+K copies {}").format(f"{command}{{radford2021learning}}"))
