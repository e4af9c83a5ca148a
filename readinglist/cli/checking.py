"""What is wrong with the library and its papers' entries: ``check``, and a look before an export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from readinglist.cli.common import (
    Findings,
    follow,
    json_option,
    library_option,
    open_library,
    put_json,
    say,
)
from readinglist.completeness import TARGETS
from readinglist.library import Library, checking
from readinglist.model import Finding

F = TypeVar("F", bound=Callable[..., Any])


@click.command()
@click.option("--fix", is_flag=True, help="Mend what can be mended without asking.")
@click.option("--style", type=click.Choice(list(TARGETS)), help="What entries are to be fit for.")
@json_option
@library_option
def check(fix: bool, style: str | None, as_json: bool) -> None:
    """Check the library file, its index, and its papers' entries for a style.

    Entries: missing fields, bad DOIs and keys, "et al." as an author, months, unbalanced braces,
    titles that end with a stop, one venue spelt several ways, letters that LaTeX cannot set. --fix
    mends titles, months, DOIs and venues, in one step of undo, but nothing that was typed by hand.

    \b
    Examples:
      readinglist check --style ieee
      readinglist check --fix
    """
    found = follow(open_library(writing=fix).check(fix=fix, style=style))
    if as_json:
        put_json([_json(finding) for finding in found])
    else:
        _put_findings(found, data=True)
        say("Nothing found." if not found else f"{len(found):,} findings.")
    if found:
        raise Findings


def _json(finding: Finding) -> dict[str, Any]:
    return {
        "paper": finding.paper_id,
        "kind": finding.kind,
        "field": finding.field or None,
        "text": finding.text,
        "fixable": finding.fixable,
    }


def _put_findings(found: Sequence[Finding], *, data: bool) -> None:
    for f in found:
        about = f"paper {f.paper_id}" if f.paper_id else "library"
        say(f"{about:<14} {f.kind:<15} {f.text}", data=data)


def preflight_options(command: F) -> F:
    """``--check``, ``--anyway`` and ``--for`` of an export."""
    for option in (
        click.option("--anyway", is_flag=True, help="With --check: write it all the same."),
        click.option(
            "--for",
            "target",
            type=click.Choice(list(TARGETS)),
            help="What --check holds entries against (default: the library's choice).",
        ),
        click.option(
            "--check",
            "checking",
            is_flag=True,
            help="List problems of entries; then write nothing.",
        ),
    ):
        command = option(command)
    return command


def preflight(
    library: Library,
    ids: Sequence[int],
    format_name: str,
    *,
    listing: bool,
    anyway: bool,
    target: str | None,
) -> bool:
    """Whether entries have problems; they are listed, or summed up in a line on standard error.

    Raises:
        Findings: they were listed, and nothing is to be written.
    """
    found = follow(checking.preflight(library, ids, format_name, target))
    if not found.findings:
        return False
    if not listing:
        say(f"{found.line} `export --check` lists them.")
        return False
    _put_findings(found.findings, data=not anyway)
    say(found.line + ("" if anyway else " Nothing was written; --anyway writes it all the same."))
    if not anyway:
        raise Findings
    return True


COMMANDS = (check,)
