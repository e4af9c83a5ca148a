"""Starts the window: one application, its theme, its log, and, if asked, a picture of itself."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from readinglist import config
from readinglist.gui import collector, icons, language
from readinglist.gui.main_window import MainWindow
from readinglist.gui.screenshot import Screenshot, wanted_size
from readinglist.gui.settings import Settings
from readinglist.gui.single_instance import SingleInstance
from readinglist.gui.theme import theme

log = logging.getLogger(__name__)

CALM_AFTER_MS = 1_500
SWITCH_SECONDS = 0.0005
"""A working thread gives the interpreter back to the painting one after half a millisecond."""


def run(
    library: Path | None,
    files: Sequence[str] = (),
    *,
    screenshot: Path | None = None,
    size: str | None = None,
    scale: float | None = None,
    theme: str | None = None,
    view: str | None = None,
    query: str | None = None,
    select: str | None = None,
) -> int:
    """Open the window on a library; ``files`` go to the import preview. Returns the exit status.

    With ``screenshot`` the window waits until it is idle, saves a picture of itself and quits;
    ``size`` is like "1366x768", ``scale`` device pixels for a logical one, ``theme`` light or dark,
    ``view`` a state or a page, ``select`` a paper's id, key, arXiv id or DOI.
    """
    if scale:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    if screenshot is not None and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _log_to_file()
    sys.setswitchinterval(SWITCH_SECONDS)
    app = application()
    single = SingleInstance(library or config.library_path())
    if screenshot is None and single.hand_over(files, query or ""):
        sys.stderr.write("The library is open already; its window has come to the front.\n")
        return 0
    settings = Settings(forget=screenshot is not None)
    language.start(app, str(settings.get("language")))
    start_theme(app, settings, theme)
    window = MainWindow(library, settings)
    sys.excepthook = lambda kind, error, trace: _unexpected(window, kind, error, trace)
    if size:
        window.resize(*wanted_size(size))
    if screenshot is not None:
        shot = Screenshot(window, screenshot, view=view, query=query, select=select)
        shot.start(files)
    else:
        if settings.get("maximized") and not size:
            window.showMaximized()
        window.open(files)
    window.show()
    QTimer.singleShot(CALM_AFTER_MS, collector.calm)  # not before the first list is read
    single.take = window.come_forward
    status = app.exec()
    single.close()
    window.desk.close()
    return status


def application() -> QApplication:
    """The one application object, named so that desktops find its entry and icon."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("readinglist")
    app.setApplicationDisplayName("Reading List")
    app.setDesktopFileName("readinglist")
    app.setWindowIcon(icons.app_icon())
    return app


def start_theme(app: QApplication, settings: Settings, choice: str | None = None) -> None:
    """Dress the application as the preferences say, or as told."""
    theme.start(app, choice or str(settings.get("theme")), float(settings.get("zoom")))
    theme.changed.connect(icons.redress)


def _log_to_file() -> None:
    """The log in the state folder: five files of a megabyte, no titles or notes in it."""
    qInstallMessageHandler(_from_qt)
    if logging.getLogger().handlers:
        return  # the command line has seen to it
    path = config.log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=4, encoding="utf-8"
        )
    except OSError as error:
        log.warning("no log is written: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _from_qt(kind: QtMsgType, _context: object, message: str) -> None:
    if "propagateSizeHints" in message:
        return  # what the offscreen platform says of every window
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    logging.getLogger("qt").log(levels.get(kind, logging.WARNING), message)


def _unexpected(
    window: MainWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Our own fault: logged whole, said in a sentence, and the window stays."""
    log.error("unexpected: %s", "".join(traceback.format_exception(kind, error, trace)))
    window.messages.complain(
        f"Something went wrong inside Reading List ({kind.__name__}); your papers are safe. "
        f"Details are in {config.log_path()}."
    )
