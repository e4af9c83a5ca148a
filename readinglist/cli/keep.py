"""Files kept updated: ``keep``."""

from __future__ import annotations

import click

from readinglist.binding import Binding
from readinglist.binding import as_json as json_of
from readinglist.cli.common import (
    Findings,
    follow,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    report,
    say,
    tell_kept,
)
from readinglist.cli.exports import prefer_option, style_option
from readinglist.errors import UsageError
from readinglist.library.bindings import Choice
from readinglist.model import WriteOptions

LAMPS = {"current": "kept", "theirs": "theirs", "waiting": "waiting"}
files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True)


@click.group()
def keep() -> None:
    """Keep files updated: a query's papers in a .bib (or other) file that follows the library.

    A file is rewritten after each change that matters, whole or not at all, and only if its bytes
    differ. What another program changed in it is not overwritten: `keep diff` shows the difference,
    `keep now --ours` replaces it, `keep theirs` leaves it, `keep off` stops.

    \b
    Examples:
      readinglist keep add tag:to-cite paper/refs.bib
      readinglist keep list
    """


@keep.command("add")
@click.argument("query")
@click.argument("file")
@click.option(
    "-f", "--format", "format_name", default="bibtex", show_default=True, help="bibtex, …"
)
@click.option("--no-abstract", is_flag=True, help="Leave abstracts out.")
@click.option("--no-notes", is_flag=True, help="Leave your notes out.")
@click.option("--no-keywords", is_flag=True, help="Leave your tags out.")
@click.option("--ascii/--unicode", "ascii_", default=None, help="LaTeX commands, or UTF-8 letters.")
@prefer_option
@style_option
@click.option("--overwrite", is_flag=True, help="Replace a file that Reading List did not write.")
@library_option
def keep_add(
    query: str,
    file: str,
    format_name: str,
    no_abstract: bool,
    no_notes: bool,
    no_keywords: bool,
    ascii_: bool | None,
    style: str,
    prefer: str,
    overwrite: bool,
) -> None:
    """Keep FILE updated with what QUERY finds, from now on; '' is the whole library.

    QUERY may be a tag (tag:to-cite), a saved search (saved:name), or anything one can search for.

    \b
    Examples:
      readinglist keep add tag:to-cite paper/refs.bib
      readinglist keep add saved:thesis thesis.bib --format biblatex --no-abstract --no-notes
      readinglist keep add '' library.bib
    """
    library = open_library(writing=True, keeping=False)
    options = WriteOptions(
        abstract=not no_abstract,
        notes=not no_notes,
        keywords=not no_keywords,
        ascii=ascii_,
        style=style,
        prefer=prefer,
    )
    report(library.bindings.add(query, file, format_name, options, overwrite=overwrite))
    _end(follow(library.bindings.refresh([file])))


@keep.command("list")
@json_option
@library_option
def keep_list(as_json: bool) -> None:
    """List the files that are kept updated, how each stands, and when it was written.

    \b
    Example:
      readinglist keep list --json
    """
    kept = open_library().bindings.all()
    if as_json:
        put_json([json_of(binding) for binding in kept])
        return
    for binding in kept:
        lamp = LAMPS.get(binding.state, binding.state) if binding.is_on else "off"
        when = (binding.wrote or "never")[:16].replace("T", " ")
        put(f"{lamp:<8} {when:<16} {binding.papers:>6,}  {binding.target}  ({binding.what})")
        if binding.needs_someone:
            put(f"         {binding.problem}")
    if not kept:
        say("No file is kept updated; `readinglist keep add QUERY FILE` begins.")
    if any(binding.needs_someone for binding in kept):
        raise Findings


@keep.command("now")
@click.argument("files", metavar="[FILE...]", nargs=-1)
@click.option("--ours", is_flag=True, help="Replace what another program changed.")
@library_option
def keep_now(files: tuple[str, ...], ours: bool) -> None:
    """Write files now if they differ from what they should be: those named, or all.

    With --ours, what another program changed is replaced; a copy of that stays in the state folder.

    \b
    Examples:
      readinglist keep now
      readinglist keep now refs.bib --ours
    """
    if ours and not files:
        raise UsageError("Name the files that --ours is for; nothing was done.")
    _settle(files, "ours" if ours else None)


@keep.command("theirs")
@files_argument
@library_option
def keep_theirs(files: tuple[str, ...]) -> None:
    """Leave what another program changed in files, until the library has something new for them.

    \b
    Example:
      readinglist keep theirs refs.bib
    """
    _settle(files, "theirs")


def _settle(files: tuple[str, ...], choice: Choice | None) -> None:
    library = open_library(writing=True, keeping=False)
    named: list[str | int] = list(files) or [b.id for b in library.bindings.all() if b.is_on]
    if not named:
        say("No file is kept updated; `readinglist keep add QUERY FILE` begins.")
        return
    _end(follow(library.bindings.refresh(named, choice=choice)))


def _end(kept: list[Binding]) -> None:
    for binding in kept:
        tell_kept(binding)
    if any(binding.state in ("changed", "failed") for binding in kept):
        raise Findings


@keep.command("diff")
@click.argument("file")
@library_option
def keep_diff(file: str) -> None:
    """Print what writing FILE now would change in it, as a unified diff.

    \b
    Example:
      readinglist keep diff refs.bib
    """
    found = open_library().bindings.difference(file)
    if found:
        put(found.rstrip("\n"))
        raise Findings
    say(f"{file} is as the library has it.")


@keep.command("on")
@files_argument
@library_option
def keep_on(files: tuple[str, ...]) -> None:
    """Go on keeping files updated.

    \b
    Example:
      readinglist keep on refs.bib
    """
    _switch(files, True)


@keep.command("off")
@files_argument
@library_option
def keep_off(files: tuple[str, ...]) -> None:
    """Stop keeping files updated, for a while; they stay as they are.

    \b
    Example:
      readinglist keep off refs.bib
    """
    _switch(files, False)


def _switch(files: tuple[str, ...], is_on: bool) -> None:
    library = open_library(writing=True)
    for file in files:
        report(library.bindings.set_on(file, is_on))


@keep.command("remove")
@files_argument
@library_option
def keep_remove(files: tuple[str, ...]) -> None:
    """Forget that files are kept updated; they stay as they are.

    \b
    Example:
      readinglist keep remove refs.bib
    """
    library = open_library(writing=True)
    for file in files:
        report(library.bindings.remove(file))


COMMANDS = (keep,)
