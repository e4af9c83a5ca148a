"""The child side of a long verb: JSON lines out, "cancel" in.

The window runs ``readinglist job import|index|export …`` as a process of its own, so that
reading, indexing and exporting never take the interpreter from the thread that paints. Each line of
standard output is an event: ``progress`` (stage, done, total), then ``done`` or ``failed``. A line
``cancel`` on standard input, or its end, stops the verb where nothing is half done.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from readinglist.as_json import dry_run_json, report_json
from readinglist.binding import options_from
from readinglist.errors import IndexBroken, ReadingListError, UsageError
from readinglist.library import Library
from readinglist.model import ImportReport, Progress
from readinglist.provenance import Choices, corrections_from_json
from readinglist.subscription import Polled, polled_json

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The window wants no more of it."""


def tell(event: str, **facts: Any) -> None:
    """One event to the window, in ASCII: no encoding of the machine's can spoil it."""
    try:
        sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # The window has died; the end of its pipe to us will cancel what can be cancelled.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Ear:
    """Listens for "cancel" on standard input; its end counts as one."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            if line.strip() == "cancel":
                break
        self.cancelled.set()

    def follow(self, verb: Generator[Progress, None, Any]) -> Any:
        """Run a verb to its end, telling how far it is; returns what it returns.

        Raises:
            Cancelled: between two of its steps.
        """
        while True:
            try:
                progress = next(verb)
            except StopIteration as stop:
                return stop.value
            if self.cancelled.is_set():
                verb.close()
                raise Cancelled
            tell("progress", stage=progress.stage, done=progress.done, total=progress.total)


def run(arguments: list[str]) -> int:
    """The exit status: 0 done or cancelled, 2 failed."""
    options = _parser().parse_args(arguments)
    ear = Ear()
    try:
        with _library(options) as library:
            options.verb(library, options, ear)
    except Cancelled:
        tell("cancelled")
    except ReadingListError as error:
        tell("failed", message=str(error))
        return 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        tell("failed", message=f"{where}{error.strerror or error}.")
        return 2
    except Exception as error:  # the window must hear of our own faults too
        log.exception("job %s failed", arguments[:1])
        tell("failed", message=f"Something went wrong inside Reading List ({error!r}).")
        return 2
    return 0


@contextmanager
def _library(options: argparse.Namespace) -> Iterator[Library]:
    writes = options.verb in (_import, _keep, _poll) or (options.verb is _check and options.mend)
    read_only = not writes or options.dry_run
    with Library(options.library, read_only=read_only) as library:
        yield library


def _import(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    file = Path(options.file)
    name = options.origin or file.name
    told: Choices = {"source": options.source}
    if options.column:  # else those remembered of tables with these headings
        told["columns"] = dict(one.partition("=")[::2] for one in options.column)
    if options.corrections:
        said = Path(options.corrections)
        told["corrections"] = corrections_from_json(said.read_bytes(), said.name)
    if options.dry_run:
        report: ImportReport = ear.follow(
            library.streams.import_file(file, name, options.format, dry_run=True, **told)
        )
        tell("done", report=dry_run_json(report, options.state))
        return
    chosen: Choices = {
        **told,
        "tags": options.tag,
        "state": options.state,
        "only": options.only,
        "origin": options.origin,
        "tag_known": not options.leave_known_untagged,
    }
    report = ear.follow(library.streams.import_file(file, name, options.format, **chosen))
    # What was imported is committed: from here on a cancel only leaves the index behind.
    tell("imported", report=report_json(report, []))
    try:
        ear.follow(library.catch_up())
    except IndexBroken as error:
        tell("notice", message=str(error))
    tell("done", report=report_json(report, []))


def _index(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    tell("done", count=ear.follow(library.reindex() if options.anew else library.catch_up()))


def _check(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    mended = None
    if options.mend:
        mended = ear.follow(library.checks.mend(options.mend))
    groups = ear.follow(library.checks.grouped(options.style))
    tell(
        "done",
        count=sum(group.count for group in groups),
        mended=mended.count if mended else 0,
        label=mended.label if mended and mended.op_id is not None else "",
        groups=[asdict(group) for group in groups],
    )


def _ids(file: Path) -> list[int]:
    try:
        ids = json.loads(file.read_bytes())
    except ValueError as error:
        raise UsageError(f"{file} holds no JSON list of papers.") from error
    if not isinstance(ids, list) or not all(isinstance(i, int) for i in ids):
        raise UsageError(f"{file} holds no JSON list of papers.")
    return ids


def _positions(text: str) -> list[int]:
    try:
        return [int(n) for n in text.split(",") if n]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers") from error


def _export(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    ids = _ids(Path(options.ids_file))
    how, overwrite = options_from(options.options), options.overwrite
    if options.format == "markdown-files":
        folder = Path(options.output)
        found = ear.follow(library.out.folder(folder, ids, how, overwrite=overwrite))
        tell("done", count=found.papers, kept=len(found.kept), file=options.output)
        return
    verb = library.export_to(options.output, ids, options.format, how, overwrite=overwrite)
    tell("done", count=ear.follow(verb), file=options.output)


def _keep(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    verb = library.bindings.refresh(options.names or None, choice=options.choice)
    tell("done", count=len(ear.follow(verb)))


def _poll(library: Library, options: argparse.Namespace, ear: Ear) -> None:
    """Ask feeds and look into folders: those of these numbers, those due, or all."""
    done: list[Polled] = []
    for sources, verb in (
        (library.following, partial(library.following.poll, anew=options.anew)),
        (library.watching, library.watching.scan),
    ):
        names = [str(s.id) for s in sources.list() if s.id in (options.only or ())]
        if names or options.only is None:
            done += ear.follow(verb(names, due=options.due))
    if any(one.imports for one in done):
        try:
            ear.follow(library.catch_up())
        except IndexBroken as error:
            tell("notice", message=str(error))
    tell("done", polled=[polled_json(one) for one in done])


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        tell("failed", message=message)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="readinglist job", description=__doc__)
    jobs = parser.add_subparsers(required=True, parser_class=_Parser)

    def job(name: str, verb: Any) -> argparse.ArgumentParser:
        one = jobs.add_parser(name)
        one.add_argument("--library")
        one.set_defaults(verb=verb, dry_run=False)
        return one

    taking = job("import", _import)
    taking.add_argument("--origin")
    taking.add_argument("--format")
    taking.add_argument("--tag", action="append", default=[])
    taking.add_argument("--state")
    taking.add_argument("--source")
    taking.add_argument("--corrections")
    taking.add_argument("--column", action="append", default=[])
    taking.add_argument("--leave-known-untagged", action="store_true")
    taking.add_argument("--only", type=_positions)
    taking.add_argument("--dry-run", action="store_true")
    taking.add_argument("file")
    job("index", _index).add_argument("--anew", action="store_true")
    checking = job("check", _check)
    checking.add_argument("--style")
    checking.add_argument("--mend", action="append")
    giving = job("export", _export)
    giving.add_argument("--format", required=True)
    giving.add_argument("--output", required=True)
    giving.add_argument("--ids-file", required=True)
    giving.add_argument("--options", default="{}")
    giving.add_argument("--overwrite", action="store_true")
    keeping = job("keep", _keep)
    keeping.add_argument("--choice", choices=["ours", "theirs"])
    keeping.add_argument("names", nargs="*", type=int)
    polling = job("poll", _poll)
    polling.add_argument("--due", action="store_true")
    polling.add_argument("--anew", action="store_true")
    polling.add_argument("--only", type=_positions)
    return parser
