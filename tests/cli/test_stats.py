"""`stats`: counts, and charts in characters."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from readinglist.cli.program import program
from tests.make import SAMPLE


def run(library: Path, *arguments: str) -> str:
    made = CliRunner().invoke(program, ["--library", str(library), *arguments])
    assert made.exit_code == 0, made.output
    return made.stdout


def test_charts_in_characters_show_what_came_in_and_what_became_of_it(tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    run(library, "import", str(SAMPLE))
    run(library, "state", "queued", "1", "2", "3")
    shown = run(library, "stats", "--charts", "--days", "7")
    assert "70 papers came in; 67 of them are still undecided." in shown
    assert "The queue holds 3; at the beginning it held 0." in shown
    assert "inbox 67, queued 3" in shown
    assert all(len(line) < 140 for line in shown.splitlines())


def test_charts_as_json_stand_beside_the_counts(tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    run(library, "import", str(SAMPLE))
    counts = json.loads(run(library, "stats", "--charts", "--by", "month", "--json"))
    assert counts["papers"] == 70
    (arrivals,) = [chart for chart in counts["charts"] if chart["name"] == "arrivals"]
    assert arrivals["series"] == ["inbox", "queued", "reading", "read", "dismissed"]
    (point,) = arrivals["points"]
    assert point["values"] == [70, 0, 0, 0, 0]
    assert json.loads(run(library, "search", point["queries"][0], "--json").splitlines()[0])["id"]
    assert "charts" not in json.loads(run(library, "stats", "--json"))
