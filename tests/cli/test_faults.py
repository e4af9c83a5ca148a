"""What the world does to a command: closed streams, full devices, missing libraries, interruptions."""

from __future__ import annotations

import io
import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

from readinglist import job
from readinglist.cli.program import status
from readinglist.errors import IndexBroken, StoreLocked
from readinglist.library import Library, importing
from readinglist.model import Progress
from tests.make import bibtex, import_text, page


class Said(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Rl: TypeAlias = Callable[..., Said]
ME = f"{shlex.quote(sys.executable)} -m readinglist"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library of the commands; it is not there yet."""
    name = tmp_path / "l.db"
    monkeypatch.setenv("READINGLIST_LIBRARY", str(name))
    return name


@pytest.fixture
def library(path: Path) -> Path:
    """A library of three papers."""
    with Library(path) as opened:
        import_text(opened, bibtex(3))
    return path


@pytest.fixture
def rl(capsys: pytest.CaptureFixture[str]) -> Rl:
    """A command line in this process."""

    def go(*words: str | Path, exits: int = 0) -> Said:
        capsys.readouterr()
        code = status([*map(str, words)])
        said = Said(*capsys.readouterr())
        assert code == exits, (words, code, said)
        assert "Something went wrong" not in said.err
        return said

    return go


def shell(script: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """A line of bash; ``rl`` is the program."""
    return subprocess.run(
        ["bash", "-c", f'rl() {{ {ME} "$@"; }}\n{script}'],
        capture_output=True,
        env={**os.environ, **env},
        timeout=60,
        check=False,
    )


def papers_in(path: Path) -> int:
    with Library(path, read_only=True) as opened:
        return opened.count()


# ---------------------------------------------------------------------- exports


@pytest.mark.parametrize("words", [("nosuchwordatall",), ("--key", "1")])
def test_an_export_that_finds_nothing_leaves_the_file(
    rl: Rl, library: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    target = tmp_path / "refs.bib"
    rl("export", "-f", "bibtex", "-o", target)
    before = target.read_bytes()
    rl("delete", "1")
    assert "written" in rl("export", *words, "-f", "bibtex", "-o", target, exits=1).err
    assert target.read_bytes() == before


def test_an_aux_file_that_cites_nothing_of_ours_leaves_the_bibliography(
    rl: Rl, library: Path, tmp_path: Path
) -> None:
    target, aux = tmp_path / "refs.bib", tmp_path / "paper.aux"
    aux.write_text("\\citation{nobody2020}\n")
    rl("export", "-f", "bibtex", "-o", target)
    before = target.read_bytes()
    said = rl("export", "--aux", aux, "-f", "bibtex", "-o", target, exits=1)
    assert "nothing was written" in said.err
    assert target.read_bytes() == before


def test_what_an_export_leaves_out_is_said_and_not_counted(
    rl: Rl, library: Path, tmp_path: Path
) -> None:
    rl("delete", "1")
    said = rl("export", "--key", "1", "--key", "2", "-f", "ris", "-o", tmp_path / "a", exits=1)
    assert "Wrote 1 paper to" in said.err
    assert "Left out 1" in said.err
    assert "nosuchkey" in rl("export", "--key", "2", "--key", "nosuchkey", "-f", "ris", exits=1).err


# ---------------------------------------------------------------------- what imports report


def outcomes(report: dict[str, Any]) -> list[str]:
    return [paper["outcome"] for paper in report["papers"]]


def test_outcomes_agree_with_the_counts(rl: Rl, path: Path, tmp_path: Path) -> None:
    dump = tmp_path / "a.bib"
    dump.write_text(bibtex(2) + bibtex(1))
    report = json.loads(rl("import", "--json", dump).out)
    assert (report["new"], report["same"]) == (2, 1)
    assert outcomes(report) == ["new", "new"]
    again = json.loads(rl("import", "--json", dump).out)
    assert (again["new"], again["same"]) == (0, 3)
    assert outcomes(again) == ["same", "same"]
    assert [p["id"] for p in again["papers"]] == [p["id"] for p in report["papers"]]


def test_a_doubtful_paper_is_reported_as_itself(rl: Rl, path: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.bib", tmp_path / "b.bib"
    entry = "@article{%s, title={Deep Residual Learning for Image %s}, author={He, Kai}, year=%s}"
    first.write_text(entry % ("a", "Recognition", 2016))
    second.write_text(entry % ("b", "Recognitions", 2016))
    (old,) = json.loads(rl("import", "--json", first).out)["papers"]
    report = json.loads(rl("import", "--json", second).out)
    assert report["unsure"] == 1
    assert outcomes(report) == ["unsure"]
    assert report["papers"][0]["id"] != old["id"]


def test_an_interruption_while_indexing_comes_after_the_report(
    rl: Rl, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = tmp_path / "a.bib"
    dump.write_text(bibtex(2))
    for number, fault in enumerate((KeyboardInterrupt(), StoreLocked("Busy."), IndexBroken("No."))):

        def broken(self: Library, fault: BaseException = fault) -> Generator[Progress, None, int]:
            yield Progress("index", 0, 1)
            raise fault

        monkeypatch.setattr(Library, "catch_up", broken)
        dump.write_text(bibtex(2, seed=number))
        said = rl("import", "--json", dump)
        assert json.loads(said.out)["new"] == 2
        assert "as it was" not in said.err
        assert said.err.strip()


def test_a_file_that_fails_costs_no_other_file_its_report(
    rl: Rl, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [tmp_path / f"{n}.bib" for n in range(3)]
    for n, name in enumerate(names):
        name.write_text(bibtex(1, seed=n))
    real = importing.import_dump
    fault: BaseException = StoreLocked("The library is busy.")

    def fails(*given: Any, **options: Any) -> Any:
        if given[2] == str(names[1]):
            raise fault
        return real(*given, **options)

    monkeypatch.setattr(importing, "import_dump", fails)
    reports = json.loads(rl("import", "--json", *names, exits=1).out)
    assert ["error" in r for r in reports] == [False, True, False]
    assert papers_in(path) == 2
    fault = KeyboardInterrupt()
    reports = json.loads(rl("import", "--json", *names, exits=130).out)
    assert [r["same"] for r in reports] == [1]


def test_a_dry_run_refuses_what_the_import_refuses(rl: Rl, path: Path, tmp_path: Path) -> None:
    dump = tmp_path / "a.bib"
    dump.write_text(bibtex(1))
    assert "tag" in rl("import", "--dry-run", "--tag", "", dump, exits=2).err
    assert not path.exists()


def test_add_says_what_it_did(rl: Rl, path: Path) -> None:
    words = ("add", "--title", "A Title of Its Own", "--arxiv", "1706.03762")
    assert "Added." in rl(*words).err
    assert "already" in rl(*words).err
    more = rl(*words, "--abstract", "What it is about, at some length.").err
    assert "Added." not in more
    assert "already" in more
    rl("delete", "1")
    assert "restore-paper 1" in rl(*words).err


# ---------------------------------------------------------------------- libraries that are not there


@pytest.mark.parametrize(
    "words",
    [
        *(("undo",), ("redo",), ("delete", "1"), ("star", "1"), ("unstar", "1"), ("key", "1", "a")),
        *(("tag", "add", "x", "1"), ("tag", "remove", "x", "1"), ("tag", "rename", "x", "y")),
        *(("tag", "delete", "x"), ("state", "read", "1"), ("set", "1", "year=2020")),
        *(("note", "1", "--text", "x"), ("restore-paper", "1"), ("trash", "empty")),
        *(("merge", "1", "2"), ("not-duplicates", "1", "2"), ("check", "--fix")),
        ("import", "nosuchfile.bib"),
    ],
    ids=" ".join,
)
def test_what_changes_nothing_makes_no_library(rl: Rl, path: Path, words: tuple[str, ...]) -> None:
    assert rl(*words, exits=2).err.count("\n") == 1
    assert not path.exists()


def test_formats_need_no_library(rl: Rl, path: Path) -> None:
    path.write_bytes(b"rubbish")
    assert "bibtex" in rl("formats").out
    assert {f["name"] for f in json.loads(rl("formats", "--json").out)} > {"bibtex", "hf-text"}


@pytest.mark.parametrize("words", [("list",), ("delete", "1"), ("import", "-"), ("undo",)])
def test_an_empty_name_is_not_the_default_library(
    rl: Rl, library: Path, words: tuple[str, ...]
) -> None:
    assert "--library" in rl("--library", "", *words, exits=2).err
    assert "--library" in rl(*words, "--library", "", exits=2).err
    assert papers_in(library) == 3


def test_an_empty_variable_is_the_default_library(
    rl: Rl, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READINGLIST_LIBRARY", "")
    rl("add", "--title", "A Title of Its Own")
    assert (home / "data" / "readinglist" / "library.db").exists()


def test_a_home_folder_nobody_has_is_one_sentence(rl: Rl) -> None:
    assert "~nosuchuser" in rl("--library", "~nosuchuser/x.db", "list", exits=2).err


# ---------------------------------------------------------------------- words that cannot be


@pytest.mark.parametrize(
    "words", [("list", "--limit"), ("list", "--offset"), ("search", "x", "--limit"),
              ("history", "--limit")]
)  # fmt: skip
def test_a_number_beyond_all_libraries_is_one_sentence(
    rl: Rl, library: Path, words: tuple[str, ...]
) -> None:
    assert "range" in rl(*words, "9" * 20, exits=2).err


def test_a_backup_s_name_that_is_no_text_is_one_sentence(
    rl: Rl, library: Path, tmp_path: Path
) -> None:
    assert "UTF-8" in rl("backup", tmp_path / os.fsdecode(b"\xff.db"), exits=2).err
    assert rl("backup", tmp_path / "b.db").out


def test_a_list_says_what_is_wrong_with_its_query(rl: Rl, library: Path) -> None:
    assert "In the query" in rl("list", "--query", "number AND").err


def test_a_page_behind_the_last_is_said(rl: Rl, library: Path) -> None:
    assert rl("list", "--offset", "9").err == "There are only 3.\n"
    assert rl("list", "--offset", "1").err == "2 to 3 of 3.\n"


# ---------------------------------------------------------------------- streams


def test_closed_streams_are_survived(library: Path, tmp_path: Path) -> None:
    dump = tmp_path / "a.bib"
    dump.write_text(bibtex(2, seed=7))
    assert shell("rl list >&-").returncode == 0
    done = shell(f"rl import {dump} 2>&-")
    assert (done.returncode, papers_in(library)) == (0, 5)
    done = shell("rl import - <&-")
    assert done.returncode == 2
    assert b"went wrong" not in done.stderr


def test_a_closed_pipe_is_no_fault_and_imports_go_on(library: Path, tmp_path: Path) -> None:
    with Library(library) as opened:
        import_text(opened, bibtex(400, seed=1))
    done = shell("rl list --limit 0 --json | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}")
    assert (done.stdout, done.stderr) == (b"0\n", b"")
    names = [tmp_path / f"{n}.bib" for n in range(3)]
    for n, name in enumerate(names):
        name.write_text(bibtex(1, seed=100 + n))
    # `true` is long gone before the first report.
    files = " ".join(map(str, names))
    done = shell(f"(sleep 0.2; rl import {files}; echo $? >&2) | true")
    assert done.stderr == b"0\n"
    assert papers_in(library) == 406


def test_a_full_disk_behind_the_output_is_no_failed_import(path: Path, tmp_path: Path) -> None:
    dump = tmp_path / "a.bib"
    dump.write_text(bibtex(2))
    done = shell(f"rl import {dump} >/dev/full")
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"nothing was changed" not in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert papers_in(path) == 2


def test_what_is_piped_is_utf_8_whatever_the_locale(path: Path) -> None:
    with Library(path) as opened:
        import_text(opened, "@misc{a, title={Ünïcode ☃ 学习}}", "a.bib")
    done = shell("rl list --json", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert json.loads(done.stdout.decode("utf-8"))["title"] == "Ünïcode ☃ 学习"


def test_a_terminated_export_leaves_no_half_file(library: Path, tmp_path: Path) -> None:
    """The program is stopped between writing beside the target and renaming over it."""
    target = tmp_path / "out" / "refs.bib"
    target.parent.mkdir()
    script = (
        "import os, sys, time; real = os.fsync\n"
        "def slow(handle):\n"
        "    print('writing', flush=True); time.sleep(30); real(handle)\n"
        "from readinglist import cli\n"
        "os.fsync = slow\n"
        f"cli.run(['export', '-f', 'bibtex', '-o', {str(target)!r}])"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert child.stdout
    assert child.stdout.readline() == b"writing\n"
    child.send_signal(signal.SIGTERM)
    child.communicate(timeout=20)
    assert child.returncode == 143
    assert list(target.parent.iterdir()) == []


# ---------------------------------------------------------------------- jobs of the window


def events(said: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.splitlines()]


def test_a_job_says_in_a_sentence_what_is_missing_or_wrong(
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    ids = tmp_path / "ids"
    ids.write_text("[1, ")
    export = ["export", "--format", "bibtex", "--output", str(tmp_path / "x")]
    for words, part in (
        (["import", str(tmp_path / "gone.txt")], "gone.txt cannot be read: No such file"),
        ([*export, "--ids-file", str(tmp_path / "gone")], "gone: No such file"),
        ([*export, "--ids-file", str(ids)], "no JSON list"),
    ):
        assert job.run([*words, "--library", str(library)]) == 2
        (said,) = events(capsys.readouterr().out)
        assert said["event"] == "failed"
        assert part in said["message"]
        assert "went wrong" not in said["message"]
    with pytest.raises(SystemExit, match="2"):
        job.run(["import", "--only", "1,two", str(ids), "--library", str(library)])
    (said,) = events(capsys.readouterr().out)
    assert "'1,two' is no list of numbers" in said["message"]


def test_a_job_speaks_ascii_whatever_the_locale(path: Path, tmp_path: Path) -> None:
    dump = tmp_path / "☃.txt"
    dump.write_text(page(3))
    words = f"job import {shlex.quote(str(dump))} --dry-run"
    done = shell(f"rl {words} < <(sleep 9 2>/dev/null)", PYTHONIOENCODING="latin-1")
    assert done.stdout.isascii()
    assert events(done.stdout.decode())[-1]["report"]["file"] == "☃.txt"


def test_a_job_ends_its_work_when_the_window_has_died(path: Path, tmp_path: Path) -> None:
    dump = tmp_path / "a.txt"
    dump.write_text(page(3))
    child = subprocess.Popen(
        [sys.executable, "-m", "readinglist", "job", "import", str(dump)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout
    assert child.stderr
    assert child.stdin
    child.stdout.close()
    said = child.stderr.read()
    assert (child.wait(timeout=30), said) == (0, b"")
    child.stdin.close()
    child.stderr.close()
    assert papers_in(path) == 3
