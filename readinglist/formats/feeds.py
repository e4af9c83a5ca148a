"""Atom and RSS of anyone: arXiv's API and feeds old and new, journals, digests.

Sources: RFC 4287; https://www.rssboard.org/rss-specification; RSS 1.0;
https://info.arxiv.org/help/api/user-manual.html §3.3 and https://info.arxiv.org/help/rss.html. lxml
rather than feedparser: it gives line numbers, and feedparser joins arXiv's authors into one and
leaves entities in summaries. Samples: resources/samples/arxiv-api.atom, arxiv-rss.xml, arxiv-rss-1.rdf
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from readinglist import identifiers
from readinglist.formats import arxiv_fields, fields, tex
from readinglist.formats.xml_tree import (
    child,
    children,
    line_of,
    parse_xml,
    root_tag,
    text_at,
    text_of,
)
from readinglist.model import AbstractKind, Dump, Entry, Format, Notice, Person, Problem, Record
from readinglist.text import excerpt, people

_ANNOUNCED = re.compile(
    r"^\s*arXiv:\S+\s+Announce Type:\s*(?P<type>[\w-]+)\s*(?:Abstract:\s*|$)", re.IGNORECASE
)
_IN_TITLE = re.compile(
    r"\.? ?\(arXiv:(?P<id>[^\s)]{1,40}) ?(?:\[(?P<class>[^\]]{1,40})\])? ?(?P<type>UPDATED|CROSS LISTED)?\)\s*$"
)
_MAIL = re.compile(r"<?[\w.+-]{1,64}@[\w.-]{3,200}>?")
_TYPES = {"UPDATED": "replace", "CROSS LISTED": "cross"}


def sniff(dump: Dump) -> float:
    """Sure with a feed's root and an entry in it; a feed without entries is one, too."""
    tag = root_tag(dump)
    if tag.rpartition(":")[2] == "feed":
        return 0.95 if "http://www.w3.org/2005/Atom" in dump.text[:4000] else 0.8
    if tag == "rss":
        return 0.95
    if tag.endswith("RDF") and re.search(r"http://purl\.org/rss/1\.0/[\"']", dump.text[:4000]):
        return 0.95
    return 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each entry."""
    root, damage = parse_xml(dump)
    found = list(root.iter("{*}entry", "{*}item"))
    for element in found:
        yield _paper(element)
    if damage:
        yield Notice(damage)
    if not found:
        yield Notice("The feed has no entries.")


def title_of(dump: Dump) -> str:
    """What the feed calls itself; nothing if it does not say."""
    root, _ = parse_xml(dump)
    about = child(root, "channel")
    return " ".join(text_at(about if about is not None else root, "title").split())


def _paper(entry: etree._Element) -> Record | Problem:
    line = line_of(entry)
    title = " ".join(text_at(entry, "title").split())
    link = _link(entry)
    names = text_at(entry, "id") or text_at(entry, "guid")
    if "arxiv.org/api/errors" in names:
        return Problem(line, excerpt(text_at(entry, "summary")), "arXiv answered with an error.")
    abstract, kind = _abstract(entry)
    announced = _ANNOUNCED.match(abstract)
    if announced:
        abstract = abstract[announced.end() :]
    suffix = _IN_TITLE.search(title)
    if suffix:
        title = title[: suffix.start()]
    own = next(
        filter(None, map(identifiers.arxiv, (link, names.replace("oai:arXiv.org:", "arXiv:")))),
        None,
    )
    if not own and suffix:
        own = identifiers.arxiv("arXiv:" + suffix["id"])
    seen: dict[str, str | int] = {}
    listed = fields.iso_date(_when(entry, "pubDate", "published", "date", "updated"))
    date: str | None
    if announced or suffix:  # these date the announcement, not the paper
        kind_of_news = announced["type"].lower() if announced else suffix["type"] if suffix else ""
        seen["announced"] = _TYPES.get(kind_of_news or "", kind_of_news or "new")
        if listed:
            seen["listed"] = listed
        date = arxiv_fields.month_of(own.value) if own else None
    else:
        date = fields.iso_date(
            _when(entry, "published", "publicationDate", "pubDate", "date", "issued", "updated")
        )
        month = arxiv_fields.month_of(own.value) if own else None
        if month and date and date[:7] != month and "arxiv.org/abs/" not in names:
            date, seen["listed"] = month, date  # the day of somebody's digest
    known = fields.ids_in(
        f"arXiv:{own.value}" if own else "",
        *(text_of(e) for e in children(entry, "doi", "identifier")),
        link,
        names,
    )
    return fields.paper(
        tex.accents(title) if own else title,
        line,
        abstract=abstract,
        kind=kind,
        authors=_authors(entry, bool(announced or suffix)),
        date=date,
        venue=text_at(entry, "publicationName"),
        identifiers=known,
        url=identifiers.url_of(own) if own and "arxiv.org/" in link else link,
        extra=_extra(entry, suffix["class"] if suffix else None, bool(announced)),
        seen=seen,
        raw=etree.tostring(entry, encoding="unicode", with_tail=False),
    )


def _link(entry: etree._Element) -> str:
    links = list(children(entry, "link"))
    for element in links:
        if element.get("href") and element.get("rel", "alternate") == "alternate":
            return str(element.get("href"))
    for text in (*map(text_of, links), text_at(entry, "guid"), text_at(entry, "id")):
        if link := fields.link_of(text):
            return link
    return ""


def _when(entry: etree._Element, *names: str) -> str | None:
    return next((text for name in names if (text := text_at(entry, name))), None)


def _abstract(entry: etree._Element) -> tuple[str, AbstractKind | None]:
    """The text of an entry. One with links or many paragraphs in it is a digest, no abstract."""
    texts = [
        text
        for name in ("summary", "description", "encoded", "content")
        for element in children(entry, name)
        if (text := _inner(element))
    ]
    if not texts:
        return "", None
    text = texts[0]
    if len(texts) > 1 and len(fields.plain(text)) < 200:
        text = max(texts, key=len)
    marked = text.lower()
    is_digest = marked.count("<p") > 2 or ("<a " in marked and "<p" in marked)
    return text, "summary" if is_digest else None


def _inner(element: etree._Element) -> str:
    """The text of an element; XHTML in it keeps its paragraphs."""
    if len(element):
        inside = (etree.tostring(e, encoding="unicode") for e in element)
        return (element.text or "") + "".join(inside)
    return text_of(element)


def _authors(entry: etree._Element, from_arxiv: bool) -> tuple[Person, ...]:
    names = [text_at(a, "name") or text_of(a) for a in children(entry, "author")]
    creators = [text_of(c) for c in children(entry, "creator")]
    names = [_MAIL.sub(" ", n) if "@" in n else n for n in names or creators]
    names = [bare for n in names if (bare := n.strip(" ()"))]
    if len(names) == 1:
        text = tex.name(fields.plain(names[0]))
        return people(text) if from_arxiv else fields.names_joined(text)
    return fields.names_of([tex.name(n) for n in names])


def _extra(
    entry: etree._Element, own_class: str | None, first_is_primary: bool
) -> dict[str, object]:
    primary = child(entry, "primary_category")
    terms = [
        term
        for element in children(entry, "category", "subject")
        if (term := str(element.get("term") or "") or text_of(element))
    ]
    first = terms[0] if terms and first_is_primary else None
    return {
        "primaryclass": (primary.get("term") if primary is not None else None)
        or own_class
        or first,
        "keywords": ", ".join(dict.fromkeys(terms)) or own_class,
        "comment": text_at(entry, "comment"),
        "journalref": text_at(entry, "journal_ref"),
        "volume": text_at(entry, "volume"),
        "number": text_at(entry, "number"),
    }


FORMAT = Format(
    "feed", "Atom or RSS feed (arXiv and others)", (".atom", ".rss", ".xml", ".rdf"), sniff, read
)
