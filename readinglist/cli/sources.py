"""What ``follow`` and ``watch`` share: options, lists, and how a poll is told."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any

import click

from readinglist import subscription
from readinglist.cli.common import Findings, follow, fresh_index, put, put_json, report, say
from readinglist.errors import OnlineError, UsageError
from readinglist.library import Library
from readinglist.library.sources import Settings, Sources
from readinglist.model import STATES, Done, Progress
from readinglist.subscription import Polled, Subscription, polled_json

names_argument = click.argument("names", metavar="SOURCE...", nargs=-1, required=True)
some_names = click.argument("names", metavar="[SOURCE...]", nargs=-1)


def settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that ``add`` and ``set`` share."""
    for option in reversed(
        (
            click.option("--title", metavar="TEXT", help="What it is called in the side bar."),
            click.option("--tag", "tags", multiple=True, metavar="TAG", help="Tag new papers."),
            click.option("--state", type=click.Choice(STATES), help="Where new papers go."),
            click.option(
                "--every", metavar="SPAN", help="Let a schedule poll it: 30m, 6h, 1d; never."
            ),
            click.option(
                "--preview/--straight",
                "is_preview",
                default=None,
                help="Keep what comes until you have looked at it, or import it at once.",
            ),
        )
    ):
        command = option(command)
    return command


def chosen(
    title: str | None,
    tags: tuple[str, ...],
    state: str | None,
    every: str | None,
    is_preview: bool | None,
) -> Settings:
    """The settings that were given."""
    wanted = Settings()
    if title is not None:
        wanted["title"] = title
    if tags:
        wanted["tags"] = tags
    if state is not None:
        wanted["state"] = state
    if every is not None:
        wanted["every"] = subscription.minutes(every)
    if is_preview is not None:
        wanted["mode"] = "preview" if is_preview else "straight"
    return wanted


def put_sources(sources: Sequence[Subscription], as_json: bool) -> None:
    """A line or two for each source, or JSON."""
    if as_json:
        put_json([subscription.as_json(source) for source in sources])
        return
    for source in sources:
        lamp = "paused" if source.paused else "failed" if source.error else "ok"
        lamp = lamp if source.polled or lamp == "paused" else "new"
        last = (source.polled or "")[:16].replace("T", " ") or "never"
        put(f"{source.id:>4}  {lamp:<6}  {last:<16}  {source.title}  {source.address}")
        tail = []
        if source.every and not source.paused:
            tail.append(f"every {subscription.shown_minutes(source.every)}")
        if source.new:
            tail.append(f"{source.new:,} new last time")
        if source.waiting:
            tail.append(f"{source.waiting:,} waiting for a look")
        if source.failures > 1:
            tail.append(f"failed {source.failures:,} times")
        tail += [text for text in (source.error, source.note) if text]
        if tail:
            put(f"{'':>14}{'; '.join(tail)}")


def edit(sources: Sources, name: str, values: Settings, paused: bool | None, no_tags: bool) -> None:
    """Change one source."""
    if paused is not None:
        values["paused"] = paused
    if no_tags:
        values["tags"] = ()
    if not values:
        raise UsageError("Nothing to change was given; see --help.")
    report(sources.set(name, **values))


def run(
    library: Library,
    verb: Generator[Progress, None, tuple[Polled, ...]],
    as_json: bool,
    is_due: bool,
) -> None:
    """Poll or scan, tell what came, bring the index up to date."""
    done = follow(verb)
    if not done and not is_due:
        say("There is nothing to poll: nothing was added yet, or all of it is paused.")
    if as_json:
        told = [polled_json(one) for one in done]
        put_json({"version": 1, "new": sum(one.new for one in done), "sources": told})
    for one in done if not as_json else ():
        put(f"{one.title}: {_outcome(one)}")
        for note in one.notes:
            put(f"  {note}")
    if any(one.imports for one in done):
        fresh_index(library)
    if done and all(one.outcome == "offline" for one in done):
        raise OnlineError("No source could be reached, so nothing was polled; are you online?")
    if done and all(one.error for one in done):
        raise OnlineError(f"Nothing could be polled: {done[0].error}")
    if any(one.error or one.failed for one in done):
        raise Findings


def _outcome(one: Polled) -> str:
    if one.error:
        return one.error
    counts = {"new": one.new, "already there": one.same, "completed": one.changed}
    counts |= {"doubtful": one.unsure, "not readable": one.failed}
    parts = [f"{count:,} {word}" for word, count in counts.items() if count]
    if one.waiting:
        dumps = "dump waits" if one.waiting == 1 else "dumps wait"
        parts.append(f"{one.waiting:,} {dumps} for a look (readinglist follow waiting)")
    return ", ".join(parts) or "nothing new"


def added(sources: Sources, made: tuple[Done, int | None], as_json: bool) -> None:
    """Say what was added."""
    done, number = made
    if number is None:
        raise UsageError(f"{done.skipped[0]}; nothing was changed.")
    report(done)
    (source,) = sources.named([str(number)])
    put_sources([source], as_json)
