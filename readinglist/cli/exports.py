"""Papers on their way out: ``export`` and ``cite``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from readinglist.cli.checking import preflight, preflight_options
from readinglist.cli.common import (
    Findings,
    chosen,
    finish,
    follow,
    fresh_index,
    library_option,
    named,
    open_library,
    put,
    say,
)
from readinglist.cli.keys import document, put_strange
from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.library.citing import Cited
from readinglist.library.exporting import PREFERENCES
from readinglist.model import WriteOptions
from readinglist.quoting import REFERENCE_STYLES, WAYS

FILES = "markdown-files"
"""What ``-f`` calls a folder of Markdown."""

style_option = click.option(
    "--style",
    type=click.Choice(list(REFERENCE_STYLES)),
    default="apa",
    show_default=True,
    help="Of formatted references.",
)

prefer_option = click.option(
    "--prefer",
    type=click.Choice(PREFERENCES),
    default="published",
    show_default=True,
    help="How a preprint that was published goes out.",
)


@click.command()
@click.argument("query", required=False)
@click.option("-f", "--format", "format_name", required=True, metavar="FORMAT", help="bibtex, …")
@click.option("-o", "--output", default="-", metavar="FILE|-", help="Where to (default: here).")
@click.option(
    "--key", "names", multiple=True, metavar="PAPER", help="Only this paper (repeatable)."
)
@click.option(
    "--aux", multiple=True, metavar="FILE", help="Only what this .aux, .bcf or .tex cites."
)
@click.option("--no-abstract", is_flag=True, help="Leave abstracts out.")
@click.option("--no-notes", is_flag=True, help="Leave your notes out.")
@click.option("--no-keywords", is_flag=True, help="Leave your tags out.")
@click.option("--ascii/--unicode", "ascii_", default=None, help="LaTeX commands, or UTF-8 letters.")
@prefer_option
@style_option
@preflight_options
@click.option("--overwrite", is_flag=True, help="Replace a file that Reading List did not write.")
@library_option
def export(
    query: str | None,
    format_name: str,
    output: str,
    names: tuple[str, ...],
    aux: tuple[str, ...],
    no_abstract: bool,
    no_notes: bool,
    no_keywords: bool,
    ascii_: bool | None,
    style: str,
    prefer: str,
    checking: bool,
    anyway: bool,
    target: str | None,
    overwrite: bool,
) -> None:
    """Write papers in a format: all, those a query finds, or those named.

    Entries come in the order of their citation keys, so the same papers give the same bytes. A file
    is written whole or not at all. `readinglist formats` lists the formats; markdown-files writes a
    folder with a Markdown file for each paper, and leaves what you changed in it.

    BibTeX entries that lack something are counted in a line on standard error. With --check they
    are listed, and unless there are none nothing is written; --anyway writes all the same.

    \b
    Examples:
      readinglist export -f bibtex -o library.bib
      readinglist export 'tag:to-cite' -f bibtex -o refs.bib
      readinglist export --key radford2021learning -f ris
      readinglist export --aux paper.aux -f bibtex -o refs.bib
      readinglist export 'tag:to-cite' -f bibtex -o refs.bib --check --for ieee
      readinglist export 'state:read' -f jsonl > read.jsonl
      readinglist export 'tag:to-cite' -f bibtex -o arxiv.bib --prefer preprint
      readinglist export 'tag:to-cite' -f references --style ieee
      readinglist export 'starred:yes' -f markdown-files -o notes
    """
    library = open_library()
    ids, cited = _chosen(library, query, names, aux)
    options = WriteOptions(
        abstract=not no_abstract,
        notes=not no_notes,
        keywords=not no_keywords,
        ascii=ascii_,
        style=style,
        prefer=prefer,
    )
    if not ids and (names or cited or query is not None):
        say("No paper matches; nothing was written.")
        raise Findings
    flawed = preflight(library, ids, format_name, listing=checking, anyway=anyway, target=target)
    _write(library, output, ids, format_name, options, overwrite)
    if flawed or (cited and not cited.fits):
        raise Findings
    finish()


def _write(
    library: Library,
    output: str,
    ids: list[int],
    format_name: str,
    options: WriteOptions,
    overwrite: bool,
) -> None:
    """Into a folder, to standard output, or into a file."""
    if format_name == FILES:
        _write_folder(library, output, ids, options, overwrite)
    elif output == "-":
        click.echo(follow(library.export(ids, format_name, options)), nl=False)
        library.keys.mark_used(ids)
    else:
        _write_file(library, output, ids, format_name, options, overwrite)


def _write_file(
    library: Library,
    output: str,
    ids: Sequence[int],
    format_name: str,
    options: WriteOptions,
    overwrite: bool,
) -> None:
    count = follow(library.export_to(output, ids, format_name, options, overwrite=overwrite))
    say(f"Wrote {count:,} paper{'' if count == 1 else 's'} to {output}.")
    if count < len(ids):
        say(f"Left out {len(ids) - count:,}: gone, or in the trash.")
        raise Findings


def _chosen(
    library: Library, query: str | None, names: tuple[str, ...], aux: tuple[str, ...]
) -> tuple[list[int], Cited | None]:
    """The papers meant, and what the documents cite if they were named by those."""
    if bool(names) + bool(aux) + (query is not None) > 1:
        raise UsageError(
            "Give a query, or papers with --key, or a document with --aux; one of them."
        )
    if aux:
        cited = document(library, aux)
        put_strange(cited, data=False)
        return list(cited.ids), cited
    if names:
        return named(library, names), None
    if query is None:
        return library.ids(), None
    fresh_index(library)
    found = library.search(query, limit=0)
    if found.fault:
        say(f"In the query: {found.fault.reason}.")
    return list(found.ids), None


def _write_folder(
    library: Library, output: str, ids: list[int], options: WriteOptions, overwrite: bool
) -> None:
    if output == "-":
        raise UsageError(f"{FILES} needs a folder: say -o FOLDER.")
    folder = Path(output)
    done = follow(library.out.folder(folder, ids, options, overwrite=overwrite))
    wrote = f"Wrote {len(done.written):,} of {done.papers:,} files to {folder}"
    say(f"{wrote}; {done.same:,} were as they should be." if done.same else f"{wrote}.")
    for name in done.kept:
        say(f"Left as it is, since you changed it: {folder / name}")
    if done.kept:
        say("Say --overwrite to replace these too.")
        raise Findings


@click.command()
@click.argument("names", metavar="PAPER...", nargs=-1)
@click.option("--query", metavar="QUERY", help="All papers this finds, instead.")
@click.option(
    "--as",
    "way",
    type=click.Choice(list(WAYS)),
    default="latex",
    show_default=True,
    help="How to name them.",
)
@click.option(
    "--command",
    default=r"\cite",
    show_default=True,
    metavar="COMMAND",
    help=r"The LaTeX command, such as \citep.",
)
@style_option
@library_option
def cite(names: tuple[str, ...], query: str | None, way: str, command: str, style: str) -> None:
    """Print what cites papers in LaTeX, Pandoc, Typst, Org or Markdown, or a formatted reference.

    \b
    Examples:
      readinglist cite radford2021learning 1706.03762
      readinglist cite 12 15 --as pandoc
      readinglist cite 12 --command citep
      readinglist cite --query tag:to-cite --as reference --style ieee
    """
    library = open_library()
    text = library.out.text(chosen(library, names, query), way, command=command, style=style)
    if not text:
        say("None of these papers has one.")
        raise Findings
    put(text.rstrip("\n"))
    finish()


COMMANDS = (export, cite)
