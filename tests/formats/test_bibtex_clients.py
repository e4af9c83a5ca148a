"""The real clients over exported files: bibtex, biber and pdflatex find nothing to complain about.

Each runs once over all papers of a set; a client that is not installed is skipped by name.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pybtex.database.input.bibtex import Parser

from readinglist import formats
from readinglist.formats.bibtex_write import write_biblatex, write_bibtex
from readinglist.model import Paper, Record, WriteOptions
from tests.formats.hostile import hostile_papers, papers_of

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "huggingface-papers.txt"
PREAMBLE = (
    "\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}"
    "\\usepackage{textcomp,amsmath,amssymb,url}\n\\begin{document}\n"
)
pytestmark = pytest.mark.slow


def sample_papers() -> list[Paper]:
    _, entries = formats.read(formats.open_dump(SAMPLE.read_bytes(), SAMPLE.name))
    papers = papers_of([entry for entry in entries if isinstance(entry, Record)])
    assert len(papers) == 70
    return papers


SETS = {"sample": sample_papers, "hostile": hostile_papers}


@pytest.fixture(params=sorted(SETS))
def papers(request: pytest.FixtureRequest) -> list[Paper]:
    return SETS[request.param]()


def needs(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, timeout=300, check=False, stdin=subprocess.DEVNULL
    )
    return (done.stdout + done.stderr).decode("utf-8", "replace") + f"\nexit {done.returncode}"


def run_bibtex(folder: Path, style: str, papers: list[Paper]) -> str:
    (folder / "refs.bib").write_text("".join(write_bibtex(papers, WriteOptions())), "utf-8")
    (folder / "a.aux").write_text(f"\\citation{{*}}\n\\bibdata{{refs}}\n\\bibstyle{{{style}}}\n")
    said = run(folder, "bibtex", "a")
    assert not re.search(r"error|I was expecting|Repeated entry|I found no", said, re.I), said[
        -3000:
    ]
    bbl = (folder / "a.bbl").read_bytes().decode("utf-8", "replace")
    assert bbl.count("\\bibitem") == len(papers)
    return bbl


@pytest.mark.parametrize("style", ["plain", "abbrvnat"])
def test_bibtex_takes_every_entry(tmp_path: Path, papers: list[Paper], style: str) -> None:
    needs("bibtex")
    if style not in ("plain",) and not run(tmp_path, "kpsewhich", f"{style}.bst").startswith("/"):
        pytest.skip(f"the style {style} is not installed")
    run_bibtex(tmp_path, style, papers)


def test_bibtex_takes_a_megabyte_in_one_field(tmp_path: Path) -> None:
    needs("bibtex")
    long = Paper(1, "long", "Long", "{$x} 90% é “β” -- $5 \\ word " * 36_000)
    run_bibtex(tmp_path, "plain", [long, replace(long, key="after", abstract=None)])


def test_plain_keeps_the_case_of_acronyms_and_formulas_and_recases_words(tmp_path: Path) -> None:
    needs("bibtex")
    title = "A Study of BERT, GPT-4 and mRNA With $O(N \\log N)$ Cost, ΓX and LLaMA for Everyone"
    bbl = " ".join(run_bibtex(tmp_path, "plain", [Paper(1, "k", title)]).split())
    assert "study of {BERT}, {GPT-4} and {mRNA} with {$O(N \\log N)$} cost" in bbl
    assert "{{$\\Gamma$}X} and {LLaMA} for everyone" in bbl


def test_abbreviated_styles_get_the_initial_of_an_accented_name(tmp_path: Path) -> None:
    needs("bibtex")
    if not run(tmp_path, "kpsewhich", "abbrv.bst").startswith("/"):
        pytest.skip("the style abbrv is not installed")
    people = [p for p in hostile_papers() if p.title == "Same"][:1]
    assert "{\\'E}.~Zola" in run_bibtex(tmp_path, "abbrv", people)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_biber_finds_no_error(tmp_path: Path, papers: list[Paper], dialect: str) -> None:
    needs("biber")
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    (tmp_path / "refs.bib").write_text("".join(writer(papers, WriteOptions())), "utf-8")
    said = run(tmp_path, "biber", "--tool", "--validate-datamodel", "--nolog", "refs.bib")
    assert "ERROR" not in said, said[-3000:]
    assert said.endswith("exit 0")
    kept = (tmp_path / "refs_bibertool.bib").read_text("utf-8")
    assert len(re.findall(r"^@", kept, re.MULTILINE)) == len(papers)


XELATEX = r"""\documentclass{article}
\usepackage{fontspec,amsmath,amssymb,url}
\usepackage[backend=biber,style=authoryear,giveninits=true,maxbibnames=400]{biblatex}
\addbibresource{refs.bib}
\renewbibmacro*{finentry}{\printfield{abstract}\printfield{annotation}\finentry}
\begin{document}\nocite{*}\printbibliography\end{document}
"""


def test_xelatex_sets_the_bibliography_that_biblatex_makes_of_all(
    tmp_path: Path, papers: list[Paper]
) -> None:
    needs("xelatex")
    needs("biber")
    if not run(tmp_path, "kpsewhich", "biblatex.sty").startswith("/"):
        pytest.skip("biblatex is not installed")
    (tmp_path / "refs.bib").write_text("".join(write_biblatex(papers, WriteOptions())), "utf-8")
    (tmp_path / "a.tex").write_text(XELATEX, "utf-8")
    run(tmp_path, "xelatex", "-interaction=nonstopmode", "a.tex")
    said = run(tmp_path, "biber", "--nolog", "a")
    assert "ERROR" not in said, said[-3000:]
    assert said.endswith("exit 0")
    said = run(tmp_path, "xelatex", "-interaction=nonstopmode", "a.tex")
    assert [line for line in said.splitlines() if line.startswith("!")] == [], said[-3000:]
    bbl = (tmp_path / "a.bbl").read_text("utf-8")
    assert bbl.count("\\entry{") == len(papers)


def test_bibtool_takes_every_entry(tmp_path: Path, papers: list[Paper]) -> None:
    needs("bibtool")
    (tmp_path / "refs.bib").write_text("".join(write_bibtex(papers, WriteOptions())), "utf-8")
    said = run(tmp_path, "bibtool", "-s", "-o", "sorted.bib", "refs.bib")
    assert said.strip() == "exit 0"
    kept = (tmp_path / "sorted.bib").read_text("utf-8")
    assert len(re.findall(r"^@", kept, re.MULTILINE)) == len(papers)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_pandoc_reads_every_entry_with_its_names_and_abstract(
    tmp_path: Path, papers: list[Paper], dialect: str
) -> None:
    needs("pandoc")
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    (tmp_path / "refs.bib").write_text("".join(writer(papers, WriteOptions())), "utf-8")
    command = ["pandoc", "-f", dialect, "-t", "csljson", "-o", "refs.json", "refs.bib"]
    assert run(tmp_path, *command).strip() == "exit 0"
    read = {item["id"]: item for item in json.loads((tmp_path / "refs.json").read_text("utf-8"))}
    assert sorted(read) == sorted(paper.key for paper in papers)
    for paper in papers:
        assert len(read[paper.key].get("author", [])) == len(paper.authors)
        # It drops the commands for braces and backslash, so a word is what must be there.
        said = str(read[paper.key].get("abstract", ""))
        assert bool(re.search(r"\w", said)) == bool(re.search(r"\w", paper.abstract or "")), said


def test_pdflatex_sets_every_title_author_and_abstract(tmp_path: Path, papers: list[Paper]) -> None:
    needs("pdflatex")
    text = "".join(write_bibtex(papers, WriteOptions()))
    fields = []
    for entry in Parser().parse_stream(io.StringIO(text)).entries.values():
        fields += [
            entry.fields.get(name, "") for name in ("title", "abstract", "annote", "journal")
        ]
        fields += [str(person) for person in entry.persons.get("author", [])]
    body = "\n\n".join(field for field in fields if field)
    (tmp_path / "a.tex").write_text(f"{PREAMBLE}{body}\n\\end{{document}}\n", "utf-8")
    said = run(tmp_path, "pdflatex", "-interaction=nonstopmode", "a.tex")
    errors = [line for line in said.splitlines() if line.startswith("!")]
    not_ours = "LaTeX Error: Unicode character"
    assert [line for line in errors if not_ours not in line] == [], said[-3000:]
    scripts = {match[1] for line in errors if (match := re.search("Unicode character (.)", line))}
    assert not {c for c in scripts if c < "\u0300"} - set("ảởữậắệỗǎĦŦʿ"), scripts
