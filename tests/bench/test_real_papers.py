"""Real papers through the real BibTeX clients; runs where ``READINGLIST_BENCH_CORPUS`` names a file.

The file is gzipped JSON Lines, a paper a line: title, abstract, authors (names as one writes them),
year, venue, doi, arxiv or whatever of these is known. It is never part of the project.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from pybtex.database.input.bibtex import Parser
from pylatexenc.latex2text import LatexNodes2Text

from readinglist import formats
from readinglist.formats.bibtex_write import write_biblatex, write_bibtex
from readinglist.latex.encode import tidy
from readinglist.model import Paper, Record, WriteOptions
from tests.formats.hostile import papers_of, printed

CORPUS = os.environ.get("READINGLIST_BENCH_CORPUS", "")
EVERY = 7
COUNT = 1_500
pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not CORPUS, reason="READINGLIST_BENCH_CORPUS names no file of papers"),
]


@pytest.fixture(scope="module")
def papers() -> list[Paper]:
    lines = gzip.decompress(Path(CORPUS).read_bytes()).splitlines()[::EVERY][:COUNT]
    _, entries = formats.read(formats.open_dump(b"\n".join(lines), "papers.jsonl"))
    records = [entry for entry in entries if isinstance(entry, Record)]
    assert len(records) == len(lines)
    return papers_of(records)


def run(folder: Path, *command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        command, cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    return (done.stdout + done.stderr).decode("utf-8", "replace") + f"\nexit {done.returncode}"


def bare(text: str) -> str:
    """One spelling of the symbols that TeX and Unicode both know, without what only groups."""
    text = re.sub(r"\\[A-Za-z]+", lambda found: one_symbol(found[0]), text)
    return re.sub(r"[${}\s]", "", text)


@cache
def one_symbol(command: str) -> str:
    """A LaTeX command as another program's table shows it."""
    try:
        return str(LatexNodes2Text().latex_to_text(command)) or command
    except (LookupError, TypeError):  # one that wants arguments
        return command


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_an_independent_parser_reads_every_title_abstract_and_author(
    papers: list[Paper], dialect: str
) -> None:
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    text = "".join(writer(papers, WriteOptions()))
    read = Parser().parse_stream(io.StringIO(text)).entries
    assert sorted(read) == sorted(paper.key for paper in papers)
    for paper in papers:
        fields = read[paper.key].fields
        assert bare(printed(fields["title"])) == bare(tidy(paper.title))
        assert bare(printed(fields.get("abstract", ""))) == bare(tidy(paper.abstract or ""))
        assert len(read[paper.key].persons.get("author", [])) == len(paper.authors)
    again = papers_of(
        [
            e
            for e in formats.read(formats.open_dump(text.encode(), "x.bib"))[1]
            if isinstance(e, Record)
        ]
    )
    assert "".join(writer(again, WriteOptions())) == text


@pytest.mark.parametrize("style", ["plain", "abbrvnat"])
def test_bibtex_takes_them_all(tmp_path: Path, papers: list[Paper], style: str) -> None:
    (tmp_path / "refs.bib").write_text("".join(write_bibtex(papers, WriteOptions())), "utf-8")
    (tmp_path / "a.aux").write_text(f"\\citation{{*}}\n\\bibdata{{refs}}\n\\bibstyle{{{style}}}\n")
    said = run(tmp_path, "bibtex", "a")
    assert not re.search(r"error message|I was expecting|Repeated entry|I found no", said), said[
        -2000:
    ]
    assert (tmp_path / "a.bbl").read_bytes().count(b"\\bibitem") == len(papers)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_biber_takes_them_all(tmp_path: Path, papers: list[Paper], dialect: str) -> None:
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    (tmp_path / "refs.bib").write_text("".join(writer(papers, WriteOptions())), "utf-8")
    said = run(tmp_path, "biber", "--tool", "--validate-datamodel", "--nolog", "refs.bib")
    assert "ERROR" not in said, said[-3000:]
    assert said.endswith("exit 0")


def test_bibtool_and_pandoc_take_them_all(tmp_path: Path, papers: list[Paper]) -> None:
    (tmp_path / "refs.bib").write_text("".join(write_bibtex(papers, WriteOptions())), "utf-8")
    assert run(tmp_path, "bibtool", "-s", "-o", "sorted.bib", "refs.bib").strip() == "exit 0"
    command = ["pandoc", "-f", "bibtex", "-t", "csljson", "-o", "refs.json", "refs.bib"]
    assert run(tmp_path, *command).strip() == "exit 0"
    assert (tmp_path / "refs.json").read_text("utf-8").count('"id":') == len(papers)


@pytest.mark.parametrize("engine", ["pdflatex", "xelatex"])
def test_latex_sets_every_title_author_and_abstract(
    tmp_path: Path, papers: list[Paper], engine: str
) -> None:
    writer, fonts = (
        (
            write_bibtex,
            "\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}",
        )
        if engine == "pdflatex"
        else (write_biblatex, "\\usepackage{fontspec}")
    )
    entries = Parser().parse_stream(io.StringIO("".join(writer(papers, WriteOptions())))).entries
    body = "\n\n".join(
        part
        for entry in entries.values()
        for part in (
            entry.fields["title"],
            *(str(person) for person in entry.persons.get("author", [])),
            entry.fields.get("abstract", ""),
        )
    )
    (tmp_path / "a.tex").write_text(
        f"\\documentclass{{article}}{fonts}\\usepackage{{amsmath,amssymb,url}}\n"
        f"\\begin{{document}}\n{body}\n\\end{{document}}\n",
        "utf-8",
    )
    said = run(tmp_path, engine, "-interaction=nonstopmode", "a.tex")
    errors = [line for line in said.splitlines() if line.startswith("!")]
    assert [line for line in errors if "LaTeX Error: Unicode character" not in line] == []
