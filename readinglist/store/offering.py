"""Offers taken or kept, any number of them in one undo step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.store import doubles, edits, proposals
from readinglist.store.connection import Store
from readinglist.store.proposals import Verdict

CROWD = 20
"""More papers of one title than this ("Editorial") are no versions of each other."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be done for one paper.

    With ``other_id`` that paper goes into this one as ``take`` says (``merge_plan``); else
    ``columns`` and ``identifiers`` are written as ``edits.set_fields`` takes them. ``verdicts`` are
    (field, digest, verdict) of what waited.
    """

    paper_id: int
    other_id: int | None = None
    take: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Any] = field(default_factory=dict)
    identifiers: Mapping[str, str | None] = field(default_factory=dict)
    verdicts: tuple[tuple[str, str, Verdict], ...] = ()


def decide(store: Store, label: str, choices: Sequence[Choice]) -> Done:
    """Do what was chosen, in one step; what cannot be done is left alone and named."""
    skipped = []
    with store.write(label) as op:
        count = 0
        for choice in choices:
            try:
                _do(store, choice)
            except UsageError as error:  # it says so before it writes
                skipped.append(str(error).rstrip("."))
            else:
                count += 1
    return Done(op.id if op.changes else None, op.label, count, tuple(skipped))


def _do(store: Store, choice: Choice) -> None:
    if choice.other_id is not None:
        doubles.merge_two(store, choice.paper_id, choice.other_id, choice.take)
    elif choice.columns or choice.identifiers:
        edits.write_fields(store, choice.paper_id, choice.columns, choice.identifiers)
    proposals.decide(store, choice.paper_id, choice.verdicts)


def namesakes(store: Store, paper_id: int | None = None) -> list[tuple[int, int]]:
    """Live papers that may be versions of one, as pairs in both orders: one title, or told so.

    ``paper_id``: only those of that paper. What was said to be different is left out.
    """
    title = (
        "" if paper_id is None else "where title_key = (select title_key from paper where id = ?)"
    )
    told = "" if paper_id is None else "and ? in (paper_id, other_id)"
    ours = () if paper_id is None else (paper_id,)
    rows = store.rows(
        f"""
with crowd as (
  select title_key from paper {title} group by title_key having count(*) between 2 and {CROWD}),
likely as (
  select a.id as one, b.id as other from crowd c
  join paper a on a.title_key = c.title_key join paper b on b.title_key = c.title_key
  where a.id < b.id
  union select min(paper_id, other_id), max(paper_id, other_id) from pair
  where verdict is null {told})
select one, other from likely
where exists(select 1 from paper where id = one and deleted_at is null)
  and exists(select 1 from paper where id = other and deleted_at is null)
  and not exists(select 1 from pair p where verdict is not null
                 and (p.paper_id, p.other_id) in (values(one, other), (other, one)))
order by one, other""",
        (*ours, *ours),
    )
    return [
        pair
        for one, other in rows
        if paper_id in (None, one, other)
        for pair in ((one, other), (other, one))
    ]


def titles(store: Store, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """(key, title) of papers."""
    rows = store.rows(
        "select id, key, title from paper where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {i: (key, title) for i, key, title in rows}
