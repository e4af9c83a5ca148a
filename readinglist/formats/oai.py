"""OAI-PMH answers: arXiv's own metadata (arXiv, arXivRaw) and Dublin Core of any repository.

Sources: http://www.openarchives.org/OAI/openarchivesprotocol.html,
https://info.arxiv.org/help/oa/index.html. Deleted records are ignored with a word; a resumption
token says that the list goes on elsewhere. Sample: resources/samples/oai.xml
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from readinglist.formats import arxiv_fields, fields, tex
from readinglist.formats.xml_tree import (
    child,
    children,
    line_of,
    local,
    parse_xml,
    root_tag,
    text_at,
    text_of,
)
from readinglist.model import Dump, Entry, Format, Ignored, Notice, Person, Problem, Record
from readinglist.text import excerpt


def sniff(dump: Dump) -> float:
    """Sure with the root or the namespace of OAI-PMH; a bare list of arXiv's records will do."""
    tag = root_tag(dump).rpartition(":")[2]
    if tag == "OAI-PMH" or (tag and "http://www.openarchives.org/OAI/2.0/" in dump.text[:4000]):
        return 0.95
    return 0.9 if tag and "http://arxiv.org/OAI/arXiv" in dump.text[:4000] else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each ``record`` that holds metadata."""
    root, damage = parse_xml(dump)
    for element in root.iter():
        name = local(element)
        if name == "header" and element.get("status") == "deleted":
            yield Ignored(line_of(element), text_at(element, "identifier"), "a deleted record")
        elif name in ("arXiv", "arXivRaw"):
            yield _arxiv(element)
        elif name == "dc":
            yield _dublin_core(element)
        elif name == "error":
            yield Problem(line_of(element), excerpt(text_of(element)), "The archive answered so.")
        elif name == "resumptionToken" and text_of(element):
            size = element.get("completeListSize")
            yield Notice(f"Only a part of the list{f' of {size} records' if size else ''} is here.")
    if damage:
        yield Notice(damage)


def _arxiv(element: etree._Element) -> Record | Problem:
    versions = child(element, "version")
    headers = {name: text_at(element, name) for name in ("comments", "journal-ref", "report-no")}
    arxiv_id = text_at(element, "id")
    return arxiv_fields.paper(
        text_at(element, "title"),
        arxiv_id,
        line_of(element),
        author_text=text_at(element, "authors") if local(element) == "arXivRaw" else "",
        authors=_authors(element),
        abstract=text_at(element, "abstract"),
        date=fields.iso_date(text_at(element, "created") or text_at(versions, "date")),
        subjects=text_at(element, "categories"),
        headers=headers | {"doi": text_at(element, "doi")},
        raw=etree.tostring(element, encoding="unicode", with_tail=False),
    )


def _authors(element: etree._Element) -> list[Person]:
    found = []
    for author in children(child(element, "authors"), "author"):
        family = tex.name(text_at(author, "keyname"))
        given = tex.name(text_at(author, "forenames"))
        if family and given:
            found.append(Person(family, given, text_at(author, "suffix")))
        elif family or given:
            found.append(Person(literal=family or given))
    return found


def _dublin_core(element: etree._Element) -> Record | Problem:
    def every(name: str) -> list[str]:
        return [text for e in children(element, name) if (text := text_of(e))]

    links = every("identifier")
    dates = sorted(filter(None, map(fields.iso_date, every("date"))))
    described = [d for d in every("description") if not d.startswith("Comment:")]
    return fields.paper(
        next(iter(every("title")), None),
        line_of(element),
        abstract=max(described, key=len, default=None),
        authors=[tex.name(name) for name in every("creator")],
        date=fields.finest(*dates),
        identifiers=fields.ids_in(*links, *every("relation")),
        url=next(filter(None, map(fields.link_of, links)), None),
        extra={
            "keywords": ", ".join(every("subject")),
            "publisher": next(iter(every("publisher")), None),
        },
        raw=etree.tostring(element, encoding="unicode", with_tail=False),
    )


FORMAT = Format("oai", "OAI-PMH answer (arXiv, repositories)", (".xml",), sniff, read)
