"""Dumps as things in themselves: their text, what is known of their lines, the imports they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from readinglist.errors import UsageError
from readinglist.library import importing
from readinglist.model import Done
from readinglist.provenance import ImportDetail, ImportSummary, RememberedLine, TableColumns
from readinglist.store import dumps
from readinglist.text import one_line

if TYPE_CHECKING:
    from readinglist.library.core import Library


class Dumps:
    """``library.dumps``: lines of dumps, and past imports."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = library.store

    def text(self, data: bytes, name: str = "") -> str:
        """The text that the readers see: line n of a report is line n of it.

        Raises:
            NotReadable: empty, too large, or no text.
        """
        from readinglist import formats  # heavy, and most verbs do without

        return formats.open_dump(data, name).text

    def corrected_formats(self) -> tuple[str, ...]:
        """Names of the formats whose lines can be flipped, split, joined and remembered."""
        from readinglist import formats

        return tuple(f.name for f in formats.all_formats() if f.takes_corrections)

    def columns(
        self, data: bytes, name: str = "", said: Mapping[str, str] | None = None
    ) -> TableColumns | None:
        """The columns of a table and what they are taken for; None if it is no table.

        ``said`` as :class:`~readinglist.provenance.Choices` has it. Where nothing is recognised,
        the columns are those of the first row, and none is taken for anything.

        Raises:
            NotReadable: empty, too large, or no text.
        """
        from readinglist import formats
        from readinglist.formats import tables

        return tables.columns(formats.open_dump(data, name), said or {})

    def columns_said(self, headings: Sequence[str]) -> dict[str, str]:
        """What is remembered of tables with these headings (``TableColumns.headings``), if it is."""
        return dumps.columns_said(self._store, headings)

    def remembered_columns(self) -> list[tuple[tuple[str, ...], dict[str, str]]]:
        """The headings of tables, without case, and what is remembered of their columns."""
        return dumps.remembered_columns(self._store)

    def remember_columns(self, headings: Sequence[str], said: Mapping[str, str]) -> Done:
        """Read tables with these headings as ``said``; as they are recognised if that is empty.

        Raises:
            UsageError: no headings, or a field that no column can hold.
        """
        if not any(heading.strip() for heading in headings):
            raise UsageError("A table without headings is not known again; nothing was remembered.")
        told = importing.columns_of(said)
        return dumps.remember_columns(self._store, headings, told)

    # ------------------------------------------------------------------ lines to ignore

    def remembered(self, source: str | None = None) -> list[RememberedLine]:
        """Lines that are always ignored in dumps of a source, or of all of them."""
        return dumps.remembered(self._store, source)

    def remember(self, source: str, lines: Sequence[str]) -> Done:
        """Always ignore lines like these in dumps of a source; any number stands for any other.

        Raises:
            UsageError: no source, or a line without letters, which would be like too many others.
        """
        source = one_line(source)
        if not source:
            raise UsageError("A line is remembered for a source; name one.")
        folded = importing.folded_lines(lines)
        if not folded:
            raise UsageError("There is no line to remember.")
        return dumps.remember(self._store, source, folded)

    def forget(self, source: str, line: str) -> Done:
        """Read lines like this one again.

        Raises:
            UsageError: it is not remembered for that source.
        """
        from readinglist.formats.lines import like

        done = dumps.forget(self._store, one_line(source), line)
        if not done.count:
            done = dumps.forget(self._store, one_line(source), like(line))
        if not done.count:
            raise UsageError(f"No line “{one_line(line)}” is remembered for {source}.")
        return done

    # ------------------------------------------------------------------ past imports

    def imports(self) -> list[ImportSummary]:
        """Every import, the newest first."""
        return dumps.summaries(self._store)

    def show(self, import_id: int) -> ImportDetail:
        """An import with its records, their original lines, and all that became no paper.

        Raises:
            UsageError: there is none of that number.
        """
        return dumps.detail(self._store, import_id)

    def undo(self, import_id: int) -> Done:
        """Take back what only this import brought; ``skipped`` says what was kept, and why.

        Raises:
            UsageError: there is none of that number, or it is undone already.
        """
        return dumps.undo_import(self._store, import_id)
