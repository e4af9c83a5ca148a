"""What is wrong with a paper's entry beyond what is missing, and how it is mended where that is safe. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from readinglist import completeness, identifiers
from readinglist.citation import entry_type, is_safe_key
from readinglist.latex import encode
from readinglist.model import Paper
from readinglist.text import title_key

KINDS: Mapping[str, str] = {
    "missing-field": "Fields are missing",
    "bad-key": "LaTeX cannot read the citation key",
    "bad-doi": "The DOI is none",
    "et-al": "“et al.” stands as an author",
    "month": "The month is none that BibTeX knows",
    "venue-spelling": "One venue is spelt several ways",
    "title-stop": "The title ends with a full stop",
    "braces": "A brace lacks its other half",
    "no-latex": "Letters that pdfLaTeX cannot set",
    "no-abstract": "There is no abstract",
}
"""Kinds of problems, the gravest first, and what they are called."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
_OTHERS = frozenset(["et al", "etal", "and others", "others", "et alii", "et alia", "…", ""])
_ET_AL = re.compile(r"\bet\.? al\b\.?$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:\b(?:\w|inc|ltd|co|corp|jr|sr|vs|etc|al|no|vol|ed)|\.\w*|\.\.)\.$")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem of one field. ``mended`` is the value that puts it right, where that is safe."""

    kind: str
    field: str
    text: str
    mended: str | None = None


def flaws(paper: Paper, target: str = completeness.DEFAULT_TARGET) -> Iterator[Flaw]:
    """Everything wrong with a paper's entry for a target of ``completeness``, the gravest first.

    What the user typed is never mended without asking.
    """
    if lacks := completeness.missing(paper, target):
        yield Flaw("missing-field", lacks[0], f"@{entry_type(paper)} lacks {', '.join(lacks)}")
    if not is_safe_key(paper.key):
        yield Flaw("bad-key", "key", f"LaTeX cannot read the citation key {paper.key!r}")
    for flaw in (*_doi(paper), *_authors(paper), *_month(paper), *_title_stop(paper)):
        by_hand = flaw.field in paper.hand_edited
        yield Flaw(flaw.kind, flaw.field, flaw.text) if by_hand else flaw
    yield from _braces(paper)
    yield from _letters(paper)


def _doi(paper: Paper) -> Iterator[Flaw]:
    for identifier in paper.identifiers:
        if identifier.scheme == "doi":
            found = identifiers.doi(identifier.value)
            if found != identifier:
                mended = found.value if found else None
                yield Flaw("bad-doi", "doi", f"{identifier.value} is no DOI", mended)


def _authors(paper: Paper) -> Iterator[Flaw]:
    for person in paper.authors:
        name = str(person)
        bare = " ".join(name.lower().replace(".", " ").split())
        if bare in _OTHERS or _ET_AL.search(name):
            yield Flaw("et-al", "authors", f"{name!r} is taken for an author")


def _month(paper: Paper) -> Iterator[Flaw]:
    month = paper.extra.get("month", "").strip()
    bare = month.lower().rstrip(".")
    if not month or bare in MONTHS or (bare.isdecimal() and 1 <= int(bare[:3]) <= 12):
        return
    full = next(
        (m for m, name in zip(MONTHS, _MONTH_NAMES.split(), strict=True) if bare == name), None
    )
    if bare == "sept":
        full = "sep"
    yield Flaw("month", "month", f"The month {month!r} is none of jan, feb, …", full)


def _title_stop(paper: Paper) -> Iterator[Flaw]:
    title = paper.title.rstrip()
    if title.endswith(".") and not _ABBREVIATION.search(title.lower()):
        yield Flaw("title-stop", "title", "The title ends with a full stop", title[:-1].rstrip())


def _braces(paper: Paper) -> Iterator[Flaw]:
    texts = {"title": paper.title, "venue": paper.venue or ""}
    texts |= {name: value for name, value in paper.extra.items() if ":" not in name}
    for name, text in texts.items():
        if ("{" in text or "}" in text) and not is_balanced(text):
            yield Flaw("braces", name, f"A brace of the {name} lacks its other half")


def is_balanced(text: str) -> bool:
    r"""Whether braces pair up as BibTeX counts them: ``\{`` counts too."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _letters(paper: Paper) -> Iterator[Flaw]:
    texts = {
        "title": paper.title,
        "authors": " ".join(map(str, paper.authors)),
        "venue": paper.venue or "",
    }
    for name, text in texts.items():
        if text.isascii():
            continue
        odd = sorted({char for char in encode(text, True) if not char.isascii()})
        if odd:
            shown = " ".join(odd[:8]) + (" …" if len(odd) > 8 else "")
            yield Flaw("no-latex", name, f"pdfLaTeX cannot set {shown} of the {name}")


def venue_spellings(counts: Mapping[str, int]) -> dict[str, str]:
    """Spellings of venues that differ in case, dots and blanks only from one more frequent: that one."""
    groups: dict[str, list[str]] = {}
    for venue in counts:
        groups.setdefault(_venue_key(venue), []).append(venue)
    found: dict[str, str] = {}
    for key, names in groups.items():
        if key and len(names) > 1:
            best = min(names, key=lambda name: (-counts[name], name))
            found |= {name: best for name in names if name != best}
    return found


def _venue_key(venue: str) -> str:
    return title_key(re.sub(r"\s&\s|\\&", " and ", venue))


def summary(kinds: Iterable[tuple[str, str]]) -> str:
    """``year missing in 3, title-stop in 2`` from (kind, text) of flaws, the most frequent first."""
    counts: dict[str, int] = {}
    for kind, text in kinds:
        names = [kind]
        if kind == "missing-field":
            names = [f"{n} missing" for n in text.partition(" lacks ")[2].split(", ")]
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} in {count:,}" for name, count in best)
