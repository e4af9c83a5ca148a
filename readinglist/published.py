"""A preprint and what was published of it: is this record the published version, and what would it change?

Pure. A record is *sure* where nothing speaks against it: the same title, the same first author,
most authors in common, a year that fits, no word of an extended or a preliminary version. What is
sure still waits for a person; what is doubtful is shown with its doubts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from readinglist import citation
from readinglist.completeness import year_of_arxiv
from readinglist.dedupe import SHORT_KEY, Known, nearness, overlap
from readinglist.identifiers import is_arxiv_doi
from readinglist.model import Paper, Person, Record
from readinglist.text import fold, title_key

Told: TypeAlias = Known | Paper | Record
"""Whatever says something of a paper."""

_PREPRINT_VENUE = re.compile(
    r"rxiv|\bcorr\b|ssrn|\bpreprints?\b|research square|\be-?prints?\b"
    r"|\b(submitted to|under review|in submission|withdrawn)\b",
    re.IGNORECASE,
)
# arXiv; bioRxiv and medRxiv; Research Square; SSRN; TechRxiv; PsyArXiv, OSF; ChemRxiv; Preprints.org
_PREPRINT_DOI = re.compile(
    r"10\.48550/|10\.1101/(\d{4}\.\d\d\.\d\d\.)?\d+$|10\.21203/rs|10\.2139/ssrn|10\.36227/"
    r"|10\.3123[14]/|10\.31219/|10\.26434/|10\.20944/preprints",
    re.IGNORECASE,
)
_NOT_PUBLISHED = frozenset(
    ["phdthesis", "mastersthesis", "thesis", "techreport", "report", "unpublished", "manual"]
) | frozenset(["software", "dataset", "patent", "booklet", "online", "electronic"])
_WHOLE = frozenset(["book", "collection", "proceedings", "mvbook"])
_OTHER_VERSION = re.compile(
    r"\b(extended|journal|full|preliminary|earlier|conference|workshop|short|abridged|revised)"
    r" (version|extension|abstract)\b|\bextends? our\b|\b(corrigendum|erratum|retract\w+|reprint)\b",
    re.IGNORECASE,
)
EARLIEST, LATEST = -1, 3
"""Years after the preprint in which a published version is to be expected."""

EXTRA = (
    *("volume", "number", "pages", "articleno", "series", "publisher", "editor", "booktitle"),
    *("journal", "organization", "address", "location", "month", "isbn", "issn", "eventtitle"),
)
"""Fields without a column of their own that tell where something was published."""
_SCHEMES = ("doi", "acl", "pmid", "openreview")
FIELDS = ("title", "authors", "year", "published", "venue", "type", *_SCHEMES, "url", *EXTRA)
"""What tells a published version from its preprint, in the order it is shown."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How likely a record is the published version of a preprint, 0 to 1; what speaks for and against."""

    score: float
    reasons: tuple[str, ...]
    doubts: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.doubts


@dataclass(frozen=True, slots=True)
class Change:
    """A field as the preprint has it and as the published version tells it; whether to take it."""

    name: str
    old: str
    new: str
    take: bool = True


def _dois(told: Told) -> Iterator[str]:
    return (i.value for i in told.identifiers if i.scheme == "doi")


def is_published(told: Told) -> bool:
    """Whether it names where it was published: a venue that is no preprint server, or its DOI."""
    if (told.type or "").lower() in _NOT_PUBLISHED:
        return False
    if told.venue and _PREPRINT_VENUE.search(told.venue):
        return False
    has_doi = any(not _PREPRINT_DOI.match(doi) for doi in _dois(told))
    return bool(told.venue) or has_doi or any(i.scheme == "acl" for i in told.identifiers)


def was_preprint(told: Told) -> bool:
    """Whether it was on a preprint server: by an id, a DOI or what it names as its venue."""
    on_arxiv = any(i.scheme == "arxiv" for i in told.identifiers)
    by_doi = any(_PREPRINT_DOI.match(doi) for doi in _dois(told))
    return on_arxiv or by_doi or bool(told.venue and _PREPRINT_VENUE.search(told.venue))


def is_preprint(told: Told) -> bool:
    """On a preprint server, and not published as far as it says."""
    return was_preprint(told) and not is_published(told)


def preprint_year(told: Told) -> int | None:
    """The year in which the preprint appeared."""
    arxiv = next((i.value for i in told.identifiers if i.scheme == "arxiv"), None)
    return (year_of_arxiv(arxiv) if arxiv else None) or told.year


# ------------------------------------------------------------------ is it the same work


def judge(preprint: Told, other: Told) -> Evidence | None:
    """Whether ``other`` is the published version of ``preprint``; None: it is another work."""
    keys = title_key(preprint.title), title_key(other.title)
    shared = set(preprint.identifiers) & set(other.identifiers)
    alike = 1.0 if keys[0] == keys[1] else nearness(*keys)
    if not shared and not alike:
        return None
    reasons, doubts = _title_evidence(keys, alike)
    if shared:
        reasons.insert(0, "same " + ", ".join(f"{i.scheme} {i.value}" for i in sorted(shared)))
    elif _ids_of(preprint, "arxiv") and _ids_of(other, "arxiv"):
        return None
    people = _people_evidence(preprint.authors, other.authors)
    if people is None:
        if not shared:
            return None
        people = 0.0, "", "other authors"
    share, told, doubt = people
    reasons += [told] if told else []
    doubts += [doubt] if doubt else []
    words = overlap(preprint.abstract, other.abstract)
    if words:
        reasons.append(f"abstracts share {words:.0%} of their words")
    if preprint.abstract and other.abstract and words < 0.5:
        doubts.append("the abstracts differ")
    doubts += _other_doubts(preprint, other)
    if len(keys[0]) < SHORT_KEY and words < 0.8 and not shared:
        doubts.append("the title is short")
    if shared and alike:  # settled by the identifier; what else differs is told all the same
        doubts = [d for d in doubts if d in ("other authors", _EXTENDED)]
    score = 0.55 * alike + 0.35 * share + 0.1 * (words or 0.5) - 0.1 * len(doubts)
    return Evidence(round(max(0.0, min(1.0, score)), 3), tuple(reasons), tuple(doubts))


_EXTENDED = "it speaks of another version"


def _title_evidence(keys: tuple[str, str], alike: float) -> tuple[list[str], list[str]]:
    if keys[0] == keys[1]:
        return ["same title"], []
    if not alike:
        return [], ["another title"]
    # "Part I" and "Part II", "GPT-3" and "GPT-4": two letters apart, and two works.
    digits = ["".join(filter(str.isdigit, key)) for key in keys]
    number = "" if digits[0] == digits[1] else ", in a number"
    return [f"nearly the same title ({alike:.0%})"], [f"the titles differ{number}"]


def _people_evidence(
    ours: Sequence[Person], theirs: Sequence[Person]
) -> tuple[float, str, str] | None:
    """(share in common, reason, doubt); None: nobody is in both."""
    if not ours or not theirs:
        return 0.5, "", "the authors of one are not known"
    mine, other = [_name(p) for p in ours], [_name(p) for p in theirs]
    families, others = {n for n, _ in mine}, {n for n, _ in other}
    both = families & others
    if not both:
        return None
    of_fewer = len(both) / min(len(families), len(others))
    share = len(both) / max(len(families), len(others))
    told = f"{len(both)} of {max(len(families), len(others))} authors"
    doubt = ""
    if mine[0][0] != other[0][0] or not _may_be(mine[0][1], other[0][1]):
        doubt = "another first author"
    elif of_fewer < 0.75 or share < 0.4:
        doubt = "other authors"
    elif not all(
        any(_may_be(initial, i) for n, i in other if n == name)
        for name, initial in mine
        if name in both
    ):
        doubt = "other given names"
    return share, told, doubt


def _name(person: Person) -> tuple[str, str]:
    """Family name and first initial; DBLP's number behind a name ("Wei Wang 0001") is no name."""
    family = [w for w in fold(person.family or person.literal).split() if not w.isdigit()]
    given = fold(person.given)[:1]
    if not person.given and len(family) > 1:
        given = family[0][:1]
    return (family[-1] if family else ""), given


def _may_be(initial: str, other: str) -> bool:
    return not initial or not other or initial == other


def _ids_of(told: Told, scheme: str) -> set[str]:
    return {i.value for i in told.identifiers if i.scheme == scheme}


def _other_doubts(preprint: Told, other: Told) -> Iterator[str]:
    for scheme in ("openreview", "acl", "pmid"):
        ours, theirs = _ids_of(preprint, scheme), _ids_of(other, scheme)
        if ours and theirs and not ours & theirs:
            yield f"another {scheme} id"
    began = preprint_year(preprint)
    if not other.year:
        yield "it has no year"
    elif began and not EARLIEST <= other.year - began <= LATEST:
        yield f"{other.year}, and the preprint is of {began}"
    if (other.type or "").lower() in _WHOLE:
        yield "it is a book"
    said = " ".join(
        filter(
            None,
            (
                *(t.extra.get(name) for t in (preprint, other) for name in ("note", "comment")),
                other.title,
                (other.abstract or "")[-400:],
            ),
        )
    )
    if _OTHER_VERSION.search(said):
        yield _EXTENDED


# ------------------------------------------------------------------ what it would change


def text_of(told: Told, name: str) -> str:
    """A field as a person reads it; the entry's type is derived where none was said."""
    if name == "authors":
        return "; ".join(map(str, told.authors))
    if name == "type":
        return _entry_type(told)
    if name == "doi":
        return ", ".join(d for d in _dois(told) if not d.startswith("10.48550/"))
    if name in _SCHEMES:
        return ", ".join(sorted(_ids_of(told, name)))
    if name in EXTRA:
        return told.extra.get(name, "")
    return str(getattr(told, name) or "")


def _entry_type(told: Told) -> str:
    return citation.entry_type(Paper(0, "", told.title, venue=told.venue, type=told.type))


def changes(preprint: Told, other: Told) -> tuple[Change, ...]:
    """The fields in which the published version says something else, or something more."""
    return tuple(_changes(preprint, other))


def _changes(preprint: Told, other: Told) -> Iterator[Change]:
    for name in FIELDS:
        old, new = text_of(preprint, name), text_of(other, name)
        if name == "published" and not new:
            if old and other.year and not old.startswith(str(other.year)):
                yield Change(name, old, "")  # the preprint's day is not the paper's any more
        elif new and title_key(old) != title_key(new):
            take = True
            if name == "authors":
                take = _is_fuller(other.authors, preprint.authors)
            elif name == "title":
                take = not new.isupper()
            elif name == "url":
                take = not old
            yield Change(name, old, new, take)


def _is_fuller(these: Sequence[Person], those: Sequence[Person]) -> bool:
    """At least as many people, and no given name cut to an initial."""
    letters = [sum(len(fold(p.given)) + len(p.literal) for p in side) for side in (these, those)]
    return len(these) >= len(those) and letters[0] >= letters[1]


# ------------------------------------------------------------------ which one goes out


def as_preprint(paper: Paper) -> Paper:
    """The paper as its preprint is cited: no venue, no publisher's DOI, the year it appeared.

    A paper that was never on a preprint server stays as it is.
    """
    if not was_preprint(paper):
        return paper
    year = preprint_year(paper)
    dropped = (*EXTRA, "shortjournal", "chapter", "edition", "event")
    ours = tuple(
        i
        for i in paper.identifiers
        if i.scheme in ("arxiv", "openreview") or is_arxiv_doi(i) or _PREPRINT_DOI.match(i.value)
    )
    venue = paper.venue if paper.venue and _PREPRINT_VENUE.search(paper.venue) else None
    stays = not paper.published or paper.published.startswith(str(year))
    return replace(
        paper,
        venue=venue,
        type="misc",
        year=year,
        published=paper.published if stays else None,
        identifiers=ours,
        url=None if paper.arxiv_id else paper.url,
        extra={k: v for k, v in paper.extra.items() if k not in dropped},
    )
