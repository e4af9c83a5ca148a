"""JSON and JSON Lines of many makers: which one it is, where its papers stand, and the reading.

A list, or one object a line, is read element by element; of one big object the longest list of
things with a title is taken, however deep it lies (also an object of objects, keyed by DOI).
Samples: resources/samples/*.json, *.jsonl
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from readinglist.errors import NotThisFormat
from readinglist.formats import generic, indexes, json_papers, json_scan
from readinglist.formats.json_papers import Item, Made
from readinglist.model import Dump, Entry, Format, Ignored, Notice, Problem, Record

_RAW = 20_000
"""Characters of an object kept as its raw text; longer ones are cut."""


@dataclass(frozen=True, slots=True)
class Family:
    """One maker's JSON: what its text always holds, and how an object of it becomes a record."""

    name: str
    title: str
    probes: tuple[str, ...]  # each a regular expression; all must be found near the start
    make: Callable[[Item, int, str], Made]
    is_paper: Callable[[object], bool] = generic.has_title
    sure: float = 0.95


def _has_paper_id(item: object) -> bool:
    if not isinstance(item, Mapping):
        return False
    return "paperId" in item or any(
        isinstance(item.get(k), Mapping) for k in ("citedPaper", "citingPaper")
    )


def _has_content(item: object) -> bool:
    content = item.get("content") if isinstance(item, Mapping) else None
    return isinstance(content, Mapping) and "title" in content


def _has_item_type(item: object) -> bool:
    if not isinstance(item, Mapping):
        return False
    data = item.get("data")
    return "itemType" in item or (isinstance(data, Mapping) and "itemType" in data)


_CSL = (
    r'"type"\s*:\s*"(?:article(?:-journal|-magazine)?|paper-conference|book|chapter|thesis|report'
    r'|manuscript|webpage|software|dataset|speech|document|entry)"'
)
FAMILIES: tuple[Family, ...] = (
    Family(
        "kaggle-arxiv",
        "arXiv metadata as on Kaggle (JSON Lines)",
        (r'"(?:authors_parsed|update_date|submitter)"\s*:', r'"categories"\s*:'),
        json_papers.kaggle,
    ),
    Family(
        "openreview",
        "OpenReview notes (JSON)",
        (r'"content"\s*:\s*\{', r'"(?:forum|cdate|tcdate|signatures|invitations?)"\s*:'),
        json_papers.openreview,
        _has_content,
    ),
    Family(
        "semantic-scholar",
        "Semantic Scholar (JSON)",
        (r'"paperId"\s*:',),
        json_papers.semantic_scholar,
        _has_paper_id,
    ),
    Family(
        "openalex",
        "OpenAlex works (JSON)",
        (r'"(?:abstract_inverted_index|authorships)"\s*:|//openalex\.org/W',),
        json_papers.openalex,
    ),
    Family(
        "crossref",
        "Crossref works (JSON)",
        (r'"is-referenced-by-count"|"message-type"|"DOI"\s*:(?s:.){0,2000}"title"\s*:\s*\[',),
        json_papers.crossref,
    ),
    Family(
        "datacite",
        "DataCite DOIs (JSON)",
        (r'"titles"\s*:\s*\[', r'"creators"\s*:\s*\['),
        indexes.datacite,
        indexes.has_titles,
        sure=0.96,
    ),
    Family(
        "inspire",
        "INSPIRE literature (JSON)",
        (r'"titles"\s*:\s*\[', r'"(?:control_number|arxiv_eprints|texkeys|earliest_date)"\s*:'),
        indexes.inspire,
        indexes.has_titles,
        sure=0.96,
    ),
    Family(
        "europe-pmc",
        "Europe PMC results (JSON)",
        (r'"authorString"\s*:|"abstractText"\s*:', r'"(?:pubYear|firstPublicationDate)"\s*:'),
        indexes.europe_pmc,
        sure=0.96,
    ),
    Family(
        "dblp",
        "DBLP search (JSON)",
        (r'"info"\s*:\s*\{', r'//dblp\.org/|"@score"'),
        indexes.dblp,
        indexes.is_dblp_hit,
        sure=0.96,
    ),
    Family(
        "json-feed",
        "JSON Feed",
        (r"https?://(?:www\.)?jsonfeed\.org/version",),
        json_papers.json_feed,
    ),
    Family(
        "bbt-json",
        "Better BibTeX or Zotero JSON",
        (r'"itemType"\s*:',),
        json_papers.better_bibtex,
        _has_item_type,
    ),
    Family(
        "csl-json",
        "CSL-JSON (Zotero, Pandoc)",
        (_CSL, r'"(?:issued|container-title|DOI|author|URL)"\s*:\s*[\[{"]'),
        json_papers.crossref,
        sure=0.85,
    ),
    Family(
        "json",
        "JSON or JSON Lines with titles",
        (r'"[^"\n]{0,20}(?i:title|name|paper)[^"\n]{0,20}"\s*:',),
        json_papers.anyone,
        sure=0.5,
    ),
)


def _sniffer(family: Family) -> Callable[[Dump], float]:
    patterns = [re.compile(probe) for probe in family.probes]

    def sniff(dump: Dump) -> float:
        if not json_scan.is_json(dump.text):
            return 0.0
        head = dump.text[:60_000]
        if family.name == "json" and not head.strip("[]{} \t\n"):
            return family.sure  # an answer without papers, as of a quiet day
        return family.sure if all(p.search(head) for p in patterns) else 0.0

    return sniff


def _reader(family: Family) -> Callable[[Dump], Iterator[Entry]]:
    def read(dump: Dump) -> Iterator[Entry]:
        if not json_scan.is_json(dump.text):
            raise NotThisFormat(f"{dump.name or 'The text'} is no JSON.")
        if tree := json_scan.one_object(dump.text):
            yield from _from_object(dump.text, tree, family)
        else:
            yield from _from_elements(dump.text, family)

    return read


def _from_elements(text: str, family: Family) -> Iterator[Entry]:
    lines = json_scan.Lines(text)
    found = 0
    for element in json_scan.top_level(text):
        if isinstance(element, Problem):
            yield element
            continue
        line = lines.of(element.offset)
        value = element.value
        if family.is_paper(value) or not isinstance(value, (dict, list)):
            inner = [value]
        else:  # {"date": …, "papers": […]}, one such a line
            inner = _papers_in(value, family) or [value]
        for item in inner:
            found += 1
            yield _made(item, line, text[element.offset : element.end][:_RAW], family)
    if not found:
        yield Notice("The JSON holds an empty list: 0 papers.")


def _from_object(text: str, tree: json_scan.Tree, family: Family) -> Iterator[Entry]:
    value = tree.value
    lines = json_scan.Lines(text)
    papers = [value] if family.is_paper(value) else _papers_in(value, family)
    yield from tree.problems
    if not papers and not tree.problems:
        yield Notice("The JSON holds no list of things with a title: 0 papers.")
    for paper in papers:
        start, end = tree.places.get(id(paper), (0, 0))
        yield _made(paper, lines.of(start), text[start:end][:_RAW], family)


def _made(item: object, line: int, raw: str, family: Family) -> Record | Problem | Ignored:
    if not isinstance(item, Mapping):
        return Problem(line, str(item)[:120], "It is no object with a title.")
    return family.make(item, line, raw)


def _papers_in(value: object, family: Family) -> list[object]:
    """The longest list (or object) of papers in ``value`` at any depth, with those of its kind.

    What stands inside a paper (its references) is no list of papers. A list of other things with
    titles (journals) shares less than half of its other keys with the longest.
    """
    groups: list[list[object]] = []
    stack: list[tuple[object, int]] = [(value, 0)]
    while stack:
        node, depth = stack.pop()
        items = list(node.values()) if isinstance(node, Mapping) else node
        if not isinstance(items, list):
            continue
        papers = [i for i in items if family.is_paper(i)]
        if papers:
            groups.append(papers if isinstance(node, Mapping) else items)
        if depth < json_scan.MAX_DEPTH and len(papers) < len(items):
            inner = (i for i in items if isinstance(i, (list, dict)) and not family.is_paper(i))
            stack.extend((i, depth + 1) for i in reversed(list(inner)))
    if not groups:
        return []
    wanted = _keys(max(groups, key=len), family)
    return [
        item
        for group in groups
        if 2 * len(wanted & (keys := _keys(group, family))) >= min(len(wanted), len(keys))
        for item in group
    ]


def _keys(group: list[object], family: Family) -> set[str]:
    first = next((i for i in group if family.is_paper(i)), None)
    if not isinstance(first, Mapping):
        return set()
    return {k for k in first if generic.MEANING.get(generic.heading(k)) != "title"}


FORMATS: tuple[Format, ...] = tuple(
    Format(f.name, f.title, (".json", ".jsonl"), _sniffer(f), _reader(f)) for f in FAMILIES
)
