"""Two papers made one: which value of each field stays. Pure, so that it can be shown before it is done.

``this`` is the paper that stays, ``other`` the one that goes into it. Unless told otherwise ``this``
keeps what it says and gains what it lacks, as in an import; tags, notes, sources and the star of
both are united. Every field can be chosen: one side, the other, or both where both can stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from readinglist import complete
from readinglist.dedupe import Known, against, nearness, overlap
from readinglist.errors import UsageError
from readinglist.model import MAX_REMARK, Identifier, Paper, Person, Record
from readinglist.text import fold, title_key

Side = Literal["this", "other", "both"]
SIDES: tuple[Side, ...] = ("this", "other", "both")

_COLUMNS = ("title", "authors", "year", "published", "venue", "type", "url", "abstract")
_OWN = ("key", "state", "remark")
SCHEMES = ("doi", "arxiv", "openreview", "pmid", "acl")
FIELDS = (*_COLUMNS[:6], *SCHEMES, "url", "abstract", *_OWN)
"""The fields of every paper, in the order they are shown; those of ``extra`` come after them."""

_JOINED = {"abstract": "\n\n", "remark": " · ", "note": "; ", "annote": "; ", "keywords": "; "}
"""Fields whose values can stand one behind the other, and what stands between."""

SURE_TITLE = 0.97
SURE_ABSTRACT = 0.8


@dataclass(frozen=True, slots=True)
class Field:
    """A field as both papers tell it, what may be taken, and what is taken by itself."""

    name: str
    this: str
    other: str
    sides: tuple[Side, ...]
    default: Side

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.this != self.other


def text_of(paper: Paper, name: str) -> str:
    """A field as a person reads it; empty where nothing is known."""
    if name in SCHEMES:
        return ", ".join(i.value for i in paper.identifiers if i.scheme == name)
    if name in (*_COLUMNS, *_OWN):
        value: Any = getattr(paper, name)
        return "; ".join(map(str, value)) if name == "authors" else str(value or "")
    return paper.extra.get(name, "")


def fields(this: Paper, other: Paper) -> tuple[Field, ...]:
    """Every field that one of the papers knows."""
    filled = merged(this, other)
    found = []
    for name in (*FIELDS, *dict.fromkeys((*this.extra, *other.extra))):
        mine, theirs = text_of(this, name), text_of(other, name)
        if mine or theirs:
            result = text_of(filled, name)
            sides = SIDES if _can_be_both(name) and mine and theirs else SIDES[:2]
            default: Side = "this" if result == mine else "other" if result == theirs else "both"
            found.append(Field(name, mine, theirs, sides, default))
    return tuple(found)


def _can_be_both(name: str) -> bool:
    return name == "authors" or name in SCHEMES or name in _JOINED


def merged(this: Paper, other: Paper, take: Mapping[str, str] | None = None) -> Paper:
    """The paper that comes of the two; ``take`` maps a field to "this", "other" or "both".

    What was chosen is the user's: no import changes these fields again.

    Raises:
        UsageError: there is no such field, or it cannot be taken so; nothing is decided.
    """
    take = take or {}
    for name, side in take.items():
        _refuse(this, other, name, side)
    whole = _united(this, other)
    values: dict[str, Any] = {}
    identifiers = list(whole.identifiers)
    extra = dict(whole.extra)
    for name, side in take.items():
        if name in SCHEMES:
            kept = [i for i in identifiers if i.scheme != name]
            identifiers = sorted({*kept, *_named(this, other, name, side)})
        elif name in (*_COLUMNS, *_OWN):
            values[name] = _value(this, other, name, side)
            if name == "abstract":
                source = other if side == "other" else this
                values["abstract_kind"] = "full" if side == "both" else source.abstract_kind
        else:
            text = str(_value(this, other, name, side) or "")
            extra = {k: v for k, v in extra.items() if k != name} | ({name: text} if text else {})
    chosen = [n for n in take if n not in _OWN and text_of(this, n) != text_of(other, n)]
    return replace(
        whole,
        **values,
        identifiers=tuple(identifiers),
        extra=extra,
        hand_edited=tuple(dict.fromkeys((*whole.hand_edited, *chosen))),
    )


def _refuse(this: Paper, other: Paper, name: str, side: str) -> None:
    known = (*FIELDS, *dict.fromkeys((*this.extra, *other.extra)))
    if name not in known:
        raise UsageError(
            f"There is no field {name!r} in these papers; the fields are {', '.join(known)}."
        )
    if side not in SIDES:
        raise UsageError(f"{side!r} is no side: take this, other or both for {name}.")
    if side == "both" and not _can_be_both(name):
        raise UsageError(f"A paper has one {name}: take this or other.")
    if name in ("title", "key", "state") and not text_of(other if side == "other" else this, name):
        raise UsageError(f"A paper needs a {name}, and that paper has none.")
    if name == "remark" and len(str(_value(this, other, name, side) or "")) > MAX_REMARK:
        raise UsageError(f"Both remarks are longer than the {MAX_REMARK} characters of one.")


def _value(this: Paper, other: Paper, name: str, side: str) -> Any:
    mine, theirs = (
        getattr(p, name) if name in (*_COLUMNS, *_OWN) else p.extra.get(name) for p in (this, other)
    )
    if side != "both":
        return mine if side == "this" else theirs
    if name == "authors":
        return _all_authors(this.authors, other.authors)
    return _JOINED[name].join(dict.fromkeys(filter(None, (mine, theirs)))) or None


def _all_authors(mine: tuple[Person, ...], theirs: tuple[Person, ...]) -> tuple[Person, ...]:
    """Ours, then those of theirs that no name of ours is."""
    have = {_person_key(p) for p in mine}
    return (*mine, *(p for p in theirs if _person_key(p) not in have))


def _person_key(person: Person) -> tuple[str, str]:
    """Family name and first initial: "J. W. Kim" is "Jong Wook Kim"."""
    return fold(person.family or person.literal), fold(person.given)[:1]


def _named(this: Paper, other: Paper, scheme: str, side: str) -> tuple[Identifier, ...]:
    sources = {"this": (this,), "other": (other,), "both": (this, other)}[side]
    return tuple(i for p in sources for i in p.identifiers if i.scheme == scheme)


def known_of(paper: Paper) -> Known:
    """A paper as matching and completing see it."""
    return Known(
        paper.id,
        paper.title,
        title_key(paper.title),
        paper.abstract,
        paper.abstract_kind,
        authors=paper.authors,
        year=paper.year,
        published=paper.published,
        venue=paper.venue,
        type=paper.type,
        url=paper.url,
        identifiers=paper.identifiers,
        extra=paper.extra,
        hand_edited=paper.hand_edited,
    )


def record_of(paper: Paper | Known) -> Record:
    """A paper as a dump would tell it."""
    return Record(
        *(paper.title, paper.abstract, paper.abstract_kind, paper.authors, paper.year),
        *(paper.published, paper.venue, paper.type, paper.identifiers, paper.url),
        extra=paper.extra,
    )


def _united(this: Paper, other: Paper) -> Paper:
    """``this`` with its gaps filled, and what both have of what a paper may have many of."""
    filled, _ = complete.fill(known_of(this), record_of(other))
    return replace(
        this,
        abstract=filled.abstract,
        abstract_kind=filled.abstract_kind,
        authors=filled.authors,
        year=filled.year,
        published=filled.published,
        venue=filled.venue,
        type=filled.type,
        url=filled.url,
        identifiers=tuple(sorted(filled.identifiers)),
        extra=dict(filled.extra),
        tags=tuple(sorted({*this.tags, *other.tags})),
        notes=tuple(sorted((*this.notes, *other.notes), key=lambda note: note.id)),
        sightings=(*this.sightings, *other.sightings),
        starred=this.starred or other.starred,
        remark=this.remark or other.remark,
        # What was decided about one of them is decided.
        state=other.state if this.state == "inbox" else this.state,
    )


# ------------------------------------------------------------------ which pairs are beyond doubt


def doubts(one: Paper, other: Paper) -> tuple[str, ...]:
    """Why two papers are not surely one, in words; none if they are.

    Sure are: nearly the same title, an author in common, nothing that speaks against it, and
    abstracts that say the same, or (where one is missing) the same title in the same year.
    """
    record, known = record_of(one), known_of(other)
    found = list(against(record, known))
    keys = title_key(one.title), known.title_key
    if keys[0] != keys[1] and nearness(*keys) < SURE_TITLE:
        found.append("the titles differ")
    if not (one.authors and other.authors):
        found.append("the authors of one are not known")
    if one.abstract and other.abstract:
        if overlap(one.abstract, other.abstract) < SURE_ABSTRACT:
            found.append("the abstracts differ")
    elif keys[0] != keys[1] or not one.year or one.year != other.year:
        found.append("one has no abstract to compare")
    return tuple(found)


def older(one: Paper, other: Paper) -> tuple[Paper, Paper]:
    """(the one that was there first, the other): its key is the one that may have been cited."""
    return (one, other) if (one.added, one.id) <= (other.added, other.id) else (other, one)
