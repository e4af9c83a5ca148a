"""The readers of every dump whose structure says what is a title and what is an abstract."""

from readinglist.formats import (
    arxiv_listing,
    arxiv_mail,
    feeds,
    json_formats,
    jsonl,
    oai,
    opml,
    ris,
    xml_libraries,
    zotero_rdf,
)
from readinglist.model import Format

FORMATS: tuple[Format, ...] = (
    arxiv_mail.FORMAT,
    arxiv_listing.LISTING,
    arxiv_listing.SEARCH,
    feeds.FORMAT,
    oai.FORMAT,
    ris.FORMAT,
    xml_libraries.ENDNOTE,
    xml_libraries.PUBMED,
    zotero_rdf.FORMAT,
    opml.FORMAT,
    jsonl.FORMAT,
    *json_formats.FORMATS,
)
