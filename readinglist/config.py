"""Where things live on this machine: library, index, log, configuration, our own resources.

Follows the XDG base directories on Linux and the platform's habits elsewhere (platformdirs).
Nothing is created here; whoever writes, makes the folder.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from readinglist.errors import UsageError

APP = "readinglist"


def library_path(given: str | os.PathLike[str] | None = None) -> Path:
    """The library file: as given, else ``READINGLIST_LIBRARY``, else the data folder's.

    Raises:
        UsageError: it is in the home folder of somebody this machine does not know.
    """
    chosen = given or os.environ.get("READINGLIST_LIBRARY")
    if chosen:
        try:
            return Path(chosen).expanduser().absolute()
        except RuntimeError as error:
            raise UsageError(f"{chosen}: there is no such home folder; name a file.") from error
    return Path(platformdirs.user_data_path(APP, appauthor=False)) / "library.db"


def cache_dir() -> Path:
    """The index lives here: it can always be built anew, and is never backed up or shared."""
    return Path(platformdirs.user_cache_path(APP, appauthor=False))


def state_dir() -> Path:
    """Logs, and dumps on their way in."""
    return Path(platformdirs.user_state_path(APP, appauthor=False))


def config_dir() -> Path:
    """Preferences of this machine: window, theme, citation command."""
    return Path(platformdirs.user_config_path(APP, appauthor=False))


def log_path() -> Path:
    """The log: rotated, without titles or notes."""
    return state_dir() / "readinglist.log"


def resource(*parts: str) -> Path:
    """A file we ship: inside the package when installed, beside it in a checkout.

    Raises:
        FileNotFoundError: it is not shipped; that is our fault.
    """
    here = Path(__file__).parent
    for base in (here / "resources", here.parent / "resources"):
        path = base.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
