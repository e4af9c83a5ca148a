"""Saved searches in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readinglist.cli import program
from readinglist.library import Library
from tests.make import drain, import_sample, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Library(path) as library:
        import_sample(library)
        drain(library.catch_up())
    return path


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(program.program, ["--library", str(path), *words])


def test_a_search_lives_from_add_to_remove_and_comes_back(path: Path) -> None:
    added = run(path, "saved", "add", "Captions", "captions")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "", "Save search ‘Captions’.\n")
    assert run(path, "saved", "add", "both", "saved:captions OR vision").exit_code == 0
    assert run(path, "saved", "rename", "captions", "long ones").exit_code == 0
    assert run(path, "saved", "change", "LONG ONES", "title:captions").exit_code == 0
    assert run(path, "saved", "move", "both", "-1").exit_code == 0
    found = json.loads(run(path, "saved", "list", "--json").stdout)
    assert [(s["name"], s["query"]) for s in found] == [
        ("both", 'saved:"long ones" OR vision'),
        ("long ones", "title:captions"),
    ]
    with Library(path) as library:
        assert [s["count"] for s in found] == [
            len(library.ids("title:captions OR vision")),
            len(library.ids("title:captions")),
        ]
    removed = run(path, "saved", "remove", "long ones")
    assert "The search 'both' is made of it" in removed.stderr
    assert run(path, "undo").exit_code == 0
    assert len(json.loads(run(path, "saved", "list", "--json").stdout)) == 2


def test_what_is_new_is_shown_until_it_is_seen(path: Path) -> None:
    run(path, "saved", "add", "captions", "captions")
    with Library(path) as library:
        new = library.add(record("Captions Anew"))
    listed = run(path, "saved", "list").stdout
    assert "1 new" in listed
    shown = run(path, "saved", "show", "captions", "--new", "--json", "--seen")
    assert [json.loads(line)["id"] for line in shown.stdout.splitlines()] == [new]
    again = run(path, "saved", "show", "captions", "--new")
    assert again.stdout == ""
    assert "0 new" in again.stderr


def test_a_saved_search_is_part_of_a_query(path: Path) -> None:
    run(path, "saved", "add", "long captions", "captions OR caption*")
    plain = run(path, "search", "(captions OR caption*) -vision", "--json", "--limit", "0")
    named = run(path, "search", 'saved:"Long captions" -vision', "--json", "--limit", "0")
    ids = {json.loads(line)["id"] for line in plain.stdout.splitlines()}
    assert ids
    assert {json.loads(line)["id"] for line in named.stdout.splitlines()} == ids


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("add", "x", " "), "nothing to search for"),
        (("add", "x", "saved:x"), "made of itself"),
        (("rename", "nope", "x"), "no saved search ‘nope’"),
        (("remove", "nope"), "no saved search ‘nope’"),
        (("show", "nope"), "no saved search ‘nope’"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_2(
    path: Path, words: tuple[str, ...], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.status(["--library", str(path), "saved", *words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert reason in said.err
    assert said.err.count("\n") == 1


def test_a_faulty_query_is_saved_and_said(path: Path) -> None:
    added = run(path, "saved", "add", "odd", "vision (image")
    assert added.exit_code == 0
    assert "In the search 'odd': this “(” is never closed." in added.stderr
