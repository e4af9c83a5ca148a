"""The program under test: this checkout's, or the one that ``READINGLIST_PROGRAM`` names."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.end2end.shell import Shell


@pytest.fixture
def shell(tmp_path: Path, home: Path) -> Shell:
    """A prompt in an empty folder, with an empty home."""
    assert home.exists()
    named = os.environ.get("READINGLIST_PROGRAM")
    command: Sequence[str] = shlex.split(named) if named else (sys.executable, "-m", "readinglist")
    return Shell(tmp_path, tuple(command))
