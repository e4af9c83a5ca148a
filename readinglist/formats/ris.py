"""RIS, as reference managers and publishers write it, not only as it is specified.

Tags: https://en.wikipedia.org/wiki/RIS_(file_format) and the Refman RIS specification of 2011.
Title may stand under TI or T1, the abstract under AB or N2, the DOI under DO or DI, the date under
PY, Y1 or DA. A missing ER, stray lines and several TY cost nothing but themselves. Own parser:
rispy loses line numbers, the blank-less tag (NBSP behind it) and files without a sound TY.
Sample: resources/samples/references.ris
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readinglist.formats import fields, tagged
from readinglist.formats.tagged import Block, Line
from readinglist.model import Dump, Entry, Format, Ignored, Problem, Record

_TAG = re.compile(r"^[\ufeff\u200b\s]*([A-Z][A-Z0-9])([ \u00a0\u200b\t]{1,4})-(.*)$")
_KNOWN = frozenset(
    [
        "TY",
        "A1",
        "A2",
        "A3",
        "A4",
        "AB",
        "AD",
        "AN",
        "AU",
        "AV",
        "BT",
        "C1",
        "C2",
        "C3",
        "C4",
        "C5",
        "C6",
        "C7",
        "C8",
        "CA",
        "CN",
        "CP",
        "CT",
        "CY",
        "DA",
        "DB",
        "DI",
        "DO",
        "DP",
        "ED",
        "EP",
        "ER",
        "ET",
        "H1",
        "H2",
        "ID",
        "IS",
        "J1",
        "J2",
        "JA",
        "JF",
        "JO",
        "K1",
        "KW",
        "L1",
        "L2",
        "L3",
        "L4",
        "LA",
        "LB",
        "LK",
        "M1",
        "M2",
        "M3",
        "N1",
        "N2",
        "NV",
        "OP",
        "PA",
        "PB",
        "PM",
        "PP",
        "PY",
        "RD",
        "RI",
        "RN",
        "RP",
        "SE",
        "SN",
        "SP",
        "SR",
        "ST",
        "SV",
        "T1",
        "T2",
        "T3",
        "TA",
        "TI",
        "TT",
        "U1",
        "U2",
        "U3",
        "U4",
        "U5",
        "UR",
        "VL",
        "VO",
        "WP",
        "WT",
        "WV",
        "Y1",
        "Y2",
        "YP",
    ]
)
_TITLES = frozenset({"TI", "T1", "CT"})
_ABSTRACTS = frozenset({"AB", "N2"})
_VENUES = ("T2", "JF", "JO", "BT", "C3", "JA", "J2")
_TYPES = {
    **dict.fromkeys(("JOUR", "JFULL", "MGZN", "EJOUR", "INPR", "ABST", "NEWS"), "article"),
    **dict.fromkeys(("CONF", "CPAPER"), "inproceedings"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "WHOLE"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "incollection"),
    **{"THES": "phdthesis", "RPRT": "techreport", "STAND": "techreport", "UNPB": "unpublished"},
}
_EXTRA = {
    **{"volume": ("VL",), "number": ("IS",), "publisher": ("PB",), "address": ("CY",)},
    **{"issn": ("SN",), "edition": ("ET",), "language": ("LA",), "series": ("T3",)},
}


def sniff(dump: Dump) -> float:
    """Sure with a TY and an ER tag; nearly so with a TY and a title in a file cut short."""
    head = dump.text[:200_000]
    if not re.search(r"^[\ufeff\u200b \t]*TY[ \u00a0\t]{1,3}-", head, re.MULTILINE):
        return 0.0
    if re.search(r"^[ \t]*ER[ \u00a0\t]{1,3}-", dump.text[:1_000_000], re.MULTILINE):
        return 0.95
    return 0.9 if re.search(r"^[ \t]*(?:TI|T1)[ \u00a0\t]{1,3}-", head, re.MULTILINE) else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each TY … ER."""
    for block in tagged.blocks(dump.text, _split, _begins, frozenset({"ER"})):
        if isinstance(block, Ignored):
            yield block
        else:
            yield from tagged.told(block, _paper(block))


def _split(line: str) -> tuple[str, str] | None:
    match = _TAG.match(line)
    # "AI - based" continues an abstract: a tag that is none needs the two blanks of the standard
    if not match or (match[2] != "  " and match[1] not in _KNOWN):
        return None
    return match[1], match[3].strip(" \t\u00a0\u200b\ufeff")


def _begins(tag: str, lines: list[Line], after_blank: bool) -> bool:
    if tag != "TY":
        return False
    # where ER is missing, a blank line or a title came before
    return not lines or after_blank or any(line.tag in _TITLES for line in lines[-500:])


def _paper(block: Block) -> Record | Problem:
    kind = (block.first("TY") or "").split(" ")[0].upper()
    title = block.first("TI", "T1", "CT") or (
        block.first("BT", "T2", "ST") if _TYPES.get(kind) == "book" else block.first("ST")
    )
    is_from_database = bool(block.all("DB")) or any("Export Date" in n for n in block.all("N1"))
    keywords = [k for v in block.every("KW", "K1") for k in re.split(r"[;\n]", v)]
    first, last = block.first("SP"), block.first("EP")
    extra: dict[str, object] = {name: block.first(*tags) for name, tags in _EXTRA.items()}
    extra["pages"] = f"{first}--{last}" if first and last and first != last else first or last
    if is_from_database:
        extra["keywords"] = ", ".join(keywords)
    if editors := block.every("ED", "A2"):
        extra["editor"] = " and ".join(editors)
    links = block.every("UR", "LK", "L2", "L1")
    return fields.paper(
        title,
        block.line,
        abstract=block.first("AB", "N2"),
        authors=[p for v in block.every("AU", "A1") for p in _names(v)],
        date=_date(block),
        venue=next((v for v in block.every(*_VENUES) if v != title), None),
        type=_TYPES.get(kind),
        identifiers=fields.ids_in(
            *block.every("DO", "DI"),
            *links,
            *block.every("M3", "L3", "AN", "C2", "ID"),
            *(n for n in block.every("N1") if "arxiv" in n.lower()),
        ),
        url=next(filter(None, map(fields.link_of, links)), None),
        tags=() if is_from_database else keywords,
        notes=() if is_from_database else block.every("N1", "RN"),
        key=_key(block.first("ID")),
        extra=extra,
        lines=block.roles(_TITLES, _ABSTRACTS),
        raw=block.raw,
    )


def _names(value: str) -> list[str]:
    """One name a tag, as specified; some writers put all of them, between semicolons."""
    return [name for part in re.split(r"[;\n]", value) if (name := part.strip())]


def _date(block: Block) -> str | None:
    """The date of publication: PY or Y1, made more precise by DA of the same year."""
    return fields.finest(*block.every("PY", "Y1"), *block.all("DA"))


def _key(value: str | None) -> str | None:
    """The ID tag if it is a citation key; it may as well be a number of somebody's database."""
    if value and re.fullmatch(r"[A-Za-z][\w:.+/-]{2,79}", value) and re.search(r"[a-z]", value):
        return value
    return None


FORMAT = Format("ris", "RIS (reference managers, publishers)", (".ris",), sniff, read)
