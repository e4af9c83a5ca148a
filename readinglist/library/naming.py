"""What a person types for a field, turned into what is stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from readinglist import citation, identifiers
from readinglist.errors import UsageError
from readinglist.model import MAX_REMARK
from readinglist.text import one_line, paragraphs, people

ALIASES = {
    "author": "authors",
    "arxiv_id": "arxiv",
    "date": "published",
    "journal": "venue",
    "booktitle": "venue",
}
BIBTEX_FIELDS = frozenset(
    [
        "address",
        "annote",
        "chapter",
        "crossref",
        "edition",
        "editor",
        "eid",
        "howpublished",
        "institution",
        "isbn",
        "issn",
        "issue",
        "keywords",
        "language",
        "location",
        "month",
        "note",
        "number",
        "organization",
        "pages",
        "part",
        "primaryclass",
        "publisher",
        "school",
        "series",
        "shorttitle",
        "subtitle",
        "translator",
        "version",
        "volume",
    ]
)
"""Fields without a column of their own; they are kept in ``extra`` and exported."""

_PLAIN = (
    *("title", "abstract", "venue", "published", "type", "url", "authors", "year", "key"),
    "remark",
)
_SCHEMES = ("doi", "arxiv", "openreview", "pmid", "acl")


def typed_fields(fields: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str | None]]:
    """(columns and extra fields, identifiers) from ``FIELD=VALUE`` pairs; empty clears.

    Raises:
        UsageError: an unknown field, or a value that cannot be one; nothing is changed.
    """
    columns: dict[str, Any] = {}
    ids: dict[str, str | None] = {}
    for given, value in fields.items():
        name = ALIASES.get(given.strip().lower(), given.strip().lower())
        if name in _SCHEMES:
            ids[name] = _identifier(name, value)
        elif name in _PLAIN:
            columns[name] = _column(name, value)
        elif name in BIBTEX_FIELDS:
            columns[name] = one_line(value) or None
        else:
            known = ", ".join((*_PLAIN, *_SCHEMES, *sorted(BIBTEX_FIELDS)))
            raise UsageError(f"There is no field {given!r}; the fields are {known}.")
    return columns, ids


def refuse_unsafe_key(key: str) -> None:
    """Nothing, for a citation key that every LaTeX tool can read.

    Raises:
        UsageError: it is none.
    """
    if not citation.is_safe_key(key):
        raise UsageError(
            f"{key!r} cannot be a citation key: use letters, digits and . : / + _ - only, "
            "beginning with a letter or digit."
        )


def _identifier(scheme: str, value: str) -> str | None:
    value = value.strip()
    if not value:
        return None
    if scheme == "doi":
        found = identifiers.doi(value)
    elif scheme == "arxiv":
        found = identifiers.arxiv(value)
    else:
        pattern = {"pmid": r"\d{1,9}", "acl": r"[\w.-]+", "openreview": r"[\w-]+"}[scheme]
        named = next((i for i in identifiers.find(value) if i.scheme == scheme), None)
        if named or re.fullmatch(pattern, value):
            return named.value if named else value
        found = None
    if found is None or found.scheme != scheme:
        raise UsageError(f"{value!r} is no {_EXAMPLES.get(scheme, scheme)}.")
    return found.value


_EXAMPLES = {"doi": "DOI like 10.1145/3297280.3297641", "arxiv": "arXiv id like 1706.03762"}


def _column(name: str, value: str) -> Any:
    if name == "abstract":
        return paragraphs(value) or None
    value = one_line(value)
    if name == "authors":
        return people(value)
    if name in ("title", "key"):
        if not value:
            raise UsageError(f"A paper needs a {name}; it was not cleared.")
        return value
    if name == "year" and value:
        if not re.fullmatch(r"1[0-9]{3}|2[01][0-9]{2}", value):
            raise UsageError(f"{value!r} is no year.")
        return int(value)
    if name == "published" and value and not _is_date(value):
        raise UsageError(f"{value!r} is no date like 2024, 2024-03 or 2024-03-12.")
    if name == "remark" and len(value) > MAX_REMARK:
        raise UsageError(f"A remark has at most {MAX_REMARK} characters; write a note instead.")
    if name == "type" and value and not re.fullmatch(r"[A-Za-z]+", value):
        raise UsageError(f"{value!r} is no entry type like article or inproceedings.")
    if name == "url" and value and not re.match(r"https?://\S+$", value):
        raise UsageError(f"{value!r} is no web address; it begins with https:// or http://.")
    return (value.lower() if name == "type" else value) or None


def _is_date(value: str) -> bool:
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True
