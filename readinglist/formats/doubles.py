"""Merges the doubles inside one dump: a page prints cards twice, people copy a page twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from readinglist.model import Entry, Notice, Record
from readinglist.text import title_key


def merge_doubles(records: Iterable[Record]) -> list[Record]:
    """Each paper once, at its first place, with the longer text and the lines of all its places."""
    merged: dict[str, list[Record]] = {}
    for record in records:
        same = merged.setdefault(title_key(record.title), [])
        at = next((i for i, old in enumerate(same) if is_same(old, record)), None)
        if at is None:
            same.append(record)
        else:
            same[at] = _both(same[at], record)
    return sorted((r for found in merged.values() for r in found), key=lambda r: r.line)


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


def _both(old: Record, new: Record) -> Record:
    longer = new if len(new.abstract or "") > len(old.abstract or "") else old
    return replace(
        old,
        abstract=longer.abstract,
        abstract_kind=longer.abstract_kind,
        authors=old.authors or new.authors,
        published=old.published or new.published,
        year=old.year or new.year,
        identifiers=old.identifiers or new.identifiers,
        url=old.url or new.url,
        seen={**new.seen, **old.seen},
        lines=tuple(sorted({**dict(new.lines), **dict(old.lines)}.items())),
        confidence=max(old.confidence, new.confidence),
        doubts=longer.doubts,
    )
