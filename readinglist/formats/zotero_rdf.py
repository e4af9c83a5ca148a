"""Zotero's RDF export: papers, their journals, notes and tags; attachments are no papers.

Journals stand inside ``dcterms:isPartOf`` or apart, named by ``rdf:resource``; notes stand apart.
A plain ``dc:subject`` is a tag of the user, one in ``z:AutomaticTag`` came with the paper.
Sample: resources/samples/zotero.rdf
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from readinglist.formats import fields
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

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_TYPES = {
    **dict.fromkeys(("journalArticle", "magazineArticle", "newspaperArticle"), "article"),
    **{"conferencePaper": "inproceedings", "book": "book", "bookSection": "incollection"},
    **{"thesis": "phdthesis", "report": "techreport", "manuscript": "unpublished"},
}
_APART = {"Memo": "a note", "Attachment": "an attachment", "Collection": "a collection"}


def sniff(dump: Dump) -> float:
    """Sure with RDF and Zotero's namespace."""
    is_rdf = root_tag(dump).endswith("RDF")
    return (
        0.97 if is_rdf and "http://www.zotero.org/namespaces/export#" in dump.text[:4000] else 0.0
    )


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each item; what belongs to an item goes to it."""
    root, damage = parse_xml(dump)
    apart = {str(e.get(_RDF + "about") or ""): e for e in root}
    for element in root:
        kind = text_at(element, "itemType")
        if local(element) in _APART or kind in ("attachment", "note"):
            what = _APART.get(local(element), f"an item of type {kind}")
            yield Ignored(line_of(element), text_at(element, "title")[:200], f"{what}, no paper")
        elif kind or child(element, "authors") is not None:
            yield _paper(element, apart)
    if damage:
        yield Notice(damage)


def _paper(element: etree._Element, apart: dict[str, etree._Element]) -> Record | Problem:
    whole = _whole(element, apart)
    subjects = list(children(element, "subject"))
    links = [
        text_at(e, "URI", "value") or text_of(e)
        for parent in (element, whole)
        for e in children(parent, "identifier")
    ]
    remarks = [text_of(e) for e in children(element, "description")]
    about = str(element.get(_RDF + "about") or "")
    notes = [
        text_at(apart[name], "value")
        for e in children(element, "isReferencedBy")
        if (name := str(e.get(_RDF + "resource") or "")) in apart
    ]
    extra = {
        "volume": text_at(whole, "volume"),
        "number": text_at(whole, "number"),
        "pages": text_at(element, "pages"),
        "publisher": text_at(element, "publisher", "Organization", "name"),
        "keywords": ", ".join(text_of(s) for s in subjects if len(s)),
    }
    return fields.paper(
        text_at(element, "title"),
        line_of(element),
        abstract=text_at(element, "abstract"),
        authors=_people(element),
        date=fields.iso_date(text_at(element, "date")),
        venue=text_at(whole, "title") or text_at(element, "presentedAt", "Conference", "title"),
        type=_TYPES.get(text_at(element, "itemType")),
        identifiers=fields.ids_in(*links, about, *remarks),
        url=next((u for u in map(fields.link_of, (*links, about)) if u), None),
        tags=[text_of(s) for s in subjects if not len(s)],
        notes=notes,
        extra=extra,
        raw=etree.tostring(element, encoding="unicode", with_tail=False),
    )


def _whole(element: etree._Element, apart: dict[str, etree._Element]) -> etree._Element | None:
    """The journal, book or proceedings that the paper is part of."""
    for part in children(element, "isPartOf"):
        for inner in part:
            if local(inner) != "Series":
                return inner
        found = apart.get(str(part.get(_RDF + "resource") or ""))
        if found is not None:
            return found
    return None


def _people(element: etree._Element) -> list[Person]:
    found = []
    authors = child(element, "authors")
    for person in authors.iter("{*}Person") if authors is not None else ():
        family = text_at(person, "surname")
        given = text_at(person, "givenName") or text_at(person, "givenname")
        if family and given:
            found.append(Person(family, given))
        elif family or given:
            found.append(Person(literal=family or given))
    return found


FORMAT = Format("zotero-rdf", "Zotero RDF", (".rdf",), sniff, read)
