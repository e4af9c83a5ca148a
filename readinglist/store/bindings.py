"""Files kept updated: what was asked for is journaled, how each stands is bookkeeping."""

from __future__ import annotations

from typing import Any, NamedTuple

from readinglist.binding import Binding, options_from, options_json
from readinglist.model import Done, WriteOptions
from readinglist.store.connection import Store, now

_SELECT = """
select b.id, b.query, b.target, b.format, b.options, b.is_on, b.made_at,
  coalesce(s.state, 'waiting'), coalesce(s.problem, ''), coalesce(s.papers, 0), s.wrote_at
from binding b left join binding_state s on s.binding_id = b.id"""


class Standing(NamedTuple):
    """What is known of a file since it was last looked at; digests are SHA-256 in hexadecimal."""

    state: str = "waiting"
    problem: str = ""
    papers: int = 0
    wrote_at: str | None = None
    wrote_sha256: str | None = None  # what we last put there
    refused_sha256: str | None = None  # what the library had when theirs was kept
    checked_seq: int = 0  # the newest change that was looked at
    papers_sha256: str = ""  # of the ids that the query found
    stamp: str = ""  # of the file on the disk


def rows(store: Store) -> list[Binding]:
    """Every binding, by file."""
    return [_binding(row) for row in store.rows(f"{_SELECT} order by b.target")]


def are_any(store: Store) -> bool:
    """Whether there is one that is on: all that most libraries ever ask."""
    return bool(store.value("select exists(select 1 from binding where is_on)"))


def _binding(row: tuple[Any, ...]) -> Binding:
    id_, query, target, format_, options, is_on, *rest = row
    return Binding(id_, query, target, format_, options_from(options), bool(is_on), *rest)


def add(store: Store, query: str, target: str, format_name: str, options: WriteOptions) -> Done:
    """One more; its file is not looked at here."""
    with store.write(f"Keep {target} updated") as op:
        store.conn.execute(
            "insert into binding(query, target, format, options, made_at) values(?, ?, ?, ?, ?)",
            (query, target, format_name, options_json(options), now()),
        )
    return Done(op.id, op.label, 1)


def change(
    store: Store, binding: Binding, query: str, format_name: str, options: WriteOptions
) -> Done:
    """Other contents for the same file."""
    with store.write(f"Change what is kept in {binding.target}") as op:
        store.conn.execute(
            "update binding set query = ?, format = ?, options = ? where id = ?",
            (query, format_name, options_json(options), binding.id),
        )
        store.conn.execute(
            "update binding_state set checked_seq = 0, stamp = '' where binding_id = ?",
            (binding.id,),
        )
    return Done(op.id if op.changes else None, op.label, 1)


def set_on(store: Store, binding: Binding, is_on: bool) -> Done:
    """Switch one on or off."""
    verb = "Keep" if is_on else "Stop keeping"
    with store.write(f"{verb} {binding.target} updated") as op:
        store.conn.execute("update binding set is_on = ? where id = ?", (int(is_on), binding.id))
    return Done(op.id if op.changes else None, op.label, 1)


def remove(store: Store, binding: Binding) -> Done:
    """Forget one; its file stays as it is."""
    with store.write(f"Forget that {binding.target} is kept updated") as op:
        store.conn.execute("delete from binding where id = ?", (binding.id,))
    return Done(op.id if op.changes else None, op.label, 1)


def standing(store: Store, binding_id: int) -> Standing:
    """How a file stands; a new one if nothing is known."""
    found = store.rows(
        f"select {', '.join(Standing._fields)} from binding_state where binding_id = ?",
        (binding_id,),
    )
    return Standing(*found[0]) if found else Standing()


def stand(store: Store, binding_id: int, standing: Standing) -> None:
    """Remember how a file stands; the binding may be gone by now. No step of history."""
    names = ("binding_id", *Standing._fields)
    with store.write("Bookkeeping"):
        store.conn.execute(
            f"insert or replace into binding_state({', '.join(names)}) "
            f"select {', '.join('?' * len(names))} from binding where id = ?",
            (binding_id, *standing, binding_id),
        )
