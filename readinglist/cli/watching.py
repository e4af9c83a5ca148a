"""Folders whose new files are imported: ``watch``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from readinglist import subscription
from readinglist.cli.common import json_option, library_option, open_library, put, put_json, report
from readinglist.cli.sources import (
    added,
    chosen,
    edit,
    names_argument,
    put_sources,
    run,
    settings,
    some_names,
)
from readinglist.errors import UsageError
from readinglist.library.sources import Settings


@click.group()
def watch() -> None:
    """Watch folders: files that appear in them are imported once, and never touched.

    A file is taken when it has stopped growing, and the same bytes only once. One that cannot be
    read is listed with the reason and left alone until it changes. SOURCE is a number, a title or
    a path of `watch list`.

    \b
    Examples:
      readinglist watch add ~/Downloads/papers
      readinglist watch scan
    """


def _folder_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    command = click.option(
        "--subfolders/--no-subfolders", default=None, help="Look into folders in it, too."
    )(command)
    return click.option(
        "--pattern",
        "patterns",
        multiple=True,
        metavar="GLOB",
        help="Only files named so (default: every kind that can be read).",
    )(command)


def _folder_chosen(
    patterns: tuple[str, ...], subfolders: bool | None, options: dict[str, Any]
) -> Settings:
    values = chosen(**options)
    if patterns:
        values["patterns"] = patterns
    if subfolders is not None:
        values["subfolders"] = subfolders
    return values


@watch.command("add")
@click.argument("folder", metavar="DIR")
@settings
@_folder_settings
@json_option
@library_option
def watch_add(
    folder: str, patterns: tuple[str, ...], subfolders: bool | None, as_json: bool, **options: Any
) -> None:
    """Watch a folder; what is in it already is imported by the first scan.

    \b
    Example:
      readinglist watch add ~/Downloads --pattern 'hf-*' --preview
    """
    library = open_library(making=True)
    values = _folder_chosen(patterns, subfolders, options)
    added(library.watching, library.watching.add(folder, **values), as_json)


@watch.command("list")
@click.option("--files", "with_files", is_flag=True, help="And what became of each file.")
@json_option
@library_option
def watch_list(with_files: bool, as_json: bool) -> None:
    """List watched folders, and with --files what became of each file.

    \b
    Example:
      readinglist watch list --files
    """
    watching = open_library().watching
    if as_json:
        keys = ("path", "outcome", "reason")
        put_json(
            [
                subscription.as_json(source)
                | (
                    {
                        "files": [
                            dict(zip(keys, file, strict=True))
                            for file in watching.files(str(source.id))
                        ]
                    }
                    if with_files
                    else {}
                )
                for source in watching.list()
            ]
        )
        return
    for source in watching.list():
        put_sources([source], as_json=False)
        for path, outcome, reason in watching.files(str(source.id)) if with_files else ():
            put(f"{'':>14}{outcome:<9} {path}" + (f": {reason}" if reason else ""))


@watch.command("set")
@click.argument("name", metavar="SOURCE")
@settings
@_folder_settings
@click.option("--no-tags", is_flag=True, help="Tag new papers no more.")
@click.option("--pause/--resume", "paused", default=None, help="Leave it out of scans, or not.")
@library_option
def watch_set(
    name: str,
    patterns: tuple[str, ...],
    subfolders: bool | None,
    no_tags: bool,
    paused: bool | None,
    **options: Any,
) -> None:
    """Change how a folder is watched; --tag and --pattern replace what was set.

    \b
    Example:
      readinglist watch set papers --pattern '*.bib' --pattern '*.ris'
    """
    library = open_library(writing=True)
    values = _folder_chosen(patterns, subfolders, options)
    edit(library.watching, name, values, paused, no_tags)


@watch.command("remove")
@names_argument
@library_option
def watch_remove(names: tuple[str, ...]) -> None:
    """Watch these folders no longer; papers and files stay.

    \b
    Example:
      readinglist watch remove papers
    """
    report(open_library(writing=True).watching.remove(names))


@watch.command("scan")
@some_names
@click.option("--due", is_flag=True, help="Only folders whose time has come; for cron.")
@json_option
@library_option
def scan(names: tuple[str, ...], due: bool, as_json: bool) -> None:
    """Look into watched folders and import what is new; each file is one step.

    \b
    Examples:
      readinglist watch scan
      readinglist watch scan papers --json
    """
    library = open_library(writing=True)
    if due and names:
        raise UsageError("Name folders, or say --due; one of the two.")
    run(library, library.watching.scan(names, due=due), as_json, due)


COMMANDS = (watch,)
