"""Every error Reading List raises on purpose.

A message is one sentence that says what happened, what was kept and what to do; it names the
file, line or paper. The world's faults (a full disk, a locked library, a file that is no dump)
become one of these. Our own bugs stay AssertionError or TypeError and are logged with a traceback.
"""


class ReadingListError(Exception):
    """The root: ``str(error)`` may be shown to the user as it is."""


class UsageError(ReadingListError):
    """The verb was asked for something that makes no sense: an unknown field, state or format."""


class BadKeyPattern(UsageError):
    """A pattern of citation keys that cannot be read: where (characters, from 0), and why."""

    def __init__(self, reason: str, start: int, end: int) -> None:
        super().__init__(f"In the key pattern, at character {start + 1}: {reason}.")
        self.reason, self.start, self.end = reason, start, end


class NoSuchPaper(ReadingListError):
    """No paper has that id, citation key, arXiv id or DOI."""


class StoreError(ReadingListError):
    """The library file cannot be read or written."""


class StoreLocked(StoreError):
    """Another program kept the library busy for longer than we wait."""


class StoreTooNew(StoreError):
    """A newer Reading List wrote this library; it is left untouched."""


class StoreDamaged(StoreError):
    """The file is no library, or a damaged one; it is left untouched."""


class IndexBroken(ReadingListError):
    """The full-text index cannot be used; it can always be built anew."""


class Cancelled(ReadingListError):
    """Whoever asked waits for another answer by now; nothing was changed."""


class NotReadable(ReadingListError):
    """A dump that cannot be read at all: missing, a directory, too large, binary, empty."""


class NotThisFormat(NotReadable):
    """The text holds nothing of the format it was read as."""


class UndoConflict(ReadingListError):
    """Nothing of the step could be undone, since later changes touched the same rows."""


class ExportError(ReadingListError):
    """The export could not be written; a file that was there is as it was."""


class OnlineError(ReadingListError):
    """A source on the network did not give what was asked for; nothing was changed.

    ``retry_seconds`` is how long it asked us to stay away, if it did.
    """

    def __init__(self, message: str, *, retry_seconds: float | None = None, status: int = 0):
        super().__init__(message)
        self.retry_seconds = retry_seconds
        self.status = status  # of the HTTP answer; 0: there was none


class Unreachable(OnlineError):
    """The host cannot be found or spoken to: it may be down, or this machine offline."""
