"""Tells of lines of page text what only their neighbours say: organisations, users, the page's date, list marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from readinglist.formats import chrome
from readinglist.formats.lines import (
    BROKEN_UPVOTES,
    MAIL_TITLE,
    REMEMBERED,
    SHORT,
    Kind,
    Line,
)


def told(lines: list[Line]) -> list[Line]:
    """The lines of a dump, those told anew that their neighbours tell."""
    return _organisations(_without_list_marks(_in_context(_titled_like_menus(lines))))


def _titled_like_menus(lines: list[Line]) -> list[Line]:
    """Titles that are words of menus ("Trending"), in a text that has nothing else of a page."""
    full = [i for i, line in enumerate(lines) if line.kind is not Kind.BLANK]
    if len(full) > 40 or any(lines[i].kind not in (Kind.TEXT, Kind.CHROME) for i in full):
        return lines
    for a, b in pairwise(full):
        if lines[a].kind is Kind.CHROME and (lines[a].why != "menu" or lines[b].width < SHORT):
            return lines
    for i in full[:-1]:
        if lines[i].kind is Kind.CHROME:
            lines[i] = lines[i]._replace(kind=Kind.TEXT, why="")
    return lines


def _in_context(lines: list[Line]) -> list[Line]:
    """What only the neighbours tell: names below "Submitted by", organisations, the page's date."""
    full = [i for i, line in enumerate(lines) if line.kind is not Kind.BLANK]
    width = _width(lines, full)
    for at, i in enumerate(full):
        line = lines[i]
        before = lines[full[at - 1]] if at else None
        after = lines[full[at + 1]] if at + 1 < len(full) else None
        if line.kind is Kind.SUBMITTED and "user" not in line.facts:
            _name_user(lines, full, at)
        elif line.kind is Kind.TEXT and line.width < SHORT:
            if after is not None and (len(line.text) <= 60 or len(after.text) <= 64):
                _short_in_context(lines, full, at, width)
        elif line.kind is Kind.CHROME and line.why == "menu" and before is not None:
            # The last word of a wrapped title ("… Language / Models") stands alone below text.
            alone = before.kind is Kind.TEXT and full[at - 1] == i - 1
            if chrome.is_organisation(line.text):
                if before.kind is Kind.TEXT and after is not None and _opens_tail(after):
                    lines[i] = line._replace(kind=Kind.ORGANISATION, why="")
            elif alone and (after is None or after.kind is not Kind.CHROME) and _unfinished(before):
                lines[i] = line._replace(kind=Kind.TEXT, why="")
        elif line.kind is Kind.TAIL and _is_page_date(
            line, [lines[j] for j in full[max(0, at - 8) : at]]
        ):
            lines[i] = line._replace(kind=Kind.DUMP_DATE)
        elif line.kind is Kind.URL and _is_menu_address(line, before):
            lines[i] = line._replace(kind=Kind.CHROME, why="menu")
        if _ends_advert(lines, i):
            lines[i] = line._replace(kind=Kind.CHROME, why="advert")
    return lines


def _width(lines: Sequence[Line], full: Sequence[int]) -> int:
    """The width that titles may have been broken at; a large number if they are not broken.

    Where most names below titles stand right below them, long titles say that none is broken.
    """
    widest = max((line.width for line in lines if line.kind is Kind.TEXT), default=0)
    if widest <= 85:
        return widest
    below = [
        b - a == 1
        for a, b, c in zip(full, full[1:], full[2:], strict=False)
        if lines[a].kind is lines[b].kind is Kind.TEXT
        if lines[c].kind in _CLOSING and len(lines[b].text) <= 60
    ]
    return _UNBROKEN if sum(below) * 2 > len(below) else widest


_UNBROKEN = 1_000_000


def _opens_tail(line: Line) -> bool:
    """Whether what a card says of its authors and day begins here; a bare date is the page's."""
    return line.kind is Kind.TAIL and not line.text[0].isalnum() and "org" not in line.facts


def _is_apart(a: Line, b: Line, width: int) -> bool:
    """Whether a short text below a title is no line of it: it would have fitted beside it."""
    return (
        b.number > a.number + 1 or a.width + 1 + b.first <= width or chrome.is_organisation(b.text)
    )


_CLOSING = (Kind.TAIL, Kind.NUMBER, Kind.SUBMITTED)


def _is_menu_address(line: Line, before: Line | None) -> bool:
    """Whether a link belongs to a menu entry: page text above, and no paper in it."""
    names_paper = any(re.search(r"\d{4}\.\d{4,5}", link) for link in line.links)
    return before is not None and before.kind is Kind.CHROME and not names_paper


def _ends_advert(lines: list[Line], i: int) -> bool:
    """Whether a line is the rest of an advert that was broken at a width: a paragraph of two lines."""
    above = lines[i - 1]
    if i < 1 or above.kind is not Kind.CHROME or above.why not in ("advert", "cookies"):
        return False
    if above.width < 50 or lines[i].kind is not Kind.TEXT or len(lines[i].text) > 80:
        return False
    starts = i < 2 or lines[i - 2].kind is Kind.BLANK
    return starts and (i + 1 == len(lines) or lines[i + 1].kind is Kind.BLANK)


def _unfinished(line: Line) -> bool:
    return not line.text.endswith((".", "!", "?", ":")) and len(line.text) > 15


def _name_user(lines: list[Line], full: Sequence[int], at: int) -> None:
    """The line below "Submitted by" is a name, whatever it says; adverts and pictures may come between."""
    for i in full[at + 1 : at + 4]:
        line = lines[i]
        if line.kind is Kind.CHROME and line.why in ("picture", "advert", "cookies", REMEMBERED):
            continue
        if line.kind in (Kind.TEXT, Kind.CHROME, Kind.NUMBER) and len(line.text) <= 40:
            lines[i] = line._replace(kind=Kind.USER, facts={"user": line.text})
        return


def _short_in_context(lines: list[Line], full: Sequence[int], at: int, width: int) -> None:
    """Organisations, broken marks of upvotes, and page text that was broken over two lines."""
    i = full[at]
    line = lines[i]
    following = full[at + 1]
    after = lines[following]
    joins = following == i + 1 and len(line.text) <= 120 and len(after.text) <= 64
    if len(line.text) > 60 and not joins:
        return
    below = next(
        (lines[j] for j in full[at + 1 : at + 4] if lines[j].kind is not Kind.CHROME), None
    )
    short = len(line.text) <= 60 and line.text.count(" ") < 6
    above = lines[full[at - 1]] if at else None
    # A title stands above it, and it is not the title's last line.
    titled = above is not None and above.kind is Kind.TEXT
    titled = titled and above is not None and _is_apart(above, line, width)
    counted = any("authors" in lines[j].facts for j in full[at + 1 : at + 3])
    opens_tail = below is not None and _opens_tail(below) and (titled or not counted)
    if short and opens_tail and at and not line.heading and not line.text.endswith((".", "?", "!")):
        lines[i] = line._replace(kind=Kind.ORGANISATION)
        return
    if not joins:
        return
    joined = f"{line.text} {after.text}"
    if (
        after.text[-1:] == ")"
        and BROKEN_UPVOTES.fullmatch(after.text)
        and (match := MAIL_TITLE.match(joined))
    ):
        lines[i] = line._replace(text=match["title"], facts={"upvotes": int(match["upvotes"])})
        lines[following] = after._replace(kind=Kind.MARK, facts={"mark": "upvotes"})
    elif after.kind in (Kind.TEXT, Kind.URL, Kind.CHROME):
        reason = chrome.why(joined)
        if reason and (after.kind is not Kind.CHROME or reason not in ("advert", "cookies")):
            lines[i] = line._replace(kind=Kind.CHROME, why=reason)
            lines[following] = after._replace(kind=Kind.CHROME, why=reason)


def _is_page_date(line: Line, above: Sequence[Line]) -> bool:
    """A bare date below page lines is the day the page was opened; a search phrase may come between."""
    if set(line.facts) != {"date"} or not line.text[0].isalnum():
        return False
    page = (Kind.CHROME, Kind.DUMP_DATE, Kind.MARKUP)
    if not above or above[-1].kind in page:
        return True
    phrase = above[-1].kind is Kind.TEXT and above[-1].width < 80
    return phrase and all(other.kind in page for other in above[:-1])


_LIST_MARK = re.compile(
    r"(?:\[(?P<a>\d{1,3})\]|\(?(?P<b>\d{1,3})[.)]|(?P<c>\d{1,3})/(?:\d{1,3}|n)?(?= )|#(?P<d>\d{1,3})[:.]?(?= ))"
    r"(?: |(?=[^\W\d_]))\s*(?=\S)|(?P<bullet>[-*+•‣▪–—])\s+(?:\[[ xX]?\] )?(?=\S)"
)


def _without_list_marks(lines: list[Line]) -> list[Line]:
    """Numbers that count up and bullets taken off, where most short text lines carry them."""
    marks = [
        (i, match)
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT and not line.bullet and (match := _LIST_MARK.match(line.text))
    ]
    numbers = [int(m["a"] or m["b"] or m["c"] or m["d"]) for _, m in marks if not m["bullet"]]
    rising = sum(b == a + 1 for a, b in pairwise(numbers))
    bullets = len(marks) - len(numbers)
    short = sum(line.kind is Kind.TEXT and line.width < SHORT for line in lines)
    counted = rising >= 2 and rising * 10 >= len(numbers) * 6
    counted = counted or numbers == list(range(1, short + 1))
    bulleted = (bullets >= 3 and bullets * 3 >= short) or bullets == short
    for i, match in marks:
        if bulleted if match["bullet"] else counted:
            line = lines[i]
            lines[i] = line._replace(text=line.text[match.end() :], bullet=True)
    return lines


def _organisations(lines: list[Line]) -> list[Line]:
    """The name below a title on the daily page: no abstract is there, so it must be an organisation.

    It closes a card: a comment count, the next card or the end of the list follows.
    """
    cards = sum(line.kind is Kind.SUBMITTED for line in lines)
    texts = [line for line in lines if line.kind is Kind.TEXT]
    if cards < 2:
        return lines
    # Where another page with abstracts stands in the same dump, only what is spelt like one.
    mixed = sum(line.width > 220 for line in texts) * 10 > cards
    full = [i for i, line in enumerate(lines) if line.kind not in (Kind.BLANK, Kind.CHROME)]
    width = _width(lines, full)
    for at, i in enumerate(full[1:], 1):
        line, before = lines[i], lines[full[at - 1]]
        if line.kind is not Kind.TEXT or before.kind is not Kind.TEXT or len(line.text) > 60:
            continue
        after = lines[full[at + 1]] if at + 1 < len(full) else None
        ended = _is_apart(before, line, width)
        if mixed and not chrome.is_organisation(line.text):
            continue
        closes = after is None or after.kind in (Kind.NUMBER, Kind.SUBMITTED)
        if line.text.count(" ") < 6 and ended and closes:
            lines[i] = line._replace(kind=Kind.ORGANISATION)
    return lines
