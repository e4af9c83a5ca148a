"""Decisions: states, papers put off to a day, reasons of dismissals; and how far a session is.

A paper that is put off stays in the inbox by its state and is left out of it until its day, so
nothing has to be written for it to come back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from readinglist.errors import UsageError
from readinglist.model import STATES, Done
from readinglist.store import journal
from readinglist.store.connection import Store, now
from readinglist.store.journal import UNDONE
from readinglist.store.tags import listed, spelling
from readinglist.triage import LATER, REASONS, Decision, Session, Tally, time_spent

_IDS = "(select value from json_each(?))"
ASLEEP = (
    "(select paper_id from later where until > ? or until = '' and not exists("
    "select 1 from sighting s where s.paper_id = later.paper_id and s.import_id > later.after "
    f"and s.import_id not in {UNDONE}))"
)
"""SQL: papers whose day has not come; the parameter is :func:`today`."""
WAITING = f"paper.state = 'inbox' and paper.id not in {ASLEEP}"
"""SQL condition on ``paper``, with the same parameter: in the inbox, to be decided now."""
SLEEPING = f"paper.state = 'inbox' and paper.id in {ASLEEP}"
BACK = f"paper.state = 'inbox' and paper.id in (select paper_id from later) and {WAITING}"


def today() -> str:
    """The day it is here."""
    return date.today().isoformat()


def _many(count: int) -> str:
    return f"{count:,} papers" if count != 1 else "1 paper"


def decide(store: Store, ids: Sequence[int], decision: Decision) -> Done:
    """Do what was decided about papers, in one step.

    ``count`` of the answer is the papers that were not so before. A paper moved to a state is put
    off no more, and a paper that is not dismissed has no reason to be.

    Raises:
        UsageError: no such state or reason.
    """
    _refuse_unknown(decision)
    wanted = json.dumps(list(ids))
    state = "inbox" if decision.state == LATER else decision.state
    execute = store.conn.execute
    spell = spelling(store)
    tags = list(dict.fromkeys(map(spell, decision.tags)))
    with store.write(decision.state or "Tag") as op:
        count = len(ids)
        if state:
            count = len(store.ids(*_to_change(decision, state, wanted)))
            execute(f"delete from later where paper_id in {_IDS}", (wanted,))
            if state != "queued":
                execute(f"delete from queue_place where paper_id in {_IDS}", (wanted,))
            if state != "dismissed" or decision.reason:
                execute(f"delete from dismissal where paper_id in {_IDS}", (wanted,))
            execute(
                f"update paper set state = ? where state <> ? and id in {_IDS}",
                (state, state, wanted),
            )
        if decision.state == LATER:
            execute(
                "insert into later(paper_id, until, after, at) select id, ?, "
                f"(select coalesce(max(id), 0) from import), ? from paper where id in {_IDS}",
                (decision.until, now(), wanted),
            )
        if decision.reason:
            execute(
                "insert into dismissal(paper_id, reason, at) select id, ?, ? from paper "
                f"where id in {_IDS}",
                (decision.reason, now(), wanted),
            )
        for tag in tags:
            execute(
                f"insert or ignore into tag(paper_id, name) select id, ? from paper where id in {_IDS}",
                (tag, wanted),
            )
        if state and count:
            execute("insert into decision(op_id) values(?)", (op.id,))
        op.label = _label(decision, count) + (f", {listed('tag', tags)}" if tags else "")
        if not state:
            op.label = f"Add {listed('tag', tags)} to {_many(count)}"
    return Done(op.id if op.changes else None, op.label, count)


def _refuse_unknown(decision: Decision) -> None:
    if decision.state not in (*STATES, LATER, ""):
        raise UsageError(
            f"There is no state {decision.state!r}; the states are {', '.join(STATES)}."
        )
    if decision.reason and (decision.reason not in REASONS or decision.state != "dismissed"):
        raise UsageError(
            f"There is no reason {decision.reason!r} to dismiss a paper; it is one of "
            f"{', '.join(REASONS)}."
        )


def _to_change(decision: Decision, state: str, wanted: str) -> tuple[str, tuple[object, ...]]:
    """SQL for those of the papers that are not yet as decided."""
    sql = f"select id from paper where id in {_IDS} and (state <> ? or {{}})"
    if decision.state == LATER:
        return sql.format("true"), (wanted, state)
    if decision.reason:
        other = "id not in (select paper_id from dismissal where reason = ?)"
        return sql.format(other), (wanted, state, decision.reason)
    return sql.format("id in (select paper_id from later)"), (wanted, state)


def _label(decision: Decision, count: int) -> str:
    if decision.state == LATER:
        until = decision.until or ("it is seen again" if count == 1 else "they are seen again")
        return f"Put off {_many(count)} until {until}"
    verb = {"dismissed": "Dismiss", "queued": "Queue"}.get(decision.state)
    why = f" ({REASONS[decision.reason]})" if decision.reason else ""
    return f"{verb} {_many(count)}{why}" if verb else f"Move {_many(count)} to {decision.state}"


def take_back(store: Store) -> Done:
    """Undo the newest decision, whatever other steps came after it.

    Raises:
        UsageError: there is none.
        UndoConflict: all of it was changed later by something else.
    """
    op_id = store.value(
        "select op.id from decision d join op on op.id = d.op_id "
        "where op.kind = 'do' and op.undone_by is null order by d.op_id desc limit 1"
    )
    if op_id is None:
        raise UsageError("There is no decision to take back.")
    return journal.undo(store, op_id)


def reason(store: Store, paper_id: int) -> str | None:
    """Why a paper was dismissed, if that was said."""
    found = store.value("select reason from dismissal where paper_id = ?", (paper_id,))
    return None if found is None else str(found)


def put_off(store: Store, paper_id: int) -> str | None:
    """The day a paper was put off to, also one that has come; None if it was not."""
    found = store.value("select until from later where paper_id = ?", (paper_id,))
    return None if found is None else str(found)


# ------------------------------------------------------------------ sessions


def begin(store: Store, ids: Sequence[int], cap: int = 0) -> Session:
    """A session over those of ``ids`` that wait to be decided, in that order; 0 is no cap."""
    wanted = json.dumps(list(ids))
    waiting = set(
        store.ids(
            f"select id from paper where deleted_at is null and id in {_IDS} and {WAITING}",
            (wanted, today()),
        )
    )
    papers = tuple(i for i in ids if i in waiting)[: cap or None]
    seen = store.value(
        f"select count(*) from (select 1 from sighting where paper_id in {_IDS} "
        f"and import_id not in {UNDONE} group by paper_id having count(distinct import_id) > 1)",
        (json.dumps(papers),),
    )
    return Session(papers, int(seen), now())


def tally(store: Store, session: Session) -> Tally:
    """How far a session is: what became of its papers, whoever did it, and how long that took."""
    wanted = json.dumps(session.papers)
    kinds = dict(
        store.rows(
            "select case when deleted_at is not null then 'trash' "
            f"when {SLEEPING} then 'later' else state end, count(*) "
            f"from paper where id in {_IDS} group by 1",
            (today(), wanted),
        )
    )
    left = kinds.pop("inbox", 0)
    gone = len(session.papers) - left - sum(kinds.values())
    if gone:
        kinds["trash"] = kinds.get("trash", 0) + gone
    moments = store.rows(
        f"select distinct at from state_change where at >= ? and paper_id in {_IDS} union "
        f"select distinct at from later where at >= ? and paper_id in {_IDS}",
        (session.began, wanted, session.began, wanted),
    )
    seconds = time_spent(session.began, [at for (at,) in moments])
    return Tally(len(session.papers), session.seen, left, kinds, seconds)
