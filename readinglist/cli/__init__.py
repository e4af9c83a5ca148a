"""The command line: the same verbs as the window, for people and scripts.

May import ``library`` and the plain values, and click; never PySide6. Data goes to standard
output, everything else to standard error. Exit status: 0 done; 1 done, with findings; 2 nothing
was done, and one sentence says why.
"""

from readinglist.cli.program import run

__all__ = ["run"]
