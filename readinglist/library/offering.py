"""Offers that wait for a person: what later dumps say otherwise, and published versions of preprints.

Nothing of it is ever applied unasked. Each decision is one undo step, and so is a batch of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readinglist import merge_plan, published, waiting
from readinglist.dedupe import Known
from readinglist.errors import UsageError
from readinglist.model import Done, Person
from readinglist.offers import Offer, Offered
from readinglist.store import doubles, offering, proposals
from readinglist.store.imports import StoreLookup
from readinglist.store.offering import Choice
from readinglist.store.proposals import Proposal, Verdict
from readinglist.text import excerpt

if TYPE_CHECKING:
    from readinglist.library.core import Library


class Offers:
    """What waits, and taking or keeping it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def changes(self, paper_id: int | None = None) -> tuple[Offer, ...]:
        """What imports said otherwise of one paper or of all, an offer for each paper."""
        return tuple(self._waiting(paper_id, of_versions=False))

    def published(self, paper_id: int | None = None) -> tuple[Offer, ...]:
        """Published versions of one preprint or of all, the surest first.

        They are other papers of the library, or values that an import brought for the preprint.
        """
        found = [*self._pairs(paper_id), *self._waiting(paper_id, of_versions=True)]
        return tuple(sorted(found, key=lambda o: (not o.sure, -o.score, o.paper_id)))

    def take(self, offer: Offer, marks: Collection[str] | None = None) -> Done:
        """Take the fields ``marks`` names (default: those proposed), and keep the others for good.

        Raises:
            UsageError: the offer has no such field, or it cannot be done any more.
        """
        done = self.take_all([offer] if marks is None else [_only(offer, marks)])
        if done.skipped and not done.count:
            raise UsageError(f"{done.skipped[0]}.")
        return done

    def take_chosen(self, chosen: Sequence[tuple[Offer, Collection[str]]]) -> Done:
        """Take of each offer the fields named, in one step; what cannot be done is left alone."""
        return self.take_all([_only(offer, marks) for offer, marks in chosen])

    def take_all(self, offers: Sequence[Offer]) -> Done:
        """Take what is proposed in each of them, in one step; what cannot be done is left alone."""
        choices = [_choice(offer) for offer in offers]
        return offering.decide(self._library.store, _label(offers), choices)

    def keep(self, offer: Offer) -> Done:
        """Keep what the paper has; the same values are never offered again."""
        if offer.other_id is not None:
            return doubles.not_duplicates(self._library.store, offer.paper_id, offer.other_id)
        verdicts = tuple((f.name, waiting.digest(f.name, f.value), _KEEP) for f in offer.fields)
        label = f"Keep {_names(offer.fields)} of “{excerpt(offer.title, 60)}”"
        return offering.decide(
            self._library.store, label, [Choice(offer.paper_id, verdicts=verdicts)]
        )

    # ------------------------------------------------------------------ what there is

    def _pairs(self, paper_id: int | None) -> list[Offer]:
        store = self._library.store
        found = offering.namesakes(store, paper_id)
        known = {k.id: k for k in StoreLookup(store).known(sorted({i for p in found for i in p}))}
        names = offering.titles(store, known)
        offers = []
        for one, other in found:
            preprint, version = known[one], known[other]
            if paper_id not in (None, one) or not published.is_preprint(preprint):
                continue
            evidence = (
                published.judge(preprint, version) if published.is_published(version) else None
            )
            if evidence is not None:
                offers.append(_pair_offer(preprint, version, names, evidence))
        return _with_rivals(offers)

    def _waiting(self, paper_id: int | None, *, of_versions: bool) -> Iterator[Offer]:
        store = self._library.store
        groups: dict[tuple[int, ...], list[Proposal]] = defaultdict(list)
        for proposal in proposals.undecided(store, paper_id):
            if (proposal.evidence is not None) == of_versions:
                place = (proposal.import_id, proposal.position) if of_versions else ()
                groups[proposal.paper_id, *place].append(proposal)
        ids = sorted({group[0] for group in groups})
        known = {k.id: k for k in StoreLookup(store).known(ids)}
        names = offering.titles(store, ids)
        for (paper, *_), group in groups.items():
            fields = _offered(known[paper], group)
            if not fields:
                continue
            key, title = names[paper]
            sources = ", ".join(dict.fromkeys(f.source for f in fields if f.source))
            told = {f.name: f.new for f in fields}
            where = " ".join(filter(None, (told.get("venue"), told.get("year"))))
            sources = ", ".join(filter(None, (where if of_versions else "", sources)))
            evidence = group[0].evidence or published.Evidence(1.0, ())
            yield Offer(
                *("published" if of_versions else "change", paper, key, title, fields, sources),
                *(evidence.score, evidence.reasons, evidence.doubts),
            )


_TAKE: Verdict = "take"
_KEEP: Verdict = "keep"


def _names(fields: Iterable[Offered]) -> str:
    return ", ".join(dict.fromkeys(field.name for field in fields))


def _label(offers: Sequence[Offer]) -> str:
    versions = all(offer.kind == "published" for offer in offers)
    if len(offers) != 1:
        verb = "Attach published versions to" if versions else "Take changes of"
        return f"{verb} {len(offers):,} papers"
    title = f"“{excerpt(offers[0].title, 60)}”"
    if versions:
        return f"Attach the published version of {title}"
    taken = [field for field in offers[0].fields if field.take]
    return f"{'Take' if taken else 'Keep'} {_names(taken or offers[0].fields)} of {title}"


def _only(offer: Offer, marks: Collection[str]) -> Offer:
    known = {name for field in offer.fields for name in (field.mark, field.name)}
    if unknown := [mark for mark in marks if mark not in known]:
        names = ", ".join(dict.fromkeys(field.name for field in offer.fields))
        raise UsageError(f"{unknown[0]!r} does not wait for “{offer.title}”; what does is {names}.")
    return replace(
        offer,
        fields=tuple(
            replace(field, take=field.mark in marks or field.name in marks)
            for field in offer.fields
        ),
    )


def _pair_offer(
    preprint: Known,
    version: Known,
    names: dict[int, tuple[str, str]],
    evidence: published.Evidence,
) -> Offer:
    fields = tuple(
        Offered(c.name, c.old, c.new, c.name, c.take) for c in published.changes(preprint, version)
    )
    key, title = names[preprint.id]
    source = " ".join(filter(None, (version.venue, str(version.year or ""))))
    return Offer(
        *("published", preprint.id, key, title, fields, source or names[version.id][0]),
        *(evidence.score, evidence.reasons, evidence.doubts, version.id),
    )


def _with_rivals(offers: Sequence[Offer]) -> list[Offer]:
    """Two that could be the published version of one preprint, or two preprints of one: doubtful."""
    ours = Counter(offer.paper_id for offer in offers)
    theirs = Counter(offer.other_id for offer in offers)
    return [
        replace(offer, doubts=(*offer.doubts, "more than one could be it"))
        if ours[offer.paper_id] > 1 or theirs[offer.other_id] > 1
        else offer
        for offer in offers
    ]


def _offered(paper: Known, group: Sequence[Proposal]) -> tuple[Offered, ...]:
    """What still differs, in the order fields are shown; of one field the newest value is proposed."""
    order = {name: n for n, name in enumerate((*published.FIELDS, "abstract"))}
    newest = {p.field: p.digest for p in group}
    return tuple(
        Offered(
            p.field,
            _old(paper, p.field),
            _text(p.field, p.value),
            f"{p.field} {p.digest}",
            newest[p.field] == p.digest,
            p.origin,
            p.value,
        )
        for p in sorted(group, key=lambda p: order.get(p.field, len(order)))
        if waiting.digest(p.field, waiting.value_of(paper, p.field)) != p.digest
    )


def _old(paper: Known, field: str) -> str:
    return _text(field, waiting.value_of(paper, field))


def _text(field: str, value: Any) -> str:
    if field == "authors":
        return "; ".join(str(Person.from_json(person)) for person in value or ())
    return str(value or "")


# ------------------------------------------------------------------ what is done


def _choice(offer: Offer) -> Choice:
    if offer.other_id is not None:
        both = merge_plan.SCHEMES
        take = {
            f.name: ("both" if f.name in both else "other") if f.take else "this"
            for f in offer.fields
        }
        return Choice(offer.paper_id, offer.other_id, take)
    columns: dict[str, Any] = {}
    identifiers: dict[str, str | None] = {}
    for field in offer.fields:
        if not field.take:
            continue
        if field.name in merge_plan.SCHEMES:
            identifiers[field.name] = str(field.value).split(", ")[0] or None
        else:
            columns[field.name] = _stored(field.name, field.value)
    # Who takes one value of a field has decided about the others, too.
    verdicts = tuple(
        (f.name, waiting.digest(f.name, f.value), _TAKE if f.take else _KEEP) for f in offer.fields
    )
    return Choice(offer.paper_id, None, {}, columns, identifiers, verdicts)


def _stored(field: str, value: Any) -> Any:
    if field == "authors":
        return tuple(Person.from_json(person) for person in value or ())
    if field == "year":
        return int(value) if value else None
    return value or None
