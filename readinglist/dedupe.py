"""Is this record a paper we have? Pure decisions, each with its reasons in words.

The rules, in order: an identifier in common is the same paper, unless title and authors are others
altogether (a DOI of a volume, a link to something else). An equal title key is the same
paper unless something speaks against it (two different arXiv ids or DOIs, other authors, years far
apart, a title too short to tell); then we are unsure. A near title (rapidfuzz ratio of the keys of
95 or more) is at most unsure. Nothing unsure is ever merged unasked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

from readinglist.identifiers import is_arxiv_doi
from readinglist.model import AbstractKind, Identifier, Person, Record
from readinglist.text import fold, title_key

SHORT_KEY = 12
"""Title keys shorter than this ("Introduction") say little."""
NEAR = 95.0
UNLIKE = 60.0
"""Two titles drawn at random reach 30 to 50 of 100; versions of one title more than this."""
CROWD = 300
"""Titles of one block that are still looked at one by one."""
_BLOCK = 10
_LENGTHS = 8


@dataclass(frozen=True, slots=True)
class Known:
    """A paper as far as matching and completing need it. A negative id: new in this very dump."""

    id: int
    title: str
    title_key: str
    abstract: str | None = None
    abstract_kind: AbstractKind = "full"
    authors: tuple[Person, ...] = ()
    year: int | None = None
    published: str | None = None
    venue: str | None = None
    type: str | None = None
    url: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    hand_edited: tuple[str, ...] = ()
    deleted: str | None = None
    state: str = "inbox"
    merged_into: int | None = None
    offered: frozenset[tuple[str, str]] = frozenset()  # (field, digest) of values ever offered


@dataclass(frozen=True, slots=True)
class Verdict:
    """``same`` or ``unsure`` about one known paper, with a score from 0 to 1 and reasons."""

    paper_id: int
    same: bool
    score: float
    reasons: tuple[str, ...]


def against(record: Record, known: Known) -> tuple[str, ...]:
    """What speaks against record and paper being one, in words. Unknown facts do not speak."""
    reasons = []
    ours = {i.scheme: i.value for i in known.identifiers if not is_arxiv_doi(i)}
    for theirs in record.identifiers:
        if is_arxiv_doi(theirs):
            continue  # a preprint's DOI is not evidence against a publisher's
        mine = ours.get(theirs.scheme)
        if mine and mine != theirs.value:
            reasons.append(f"another {_SCHEMES.get(theirs.scheme, theirs.scheme)}: {mine}")
    if record.authors and known.authors and not _share_author(record.authors, known.authors):
        reasons.append("other authors")
    years = (record.year, known.year)
    if years[0] and years[1] and abs(years[0] - years[1]) > 2:
        reasons.append(f"{years[1]}, not {years[0]}")
    return tuple(reasons)


_SCHEMES = {"arxiv": "arXiv id", "doi": "DOI", "openreview": "OpenReview id", "pmid": "PubMed id"}


def _share_author(a: Sequence[Person], b: Sequence[Person]) -> bool:
    if a == b:
        return bool(a)

    def surnames(people: Iterable[Person]) -> set[str]:
        return {fold((p.family or p.literal).split(" ")[-1]) for p in people}

    return bool(surnames(a) & surnames(b))


def overlap(a: str | None, b: str | None) -> float:
    """Share of words two abstracts have in common, 0 to 1; 0 when one is missing."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    first, second = _words(a), _words(b)
    return len(first & second) / max(1, min(len(first), len(second)))


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def decide(record: Record, candidates: Iterable[Known]) -> Verdict | None:
    """The best verdict over ``candidates`` (papers with an identifier or the title key in common).

    None: none of them is this paper.
    """
    key = title_key(record.title)
    ids = set(record.identifiers)
    best: tuple[tuple[bool, float, bool], Verdict] | None = None
    for known in candidates:
        if verdict := _judge(record, key, ids, known):
            rank = (verdict.same, verdict.score, known.title_key == key)
            if best is None or rank > best[0]:
                best = rank, verdict
    return best and best[1]


def _judge(record: Record, key: str, ids: set[Identifier], known: Known) -> Verdict | None:
    shared = ids & set(known.identifiers)
    if shared:
        names = ", ".join(f"{_SCHEMES.get(i.scheme, i.scheme)} {i.value}" for i in sorted(shared))
        if _is_another_work(record, key, known):
            reasons = (f"same {names}", "another title", "other authors")
            return Verdict(known.id, False, 0.5, reasons)
        return Verdict(known.id, True, 1.0, (f"same {names}",))
    if known.title_key != key:
        return None
    contrary = against(record, known)
    alike = overlap(record.abstract, known.abstract)
    if contrary:
        score = 0.9 - 0.2 * len(contrary) + 0.05 * alike
        return Verdict(known.id, False, score, ("same title", *contrary))
    if len(key) < SHORT_KEY and alike < 0.8:
        confirmed = record.authors and known.authors
        if not confirmed and (record.abstract or known.abstract):
            return Verdict(known.id, False, 0.6, ("same title, but a short one",))
    return Verdict(known.id, True, 0.95 + 0.04 * alike, ("same title",))


def _is_another_work(record: Record, key: str, known: Known) -> bool:
    """Whether neither title nor authors have anything in common; unknown authors may be the same."""
    if not (record.authors and known.authors and known.title_key) or key == known.title_key:
        return False
    if _share_author(record.authors, known.authors):
        return False
    return fuzz.ratio(key, known.title_key) < UNLIKE


class NearTitles:
    """Finds titles a few letters apart: blocked by beginning or end, the digits, and the length.

    Titles that differ in a number are no typo of each other ("GPT-3", "GPT-4"). A beginning that
    hundreds share ("Correction to …") says nothing, and is left to the other end.
    """

    def __init__(self, titles: Iterable[tuple[int, str]] = ()) -> None:
        self._blocks: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
        for paper_id, key in titles:
            self.add(paper_id, key)

    def add(self, paper_id: int, key: str) -> None:
        """One more title to be found."""
        if len(key) >= SHORT_KEY:
            for edge in edges(key):
                self._blocks[edge, size_of(key)].append((paper_id, key))

    def near(self, key: str) -> list[tuple[int, float]]:
        """(paper, ratio 0 to 1) of titles near ``key`` but not equal, nearest first, at most 5."""
        if len(key) < SHORT_KEY:
            return []
        found: dict[int, float] = {}
        for edge in edges(key):
            blocks = [self._blocks.get((edge, size), ()) for size in sizes_near(key)]
            if sum(map(len, blocks)) > CROWD:
                continue
            for paper_id, other in chain.from_iterable(blocks):
                if paper_id not in found and (ratio := nearness(key, other)):
                    found[paper_id] = ratio
        return sorted(found.items(), key=lambda item: -item[1])[:5]


def nearness(key: str, other: str) -> float:
    """How near one title key is to another, 0 to 1; 0 if it is not near, or the same."""
    return fuzz.ratio(key, other, score_cutoff=NEAR) / 100 if key != other else 0.0


def digits_of(key: str) -> str:
    """The digits of a title: near titles have the same."""
    return "".join(c for c in key if c.isdigit())


def edges(key: str) -> tuple[str, str]:
    """The two blocks of a title: its beginning and its end, each with its digits."""
    digits = digits_of(key)
    return f"<{key[:_BLOCK]} {digits}", f">{key[-_BLOCK:]} {digits}"


def size_of(key: str) -> int:
    """How long a title is, roughly."""
    return len(key) // _LENGTHS


def sizes_near(key: str) -> range:
    """The sizes of titles that may be near: a ratio of 95 allows a tenth more or fewer letters."""
    reach = len(key) // 10 // _LENGTHS + 1
    return range(max(0, size_of(key) - reach), size_of(key) + reach + 1)


def judge_near(record: Record, known: Known, ratio: float) -> Verdict | None:
    """Unsure, unless what we know speaks against it and the abstracts do too."""
    contrary = [r for r in against(record, known) if not r.startswith("another")]
    alike = overlap(record.abstract, known.abstract)
    both = bool(record.abstract and known.abstract)
    if (contrary or both) and alike < 0.8:
        return None
    reasons = [f"nearly the same title ({ratio:.0%})"]
    if both:
        reasons.append(f"abstracts share {alike:.0%} of their words")
    return Verdict(known.id, False, ratio, tuple(reasons))
