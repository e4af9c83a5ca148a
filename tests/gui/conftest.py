"""A window on a library of its own: the sample's 70 papers, or nothing yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist import config
from readinglist.gui import app as gui_app
from readinglist.gui import desk
from readinglist.gui.main_window import MainWindow
from readinglist.gui.settings import Settings
from readinglist.gui.theme import theme
from readinglist.library import Library

HERE = Path(__file__).parent
OpenWindow = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window with a fixed size; it means nothing."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def _index_soon(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a test asks for ``indexing`` the index follows at once, else not: a job takes a second."""
    monkeypatch.setattr(desk, "INDEX_DELAY_MS", 50)
    if "indexing" not in request.fixturenames:
        monkeypatch.setattr(desk.Desk, "index_if_behind", lambda _desk: None)


@pytest.fixture
def indexing() -> None:
    """This test needs what it writes to be found."""


def drain(verb: Iterator[object]) -> None:
    """Run a long verb to its end."""
    for _ in verb:
        continue


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with our theme, light."""
    gui_app.start_theme(qapp, Settings(forget=True), "light")
    return qapp


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the sample, made once; copy it."""
    path = tmp_path_factory.mktemp("sample") / "library.db"
    source = config.resource("samples", "huggingface-papers.txt")
    with Library(path) as library:
        drain(library.import_dump(source.read_bytes(), source.name))
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    """A library of this test alone, with the sample's 70 papers."""
    path = tmp_path / "library.db"
    shutil.copy(sample_file, path)
    with Library(path) as library:
        drain(library.catch_up())
    return path


@pytest.fixture
def open_window(dressed: QApplication, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens windows; each is shown, listed and idle when it is handed over, and closed at the end."""
    opened: list[MainWindow] = []

    def make(path: Path, *, settings: Settings | None = None, wait: bool = True) -> MainWindow:
        window = MainWindow(path, settings or Settings(forget=True))
        opened.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open()
        if wait:
            calm(qtbot, window)
        return window

    yield make
    if (theme.zoom, theme.choice) != (1.0, "light"):
        theme.zoom = 1.0
        theme.choose("light")
    for window in opened:
        shut(window)


def shut(window: MainWindow) -> None:
    """Close a window and what it holds, now; a second time nothing happens."""
    if not shiboken6.isValid(window):
        return
    window.close()
    window.desk.close()
    window.deleteLater()


def calm(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is asked and nothing runs."""

    def is_calm() -> bool:
        return (
            window.is_ready
            and window.desk.is_idle
            and not window.listing.is_waiting
            and not window.search.is_waiting
        )

    for _ in range(2):  # an answer may ask the next question
        qtbot.waitUntil(is_calm, timeout=20_000)
        qtbot.wait(20)
    qtbot.waitUntil(is_calm, timeout=20_000)


@pytest.fixture
def window(open_window: OpenWindow, sample: Path) -> MainWindow:
    """A window on the sample."""
    return open_window(sample)
