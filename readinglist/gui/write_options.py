"""How papers are to be written: the format and what is left in, for exports and files kept updated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QWidget

from readinglist.binding import options_from, options_json
from readinglist.gui.library_words import said
from readinglist.gui.settings import Settings
from readinglist.gui.words import tr
from readinglist.model import WriteOptions
from readinglist.quoting import REFERENCE_STYLES

FormatRow = tuple[str, str, tuple[str, ...], bool, bool]
"""As ``Desk.formats`` gives them: name, title, suffixes, whether read, whether written."""
FOLDER = "markdown-files"
"""A folder with a Markdown file for each paper: no format of one file."""
_SPELT = frozenset(["bibtex", "biblatex", "csl-json", "jsonl", "html"])
_REFERENCES = ("references", "references-html")
_VERSIONS = (
    ("published", "As published, where they were"),
    ("preprint", "As the preprint"),
)
_LETTERS = ((None, "As the format does by itself"), (True, "ASCII"), (False, "Unicode"))


class HowToWrite(QWidget):
    """A form: format, what is left in, letters, style; only what matters to the format is shown.

    A dialog adds its own rows to ``form``.
    """

    changed = Signal()

    def __init__(
        self, formats: Sequence[FormatRow], settings: Settings, *, with_folder: bool
    ) -> None:
        super().__init__()
        self.settings = settings
        written = sorted((f for f in formats if f[4]), key=lambda f: f[0] != "bibtex")
        self.suffixes = {name: (suffixes or (".bib",))[0] for name, _, suffixes, _, _ in written}
        self.format = QComboBox()
        for name, title, *_ in written:
            self.format.addItem(said(title), name)
        if with_folder:
            self.format.addItem(tr("Markdown, a file for each paper"), FOLDER)
            self.suffixes[FOLDER] = ""
        self.abstract = QCheckBox(tr("Abstracts"))
        self.notes = QCheckBox(tr("Notes"))
        self.keywords = QCheckBox(tr("Tags"))
        self.letters = QComboBox()
        for value, title in _LETTERS:
            self.letters.addItem(tr(title), value)
        self.style_ = QComboBox()
        for name, title in REFERENCE_STYLES.items():
            self.style_.addItem(tr(title), name)
        self.prefer = QComboBox()
        for name, title in _VERSIONS:
            self.prefer.addItem(tr(title), name)
        self.parts = QWidget()
        row = QHBoxLayout(self.parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for box in (self.abstract, self.notes, self.keywords):
            row.addWidget(box)
        row.addStretch(1)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(10)
        self.form.addRow(tr("Format"), self.format)
        self.form.addRow(tr("With"), self.parts)
        self.form.addRow(tr("Letters"), self.letters)
        self.form.addRow(tr("Style"), self.style_)
        self.form.addRow(tr("Preprints"), self.prefer)
        self.format.currentIndexChanged.connect(self._adapt)
        self.show_options(str(settings.get("export_format")), str(settings.get("export_options")))

    @property
    def format_name(self) -> str:
        """The format chosen."""
        return str(self.format.currentData())

    @property
    def options(self) -> WriteOptions:
        """What is left in, and how it is spelt."""
        return WriteOptions(
            abstract=self.abstract.isChecked(),
            notes=self.notes.isChecked(),
            keywords=self.keywords.isChecked(),
            ascii=self.letters.currentData(),
            style=str(self.style_.currentData()),
            prefer=str(self.prefer.currentData()),
        )

    @property
    def suffix(self) -> str:
        """What the name of such a file ends in, with the dot; "" for a folder."""
        return self.suffixes.get(self.format_name, "")

    def show_options(self, format_name: str, text: str) -> None:
        """As they were the last time; what cannot be read counts as usual."""
        try:
            options = options_from(text)
        except (ValueError, TypeError, AttributeError):
            options = WriteOptions()
        self.format.setCurrentIndex(max(0, self.format.findData(format_name)))
        self.abstract.setChecked(bool(options.abstract))
        self.notes.setChecked(bool(options.notes))
        self.keywords.setChecked(bool(options.keywords))
        self.letters.setCurrentIndex(max(0, self.letters.findData(options.ascii)))
        self.style_.setCurrentIndex(max(0, self.style_.findData(options.style)))
        self.prefer.setCurrentIndex(max(0, self.prefer.findData(options.prefer)))
        self._adapt()

    def remember(self) -> None:
        """The same the next time."""
        self.settings.set("export_format", self.format_name)
        self.settings.set("export_options", options_json(self.options))

    def _adapt(self) -> None:
        is_list = self.format_name in _REFERENCES
        self.form.setRowVisible(self.parts, not is_list)
        self.form.setRowVisible(self.letters, self.format_name in _SPELT)
        self.form.setRowVisible(self.style_, is_list)
        self.changed.emit()
