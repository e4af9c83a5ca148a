from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.manuscript import Manuscript, citations

ROOT = Path("paper")


def cited(files: dict[str, str], *names: str) -> Manuscript:
    """What the files named (the first, if none is) cite, of files that are in memory only."""

    def read(path: Path) -> str:
        try:
            return files[path.relative_to(ROOT).as_posix()]
        except (KeyError, ValueError) as error:
            raise FileNotFoundError(path) from error

    return citations([ROOT / name for name in names or list(files)[:1]], read)


def keys(text: str, name: str = "main.tex") -> list[str]:
    return [c.key for c in cited({name: text}).citations]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\cite{a}", "a"),
        (r"\citep[see][p. 2]{a,b}", "a b"),
        (r"\citet*{a}, \Citet{b}", "a b"),
        (r"\autocite[{[sic] p. 3}]{a}", "a"),
        (r"\parencite{a}\textcite{b}\footcite[12]{c}\smartcite{d}\supercite{e}", "a b c d e"),
        (r"\citeauthor*{a} (\citeyear{a}), \citeposs{b}, \newcite{c}, \onlinecite{d}", "a a b c d"),
        (r"\cites(see)()[p. 1]{a}[2]{b, c}{d} not {e}", "a b c d"),
        (r"\textcites{a}" + "\n  {b}\n\n{c}", "a b"),
        (r"\volcite{2}[p. 3]{a} \pvolcite[see]{1}{b}", "a b"),
        (r"\cite<see>[p. 5]{a} \citeA<e.g.,>{b}", "a b"),
        ("\\cite {a,%\n  b% no {more\n , c}", "a b c"),
        (r"\citep[see also \citet{b}]{a}", "a b"),
        (r"100\% of \cite{a} % not \cite{b}", "a"),
        (r"a \\% \cite{b}", ""),
        (r"\verb|\cite{a}| \verb*+%+ \cite{b}", "b"),
        (r"\lstinline[language=TeX]!\cite{a}! \mintinline{tex}|\cite{b}| \cite{c}", "c"),
        ("\\begin{verbatim}\n\\cite{a} % \\end{verbatim} \\cite{b}", "b"),
        ("\\begin{comment}\\cite{a}\\end{comment}\\cite{b}\\begin{lstlisting}\\cite{c}", "b"),
        ("\\cite{a}\\end{document}\\cite{b}", "a"),
        (r"\newcommand{\see}[1]{see \cite{#1}} \def\x{\cite{a}}", "a"),
        (r"\citestyle{acm}\setcitestyle{numbers}\bstctlcite{X:BSTcontrol}\citetext{see a}", ""),
        (r"\DeclareCiteCommand{\my}{a}{b}{c}{d}\newcites{s}{Title}\defcitealias{a}{Paper I}", ""),
        (r"\cite{DBLP:conf/nips/X_17+a-b.c} \cite{müller2020}", "DBLP:conf/nips/X_17+a-b.c müller2020"),
        (r"\cite{} \cite{,} \cite{ a , , b }", "a b"),
        (r"\cite{never closed", ""),
        (r"\cite[never closed {a}", ""),
    ],
)  # fmt: skip
def test_the_citation_commands_of_a_source(source: str, expected: str) -> None:
    assert keys(source) == expected.split()


def test_nocite_star_is_everything() -> None:
    for name, text in (
        ("a.tex", r"\nocite{*}\cite{a}"),
        ("a.aux", "\\relax\n\\citation{*}\n\\citation{a}"),
        ("a.aux", "\\relax\n\\abx@aux@nociteall\n\\abx@aux@cite{0}{a}"),
        ("a.bcf", '<bcf:citekey nocite="1">*</bcf:citekey><bcf:citekey order="1">a</bcf:citekey>'),
    ):
        found = cited({name: text})
        assert found.everything
        assert [c.key for c in found.citations] == ["a"]
    assert not cited({"a.tex": r"\nocite{a}"}).everything


def test_what_latex_wrote_is_read() -> None:
    found = cited(
        {
            "main.aux": "\\relax \n\\citation{biblatex-control}\\citation{REV42Control,apsrev42Control}"
            "\n\\citation{a,b}\n\\abx@aux@cite{0}{c}\n\\abx@aux@cite{d}\n\\abx@aux@segm{0}{0}{x}\n"
            "\\@input{sub/one.aux}\n\\@input{gone.aux}\n\\citation{IEEEexample:BSTcontrol}",
            "sub/one.aux": "\\relax\n\\citation{e}\n\\@input{main.aux}",
        }
    )
    assert [(c.key, c.file.name, c.line) for c in found.citations] == [
        ("a", "main.aux", 3),
        ("b", "main.aux", 3),
        ("c", "main.aux", 4),
        ("d", "main.aux", 5),
        ("e", "one.aux", 2),
    ]
    assert [(m.key, m.line) for m in found.missing] == [("gone.aux", 8)]


def test_a_bcf_names_the_members_of_a_set_and_not_the_set() -> None:
    text = (
        '<?xml version="1.0"?>\n<!-- <bcf:citekey>no</bcf:citekey> -->\n'
        '<bcf:citekey order="1" intorder="1">a&amp;b</bcf:citekey>\n'
        '<bcf:citekey type="set" members="q,r">s</bcf:citekey>\n'
        '<bcf:citekey order="2" intorder="1">s</bcf:citekey>\n<bcf:citekey order="3">cut o'
    )
    for name in ("main.bcf", "renamed.xml"):
        found = cited({name: text}).citations
        assert [(c.key, c.line) for c in found] == [("a&b", 3), ("q", 4), ("r", 4)]


def test_files_that_are_taken_in_are_followed_and_missing_ones_told() -> None:
    found = cited(
        {
            "main.tex": "\\input{intro}\n\\include{ch/one}\n\\subfile{ch/two.tex}\\input outro\n"
            "\\import{ch/}{four}\n\\input{glyphtounicode}\n%\\input{hidden}\n\\input{#1}\\cite{z}",
            "intro.tex": "\\cite{a}\\input{main}\\input{./intro}",
            "ch/one.tex": "\n\\cite{b}\\input{ch/three}",
            "ch/two.tex": "\\cite{c}\\input{near}",
            "ch/near.tex": "\\cite{n}",
            "ch/three.tex": "\\cite{d}\\input{main.tex}",
            "ch/four.tex": "\\cite{f}",
            "outro.tex": "\\cite{e}",
            "hidden.tex": "\\cite{no}",
        },
        "main.tex",
    )
    assert [c.key for c in found.citations] == list("abdcnefz")
    assert [(c.file.name, c.line) for c in found.citations][1] == ("one.tex", 2)
    assert [(m.key, m.line) for m in found.missing] == [("glyphtounicode", 5)]


def test_a_chain_of_files_without_end_ends() -> None:
    class Endless(dict[str, str]):
        def __missing__(self, name: str) -> str:
            return rf"\cite{{a}}\input{{x{name}}}"

    found = cited(Endless(), "main.tex")
    assert len(found.citations) < 100
    assert len(found.missing) == 1


def test_a_file_named_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        cited({"main.tex": ""}, "other.tex")


@given(st.text(alphabet=r"\{}[]<>()%,*|ab citeverbnp" + "\n", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for name in ("a.tex", "a.aux", "a.bcf"):
        for found in cited({name: text}).citations:
            assert found.key == found.key.strip()
            assert found.key in text.split("\n", found.line - 1)[-1]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["cite", "citep*", "Textcite", "nocite", "footcites"]),
            st.lists(st.text("abcXYZ09:-_./", min_size=1, max_size=8), min_size=1, max_size=3),
        ),
        max_size=8,
    ),
    st.sampled_from(["", "[p.~3]", "[see][{[1]}]", " "]),
)
def test_every_key_written_is_found_at_its_line(
    commands: list[tuple[str, list[str]]], option: str
) -> None:
    source = "\n".join(f"Text\\{name}{option}{{{','.join(ks)}}}." for name, ks in commands)
    found = cited({"a.tex": source}).citations
    assert [(c.key, c.line) for c in found] == [
        (k, n) for n, (_, ks) in enumerate(commands, 1) for k in ks
    ]


@pytest.mark.parametrize(
    "piece", [r"\cite[", r"\cite{", r"\begin{verbatim}", r"\verb|", r"\cites{a}"]
)
def test_broken_source_costs_no_more_than_its_length(piece: str) -> None:
    started = time.process_time()
    keys(piece * (60_000 // len(piece)))
    assert (
        time.process_time() - started < 5
    )  # under 1 s; each argument to the end of the file would be a minute
