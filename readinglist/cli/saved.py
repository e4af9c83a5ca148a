"""Saved searches in the shell: ``saved list``, ``add``, ``change``, ``rename``, ``move``, ``remove``, ``show``."""

from __future__ import annotations

import click

from readinglist.cli.common import (
    fresh_index,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    put_papers,
    report,
    say,
)
from readinglist.cli.lists import batches
from readinglist.queries import SavedCount


@click.group()
def saved() -> None:
    """Name searches, and see what is new in them.

    A saved search is part of any query as saved:NAME, or saved:"LONG NAME".

    \b
    Examples:
      readinglist saved add captions '"long captions" OR recaption*'
      readinglist saved list
      readinglist search 'saved:captions -state:dismissed'
    """


@saved.command("list")
@json_option
@library_option
def saved_list(as_json: bool) -> None:
    """List saved searches: how many papers each finds, and how many are new since it was opened.

    \b
    Example:
      readinglist saved list --json
    """
    library = open_library()
    fresh_index(library)
    found = library.saved.counts()
    if as_json:
        put_json([_as_json(counted) for counted in found])
        return
    width = max((len(counted.search.name) for counted in found), default=0)
    for counted in found:
        new = f"{counted.new:,} new" if counted.new else ""
        name = counted.search.name.ljust(width)
        put(f"{counted.count:>7,} {new:>11}  {name}  {counted.search.query}")
        _tell_fault(counted)
    if not found:
        say("No search is saved; `readinglist saved add NAME QUERY` saves one.")


def _as_json(counted: SavedCount) -> dict[str, object]:
    search = counted.search
    return {
        "name": search.name,
        "query": search.query,
        "grammar": search.grammar,
        "count": counted.count,
        "new": counted.new,
        "fault": counted.fault.reason if counted.fault else None,
    }


def _tell_fault(counted: SavedCount) -> None:
    if counted.fault:
        say(f"In the search {counted.search.name!r}: {counted.fault.reason}.")


@saved.command("add")
@click.argument("name")
@click.argument("query")
@library_option
def saved_add(name: str, query: str) -> None:
    """Save QUERY under NAME.

    \b
    Example:
      readinglist saved add 'to cite, unread' 'tag:to-cite is:unread'
    """
    library = open_library(writing=True)
    fresh_index(library)
    report(library.saved.add(name, query))
    _tell_fault(library.saved.count(library.saved.get(name)))


@saved.command("change")
@click.argument("name")
@click.argument("query")
@library_option
def saved_change(name: str, query: str) -> None:
    """Give a saved search another query.

    \b
    Example:
      readinglist saved change captions '"long captions" year:2023..'
    """
    library = open_library(writing=True)
    fresh_index(library)
    report(library.saved.change(name, query))
    _tell_fault(library.saved.count(library.saved.get(name)))


@saved.command("rename")
@click.argument("name")
@click.argument("new")
@library_option
def saved_rename(name: str, new: str) -> None:
    """Give a saved search another name, in the searches made of it too.

    \b
    Example:
      readinglist saved rename captions 'long captions'
    """
    report(open_library(writing=True).saved.rename(name, new))


@saved.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("name")
@click.argument("by", type=click.IntRange(-10_000, 10_000))
@library_option
def saved_move(name: str, by: int) -> None:
    """Move a saved search BY places down the list; up if negative.

    \b
    Example:
      readinglist saved move captions -1
    """
    report(open_library(writing=True).saved.move(name, by))


@saved.command("remove")
@click.argument("name")
@library_option
def saved_remove(name: str) -> None:
    """Forget a saved search; its papers stay.

    \b
    Example:
      readinglist saved remove captions
    """
    library = open_library(writing=True)
    report(library.saved.delete(name))
    for user in library.saved.users(name):
        say(f"The search {user!r} is made of it, and lacks it now.")


@saved.command("show")
@click.argument("name")
@click.option("--new", "only_new", is_flag=True, help="Only papers new since it was last opened.")
@click.option("--seen", is_flag=True, help="Afterwards nothing in it is new any more.")
@json_option
@library_option
def saved_show(name: str, only_new: bool, seen: bool, as_json: bool) -> None:
    """List the papers of a saved search, the best first.

    \b
    Examples:
      readinglist saved show captions
      readinglist saved show captions --new --seen
    """
    library = open_library(writing=seen)
    fresh_index(library)
    search = library.saved.get(name)
    found = library.search(search.query, limit=0)
    new = set(library.saved.new(name))
    ids = [i for i in found.ids if i in new] if only_new else found.ids
    put_papers(batches(library, ids), as_json)
    say(f"{search.query}: {found.total:,} found, {len(new):,} new.")
    if seen:
        library.saved.mark_seen(name, found.ids)


COMMANDS = (saved,)
