"""Decides which blocks of page text are titles and which abstracts, all at once.

Each block costs something as a title and something as an abstract; so does each step from one to
the next. The cheapest path over the whole dump wins (Viterbi). Titles that are sentences, titles
longer than their abstracts, abstracts of two paragraphs and missing ones need no rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

TITLE, ABSTRACT = 0, 1
_ABBREVIATIONS = re.compile(
    r"\b(?:vs|et al|e\.g|i\.e|cf|Fig|Eq|No|Dr|St|resp|approx|w\.r\.t)\.", re.I
)
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"')\]]* +[\"'(\[]*[^\W\d_a-z]|[。！？]")
_SPEAKER = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Tt]his (?:paper|work|article|study|report|survey|thesis)|is proposed"
    r"|[Ii]n this (?:paper|work|article)|propose[sd]?|presents?|introduces?|demonstrates?|shows? that)\b"
)
_MINOR_WORDS = (
    "a an the of for and or in on to with via by from at as is are be its their using not under over "
    "into without through towards toward than that vs"
)
_MINOR = frozenset(_MINOR_WORDS.split())
WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_END = re.compile(r"[.…。][\"'”’)\]*$}]*$")


@dataclass(frozen=True, slots=True)
class Signs:
    """What the neighbourhood says of a block."""

    edge: bool | None  # a card begins here; None: nothing tells
    heading: bool = False  # marked as a title
    listed: bool = False  # an item of a list, or with its upvotes behind it
    label: int | None = None  # a person said what it is
    free: bool = False  # headings mark titles elsewhere in this text, not here
    inner: bool = False  # below what this page prints between titles and abstracts
    labelled: bool = False  # behind the word "Abstract"


@dataclass(frozen=True, slots=True)
class Step:
    """A block's label on the cheapest path, and by how much the other label is dearer."""

    label: int
    margin: float


def words_in(text: str) -> int:
    """Words; two characters of Chinese, Japanese or Korean count as one."""
    words = text.count(" ") + 1  # white space is collapsed
    return words if text.isascii() else words + len(WIDE.findall(text[:4000])) // 2


_LONG = (16.0, 0.0)
"""More words than any title has."""
_SAID = ((0.0, 1_000.0), (1_000.0, 0.0))
"""What a person said is not outweighed by anything."""


def costs(text: str, signs: Signs, headings: bool) -> tuple[float, float]:
    """What ``text`` costs as a title and as an abstract. ``headings``: titles are marked here."""
    words = words_in(text)
    if words > 90:
        return _LONG
    head = text[:1000]
    title = max(0.0, words - 20) * 0.25 if words <= 30 else 2.5 + min(6.0, (words - 30) * 0.15)
    abstract = max(0.0, 45 - words) * 0.045
    plain = _ABBREVIATIONS.sub("", head)
    sentences = len(_SENTENCE.findall(plain))
    title += 1.5 * min(sentences, 4)
    if _END.search(text, max(0, len(text) - 8)):
        title += 1.5
        abstract -= 0.3
    elif text[-1] not in "!?":
        # A sentence ends in a full stop; what has a few words and none is a phrase, as titles are.
        abstract += 4.5 if 5 <= words < 30 else 0.6 if words < 60 else 0.3
    if words > 3 and _SPEAKER.search(head):
        title += 1.2
    share = _capitals(head)
    if share is not None and words <= 40:
        if share >= 0.6:
            abstract += 1.5
        elif share < 0.3 and words > 7:
            title += 0.5
    if head[:1].islower():
        title += 0.7
    if headings and not signs.free:
        if signs.heading:
            abstract += 4.0
        else:
            title += 20.0 if signs.edge is False else 3.0
    if signs.listed and not headings:
        abstract += 3.0
    if signs.labelled:
        title += 12.0
    elif signs.inner:
        title += 2.5
    return title, max(abstract, 0.0)


def _capitals(text: str) -> float | None:
    """The share of capitalised words among those that count, the first left out; None if too few."""
    counted: list[str] = [
        w for w in text.split(" ", 40)[1:40] if w and w[0].isalpha() and w.lower() not in _MINOR
    ]
    if len(counted) < 2 or not any(w[0].isupper() or w[0].islower() for w in counted):
        return None
    return sum(w[0].isupper() for w in counted) / len(counted)


def best_path(texts: Sequence[str], signs: Sequence[Signs]) -> list[Step]:
    """The label and margin of each block, in order."""
    if not texts:
        return []
    headings = sum(s.heading for s in signs) >= 2
    own = [
        costs(text, sign, headings) if sign.label is None else _SAID[sign.label]
        for text, sign in zip(texts, signs, strict=True)
    ]
    long = sum(words_in(text) >= 45 for text in texts)
    has_abstracts = long * 5 >= len(texts)
    edges = sum(s.edge is True for s in signs)
    carded = edges >= 2 and edges * 3 >= len(texts)
    steps = [
        _step_costs(texts[i - 1], texts[i], signs[i], has_abstracts, carded)
        for i in range(1, len(texts))
    ]
    return _shortest(own, steps)


def _step_costs(
    before: str, text: str, sign: Signs, has_abstracts: bool, carded: bool
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Costs of the steps to a block: ``[label before][label]``."""
    to_title_from_title = 2.7 if has_abstracts else 1.0
    to_abstract_from_abstract = 1.6
    unfinished = words_in(before) > 25 and not _END.search(before, max(0, len(before) - 8))
    if unfinished or text[:1].islower():
        to_abstract_from_abstract = 0.6
    as_title = as_abstract = 0.0
    if sign.edge is True:
        as_abstract = 5.0 if carded else 3.5
        to_title_from_title = 0.5 if carded else 1.0
    elif sign.edge is False:
        as_title = 5.0
    elif carded:
        as_title = 2.5
    return (
        (to_title_from_title + as_title, as_abstract),
        (as_title, to_abstract_from_abstract + as_abstract),
    )


def _shortest(
    own: Sequence[tuple[float, float]],
    steps: Sequence[tuple[tuple[float, float], tuple[float, float]]],
) -> list[Step]:
    """Viterbi both ways: the sum of both passes gives each label's price, their difference the margin."""
    forward = [(own[0][TITLE], own[0][ABSTRACT] + 6.0)]
    for cost, step in zip(own[1:], steps, strict=True):
        last = forward[-1]
        forward.append(
            (
                min(last[0] + step[0][0], last[1] + step[1][0]) + cost[0],
                min(last[0] + step[0][1], last[1] + step[1][1]) + cost[1],
            )
        )
    backward = [(0.0, 0.0)]
    for cost, step in zip(reversed(own[1:]), reversed(steps), strict=True):
        following = backward[-1]
        backward.append(
            (
                min(following[0] + step[0][0] + cost[0], following[1] + step[0][1] + cost[1]),
                min(following[0] + step[1][0] + cost[0], following[1] + step[1][1] + cost[1]),
            )
        )
    backward.reverse()
    found = []
    for ahead, behind in zip(forward, backward, strict=True):
        title, abstract = ahead[0] + behind[0], ahead[1] + behind[1]
        found.append(Step(TITLE if title <= abstract else ABSTRACT, abs(title - abstract)))
    return found
