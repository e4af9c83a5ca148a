"""What leaves the library with a promise: an archive of plain text, and its proof."""

from __future__ import annotations

import click

from readinglist.cli.common import (
    Findings,
    follow,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    say,
)


@click.command()
@click.argument("folder", metavar="DIR")
@library_option
def archive(folder: str) -> None:
    """Write everything as plain text: papers, notes, tags, states, sightings, keys.

    DIR is new, empty, or an older archive of this library, which is replaced. It holds JSON Lines,
    library.bib for people, and a manifest with the SHA-256 of each file. The history stays with
    the library file.

    \b
    Example:
      readinglist archive papers-archive
    """
    library = open_library()
    written = follow(library.archive(folder))
    say(f"{library.path} is in {written}; `readinglist verify` proves that it reads back.")


@click.command()
@click.argument("folder", metavar="DIR")
@json_option
@library_option
def verify(folder: str, as_json: bool) -> None:
    """Prove that an archive reads back to an equal library.

    It is restored aside; every table is compared with the archive's files, and with the present
    library if that has not changed since.

    \b
    Example:
      readinglist verify papers-archive
    """
    verdict = open_library().verify_archive(folder)
    if as_json:
        put_json(
            {
                "papers": verdict.papers,
                "equal_to_library": verdict.with_library,
                "compared": verdict.compared,
                "findings": [{"kind": f.kind, "text": f.text} for f in verdict.findings],
            }
        )
    for found in () if as_json else verdict.findings:
        put(f"{found.kind:<14} {found.text}")
    say(verdict.compared)
    if verdict.findings:
        raise Findings
    say(f"{folder} reads back whole: {verdict.papers:,} papers, nothing differs.")


COMMANDS = (archive, verify)
