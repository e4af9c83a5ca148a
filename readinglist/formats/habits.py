"""What a page itself repeats on every card: its labels and buttons, lines of names, a reader's voice.

No list of words knows every site and language. But what a page prints with each paper it prints
again and again, with other numbers in it, and titles and abstracts are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from readinglist.formats.lines import Kind, Line, numberless

REPEATED = "repeated on this page"
LONGEST = 60
"""Characters of a label; longer lines that repeat are a paper printed twice."""
_NAME = (
    r"[^\W\d_a-z][\w'’.-]{0,30}(?: (?:[^\W\d_a-z][\w'’.-]{0,30}|d[aei]|del|di|dos|la|le|van|von|den|der|de|bin|al))"
    r"{1,4}"
)
_NAMES = re.compile(
    rf"{_NAME}(?:(?:, and |, & |,|;| and | & ) ?{_NAME}){{1,200}}(?:,? et al\.?|,? \.\.\.|,? …)?"
)
_ADDRESS = re.compile(r"https?://\S+")


def told(lines: list[Line]) -> list[Line]:
    """The lines, with what the page repeats taken for its own, and lines of names for authors."""
    return _authors(_labels(lines))


def _labels(lines: list[Line]) -> list[Line]:
    """Short lines that stand on a third of the cards are no titles."""
    short = {
        i: numberless(line.text)
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT and len(line.text) <= LONGEST and _may_repeat(line)
    }
    counts = Counter(short.values())
    if not counts or counts.most_common(1)[0][1] < 3:
        return lines
    long = [line.text for line in lines if line.kind is Kind.TEXT and line.width > 150]
    texts = sum(line.kind is Kind.TEXT for line in lines)
    distinct = len(set(long))
    # On a page that was copied twice everything stands there twice.
    copies = len(long) // distinct if distinct >= 3 else _usual(counts)
    least = max(3, max(distinct, texts // 25) * 3 // 10) * copies
    for i, folded in short.items():
        if folded and counts[folded] >= least:
            lines[i] = _label(lines[i])
    return lines


def _may_repeat(line: Line) -> bool:
    if line.heading or line.bullet or "upvotes" in line.facts or line.text.endswith("."):
        return False
    return not _NAMES.fullmatch(line.text)  # who writes much is no label


def _usual(counts: Counter[str]) -> int:
    """How often most of the short lines stand there."""
    often = Counter(counts.values())
    return often.most_common(1)[0][0]


def _label(line: Line) -> Line:
    """A repeated line is the page's; one with an address is the paper's link."""
    links = _ADDRESS.findall(line.text)
    if links:
        return replace(line, kind=Kind.URL, links=(*line.links, *links), why=REPEATED)
    return replace(line, kind=Kind.CHROME, why=REPEATED)


def _authors(lines: list[Line]) -> list[Line]:
    """Lines of names, where they stand below a good part of the titles."""
    found = [
        i
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT
        and not (line.heading or line.bullet)
        and ("," in line.text or " and " in line.text)
        and len(line.text) < 2_000
        and _NAMES.fullmatch(line.text)
        and _is_below_text(lines, i)
    ]
    others = sum(line.kind is Kind.TEXT and line.width < 200 for line in lines) - len(found)
    if len(found) < 3 or len(found) * 3 < others:
        return lines
    for i in found:
        lines[i] = replace(lines[i], kind=Kind.AUTHORS, facts={"names": lines[i].text})
    return lines


def _is_below_text(lines: Sequence[Line], i: int) -> bool:
    above = next(
        (line for line in reversed(lines[max(0, i - 3) : i]) if line.kind is not Kind.BLANK), None
    )
    return above is not None and above.kind is Kind.TEXT


_SPOKEN = re.compile(r"(?:visited )?(?:link|heading)(?: level \d)?[, ]\s*(?=\S)", re.IGNORECASE)
_HEADING = re.compile(r"(?:visited link |link )?heading(?: level (?P<level>\d))?\b", re.IGNORECASE)
_VOICE = re.compile(
    r"(?:article|article end|end of article|banner|banner end|navigation|navigation end|main|main end|region"
    r"|contentinfo|contentinfo end|complementary|list with \d+ items?|list end|out of list|end of list"
    r"|bullet|separator|graphic|search edit|clickable"
    r"|(?:button|graphic|link|visited link|checkbox|combo box|edit|menu item|same page link) .{1,80})",
    re.IGNORECASE,
)


def is_spoken(text: str) -> bool:
    """Whether a page was copied as a screen reader tells it."""
    return len(re.findall(r"(?im)^(?:visited link |link )?heading level \d\b", text[:200_000])) >= 3


def without_voice(line: Line) -> Line:
    """A line of a page that was read aloud: headings are marked, buttons and landmarks the page's."""
    if line.kind is not Kind.TEXT:
        return line
    heading = _HEADING.match(line.text)
    if heading:
        text = line.text
        while match := _SPOKEN.match(text):
            text = text[match.end() :]
        return replace(line, text=text, heading=int(heading["level"] or 2), linked=True)
    if _VOICE.fullmatch(line.text):
        return replace(line, kind=Kind.CHROME, why="read aloud")
    return line
