"""What every structured reader needs: raw values of a field turned into the values of a Record.

Dates of any spelling become ISO dates of known precision, names persons, mark-up plain text;
:func:`paper` puts them together, or says why there is no paper.
"""

from __future__ import annotations

import calendar
import html
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from readinglist import identifiers
from readinglist.model import AbstractKind, Identifier, Person, Problem, Record
from readinglist.text import excerpt, one_line, paragraphs, people, person

MAX_AUTHORS = 10_000
"""Persons kept of one paper: the longest author list known has 5,154 names."""

_MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec"  # calendar's own follow the locale
_MONTHS = {_MONTH_NAMES[3 * i : 3 * i + 3]: i + 1 for i in range(12)}
_SEASONS = {"spr": 3, "sum": 6, "aut": 9, "fal": 9, "win": 12}
_ISO = re.compile(r"^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR_NAME = re.compile(r"^(\d{4})[\s,/-]+([A-Za-z]{3})[a-z]*\.?(?:[\s/-]+(\d{1,2})(?![\d:]))?")
_DAY_NAME = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?![\d:])"
)
_NAME_DAY = re.compile(r"\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_NAME_YEAR = re.compile(r"\b([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b")
_NUMERIC = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


def iso_date(value: object) -> str | None:
    """``value`` as an ISO date as precise as it is: 2024, 2024-03 or 2024-03-12; None if it is none.

    Understands ISO 8601, ``2024/03/12/``, ``2022 Aug 18``, ``12 March 2024``, ``March 12, 2024``,
    mail dates, ``12.03.2024``, and numbers: a year, or seconds or milliseconds since 1970. The time
    of day and its zone are dropped, never applied. A slash date that may be read both ways keeps
    its year alone.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)):
        return _from_number(value)
    text = one_line(str(value or ""))[:80].strip(" /-")
    return _from_text(text) if text else None


@lru_cache(maxsize=4096)  # the papers of a dump share their dates
def _from_text(text: str) -> str | None:
    if match := _COMPACT.match(text):
        return _date(match[1], match[2], match[3])
    if match := _YEAR_NAME.match(text):
        return _date(match[1], _month(match[2]), match[3])
    if match := _ISO.match(text):
        return _date(match[1], match[2], match[3])
    if match := _NUMERIC.match(text):
        first, second = int(match[1]), int(match[3])
        if match[2] == "." or first > 12 or first == second:
            return _date(match[4], second, first)
        return _date(match[4], first, second) if second > 12 else _date(match[4])
    if match := _DAY_NAME.search(text):
        year = int(match[3])
        year += (1900 if year > 68 else 2000) if year < 100 else 0
        return _date(year, _month(match[2]), match[1])
    if match := _NAME_DAY.search(text):
        return _date(match[3], _month(match[1]), match[2])
    if match := _NAME_YEAR.search(text):
        return _date(match[2], _month(match[1]))
    match = _YEAR.search(text)
    return _date(match[1]) if match else None


def _month(name: str) -> int | None:
    return _MONTHS.get(name[:3].lower()) or _SEASONS.get(name[:3].lower())


def _from_number(value: float) -> str | None:
    if not 0 < value < 1e15:  # an integer may be too large for any arithmetic, NaN for all
        return None
    if 1500 <= value <= 2100:
        return str(int(value))
    seconds = value / 1000 if value > 1e11 else value
    if not 6e8 < seconds < 4.2e9:  # 1989 to 2103
        return None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def excel_date(serial: float) -> str | None:
    """The date behind a spreadsheet's day number (45363 is 2024-03-12)."""
    if not 20_000 < serial < 80_000:
        return None
    return (datetime(1899, 12, 30, tzinfo=UTC) + timedelta(days=serial)).date().isoformat()


def _date(
    year: str | int, month: str | int | None = None, day: str | int | None = None
) -> str | None:
    y, m, d = int(year), int(month or 0), int(day or 0)
    if not 1500 <= y <= 2100:
        return None
    if not 1 <= m <= 12:
        return f"{y:04}"
    if not 1 <= d <= calendar.monthrange(y, m)[1]:
        return f"{y:04}-{m:02}"
    return f"{y:04}-{m:02}-{d:02}"


def finest(*values: object) -> str | None:
    """The most precise date among ``values`` that is not at odds with the first one's year."""
    best: str | None = None
    for value in values:
        date = iso_date(value)
        if date and (best is None or (len(date) > len(best) and date[:4] == best[:4])):
            best = date
    return best


_TAG = re.compile(
    r"</?(?:jats:|mml:|xhtml:|html:)?(?:p|br|i|b|u|em|strong|sub|sup|inf|sc|scp|tt|a|div|span|font|title"
    r"|sec|italic|bold|list|list-item|ul|ol|li|inline-formula|disp-formula|tex-math|alternatives"
    r"|math|m[inosr]|mrow|mfrac|msub|msup|msubsup|mtext|mspace|mover|munder|msqrt|mfenced|mtable|mtr|mtd"
    r"|mstyle|semantics|annotation|named-content|styled-content|ext-link|xref|label|h[1-6]|blockquote"
    r"|pre|code|img|hr|style|small|big|center|table|tbody|thead|tr|td|th)"
    r"(?:\s+[\w:.-]{1,40}\s*=\s*(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s<>\"']{1,2000}))*\s*/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"^</?(?:\w+:)?(?:p|br|div|sec|title|li|list-item|h[1-6]|tr)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)


def plain(text: str) -> str:
    """``text`` without HTML, JATS or MathML tags and with its entities decoded; lines are kept.

    Only tags known by name are taken out, so that ``a<b`` and ``<unk>`` stay as they are.
    """
    if "<" in text and ">" in text:
        text = _TAG.sub(lambda tag: "\n\n" if _BREAK.match(tag[0]) else "", text)
    if "&" in text and _ENTITY.search(text):
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
        if "<" in text and _TAG.search(text):  # escaped twice
            text = _TAG.sub(lambda tag: "\n\n" if _BREAK.match(tag[0]) else "", text)
    return text


# "Abstract Meaning Representation ..." is how abstracts of real papers begin: a bare word is a
# label only before a word that opens sentences.
_LABEL = re.compile(
    r"^\s*(?:(?i:abstract|summary)(?:\s*[:.—–-]+\s+|\s*[:—–]\s*|\s*\n\s*|\s*$)"
    r"|(?:Abstract|ABSTRACT)\s+(?=(?:We|This|In|The|A|An|Our|To|Background|Objectives?|Purpose"
    r"|Motivation|Introduction|Aims?|Recent|Recently|Many|While|Although|Despite|With|For|It|Here"
    r"|There|These|Most|Context|Summary)\b))"
)


def abstract_of(value: object) -> str | None:
    """``value`` as an abstract: paragraphs of plain text without the word "Abstract" before them."""
    if not isinstance(value, str):
        return None
    text = plain(value)
    if label := _LABEL.match(text):
        text = text[label.end() :]
    text = paragraphs(text)
    return None if _is_nothing(text) else text


_SHORT = re.compile(r"TL;?\s?DR\s*[:.—–-]\s*(?=\S)", re.IGNORECASE)
_NOTHING = {"", "none", "null", "nan", "n/a", "na", "-", "abstract", "no abstract", "[no abstract]"}
_NOTHING |= {"no abstract available", "no abstract available.", "not available", "tbd", "?"}


_LONGEST = max(map(len, _NOTHING))


def _is_nothing(text: str) -> bool:
    return len(text) <= _LONGEST and text.casefold() in _NOTHING


def kind_of(abstract: str | None) -> AbstractKind:
    """``cut`` for a text that ends in an ellipsis, else ``full``."""
    end = (abstract or "").rstrip()
    while end and end[-1] in "\"'”’])":  # not by a pattern: it would look at every full stop
        end = end[:-1].rstrip()
    return "cut" if end.endswith(("…", "...")) else "full"


def title_of(value: object) -> str:
    """``value`` as a title: one line of plain text, without the quotes or full stop around it."""
    if not isinstance(value, str):
        return ""
    title = one_line(plain(value))
    if len(title) > 1 and title[0] == "[" and title.endswith(("]", "].")):  # PubMed: translated
        title = title.rstrip(".")[1:-1].strip()
    return "" if _is_nothing(title) else title


def names_of(value: object) -> tuple[Person, ...]:
    """Persons from whatever a dump gives: a string of names, a list of strings, objects or persons."""
    if isinstance(value, str):
        return people(plain(value))[:MAX_AUTHORS]
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Iterable):
        return ()
    found: list[Person] = []
    for item in value:
        if isinstance(item, Person):
            made: Person | None = item
        elif isinstance(item, str):
            made = person(plain(item))
        elif isinstance(item, Mapping):
            made = _person_of(item)
        else:
            made = None
        if made:
            found.append(made)
    return tuple(found[:MAX_AUTHORS])


def names_joined(text: str) -> tuple[Person, ...]:
    """Persons from one string in which a single comma may stand inside a name (``Müller, Ana``)."""
    text = one_line(plain(text))
    first, comma, last = text.partition(",")
    if comma and "," not in last and ";" not in text and " and " not in text:
        one_word = " " not in first.strip() or " " not in last.strip()
        if one_word and (made := person(text)):
            return (made,)
    return people(text)[:MAX_AUTHORS]


_FAMILY = ("family", "lastName", "last_name", "lastname", "last", "surname", "keyname")
_GIVEN = ("given", "firstName", "first_name", "firstname", "first", "forenames", "givenName")
_WHOLE = ("name", "literal", "fullname", "full_name", "display_name", "raw_author_name", "author")


def _person_of(item: Mapping[str, object]) -> Person | None:
    inner = item.get("author")
    if isinstance(inner, Mapping):
        return _person_of(inner)
    family = _first(item, _FAMILY)
    if family:
        particle = " ".join(filter(None, (_first(item, (k,)) for k in _PARTICLES)))
        suffix = _first(item, ("suffix",)) or ""
        given = _first(item, _GIVEN) or ""
        if not given:
            return Person(literal=f"{particle} {family}".strip())
        return Person(f"{particle} {family}".strip(), given, suffix)
    if literal := _first(item, ("literal",)):
        return Person(literal=literal)
    whole = _first(item, _WHOLE)
    return person(whole) if whole else None


_PARTICLES = ("dropping-particle", "non-dropping-particle")


def _first(item: Mapping[str, object], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, str) and (value := one_line(plain(value))):
            return value
    return None


def ids_in(*texts: object) -> tuple[Identifier, ...]:
    """Every identifier named in ``texts`` (fields, links), in order, each scheme's first only."""
    found: dict[str, Identifier] = {}
    for text in texts:
        if isinstance(text, str) and text:
            for identifier in identifiers.find(text[:4000]):
                known = found.setdefault(identifier.scheme, identifier)
                if identifiers.is_arxiv_doi(known) and not identifiers.is_arxiv_doi(identifier):
                    found["doi"] = identifier if identifier.scheme == "doi" else known
    return tuple(found.values())


def link_of(value: object) -> str | None:
    """``value`` if it is a web link, with its scheme added if only that is missing."""
    if not isinstance(value, str):
        return None
    words = value.split()
    link = one_line(words[0])[:2000] if words else ""
    if link.startswith("//"):
        link = "https:" + link
    elif link.startswith("www."):
        link = "https://" + link
    if old := _OLD_DOI_LINK.match(link):
        link = "https://doi.org/" + link[old.end() :]
    return link if _WEB_LINK.match(link) else None


_OLD_DOI_LINK = re.compile(r"https?://dx\.doi\.org/", re.IGNORECASE)
_WEB_LINK = re.compile(r"https?://[^/\s]", re.IGNORECASE)


def paper(
    title: object,
    line: int,
    *,
    abstract: object = None,
    kind: AbstractKind | None = None,
    authors: object = (),
    date: str | None = None,
    venue: object = None,
    type: str | None = None,
    identifiers: tuple[Identifier, ...] = (),
    url: object = None,
    tags: Iterable[str] = (),
    notes: Iterable[str] = (),
    key: str | None = None,
    extra: Mapping[str, object] | None = None,
    seen: Mapping[str, str | int] | None = None,
    state: str | None = None,
    starred: bool | None = None,
    lines: tuple[tuple[int, str], ...] = (),
    raw: str = "",
) -> Record | Problem:
    """The record of these raw values, cleaned; a problem at ``line`` if there is no title."""
    name = title_of(title)
    if not name:
        return Problem(line, excerpt(raw), "It has no title.")
    whole = abstract_of(abstract)
    if whole and (short := _SHORT.match(whole)):
        whole, kind = whole[short.end() :], "summary"
    if whole and len(whole) <= 3 * len(name) and whole.casefold() == name.casefold():
        whole = None
    return Record(
        title=name,
        abstract=whole,
        abstract_kind=kind if kind and whole else kind_of(whole),
        authors=names_of(authors),
        year=int(date[:4]) if date else None,
        published=date,
        venue=title_of(venue) or None,
        type=type,
        identifiers=identifiers,
        url=link_of(url),
        tags=tuple(dict.fromkeys(tag for t in tags if (tag := one_line(plain(t))))),
        notes=tuple(note for n in notes if (note := paragraphs(plain(n)))),
        key=key,
        state=state,
        starred=starred,
        extra=_texts(extra or {}),
        seen=seen or {},
        line=line,
        lines=lines or ((line, "title"),),
        raw=raw,
    )


def _texts(extra: Mapping[str, object]) -> dict[str, str]:
    """The extra fields that have a value, as text."""
    found: dict[str, str] = {}
    for key, value in extra.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and not _is_nothing(value := one_line(plain(value))):
            found[key] = value
    return found
