"""What this process writes is still there when another one has opened and closed the library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from readinglist.errors import StoreError
from readinglist.library import Library
from tests.make import record

ANOTHER = """
import sys
from readinglist.library import Library
with Library(sys.argv[1]) as library:
    print(sorted(library.ids(sys.argv[2])))
"""


def another(path: Path, query: str) -> str:
    """What another program finds, which then closes the library."""
    done = subprocess.run(
        [sys.executable, "-c", ANOTHER, str(path), query],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout.strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library(tmp_path / "l.db") as library:
        library.add(record("One"))
        library.add(record("Two"))
    return tmp_path / "l.db"


def test_a_second_connection_of_a_process_does_not_cost_the_first_its_locks(path: Path) -> None:
    """The window has three connections; a job that ends must not take their log away."""
    with Library(path) as first, Library(path, read_only=True) as second, Library(path) as third:
        first.add_tag([1], "before")
        assert another(path, "tag:before") == "[1]"
        assert path.with_name("l.db-wal").exists()
        first.add_tag([2], "after")
        third.add_tag([1], "after")
        assert another(path, "tag:after") == "[1, 2]"
        assert sorted(second.ids("tag:after")) == [1, 2]
    with Library(path) as again:
        assert sorted(again.ids("tag:after")) == [1, 2]


def test_a_log_that_was_deleted_under_us_is_no_place_to_write_to(path: Path) -> None:
    with Library(path) as library:
        library.add_tag([1], "x")
        with path.open("rb"):
            pass  # drops the locks of this process
        another(path, "")
        assert not path.with_name("l.db-wal").exists()
        with pytest.raises(StoreError, match="moved or replaced"):
            library.add_tag([2], "x")
    with Library(path) as again:
        assert again.ids("tag:x") == [1]
