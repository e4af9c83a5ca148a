"""The class :class:`Library`: opening, reading, editing; the long verbs are in files beside."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from readinglist import config, identifiers
from readinglist.errors import NoSuchPaper
from readinglist.hits import Clause, Explanation, Found
from readinglist.library import searching
from readinglist.library.rooms import Rooms
from readinglist.model import (
    Done,
    Finding,
    Format,
    ImportReport,
    Paper,
    PaperRow,
    Progress,
    Record,
    Step,
    WriteOptions,
)
from readinglist.store import Store, connection, doubles, edits, journal, papers
from readinglist.store import tags as tag_edits
from readinglist.text import one_line

if TYPE_CHECKING:
    from readinglist.library import archiving, citing
    from readinglist.provenance import Choices

Path_ = str | os.PathLike[str]


class Library(Rooms):
    """A library of papers, open. Belongs to the thread that opened it.

    Args:
        path: the library file; made on the first write if it is not there.
        read_only: never write; a file that is not there reads as an empty library.
        busy_seconds: how long to wait for another program that is writing.

    Raises:
        StoreError: it cannot be opened (or one of its kinds: locked, too new, damaged).
    """

    def __init__(
        self,
        path: Path_ | None = None,
        *,
        read_only: bool = False,
        busy_seconds: float = connection.BUSY_SECONDS,
    ) -> None:
        self.path = config.library_path(path)
        self.store = Store(self.path, read_only=read_only, busy_seconds=busy_seconds)
        self.finder = searching.Finder(self.store)

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the library must not be used any more."""
        self.finder.close()
        self.store.close()

    # ------------------------------------------------------------------ reading

    def page(self, ids: Sequence[int]) -> list[PaperRow]:
        """Rows for at most 500 ``ids``, in that order; those that are gone are left out."""
        return papers.page(self.store, ids)

    def papers(self, ids: Iterable[int]) -> list[Paper]:
        """Whole papers, in the order of ``ids``; those that are gone are left out."""
        return papers.papers(self.store, ids)

    def paper(self, paper_id: int) -> Paper:
        """One whole paper.

        Raises:
            NoSuchPaper: it is not in the library.
        """
        found = papers.papers(self.store, [paper_id])
        if not found:
            raise NoSuchPaper(f"There is no paper {paper_id}.")
        return found[0]

    def find(self, name: str) -> int:
        """The id of the paper named by an id, a citation key (also a former one), arXiv id or DOI.

        Raises:
            NoSuchPaper: there is none; the message says what it was looked for as.
        """
        name = one_line(name)
        is_number = name.isascii() and name.isdecimal() and len(name) < 18
        if is_number and papers.exists(self.store, int(name)):
            return int(name)
        attempts = [("key", name), *((i.scheme, i.value) for i in identifiers.find(name))]
        for scheme, value in attempts:
            if (found := papers.find(self.store, scheme, value)) is not None:
                return found
        if (held := self.keys.holder(name)) is not None:
            return held
        raise NoSuchPaper(
            f"There is no paper {name!r}: no id, citation key, arXiv id or DOI is that."
        )

    def ids(self, query: str = "", **options: Unpack[searching.Options]) -> list[int]:
        """Every paper a query finds, in order, all of them by default; see :meth:`search`."""
        how: searching.Options = {"limit": 0, "plain": True, **options}
        return list(self.search(query, **how).ids)

    def search(self, query: str, **options: Unpack[searching.Options]) -> Found:
        """What one would type into the search box; an empty query finds every paper.

        ``sort`` is relevance (the default where there are words), recent (relevance, newer papers
        ahead of older ones that are about as relevant), or one of ``store.orders.ORDERS``. What
        the options mean stands at :class:`searching.View`.

        Raises:
            Cancelled: ``cancelled()`` turned true.
        """
        return self.finder.search(query, **options)

    def related(self, paper_id: int, limit: int = 20) -> Found:
        """Papers that share a paper's telling words, best first; ``terms`` are those words.

        Raises:
            NoSuchPaper: it is not in the library.
            IndexBroken: there is no index to ask.
        """
        return self.finder.related(self.paper(paper_id), limit)

    def why_nothing(self, query: str) -> tuple[tuple[Clause, ...], str | None]:
        """For a query without hits: what each clause contributes, and what may have been meant.

        Raises:
            IndexBroken: there is no index to ask.
        """
        from readinglist.library import explaining

        return explaining.why_nothing(self.finder, query)

    def explain(
        self, query: str, paper_id: int, **options: Unpack[searching.Options]
    ) -> Explanation:
        """Why a query finds a paper where it does, or what the paper lacks.

        Raises:
            IndexBroken: there is no index to ask.
        """
        from readinglist.library import explaining

        return explaining.explain(self.store, self.finder, query, paper_id, **options)

    mark_spans = staticmethod(searching.mark_spans)

    def snippet(self, paper: Paper, terms: Sequence[str]) -> str:
        """A piece of the abstract (or title) with ``<mark>`` around what was found."""
        return self.finder.snippet(paper, terms)

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Counts by state, tag, source, year, and of starred, trash and pair (possible doubles)."""
        return papers.facets(self.store)

    def count(self) -> int:
        """Papers that are not in the trash."""
        return papers.count(self.store, "deleted_at is null")

    def trashed(self) -> list[int]:
        """What is in the trash, the latest first."""
        return list(self.search("", limit=0, trash=True).ids)

    # ------------------------------------------------------------------ editing

    def add(self, record: Record) -> int:
        """One paper by hand; returns its id, which is an old one if we have the paper."""
        from readinglist.library import importing

        return importing.add(self, record)

    def add_tag(self, ids: Sequence[int], tag: str) -> Done:
        """Tag papers."""
        return tag_edits.add_tag(self.store, ids, tag)

    def remove_tag(self, ids: Sequence[int], tag: str) -> Done:
        """Take a tag off papers."""
        return tag_edits.remove_tag(self.store, ids, tag)

    def rename_tag(self, old: str, new: str) -> Done:
        """Rename a tag and those below it everywhere, or merge it into one in use."""
        return self.tagging.rename(old, new)

    def set_state(self, ids: Sequence[int], state: str) -> Done:
        """Move papers to inbox, queued, reading, read or dismissed."""
        return edits.set_state(self.store, ids, state)

    def set_starred(self, ids: Sequence[int], starred: bool) -> Done:
        """Star papers, or take the star off."""
        return edits.set_starred(self.store, ids, starred)

    def set_fields(self, paper_id: int, fields: Mapping[str, str]) -> Done:
        """Edit fields from what a person typed; an empty value clears one.

        Raises:
            UsageError: an unknown field, or a value that cannot be one.
        """
        from readinglist.library import naming

        self.paper(paper_id)
        columns, ids = naming.typed_fields(fields)
        if "key" in columns:
            naming.refuse_unsafe_key(columns["key"])
        return edits.set_fields(self.store, paper_id, columns, ids)

    def set_key(self, paper_id: int, key: str) -> Done:
        """Pin a citation key.

        Raises:
            UsageError: it is another paper's, or LaTeX could not read it.
        """
        from readinglist.library import naming

        naming.refuse_unsafe_key(key)
        return edits.set_fields(self.store, paper_id, {"key": key}, {})

    def add_note(self, paper_id: int, text: str, quote: str | None = None) -> int:
        """Write a note (Markdown), perhaps about a passage, which may stand alone; returns its id."""
        return edits.add_note(self.store, paper_id, text, quote)

    def edit_note(self, note_id: int, text: str | None) -> Done:
        """Change a note; None deletes it, and an empty text does unless it is about a passage."""
        return edits.edit_note(self.store, note_id, text)

    def trash(self, ids: Sequence[int]) -> Done:
        """Delete papers: into the trash."""
        return edits.trash(self.store, ids)

    def restore(self, ids: Sequence[int]) -> Done:
        """Take papers out of the trash."""
        return edits.restore(self.store, ids)

    def empty_trash(self) -> Done:
        """Delete for good what is in the trash."""
        return edits.empty_trash(self.store)

    def pairs(self) -> list[dict[str, Any]]:
        """Possible doubles: paper_id, other_id, score, reasons."""
        return doubles.pairs(self.store)

    def merge(self, winner: int, loser: int, take: Mapping[str, str] | None = None) -> Done:
        """Make two papers one; ``take`` says of a field: this, other or both."""
        return doubles.merge(self.store, winner, loser, take)

    def not_duplicates(self, paper_id: int, other_id: int) -> Done:
        """Remember that two papers are different."""
        return doubles.not_duplicates(self.store, paper_id, other_id)

    # ------------------------------------------------------------------ history

    def undo(self, op_id: int | None = None) -> Done:
        """Take back the newest step, or the one named."""
        return journal.undo(self.store, op_id)

    def redo(self) -> Done:
        """Bring back what was undone last."""
        return journal.redo(self.store)

    def undo_label(self) -> str | None:
        """What undo would take back."""
        return journal.undo_label(self.store)

    def redo_label(self) -> str | None:
        """What redo would bring back."""
        return journal.redo_label(self.store)

    def history(self, limit: int = 100, paper_id: int | None = None, **how: Any) -> list[Step]:
        """Steps, the newest first; ``text`` in their labels, those ``before`` a step."""
        return journal.history(self.store, limit, paper_id, **how)

    def data_version(self) -> int:
        """Another number: some other connection has written since."""
        return self.store.data_version()

    def last_seq(self) -> int:
        """The number of the newest change."""
        return journal.last_seq(self.store)

    def changes_since(self, seq: int) -> tuple[int, list[int]]:
        """The newest change's number, and the papers changed after ``seq``."""
        return journal.changes_since(self.store, seq)

    def setting(self, key: str) -> Any:
        """A setting that belongs to the library, or None."""
        text = self.store.setting(key)
        return None if text is None else json.loads(text)

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting (anything JSON can hold)."""
        self.store.set_setting(key, json.dumps(value, ensure_ascii=False))

    # ------------------------------------------------------------------ long verbs

    def read_dump(
        self, data: bytes, name: str, format_name: str | None = None, **choices: Unpack[Choices]
    ) -> Generator[Progress, None, ImportReport]:
        """Read and match a dump, write nothing: the preview, and ``import --dry-run``."""
        from readinglist.library import importing

        return importing.import_dump(self, data, name, format_name, dry_run=True, **choices)

    def import_dump(
        self, data: bytes, name: str, format_name: str | None = None, **choices: Unpack[Choices]
    ) -> Generator[Progress, None, ImportReport]:
        """Import a dump in one step, as :class:`~readinglist.provenance.Choices` say.

        Raises:
            NotReadable: it holds no papers, or is no text; nothing was changed.
            UsageError: corrections of a format that takes none.
        """
        from readinglist.library import importing

        return importing.import_dump(self, data, name, format_name, **choices)

    def imports(self) -> list[dict[str, Any]]:
        """Every import, newest first."""
        from readinglist.store import imports

        return imports.imports(self.store)

    def import_papers(self, import_id: int) -> list[tuple[int | None, str]]:
        """(paper, outcome) of every record of an import, in the order of the dump."""
        from readinglist.store import imports

        return imports.papers_of(self.store, import_id)

    def catch_up(self) -> Generator[Progress, None, int]:
        """Bring the index up to date; returns how many papers it took."""
        return self.finder.catch_up()

    def index_is_behind(self) -> bool:
        """Whether papers changed since the index last caught up."""
        return self.finder.is_behind()

    def reindex(self) -> Generator[Progress, None, int]:
        """Drop the index and build it anew."""
        return self.finder.reindex()

    def export(
        self, ids: Sequence[int], format_name: str, options: WriteOptions | None = None
    ) -> Generator[Progress, None, str]:
        """Papers as text in a format that can be written; in the order of their citation keys."""
        from readinglist.library import exporting

        return exporting.export(self, ids, format_name, options or WriteOptions())

    def export_to(
        self,
        target: Path_,
        ids: Sequence[int],
        format_name: str,
        options: WriteOptions | None = None,
        *,
        overwrite: bool = False,
    ) -> Generator[Progress, None, int]:
        """Write an export atomically; returns the number of papers.

        Raises:
            ExportError: the file cannot be written, or is a stranger's and ``overwrite`` is not
                said; what was there is as it was.
        """
        from readinglist.library import exporting

        return exporting.export_to(
            self, Path(target), ids, format_name, options or WriteOptions(), overwrite=overwrite
        )

    def citations(self, files: Sequence[Path_], standard_input: bytes = b"") -> citing.Cited:
        """What LaTeX files (.tex, .aux, .bcf) cite, held against the library; ``-`` is the input.

        Raises:
            NotReadable: one of the files is missing, or no text.
        """
        from readinglist.library import citing

        return citing.citations(self, files, standard_input)

    def formats(self) -> tuple[Format, ...]:
        """What can be read and written."""
        from readinglist.library import exporting

        return exporting.all_formats()

    def check(
        self, *, fix: bool = False, style: str | None = None
    ) -> Generator[Progress, None, list[Finding]]:
        """Integrity of file and index, and problems in the papers' entries for a style."""
        from readinglist.library import checking

        return checking.check(self, fix=fix, style=style)

    def stats(self) -> dict[str, Any]:
        """Counts by state, source, year, tag, day."""
        from readinglist.library import checking

        return checking.stats(self)

    def archive(self, folder: Path_) -> Generator[Progress, None, Path]:
        """Everything but the history as plain text in a folder, which is there whole or not at all.

        An older archive of this library is replaced.

        Raises:
            UsageError: the folder holds something else; nothing was written.
            StoreError: it cannot be written; what was there is as it was.
        """
        from readinglist.library import archiving

        return archiving.write(self, Path(folder))

    def verify_archive(self, folder: Path_) -> archiving.Verdict:
        """Restore an archive aside; is it equal to its files, and to this library if not changed?

        Raises:
            UsageError: it is no archive.
        """
        from readinglist.library import archiving

        return archiving.verify(self, Path(folder))

    def backup(self, target: Path_ | None = None) -> Path:
        """A verified copy, beside the library or where told."""
        from readinglist.store import backups

        return backups.backup(self.store, Path(target).absolute() if target else None, "manual")
