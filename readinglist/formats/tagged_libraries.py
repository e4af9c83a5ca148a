"""Libraries of tagged lines other than RIS: PubMed (nbib), EndNote (enw), Web of Science.

Sources: https://www.nlm.nih.gov/bsd/mms/medlineelements.html, the EndNote import format ("%" tags),
and https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html. A stray line costs
nothing but itself. Samples: resources/samples/pubmed.nbib, endnote.enw, web-of-science.txt
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from readinglist.formats import fields, tagged
from readinglist.formats.tagged import Block, Line, unwrapped
from readinglist.model import (
    Dump,
    Entry,
    Format,
    Identifier,
    Ignored,
    Person,
    Problem,
    Record,
)

Begins = Callable[[str, list[Line], bool], bool]


def _reader(
    split: tagged.Split,
    begins: Begins,
    make: Callable[[Block], Record | Problem],
    ends: frozenset[str] = frozenset(),
) -> Callable[[Dump], Iterator[Entry]]:
    def read(dump: Dump) -> Iterator[Entry]:
        for block in tagged.blocks(dump.text, split, begins, ends):
            if isinstance(block, Ignored):
                yield block
            else:
                yield from tagged.told(block, make(block))

    return read


def _parts(keywords: str) -> list[str]:
    return [part for k in re.split(r"[;/\n]", keywords) if (part := k.strip())]


def _pages(first: str | None, last: str | None) -> str | None:
    return f"{first}--{last}" if first and last and first != last else first or last


# PubMed ---------------------------------------------------------------------------------------

_NBIB_TITLES = frozenset({"TI", "BTI", "TT"})
_NBIB = re.compile(r"^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$")


def _sniff_nbib(dump: Dump) -> float:
    head = dump.text[:200_000]
    if re.search(r"(?m)^PMID- ?\d", head):
        return 0.95 if re.search(r"(?m)^(?:B?TI|PT|FAU|AU|STAT|OWN) {0,2}- ", head) else 0.6
    has_type = re.search(r"(?m)^PT {2}- ", head)
    return 0.9 if has_type and re.search(r"(?m)^(?:TI|AB|FAU) {1,2}- ", head) else 0.0


def _split_nbib(line: str) -> tuple[str, str] | None:
    match = _NBIB.match(line) if line[4:5] == "-" else None
    return (match[1], match[2].strip()) if match else None


def _begins_nbib(tag: str, lines: list[Line], after_blank: bool) -> bool:
    if tag == "PMID":
        return True
    return after_blank and (not lines or any(line.tag in _NBIB_TITLES for line in lines))


def _nbib(block: Block) -> Record | Problem:
    title = unwrapped(block.first("TI", "BTI", "TT") or "")
    pmid = block.first("PMID") or ""
    dois = [v for v in block.every("LID", "AID", "DOI") if "[doi]" in v or v.startswith("10.")]
    known = fields.ids_in(*dois)
    if pmid.isdigit():
        known += (Identifier("pmid", pmid.lstrip("0")),)
    authors: list[Person | str] = [unwrapped(v) for v in block.all("FAU")]
    if not authors:
        authors = [_family_first(v) for v in block.all("AU")]
    authors += [Person(literal=unwrapped(v)) for v in block.all("CN")]
    is_book = bool(block.all("BTI")) and not block.all("TI")
    return fields.paper(
        re.sub(r"(?<=[^.])\.$", "", title),
        block.line,
        abstract=unwrapped(block.first("AB") or ""),
        authors=authors,
        date=fields.iso_date(block.first("DP", "DEP")),
        venue=unwrapped(block.first("JT", "TA", "BTI") or "") if not is_book else None,
        type="book" if is_book else "article",
        identifiers=known,
        url=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid.isdigit() else None,
        extra={
            "volume": block.first("VI"),
            "number": block.first("IP"),
            "pages": block.first("PG"),
            "publisher": block.first("PB"),
            "language": block.first("LA"),
            "keywords": ", ".join(unwrapped(v).strip("*") for v in block.all("OT")),
        },
        lines=block.roles(_NBIB_TITLES, frozenset({"AB"})),
        raw=block.raw,
    )


def _family_first(name: str) -> Person | str:
    """``Graf LM`` as MEDLINE abbreviates it."""
    family, _, initials = unwrapped(name).rpartition(" ")
    return Person(family, initials) if family and initials.isupper() else name


# EndNote's tags -------------------------------------------------------------------------------

_ENW = re.compile(r"^\ufeff?%([0-9A-Za-z!@#$^&*()\[\]=+?~><|:.-]) ?(.*)$")
_ENW_TYPES = {
    **dict.fromkeys(("Journal Article", "Electronic Article", "Magazine Article"), "article"),
    **dict.fromkeys(("Conference Paper", "Conference Proceedings"), "inproceedings"),
    **{"Book": "book", "Edited Book": "book", "Book Section": "incollection"},
    **{"Thesis": "phdthesis", "Report": "techreport", "Unpublished Work": "unpublished"},
}


def _sniff_enw(dump: Dump) -> float:
    head = dump.text[:100_000]
    if not re.search(r"(?m)^\ufeff?%[TAX] \S", head):
        return 0.0
    return 0.95 if re.search(r"(?m)^\ufeff?%0 \S", head) else 0.6


def _split_enw(line: str) -> tuple[str, str] | None:
    match = _ENW.match(line) if line[0] in "%\ufeff" else None
    return (match[1], match[2].strip()) if match else None


def _begins_enw(tag: str, lines: list[Line], after_blank: bool) -> bool:
    if tag == "0" or not lines:
        return True
    return after_blank and tag in "TA" and any(line.tag == "T" for line in lines)


def _enw(block: Block) -> Record | Problem:
    links = block.every("U", ">")
    return fields.paper(
        unwrapped(block.first("T") or ""),
        block.line,
        abstract=block.first("X"),
        authors=[n for v in block.all("A") for n in re.split(r"[;\n]", v)],
        date=fields.finest(*block.all("D"), *block.all("8")),
        venue=block.first("J", "B"),
        type=_ENW_TYPES.get(block.first("0") or ""),
        identifiers=fields.ids_in(*block.every("R", "U", "M")),
        url=next((u for u in map(fields.link_of, links) if u), None),
        notes=block.all("Z"),
        key=label if (label := block.first("F") or "") and not re.search(r"\s", label) else None,
        extra={
            "volume": block.first("V"),
            "number": block.first("N"),
            "pages": block.first("P"),
            "publisher": block.first("I"),
            "address": block.first("C"),
            "editor": " and ".join(block.all("E")),
            "keywords": ", ".join(k for v in block.all("K") for k in _parts(v)),
        },
        lines=block.roles(frozenset("T"), frozenset("X")),
        raw=block.raw,
    )


# Web of Science -------------------------------------------------------------------------------

_WOS = re.compile(r"^\ufeff?([A-Z][A-Z0-9])(?: (.*))?$")
_WOS_TYPES = {"J": "article", "B": "book", "S": "incollection", "C": "inproceedings"}


def _sniff_wos(dump: Dump) -> float:
    head = dump.text[:100_000]
    if not re.search(r"(?m)^\ufeff?(?:FN |VR 1\.0|PT [JBSPC]\s*$)", head):
        return 0.0
    return 0.94 if re.search(r"(?m)^(?:AU|TI|AF) \S", head) else 0.0


def _split_wos(line: str) -> tuple[str, str] | None:
    match = _WOS.match(line) if line[0] != " " else None
    return (match[1], (match[2] or "").strip()) if match else None


def _begins_wos(tag: str, lines: list[Line], after_blank: bool) -> bool:
    if tag == "PT":
        return True
    return not lines and after_blank and tag in ("AU", "TI", "AF", "UT", "AN")


def _wos(block: Block) -> Record | Problem:
    names = [n for v in block.all("AF", "AU") for n in v.split("\n")]
    keywords = [k for v in block.every("DE", "ID") for k in _parts(unwrapped(v))]
    pmid = block.first("PM") or ""
    known = fields.ids_in(block.first("DI"), block.first("D2"), block.first("UR"))
    if pmid.isdigit():
        known += (Identifier("pmid", pmid.lstrip("0")),)
    year = block.first("PY")
    return fields.paper(
        unwrapped(block.first("TI") or ""),
        block.line,
        abstract=unwrapped(block.first("AB") or ""),
        authors=names,
        date=fields.finest(year, f"{block.first('PD')} {year}"),
        venue=unwrapped(block.first("SO", "JI") or ""),
        type=_WOS_TYPES.get(block.first("PT") or ""),
        identifiers=known,
        url=block.first("UR"),
        extra={
            "volume": block.first("VL"),
            "number": block.first("IS"),
            "pages": _pages(block.first("BP"), block.first("EP")) or block.first("AR"),
            "publisher": block.first("PU"),
            "issn": block.first("SN"),
            "language": block.first("LA"),
            "keywords": ", ".join(filter(None, keywords)),
        },
        lines=block.roles(frozenset({"TI"}), frozenset({"AB"})),
        raw=block.raw,
    )


NBIB = Format(
    "nbib",
    "PubMed (nbib, MEDLINE)",
    (".nbib", ".medline"),
    _sniff_nbib,
    _reader(_split_nbib, _begins_nbib, _nbib),
)
ENW = Format("enw", "EndNote (enw)", (".enw",), _sniff_enw, _reader(_split_enw, _begins_enw, _enw))
WOS = Format(
    "web-of-science",
    "Web of Science (tagged)",
    (".isi", ".ciw", ".txt"),
    _sniff_wos,
    _reader(_split_wos, _begins_wos, _wos, frozenset({"ER"})),
)
