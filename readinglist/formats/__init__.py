"""Text to records and papers to text: one file a family of formats.

Lives here: everything that knows how a dump is spelt. May import the rooms below (model, text,
identifiers, latex, citation); is imported by ``library`` alone. The one invariant: a reader is
pure and total. It opens no files, asks no network, never raises for one bad record, and every
non-blank line of a text dump ends in a record, a date, an ignored line or a problem.

To add a format: one file with a ``Format``, its name in :data:`BUILTIN`, one sample in
``resources/samples/``. The parametrised tests pick it up. Third parties register one under the
entry-point group ``readinglist.formats``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import entry_points

from readinglist.errors import NotReadable, UsageError
from readinglist.formats import (
    bibtex,
    csl_write,
    csv_write,
    html_write,
    huggingface,
    huggingface_mail,
    markdown_write,
    page_text,
    references,
    ris_write,
    structured,
)
from readinglist.formats.decode import open_dump
from readinglist.model import Dump, Entry, Format

__all__ = ["BUILTIN", "all_formats", "by_name", "choose", "open_dump", "read"]

log = logging.getLogger(__name__)

_WRITERS = {
    "ris": ris_write.write,
    "csl-json": csl_write.write,
    "csv": csv_write.write,
    "markdown": markdown_write.write,
    "html": html_write.write,
}
_READERS: tuple[Format, ...] = (
    bibtex.BIBTEX,
    bibtex.BIBLATEX,
    *structured.FORMATS,
    huggingface.HF_JSON,
    huggingface.HF_HTML,
    huggingface_mail.HF_MAIL,
    page_text.HF_TEXT,
    page_text.TEXT,
    *references.FORMATS,
)
BUILTIN: tuple[Format, ...] = tuple(
    replace(known, write=_WRITERS[known.name]) if known.name in _WRITERS else known
    for known in _READERS
)


@lru_cache(maxsize=1)
def all_formats() -> tuple[Format, ...]:
    """The built-in formats and those of installed plug-ins; a broken plug-in is logged and skipped."""
    found = list(BUILTIN)
    for point in entry_points(group="readinglist.formats"):
        try:
            plugin = point.load()
        except Exception:
            log.exception("format plug-in %s could not be loaded", point.name)
            continue
        if isinstance(plugin, Format):
            found.append(plugin)
    return tuple(found)


def by_name(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: there is none; the message lists those there are.
    """
    for known in all_formats():
        if known.name == name:
            return known
    names = ", ".join(f.name for f in all_formats())
    raise UsageError(f"There is no format named {name!r}; the formats are {names}.")


def choose(dump: Dump, name: str | None = None) -> Format:
    """The format to read ``dump`` as: the one named, else the surest by content.

    Raises:
        UsageError: no such format, or one that can only be written.
        NotReadable: no format recognises anything in it.
    """
    if name:
        chosen = by_name(name)
        if chosen.read is None:
            raise UsageError(f"The format {name!r} can be written, not read.")
        return chosen
    best, surest = None, 0.0
    for known in all_formats():
        if known.sniff and known.read and (score := known.sniff(dump)) > surest:
            best, surest = known, score
    if best is None:
        raise NotReadable(f"{dump.name or 'The text'} holds nothing that looks like papers.")
    return best


def read(dump: Dump, name: str | None = None) -> tuple[Format, Iterator[Entry]]:
    """The format chosen for ``dump`` and its entries, in the order of the dump."""
    chosen = choose(dump, name)
    assert chosen.read is not None
    return chosen, chosen.read(dump)
