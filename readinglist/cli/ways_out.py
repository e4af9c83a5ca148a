"""What leaves the library with a promise: the keys of a document, an archive of plain text."""

from __future__ import annotations

import sys
from typing import Any

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
from readinglist.library import Library
from readinglist.library.citing import Cited, CitedKey
from readinglist.manuscript import Citation


@click.group()
def keys() -> None:
    """Check the citation keys of a LaTeX document.

    \b
    Example:
      readinglist keys check paper.aux
    """


@keys.command("check")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--unused", is_flag=True, help="List the keys that are never cited, too.")
@json_option
@library_option
def keys_check(files: tuple[str, ...], unused: bool, as_json: bool) -> None:
    """List what a document cites and the library does not have, with file and line.

    FILE is a .tex (the files it takes in are followed), or the .aux or .bcf that LaTeX wrote. Keys that differ from the library's in upper and lower case only are
    listed as well, and the present key of a paper that was renamed or merged.

    \b
    Examples:
      readinglist keys check paper.tex
      readinglist keys check paper.aux --unused --json
    """
    cited = document(open_library(), files)
    if as_json:
        put_json(_cited_json(cited, unused))
    else:
        put_strange(cited)
        for key in cited.unused if unused else ():
            put(f"never cited: {key}")
        say(f"{len(cited.ids):,} papers cited, {len(cited.unused):,} never.")
    if not cited.fits:
        raise Findings


def document(library: Library, files: tuple[str, ...]) -> Cited:
    """What the files cite; those they ask for in vain are said."""
    typed = sys.stdin.buffer.read() if "-" in files else b""
    cited = library.citations(files, typed)
    for name in cited.missing:
        say(f"{_place(name)}: {name.key} could not be read, so it was not followed.")
    return cited


def put_strange(cited: Cited, *, data: bool = True) -> None:
    """A line for each place where the key is not the library's."""
    for found in cited.unknown:
        for place in found.places:
            say(f"{_place(place)}: unknown key {found.key}{_remark(found)}", data=data)
    for found in cited.other_case:
        for place in found.places:
            say(f"{_place(place)}: {found.key} is {found.ours} in the library", data=data)


def _place(citation: Citation) -> str:
    return f"{citation.file}:{citation.line}"


def _remark(found: CitedKey) -> str:
    if found.ours:
        return f" ({found.remark}: it is {found.ours} now)"
    return f" (its paper is {found.remark})" if found.remark else ""


def _cited_json(cited: Cited, unused: bool) -> dict[str, Any]:
    def strange(found: CitedKey) -> dict[str, Any]:
        return {
            "key": found.key,
            "library": found.ours,
            "remark": found.remark,
            "places": [{"file": str(p.file), "line": p.line} for p in found.places],
        }

    return {
        "cited": len(cited.ids),
        "everything": cited.everything,
        "unknown": [strange(found) for found in cited.unknown],
        "other_case": [strange(found) for found in cited.other_case],
        "never_cited": len(cited.unused),
        "missing_files": [
            {"name": m.key, "file": str(m.file), "line": m.line} for m in cited.missing
        ],
    } | ({"unused": list(cited.unused)} if unused else {})


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


COMMANDS = (keys, archive, verify)
