"""A person at a real X server, with a keyboard alone: from a copied page to a file of citations."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from tests.end2end.shell import PATIENCE_S, SAMPLE, SAMPLE_PAPERS, Shell

NEEDED = ("Xvfb", "xdotool", "xclip")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An X server of this test alone, with nothing on it: no window manager, no desktop."""
    readable, writable = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writable,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writable)
    try:
        with os.fdopen(readable) as said:
            monkeypatch.setenv("DISPLAY", f":{said.readline().strip()}")
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        yield
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


def hands(*words: str) -> str:
    """What xdotool does: keys and letters go where the focus is."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=PATIENCE_S)
    return done.stdout.strip()


def wait_for(sight: Callable[[], bool], what: str) -> None:
    """Until it is so."""
    until = time.monotonic() + PATIENCE_S
    while not sight():
        assert time.monotonic() < until, f"waited in vain: {what}"
        time.sleep(0.2)


def window_called(name: str) -> bool:
    """Whether such a window is shown; it is given the focus, as a window manager would."""
    found = hands("search", "--onlyvisible", "--name", name).split()
    if found:
        hands("windowfocus", "--sync", found[-1])
    return bool(found)


def states(shell: Shell) -> dict[str, int]:
    """Papers by reading state."""
    found: dict[str, int] = {}
    for paper in shell.papers("list", "--limit", "0"):
        found[paper["state"]] = found.get(paper["state"], 0) + 1
    return found


def copy_page() -> None:
    """The page into the clipboard, as a browser puts it there."""
    with SAMPLE.open("rb") as page:
        subprocess.run(["xclip", "-selection", "clipboard"], stdin=page, check=True)


@pytest.mark.usefixtures("screen")
def test_a_page_is_pasted_sorted_searched_tagged_noted_and_exported_by_keys(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(shell.folder))  # where an export goes unless told
    copy_page()
    process = shell.start("gui")
    try:
        wait_for(lambda: window_called("^Reading List"), "the window")
        _through_the_day(shell)
        wait_for(lambda: window_called("^Reading List"), "the window is back")
        hands("key", "ctrl+q")
        _, errors = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0, errors
        assert "Traceback" not in errors
    finally:
        process.kill()


def _through_the_day(shell: Shell) -> None:
    def imported() -> bool:
        hands("key", "Return")  # as soon as the preview is there
        return len(shell.papers("list", "--limit", "0")) == SAMPLE_PAPERS

    hands("key", "ctrl+shift+v")
    wait_for(imported, "the page is pasted and imported")
    assert states(shell) == {"inbox": SAMPLE_PAPERS}

    for key in "qqqrrmmddd":  # ten papers decided
        hands("key", key)
    decided = {"inbox": 60, "queued": 3, "reading": 2, "read": 2, "dismissed": 3}
    wait_for(lambda: states(shell) == decided, f"ten decisions: {states(shell)}")

    hands("key", "slash")
    hands("type", "--delay", "40", "language")
    time.sleep(1)
    hands("key", "Return")  # to the list, at the best hit
    time.sleep(1)
    hands("key", "t")
    hands("type", "--delay", "40", "to-cite")
    hands("key", "Return", "Escape")
    wait_for(lambda: len(shell.papers("search", "tag:to-cite")) == 1, "one paper is tagged")
    (tagged,) = shell.papers("search", "tag:to-cite")

    hands("key", "w")
    hands("type", "--delay", "40", "Read the appendix twice.")
    hands("key", "Escape")
    wait_for(lambda: _has_note(shell, tagged["id"]), "the note is saved")

    hands("key", "d")
    wait_for(lambda: states(shell)["dismissed"] == 4, "one more is dismissed")
    hands("key", "ctrl+z")
    wait_for(lambda: states(shell) == decided, "that is taken back")

    hands("key", "Escape", "ctrl+a", "ctrl+shift+e")
    wait_for(lambda: window_called("^Export"), "the export is asked about")
    hands("key", "Return")
    wait_for(lambda: window_called("^Before the export"), "what entries lack is told")
    hands("key", "Return")
    written = shell.folder / "papers.bib"
    wait_for(written.exists, "the file is written")
    assert f"@misc{{{tagged['key']}," in written.read_text(encoding="utf-8")


def _has_note(shell: Shell, paper_id: int) -> bool:
    return "Read the appendix twice." in shell.run("show", str(paper_id))
