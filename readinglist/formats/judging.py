"""Judges drafts of papers: what is too little to be one, what is a summary, what was cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readinglist.formats.best_path import words_in
from readinglist.formats.cards import Draft, is_cut, link_ids
from readinglist.formats.lines import Kind, Line
from readinglist.model import Record

FIGURES = frozenset(
    {Kind.NUMBER, Kind.TAIL, Kind.MARK, Kind.SUBMITTED, Kind.USER, Kind.ORGANISATION}
)

FEW = 8
"""Words of what may stand below a word of a menu; no abstract is so short."""


def are_sections(drafts: Sequence[Draft]) -> bool:
    """Whether the headings are those of a note ("Finding", "Why this happens") and name no papers."""
    headed = [draft for draft in drafts if draft.title.heading]
    if len(headed) < 3:
        return False
    short = sum(words_in(draft.title.text) <= 3 for draft in headed)
    linked = any(
        link_ids([*d.title.lines, *d.opening, *d.inner, *d.closing])
        or any(link_ids(block.lines) for block in d.paragraphs)
        for d in headed
    )
    return short * 10 >= len(headed) * 4 and not linked


OUTSIDE = ("before", "", "behind")


_OF_PAPERS = frozenset({Kind.FIELD, Kind.AUTHORS, Kind.TAIL, Kind.SUBMITTED})


def cards_among(drafts: Sequence[Draft]) -> list[int]:
    """Which drafts are cards: those that name a paper, if all from the first to the last such do,
    else those with authors, a date, an id; none where too few are.
    """
    named = [at for at, draft in enumerate(drafts) if link_ids(_beside(draft))]
    if len(named) >= 3 and named[-1] - named[0] == len(named) - 1:
        return named
    cards = [at for at, draft in enumerate(drafts) if is_furnished(draft)]
    return cards if len(cards) >= 3 and len(cards) * 10 >= len(drafts) * 6 else []


def _beside(draft: Draft) -> list[Line]:
    return [*draft.title.lines, *draft.opening, *draft.inner, *draft.closing]


def is_furnished(draft: Draft) -> bool:
    """Whether lines of a card stand with it: authors, a date, an id."""
    lines = (*draft.opening, *draft.inner, *draft.closing)
    return any(line.kind in _OF_PAPERS for line in lines)


def undecided(
    draft: Draft, most_have: bool, outside: str, strange: bool = False, least: int = 7
) -> str | None:
    """Why a draft is not imported, or None.

    ``outside`` says that it stands before the first paper with an abstract, or behind the last.
    ``strange``: nearly all papers have lines of a card, and this one has none.
    ``least``: words of what outside is surely a title.
    """
    if draft.title.said:
        return None
    words = words_in(draft.title.text)
    if words > 70:
        return "Too long for a title, and no title stands above it."
    if strange and outside and words <= 14 and not draft.paragraphs:
        return "Among the page's own lines, and without what stands with each paper here."
    if draft.paragraphs and not (most_have and outside and draft.words <= FEW):
        return None
    linked = bool(link_ids([*draft.title.lines, *draft.opening, *draft.closing]))
    if most_have and outside and words < least and not linked and not _has_figures(draft, outside):
        return "Among the page's own lines, and too short to be sure that it is a paper."
    if draft.paragraphs:
        return None
    if most_have and words < min(4, least) and not linked and not draft.edge:
        return "Too short to be sure that it is a paper: it has no abstract and no link."
    if not re.search(r"[^\W\d_]", draft.title.text):
        return "No words in it."
    if draft.title.text.startswith("|") and draft.title.text.endswith("|"):
        return "A row of a table, not a title."
    return None


def _has_figures(draft: Draft, outside: str) -> bool:
    """Whether figures of a card are its own, and not those of the paper it stands beside."""
    own = draft.opening if outside == "before" else draft.closing
    return any(line.kind in FIGURES for line in (*own, *draft.inner))


def is_summary(draft: Draft) -> bool:
    """One sentence on a card of the trending page, which prints machine-made summaries."""
    if len(draft.paragraphs) != 1 or not any(line.kind is Kind.MARK for line in draft.closing):
        return False
    return draft.words <= 45 and not re.search(r"[a-z)][.!?] +[A-Z]", draft.paragraphs[0].text)


def mark_cut(records: list[Record]) -> list[Record]:
    """The last abstract of a dump that stops in mid-sentence, where the others do not, was cut."""
    told = [r for r in records if r.abstract]
    if len(told) < 3 or not records[-1].abstract or not is_cut(records[-1].abstract):
        return records
    if sum(is_cut(r.abstract or "") for r in told[:-1]) * 5 > len(told) - 1:
        return records
    doubts = (
        *records[-1].doubts,
        "Its abstract stops in the middle of a sentence: the dump was cut here.",
    )
    return [*records[:-1], replace(records[-1], abstract_kind="cut", doubts=doubts)]
