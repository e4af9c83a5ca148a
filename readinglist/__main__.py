"""Words given: the command line. None: the window."""

from __future__ import annotations

import sys


def main() -> None:
    """The program ``readinglist``."""
    if sys.argv[1:2] == ["job"]:
        from readinglist import job

        sys.exit(job.run(sys.argv[2:]))
    from readinglist import cli

    cli.run(sys.argv[1:])


def window() -> None:
    """The program ``readinglist-window``: opens the window with the files given."""
    from readinglist import cli

    cli.run(["gui", *sys.argv[1:]])


if __name__ == "__main__":
    main()
