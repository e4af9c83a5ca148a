"""Our own JSON: one paper a line, nothing lost. What ``export -f jsonl`` and ``list --json`` write.

A reader takes every field back as it is, tags, notes, state and star included; it is strict about
types and takes no field for another. Sample: resources/samples/papers.jsonl
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from readinglist import as_json, identifiers
from readinglist.formats import fields, json_scan
from readinglist.model import (
    STATES,
    AbstractKind,
    Dump,
    Entry,
    Format,
    Identifier,
    Paper,
    Person,
    Problem,
    Record,
    WriteOptions,
)
from readinglist.text import MAX_FIELD, clean, excerpt, one_line

_OURS = ("title", "authors", "arxiv_id", "state", "starred")
_KINDS: tuple[AbstractKind, ...] = ("full", "summary", "snippet", "cut")


def sniff(dump: Dump) -> float:
    """Sure if the first object has the keys that only we write together."""
    if not json_scan.is_json(dump.text):
        return 0.0
    head = dump.text[:60_000]
    return 0.98 if all(re.search(rf'"{key}"\s*:', head) for key in _OURS) else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each object."""
    lines = json_scan.Lines(dump.text)
    for element in json_scan.top_level(dump.text):
        if isinstance(element, Problem):
            yield element
            continue
        line = lines.of(element.offset)
        value = element.value
        papers = value.get("papers") if isinstance(value, dict) else None  # an import report
        for item in papers if isinstance(papers, list) else [value]:
            yield _record(item, line)


def _record(item: object, line: int) -> Record | Problem:
    if not isinstance(item, Mapping):
        return Problem(line, excerpt(str(item)), "It is no object with a title.")
    title = one_line(_str(item.get("title")))
    if not title:
        return Problem(line, excerpt(json.dumps(item)[:400]), "It has no title.")
    abstract = clean(_str(item.get("abstract")))[:MAX_FIELD] or None
    year = item.get("year")
    is_year = isinstance(year, int) and not isinstance(year, bool) and 0 < year < 10_000
    state = _str(item.get("state"))
    starred = item.get("starred")
    extra = item.get("extra")
    return Record(
        title=title,
        abstract=abstract,
        abstract_kind=next((k for k in _KINDS if k == item.get("abstract_kind")), "full"),
        authors=tuple(
            made
            for a in _list(item.get("authors"))
            if isinstance(a, Mapping) and str(made := _person(a))
        ),
        year=year if is_year else None,
        published=_date(_str(item.get("published"))),
        venue=clean(_str(item.get("venue"))) or None,
        type=_str(item.get("type")) or None,
        identifiers=_identifiers(item),
        url=_str(item.get("url")) or None,
        tags=tuple(_strs(item.get("tags"))),
        notes=tuple(filter(None, map(_note, _list(item.get("notes"))))),
        remark=one_line(_str(item.get("remark"))) or None,
        key=_str(item.get("key")) or None,
        state=state if state in STATES else None,
        starred=starred if isinstance(starred, bool) else None,
        extra={k: clean(v) for k, v in extra.items() if isinstance(v, str)}
        if isinstance(extra, Mapping)
        else {},
        line=line,
        lines=((line, "title"),),
        raw=json.dumps(item, ensure_ascii=False)[:20_000],
    )


def _identifiers(item: Mapping[str, object]) -> tuple[Identifier, ...]:
    found: dict[str, Identifier] = {}
    for entry in _list(item.get("identifiers")):
        if isinstance(entry, Mapping) and _str(entry.get("scheme")) and _str(entry.get("value")):
            made = Identifier(_str(entry["scheme"]), _str(entry["value"]))
            found.setdefault(made.scheme, made)
    for made_of in (
        identifiers.arxiv(f"arXiv:{_str(item.get('arxiv_id'))}"),
        identifiers.doi(_str(item.get("doi"))),
    ):
        if made_of:
            found.setdefault(made_of.scheme, made_of)
    return tuple(found.values())


def _person(value: Mapping[str, object]) -> Person:
    return Person.from_json({k: clean(v) for k, v in value.items() if isinstance(v, str)})


def _date(text: str) -> str | None:
    """What we wrote, as we wrote it; of anything else the date in it."""
    is_ours = re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text, re.ASCII)
    return text if is_ours else fields.iso_date(text)


def _note(value: object) -> str:
    """The text of a note; a passage it is about stands before it as a Markdown quotation."""
    if isinstance(value, str):
        return clean(value)
    if not isinstance(value, Mapping):
        return ""
    text, quote = clean(_str(value.get("text"))), clean(_str(value.get("quote")))
    if not quote:
        return text
    return "\n".join("> " + line for line in quote.split("\n")) + f"\n\n{text}"


def _str(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _strs(value: object) -> Iterator[str]:
    return (text for v in _list(value) if (text := one_line(_str(v))))


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """A line for each paper; what the options leave out has no key."""
    for paper in papers:
        found = as_json.paper_json(paper)
        for key, wanted in (
            ("abstract", options.abstract),
            ("notes", options.notes),
            ("remark", options.notes),
            ("tags", options.keywords),
        ):
            if not wanted:
                del found[key]
        yield json.dumps(found, ensure_ascii=bool(options.ascii)) + "\n"


FORMAT = Format("jsonl", "JSON Lines, one paper a line (lossless)", (".jsonl",), sniff, read, write)
