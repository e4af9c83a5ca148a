"""What several writers say of a paper in the same way: names, notes, links."""

from __future__ import annotations

import re
from urllib.parse import quote

from readinglist import identifiers
from readinglist.model import Identifier, Note, Paper, Person


def inverted(person: Person, suffix_last: bool = False) -> str:
    """``King, Jr., Martin Luther``, or with the suffix last, as RIS has it; a group as it is."""
    if person.literal or not person.given:
        return person.literal or person.family
    parts = (person.family, person.given, person.suffix)
    if not suffix_last:
        parts = (person.family, person.suffix, person.given)
    return ", ".join(part for part in parts if part)


def note_text(note: Note) -> str:
    """A note, with the passage it is about before it as a Markdown quotation."""
    if not note.quote:
        return note.text
    return "\n".join(f"> {line}" for line in note.quote.split("\n")) + f"\n\n{note.text}".rstrip()


def notes_of(paper: Paper) -> list[str]:
    """The remark, then every note with its passage."""
    return [*([paper.remark] if paper.remark else []), *map(note_text, paper.notes)]


def links_of(paper: Paper) -> list[tuple[str, str]]:
    """Labels and web addresses of a paper: arXiv, DOI, its own page; nothing but http and https."""
    found: dict[str, str] = {}
    for scheme, label in (("arxiv", "arXiv:{}"), ("doi", "doi:{}")):
        value = paper.identifier(scheme)
        target = value and identifiers.url_of(Identifier(scheme, value))
        if value and target:
            found.setdefault(_address(target), label.format(value))
    if paper.url and re.match(r"https?://", paper.url, re.IGNORECASE):
        host = re.sub(r"^https?://([^/?#]*).*$", r"\1", paper.url, flags=re.DOTALL)
        found.setdefault(_address(paper.url), host)
    return [(label, target) for target, label in found.items()]


def _address(url: str) -> str:
    """Percent-encoded where it could end a link or an attribute."""
    return quote(" ".join(url.split()), safe="%/:=&?~#+!$,;'@()*[]-._")
