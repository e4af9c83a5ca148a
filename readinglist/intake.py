"""From the records of a dump to a plan of what to write: decided first, written later.

The planner asks the library for candidates through :class:`Lookup` and decides record by record.
It writes nothing, so a preview, a dry run and an import are the same code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from readinglist import complete, dedupe, waiting
from readinglist.dedupe import Known, NearTitles, Verdict
from readinglist.identifiers import is_arxiv_doi
from readinglist.model import Identifier, MatchedRecord, Outcome, Record
from readinglist.no_garbage import without_collecting
from readinglist.text import title_key
from readinglist.waiting import Waiting

CHUNK = 500
MOST_NAMESAKES = 20
"""Papers of one title that a record is held against; "Correction" may have thousands."""


class Lookup(Protocol):
    """What the planner has to know of the library."""

    def candidates(
        self, identifiers: Sequence[Identifier], title_keys: Sequence[str]
    ) -> list[Known]:
        """Papers, trash included, with one of these identifiers or title keys."""
        ...

    def titles(self) -> Iterable[tuple[int, str]]:
        """(id, title key) of every paper that is not in the trash."""
        ...

    def known(self, ids: Sequence[int]) -> list[Known]:
        """These papers."""
        ...

    def buried(self, identifiers: Sequence[Identifier], title_keys: Sequence[str]) -> list[Known]:
        """Papers deleted for good with one of these, as far as is remembered of them."""
        ...


class Near(Protocol):
    """Titles a few letters apart; :class:`~readinglist.dedupe.NearTitles`, or one that asks."""

    def add(self, paper_id: int, key: str) -> None:
        """One more title to be found."""
        ...

    def near(self, key: str) -> list[tuple[int, float]]:
        """(paper, ratio 0 to 1), nearest first."""
        ...


@dataclass(slots=True)
class Plan:
    """What an import would write. New papers have negative ids: minus the record's position.

    ``after`` records of the dump stand before this plan's: its positions begin behind them.
    ``held`` are values that wait for a person: (paper, position of the record, what it says).
    """

    after: int = 0
    matched: list[MatchedRecord] = field(default_factory=list)
    new: dict[int, Known] = field(default_factory=dict)
    changed: dict[int, Known] = field(default_factory=dict)
    pairs: list[tuple[int, Verdict]] = field(default_factory=list)
    held: list[tuple[int, int, Waiting]] = field(default_factory=list)

    def count(self, outcome: Outcome) -> int:
        """How many records came out so."""
        return sum(m.outcome == outcome for m in self.matched)


class Planner:
    """Decides records in the order of the dump; doubles inside the dump become one paper.

    A large dump is planned part by part, each written before the next is planned: ``after`` counts
    the records before this part, papers from ``made_from`` on are new by this very import, and
    ``near`` finds titles without holding all of them.
    """

    def __init__(
        self,
        lookup: Lookup,
        *,
        by_hand: bool = False,
        after: int = 0,
        made_from: int | None = None,
        near: Near | None = None,
    ) -> None:
        self.plan = Plan(after)
        self._lookup = lookup
        self._by_hand = by_hand  # what a person adds is wanted, whatever was deleted before
        self._made_from = made_from
        self._near: Near | None = near
        self._by_id: dict[Identifier, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._known: dict[int, Known] = {}
        self._buried: dict[Identifier | str, list[Known]] = {}

    def take(self, records: Sequence[Record]) -> Iterator[int]:
        """Decide ``records``; yields how many are done after every chunk."""
        for start in range(0, len(records), CHUNK):
            chunk = records[start : start + CHUNK]
            with without_collecting():
                self._prepare(chunk)
                for record in chunk:
                    self._decide(record)
            yield start + len(chunk)

    def _prepare(self, chunk: Sequence[Record]) -> None:
        identifiers = [i for r in chunk for i in r.identifiers]
        keys = [title_key(r.title) for r in chunk]
        for known in self._lookup.candidates(identifiers, keys):
            if known.id not in self._known:
                self._remember(known)
        self._buried = {}
        for grave in () if self._by_hand else self._lookup.buried(identifiers, keys):
            names: list[Identifier | str] = [*grave.identifiers, grave.title_key]
            for name in names:
                self._buried.setdefault(name, []).append(grave)

    def _remember(self, known: Known) -> None:
        if known.id not in self._known:
            self._by_key.setdefault(known.title_key, []).append(known.id)
        for identifier in known.identifiers:
            ids = self._by_id.setdefault(identifier, [])
            if known.id not in ids:
                ids.append(known.id)
        self._known[known.id] = known

    def _decide(self, record: Record) -> None:
        position = self.plan.after + len(self.plan.matched) + 1
        key = title_key(record.title)
        named = dict.fromkeys(i for x in record.identifiers for i in self._by_id.get(x, ()))
        ids = named | dict.fromkeys(self._by_key.get(key, ())[:MOST_NAMESAKES])
        verdict = dedupe.decide(record, [self._known[i] for i in ids])
        if verdict and verdict.same:
            self._same(record, verdict)
            self._doubt(named, verdict.paper_id)
            return
        names: list[Identifier | str] = [*record.identifiers, key]
        graves = [grave for name in names for grave in self._buried.get(name, ())]
        buried = dedupe.decide(record, graves)
        if buried and buried.same:
            at = next(g.deleted or "" for g in graves if g.id == buried.paper_id)
            reason = f"deleted for good on {at[:10]}"
            self.plan.matched.append(MatchedRecord(record, "same", None, (reason,)))
            return
        self._new(record, position, key, verdict)

    def _doubt(self, named: Iterable[int], paper_id: int) -> None:
        """Papers that one record gives one identifier each of may be one: somebody has to say so."""
        for other in named:
            known = self._known[other]
            if other != paper_id and not (known.deleted or known.merged_into):
                reasons = ("one entry names identifiers of both",)
                self.plan.pairs.append((other, Verdict(paper_id, False, 0.9, reasons)))

    def _same(self, record: Record, verdict: Verdict) -> None:
        known = self._known[verdict.paper_id]
        reasons = verdict.reasons
        is_double = known.id < 0 or bool(self._made_from and known.id >= self._made_from)
        if is_double:
            number = f", as number {-known.id}" if known.id < 0 else ""
            reasons = (*reasons, f"stands in this dump already{number}")
        gains: tuple[str, ...] = ()
        held: tuple[Waiting, ...] = ()
        paper_id = known.merged_into or known.id
        if known.merged_into:
            reasons = (*reasons, "merged into another paper")
        elif known.deleted:
            reasons = (*reasons, f"in the trash since {known.deleted[:10]}")
        else:
            mine = self._without_taken(record, known)
            filled, gains = complete.fill(known, waiting.fillable(known, mine))
            held = waiting.held(known, filled, mine)
            if is_double:  # one dump's own doubles differ in many ways; a version counts
                held = tuple(w for w in held if w.evidence)
            if gains:
                (self.plan.new if known.id < 0 else self.plan.changed)[known.id] = filled
            if gains or held:
                said = frozenset((w.field, w.digest) for w in held)
                self._remember(replace(filled, offered=known.offered | said))
            position = self.plan.after + len(self.plan.matched) + 1
            self.plan.held += [(known.id, position, w) for w in held]
        outcome: Outcome = "changed" if gains and not is_double else "same"
        self.plan.matched.append(
            MatchedRecord(
                *(record, outcome, paper_id, reasons, gains, verdict.score),
                tuple(w.field for w in held),
            )
        )

    def _without_taken(self, record: Record, known: Known) -> Record:
        """The record without identifiers that are another paper's."""
        mine = [i for i in record.identifiers if set(self._by_id.get(i, ())) <= {known.id}]
        return (
            record
            if len(mine) == len(record.identifiers)
            else replace(record, identifiers=tuple(mine))
        )

    def _new(self, record: Record, position: int, key: str, verdict: Verdict | None) -> None:
        verdict = verdict or self._nearest(record, key)
        known = Known(
            -position,
            record.title,
            key,
            record.abstract,
            record.abstract_kind,
            record.authors,
            record.year,
            record.published,
            record.venue,
            record.type,
            record.url,
            _one_a_scheme(i for i in record.identifiers if i not in self._by_id),
            dict(record.extra),
            state=record.state or "inbox",
        )
        self._remember(known)
        self.plan.new[known.id] = known
        if self._near:
            self._near.add(known.id, key)
        if verdict:
            self.plan.pairs.append((known.id, verdict))
            matched = MatchedRecord(
                record, "unsure", verdict.paper_id, verdict.reasons, (), verdict.score
            )
        else:
            matched = MatchedRecord(record, "new", known.id)
        self.plan.matched.append(matched)

    def _nearest(self, record: Record, key: str) -> Verdict | None:
        if self._near is None:
            self._near = NearTitles(self._lookup.titles())
            for known in self.plan.new.values():
                self._near.add(known.id, known.title_key)
        for paper_id, ratio in self._near.near(key):
            known_paper = self._known.get(paper_id)
            if known_paper is None:
                found = self._lookup.known([paper_id])
                if not found:
                    continue
                known_paper = found[0]
            verdict = dedupe.judge_near(record, known_paper, ratio)
            if verdict:
                return verdict
        return None


def _one_a_scheme(identifiers: Iterable[Identifier]) -> tuple[Identifier, ...]:
    by_slot: dict[tuple[str, bool], Identifier] = {}
    for identifier in identifiers:
        by_slot.setdefault((identifier.scheme, is_arxiv_doi(identifier)), identifier)
    return tuple(by_slot.values())
