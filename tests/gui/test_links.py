"""The one way out: web links only, and nothing that hides where it leads."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from PySide6.QtGui import QDesktopServices

from readinglist.gui import links
from readinglist.model import Identifier, Paper

REFUSED = [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "smb://host/share",
    "ftp://host/x",
    "//10.0.0.1/share",
    "\\\\10.0.0.1\\share",
    "https://user:secret@example.org/",
    "https://example.org@evil.example/",
    "https:///nohost",
    "http://",
    "https://exa mple.org/",
    "https://example.org\\@evil.example",
    "vscode://open?x",
    "",
    "arxiv.org/abs/1",
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Mock:
    spy = Mock(return_value=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", spy)
    return spy


@pytest.mark.parametrize("text", REFUSED)
def test_nothing_but_a_plain_web_link_is_opened(text: str, opened: Mock) -> None:
    assert not links.open_url(text)
    assert links.host(text) == ""
    opened.assert_not_called()


def test_a_web_link_is_opened_as_it_is(opened: Mock) -> None:
    assert links.open_url("https://arxiv.org/abs/2403.17007?x=1#y")
    assert opened.call_args[0][0].toString() == "https://arxiv.org/abs/2403.17007?x=1#y"


def test_look_alike_letters_show_in_the_host() -> None:
    assert links.host("https://аrxiv.org/abs/1") == "xn--rxiv-43d.org"


def test_a_paper_leads_to_its_link_then_arxiv_then_doi() -> None:
    arxiv, doi = Identifier("arxiv", "2403.17007"), Identifier("doi", "10.1/x")
    paper = Paper(1, "k", "t", url="https://x.org/p", identifiers=(arxiv, doi))
    assert links.page_of(paper) == "https://x.org/p"
    assert links.pdf_of(paper) == "https://arxiv.org/pdf/2403.17007"
    paper = Paper(1, "k", "t", url="file:///x", identifiers=(arxiv, doi))
    assert links.page_of(paper) == "https://arxiv.org/abs/2403.17007"
    assert links.page_of(Paper(1, "k", "t", identifiers=(doi,))) == "https://doi.org/10.1/x"
    assert links.page_of(Paper(1, "k", "t")) is None
    assert links.pdf_of(Paper(1, "k", "t")) is None
