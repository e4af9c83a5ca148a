"""Formatted references as formats; citeproc is imported when the first is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readinglist.model import Format, Paper, WriteOptions


def _write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    from readinglist.formats import citeproc_write

    return citeproc_write.write(papers, options)


def _write_html(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    from readinglist.formats import citeproc_write

    return citeproc_write.write_html(papers, options)


FORMATS = (
    Format("references", "Formatted references", (".txt",), write=_write),
    Format("references-html", "Formatted references, a web page", (".html",), write=_write_html),
)
