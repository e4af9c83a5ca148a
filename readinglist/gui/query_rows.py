"""What a row of the search form says as a clause of a query, and the row that a clause comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readinglist.model import STATES
from readinglist.queries import Part, quoted

FIELDS: tuple[tuple[str, str], ...] = (
    ("", "Any text"),
    ("title", "Title"),
    ("abstract", "Abstract"),
    ("author", "Author"),
    ("venue", "Venue"),
    ("note", "Note"),
    ("tag", "Tag"),
    ("state", "State"),
    ("is", "Is"),
    ("has", "Has"),
    ("year", "Year"),
    ("added", "Added"),
    ("published", "Published"),
    ("source", "Source"),
    ("saved", "Saved search"),
    ("key", "Citation key"),
    ("doi", "DOI"),
    ("arxiv", "arXiv id"),
    ("type", "Entry type"),
    ("seen", "Times seen"),
    ("upvotes", "Upvotes"),
)
_WORDS = (
    ("has", "has the words"),
    ("phrase", "has the phrase"),
    ("begins", "has a word beginning"),
    ("not", "lacks the words"),
    ("not phrase", "lacks the phrase"),
)
_EXACT = (("is", "is"), ("not", "is not"))
_NAME = (*_EXACT, ("begins", "begins with"))
_NUMBER = (("is", "is"), ("from", "from"), ("to", "up to"), ("not", "is not"))
_DATE = (
    ("days", "in the last (days)"),
    ("from", "since"),
    ("to", "up to"),
    ("is", "on, or in"),
    ("not", "not on, or in"),
)
RELATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "words": _WORDS,
    "exact": _EXACT,
    "name": _NAME,
    "number": _NUMBER,
    "date": _DATE,
}
"""Relations by kind of field: name, and how it reads."""
_KINDS = {
    **dict.fromkeys(("", "title", "abstract", "author", "venue", "note"), "words"),
    **dict.fromkeys(("tag", "source", "key", "doi", "arxiv", "type"), "name"),
    **dict.fromkeys(("year", "seen", "upvotes"), "number"),
    **dict.fromkeys(("added", "published"), "date"),
}
_CHOICES = {
    "state": STATES,
    "is": ("starred", "unread", "changed", *STATES),
    "has": (
        *("abstract", "arxiv", "author", "doi", "note", "remark", "tag", "url", "venue", "version"),
        "year",
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: field ("" is any text), relation of :data:`RELATIONS`, and what was typed."""

    field: str
    relation: str
    value: str


def kind_of(field: str) -> str:
    """Which relations a field has."""
    return _KINDS.get(field, "exact")


def choices(field: str) -> tuple[str, ...]:
    """The only values a field can have; none: any."""
    return _CHOICES.get(field, ())


def written(rows: Sequence[Row], *, any_: bool) -> str:
    """The rows as a query; empty ones are left out."""
    clauses = [clause for row in rows for clause in _clauses(row)]
    return (" OR " if any_ else " ").join(clauses)


def _clauses(row: Row) -> list[str]:
    value = " ".join(row.value.split())
    if not value:
        return []
    field = f"{row.field}:" if row.field else ""
    match row.relation:
        case "has":
            words = [f"{field}{quoted(word)}" for word in value.split()]
            return words if len(words) == 1 else [" ".join(words)]
        case "phrase":
            return [f'{field}"{value.replace(chr(34), " ").strip()}"']
        case "begins" if kind_of(row.field) == "words":
            return [f"{field}{value.split()[-1].rstrip('*')}*"]
        case "begins":
            return [f"{field}{quoted(value.rstrip('*') + '*')}"]
        case "not phrase":
            return [f'-{field}"{value.replace(chr(34), " ").strip()}"']
        case "not" if kind_of(row.field) == "words":
            return [" ".join(f"-{field}{quoted(word)}" for word in value.split())]
        case "not":
            return [f"-{field}{_value(row.field, value)}"]
        case "from":
            return [f"{field}{value}.."]
        case "to":
            return [f"{field}..{value}"]
        case "days":
            return [f"{field}<{re.sub(r'[^0-9]', '', value) or '7'}d"]
    return [f"{field}{_value(row.field, value)}"]


def _value(field: str, value: str) -> str:
    """As one types it; numbers and dates keep their signs (``>2020``, ``2020..2023``)."""
    plain = kind_of(field) in ("number", "date") and not re.search(r"\s", value)
    return value if plain else quoted(value)


def row_of(part: Part) -> Row:
    """The row a clause comes from; :func:`written` gives the clause again, or one that means it."""
    return Row(part.field, *_relation(part))


def _relation(part: Part) -> tuple[str, str]:
    value, kind = part.value, kind_of(part.field)
    if kind == "words":
        if part.negated:
            return ("not phrase" if part.is_phrase else "not"), value
        if part.is_phrase:
            return "phrase", value
        is_prefix = value.endswith("*") and "*" not in value[:-1]
        return ("begins", value[:-1]) if is_prefix else ("has", value)
    if part.negated:
        return "not", value
    if kind == "name" and value.endswith("*"):
        return "begins", value[:-1]
    if kind == "date" and (days := re.fullmatch(r"<(\d+)d", value)):
        return "days", days[1]
    if kind in ("number", "date") and (bound := re.fullmatch(r"(.*?)\.\.(.*)", value)):
        if not bound[2]:
            return "from", bound[1]
        if not bound[1]:
            return "to", bound[2]
    return "is", value
