"""XML and HTML of strangers, parsed safely: no entities, no network, no giant trees, damage survived.

A document that defines entities is refused (its like is only met in attacks), a plain DOCTYPE is
cut off. A cut or ill-formed document gives what stands before the damage, and says so.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from readinglist.errors import NotThisFormat
from readinglist.model import Dump

_DOCTYPE = re.compile(r"<!DOCTYPE(?:[^\[>\"']|\"[^\"]*\"|'[^']*')*(?:\[[^\]]*\]\s*)?>")
_CONTROLS_TO_BLANKS = bytes(32 if c < 32 and c not in b"\t\n\r" else c for c in range(256))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BEFORE_ROOT = re.compile(r"(?s:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>)\s*")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});")
_BARE = re.compile(r"&(?!#?[A-Za-z0-9]{1,31};)")


def parse_xml(dump: Dump) -> tuple[etree._Element, str | None]:
    """The root of the XML in ``dump``, and what was wrong with it, in words.

    Raises:
        NotThisFormat: not XML at all, or a document that defines entities.
    """
    text = _DECLARATION.sub(_keep_lines, dump.text[:1000]) + dump.text[1000:]
    start = text[:20_000]
    if re.search(r"<!ENTITY\b", start):
        raise NotThisFormat(f"{dump.name or 'The text'} is XML that defines entities; refused.")
    text = _DOCTYPE.sub(_keep_lines, start, count=1) + text[20_000:]
    if "&" in text:
        text = _NAMED.sub(_character, _BARE.sub("&amp;", text))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_pis=True
    )
    # control characters are no XML, and lone surrogates no UTF-8
    data = text.encode("utf-8", "replace").translate(_CONTROLS_TO_BLANKS)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotThisFormat(f"{dump.name or 'The text'} is no XML: {error.msg}.") from error
    if root is None:
        raise NotThisFormat(f"{dump.name or 'The text'} is no XML.")
    worst = list(parser.error_log.filter_from_fatals())
    if worst:
        return root, f"The XML is damaged at line {worst[0].line}: {worst[0].message.strip()}."
    return root, None


def root_tag(dump: Dump) -> str:
    """The first tag of ``dump`` as it is written (``rdf:RDF``), or nothing if it is no XML."""
    head = dump.text[:4000].lstrip("\ufeff \t\r\n")
    if not head.startswith("<"):
        return ""
    while skipped := _BEFORE_ROOT.match(head):
        head = head[skipped.end() :]
    found = re.match(r"<([\w:.-]+)", head)
    return found[1] if found else ""


def local(element: etree._Element) -> str:
    """The element's name without its namespace; nothing for a comment."""
    tag = element.tag
    return tag[tag.find("}") + 1 :] if isinstance(tag, str) else ""


def children(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """The children with one of these local names, in the order of the document."""
    if element is not None:
        yield from element.iterchildren(*("{*}" + name for name in names))


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along ``path`` of local names."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren("{*}" + name), None)
    return element


def text_of(element: etree._Element | None) -> str:
    """All text inside, mark-up left out."""
    if element is None:
        return ""
    if not len(element):
        return (element.text or "").strip()
    return "".join(map(str, element.itertext())).strip()


def text_at(element: etree._Element | None, *path: str) -> str:
    """The text of the first descendant along ``path``."""
    return text_of(child(element, *path))


def line_of(element: etree._Element) -> int:
    """Its line in the dump."""
    line: object = element.sourceline  # the stubs give it no type
    return line if isinstance(line, int) else 1


def _keep_lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _character(match: re.Match[str]) -> str:
    """An HTML entity as its character (XML knows five only); an unknown one as text."""
    known = html.unescape(match[0])
    return known if known != match[0] else "&amp;" + match[0][1:]
