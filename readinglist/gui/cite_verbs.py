"""Papers to the clipboard and out of the window: citations, BibTeX, references, drags."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication

from readinglist import config
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import figures, papers, tr
from readinglist.quoting import WAYS

COPY_LIMIT = 5_000
DRAG_LIMIT = 100
KEEP_DAYS = 7
PRIVATE = "application/x-readinglist-papers+jsonl"
"""How papers go from window to window, with all that is known of them."""
URLS = "text/uri-list"


class Dragged(QMimeData):
    """Papers on their way: a citation for an editor, one .bib for who asks for files.

    The file is made when it is first asked for; most drags end in an editor.
    """

    def __init__(self, text: str, flavours: dict[str, bytes]) -> None:
        super().__init__()
        self._bibtex = flavours.get("application/x-bibtex", b"")
        self._file: Path | None = None
        self.setText(text)
        for name in ("application/x-bibtex", PRIVATE):
            if name in flavours:
                self.setData(name, flavours[name])

    def formats(self) -> list[str]:
        return [*super().formats(), URLS]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype == URLS or super().hasFormat(mimetype)

    def retrieveData(self, mimetype: str, preferred: Any) -> Any:
        if mimetype != URLS:
            return super().retrieveData(mimetype, preferred)
        if self._file is None:
            self._file = dragged_file(self._bibtex)
        return [QUrl.fromLocalFile(str(self._file))]  # bytes would give no urls() in PySide 6.11


def dragged_file(bibtex: bytes) -> Path:
    """A file that a file manager may copy: ``papers.bib`` in a folder of its own, kept a week."""
    folder = config.state_dir() / "dragged"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("drag-*/papers.bib"):
        if time.time() - old.stat().st_mtime > KEEP_DAYS * 86_400:
            old.unlink()
            old.parent.rmdir()
    target = Path(tempfile.mkdtemp(prefix="drag-", dir=folder)) / "papers.bib"
    target.write_bytes(bibtex)
    return target


class CiteVerbs(WindowVerbs):
    """The commands that copy papers or carry them off."""

    def copy_cite(self) -> None:
        r"""``\cite{a,b}`` with the command of the preferences."""
        self.copy_as("latex")

    def copy_keys(self) -> None:
        """The bare citation keys."""
        self.copy_as("keys")

    def copy_bibtex(self) -> None:
        """The BibTeX entries of the selected papers."""
        if QApplication.focusWidget() is not None:
            self.copy_as("bibtex")

    def copy_as(self, way: str) -> None:
        """The selected papers in one of the ways of ``quoting.WAYS``, and in every other flavour."""
        ids = self.selected
        if not ids:
            return
        if len(ids) > COPY_LIMIT:
            text = tr("That is too much for the clipboard: export the {} to a file.")
            self.desk.complained.emit(text.format(papers(len(ids))))
            return
        self._flavours(ids, way, lambda found: self._copied(found, ids, way))

    def _flavours(self, ids: Sequence[int], way: str, then: Any) -> None:
        command = str(self.window.settings.get("cite"))
        style = str(self.window.settings.get("reference_style"))
        self.desk.look_up(
            lambda library: library.out.flavours(ids, way, command=command, style=style), then
        )

    def _copied(self, found: dict[str, bytes], ids: Sequence[int], way: str) -> None:
        if not found:
            self.desk.complained.emit(
                tr("None of these papers has what “{}” asks for.").format(tr(WAYS[way]))
            )
            return
        data = QMimeData()
        for name, value in found.items():
            data.setData(name, value)
        text = found["text/plain"].decode()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        if way in ("bibtex", "biblatex"):
            said = tr("Copied BibTeX of {}.").format(papers(len(ids)))
        else:
            line = " ".join(text.split())
            said = f"{tr('Copied')} {line if len(line) <= 60 else line[:59] + '…'}"
        self.desk.said.emit(said, "")

    # ------------------------------------------------------------------ dragged out

    def drag(self) -> None:
        """Carry the selected papers off, once their entries are there and the button still down."""
        ids = self.selected
        if not ids:
            return
        if len(ids) > DRAG_LIMIT:
            text = tr("Only the first {} of {} are dragged; export takes all.")
            self.desk.said.emit(text.format(figures(DRAG_LIMIT), papers(len(ids))), "")
        ids = ids[:DRAG_LIMIT]
        self._flavours(ids, "latex", self._carry)

    def _carry(self, found: dict[str, bytes]) -> None:
        if not found or not QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(self.window.view)
        drag.setMimeData(Dragged(found["text/plain"].decode(), found))
        drag.exec(Qt.DropAction.CopyAction)
