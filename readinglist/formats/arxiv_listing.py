"""Pages of arXiv copied as text: listings (new, recent, past weeks) and search results.

A listing's entry starts with ``[3] arXiv:ID``, since 2024 without the label ``Authors:``; replaced
entries carry no abstract. A search result starts with ``3. arXiv:ID`` and prints its abstract twice,
first cut (``… ▽ More``), then whole (``△ Less``); the triangles may be lost to an old encoding.
Samples: resources/samples/arxiv-listing.txt, arxiv-search.txt
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from readinglist.formats import arxiv_fields, fields
from readinglist.model import Dump, DumpDate, Entry, Format, Ignored, Problem, Record

_ARXIV = r"arXiv:\s?((?:[a-z][a-z-]*(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5}))(?:v\d+)?\b"
_LISTED = re.compile(rf"^\[\d+\]\s*{_ARXIV}(.*)$")
_FOUND = re.compile(rf"^\d+\.\s*{_ARXIV}(.*)$")
_LABEL = re.compile(
    r"^(Title|Authors?|Comments?|Subjects?|Journal[- ]ref(?:erence)?|Report(?:[- ]no| number)"
    r"|MSC[- ][Cc]lass|ACM[- ][Cc]lass|DOI|Related DOI|Abstract|Submitted|Categories):?\s*(.*)$"
)
_DATED = re.compile(
    r"^(?:Showing new listings for\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,\s+"
    r"(?P<date>\d{1,2} [A-Z][a-z]+ \d{4})(?:\s*\(.*\))?\s*$"
)
_CHROME = re.compile(
    r"^(?:Total of \d+ entries.*|\[?\s*[Ss]howing (?:up to )?[\d–-]+ .*|\[ total of \d+ entries.*"
    r"|(?:New|Cross|Replacement) submissions?\b.*|(?:New submissions|Cross-lists|Replacements) for .*"
    r"|fewer \| more \| all|Links to:.*|About|Help|Contact|Subscribe|Copyright|Privacy Policy"
    r"|Web Accessibility Assistance|arXiv Operational Status.*|Get status notifications.*"
    r"|Sort(?:ed)? (?:results )?by .*|\d+ results per page.*|(?:Show|Hide) abstracts.*|Previous|Next"
    r"|\d+ [\d .…]*|Search v[\d.]+ released.*|Donate|Login|Simple Search"
    r"|Advanced Search|All fields|Search)$"
)


@dataclass(slots=True)
class _Draft:
    """An entry as its lines come."""

    line: int
    arxiv_id: str
    rest: str
    day: str | None
    parts: dict[str, list[str]] = field(default_factory=dict)
    lines: list[tuple[int, str]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    at: str = "title"

    def add(self, number: int, line: str, role: str) -> None:
        """A line of the entry and its part."""
        self.lines.append((number, role))
        self.raw.append(line)


def _sniff_listing(dump: Dump) -> float:
    return 0.95 if re.search(rf"(?m)^[ \t]*\[\d+\][ \t]*{_ARXIV}", dump.text[:300_000]) else 0.0


def _sniff_search(dump: Dump) -> float:
    return 0.95 if re.search(rf"(?m)^[ \t]*\d+\.[ \t]*{_ARXIV}", dump.text[:300_000]) else 0.0


def _read_listing(dump: Dump) -> Iterator[Entry]:
    return _read(dump, _LISTED, _take_listed, _listed)


def _read_search(dump: Dump) -> Iterator[Entry]:
    return _read(dump, _FOUND, _take_found, _found)


def _read(
    dump: Dump,
    begins: re.Pattern[str],
    take: Callable[[_Draft, int, str, str], None],
    finish: Callable[[_Draft], Record | Problem],
) -> Iterator[Entry]:
    draft: _Draft | None = None
    day: str | None = None
    for number, line in enumerate(dump.text.split("\n"), 1):
        text = line.strip()
        if not text:
            continue
        chrome = _chrome(number, text, draft)
        begun = begins.match(text)
        if (begun or chrome) and draft:
            yield from _finished(draft, finish)
            draft = None
        if begun:
            draft = _Draft(number, begun[1], begun[2], day)
            draft.add(number, line, "metadata")
        elif chrome:
            if isinstance(chrome, DumpDate):
                day = fields.iso_date(chrome.text)
            yield chrome
        elif draft:
            take(draft, number, line, text)
        else:
            yield Ignored(number, text[:200], "text of the page around the papers")
    if draft:
        yield from _finished(draft, finish)


def _chrome(number: int, text: str, draft: _Draft | None) -> Ignored | DumpDate | None:
    """A line of the page itself. A title or names may look like one: the first lines of an entry
    are never chrome."""
    if draft and draft.at in ("title", "authors"):
        return None
    if dated := _DATED.match(text):
        return DumpDate(number, dated["date"])
    return Ignored(number, text[:200], "page chrome") if _CHROME.match(text) else None


def _finished(
    draft: _Draft, finish: Callable[[_Draft], Record | Problem]
) -> Iterator[Record | Problem | Ignored]:
    entry = finish(draft)
    yield entry
    if isinstance(entry, Problem):
        for (number, _), text in zip(draft.lines[1:], draft.raw[1:], strict=True):
            yield Ignored(number, text.strip()[:200], "part of an entry that could not be read")


def _take_listed(draft: _Draft, number: int, line: str, text: str) -> None:
    label = _LABEL.match(text)
    name = label[1].lower() if label else ""
    if draft.at == "title":
        if name == "title" and label:
            text = label[2]
        elif name and draft.parts:
            draft.at = "authors"
            return _take_listed(draft, number, line, text)
        draft.parts.setdefault("title", []).append(text)
        draft.add(number, line, "title")
        if text:
            draft.at = "authors"
        return None
    if label and draft.at != "abstract":
        draft.at = "authors" if name.startswith("author") else name
        if name.startswith("subject"):
            draft.at = "subjects"
        draft.parts.setdefault(draft.at, []).append(label[2])
        draft.add(number, line, "abstract" if name == "abstract" else "metadata")
        return None
    if draft.at == "subjects":
        draft.at = "abstract"
    draft.parts.setdefault(draft.at, []).append(text)
    draft.add(number, line, "abstract" if draft.at == "abstract" else "metadata")
    return None


def _listed(draft: _Draft) -> Record | Problem:
    parts = {name: " ".join(values).strip() for name, values in draft.parts.items()}
    announced = re.search(r"\((cross|replaced)", draft.rest)
    seen: dict[str, str | int] = {
        "announced": {"cross": "cross", "replaced": "replace"}[announced[1]] if announced else "new"
    }
    if draft.day:
        seen["listed"] = draft.day
    return arxiv_fields.paper(
        parts.get("title", ""),
        draft.arxiv_id,
        draft.line,
        author_text=parts.get("authors", ""),
        abstract=parts.get("abstract"),
        subjects=parts.get("subjects", ""),
        headers=parts | {"comments": parts.get("comments") or parts.get("comment", "")},
        seen=seen,
        lines=tuple(draft.lines),
        raw="\n".join(draft.raw),
    )


def _take_found(draft: _Draft, number: int, line: str, text: str) -> None:
    label = _LABEL.match(text)
    name = label[1].lower() if label else ""
    inside = draft.at == "abstract" and name not in ("submitted", "comments")
    if name == "submitted" and "originally announced" not in text and inside:
        name = ""
    if label and name and not (inside or (draft.at == "title" and name == "title")):
        draft.at = "authors" if name.startswith("author") else name
        text = label[2]
    draft.parts.setdefault(draft.at, []).append(text)
    role = draft.at if draft.at in ("title", "abstract") else "metadata"
    draft.add(number, line, role)


_MORE = re.compile(r"\s\S{1,4} ?More$")
_LESS = re.compile(r"\s\S{1,4} ?Less$")


def _found(draft: _Draft) -> Record | Problem:
    parts = {name: " ".join(values).strip() for name, values in draft.parts.items()}
    lines = draft.parts.get("abstract", [])
    # the whole text follows the cut one; where it was not unfolded, the cut one is all there is
    cut = next((i for i, text in enumerate(lines) if _MORE.search(text)), None)
    snippet = cut is not None and cut == len(lines) - 1
    if cut is not None:
        lines = lines[: cut + 1] if snippet else lines[cut + 1 :]
    abstract = _LESS.sub("", _MORE.sub("", " ".join(lines).strip()))
    submitted = parts.get("submitted", "")
    first = re.search(r"v1 submitted ([^;]+)", submitted)
    return arxiv_fields.paper(
        parts.get("title", ""),
        draft.arxiv_id,
        draft.line,
        author_text=parts.get("authors", ""),
        abstract=abstract,
        snippet=snippet,
        date=fields.iso_date(first[1] if first else submitted.split(";")[0]),
        subjects=re.sub(r"\[[^\]]*\]|doi\s+\S+", "", draft.rest),
        headers={
            "comments": parts.get("comments", ""),
            "journal-ref": parts.get("journal ref", ""),
            "report-no": parts.get("report number", ""),
            "doi": " ".join(re.findall(r"10\.\d{4,9}/\S+", draft.rest)),
        },
        lines=tuple(draft.lines),
        raw="\n".join(draft.raw),
    )


LISTING = Format(
    "arxiv-listing", "arXiv listing page, copied", (".txt",), _sniff_listing, _read_listing
)
SEARCH = Format("arxiv-search", "arXiv search page, copied", (".txt",), _sniff_search, _read_search)
