"""A digest as one HTML page: no script, nothing from outside, every imported letter escaped.

Formulas are shown as Unicode. It follows the reader's light or dark scheme, and prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from readinglist.formats.bibtex_write import write_bibtex
from readinglist.formats.written import links_of, notes_of
from readinglist.latex import show
from readinglist.model import Paper, WriteOptions
from readinglist.text import clean

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Reading list</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid #8885; padding: 1rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .3rem; }
p { margin: .4rem 0; }
.facts { color: color-mix(in srgb, currentcolor 70%, transparent); }
.tag { border: 1px solid #8888; border-radius: 1em; padding: 0 .6em; margin-right: .3em; }
blockquote { border-left: 3px solid #88a; margin: .6rem 0; padding-left: .8rem; white-space: pre-wrap; }
pre { overflow-x: auto; font-size: .85rem; }
</style>
</head>
<body>
<h1>Reading list</h1>
<p class="facts"><a href="#_contents">Contents</a> &middot; <a href="#_bibtex">BibTeX</a></p>
"""


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """The page: an article for each paper with its citation key as anchor, contents, BibTeX.

    Contents and BibTeX come last, so that the page is written as the papers come.
    """
    yield _HEAD
    titles: list[str] = []

    def passing() -> Iterator[Paper]:
        for paper in papers:
            titles.append(f'<li><a href="#{escape(paper.key)}">{_text(paper.title)}</a></li>\n')
            articles.append(_article(paper, options))
            yield paper

    articles: list[str] = []
    entries: list[str] = []
    for chunk in write_bibtex(passing(), options):
        entries.append(chunk)
        yield _spelt("".join(articles), options)
        articles.clear()
    yield _spelt(f'<h2 id="_contents">Contents</h2>\n<ol>\n{"".join(titles)}</ol>\n', options)
    bibtex = escape("".join(entries))
    yield _spelt(f'<h2 id="_bibtex">BibTeX</h2>\n<pre>{bibtex}</pre>\n</body>\n</html>\n', options)


def _spelt(text: str, options: WriteOptions) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode() if options.ascii else text


def _text(text: str) -> str:
    return escape(show(clean(text)))


def _article(paper: Paper, options: WriteOptions) -> str:
    anchor = f' id="{escape(paper.key)}"' if paper.key else ""
    blocks = [f"<article{anchor}>", f"<h2>{_text(paper.title)}</h2>"]
    if paper.authors:
        blocks.append(_facts(", ".join(_text(str(author)) for author in paper.authors)))
    where = [_text(paper.venue)] if paper.venue else []
    if when := paper.year or paper.published:
        where.append(escape(str(when)))
    where += [
        f'<a href="{escape(target)}" rel="noreferrer">{escape(label)}</a>'
        for label, target in links_of(paper)
    ]
    if where:
        blocks.append(_facts(" · ".join(where)))
    if options.abstract and paper.abstract:
        parts = re.split(r"\n\s*\n", paper.abstract)
        blocks += [f"<p>{_text(part)}</p>" for part in parts if part.strip()]
    if options.keywords and paper.tags:
        tags = "".join(f'<span class="tag">{_text(tag)}</span>' for tag in paper.tags)
        blocks.append(f"<p>{tags}</p>")
    if options.notes:
        for note in notes_of(paper):
            blocks.append(f"<blockquote>{escape(clean(note))}</blockquote>")
    return "\n".join([*blocks, "</article>", ""])


def _facts(inner: str) -> str:
    return f'<p class="facts">{inner}</p>'
