"""Changing papers: states, stars, notes, fields, the trash, doubles."""

from __future__ import annotations

import click

from readinglist import text as words
from readinglist.as_json import paper_json
from readinglist.cli.common import (
    Findings,
    chosen,
    finish,
    json_option,
    library_option,
    named,
    open_library,
    put,
    put_json,
    put_papers,
    report,
    say,
)
from readinglist.cli.dumps import read_file
from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import STATES, Done

papers_argument = click.argument("names", metavar="PAPER...", nargs=-1)
query_option = click.option("--query", metavar="QUERY", help="All papers this finds, instead.")


@click.command()
@click.argument("state", type=click.Choice(STATES))
@papers_argument
@query_option
@library_option
def state(state: str, names: tuple[str, ...], query: str | None) -> None:
    """Move papers to inbox, queued, reading, read or dismissed.

    \b
    Examples:
      readinglist state queued 12 15
      readinglist state dismissed --query 'state:inbox added:>30d'
    """
    library = open_library(writing=True)
    report(library.set_state(chosen(library, names, query), state))
    finish()


@click.command()
@papers_argument
@query_option
@library_option
def star(names: tuple[str, ...], query: str | None) -> None:
    """Star papers.

    \b
    Example:
      readinglist star 12
    """
    library = open_library(writing=True)
    report(library.set_starred(chosen(library, names, query), True))
    finish()


@click.command()
@papers_argument
@query_option
@library_option
def unstar(names: tuple[str, ...], query: str | None) -> None:
    """Take the star off papers.

    \b
    Example:
      readinglist unstar 12
    """
    library = open_library(writing=True)
    report(library.set_starred(chosen(library, names, query), False))
    finish()


@click.command()
@click.argument("name", metavar="PAPER")
@click.option("--text", help="The note (Markdown).")
@click.option("--file", "file", metavar="FILE", help="Read the note from a file ('-': here).")
@click.option("--quote", help="The passage it is about; without a note it is a highlight.")
@click.option("--edit", is_flag=True, help="Write it in $EDITOR.")
@json_option
@library_option
def note(
    name: str, text: str | None, file: str | None, quote: str | None, edit: bool, as_json: bool
) -> None:
    """Write a note on a paper; without an option, print its notes.

    \b
    Examples:
      readinglist note 12 --text 'Compare with SigLIP.'
      readinglist note 12 --quote 'enables zero-shot transfer' --text 'How robust?'
      readinglist note 12
    """
    writing = edit or text is not None or file is not None or bool(quote)
    library = open_library(writing=writing)
    (paper_id,) = named(library, [name])
    if not writing:
        notes = paper_json(library.paper(paper_id))["notes"]
        if as_json:
            put_json(notes)
        for one in [] if as_json else notes:
            put((f"> {one['quote']}\n" if one["quote"] else "") + one["text"] + "\n")
        return
    if edit:
        text = click.edit(text or "", extension=".md")
        if text is None:
            raise UsageError("The note was not saved in the editor; nothing was changed.")
    elif file is not None:
        text = read_file(file).decode("utf-8", "replace")
    note_id = library.add_note(paper_id, text or "", quote)
    put_json({"id": note_id}) if as_json else say(f"Note {note_id} was added.")


@click.command("set")
@click.argument("name", metavar="PAPER")
@click.argument("fields", metavar="FIELD=VALUE...", nargs=-1, required=True)
@library_option
def set_(name: str, fields: tuple[str, ...]) -> None:
    """Edit fields of a paper; an empty value clears one. Imports leave them alone from then on.

    \b
    Examples:
      readinglist set 12 year=2021 'venue=ICML' 'authors=Radford, Alec and Kim, Jong Wook'
      readinglist set 12 doi=
    """
    pairs = {}
    for field in fields:
        key, sign, value = field.partition("=")
        if not sign or not key.strip():
            raise UsageError(f"{field!r} is not FIELD=VALUE; nothing was changed.")
        pairs[key.strip()] = value
    library = open_library(writing=True)
    (paper_id,) = named(library, [name])
    report(library.set_fields(paper_id, pairs))


@click.command()
@papers_argument
@query_option
@library_option
def delete(names: tuple[str, ...], query: str | None) -> None:
    """Put papers into the trash; a later dump does not bring them back as new.

    \b
    Example:
      readinglist delete 12
    """
    library = open_library(writing=True)
    report(library.trash(chosen(library, names, query)))
    finish()


@click.command("restore-paper")
@click.argument("names", metavar="PAPER...", nargs=-1, required=True)
@library_option
def restore_paper(names: tuple[str, ...]) -> None:
    """Take papers out of the trash.

    \b
    Example:
      readinglist restore-paper 12
    """
    library = open_library(writing=True)
    report(library.restore(named(library, names)))
    finish()


@click.group()
def trash() -> None:
    """List or empty the trash.

    \b
    Examples:
      readinglist trash list
      readinglist trash empty
    """


@trash.command("list")
@json_option
@library_option
def trash_list(as_json: bool) -> None:
    """List what is in the trash, the latest first.

    \b
    Example:
      readinglist trash list
    """
    library = open_library()
    put_papers(library.papers(library.trashed()), as_json)


@trash.command("empty")
@library_option
def trash_empty() -> None:
    """Delete for good what is in the trash; undo still brings it back.

    \b
    Example:
      readinglist trash empty
    """
    report(open_library(writing=True).empty_trash())


@click.command()
@json_option
@library_option
def duplicates(as_json: bool) -> None:
    """List papers that may be one, with reasons.

    \b
    Example:
      readinglist duplicates
    """
    library = open_library()
    pairs = library.pairs()
    if as_json:
        put_json(pairs)
    for pair in [] if as_json else pairs:
        put(f"{pair['score']:.2f}  {'; '.join(pair['reasons'])}")
        for row in library.page([pair["paper_id"], pair["other_id"]]):
            put(f"      {row.id:>6} {row.key:<28} {words.excerpt(row.title, 80)}")
    if pairs:
        raise Findings


def _two(library: Library, first: str, second: str) -> tuple[int, int]:
    (one,), (other,) = named(library, [first]), named(library, [second])
    return one, other


@click.command()
@click.argument("paper")
@click.argument("other")
@click.option(
    "--take",
    "takes",
    multiple=True,
    metavar="FIELD=SIDE",
    help="Whose value of a field stays: this, other or both (repeatable).",
)
@library_option
def merge(paper: str, other: str, takes: tuple[str, ...]) -> None:
    """Make two papers one: PAPER keeps its key and gains what it lacks from OTHER.

    \b
    Examples:
      readinglist merge 12 57
      readinglist merge 12 57 --take venue=other --take abstract=both
    """
    library = open_library(writing=True)
    take = {}
    for said in takes:
        field, equals, side = said.partition("=")
        if not equals:
            raise UsageError(f"{said!r} is no choice; write it like venue=other.")
        take[field.strip().lower()] = side.strip().lower()
    report(library.merge(*_two(library, paper, other), take or None))


@click.command("not-duplicates")
@click.argument("paper")
@click.argument("other")
@library_option
def not_duplicates(paper: str, other: str) -> None:
    """Remember that two papers are different.

    \b
    Example:
      readinglist not-duplicates 12 57
    """
    library = open_library(writing=True)
    done: Done = library.not_duplicates(*_two(library, paper, other))
    report(done)


COMMANDS = (
    *(state, star, unstar, note, set_, delete, restore_paper, trash),
    *(duplicates, merge, not_duplicates),
)
