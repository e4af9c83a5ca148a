"""Standard input, output and error as a program wants them: open, UTF-8, and never in its way."""

from __future__ import annotations

import io
import os
import sys
from typing import Any, TextIO

from readinglist.errors import ReadingListError


class OutputFault(ReadingListError):
    """Standard output or error cannot be written; what the command did stays done."""


class Outlet(io.FileIO):
    """A pipe or file that text goes to. Once its reader has gone, what comes is dropped."""

    def __init__(self, handle: int) -> None:
        super().__init__(handle, "wb", closefd=False)
        self.shut = False

    def write(self, data: Any, /) -> int:
        """As many bytes as went out, or were dropped.

        Raises:
            OutputFault: the disk is full or broken; from then on everything is dropped.
        """
        if self.shut:
            return len(data)
        try:
            return super().write(data)
        except BrokenPipeError:
            self.shut = True
            return len(data)
        except OSError as error:
            self.shut = True
            raise OutputFault(
                f"The output could not be written ({error.strerror}); what was done stays done."
            ) from error


def prepare() -> None:
    """Make the three streams safe to use, whatever the shell made of them.

    Closed ones (``>&-``) lead nowhere. Terminals keep their encoding; pipes and files get UTF-8,
    since JSON and BibTeX are read back by programs that expect it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            # The lowest free number is the closed one's own, so no library file can get it.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
        elif mode == "w":
            setattr(sys, name, _safe(stream))


def _safe(stream: TextIO) -> TextIO:
    if stream.isatty():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        return stream
    try:
        handle = stream.fileno()
    except OSError:  # not the system's: somebody collects what we say
        return stream
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(Outlet(handle)), encoding="utf-8", errors="backslashreplace"
    )


def is_read() -> bool:
    """Whether anybody still takes what goes to standard output."""
    buffer = getattr(sys.stdout, "buffer", None)
    return not getattr(getattr(buffer, "raw", None), "shut", False)
