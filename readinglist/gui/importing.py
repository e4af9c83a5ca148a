"""The import preview: what was understood of a dump, line by line, before anything is kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QPushButton

from readinglist.gui.desk import Desk
from readinglist.gui.jobs import Pace, Request, progress_text
from readinglist.gui.library_words import said
from readinglist.gui.preview_columns import TABLES
from readinglist.gui.preview_corrections import Corrections
from readinglist.gui.preview_model import KINDS, ROW_ROLE, PreviewRow, kind_name, rows_of
from readinglist.gui.preview_saying import SayingPage
from readinglist.gui.words import counted, figures, papers, tr
from readinglist.model import Paper

MAX_SHOWN = 20_000_000
"""Bytes of a dump whose lines are shown beside the preview."""
SMALL = 400_000
"""Bytes of a dump that is read again without a job: a page of 200 papers takes 60 ms."""


class ImportPage(SayingPage):
    """Reads a dump in the background, shows what it would bring, and hands over the choice."""

    left = Signal()
    accepted = Signal(object)  # {"format", "tags", "state", "only"}
    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._request: Request | None = None
        self._pace = Pace()
        self._knows_formats = False
        self._moved_by_source = False
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
        self.copy_list.clicked.connect(self._copy_list)
        self.all_new.clicked.connect(lambda: self.model.choose(lambda row: row.kind == "new"))
        self.all_.clicked.connect(lambda: self.model.choose(lambda _row: True))
        self.none_.clicked.connect(lambda: self.model.choose(lambda _row: False))
        self.format_.activated.connect(self._read_as)
        self.model.chosen_changed.connect(self._recount)
        self.papers.selectionModel().currentChanged.connect(self._look_at)
        self.source.selectionModel().currentChanged.connect(self._line_chosen)
        self.source.clicked.connect(self._line_chosen)
        self.source.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.source_name.editingFinished.connect(self._source_named)
        desk.labelled.connect(lambda *_: self._library_changed())

    # ------------------------------------------------------------------ reading

    def preview(self, file: Path, origin: str, waiting: int = 0) -> None:
        """Begin with a dump; ``waiting`` more follow."""
        self._file, self._origin = file, origin
        self.show_waiting(waiting)
        self.tags.clear()
        self.format_.setItemText(0, tr("Find out the format"))
        self.format_.setCurrentIndex(0)
        self.lines.show_lines(())
        self._said = Corrections()
        self._columns = None
        self._data = b""
        self._remembered = 0
        self.source_name.clear()
        self.source_name.setPlaceholderText("")
        if not self._knows_formats:
            self._knows_formats = True
            self.desk.formats(self._know_formats)
            self.desk.read(lambda library: library.dumps.corrected_formats(), self._know_corrected)
        self._read(None)
        self.desk.dump_lines(file, MAX_SHOWN, self._show_lines)
        self.desk.jobs.reports.ask(lambda: _small(file), self._keep_data, key="data")

    def show_waiting(self, waiting: int) -> None:
        """How many more dumps wait behind this one."""
        more = f" · {counted(waiting, tr('more file'), tr('more files'))}" if waiting else ""
        self.headline.setText(f"{tr('Import')}: {self._origin}{more}")

    def _keep_data(self, data: bytes) -> None:
        self._data = data

    def _know_corrected(self, names: tuple[str, ...]) -> None:
        self._corrected = names
        self._allow()

    def _know_formats(self, formats: list[tuple[str, str, tuple[str, ...], bool, bool]]) -> None:
        for name, title, _, is_read, _ in formats:
            if is_read:
                self.format_.addItem(said(title), name)

    def _read_as(self, at: int) -> None:
        format_name = self.format_.itemData(at)
        if format_name not in TABLES:
            self._columns = None
        self._read(format_name)

    def _read(self, format_name: str | None) -> None:
        self._stop()
        self._report = None
        self.model.show_rows(())
        self.show_state("reading", tr("Reading {} …").format(self._origin))
        self._show_table(None)
        self.source_name.setPlaceholderText("")
        for chip in self._chips.values():
            chip.hide()
        self._recount()
        self._allow()
        self._request = self.desk.jobs.preview(
            self._file,
            self._origin,
            format_name,
            self._ended,
            self._progress,
            source=self._source,
            corrections=self._corrections_file(format_name),
            columns=self._columns or {},
        )

    def _read_it_again(self, report: dict[str, Any]) -> None:
        if self._report is None:
            return  # left, or accepted, meanwhile
        self._report = report
        self._show_rows(rows_of(report), again=True)

    def _progress(self, stage: str, done: int, total: int) -> None:
        words = {"read": tr("Reading"), "match": tr("Comparing with your library")}
        title = words.get(stage, tr("Reading"))
        rate = self._pace.rate(stage, done)
        self.show_state("reading", progress_text(title, done, total, rate), done, total)

    def _ended(self, event: dict[str, Any]) -> None:
        self._request = None
        if event["event"] == "cancelled":
            return
        if event["event"] == "failed":
            self.show_state("failed", said(str(event["message"])))
            self.lines.show_roles({}, {})
            self.lines.mark(frozenset())
            self._look_for_columns()
            self.shown.emit()
            return
        self._report = event["report"]
        self.desk.jobs.reports.ask(lambda: rows_of(event["report"]), self._show_rows, key="rows")

    def _show_rows(self, rows: list[PreviewRow], again: bool = False) -> None:
        report = self._report
        if report is None:
            return
        line = self._line_looked_at()
        self.model.show_rows(rows, again=again)
        self.show_state("ready", "")
        self.show_choosing(any(row.has_box for row in rows))
        self.source_name.setPlaceholderText(report["source"])
        self.found.setText(papers(report["found"]))
        at = self.format_.findData(report["format"])
        title = self.format_.itemText(at) if at > 0 else report["format"]
        self.format_.setItemText(0, tr("Read as {}").format(title))
        for kind, chip in self._chips.items():
            count = self._count(kind)
            chip.setText(f"{kind_name(kind)} {figures(count)}")
            chip.setVisible(count > 0 or kind in ("new", "ignored", "problem"))
            chip.setChecked(bool(kind) and kind == self.model.kind)
        self.notices.setText(" ".join(self._notices(report)))
        self.notices.setVisible(bool(self.notices.text()))
        self._give_roles(report)
        self._look_for_columns()
        self._recount()
        self._allow()
        at = (self.model.row_at_line(line) if line else None) or 0
        if self.model.rowCount():
            self._moved_by_source = again
            self.papers.setCurrentIndex(self.model.index(at))
            self._moved_by_source = False
        if not again:
            self.papers.setFocus()
        self.shown.emit()

    def _line_looked_at(self) -> int:
        """The line the cursor is at: of the source, else of the paper shown."""
        index = self.source.currentIndex()
        if index.isValid():
            return index.row() + 1
        row = self.papers.currentIndex().data(ROW_ROLE)
        return row.line if isinstance(row, PreviewRow) else 0

    def _notices(self, report: dict[str, Any]) -> list[str]:
        notices = [said(str(n)) for n in report["notices"]]
        if report["dates"]:
            notices.insert(0, tr("Page of {}.").format(", ".join(report["dates"][:3])))
        return notices

    # ------------------------------------------------------------------ the dump's own lines

    def _show_lines(self, lines: list[str]) -> None:
        self.lines.show_lines(lines)
        self.lines_pane.setVisible(bool(lines))  # of a very large dump, or no text, none are shown
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
        self.lines.show_roles(roles, dict(self._said.now))

    def _look_at(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if not isinstance(row, PreviewRow):
            return
        numbers = [number for number, _ in row.lines] or [row.line]
        self.lines.mark(frozenset(numbers))
        if 0 < numbers[0] <= self.lines.rowCount() and not self._moved_by_source:
            before = max(0, numbers[0] - 2)  # a line before it, and all of it below
            hint = self.source.ScrollHint.PositionAtTop
            self.source.scrollTo(self.lines.index(before), hint)
        known = self.desk.page([row.paper_id]) if row.kind == "unsure" and row.paper_id else []
        self.show_record(row, known[0].title if known else "")
        self.changes.show_changes(None, {}, ())
        if row.told and row.kind in ("changed", "same") and row.paper_id:
            self.desk.paper(row.paper_id, lambda paper: self._compare(row, paper))

    def _compare(self, row: PreviewRow, paper: Paper | None) -> None:
        if self.papers.currentIndex().data(ROW_ROLE) is row:
            self.changes.show_changes(paper, row.told, tuple(row.told))

    def _line_chosen(self, index: QModelIndex) -> None:
        at = self.model.row_at_line(index.row() + 1) if index.isValid() else None
        if at is not None:
            self._moved_by_source = True
            self.papers.setCurrentIndex(self.model.index(at))
            self._moved_by_source = False

    # ------------------------------------------------------------------ choosing

    def _copy_list(self) -> None:
        QGuiApplication.clipboard().setText(self.model.text())
        rows = counted(self.model.rowCount(), tr("row"), tr("rows"))
        self.desk.said.emit(tr("Copied {}.").format(rows), "")

    def _filter(self, kind: str) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name == kind)
        self.model.filter(kind)
        if self.model.rowCount():
            self.papers.setCurrentIndex(self.model.index(0))

    def _recount(self) -> None:
        report = self._report
        if report is None:
            self.accept_.setText(tr("Import"))
            self.accept_.setEnabled(False)
            self.keep_seen.hide()
            return
        kinds = Counter(row.kind for row in self.model.chosen())
        if report["is_sample"]:
            kinds = Counter(new=report["new"], unsure=report["unsure"])
        new, doubtful = kinds["new"], kinds["unsure"]
        known = self._known()
        if doubtful and new:
            text = tr("Import {} and {} doubtful").format(papers(new, "new"), figures(doubtful))
        elif doubtful:
            text = tr("Import {}").format(papers(doubtful, "doubtful"))
        elif new or not known:
            text = tr("Import {}").format(papers(new, "new"))
        else:
            text = tr("Note that {} came again").format(papers(known))
        self.accept_.setText(text)
        self.accept_.setEnabled(bool(new or doubtful or known))
        is_had = bool(self._count("same") + self._count("changed"))
        self.keep_seen.setVisible(is_had and not report["is_sample"])

    def _count(self, kind: str) -> int:
        """Of a large dump not all is listed, but all is counted."""
        report = self._report
        if report is not None and report["is_sample"] and kind != "ignored":
            return int(report["failed" if kind == "problem" else kind])
        return self.model.count(kind)

    def _known(self) -> int:
        is_sample = self._report is not None and self._report["is_sample"]
        if not self.keep_seen.isChecked() and not is_sample:
            return 0
        return self._count("same") + self._count("changed")

    def _accept(self) -> None:
        if self._report is None or not self.accept_.isEnabled():
            return
        with_known = self.keep_seen.isChecked()
        kept = [
            row.position
            for row in self.model.rows
            if row.position and (row.is_chosen if row.has_box else with_known)
        ]
        everything = self._report["is_sample"] or (
            len(kept) == sum(row.position > 0 for row in self.model.rows)
        )
        names = [part.strip() for part in self.tags.text().replace(";", ",").split(",")]
        choice = {
            "format": self._report["format"],
            "tags": [name for name in names if name],
            "state": self.state.currentData(),
            "only": None if everything else kept,
            "source": self._source,
            "corrections": self._corrections_file(self._report["format"]),
            "columns": self._columns or {},
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

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes back what was said here, and not what was done in the library before."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _BACK_AND_FORTH)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_said()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_said()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.change_columns if self.offer.isVisible() else self._accept)()
        else:
            super().keyPressEvent(event)


_BACK_AND_FORTH = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _small(file: Path) -> bytes:
    """The bytes of a dump that is read again in an instant; nothing of a larger one."""
    if not file.is_file() or file.stat().st_size > SMALL:
        return b""
    return file.read_bytes()
