"""What a person does to papers: every function is one named step that can be undone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from readinglist.errors import NoSuchPaper, UsageError
from readinglist.model import Done, Identifier, Person
from readinglist.store import triage
from readinglist.store.connection import Op, Store, now
from readinglist.text import clean, excerpt, one_line, paragraphs, title_key
from readinglist.triage import Decision

_IDS = "(select value from json_each(?))"


def _many(count: int) -> str:
    return f"{count:,} papers" if count != 1 else "1 paper"


def _done(op: Op, count: int) -> Done:
    return Done(op.id if op.changes else None, op.label, count)


def set_state(store: Store, ids: Sequence[int], state: str) -> Done:
    """Move papers to a reading state.

    Raises:
        UsageError: no such state.
    """
    return triage.decide(store, ids, Decision(state))


def set_starred(store: Store, ids: Sequence[int], starred: bool) -> Done:
    """Star papers, or take the star off."""
    with store.write("Star") as op:
        count = store.conn.execute(
            f"update paper set starred = ? where starred <> ? and id in {_IDS}",
            (int(starred), int(starred), json.dumps(list(ids))),
        ).rowcount
        op.label = f"{'Star' if starred else 'Unstar'} {_many(count)}"
    return _done(op, count)


def add_note(store: Store, paper_id: int, body: str, quote: str | None = None) -> int:
    """Write a note; returns its id. One about a passage (``quote``) may be empty: a highlight.

    Raises:
        UsageError: an empty note about nothing.
    """
    text, quote = paragraphs_kept(body), one_line(quote or "") or None
    if not text and not quote:
        raise UsageError("An empty note was not saved.")
    at = now()
    title = _title(store, paper_id)
    with store.write(f"{'Add a note to' if text else 'Highlight a passage of'} “{title}”"):
        cursor = store.conn.execute(
            "insert into note(paper_id, body, quote, created_at, edited_at) values(?, ?, ?, ?, ?)",
            (paper_id, text, quote, at, at),
        )
    return int(cursor.lastrowid or 0)


def paragraphs_kept(text: str) -> str:
    """A note as stored: cleaned, its line breaks kept, at most 200,000 characters."""
    lines = (
        paragraphs(text)
        if "\n" not in text
        else "\n".join(
            one_line(line) if not line.startswith((" ", "\t")) else clean(line).rstrip()
            for line in text.replace("\r\n", "\n").split("\n")
        )
    )
    return lines.strip("\n ")[:200_000]


def edit_note(store: Store, note_id: int, body: str | None) -> Done:
    """Change a note; None deletes it, and an empty body does unless it is about a passage.

    Raises:
        UsageError: there is no such note.
    """
    rows = store.rows("select paper_id, quote from note where id = ?", (note_id,))
    if not rows:
        raise UsageError(f"There is no note {note_id}.")
    paper_id, quote = rows[0]
    text = paragraphs_kept(body) if body is not None else ""
    is_kept = bool(text or (quote and body is not None))
    verb = "Edit" if is_kept else "Delete"
    with store.write(f"{verb} a note of “{_title(store, paper_id)}”") as op:
        if is_kept:
            store.conn.execute(
                "update note set body = ?, edited_at = ? where id = ? and body <> ?",
                (text, now(), note_id, text),
            )
        else:
            store.conn.execute("delete from note where id = ?", (note_id,))
    return _done(op, 1)


def _title(store: Store, paper_id: int) -> str:
    title = store.value("select title from paper where id = ?", (paper_id,))
    if title is None:
        raise NoSuchPaper(f"There is no paper {paper_id}.")
    return excerpt(str(title), 60)


def trash(store: Store, ids: Sequence[int]) -> Done:
    """Put papers into the trash: they stay known, so a later dump does not bring them as new."""
    with store.write("Delete") as op:
        count = store.conn.execute(
            f"update paper set deleted_at = ? where deleted_at is null and id in {_IDS}",
            (now(), json.dumps(list(ids))),
        ).rowcount
        op.label = f"Delete {_many(count)}"
    return _done(op, count)


def restore(store: Store, ids: Sequence[int]) -> Done:
    """Take papers out of the trash; a paper merged into another becomes its own again."""
    with store.write("Restore") as op:
        count = store.conn.execute(
            "update paper set deleted_at = null, merged_into = null "
            f"where deleted_at is not null and id in {_IDS}",
            (json.dumps(list(ids)),),
        ).rowcount
        op.label = f"Restore {_many(count)}"
    return _done(op, count)


def empty_trash(store: Store) -> Done:
    """Delete for good what is in the trash; tombstones remember it, and undo brings it back."""
    at = now()
    with store.write("Empty the trash") as op:
        execute = store.conn.execute
        trashed = "deleted_at is not null and merged_into is null"
        count = execute(f"select count(*) from paper where {trashed}").fetchone()[0]
        # What was merged into a paper goes with it, and stays as long as it does.
        gone = (
            f"(select id from paper where {trashed} "
            f"or merged_into in (select id from paper where {trashed}))"
        )
        execute(
            "insert or replace into tombstone(scheme, value, paper_id, title, at, facts) "
            "select 'title', title_key, id, title, ?, json_object('year', year, 'authors', "
            "json(authors), 'identifiers', (select json_group_array(json_array(scheme, value)) "
            f"from identifier where paper_id = paper.id)) from paper where id in {gone}",
            (at,),
        )
        execute(
            "insert or replace into tombstone(scheme, value, paper_id, title, at) "
            "select scheme, value, paper_id, (select title from paper where id = paper_id), ? "
            f"from identifier where paper_id in {gone}",
            (at,),
        )
        execute(f"delete from paper where id in {gone}")
        op.label = f"Empty the trash of {_many(count)}"
    return _done(op, count)


TEXT_FIELDS = (
    *("title", "abstract", "venue", "published", "type", "url", "authors", "year", "remark"),
)
_OWN = ("key", "remark")  # no import speaks of these


def set_fields(
    store: Store, paper_id: int, fields: Mapping[str, Any], identifiers: Mapping[str, str | None]
) -> Done:
    """Write values a person typed; imports leave these fields alone from now on.

    ``fields`` are columns of :data:`TEXT_FIELDS` (authors as persons), ``key``, or names that go
    to ``extra`` (None clears); ``identifiers`` are scheme to normalised value or None.

    Raises:
        UsageError: an identifier is another paper's.
    """
    title = _title(store, paper_id)
    names = ", ".join((*fields, *identifiers))
    with store.write(f"Edit {names} of “{title}”") as op:
        write_fields(store, paper_id, fields, identifiers)
    return _done(op, 1)


def write_fields(
    store: Store, paper_id: int, fields: Mapping[str, Any], identifiers: Mapping[str, str | None]
) -> None:
    """Do what :func:`set_fields` says inside the step that is open.

    Raises:
        UsageError: as there, or the paper is gone; nothing was written.
    """
    found = store.rows("select hand_edited, extra from paper where id = ?", (paper_id,))
    if not found:
        raise UsageError(f"There is no paper {paper_id} any more.")
    hand, extra_text = found[0]
    _refuse_taken_key(store, paper_id, fields.get("key"))
    for scheme, value in identifiers.items():
        _refuse_taken_identifier(store, paper_id, scheme, value)
    columns, extra = _columns(fields, json.loads(extra_text))
    edited = dict.fromkeys((*json.loads(hand), *(f for f in fields if f not in _OWN), *identifiers))
    columns |= {
        "hand_edited": json.dumps(list(edited)),
        "extra": json.dumps(extra, ensure_ascii=False),
        "edited_at": now(),
    }
    sets = ", ".join(f"{c} = ?" for c in columns)
    store.conn.execute(f"update paper set {sets} where id = ?", (*columns.values(), paper_id))
    for scheme, value in identifiers.items():
        _set_identifier(store, paper_id, scheme, value)
    written = {
        name: [p.as_json() for p in value or ()] if name == "authors" else value
        for name, value in (*fields.items(), *identifiers.items())
    }
    from readinglist.store import proposals  # which needs rapidfuzz, and no list does

    proposals.settle(store, paper_id, written)


def _refuse_taken_key(store: Store, paper_id: int, key: str | None) -> None:
    taken = "select id, title, deleted_at from paper where key = ? and id <> ?"
    for other, title, deleted in store.rows(taken, (key or "", paper_id)):
        where = ", which is in the trash" if deleted else ""
        raise UsageError(
            f"The citation key {key} is taken by paper {other}, “{excerpt(title, 60)}”{where}."
        )


def _columns(
    fields: Mapping[str, Any], extra: dict[str, str]
) -> tuple[dict[str, Any], dict[str, str]]:
    from readinglist.store.imports import author_key, authors_json

    columns: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "authors":
            people: Sequence[Person] = value or ()
            columns |= {"authors": authors_json(people), "author_key": author_key(people)}
        elif name == "title":
            columns |= {"title": value, "title_key": title_key(value)}
        elif name == "abstract":
            columns |= {"abstract": value, "abstract_kind": "full"}
        elif name == "key":
            columns |= {"key": value, "key_pinned": 1}
        elif name in TEXT_FIELDS:
            columns[name] = value
        elif value is None:
            extra.pop(name, None)
        else:
            extra[name] = value
    return columns, extra


def _refuse_taken_identifier(store: Store, paper_id: int, scheme: str, value: str | None) -> None:
    other = store.value(
        "select p.key || iif(p.deleted_at is null, '', ' (in the trash)') "
        "from identifier i join paper p on p.id = i.paper_id "
        "where scheme = ? and value = ? and p.id <> ?",
        (scheme, value, paper_id),
    )
    if other:
        raise UsageError(
            f"{scheme} {value} is that of paper {other}; if both are one paper, merge them."
        )


def _set_identifier(store: Store, paper_id: int, scheme: str, value: str | None) -> None:
    # A publisher's DOI does not take the place of arXiv's own: both are the paper's.
    stays = "value like '10.48550/%' and coalesce(?, '10.48550/') not like '10.48550/%'"
    store.conn.execute(
        "delete from identifier where paper_id = ? and scheme = ? and value is not ? "
        f"and not ({stays})",
        (paper_id, scheme, value, value),
    )
    if value is not None:
        identifier = Identifier(scheme, value)
        store.conn.execute(
            "insert into identifier(scheme, value, paper_id) values(?, ?, ?) on conflict do nothing",
            (identifier.scheme, identifier.value, paper_id),
        )


def stale_title_keys(store: Store) -> list[tuple[int, str]]:
    """(id, right key) of papers whose title was changed by another program."""
    rows = store.rows("select id, title, title_key from paper")
    return [(i, right) for i, title, key in rows if (right := title_key(title)) != key]


def mend_title_keys(store: Store) -> Done:
    """Make title keys those of the titles."""
    with store.write("Mend title keys") as op:
        stale = stale_title_keys(store)
        store.conn.executemany(
            "update paper set title_key = ? where id = ?", [(key, i) for i, key in stale]
        )
    return _done(op, len(stale))
