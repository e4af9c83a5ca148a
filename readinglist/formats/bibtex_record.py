"""One BibTeX entry, its strings resolved, as a Record; and what is kept of its spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from readinglist import identifiers
from readinglist.citation import clean_key
from readinglist.formats.bibtex_names import is_sound, read_names, write_names
from readinglist.formats.bibtex_raw import RAW, VENUE_FIELD, VERBATIM, is_usable, said_by
from readinglist.formats.fields import ids_in, iso_date, kind_of, link_of
from readinglist.latex import decode, encode, encode_title
from readinglist.latex.encode import is_plain, tidy
from readinglist.model import Identifier, Person, Problem, Record
from readinglist.text import MAX_FIELD, clean, excerpt, one_line

_ALIASES = {
    "journaltitle": "journal",
    "annotation": "annote",
    "eprinttype": "archiveprefix",
    "eprintclass": "primaryclass",
    "sourcekeywords": "keywords:source",
    "tags": "keywords",
    "keyword": "keywords",
}
_MONTHS = {
    name: place
    for place, names in enumerate(
        (
            *(("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april")),
            *(("may",), ("jun", "june"), ("jul", "july"), ("aug", "august")),
            *(("sep", "sept", "september"), ("oct", "october"), ("nov", "november")),
            ("dec", "december"),
        ),
        1,
    )
    for name in names
}
_ESCAPED = re.compile(r"\{\\([_%&#$~])\}|\\([_%&#$])|\\~\{\}|\{?\\textasciitilde\s*(?:\{\})?\}?")
_SCHEMES = ("arxiv", "doi", "openreview", "pmid", "acl")
_URL_COMMAND = re.compile(r"^\\(?:url|path|nolinkurl)\s*\{(.*)\}$", re.DOTALL)
_ISO_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}$")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")


@dataclass(slots=True)
class Entry:
    """An entry with its values resolved to LaTeX; ``lines`` are those of its fields (1-based)."""

    kind: str
    key: str
    fields: dict[str, str]
    line: int
    end_line: int
    raw: str
    lines: Mapping[str, int] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


def canonical(name: str) -> str:
    """BibTeX's name of a field that biblatex or a program calls differently."""
    return _ALIASES.get(name.lower(), name.lower())


def to_record(entry: Entry) -> Record | Problem:
    """The record an entry tells; a problem with its line, key and reason if it has no title."""
    fields = _Fields(dict(entry.fields))
    title = fields.text("title", encode_title)
    if not title:
        reason = f"The entry {entry.key or 'without key'} has no title."
        return Problem(entry.line, excerpt(entry.raw), reason)
    abstract = fields.text("abstract") or None
    authors, doubts = _authors(fields)
    found = _identifiers(fields)
    venue = _venue(fields, entry.kind)
    year, published = _when(fields)
    url = _url(fields)
    tags = _tags(fields.take("keywords"))
    notes = tuple(note for note in (fields.text("annote", kept=False),) if note)
    key = clean_key(entry.key) if entry.key else None
    extra = fields.rest()
    if key != entry.key and entry.key:
        extra["original-key"] = entry.key
    kind: str | None = entry.kind
    if kind == "misc" and not venue:
        kind = None  # what a paper without venue is anyway, until it gets one
    return Record(
        title,
        abstract,
        kind_of(abstract),
        authors,
        year,
        published,
        venue,
        kind,
        found,
        url,
        tags,
        notes,
        key=key,
        extra=extra,
        line=entry.line,
        lines=_roles(entry),
        raw=entry.raw,
        confidence=0.9 if entry.doubts or doubts else 1.0,
        doubts=(*entry.doubts, *doubts),
    )


class _Fields:
    """The fields of an entry that no one has taken yet, and the spellings worth keeping."""

    def __init__(self, fields: dict[str, str]) -> None:
        self.left = fields
        self.raws: dict[str, str] = {}

    def take(self, name: str) -> str:
        return self.left.pop(name, "")

    def text(self, name: str, spell: Callable[[str, bool], str] = encode, kept: bool = True) -> str:
        """A field decoded; its spelling is kept if we would write another."""
        raw = " ".join(self.take(name).split())
        if spell is encode and len(raw) <= MAX_FIELD and is_plain(raw):
            return raw
        value = tidy(said_by(raw))[:MAX_FIELD]
        if kept:
            self.keep(name, raw, value, spell)
        return value

    def keep(
        self, name: str, raw: str, value: str, spell: Callable[[str, bool], str] = encode
    ) -> None:
        is_ours = not value or raw == spell(value, True) or raw == spell(value, False)
        if not is_ours and is_usable(raw):
            self.raws[RAW + name] = raw

    def rest(self) -> dict[str, str]:
        """What is left, by name: verbatim fields as they are, others decoded; and the spellings."""
        extra: dict[str, str] = {}
        for name in list(self.left):
            value = one_line(self.take(name)) if name in VERBATIM else self.text(name)
            if value:
                extra[name.removesuffix(":source")] = value
        return extra | self.raws


def _authors(fields: _Fields) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    raw = " ".join(fields.take("author").split())
    people, remark = read_names(raw)
    if not raw.isascii():
        people = tuple(
            Person(*(one_line(part) for part in (p.family, p.given, p.suffix, p.literal)))
            for p in people
        )
    if remark is None and is_sound(raw):
        fields.keep("author", raw, raw, lambda _, ascii_only: write_names(people, ascii_only))
    return people, (remark,) if remark else ()


def _venue(fields: _Fields, kind: str) -> str | None:
    usual = VENUE_FIELD.get(kind, "booktitle")
    for name in dict.fromkeys((usual, "journal", "booktitle")):
        if name == "howpublished" or not fields.left.get(name, "").strip():
            continue
        venue = fields.text(name)
        if name != usual and venue:
            fields.raws[RAW + "venue"] = name
        if venue:
            return venue
    return None


def _when(fields: _Fields) -> tuple[int | None, str | None]:
    """Year and date, as precise as ``date``, or ``year``, ``month`` and ``day`` together, say."""
    date_text = decode(fields.left.get("date", "")).split("/")[0].strip(" ~%?")
    date = iso_date(date_text) if _ISO_DATE.match(date_text) else None
    year_text = decode(fields.left.get("year", ""))
    match = _YEAR.search(year_text)
    year = int(match[1]) if match and 0 < int(match[1]) < 3000 else None
    if date:
        fields.take("date")
    if year is None and date is None:
        return None, None
    raw_year = " ".join(fields.take("year").split()) if year else ""
    if year and raw_year != str(year) and is_usable(raw_year):
        fields.raws[RAW + "year"] = raw_year
    month, day = _month(decode(fields.left.get("month", ""))) if year else (None, None)
    if month:
        fields.take("month")
        day = day or _number(fields.left.get("day", ""), 31)
        if date is None:
            date = iso_date(f"{year}-{month:02}" + (f"-{day:02}" if day else ""))
            if day and date and len(date) == 10:
                fields.take("day")
    if date is None:
        date = str(year) if year else None
    return year or (int(date[:4]) if date else None), date


def _month(text: str) -> tuple[int | None, int | None]:
    """Month and day of ``jun``, ``June``, ``6``, ``12 jun``, ``June 12``; nothing for a range."""
    words = re.findall(r"[A-Za-z]+|\d+", text)
    names = [_MONTHS[w.lower()] for w in words if w.lower() in _MONTHS]
    numbers = [int(w) for w in words if w.isdigit()]
    if len(names) == 1 and len(words) == 1 + len(numbers) and len(numbers) <= 1:
        return names[0], numbers[0] if numbers and 1 <= numbers[0] <= 31 else None
    if not names and len(words) == len(numbers) == 1 and 1 <= numbers[0] <= 12:
        return numbers[0], None
    return None, None


def _number(text: str, most: int) -> int | None:
    text = text.strip("{} ")
    return int(text) if text.isdigit() and 1 <= int(text) <= most else None


def _plain(text: str) -> str:
    """A verbatim value without the escapes and the ``\\url`` some programs put into it."""
    text = " ".join(text.split())
    if match := _URL_COMMAND.match(text):
        text = match[1]
    if "\\" in text:
        text = _ESCAPED.sub(lambda m: m[1] or m[2] or "~", text)
    return clean(text).strip("<> ")


def _identifiers(fields: _Fields) -> tuple[Identifier, ...]:
    """Of every field that may name one; eprint, doi and pmid are used up if they do."""
    found: list[Identifier | None] = []
    prefix = decode(fields.left.get("archiveprefix", "")).lower()
    if prefix in ("", "arxiv") and (
        eprint := identifiers.arxiv(_plain(fields.left.get("eprint", "")))
    ):
        found.append(eprint)
        fields.take("eprint")
        fields.take("archiveprefix")
    doi_text = _plain(fields.left.get("doi", ""))
    if doi := identifiers.doi(doi_text):
        found.append(doi)
        fields.take("doi")
        if doi_text != doi.value and doi_text.lower() == doi.value and is_usable(doi_text):
            fields.raws[RAW + "doi"] = doi_text
    pmid = _plain(fields.left.get("pmid", ""))
    if pmid.isdigit() and len(pmid) < 10 and pmid.strip("0"):
        found.append(Identifier("pmid", pmid.lstrip("0")))
        fields.take("pmid")
    found += ids_in(_plain(fields.left.get("url", "")))
    for name in ("journal", "note", "howpublished", "volume", "number", "eid"):
        text = fields.left.get(name, "")
        if "arxiv" in text.lower() or ("abs/" in text and re.match(r"\W*abs/", text)):
            found.append(identifiers.arxiv(re.sub(r"^\W*abs/", "arXiv:", _plain(text))))
    by_scheme: dict[tuple[str, bool], Identifier] = {}
    for identifier in found:
        if identifier:
            slot = (identifier.scheme, identifiers.is_arxiv_doi(identifier))
            by_scheme.setdefault(slot, identifier)
    return tuple(sorted(by_scheme.values(), key=lambda i: _SCHEMES.index(i.scheme)))


def _url(fields: _Fields) -> str | None:
    text = _plain(fields.left.get("url", ""))
    link = link_of(text)
    if link:
        fields.take("url")
    return link


def _tags(raw: str) -> tuple[str, ...]:
    """Tags between commas or semicolons; a group in braces is one tag, commas and all."""
    if not raw.strip():
        return ()
    tags: Iterable[str] = _split_tags(raw)
    return tuple(dict.fromkeys(tag for t in tags if (tag := one_line(decode(t)))))


def _split_tags(raw: str) -> list[str]:
    separators = ";" if ";" in re.sub(r"\{[^{}]*\}", "", raw) else ","
    parts = [""]
    depth = 0
    for piece in re.split(r"([{}" + separators + "])", raw):
        if piece == separators and depth <= 0:
            parts.append("")
            continue
        depth += (piece == "{") - (piece == "}")
        parts[-1] += piece
    return parts


def _roles(entry: Entry) -> tuple[tuple[int, str], ...]:
    """Every line of the entry with the part it played."""
    starts = sorted((line, name) for name, line in entry.lines.items())
    roles: list[tuple[int, str]] = []
    at, role = 0, "metadata"
    for line in range(entry.line, entry.end_line + 1):
        while at < len(starts) and starts[at][0] <= line:
            role = starts[at][1] if starts[at][1] in ("title", "abstract") else "metadata"
            at += 1
        roles.append((line, role))
    return tuple(roles)
