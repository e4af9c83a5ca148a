"""From the bytes of a dump to papers: read, match, write in one step; or only say what would be."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from readinglist import citation, identifiers, intake
from readinglist.dedupe import Known
from readinglist.errors import NotReadable, NotThisFormat, UsageError
from readinglist.model import (
    STATES,
    Dump,
    DumpDate,
    Entry,
    Format,
    Ignored,
    ImportReport,
    Notice,
    Problem,
    Progress,
    Record,
)
from readinglist.no_garbage import without_collecting
from readinglist.provenance import Choices
from readinglist.store import Store, backups, dumps, imports, journal, keys, tags
from readinglist.tags import MAX_TAG
from readinglist.text import excerpt, one_line, paragraphs

if TYPE_CHECKING:
    from readinglist.library.core import Library

TABLES = ("csv", "xlsx")
"""Formats with columns."""
AS_SAID = "The columns are read as you said of tables with these headings."
STEP = 200
"""Records between two reports of progress."""


class Reading:
    """The entries of a dump, sorted by kind as they come."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.problems: list[Problem] = []
        self.ignored: list[Ignored] = []
        self.dates: list[str] = []
        self.notices: list[str] = []

    def take_some(self, entries: Iterator[Entry], most: int) -> bool:
        """As many more as that; whether there were any."""
        with without_collecting():
            some = list(islice(entries, most))
            for entry in some:
                self.take(entry)
        return bool(some)

    def take(self, entry: object) -> None:
        """One more entry."""
        match entry:
            case Record():
                self._record(entry)
            case Problem():
                self.problems.append(entry)
            case Ignored():
                self.ignored.append(entry)
            case DumpDate(text=text):
                self.dates.append(text)
            case Notice(text=text):
                self.notices.append(text)

    def _record(self, record: Record) -> None:
        """Clean at the door, whatever the format did."""
        title = one_line(record.title)
        if not title:
            self.problems.append(Problem(record.line, record.raw[:120], "it has no title"))
            return
        abstract = paragraphs(record.abstract) if record.abstract else None
        said = (i for i in map(identifiers.implied, record.identifiers) if i)
        ids = tuple(dict.fromkeys((*record.identifiers, *said)))
        tags = tuple(dict.fromkeys(t for t in map(_tag, record.tags) if t))
        self.records.append(
            replace(record, title=title, abstract=abstract or None, identifiers=ids, tags=tags)
        )


def _tag(name: str) -> str:
    """A dump's tag as it may be stored; what is none is left out."""
    return one_line(name).removeprefix("#").strip()[:MAX_TAG].strip()


def import_dump(
    library: Library,
    data: bytes,
    name: str,
    format_name: str | None = None,
    *,
    dry_run: bool = False,
    **choices: Unpack[Choices],
) -> Generator[Progress, None, ImportReport]:
    """See :meth:`Library.import_dump`; with ``dry_run`` nothing is written."""
    from readinglist import formats  # heavy, and most verbs do without

    began = time.perf_counter()
    state, origin = choices.get("state"), choices.get("origin")
    names = tuple(dict.fromkeys(tags.spelt(library.store, t) for t in choices.get("tags", ())))
    if state is not None and state not in STATES:
        raise UsageError(f"There is no state {state!r}; the states are {', '.join(STATES)}.")
    # A file's name may hold bytes that are no text; SQLite and JSON take none of those.
    name, origin = one_line(name), origin and one_line(origin)
    dump = with_columns(library, formats.open_dump(data, name), format_name, choices)
    chosen = formats.choose(dump, format_name)
    refuse_columns(chosen, dump)
    source = one_line(choices.get("source") or "") or source_of(chosen)
    reading = Reading()
    reading.notices += dump.notices
    entries = _entries(library, chosen, dump, source, choices)
    while reading.take_some(entries, STEP):
        yield Progress("read", len(reading.records), 0)
    refuse_nothing(reading, dump.name, chosen)
    only = choices.get("only")
    wanted = None if only is None else set(only)
    if wanted is not None:
        reading.records = [r for n, r in enumerate(reading.records, 1) if n in wanted]
    reading.records = list(library.tagging.sorted_out(chosen.name, reading.records))
    seq = journal.last_seq(library.store)
    lookup = imports.StoreLookup(library.store)
    planner = intake.Planner(lookup)
    for done in planner.take(reading.records):
        yield Progress("match", done, len(reading.records))
    plan = planner.plan
    sha256 = hashlib.sha256(data).hexdigest()
    report = replace(_report(reading, dump, chosen, sha256, plan), source=source)
    if not dry_run:
        if plan.new or plan.changed or plan.held:
            backups.backup_if_due(library.store)
        yield Progress("write", 0, len(reading.records))
        item = imports.Intake(
            *(chosen.name, source, origin or name or "pasted", sha256, len(data)),
            tags=names,
            state=state,
            report=kept(report, names, state),
            tag_known=choices.get("tag_known", True),
        )
        plan, import_id = _write(library, planner, item, reading.records, seq)
        report = replace(
            _report(reading, dump, chosen, sha256, plan), source=source, import_id=import_id
        )
    return replace(report, seconds=round(time.perf_counter() - began, 3))


def _entries(
    library: Library, chosen: Format, dump: Dump, source: str, choices: Choices
) -> Iterator[Entry]:
    """What the format reads, with what a person said of this dump's lines and of lines like them.

    Raises:
        UsageError: corrections of a format that takes none, or a line without letters.
    """
    assert chosen.read is not None
    said = tuple(choices.get("corrections", ()))
    ignored = folded_lines(choices.get("ignored", ()))
    if chosen.takes_corrections:
        known = {line.line for line in dumps.remembered(library.store, source)}
        known.update(line for line, _ in ignored)
        dump = replace(dump, corrections=said, remembered=frozenset(known))
    elif said or ignored:
        raise UsageError(f"Lines can be corrected in page text only, not in {chosen.title}.")
    return chosen.read(dump)


def folded_lines(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Lines that are to be ignored: folded, so that others are like them, and as they are shown.

    Raises:
        UsageError: one has no letters, and would be like too many others.
    """
    from readinglist.formats.lines import like

    folded = [(like(line), " ".join(line.split())) for line in lines if line.strip()]
    if bare := next((shown for line, shown in folded if not line), None):
        raise UsageError(f"“{bare}” has no letters: too many other lines are like it.")
    return folded


def with_columns(library: Library, dump: Dump, format_name: str | None, choices: Choices) -> Dump:
    """The dump, with what is said of its columns, now or of tables with these headings before.

    Raises:
        UsageError: of a field that no column can hold.
    """
    from readinglist.formats import tables

    if "columns" in choices:
        columns = columns_of(choices["columns"])
        return replace(dump, columns=columns) if columns else dump
    if format_name not in (None, *TABLES) or not dumps.knows_columns(library.store):
        return dump
    table = tables.columns(dump, {})
    said = dumps.columns_said(library.store, table.headings) if table else {}
    if not said:
        return dump
    return replace(dump, columns=said, notices=(*dump.notices, AS_SAID))


def columns_of(said: Mapping[str, str]) -> dict[str, str]:
    """What is said of columns, as ``Dump.columns`` has it.

    Raises:
        UsageError: of a field that no column can hold.
    """
    from readinglist.formats.headings import FIELDS

    columns = {field.strip().casefold(): column.strip() for field, column in said.items()}
    if unknown := next((field for field in columns if field not in FIELDS), None):
        raise UsageError(f"No column can hold {unknown!r}; what one can are {', '.join(FIELDS)}.")
    return columns


def refuse_columns(chosen: Format, dump: Dump) -> None:
    """Columns are said of tables.

    Raises:
        UsageError: of something else.
    """
    if dump.columns and chosen.name not in TABLES:
        raise UsageError(
            f"{dump.name or 'The text'} is {chosen.title}, or has no column of that heading: "
            "columns can be named of tables only (CSV, TSV, XLSX). Nothing was imported."
        )


def refuse_nothing(reading: Reading, name: str, chosen: Format) -> None:
    """Zero papers is an error that names what was seen, unless lines were at least recognised."""
    if reading.records or reading.problems or reading.dates:
        return
    shown = name or "The text"
    if reading.ignored:
        raise NotReadable(
            f"{shown} was read as {chosen.title}, and holds no papers: "
            f"{len(reading.ignored)} lines, the first “{reading.ignored[0].text[:60]}” "
            f"({reading.ignored[0].reason}). Nothing was imported."
        )
    raise NotThisFormat(
        f"{shown} was read as {chosen.title}, and holds no papers; nothing was imported."
        + ("" if not reading.notices else " " + " ".join(reading.notices))
    )


_FAMILIES = {"hf": "Hugging Face", "arxiv": "arXiv", "kaggle": "arXiv", "zip": "Zip archive"}


def source_of(chosen: Format) -> str:
    """The name the side bar shows for where papers came from: short, one a family of formats."""
    family = chosen.name.split("-")[0]
    return _FAMILIES.get(family) or re.split(r"[(:,]", chosen.title)[0].strip()


def _report(
    reading: Reading, dump: Dump, chosen: Format, sha256: str, plan: intake.Plan
) -> ImportReport:
    return ImportReport(
        file=dump.name,
        format=chosen.name,
        sha256=sha256,
        import_id=None,
        found=len(plan.matched),
        new=plan.count("new"),
        same=plan.count("same"),
        changed=plan.count("changed"),
        unsure=plan.count("unsure"),
        problems=tuple(reading.problems),
        ignored=tuple(reading.ignored),
        dates=tuple(reading.dates),
        notices=tuple(dict.fromkeys(reading.notices)),
        matched=tuple(plan.matched),
    )


def kept(report: ImportReport, tags: Sequence[str], state: str | None) -> str:
    """What the library remembers of a report beside the sightings: all that became no paper."""
    return json.dumps(
        {
            "tags": tags,
            "state": state,
            "problems": [[p.line, p.excerpt, p.reason] for p in report.problems],
            "ignored": [[i.line, i.text, i.reason] for i in report.ignored],
            "dates": report.dates,
            "notices": report.notices,
            "counts": {
                k: getattr(report, k) for k in ("found", "new", "same", "changed", "unsure")
            },
        },
        ensure_ascii=False,
    )


@without_collecting()
def _write(
    library: Library,
    planner: intake.Planner,
    item: imports.Intake,
    records: Sequence[Record],
    seq: int,
) -> tuple[intake.Plan, int | None]:
    """One transaction, one step. The same bytes again, bringing nothing, leave no trace."""
    store = library.store
    plan = planner.plan
    before = imports.imported_before(store, item.sha256)
    if before and not (plan.new or plan.changed or plan.held):
        ids = [m.paper_id for m in plan.matched if m.paper_id]
        if item.tags and item.tag_known:
            tags.add_tags(store, ids, item.tags)
        return plan, before[0]
    with store.write(label_of(len(plan.new), len(plan.changed), item)) as op:
        op.keep = True  # though it may bring no more than sightings: dumps.undo() takes those back
        if journal.last_seq(store) != seq:
            # Someone wrote between matching and now: decide again, inside the transaction.
            planner = intake.Planner(imports.StoreLookup(store))
            for _ in planner.take(records):
                continue
            plan = planner.plan
        import_id, made = imports.write_plan(store, op.id, plan, item, key_maker(store))
        op.label = label_of(len(plan.new), len(plan.changed), item)
    plan.matched = [
        replace(m, paper_id=made.get(m.paper_id, m.paper_id)) if m.paper_id else m
        for m in plan.matched
    ]
    return plan, import_id


def label_of(new: int, changed: int, item: imports.Intake) -> str:
    """What the step of an import is called."""
    if not new and not changed:
        return f"Note that papers came again from {_place(item)}"
    papers = f"{new:,} papers" if new != 1 else "1 paper"
    return f"Import {papers} from {_place(item)}"


def _place(item: imports.Intake) -> str:
    """A file's name; of a web address, what its source is called."""
    return item.source if "://" in item.origin else item.origin.rsplit("/", 1)[-1]


def key_maker(store: Store) -> imports.MakeKey:
    """Keeps a dump's key that is free; makes others by the library's pattern.

    A made key is none that another paper once had: a document may still cite that one.
    """
    pattern = keys.pattern(store)

    def make_key(paper: Known, wanted: str | None, taken: Callable[[str], bool]) -> str:
        if wanted and not taken(cleaned := citation.clean_key(wanted)):
            return cleaned
        return citation.new_key(paper, lambda k: taken(k) or keys.was_given(store, k), pattern)

    return make_key


def add(library: Library, record: Record) -> int:
    """One paper by hand: matched like any record; one we have gains its tags, and what it lacks."""
    reading = Reading()
    reading.take(record)
    if not reading.records:
        raise UsageError("A paper needs a title.")
    wanted = reading.records[0]
    text = json.dumps(
        {"title": wanted.title, "authors": [str(a) for a in wanted.authors]}, ensure_ascii=False
    ).encode()
    item = imports.Intake(
        *("by-hand", "Added by hand", "by hand", hashlib.sha256(text).hexdigest(), len(text)),
        tags=tuple(tags.spelt(library.store, tag) for tag in wanted.tags),
    )
    store = library.store
    with store.write(f"Add “{excerpt(wanted.title, 60)}”") as op:
        planner = intake.Planner(imports.StoreLookup(store), by_hand=True)
        for _ in planner.take([wanted]):
            continue
        plan = planner.plan
        match = plan.matched[0]
        if match.outcome == "same" and match.paper_id and not wanted.tags:
            return match.paper_id
        import_id, _ = imports.write_plan(store, op.id, plan, item, key_maker(store))
        paper_id = imports.papers_of(store, import_id)[0][0]
    assert paper_id is not None
    return paper_id
