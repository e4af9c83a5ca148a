"""What the BibTeX reader and writer agree on: fields, and spellings that may go out as they came."""

from __future__ import annotations

import re

from readinglist.formats.bibtex_strings import JOURNAL_MACROS
from readinglist.latex import decode
from readinglist.latex.encode import spell_symbols, tidy
from readinglist.latex.formula import is_sound

RAW = "bibtex:"
"""``extra["bibtex:title"]`` is a field's value as an imported file spelt it."""

VERBATIM = frozenset(
    ["url", "doi", "eprint", "file", "pdf", "ee", "link", "local-url", "crossref", "xdata", "ids"]
)
"""Fields that LaTeX reads letter by letter: written as they are, never escaped."""

VENUE_FIELD = {
    **dict.fromkeys(("article", "periodical"), "journal"),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "school"),
    **dict.fromkeys(("techreport", "report"), "institution"),
    **dict.fromkeys(("misc", "online", "unpublished", "manual", "booklet"), "howpublished"),
}
"""Where an entry of that type says its venue; ``booktitle`` for any other."""

_DANGEROUS = re.compile(
    r"\\(?:input|include|write|immediate|openin|openout|read|def|edef|gdef|let|csname|catcode"
    r"|newcommand|renewcommand|usepackage|end|begin|special|directlua|loop|newread|newwrite)\b|\^\^"
)
_BARE = re.compile(r"(?<!\\)[%#&]")
_SCRIPT_IN_TEXT = re.compile(r"(?<!\\)[_^]")
_FORMULA = re.compile(r"(?<!\\)\$[^$]*(?<!\\)\$")


def is_verbatim(value: str) -> bool:
    """Whether ``value`` may stand between braces as it is, for parsers that do count ``\\{`` and
    for those that do not."""
    return _is_balanced(value) and not value.endswith("\\") and value.isprintable()


def _is_balanced(value: str) -> bool:
    """Whether braces balance, both with and without those behind a backslash."""
    if "{" not in value and "}" not in value:
        return True
    depth = unescaped = 0
    before = ""
    for char in value:
        step = (char == "{") - (char == "}")
        depth += step
        unescaped += step if before != "\\" else 0
        if depth < 0 or unescaped < 0:
            return False
        before = char
    return depth == unescaped == 0


def is_usable(raw: str) -> bool:
    """Whether a spelling that was imported may be written again: LaTeX and every parser take it."""
    if not is_verbatim(raw) or _BARE.search(raw) or _DANGEROUS.search(raw):
        return False
    text = _FORMULA.sub("", raw) if "$" in raw else raw
    return not _SCRIPT_IN_TEXT.search(text) and (
        ("\\" not in raw and "$" not in raw) or is_sound(raw)
    )


def said_by(raw: str) -> str:
    """The plain text of a field's spelling; a journal's macro is the journal's name."""
    return JOURNAL_MACROS.get(raw.strip("{} ")) or decode(raw)


def unchanged(raw: str | None, value: str, ascii_only: bool) -> str | None:
    """``raw`` as it may be written for ``value``, or None if it no longer says that."""
    if not raw or not is_usable(raw) or said_by(raw) != tidy(value):
        return None
    if not ascii_only or raw.isascii():
        return raw
    spelt = spell_symbols(raw)
    return spelt if decode(spelt) == tidy(value) else None
