"""OPML holds feeds, no papers: says which. http://opml.org/spec2.opml"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from readinglist.formats.xml_tree import line_of, parse_xml, root_tag
from readinglist.model import Dump, Entry, Format, Ignored, Notice


def sniff(dump: Dump) -> float:
    """Sure with the root."""
    return 0.95 if root_tag(dump).lower() == "opml" else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """No record; a word for each feed and one for all."""
    root, damage = parse_xml(dump)
    found = 0
    for element in root.iter("outline"):
        address = element.get("xmlUrl")
        if address:
            found += 1
            name = element.get("title") or element.get("text") or ""
            yield Ignored(line_of(element), f"{name} {address}".strip()[:500], "a feed, no paper")
    if damage:
        yield Notice(damage)
    listed = f"{found} feed{'' if found == 1 else 's'}"
    yield Notice(
        f"0 papers: this is a list of {listed}. `readinglist follow opml FILE`, or Sources in the "
        "window, follows them."
    )


def feeds(dump: Dump) -> tuple[tuple[str, str], ...]:
    """(title, address) of every feed in the list, each address once.

    Raises:
        NotThisFormat: it is no XML.
    """
    root, _ = parse_xml(dump)
    found: dict[str, str] = {}
    for element in root.iter("outline"):
        address = (element.get("xmlUrl") or "").strip()
        if address:
            found.setdefault(address, element.get("title") or element.get("text") or "")
    return tuple((title, address) for address, title in found.items())


def write_feeds(title: str, listed: Iterable[tuple[str, str]]) -> str:
    """A list of (title, address) as OPML 2.0."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for name, address in listed:
        etree.SubElement(body, "outline", type="rss", text=name, title=name, xmlUrl=address)
    text = etree.tostring(root, pretty_print=True, encoding="utf-8", xml_declaration=True)
    return text.decode("utf-8")


FORMAT = Format("opml", "OPML list of feeds (holds no papers)", (".opml", ".xml"), sniff, read)
