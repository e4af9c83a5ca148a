from __future__ import annotations

import shutil
import subprocess

import pytest

from readinglist.errors import UsageError
from readinglist.model import Identifier, Paper
from readinglist.quoting import WAYS, cite_command, cited, page_of

ONE = Paper(
    1,
    "vaswani2017attention",
    "Attention [Is] *All*",
    identifiers=(Identifier("arxiv", "1706.03762"),),
)
TWO = Paper(2, "DBLP:conf/x/Y+2", "Two & <b>", url="https://example.org/a>b")
BARE = Paper(3, "bare", "Nothing known")


@pytest.mark.parametrize(
    ("way", "text"),
    [
        ("latex", r"\citep{vaswani2017attention,DBLP:conf/x/Y+2}"),
        ("pandoc", "[@vaswani2017attention; @DBLP:conf/x/Y+2]"),
        ("typst", '@vaswani2017attention #cite(label("DBLP:conf/x/Y+2"))'),
        ("org", "[cite:@vaswani2017attention;@DBLP:conf/x/Y+2]"),
        ("keys", "vaswani2017attention, DBLP:conf/x/Y+2"),
        ("arxiv", "1706.03762"),
        (
            "markdown",
            "[Attention \\[Is\\] \\*All\\*](<https://arxiv.org/abs/1706.03762>)\n"
            "[Two \\& \\<b\\>](<https://example.org/a%3Eb>)",
        ),
    ],
)
def test_papers_are_named_as_each_writer_wants(way: str, text: str) -> None:
    assert way in WAYS
    assert cited([ONE, TWO], way, r"\citep") == text


def test_what_has_no_name_of_that_kind_is_left_out() -> None:
    assert cited([BARE], "arxiv") == ""
    assert cited([], "latex") == ""
    assert cited([BARE], "markdown") == "Nothing known"
    assert page_of(BARE) is None


def test_a_key_that_ends_in_a_mark_is_in_braces_for_pandoc() -> None:
    assert cited([Paper(1, "odd.", "T")], "pandoc") == "[@{odd.}]"


def test_pandoc_reads_what_it_is_given() -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    text = cited([ONE, TWO, Paper(1, "odd.", "T")], "pandoc")
    native = subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "native"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for key in ("vaswani2017attention", "DBLP:conf/x/Y+2", "odd."):
        assert f'citationId = "{key}"' in native


@pytest.mark.parametrize("typed", ["citep", r"\citep", r" \citep ", r"\cite*", r"\citep[see][]"])
def test_a_citation_command_is_taken_as_typed(typed: str) -> None:
    assert cite_command(typed).startswith("\\cite")


@pytest.mark.parametrize("typed", ["", r"\cite{", "two words", r"\input{x}", "%"])
def test_what_is_no_command_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="no citation command"):
        cite_command(typed)


def test_a_way_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(UsageError, match="pandoc"):
        cited([ONE], "word")
