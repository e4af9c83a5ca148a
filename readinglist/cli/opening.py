"""Opening the window from the shell, with a plain sentence where that cannot work."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readinglist.errors import UsageError

PACKAGES = (
    "libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1"
)


def open_window(library: Path, files: Sequence[str], **options: Any) -> int:
    """Run the window; returns its exit status.

    Raises:
        UsageError: Qt's system libraries are missing, or there is no display.
    """
    _refuse_without_display(bool(options.get("screenshot")))
    try:
        # By name: the rooms below the window must not depend on it.
        app = importlib.import_module("readinglist.gui.app")
    except ImportError as error:
        raise UsageError(
            f"The window cannot open: {error}. On Debian and Ubuntu this installs what it needs: "
            f"sudo apt install {PACKAGES}"
        ) from error
    return int(app.run(library, list(files), **options))


def _refuse_without_display(offscreen: bool) -> None:
    """Qt would abort with a core dump; say what is missing instead."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        if offscreen:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            return
        raise UsageError(
            "There is no display to open the window on; the commands work without one "
            "(readinglist --help)."
        )
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        raise UsageError(
            "The window needs system libraries that are missing; on Debian and Ubuntu: "
            f"sudo apt install {PACKAGES}"
        ) from error
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        raise UsageError(
            f"The display {os.environ['DISPLAY']} cannot be opened; the commands work without one "
            "(readinglist --help)."
        )
    x11.XCloseDisplay(ctypes.c_void_p(display))
