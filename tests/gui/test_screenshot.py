"""The program takes its own picture, in the size and theme asked for, without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from readinglist.errors import UsageError
from readinglist.gui.screenshot import wanted_size
from readinglist.gui.theme import DARK, LIGHT


def shoot(library: Path, target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "readinglist", "gui", "--library", str(library)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [*command, "--screenshot", str(target), *options],
        env=env,
        capture_output=True,
        text=True,
        timeout=90,
    )


@pytest.mark.parametrize(
    ("options", "size", "corner"),
    [
        (("--size", "1366x768", "--theme", "dark"), (1366, 768), DARK.window),
        (("--size", "800x600", "--scale", "2", "--theme", "light"), (1600, 1200), LIGHT.window),
    ],
)
def test_a_picture_is_as_large_and_as_dark_as_asked(
    sample: Path, tmp_path: Path, options: tuple[str, ...], size: tuple[int, int], corner: str
) -> None:
    target = tmp_path / "shot.png"
    done = shoot(sample, target, *options)
    assert (done.returncode, done.stderr) == (0, "")
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == size
    assert picture.pixelColor(2, size[1] - 3).name().upper() == corner


def test_a_wrong_view_is_refused_in_a_sentence(sample: Path, tmp_path: Path) -> None:
    done = shoot(sample, tmp_path / "shot.png", "--view", "nonsense")
    assert done.returncode == 2
    assert "There is no view 'nonsense'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_size_is_two_numbers() -> None:
    assert wanted_size("1366x768") == (1366, 768)
    for text in ("1366", "axb", "10x10", "1366 by 768"):
        with pytest.raises(UsageError):
            wanted_size(text)


def test_a_library_that_cannot_be_opened_is_said_and_no_picture_is_made(tmp_path: Path) -> None:
    library, target = tmp_path / "l.db", tmp_path / "shot.png"
    library.write_text("this is no library at all")
    done = shoot(library, target)
    assert done.returncode == 2
    assert "file is not a database" in done.stderr
    assert not target.exists()
