"""The program: its commands, and what every error looks like from outside."""

from __future__ import annotations

import logging
import logging.handlers
import signal
import sys
from contextlib import suppress
from typing import NoReturn

import click

from readinglist import __version__, config
from readinglist.cli import (
    checking,
    deciding,
    dumps,
    edits,
    exports,
    following,
    help,
    imports,
    keep,
    keys,
    lists,
    offers,
    queue,
    streams,
    suggesting,
    tags,
    upkeep,
    watching,
    ways_out,
)
from readinglist.cli.common import library_option
from readinglist.cli.saved import saved
from readinglist.errors import NoSuchPaper, ReadingListError

log = logging.getLogger(__name__)


class Program(click.Group):
    """Commands in the order of a day's work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they were added."""
        return list(self.commands)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="readinglist")
@library_option
def program() -> None:
    """Read, sort, find and cite research papers.

    Without a command the window opens. A PAPER is named by its number, citation key, arXiv id or
    DOI. A query is what you would type into the search box: words, "phrases", tag:rl, year:2020..

    \b
    Examples:
      readinglist import page.txt
      readinglist search 'contrastive year:2021..'
      readinglist tag add to-cite 12 radford2021learning
      readinglist export 'tag:to-cite' -f bibtex -o refs.bib
    """


for module in (
    dumps,
    exports,
    imports,
    lists,
    edits,
    deciding,
    offers,
    queue,
    tags,
    suggesting,
    keys,
    checking,
    upkeep,
    ways_out,
    keep,
    following,
    watching,
    help,
):
    for command in module.COMMANDS:
        program.add_command(command)
program.add_command(saved)


def run(arguments: list[str]) -> None:
    """Run a command line and exit with its status."""
    streams.prepare()
    _log_to_file()
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(status(arguments or ["gui"]))


def _terminated(*_: object) -> NoReturn:
    """As an exception, so that what is half written is rolled back or removed."""
    raise SystemExit(128 + signal.SIGTERM)


def status(arguments: list[str]) -> int:
    """Run a command line; returns its exit status. Every error is one sentence by then."""
    try:
        result = program.main(arguments, prog_name="readinglist", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" Try '{context.command_path} --help'." if context else ""
        _complain(f"{error.format_message()}{hint}")
        return 2
    except (KeyboardInterrupt, click.Abort):
        _complain("Stopped; the library is as it was before this step.")
        return 130
    except NoSuchPaper as error:
        _complain(str(error))
        return 1
    except ReadingListError as error:
        _complain(str(error))
        return 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _complain(f"{where}{error.strerror or error}.")
        return 2
    except Exception:  # our own fault: say so in a sentence, keep the details
        log.exception("command failed: %s", arguments[:1])
        _complain(
            f"Something went wrong inside Reading List; the details are in {config.log_path()}."
        )
        return 2
    return result if isinstance(result, int) else 0


def _complain(text: str) -> None:
    with suppress(OSError, streams.OutputFault):
        click.echo(f"readinglist: {text}", err=True)


def _log_to_file() -> None:
    """Warnings and worse to a rotating file in the state folder; never titles or notes."""
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        config.log_path().parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            config.log_path(), maxBytes=1_000_000, backupCount=4, delay=True, encoding="utf-8"
        )
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
