"""From a copied page to a BibTeX file and back, as one person does it in the shell."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.shell import PATIENCE_S, SAMPLE, SAMPLE_PAPERS, Shell, logged

CONVNET = "A ConvNet for the 2020s"
FRAMEWORK = "A Multi-Level Framework for Accelerating Training Transformer Models"


def titles(papers: list[dict[str, Any]]) -> list[str]:
    """The titles, in order."""
    return [paper["title"] for paper in papers]


def keys_in(bibliography: str) -> list[str]:
    """The citation keys of a BibTeX file."""
    return re.findall(r"^@\w+\{([^,\s]+),", bibliography, re.MULTILINE)


def test_from_a_copied_page_to_a_bibtex_file_and_back(shell: Shell) -> None:
    # A dump comes in, every line of it accounted for.
    report = shell.json("import", str(SAMPLE))
    assert (report["found"], report["new"], report["failed"]) == (SAMPLE_PAPERS, SAMPLE_PAPERS, 0)
    assert report["dates"] == ["Mar 12"]
    assert [ignored["line"] for ignored in report["ignored"]] == [1, 3, 5, 7]
    everything = shell.papers("list", "--limit", "0")
    assert len(everything) == SAMPLE_PAPERS
    assert {paper["state"] for paper in everything} == {"inbox"}

    # The same dump again: nothing new, nothing lost.
    again = shell.json("import", str(SAMPLE))
    assert (again["new"], again["same"]) == (0, SAMPLE_PAPERS)
    assert titles(shell.papers("list", "--limit", "0")) == titles(everything)

    # Found by words, by phrase, by field; the best first.
    hits = shell.papers("search", "convnet modernize")
    assert hits[0]["title"] == CONVNET
    assert "<mark>" in hits[0]["snippet"]
    assert FRAMEWORK in titles(shell.papers("search", '"accelerating training"'))
    assert titles(shell.papers("search", "title:convnet 2020s")) == [CONVNET]
    assert shell.papers("search", "zyzzyva") == []

    # Sorted: a tag, a star, a state, a remark.
    key = hits[0]["key"]
    shell.run("tag", "add", "to-cite", key)
    shell.run("tag", "add", "to-cite", "--query", "title:framework")
    shell.run("state", "queued", key)
    shell.run("star", key)
    shell.run("note", key, "--text", "Compare the large kernels.", "--quote", "depthwise")
    shown = shell.json("show", key)
    assert (shown["tags"], shown["state"], shown["starred"]) == (["to-cite"], "queued", True)
    assert [note["text"] for note in shown["notes"]] == ["Compare the large kernels."]
    assert len(shown["sources"]) == 1  # the same bytes again are no second sighting
    tagged = shell.papers("search", "tag:to-cite")
    assert sorted(titles(tagged)) == [CONVNET, FRAMEWORK]
    assert titles(shell.papers("search", "kernels note:compare")) == [CONVNET]

    # Undone and done again, each step by its name.
    shell.run("undo")
    assert shell.json("show", key)["notes"] == []
    shell.run("undo")
    assert shell.json("show", key)["starred"] is False
    shell.run("redo")
    shell.run("redo")
    assert shell.json("show", key) == shown | {"edited": shell.json("show", key)["edited"]}
    labels = [step["label"] for step in shell.json("history")]
    assert any("to-cite" in label for label in labels)

    # Cited.
    shell.run("export", "tag:to-cite", "-f", "bibtex", "-o", "refs.bib")
    bibliography = (shell.folder / "refs.bib").read_text(encoding="utf-8")
    assert sorted(keys_in(bibliography)) == sorted(paper["key"] for paper in tagged)
    assert bibliography.count("{") == bibliography.count("}")
    assert shell.run("export", "tag:to-cite", "-f", "bibtex", "-o", "-") == bibliography


def test_a_search_finds_the_same_after_the_index_is_thrown_away(shell: Shell) -> None:
    shell.run("import", str(SAMPLE))
    before = titles(shell.papers("search", "transformer"))
    assert len(before) > 5
    shell.run("reindex")
    assert titles(shell.papers("search", "transformer")) == before


def test_a_deleted_paper_stays_deleted_until_undone(shell: Shell) -> None:
    shell.run("import", str(SAMPLE))
    key = shell.papers("search", "title:convnet 2020s")[0]["key"]
    shell.run("delete", key)
    assert shell.papers("search", "title:convnet 2020s") == []
    assert shell.json("import", str(SAMPLE))["new"] == 0
    assert len(shell.papers("list", "--limit", "0")) == SAMPLE_PAPERS - 1


def test_everything_can_be_undone_to_the_empty_library_and_redone(shell: Shell) -> None:
    shell.run("import", str(SAMPLE))
    shell.run("state", "read", "--query", "transformer")
    read = titles(shell.papers("search", "state:read"))
    assert read
    shell.run("undo")
    shell.run("undo")
    assert shell.papers("list", "--limit", "0") == []
    assert shell.papers("search", "transformer") == []
    shell.run("redo")
    shell.run("redo")
    assert titles(shell.papers("search", "state:read")) == read


def made_dump(path: Path, papers: int) -> None:
    """A page of made papers as a browser copies it: a title, an empty line, an abstract."""
    words = [
        "graph",
        "kernel",
        "sparse",
        "token",
        "image",
        "prompt",
        "depth",
        "audio",
        "motion",
        "label",
    ]
    with path.open("w", encoding="utf-8") as file:
        for n in range(papers):
            topic = " ".join(words[(n // 10**place) % 10] for place in range(4))
            file.write(f"Learning {topic.title()} Models, Part {n}\n\n")
            file.write(
                f"We study {topic} models in setting {n}. The problem is that earlier work does "
                f"not scale to it. We propose a method that learns from {topic} pairs, and show "
                f"in experiments that it improves over strong baselines by {n % 37} points.\n\n"
            )


@pytest.mark.slow
def test_an_import_killed_at_any_time_leaves_all_or_nothing(shell: Shell) -> None:
    papers, lives = 300, 5
    made_dump(shell.folder / "page.txt", papers)
    started = time.monotonic()
    report = shell.json("--library", "whole.db", "import", "page.txt")
    seconds = time.monotonic() - started
    assert report["new"] == papers
    killed = 0
    for life in range(lives):
        library = ("--library", f"life{life}.db")
        process = shell.start(*library, "import", "page.txt")
        time.sleep(seconds * (life + 0.5) / lives)
        process.kill()
        process.communicate()
        killed += process.returncode == -9
        left = shell.papers(*library, "list", "--limit", "0")
        assert len(left) in (0, papers)
        shell.run(*library, "import", "page.txt")
        assert len(shell.papers(*library, "list", "--limit", "0")) == papers
        found = shell.papers(*library, "search", '"part 277"', "--limit", "0")
        assert titles(found) == [t for t in titles(found) if "Part 277" in t]
        assert len(found) == 1
    assert killed >= lives // 2, "the kills came too late to prove anything"


MISTAKES = (
    ("import", "missing.txt"),
    ("import", "empty.txt"),
    ("import", "binary.txt"),
    ("import", "paper.pdf"),
    ("import", "."),
    ("import", "--format", "no-such-format", "page.txt"),
    ("import", "--no-such-option", "page.txt"),
    ("no-such-command",),
    ("show", "987654"),
    ("export", "-f", "no-such-format", "-o", "x"),
    ("state", "no-such-state", "1"),
    ("--library", "page.txt", "list"),
)


def test_a_mistake_is_told_in_a_sentence_and_changes_nothing(shell: Shell) -> None:
    made_dump(shell.folder / "page.txt", 3)
    (shell.folder / "empty.txt").write_bytes(b"")
    (shell.folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (shell.folder / "paper.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" * 50)
    shell.run("import", "page.txt")
    before = shell.papers("list", "--limit", "0")
    files = {path: path.read_bytes() for path in shell.folder.iterdir() if path.is_file()}
    for words in MISTAKES:
        process = shell.start(*words)
        output, errors = process.communicate(timeout=PATIENCE_S)
        told = f"readinglist {' '.join(words)}\n{output}\n{errors}\n{logged()}"
        assert process.returncode in (1, 2), told
        assert "Traceback" not in errors, told
        assert "went wrong inside" not in errors, told
        assert len(errors.strip()) > 20, told
        assert output == "" or words[0] == "import", told
    assert shell.papers("list", "--limit", "0") == before
    left = {path: path.read_bytes() for path in shell.folder.iterdir() if path.is_file()}
    assert left == files


def test_json_lines_go_through_a_pipe_that_closes_early(shell: Shell) -> None:
    shell.run("import", str(SAMPLE))
    process = shell.start("list", "--limit", "0", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    first = json.loads(process.stdout.readline())
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=PATIENCE_S)
    assert first["title"]
    assert errors == ""
