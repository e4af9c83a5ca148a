"""Citation keys as the library keeps them: the pattern, what keys once were, which were given away.

A trigger notes each key that a paper loses (``former_key``), so that it is found for ever; what
was merged is found through the paper it went into. ``key_use`` holds the papers whose key left the
library in an export or on the clipboard. Both stay as they are when a step is undone: it is true.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readinglist.key_pattern import DEFAULT
from readinglist.store.connection import Store, now

_WINNER = "coalesce(p.merged_into, p.id)"


def pattern(store: Store) -> str:
    """The library's key pattern."""
    text = store.value("select pattern from key_pattern")
    return DEFAULT if text is None else str(text)


def set_pattern(store: Store, text: str) -> None:
    """Keep a pattern, inside the step that is open."""
    if text == DEFAULT:
        store.conn.execute("delete from key_pattern")
    elif text != pattern(store):
        # Not "or replace": what that deletes no trigger hears of.
        store.conn.execute(
            "insert into key_pattern values(1, ?) "
            "on conflict(one) do update set pattern = excluded.pattern",
            (text,),
        )


class Holder(NamedTuple):
    """A paper and the key it has now."""

    id: int
    key: str
    deleted: bool


def holder(store: Store, key: str) -> Holder | None:
    """The paper that had ``key`` once and has another now, or that took in the one that had it.

    Of several the one that gave it up last; a paper of the trash only if there is no other.
    """
    rows = store.rows(
        f"""
select w.id, w.key, w.deleted_at is not null from (
  select {_WINNER} as id, '9' as at from paper p where p.key = :key and p.merged_into is not null
  union all
  select {_WINNER}, f.at from former_key f join paper p on p.id = f.paper_id where f.key = :key
) found join paper w on w.id = found.id
order by w.deleted_at is not null, found.at desc limit 1""",
        {"key": key},
    )
    return Holder(rows[0][0], rows[0][1], bool(rows[0][2])) if rows else None


class FormerKey(NamedTuple):
    """A key that a paper, or one merged into it, had until a moment (ISO 8601, UTC)."""

    key: str
    until: str
    merged: bool


def former(store: Store, paper_id: int) -> list[FormerKey]:
    """The former keys of a paper, the latest first; those of papers merged into it too."""
    rows = store.rows(
        """
select key, at, merged from (
  select f.key, f.at, 0 as merged from former_key f where f.paper_id = :id
  union all
  select f.key, f.at, 1 from former_key f join paper p on p.id = f.paper_id
  where p.merged_into = :id
  union all select key, deleted_at, 1 from paper where merged_into = :id
) where key <> (select key from paper where id = :id) order by at desc, key""",
        {"id": paper_id},
    )
    return [FormerKey(key, at or "", bool(merged)) for key, at, merged in rows]


def owners(store: Store) -> dict[str, int]:
    """Every key in use or once used by a paper that is still there, in lower case, and the paper.

    A key that several papers had belongs to the one that has it now, or to -1: to nobody alone.
    """
    found = {
        key.lower(): i
        for key, i in store.rows(
            f"select f.key, {_WINNER} from former_key f join paper p on p.id = f.paper_id"
        )
    }
    several = store.rows("""
select f.key from former_key f join paper p on p.id = f.paper_id
group by f.key having count(distinct coalesce(p.merged_into, p.id)) > 1""")
    found |= {key.lower(): -1 for (key,) in several}
    return found | {key.lower(): i for key, i in store.rows("select key, id from paper")}


def was_given(store: Store, key: str) -> bool:
    """Whether a paper that is still there had ``key`` once: a new paper gets another."""
    return bool(
        store.value(
            "select 1 from former_key f join paper p on p.id = f.paper_id where f.key = ?", (key,)
        )
    )


def mark_used(store: Store, ids: Iterable[int]) -> int:
    """Note that the keys of these papers left the library; returns for how many that is new."""
    with store.write("Keys used"):
        return store.conn.execute(
            "insert into key_use select value, ? from json_each(?) where true on conflict do nothing",
            (now(), json.dumps(list(ids))),
        ).rowcount


def unused(store: Store, ids: Sequence[int]) -> list[int]:
    """Those of ``ids`` whose keys never left the library."""
    rows = store.rows(
        "select value from json_each(?) where value not in (select paper_id from key_use)",
        (json.dumps(list(ids)),),
    )
    return [i for (i,) in rows]


def newest(store: Store, limit: int) -> list[int]:
    """The papers added last, those whose authors are known first."""
    found: list[int] = []
    for condition in ("authors <> '[]'", "authors = '[]'"):
        rows = store.rows(
            f"select id from paper where deleted_at is null and {condition} "
            "order by added_at desc, id limit ?",
            (limit - len(found),),
        )
        found += [i for (i,) in rows]
    return found


class KeyState(NamedTuple):
    """A live paper's key: whether it was pinned (typed, or imported), and whether it was given away."""

    id: int
    pinned: bool
    used: bool


def states(store: Store) -> list[KeyState]:
    """Every paper that is not in the trash, the oldest first."""
    rows = store.rows("""
select p.id, p.key_pinned, u.paper_id is not null from paper p
left join key_use u on u.paper_id = p.id where p.deleted_at is null order by p.id""")
    return [KeyState(i, bool(pinned), bool(used)) for i, pinned, used in rows]


def rename(store: Store, keys: Iterable[tuple[int, str]]) -> None:
    """Give papers other keys, inside the step that is open."""
    store.conn.executemany(
        "update paper set key = ? where id = ?", ((key, paper_id) for paper_id, key in keys)
    )
