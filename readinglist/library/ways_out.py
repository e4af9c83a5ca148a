"""Papers into other programs: ``library.out``. Citations, clipboards, a folder of Markdown files."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist import quoting
from readinglist.library import markdown_folder
from readinglist.model import Paper, Progress, WriteOptions
from readinglist.store import papers

if TYPE_CHECKING:
    from readinglist.library.core import Library

PRIVATE = "application/x-readinglist-papers+jsonl"
"""The flavour by which papers go from window to window with all that is known of them."""
FORMATTED_LIMIT = 200
"""More papers than this are copied without formatted references: those take up to 9 ms each."""


class WaysOut:
    """Ways out that are no single file; nothing here changes the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def text(
        self, ids: Sequence[int], way: str, *, command: str = r"\cite", style: str = "apa"
    ) -> str:
        """Papers in one of :data:`quoting.WAYS`, in the order of ``ids``; those gone are left out.

        Empty if none of them has what is asked for (an arXiv id, a key).

        Raises:
            UsageError: there is no such way, style or command.
        """
        text, _ = self._text(papers.papers(self._library.store, ids), way, command, style)
        if text:
            self._library.keys.mark_used(ids)
        return text

    def flavours(
        self, ids: Sequence[int], way: str, *, command: str = r"\cite", style: str = "apa"
    ) -> dict[str, bytes]:
        """What a copy of papers offers, by media type: text the chosen way, and all the others.

        Empty if ``text`` is: a copy of nothing must not take away what was copied before.

        Raises:
            UsageError: there is no such way, style or command.
        """
        found = papers.papers(self._library.store, ids)
        text, page = self._text(found, way, command, style)
        if not text:
            return {}
        self._library.keys.mark_used(ids)
        if not page and len(found) <= FORMATTED_LIMIT:
            page = _references(found, style)[1]
        offered = {
            "text/plain": text,
            "application/x-bibtex": _in_format("bibtex", found),
            "text/html": page,
            "text/uri-list": "".join(f"{a}\r\n" for a in map(quoting.page_of, found) if a),
            PRIVATE: _in_format("jsonl", found),
        }
        return {name: value.encode() for name, value in offered.items() if value}

    def _text(self, found: Sequence[Paper], way: str, command: str, style: str) -> tuple[str, str]:
        """The text, and the HTML if it was made on the way."""
        if way in ("bibtex", "biblatex"):
            return _in_format(way, found), ""
        if way == "reference":
            return _references(found, style) if found else ("", "")
        return quoting.cited(found, way, quoting.cite_command(command)), ""

    def folder(
        self,
        folder: Path,
        ids: Sequence[int],
        options: WriteOptions | None = None,
        *,
        overwrite: bool = False,
    ) -> Generator[Progress, None, markdown_folder.Folder]:
        """A Markdown file for each paper, named by its key; what a person changed since is left.

        ``overwrite`` replaces that too.

        Raises:
            ExportError: the folder cannot be read or written.
        """
        self._library.keys.mark_used(ids)
        return markdown_folder.write(
            self._library, folder, ids, options or WriteOptions(), overwrite=overwrite
        )


def _in_format(name: str, found: Iterable[Paper]) -> str:
    from readinglist import formats  # heavy, and most verbs do without

    write = formats.by_name(name).write
    assert write is not None
    return "".join(write(found, WriteOptions()))


def _references(found: Sequence[Paper], style: str) -> tuple[str, str]:
    from readinglist.formats.citeproc_write import references

    return references(found, style)
