"""In: ``import``, ``add``, and the ``formats`` there are."""

from __future__ import annotations

import functools
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import click

from readinglist import config
from readinglist import text as words
from readinglist.as_json import (
    distinct,
    outcomes_by_paper,
    paper_json,
    record_json,
    report_json,
)
from readinglist.cli.common import (
    Findings,
    follow,
    fresh_index,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    say,
)
from readinglist.errors import NotReadable, ReadingListError, UsageError
from readinglist.library import Library
from readinglist.library.exporting import all_formats
from readinglist.library.naming import typed_fields
from readinglist.model import STATES, Identifier, ImportReport, Record
from readinglist.provenance import Choices, corrections_from_json

MAX_BYTES = 100 * 1024 * 1024


def read_file(name: str) -> bytes:
    """The bytes of a file or of standard input (``-``).

    Raises:
        NotReadable: missing, a directory, a pipe nobody writes to, more than 100 MB.
    """
    if name == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        shown = "Standard input"
    else:
        path = Path(name)
        shown = name
        try:
            kind = path.stat().st_mode
            if stat.S_ISDIR(kind):
                raise NotReadable(f"{name} is a directory; name the files in it.")
            if stat.S_ISFIFO(kind) and not name.startswith(("/dev/fd/", "/proc/self/fd/")):
                raise NotReadable(f"{name} is a named pipe; use '-' to read from a pipe.")
            if path.stat().st_size > MAX_BYTES:
                raise NotReadable(f"{name} is larger than 100 MB; nothing was imported. Split it.")
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise NotReadable(f"{name} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_BYTES:
        raise NotReadable(f"{shown} is larger than 100 MB; nothing was imported. Split it.")
    return data


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format", "format_name", metavar="NAME", help="Read as this format (else by content)."
)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Tag every paper of it.")
@click.option("--state", type=click.Choice(STATES), help="Where new papers go (default inbox).")
@click.option("--source", metavar="NAME", help="Where it is from (else its format's family).")
@click.option(
    "--corrections", metavar="FILE.json", help='What lines are: [{"line": 12, "kind": "title"}].'
)
@click.option(
    "--ignore-line",
    "ignored",
    multiple=True,
    metavar="TEXT",
    help="Lines like this belong to no paper (repeatable).",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=HEADING",
    help="Which column of a table a field is in (title='Paper name', year=3, notes=).",
)
@click.option("--new-only", is_flag=True, help="Tag what is new, not the papers you had.")
@click.option("--dry-run", is_flag=True, help="Read and match, write nothing.")
@json_option
@library_option
def import_(
    files: tuple[str, ...],
    format_name: str | None,
    tags: tuple[str, ...],
    state: str | None,
    source: str | None,
    corrections: str | None,
    ignored: tuple[str, ...],
    columns: tuple[str, ...],
    new_only: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import papers from files ('-' is standard input).

    The format is recognised by content. Each file is one step that undo takes back. The same file
    again changes nothing; what you edited, tagged or dismissed is never touched.

    Of page text each line can be told what it is: title, abstract, ignore, authors, date, split
    (a paper begins here) or join (it goes on with what stands before it). Lines like one given with
    --ignore-line (any number stands for any other) are left out of this import;
    `readinglist remembered add SOURCE LINE` leaves them out of every one of that source.

    Of a table each field can be told its column: by its heading, its number, or nothing for none.

    \b
    Examples:
      readinglist import page.txt
      readinglist import --tag inbox-march *.bib feed.xml
      xclip -o | readinglist import -
      readinglist import --dry-run --json page.txt
      readinglist import --column title='Paper name' --column abstract=4 sheet.xlsx
      readinglist import --ignore-line 'Showing 25 of 1,204 papers' page.txt
      readinglist import --corrections said.json --source 'Group mail' page.txt
    """
    # Opened when a file has been read: a mistyped name must not make a library.
    library = functools.cache(partial(open_library, making=not dry_run))
    choices: Choices = {"tags": tags, "state": state, "source": source, "tag_known": not new_only}
    if ignored:
        choices["ignored"] = ignored
    if columns:
        choices["columns"] = dict(map(_column, columns))
    if corrections:
        if len(files) > 1:
            raise UsageError("Corrections are of one file's lines; name that file alone.")
        choices["corrections"] = corrections_from_json(read_file(corrections), corrections)
    reports: list[dict[str, Any]] = []
    try:
        for name in files:
            reports.append(_one(library, name, format_name, choices, dry_run, as_json, len(files)))
    finally:
        # What was imported is reported, even if a later file ended everything.
        if as_json and reports:
            put_json(reports[0] if len(files) == 1 else reports)
    if all("error" in r for r in reports):
        raise UsageError("None of the files could be read; nothing was imported.")
    if not dry_run:
        _catch_up(library())
    if any("error" in r or r.get("failed") for r in reports):
        raise Findings


def _one(
    library: Callable[[], Library],
    name: str,
    format_name: str | None,
    choices: Choices,
    dry_run: bool,
    as_json: bool,
    files: int,
) -> dict[str, Any]:
    """One file: its report, or the error in it if it is one of several; told unless ``as_json``."""
    try:
        result = _take(library, name, format_name, choices, dry_run)
    except ReadingListError as error:
        if files == 1:
            raise
        say(f"{error}")
        return {"version": 1, "file": _shown(name), "error": str(error)}
    if as_json:
        return _report(library(), result, dry_run, choices.get("state"))
    _tell(result, dry_run)
    return {"failed": result.failed}


def _column(said: str) -> tuple[str, str]:
    field, equals, heading = said.partition("=")
    if not equals:
        raise UsageError(f"--column {said!r} names no field: title='Paper name' is wanted.")
    return field, heading


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name


def _take(
    library: Callable[[], Library],
    name: str,
    format_name: str | None,
    choices: Choices,
    dry_run: bool,
) -> ImportReport:
    origin = str(Path(name).absolute()) if name != "-" else _shown(name)
    told: Choices = {**choices, "origin": origin}
    with _regular(name) as file:
        if not dry_run:
            _refuse_before_making(file, _shown(name), format_name, told)
        streams = library().streams
        return follow(streams.import_file(file, _shown(name), format_name, dry_run=dry_run, **told))


@contextmanager
def _regular(name: str) -> Iterator[Path]:
    """The file of that name; what comes through a pipe as a file that is gone afterwards.

    Raises:
        NotReadable: missing, a directory, a pipe nobody writes to.
    """
    path = Path(name)
    if name != "-":
        try:
            if stat.S_ISREG(path.stat().st_mode):
                yield path
                return
        except OSError as error:
            raise NotReadable(f"{name} cannot be read: {error.strerror}.") from error
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "piped")
        if name == "-":
            with copy.open("wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
        else:
            copy.write_bytes(read_file(name))
        yield copy


def _refuse_before_making(
    file: Path, shown: str, format_name: str | None, choices: Choices
) -> None:
    """What holds no papers must leave no empty library behind: where there is none, look first."""
    given = click.get_current_context().ensure_object(dict).get("library")
    path = config.library_path(given)
    if path.exists():
        return
    with Library(path, read_only=True) as nothing:
        verb = nothing.streams.import_file(file, shown, format_name, dry_run=True, **choices)
        with closing(verb):
            for progress in verb:
                if progress.done:
                    return


def _catch_up(library: Library) -> None:
    """The papers are in: whatever happens to the index now is no failed import."""
    try:
        fresh_index(library)
    except KeyboardInterrupt:
        say("Imported; the index will catch up later.")
    except ReadingListError as error:
        say(f"Imported; the index will catch up later: {error}")


def _report(
    library: Library, result: ImportReport, dry_run: bool, state: str | None
) -> dict[str, Any]:
    if dry_run:
        return report_json(result, [record_json(m, state) for m in distinct(result)])
    if result.import_id is None or result.is_sample:  # of a large file, too many for one answer
        return report_json(result, [])
    outcomes = outcomes_by_paper(result, library.import_papers(result.import_id))
    papers = [paper_json(p) | {"outcome": outcomes[p.id]} for p in library.papers(outcomes)]
    return report_json(result, papers)


def _tell(result: ImportReport, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    put(
        f"{result.file}: {result.found} papers ({result.format}): {would}{result.new} new, "
        f"{result.same} already there, {result.changed} completed, {result.unsure} doubtful"
    )
    for match in result.matched:
        if match.outcome == "unsure" or match.gains:
            why = "; ".join(match.reasons) if match.outcome == "unsure" else ", ".join(match.gains)
            put(f"  {match.outcome}: {words.excerpt(match.record.title, 80)} ({why})")
        if match.waiting:
            fields = ", ".join(match.waiting)
            put(f"  waiting for you: {words.excerpt(match.record.title, 80)} ({fields})")
    for problem in result.problems:
        put(f"  line {problem.line}: {problem.reason}: {words.excerpt(problem.excerpt, 80)}")
    if result.ignored:
        put(f"  {len(result.ignored)} lines ignored:")
        for line in result.ignored[:20]:
            put(f"    line {line.line}: {line.reason}: {words.excerpt(line.text, 60)}")
    for date in result.dates:
        put(f"  the dump is dated {date}")
    for notice in result.notices:
        put(f"  {notice}")


@click.command()
@click.option("--title", required=True, help="The title.")
@click.option("--abstract", help="The abstract.")
@click.option("--author", "authors", multiple=True, help="An author, “Family, Given” (repeatable).")
@click.option("--year", help="The year.")
@click.option("--venue", help="Journal or conference.")
@click.option("--doi", help="The DOI.")
@click.option("--arxiv", help="The arXiv id.")
@click.option("--url", help="A web address.")
@click.option("--tag", "tags", multiple=True, help="A tag (repeatable).")
@json_option
@library_option
def add(
    title: str,
    abstract: str | None,
    authors: tuple[str, ...],
    tags: tuple[str, ...],
    as_json: bool,
    **fields: str | None,
) -> None:
    """Add one paper by hand.

    If the library has it, by identifier or title, nothing is added and the old one is shown.

    \b
    Example:
      readinglist add --title 'Attention Is All You Need' --author 'Vaswani, Ashish' --arxiv 1706.03762
    """
    given = {k: v for k, v in fields.items() if v}
    columns, ids = typed_fields(
        given | {"title": title} | ({"abstract": abstract} if abstract else {})
    )
    record = Record(
        title=columns["title"],
        abstract=columns.get("abstract"),
        authors=tuple(p for p in map(words.person, authors) if p),
        year=columns.get("year"),
        venue=columns.get("venue"),
        url=columns.get("url"),
        identifiers=tuple(Identifier(s, v) for s, v in ids.items() if v),
        tags=tags,
    )
    library = open_library(making=True)
    before = library.last_seq()
    paper = library.paper(library.add(record))
    if library.last_seq() == before:
        say("The library has it already.")
    elif len(paper.sightings) > 1:
        say("The library had it already; what you give was added to it.")
    else:
        say("Added.")
    if paper.deleted:
        say(f"It is in the trash; `readinglist restore-paper {paper.id}` takes it out.")
    put_json(paper_json(paper)) if as_json else put(f"{paper.id} {paper.key}")


@click.command()
@json_option
@library_option
def formats(as_json: bool) -> None:
    """List what can be read and written.

    \b
    Example:
      readinglist formats
    """
    known = all_formats()
    if as_json:
        put_json(
            [
                {
                    "name": f.name,
                    "title": f.title,
                    "suffixes": list(f.suffixes),
                    "read": f.read is not None,
                    "write": f.write is not None,
                }
                for f in known
            ]
        )
        return
    for f in known:
        ways = " and ".join(w for w, can in (("read", f.read), ("write", f.write)) if can)
        put(f"{f.name:<18} {ways:<14} {f.title}")


COMMANDS = (import_, add, formats)
