"""Every dialog that asks for a file or a folder: none of them opens what it lists.

A process that opens and closes a library's file other than through SQLite drops the locks of its
connections, and the next program to close the library deletes the ``-wal`` that this one goes on
writing to (sqlite.org/howtocorrupt.html, 2.2). Qt reads the first bytes of what it lists to tell
its type, and so does GTK's dialog, in this process; that of a desktop portal runs in its own.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from readinglist import config
from readinglist.gui.words import tr


class _ByName(QFileIconProvider):
    """Icon and type by the name alone. Qt asks from a thread of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._file = tr("Folder"), tr("File")

    def icon(self, about: Any) -> QIcon:  # one name for Qt's two
        kinds = QFileIconProvider.IconType
        if isinstance(about, QFileInfo):
            about = kinds.Folder if about.isDir() else kinds.File
        return super().icon(about)

    def type(self, info: QFileInfo) -> str:
        return self._folder if info.isDir() else info.suffix() or self._file


class FileDialog(QFileDialog):
    """Qt's dialog, gone once it is answered. ``start`` is the folder, or the file, to begin with."""

    def __init__(self, parent: QWidget, title: str, start: str = "", names: str = "") -> None:
        # What is listed before the icons are ours must be harmless: the working folder may not be.
        super().__init__(parent, title, str(config.resource("help")))
        if sys.platform == "linux" and os.environ.get("QT_QPA_PLATFORMTHEME") != "xdgdesktopportal":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._icons = _ByName()
        self.setIconProvider(self._icons)
        if names:
            self.setNameFilter(names)
        about = QFileInfo(start)
        self.setDirectory(start if about.isDir() else about.absolutePath())
        if start and not about.isDir():
            self.selectFile(about.fileName())
        self.finished.connect(self.deleteLater)

    def answer(self) -> list[str]:
        """What was chosen; nothing where the dialog was left."""
        return self.selectedFiles() if self.exec() else []


def ask_files(parent: QWidget, title: str, folder: str) -> list[str]:
    """Files that are there."""
    dialog = FileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return dialog.answer()


def ask_file(parent: QWidget, title: str, folder: str, names: str) -> str:
    """One file that is there; "" for none."""
    dialog = FileDialog(parent, title, folder, names)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return "".join(dialog.answer())


def ask_folder(parent: QWidget, title: str, start: str) -> str:
    """A folder that is there; "" for none."""
    dialog = FileDialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return "".join(dialog.answer())


def ask_target(parent: QWidget, title: str, target: str) -> str:
    """A file to write, which may be there: who writes it asks; "" for none."""
    dialog = FileDialog(parent, title, target)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return "".join(dialog.answer())
