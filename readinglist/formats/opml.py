"""OPML holds feeds, no papers: says which. http://opml.org/spec2.opml"""

from __future__ import annotations

from collections.abc import Iterator

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
    feeds = f"{found} feed{'' if found == 1 else 's'}"
    yield Notice(f"0 papers: this is a list of {feeds}. Import what the feeds themselves hold.")


FORMAT = Format("opml", "OPML list of feeds (holds no papers)", (".opml", ".xml"), sniff, read)
