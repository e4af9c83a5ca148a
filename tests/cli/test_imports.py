"""Past imports and corrected lines in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from readinglist.cli.program import program
from readinglist.library import Library

LONG = (
    "We study how lines of text are told apart when nothing but their looks is known. The method "
    "needs no labels, and runs in linear time. On three benchmarks it improves the state of the art."
)
TEXT = f"A First Study of Lines\n\n{LONG}\n\nTrue Learning of Things\n\n{LONG}\n"


class Shell:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "l.db"

    def __call__(self, *words: str, status: int = 0) -> str:
        done = CliRunner().invoke(program, ["--library", str(self.library), *words])
        assert done.exit_code == status, (done.output, done.exception)
        return done.stdout

    def file(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text)
        return str(self.folder / name)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_corrections_come_from_a_file_and_the_source_is_named(shell: Shell) -> None:
    page = shell.file("page.txt", TEXT)
    said = shell.file("said.json", '[{"line": 5, "kind": "abstract"}]')
    report = json.loads(
        shell("import", "--json", "--corrections", said, "--source", "Group mail", page)
    )
    assert (report["new"], report["source"]) == (1, "Group mail")
    assert json.loads(shell("list", "--json"))["title"] == "A First Study of Lines"


@pytest.mark.parametrize("wrong", ["{", '[{"line": 1}]', '[{"line": "x", "kind": "title"}]', "[3]"])
def test_what_are_no_corrections_is_said_and_nothing_is_imported(shell: Shell, wrong: str) -> None:
    done = CliRunner().invoke(
        program,
        [
            *("--library", str(shell.library), "import", "--corrections"),
            *(shell.file("said.json", wrong), shell.file("page.txt", TEXT)),
        ],
    )
    assert type(done.exception).__name__ == "UsageError"
    assert "said.json" in str(done.exception)
    assert not shell.library.exists()


def test_imports_are_listed_shown_and_undone(shell: Shell) -> None:
    shell("import", shell.file("one.txt", TEXT))
    shell("import", shell.file("two.txt", "Subscribe\n\n" + TEXT.replace("First", "Second")))
    newest, oldest = json.loads(shell("imports", "list", "--json"))
    assert (oldest["id"], oldest["new"], oldest["undone"]) == (1, 2, False)
    assert (newest["new"], newest["same"]) == (1, 1)
    assert "Subscribe" in shell("imports", "show", "2")
    told = json.loads(shell("imports", "show", "1", "--json"))
    assert told["records"][0]["raw"].startswith("A First Study")
    shell("imports", "undo", "1")
    assert len(shell("list", "--json").splitlines()) == 2
    assert "(undone)" in shell("imports", "list")
    shell("redo")
    assert len(shell("list", "--json").splitlines()) == 3


def test_remembered_lines_are_added_listed_used_and_forgotten(shell: Shell) -> None:
    shell("remembered", "add", "Plain text", "The Digest no. 3 of Our Group")
    page = shell.file("page.txt", "The Digest no. 4 of Our Group\n\n" + TEXT)
    report = json.loads(shell("import", "--json", "--dry-run", page))
    assert [i["reason"] for i in report["ignored"]] == ["always ignored, as you said"]
    assert shell("remembered", "list") == "Plain text: The Digest no. 3 of Our Group\n"
    shell("remembered", "forget", "Plain text", "The Digest no. 3 of Our Group")
    assert json.loads(shell("remembered", "list", "--json")) == []


def test_tags_may_go_to_new_papers_only(shell: Shell) -> None:
    shell("import", shell.file("one.txt", TEXT))
    two = shell.file("two.txt", TEXT.replace("First", "Second"))
    shell("import", "--tag", "march", "--new-only", two)
    assert len(shell("search", "tag:march", "--json").splitlines()) == 1


def test_lines_are_ignored_in_one_import_and_nothing_is_remembered(shell: Shell) -> None:
    page = shell.file("page.txt", f"The Digest no. 3 of Our Own Group\n\n{TEXT}")
    lines = ("--ignore-line", "the digest no. 17 of our own group", "--ignore-line", "never there")
    report = json.loads(shell("import", "--json", "--dry-run", *lines, page))
    assert report["new"] == 2
    assert [i["line"] for i in report["ignored"]] == [1]
    assert not shell.library.exists()
    assert json.loads(shell("import", "--json", *lines, page))["new"] == 2
    assert json.loads(shell("remembered", "list", "--json")) == []
    assert json.loads(shell("import", "--json", "--dry-run", page))["found"] == 3


@pytest.mark.parametrize(
    ("line", "name", "text", "told"),
    [
        ("117", "page.txt", TEXT, "no letters"),
        ("A line", "a.bib", "@article{a, title={A B C}}", "page text only"),
    ],
)
def test_lines_that_cannot_be_ignored_are_refused(
    shell: Shell, line: str, name: str, text: str, told: str
) -> None:
    words = ["--library", str(shell.library), "import", "--ignore-line", line]
    done = CliRunner().invoke(program, [*words, shell.file(name, text)])
    assert type(done.exception).__name__ == "UsageError"
    assert told in str(done.exception)
    assert not shell.library.exists()


def test_columns_that_are_remembered_are_listed_used_and_forgotten(shell: Shell) -> None:
    gist = "Owls are studied here at length."
    table = shell.file("odd.csv", f"Label,Gist\nA Study of Owls,{gist}\nA Study of Larks,{gist}\n")
    shell("import", "--column", "title=Label", table)
    with Library(shell.library) as library:
        library.dumps.remember_columns(("Label", "Gist"), {"title": "Label", "abstract": "Gist"})
    (told,) = json.loads(shell("remembered", "columns", "--json"))
    assert told == {
        "headings": ["label", "gist"],
        "columns": {"title": "Label", "abstract": "Gist"},
    }
    assert shell("remembered", "columns") == "label, gist: title=Label, abstract=Gist\n"
    report = json.loads(shell("import", "--json", table))
    assert (report["format"], report["changed"]) == ("csv", 2)
    shell("remembered", "forget-columns", "LABEL", "gist")
    assert json.loads(shell("remembered", "columns", "--json")) == []
    words = ["--library", str(shell.library), "remembered", "forget-columns", "Label"]
    done = CliRunner().invoke(program, words)
    assert "nothing is remembered" in str(done.exception)
