"""How often a host may be asked: one connection at a time and a pause between two, over processes."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Generator
from contextlib import suppress

from readinglist import config

POLL_SECONDS = 0.05
PAUSES = {"arxiv.org": 3.0}
"""Seconds between two calls, by domain; arXiv's terms: https://info.arxiv.org/help/api/tou.html."""
PAUSE = 1.0

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def domain(host: str) -> str:
    """What shares one pace: all of arxiv.org together, else the host."""
    return next((d for d in PAUSES if host == d or host.endswith("." + d)), host)


def pause_of(host: str) -> float:
    """Seconds between the end of a call to this host and the next."""
    return PAUSES.get(domain(host), PAUSE)


class Turn:
    """The right to ask a host now; given back by :meth:`end`, also by the death of the process."""

    def __init__(self, host: str) -> None:
        self.host = host
        self._pause = pause_of(host)
        self._handle: int | None = None
        name = re.sub(r"[^\w.-]", "_", domain(host))[:100]
        self._path = config.cache_dir() / "online" / f"{name}.lock"

    def wait(self) -> Generator[None, None, None]:
        """Yields while it is another's turn, or too soon."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            # Nowhere to keep the time: nobody knows of other callers, so the whole pause is kept.
            until = time.monotonic() + self._pause
            while time.monotonic() < until:
                yield
                time.sleep(POLL_SECONDS)
            return
        while not _try_lock(self._handle):
            yield
            time.sleep(POLL_SECONDS)
        # A time that is yet to come is a clock put back, unless it is the rounding of now.
        while -1 < time.time() - self._last() < self._pause:
            yield
            time.sleep(POLL_SECONDS)

    def _last(self) -> float:
        """When the last call ended; the file's content, since making it sets its time."""
        assert self._handle is not None
        os.lseek(self._handle, 0, os.SEEK_SET)
        with suppress(ValueError):
            return float(os.read(self._handle, 32) or b"0")
        return 0.0

    def end(self) -> None:
        """The call is over; the pause begins."""
        if self._handle is not None:
            with suppress(OSError):
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, f"{time.time():<32.3f}".encode())
            os.close(self._handle)
            self._handle = None
