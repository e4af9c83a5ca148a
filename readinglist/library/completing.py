"""How complete papers are for where they will be cited, and where what is missing can be had."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readinglist import completeness
from readinglist.errors import ReadingListError, UsageError
from readinglist.model import Done, Paper, Person, Progress, Record, Sighting
from readinglist.store import Store, completing
from readinglist.text import title_key

if TYPE_CHECKING:
    from readinglist.library.core import Library

TYPED: dict[str, str] = {
    "author": "authors",
    "journal": "venue",
    "booktitle": "venue",
    "eprint": "arxiv",
}
"""Fields of an entry whose name as a field to be typed is another."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A value for a missing field, as :meth:`Library.set_fields` takes it, and who says so."""

    field: str
    value: str
    source: str
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A paper's completeness for a target: 0 to 100, what is missing, where it could come from."""

    target: str
    percent: int
    missing: tuple[str, ...]
    offers: tuple[Offer, ...] = ()


class Completeness:
    """The completeness of papers. The column sorted by is that of the library's own target."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def _store(self) -> Store:
        return self._library.store

    def targets(self) -> dict[str, str]:
        """Every target's name and title."""
        return dict(completeness.TARGETS)

    def target(self) -> str:
        """What the papers of this library are to be complete for."""
        return completing.target(self._store)

    def set_target(self, name: str) -> Generator[Progress, None, int]:
        """Choose another target; returns how many papers were computed, all or none.

        Raises:
            UsageError: there is no such target.
        """
        store = self._store
        known(name)
        if name == self.target():
            return 0
        yield Progress("completeness", 0, 0)
        with store.write("Target"):
            store.conn.execute(
                "insert or replace into setting values(?, ?)",
                (completing.SETTING, json.dumps(name)),
            )
            return completing.count_anew(store)  # and write() computes them

    def of(self, paper_id: int, target: str | None = None) -> State:
        """One paper, with offers for what it lacks.

        Raises:
            NoSuchPaper: it is not in the library.
            UsageError: there is no such target.
        """
        name = self.target() if target is None else known(target)
        paper = self._library.paper(paper_id)
        missing = completeness.missing(paper, name)
        offers = tuple(_offers(paper, missing)) if missing else ()
        return State(name, completeness.percent(paper, name), missing, offers)

    def worst(self, limit: int = 100) -> list[int]:
        """The papers that lack most, for “Fix next”."""
        return completing.worst(self._store, limit)

    def fill(self, paper_id: int, offers: Sequence[Offer]) -> Done:
        """Take offers; one step."""
        return self._library.set_fields(paper_id, {typed_name(o.field): o.value for o in offers})


def known(name: str) -> str:
    """A target's name.

    Raises:
        UsageError: there is no such target.
    """
    name = {"bibtex": "plain"}.get(name.lower(), name.lower())
    if name not in completeness.TARGETS:
        names = ", ".join(completeness.TARGETS)
        raise UsageError(f"There is no style {name!r}; the styles are {names}.")
    return name


def typed_name(field: str) -> str:
    """What a person types to set that field of an entry."""
    return TYPED.get(field, field)


# ------------------------------------------------------------------ who could fill a gap


def _offers(paper: Paper, missing: Sequence[str]) -> Iterator[Offer]:
    """For each field the first that says something: the sightings anew, then ids and dates."""
    said = [(s, r) for s in paper.sightings if (r := _read_again(paper, s)) is not None]
    for field in missing:
        for sighting, record in said:
            if value := _value(record, field):
                yield Offer(field, value, _where(sighting), sighting.import_id)
                break
        else:
            if field == "year":
                yield from _years(paper)
            elif field == "primaryclass":
                yield from _classes(paper)


def _read_again(paper: Paper, sighting: Sighting) -> Record | None:
    """What the format makes of a sighting's own text today."""
    from readinglist import formats  # heavy, and most verbs do without

    if not sighting.raw.strip():
        return None
    try:
        dump = formats.open_dump(sighting.raw.encode(), sighting.origin)
        _, entries = formats.read(dump, sighting.format)
        records = [entry for entry in entries if isinstance(entry, Record)]
    except ReadingListError:  # by hand, or a format that needs the whole dump
        return None
    own = [r for r in records if title_key(r.title) == title_key(paper.title)]
    return own[0] if own else records[0] if len(records) == 1 else None


def _value(record: Record, field: str) -> str:
    ids = {i.scheme: i.value for i in record.identifiers}
    match field:
        case "author":
            return "; ".join(map(_inverted, record.authors))
        case "year":
            return str(record.year or (record.published or "")[:4])
        case "journal" | "booktitle":
            return record.venue or ""
        case "url":
            return record.url or ""
        case "eprint":
            return ids.get("arxiv", "")
    return record.extra.get(field, "")


def _inverted(person: Person) -> str:
    if person.literal or not person.given:
        return str(person)
    return ", ".join(p for p in (person.family, person.suffix, person.given) if p)


def _where(sighting: Sighting) -> str:
    day = f", {sighting.listed or sighting.at[:10]}" if sighting.listed or sighting.at else ""
    return f"{sighting.origin}{day}"


def _years(paper: Paper) -> Iterator[Offer]:
    if paper.arxiv_id and (year := completeness.year_of_arxiv(paper.arxiv_id)):
        yield Offer("year", str(year), f"arXiv {paper.arxiv_id}")
        return
    for sighting in paper.sightings:
        if found := re.match(r"(?:19|20)\d\d", sighting.listed or ""):
            yield Offer("year", found[0], f"listed by {_where(sighting)}", sighting.import_id)
            return


def _classes(paper: Paper) -> Iterator[Offer]:
    if paper.arxiv_id and "/" in paper.arxiv_id:
        yield Offer("primaryclass", paper.arxiv_id.split("/")[0], f"arXiv {paper.arxiv_id}")
