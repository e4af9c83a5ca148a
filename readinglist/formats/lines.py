"""Tells what each line of page text is: title or abstract text, a card's figures, page chrome.

The tests look at whole lines only. Samples: resources/samples/huggingface-papers.txt and the
layouts that tests/formats/make_pages.py renders.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from readinglist.formats import chrome, furniture
from readinglist.formats.markup import Flavour, flatten, flavour
from readinglist.text import clean


class Kind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    TEXT = "text"
    CHROME = "chrome"
    NUMBER = "number"  # upvotes before a title, comments after a card
    TAIL = "tail"  # "3 authors · Oct 7, 2024 5", or any part of it
    MARK = "mark"  # Upvote, GitHub 1.5k, arXiv Page
    SUBMITTED = "submitted"  # opens a card
    USER = "user"
    ORGANISATION = "organisation"
    AUTHORS = "authors"  # "Authors: A, B"
    FIELD = "field"  # facts of a paper that a site prints on a line: dates, ids, "Keywords: …"
    URL = "url"
    MARKUP = "markup"  # brackets, rules
    DUMP_DATE = "dump date"


class Line(NamedTuple):
    """A line: its number in the dump, its text without markup, and what it says.

    A tuple, as a dump has a hundred thousand of them, and a frozen dataclass takes four times as long to make.
    """

    number: int
    text: str
    kind: Kind
    links: tuple[str, ...] = ()
    heading: int = 0
    bullet: bool = False
    linked: bool = False
    width: int = 0  # columns in the dump, white space at the end left out
    first: int = 0  # columns of its first word there
    opened: bool = False  # a link begins here and ends on a later line
    closed: bool = False  # a link that began on an earlier line ends here
    carried: bool = False  # goes on with the heading above
    facts: Mapping[str, str | int] = MappingProxyType({})
    why: str = ""
    said: str = ""  # the kind of correction a person gave it


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}|(?:about |over |almost )?\d{1,3} (?:minute|hour|day|week|month|year)s? ago"
    r"|yesterday|today)"
)
_DOT = r"(?:[·•∙⋅?�]|Â·|Â�)"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|\d{1,4}(?:\.\d{1,3})?[kKmM])"
_TAIL = re.compile(
    rf"(?:(?P<org>\S.{{0,60}}?) {_DOT} )?(?:{_DOT} ?)?(?:(?P<authors>\d{{1,4}}) authors?)?(?: ?{_DOT})? ?"
    rf"(?:(?:Published|Submitted|Updated) on )?(?P<date>{_DATE})?(?: (?P<comments>{_FIGURE}))?",
    re.IGNORECASE,
)
_ONLY_DATE = re.compile(_DATE, re.IGNORECASE)
_NUMBER = re.compile(rf"(?:\[-\] ?)?[▲↑^]? ?(?P<figure>-|–|—|{_FIGURE})(?: ?▲)?|\+{_FIGURE}")
_MARK = re.compile(
    rf"(?P<mark>Upvotes?|Votes?|GitHub|arXiv Page|arXiv|Stars?|Comments?|Likes?|PDF|View PDF|View arXiv page"
    rf"|HTML|Code|Paper|Project page|Add to collection)(?: ?[:：])?(?: (?P<figure>-|{_FIGURE}))?",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(r"Submitted by(?: (?P<user>\S.{0,40}))?", re.IGNORECASE)
_AUTHORS = re.compile(r"(?:Authors?|By)\s?[:：] ?(?P<names>\S.{0,3000})", re.IGNORECASE)
_URL = re.compile(
    r"<?(?:https?://|www\.)\S{1,2000}>?|(?:huggingface\.co|arxiv\.org|github\.com)/\S{1,500}"
)
_ADDRESS = ("http", "www.", "<http", "<www.", "huggingface.co/", "arxiv.org/", "github.com/")
MAIL_TITLE = re.compile(r"^(?P<title>\S.*?) \((?P<upvotes>\d{1,5}) ?(?:▲|\?|â–²|�{1,3})\)$")
BROKEN_UPVOTES = re.compile(r"\(?(?:\d{1,5})?(?: ?(?:▲|\?|â–²|�{1,3}))?\)")
_RULE = re.compile(r"[\s\W_]{1,300}")
_MAIL_DATE = re.compile(rf"\((?P<date>{_DATE})\)")
_WEEK = re.compile(
    rf"(?:{_DATE} ?[-–—] ?(?:{_DATE}|\d{{1,2}}(?:, \d{{4}})?)|Week \d{{1,2}},? (?:\d{{4}})?|\d{{4}}-W\d{{2}}"
    rf"|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sat|Sun)(?:day)?,? {_DATE}|{_MONTH} \d{{4}})",
    re.IGNORECASE,
)
_BREAK_MARKS = "\x0b\x0c\x85\u2028\u2029"
_BREAKS = re.compile(f"[{_BREAK_MARKS}]")
REMEMBERED = "always ignored, as you said"
LABELLED = "label of the abstract"
_TABBED = re.compile(r"\s*[^\t]{3,300}\t[^\t]{100,}")
_QUOTED = re.compile(r"^\s*(?:> ?)+")
_NUMERALS = re.compile(r"\d[\d.,]*")
SHORT = 200
"""Longer lines are text: no card figure, menu or link line reaches this."""


def read_lines(text: str, remembered: frozenset[str] = frozenset()) -> list[Line]:
    """Every line of a dump, classed; a line that holds a line separator gives several.

    Lines that are :func:`like` one of ``remembered`` are page chrome, whatever they say.
    """
    kind = flavour(text)
    quoted = ">" in text and len(re.findall(r"^[ \t]*> ?\S", text, re.M)) > 1
    broken = any(mark in text for mark in _BREAK_MARKS)
    tabbed = "\t" in text and _has_two_columns(text)
    found: list[Line] = []
    for number, raw in enumerate(text.split("\n"), 1):
        if not raw or raw.isspace():
            found.append(Line(number, "", Kind.BLANK))
            continue
        if tabbed and _TABBED.fullmatch(raw):
            pieces: Sequence[str] = raw.strip().split("\t")
        else:
            pieces = _BREAKS.split(raw) if broken else (raw,)
        for piece in pieces:
            if quoted and piece.lstrip()[:1] == ">":
                piece = _QUOTED.sub("", piece) or piece
            line = _classed(number, piece, kind, remembered)
            if found and found[-1].heading and found[-1].opened and line.kind is not Kind.BLANK:
                level = found[-1].heading
                still = not line.closed
                line = line._replace(kind=Kind.TEXT, heading=level, carried=True, opened=still)
            found.append(line)
    return found


def _has_two_columns(text: str) -> bool:
    """Whether nearly every line is a title, a tab and a text."""
    full = [line for line in text.split("\n") if line.strip()]
    return sum(_TABBED.fullmatch(line) is not None for line in full) * 10 > len(full) * 7


def like(text: str) -> str:
    """How a line is remembered: folded, any number for any other; "" for what has no letters.

    "Showing 25 of 1,204 papers" is like "Showing 5 of 96 papers"; a lone figure is like nothing.
    """
    folded = numberless(text)
    return folded if any(c.isalpha() for c in folded) else ""


def numberless(text: str) -> str:
    """Folded, white space collapsed, any number for any other."""
    return _NUMERALS.sub("#", " ".join(clean(text).split()).casefold())


def _classed(number: int, raw: str, kind: Flavour, remembered: frozenset[str]) -> Line:
    """One line by itself."""
    plain = raw.isascii() and raw.isprintable() and "  " not in raw
    text = raw.strip() if plain else " ".join(clean(raw).split())
    width = len(raw if text is raw else raw.rstrip())
    if not text:
        return Line(number, "", Kind.BLANK if not raw.strip() else Kind.MARKUP)
    if remembered and like(text) in remembered:
        return Line(number, text, Kind.CHROME, width=width, why=REMEMBERED)
    first = text.find(" ")
    first = first if first >= 0 else len(text)
    if not kind.marked and text[0] != "#":
        if _goes_on(text):
            return Line(number, text, Kind.TEXT, (), 0, False, False, width, first)
        told = _told(text)
        return Line(
            *(number, told.text, told.kind, told.links, 0, False, False, width, first),
            facts=told.facts,
            why=told.why,
        )
    flat = flatten(text, kind)
    told = _told(flat.text)
    return Line(
        number,
        told.text,
        told.kind,
        (*flat.links, *told.links) if told.links else flat.links,
        flat.heading,
        flat.bullet,
        flat.linked or (flat.opened and flat.heading > 0),
        width,
        first,
        flat.opened,
        flat.closed,
        False,
        told.facts,
        told.why,
    )


class _Told(NamedTuple):
    """What a line says by itself."""

    kind: Kind
    text: str
    facts: Mapping[str, str | int] = MappingProxyType({})
    why: str = ""
    links: tuple[str, ...] = ()


def _told(text: str) -> _Told:
    """What ``text`` is; short lines come again and again on a page, so their class is kept."""
    if not text:
        return _Told(Kind.MARKUP, text)
    if text.startswith(_ADDRESS) and _URL.fullmatch(text):  # mail makes them longer than any figure
        return _Told(Kind.URL, text, links=(text.strip("<>"),))
    if len(text) <= OFTEN:
        return _short_again(text)
    if len(text) <= SHORT:
        return _Told(Kind.TEXT, text) if _goes_on(text) else _short(text)
    if len(text) < 340 and (reason := chrome.why(text)):
        return _Told(Kind.CHROME, text, why=reason)
    mail = _AUTHORS.fullmatch(text)
    return _Told(Kind.AUTHORS, text, {"names": mail["names"]}) if mail else _labelled(text)


def _goes_on(text: str) -> bool:
    """Whether it is the middle of a sentence, as most lines of a page broken at a width are."""
    return text[0].islower() and 60 < len(text) <= SHORT and text[-1] != ")" and " " in text[:24]


def _short(text: str) -> _Told:
    """The class of a line short enough to be something else than text."""
    first = text[0]
    if (not first.isalpha() or len(text) < 71) and (found := _figures(text)):
        return found
    if text[-1] == ")" and (match := MAIL_TITLE.match(text)):
        return _Told(Kind.TEXT, match["title"], {"upvotes": int(match["upvotes"])})
    reason = chrome.why(text)
    if reason:
        date = _MAIL_DATE.search(text) if reason == "mail text" else None
        if date:
            return _Told(Kind.DUMP_DATE, text, {"date": date["date"]})
        return _Told(Kind.CHROME, text, why=reason)
    if first in "AaBb" and (match := _AUTHORS.fullmatch(text)):
        return _Told(Kind.AUTHORS, text, {"names": match["names"]})
    if facts := furniture.facts_of(text):
        return _Told(Kind.FIELD, text, facts[0], links=facts[1])
    if (links := furniture.labelled(text)) is not None:
        return _Told(Kind.FIELD, text, links=links)
    return _labelled(text)


def _labelled(text: str) -> _Told:
    """Text, without the word "Abstract" before it."""
    if text[0] not in furniture.INITIALS:
        return _Told(Kind.TEXT, text)
    if match := furniture.ABSTRACT.match(text):
        return _Told(Kind.TEXT, text[match.end() :], {LABELLED: "abstract"})
    if furniture.ABSTRACT_ALONE.fullmatch(text):
        return _Told(Kind.CHROME, text, why=LABELLED)
    return _Told(Kind.TEXT, text)


OFTEN = 40
"""Characters of lines that are met often: figures, dates, menus, names."""
_short_again = lru_cache(maxsize=4_096)(_short)


def _figures(text: str) -> _Told | None:
    """A card's figures, links and rules."""
    if match := _NUMBER.fullmatch(text):
        figure = match["figure"]
        return _Told(Kind.NUMBER, text, {"figure": count(figure)} if figure else {})
    if (match := _TAIL.fullmatch(text)) and (match["authors"] or match["date"] or not match["org"]):
        facts: dict[str, str | int] = {k: v for k, v in match.groupdict().items() if v}
        if match["comments"]:
            facts["comments"] = count(match["comments"])
        if match["org"] and _ONLY_DATE.fullmatch(match["org"]):  # "Oct 7, 2024 · 4 authors"
            facts["date"] = facts.pop("org")
        return _Told(Kind.TAIL, text, facts)
    if match := _MARK.fullmatch(text):
        facts = {"mark": match["mark"].lower()}
        if match["figure"]:
            facts["figure"] = count(match["figure"])
        return _Told(Kind.MARK, text, facts)
    if match := _SUBMITTED.fullmatch(text):
        return _Told(Kind.SUBMITTED, text, {"user": match["user"]} if match["user"] else {})
    if _WEEK.fullmatch(text):
        return _Told(Kind.DUMP_DATE, text, {"date": text})
    if _RULE.fullmatch(text):
        return _Told(Kind.MARKUP, text)
    return None


def count(figure: str) -> int:
    """``1.5k`` → 1500, ``1,204`` → 1204, ``-`` → 0."""
    figure = figure.replace(",", "")
    if figure in "-–—":
        return 0
    scale = {"k": 1_000, "m": 1_000_000}.get(figure[-1].lower())
    return round(float(figure[:-1]) * scale) if scale else int(figure)


def iso_date(text: str) -> str | None:
    """``Oct 7, 2024`` → ``2024-10-07``; None if the year is not said."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text if 1 <= int(text[5:7]) <= 12 and 1 <= int(text[8:]) <= 31 else None
    words = re.findall(r"[A-Za-z]{3,}|\d+", text)
    month = next((MONTHS.index(w[:3].lower()) + 1 for w in words if w[:3].lower() in MONTHS), 0)
    numbers = [int(w) for w in words if w.isdigit()]
    if not month or len(numbers) != 2 or not (1 <= numbers[0] <= 31 and 1900 < numbers[1] < 2200):
        return None
    return f"{numbers[1]}-{month:02}-{numbers[0]:02}"
