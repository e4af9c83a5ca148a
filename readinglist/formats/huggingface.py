"""Reads what Hugging Face itself writes: the daily_papers API, saved pages, mails.

A saved page holds the API's JSON in ``data-props`` of its ``SVELTE_HYDRATER`` elements, abstracts
included; the visible cards, which have none, are not read. ``summary`` is the abstract,
``ai_summary`` is not. The API: https://huggingface.co/docs/hub/api. Mails name each paper in a link.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from readinglist.errors import NotThisFormat
from readinglist.formats import json_scan
from readinglist.formats.doubles import merge_doubles
from readinglist.formats.fields import iso_date, paper
from readinglist.model import Dump, Entry, Format, Identifier, Notice, Problem, Record
from readinglist.text import one_line

_PROPS = re.compile(r"\bdata-props=(?:\"([^\"]*)\"|'([^']*)')")
_API = re.compile(
    r"\"dailyPapers\"\s*:|\"paper\"\s*:\s*\{|\"submittedOnDailyBy\"|huggingface\.co/papers/\d"
)
_PAGE = re.compile(
    r"data-target=[\"'](?:\w*Papers?\w*)[\"']|huggingface\.co/papers|dailyPapers&quot;"
)
_ARXIV = re.compile(r"\d{4}\.\d{4,5}")
DEPTH = 7
"""How deep below a page's properties papers are looked for."""

Object = Mapping[str, object]


def sniff_json(dump: Dump) -> float:
    """JSON or JSON Lines of the API, or of scrapers that keep the site's links."""
    head = dump.text[:20_000]
    if not json_scan.is_json(head):
        return 0.0
    return (
        0.9
        if _API.search(head) and re.search(r"\"(?:summary|details)\"|\"dailyPapers\"", head)
        else 0.0
    )


def read_json(dump: Dump) -> Iterator[Entry]:
    """The papers of the API's JSON, of a list or one a line.

    Raises:
        NotThisFormat: the text is no JSON.
    """
    text = dump.text
    if not json_scan.is_json(text):
        raise NotThisFormat("The text is no JSON.")
    yield from (Notice(notice) for notice in dump.notices)
    lines = json_scan.Lines(text)
    for found in json_scan.top_level(text):
        if isinstance(found, Problem):
            yield found
            continue
        line = lines.of(found.offset)
        told = list(_papers_in(found.value))
        yield from (_record(item, line) for item in told)
        if not told and not _is_empty(found.value):
            yield Problem(line, text[found.offset : found.offset + 120], "It holds no paper.")


def _is_empty(value: object) -> bool:
    """An empty page is a valid dump: ``{"dailyPapers": []}``."""
    return isinstance(value, Mapping) and value.get("dailyPapers") == []


def sniff_html(dump: Dump) -> float:
    """A saved page with its properties in it."""
    text = dump.text
    if "<" not in text[:2000] or "data-props" not in text:
        return 0.0
    return 0.95 if _PAGE.search(text) else 0.0


def read_html(dump: Dump) -> Iterator[Entry]:
    """The papers in the properties of a saved page.

    Raises:
        NotThisFormat: no element has properties.
    """
    text = dump.text
    if not _PROPS.search(text):
        raise NotThisFormat("The page holds no data-props: it is no saved Hugging Face page.")
    yield from (Notice(notice) for notice in dump.notices)
    lines = json_scan.Lines(text)
    entries: list[Entry] = []
    for match in _PROPS.finditer(text):
        properties = html.unescape(match[1] or match[2] or "")
        line = lines.of(match.start())
        try:
            value = json.loads(properties, strict=False)
        except (ValueError, RecursionError):
            if _API.search(properties):
                entries += _salvaged(properties, line)
            continue
        entries += [_record(item, line) for item in _papers_in(value)]
    yield from _merged(entries)


def _salvaged(properties: str, line: int) -> list[Entry]:
    """What can be read of properties that were cut or damaged."""
    tree = json_scan.tree(properties)
    entries: list[Entry] = [_record(item, line) for item in _papers_in(tree.value)]
    return [
        *entries,
        Problem(line, one_line(properties[-120:]), "The page's data are damaged or cut here."),
    ]


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    told = list(entries)
    records = merge_doubles(e for e in told if isinstance(e, Record))
    return [*records, *(e for e in told if not isinstance(e, Record))]


def _papers_in(value: object, depth: int = 0) -> Iterator[Object]:
    """Every paper object below ``value``: what has a title and an id, a summary or a paper link."""
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _papers_in(item, depth + 1)
    elif isinstance(value, Mapping):
        inner = value.get("paper")
        if isinstance(inner, Mapping) and _is_paper(inner):
            yield {**value, **inner}
        elif _is_paper(value):
            yield value
        else:
            for item in value.values():
                if isinstance(item, list | Mapping):
                    yield from _papers_in(item, depth + 1)


def _is_paper(value: Object) -> bool:
    if not isinstance(value.get("title"), str):
        return False
    identifier = value.get("id")
    named = isinstance(identifier, str) and _ARXIV.fullmatch(identifier)
    return bool(named) or isinstance(value.get("paper_url"), str)


def _record(item: Object, line: int) -> Record | Problem:
    """A paper of the API (``summary``) or of a scraper (``details.abstract``)."""
    details = item.get("details")
    inner: Object = details if isinstance(details, Mapping) else {}
    abstract = item.get("summary") or inner.get("abstract") or item.get("abstract")
    address = next(
        (a for a in (item.get("paper_url"), inner.get("page_url")) if isinstance(a, str)), ""
    )
    match = _ARXIV.search(str(item.get("id") or address))
    url = address or (f"https://huggingface.co/papers/{match[0]}" if match else "")
    summary = re.match(r"\s*(?:TL;?DR|AI-generated summary)\b", str(abstract or ""), re.IGNORECASE)
    return paper(
        item.get("title"),
        line,
        abstract=abstract,
        kind="summary" if summary else None,
        authors=item.get("authors"),
        date=iso_date(item.get("publishedAt")),
        identifiers=(Identifier("arxiv", match[0]),) if match else (),
        url=url,
        extra=_extra(item),
        seen=_seen(item),
    )


def _extra(item: Object) -> dict[str, object]:
    """What the site says of a paper beyond its card."""
    keywords = item.get("ai_keywords")
    found: dict[str, object] = {
        "ai_summary": item.get("ai_summary"),
        "keywords": ", ".join(k for k in keywords if isinstance(k, str))
        if isinstance(keywords, list)
        else "",
        "github": item.get("githubRepo"),
        "project": item.get("projectPage"),
    }
    return {name: value for name, value in found.items() if isinstance(value, str) and value}


def _seen(item: Object) -> dict[str, str | int]:
    """Figures of the sighting: upvotes, comments, organisation, who listed it and when."""
    organisation, by = (
        item.get("organization"),
        item.get("submittedOnDailyBy") or item.get("submittedBy"),
    )
    listed = iso_date(item.get("submittedOnDailyAt"))
    seen: dict[str, str | int | None] = {
        "upvotes": _count(item.get("upvotes")),
        "comments": _count(item.get("numComments")),
        "stars": _count(item.get("githubStars") or item.get("stars")),
        "org": _name(organisation),
        "submitter": _name(by),
        "listed": listed,
    }
    return {name: value for name, value in seen.items() if value is not None}


def _count(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        return int(value[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _name(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return None
    name = value.get("fullname") or value.get("name") or value.get("user")
    return one_line(name) or None if isinstance(name, str) else None


HF_JSON = Format("hf-json", "Hugging Face API (JSON)", (".json", ".jsonl"), sniff_json, read_json)
HF_HTML = Format("hf-html", "Hugging Face page, saved", (".html", ".htm"), sniff_html, read_html)
