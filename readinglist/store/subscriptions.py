"""Subscriptions and watched folders: what a person chose, and what is remembered of their polls."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from readinglist.model import Done
from readinglist.store.connection import Store, now
from readinglist.subscription import Subscription, Waiting

KEEP_DAYS = 90
"""An entry that a feed has not listed for so long is new when it comes again."""

_COLUMNS = (
    *("kind", "address", "title", "tags", "state", "every", "mode", "paused", "patterns"),
    "subfolders",
)
_FIELDS = (
    *("id", *_COLUMNS, "added"),
    *("polled", "succeeded", "next", "not_before", "failures", "error", "note", "found", "new"),
    *("waiting", "cursor", "validators"),
)
_LIST = """
select s.id, s.kind, s.address, s.title, s.tags, s.state, s.every, s.mode, s.paused, s.patterns,
  s.subfolders, s.added_at, p.polled_at, p.succeeded_at, p.next_at, p.not_before,
  coalesce(p.failures, 0), coalesce(p.error, ''), coalesce(p.note, ''), coalesce(p.found, 0),
  coalesce(p.new, 0),
  (select count(*) from waiting w where w.subscription_id = s.id
     and not exists(select 1 from skipped k where k.sha256 = w.sha256)
     and not exists(select 1 from import i where i.sha256 = w.sha256)),
  coalesce(p.cursor, ''), coalesce(p.validators, '{}')
from subscription s left join poll p on p.subscription_id = s.id
"""


def subscriptions(store: Store, folders: bool | None = None) -> list[Subscription]:
    """All of them in the order of their titles; only folders, or only the rest, if said."""
    where = "" if folders is None else f"where (s.kind = 'folder') = {int(folders)} "
    rows = store.rows(f"{_LIST} {where} order by s.title collate nocase, s.id")
    return [_subscription(row) for row in rows]


def _subscription(row: tuple[Any, ...]) -> Subscription:
    told = dict(zip(_FIELDS, row, strict=True))
    for name in ("tags", "patterns"):
        told[name] = tuple(json.loads(told[name]))
    for name in ("paused", "subfolders"):
        told[name] = bool(told[name])
    known = json.loads(told["validators"])
    told["validators"] = {address: (etag, modified) for address, (etag, modified) in known.items()}
    return Subscription(**told)


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        column: json.dumps(value, ensure_ascii=False)
        if isinstance(value, (tuple, list))
        else int(value)
        if isinstance(value, bool)
        else value
        for column, value in values.items()
    }


def _many(count: int) -> str:
    return "1 source" if count == 1 else f"{count:,} sources"


# ------------------------------------------------------------------ what a person chooses


def add(store: Store, wanted: Sequence[Mapping[str, Any]]) -> tuple[Done, tuple[int, ...]]:
    """New subscriptions in one step, with their ids; what is followed already is left alone."""
    ids: list[int] = []
    skipped: list[str] = []
    verb = "Watch" if wanted[0]["kind"] == "folder" else "Follow"
    with store.write(f"{verb} ‘{wanted[0]['title']}’") as op:
        for values in wanted:
            row = _stored(values) | {"added_at": now()}
            made = store.conn.execute(
                f"insert into subscription({', '.join(row)}) values({', '.join('?' * len(row))}) "
                "on conflict do nothing returning id",
                list(row.values()),
            ).fetchone()
            if made is None:
                skipped.append(f"{values['title']} is followed already")
            else:
                ids.append(made[0])
        if len(wanted) > 1:
            op.label = f"Follow {_many(len(ids))}"
    return Done(op.id if op.changes else None, op.label, len(ids), tuple(skipped)), tuple(ids)


def change(store: Store, source: Subscription, values: Mapping[str, Any], label: str) -> Done:
    """Other settings of one subscription."""
    assert values.keys() <= set(_COLUMNS)
    with store.write(label) as op:
        _update(store, source.id, values)
    return Done(op.id if op.changes else None, label, 1 if op.changes else 0)


def _update(store: Store, subscription_id: int, values: Mapping[str, Any]) -> None:
    row = _stored(values)
    store.conn.execute(
        f"update subscription set {', '.join(f'{c} = ?' for c in row)} where id = ?",
        (*row.values(), subscription_id),
    )


def tell(store: Store, subscription_id: int, values: Mapping[str, Any], label: str) -> None:
    """What a poll learnt of a subscription: in the history, but no step for undo to trip over."""
    with store.write(label, kind="poll"):
        _update(store, subscription_id, values)


def remove(store: Store, chosen: Sequence[Subscription]) -> Done:
    """Follow these no longer; papers that came from them stay."""
    named = f"‘{chosen[0].title}’" if len(chosen) == 1 else _many(len(chosen))
    with store.write(f"No longer follow {named}") as op:
        count = store.conn.execute(
            "delete from subscription where id in (select value from json_each(?))",
            (json.dumps([source.id for source in chosen]),),
        ).rowcount
    return Done(op.id if op.changes else None, op.label, count)


# ------------------------------------------------------------------ what polls remember


def note_poll(store: Store, subscription_id: int, **values: Any) -> None:
    """Bookkeeping of a poll; ``validators`` and the like as they are."""
    row = values | {"subscription_id": subscription_id}
    if "validators" in row:
        row["validators"] = json.dumps(row["validators"])
    sets = ", ".join(f"{c} = excluded.{c}" for c in values)
    with store.write("Poll"):
        store.conn.execute(
            f"insert into poll({', '.join(row)}) values({', '.join('?' * len(row))}) "
            f"on conflict(subscription_id) do update set {sets}",
            list(row.values()),
        )


def delivered(store: Store, subscription_id: int) -> set[str]:
    """Fingerprints of the records that this subscription has given before."""
    rows = store.rows(
        "select fingerprint from delivered where subscription_id = ?", (subscription_id,)
    )
    return {fingerprint for (fingerprint,) in rows}


def note_delivered(store: Store, subscription_id: int, fingerprints: Iterable[str]) -> None:
    """Remember them; those not listed for 90 days are forgotten."""
    at = now()
    with store.write("Poll"):
        store.conn.executemany(
            "insert into delivered values(?, ?, ?) "
            "on conflict(subscription_id, fingerprint) do update set at = excluded.at",
            [(subscription_id, fingerprint, at) for fingerprint in fingerprints],
        )
        store.conn.execute(
            "delete from delivered where subscription_id = ? and at < datetime(?, ?)",
            (subscription_id, at, f"-{KEEP_DAYS} days"),
        )


def tidy(store: Store) -> None:
    """Forget what was dealt with a month ago, and what belongs to subscriptions long removed."""
    with store.write("Poll"):
        store.conn.execute(
            "delete from waiting where at < datetime('now', '-30 days') and (exists("
            "select 1 from skipped k where k.sha256 = waiting.sha256) or exists("
            "select 1 from import i where i.sha256 = waiting.sha256))"
        )
        for table, column in (("delivered", "at"), ("watched_file", "at"), ("waiting", "at")):
            store.conn.execute(
                f"delete from {table} where {column} < datetime('now', '-{KEEP_DAYS} days') "
                "and subscription_id not in (select id from subscription)"
            )


# ------------------------------------------------------------------ files of watched folders


def files(store: Store, subscription_id: int) -> dict[str, tuple[int, int, str, str, str]]:
    """Path to (size, mtime_ns, sha256, outcome, reason) of every file that was dealt with."""
    rows = store.rows(
        "select path, size, mtime_ns, sha256, outcome, reason from watched_file "
        "where subscription_id = ? order by path",
        (subscription_id,),
    )
    return {path: (size, mtime, sha, out, why) for path, size, mtime, sha, out, why in rows}


def note_file(
    store: Store,
    subscription_id: int,
    path: str,
    looks: tuple[int, int],
    *,
    sha256: str = "",
    outcome: str,
    reason: str = "",
) -> None:
    """What became of a file that had this size and time."""
    with store.write("Scan"):
        store.conn.execute(
            "insert or replace into watched_file values(?, ?, ?, ?, ?, ?, ?, ?)",
            (subscription_id, path, *looks, sha256, outcome, reason, now()),
        )


def forget_files(store: Store, subscription_id: int, paths: Iterable[str]) -> None:
    """These are not there any more."""
    with store.write("Scan"):
        store.conn.executemany(
            "delete from watched_file where subscription_id = ? and path = ?",
            [(subscription_id, path) for path in paths],
        )


# ------------------------------------------------------------------ what waits for a preview


def put_waiting(
    store: Store,
    subscription_id: int,
    name: str,
    origin: str,
    sha256: str,
    size: int,
    fresh: Sequence[int] = (),
    *,
    path: str | None = None,
    data: bytes | None = None,
) -> None:
    """Keep a dump until the user has looked at it; a file's newer bytes take the older ones' place."""
    packed = None if data is None else base64.b64encode(zlib.compress(data, 9)).decode("ascii")
    with store.write("Poll"):
        if path is not None:
            store.conn.execute(
                "delete from waiting where subscription_id = ? and path = ?",
                (subscription_id, path),
            )
        store.conn.execute(
            "insert into waiting(subscription_id, at, name, origin, sha256, bytes, fresh, path, "
            "data) values(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            (
                *(subscription_id, now(), name, origin, sha256, size),
                *(json.dumps(list(fresh)), path, packed),
            ),
        )


def waiting(store: Store) -> list[Waiting]:
    """Dumps that were neither imported nor skipped, the oldest first."""
    rows = store.rows("""
select w.id, w.subscription_id, s.title, w.name, w.origin, w.at, w.bytes, w.fresh, w.path, s.tags,
  s.state
from waiting w join subscription s on s.id = w.subscription_id
where not exists(select 1 from skipped k where k.sha256 = w.sha256)
  and not exists(select 1 from import i where i.sha256 = w.sha256)
order by w.id""")
    return [
        Waiting(
            *(i, source, title, name, origin, at),
            size=size,
            fresh=tuple(json.loads(fresh)),
            path=path,
            tags=tuple(json.loads(tags)),
            state=state,
        )
        for i, source, title, name, origin, at, size, fresh, path, tags, state in rows
    ]


def waiting_data(store: Store, waiting_id: int) -> bytes:
    """The bytes of a dump that is kept in the library."""
    packed = store.value("select data from waiting where id = ?", (waiting_id,))
    return zlib.decompress(base64.b64decode(packed or ""))


def skip(store: Store, chosen: Sequence[Waiting]) -> Done:
    """Do not import these; undo brings them back."""
    named = f"‘{chosen[0].name}’" if len(chosen) == 1 else f"{len(chosen):,} dumps"
    with store.write(f"Skip {named}") as op:
        store.conn.executemany(
            "insert into skipped select sha256, name, ? from waiting where id = ? "
            "on conflict do nothing",
            [(now(), one.id) for one in chosen],
        )
    return Done(op.id if op.changes else None, op.label, len(chosen))


def is_known(store: Store, sha256: str) -> bool:
    """Whether these bytes were imported, or skipped, before."""
    return bool(
        store.value(
            "select exists(select 1 from import where sha256 = :s) "
            "or exists(select 1 from skipped where sha256 = :s)",
            {"s": sha256},
        )
    )
