"""The manual: every page is there, every link leads somewhere, what it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from readinglist import config, manual
from readinglist.cli.program import program
from readinglist.errors import UsageError

TEXTS = {page.name: page.text for page in manual.pages()}


def test_every_page_is_in_the_list_and_every_page_of_the_list_is_there() -> None:
    folder = config.resource("help")
    assert sorted(path.stem for path in folder.glob("*.md")) == sorted(manual.PAGES)
    assert all(text.startswith("# ") for text in TEXTS.values())


@pytest.mark.parametrize("name", manual.PAGES)
def test_every_link_leads_to_a_page(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", TEXTS[name]):
        assert target.removesuffix(".md") in manual.PAGES, target


@pytest.mark.parametrize("name", manual.PAGES)
def test_every_command_a_page_names_is_one(name: str) -> None:
    for words in re.findall(r"`readinglist ([a-z][a-z-]*)", TEXTS[name]):
        assert words in program.commands, words


def test_words_choose_the_pages_that_have_them_all() -> None:
    assert [page.name for page in manual.pages("JabRef never-heard-of")] == []
    assert "citing" in [page.name for page in manual.pages("PANDOC typst")]


def test_a_page_that_is_not_there_is_said() -> None:
    with pytest.raises(UsageError, match="There is no page 'nonsense'"):
        manual.page("nonsense")


def test_the_shell_shows_a_page_and_the_list(tmp_path: Path) -> None:
    shown = CliRunner().invoke(program, ["help"])
    assert all(name in shown.stdout for name in manual.PAGES)
    shown = CliRunner().invoke(program, ["help", "search"])
    assert shown.stdout.startswith("# Searching")
    assert CliRunner().invoke(program, ["help", "nonsense"]).exit_code != 0
