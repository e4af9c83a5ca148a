from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readinglist.library import Library
from tests.make import record


class Shell:
    """The program as a real process, over one library."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def __call__(
        self, *words: str | Path, status: int = 0, stdin: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "readinglist", *map(str, words)],
            capture_output=True,
            text=True,
            input=stdin,
            env={**os.environ, "READINGLIST_LIBRARY": str(self.library)},
            timeout=120,
            check=False,
        )
        assert done.returncode == status, (words, done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    with Library(tmp_path / "l.db") as library:
        for key in ("alpha2020", "beta2021", "gamma2022"):
            library.add(record(f"Some Findings about {key}", key=key, year=2020))
    return Shell(tmp_path / "l.db")


def test_the_keys_of_a_document_are_checked(shell: Shell, tmp_path: Path) -> None:
    paper = tmp_path / "paper.tex"
    paper.write_text("\\cite{alpha2020}\n\\citep[see][]{nobody, Beta2021}\\input{gone}\n")
    done = shell("keys", "check", paper, status=1)
    assert done.stdout.splitlines() == [
        f"{paper}:2: unknown key nobody",
        f"{paper}:2: Beta2021 is beta2021 in the library",
    ]
    assert "2 papers cited, 1 never" in done.stderr
    assert "gone could not be read" in done.stderr
    told = json.loads(shell("keys", "check", paper, "--json", "--unused", status=1).stdout)
    assert told["unknown"][0]["places"] == [{"file": str(paper), "line": 2}]
    assert told["unused"] == ["gamma2022"]
    assert shell(
        "keys", "check", "-", "--unused", stdin=r"\cite{alpha2020}"
    ).stdout.splitlines() == [
        "never cited: beta2021",
        "never cited: gamma2022",
    ]
    assert "absent.aux" in shell("keys", "check", "absent.aux", status=2).stderr


def test_only_what_is_cited_is_exported(shell: Shell, tmp_path: Path) -> None:
    aux = tmp_path / "paper.aux"
    aux.write_text("\\relax\n\\citation{gamma2022}\n\\citation{alpha2020}\n")
    done = shell("export", "--aux", aux, "-f", "bibtex")
    whole = shell("export", "-f", "bibtex").stdout
    assert [line for line in done.stdout.splitlines() if line.startswith("@")] == [
        "@misc{alpha2020,",
        "@misc{gamma2022,",
    ]
    assert all(entry.strip() in whole for entry in done.stdout.split("\n\n"))
    aux.write_text("\\relax\n\\citation{alpha2020,nobody}\n")
    target = tmp_path / "refs.bib"
    done = shell("export", "--aux", aux, "-f", "bibtex", "-o", target, status=1)
    assert f"{aux}:2: unknown key nobody" in done.stderr
    assert target.read_text().count("@misc{") == 1
    aux.write_text("\\relax\n\\citation{*}\n")
    assert shell("export", "--aux", aux, "-f", "bibtex").stdout == whole
    assert "one of them" in shell("export", "x", "--aux", aux, "-f", "bibtex", status=2).stderr


def test_an_archive_is_written_proved_and_restored(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    shell("archive", folder)
    shown = shell("show", "alpha2020", "--json").stdout
    assert "nothing differs" in shell("verify", folder).stderr
    told = json.loads(shell("verify", folder, "--json").stdout)
    assert told == told | {"papers": 3, "equal_to_library": True, "findings": []}
    shell("tag", "add", "later", "alpha2020")
    assert "changed since" in shell("verify", folder).stderr
    assert "kept as" in shell("restore", folder).stderr
    assert shell("show", "alpha2020", "--json").stdout == shown
    (folder / "papers.jsonl").write_text("{}")
    assert "papers.jsonl" in shell("verify", folder, status=1).stdout
    assert "papers.jsonl" in shell("restore", folder, status=2).stderr
    assert "no archive" in shell("verify", tmp_path, status=2).stderr
    assert "nothing was written" in shell("archive", tmp_path, status=2).stderr
