"""Papers and reports as the JSON that scripts rely on (version 1). Dates are ISO 8601, UTC."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from readinglist import citation
from readinglist.model import ImportReport, MatchedRecord, Paper, Record, Step
from readinglist.text import title_key

VERSION = 1


def paper_json(paper: Paper) -> dict[str, Any]:
    """A paper: every field is there, null or empty where nothing is known."""
    return {
        "id": paper.id or None,
        "key": paper.key or None,
        "type": citation.entry_type(paper),
        "title": paper.title,
        "abstract": paper.abstract,
        "abstract_kind": paper.abstract_kind,
        "authors": [p.as_json() for p in paper.authors],
        "year": paper.year,
        "published": paper.published,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv_id": paper.arxiv_id,
        "identifiers": [{"scheme": i.scheme, "value": i.value} for i in paper.identifiers],
        "url": paper.url,
        "links": list(paper.links),
        "tags": list(paper.tags),
        "state": paper.state,
        "starred": paper.starred,
        "remark": paper.remark,
        "notes": [
            {
                "id": n.id,
                "text": n.text,
                "quote": n.quote,
                "created": n.created,
                "edited": n.edited,
            }
            for n in paper.notes
        ],
        "sources": [
            {
                "import_id": s.import_id,
                "origin": s.origin,
                "format": s.format,
                "position": s.position,
                "line": s.line,
                "listed": s.listed,
                **dict(s.seen),
            }
            for s in paper.sightings
        ],
        "added": paper.added,
        "edited": paper.edited,
        "deleted": paper.deleted,
        "extra": dict(paper.extra),
    }


def record_json(match: MatchedRecord, state: str | None = None) -> dict[str, Any]:
    """A record of a dry run: as a paper that has no id or key yet, with its outcome."""
    record = match.record
    out = paper_json(as_paper(record, state))
    out |= {
        "id": None,
        "key": None,
        "outcome": match.outcome,
        "line": record.line,
        "confidence": round(record.confidence, 3),
        "reasons": [*match.reasons, *record.doubts],
        "gains": list(match.gains),
        "waiting": list(match.waiting),
        "paper_id": match.paper_id if match.paper_id and match.paper_id > 0 else None,
    }
    return out


def as_paper(record: Record, state: str | None = None) -> Paper:
    """A record as the paper it would become."""
    return Paper(
        id=0,
        key="",
        title=record.title,
        abstract=record.abstract,
        abstract_kind=record.abstract_kind,
        authors=record.authors,
        year=record.year,
        published=record.published,
        venue=record.venue,
        type=record.type,
        identifiers=record.identifiers,
        url=record.url,
        tags=record.tags,
        state=state or record.state or "inbox",
        starred=bool(record.starred),
        remark=record.remark,
        extra=record.extra,
    )


def distinct(report: ImportReport) -> list[MatchedRecord]:
    """The records of a report without doubles inside the dump, in its order."""
    seen: set[object] = set()
    out = []
    for match in report.matched:
        name: object = (
            match.paper_id
            if match.outcome != "unsure"
            else (title_key(match.record.title), match.record.line)
        )
        if name is not None and name in seen:
            continue
        seen.add(name)
        out.append(match)
    return out


def outcomes_by_paper(
    report: ImportReport, sighted: Sequence[tuple[int | None, str]]
) -> dict[int, str]:
    """What this import meant for each paper it speaks of, in the order of the dump.

    ``sighted`` has the papers of the import's records in the library. The first record of a paper
    decides: a double inside the dump says nothing new of it.
    """
    outcomes: dict[int, str] = {}
    whole = len(sighted) == len(report.matched)
    for n, match in enumerate(report.matched):
        paper_id = match.paper_id
        if whole and (match.outcome == "unsure" or (paper_id or 0) < 0):
            paper_id = sighted[n][0]  # not the paper it may be, but its own
        if paper_id is not None and paper_id > 0:
            outcomes.setdefault(paper_id, match.outcome)
    return outcomes


def report_json(report: ImportReport, papers: list[dict[str, Any]]) -> dict[str, Any]:
    """An import report; ``papers`` are those it speaks of."""
    return {
        "version": VERSION,
        "file": report.file,
        "format": report.format,
        "sha256": report.sha256,
        "import_id": report.import_id,
        "source": report.source,
        "found": report.found,
        "new": report.new,
        "same": report.same,
        "changed": report.changed,
        "unsure": report.unsure,
        "failed": report.failed,
        "waiting": report.waiting,
        "problems": [
            {"line": p.line, "excerpt": p.excerpt, "reason": p.reason} for p in report.problems
        ],
        "ignored": [{"line": i.line, "text": i.text, "reason": i.reason} for i in report.ignored],
        "dates": list(report.dates),
        "notices": list(report.notices),
        "seconds": report.seconds,
        "papers": papers,
    }


def dry_run_json(report: ImportReport, state: str | None = None) -> dict[str, Any]:
    """What the window's preview shows: every record, with the roles of its lines and what was seen.

    Of a large dump ("is_sample") only the first records, though all are counted.
    """
    papers = [
        record_json(m, state)
        | {"lines": [list(pair) for pair in m.record.lines], "seen": dict(m.record.seen)}
        for m in report.matched
    ]
    return report_json(report, papers) | {"is_sample": report.is_sample}


def step_json(step: Step) -> dict[str, Any]:
    """A step of history."""
    return {
        "id": step.id,
        "time": step.at,
        "label": step.label,
        "undoes": step.undoes,
        "undone": step.undone,
        "changes": step.changes,
    }
