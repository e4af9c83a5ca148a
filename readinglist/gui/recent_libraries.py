"""Libraries opened lately, and ways to open another: each has a window of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog, QMenu

from readinglist.gui.file_dialogs import FileDialog
from readinglist.gui.job import command
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow
    from readinglist.gui.settings import Settings

MOST = 8


def recent(settings: Settings) -> list[Path]:
    """The libraries opened lately that are still there, the last one first."""
    try:
        names = json.loads(str(settings.get("libraries")))
    except ValueError:
        return []
    paths = (
        [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    )
    return [path for path in paths if path.is_file()]


def remember(settings: Settings, library: Path | None) -> None:
    """Put a library first."""
    if library is None:
        return
    others = [path for path in recent(settings) if path != library]
    names = [str(path) for path in (library, *others)][:MOST]
    settings.set("libraries", json.dumps(names))


def open_in_new_window(library: Path) -> bool:
    """Start the program on another library; a window that has it open comes to the front."""
    program, *words = command("--library", str(library), "gui")
    return bool(QProcess.startDetached(program, words)[0])


class LibraryMenu(QMenu):
    """Open, new, and what was open lately; filled when it is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Recent libraries"), window)
        self.window_ = window
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """The libraries opened lately, without the one that is open."""
        self.clear()
        here = self.window_.desk.path
        found = [path for path in recent(self.window_.settings) if path != here]
        for path in found:
            action = self.addAction(f"{path.stem.replace('&', '&&')}  ({path.parent})")
            action.triggered.connect(lambda _checked=False, it=path: go(self.window_, it))
        if not found:
            self.addAction(tr("No other library was opened")).setEnabled(False)


def go(window: MainWindow, library: Path) -> None:
    """Open a library in a window of its own, or say that it cannot."""
    if library == window.desk.path:
        window.messages.say(tr("This library is open here."), "")
    elif open_in_new_window(library):
        window.messages.say(tr("Opening {} …").format(library.name), "")
    else:
        window.messages.complain(tr("{} could not be opened in a new window.").format(library))


def ask(window: MainWindow, *, is_new: bool) -> None:
    """Choose a library file, or a place for a new one."""
    folder = str((window.desk.path or Path.home()).parent)
    title = tr("New library") if is_new else tr("Open library")
    dialog = FileDialog(window, title, folder, tr("Libraries (*.db)"))
    if is_new:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # one that is there is opened
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: go(window, Path(name)))
    dialog.open()
