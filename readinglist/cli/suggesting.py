"""Suggested tags in the shell: which, why, and taking or refusing them."""

from __future__ import annotations

from typing import Any

import click

from readinglist.cli.common import (
    chosen,
    finish,
    follow,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.cli.edits import papers_argument, query_option
from readinglist.errors import UsageError
from readinglist.suggesting import Suggestion


@click.command()
@papers_argument
@query_option
@click.option("--accept", is_flag=True, help="Give the papers what is suggested, in one step.")
@click.option("--refuse", metavar="TAG", help="Never suggest this tag for these papers again.")
@json_option
@library_option
def suggest(
    names: tuple[str, ...], query: str | None, accept: bool, refuse: str | None, as_json: bool
) -> None:
    """Suggest tags for papers, learned from the tags of this library, on this machine.

    A tag is suggested where it was right for at least 8 of 10 papers like it; each line says which
    words speak for it and the paper with it that is most alike. With --json, every word has its
    weight, and the weights add up to the score.

    \b
    Examples:
      readinglist suggest 12 --json
      readinglist suggest --query 'state:inbox' --accept
      readinglist suggest 12 --refuse rl
    """
    if accept and refuse:
        raise UsageError("Accept what is suggested, or refuse a tag; one of the two.")
    library = open_library(writing=accept or refuse is not None)
    ids = chosen(library, names, query)
    if refuse is not None:
        report(library.suggesting.refuse(ids, [refuse]))
        finish()
        return
    follow(library.suggesting.learn())
    told: list[dict[str, Any]] = []
    wanted: dict[int, list[str]] = {}
    for paper in library.papers(ids):
        found = () if paper.deleted else library.suggesting.of(paper.id)
        if found:
            wanted[paper.id] = [one.tag for one in found]
        if as_json:
            told.append(
                {"id": paper.id, "key": paper.key, "tags": [_as_json(one) for one in found]}
            )
        else:
            for one in found:
                put(f"{paper.id:>6}  {one.tag:<24} {one.likely:>4.0%}  {', '.join(one.words())}")
    if as_json:
        put_json(told)
    elif not wanted:
        say("No tag is likely enough for these papers to be suggested.")
    if accept and wanted:
        report(library.suggesting.accept_all(wanted))
    finish()


def _as_json(one: Suggestion) -> dict[str, Any]:
    """``{"tag", "likely", "score", "why": [{"word", "weight"}], "like": id or null}``."""
    why = [{"word": reason.word, "weight": reason.weight} for reason in one.why]
    return {
        **{"tag": one.tag, "likely": one.likely, "score": one.score},
        **{"why": why, "like": one.like},
    }


COMMANDS = (suggest,)
