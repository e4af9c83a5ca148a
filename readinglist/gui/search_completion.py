"""What the word at the end of the search box may become: values of its field, or a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readinglist.gui.query_rows import choices
from readinglist.gui.search_popup import Offer
from readinglist.gui.words import tr
from readinglist.model import STATES
from readinglist.queries import Piece, quoted

LIMIT = 60
ASKED = ("author", "venue")
"""Fields whose values the library is asked for."""
Counted = Sequence[tuple[str, int | None]]
Values = Mapping[str, Counted]

FIELDS: tuple[tuple[str, str], ...] = (
    ("author", "name of an author"),
    ("title", "word of the title"),
    ("abstract", "word of the abstract"),
    ("tag", "tag"),
    ("state", "inbox, queued, reading, read, dismissed"),
    ("year", "2024, 2022..2024, >2020"),
    ("venue", "journal or conference"),
    ("source", "where it was seen"),
    ("saved", "saved search"),
    ("is", "starred, unread"),
    ("has", "note, abstract, doi …"),
    ("added", "today, <7d, 2026-03"),
    ("published", "2024, >2024-03"),
    ("note", "word of your notes"),
    ("key", "citation key"),
    ("doi", "DOI"),
    ("arxiv", "arXiv id"),
    ("type", "article, inproceedings …"),
    ("seen", "in how many imports"),
    ("upvotes", ">50, 10..100"),
)


@dataclass(frozen=True, slots=True)
class Begun:
    """The end of what was typed: the value of a field, or a plain word (``field`` "")."""

    field: str
    text: str
    start: int


def begun(text: str, pieces: Sequence[Piece]) -> Begun | None:
    """What stands at the very end of ``text``, as far as it can be completed."""
    last = pieces[-1] if pieces else None
    if last is None or last.end != len(text):
        return Begun("", "", len(text))
    if last.kind == "field":
        return Begun(last.field, "", last.end)
    typed = text[last.start :]
    if last.kind == "value":
        return Begun(last.field, typed.strip('"“”„'), last.start)
    return Begun("", typed, last.start) if last.kind == "word" else None


def values(begun: Begun, known: Values) -> list[Offer]:
    """The values of a field that begin so, or hold it; none if there is but the one typed."""
    wanted = begun.text.casefold()
    found = [(value, count) for value, count in known.get(begun.field, ()) if value]
    first = [item for item in found if item[0].casefold().startswith(wanted)]
    inside = [item for item in found if wanted in item[0].casefold() and item not in first]
    offers = [
        Offer("value", value, quoted(value), begun.start, count)
        for value, count in (*first, *inside)[:LIMIT]
    ]
    if len(offers) == 1 and offers[0].label.casefold() == wanted:
        return []
    return offers


def fields(begun: Begun) -> list[Offer]:
    """The fields that begin so."""
    wanted = begun.text.casefold()
    return [
        Offer("field", f"{name}:", f"{name}:", begun.start, None, tr(about))
        for name, about in FIELDS
        if name.startswith(wanted)
    ]


def of_facets(facets: Mapping[str, Sequence[tuple[str, int]]]) -> dict[str, Counted]:
    """What the side bar's counts say of the values of fields; what papers have is not counted."""
    states = dict(facets.get("state", ()))
    starred = dict(facets.get("starred", ())).get("starred", 0)
    unread = sum(states.get(state, 0) for state in ("inbox", "queued", "reading"))
    by_state = [(state, states.get(state, 0)) for state in STATES]
    tags = sorted(facets.get("tag", ()), key=lambda tag: (-tag[1], tag[0].casefold()))
    return {
        "tag": tags,
        "source": list(facets.get("source", ())),
        "year": list(facets.get("year", ())),
        "state": by_state,
        "is": [("starred", starred), ("unread", unread), ("changed", None), *by_state],
        "has": [(value, None) for value in choices("has")],
    }
