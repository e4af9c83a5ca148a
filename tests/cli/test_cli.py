from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from readinglist.library import Library
from tests.make import SAMPLE, bibtex, page, record

Result: TypeAlias = "subprocess.CompletedProcess[str]"
Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


@pytest.fixture
def run(library: Path) -> Run:
    """A real process: exit status, standard output and error."""

    def go(*words: str | Path, status: int = 0, stdin: str | None = None, **env: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "readinglist", *map(str, words)],
            capture_output=True,
            text=True,
            input=stdin,
            env={**os.environ, "READINGLIST_LIBRARY": str(library), **env},
            timeout=120,
            check=False,
        )
        assert done.returncode == status, (words, done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done

    return go


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_report_is_as_promised(run: Run) -> None:
    report = json.loads(run("import", SAMPLE, "--json").stdout)
    assert {k: report[k] for k in ("version", "found", "new", "same", "changed", "unsure", "failed")} == {
        "version": 1, "found": 70, "new": 70, "same": 0, "changed": 0, "unsure": 0, "failed": 0,
    }  # fmt: skip
    assert report["format"] == "hf-text"
    assert report["dates"] == ["Mar 12"]
    assert [i["line"] for i in report["ignored"]] == [1, 3, 5, 7]
    assert len(report["papers"]) == 70
    assert report["papers"][0]["title"].startswith("Multi-digit")
    assert len({p["key"] for p in report["papers"]}) == 70
    paper = report["papers"][2]
    assert set(paper) >= {
        *("id", "key", "type", "title", "abstract", "authors", "year", "published", "venue", "doi"),
        *("arxiv_id", "url", "links", "tags", "state", "starred", "notes", "sources", "added"),
        *("edited", "extra"),
    }
    assert paper["links"] == ["https://github.com/keyu-tian/SparK"]
    assert paper["sources"][0]["position"] == 3
    again = json.loads(run("import", SAMPLE, "--json").stdout)
    assert (again["new"], again["same"], again["import_id"]) == (0, 70, report["import_id"])


def test_a_dry_run_writes_nothing(run: Run, library: Path) -> None:
    report = json.loads(run("import", "--dry-run", "--json", SAMPLE).stdout)
    assert report["import_id"] is None
    assert {(p["id"], p["key"], p["outcome"]) for p in report["papers"]} == {(None, None, "new")}
    assert not library.exists()


def test_from_dump_to_bibtex(run: Run, tmp_path: Path) -> None:
    run("import", SAMPLE, "--tag", "march")
    found = lines(run("search", "quality captions", "--json"))
    assert found
    assert all("<mark>" in p["snippet"] and p["score"] > 0 and p["matched"] for p in found)
    best = found[0]
    run("tag", "add", "to cite", str(best["id"]), best["key"])
    run("state", "queued", best["key"])
    run("star", best["key"])
    run("note", best["key"], "--text", "Compare.", "--quote", "a passage")
    run("set", best["key"], "year=2024", "authors=Doe, Jane and van der Berg, Jan")
    shown = json.loads(run("show", best["key"], "--json").stdout)
    assert shown["tags"] == ["march", "to cite"]
    assert (shown["state"], shown["starred"], shown["year"]) == ("queued", True, 2024)
    assert shown["authors"][1] == {"family": "van der Berg", "given": "Jan"}
    assert shown["notes"][0]["quote"] == "a passage"
    target = tmp_path / "refs.bib"
    run("export", 'tag:"to cite"', "-f", "bibtex", "-o", target)
    text = target.read_text()
    assert text.count("@misc{") == 1
    assert best["key"] in text
    whole = run("export", "-f", "bibtex").stdout
    assert whole.count("\n@misc{") + whole.startswith("@misc{") == 70
    assert text.strip() in whole


def test_undo_and_redo_are_verbs_and_outlive_the_process(run: Run) -> None:
    run("import", SAMPLE)
    run("tag", "add", "x", "--query", "clip")
    run("undo")
    assert lines(run("list", "--query", "tag:x", "--json")) == []
    run("redo")
    assert lines(run("list", "--query", "tag:x", "--json", "--limit", "0"))
    steps = json.loads(run("history", "--json").stdout)
    assert [s["label"].split(":")[0] for s in steps[:2]] == ["Redo", "Undo"]
    assert all(s["time"] for s in steps)
    for _ in range(2):
        run("undo")
    assert lines(run("list", "--json")) == []
    assert "nothing to undo" in run("undo", status=2).stderr


def test_the_library_is_named_before_or_behind(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run("--library", other, "import", SAMPLE)
    assert len(lines(run("list", "--json", "--limit", "0", "--library", other))) == 70
    assert len(lines(run("search", "clip", "--json", "--library", other))) > 3
    assert lines(run("list", "--json")) == []


def test_papers_that_do_not_exist_are_findings(run: Run) -> None:
    run("import", SAMPLE)
    for words in (("show", "999"), ("star", "nosuchkey"), ("note", "10.1/x"), ("key", "9999")):
        assert "no paper" in run(*words, status=1).stderr
    done = run("tag", "add", "x", "3", "999", status=1)
    assert "999" in done.stderr
    assert len(lines(run("list", "--query", "tag:x", "--json"))) == 1
    run("state", "read", "--query", "nosuchwordatall", status=1)


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("list", "--frob"),
        ("state", "later", "1"),
        ("tag", "add", "x"),
        ("tag", "add", "x", "1", "--query", "y"),
        ("tag", "add", "  ", "1"),
        ("set", "1", "frob=1"),
        ("set", "1", "year=soon"),
        ("set", "1", "title="),
        ("set", "1", "doi=nonsense"),
        ("key", "1", "not a key"),
        ("key", "1", "@{}"),
        ("export", "-f", "frob"),
        ("import", "--format", "frob", "page.txt"),
        ("list", "--sort", "colour"),
        ("merge", "1", "1"),
        ("note", "1", "--text", "  "),
        ("restore", "nosuchfile.db"),
    ],
)
def test_bad_usage_is_one_sentence_and_changes_nothing(
    run: Run, library: Path, words: tuple[str, ...]
) -> None:
    with Library(library) as opened:
        opened.add(record("A Paper"))
        before = opened.last_seq()
    result = run(*words, status=2)
    assert result.stdout == ""
    assert result.stderr.strip()
    assert len(result.stderr.strip().splitlines()) == 1
    with Library(library) as opened:
        assert opened.last_seq() == before


def test_unreadable_files_are_said_and_the_others_imported(run: Run, tmp_path: Path) -> None:
    good, empty, pdf = tmp_path / "a.txt", tmp_path / "empty.txt", tmp_path / "b.pdf"
    good.write_text(page(3))
    empty.touch()
    pdf.write_bytes(b"%PDF-1.4 rubbish")
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    for bad in (empty, pdf, huge, fifo, tmp_path, tmp_path / "missing.txt"):
        assert str(bad) in run("import", bad, status=2).stderr
    assert lines(run("list", "--json")) == []
    result = run("import", "--json", empty, good, tmp_path / "missing.txt", status=1)
    reports = json.loads(result.stdout)
    assert ["error" in r for r in reports] == [True, False, True]
    assert reports[1]["new"] == 3


def test_standard_input_and_output(run: Run) -> None:
    report = json.loads(run("import", "-", "--json", stdin=page(2)).stdout)
    assert report["new"] == 2
    assert run("export", "-f", "bibtex", "-o", "-").stdout.count("@") == 2


def test_a_stranger_s_file_is_not_overwritten_and_ours_is(run: Run, tmp_path: Path) -> None:
    run("import", "-", stdin=page(2))
    target = tmp_path / "refs.bib"
    target.write_text("@misc{mine,}")
    assert "left as it is" in run("export", "-f", "bibtex", "-o", target, status=2).stderr
    assert target.read_text() == "@misc{mine,}"
    run("export", "-f", "bibtex", "-o", target, "--overwrite")
    first = target.read_bytes()
    run("export", "-f", "bibtex", "-o", target)
    assert target.read_bytes() == first
    target.write_text(target.read_text() + "% edited\n")
    run("export", "-f", "bibtex", "-o", target, status=2)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".refs")] == []


def test_a_locked_or_newer_library_is_one_sentence(run: Run, library: Path) -> None:
    run("import", "-", stdin=page(2))
    db = sqlite3.connect(library)
    db.execute(
        "insert into _sqlite_migrations(migration_set, name, applied_at) values('readinglist', 'z', '')"
    )
    db.commit()
    db.close()
    assert "newer" in run("list", status=2).stderr
    library.with_name("x").mkdir()
    assert "folder" in run("list", "--library", library.with_name("x"), status=2).stderr


def test_a_closed_pipe_ends_quietly(run: Run, library: Path) -> None:
    run("import", "-", stdin=bibtex(400))
    command = f"{sys.executable} -m readinglist list --limit 0 --json | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        env={**os.environ, "READINGLIST_LIBRARY": str(library)},
        check=False,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_interrupting_leaves_the_library_as_it_was(library: Path, tmp_path: Path) -> None:
    dump = tmp_path / "big.bib"
    dump.write_text(bibtex(4000))
    child = subprocess.Popen(
        [sys.executable, "-m", "readinglist", "import", str(dump)],
        env={**os.environ, "READINGLIST_LIBRARY": str(library)},
        stderr=subprocess.PIPE,
        text=True,
    )
    while not library.exists() and child.poll() is None:
        continue
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert child.returncode in (0, 130)
    assert "Traceback" not in said
    with Library(library) as opened:
        assert opened.count() in (0, 4000)


def test_bad_queries_still_search_the_words(run: Run) -> None:
    run("import", SAMPLE)
    plain = [p["id"] for p in lines(run("search", "captions", "--json", "--limit", "0"))]
    for query in ('captions "', "captions)", "(captions", "captions AND"):
        result = run("search", query, "--json", "--limit", "0")
        assert [p["id"] for p in lines(result)] == plain
        assert "In the query" in result.stderr
    for hostile in ("(" * 5000, "NOT " * 3000, "a* " * 500, "*", '"', "x" * 100_000, "year:soon"):
        run("search", hostile, "--json")


def test_related_papers_and_why_nothing_was_found(run: Run) -> None:
    run("import", SAMPLE)
    like = lines(run("related", "5", "--json", "--limit", "5"))
    assert like
    assert 5 not in [p["id"] for p in like]
    assert [p["score"] for p in like] == sorted((p["score"] for p in like), reverse=True)
    nothing = run("search", "captions year:1850")
    assert nothing.stdout == ""
    assert "year:1850: 0 alone" in nothing.stderr
    assert "Did you mean" in run("search", "convolutoinal").stderr


def test_other_verbs(run: Run, tmp_path: Path) -> None:
    run(
        "add",
        "--title",
        "One",
        "--author",
        "Doe, Jane",
        "--year",
        "2020",
        "--arxiv",
        "2401.00001v2",
    )
    run("add", "--title", "Two", "--doi", "https://doi.org/10.1234/ABC")
    assert json.loads(run("show", "2401.00001", "--json").stdout)["id"] == 1
    assert json.loads(run("show", "10.1234/abc", "--json").stdout)["id"] == 2
    run("tag", "add", "a", "1", "2")
    run("tag", "rename", "a", "b")
    assert json.loads(run("tag", "list", "--json").stdout) == [{"tag": "b", "papers": 2}]
    run("tag", "remove", "b", "1")
    run("tag", "delete", "b")
    run("key", "1", "mykey")
    assert run("key", "1").stdout == "mykey\n"
    assert "taken" in run("key", "2", "MyKey", status=2).stderr
    run("star", "1")
    run("unstar", "1")
    run("delete", "1")
    assert [p["id"] for p in lines(run("trash", "list", "--json"))] == [1]
    run("restore-paper", "1")
    run("delete", "1")
    run("trash", "empty")
    run("undo")
    assert [p["id"] for p in lines(run("trash", "list", "--json"))] == [1]
    run("restore-paper", "1")
    run("merge", "1", "2")
    assert len(lines(run("list", "--json"))) == 1
    run("undo")
    run("not-duplicates", "1", "2")
    assert json.loads(run("duplicates", "--json").stdout) == []
    assert json.loads(run("stats", "--json").stdout)["papers"] == 2
    assert {"hf-text", "bibtex"} <= {f["name"] for f in json.loads(run("formats", "--json").stdout)}
    findings = json.loads(run("check", "--json", status=1).stdout)
    assert {f["kind"] for f in findings} <= {"missing-field", "no-abstract"}
    run("reindex")
    kept = Path(run("backup", tmp_path / "b.db").stdout.strip())
    run("delete", "1", "2")
    run("restore", kept)
    assert len(lines(run("list", "--json"))) == 2


def test_the_window_without_a_display_is_one_sentence(run: Run) -> None:
    result = run("gui", status=2, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert "no display" in result.stderr
    dead = run("gui", status=2, DISPLAY=":987", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ":987" in dead.stderr or "apt install" in dead.stderr


def test_without_a_place_for_the_index_papers_are_kept_and_found(run: Run) -> None:
    nowhere = {"XDG_CACHE_HOME": "/proc/nowhere"}
    assert "cannot be written" in run("import", SAMPLE, **nowhere).stderr
    assert len(lines(run("search", "title:clip captions", "--json", **nowhere))) >= 1
    assert len(lines(run("list", "--json", "--limit", "0", **nowhere))) == 70
    assert "cannot be written" in run("reindex", status=2, **nowhere).stderr


def test_a_file_name_that_is_no_text_is_survived(run: Run, tmp_path: Path) -> None:
    name = tmp_path / os.fsdecode(b"b\xff.txt")
    name.write_text(page(2))
    report = json.loads(run("import", name, "--json").stdout)
    assert report["new"] == 2
    assert json.loads(run("show", "1", "--json").stdout)["sources"][0]["origin"].endswith(
        "b\ufffd.txt"
    )


def test_a_merge_takes_fields_from_the_side_named(run: Run) -> None:
    run("add", "--title", "A Study", "--year", "2020", "--venue", "arXiv")
    run("add", "--title", "Another Study", "--year", "2021", "--venue", "ICML")
    run("merge", "1", "2", "--take", "venue", status=2)
    run("merge", "1", "2", "--take", "venue=nobody", status=2)
    run("merge", "1", "2", "--take", "venue=other")
    paper = json.loads(run("show", "1", "--json").stdout)
    assert (paper["title"], paper["venue"], paper["year"]) == ("A Study", "ICML", 2020)
