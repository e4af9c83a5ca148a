"""Finds the lines of names below titles, however a site spells them.

A list of names looks like a title of capitals ("Graph Neural Networks, Speech Translation and
Optical Flow"). What tells them apart: the words of a title stand in the abstracts too, in small
letters; and who writes names below one title writes them below the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readinglist.formats.lines import Kind, Line

_WORD = r"(?:[^\W\d_a-z](?:[\w'’.()-]*[^\W\d_)])?[.)]?)"
_PARTICLE = r"(?:d[aei]|del|della|di|dos|du|la|le|van|von|den|der|de|bin|al|el|ben|ter|ten|zu|y|e)"
_SIGNS = r"[\d*†‡§¶∗⋆♯,\s]{0,12}"
_NAME = rf"{_WORD}(?:\s{_PARTICLE}){{0,2}}(?:\s{_WORD}(?:\s{_PARTICLE}){{0,2}}){{0,4}}"
_FULL = re.compile(rf"{_WORD}(?:\s{_PARTICLE}){{0,3}}(?:\s(?:{_PARTICLE}\s)?{_WORD}){{1,4}}")
_START = re.compile(rf"{_NAME}(?:[\d*†‡§¶∗,;|·&•]|\s[|·•&]|\sand\s|\set\sal|\s\(|\s-\s|$)")
_APART = re.compile(r"\s*[,;]\s*(?:and\s|&\s)?\s*|\s+(?:and|&)\s+|\s*[|·•]\s*")
_LISTED = re.compile(r"[,;|·•]|\s(?:and|&)\s")
"""Whether :data:`_APART` stands anywhere, told without its blanks."""
_MORE = re.compile(
    r"(?:,?\s+et\.? al\.?|,?\s*\.\.\.|,?\s*…|,?\s+and others|,?\s*\+\s?\d{1,3}(?: more)?(?: authors?)?)$"
)
_YEAR = re.compile(r"[,.]?\s\(?(?P<year>(?:19|20)\d\d)[a-z]?\)?\.?$")
_SOURCE = re.compile(
    r"\s[-–—]\s(?P<venue>[^–—]{0,160}?)(?:,\s|^|(?<=\s))?(?P<year>(?:19|20)\d\d)?\s[-–—]\s(?P<host>[\w.-]+|[A-Z][\w ]{2,40})$"
)
_LOWER = re.compile(r"(?<![\w.-])[a-z]{3,}(?![\w-])")
_WORDS_OF_TITLES = """
    learning neural network networks model models deep language vision image images data graph graphs
    training inference optimization analysis recognition detection generation representation
    representations reinforcement transformer transformers attention robust efficient adaptive
    bayesian gaussian stochastic supervised unsupervised semantic structured sparse convolutional
    recurrent generative adversarial translation segmentation estimation prediction classification
    clustering retrieval embedding embeddings understanding reasoning planning control systems system
    processes process methods algorithm algorithms theory speech text visual video dialogue machine
    session oral poster track workshop conference proceedings invited keynote break
"""
_TITLE_WORDS = frozenset(_WORDS_OF_TITLES.split())
_BROKEN_OFF = (Kind.FIELD, Kind.NUMBER, Kind.TAIL)
LONGEST = 8
"""Lines that one list of names may fill."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Names on some lines from ``at`` on."""

    at: int
    lines: int
    names: str
    count: int
    link: str = ""


def told(lines: list[Line]) -> list[Line]:
    """The lines, with those that list the authors of the paper above told as such."""
    _carry_on(lines)
    found, words = _candidates(lines)
    several = [one for one in found if one.count > 1]
    others = titles(lines) - sum(one.lines for one in found)
    usual = len(several) >= 3 and len(found) * 3 >= others
    if not usual:
        several = [one for one in several if words and _is_sure(one, words)]
    chosen = list(several)
    if len(several) >= 2 or (several and usual):
        apart = sum(lines[one.at - 1].kind is Kind.BLANK for one in several) * 2 > len(several)
        chosen += [
            one
            for one in found
            if one.count == 1 and (lines[one.at - 1].kind is Kind.BLANK) is apart
        ]
    for one in chosen:
        _mark(lines, one)
    return lines


def is_names(text: str) -> bool:
    """Whether ``text`` lists several persons."""
    found = _as_found(text, 0, 1)
    return found is not None and found.count > 1 and not _is_title(found.names, frozenset())


def _carry_on(lines: list[Line]) -> None:
    """What "Authors: …" runs over to, where the page is broken at a width."""
    for i, line in enumerate(lines):
        if line.kind is Kind.AUTHORS and line.facts["names"] and not line.said:
            first = line._replace(kind=Kind.TEXT, text=str(line.facts["names"]))
            one = _names_at([first, *lines[i + 1 : i + 1 + LONGEST]], 0)
            if one and one.lines > 1:
                _mark(lines, replace(one, at=i))


def _mark(lines: list[Line], one: _Found) -> None:
    for i in range(one.at, one.at + one.lines):
        names = one.names if i == one.at else ""
        links = (*lines[i].links, one.link) if one.link and i == one.at else lines[i].links
        lines[i] = lines[i]._replace(kind=Kind.AUTHORS, links=links, facts={"names": names})


def titles(lines: Sequence[Line]) -> int:
    """How many titles there may be at most: short texts below something else."""
    return sum(
        line.kind is Kind.TEXT
        and line.width < 200
        and (i == 0 or lines[i - 1].kind is not Kind.TEXT)
        for i, line in enumerate(lines)
    )


def _candidates(lines: Sequence[Line]) -> tuple[list[_Found], frozenset[str]]:
    """Names that stand below some text, from above, none inside another; and the words in small letters."""
    found: list[_Found] = []
    words: frozenset[str] | None = None
    free = 0
    for i, line in enumerate(lines):
        if line.kind is not Kind.TEXT or i < free or line.heading or line.bullet:
            continue
        text = line.text
        if text[0].islower() or (len(text) > 60 and not _LISTED.search(text)):
            continue  # most lines of an abstract: no list, and too long for one name
        if not _START.match(text) or not _is_below_text(lines, i, free):
            continue
        one = _names_at(lines, i)
        if one is None:
            continue
        words = _small_words(lines) if words is None else words
        if _is_title(one.names, words):
            continue
        if one.count > 1 and found and found[-1].count == 1 and _follows(lines, found[-1], i):
            found.pop()
        found.append(one)
        free = i + one.lines if one.count > 1 else free
    return found, words or frozenset()


def _follows(lines: Sequence[Line], one: _Found, i: int) -> bool:
    """Whether nothing but blank lines stands between names and a line."""
    return all(line.kind is Kind.BLANK for line in lines[one.at + one.lines : i])


def _is_below_text(lines: Sequence[Line], i: int, free: int) -> bool:
    for at in range(i - 1, max(-1, i - 4), -1):
        if lines[at].kind is not Kind.BLANK:
            return lines[at].kind is Kind.TEXT and at >= free
    return False


def _names_at(lines: Sequence[Line], at: int) -> _Found | None:
    """The longest list of names that begins on a line and may go on over the next."""
    text = lines[at].text
    best = _as_found(text, at, 1)
    if best is None and not _APART.search(text):
        return None  # a list that goes on below holds several
    for n in range(2, LONGEST + 1):
        if at + n > len(lines) or len(text) > 2_000:
            break
        below = lines[at + n - 1]
        goes_on = best is None or text.endswith((",", ";", "|", " and"))
        if below.kind is not Kind.TEXT and not (best is None and below.kind in _BROKEN_OFF):
            break
        if below.bullet or below.heading or below.text.endswith("."):
            break
        if not goes_on and not re.match(rf"[|·•&]\s|{_WORD}\s?(?:[,;|·•]\s|$)", below.text):
            break
        text = f"{text} {below.text}"
        best = _as_found(text, at, n) or best
    return best


def _as_found(text: str, at: int, lines: int) -> _Found | None:
    """``text`` as names, if every part of it is one."""
    link = ""
    if source := _SOURCE.search(text):
        link = (re.findall(r"arXiv:\d{4}\.\d{4,5}", source.group()) or [""])[0]
        text = text[: source.start()]
    if year := _YEAR.search(text):
        text = text[: year.start()]
    bare = _MORE.sub("", text)
    bare = _MORE.sub("", re.sub(_SIGNS + r"$", "", bare))
    bare = re.sub(r"(?<=[^\W\d_])[\d*†‡§¶∗⋆♯]+(?:,[\d*†‡§¶∗]+)*", "", bare)
    bare = re.sub(r",?\s\+\d+ authors\b", ",", bare)
    parts = [part.strip() for part in _APART.split(bare.strip(" ,;|"))]
    if not parts or not all(map(_FULL.fullmatch, parts)):
        return None
    count = len(parts) + (bare != text) + 2 * bool(source)
    return _Found(at, lines, ", ".join(parts), count, link)


def _small_words(lines: Sequence[Line]) -> frozenset[str]:
    """Words that stand in small letters in the first long texts."""
    words: set[str] = set()
    size = 0
    for line in lines:
        if line.kind is Kind.TEXT and size < 400_000:
            size += len(line.text)
            words.update(_LOWER.findall(line.text))
    return frozenset(words) if len(words) > 40 else frozenset()


def _is_title(names: str, words: frozenset[str]) -> bool:
    """Whether it is made of words that are no names."""
    tokens = re.findall(r"[^\W\d_]{3,}", names.lower())
    if not tokens or any(w in _TITLE_WORDS for w in tokens):
        return bool(tokens)
    return sum(w in words for w in tokens) * 2 > len(tokens)


def _is_sure(one: _Found, words: frozenset[str]) -> bool:
    tokens = re.findall(r"[^\W\d_]{3,}", one.names.lower())
    return sum(w in words for w in tokens) * 6 <= len(tokens)
