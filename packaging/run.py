#!/usr/bin/env python3
"""Sets Reading List up in this checkout and shows it; with ``test``, sets it up and tests it.

    python3 packaging/run.py                 set up, a tour in the shell, then the window
    python3 packaging/run.py --no-window     the same without the window
    python3 packaging/run.py test            set up with the developers' tools, then every check

Needs nothing but Python 3.11 or newer. Everything goes into ``.venv`` in the checkout; the only
thing done outside it is installing missing Debian or Ubuntu packages, as root or with a sudo that
asks for no password. Otherwise the line to type is printed. A second run finds all that in place.

Ends with 0 (done), 1 (something failed, and the last lines say what to do), 2 (bad usage) or
130 (Ctrl+C). An older Python must still be able to parse this file, in order to be told.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys

OLDEST = (3, 11)
NEWER = ("python3.13", "python3.12", "python3.11", "python3.14")


def main() -> int:
    """Read the command line, find a Python that will do, and run the command."""
    args = parse()
    if sys.stdin is None:  # closed by the caller: children must not find another file in its place
        os.open(os.devnull, os.O_RDONLY)
    wanted = args.python or (better_python() if sys.version_info[:2] < OLDEST else None)
    if wanted and not same_file(wanted, sys.executable):
        return run_with(wanted, args)
    if sys.version_info[:2] < OLDEST:
        print(
            "Reading List needs Python {}.{} or newer, and this is Python {}.{} ({}). "
            "Install a newer one and run this file with it, or name it: "
            "python3 packaging/run.py --python /path/to/python3".format(
                *OLDEST, *sys.version_info[:2], sys.executable
            ),
            file=sys.stderr,
        )
        return 1
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    from console import Failed

    try:
        if args.command == "test":
            from checks import run_checks

            return run_checks()
        from tour import run_tour

        return run_tour(window=not args.no_window)
    except Failed as failure:
        print("\n{}".format(failure), file=sys.stderr)  # noqa: UP032
        return 1


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="packaging/run.py",
        description="Sets Reading List up in this checkout, then shows or tests it.",
    )
    parser.add_argument(
        "command",
        nargs="?",
        choices=("tour", "test"),
        default="tour",
        help="tour (the default): import the sample, search, tag, export, open the window; "
        "test: every check the project has",
    )
    parser.add_argument("--no-window", action="store_true", help="stay in the shell")
    parser.add_argument(
        "--python", metavar="PATH", help="the Python to set up with (3.11 or newer)"
    )
    return parser.parse_args()


def better_python() -> str | None:
    """A Python on the PATH that is new enough."""
    return next((path for path in map(shutil.which, NEWER) if path), None)


def same_file(one: str, other: str) -> bool:
    """Whether two paths name the same program, links unresolved: a venv's Python is its own."""
    return os.path.abspath(shutil.which(one) or one) == os.path.abspath(other)  # noqa: PTH100


def run_with(python: str, args: argparse.Namespace) -> int:
    """Start again with another Python."""
    path = shutil.which(python)
    if path is None:
        print("There is no Python at {}.".format(python), file=sys.stderr)  # noqa: UP032
        return 1
    command = [path, os.path.abspath(__file__), args.command]  # noqa: PTH100
    if args.no_window:
        command.append("--no-window")
    sys.stdout.flush()
    if os.name != "nt":  # there exec returns to the prompt at once
        os.execv(path, command)
    import subprocess

    return subprocess.call(command)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped. Run it again at any time; it goes on where it was.", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)
