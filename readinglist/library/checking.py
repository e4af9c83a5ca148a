"""Is everything well: the file, the index, the papers' entries; and how much there is of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from readinglist import entry_problems, storage_place
from readinglist.entry_problems import Flaw
from readinglist.errors import IndexBroken
from readinglist.library import completing as targets
from readinglist.model import Done, Finding, Paper, Progress
from readinglist.store import completing, edits, mending, orders, schema

if TYPE_CHECKING:
    from readinglist.library.core import Library

STEP = 500
EXPORTED = ("bibtex", "biblatex")
"""Formats whose entries a style reads."""


def check(
    library: Library, *, fix: bool = False, style: str | None = None
) -> Generator[Progress, None, list[Finding]]:
    """See :meth:`Library.check`; ``fix`` mends what can be mended without asking."""
    target = library.completeness.target() if style is None else targets.known(style)
    if fix:
        edits.mend_title_keys(library.store)
        yield from mend(library)
    found = list(_file(library))
    found += _index(library)
    ids = orders.list_ids(library.store)
    found += yield from entries(library, ids, target)
    text = "It has no abstract"
    bare = "paper.deleted_at is null and coalesce(paper.abstract, '') = ''"
    found += [
        Finding(i, "no-abstract", text, field="abstract")
        for i in orders.list_ids(library.store, bare)
    ]
    return found


def entries(
    library: Library, ids: Sequence[int], target: str
) -> Generator[Progress, None, list[Finding]]:
    """What is wrong with the entries of these papers, those of the trash left out."""
    spellings = _spellings(library)
    found: list[Finding] = []
    for count, paper in enumerate(completing.entries(library.store, ids)):
        if count % STEP == 0:
            yield Progress("check", count, len(ids))
        if not paper.deleted:
            found += [
                Finding(paper.id, flaw.kind, flaw.text, flaw.mended is not None, flaw.field)
                for flaw in _flaws(paper, target, spellings)
            ]
    return found


def _flaws(paper: Paper, target: str, spellings: dict[str, str]) -> Iterator[Flaw]:
    yield from entry_problems.flaws(paper, target)
    if other := spellings.get(paper.venue or ""):
        by_hand = "venue" in paper.hand_edited
        text = f"The venue {paper.venue!r} is mostly spelt {other!r}"
        yield Flaw("venue-spelling", "venue", text, None if by_hand else other)


def _spellings(library: Library) -> dict[str, str]:
    rows = library.store.rows(
        "select venue, count(*) from paper where deleted_at is null and venue <> '' group by venue"
    )
    return entry_problems.venue_spellings(dict(rows))


def mend(library: Library, kinds: Collection[str] | None = None) -> Generator[Progress, None, Done]:
    """Put right what can be without asking, of these kinds or all; one step of undo.

    A value that was typed by hand is left alone.
    """
    ids = orders.list_ids(library.store)
    spellings = _spellings(library)
    wanted: list[tuple[int, Flaw]] = []
    for count, paper in enumerate(completing.entries(library.store, ids)):
        if count % STEP == 0:
            yield Progress("mend", count, len(ids))
        wanted += [
            (paper.id, flaw)
            for flaw in _flaws(paper, completing.target(library.store), spellings)
            if flaw.mended is not None and (kinds is None or flaw.kind in kinds)
        ]
    with library.store.write("Mend entries") as op:
        skipped = mending.mend(
            library.store, [(i, flaw.field, flaw.mended or "") for i, flaw in wanted]
        )
        count = len({i for i, _ in wanted}) - len(skipped)
        op.label = f"Mend the entries of {count:,} paper{'' if count == 1 else 's'}"
    return Done(op.id if op.changes else None, op.label, count, tuple(skipped))


# ------------------------------------------------------------------ before an export


@dataclass(frozen=True, slots=True)
class Row:
    """A finding about a paper with that paper's title and key, for a list."""

    paper_id: int
    title: str
    key: str
    kind: str
    text: str
    field: str
    fixable: bool


def rows(library: Library, findings: Sequence[Finding], limit: int) -> tuple[Row, ...]:
    """The first findings that are about papers, with titles and keys."""
    about = [f for f in findings if f.paper_id is not None][:limit]
    named = {p.id: p for p in completing.entries(library.store, {f.paper_id or 0 for f in about})}
    return tuple(
        Row(i, named[i].title, named[i].key, f.kind, f.text, f.field, f.fixable)
        for f in about
        if (i := f.paper_id or 0) in named
    )


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one kind: how many, how many can be mended, the first of them."""

    kind: str
    title: str
    count: int
    fixable: int
    rows: tuple[Row, ...]
    texts: tuple[str, ...]  # of those about no paper


def grouped(library: Library, findings: Sequence[Finding], limit: int = 300) -> tuple[Group, ...]:
    """Findings by kind, those of the library first, then the gravest."""
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(finding.kind, []).append(finding)
    order = list(entry_problems.KINDS)
    names = {
        **{"integrity": "The file", "place": "Where it lies", "index": "The search index"},
        "title-key": "Titles",
    }

    def place(kind: str) -> int:
        return order.index(kind) if kind in order else -1

    return tuple(
        Group(
            kind,
            entry_problems.KINDS.get(kind) or names.get(kind, kind),
            len(found),
            sum(f.fixable for f in found),
            rows(library, found, limit),
            tuple(f.text for f in found if f.paper_id is None)[:limit],
        )
        for kind, found in sorted(kinds.items(), key=lambda item: place(item[0]))
    )


@dataclass(frozen=True, slots=True)
class Preflight:
    """What is wrong with the entries of an export: findings, and the papers they are about.

    ``rows`` are the first of them for a list, ``worst`` the papers in the order of “Fix next”.
    """

    findings: tuple[Finding, ...]
    papers: int
    target: str
    rows: tuple[Row, ...] = ()
    worst: tuple[int, ...] = ()

    @property
    def flawed(self) -> int:
        """Papers with at least one finding."""
        return len({finding.paper_id for finding in self.findings})

    @property
    def line(self) -> str:
        """One sentence about all of it; empty if there is nothing."""
        if not self.findings:
            return ""
        counted = entry_problems.summary((f.kind, f.text) for f in self.findings)
        return f"{self.flawed:,} of {self.papers:,} entries have problems ({counted})."


def preflight(
    library: Library, ids: Sequence[int], format_name: str, style: str | None = None
) -> Generator[Progress, None, Preflight]:
    """What a style will complain about in an export of these papers; nothing is written.

    Without ``style`` the library's target, biblatex for a biblatex file. Formats that are no
    entries of BibTeX have no problems.
    """
    default = "biblatex" if format_name == "biblatex" else library.completeness.target()
    target = default if style is None else targets.known(style)
    found: list[Finding] = []
    if format_name in EXPORTED:
        found = yield from entries(library, ids, target)
    shown = rows(library, found, 500)
    return Preflight(tuple(found), len(ids), target, shown, tuple(worst_first(found)))


def worst_first(findings: Iterable[Finding]) -> list[int]:
    """The papers of the findings, those with the gravest first: the order of “Fix next”."""
    order = list(entry_problems.KINDS)
    grave: dict[int, tuple[int, int]] = {}
    for finding in findings:
        if finding.paper_id is not None and finding.kind in order:
            lacks = finding.text.count(",") if finding.kind == "missing-field" else 0
            mine = (order.index(finding.kind), -lacks)
            grave[finding.paper_id] = min(mine, grave.get(finding.paper_id, mine))
    return sorted(grave, key=lambda i: (grave[i], i))


class Checks:
    """What ``Library.check`` finds, for those who want it in groups, in part, or mended."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def grouped(self, style: str | None = None) -> Generator[Progress, None, tuple[Group, ...]]:
        """Everything that is wrong, by kind."""
        found = yield from check(self._library, style=style)
        return grouped(self._library, found)

    def mend(self, kinds: Collection[str] | None = None) -> Generator[Progress, None, Done]:
        """Put right what can be without asking, of these kinds or all; one step of undo."""
        return mend(self._library, kinds)

    def place(self) -> str | None:
        """Why the folder of the library is no good one for a database; None if nothing is known."""
        return storage_place.risk(self._library.path)

    def preflight(
        self, ids: Sequence[int], format_name: str, style: str | None = None
    ) -> Generator[Progress, None, Preflight]:
        """What a style will complain about in an export of these papers; nothing is written."""
        return preflight(self._library, ids, format_name, style)


# ------------------------------------------------------------------ file and index


def _file(library: Library) -> list[Finding]:
    store = library.store
    out = [
        Finding(None, "integrity", f"SQLite says: {row[0]}")
        for row in store.rows("pragma integrity_check(20)")
        if row[0] != "ok"
    ]
    out += [
        Finding(None, "integrity", f"A row of {row[0]} points at a missing row of {row[2]}")
        for row in store.rows("pragma foreign_key_check")
    ]
    wanted = schema.triggers()
    have = dict(store.rows("select name, sql from sqlite_master where type = 'trigger'"))
    # Opening for writing reinstalls them: only a library that is never written can show this.
    out += [
        Finding(None, "integrity", f"The trigger {name} is missing or differs", fixable=True)
        for name, sql in wanted.items()
        if have.get(name) != sql
    ]
    if text := storage_place.risk(library.path):
        out.append(Finding(None, "place", text))
    text = "Its title was edited outside Reading List, so doubles of it are not seen"
    out += [Finding(i, "title-key", text, fixable=True) for i, _ in edits.stale_title_keys(store)]
    return out


def _index(library: Library) -> list[Finding]:
    """The index is a cache: it is brought up to date here, and only a failure is worth a word."""
    try:
        for _ in library.catch_up():
            continue
    except IndexBroken as error:
        return [Finding(None, "index", str(error))]
    if not library.index_is_behind():
        return []
    text = "The index is behind; another program is writing it, or its folder cannot be written"
    return [Finding(None, "index", text)]


def stats(library: Library) -> dict[str, Any]:
    """See :meth:`Library.stats`: counts, each a mapping from name to number of papers."""
    facets = library.facets()
    days = library.store.rows(
        "select substr(added_at, 1, 10), count(*) from paper where deleted_at is null "
        "group by 1 order by 1"
    )
    lengths = Counter(
        dict(
            library.store.rows(
                "select iif(coalesce(abstract, '') = '', 'without', 'with'), count(*) from paper "
                "where deleted_at is null group by 1"
            )
        )
    )
    return {
        "papers": library.count(),
        "trash": dict(facets["trash"]).get("trash", 0),
        "starred": dict(facets["starred"]).get("starred", 0),
        "possible_doubles": dict(facets["pair"]).get("pair", 0),
        "with_abstract": lengths["with"],
        "by_state": dict(facets["state"]),
        "by_source": dict(facets["source"]),
        "by_year": dict(facets["year"]),
        "by_tag": dict(facets["tag"]),
        "by_day": dict(days),
        "steps": library.store.value("select count(*) from op where kind <> 'outside'"),
        "imports": library.store.value("select count(*) from import"),
    }
