"""Inputs that make a careless reader slow: each is a text of about ``size`` characters."""

from __future__ import annotations

from collections.abc import Callable

Attack = Callable[[int], str]
_MAIL = "Subject: x\nMIME-Version: 1.0\n"
_HTML_MAIL = f"{_MAIL}Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>"
_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">'
_LINK = '<a href="https://arxiv.org/abs/2403.99991">'
_PUBLISHER = '<p><a href="https://www.nature.com/articles/s42256-024-99991-0">Title of it here</a>'


def again(unit: str, before: str = "", behind: str = "") -> Attack:
    """``unit`` over and over, between two others."""
    return lambda size: before + unit * (size // len(unit) + 1) + behind


def numbered(unit: str, before: str = "", behind: str = "") -> Attack:
    """The same, with a number in each."""
    return lambda size: before + "".join(
        unit.format(n, n) for n in range(size // len(unit) + 1)
    ) + behind  # fmt: skip


SIGNS: dict[str, Attack] = {
    sign: again(sign)
    for sign in (
        *("{", "}", "{}", "[", "[]", "(", "<", ">", "<>", "<a ", "<p>", "&", "&amp;", "&lt;", "<!--"),
        *("<![CDATA[", "<?", '"', "'", "`", "\\", "$", "%", "*", "_", "#", "|", "|\n", ",", ";", "@"),
        *("=", "=\n", "=3D", "-", ". ", "…", "> ", "> a\n", "1. a\n", "• a\n", "A and ", "word "),
        *("\u200b", "\u00a0", "\r", "\u2028", "a\u0301", "â€™ ", "10.1000/abc ", "arxiv.org/abs/"),
        *("](http://a", "[a](", "![](", "**a", "```\n", "\\\\\n", "a: ", "{\\\"o}", "\\textbf{"),
    )
}  # fmt: skip
DUMPS: dict[str, Attack] = {
    "blank lines": again("\n", "Title of it\n", "x"),
    "blanks": again(" ", "Title of it ", "x"),
    "blanks and lines": again(" \n", "Title of it\n", "x"),
    "equal titles": again("The same title of it\n\nAn abstract of some words. It has two.\n\n"),
    "other titles": numbered("Title number {} of owls\n\nAn abstract with words. It is {}.\n\n"),
    "page": again("Submitted by\nakhaliq\n117\nTitle of it here\n·\n4 authors\n"),
    "entries": numbered("@article{{k{}, title = {{Title of it}}, author = {{A B}}}}\n"),
    "open entries": again("@article{k,\n"),
    "open fields": again("@article{k, title = {\n"),
    "open quotes": again('@a{k, title = "\n'),
    "strings": numbered('@string{{a{} = "b"}}\n'),
    "concatenation": again("# a ", '@string{a="x"}\n@a{k, title = a', "}"),
    "authors": again("A and ", "@a{k, title = {x}, author = {", "}}"),
    "open authors": again("{A ", "@a{k, author = {"),
    "references": again("TY  - JOUR\nTI  - x y\nER  - \n"),
    "authors of one": again("AU  - A, B\n", "TY  - JOUR\nTI  - x\n"),
    "lines of one": again("more text\n", "TY  - JOUR\nTI  - x\nAB  - x\n"),
    "starts": again("TY  - JOUR\n"),
    "pubmed": again("PMID- 1\nTI  - x y\n\n"),
    "folds": again("      y\n", "PMID- 1\nTI  - x\n"),
    "endnote": again("%0 Book\n%T x\n\n"),
    "science": again("PT J\nTI x y\nER\n\n", "FN x\nVR 1.0\n"),
    "json": again('{"title":"x y","authors":["a b"]},', "[", "{}]"),
    "json lines": again('{"title":"x y","authors":["a b"]}\n'),
    "damaged lines": again('{"title":"x y" "authors"}\n'),
    "damaged list": again('{"title":"x" "y"},', "["),
    "open objects": again('{"title":"x",', "["),
    "escapes": again("\\u0041", '[{"title":"', '"}]'),
    "many keys": numbered('"k{}":1,', '[{"title":"x y",', '"z":1}]'),
    "keyed": numbered('"k{}":{{"title":"a b"}},', '{"papers":{', '"z":1}}'),
    "lists": again('[{"title":"x y"}],', '{"a":[', "[]]}"),
    "hits": again('{"@score":"1","info":{"title":"a b"}},', '{"hit":[', "{}]}"),
    "kaggle": again('{"id":"2403.99991","categories":"cs.CV","authors_parsed":[],"title":"x y"}\n'),
    "entries of a feed": again("<entry><title>x y</title></entry>", _ATOM, "</feed>"),
    "open feed": again("<entry><title>x y", _ATOM),
    "items": again("<item><title>x y</title></item>", "<rss><channel>", "</channel></rss>"),
    "outlines": again('<outline text="a">', '<opml version="2.0"><body>'),
    "harvest": again("<record><metadata><arXiv><title>x</title></arXiv></metadata></record>", "<OAI-PMH>"),
    "records": again("<record><titles><title>", "<xml><records>"),
    "dblp": again('<article key="a"><title>x y</title><author>A B</author></article>', "<dblp>"),
    "headings": again(f"<h3>{_LINK}Title of it</a></h3><p>x</p>", "<html><body>"),
    "open headings": again(f"<h3>{_LINK}Title of it ", "<html><body>"),
    "open boxes": again(f"<div>{_LINK}Title of it</a>", "<html><body>"),
    "listing": again('<dt>[1] <a href="/abs/2403.99991">x</a></dt><dd><div class="list-title">x</div>', "<html>"),
    "alert": again(f"{_PUBLISHER}</p><p>Ann Owl</p>", "<html><body>"),
    "open alert": again(_PUBLISHER, "<html><body>"),
    "one alert": again("<b>x", f"<html><body>{_PUBLISHER}"),
    "scholar": again('<h3><a class="gse_alrt_title" href="http://a">T of it</a>', "<html><body>"),
    "results": again("Title of it\nA Owl, B Hawk - Owl Letters, 2024 - x\n\n"),
    "bylines": again("A Owl, B Hawk - Owl Letters, 2024\n"),
    "dashes": again("A Owl - ", "Title of it\n", "2024"),
    "messages": again(f"\n\nFrom a@b Fri May 31 10:00:00 2024\n{_MAIL}\nx\n", "From a@b Fri May 31 2024\n"),
    "headers": again("X: y\n", _MAIL),
    "folded header": again(" fold\n", f"{_MAIL}X: y\n"),
    "parts": again("--b\n\nx\n", f'{_MAIL}Content-Type: multipart/mixed; boundary="b"\n\n'),
    "nested parts": again('Content-Type: multipart/mixed; boundary="b"\n\n--b\n', _MAIL),
    "soft breaks": again("=\n", _HTML_MAIL),
    "broken boundary": again("--b--\n--b\n", f'{_MAIL}Content-Type: multipart/mixed; boundary="c"\n\n'),
    "table": again("a,b,c\n", "title,authors,abstract\n"),
    "open cells": again('a,"b,c\n', "title,authors,abstract\n"),
    "one cell": again("b;", "title,authors,abstract\na,", "c\n"),
    "wide table": numbered("c{},", "title,authors,", "z\na,b\n"),
    "markdown": again("- [Title of it](https://arxiv.org/abs/2403.99991)\n"),
    "markdown table": again("| a | b |\n", "| title | authors |\n|---|---|\n"),
    "announcement": again("\\\\\narXiv:2403.99991\nTitle: x\nAuthors: a\n\\\\\n  abc\n\\\\\n"),
    "list of arXiv": again("[1] arXiv:2403.99991 [pdf]\nTitle: x y z\nA B, C D\nSubjects: cs.CV\n"),
    "labels": again("Title: x y z\nAbstract: z\n\n"),
    "weekly": again("--- 1. A title ---\nLink: https://a.b\n## Abstract (Original)\nx\n"),
    "digest": again("| a (Read more on [x](y)) | b | c |\n"),
    "brackets of a DOI": again(")", "Title x 10.1000/"),
    "pages of a DOI": again("/full.pdf", "Title x https://doi.org/10.1000/a"),
    "escapes of a DOI": again("%2F", "Title https://doi.org/10.1000/"),
}  # fmt: skip
ATTACKS = SIGNS | DUMPS
