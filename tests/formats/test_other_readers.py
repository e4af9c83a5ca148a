"""What others read of our files: pandoc, rispy, PyYAML, csv."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readinglist.formats import by_name, markdown_write
from readinglist.model import Identifier, Note, Paper, Person, WriteOptions
from readinglist.text import clean
from tests.formats.hostile import hostile_papers
from tests.formats.reading import names, records

PAPER = Paper(
    7,
    "mueller2024sparse",
    "Sparse Gardens: R&D <b> 100%",
    "First paragraph.\n\nSecond one.",
    authors=(Person("Müller", "Ana"), Person("King", "M.", "Jr."), Person(literal="The Group")),
    published="2024-03-12",
    year=2024,
    venue="Journal of Gardens",
    identifiers=(Identifier("arxiv", "2403.99991"), Identifier("doi", "10.5555/sparse")),
    url="https://example.org/a?b=1&c=2",
    tags=("to read",),
    notes=(Note(1, "My note", None, "", ""),),
    extra={"pages": "1–12", "volume": "7"},
)


def written(name: str, papers: list[Paper]) -> str:
    writer = by_name(name).write
    assert writer is not None
    return "".join(writer(papers, WriteOptions()))


def pandoc(folder: Path, text: str, source: str, target: str) -> str:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    file = folder / "in"
    file.write_text(text, "utf-8")
    done = subprocess.run(
        ["pandoc", "-f", source, "-t", target, "--wrap=none", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "Unknown input format" in done.stderr:
        pytest.skip(f"this pandoc reads no {source}")
    assert done.returncode == 0, done.stderr
    return done.stdout


def named(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(item["id"]): item for item in items}


def test_pandoc_reads_csl_json_whole(tmp_path: Path) -> None:
    papers = [PAPER, *hostile_papers()]
    items = named(json.loads(pandoc(tmp_path, written("csl-json", papers), "csljson", "csljson")))
    assert items.keys() == {paper.key for paper in papers}
    item = items[PAPER.key]
    assert item["type"] == "article-journal"
    assert item["author"][0] == {"family": "Müller", "given": "Ana"}
    assert item["author"][2] == {"literal": "The Group"}
    assert item["issued"] == {"date-parts": [[2024, 3, 12]]}
    assert (item["DOI"], item["volume"]) == ("10.5555/sparse", "7")


def test_pandoc_reads_ris_paper_for_paper(tmp_path: Path) -> None:
    papers = [PAPER, *hostile_papers()]
    items = json.loads(pandoc(tmp_path, written("ris", papers), "ris", "csljson"))
    assert len(items) == len(papers)
    item = next(i for i in items if i.get("DOI") == "10.5555/sparse")
    assert item["title"].startswith("Sparse Gardens: R&D")
    assert [a.get("family") for a in item["author"][:2]] == ["Müller", "King"]


def test_pandoc_finds_every_heading_and_no_tag_in_the_digest(tmp_path: Path) -> None:
    papers = [PAPER, *hostile_papers()]
    tree = json.loads(pandoc(tmp_path, written("markdown", papers), "commonmark", "json"))
    headings = [b for b in tree["blocks"] if b["t"] == "Header" and b["c"][0] == 2]
    assert len(headings) == len(papers)
    code = [b["c"][1] for b in tree["blocks"] if b["t"] == "CodeBlock"]
    assert code[-1] == written("bibtex", papers).rstrip("\n")
    raw = [b["c"][1] for b in tree["blocks"] if b["t"] == "RawBlock"]
    assert not [text for text in raw if not text.startswith("<a id=")]


def test_front_matter_is_yaml() -> None:
    yaml = pytest.importorskip("yaml")
    odd = replace(
        PAPER, key="odd", title="a\x85b\u2028c\x7f: [d] 'e' \"f\" # g", tags=("- x", "y: z")
    )
    for paper in [PAPER, odd, *hostile_papers()]:
        text = markdown_write.write_paper(paper, WriteOptions())
        facts = yaml.safe_load(text.removeprefix("---\n").partition("\n---\n")[0])
        assert facts["key"] == paper.key
        assert facts.get("title") == (paper.title or None)
        assert facts.get("tags", []) == list(paper.tags)
        assert facts["state"] == "inbox"


def test_rispy_reads_ris_paper_for_paper() -> None:
    rispy = pytest.importorskip("rispy")
    papers = [PAPER, *hostile_papers()]
    found = rispy.loads(written("ris", papers))
    assert [entry["id"] for entry in found] == [paper.key for paper in papers]
    assert found[0]["authors"] == ["Müller, Ana", "King, M., Jr.", "The Group"]
    assert (found[0]["doi"], found[0]["keywords"]) == ("10.5555/sparse", ["to read"])


def test_a_spreadsheet_reads_the_table_row_for_row() -> None:
    papers = [PAPER, *hostile_papers()]
    text = written("csv", papers)
    rows = list(csv.reader(text.splitlines(keepends=True)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == len(papers) + 1


def test_json_lines_lose_nothing() -> None:
    papers = [
        PAPER,
        *(replace(p, tags=("a, b",), state="read", starred=True) for p in hostile_papers()),
    ]
    found = records(written("jsonl", papers), "jsonl")
    assert len(found) == len(papers)
    for record, paper in zip(found, papers, strict=True):
        assert record.key == paper.key
        assert record.title == " ".join(clean(paper.title).split())
        assert record.abstract == (clean(paper.abstract) if paper.abstract else None)
        assert record.authors == paper.authors or names(record) == [str(a) for a in paper.authors]
        assert (record.year, record.published, record.venue) == (
            paper.year,
            paper.published,
            paper.venue,
        )
        assert (record.tags, record.state, record.starred) == (
            paper.tags,
            paper.state,
            paper.starred,
        )
        assert dict(record.extra) == dict(paper.extra)
        assert len(record.notes) == len(paper.notes)
