"""HTML of strangers, parsed for reading only: never rendered, no network, damage survived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from readinglist.errors import NotThisFormat
from readinglist.formats.xml_tree import line_of
from readinglist.model import Dump
from readinglist.text import MAX_FIELD

__all__ = ["Block", "blocks", "classes", "is_html", "line_of", "parse_html", "shown"]

_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|div|table|article|section|h[1-6]|ul|ol|dl|p|a|span|meta)\b",
    re.IGNORECASE,
)
_CLIPBOARD = re.compile(r"\s*Version:[\d.]+\s+StartHTML:[^<]*")
_HIDDEN = frozenset({"script", "style", "head", "template", "noscript", "svg"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "article",
        "section",
        "header",
        "footer",
        "table",
        "blockquote",
        "pre",
        "hr",
    ]
)


def is_html(text: str) -> bool:
    """Whether ``text`` starts as a page or a piece of one."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    if _CLIPBOARD.match(head):
        return True
    return head.startswith("<") and not head.startswith("<?xml") and bool(_HTML.search(head))


def parse_html(dump: Dump) -> etree._Element:
    """The root of the page in ``dump``.

    Raises:
        NotThisFormat: nothing that a browser would show.
    """
    text = dump.text
    if header := _CLIPBOARD.match(text):
        text = "\n" * header[0].count("\n") + text[header.end() :]
    # not lxml.html: it asks Python for the class of each element
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root: etree._Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotThisFormat(f"{dump.name or 'The text'} is no HTML.") from error
    if root is None:
        raise NotThisFormat(f"{dump.name or 'The text'} is no HTML.")
    return root


def classes(element: etree._Element) -> list[str]:
    """The element's CSS classes."""
    return str(element.get("class") or "").split()


def shown(element: etree._Element | None, most: int = MAX_FIELD) -> str:
    """The text a reader sees in it, its blocks on lines of their own; ``most`` characters of it.

    What is never closed holds all that follows: thousands of such would take quadratic time.
    """
    if element is None or not isinstance(element.tag, str):  # a comment shows nothing
        return ""
    parts: list[str] = []
    size = 0
    hidden: etree._Element | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else "script"
        if event == "start":
            if hidden is None and (tag in _HIDDEN):
                hidden = node
            if hidden is None:
                parts.append(("\n" if tag in _BLOCKS else "") + (node.text or ""))
                size += len(parts[-1])
        else:
            if hidden is node:
                hidden = None
            if hidden is None and node is not element:
                parts.append(("\n" if tag in _BLOCKS else "") + (node.tail or ""))
                size += len(parts[-1])
        if size > most:
            break
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


_NESTED = 8
"""Links inside links that are followed; of damaged pages only."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line as a reader sees it, the links in it (text, address), and its line in the dump."""

    text: str
    links: tuple[tuple[str, str], ...]
    line: int


def blocks(root: etree._Element) -> Iterator[Block]:
    """The lines of text that a reader sees, in order; a link over many lines is in its last."""
    parts: list[str] = []
    links: list[tuple[str, str]] = []
    opened: list[tuple[int, str]] = []
    line, begun = 1, False
    hidden: etree._Element | None = None

    def said() -> Iterator[Block]:
        nonlocal begun
        text = " ".join("".join(parts).split())
        if text:
            yield Block(text, tuple(links), line)
        parts.clear()
        links.clear()
        begun = False
        opened[:] = [(0, address) for _, address in opened]

    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else "script"
        if event == "start":
            hidden = node if hidden is None and tag in _HIDDEN else hidden
            if hidden is None:
                if tag in _BLOCKS:
                    yield from said()
                if tag == "a" and len(opened) < _NESTED:
                    opened.append((len(parts), str(node.get("href") or "")))
                line = line if begun else line_of(node)
                parts.append(node.text or "")
                begun = begun or bool(parts[-1].strip())
        else:
            if hidden is None:
                if tag == "a" and opened:
                    start, address = opened.pop()
                    links.append((" ".join("".join(parts[start:]).split()), address))
                if tag in _BLOCKS:
                    yield from said()
            hidden = None if hidden is node else hidden
            if hidden is None and node is not root:
                parts.append(node.tail or "")
                begun = begun or bool(parts[-1].strip())
    yield from said()
