"""How papers are named in the texts people write: citation commands, links, ids; decided purely.

LaTeX takes a command of the user's choice; Pandoc's, Typst's and Org's forms are those of
https://pandoc.org/MANUAL.html#citation-syntax, https://typst.app/docs/reference/model/cite/ and
https://orgmode.org/manual/Citations.html.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readinglist import identifiers
from readinglist.errors import UsageError
from readinglist.model import Identifier, Paper

REFERENCE_STYLES: dict[str, str] = {
    "apa": "APA, 7th edition",
    "ieee": "IEEE",
    "acl": "ACL",
    "acm": "ACM",
    "chicago": "Chicago, author and date",
    "nature": "Nature",
}
"""Styles of formatted references (``resources/csl``), and what they are called."""

WAYS: dict[str, str] = {
    "latex": r"LaTeX \cite{a,b}",
    "bibtex": "BibTeX",
    "biblatex": "biblatex",
    "pandoc": "Pandoc [@a; @b]",
    "typst": "Typst @a @b",
    "org": "Org [cite:@a;@b]",
    "keys": "Citation keys",
    "reference": "Formatted reference",
    "markdown": "Markdown link",
    "arxiv": "arXiv ids",
}
"""Ways to copy papers, in the order of the menu."""

_COMMAND = re.compile(r"\\?[A-Za-z@]+\*?(?:\[[^\[\]{}]*\]){0,2}")
_PANDOC_KEY = re.compile(r"[^\W_]\w*(?:[:.#$%&\-+?<>~/]\w+)*", re.ASCII)
_TYPST_KEY = re.compile(r"\w+(?:[-.:]\w+)*", re.ASCII)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")


def cite_command(text: str) -> str:
    r"""A citation command as typed, with its backslash: ``citep`` is ``\citep``.

    Raises:
        UsageError: LaTeX would not take it for one.
    """
    typed = text.strip()
    if not _COMMAND.fullmatch(typed):
        raise UsageError(rf"{text!r} is no citation command; write it like \citep.")
    return typed if typed.startswith("\\") else "\\" + typed


def cited(papers: Sequence[Paper], way: str, command: str = r"\cite") -> str:
    """Papers in one of the :data:`WAYS` that need no more than their names; "" if none has one.

    Raises:
        UsageError: there is no such way.
    """
    keys = [paper.key for paper in papers if paper.key]
    if way == "arxiv":
        return "\n".join(paper.arxiv_id for paper in papers if paper.arxiv_id)
    if way == "markdown":
        return "\n".join(map(_link, papers))
    if way not in ("latex", "pandoc", "typst", "org", "keys"):
        raise UsageError(f"There is no way {way!r} to cite; the ways are {', '.join(WAYS)}.")
    if not keys:
        return ""
    return {
        "latex": f"{command}{{{','.join(keys)}}}",
        "pandoc": f"[{'; '.join(map(_pandoc, keys))}]",
        "typst": " ".join(map(_typst, keys)),
        "org": f"[cite:{';'.join(f'@{key}' for key in keys)}]",
        "keys": ", ".join(keys),
    }[way]


def _pandoc(key: str) -> str:
    return f"@{key}" if _PANDOC_KEY.fullmatch(key) else f"@{{{key}}}"


def _typst(key: str) -> str:
    """``@key``, or ``#cite(label("…"))`` for what a label's short form cannot hold."""
    return f"@{key}" if _TYPST_KEY.fullmatch(key) else f'#cite(label("{key}"))'


def page_of(paper: Paper) -> str | None:
    """The web address of a paper: arXiv, DOI, its own page."""
    for scheme in ("arxiv", "doi"):
        value = paper.identifier(scheme)
        if value and (address := identifiers.url_of(Identifier(scheme, value))):
            return address
    return paper.url if paper.url and re.match(r"https?://", paper.url, re.IGNORECASE) else None


def _link(paper: Paper) -> str:
    title = _MARKDOWN.sub(r"\\\1", " ".join(paper.title.split()))
    address = page_of(paper)
    return f"[{title}](<{address.replace('>', '%3E').replace('<', '%3C')}>)" if address else title
