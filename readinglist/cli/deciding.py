"""Deciding in the shell: ``later`` and ``dismiss``, with a day and a reason."""

from __future__ import annotations

from datetime import date

import click

from readinglist.cli.common import chosen, finish, library_option, open_library, report
from readinglist.cli.edits import papers_argument, query_option
from readinglist.triage import LATER, REASONS, Decision, until_day


@click.command()
@papers_argument
@query_option
@click.option(
    "--until",
    default="tomorrow",
    metavar="DAY",
    help="tomorrow (the default), week (Monday), month, a date, or seen: when a page lists it again.",
)
@library_option
def later(names: tuple[str, ...], query: str | None, until: str) -> None:
    """Put papers off: they leave the inbox and come back to it on their day.

    \b
    Examples:
      readinglist later 12 15
      readinglist later --query 'state:inbox benchmark' --until 2030-01-31
    """
    day = until_day(until, date.today())
    library = open_library(writing=True)
    report(library.triage.decide(chosen(library, names, query), Decision(LATER, day)))
    finish()


@click.command()
@papers_argument
@query_option
@click.option("--reason", type=click.Choice(list(REASONS)), help="Why, to be found by reason:.")
@library_option
def dismiss(names: tuple[str, ...], query: str | None, reason: str | None) -> None:
    """Dismiss papers, and keep why if that is said.

    \b
    Example:
      readinglist dismiss 12 15 --reason weak
    """
    library = open_library(writing=True)
    decision = Decision("dismissed", reason=reason or "")
    report(library.triage.decide(chosen(library, names, query), decision))
    finish()


COMMANDS = (later, dismiss)
