"""`published` and `changes`: what waits is listed, taken, kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readinglist.cli.program import program
from readinglist.cli.program import status as run_status
from tests.library.test_offers import PREPRINT, SECOND, VERSION


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    for number, text in enumerate((PREPRINT, VERSION, SECOND)):
        dump = tmp_path / f"{number}.bib"
        dump.write_text(text)
        run(path, "import", str(dump))
    return path


def run(library: Path, *arguments: str) -> Result:
    return CliRunner().invoke(program, ["--library", str(library), *arguments])


def test_a_published_version_is_listed_and_attached(library: Path) -> None:
    listed = run(library, "published")
    assert listed.exit_code == 1  # there is something to decide
    assert "sure" in listed.stdout
    assert "year: 2020  →  2021" in listed.stdout
    told = json.loads(run(library, "published", "--json").stdout)
    assert [offer["paper_id"] for offer in told] == [1]
    assert told[0]["sure"]
    assert "A published version is known" in run(library, "show", "1").stdout
    taken = run(library, "published", "--sure", "--take")
    assert taken.exit_code == 0
    assert "Attach the published version" in taken.stderr
    assert json.loads(run(library, "show", "1", "--json").stdout)["year"] == 2021
    nothing = run(library, "published")
    assert nothing.exit_code == 0
    assert "No published version is known." in nothing.stderr
    assert nothing.stdout == ""


def test_changes_are_listed_taken_and_kept(library: Path) -> None:
    listed = run(library, "changes")
    assert listed.exit_code == 1
    assert "Revisited" in listed.stdout
    assert "1 change waiting" in run(library, "show", "1").stdout
    assert run(library, "list", "--query", "is:changed").stdout.count("\n") == 1
    assert run(library, "changes", "1", "--take", "title").exit_code == 0
    assert json.loads(run(library, "show", "1", "--json").stdout)["title"].endswith("Revisited")
    run(library, "undo")
    assert run(library, "changes", "doe2020sparse", "--keep").exit_code == 0
    assert json.loads(run(library, "changes", "--json").stdout) == []
    assert run(library, "changes", "1").exit_code == 1  # nothing waits for the one that was named


@pytest.mark.parametrize(
    "arguments",
    [
        ("changes", "--keep"),
        ("changes", "1", "--take", "year"),
        ("changes", "1", "--take", "all", "--keep"),
        ("published", "--take"),
        ("published", "1", "--take", "--not"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    library: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = run(library, "history").stdout
    assert run_status(["--library", str(library), *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert run(library, "history").stdout == before


def test_an_export_may_prefer_the_preprint(library: Path) -> None:
    run(library, "published", "1", "--take")
    assert "2021" in run(library, "export", "-f", "bibtex").stdout
    out = run(library, "export", "-f", "bibtex", "--prefer", "preprint").stdout
    assert "@misc{doe2020sparse" in out
    assert "2021" not in out
