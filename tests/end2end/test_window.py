"""The window as a process of its own: offscreen, on a real X server, and where there is no display."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.end2end.shell import PATIENCE_S, SAMPLE, Shell

needs_xvfb = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xauth")), reason="needs xvfb and xauth"
)


def traces_processes() -> bool:
    """Whether strace is here and may trace; containers often forbid it."""
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "-o", os.devnull, "true"]).returncode == 0


def others_in(trace: str) -> set[str]:
    """The addresses of other machines in what strace wrote."""
    found = re.findall(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"', trace)
    return {v4 or v6 for v4, v6 in found} - {"127.0.0.1", "::1"}


def picture(path: Path) -> tuple[tuple[int, int], bytes]:
    """Width and height of a PNG, and its unpacked rows."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        if kind == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += length + 12
    return struct.unpack(">II", data[16:24]), zlib.decompress(packed)


def test_the_window_draws_the_library_and_each_theme_differs(shell: Shell) -> None:
    shell.run("import", str(SAMPLE))
    rows = {}
    for theme in ("light", "dark"):
        wanted = ("--size", "1000x700", "--theme", theme, "--query", "convnet")
        shell.run("gui", "--screenshot", f"{theme}.png", *wanted)
        size, rows[theme] = picture(shell.folder / f"{theme}.png")
        assert size == (1000, 700)
        assert len(set(rows[theme])) > 100  # text, not a blank sheet
    assert rows["light"] != rows["dark"]


def test_a_dump_given_to_the_window_is_shown_and_not_imported(shell: Shell) -> None:
    shell.run("gui", str(SAMPLE), "--view", "import-preview", "--screenshot", "preview.png")
    _, rows = picture(shell.folder / "preview.png")
    assert len(set(rows)) > 100
    assert shell.papers("list", "--limit", "0") == []


@needs_xvfb
def test_the_window_opens_on_a_real_x_server(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.run("import", str(SAMPLE))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    xvfb = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x900x24")
    on_x = Shell(shell.folder, (*xvfb, *shell.command))
    on_x.run("gui", "--screenshot", "x.png", "--size", "1000x700")
    _, rows = picture(shell.folder / "x.png")
    assert len(set(rows)) > 100


def test_without_a_display_one_sentence_says_so(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    process = shell.start("gui")
    output, errors = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, output) == (2, "")
    assert "display" in errors
    assert len(errors.strip().splitlines()) == 1


@pytest.mark.skipif(not traces_processes(), reason="needs strace, and leave to trace")
def test_shell_and_window_connect_to_no_other_machine(shell: Shell) -> None:
    trace = shell.folder / "connects"
    watched = ("strace", "-f", "-qq", "-e", "trace=connect,sendto", "-A", "-o", str(trace))
    traced = Shell(shell.folder, (*watched, *shell.command))
    traced.run("import", str(SAMPLE))
    traced.run("search", "convnet")
    traced.run("gui", "--screenshot", "traced.png", "--query", "convnet")
    assert others_in(trace.read_text(encoding="utf-8", errors="replace")) == set()
    # The control: a connection is seen when there is one (192.0.2.0/24 is nobody's, RFC 5737).
    one = "import socket; s = socket.socket(); s.setblocking(0); s.connect_ex(('192.0.2.1', 9))"
    subprocess.run([*watched, sys.executable, "-c", one], check=True)
    assert others_in(trace.read_text(encoding="utf-8", errors="replace")) == {"192.0.2.1"}
