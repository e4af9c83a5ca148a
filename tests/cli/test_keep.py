"""``keep``, ``cite`` and the exports that are no single BibTeX file, in the shell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from readinglist.cli.program import status
from readinglist.library import Library
from tests.make import record

Shell = Callable[..., tuple[str, str]]


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """The program in this process: (standard output, standard error) of a command."""
    with Library(tmp_path / "l.db") as library:
        for key in ("alpha2020", "beta2021", "gamma2022"):
            library.add(
                record(
                    f"Findings on {key}", key=key, year=2020, authors="Ada Lovelace", abstract="A."
                )
            )
        library.add_tag([1, 2], "cite")
    monkeypatch.setenv("READINGLIST_LIBRARY", str(tmp_path / "l.db"))
    monkeypatch.chdir(tmp_path)

    def run(*words: str, code: int = 0) -> tuple[str, str]:
        capsys.readouterr()
        found = status(list(words))
        said = capsys.readouterr()
        assert found == code, (words, said)
        assert "Something went wrong" not in said.err
        return said.out, said.err

    return run


def test_a_file_follows_what_the_shell_does(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "refs.bib"
    assert "up to date: 2 papers" in shell("keep", "add", "tag:cite", "refs.bib")[1]
    assert shell("export", "tag:cite", "-f", "bibtex")[0] == target.read_text()
    assert "refs.bib is up to date: 3 papers" in shell("tag", "add", "cite", "3")[1]
    assert target.read_text().count("@misc") == 3
    assert "refs.bib is up to date" in shell("note", "1", "--text", "private")[1]
    assert "annote" in target.read_text()
    assert "refs.bib" not in shell("star", "1")[1]
    shell("undo")  # the star
    assert "up to date" in shell("undo")[1]  # the note
    assert "annote" not in target.read_text()
    shell("keep", "off", "refs.bib")
    before = target.read_bytes()
    shell("tag", "remove", "cite", "1")
    assert target.read_bytes() == before
    assert "up to date: 2" in shell("keep", "on", "refs.bib")[1]
    assert shell("keep", "list")[0].startswith("kept ")
    shell("keep", "remove", "refs.bib")
    assert "begins" in shell("keep", "list")[1]
    assert target.exists()


def test_what_somebody_changed_is_shown_and_decided(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "refs.bib"
    shell("keep", "add", "tag:cite", "refs.bib", "--no-abstract")
    assert shell("keep", "diff", "refs.bib")[1].endswith("as the library has it.\n")
    theirs = target.read_text() + "% mine\n"
    target.write_text(theirs)
    assert "keep diff" in shell("tag", "add", "cite", "3")[1]
    out, _ = shell("keep", "diff", "refs.bib", code=1)
    assert "-% mine" in out.splitlines()
    assert "+@misc{gamma2022," in out.splitlines()
    assert "changed" in shell("keep", "list", code=1)[0]
    assert "changed by another" in shell("keep", "now", code=1)[1]
    assert "stays as it was changed" in shell("keep", "theirs", "refs.bib")[1]
    assert target.read_text() == theirs
    told = json.loads(shell("keep", "list", "--json")[0])
    assert [(b["state"], b["on"], b["options"]) for b in told] == [
        ("theirs", True, {"abstract": False})
    ]
    shell("keep", "now", "refs.bib", "--ours")
    assert target.read_text().count("@misc") == 3
    assert "up to date: 3" in shell("keep", "now")[1]


def test_what_cannot_be_kept_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "mine.bib").write_text("% mine\n")
    assert "--overwrite" in shell("keep", "add", "", "mine.bib", code=2)[1]
    assert "no folder" in shell("keep", "add", "", "no/refs.bib", code=2)[1]
    assert "not kept updated" in shell("keep", "now", "other.bib", code=2)[1]
    assert "Name the files" in shell("keep", "now", "--ours", code=2)[1]
    assert "cannot be used" in shell("keep", "add", "year:soon", "refs.bib", code=2)[1]
    assert (tmp_path / "mine.bib").read_text() == "% mine\n"
    shell("keep", "add", "", "mine.bib", "--overwrite")
    assert (tmp_path / "mine.bib").read_text().count("@misc") == 3


def test_papers_are_cited_in_the_shell(shell: Shell) -> None:
    assert shell("cite", "1", "beta2021")[0] == "\\cite{alpha2020,beta2021}\n"
    assert shell("cite", "1", "--command", "citep")[0] == "\\citep{alpha2020}\n"
    assert shell("cite", "1", "2", "--as", "pandoc")[0] == "[@alpha2020; @beta2021]\n"
    found = shell("cite", "--query", "tag:cite", "--as", "keys")[0]
    assert sorted(found.strip().split(", ")) == ["alpha2020", "beta2021"]
    assert shell("cite", "1", "--as", "bibtex")[0].startswith("@misc{alpha2020,")
    out, _ = shell("cite", "1", "--as", "reference", "--style", "ieee")
    assert out == "[1] A. Lovelace, “Findings on alpha2020.” 2020.\n"
    assert "None of these" in shell("cite", "1", "--as", "arxiv", code=1)[1]
    assert "no citation command" in shell("cite", "1", "--command", "a b", code=2)[1]


def test_references_and_keywords_are_exported_as_told(shell: Shell) -> None:
    out, _ = shell("export", "-f", "references", "--style", "apa", "--key", "1")
    assert out == "Lovelace, A. (2020). Findings on alpha2020.\n"
    assert "keywords" in shell("export", "-f", "bibtex", "--key", "1")[0]
    assert "keywords" not in shell("export", "-f", "bibtex", "--key", "1", "--no-keywords")[0]
    assert "<p>" in shell("export", "-f", "references-html")[0]


def test_a_folder_of_markdown_keeps_what_a_person_changed(shell: Shell, tmp_path: Path) -> None:
    shell("export", "-f", "markdown-files", "-o", "notes")
    names = sorted(p.name for p in (tmp_path / "notes").iterdir())
    assert names == [".readinglist.json", "alpha2020.md", "beta2021.md", "gamma2022.md"]
    mine = tmp_path / "notes" / "beta2021.md"
    mine.write_text(mine.read_text() + "my words\n")
    shell("set", "1", "year=2019")
    shell("set", "2", "year=2019")
    _, said = shell("export", "-f", "markdown-files", "-o", "notes", code=1)
    assert "Wrote 1 of 3 files" in said
    assert "beta2021.md" in said
    assert mine.read_text().endswith("my words\n")
    assert "year: 2019" in (tmp_path / "notes" / "alpha2020.md").read_text()
    shell("export", "-f", "markdown-files", "-o", "notes", "--overwrite")
    assert "my words" not in mine.read_text()
    assert "folder" in shell("export", "-f", "markdown-files", code=2)[1]
