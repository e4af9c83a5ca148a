"""What tag suggestions read of the library file and keep in it: papers to learn from, refusals, favourites."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.store.connection import Store, now
from readinglist.store.tags import listed, many, spelling

PLACES = range(1, 10)
_BATCH = 500
_IDS = "(select value from json_each(?))"


def has_tag_of(store: Store, papers: int) -> bool:
    """Whether any tag has at least so many papers."""
    wanted = "select 1 from tag group by name having count(*) >= ? limit 1"
    return bool(store.rows(wanted, (papers,)))


def teaching(store: Store, most: int) -> list[int]:
    """Papers to learn from, at most so many: tagged ones, then decided ones, then a spread of the rest."""
    return store.ids(
        "select id from paper where deleted_at is null order by "
        "not exists(select 1 from tag where paper_id = paper.id), state = 'inbox', "
        f"(id * 40503) % 65536, id limit {most}"
    )


Taught = tuple[int, str, str, tuple[str, ...], bool]
"""Id, title, abstract, tags, and whether a tag it lacks does not fit: it was tagged or decided."""


def samples(store: Store, ids: Sequence[int]) -> Iterator[Taught]:
    """Papers as one learns from them; those in the trash are left out."""
    for start in range(0, len(ids), _BATCH):
        wanted = json.dumps(list(ids[start : start + _BATCH]))
        tags: dict[int, list[str]] = {}
        for paper_id, name in store.rows(
            f"select paper_id, name from tag where paper_id in {_IDS} order by 1, 2", (wanted,)
        ):
            tags.setdefault(paper_id, []).append(name)
        for paper_id, title, abstract, is_decided in store.rows(
            "select id, title, coalesce(abstract, ''), state <> 'inbox' from paper "
            f"where deleted_at is null and id in {_IDS} order by id",
            (wanted,),
        ):
            had = tuple(tags.get(paper_id, ()))
            yield paper_id, title, abstract, had, bool(is_decided or had)


def refused(store: Store, paper_id: int) -> set[str]:
    """Tags that were waved away for a paper, or taken off it by a step that stands."""
    rows = store.rows(
        "select name from unwanted_tag where paper_id = ?1 union "
        "select before ->> 'name' from change join op on op.id = change.op_id "
        "where change.paper_id = ?1 and tbl = 'tag' and before is not null "
        "and kind = 'do' and undone_by is null",
        (paper_id,),
    )
    return {name for (name,) in rows}


def accept(store: Store, wanted: Mapping[int, Sequence[str]]) -> Done:
    """Give papers (by id) the tags that were suggested for each, in one step.

    Raises:
        UsageError: a name can be no tag.
    """
    spell = spelling(store)
    with store.write("Add suggested tags") as op:
        given = store.conn.executemany(
            "insert into tag(paper_id, name) select id, ? from paper where id = ? "
            "on conflict do nothing",
            [(spell(name), paper_id) for paper_id, names in wanted.items() for name in names],
        ).rowcount
        op.label = f"Add suggested tags to {many(len(wanted))}"
    return Done(op.id if op.changes else None, op.label, len(wanted) if given else 0)


def refuse(store: Store, ids: Sequence[int], names: Sequence[str]) -> Done:
    """Remember that these tags do not fit these papers.

    Raises:
        UsageError: a name can be no tag.
    """
    tags = list(dict.fromkeys(map(spelling(store), names)))
    with store.write(f"Do not suggest {listed('tag', tags)}") as op:
        store.conn.executemany(
            "insert into unwanted_tag(paper_id, name, at) "
            "select id, ?, ? from paper where id = ? on conflict do nothing",
            [(name, now(), paper_id) for paper_id in ids for name in tags],
        )
    return Done(op.id if op.changes else None, op.label, len(ids) if op.changes else 0)


def favourites(store: Store) -> dict[int, str]:
    """Key (1 to 9) to the tag it gives."""
    return dict(store.rows("select place, name from favourite_tag order by place"))


def set_favourite(store: Store, place: int, name: str | None) -> Done:
    """Let a key stand for a tag, which has no other key then; None frees the key.

    Raises:
        UsageError: there is no such key, or the name can be no tag.
    """
    if place not in PLACES:
        raise UsageError(f"There is no favourite {place}; they are 1 to 9.")
    tag = None if name is None else spelling(store)(name)
    label = f"Make tag ‘{tag}’ favourite {place}" if tag else f"Free favourite {place}"
    with store.write(label) as op:
        if store.value("select name from favourite_tag where place = ?", (place,)) != tag:
            store.conn.execute(
                "delete from favourite_tag where place = ? or name = ?", (place, tag)
            )
            if tag is not None:
                store.conn.execute("insert into favourite_tag values(?, ?)", (place, tag))
    return Done(op.id if op.changes else None, op.label, 1 if op.changes else 0)
