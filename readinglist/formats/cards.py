"""A paper in the making: its title, paragraphs and the figures of its card, until it is a Record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readinglist import identifiers
from readinglist.formats.best_path import WIDE
from readinglist.formats.blocks import Block
from readinglist.formats.lines import Kind, Line, iso_date
from readinglist.model import AbstractKind, Identifier, Record
from readinglist.text import one_line, paragraphs, people

_TRAILING_LINK = re.compile(
    r"\s*[\[(<]?(?:https?://\S{4,500}?|arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?(?: \[[\w.-]+\])?)[\])>]?$"
)
_BEHIND = re.compile(
    r"\s*[(\[]\d[\d.,k]{0,6}[\s-](?:min(?:ute)?s?(?:\sread)?|points?|(?:up)?votes?|likes?|comments?|stars?)[)\]]$",
    re.IGNORECASE,
)
"""What a page writes behind its titles."""
_ENDS = re.compile(r"[.!?。！？][\"'”’)\]*}$]*$")


@dataclass(slots=True)
class Draft:
    """A paper while its lines are gathered."""

    title: Block
    margin: float
    edge: bool
    paragraphs: list[Block] = field(default_factory=list)
    opening: list[Line] = field(default_factory=list)
    inner: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    interrupted: list[bool] = field(default_factory=list)  # page text before that paragraph

    @property
    def abstract(self) -> str | None:
        """Paragraphs joined; one that was cut by page text, or goes on in lower case, with a blank."""
        if not self.paragraphs:
            return None
        parts = [self.paragraphs[0].text]
        for above, block in pairwise(self.paragraphs):
            parts += ["\n\n" if _ENDS.search(above.text) else " ", block.text]
        return paragraphs("".join(parts))

    @property
    def words(self) -> int:
        """Words of the abstract."""
        return sum(block.text.count(" ") + 1 for block in self.paragraphs)


def divide(gap: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Splits what stands between two cards: figures that close the one, figures that open the next."""
    figures = [line for line in gap if line.kind not in (Kind.CHROME, Kind.DUMP_DATE)]
    for i, line in enumerate(figures):
        if line.kind is Kind.SUBMITTED:
            return figures[:i], figures[i:]
    at = len(figures)
    numbers = 0
    while at:
        line = figures[at - 1]
        if line.kind is Kind.NUMBER:
            before = figures[at - 2] if at > 1 else None
            if numbers or (before is not None and before.kind is Kind.MARK):
                break
            numbers += 1
        elif line.kind is not Kind.MARKUP and not _is_login(line):
            break
        at -= 1
    return figures[:at], figures[at:]


def _is_login(line: Line) -> bool:
    return any("/login?next" in link for link in line.links) and line.kind is Kind.URL


def link_ids(lines: Sequence[Line]) -> list[Identifier]:
    """arXiv ids and other identifiers in the links of ``lines``; ``login?next=`` names one too."""
    found: dict[Identifier, None] = {}
    for line in lines:
        for link in line.links:
            for identifier in identifiers.find(link.replace("%2F", "/").replace("%3D", "=")):
                found.setdefault(identifier)
            if match := re.search(r"papers(?:/|%2F)(\d{4}\.\d{4,5})", link):
                found.setdefault(Identifier("arxiv", match[1]))
    return list(found)


def record(draft: Draft, raw: Sequence[str], confidence: float, doubts: tuple[str, ...]) -> Record:
    """The finished record. ``raw`` are the dump's lines, the first of them line 1."""
    title, taken = _bare_title(draft.title)
    body = [line for block in draft.paragraphs for line in block.lines]
    meta = [*draft.opening, *draft.inner, *draft.closing]
    ids = link_ids([*draft.title.lines, *draft.opening, *draft.inner, *draft.closing, *body[-1:]])
    named = identifiers.arxiv(taken) if taken else None
    ids = list(dict.fromkeys(([named] if named else []) + ids))
    first_of_scheme = {i.scheme: i for i in reversed(ids)}
    seen, published, names = _facts(draft)
    roles = {line.number: "metadata" for line in meta}
    roles |= {line.number: "abstract" for line in body}
    roles |= {line.number: "title" for line in draft.title.lines}
    numbers = sorted(roles)
    abstract = draft.abstract
    return Record(
        title=title,
        abstract=abstract,
        abstract_kind=kind_of(abstract),
        authors=people(names) if names else (),
        year=int(published[:4]) if published else None,
        published=published,
        identifiers=tuple(i for i in ids if first_of_scheme[i.scheme] == i),
        url=_address(ids, [*draft.title.lines, *meta]),
        seen=seen,
        line=draft.title.lines[0].number,
        lines=tuple((n, roles[n]) for n in numbers),
        raw="\n".join(raw[numbers[0] - 1 : numbers[-1]]),
        confidence=round(confidence, 3),
        doubts=doubts,
    )


def kind_of(abstract: str | None) -> AbstractKind:
    """Summary if it says so itself, cut if it ends in an ellipsis, else full."""
    if abstract and re.match(
        r"TL;?DR\b|AI[ -]generated summary|Summary\s?:", abstract, re.IGNORECASE
    ):
        return "summary"
    return "cut" if abstract and abstract.endswith(("…", "...")) else "full"


def is_cut(abstract: str) -> bool:
    """Whether it stops in the middle of a sentence."""
    return not _ENDS.search(abstract) and not re.search(r"https?://\S+$", abstract)


def is_translated(record: Record) -> bool:
    """Whether the text is a digest in another script than the title: no abstract of the authors."""
    abstract = record.abstract or ""
    if abstract.isascii():
        return False
    return len(WIDE.findall(abstract)) * 4 > len(abstract) and not WIDE.search(record.title)


def _bare_title(block: Block) -> tuple[str, str]:
    """The title without a link written behind it, and that link."""
    text = one_line(block.text).strip("*_ ") if block.heading else one_line(block.text)
    if text.endswith((")", "]")):
        text = _BEHIND.sub("", text) or text
    match = _TRAILING_LINK.search(text)
    if match and match.start() > 8:
        return text[: match.start()].rstrip(" -–—:,"), match.group()
    return text, ""


def _address(ids: Sequence[Identifier], lines: Sequence[Line]) -> str | None:
    """The link to the paper's own page, else the first link of its card."""
    links = [
        link
        for line in lines
        for link in line.links
        if link.startswith("http") and "/login" not in link and "#" not in link
    ]
    own = next((link for link in links if identifiers.find(link)), None)
    if own or links:
        return own or links[0]
    arxiv = next((i for i in ids if i.scheme == "arxiv"), None)
    return f"https://huggingface.co/papers/{arxiv.value}" if arxiv and lines else None


def _facts(draft: Draft) -> tuple[dict[str, str | int], str | None, str]:
    """What belongs to the sighting, the date of the card, and the names of the authors."""
    seen: dict[str, str | int] = {}
    published: str | None = None
    names = ""
    if "upvotes" in draft.title.lines[-1].facts:
        seen["upvotes"] = draft.title.lines[-1].facts["upvotes"]
    for place in (draft.opening, draft.inner, draft.closing):
        mark = "upvote" if place is draft.opening else ""
        for line in place:
            facts = line.facts
            if line.kind is Kind.NUMBER and "figure" in facts:
                seen.setdefault(
                    "upvotes" if mark.startswith(("upvote", "vote")) else "comments",
                    facts["figure"],
                )
                mark = ""
            elif line.kind is Kind.MARK:
                mark = str(facts["mark"])
                if "figure" in facts:
                    name = {"github": "stars", "stars": "stars", "comments": "comments"}.get(
                        mark, "upvotes"
                    )
                    seen.setdefault(name, facts["figure"])
                    mark = ""
            elif line.kind in (Kind.TAIL, Kind.FIELD):
                day = _tail(facts, seen)
                published = published or day
            elif line.kind is Kind.ORGANISATION:
                seen.setdefault("org", line.text)
            elif line.kind is Kind.USER or (line.kind is Kind.SUBMITTED and "user" in facts):
                seen.setdefault("submitter", facts["user"])
            elif line.kind is Kind.AUTHORS:
                names = names or str(facts["names"])
    return seen, published, names


def _tail(facts: Mapping[str, str | int], seen: dict[str, str | int]) -> str | None:
    if "authors" in facts:
        seen.setdefault("authors", int(facts["authors"]))
    if "org" in facts:
        seen.setdefault("org", facts["org"])
    for figure in ("comments", "upvotes", "stars", "citations", "views"):
        if figure in facts:
            seen.setdefault(figure, facts[figure])
    if "date" not in facts:
        return None
    published = iso_date(str(facts["date"]))
    seen.setdefault("listed", published or facts["date"])
    return published
