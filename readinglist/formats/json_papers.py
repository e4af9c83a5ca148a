"""Papers from the JSON of those who give papers away: one function each, an object to a record.

Sources: Kaggle's arXiv dump (https://www.kaggle.com/Cornell-University/arxiv), OpenReview API v1
and v2, Semantic Scholar Graph API, OpenAlex works, Crossref REST API, CSL-JSON 1.0.2, Better BibTeX
JSON, JSON Feed 1.1. Machine-made summaries (``tldr``, ``TL;DR``) are never taken for an abstract.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from readinglist.formats import arxiv_fields, fields, generic, tex
from readinglist.model import Identifier, Ignored, Person, Problem, Record

Item = Mapping[str, object]
Made = Record | Problem | Ignored


def _dict(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _seq(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _str(value: object) -> str:
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def kaggle(item: Item, line: int, raw: str) -> Made:
    """A line of Kaggle's arXiv metadata: wrapped lines, TeX accents, names taken apart."""
    authors = [
        Person(tex.name(_str(name[0])), tex.name(_str(name[1])), _str(name[2]) if name[2:] else "")
        if len(name) > 1 and _str(name[1])
        else Person(literal=tex.name(_str(name[0])))
        for name in map(_seq, _seq(item.get("authors_parsed")))
        if name and _str(name[0])
    ]
    versions = _seq(item.get("versions"))
    first = _str(_dict(versions[0]).get("created")) if versions else ""
    return arxiv_fields.paper(
        _str(item.get("title")),
        _str(item.get("id")),
        line,
        author_text=_str(item.get("authors")),
        authors=authors,
        abstract=arxiv_fields.paragraphs(_str(item.get("abstract")).split("\n")),
        date=fields.iso_date(first),
        subjects=_str(item.get("categories")),
        headers={k: _str(item.get(k)) for k in ("comments", "journal-ref", "report-no", "doi")},
        raw=raw,
    )


def openreview(item: Item, line: int, raw: str) -> Made:
    """A note of OpenReview; replies (reviews, decisions) are no papers."""
    content = generic.flat(_dict(item.get("content")))
    forum = _str(item.get("forum")) or _str(item.get("id"))
    if item.get("replyto") and not content.get("authors") and not content.get("abstract"):
        return Ignored(line, _str(content.get("title"))[:200], "a reply, no paper")
    venue = _str(content.get("venue"))
    keywords = [k for k in _seq(content.get("keywords")) if isinstance(k, str)]
    pdf = fields.link_of(_str(content.get("pdf")))
    return fields.paper(
        _str(content.get("title")),
        line,
        abstract=_str(content.get("abstract")),
        authors=content.get("authors") or (),
        date=next(
            filter(None, (fields.iso_date(item.get(k)) for k in ("pdate", "cdate", "tcdate"))), None
        ),
        venue=re.sub(r"^Submitted to ", "", venue),
        identifiers=((Identifier("openreview", forum),) if forum else ())
        + fields.ids_in(_str(content.get("html")), pdf),
        url=f"https://openreview.net/forum?id={forum}" if forum else pdf,
        extra={"keywords": ", ".join(keywords)},
        raw=raw,
    )


def semantic_scholar(item: Item, line: int, raw: str) -> Made:
    """A paper of Semantic Scholar; what it cites or is cited by stands one level down."""
    item = generic.flat(item)
    ids = _dict(item.get("externalIds"))
    journal = _dict(item.get("journal"))
    known = fields.ids_in(f"arXiv:{_str(ids.get('ArXiv'))}", _str(ids.get("DOI")))
    known += tuple(
        Identifier(scheme, value)
        for name, scheme in (("PubMed", "pmid"), ("ACL", "acl"))
        if (value := _str(ids.get(name)))
    )
    topics = [_str(_dict(t).get("category")) or _str(t) for t in _seq(item.get("fieldsOfStudy"))]
    return fields.paper(
        _str(item.get("title")),
        line,
        abstract=_str(item.get("abstract")),
        authors=item.get("authors") or (),
        date=fields.finest(item.get("year"), item.get("publicationDate"))
        or fields.iso_date(item.get("publicationDate")),
        venue=_str(item.get("venue")) or _str(journal.get("name")),
        identifiers=known,
        url=_str(item.get("url")) or _str(_dict(item.get("openAccessPdf")).get("url")),
        extra={
            "keywords": ", ".join(filter(None, topics)),
            "volume": _str(journal.get("volume")),
            "pages": _str(journal.get("pages")),
        },
        raw=raw,
    )


def openalex(item: Item, line: int, raw: str) -> Made:
    """A work of OpenAlex: the abstract comes as the positions of its words."""
    place = _dict(item.get("primary_location"))
    places = [place, *map(_dict, _seq(item.get("locations")))]
    links = [_str(p.get(k)) for p in places for k in ("landing_page_url", "pdf_url")]
    volume = _dict(item.get("biblio"))
    pages = "--".join(
        dict.fromkeys(filter(None, (_str(volume.get(k)) for k in ("first_page", "last_page"))))
    )
    ids = _dict(item.get("ids"))
    kind = _str(item.get("type"))
    return fields.paper(
        _str(item.get("title")) or _str(item.get("display_name")),
        line,
        abstract=_positions(item.get("abstract_inverted_index")),
        authors=[
            {"name": name}
            for a in map(_dict, _seq(item.get("authorships")))
            if (
                name := _str(_dict(a.get("author")).get("display_name"))
                or _str(a.get("raw_author_name"))
            )
        ],
        date=fields.finest(item.get("publication_year"), item.get("publication_date")),
        venue=_str(_dict(place.get("source")).get("display_name")),
        type={"book": "book", "book-chapter": "incollection", "dissertation": "phdthesis"}.get(
            kind
        ),
        identifiers=fields.ids_in(
            _str(item.get("doi")), _str(ids.get("doi")), _str(ids.get("pmid")), *links
        ),
        url=next(filter(None, map(fields.link_of, (*links, _str(item.get("doi"))))), None),
        extra={
            "volume": _str(volume.get("volume")),
            "number": _str(volume.get("issue")),
            "pages": pages,
            "keywords": ", ".join(
                _str(_dict(k).get("display_name")) for k in _seq(item.get("keywords"))
            ),
        },
        raw=raw,
    )


def _positions(index: object) -> str | None:
    """The text of an inverted index; gaps are closed."""
    places = _dict(index).items()
    words = [(p, word) for word, at in places for p in _seq(at) if isinstance(p, int)]
    words.sort()
    return " ".join([word for _, word in words]) or None


_CROSSREF_TYPES = {
    **dict.fromkeys(("journal-article", "article-journal", "article"), "article"),
    **dict.fromkeys(("proceedings-article", "paper-conference"), "inproceedings"),
    **{"book": "book", "monograph": "book", "edited-book": "book", "thesis": "phdthesis"},
    **{"book-chapter": "incollection", "chapter": "incollection", "dissertation": "phdthesis"},
    **{"report": "techreport", "manuscript": "unpublished"},
}


def crossref(item: Item, line: int, raw: str) -> Made:
    """A work of Crossref, or an item of CSL-JSON, which grew out of it."""
    dates = [_parts(item.get(k)) for k in ("published", "issued", "published-print", "posted")]
    note = _str(item.get("note"))
    title = _str(item.get("title"))
    subtitle = _str(item.get("subtitle"))
    if subtitle and subtitle.casefold() not in title.casefold():
        title = f"{title}: {subtitle}"
    known = fields.ids_in(
        _str(item.get("DOI")), _str(item.get("URL")), note, _str(item.get("number"))
    )
    pmid = _str(item.get("PMID"))
    if pmid.isdigit():
        known += (Identifier("pmid", pmid.lstrip("0")),)
    key = _str(item.get("citation-key")) or _str(item.get("id"))
    return fields.paper(
        title,
        line,
        abstract=_str(item.get("abstract")),
        authors=item.get("author") or (),
        date=fields.finest(*dates),
        venue=_str(item.get("container-title")) or _str(item.get("event-title")),
        type=_CROSSREF_TYPES.get(_str(item.get("type"))),
        identifiers=known,
        url=_str(item.get("URL")),
        key=key if re.fullmatch(r"[A-Za-z][\w:.+-]{2,100}", key) else None,
        extra={
            "volume": _str(item.get("volume")),
            "number": _str(item.get("issue")),
            "pages": _str(item.get("page")).replace("–", "--"),
            "publisher": _str(item.get("publisher")),
            "issn": _str(item.get("ISSN")),
            "keywords": _str(item.get("keyword"))
            or ", ".join(s for s in _seq(item.get("subject")) if isinstance(s, str)),
        },
        raw=raw,
    )


def _parts(value: object) -> str | None:
    """A CSL date: ``date-parts`` of numbers or strings, or a raw or literal one."""
    date = _dict(value)
    parts = _seq(date.get("date-parts"))
    first = _seq(parts[0]) if parts else ()
    if first and _str(first[0]):
        return fields.iso_date("-".join(_str(p) for p in first[:3] if _str(p)))
    return fields.iso_date(_str(date.get("raw")) or _str(date.get("literal")) or _str(value))


def better_bibtex(item: Item, line: int, raw: str) -> Made:
    """An item of Zotero as Better BibTeX or Zotero's own API give it."""
    item = generic.flat(item) if "data" in item else item
    kind = _str(item.get("itemType"))
    if kind in ("attachment", "note", "annotation"):
        return Ignored(line, _str(item.get("title"))[:200], f"an item of type {kind}, no paper")
    authors = [
        c
        for c in map(_dict, _seq(item.get("creators")))
        if _str(c.get("creatorType")) in ("author", "presenter", "programmer", "")
    ]
    tags = [t if isinstance(t, dict) else {"tag": t} for t in _seq(item.get("tags"))]
    notes = [_str(_dict(n).get("note")) or _str(n) for n in _seq(item.get("notes"))]
    remark = _str(item.get("extra"))
    own_key = re.search(r"(?im)^citation key:\s*(\S+)", remark)
    key = (
        _str(item.get("citationKey"))
        or _str(item.get("citekey"))
        or (own_key[1] if own_key else "")
    )
    made = generic.paper_of(
        {
            k: v
            for k, v in item.items()
            if k not in ("tags", "notes", "creators", "key", "id", "collections")
        },
        line,
        raw=raw,
    )
    if isinstance(made, Problem):
        return made
    words = ", ".join(_str(t.get("tag")) for t in tags if t.get("type") == 1)
    return fields.paper(
        made.title,
        line,
        abstract=made.abstract,
        authors=authors or _seq(item.get("creators")),
        date=made.published,
        venue=_venue(item),
        type=made.type,
        identifiers=made.identifiers,
        url=made.url,
        tags=[_str(t.get("tag")) for t in tags if t.get("type") != 1],
        notes=[n for n in notes if n],
        key=key or None,
        extra={**made.extra, "keywords": words, "publisher": _str(item.get("publisher"))},
        raw=raw,
    )


def _venue(item: Item) -> str:
    names = ("publicationTitle", "proceedingsTitle", "bookTitle", "conferenceName", "repository")
    return next(filter(None, (_str(item.get(n)) for n in names)), "")


def json_feed(item: Item, line: int, raw: str) -> Made:
    """An item of a JSON Feed: https://www.jsonfeed.org/version/1.1/"""
    link = _str(item.get("url")) or _str(item.get("external_url")) or _str(item.get("id"))
    author = item.get("author")
    return fields.paper(
        _str(item.get("title")),
        line,
        abstract=_str(item.get("content_text"))
        or _str(item.get("content_html"))
        or _str(item.get("summary")),
        authors=item.get("authors") or ([author] if author else ()),
        date=fields.iso_date(_str(item.get("date_published"))),
        identifiers=fields.ids_in(link, _str(item.get("external_url")), _str(item.get("id"))),
        url=link,
        extra={"keywords": ", ".join(t for t in _seq(item.get("tags")) if isinstance(t, str))},
        raw=raw,
    )


def anyone(item: Item, line: int, raw: str) -> Made:
    """An object with something like a title."""
    return generic.paper_of(generic.flat(item), line, raw=raw)
