"""Papers from the catalogues that list them: DBLP (XML and JSON), DataCite, INSPIRE, Europe PMC.

Sources: https://dblp.org/faq/ (search API, dblp.xml: homonyms carry a number, titles end in a full
stop), https://support.datacite.org/docs/api, https://github.com/inspirehep/rest-api-doc,
https://europepmc.org/RestfulWebService. Samples: resources/samples/dblp.xml, dblp.json,
datacite.json, inspire.json, europe-pmc.json
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from readinglist.formats import fields
from readinglist.formats.json_papers import Item, Made
from readinglist.formats.xml_tree import children, line_of, local, parse_xml, root_tag, text_of
from readinglist.model import Dump, Entry, Format, Identifier, Notice

_DBLP_TYPES = {
    **{"conference and workshop papers": "inproceedings", "inproceedings": "inproceedings"},
    **{"parts in books or collections": "incollection", "incollection": "incollection"},
    **{"editorship": "proceedings", "proceedings": "proceedings", "books and theses": "book"},
    **{"book": "book", "phdthesis": "phdthesis", "mastersthesis": "mastersthesis"},
}
_DATACITE_TYPES = {"conferencepaper": "inproceedings", "book": "book", "dissertation": "phdthesis"}
_ENTRIES = ("article", "inproceedings", "incollection", "book", "proceedings")
_THESES = ("phdthesis", "mastersthesis")


def _dict(value: object) -> Item:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    """A list; JSON made from XML has an object where there is one of many."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _str(value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _texts(values: object, key: str) -> list[str]:
    """The texts of a list of objects under ``key``, or of a list of texts."""
    found = (_str(_dict(v).get(key)) if isinstance(v, Mapping) else _str(v) for v in _list(values))
    return [text for text in found if text]


# ---------------------------------------------------------------------- DBLP


def is_dblp_hit(item: object) -> bool:
    """Whether it is a hit of the search API: ``{"@score", "info": {"title", …}}``."""
    return isinstance(item, Mapping) and "title" in _dict(item.get("info"))


def dblp(item: Item, line: int, raw: str) -> Made:
    """A hit of DBLP's search API."""
    info = _dict(item.get("info"))
    told = {key: _texts(value, "text") for key, value in info.items()}
    told["author"] = _texts(_dict(info.get("authors")).get("author"), "text")
    return _dblp(told, _str(info.get("type")), _str(info.get("key")), line, raw)


def _dblp(told: Mapping[str, list[str]], kind: str, key: str, line: int, raw: str) -> Made:
    def first(*names: str) -> str:
        return next((value for name in names for value in told.get(name, ())), "")

    links = told.get("ee", [])
    volume = first("volume")
    return fields.paper(
        re.sub(r"(?<=[^.])\.$", "", first("title")),
        line,
        authors=[re.sub(r" \d{4}$", "", name) for name in told.get("author", [])],
        date=fields.iso_date(first("year")),
        venue=first("journal", "booktitle", "venue", "school"),
        type=_DBLP_TYPES.get(kind.lower(), "article"),
        identifiers=fields.ids_in(*links, first("doi"), re.sub("^abs/", "arXiv:", volume)),
        url=next((link for link in links if "://" in link), None),
        key=f"DBLP:{key}" if re.fullmatch(r"[\w/:.+-]{3,150}", key) else None,
        extra={
            "volume": volume,
            "number": first("number"),
            "pages": first("pages").replace("–", "--"),
            "publisher": first("publisher"),
        },
        raw=raw,
    )


def _sniff_dblp(dump: Dump) -> float:
    tag = root_tag(dump)
    if tag in ("dblp", "dblpperson", "bht"):
        return 0.96
    return 0.96 if tag == "result" and "dblp" in dump.text[:3000] else 0.0


def _read_dblp(dump: Dump) -> Iterator[Entry]:
    root, damage = parse_xml(dump)
    found = False
    for element in root.iter():
        name = local(element)
        if name == "info" and local(root) == "result":
            told = {local(e): [text_of(e)] for e in children(element, "*")}
            names = (child for e in children(element, "authors") for child in children(e, "author"))
            told["author"] = [text_of(e) for e in names]
            kind, key = next(iter(told.get("type", ())), ""), next(iter(told.get("key", ())), "")
        elif (name in _ENTRIES or name in _THESES) and element.get("key"):
            told = {}
            for part in children(element, "*"):
                told.setdefault(local(part), []).append(text_of(part))
            kind, key = name, str(element.get("key"))
        else:
            continue
        found = True
        raw = etree.tostring(element, encoding="unicode", with_tail=False)
        yield _dblp(told, kind, key, line_of(element), raw)
    if damage:
        yield Notice(damage)
    if not found:
        yield Notice("DBLP lists nothing here: 0 papers.")


DBLP = Format("dblp-xml", "DBLP (XML)", (".xml",), _sniff_dblp, _read_dblp)


# ---------------------------------------------------------------------- DataCite


def has_titles(item: object) -> bool:
    """Whether it has a list of titles, by itself or in ``attributes`` or ``metadata``."""
    if not isinstance(item, Mapping):
        return False
    inner = next((item[k] for k in ("attributes", "metadata") if k in item), item)
    return bool(_texts(_dict(inner).get("titles"), "title"))


def datacite(item: Item, line: int, raw: str) -> Made:
    """A DOI as DataCite's REST API gives it, or its record alone."""
    told = _dict(item.get("attributes")) or item
    kinds = _dict(told.get("types"))
    dates = {
        _str(_dict(d).get("dateType")): _str(_dict(d).get("date")) for d in _list(told.get("dates"))
    }
    doi = _str(told.get("doi")) or _str(item.get("id"))
    container = _dict(told.get("container"))
    other = [
        f"{_str(_dict(i).get('identifierType'))}:{_str(_dict(i).get('identifier'))}"
        for i in _list(told.get("identifiers"))
    ]
    abstracts = [
        _str(_dict(d).get("description"))
        for d in _list(told.get("descriptions"))
        if _str(_dict(d).get("descriptionType")) in ("Abstract", "")
    ]
    publisher = told.get("publisher")
    return fields.paper(
        next(iter(_texts(told.get("titles"), "title")), ""),
        line,
        abstract=next(iter(abstracts), ""),
        authors=[_creator(_dict(c)) for c in _list(told.get("creators"))],
        date=fields.finest(
            told.get("publicationYear"), *(dates.get(k) for k in ("Issued", "Submitted", "Created"))
        ),
        venue=_str(container.get("title")),
        type=_DATACITE_TYPES.get(_str(kinds.get("resourceTypeGeneral")).lower()),
        identifiers=fields.ids_in(*other, doi),
        url=_str(told.get("url")) or None,
        extra={
            "publisher": _str(_dict(publisher).get("name")) or _str(publisher),
            "volume": _str(container.get("volume")),
            "number": _str(container.get("issue")),
            "keywords": ", ".join(_texts(told.get("subjects"), "subject")),
        },
        raw=raw,
    )


def _creator(creator: Item) -> Mapping[str, str]:
    family, given = _str(creator.get("familyName")), _str(creator.get("givenName"))
    if family and given:
        return {"family": family, "given": given}
    is_group = _str(creator.get("nameType")) == "Organizational"
    return {"literal" if is_group else "name": _str(creator.get("name")) or family}


# ---------------------------------------------------------------------- INSPIRE, Europe PMC


def inspire(item: Item, line: int, raw: str) -> Made:
    """A record of INSPIRE's literature API."""
    told = _dict(item.get("metadata")) or item
    place = _dict(next(iter(_list(told.get("publication_info"))), None))
    eprints = _texts(told.get("arxiv_eprints"), "value")
    pages = [_str(place.get(k)) for k in ("page_start", "page_end")]
    number = _str(told.get("control_number")) or _str(item.get("id"))
    return fields.paper(
        next(iter(_texts(told.get("titles"), "title")), ""),
        line,
        abstract=next(iter(_texts(told.get("abstracts"), "value")), ""),
        authors=[
            *_texts(told.get("authors"), "full_name"),
            *({"literal": name} for name in _texts(told.get("corporate_author"), "value")),
        ],
        date=fields.iso_date(told.get("earliest_date") or told.get("preprint_date"))
        or fields.iso_date(place.get("year")),
        venue=_str(place.get("journal_title")),
        identifiers=fields.ids_in(
            *(f"arXiv:{e}" for e in eprints), *_texts(told.get("dois"), "value")
        ),
        url=f"https://inspirehep.net/literature/{number}" if number.isdigit() else None,
        key=next(
            (k for k in _texts(told.get("texkeys"), "") if re.fullmatch(r"[\w:.+-]+", k)), None
        ),
        extra={
            "volume": _str(place.get("journal_volume")),
            "number": _str(place.get("journal_issue")) or _str(place.get("artid")),
            "pages": "--".join(filter(None, pages)),
            "keywords": ", ".join(_texts(told.get("keywords"), "value")),
            "collaboration": ", ".join(_texts(told.get("collaborations"), "value")),
        },
        raw=raw,
    )


def europe_pmc(item: Item, line: int, raw: str) -> Made:
    """A result of Europe PMC's search, lite or core."""
    issue = _dict(item.get("journalInfo"))
    journal = _dict(issue.get("journal"))
    people = [_dict(a) for a in _list(_dict(item.get("authorList")).get("author"))]
    names = [
        {"family": _str(a.get("lastName")), "given": _str(a.get("firstName"))}
        if _str(a.get("lastName"))
        else {"literal": _str(a.get("collectiveName")) or _str(a.get("fullName"))}
        for a in people
    ]
    known = fields.ids_in(_str(item.get("doi")))
    pmid = _str(item.get("pmid")).lstrip("0")
    if pmid.isdigit():
        known += (Identifier("pmid", pmid),)
    return fields.paper(
        re.sub(r"(?<=[^.])\.$", "", _str(item.get("title"))),
        line,
        abstract=_str(item.get("abstractText")),
        authors=names or _family_first(_str(item.get("authorString"))),
        date=fields.finest(item.get("pubYear"), item.get("firstPublicationDate")),
        venue=_str(journal.get("title")) or _str(item.get("journalTitle")),
        type="article" if journal or item.get("journalTitle") else None,
        identifiers=known,
        url=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid.isdigit() else None,
        extra={
            "volume": _str(issue.get("volume")) or _str(item.get("journalVolume")),
            "number": _str(issue.get("issue")) or _str(item.get("issue")),
            "pages": _str(item.get("pageInfo")),
            "issn": _str(journal.get("issn")),
            "keywords": ", ".join(_texts(_dict(item.get("keywordList")).get("keyword"), "")),
        },
        raw=raw,
    )


def _family_first(names: str) -> list[Mapping[str, str]]:
    """``Müller A, van der Berg JC.`` as persons; what has no initials behind it is a group."""
    found: list[Mapping[str, str]] = []
    for name in names.rstrip(". ").split(", "):
        family, _, initials = name.rpartition(" ")
        if family and re.fullmatch(r"[A-ZÀ-Þ]{1,4}", initials):
            found.append({"family": family, "given": " ".join(f"{i}." for i in initials)})
        elif name:
            found.append({"literal": name})
    return found
