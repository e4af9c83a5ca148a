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
"""


def write(papers: Iterable[Paper], options: WriteOptions) -> Iterator[str]:
    """The page, an article for each paper with its citation key as anchor and its BibTeX."""
    yield _HEAD
    for paper in papers:
        article = _article(paper, options)
        yield article.encode("ascii", "xmlcharrefreplace").decode() if options.ascii else article
    yield "</body>\n</html>\n"


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
    bibtex = "".join(write_bibtex([paper], options))
    blocks.append(f"<details><summary>BibTeX</summary><pre>{escape(bibtex)}</pre></details>")
    return "\n".join([*blocks, "</article>", ""])


def _facts(inner: str) -> str:
    return f'<p class="facts">{inner}</p>'
