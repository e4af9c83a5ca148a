"""A second start hands its files to the first window; recent libraries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from readinglist.gui import recent_libraries, single_instance
from readinglist.gui.settings import Settings
from readinglist.gui.single_instance import SingleInstance
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.gui

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from readinglist.gui.single_instance import SingleInstance
app = QCoreApplication([])
single = SingleInstance(Path(sys.argv[1]))
sys.exit(0 if single.hand_over(sys.argv[2:], "tag:x") else 3)
"""


def second(library: Path, *files: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, str(library), *files])


def test_a_second_start_hands_its_files_over_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    taken: list[tuple[list[str], str]] = []
    first = SingleInstance(library, lambda files, query: taken.append((files, query)))
    assert not first.hand_over([])
    assert first.is_first
    other = second(library, "a b.txt", "/tmp/é\n.bib")
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    assert taken == [([str(Path.cwd() / "a b.txt"), "/tmp/é\n.bib"], "tag:x")]
    first.close()


def test_another_library_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    first, other = SingleInstance(tmp_path / "a.db"), SingleInstance(tmp_path / "b.db")
    assert not first.hand_over([])
    assert not other.hand_over([])
    assert first.is_first
    assert other.is_first
    first.close()
    other.close()


def test_a_window_that_was_killed_leaves_no_lock(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    wait = SECOND.replace(
        "sys.exit(0 if", "single.hand_over([]); print('up', flush=True); app.exec(); sys.exit(0 if"
    )
    killed = subprocess.Popen(
        [sys.executable, "-c", wait, str(library)], stdout=subprocess.PIPE, env={**os.environ}
    )
    assert killed.stdout is not None
    assert killed.stdout.readline() == b"up\n"
    killed.kill()
    killed.wait()
    killed.stdout.close()
    first = SingleInstance(library)
    assert not first.hand_over(["x"])
    assert first.is_first
    first.close()


def test_a_first_window_that_hangs_is_not_waited_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "ANSWER_MS", 200)
    library = tmp_path / "l.db"
    first = SingleInstance(library)
    assert not first.hand_over([])
    later = SingleInstance(library)  # in this thread: the first cannot answer meanwhile
    start = time.monotonic()
    assert not later.hand_over(["x"])
    assert time.monotonic() - start < 10
    assert not later.is_first
    first.close()


@pytest.mark.parametrize(
    "said", [b"", b"{}\n", b"[1]\n", b"\xff\xfe\n", b'{"files": 1, "query": ""}\n']
)
def test_rubbish_on_the_socket_does_nothing(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    taken: list[object] = []
    first = SingleInstance(tmp_path / "l.db", lambda *found: taken.append(found))
    assert not first.hand_over([])
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    assert socket.waitForConnected(2_000)
    socket.write(QByteArray(said))
    socket.flush()
    qtbot.wait(50)
    socket.abort()
    qtbot.wait(20)
    assert taken == []
    assert first.is_first
    first.close()


def test_only_this_user_may_use_the_socket(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path / "l.db")
    assert first._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    first.close()


def test_recent_libraries_are_those_still_there_the_last_one_first(tmp_path: Path) -> None:
    settings = Settings(forget=True)
    paths = [tmp_path / f"{n}.db" for n in range(12)]
    for path in paths:
        path.touch()
        recent_libraries.remember(settings, path)
    recent_libraries.remember(settings, paths[5])
    paths[11].unlink()
    assert recent_libraries.recent(settings)[:2] == [paths[5], paths[10]]
    assert len(json.loads(str(settings.get("libraries")))) == recent_libraries.MOST
    settings.set("libraries", "{broken")
    assert recent_libraries.recent(settings) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_window_takes_files_that_were_handed_over(
    qtbot: QtBot, open_window: OpenWindow, sample: Path, tmp_path: Path
) -> None:
    window = open_window(sample)
    dump = tmp_path / "new.bib"
    dump.write_text("@misc{a, title={A New Paper}, year={2020}}\n")
    window.come_forward([str(dump)])
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.intake.page, timeout=20_000)
    assert recent_libraries.recent(window.settings) == [sample]
