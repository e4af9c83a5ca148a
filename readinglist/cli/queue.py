"""The queue in the shell: what is next, and moving papers in it."""

from __future__ import annotations

import click

from readinglist.cli.common import (
    chosen,
    finish,
    json_option,
    library_option,
    open_library,
    put_papers,
    report,
)
from readinglist.cli.edits import papers_argument, query_option
from readinglist.queue_order import MOVES


@click.group()
def queue() -> None:
    """Show the queue in its order, and move papers in it.

    \b
    Examples:
      readinglist queue list
      readinglist queue move top 12 15
    """


@queue.command("list")
@json_option
@library_option
def queue_list(as_json: bool) -> None:
    """List the queue, what is next first.

    \b
    Example:
      readinglist queue list
    """
    library = open_library()
    put_papers(library.papers(library.queue.ids()), as_json)


@queue.command("move")
@click.argument("to", type=click.Choice(MOVES))
@papers_argument
@query_option
@library_option
def queue_move(to: str, names: tuple[str, ...], query: str | None) -> None:
    """Move papers of the queue one place up or down, to its top or its end.

    \b
    Examples:
      readinglist queue move top 12
      readinglist queue move end --query 'tag:someday'
    """
    library = open_library(writing=True)
    report(library.queue.move(chosen(library, names, query), to))
    finish()


COMMANDS = (queue,)
