"""Papers as Markdown: a digest to read, or a file for each paper with YAML front matter.

CommonMark 0.31; formulas stay between dollars, which most readers of Markdown set. Text that was
imported is escaped, so that no title makes a heading, a link or a tag; notes are the user's own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from readinglist.citation import is_safe_key
from readinglist.formats.bibtex_write import write_bibtex
from readinglist.formats.written import links_of, notes_of
from readinglist.latex.encode import split_formulas
from readinglist.model import Paper, WriteOptions
from readinglist.text import clean

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_AT_START = re.compile(r"^(\s*\d*)([-+=.)])", re.MULTILINE)
_NOT_IN_YAML = re.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]")
# A renderer that knows no formulas sees a tag or a link in $a<b$ and $[a](b)$.
_TAG_OR_LINK = re.compile(r"<(?=[A-Za-z/!?])|\](?=[(\[:])")


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """One document: a heading for each paper, its facts, abstract, tags and notes; BibTeX last.

    An anchor before each heading has the citation key as its name.
    """
    yield "# Reading list\n"
    sections: list[str] = []

    def passing() -> Iterator[Paper]:
        for paper in papers:
            anchor = f'<a id="{paper.key}"></a>\n\n' if is_safe_key(paper.key) else ""
            title = escape(" ".join(paper.title.split()))
            sections.append(f"\n{anchor}## {title}\n\n{_body(paper, options)}")
            yield paper

    entries: list[str] = []
    for chunk in write_bibtex(passing(), options):
        entries.append(chunk)
        yield "".join(sections)
        sections.clear()
    if entries:
        yield f"\n# BibTeX\n\n```bibtex\n{''.join(entries)}```\n"


def write_paper(paper: Paper, options: WriteOptions) -> str:
    """A file for one paper: its facts as YAML (each value as JSON, which is YAML), then its text."""
    facts: dict[str, object] = {
        "key": paper.key,
        "title": paper.title,
        "authors": [str(author) for author in paper.authors],
        "year": paper.year,
        "published": paper.published,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv": paper.arxiv_id,
        "url": paper.url,
        "tags": list(paper.tags) if options.keywords else None,
        "state": paper.state,
        "remark": paper.remark if options.notes else None,
    }
    front = "".join(f"{name}: {_yaml(value)}\n" for name, value in facts.items() if value)
    title = escape(" ".join(paper.title.split()))
    return f"---\n{front}---\n\n# {title}\n\n{_body(paper, options)}"


def _yaml(value: object) -> str:
    """JSON, with what YAML takes for a line's end or not at all as an escape."""
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def escape(text: str) -> str:
    """``text`` as Markdown shows it letter by letter, but for its formulas."""
    text = clean(text)
    if "$" not in text:
        return _escaped(text)
    return "".join(
        f"${_TAG_OR_LINK.sub(_apart, piece)}$" if is_formula else _escaped(piece)
        for piece, is_formula in split_formulas(text)
    )


def _apart(match: re.Match[str]) -> str:
    return match.group() + " "


def _escaped(text: str) -> str:
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _body(paper: Paper, options: WriteOptions) -> str:
    blocks = [_facts(paper)]
    if options.abstract and paper.abstract:
        paragraphs = re.split(r"\n\s*\n", paper.abstract)
        blocks += [escape(" ".join(p.split())) for p in paragraphs if p.strip()]
    if options.keywords and paper.tags:
        blocks.append("Tags: " + ", ".join(escape(tag) for tag in paper.tags))
    if options.notes:
        for note in notes_of(paper):
            lines = clean(note).split("\n")
            blocks.append("\n".join(f"> {line}".rstrip() for line in lines))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _facts(paper: Paper) -> str:
    """Authors, venue, year and links on a line each, as far as they are known."""
    lines = []
    if paper.authors:
        lines.append(", ".join(escape(str(author)) for author in paper.authors))
    where = [escape(paper.venue)] if paper.venue else []
    if when := paper.year or paper.published:
        where.append(str(when))
    if where:
        lines.append(", ".join(where))
    links = [f"[{escape(label)}](<{target}>)" for label, target in links_of(paper)]
    if paper.key:
        links.append(f"`{paper.key}`")
    if links:
        lines.append(" · ".join(links))
    return "  \n".join(lines)
