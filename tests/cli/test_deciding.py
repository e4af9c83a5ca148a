"""`later` and `dismiss`: a day, a reason, and a way back."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from readinglist.cli.program import program
from readinglist.cli.program import status as run_status
from tests.make import SAMPLE


def run(library: Path, *arguments: str) -> str:
    made = CliRunner().invoke(program, ["--library", str(library), *arguments])
    assert made.exit_code == 0, made.output
    return made.stdout


def found(library: Path, query: str) -> list[int]:
    lines = run(library, "list", "--query", query, "--json", "--limit", "0").splitlines()
    return [json.loads(line)["id"] for line in lines]


def test_papers_are_put_off_dismissed_for_a_reason_and_brought_back(tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    run(library, "import", str(SAMPLE))
    run(library, "later", "3", "4")
    assert found(library, "is:later") == [3, 4]
    assert len(found(library, "state:inbox")) == 68
    run(library, "dismiss", "5", "--reason", "weak")
    assert found(library, "reason:weak") == [5]
    run(library, "undo")
    run(library, "undo")
    assert len(found(library, "state:inbox")) == 70


def test_a_day_that_is_none_or_past_is_refused(tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    run(library, "add", "--title", "One")
    for day in ("yesterday", "2001-01-01", "nonsense"):
        assert run_status(["--library", str(library), "later", "1", "--until", day]) == 2
    assert found(library, "state:inbox") == [1]
