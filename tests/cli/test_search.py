"""``search``: why a paper is where it is, newer papers first, and what to type where nothing is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from readinglist.cli import program
from readinglist.library import Library
from tests.make import drain, import_sample


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "l.db"
    with pytest.MonkeyPatch.context() as patch, Library(path) as library:
        patch.setenv("XDG_CACHE_HOME", str(path.parent / "cache"))
        import_sample(library)
        drain(library.catch_up())
    return path


@pytest.fixture(autouse=True)
def _same_cache(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(path.parent / "cache"))


def search(path: Path, *words: str) -> Result:
    result = CliRunner().invoke(program.program, ["--library", str(path), "search", *words])
    assert result.exit_code == 0, result.output
    return result


def papers(path: Path, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in search(path, *words, "--json").stdout.splitlines()]


def test_explain_tells_what_a_score_is_made_of(path: Path) -> None:
    found = papers(path, "clip learn*", "--explain", "--limit", "5")
    assert found
    for paper in found:
        total = sum(reason["score"] for reason in paper["explain"])
        assert total == pytest.approx(paper["score"], abs=1e-3)
        assert {reason["field"] for reason in paper["explain"]} >= set(paper["matched"])
    assert "+" in search(path, "clip", "--explain", "--limit", "1").stdout
    assert "clip: in title (clip)" in search(path, "title:clip", "--explain").stdout.replace(
        "title:clip: ", "clip: "
    )
    assert "explain" not in papers(path, "clip", "--limit", "1")[0]


def test_recent_is_an_order(path: Path) -> None:
    best = papers(path, "clip", "--limit", "0")
    recent = papers(path, "clip", "--sort", "recent", "--limit", "0")
    assert {paper["id"] for paper in recent} == {paper["id"] for paper in best}
    scores = [paper["score"] for paper in recent]
    assert scores == sorted(scores, reverse=True)


def test_near_and_misspelt_words(path: Path) -> None:
    near = {paper["id"] for paper in papers(path, '"image text"~5')}
    assert near > {paper["id"] for paper in papers(path, '"image text"')}
    assert papers(path, "atention~")
    assert "only 4 words may have a ~" in search(path, "one~ two~ three~ four~ five~").stderr


def test_where_nothing_is_found_the_rest_is_told(path: Path) -> None:
    told = search(path, "captions year:1850").stderr
    assert "year:1850: 0 alone" in told
    assert "without it: captions" in told
