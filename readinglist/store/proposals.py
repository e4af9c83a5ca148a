"""Values that imports brought and rules did not let through: kept until a person takes or keeps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from readinglist.published import Evidence
from readinglist.store.connection import Store
from readinglist.store.journal import UNDONE
from readinglist.waiting import Waiting, digest

Verdict = Literal["take", "keep"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that waits, for which paper, and which import said it where."""

    paper_id: int
    field: str
    digest: str
    value: Any
    evidence: Evidence | None
    import_id: int
    position: int
    origin: str
    at: str


def add(
    store: Store,
    held: Iterable[tuple[int, int, Waiting]],
    ids: Mapping[int, int],
    import_id: int,
    at: str,
) -> None:
    """Keep what waits of an import, inside its step; ``ids`` are new papers' by negative id."""
    store.insert(
        "insert into proposal(paper_id, field, digest, value, import_id, position, at, evidence)",
        [
            (
                *(ids.get(paper, paper), w.field, w.digest),
                json.dumps(w.value, ensure_ascii=False),
                *(import_id, position, at, _evidence_json(w.evidence)),
            )
            for paper, position, w in held
        ],
        "on conflict do nothing",
    )


def _evidence_json(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    told = {"score": evidence.score, "reasons": evidence.reasons, "doubts": evidence.doubts}
    return json.dumps(told, ensure_ascii=False)


def _evidence(text: str) -> Evidence | None:
    if not text:
        return None
    told = json.loads(text)
    return Evidence(told["score"], tuple(told["reasons"]), tuple(told["doubts"]))


def undecided(store: Store, paper_id: int | None = None) -> list[Proposal]:
    """What waits, for one live paper or all, by paper, import and place in it."""
    of_one, params = ("", ()) if paper_id is None else ("and o.paper_id = ?", (paper_id,))
    rows = store.rows(
        f"""
select o.paper_id, o.field, o.digest, o.value, o.evidence, o.import_id, o.position,
  coalesce(i.origin, ''), o.at
from proposal o join paper p on p.id = o.paper_id left join import i on i.id = o.import_id
where o.verdict is null and p.deleted_at is null and o.import_id not in {UNDONE}
  {of_one}
order by o.paper_id, o.import_id, o.position, o.field""",
        params,
    )
    return [
        Proposal(paper, field, mark, json.loads(value), _evidence(evidence), *rest)
        for paper, field, mark, value, evidence, *rest in rows
    ]


def decide(store: Store, paper_id: int, verdicts: Iterable[tuple[str, str, Verdict]]) -> None:
    """Note (field, digest, verdict), inside the step that is open."""
    store.conn.executemany(
        "update proposal set verdict = ? where paper_id = ? and field = ? and digest = ? "
        "and verdict is null",
        [(verdict, paper_id, field, mark) for field, mark, verdict in verdicts],
    )


def settle(store: Store, paper_id: int, values: Mapping[str, Any]) -> None:
    """A person wrote these values: where one of them waited, it is taken."""
    marks: Sequence[tuple[str, str, Verdict]] = [
        (field, digest(field, value), "take") for field, value in values.items()
    ]
    decide(store, paper_id, marks)
