"""Papers as formatted references in a citation style: plain text, or HTML of a few harmless tags.

citeproc-py 0.11 sets them by the styles in ``resources/csl`` (Citation Style Language 1.0.2,
https://docs.citationstyles.org/en/stable/specification.html). What it does not do is done here: it
lets imported text through as HTML, so that text wears letters of a private area until the end; it
names a paper without authors twice, knows no American punctuation, no room behind a number, and
takes a paper's number from the whole list, in quadratic time.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import html as tags
from citeproc.source.json import CiteProcJSON

from readinglist import config
from readinglist.errors import UsageError
from readinglist.formats import csl_write
from readinglist.formats.fields import iso_date
from readinglist.latex import show
from readinglist.model import Paper, Person, WriteOptions
from readinglist.quoting import REFERENCE_STYLES
from readinglist.text import clean, fold

_SHIELDED = "<>&\"'“”"
_SHIELD = {ord(letter): 0xF0000 + n for n, letter in enumerate(_SHIELDED)}
_UNSHIELD = {0xF0000 + n: letter for n, letter in enumerate(_SHIELDED)}
_END = "\U000f00ff"
"""Behind every title: where it is seen twice, the second is cut out."""
_STILL = "\U000f00fe"
"""Before what keeps its case: formulas, ``arXiv:``."""
_INVISIBLE = {ord(_END): "", ord(_STILL): ""}
_BARE = WriteOptions(abstract=False, notes=False, keywords=False)
_TEXTS = (
    *("title", "container-title", "DOI", "PMID", "URL", "number", "volume", "issue", "page"),
    *("publisher", "publisher-place", "ISSN", "ISBN"),
)
_TAG = re.compile(r"</?[a-z][^<>]*>")
_LABEL = re.compile(r"^(\[?)1([\].]*)\s*")
_PAGE_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>References</title>
</head>
<body>
"""


class _Item(CitationItem):  # type: ignore[misc]
    """A paper in the list; its number is written by us."""

    number = 1


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """A reference a paragraph, in the order of the style."""
    separator = ""
    for label, entry in _listed(papers, options):
        if entry is None:
            yield ""  # still reading
            continue
        yield f"{separator}{label}{_plain(entry)}\n"
        separator = "\n"


def write_html(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """A page with a paragraph for each reference."""
    yield _PAGE_HEAD
    for label, entry in _listed(papers, options):
        yield "" if entry is None else f"<p>{label}{_safe(entry)}</p>\n"
    yield "</body>\n</html>\n"


def references(papers: Iterable[Paper], style: str) -> tuple[str, str]:
    """The references as plain text and as HTML paragraphs, for the clipboard."""
    found = [
        (label, entry)
        for label, entry in _listed(papers, WriteOptions(style=style))
        if entry is not None
    ]
    plain = "\n\n".join(label + _plain(entry) for label, entry in found)
    return plain, "\n".join(f"<p>{label}{_safe(entry)}</p>" for label, entry in found)


def _listed(papers: Iterable[Paper], options: WriteOptions) -> Iterator[tuple[str, str | None]]:
    """(label, reference); before the first, a pair with None for each paper that was set."""
    style = _load(options.style)
    bibliography = style.root.bibliography
    is_numbered = bibliography.get("second-field-align") is not None
    is_sorted = bibliography.find("cs:sort", bibliography.nsmap) is not None
    entries: list[tuple[Any, str]] = []
    label = ("", "")
    for number, paper in enumerate(papers):
        entry = _set(style, paper)
        if is_numbered and (found := _LABEL.match(entry)):
            entry, label = entry[found.end() :], (found[1], found[2] + " ")
        entries.append((_sort_key(paper) if is_sorted else number, entry))
        yield "", None
    for number, (_, entry) in enumerate(sorted(entries), 1):
        yield f"{label[0]}{number}{label[1]}" if is_numbered else "", entry


def _sort_key(paper: Paper) -> tuple[list[str], int, str]:
    """By the authors' family names, the year and the title; the title stands for no authors."""
    title = fold(show(paper.title))
    names = [fold(a.literal or a.family or a.given) for a in paper.authors]
    return names or [title], paper.year or 0, title


def _load(name: str) -> CitationStylesStyle:
    if name not in REFERENCE_STYLES:
        known = ", ".join(REFERENCE_STYLES)
        raise UsageError(f"There is no citation style {name!r}; the styles are {known}.")
    return CitationStylesStyle(str(config.resource("csl", f"{name}.csl")), validate=False)


def _set(style: CitationStylesStyle, paper: Paper) -> str:
    """One reference, shielded, as the style's HTML."""
    item = _item(paper)
    citation = _Item(item["id"])
    source = CiteProcJSON([item])
    bibliography = CitationStylesBibliography(style, source, tags)
    bibliography.register(Citation([citation]))
    found = [str(entry) for entry in bibliography.bibliography()]
    return _tidy("".join(found) or item["title"])


def _tidy(entry: str) -> str:
    entry = _once(" ".join(entry.split()))
    # A title that ends in a mark of its own needs no full stop, and no comma.
    entry = re.sub(rf"(?<=[.?!]){_END}(”?(?:</[a-z]+>)*”?)[.,]", r"\1", entry)
    entry = entry.translate(_INVISIBLE)
    return re.sub(r"”((?:</[a-z]+>)*)([.,])", r"\2”\1", entry)


def _once(entry: str) -> str:
    """Without the second mention of a title that stood for the authors, and what goes with it."""
    first, _, rest = entry.partition(_END)
    between, again, tail = rest.partition(_END)
    shown = _LABEL.sub("", first) if first[:1] in ("[", "1") else first
    if not again or not between.endswith(shown):
        return entry
    pairs = enumerate(zip(rest, tail, strict=False))
    same = rest[: next((n for n, (one, other) in pairs if one != other), len(tail))]
    same = same[: max(same.rfind(mark) for mark in " .>") + 1]
    return first + _END + between[: len(between) - len(shown)].rstrip() + " " + tail[len(same) :]


def _item(paper: Paper) -> dict[str, Any]:
    """The paper as citeproc takes it: only names it knows, every imported letter shielded."""
    full = csl_write.item(paper, _BARE)
    item: dict[str, Any] = {"id": "paper", "type": full["type"]}
    for name in _TEXTS:
        if text := _shielded(full.get(name) or ""):
            item[name] = text
    title = item.get("title") or "Untitled"
    item["title"] = " ".join(map(_kept, title.split(" "))) + _END
    if number := item.get("number"):
        item["number"] = _STILL + number
    if authors := [_name(person) for person in paper.authors if str(person).strip()]:
        item["author"] = authors
    if issued := _issued(paper):
        item["issued"] = {"date-parts": [issued]}
    return item


def _shielded(text: str) -> str:
    return " ".join(show(clean(text)).split()).translate(_SHIELD)


def _kept(word: str) -> str:
    """A title's word; no style makes X² of what was x²."""
    is_formula = any(c.isnumeric() or unicodedata.category(c) == "Sm" for c in word)
    return _STILL + word if is_formula or (len(word) == 1 and not word.isascii()) else word


def _name(person: Person) -> dict[str, str]:
    parts = {
        name: text
        for name in ("family", "given", "suffix")
        if (text := _shielded(getattr(person, name)))
    }
    if person.literal or not {"family", "given"} <= parts.keys():
        return {"literal": _shielded(str(person)) or "?"}
    return parts


def _issued(paper: Paper) -> list[int]:
    """Year, month and day as far as they are known and belong together."""
    published = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$", iso_date(paper.published) or "")
    year = paper.year or (int(published[1]) if published else 0)
    if not 0 < year < 10_000:
        return []
    if not published or int(published[1]) != year or not 1 <= int(published[2] or 0) <= 12:
        return [year]
    day = int(published[3] or 0)
    return [year, int(published[2]), *([day] if 1 <= day <= 31 else [])]


def _plain(entry: str) -> str:
    return html.unescape(_TAG.sub("", entry)).translate(_UNSHIELD).strip()


def _safe(entry: str) -> str:
    """The style's own tags, and every imported letter as a letter."""
    escaped = {code: html.escape(letter) for code, letter in _UNSHIELD.items()}
    return entry.translate(escaped).strip()
