"""What a person says of a dump in the preview, lines or columns, and reading it again so."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from readinglist import config
from readinglist.gui.columns_dialog import ColumnsDialog
from readinglist.gui.desk import Desk
from readinglist.gui.import_layout import ImportLayout
from readinglist.gui.library_words import said
from readinglist.gui.preview_columns import TABLES, Table, read_table
from readinglist.gui.preview_corrections import Corrections
from readinglist.gui.preview_model import ROW_ROLE, PreviewRow
from readinglist.gui.words import papers, tr
from readinglist.model import CorrectionKind
from readinglist.provenance import Choices


class SayingPage(ImportLayout):
    """Corrections of lines and of columns; ``importing.ImportPage`` reads and shows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._file = Path()
        self._origin = ""
        self._report: dict[str, Any] | None = None
        self._data = b""  # of a dump small enough to be read again at once
        self._said = Corrections()
        self._columns: dict[str, str] | None = None  # said of a table; None: what is remembered
        self._table: Table | None = None
        self._corrected: tuple[str, ...] = ()  # formats whose lines can be corrected
        self._remembered = 0  # lines and columns, since the preview began

    @abstractmethod
    def _read(self, format_name: str | None) -> None:
        """Read the dump by a job."""

    @abstractmethod
    def _read_it_again(self, report: dict[str, Any]) -> None:
        """Show the same dump as it is read now."""

    @abstractmethod
    def _recount(self) -> None:
        """Count what is chosen."""

    @property
    def _source(self) -> str:
        return self.source_name.text().strip()

    # ------------------------------------------------------------------ reading again

    def _corrections_file(self, format_name: str | None) -> Path | None:
        """For a job, which deletes it."""
        is_other = format_name is not None and format_name not in self._corrected
        if not self._said.now or is_other or self._columns:
            return None
        folder = config.state_dir() / "jobs"
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, prefix="said-", suffix=".json", delete=False) as file:
            name = file.name
        return self._said.write(Path(name))

    def _read_again(self) -> None:
        """The same dump with what was said of it: at once if it is small, else by a job."""
        report = self._report
        if report is None:
            return
        format_name = None if self._columns else report["format"]
        if not self._data:
            self._read(format_name)
            return
        choices: Choices = {"source": self._source or None}
        if self._columns:
            choices["columns"] = self._columns
        else:
            choices["corrections"] = self._said.values
        self.desk.read_again(
            *(self._data, self._origin, format_name, choices),
            self._read_it_again,
            self._could_not_read_again,
        )

    def _could_not_read_again(self, error: Exception) -> None:
        self.found.setText(papers(0))
        self.model.show_rows(())
        self.lines.show_roles({}, dict(self._said.now))
        self.notices.setText(said(str(error)))
        self.notices.show()
        self._recount()

    # ------------------------------------------------------------------ saying what columns are

    def _look_for_columns(self) -> None:
        """A table, and what may be one that was not recognised, shows what its columns are."""
        report, file, said = self._report, self._file, self._columns
        if report is not None and report["format"] not in (*TABLES, *self._corrected):
            self._show_table(None)
            return
        self.desk.look_up(
            lambda library: read_table(library, file, said),
            lambda table: self._show_table(table) if file == self._file else None,
            key="columns",
        )

    def _show_table(self, table: Table | None) -> None:
        report = self._report
        is_read = report is not None and report["format"] in TABLES
        self._table = table if table and (is_read or table.is_regular) else None
        self.columns_line.show_table(self._table, is_read=is_read)
        self.offer.setVisible(self._table is not None)
        if self.offer.isVisible():
            self.offer.setFocus()

    def change_columns(self) -> None:
        """Say which column of the table is what."""
        if self._table is not None:
            name = self._origin.rsplit("/", 1)[-1]
            ColumnsDialog(self, name, self._table, self._columns_said).open()

    def _columns_said(self, said: dict[str, str], remember: bool) -> None:
        table = self._table
        if table is None:
            return
        self._columns = said or None
        if (remember and said != table.kept) or (table.kept and not said):
            self._remembered += 1
            told = tr("Tables with these headings are read like this from now on.")
            gone = tr("Tables with these headings are read as they are recognised.")
            self.desk.edit(
                lambda library: library.dumps.remember_columns(table.base.headings, said),
                lambda _done: told if said else gone,
                lambda _done: self._with_columns(),
            )
        else:
            self._with_columns()

    def _with_columns(self) -> None:
        if self._report is None:  # it could not be read before
            self._read(None)
        else:
            self._read_again()

    # ------------------------------------------------------------------ saying what lines are

    def _chosen_lines(self) -> list[int]:
        """Lines chosen that hold text."""
        rows = sorted(index.row() for index in self.source.selectedIndexes())
        return [row + 1 for row in rows if self.lines.lines[row].strip()]

    def _allow(self) -> None:
        """What can be said depends on the format and on the lines chosen."""
        report = self._report
        can = report is not None and report["format"] in self._corrected and bool(self.lines.lines)
        self.line_bar.setVisible(can)
        chosen = can and bool(self._chosen_lines())
        for name, action in self.line_bar.actions_.items():
            action.setEnabled(self._said.can_undo if name == "undo" else chosen)

    def say(self, kind: CorrectionKind) -> None:
        """Say what the lines chosen are, and read the dump again."""
        lines = self._chosen_lines()
        if kind in ("split", "authors", "date"):
            lines = lines[:1]
        if kind == "join" and lines:
            row = self.papers.currentIndex().data(ROW_ROLE)
            lines = [row.line if isinstance(row, PreviewRow) and row.position else lines[0]]
        if self._report is not None and self._said.say(lines, kind):
            self._read_again()

    def undo_said(self) -> None:
        """Take back what was said last."""
        if self._said.undo():
            self._read_again()

    def redo_said(self) -> None:
        """Say again what was taken back."""
        if self._said.redo():
            self._read_again()

    def always_ignore(self) -> None:
        """Ignore lines like those chosen in every dump of this source, from this one on."""
        report = self._report
        texts = [self.lines.lines[n - 1].strip() for n in self._chosen_lines()]
        if report is None or not texts:
            return
        source = report["source"]
        self._remembered += 1
        words = tr("From {} lines like “{}” are always ignored from now on.")
        self.desk.edit(
            lambda library: library.dumps.remember(source, texts),
            lambda _done: words.format(source, texts[0][:60]),
            lambda _done: self._read_again(),
        )

    def _library_changed(self) -> None:
        """What was remembered here may have been taken back."""
        if self._remembered and self._report is not None:
            self._read_again()

    def _source_named(self) -> None:
        if self._report is not None and self._source != self._report["source"]:
            self._read_again()
