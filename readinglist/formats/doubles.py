"""Merges the doubles inside one dump: a page prints cards twice, people copy a page twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from readinglist.model import Entry, Notice, Record
from readinglist.text import title_key


def merge_doubles(records: Iterable[Record]) -> list[Record]:
    """Each paper once, at its first place, with the longer text and the lines of all its places."""
    by_title: dict[str, list[list[Record]]] = {}
    for record in records:
        papers = by_title.setdefault(title_key(record.title), [])
        # Papers of one title that differ are few; a dump of nothing else must not cost their square.
        same = next((told for told in papers[:20] if is_same(told[0], record)), None)
        if same is None:
            papers.append([record])
        else:
            same.append(record)
    merged = [_one(told) for papers in by_title.values() for told in papers]
    return sorted(merged, key=lambda record: record.line)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Doubles merged, everything by line, notices first."""
    told = list(entries)
    found: list[Entry] = [e for e in told if not isinstance(e, Record)]
    found += merge_doubles(e for e in told if isinstance(e, Record))
    return sorted(found, key=lambda e: 0 if isinstance(e, Notice) else e.line)


def is_same(a: Record, b: Record) -> bool:
    """Whether two records with one title are one paper: never where identifiers differ."""
    mine, theirs = ({i.scheme: i for i in r.identifiers} for r in (a, b))
    shared = mine.keys() & theirs.keys()
    if shared:
        return any(mine[scheme] == theirs[scheme] for scheme in shared)
    if len(title_key(a.title)) >= 12 or not (a.abstract and b.abstract):
        return True
    return a.abstract[:60] == b.abstract[:60]


def _one(told: list[Record]) -> Record:
    first = told[0]
    if len(told) == 1:
        return first
    longest = max(told, key=lambda record: len(record.abstract or ""))
    seen: dict[str, str | int] = {}
    roles: dict[int, str] = {}
    for record in reversed(told):
        seen |= record.seen
        roles |= dict(record.lines)
    published = next((r.published for r in told if r.published), None)
    return replace(
        first,
        abstract=longest.abstract,
        abstract_kind=longest.abstract_kind,
        authors=next((r.authors for r in told if r.authors), ()),
        published=published,
        year=first.year or (int(published[:4]) if published else None),
        identifiers=next((r.identifiers for r in told if r.identifiers), ()),
        url=next((r.url for r in told if r.url), None),
        seen=seen,
        lines=tuple(sorted(roles.items())),
        confidence=max(r.confidence for r in told),
        doubts=longest.doubts,
    )
