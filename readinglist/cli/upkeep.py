"""Keeping house: undo, history, the index, backups, and opening the window."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click

from readinglist import config
from readinglist.as_json import step_json
from readinglist.cli.common import (
    COUNT,
    follow,
    is_text,
    json_option,
    library_option,
    named,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.errors import UsageError
from readinglist.library import restoring


@click.command()
@library_option
def undo() -> None:
    """Take back the newest step, in this or an earlier session.

    \b
    Example:
      readinglist undo
    """
    report(open_library(writing=True).undo())


@click.command()
@library_option
def redo() -> None:
    """Bring back what was undone last.

    \b
    Example:
      readinglist redo
    """
    report(open_library(writing=True).redo())


@click.command()
@click.option("--limit", type=COUNT, default=50, show_default=True, help="0: all.")
@click.option("--paper", "paper", metavar="PAPER", help="Only steps that changed this paper.")
@json_option
@library_option
def history(limit: int, paper: str | None, as_json: bool) -> None:
    """List what was done, the newest first.

    \b
    Example:
      readinglist history --limit 10
    """
    library = open_library()
    paper_id = named(library, [paper])[0] if paper else None
    steps = library.history(limit, paper_id)
    if as_json:
        put_json([step_json(step) for step in steps])
        return
    for step in steps:
        undone = "  (undone)" if step.undone else ""
        put(f"{step.id:>6}  {step.at[:19].replace('T', ' ')}  {step.label}{undone}")


@click.command()
@library_option
def reindex() -> None:
    """Drop the full-text index and build it anew; papers are not touched.

    \b
    Example:
      readinglist reindex
    """
    count = follow(open_library().reindex())
    say(f"Indexed {count:,} papers.")


@click.command()
@click.argument("file", required=False)
@library_option
def backup(file: str | None) -> None:
    """Copy the library, whole and verified, to FILE or beside it.

    \b
    Example:
      readinglist backup /media/stick/library-march.db
    """
    if file is not None and not is_text(file):
        raise UsageError("SQLite needs a file name that is text in UTF-8; nothing was written.")
    put(str(open_library().backup(file)))


@click.command()
@click.argument("file")
@library_option
def restore(file: str) -> None:
    """Put a backup or an archive in the library's place; the present one is kept beside it.

    \b
    Examples:
      readinglist restore library.db.backups/2026-03-12T101500000Z-auto.db
      readinglist restore papers-archive
    """
    given = click.get_current_context().ensure_object(dict).get("library")
    path = config.library_path(given)
    kept, count = restoring.restore(path, Path(file).absolute())
    say(f"{path} holds {count:,} papers again.")
    if kept:
        say(f"What was there is kept as {kept}.")


@click.command()
@click.argument("files", metavar="[FILE...]", nargs=-1)
@click.option(
    "--screenshot",
    type=click.Path(dir_okay=False),
    metavar="OUT.png",
    help="Save a picture and quit.",
)
@click.option("--size", metavar="1366x768", help="Size of the window.")
@click.option("--scale", type=click.FloatRange(0.5, 4), help="Pixels for a point: 2 on HiDPI.")
@click.option("--theme", type=click.Choice(["light", "dark", "system"]), help="Colours.")
@click.option(
    "--view", metavar="NAME", help="inbox, queue, import-preview, history, preferences, …"
)
@click.option("--query", help="What stands in the search box.")
@click.option("--select", metavar="PAPER", help="The paper that is selected.")
@library_option
def gui(
    files: tuple[str, ...],
    screenshot: str | None,
    size: str | None,
    scale: float | None,
    theme: str | None,
    view: str | None,
    query: str | None,
    select: str | None,
) -> None:
    """Open the window; files go to the import preview.

    \b
    Examples:
      readinglist gui page.txt
      readinglist gui --screenshot shot.png --size 1366x768 --theme dark
    """
    given = click.get_current_context().ensure_object(dict).get("library")
    # The one place where a command may touch the window, and only when it is asked for.
    from readinglist.cli.opening import open_window

    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # an exception would be lost in Qt's loop
    sys.exit(
        open_window(
            config.library_path(given),
            files,
            screenshot=Path(screenshot).absolute() if screenshot else None,
            size=size,
            scale=scale,
            theme=theme,
            view=view,
            query=query,
            select=select,
        )
    )


COMMANDS = (undo, redo, history, reindex, backup, restore, gui)
