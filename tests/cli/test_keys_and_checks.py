"""The shell's side of keys and checks: what is printed where, what is written, which status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from readinglist.cli.program import program
from readinglist.errors import ReadingListError
from readinglist.library import Library
from tests.make import record

Run = Callable[..., click.testing.Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    path = tmp_path / "l.db"
    with Library(path) as library:
        library.add(record("Attention Is All You Need.", authors="Vaswani, A", arxiv="1706.03762"))
        library.add(record("Whole and Sound", authors="Doe, J", year=2020))

    def run(*words: str, status: int = 0, text: str | None = None) -> click.testing.Result:
        result = click.testing.CliRunner().invoke(program, ["--library", str(path), *words], text)
        assert result.exit_code == status, (words, result.output, result.exception)
        return result

    return run


def test_a_key_shows_what_it_was(run: Run) -> None:
    run("key", "1", "clip")
    shown = run("key", "vaswaniattention")
    assert shown.stdout == "clip\n"
    assert "vaswaniattention is clip now." in shown.stderr
    assert "was vaswaniattention (until 20" in shown.stderr
    told = json.loads(run("key", "clip", "--json").stdout)
    assert (told["key"], told["former"][0]["key"]) == ("clip", "vaswaniattention")
    assert "Attention Is All" in run("show", "VaswaniAttention").stdout


def test_a_pattern_is_shown_previewed_and_set(run: Run) -> None:
    assert run("keys", "pattern").stdout == "{auth}{year}{shorttitle:1}\n"
    shown = run("keys", "pattern", "{auth:upper}", "--preview")
    assert "VASWANI" in shown.stdout
    assert "would change 2 keys" in shown.stderr
    assert run("key", "1").stdout == "vaswaniattention\n"
    assert "2 citation keys changed" in run("keys", "pattern", "{auth:upper}").stderr
    assert run("key", "1").stdout == "VASWANI\n"
    result = run("keys", "pattern", "{auth}{yeer}", status=1)
    assert isinstance(result.exception, ReadingListError)
    assert "character 8" in str(result.exception)


def test_keys_in_use_change_by_a_list_only(run: Run, tmp_path: Path) -> None:
    run("export", "-f", "bibtex")
    assert "Set the key pattern" in run("keys", "pattern", "{auth}").stderr
    listed = run("keys", "rekey", "--all", "--dry-run", "--json")
    assert [(c["old"], c["new"], c["kept"]) for c in json.loads(listed.stdout)] == [
        ("vaswaniattention", "vaswani", "used"),
        ("doe2020whole", "doe", "used"),
    ]
    assert run("key", "1").stdout == "vaswaniattention\n"
    run("keys", "rekey", "doe2020whole")
    assert [run("key", n).stdout for n in "12"] == ["vaswaniattention\n", "doe\n"]
    names = tmp_path / "list.txt"
    names.write_text("vaswaniattention first\n\ndoe second\n")
    assert "first" in run("keys", "rekey", "--list", str(names)).stdout
    assert run("key", "doe2020whole").stdout == "second\n"
    run("undo")
    assert run("key", "2").stdout == "doe\n"
    names.write_text("one two three")
    assert "line 1" in str(run("keys", "rekey", "--list", str(names), status=1).exception)
    assert "one of them" in str(run("keys", "rekey", status=1).exception)


def test_a_document_is_told_what_its_keys_are_now(run: Run, tmp_path: Path) -> None:
    run("key", "1", "clip")
    paper = tmp_path / "p.tex"
    paper.write_text("\\cite{vaswaniattention, doe2020whle}\n")
    done = run("keys", "check", str(paper), status=1)
    assert done.stdout.splitlines() == [
        f"{paper}:1: unknown key doe2020whle (did you mean doe2020whole?)",
        f"{paper}:1: vaswaniattention was renamed: it is clip now",
    ]
    told = json.loads(run("keys", "check", str(paper), "--json", status=1).stdout)
    assert [u["near"] for u in told["unknown"]] == [["doe2020whole"]]
    assert [(r["key"], r["library"]) for r in told["renamed"]] == [("vaswaniattention", "clip")]


def test_check_lists_by_style_and_mends(run: Run) -> None:
    found = json.loads(run("check", "--json", "--style", "acl", status=1).stdout)
    told = {(f["paper"], f["kind"], f["field"], f["fixable"]) for f in found}
    assert told >= {(1, "missing-field", "year", False), (1, "title-stop", "title", True)}
    assert (2, "missing-field", "url", False) in told
    assert "title-stop" not in run("check", "--fix", status=1).stdout
    assert run("undo").stderr == "Undo: Mend the entries of 1 paper.\n"


def test_an_export_is_looked_at_before_it_is_written(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "refs.bib"
    export = ("export", "-f", "bibtex", "-o", str(target))
    done = run(*export, "--check", status=1)
    assert done.stdout.splitlines()[0] == "paper 1        missing-field   @misc lacks year"
    assert "Nothing was written" in done.stderr
    assert not target.exists()
    done = run(*export, "--check", "--anyway", status=1)
    assert done.stdout == ""
    assert "@misc lacks year" in done.stderr
    assert target.read_text().count("@misc{") == 2
    done = run(*export)
    assert "1 of 2 entries have problems (title-stop in 1, year missing in 1)." in done.stderr
    run("set", "1", "title=Attention Is All You Need", "year=2017")
    assert "problems" not in run(*export, "--check").stderr
    assert "@misc lacks url" in run(*export, "--check", "--for", "acl", status=1).stdout
    assert "problems" not in run("export", "-f", "csv").stderr
