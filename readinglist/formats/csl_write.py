"""Papers as CSL-JSON 1.0.2, for Pandoc, Zotero and citeproc.

Schema: https://github.com/citation-style-language/schema (csl-data.json). A preprint is an
``article`` whose ``number`` names its arXiv id, as Zotero writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from readinglist.citation import entry_type
from readinglist.formats.written import notes_of
from readinglist.model import Paper, Person, WriteOptions

_TYPES = {
    **{"article": "article-journal", "inproceedings": "paper-conference", "book": "book"},
    **{"conference": "paper-conference", "incollection": "chapter", "inbook": "chapter"},
    **{"phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "online": "webpage"},
    **{"techreport": "report", "report": "report", "unpublished": "manuscript"},
    **{"dataset": "dataset", "software": "software", "proceedings": "book"},
}
_EXTRA = {
    **{"volume": "volume", "number": "issue", "pages": "page", "publisher": "publisher"},
    **{"address": "publisher-place", "issn": "ISSN", "isbn": "ISBN", "language": "language"},
}


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """An array with one item for each paper, an item a chunk."""
    before = "[\n"
    for paper in papers:
        yield before + json.dumps(item(paper, options), ensure_ascii=bool(options.ascii), indent=1)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def item(paper: Paper, options: WriteOptions) -> dict[str, Any]:
    """A paper as an item; what is not known has no key."""
    kind = entry_type(paper)
    found: dict[str, Any] = {
        "id": paper.key,
        "citation-key": paper.key,
        "type": _TYPES.get(kind, "article" if paper.arxiv_id else "document"),
        "title": paper.title,
        "author": [_name(person) for person in paper.authors],
        "issued": _issued(paper),
        "container-title": paper.venue,
        "DOI": paper.doi,
        "PMID": paper.identifier("pmid"),
        "URL": paper.url,
    }
    for name, variable in _EXTRA.items():
        found[variable] = paper.extra.get(name)
    if paper.arxiv_id:
        found["number"] = f"arXiv:{paper.arxiv_id}"
        if not paper.venue:
            found["publisher"] = found["publisher"] or "arXiv"
    if options.abstract:
        found["abstract"] = paper.abstract
    if options.keywords:
        found["keyword"] = ", ".join(paper.tags)
    if options.notes:
        found["note"] = "\n\n".join(notes_of(paper))
    return {key: value for key, value in found.items() if value}


def _name(person: Person) -> dict[str, str]:
    if person.literal:
        return {"literal": person.literal}
    parts = {"family": person.family, "given": person.given, "suffix": person.suffix}
    return {name: value for name, value in parts.items() if value}


def _issued(paper: Paper) -> dict[str, Any] | None:
    published = paper.published or ""
    if paper.year and not published.startswith(str(paper.year)):
        return {"date-parts": [[paper.year]]}
    parts = [int(part) for part in published.split("-") if part.isdigit()]
    return {"date-parts": [parts]} if parts else None
