"""What this program is, and where everything it keeps lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
)

from readinglist import __version__, config
from readinglist.gui.parts import Label
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow


class About(QDialog):
    """Version and data paths, which can be selected and copied."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("About Reading List"))
        self.setMinimumWidth(560)
        picture = QLabel()
        picture.setPixmap(QApplication.windowIcon().pixmap(64, 64))
        words = QVBoxLayout()
        words.addWidget(Label("Reading List", scale=1.5, bold=True))
        words.addWidget(Label(f"{tr('Version')} {__version__} · Qt {qVersion()}", "muted"))
        words.addWidget(
            Label(tr("From a feed dump to a BibTeX file you can trust."), "muted", wrap=True)
        )
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(words, 1)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        for name, path in (
            (tr("Library"), window.desk.path or config.library_path()),
            (tr("Search index"), config.cache_dir()),
            (tr("Preferences"), config.config_dir()),
            (tr("Log"), config.log_path()),
        ):
            shown = Label(str(path), wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(Label(name, "muted"), shown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        folder = buttons.addButton(
            tr("Show the data folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        folder.clicked.connect(window.verbs.data_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(18)
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(buttons)
