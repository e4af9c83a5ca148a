r"""arXiv's daily mail, its listing files and ``.abs`` files, back to the legacy ones of the nineties.

A record is ``\\``, headers folded by two blanks, ``\\``, the abstract (a new paragraph starts with
two blanks) and ``\\ ( link , size)``: https://info.arxiv.org/help/subscribe.html. Rules of dashes
and per cent signs stand between. Replacements and cross-lists may carry no abstract, and the date
of a replacement is not that of the paper. Sample: resources/samples/arxiv-mail.txt
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from readinglist.formats import arxiv_fields, fields
from readinglist.model import Dump, DumpDate, Entry, Format, Ignored, Problem, Record

_ID = re.compile(
    r"^(?:arXiv:\s?|Paper(?P<cross>\s*\(\*cross[^)]*\))?[^:]{0,20}:\s*)"
    r"(?P<id>[a-z][a-z.-]*(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?P<remark>.*)$"
)
_HEADER = re.compile(
    r"^(Title|Authors?|Categories|Comments|Journal-ref|DOI|Report-no|MSC-class|ACM-class|Subj-class"
    r"|From|Date(?: \([^)]*\))?|License|Proxy|Notes|replaced with revised version"
    r"|Submitted|Submission):?[ \t]?\s*(.*)$"
)
_RULE = re.compile(r"^(?:=?-{20,}|[-%]{19,})\s*$")
_END = re.compile(r"^\\\\\s*(?:\(\s*(\S{1,200})[^)]{0,200}\)?\s*)?$")
_DAY = re.compile(r"^/\*\s*(.*?)\s*\*/$")


@dataclass(slots=True)
class _Draft:
    """The lines of a record as they come."""

    line: int
    arxiv_id: str
    remark: str
    headers: dict[str, list[str]] = field(default_factory=dict)
    abstract: list[str] = field(default_factory=list)
    lines: list[tuple[int, str]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    last: str = ""
    in_abstract: bool = False


def sniff(dump: Dump) -> float:
    """Sure with a line of two backslashes and one that names a paper."""
    head = dump.text[:300_000]
    has_paper = re.search(r"^(?:arXiv:\s?\S|Paper(?:\s*\([^)\n]*\))?:\s*\S)", head, re.MULTILINE)
    return 0.95 if has_paper and re.search(r"^\\\\\s*$", head, re.MULTILINE) else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each paper announced, replaced or cross-listed."""
    source = dump.text.split("\n")
    draft: _Draft | None = None
    pending: list[tuple[int, str]] = []  # rules and backslashes before the next record
    for number, line in enumerate(source, 1):
        text = line.strip()
        if not text:
            if draft and draft.in_abstract:
                draft.abstract.append("")
            continue
        if not (draft and draft.in_abstract) and (found := _ID.match(text)):
            if draft:
                yield from _finished(draft)
            draft = _Draft(number, found["id"], (found["cross"] or "") + found["remark"])
            draft.lines = [*((n, "metadata") for n, _ in pending), (number, "metadata")]
            draft.raw = [*(t for _, t in pending), line]
            pending = []
        elif draft and text[0] == "\\" and (end := _END.match(text)):
            draft.lines.append((number, "metadata"))
            draft.raw.append(line)
            if draft.in_abstract or end[1]:
                yield from _finished(draft)
                draft = None
            elif draft.headers:
                draft.in_abstract = True
        elif text[0] in "-=%\\" and (_RULE.match(text) or _END.match(text)):
            if draft:
                yield from _finished(draft)
                draft = None
            yield from (Ignored(n, t, _REASON) for n, t in pending)
            pending = [(number, text)]
        elif draft:
            _take(draft, number, line)
        else:
            yield from (Ignored(n, t, _REASON) for n, t in pending)
            pending = []
            yield _around(number, text)
    yield from (Ignored(n, t, _REASON) for n, t in pending)
    if draft:
        yield from _finished(draft)


_REASON = "text of the mail around the papers"


def _around(number: int, text: str) -> Entry:
    day = _DAY.match(text)
    if day and fields.iso_date(day[1]):
        return DumpDate(number, day[1])
    if text.startswith("Date:") and fields.iso_date(text[5:]):
        return DumpDate(number, text[5:].strip())
    return Ignored(number, text[:200], _REASON)


def _take(draft: _Draft, number: int, line: str) -> None:
    draft.raw.append(line)
    if draft.in_abstract:
        draft.lines.append((number, "abstract"))
        draft.abstract.append(line)
        return
    header = None if line.startswith("  ") else _HEADER.match(line.strip())
    if header:
        draft.last = re.sub(r"\s*\(.*", "", header[1].lower())
        draft.headers.setdefault(draft.last, []).append(header[2])
    elif draft.last:
        draft.headers[draft.last][-1] += " " + line.strip()
    else:
        draft.headers.setdefault(draft.last, [""])
    draft.lines.append((number, "title" if draft.last == "title" else "metadata"))


def _finished(draft: _Draft) -> Iterator[Record | Problem | Ignored]:
    first = {name: values[0] for name, values in draft.headers.items() if name}
    revised = first.get("replaced with revised version")
    announced = "replace" if revised is not None else "cross" if "cross" in draft.remark else "new"
    entry = arxiv_fields.paper(
        first.get("title", ""),
        draft.arxiv_id,
        draft.line,
        author_text=first.get("authors") or first.get("author", ""),
        abstract=arxiv_fields.paragraphs(draft.abstract),
        date=_date(draft.arxiv_id, first.get("date"), revised),
        subjects=first.get("categories", ""),
        headers=first,
        seen={"announced": announced},
        lines=tuple(draft.lines),
        raw="\n".join(draft.raw),
    )
    yield entry
    if isinstance(entry, Problem):
        for (number, _), text in zip(draft.lines, draft.raw, strict=True):
            if number != entry.line:
                yield Ignored(number, text.strip()[:200], "part of a record that could not be read")


def _date(arxiv_id: str, first: str | None, revised: str | None) -> str | None:
    """When the paper was submitted. A replacement tells only its own date, which counts if it
    falls in the month that the id names."""
    if first:
        return fields.iso_date(first)
    month = arxiv_fields.month_of(arxiv_id)
    return fields.finest(month, revised) if (fields.iso_date(revised) or "")[:7] == month else month


FORMAT = Format("arxiv-mail", "arXiv mail or listing file", (".txt", ".abs"), sniff, read)
