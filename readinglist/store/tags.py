"""Tags in the library file: given, taken, renamed with what is below them, coloured, synonymous.

A tag is no row of its own: it is there while a paper has it. Colours and synonyms are by name.
Every function that changes something is one named step that can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from readinglist.errors import UsageError
from readinglist.model import STATES, Done
from readinglist.store.connection import Op, Store
from readinglist.tags import COLOURS, Spelling, TagUse, above, alike, tag_name

_IDS = "(select value from json_each(?))"
_NAMES = """
with recursive named(name) as (
  select min(name) from tag union all
  select (select min(name) from tag where name > named.name) from named where named.name is not null)
select name from named where name is not null"""
"""Every tag, by jumps in the index: 0.1 ms for a hundred tags on 100,000 papers."""
_GIVE = (
    f"insert into tag(paper_id, name) select id, ? from paper where id in {_IDS} "
    "on conflict do nothing"
)
_LIVE = "paper_id not in (select id from paper where deleted_at is not null)"
_UNDECIDED = "paper_id in (select id from paper where deleted_at is null and state = 'inbox')"
BELOW = "(name = ?1 or name > ?1 || '/' and name < ?1 || '0')"
"""A tag and what is below it; ``0`` is the letter behind ``/``."""


def many(count: int) -> str:
    """``1,204 papers``."""
    return f"{count:,} papers" if count != 1 else "1 paper"


def listed(noun: str, names: Collection[str]) -> str:
    """``tag ‘rl’``, ``tags ‘rl’, ‘to-cite’``, ``14 tags``."""
    if len(names) > 4:
        return f"{len(names):,} {noun}s"
    quoted = ", ".join(f"‘{name}’" for name in names)
    return f"{noun}{'s' if len(names) > 1 else ''} {quoted}"


def _tags(names: Collection[str]) -> str:
    return listed("tag", names)


def _done(op: Op, count: int) -> Done:
    return Done(op.id if op.changes else None, op.label, count)


# ------------------------------------------------------------------ reading


def names(store: Store) -> list[str]:
    """Every tag that a paper has, in the trash too."""
    return [name for (name,) in store.rows(_NAMES)]


def spelling(store: Store) -> Spelling:
    """How names are spelt in this library, as of now."""
    return Spelling(names(store), dict(store.rows("select key, name from tag_synonym")))


def spelt(store: Store, name: str) -> str:
    """The tag a person means: as the library spells it already, whatever the case and dashes."""
    return spelling(store)(name)


def colours(store: Store) -> dict[str, str]:
    """Tags that were given a colour."""
    return dict(store.rows("select name, colour from tag_colour order by name"))


def synonyms(store: Store) -> list[tuple[str, str]]:
    """(synonym, tag) in the order of the tags."""
    rows = store.rows("select synonym, name from tag_synonym order by name, synonym")
    return [(synonym, name) for synonym, name in rows]


def below(
    store: Store, counts: Sequence[tuple[str, int]], *, undecided: bool = False
) -> list[tuple[str, int]]:
    """For each tag with others below it: how many papers have it or one of those, each once.

    ``counts`` are the tags in use; tags that are only part of a name (``ml`` of ``ml/vision``)
    count. ``undecided``: only papers that are still in the inbox.
    """
    parents = sorted({part for name, _ in counts for part in above(name)})
    which = _UNDECIDED if undecided else _LIVE
    sql = f"select count(distinct paper_id) from tag where {BELOW} and {which}"
    return [(name, int(store.value(sql, (name,)))) for name in parents]


def uses(store: Store) -> list[TagUse]:
    """Every tag out of the trash: count, when last given, colour and synonyms, by name."""
    counts = store.rows(
        f"select name, count(case when {_LIVE} then 1 end) from tag group by name order by name"
    )
    # A change without an image is a row that came to be: the tag was given then.
    given = {
        name: (at, bool(by_hand))
        for name, at, by_hand in store.rows(
            "select key ->> 1, max(op.at), max(op_id not in (select op_id from import "
            "where op_id is not null)) from change join op on op.id = op_id "
            "where tbl = 'tag' and before is null group by 1"
        )
    }
    chosen = colours(store)
    meant: dict[str, list[str]] = {}
    for synonym, name in synonyms(store):
        meant.setdefault(name, []).append(synonym)
    return [
        TagUse(name, n, at, chosen.get(name), tuple(meant.get(name, ())), not by_hand)
        for name, n in counts
        for at, by_hand in (given.get(name, (None, True)),)
        if n
    ]


def shares(store: Store, ids: Sequence[int]) -> dict[str, int]:
    """Tag to how many of ``ids`` have it; tags none of them has are left out."""
    return dict(
        store.rows(
            f"select name, count(*) from tag where paper_id in {_IDS} group by name order by name",
            (json.dumps(list(ids)),),
        )
    )


# ------------------------------------------------------------------ given and taken


def add_tag(store: Store, ids: Sequence[int], name: str) -> Done:
    """Tag papers; a tag that differs only in case or dashes from one in use is that one."""
    tag = spelt(store, name)
    with store.write(f"Add tag ‘{tag}’") as op:
        count = store.conn.execute(_GIVE, (tag, json.dumps(list(ids)))).rowcount
        op.label = f"Add tag ‘{tag}’ to {many(count)}"
    return _done(op, count)


def add_tags(store: Store, ids: Sequence[int], tags: Sequence[str]) -> Done:
    """Several tags in one step."""
    return change(store, ids, tags, ())


def remove_tag(store: Store, ids: Sequence[int], name: str) -> Done:
    """Take a tag off papers."""
    tag = spelt(store, name)
    with store.write(f"Remove tag ‘{tag}’") as op:
        count = store.conn.execute(
            f"delete from tag where name = ? and paper_id in {_IDS}", (tag, json.dumps(list(ids)))
        ).rowcount
        op.label = f"Remove tag ‘{tag}’ from {many(count)}"
    return _done(op, count)


def change(
    store: Store,
    ids: Sequence[int],
    add: Sequence[str],
    remove: Sequence[str],
    state: str | None = None,
) -> Done:
    """Give and take tags of the same papers, and move them to a state, in one step.

    Raises:
        UsageError: there is no such state.
    """
    if state is not None and state not in STATES:
        raise UsageError(f"There is no state {state!r}; the states are {', '.join(STATES)}.")
    spell = spelling(store)
    given = list(dict.fromkeys(map(spell, add)))
    taken = [name for name in dict.fromkeys(map(spell, remove)) if name not in given]
    wanted = json.dumps(list(ids))
    with store.write("Change tags") as op:
        before = store.conn.total_changes
        store.conn.executemany(_GIVE, [(name, wanted) for name in given])
        store.conn.executemany(
            f"delete from tag where name = ? and paper_id in {_IDS}",
            [(name, wanted) for name in taken],
        )
        if state is not None:
            store.conn.execute(f"delete from later where paper_id in {_IDS}", (wanted,))
            if state != "dismissed":
                store.conn.execute(f"delete from dismissal where paper_id in {_IDS}", (wanted,))
            store.conn.execute(
                f"update paper set state = ? where state <> ? and id in {_IDS}",
                (state, state, wanted),
            )
        count = store.conn.total_changes - before
        if state is not None:
            tail = f" and remove {_tags(taken)}" if taken else ""
            op.label = f"Move {many(len(ids))} to {state}{tail}"
        elif given and taken:
            op.label = f"Add {_tags(given)} and remove {_tags(taken)} at {many(len(ids))}"
        elif taken:
            op.label = f"Remove {_tags(taken)} from {many(len(ids))}"
        else:
            op.label = f"Add {_tags(given)} to {many(len(ids))}"
    return _done(op, len(ids) if count else 0)


# ------------------------------------------------------------------ renamed, merged, deleted


Requery = Callable[[str, str, str], str]
"""(query, old tag, new tag) to the query as it reads once the tag is called otherwise."""


def rename_tag(store: Store, old: str, new: str, requery: Requery) -> Done:
    """Rename a tag everywhere, and what is below it; renaming to a tag in use merges the two.

    Colour, key, synonyms, the tags that sources give, and queries that are kept go with it.

    Raises:
        UsageError: no paper has the old tag, or one below it.
    """
    spell = spelling(store)
    old, typed = spell(old), tag_name(new)
    # Another spelling of itself is what is wanted; a spelling of another tag is that tag.
    new = typed if alike(typed) == alike(old) or spell(typed) == old else spell(typed)
    with store.write(f"Rename tag ‘{old}’ to ‘{new}’") as op:
        count = int(store.value(f"select count(distinct paper_id) from tag where {BELOW}", (old,)))
        if not count:
            raise UsageError(f"No paper has the tag ‘{old}’.")
        for name, wanted in _moves(store, old, new):
            _move(store, name, wanted)
        op.label += f" on {many(count)}{_ask_anew(store, [old], new, requery)}"
    return _done(op, count)


def merge_tags(
    store: Store, olds: Sequence[str], into: str, requery: Requery, *, keep_names: bool = False
) -> Done:
    """Make several tags one; with ``keep_names`` the old names become synonyms of it.

    What is below a merged tag goes below the one it went into.

    Raises:
        UsageError: no paper has one of them.
    """
    spell = spelling(store)
    into = spell(into)
    gone = [name for name in dict.fromkeys(map(spell, olds)) if name != into]
    with store.write(f"Merge {_tags(gone)} into ‘{into}’") as op:
        count = 0
        for old in gone:
            here = store.value(f"select count(distinct paper_id) from tag where {BELOW}", (old,))
            if not here:
                raise UsageError(f"No paper has the tag ‘{old}’.")
            count += int(here)
            for name, wanted in _moves(store, old, into):
                _move(store, name, wanted)
            if keep_names and alike(old) != alike(into):
                _give_synonym(store, old, into)
        op.label += f" on {many(count)}{_ask_anew(store, gone, into, requery)}"
    return _done(op, count)


def _ask_anew(store: Store, olds: Sequence[str], new: str, requery: Requery) -> str:
    """Queries that are kept speak of the new tag; says how many: `` in 2 searches and 1 file``."""
    told = []
    for table, noun in (("saved", "search"), ("binding", "file")):
        changed = 0
        for number, query in store.rows(f"select id, query from {table} order by id"):
            wanted = query
            for old in olds:
                wanted = requery(wanted, old, new)
            if wanted != query:
                store.conn.execute(f"update {table} set query = ? where id = ?", (wanted, number))
                changed += 1
        if changed:
            nouns = {"search": "searches", "file": "files"}[noun] if changed > 1 else noun
            told.append(f"{changed:,} {nouns}")
    return f", in {' and '.join(told)}" if told else ""


def _moves(store: Store, old: str, new: str) -> list[tuple[str, str]]:
    """What a tag and those below it are called then, in an order in which none meets another."""
    if new == old:
        return []
    found = [name for (name,) in store.rows(f"select distinct name from tag where {BELOW}", (old,))]
    # Colours and synonyms may be of names that no paper has itself.
    moves = [(name, tag_name(new + name[len(old) :])) for name in dict.fromkeys((old, *found))]
    return sorted(moves, reverse=new.startswith(old + "/"))


def _move(store: Store, name: str, wanted: str) -> None:
    execute = store.conn.execute
    execute("update or ignore tag set name = ? where name = ?", (wanted, name))
    execute("delete from tag where name = ?", (name,))
    for table in ("tag_colour", "favourite_tag", "unwanted_tag"):
        execute(f"update or ignore {table} set name = ? where name = ?", (wanted, name))
        execute(f"delete from {table} where name = ?", (name,))
    execute("update tag_synonym set name = ? where name = ?", (wanted, name))
    execute("delete from tag_synonym where key = ?", (alike(wanted),))
    for number, text in store.rows("select id, tags from subscription where tags <> '[]'"):
        given = json.loads(text)
        if name in given:
            then = list(dict.fromkeys(wanted if tag == name else tag for tag in given))
            spelt_out = json.dumps(then, ensure_ascii=False)
            execute("update subscription set tags = ? where id = ?", (spelt_out, number))


def delete_tags(store: Store, doomed: Sequence[str]) -> Done:
    """Take tags off every paper in one step, with colours, keys and synonyms; what is below stays.

    Raises:
        UsageError: no paper has one of them.
    """
    gone = list(dict.fromkeys(map(spelling(store), doomed)))
    with store.write(f"Delete {_tags(gone)}") as op:
        count = 0
        for name in gone:
            papers = store.conn.execute("delete from tag where name = ?", (name,)).rowcount
            if not papers:
                raise UsageError(f"No paper has the tag ‘{name}’.")
            count += papers
            for table in ("tag_colour", "tag_synonym", "favourite_tag"):
                store.conn.execute(f"delete from {table} where name = ?", (name,))
    return _done(op, count)


# ------------------------------------------------------------------ colours and synonyms


def set_colour(store: Store, tags: Sequence[str], colour: str | None) -> Done:
    """Give tags a colour of the palette; None is the one that follows from their name.

    Raises:
        UsageError: there is no such colour.
    """
    if colour is not None and colour not in COLOURS:
        raise UsageError(f"There is no colour {colour!r}; the colours are {', '.join(COLOURS)}.")
    chosen = list(dict.fromkeys(map(spelling(store), tags)))
    label = f"Colour {_tags(chosen)} {colour}" if colour else f"Take the colour off {_tags(chosen)}"
    with store.write(label) as op:
        for name in chosen:
            if colour:
                store.conn.execute(
                    "insert into tag_colour(name, colour) values(?, ?) "
                    "on conflict(name) do update set colour = excluded.colour",
                    (name, colour),
                )
            else:
                store.conn.execute("delete from tag_colour where name = ?", (name,))
    return _done(op, len(chosen))


def add_synonym(store: Store, synonym: str, tag: str) -> Done:
    """Let a word stand for a tag; if it is a tag itself, its papers get the other one.

    Raises:
        UsageError: the two are the same tag already, or the word is no tag.
    """
    spell = spelling(store)
    word, tag = tag_name(synonym), spell(tag)
    if alike(word) == alike(tag):
        raise UsageError(f"‘{word}’ and ‘{tag}’ are one tag already: only case or dashes differ.")
    with store.write(f"Let ‘{word}’ mean tag ‘{tag}’") as op:
        same = [name for name in names(store) if alike(name) == alike(word)]
        for name, wanted in (move for one in same for move in _moves(store, one, tag)):
            _move(store, name, wanted)
        _give_synonym(store, word, tag)
    return _done(op, 1)


def _give_synonym(store: Store, word: str, tag: str) -> None:
    store.conn.execute("update tag_synonym set name = ? where name = ?", (tag, word))
    store.conn.execute(
        "insert into tag_synonym(key, synonym, name) values(?, ?, ?) on conflict(key) "
        "do update set synonym = excluded.synonym, name = excluded.name",
        (alike(word), word, tag),
    )


def remove_synonym(store: Store, synonym: str) -> Done:
    """Let a word stand for itself again.

    Raises:
        UsageError: it is no synonym.
    """
    word = tag_name(synonym)
    with store.write(f"Let ‘{word}’ be a tag of its own") as op:
        gone = store.conn.execute("delete from tag_synonym where key = ?", (alike(word),)).rowcount
        if not gone:
            raise UsageError(f"‘{word}’ is no synonym.")
    return _done(op, gone)


def spelt_once(store: Store, tags: Iterable[str]) -> Mapping[str, str]:
    """Many tags of a dump to how each is spelt here; the first spelling of a new one stays."""
    spell, met = spelling(store), dict[str, str]()
    return {tag: met.setdefault(alike(known), known) for tag in tags for known in (spell(tag),)}
