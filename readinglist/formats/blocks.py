"""Joins lines of page text into blocks: a title, or a paragraph of an abstract.

Whether the dump was hard-wrapped is read off its lines. In wrapped text a line ends where the next
word did not fit; a line that had room left ended by itself, so that the edge between a title and
its abstract is known even where no blank line tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from readinglist.formats import corrections
from readinglist.formats.lines import Kind, Line

_ENDS = re.compile(r"[.!?…。！？][\"'”’)\]*$}]*$")
_LEADING_ON = (
    "a an and as at based between by for from in into is its of on or over the their through to toward "
    "towards under using via when where with within without"
)
_OPEN_WORDS = frozenset(_LEADING_ON.split())
_CAPITAL = re.compile(r"[\"'“‘(\[$*]*(?:[A-Z]|[^\W\d_a-z])")
_HYPHENATED = re.compile(r"[A-Za-z]{2,}-(?=[A-Za-z])")
_LONE_ENDS = frozenset([".", "!", "?", ").", ")", '"', "”", '."', ".”", ";"])
_SUSPENDED = re.compile(r"(?:and|or|to|und|et|nor|than|versus|vs)(?: |$)|[(,&/]")


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring lines of text that belong together."""

    lines: tuple[Line, ...]
    text: str
    gap: tuple[Line, ...]  # what stands between the block before and this one, blanks left out
    blank_before: bool

    @property
    def heading(self) -> int:
        """The level of a Markdown heading, 0 if it is none."""
        return self.lines[0].heading

    @property
    def said(self) -> str:
        """What a person said of it: title, abstract, join, or nothing."""
        first = self.lines[0].said
        if first in ("title", "split"):
            return "title"
        if first == "join":
            return "join"
        return "abstract" if "abstract" in {line.said for line in self.lines} else ""

    @property
    def links(self) -> tuple[str, ...]:
        """Links on its lines."""
        return tuple(link for line in self.lines for link in line.links)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the dump's lines were broken."""

    wrapped: bool  # prose is broken at a width
    width: int = 0
    at_hyphens: bool = False  # the wrapper broke inside hyphenated words
    titles: bool = False  # only short lines (titles) are broken
    blank_lines: bool = True  # paragraphs are set apart
    cards: bool = False  # figures or links stand between the texts
    filled: bool = False  # short lines end where the next word did not fit
    words: frozenset[str] | None = None  # where words are divided at line ends: those of the dump


def join_lines(lines: Sequence[Line]) -> tuple[list[Block], tuple[Line, ...], Wrapping]:
    """The blocks, the lines after the last of them, and how the dump was wrapped."""
    how = wrapping(lines)
    runs, rest = _runs(lines, how)
    split = [_split(run, how) for run, _, _ in runs]
    if how.wrapped:
        split = _titles_cut_off(split)
        if not how.blank_lines:
            split = [_taken_apart(groups) for groups in split]
    split = [corrections.regrouped(groups, _title_cut_off) for groups in split]
    blocks: list[Block] = []
    for groups, (_, gap, blank) in zip(split, runs, strict=True):
        for i, group in enumerate(groups):
            first = i == 0
            blocks.append(
                Block(tuple(group), _joined(group, how), gap if first else (), blank and first)
            )
    return blocks, rest, how


_Run: TypeAlias = tuple[list[Line], tuple[Line, ...], bool]
"""Neighbouring lines of text, what stands before them, and whether a blank line does."""


def _runs(lines: Sequence[Line], how: Wrapping) -> tuple[list[_Run], tuple[Line, ...]]:
    """The runs, and what stands after the last."""
    runs: list[_Run] = []
    run: list[Line] = []
    gap: list[Line] = []
    blank = True
    for line in lines:
        if line.kind is Kind.TEXT or (run and not blank and _carries_on(run[-1], line, how)):
            if not run or blank or (line.heading and not line.carried):
                run = []
                runs.append((run, tuple(gap), blank))
                gap = []
            run.append(line)
            blank = False
            continue
        blank = line.kind is Kind.BLANK
        if not blank:
            run = []
            gap.append(line)
    return runs, tuple(gap)


def _titles_cut_off(split: list[list[list[Line]]]) -> list[list[list[Line]]]:
    """Where title and abstract stand together throughout, the titles that filled their line."""
    pairs = sum(len(groups) == 2 and len(groups[0]) <= 3 < len(groups[1]) for groups in split)
    whole = sum(len(groups) == 1 and len(groups[0]) > 3 for groups in split)
    if pairs < 2 * whole:
        return split
    return [_title_cut_off(groups[0]) if len(groups) == 1 else groups for groups in split]


def _title_cut_off(group: list[Line]) -> list[list[Line]]:
    """A sentence begins with a capital: the first such line below the first is the abstract's."""
    if len(group) > 3 or (len(group) > 1 and group[-1].text.endswith(".")):
        for at in range(1, min(4, len(group))):
            if group[at - 1].text.endswith("."):
                break
            if _CAPITAL.match(group[at].text):
                return [group[:at], group[at:]]
    return [group]


def _taken_apart(groups: list[list[Line]]) -> list[list[Line]]:
    """Where nothing sets paragraphs apart, a title that filled its line hides in what is long.

    Behind an abstract it shows by the missing full stop, before one by standing behind another.
    """
    out: list[list[Line]] = []
    for group in groups:
        parts = [group]
        if out and len(out[-1]) > 3 and len(group) > 3:
            parts = _title_cut_off(group)
        last = parts[-1]
        if len(last) > 3 and not _ENDS.search(last[-1].text):
            at = next((i for i in (1, 2, 3) if _ENDS.search(last[-i - 1].text)), 0)
            if at and _CAPITAL.match(last[-at].text):
                parts[-1:] = [last[:-at], last[-at:]]
        out += parts
    return out


def _carries_on(last: Line, line: Line, how: Wrapping) -> bool:
    """Whether a link, or what looks like a figure, is the end of a wrapped sentence."""
    if not how.wrapped or last.heading or last.width + 1 + line.first <= how.width:
        return False
    if line.kind is Kind.FIELD:
        return last.width > 50 and line.text[:1].isalpha()
    if _ENDS.search(last.text):
        return False
    if line.kind is Kind.URL:
        return "huggingface.co/papers" not in line.text
    if line.kind is Kind.MARKUP:
        return line.text in _LONE_ENDS
    return line.kind is Kind.NUMBER and last.width > how.width * 2 // 3


def wrapping(lines: Sequence[Line]) -> Wrapping:
    """How the dump was wrapped."""
    texts = [line for line in lines if line.kind is Kind.TEXT and len(line.text) >= 20]
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if a.kind is Kind.TEXT and b.kind in (Kind.TEXT, Kind.URL) and not b.heading
    ]
    blank_lines = _has_blank_lines(lines, len(pairs))
    if not texts or not pairs:
        return Wrapping(False, blank_lines=blank_lines)
    long = sum(line.width > 220 for line in texts)
    middling = sum(55 <= line.width <= 130 for line in texts)
    lower = sum(line.text[:1].islower() for line in texts)
    wrapped = long * 10 < len(texts) and middling * 2 > len(texts) and lower * 10 > len(texts) * 3
    if not wrapped:
        close = [(a, b) for a, b in pairs if a.width <= 130 and b.width <= 130]
        strong = sum(_is_continued(a, b) for a, b in close)
        width = max((a.width for a, _ in close), default=0)
        full = [(a, b) for a, b in close if a.width + 1 + b.first > width]
        carried = sum(_is_continued(a, b) for a, b in full)
        filled = len(full) >= 3 and (
            len(full) * 3 >= len(close)
            or (len(full) * 5 >= len(close) and carried * 3 >= len(full))
        )
        widest = max((line.width for line in texts), default=0)
        if widest <= width <= 130 and len(full) >= 2 and len(full) * 4 >= len(close):
            filled = True  # no line goes beyond
        if widest <= 130 and _stand_alone(lines):
            width, filled = widest, True
        titles = filled or strong * 6 > len(close)
        cards = _has_cards(lines)
        return Wrapping(False, width, False, titles, blank_lines, cards, filled)
    widths = sorted(a.width for a, b in pairs if " " in a.text and a.width <= 200)
    width = widths[max(0, len(widths) - 1 - len(widths) // 200)] if widths else 0
    parts = [(a, b.text.split("-", 1)[0]) for a, b in pairs if _HYPHENATED.match(b.text)]
    would_fit = sum(a.width + 2 + len(part) <= width for a, part in parts)
    hyphens = sum(a.text.endswith("-") and a.text[-2:-1].isalpha() for a, _ in pairs)
    words = _divided_words(lines) if hyphens > 2 else None
    at_hyphens = hyphens > would_fit and words is None
    return Wrapping(True, width, at_hyphens, True, blank_lines, words=words)


_WORD = re.compile(r"[^\W\d_]{2,}(?:-(?=[^\W\d_]{2}))?")
_ENDS_DIVIDED = re.compile(r"(?<![\w-])([^\W\d_]{2,})-$")
_BEGINS = re.compile(r"[^\W\d_A-Z]{2,}(?![\w-])")


def _divided_words(lines: Sequence[Line]) -> frozenset[str] | None:
    """The words of a dump whose lines end in divided words, as a typeset page's do; else None.

    Where more words stand whole elsewhere than stand with a hyphen, words are divided.
    """
    words: set[str] = set()
    for line in lines:
        if line.kind is Kind.TEXT:
            found = [word.lower() for word in _WORD.findall(line.text)]
            words.update(found)
            words.update(a + b for a, b in pairwise(found) if a.endswith("-"))
    whole = hyphened = 0
    for a, b in pairwise(lines):
        if not a.text.endswith("-"):
            continue
        one, two = _ENDS_DIVIDED.search(a.text), _BEGINS.match(b.text)
        if one and two:
            joined = (one[1] + two.group()).lower()
            whole += joined in words
            hyphened += f"{one[1]}-{two.group()}".lower() in words
    return frozenset(words) if whole > max(1, 2 * hyphened) else None


def _has_blank_lines(lines: Sequence[Line], pairs: int) -> bool:
    """Whether blank lines set paragraphs apart at all."""
    blanks = sum(a.kind is Kind.BLANK for a in lines)
    return (blanks > 1 and blanks * 40 > len(lines)) or pairs == 0


def _stand_alone(lines: Sequence[Line]) -> bool:
    """Whether nearly every text is one line, so that two below each other are one that was broken."""
    texts = sum(line.kind is Kind.TEXT for line in lines)
    pairs = sum(a.kind is b.kind is Kind.TEXT for a, b in pairwise(lines))
    return texts - 2 * pairs >= 4 * pairs


_FIGURES = frozenset(
    {Kind.NUMBER, Kind.TAIL, Kind.SUBMITTED, Kind.URL, Kind.FIELD, Kind.MARK, Kind.AUTHORS}
)


def _has_cards(lines: Sequence[Line]) -> bool:
    figures = sum(line.kind in _FIGURES for line in lines)
    return figures > 3 and figures * 3 > sum(line.kind is Kind.TEXT for line in lines)


def _is_continued(a: Line, b: Line) -> bool:
    """Strong evidence that ``b`` goes on with the title begun in ``a``."""
    if _ENDS.search(a.text):
        return False
    last = a.text.rsplit(" ", 1)[-1].lower()
    return b.text[:1].islower() or last in _OPEN_WORDS or a.text[-1] in "-,:–—("


def _split(run: Sequence[Line], how: Wrapping) -> list[list[Line]]:
    """A run of neighbouring text lines as blocks."""
    if not run:
        return []
    if any("upvotes" in line.facts for line in run):
        return _split_after(run, lambda a, b: "upvotes" in a.facts)
    if how.wrapped:
        return _split_after(run, lambda a, b: _ended_by_itself(a, b, how))
    longest = max(110, min(how.width, 130)) if how.filled else 110
    groups: list[list[Line]] = []
    short: list[Line] = []
    for line in (*run, None):
        if line is not None and line.width <= longest and (line.carried or not line.heading):
            short.append(line)
            continue
        groups.extend(_split_short(short, how, follows_long=line is not None))
        short = []
        if line is not None:
            groups.append([line])
    return groups


def _split_short(short: Sequence[Line], how: Wrapping, follows_long: bool) -> list[list[Line]]:
    """Neighbouring short lines: one wrapped title, or several of their own."""
    if len(short) < 2:
        return [list(short)] if short else []
    if short[0].heading:
        return _split_after(short, lambda a, b: not b.carried)
    if any(line.bullet for line in short):
        return _split_after(short, lambda a, b: b.bullet or a.width + 1 + b.first <= how.width)
    words = sum(line.text.count(" ") + 1 for line in short)
    if (
        how.titles
        and len(short) <= 6
        and words <= 36
        and (how.blank_lines or how.cards or follows_long)
    ):
        last = short[-1]
        # A one-sentence summary below a title ends in a full stop, which titles do not.
        sentence = bool(
            _ENDS.search(last.text)
            and last.text[-1] != "?"
            and _CAPITAL.match(last.text)
            and len(last.text) > 25
        )
        return _split_after(
            short,
            lambda a, b: (
                (how.filled and a.width + 1 + b.first <= how.width and not _is_continued(a, b))
                or (a.text.endswith(".") and not b.text[:1].islower())
                or (b is last and sentence and not _is_continued(a, b))
            ),
        )
    # What is long enough to be a title, and stands right below one, is hardly its end.
    return _split_after(
        short,
        lambda a, b: (
            not _is_continued(a, b)
            and (
                not how.filled
                or a.width + 1 + b.first <= how.width
                or (b.text.count(" ") > 3 and _CAPITAL.match(b.text) is not None)
            )
        ),
    )


def _split_after(run: Sequence[Line], ends: Callable[[Line, Line], bool]) -> list[list[Line]]:
    groups: list[list[Line]] = [[run[0]]]
    for a, b in pairwise(run):
        if ends(a, b):
            groups.append([b])
        else:
            groups[-1].append(b)
    return groups


def _ended_by_itself(a: Line, b: Line, how: Wrapping) -> bool:
    """Whether the next word would have fitted, so that the break was meant."""
    if b.carried:
        return False
    if b.bullet or b.heading or b.opened:
        return True
    if a.heading and (a.links or a.carried or a.width + 1 + b.first <= how.width):
        return True
    first = b.first
    if how.at_hyphens and (part := _HYPHENATED.match(b.text)):
        first = len(part.group())
    if a.width + 1 + first > how.width:
        return False
    return bool(_ENDS.search(a.text)) or not b.text[:1].islower()


def _joined(group: Sequence[Line], how: Wrapping) -> str:
    if len(group) == 1:
        return group[0].text
    parts = [group[0].text]
    for a, b in pairwise(group):
        if not a.text.endswith("-"):
            parts.append(" " + b.text)
            continue
        one, two = _ENDS_DIVIDED.search(a.text), _BEGINS.match(b.text)
        if how.words is not None and one and two and not _SUSPENDED.match(b.text):
            if f"{one[1]}-{two.group()}".lower() not in how.words:
                parts[-1] = parts[-1][:-1]
            parts.append(b.text)
            continue
        hyphenated = (
            (how.at_hyphens or not how.wrapped)
            and a.text[-2:-1].isalnum()
            and b.text[:1].isalnum()
            and not _SUSPENDED.match(b.text)
        )
        parts.append(b.text if hyphenated else " " + b.text)
    return "".join(parts)
