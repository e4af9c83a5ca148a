"""What a page itself repeats on every card: its labels and buttons, what it adds to titles, a reader's voice.

No list of words knows every site and language. But what a page prints with each paper it prints
again and again, with other numbers in it, and titles and abstracts are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from readinglist.formats import author_lines, chrome
from readinglist.formats.best_path import WIDE
from readinglist.formats.lines import Kind, Line, numberless

REPEATED = "repeated on this page"
LONGEST = 60
"""Characters of a label; longer lines that repeat are a paper printed twice."""
LONG_DATED = 90
"""Characters of a label that says a day."""
_ADDRESS = re.compile(r"https?://\S+")
_MONTHS = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m)\b"
)
_NAMED = re.compile(r"(?P<label>[^\W\d_][\w .'/-]{1,24}?)\s?[:：]\s?\S")
_BEFORE = re.compile(
    r"(?P<time>\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[–—-]\s?\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)?)[\s:–—-]+(?=\S)"
    r"|(?P<kind>\[(?:PDF|HTML|BOOK|CITATION|DOC|B|C)\]\s*(?:\[[BC]\]\s*)?)(?=\S)",
    re.IGNORECASE,
)


_LATIN = re.compile(r"[a-zA-Z]")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(
    r"\d [A-Z][a-z]{2,8}[ ,.]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d"
)
_CLOCK = re.compile(r"\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?\]?", re.IGNORECASE)


def told(lines: list[Line]) -> list[Line]:
    """The lines, with what the page repeats taken for its own, and lines of names for authors."""
    return _below_titles(
        author_lines.told(_fields(_bare_titles(_labels(_speakers(_translations(lines))))))
    )


def _translations(lines: list[Line]) -> list[Line]:
    """What a bilingual page says a second time in another script; its papers are the ones in Latin letters.

    A page in one language that names papers in another has no such pairs, and is left alone.
    """
    wide = {i for i, line in enumerate(lines) if line.kind is Kind.TEXT and _is_wide(line.text)}
    if len(wide) < 2:
        return lines
    long = {i for i in wide if len(lines[i].text) > 90}
    latin = [
        line.width > 200 for i, line in enumerate(lines) if line.kind is Kind.TEXT and i not in wide
    ]
    for group, others in ((long, sum(latin)), (wide - long, len(latin) - sum(latin))):
        if others >= 2 and others * 10 >= len(group) * 7:
            for i in group:
                lines[i] = lines[i]._replace(kind=Kind.CHROME, why="translation")
    return lines


def _is_wide(text: str) -> bool:
    """Whether most of it is Chinese, Japanese or Korean; one of their characters is as good as two letters."""
    if text.isascii():
        return False
    head = text[:400]
    return len(WIDE.findall(head)) * 2 > len(_LATIN.findall(head))


def _speakers(lines: list[Line]) -> list[Line]:
    """Who wrote a message: a name above its time of day."""
    for i, line in enumerate(lines[1:], 1):
        above = lines[i - 1]
        if line.kind is not Kind.FIELD or above.kind is not Kind.TEXT or len(above.text) > 40:
            continue
        is_name = above.text.count(" ") < 4 and above.text[-1] not in ".?!"
        if is_name and _CLOCK.fullmatch(line.text):
            lines[i - 1] = above._replace(kind=Kind.USER, facts={"user": above.text})
    return lines


def _bare_titles(lines: list[Line]) -> list[Line]:
    """Takes off what a page writes before its titles: "10:15", "[PDF]"."""
    found = {
        i: match
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT and line.text[0] in "0123456789["
        if line.width < 250 and (match := _BEFORE.match(line.text))
    }
    times = sum(match["time"] is not None for match in found.values())
    for i, match in found.items():
        text = lines[i].text
        if (match["kind"] or times >= 3) and len(text) - match.end() > 2:
            lines[i] = lines[i]._replace(text=text[match.end() :], bullet=True)
    return lines


def _fields(lines: list[Line]) -> list[Line]:
    """Values whose label stands on a third of the cards ("Relevance: 93"), and what they run over to."""
    named = {
        i: match["label"].casefold()
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT
        and line.width < 200
        and not (line.heading or line.bullet or line.facts)
        and ":" in line.text[:30]
        and (match := _NAMED.match(line.text))
    }
    counts = Counter(named.values())
    if not counts or counts.most_common(1)[0][1] < 3:
        return lines
    least = _least(lines)
    for i, label in named.items():
        if counts[label] >= least:
            links = tuple(_ADDRESS.findall(lines[i].text))
            lines[i] = lines[i]._replace(kind=Kind.FIELD, links=(*lines[i].links, *links))
    return lines


def _least(lines: Sequence[Line]) -> int:
    """How often a line must stand there to be the page's: on nearly a third of the cards."""
    long = {line.text for line in lines if line.kind is Kind.TEXT and line.width > 150}
    texts = sum(line.kind is Kind.TEXT for line in lines)
    return max(3, max(len(long), texts // 25) * 3 // 10)


def _labels(lines: list[Line]) -> list[Line]:
    """Short lines that stand on a third of the cards are no titles."""
    short = {
        i: _shape(line.text)
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT and _may_repeat(line)
        if len(line.text) <= LONGEST or "@" in _shape(line.text)
    }
    counts = Counter(short.values())
    if not counts or counts.most_common(1)[0][1] < 3:
        return lines
    long = [line.text for line in lines if line.kind is Kind.TEXT and line.width > 150]
    texts = sum(line.kind is Kind.TEXT for line in lines)
    distinct = len(set(long))
    # On a page that was copied twice everything stands there twice.
    copies = len(long) // distinct if distinct >= 3 else _usual(lines)
    least = max(3, max(distinct, texts // 25) * 3 // 10) * copies
    for i, folded in short.items():
        # Who writes much is no label.
        if folded and counts[folded] >= least and not author_lines.is_names(lines[i].text):
            lines[i] = _label(lines[i])
    return lines


def _shape(text: str) -> str:
    """Folded, any number for any other, any month or day of the week for any other."""
    folded = numberless(text)
    return _MONTHS.sub("@", folded) if "#" in folded else folded


def _may_repeat(line: Line) -> bool:
    text = line.text
    if line.heading or line.bullet or "upvotes" in line.facts or text.endswith("."):
        return False
    if len(text) > LONGEST and not (
        len(text) <= LONG_DATED and _DIGIT.search(text) and _DAY.search(text)
    ):
        return False
    return text.count(")") <= text.count("(")  # else the end of something broken at a width


def _usual(lines: Sequence[Line]) -> int:
    """How often most of the short lines stand there."""
    counts = Counter(
        _shape(line.text) for line in lines if line.kind is Kind.TEXT and len(line.text) <= LONGEST
    )
    often = Counter(counts.values())
    return often.most_common(1)[0][0] if often else 1


def _label(line: Line) -> Line:
    """A repeated line is the page's; one with an address is the paper's link."""
    links = _ADDRESS.findall(line.text)
    if links:
        return line._replace(kind=Kind.URL, links=(*line.links, *links), why=REPEATED)
    return line._replace(kind=Kind.CHROME, why=REPEATED)


def _below_titles(lines: list[Line]) -> list[Line]:
    """Names of places and subjects that stand on each card in the same place, as titles do not.

    What stands around a line is the same on every card; where such lines have few words and are the
    same again and again or names of institutions, and others have as many words as titles have, they are no titles.
    """
    full = [i for i, line in enumerate(lines) if line.kind is not Kind.BLANK]
    places: dict[tuple[str, ...], list[int]] = {}
    inner = 0
    for above, at, below in zip(full, full[1:], full[2:], strict=False):
        line = lines[at]
        if line.kind is not Kind.TEXT or len(line.text) >= 150 or line.heading or line.said:
            continue
        if lines[above].kind is lines[below].kind is Kind.TEXT and above + 1 == at == below - 1:
            inner += 1
            if lines[above].width <= 110 and lines[below].width <= 110:
                continue
        places.setdefault(_place(lines, above, at, below), []).append(at)
    least = _least(lines)
    long = [line.text for line in lines if line.kind is Kind.TEXT and line.width > 150]
    copies = len(long) / len(set(long)) if long else 1.0
    words = {
        place: sum(lines[i].text.count(" ") + 1 for i in at) / len(at)
        for place, at in places.items()
        if len(at) >= least
    }
    titles = max([inner, *(len(places[place]) for place, mean in words.items() if mean >= 4.5)])
    names: set[str] = set()
    for place, mean in words.items():
        texts = [lines[i].text for i in places[place]]
        many = titles * 10 >= len(texts) * 6 and place.count(Kind.TEXT.value) < 2
        if mean <= 3.2 and many and _is_alike(texts, 0.0 if place[0] == Kind.TEXT else copies):
            names.update(t for t in texts if t.count(" ") < 6 and t[-1] not in ".?!")
    for i in full:
        if lines[i].kind is Kind.TEXT and lines[i].text in names:
            lines[i] = lines[i]._replace(kind=Kind.ORGANISATION)
    return lines


def _is_alike(texts: Sequence[str], copies: float) -> bool:
    """Whether they are the same again and again (0 copies: does not count), or institutions."""
    institutions = sum(map(chrome.is_organisation, texts))
    again = bool(copies) and len(set(texts)) * copies * 4 <= len(texts) * 3
    return again or institutions * 5 >= len(texts) * 2


def _place(lines: Sequence[Line], above: int, at: int, below: int) -> tuple[str, ...]:
    """What stands above and below a line, and whether next to it."""
    around = []
    for i in (above, below):
        long = "long" if lines[i].width > 110 else ""
        why = lines[i].text if lines[i].why == REPEATED else lines[i].why
        around += [lines[i].kind.value + long, why, "" if abs(i - at) == 1 else "apart"]
    return tuple(around)


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
        return line._replace(text=text, heading=int(heading["level"] or 2), linked=True)
    if _VOICE.fullmatch(line.text):
        return line._replace(kind=Kind.CHROME, why="read aloud")
    return line
