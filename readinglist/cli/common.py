"""What the commands share: the library option, naming papers, output, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from typing import Any, TypeVar

import click

from readinglist import config
from readinglist.as_json import paper_json
from readinglist.binding import Binding
from readinglist.cli.streams import is_read
from readinglist.errors import (
    IndexBroken,
    NoSuchPaper,
    ReadingListError,
    StoreError,
    UsageError,
)
from readinglist.library import Library
from readinglist.model import Done, Paper, Progress

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

FINDINGS = 1
"""Exit status of a command that did its work and found something wrong."""


COUNT = click.IntRange(0, 2**31)
"""A number of papers or steps; SQLite takes nothing beyond 64 bits."""


class Findings(click.exceptions.Exit):
    """Done, with findings."""

    def __init__(self) -> None:
        super().__init__(FINDINGS)


def library_option(command: F) -> F:
    """``--library`` behind the command as well as before it."""

    def keep(context: click.Context, _: click.Parameter, value: str | None) -> None:
        if value is not None:
            # Often a shell's unset variable: the default library is not what was meant.
            if not value:
                raise UsageError("--library names no file; nothing was done.")
            context.ensure_object(dict)["library"] = value

    return click.option(
        "--library",
        metavar="PATH",
        expose_value=False,
        callback=keep,
        help="The library file (default: READINGLIST_LIBRARY, else the data folder's).",
    )(command)


json_option = click.option("--json", "as_json", is_flag=True, help="Machine-readable output.")


def open_library(*, writing: bool = False, making: bool = False, keeping: bool = True) -> Library:
    """The library of this command; closed with its context.

    Only a command that brings papers (``making``) begins a library where there is none. What the
    command changes goes into the files that are kept updated, unless ``keeping`` is its own work.

    Raises:
        StoreError: it cannot be opened; or there is none that could be changed.
    """
    context = click.get_current_context()
    given = context.ensure_object(dict).get("library")
    path = config.library_path(given)
    if writing and not path.exists():
        raise StoreError(
            f"There is no library {path}, so nothing was changed; `readinglist import` begins one, "
            "`readinglist restore` puts a backup there."
        )
    library = Library(path, read_only=not (writing or making))
    context.call_on_close(library.close)
    if keeping and (writing or making):
        before = library.last_seq()
        context.call_on_close(lambda: keep_up(library, before))
    return library


def keep_up(library: Library, before: int) -> None:
    """Write the files that are kept updated, if something was changed since; say what was done."""
    if library.last_seq() == before or not library.bindings.are_any():
        return
    written = {binding.id: binding.wrote for binding in library.bindings.all()}
    try:
        kept = follow(library.bindings.refresh())
    except ReadingListError as error:
        say(str(error))
        return
    for binding in kept:
        if binding.needs_someone or binding.wrote != written[binding.id]:
            tell_kept(binding)


def tell_kept(binding: Binding) -> None:
    """Say how a file stands that is kept updated."""
    papers = f"{binding.papers:,} paper{'' if binding.papers == 1 else 's'}"
    if binding.state == "current":
        say(f"{binding.target} is up to date: {papers}.")
    elif binding.state == "theirs":
        say(f"{binding.target} stays as it was changed, until the library has something new.")
    else:
        hint = " `readinglist keep diff` shows how." if binding.state == "changed" else ""
        say(binding.problem + hint)


def is_text(name: str) -> bool:
    """Whether a file's name is text; the system allows any bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def say(text: str = "", *, data: bool = False) -> None:
    """A line for people to standard error, or ``data`` to standard output."""
    click.echo(text, err=not data)


def put(text: str) -> None:
    """A line of data."""
    click.echo(text)


def put_json(value: Any, *, line: bool = False) -> None:
    """A JSON document, on one line for JSON Lines."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=None if line else 2))


def follow(verb: Generator[Progress, None, T]) -> T:
    """Run a long verb to its end; on a terminal, show how far it is."""
    showing = sys.stderr.isatty()
    try:
        while True:
            progress = next(verb)
            if showing:
                of = f" of {progress.total:,}" if progress.total else ""
                click.echo(f"\r\033[K{progress.stage} {progress.done:,}{of}", nl=False, err=True)
    except StopIteration as stop:
        result: T = stop.value
        return result
    finally:
        verb.close()
        if showing:
            click.echo("\r\033[K", nl=False, err=True)


def named(library: Library, names: Sequence[str]) -> list[int]:
    """The ids of the papers named; those that do not exist are said and left out.

    Raises:
        NoSuchPaper: none of them exists.
    """
    ids, missing = [], []
    for name in names:
        try:
            ids.append(library.find(name))
            if now := library.keys.renamed(name):
                say(f"{name} is {now} now.")
        except NoSuchPaper as error:
            missing.append(str(error))
    if missing and not ids:
        raise NoSuchPaper(missing[0])
    for text in missing:
        say(text)
    if missing:
        click.get_current_context().ensure_object(dict)["findings"] = True
    return list(dict.fromkeys(ids))


def chosen(library: Library, names: Sequence[str], query: str | None) -> list[int]:
    """Papers named, or found by a query.

    Raises:
        UsageError: neither or both given.
        NoSuchPaper: nothing was found.
    """
    if bool(names) == (query is not None):
        raise UsageError("Name papers, or give a query with --query; one of the two.")
    if query is None:
        return named(library, names)
    fresh_index(library)
    found = library.search(query, limit=0)
    if found.fault:
        say(f"In the query: {found.fault.reason}.")
    if not found.ids:
        raise NoSuchPaper(f"No paper matches {query!r}; nothing was changed.")
    return list(found.ids)


def fresh_index(library: Library) -> None:
    """Searching in the shell sees every change made before it; without an index it goes slower."""
    if not library.index_is_behind():
        return
    try:
        follow(library.catch_up())
    except IndexBroken as error:
        say(str(error))


def report(done: Done) -> None:
    """Say what a verb did."""
    say(f"{done.label}." if done.op_id is not None else "Nothing had to change.")
    for text in done.skipped:
        say(f"Left alone: {text}.")


def finish() -> None:
    """End with status 1 if something was found on the way."""
    if click.get_current_context().ensure_object(dict).get("findings"):
        raise Findings


def paper_line(paper: Paper) -> str:
    """A paper on one line: id, state, key, title, year."""
    star = "★" if paper.starred else " "
    year = f" ({paper.year})" if paper.year else ""
    tags = "".join(f" #{t}" for t in paper.tags)
    return f"{paper.id:>6} {star} {paper.state:<9} {paper.key:<28} {paper.title}{year}{tags}"


def put_papers(papers: Iterable[Paper], as_json: bool) -> None:
    """A list of papers: a line each, JSON Lines if asked."""
    for paper in papers:
        if not is_read():
            return
        if as_json:
            put_json(paper_json(paper), line=True)
        else:
            put(paper_line(paper))
