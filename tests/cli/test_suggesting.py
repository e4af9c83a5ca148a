"""Suggested and favourite tags in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from readinglist.cli.program import program
from readinglist.cli.program import status as run_status
from readinglist.library import Library
from tests.make import taught


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Library(path) as library:
        taught(library)
    return path


def run(path: Path, *words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(program, ["--library", str(path), *words])
    return done.exit_code, done.stdout, done.stderr


def test_a_suggestion_is_a_line_with_its_reasons(path: Path) -> None:
    status, out, _ = run(path, "suggest", "--query", "state:inbox title:feline")
    assert status == 0
    (line,) = out.splitlines()
    assert line.split()[1] == "cats"
    assert "purring" in line or "Feline" in line


def test_in_json_the_weights_of_the_words_add_up(path: Path) -> None:
    status, out, _ = run(path, "suggest", "--query", "state:inbox", "--json")
    told = json.loads(out)
    assert status == 0
    assert sorted(tag["tag"] for one in told for tag in one["tags"]) == ["cats", "dogs"]
    for tag in (tag for one in told for tag in one["tags"]):
        assert sum(reason["weight"] for reason in tag["why"]) == pytest.approx(tag["score"])
        assert tag["likely"] >= 0.8


def test_accepting_for_many_papers_is_one_step(path: Path) -> None:
    status, _, said = run(path, "suggest", "--query", "state:inbox", "--accept")
    assert status == 0
    assert "Add suggested tags to 2 papers." in said
    with Library(path) as library:
        assert len(library.ids("state:inbox has:tag")) == 2
        library.undo()
        assert library.ids("state:inbox has:tag") == []


def test_a_refused_tag_is_not_suggested_again(path: Path) -> None:
    feline = ("--query", "state:inbox title:feline")
    assert run(path, "suggest", *feline, "--refuse", "cats")[0] == 0
    status, out, said = run(path, "suggest", *feline)
    assert (status, out) == (0, "")
    assert "No tag is likely enough" in said


def test_accepting_and_refusing_at_once_is_refused(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--library", str(path), "suggest", "1", "--accept", "--refuse", "cats"]
    assert run_status(words) == 2
    assert "one of the two" in capsys.readouterr().err


def test_favourites_are_set_listed_and_freed(path: Path) -> None:
    assert run(path, "tag", "favourite", "1", "cats")[0] == 0
    assert run(path, "tag", "favourite", "9", "dogs")[0] == 0
    assert run(path, "tag", "favourite")[1] == "1  cats\n9  dogs\n"
    assert run(path, "tag", "favourite", "1", "--none")[0] == 0
    listed = json.loads(run(path, "tag", "favourite", "--json")[1])
    assert listed == [{"key": 9, "tag": "dogs"}]


def test_renaming_a_tag_says_in_how_many_searches(path: Path) -> None:
    run(path, "saved", "add", "mine", "tag:cats")
    said = run(path, "tag", "rename", "cats", "felines")[2]
    assert said == "Rename tag ‘cats’ to ‘felines’ on 18 papers, in 1 search.\n"
