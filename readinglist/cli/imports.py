"""Past imports; lines that are always ignored, columns of tables: ``imports``, ``remembered``."""

from __future__ import annotations

from typing import Any

import click

from readinglist import text as words
from readinglist.cli.common import (
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.errors import UsageError
from readinglist.provenance import ImportDetail, ImportSummary

number = click.argument("import_id", metavar="IMPORT", type=click.IntRange(1, 2**31))


def summary_json(about: ImportSummary) -> dict[str, Any]:
    """An import as ``imports list --json`` gives it."""
    return {
        "id": about.id,
        "time": about.at,
        "source": about.source,
        "origin": about.origin,
        "format": about.format,
        "sha256": about.sha256,
        "bytes": about.size,
        **{name: about.counts[name] for name in ("new", "same", "changed", "unsure", "ignored")},
        "failed": about.counts["problem"],
        "tags": list(about.tags),
        "state": about.state,
        "step": about.step,
        "undone": about.is_undone,
    }


def detail_json(told: ImportDetail) -> dict[str, Any]:
    """An import as ``imports show --json`` gives it."""
    return summary_json(told.summary) | {
        "dates": list(told.dates),
        "notices": list(told.notices),
        "problems": [
            {"line": p.line, "excerpt": p.excerpt, "reason": p.reason} for p in told.problems
        ],
        "ignored": [{"line": i.line, "text": i.text, "reason": i.reason} for i in told.ignored],
        "records": [
            {
                "position": r.position,
                "outcome": r.outcome,
                "paper_id": r.paper_id,
                "title": r.title,
                "line": r.line,
                "raw": r.raw,
            }
            for r in told.records
        ],
    }


def _headline(about: ImportSummary) -> str:
    counts = ", ".join(
        f"{about.counts[key]} {word}"
        for key, word in (
            *(("new", "new"), ("same", "already there"), ("changed", "completed")),
            *(("unsure", "doubtful"), ("problem", "not readable"), ("ignored", "lines ignored")),
        )
        if about.counts[key]
    )
    undone = " (undone)" if about.is_undone else ""
    origin = words.excerpt(about.origin.rsplit("/", 1)[-1], 60)
    return (
        f"{about.id:>4}  {about.at[:10]}  {about.source}: {origin}: {counts or 'nothing'}{undone}"
    )


@click.group()
def imports() -> None:
    """Look at past imports, and take them back."""


@imports.command("list")
@json_option
@library_option
def list_(as_json: bool) -> None:
    """List every import, the newest first.

    \b
    Example:
      readinglist imports list
    """
    found = open_library().dumps.imports()
    if as_json:
        put_json([summary_json(about) for about in found])
        return
    for about in found:
        put(_headline(about))
    if not found:
        say("Nothing was imported yet.")


@imports.command()
@number
@json_option
@library_option
def show(import_id: int, as_json: bool) -> None:
    """Show what an import brought: its papers, the lines ignored, what could not be read.

    Search for `import:7` or `import:7/new` to have its papers.

    \b
    Example:
      readinglist imports show 7
    """
    told = open_library().dumps.show(import_id)
    if as_json:
        put_json(detail_json(told))
        return
    put(_headline(told.summary))
    for record in told.records:
        name = record.title or "(gone)"
        where = f"line {record.line}, " if record.line else ""
        put(
            f"  {record.outcome:<8}{words.excerpt(name, 90)} ({where}paper {record.paper_id or '-'})"
        )
    for problem in told.problems:
        put(f"  line {problem.line}: {problem.reason}: {words.excerpt(problem.excerpt, 80)}")
    for line in told.ignored:
        put(f"  line {line.line}: ignored, {line.reason}: {words.excerpt(line.text, 60)}")
    for text in (*(f"the dump is dated {date}" for date in told.dates), *told.notices):
        put(f"  {text}")


@imports.command()
@number
@library_option
def undo(import_id: int) -> None:
    """Take back what only this import brought.

    Papers that another import saw too, and those you worked on since, are kept. `readinglist redo`
    brings everything again.

    \b
    Example:
      readinglist imports undo 7
    """
    report(open_library(writing=True).dumps.undo(import_id))


@click.group()
def remembered() -> None:
    """Lines that are always ignored in page text of a source, and columns of tables."""


@remembered.command("list")
@click.option("--source", metavar="NAME", help="Only lines of this source.")
@json_option
@library_option
def list_lines(source: str | None, as_json: bool) -> None:
    """List the lines that are always ignored.

    \b
    Example:
      readinglist remembered list --source 'Hugging Face'
    """
    found = open_library().dumps.remembered(source)
    if as_json:
        put_json([{"source": r.source, "line": r.shown, "time": r.at} for r in found])
        return
    for line in found:
        put(f"{line.source}: {line.shown}")


@remembered.command()
@click.argument("source")
@click.argument("lines", metavar="LINE...", nargs=-1, required=True)
@library_option
def add(source: str, lines: tuple[str, ...]) -> None:
    """Always ignore lines like these; any number stands for any other.

    \b
    Example:
      readinglist remembered add 'Hugging Face' 'Showing 25 of 1,204 papers'
    """
    report(open_library(making=True).dumps.remember(source, lines))


@remembered.command()
@click.argument("source")
@click.argument("line")
@library_option
def forget(source: str, line: str) -> None:
    """Read lines like this one again.

    \b
    Example:
      readinglist remembered forget 'Hugging Face' 'Showing 25 of 1,204 papers'
    """
    report(open_library(writing=True).dumps.forget(source, line))


@remembered.command("columns")
@json_option
@library_option
def list_columns(as_json: bool) -> None:
    """List tables whose columns are remembered: their headings, and the field in each column.

    They are remembered in the window, where the preview of a table shows its columns.

    \b
    Example:
      readinglist remembered columns
    """
    found = open_library().dumps.remembered_columns()
    if as_json:
        put_json([{"headings": list(headings), "columns": said} for headings, said in found])
        return
    for headings, said in found:
        told = ", ".join(f"{field}={column}" for field, column in said.items())
        put(f"{words.excerpt(', '.join(headings), 200)}: {told}")


@remembered.command("forget-columns")
@click.argument("headings", metavar="HEADING...", nargs=-1, required=True)
@library_option
def forget_columns(headings: tuple[str, ...]) -> None:
    """Read tables with these headings as they are recognised again; name all of their headings.

    \b
    Example:
      readinglist remembered forget-columns Label Gist Who
    """
    done = open_library(writing=True).dumps.remember_columns(headings, {})
    if done.op_id is None:
        raise UsageError("Of a table with just these headings nothing is remembered.")
    report(done)


COMMANDS = (imports, remembered)
