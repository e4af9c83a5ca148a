"""What arXiv's texts share: headers, authors with affiliations, identifiers, subject classes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readinglist import identifiers
from readinglist.formats import fields, tex
from readinglist.model import Identifier, Person, Problem, Record
from readinglist.text import people

_AFFILIATION = re.compile(r"\s*\([^()]*\)")
_NOT_SHOWN = re.compile(
    r",?\s*et al\.?\s*\(\d+ additional authors? not shown\)\s*$| ?\[[^\]]{0,100}\]$"
)
_CLASS = re.compile(r"\(([a-z][a-z-]+(?:\.[A-Za-z-]{2,})?)\)")


def names_of(text: str) -> tuple[Person, ...]:
    """Persons from an ``Authors:`` field: TeX decoded, affiliations and their numbers left out."""
    text = tex.name(" ".join(text.split()))
    if "not shown" in text or text.endswith("]"):
        text = _NOT_SHOWN.sub("", text)
    for _ in range(4 if "(" in text else 0):  # they nest: (on behalf of X, (1) Y U.)
        text, found = _AFFILIATION.subn("", text)
        if not found:
            break
    if "(" in text:
        text = re.sub(r"\s*\(.*$", "", text)  # a bracket that never closes
    return people(text)


def classes(subjects: str) -> list[str]:
    """Subject classes in ``Machine Learning (cs.LG); Other (cs.MA)`` or in ``cs.LG cs.MA``."""
    return _CLASS.findall(subjects) or subjects.replace(",", " ").split()


def paper(
    title: str,
    arxiv_id: str,
    line: int,
    *,
    author_text: str = "",
    authors: Sequence[Person] = (),
    abstract: str | None = None,
    date: str | None = None,
    subjects: str = "",
    headers: dict[str, str] | None = None,
    seen: dict[str, str | int] | None = None,
    snippet: bool = False,
    lines: tuple[tuple[int, str], ...] = (),
    raw: str = "",
) -> Record | Problem:
    """The record of an arXiv text. ``headers`` are its other fields by lower-case name."""
    headers = headers or {}
    own = identifiers.arxiv("arXiv:" + arxiv_id)
    known: list[Identifier] = [own] if own else []
    doi = identifiers.doi(headers.get("doi", ""))
    if doi and doi.scheme == "doi":
        known.append(doi)
    found = classes(subjects)
    extra = {
        "primaryclass": found[0] if found else "",
        "keywords": ", ".join(found),
        "comment": headers.get("comments", ""),
        "journalref": headers.get("journal-ref", ""),
        "reportnumber": headers.get("report-no", ""),
    }
    return fields.paper(
        tex.accents(title),
        line,
        abstract=tex.accents(abstract) if abstract else None,
        kind="snippet" if snippet else None,
        authors=authors or names_of(author_text),
        date=date or (month_of(own.value) if own else None),
        identifiers=tuple(known),
        url=identifiers.url_of(own) if own else None,
        extra=extra,
        seen=seen,
        lines=lines,
        raw=raw,
    )


def month_of(arxiv_id: str) -> str | None:
    """The month an id was given out in: 2024-03 for ``2403.01234``, 1997-01 for ``hep-th/9701001``."""
    match = re.search(r"(?:^|/)(\d\d)(\d\d)", arxiv_id)
    if not match:
        return None
    year = int(match[1])
    return fields.iso_date(f"{year + (1900 if year > 90 else 2000)}-{match[2]}")


def paragraphs(lines: list[str]) -> str:
    """The abstract with a blank line where two blanks begin a paragraph (unless all lines do)."""
    indented = [line.startswith("  ") for line in lines]
    if sum(indented) > max(1, len(lines) // 2):
        return "\n".join(lines)
    return "\n".join(
        "\n" + line if deep else line for line, deep in zip(lines, indented, strict=True)
    )
