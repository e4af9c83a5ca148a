"""Reads other people's digests of Hugging Face papers: weekly text files and tables.

Seen: ``--- 3. title ---`` / ``Link:`` / ``## Abstract (Original)`` / text / a translation; and Markdown
tables of ``title (Read more on [arXiv](…) or [HuggingFace](…)) | authors | summary``, whose cells
hold line breaks and pipes of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from readinglist import identifiers
from readinglist.formats import chrome
from readinglist.model import AbstractKind, Entry, Ignored, Notice, Problem, Record
from readinglist.text import clean, excerpt, one_line, paragraphs, people

_ITEM = re.compile(r"^--- (?P<number>\d{1,4})\. (?P<title>\S.{0,2000})$")
_LINK = re.compile(r"^\s*(?:Link|URL)\s?[:：]\s*(?P<url>\S+)", re.IGNORECASE)
_SECTION = re.compile(r"^#{1,6}\s+(?P<name>\S.*)$")
_MORE = re.compile(r"\(Read\s+more\s+on\s+(?P<links>\[[^|]{1,600}?\))\s*\)")
_ROW = re.compile(r"\|[ \t]*\n\s*\|")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]{5,}\|?\s*$")


def reader(text: str) -> Callable[[str], Iterator[Entry]] | None:
    """The function that reads a digest of that kind, None if it is none."""
    if "---" in text and "Abstract" in text and re.search(r"^---\s\d{1,4}\.\s\S", text, re.M):
        return read_weekly
    return read_table if "|" in text and _MORE.search(text) else None


def read_weekly(text: str) -> Iterator[Entry]:
    """Papers of a numbered weekly digest; translations are no abstract and are left out."""
    lines = clean_lines(text)
    starts = [i for i, line in enumerate(lines) if _ITEM.match(line)]
    if not starts:
        return
    yield from _ignored(lines, 0, starts[0], "heading of the digest")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield from _weekly_item(lines, start, end)


def _weekly_item(lines: Sequence[str], start: int, end: int) -> Iterator[Entry]:
    """One paper; its title may run over several lines, up to the closing dashes."""
    at = start
    title = lines[start][lines[start].index(".") + 1 :]
    while (
        not title.rstrip().endswith("---")
        and at + 1 < min(end, start + 6)
        and lines[at + 1].strip()
    ):
        if _LINK.match(lines[at + 1]):
            break
        at += 1
        title += " " + lines[at].strip()
    roles: dict[int, str] = dict.fromkeys(range(start + 1, at + 2), "title")
    url: str | None = None
    body: list[str] = []
    inside = False
    left_out: list[Ignored] = []
    for i in range(at + 1, end):
        line = lines[i]
        if not line.strip():
            body += [""] if inside else []
        elif (reason := chrome.why(line)) and _stands_alone(lines, i, reason):
            left_out.append(Ignored(i + 1, excerpt(line, 300), reason))
        elif match := _LINK.match(line):
            url, roles[i + 1] = match["url"], "metadata"
        elif match := _SECTION.match(line):
            inside = (
                re.match(r"Abstract|초록 \(Original|摘要 \(Original", match["name"]) is not None
            )
            roles[i + 1] = "metadata"
        elif inside:
            body.append(line)
            roles[i + 1] = "abstract"
        else:
            left_out.append(Ignored(i + 1, excerpt(line, 300), "translation"))
    name = one_line(re.sub(r"\s*---\s*$", "", title))
    yield _record(name, "\n".join(body), "full", "", url or "", roles, lines)
    yield from left_out


def _stands_alone(lines: Sequence[str], i: int, reason: str) -> bool:
    """Whether a page line is set apart: a menu word may be the last one of an abstract."""
    apart = not lines[i - 1].strip() and (i + 1 == len(lines) or not lines[i + 1].strip())
    return apart or reason in ("advert", "cookies")


def read_table(text: str) -> Iterator[Entry]:
    """Papers of a digest table. Rows are told by their "Read more" links, not by their lines."""
    lines = clean_lines(text)
    text = "\n".join(lines)
    ends = list(accumulate(len(line) + 1 for line in lines))
    marks = list(_MORE.finditer(text))
    first = text.rfind("|", 0, _title_start(text, marks[0].start()) + 1) if marks else 0
    line_of = bisect_right(ends, max(first, 0))
    yield from _ignored(lines, 0, line_of, "heading of the table")
    start = _title_start(text, marks[0].start())
    for i, mark in enumerate(marks):
        limit = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        following = _title_start(text, limit) if i + 1 < len(marks) else len(text)
        authors, _, summary = text[mark.end() : following].strip().removeprefix("|").partition("|")
        summary = re.sub(r"\|[\s|]*$", "", summary)
        first_line = bisect_right(ends, start)
        last_line = bisect_right(ends, max(start, following - 1))
        if i + 1 < len(marks) and text[max(0, following - 9) : following + 1].rstrip("| ").endswith(
            "\n"
        ):
            last_line -= 1
        title_end = bisect_right(ends, mark.start())
        summary_at = bisect_right(
            ends, following - len(text[mark.end() : following].split("|", 2)[-1])
        )
        roles = {n + 1: "abstract" for n in range(first_line, last_line + 1) if n < len(lines)}
        roles |= {n + 1: "metadata" for n in range(title_end, min(summary_at, last_line + 1))}
        roles |= {n + 1: "title" for n in range(first_line, title_end + 1)}
        roles = {n: role for n, role in roles.items() if lines[n - 1].strip()}
        title = one_line(text[start : mark.start()].replace("\\|", "|"))
        if title:
            summary = summary.replace("\\|", "|")
            yield _record(title, summary, "summary", one_line(authors), mark["links"], roles, lines)
        else:
            yield Problem(
                first_line + 1, excerpt(text[start:following]), "A table row without a title."
            )
        start = following


def _title_start(text: str, end: int) -> int:
    """Where the title cell that ends at ``end`` begins: behind the last row break before it."""
    window = text[max(0, end - 4000) : end]
    offset = end - len(window)
    breaks = [match.end() for match in _ROW.finditer(window)]
    if breaks:
        return offset + breaks[-1]
    return offset + window.rfind("|") + 1


def complete(entries: Iterable[Entry], text: str) -> list[Entry]:
    """The entries, and what none of them tells of: every non-blank line is in exactly one."""
    found: list[Entry] = []
    told: set[int] = set()
    for entry in entries:
        if isinstance(entry, Record):
            lines = tuple((n, role) for n, role in entry.lines if n not in told)
            told |= {n for n, _ in lines}
            found.append(replace(entry, lines=lines))
        elif not isinstance(entry, Notice) and entry.line not in told:
            told.add(entry.line)
            found.append(entry)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and number not in told:
            found.append(Ignored(number, excerpt(line, 300), "no paper in it"))
    return found


def clean_lines(text: str) -> list[str]:
    """Cleaned line by line, so that line numbers stay; white space collapsed."""
    return [" ".join(clean(line).split()) for line in text.split("\n")]


def _ignored(lines: Sequence[str], start: int, end: int, reason: str) -> Iterator[Ignored]:
    for i in range(start, end):
        if lines[i].strip():
            yield Ignored(i + 1, excerpt(lines[i], 300), reason)


def _record(
    title: str,
    abstract: str,
    kind: AbstractKind,
    authors: str,
    links: str,
    roles: dict[int, str],
    lines: Sequence[str],
) -> Record:
    numbers = sorted(roles)
    address = re.search(r"https?://[^\s()\[\]]+", links)
    text = paragraphs(abstract)
    summary = re.match(r"TL;?DR\b", text)
    return Record(
        title=title,
        abstract=text or None,
        abstract_kind="summary" if summary else kind,
        authors=people(authors) if authors else (),
        identifiers=identifiers.find(links),
        url=address.group() if address else None,
        line=numbers[0],
        lines=tuple((n, roles[n]) for n in numbers),
        raw="\n".join(lines[numbers[0] - 1 : numbers[-1]]),
    )
