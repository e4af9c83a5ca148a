"""Asking for files beside an open library must not cost it its locks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui.file_dialogs import FileDialog
from readinglist.library import Library
from tests.make import record

ANOTHER = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1])
conn.execute("select count(*) from paper").fetchone()
conn.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks there belong to the open file")
def test_a_library_keeps_its_locks_while_its_folder_is_listed(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    parent = QWidget()
    qtbot.addWidget(parent)
    with Library(path) as library:
        library.add(record("A paper"))
        dialog = FileDialog(parent, "Import files", str(tmp_path))
        dialog.open()
        model = dialog.findChild(QFileSystemModel)
        assert model is not None
        folder = model.index(str(tmp_path))
        qtbot.waitUntil(lambda: model.rowCount(folder) > 0)
        for row in range(model.rowCount(folder)):  # every type has been asked for
            qtbot.waitUntil(lambda row=row: bool(model.index(row, 2, folder).data()))  # type: ignore[misc]
        subprocess.run([sys.executable, "-c", ANOTHER, str(path)], check=True)
        assert path.with_name("library.db-wal").exists()  # the last to close deletes it
        library.add(record("Another paper"))
        dialog.reject()
    with Library(path) as library:
        assert len(library.ids()) == 2


def test_a_dialog_begins_with_the_folder_or_the_file_it_is_given(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FileDialog(parent, "Folder", str(tmp_path))
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog = FileDialog(parent, "Export", str(tmp_path / "papers.bib"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    assert [Path(name) for name in dialog.selectedFiles()] == [tmp_path / "papers.bib"]
    dialog = FileDialog(parent, "Import files")
    assert Path(dialog.directory().absolutePath()) == Path.cwd()
