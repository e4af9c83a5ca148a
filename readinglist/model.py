"""The values every room speaks of: frozen dataclasses, tuples inside them, no behaviour to speak of.

A *dump* (page text, mail, file) is read into :class:`Record` values; a record becomes a *sighting*
of a :class:`Paper`. What could not be read is a :class:`Problem` with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

STATES: tuple[str, ...] = ("inbox", "queued", "reading", "read", "dismissed")
"""Reading states, in the order of a paper's life."""

MAX_REMARK = 300
"""Characters of a remark: it is read in one line beside the title."""

AbstractKind: TypeAlias = Literal["full", "summary", "snippet", "cut"]
"""A full abstract never gives way to a lesser one: summary (TL;DR), snippet ("…"), cut."""

Outcome: TypeAlias = Literal["new", "same", "changed", "unsure"]


@dataclass(frozen=True, slots=True)
class Person:
    """An author: ``family`` and ``given``, or ``literal`` for a name that must not be split."""

    family: str = ""
    given: str = ""
    suffix: str = ""  # "Jr."
    literal: str = ""

    def __str__(self) -> str:
        return self.literal or " ".join(p for p in (self.given, self.family, self.suffix) if p)

    def as_json(self) -> dict[str, str]:
        """``{"family", "given"}`` (with ``"suffix"`` if any) or ``{"literal"}``."""
        if self.literal:
            return {"literal": self.literal}
        out = {"family": self.family, "given": self.given}
        return out | {"suffix": self.suffix} if self.suffix else out

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Person:
        """The inverse of :meth:`as_json`; unknown keys are ignored."""
        get = value.get
        family, given = str(get("family") or ""), str(get("given") or "")
        return cls(family, given, str(get("suffix") or ""), str(get("literal") or ""))


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """What makes two sightings the same paper. Values are normalised by ``identifiers``."""

    scheme: str  # arxiv, doi, openreview, pmid, acl
    value: str


@dataclass(frozen=True, slots=True)
class Record:
    """One paper as one dump tells it. Only the title is certain to be there.

    ``lines`` pairs each 1-based line of the dump with the role it played (title, abstract,
    metadata); formats without meaningful lines give the first line alone. ``seen`` holds what
    belongs to the sighting and not to the paper: upvotes, organisation, the date listed.
    """

    title: str
    abstract: str | None = None
    abstract_kind: AbstractKind = "full"
    authors: tuple[Person, ...] = ()
    year: int | None = None
    published: str | None = None  # ISO date of known precision: 2024, 2024-03, 2024-03-12
    venue: str | None = None
    type: str | None = None  # BibTeX entry type, if the dump says one
    identifiers: tuple[Identifier, ...] = ()
    url: str | None = None
    tags: tuple[str, ...] = ()  # the user's own tags; a source's keywords go to extra["keywords"]
    notes: tuple[str, ...] = ()
    remark: str | None = None  # one line beside the title
    key: str | None = None  # citation key, if the dump has one
    state: str | None = None
    starred: bool | None = None
    extra: Mapping[str, str] = field(default_factory=dict)  # unmapped fields; survive export
    seen: Mapping[str, str | int] = field(default_factory=dict)
    line: int = 1
    lines: tuple[tuple[int, str], ...] = ()
    raw: str = ""
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()  # why the confidence is low, in words


@dataclass(frozen=True, slots=True)
class Problem:
    """A piece of a dump that should be a paper and could not be read."""

    line: int
    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """A line of a dump that is no part of any paper, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class DumpDate:
    """A line that dates the dump itself (the day a page was opened), not its papers."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the dump as a whole that the user should know (its encoding, a cut end)."""

    text: str


Entry: TypeAlias = Record | Problem | Ignored | DumpDate | Notice


CorrectionKind: TypeAlias = Literal[
    "title", "abstract", "ignore", "authors", "date", "split", "join"
]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says a line (1-based) of a text dump is.

    ``split``: a paper begins here. ``join``: what stands here goes on with what stands before it.
    """

    line: int
    kind: CorrectionKind


@dataclass(frozen=True, slots=True)
class Dump:
    """What a format reads: the bytes as they came, and the text in them.

    ``text`` has LF line ends only and no byte order mark; its line numbers are the file's.
    ``remembered`` (as ``formats.corrections.like`` spells lines) and ``corrections`` are what a
    person said of its lines; only formats that take corrections look at them. ``columns`` is what
    a person said of a table: field to heading, to number, or to "" (it stands in no column).
    """

    data: bytes
    text: str
    encoding: str = "utf-8"
    name: str = ""  # a file's name or "clipboard"; never used to decide the format
    notices: tuple[str, ...] = ()
    remembered: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    is_piece: bool = False  # of a larger dump of the same format


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What an export leaves in or out."""

    abstract: bool = True
    notes: bool = True
    keywords: bool = True
    ascii: bool | None = None  # None: as the format does by itself
    style: str = "apa"  # of formatted references
    prefer: str = "published"  # or "preprint": which of the two a paper that is both is cited as


@dataclass(frozen=True, slots=True)
class Format:
    """A family of dumps, as functions.

    ``sniff(dump)`` is how sure we are, 0 to 1, by content and never by name. ``read(dump)`` yields
    entries in the order of the dump, and raises only :class:`~readinglist.errors.NotThisFormat`.
    ``write(papers, options)`` yields text chunks. A format that cannot do one of them has None.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[Dump], float] | None = None
    read: Callable[[Dump], Iterator[Entry]] | None = None
    write: Callable[[Iterable[Paper], WriteOptions], Iterator[str]] | None = None
    takes_corrections: bool = False  # its lines may be flipped, split and joined


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the user (Markdown), perhaps about a passage (``quote``)."""

    id: int
    text: str
    quote: str | None
    created: str
    edited: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a paper was seen: which import, at which place of it."""

    import_id: int
    origin: str
    format: str
    position: int
    line: int | None
    listed: str | None
    outcome: str = "new"
    seen: Mapping[str, str | int] = field(default_factory=dict)
    raw: str = ""
    at: str = ""


_LINK = re.compile(
    r"(?<![@\w])(?:https?://[^\s<>\"{}|\\^`]+"
    r"|(?:www\.|github\.com/|gitlab\.com/|huggingface\.co/)[^\s<>\"{}|\\^`]+)",
    re.IGNORECASE,
)


def links_in(text: str | None) -> tuple[str, ...]:
    """The links written out in ``text``, in order, each once, without the full stop behind them.

    A host without scheme (``github.com/a/b``) is given ``https://``.
    """
    found: dict[str, None] = {}
    for match in _LINK.finditer(text or ""):
        link = match.group().rstrip(".,;:!?'*”’")
        while (
            link
            and link[-1] in ")]"
            and link.count(link[-1]) > link.count("(["[")]".index(link[-1])])
        ):
            link = link[:-1].rstrip(".,;:!?'*”’")
        if "." in link:
            found.setdefault(link if "://" in link else "https://" + link)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything the library knows of a paper. ``id`` 0 and key "" mean: not stored."""

    id: int
    key: str
    title: str
    abstract: str | None = None
    abstract_kind: AbstractKind = "full"
    authors: tuple[Person, ...] = ()
    year: int | None = None
    published: str | None = None
    venue: str | None = None
    type: str | None = None  # set by the user or a BibTeX file; else derived (citation.entry_type)
    identifiers: tuple[Identifier, ...] = ()
    url: str | None = None
    tags: tuple[str, ...] = ()
    state: str = "inbox"
    starred: bool = False
    remark: str | None = None  # one line of the user's own, shown in the list
    notes: tuple[Note, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    hand_edited: tuple[str, ...] = ()
    added: str = ""
    edited: str = ""
    deleted: str | None = None
    merged_into: int | None = None

    def identifier(self, scheme: str) -> str | None:
        """The first identifier of that scheme."""
        return next((i.value for i in self.identifiers if i.scheme == scheme), None)

    @property
    def doi(self) -> str | None:
        """Without ``https://doi.org/``; a publisher's before arXiv's own (10.48550)."""
        dois = [i.value for i in self.identifiers if i.scheme == "doi"]
        return min(dois, key=lambda doi: doi.startswith("10.48550/"), default=None)

    @property
    def arxiv_id(self) -> str | None:
        """Without version."""
        return self.identifier("arxiv")

    @property
    def links(self) -> tuple[str, ...]:
        """Links found in the abstract: code, project pages."""
        return links_in(self.abstract)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as a list shows it: no abstract, no notes."""

    id: int
    key: str
    title: str
    authors: tuple[Person, ...]
    year: int | None
    published: str | None
    venue: str | None
    state: str
    starred: bool
    tags: tuple[str, ...]
    added: str
    seen: int  # number of sightings
    source: str  # origin of the newest import that saw it
    remark: str  # one line of the user's own
    arxiv_id: str | None = None
    deleted: str | None = None
    type: str | None = None
    noted: str = ""  # first line of the newest note
    completeness: int | None = None  # of the entry, in percent; None: not computed yet
    waiting: int = 0  # changes that imports brought and nobody decided
    has_version: bool = False  # an import told of its published version, and nobody decided
    upvotes: int | None = None  # the most that any page said; None: no page said any


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long verb is. ``total`` 0 means: not known."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb changed: the undo step's label, how many papers, and what was left alone."""

    op_id: int | None  # None: nothing had to change
    label: str
    count: int
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A step of history."""

    id: int
    at: str
    label: str
    undoes: int | None
    undone: bool
    changes: int


@dataclass(frozen=True, slots=True)
class MatchedRecord:
    """A record of a dump and what the library would do, or did, with it."""

    record: Record
    outcome: Outcome
    paper_id: int | None  # the paper it is or may be
    reasons: tuple[str, ...] = ()
    gains: tuple[str, ...] = ()  # fields it fills or changes
    score: float = 1.0
    waiting: tuple[str, ...] = ()  # fields it tells otherwise, which wait for a person


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or in a dry run would do. ``found = new + same + changed + unsure``."""

    file: str
    format: str
    sha256: str
    import_id: int | None
    source: str = ""  # the name the side bar shows
    found: int = 0
    new: int = 0
    same: int = 0
    changed: int = 0
    unsure: int = 0
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    dates: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
    matched: tuple[MatchedRecord, ...] = ()
    unlisted: int = 0  # problems beyond those listed
    is_sample: bool = False  # ``matched`` holds some of the records only: the dump is a large one

    @property
    def waiting(self) -> int:
        """Papers one had of which it tells something otherwise; 0 where not all are listed."""
        return 0 if self.is_sample else sum(bool(match.waiting) for match in self.matched)

    @property
    def failed(self) -> int:
        """Pieces that should be papers and could not be read."""
        return len(self.problems) + self.unlisted


@dataclass(frozen=True, slots=True)
class Finding:
    """Something ``check`` found: about a paper (id) or the library (None)."""

    paper_id: int | None
    kind: str  # missing-field, bad-doi, bad-key, index, integrity, …
    text: str
    fixable: bool = False
    field: str = ""  # of a paper's entry
