"""Feeds and APIs that bring papers by themselves, and what waits for a look: ``follow``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from readinglist.cli.common import (
    Findings,
    follow,
    fresh_index,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.cli.dumps import read_file
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
from readinglist.errors import ReadingListError, UsageError
from readinglist.library import Library
from readinglist.subscription import waiting_json

numbers_argument = click.argument(
    "numbers", metavar="[NUMBER...]", nargs=-1, type=click.IntRange(1, 2**31)
)


@click.group("follow")
def follow_() -> None:
    """Follow feeds, arXiv and the Hugging Face daily papers.

    Nothing touches the network before a source is added, and then only `follow poll` (or the
    window) does. What comes is read as any file is; what a source said before is not taken again.
    SOURCE is a number, a title or an address of `follow list`.

    \b
    Examples:
      readinglist follow add hf-daily --every 1d
      readinglist follow add arxiv:cs.CL --tag nlp
      readinglist follow poll
    """


@follow_.command("add")
@click.argument("wanted", metavar="ADDRESS")
@settings
@json_option
@library_option
def add(wanted: str, as_json: bool, **options: Any) -> None:
    """Follow an Atom, RSS or JSON feed, or an API; nothing is asked yet.

    ADDRESS is a web address, hf-daily, arxiv:CATEGORY, or arxiv: with words or an arXiv query.

    \b
    Examples:
      readinglist follow add https://example.org/feed.xml --every 6h
      readinglist follow add hf-daily
      readinglist follow add 'arxiv:abs:"sparse attention" AND cat:cs.LG' --preview
    """
    library = open_library(making=True)
    added(library.following, library.following.add(wanted, **chosen(**options)), as_json)


@follow_.command("list")
@json_option
@library_option
def list_(as_json: bool) -> None:
    """List what is followed, when it was last polled, and how that went.

    \b
    Example:
      readinglist follow list
    """
    put_sources(open_library().following.list(), as_json)


@follow_.command("set")
@click.argument("name", metavar="SOURCE")
@settings
@click.option("--no-tags", is_flag=True, help="Tag new papers no more.")
@click.option("--address", metavar="ADDRESS", help="It is at another address now.")
@click.option("--pause/--resume", "paused", default=None, help="Leave it out of polls, or not.")
@library_option
def set_(
    name: str, no_tags: bool, address: str | None, paused: bool | None, **options: Any
) -> None:
    """Change how a source is followed; --tag replaces its tags.

    \b
    Example:
      readinglist follow set 'arXiv cs.CL' --every 1d --state queued
    """
    library = open_library(writing=True)
    values = chosen(**options)
    if address is not None:
        report(library.following.move(name, address))
        (name,) = [str(s.id) for s in library.following.named([address])][:1]
    if address is None or values or paused is not None or no_tags:
        edit(library.following, name, values, paused, no_tags)


@follow_.command("remove")
@names_argument
@library_option
def remove(names: tuple[str, ...]) -> None:
    """Follow these no longer; papers that came from them stay.

    \b
    Example:
      readinglist follow remove 3
    """
    report(open_library(writing=True).following.remove(names))


@follow_.command("poll")
@some_names
@click.option("--due", is_flag=True, help="Only what a schedule wants now; for cron.")
@click.option("--anew", is_flag=True, help="Take what was delivered before, too.")
@json_option
@library_option
def poll(names: tuple[str, ...], due: bool, anew: bool, as_json: bool) -> None:
    """Ask sources for what is new, and import it; each answer is one step that undo takes back.

    A source that fails keeps its error (`follow list`), is tried again later, and stops no other.
    For a schedule put the second example into cron: it asks only what has a time (`--every`).

    \b
    Examples:
      readinglist follow poll
      readinglist follow poll --due
      readinglist follow poll 'Hugging Face daily papers' --json
    """
    library = open_library(writing=True)
    if due and names:
        raise UsageError("Name sources, or say --due; one of the two.")
    run(library, library.following.poll(names, due=due, anew=anew), as_json, due)


@follow_.command("opml")
@click.argument("file", metavar="[FILE]", required=False)
@settings
@click.option("--dry-run", is_flag=True, help="List what FILE holds, add nothing.")
@click.option("--export", "target", metavar="OUT|-", help="Write what is followed instead.")
@click.option("--overwrite", is_flag=True, help="Replace a file that Reading List did not write.")
@json_option
@library_option
def opml(
    file: str | None,
    dry_run: bool,
    target: str | None,
    overwrite: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Follow every feed of an OPML list in one step, or write one for another reader.

    \b
    Examples:
      readinglist follow opml subscriptions.opml --every 1d
      readinglist follow opml --export my-feeds.opml
    """
    if (file is None) == (target is None):
        raise UsageError("Give a file to read, or --export with one to write.")
    if target is not None:
        _export(open_library(), target, overwrite)
        return
    assert file is not None
    data = read_file(file)
    library = open_library(making=not dry_run)
    offers = library.following.read_opml(data, file)
    for title, address, remark in offers if not as_json else ():
        put(f"{title}  {address}" + (f"  ({remark})" if remark else ""))
    if as_json:
        keys = ("title", "address", "remark")
        put_json([dict(zip(keys, offer, strict=True)) for offer in offers])
    if not dry_run:
        wanted = [(title, address) for title, address, remark in offers if not remark]
        report(library.following.add_all(wanted, **chosen(**options)))


def _export(library: Library, target: str, overwrite: bool) -> None:
    text = library.following.opml()
    if target == "-":
        sys.stdout.write(text)
        return
    library.following.export_opml(Path(target), overwrite=overwrite)
    say(f"{len(library.following.list()):,} sources are in {target}.")


# ------------------------------------------------------------------ what waits


@follow_.command("waiting")
@json_option
@library_option
def waiting(as_json: bool) -> None:
    """List what came from sources with --preview and waits for a look.

    \b
    Example:
      readinglist follow waiting
    """
    found = open_library().following.waiting()
    if as_json:
        put_json([waiting_json(one) for one in found])
        return
    for one in found:
        new = len(one.fresh)
        papers = f"  {new:,} paper{'' if new == 1 else 's'} not seen before" if new else ""
        put(f"{one.id:>4}  {one.at[:16].replace('T', ' ')}  {one.title}  {one.origin}{papers}")


def _named_or_all(library: Library, wanted: tuple[int, ...], everything: bool) -> list[int]:
    if bool(wanted) == everything:
        raise UsageError("Name what waits by its number (`follow waiting`), or say --all.")
    return list(wanted) or [one.id for one in library.following.waiting()]


@follow_.command("take")
@numbers_argument
@click.option("--all", "everything", is_flag=True, help="All that waits.")
@library_option
def take(numbers: tuple[int, ...], everything: bool) -> None:
    """Import what waits.

    \b
    Example:
      readinglist follow take 4 5
    """
    library = open_library(writing=True)
    wanted = library.following.waiting(_named_or_all(library, numbers, everything))
    faults = []
    for one in wanted:
        try:
            done = follow(library.following.take(one))
        except ReadingListError as error:
            faults.append(str(error))
            say(str(error))
            continue
        put(
            f"{one.title}: {done.new:,} new, {done.same:,} already there, "
            f"{done.changed:,} completed, {done.unsure:,} doubtful"
        )
    fresh_index(library)
    if wanted and len(faults) == len(wanted):
        raise UsageError("Nothing could be imported.")
    if faults:
        raise Findings


@follow_.command("skip")
@numbers_argument
@click.option("--all", "everything", is_flag=True, help="All that waits.")
@library_option
def skip(numbers: tuple[int, ...], everything: bool) -> None:
    """Do not import what waits; undo brings it back.

    \b
    Example:
      readinglist follow skip 4
    """
    library = open_library(writing=True)
    report(library.following.skip(_named_or_all(library, numbers, everything)))


COMMANDS = (follow_,)
