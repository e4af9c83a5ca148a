"""Citation keys: a paper's own, the pattern of new ones, changing many, those a document cites."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from readinglist.cli.common import (
    Findings,
    chosen,
    follow,
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
from readinglist.key_pattern import FIELDS, MODIFIERS
from readinglist.library import Library
from readinglist.library.citing import Cited, CitedKey
from readinglist.library.keys import KeyChange, by_paper
from readinglist.manuscript import Citation


@click.command()
@click.argument("name", metavar="PAPER")
@click.argument("newkey", required=False)
@json_option
@library_option
def key(name: str, newkey: str | None, as_json: bool) -> None:
    """Show a paper's citation key and those it had before, or pin a new one.

    A former key goes on to name the paper. A pinned key no pattern changes.

    \b
    Examples:
      readinglist key 12
      readinglist key 12 clip2021
    """
    library = open_library(writing=newkey is not None)
    (paper_id,) = named(library, [name])
    if newkey is not None:
        report(library.set_key(paper_id, newkey))
        return
    now, before = library.paper(paper_id).key, library.keys.former(paper_id)
    if as_json:
        put_json(
            {
                "id": paper_id,
                "key": now,
                "former": [{"key": f.key, "until": f.until, "merged": f.merged} for f in before],
            }
        )
        return
    put(now)
    for former in before:
        whose = "of a paper merged into it, " if former.merged else ""
        say(f"was {former.key} ({whose}until {former.until[:10]})")


@click.group()
def keys() -> None:
    """The pattern of citation keys, changing many at once, checking those of a LaTeX document.

    \b
    Examples:
      readinglist keys check paper.aux
      readinglist keys pattern '{auth}{year}{shorttitle:2}'
      readinglist keys rekey --query tag:thesis --dry-run
    """


@keys.command("check")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--unused", is_flag=True, help="List the keys that are never cited, too.")
@json_option
@library_option
def keys_check(files: tuple[str, ...], unused: bool, as_json: bool) -> None:
    """List what a document cites and the library does not have, with file and line.

    FILE is a .tex (the files it takes in are followed), or the .aux or .bcf that LaTeX wrote. An
    unknown key comes with those it looks like. Listed as well are keys that papers had once, with
    the present ones, and keys that differ from the library's in upper and lower case only.

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
    for found in cited.renamed:
        for place in found.places:
            was = f"{_place(place)}: {found.key} was {found.remark}"
            say(f"{was}: it is {found.ours} now", data=data)
    for found in cited.other_case:
        for place in found.places:
            say(f"{_place(place)}: {found.key} is {found.ours} in the library", data=data)


def _place(citation: Citation) -> str:
    return f"{citation.file}:{citation.line}"


def _remark(found: CitedKey) -> str:
    if found.near:
        return f" (did you mean {' or '.join(found.near)}?)"
    return f" (its paper is {found.remark})" if found.remark else ""


def _cited_json(cited: Cited, unused: bool) -> dict[str, Any]:
    def strange(found: CitedKey) -> dict[str, Any]:
        return {
            "key": found.key,
            "library": found.ours,
            "remark": found.remark,
            "near": list(found.near),
            "places": [{"file": str(p.file), "line": p.line} for p in found.places],
        }

    return {
        "cited": len(cited.ids),
        "everything": cited.everything,
        "unknown": [strange(found) for found in cited.unknown],
        "renamed": [strange(found) for found in cited.renamed],
        "other_case": [strange(found) for found in cited.other_case],
        "never_cited": len(cited.unused),
        "missing_files": [
            {"name": m.key, "file": str(m.file), "line": m.line} for m in cited.missing
        ],
    } | ({"unused": list(cited.unused)} if unused else {})


# ------------------------------------------------------------------ the pattern


def _shown_changes(changes: tuple[KeyChange, ...]) -> None:
    for change in changes:
        kept = f"  ({change.kept})" if change.kept else ""
        put(f"{change.paper_id:>6}  {change.old:<28}  {change.new}{kept}")


def _changes_json(changes: tuple[KeyChange, ...]) -> list[dict[str, Any]]:
    return [
        {
            "id": change.paper_id,
            "old": change.old,
            "new": change.new,
            "kept": change.kept or None,
            "title": change.title,
        }
        for change in changes
    ]


def _language() -> str:
    rows = [f"  {{{name}}}".ljust(20) + about for name, about in FIELDS.items()]
    rows += [f"  :{name}".ljust(20) + about for name, about in MODIFIERS.items()]
    return "\b\nFields and modifiers:\n" + "\n".join(rows)


@keys.command("pattern", epilog=_language())
@click.argument("pattern", required=False)
@click.option("--preview", is_flag=True, help="Show what it makes of papers; change nothing.")
@json_option
@library_option
def keys_pattern(pattern: str | None, preview: bool, as_json: bool) -> None:
    """Show or set the pattern of new citation keys.

    Setting it changes the keys of papers that were never exported, copied, imported with a key or
    pinned, in one step of undo; all others keep theirs (see `keys rekey`). Where two papers would
    have the same key, a letter is added to the newer one's.

    \b
    Examples:
      readinglist keys pattern
      readinglist keys pattern '{auth:capitalize}_{year}' --preview
      readinglist keys pattern '{authors:2:capitalize}{shortyear}'
    """
    library = open_library(writing=pattern is not None and not preview)
    wanted = library.keys.pattern() if pattern is None else pattern
    if preview:
        shown = library.keys.preview(wanted)
        put_json(_changes_json(shown)) if as_json else _shown_changes(shown)
        if pattern is not None and not as_json:
            planned = follow(library.keys.changes(wanted))
            free = sum(not change.kept for change in planned)
            say(f"Setting it would change {free:,} keys and leave {len(planned) - free:,} others.")
    elif pattern is None:
        put_json({"pattern": wanted}) if as_json else put(wanted)
    else:
        report(follow(library.keys.set_pattern(wanted)))


@keys.command("rekey")
@click.argument("names", metavar="[PAPER...]", nargs=-1)
@click.option("--query", metavar="QUERY", help="The papers this finds.")
@click.option("--all", "everything", is_flag=True, help="All papers.")
@click.option("--pinned", is_flag=True, help="With --query or --all: keys that are pinned, too.")
@click.option("--list", "file", metavar="FILE|-", help="Lines of an old key, a blank, a new key.")
@click.option("--dry-run", is_flag=True, help="List old and new keys; change nothing.")
@json_option
@library_option
def keys_rekey(
    names: tuple[str, ...],
    query: str | None,
    everything: bool,
    pinned: bool,
    file: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Give papers the keys of the pattern, or of a list, also those already in use elsewhere.

    What is changed is listed: paper, old key, new key. It is one step of undo, and the old keys go
    on to name their papers.

    \b
    Examples:
      readinglist keys rekey --all --dry-run
      readinglist keys rekey 12 radford2021learning
      readinglist keys rekey --list renames.txt
    """
    if bool(names) + (query is not None) + everything + (file is not None) != 1:
        raise UsageError("Name papers, or say --query, --all or --list; one of them.")
    library = open_library(writing=not dry_run)
    if file is not None:
        changes = _listed(library, file)
    else:
        ids = None if everything else chosen(library, names, query)
        changes = follow(library.keys.changes(ids=ids))
        if not (names or pinned):
            changes = tuple(change for change in changes if change.kept != "pinned")
    put_json(_changes_json(changes)) if as_json else _shown_changes(changes)
    if dry_run:
        say(f"{len(changes):,} keys would change; nothing was changed.")
    else:
        report(library.keys.rekey(by_paper(changes)))


def _listed(library: Library, file: str) -> tuple[KeyChange, ...]:
    """The changes a list asks for.

    Raises:
        UsageError: a line is not two keys; nothing was changed.
        NoSuchPaper: no paper has an old key.
    """
    text = sys.stdin.read() if file == "-" else Path(file).read_text("utf-8", "replace")
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split()
        if not parts:
            continue
        if len(parts) != 2:
            raise UsageError(f"{file}, line {number}: not an old and a new key.")
        paper = library.paper(library.find(parts[0]))
        found.append(KeyChange(paper.id, paper.title, paper.key, parts[1]))
    return tuple(found)


COMMANDS = (key, keys)
