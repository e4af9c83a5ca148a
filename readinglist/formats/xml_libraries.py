"""Libraries as XML: EndNote's export and PubMed's records.

EndNote wraps every value in ``<style>`` and names some records after the PDF they came with.
PubMed's DTD: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/190101/; abstracts may come in labelled
parts, titles with italics and formulas inside.
Samples: resources/samples/endnote.xml, pubmed.xml
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

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
from readinglist.model import Dump, Entry, Format, Identifier, Notice, Person, Problem, Record

_TYPES = {
    **dict.fromkeys(("journal article", "electronic article", "magazine article"), "article"),
    **dict.fromkeys(("conference paper", "conference proceedings"), "inproceedings"),
    **{"book": "book", "edited book": "book", "book section": "incollection"},
    **{"thesis": "phdthesis", "report": "techreport", "unpublished work": "unpublished"},
}


def _sniff_endnote(dump: Dump) -> float:
    head = dump.text[:4000]
    if not root_tag(dump) or "<records>" not in head:
        return 0.0
    return 0.95 if "<ref-type" in head or "<titles>" in dump.text[:100_000] else 0.5


def _read_endnote(dump: Dump) -> Iterator[Entry]:
    root, damage = parse_xml(dump)
    for element in root.iter("{*}record"):
        yield _endnote(element)
    if damage:
        yield Notice(damage)


def _endnote(element: etree._Element) -> Record | Problem:
    def every(*path: str) -> list[str]:
        found = children(child(element, *path[:-1]), path[-1])
        return [text for e in found if (text := text_of(e))]

    kind = child(element, "ref-type")
    titles = child(element, "titles")
    links = every("urls", "related-urls", "url") + every("urls", "web-urls", "url")
    made = fields.paper(
        text_at(titles, "title"),
        line_of(element),
        abstract=text_at(element, "abstract"),
        authors=every("contributors", "authors", "author"),
        date=fields.finest(text_at(element, "dates", "year"), *every("dates", "pub-dates", "date")),
        venue=text_at(titles, "secondary-title")
        or text_at(element, "periodical", "full-title")
        or text_at(titles, "alt-title"),
        type=_TYPES.get(str(kind.get("name") or "").lower()) if kind is not None else None,
        identifiers=fields.ids_in(text_at(element, "electronic-resource-num"), *links),
        url=next(filter(None, map(fields.link_of, links)), None),
        notes=every("notes") + every("research-notes"),
        extra={
            "volume": text_at(element, "volume"),
            "number": text_at(element, "number"),
            "pages": text_at(element, "pages"),
            "publisher": text_at(element, "publisher"),
            "keywords": ", ".join(every("keywords", "keyword")),
        },
        raw=etree.tostring(element, encoding="unicode", with_tail=False),
    )
    return _named_by_file(made) if isinstance(made, Record) else made


def _named_by_file(record: Record) -> Record:
    """``<Creep of Owls.pdf>`` is what EndNote calls a PDF that it could not look up."""
    match = re.fullmatch(r"<?\s*(.+?)\.pdf\s*>?", record.title, re.IGNORECASE)
    if not match:
        return record
    doubts = ("The title is the name of a PDF file.",)
    return replace(record, title=match[1].replace("_", " "), confidence=0.5, doubts=doubts)


def _sniff_pubmed(dump: Dump) -> float:
    return 0.95 if root_tag(dump) and re.search(r"<Pubmed(?:Book)?Article\b", dump.text) else 0.0


def _read_pubmed(dump: Dump) -> Iterator[Entry]:
    root, damage = parse_xml(dump)
    for element in root.iter("{*}PubmedArticle", "{*}PubmedBookArticle"):
        yield _pubmed(element)
    if damage:
        yield Notice(damage)


def _pubmed(element: etree._Element) -> Record | Problem:
    is_book = local(element) == "PubmedBookArticle"
    body = child(element, "BookDocument" if is_book else "MedlineCitation")
    article = body if is_book else child(body, "Article")
    book = child(body, "Book")
    journal = child(article, "Journal")
    issue = child(journal, "JournalIssue")
    parts = child(article, "Abstract")
    data = child(element, "PubmedBookData" if is_book else "PubmedData")
    ids = [
        (e.get("IdType") or e.get("EIdType") or "", text_of(e))
        for parent in (child(data, "ArticleIdList"), child(body, "ArticleIdList"), article, book)
        for e in children(parent, "ArticleId", "ELocationID")
    ]
    pmid = text_at(body, "PMID")
    known = fields.ids_in(*(text for kind, text in ids if kind == "doi"))
    if pmid.isdigit():
        known += (Identifier("pmid", pmid.lstrip("0")),)
    title = text_at(article, "ArticleTitle") or text_at(article, "VernacularTitle")
    date = child(issue if not is_book else book, "PubDate")
    words = child(body, "KeywordList")
    return fields.paper(
        re.sub(r"(?<=[^.])\.$", "", title) or text_at(book, "BookTitle"),
        line_of(element),
        abstract="\n\n".join(map(_part, children(parts, "AbstractText")))
        if parts is not None
        else "",
        authors=_people(child(article, "AuthorList")) or _people(child(book, "AuthorList")),
        date=_pubmed_date(date) or _pubmed_date(child(article, "ArticleDate")),
        venue=text_at(journal, "Title") or text_at(journal, "ISOAbbreviation"),
        type="book" if is_book else "article",
        identifiers=known,
        url=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid.isdigit() else None,
        extra={
            "volume": text_at(issue, "Volume"),
            "number": text_at(issue, "Issue"),
            "pages": text_at(article, "Pagination", "MedlinePgn"),
            "publisher": text_at(book, "Publisher", "PublisherName"),
            "keywords": ", ".join(map(text_of, children(words, "Keyword"))),
        },
        raw=etree.tostring(element, encoding="unicode", with_tail=False),
    )


def _part(element: etree._Element) -> str:
    label = element.get("Label")
    return f"{label}: {text_of(element)}" if label else text_of(element)


def _people(authors: etree._Element | None) -> list[Person]:
    found = []
    for author in children(authors, "Author"):
        family, given = text_at(author, "LastName"), text_at(author, "ForeName")
        given = given or " ".join(text_at(author, "Initials"))
        group = text_at(author, "CollectiveName")
        if family and given:
            found.append(Person(family, given, text_at(author, "Suffix")))
        elif family or group:
            found.append(Person(literal=family or group))
    return found


def _pubmed_date(date: etree._Element | None) -> str | None:
    if date is None:
        return None
    year, month, day = (text_at(date, n) for n in ("Year", "Month", "Day"))
    if not year:
        return fields.iso_date(text_at(date, "MedlineDate"))
    if month.isdigit():
        return fields.iso_date(f"{year}-{month}" + (f"-{day}" if day else ""))
    return fields.iso_date(f"{year} {month} {day}")


ENDNOTE = Format("endnote-xml", "EndNote XML", (".xml",), _sniff_endnote, _read_endnote)
PUBMED = Format("pubmed-xml", "PubMed XML", (".xml",), _sniff_pubmed, _read_pubmed)
