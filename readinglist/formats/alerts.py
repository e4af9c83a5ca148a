"""Alerts and tables of contents that publishers and search engines mail, and search results copied.

Mails (HTML) of bioRxiv, medRxiv, Nature, Science, ACM, IEEE, Elsevier, Springer, Semantic Scholar
and their like have one thing in common: a link that stands alone is a title, and what follows it
down to the next one (names, a date, a DOI, a text) tells of that paper. As text, Google Scholar
writes ``A Owl, B Hawk - Journal, 2024 - publisher`` under a title, bioRxiv names, date and DOI.
Samples: resources/samples/alert.html, scholar-results.txt
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from readinglist.formats import fields
from readinglist.formats.html_tree import Block, blocks, is_html, parse_html
from readinglist.model import (
    Dump,
    Entry,
    Format,
    Identifier,
    Ignored,
    Notice,
    Person,
    Problem,
    Record,
)
from readinglist.text import excerpt, people

_PAPER = re.compile(
    r"semanticscholar\.org/paper/|nature\.com/articles/|science\.org/(?:doi|content)"
    r"|sciencedirect\.com/science/article|ieeexplore\.ieee\.org/(?:document|abstract|stamp|xpl)"
    r"|link\.springer\.com/(?:article|chapter|content)|(?:bio|med)rxiv\.org/(?:content|cgi)"
    r"|cell\.com/\S+/fulltext|academic\.oup\.com/\S+/article|proceedings\.mlr\.press/v"
    r"|mdpi\.com/\d{4}-|researchgate\.net/publication/\d|pubs\.acs\.org/doi|\bdoi\.org/10\."
    r"|dl\.acm\.org/doi|onlinelibrary\.wiley\.com/doi|tandfonline\.com/doi|journals\.aps\.org/"
    r"|iopscience\.iop\.org/article|frontiersin\.org/|plos\.org/|jmlr\.org/papers|pubs\.rsc\.org/",
    re.IGNORECASE,
)
_NATURE = re.compile(r"nature\.com/articles/(s\d{5}-\d{3}-\d{5}-[\dxyz])", re.IGNORECASE)
_PREPRINT = re.compile(
    r"(?:bio|med)rxiv\.org/(?:cgi/)?content/(?:[a-z]+/)*(\d{4}\.\d\d\.\d\d\.\d{6,8})", re.IGNORECASE
)
_CHROME = re.compile(
    r"(?:(?:view|read|see|open|download|get|access|show|click|go to|browse|learn|visit|full)\s+"
    r"(?:this|full|online|in|more|all|pdf|html|it|here|article|abstract|issue|paper|your|text)"
    r"|(?:view|read|see|open|download|get|access)\s+the\s+(?:full|article|abstract|paper|rest|issue|text)"
    r"|(?:manage|update|change|edit|create|list|cancel)\s+(?:your|my|e-?mail|alerts?|preferences)"
    r"|(?:save|add|share|forward|send|submit)\s+(?:to|this|your|on|it)|unsubscribe|sign (?:in|up|out)"
    r"|table of contents|privacy|terms (?:of|and)|contact us|follow us)\b(?:\W+\w+){0,5}\W*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?:original|research|review|open access|brief|short|regular|full)[ -]?)*"
    r"(?:articles?|papers?|letters?|surveys?|reviews?|research|communications?|access|news)",
    re.IGNORECASE,
)
_MARK = re.compile(r"^\s*(?:\[[A-Z]{1,6}\]|\[[^\]\d]{2,20}\](?=\s*\S))(?:\[C\])?\s*")
_MORE = re.compile(r",?\s*\+\s?\d+\s+(?:more )?authors?,?|,?\s*\bet al\.?", re.IGNORECASE)
_SUMMARY = re.compile(r"^TL;?DR\b[:\s]*", re.IGNORECASE)
_LEAST = 12
"""Words of a text; what is shorter is a line of facts."""


def _sniff_html(dump: Dump) -> float:
    head = dump.text[:400_000]
    if not is_html(head) or "gse_alrt_title" in head or "citation_title" in head:
        return 0.0
    links = re.findall(r"href=['\"]([^'\"]+)", head)
    papers = [link for link in links if _PAPER.search(unquote(link))]
    others = [link for link in links if re.search(r"arxiv\.org/|huggingface\.co/|openreview", link)]
    if len(papers) <= len(others):
        return 0.0
    told = {
        text
        for block in blocks(parse_html(dump))
        for text, href in block.links
        if len(text.split()) > 2 and _PAPER.search(unquote(href)) and not _CHROME.fullmatch(text)
    }
    alone = {item.title for item, _ in _found(dump)}
    return 0.93 if alone and 2 * len(alone) >= len(told) else 0.0


@dataclass(frozen=True, slots=True)
class _Item:
    """A title with its link, and the blocks below it."""

    title: str
    link: str
    line: int
    below: list[Block]


def _read_html(dump: Dump) -> Iterator[Entry]:
    """One record for each link that stands alone and leads to a paper, or has a DOI below it."""
    found = _found(dump)
    for item, known in found:
        yield _told(item, known)
    if not found:
        yield Notice("The page links to no paper that can be recognised: 0 papers.")


def _found(dump: Dump) -> list[tuple[_Item, tuple[Identifier, ...]]]:
    items: list[_Item] = []
    for block in blocks(parse_html(dump)):
        title = _MARK.sub("", block.text)
        alone = [href for text, href in block.links if text and len(text) > 0.9 * len(title)]
        is_title = len(title.split()) > 2 and len(title) < 500 and not _CHROME.fullmatch(title)
        if alone and is_title:
            items.append(_Item(title, alone[0], block.line, []))
        elif items:
            items[-1].below.append(block)
    return [(item, known) for item in items if (known := _known(item)) is not None]


def _known(item: _Item) -> tuple[Identifier, ...] | None:
    """The identifiers of a paper; None if the link leads to none."""
    links = [item.link, *(href for block in item.below for _, href in block.links)]
    texts = [unquote(link) for link in links] + [block.text for block in item.below]
    dois = [
        f"{prefix}/{match[1]}"
        for link in texts[: len(links)]
        for pattern, prefix in ((_PREPRINT, "10.1101"), (_NATURE, "10.1038"))
        if (match := pattern.search(link))
    ]
    known = fields.ids_in(*dois, *texts)
    return known if known or _PAPER.search(texts[0]) else None


def _told(item: _Item, known: tuple[Identifier, ...]) -> Record | Problem:
    authors: list[Person] = []
    texts: list[str] = []
    dates: list[str] = []
    summary = ""
    may_be_names = True
    for block in item.below:
        text = block.text
        if _SECTION.fullmatch(text):
            continue
        if may_be_names and (named := _names(text)):
            authors += named
            continue
        may_be_names = may_be_names and not authors
        if _SUMMARY.match(text):
            summary = summary or re.sub(r"\s*Expand$", "", _SUMMARY.sub("", text))
        elif len(text.split()) >= _LEAST and not fields.link_of(text):
            texts.append(text)
        elif date := fields.iso_date(re.sub(r"10\.\d{4,9}/\S+|https?://\S+", "", text)):
            dates.append(date)
    return fields.paper(
        item.title,
        item.line,
        abstract="\n\n".join(texts) or summary,
        kind=None if texts else "summary",
        authors=authors,
        date=next(iter(dates), None),
        identifiers=known,
        url=_address(item.link, known),
        raw="\n".join([item.title, *(block.text for block in item.below)])[:20_000],
    )


def _address(link: str, known: Sequence[Identifier]) -> str | None:
    """Where the paper is: a link that counts who clicks on it is none to keep."""
    real = re.search(r"(?<=.)https?://[^\s&]+", unquote(link))
    address = real[0] if real and _PAPER.search(real[0]) else link
    address = re.sub(r"[?&](?:utm_\w+|af|ct|rss)=[^&#]*", "", address)
    if _PAPER.search(address):
        return fields.link_of(address)
    doi = next((i.value for i in known if i.scheme == "doi"), None)
    return f"https://doi.org/{doi}" if doi else fields.link_of(address)


def _names(text: str) -> list[Person]:
    """The people that a line names; none if it may be anything else."""
    text = re.sub(r"^(?:by|authors?:)\s+", "", text.strip(" ;"), flags=re.IGNORECASE)
    text = _MORE.sub(",", text).strip(" ,…")
    if len(text) > 4000 or re.search(r"[\d:@!?]|\.\s+[A-Z][a-z]+ [a-z]|://", text):
        return []
    found = list(people(text))
    for person in found:
        words = str(person).split()
        if not 2 <= len(words) <= 6 or not all(w[0].isupper() or len(w) < 4 for w in words):
            return []
        if not words[0][0].isupper():
            return []
    return found


# ---------------------------------------------------------------------- text

_YEAR_LAST = re.compile(r"(?:^|[,\s])((?:19|20)\d\d)$")
_LONGEST = 600
"""Characters of a line of names, venue and year; one cut by Google has 150."""
_POSTED = re.compile(
    r"(?P<venue>bioRxiv|medRxiv) (?:published|posted) (?P<date>.{6,30}?), (?P<doi>10\.\d{4,9}/\S+)"
)
_FOOT = re.compile(
    r"(?:☆ ?|Save\b|Cited by \d|Cite\b|Related articles|All \d+ versions|View as HTML).*"
)
_INITIALS = re.compile(r"(?:[A-Z]{1,4}\s)?[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,4}")


def _sniff_text(dump: Dump) -> float:
    if re.match(r"\s*[<{\[@%]", dump.text):
        return 0.0
    head = dump.text[:100_000].split("\n")
    found = sum(map(_is_result, head[1:]))
    said = re.search(r"Google Scholar|Cited by \d|bioRxiv|medRxiv", dump.text[:100_000])
    return 0.93 if found > 1 or (found and said) else 0.0


def _is_result(line: str) -> bool:
    return bool(_POSTED.fullmatch(line.strip()) or _byline(line))


def _byline(line: str) -> tuple[str, str, str] | None:
    """Names, venue and year of ``A Owl, B Hawk - Journal, 2024 - publisher``."""
    if len(line) > _LONGEST or not (parts := re.split(r"\s[-\u2013]\s", line.strip()))[1:]:
        return None
    names = parts[0].strip(" …,")
    if not all(_INITIALS.fullmatch(name) for name in re.split(r",\s*", names)):
        return None
    for count, part in enumerate(parts[1:], 2):
        if year := _YEAR_LAST.search(part):
            return names, " - ".join(parts[1:count])[: -len(year[0])].strip(" …,"), year[1]
    return None


def _read_text(dump: Dump) -> Iterator[Entry]:
    """A record for each line of names, venue and year, or date and DOI, with what is around it."""
    lines = dump.text.split("\n")
    places: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        start = _title_of(lines, at)
        is_free = start > places[-1][1] if places else start >= 0
        if is_free and _is_result(line) and all(line.strip() for line in lines[start:at]):
            places.append((start, at))
    last = 0
    ends = [*(start for start, _ in places[1:]), len(lines)]
    for (start, at), end in zip(places, ends, strict=False):
        yield from _left(lines, last, start, "outside of any result")
        last = yield from _result(lines, start, at, end)
    yield from _left(lines, last, len(lines), "outside of any result")


def _title_of(lines: Sequence[str], byline: int) -> int:
    """Where the title above a byline stands; bioRxiv's names stand between the two."""
    return byline - (2 if _POSTED.fullmatch(lines[byline].strip()) else 1)


def _left(lines: Sequence[str], start: int, end: int, reason: str) -> Iterator[Ignored]:
    for i in range(start, end):
        if lines[i].strip():
            yield Ignored(i + 1, excerpt(lines[i].strip(), 300), reason)


def _result(lines: Sequence[str], start: int, at: int, end: int) -> Generator[Entry, None, int]:
    """One result; returns the line after its last."""
    roles = [(start + 1, "title"), *((n, "metadata") for n in range(start + 2, at + 2))]
    body: list[str] = []
    stop = at + 1
    while stop < end and lines[stop].strip() and not _FOOT.fullmatch(lines[stop].strip()):
        body.append(lines[stop].strip())
        roles.append((stop + 1, "metadata"))
        stop += 1
    posted = _POSTED.fullmatch(lines[at].strip())
    names, venue, when = _byline(lines[at]) or (lines[at - 1], "", "")
    if posted:
        names, venue, when = lines[at - 1], posted["venue"], posted["date"]
    text = " ".join(body)
    yield fields.paper(
        _MARK.sub("", lines[start]),
        start + 1,
        authors=people(names),
        date=fields.iso_date(when),
        venue=None if "arxiv preprint" in venue.lower() else venue,
        identifiers=fields.ids_in(posted["doi"] if posted else venue, text),
        url=next(filter(None, map(fields.link_of, body)), None),
        seen={"snippet": text} if text and not posted else None,
        lines=tuple(roles),
        raw="\n".join(lines[start:stop]),
    )
    return stop


HTML = Format(
    "alert", "Alert or table of contents (HTML)", (".eml", ".html"), _sniff_html, _read_html
)
TEXT = Format("alert-text", "Search results or alert, copied", (".txt",), _sniff_text, _read_text)
