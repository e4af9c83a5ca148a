"""Relevance, with newer papers ahead of older ones that are about as relevant."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from readinglist.hits import Hit
from readinglist.store import Store

MOST = 2_000
"""Of a long answer so many of the most relevant papers are looked at."""
HALF_LIFE_DAYS = 365
"""After so long half of what a new paper gains is gone."""
FLOOR = 0.5
"""What is left of the score of a paper that is very old, or has no date."""


def blended(store: Store, hits: Sequence[Hit], today: date) -> tuple[Hit, ...]:
    """The hits by score * (0.5 + 0.5 * 2 ** (-age in years)); of equal ones the newest paper.

    The age counts from publication (a year alone from its middle, a month from its 15th).
    """
    dates = dict(
        store.rows(
            "select id, coalesce(published, cast(year as text)) from paper "
            "where id in (select value from json_each(?))",
            (json.dumps([hit.id for hit in hits]),),
        )
    )
    found = [replace(hit, score=hit.score * factor(dates.get(hit.id), today)) for hit in hits]
    return tuple(sorted(found, key=lambda hit: (-hit.score, -hit.id)))


def factor(published: str | None, today: date) -> float:
    """What a paper's score is multiplied by: 1 if it is new, 0.5 if it is very old or has no date."""
    day = _day(published)
    if day is None:
        return FLOOR
    age = max((today - day).days, 0)
    return float(FLOOR + (1 - FLOOR) * 2 ** (-age / HALF_LIFE_DAYS))


def _day(published: str | None) -> date | None:
    """``2024``, ``2024-03`` or ``2024-03-12``; None for anything else."""
    parts = (published or "").split("-")
    rest = {1: ["07", "01"], 2: ["15"]}.get(len(parts), [])
    try:
        year, month, day = map(int, [*parts, *rest])
        return date(year, month, day)
    except ValueError:
        return None
