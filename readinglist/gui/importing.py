"""The import preview: what was understood of a dump, line by line, before anything is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton

from readinglist.gui.desk import Desk
from readinglist.gui.import_layout import ImportLayout
from readinglist.gui.jobs import Request, progress_text
from readinglist.gui.preview_model import KINDS, ROW_ROLE, PreviewRow, kind_name, rows_of
from readinglist.gui.words import counted, papers, tr

MAX_SHOWN = 20_000_000
"""Bytes of a dump whose lines are shown beside the preview."""


class ImportPage(ImportLayout):
    """Reads a dump in the background, shows what it would bring, and hands over the choice."""

    left = Signal()
    accepted = Signal(object)  # {"format", "tags", "state", "only"}
    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._file = Path()
        self._origin = ""
        self._request: Request | None = None
        self._report: dict[str, Any] | None = None
        self._knows_formats = False
        self.kinds = QButtonGroup(self)
        self.kinds.setExclusive(False)
        self._chips: dict[str, QPushButton] = {}
        for kind in KINDS:
            chip = QPushButton()
            chip.setObjectName("filter")
            chip.setCheckable(True)
            chip.clicked.connect(lambda on, kind=kind: self._filter(kind if on else ""))
            self._chips[kind] = chip
            self.chip_row.addWidget(chip)
        self.cancel.clicked.connect(self.leave)
        self.accept_.clicked.connect(self._accept)
        self.all_.clicked.connect(lambda: self.model.choose(lambda _row: True))
        self.none_.clicked.connect(lambda: self.model.choose(lambda _row: False))
        self.format_.activated.connect(self._read_as)
        self.model.chosen_changed.connect(self._recount)
        self.papers.selectionModel().currentChanged.connect(self._look_at)
        self.source.clicked.connect(self._line_clicked)

    # ------------------------------------------------------------------ reading

    def preview(self, file: Path, origin: str, waiting: int = 0) -> None:
        """Begin with a dump; ``waiting`` more follow."""
        self._file, self._origin = file, origin
        more = f" · {counted(waiting, tr('more file'), tr('more files'))}" if waiting else ""
        self.headline.setText(f"{tr('Import')}: {origin}{more}")
        self.tags.clear()
        self.format_.setCurrentIndex(0)
        self.lines.show_lines(())
        if not self._knows_formats:
            self._knows_formats = True
            self.desk.formats(self._know_formats)
        self._read(None)
        self.desk.jobs.reports.ask(lambda: _lines_of(file), self._show_lines, key="lines")

    def _know_formats(self, formats: list[tuple[str, str, tuple[str, ...], bool, bool]]) -> None:
        for name, title, _, is_read, _ in formats:
            if is_read:
                self.format_.addItem(title, name)

    def _read_as(self, at: int) -> None:
        self._read(self.format_.itemData(at))

    def _read(self, format_name: str | None) -> None:
        self._stop()
        self._report = None
        self.model.show_rows(())
        self.show_state("reading", tr("Reading {} …").format(self._origin))
        for chip in self._chips.values():
            chip.hide()
        self._recount()
        self._request = self.desk.jobs.preview(
            self._file, self._origin, format_name, self._ended, self._progress
        )

    def _progress(self, stage: str, done: int, total: int) -> None:
        words = {"read": tr("Reading"), "match": tr("Comparing with your library")}
        self.show_state("reading", progress_text(words.get(stage, tr("Reading")), done, total))

    def _ended(self, event: dict[str, Any]) -> None:
        self._request = None
        if event["event"] == "cancelled":
            return
        if event["event"] == "failed":
            self.show_state("failed", str(event["message"]))
            self.shown.emit()
            return
        self._report = event["report"]
        self.desk.jobs.reports.ask(lambda: rows_of(event["report"]), self._show_rows, key="rows")

    def _show_rows(self, rows: list[PreviewRow]) -> None:
        report = self._report
        if report is None:
            return
        self.model.show_rows(rows)
        self.show_state("ready", "")
        self.found.setText(papers(report["found"]))
        at = self.format_.findData(report["format"])
        title = self.format_.itemText(at) if at > 0 else report["format"]
        self.format_.setItemText(0, tr("Read as {}").format(title))
        for kind, chip in self._chips.items():
            count = self.model.count(kind)
            chip.setText(f"{kind_name(kind)} {count:,}")
            chip.setVisible(count > 0 or kind in ("new", "ignored", "problem"))
            chip.setChecked(False)
        self.notices.setText(" ".join(self._notices(report)))
        self.notices.setVisible(bool(self.notices.text()))
        self._give_roles(report)
        self._recount()
        first = next((n for n in range(self.model.rowCount())), None)
        if first is not None:
            self.papers.setCurrentIndex(self.model.index(first))
        self.papers.setFocus()
        self.shown.emit()

    def _notices(self, report: dict[str, Any]) -> list[str]:
        notices = [str(n) for n in report["notices"]]
        if report["dates"]:
            notices.insert(0, tr("Page of {}.").format(", ".join(report["dates"][:3])))
        return notices

    # ------------------------------------------------------------------ the dump's own lines

    def _show_lines(self, lines: list[str]) -> None:
        self.lines.show_lines(lines)
        if self._report is not None:
            self._give_roles(self._report)
            self._look_at(self.papers.currentIndex())

    def _give_roles(self, report: dict[str, Any]) -> None:
        roles: dict[int, tuple[str, str]] = {}
        for row in self.model.rows:
            if row.position:
                roles |= {number: (role, "") for number, role in row.lines}
            else:
                roles[row.line] = ("ignored", row.why)
        dates = set(report["dates"])
        for number, line in enumerate(self.lines.lines, 1):
            if line.strip() in dates and number not in roles:
                roles[number] = ("ignored", tr("date of the page"))
        self.lines.roles = roles

    def _look_at(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if not isinstance(row, PreviewRow):
            return
        numbers = [number for number, _ in row.lines] or [row.line]
        self.lines.mark(frozenset(numbers))
        if 0 < numbers[0] <= self.lines.rowCount():
            hint = self.source.ScrollHint.PositionAtCenter
            self.source.scrollTo(self.lines.index(numbers[0] - 1), hint)
        known = self.desk.page([row.paper_id]) if row.kind == "unsure" and row.paper_id else []
        self.show_record(row, known[0].title if known else "")

    def _line_clicked(self, index: QModelIndex) -> None:
        at = self.model.row_at_line(index.row() + 1)
        if at is not None:
            self.papers.setCurrentIndex(self.model.index(at))

    # ------------------------------------------------------------------ choosing

    def _filter(self, kind: str) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name == kind)
        self.model.filter(kind)
        if self.model.rowCount():
            self.papers.setCurrentIndex(self.model.index(0))

    def _recount(self) -> None:
        chosen = self.model.chosen()
        new = sum(row.kind == "new" for row in chosen)
        doubtful = len(chosen) - new
        known = self._known()
        if doubtful and new:
            text = tr("Import {} and {} doubtful").format(papers(new, tr("new")), f"{doubtful:,}")
        elif doubtful:
            text = tr("Import {}").format(papers(doubtful, tr("doubtful")))
        elif new or not known:
            text = tr("Import {}").format(papers(new, tr("new")))
        else:
            text = tr("Note that {} came again").format(papers(known))
        self.accept_.setText(text)
        self.accept_.setEnabled(self._report is not None and bool(chosen or known))
        self.keep_seen.setVisible(bool(self.model.count("same") + self.model.count("changed")))

    def _known(self) -> int:
        if not self.keep_seen.isChecked():
            return 0
        return self.model.count("same") + self.model.count("changed")

    def _accept(self) -> None:
        if self._report is None or not self.accept_.isEnabled():
            return
        with_known = self.keep_seen.isChecked()
        kept = [
            row.position
            for row in self.model.rows
            if row.position and (row.is_chosen if row.has_box else with_known)
        ]
        everything = len(kept) == sum(row.position > 0 for row in self.model.rows)
        names = [part.strip() for part in self.tags.text().replace(";", ",").split(",")]
        choice = {
            "format": self._report["format"],
            "tags": [name for name in names if name],
            "state": self.state.currentData(),
            "only": None if everything else kept,
        }
        self._report = None
        self.accepted.emit(choice)

    def leave(self) -> None:
        """Away without importing."""
        self._stop()
        self._report = None
        self.left.emit()

    def _stop(self) -> None:
        if self._request is not None:
            request, self._request = self._request, None
            self.desk.jobs.cancel(request)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)


def _lines_of(file: Path) -> list[str]:
    """The lines to show beside the preview; none for what is too large or no text."""
    if not file.is_file() or file.stat().st_size > MAX_SHOWN:
        return []
    data = file.read_bytes()
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return [] if "\x00" in text[:4_096] else text.split("\n")
    return []


def _encodings(data: bytes) -> tuple[str, ...]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    return ("utf-8", "cp1252")
